/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/cw-date.h"
#include "base/cw-number-word.h"

typedef struct
{
  const char *word;
  const char *value;
} Word;

static const Word numbers[] = {
  { "a", "1" },         { "an", "1" },      { "one", "1" },    { "two", "2" },
  { "three", "3" },     { "four", "4" },    { "five", "5" },   { "six", "6" },
  { "seven", "7" },     { "eight", "8" },   { "nine", "9" },   { "ten", "10" },
  { "eleven", "11" },   { "twelve", "12" }, { "first", "1" },  { "second", "2" },
  { "third", "3" },     { "fourth", "4" },  { "fifth", "5" },  { "sixth", "6" },
  { "seventh", "7" },   { "eighth", "8" },  { "ninth", "9" },  { "tenth", "10" },
  { "once", "1" },      { "twice", "2" },   { "half", "0.5" }, { "half a", "0.5" },
  { "half an", "0.5" },
};

static const Word comparators[] = {
  { "longer than", ">" },
  { "more than", ">" },
  { "greater than", ">" },
  { "over", ">" },
  { ">", ">" },
  { "at least", ">=" },
  { "less than", "<" },
  { "shorter than", "<" },
  { "under", "<" },
  { "<", "<" },
  { "about", "~" },
  { "approximately", "~" },
  { "around", "~" },
  { "nearly", "~" },
  { "almost", "~" },
  { "roughly", "~" },
  { "~", "~" },
  { "lower than", "<" },
  { "below", "<" },
  { "up to", "<=" },
  { "above", ">" },
  { "higher than", ">" },
  { "exceeding", ">" },
  { "\xe2\x89\xa4", "<=" },
  { "\xe2\x89\xa5", ">=" },
};

/* How the words of each begin. */
static const Word time_units[] = {
  { "min", "min" }, { "mo", "mo" }, { "h", "h" }, { "d", "d" }, { "w", "wk" }, { "y", "a" },
};

static const char *const teens[] = { "thirteen",  "fourteen", "fifteen", "sixteen",
                                     "seventeen", "eighteen", "nineteen" };
static const char *const tens[] = { "twenty", "thirty",  "forty",  "fifty",
                                    "sixty",  "seventy", "eighty", "ninety" };

static int
find_index (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return (int)i;
  return -1;
}

/* "fourteen", "sixty", "sixty-five"; 0 for others. */
static int
read_long_number (const char *word)
{
  g_auto (GStrv) parts = g_strsplit_set (word, "- ", 2);
  int teen = find_index (teens, G_N_ELEMENTS (teens), word);
  int ten = parts[0] ? find_index (tens, G_N_ELEMENTS (tens), parts[0]) : -1;
  int one = ten >= 0 && parts[1] ? (int)cw_number_word_read (parts[1]) : 0;

  if (teen >= 0)
    return 13 + teen;
  return ten < 0 ? 0 : 10 * (ten + 2) + (one < 10 ? one : 0);
}

/* "two and a half" */
static char *
read_and_half (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, " and ", 2);
  guint whole =
    parts[0] && parts[1] && g_str_has_suffix (parts[1], "half")
      ? MAX (cw_number_word_read (parts[0]), (guint)g_ascii_strtoull (parts[0], NULL, 10))
      : 0;

  return whole ? g_strdup_printf ("%u.5", whole) : NULL;
}

/**
 * cw_report_read_number:
 * @word: (nullable): "27", "4.5", "six", "twenty-one", "two and a half", "third"
 *
 * Returns: (transfer full) (nullable): the number in digits, or %NULL when it is none
 */
char *
cw_report_read_number (const char *word)
{
  int number = word ? read_long_number (word) : 0;
  char *half = word ? read_and_half (word) : NULL;
  gsize n_digits;

  if (word == NULL || half)
    return half;
  if (number > 0)
    return g_strdup_printf ("%d", number);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_ascii_strcasecmp (word, numbers[i].word) == 0)
      return g_strdup (numbers[i].value);
  if (!g_ascii_isdigit (*word))
    return NULL;
  n_digits = strspn (word, "0123456789.");
  if (g_str_has_prefix (word + n_digits, "\u00bd"))
    return g_strdup_printf ("%.*s.5", (int)n_digits, word);
  return g_strndup (word, n_digits);
}

static const char *
find_word (const Word *table, guint n, const char *word, gboolean prefix)
{
  for (guint i = 0; word && i < n; i++)
    if (prefix ? g_ascii_strncasecmp (word, table[i].word, strlen (table[i].word)) == 0
               : g_ascii_strcasecmp (word, table[i].word) == 0)
      return table[i].value;
  return NULL;
}

/**
 * cw_report_read_time_unit:
 * @word: (nullable): "year", "weeks", "mo", "y/o": whole or cut, in any case
 *
 * Returns: (nullable): the unit of time in UCUM: "a", "wk", "mo"; %NULL when it is none
 */
const char *
cw_report_read_time_unit (const char *word)
{
  return find_word (time_units, G_N_ELEMENTS (time_units), word, TRUE);
}

/* "less than" and "≤" to the sign of a quantity, "" for no words. */
const char *
cw_report_read_comparator (const char *words)
{
  const char *sign = find_word (comparators, G_N_ELEMENTS (comparators), words, FALSE);

  return sign ? sign : "";
}

/* "March 5th, 2019" to "5 March 2019", which dates are written as. */
static char *
turn_day (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " ,", -1);
  g_autoptr (GString) turned = g_string_new (NULL);
  const char *month = NULL;

  for (guint i = 0; parts[i]; i++)
    {
      gsize digits = strspn (parts[i], "0123456789");

      if (*parts[i] == '\0' || g_ascii_strcasecmp (parts[i], "of") == 0)
        continue;
      if (digits == 0 && month == NULL)
        month = parts[i];
      else if (digits > 0 && digits <= 2)
        g_string_prepend (turned, " "), g_string_prepend_len (turned, parts[i], (gssize)digits);
      else
        g_string_append (turned, parts[i]);
      if (month == parts[i])
        g_string_append_printf (turned, "%.*s ", (int)strcspn (month, "."), month);
    }
  return g_string_free (g_steal_pointer (&turned), FALSE);
}

/**
 * cw_report_read_date:
 * @words: (nullable): what a %CW_REPORT_DATE matched: "March 5th, 2019", "2019"
 *
 * Returns: (transfer full) (nullable): a partial date in canonical form, or %NULL
 */
char *
cw_report_read_date (const char *words)
{
  g_autofree char *turned = words ? turn_day (words) : NULL;
  g_autoptr (CwDate) date = turned ? cw_date_parse (turned, NULL) : NULL;

  return date ? cw_date_to_string (date) : NULL;
}

/* Where another clause begins, or something that has a date of its own. */
#define OTHER_CLAUSE                                                                               \
  "(?:[;.]|,? (?:but|then|while|who|which|whose|when|after|before|until|and "                      \
  "(?:he|she|they|it|the "                                                                         \
  "patient|was|were|is|has|had|later|then|subsequently|in|on|\\w+ed)) |"                           \
  "\\b(?:admitted|diagnosed|discharged|referred|presented|recurr\\w+|relapsed?|born)\\b)"
#define PREPOSITION "\\b(?:in|on|as of) (?:early |late |mid-?)?"
#define DATE "(?<date>" CW_REPORT_DATE "|" CW_REPORT_YEAR "\\b(?! ?(?:patients|mg|mL|IU)\\b))"

/* A date that opens the sentence holds until time goes on; any other one for its own clause. */
#define OPENING                                                                                    \
  "\\A(?:In|On|As of) " DATE "(?:(?!\\b(?:later|after|then|subsequently|but|diagnosed)\\b).)*\\Z"
#define BEFORE PREPOSITION DATE "(?:(?!" OTHER_CLAUSE "| and\\b).){0,80}\\Z"
#define BEHIND "\\G(?:(?!" OTHER_CLAUSE ").){0,80}?" PREPOSITION DATE

/* The date of what is said in a stretch, or NULL: the date of something else is none. */
char *
cw_report_find_date (CwReportReader *self, CwReportRange what, CwReportRange *place)
{
  g_autoptr (GMatchInfo) behind = NULL;
  g_autoptr (GMatchInfo) before = NULL;
  g_autofree char *words = NULL;
  GMatchInfo *match;

  if (cw_report_match_in (self, BEHIND, what.past, strlen (self->words), &behind))
    match = behind;
  else if (cw_report_match_in (self, OPENING "|" BEFORE, 0, what.first, &before))
    match = before;
  else
    return NULL;
  cw_report_get_range (match, "date", &place->first, &place->past);
  words = cw_report_fetch (match, "date");
  return cw_report_read_date (words);
}

static char *
fetch_part (const GMatchInfo *match, const char *prefix, const char *part)
{
  g_autofree char *name = g_strconcat (prefix, part, NULL);

  return cw_report_fetch (match, name);
}

/**
 * cw_report_read_time:
 * @match: a match that holds a %CW_REPORT_SPAN
 * @prefix: the prefix of its groups
 *
 * Returns: (transfer full) (nullable): its length of time as a quantity: ">4 mo", or %NULL
 */
char *
cw_report_read_time (const GMatchInfo *match, const char *prefix)
{
  g_autofree char *compare = fetch_part (match, prefix, "op");
  g_autofree char *low_word = fetch_part (match, prefix, "n");
  g_autofree char *high_word = fetch_part (match, prefix, "high");
  g_autofree char *unit_word = fetch_part (match, prefix, "unit");
  g_autofree char *low = cw_report_read_number (low_word);
  g_autofree char *high = cw_report_read_number (high_word);
  const char *unit = cw_report_read_time_unit (unit_word);

  if (low == NULL || unit == NULL || (high_word && high == NULL))
    return NULL;
  return g_strdup_printf ("%s%s%s%s %s", cw_report_read_comparator (compare), low, high ? "-" : "",
                          high ? high : "", unit);
}

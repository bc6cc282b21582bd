/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-number-word.h"
#include "base/cw-quantity.h"
#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-month-private.h"
#include "rules/cw-masked-value.h"

/* Ages and dates that an author typed, as a masked article says them: bands and intervals. What
 * cannot be read for sure is not guessed; it is left out. */

/* ---- ages ---- */

/* The digits, or the words up to the unit. */
typedef struct
{
  gsize start;
  gsize end;
  guint value; /* 0 when it cannot be read */
} Number;

static const struct
{
  const char *stem;
  guint value;
} stems[] = { { "twen", 2 }, { "thir", 3 },  { "four", 4 }, { "for", 4 }, { "fif", 5 },
              { "six", 6 },  { "seven", 7 }, { "eigh", 8 }, { "nine", 9 } };

/* "forty", "fourteen". */
static guint
read_stem (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      gsize length = strlen (stems[i].stem);

      if (g_ascii_strncasecmp (word, stems[i].stem, length) != 0)
        continue;
      if (g_ascii_strcasecmp (word + length, "ty") == 0)
        return stems[i].value * 10;
      if (g_ascii_strcasecmp (word + length, "teen") == 0)
        return stems[i].value + 10;
    }
  return 0;
}

/* "twenty-seven"; 0 for other words. */
static guint
read_number_words (const char *words)
{
  g_auto (GStrv) each = g_strsplit_set (words, " -", -1);
  guint sum = 0;

  for (char **word = each; *word; word++)
    {
      guint value = cw_number_word_read (*word);

      if (value == 0)
        value = read_stem (*word);
      if (value == 0 && **word)
        return 0;
      sum += value;
    }
  return sum;
}

static Number
find_number (const char *quote)
{
  gsize start = strcspn (quote, "0123456789");
  Number number = { start, start + strspn (quote + start, "0123456789"), 0 };
  const char *unit = strstr (quote, "year");
  g_autofree char *words = NULL;

  if (number.end > number.start)
    {
      number.value = (guint)g_ascii_strtoull (quote + start, NULL, 10);
      /* Halves of a year are within the band. */
      if ((quote[number.end] == '.' || quote[number.end] == ',') &&
          g_ascii_isdigit (quote[number.end + 1]))
        number.end += 2;
      return number;
    }
  number.start = 0;
  number.end = unit ? (gsize)(unit - quote) : 0;
  /* What parts the words from the unit: a blank or a hyphen of one or three bytes. */
  while (number.end > 0 && !g_ascii_isalpha (quote[number.end - 1]))
    number.end--;
  words = g_strndup (quote, number.end);
  number.value = read_number_words (words);
  return number;
}

static const struct
{
  const char *code;
  const char *word;
} units[] = { { "a", "year" }, { "mo", "month" }, { "wk", "week" }, { "d", "day" } };

/* Of the words behind the number; years unless they say something else. */
static guint
find_unit (const char *rest)
{
  for (guint i = 1; i < G_N_ELEMENTS (units); i++)
    if (strstr (rest, units[i].word))
      return i;
  return 0;
}

static char *
format_band (const CwQuantity *band)
{
  if (band->comparator == CW_COMPARATOR_AT_LEAST)
    return g_strdup_printf ("≥%s", band->number);
  if (band->comparator == CW_COMPARATOR_LESS)
    return g_strdup_printf ("<%s", band->number);
  return band->high ? g_strdup_printf ("%s–%s", band->number, band->high) : g_strdup (band->number);
}

/* "-week-old" as "-month-old" where the band counts in months. */
static char *
dup_rest (const char *rest, guint unit, const char *code)
{
  const char *at = strstr (rest, units[unit].word);

  for (guint i = 0; at && i < G_N_ELEMENTS (units); i++)
    if (i != unit && g_strcmp0 (units[i].code, code) == 0)
      return g_strdup_printf ("%.*s%s%s", (int)(at - rest), rest, units[i].word,
                              at + strlen (units[unit].word));
  return g_strdup (rest);
}

/* "27-year-old" as "20–29-year-old", "man of 27 years" as "man of 20–29 years". NULL when the
 * number cannot be read. */
char *
cw_typed_mask_age (const char *quote)
{
  Number number = find_number (quote);
  guint unit = find_unit (quote + number.end);
  g_autofree char *age = g_strdup_printf ("%u %s", number.value, units[unit].code);
  g_autofree char *masked = number.value ? cw_mask_age (age) : NULL;
  g_autoptr (CwQuantity) band = masked ? cw_quantity_parse (masked, NULL) : NULL;
  g_autofree char *words = band ? format_band (band) : NULL;
  g_autofree char *rest = band ? dup_rest (quote + number.end, unit, band->unit) : NULL;

  return band ? g_strdup_printf ("%.*s%s%s", (int)number.start, quote, words, rest) : NULL;
}

/* ---- dates ---- */

#define MOST_NUMBERS 3

/* What a typed date is made of. */
typedef struct
{
  guint numbers[MOST_NUMBERS];
  gsize digits[MOST_NUMBERS];
  guint n;
  guint month; /* said by its name, or 0 */
  gboolean is_about;
  gboolean is_odd; /* more numbers than a date has */
} Pieces;

typedef struct
{
  guint year;
  guint month;
  guint day;
} Day;

static guint
read_month (const char *word, gsize length)
{
  static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";

  for (guint i = 0; length >= 3 && i < 12; i++)
    if (g_ascii_strncasecmp (word, names + i * 3, 3) == 0)
      return i + 1;
  return 0;
}

static gboolean
is_about (const char *word, gsize length)
{
  static const char *const words[] = { "about", "around", "approximately", "early", "mid", "late" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (word, words[i], length) == 0)
      return TRUE;
  return FALSE;
}

static gsize
take_number (Pieces *pieces, const char *at)
{
  gsize digits = strspn (at, "0123456789");

  if (pieces->n == MOST_NUMBERS || digits > 8)
    {
      pieces->is_odd = TRUE;
      return digits;
    }
  pieces->numbers[pieces->n] = (guint)g_ascii_strtoull (at, NULL, 10);
  pieces->digits[pieces->n++] = digits;
  return digits;
}

static gsize
take_word (Pieces *pieces, const char *at)
{
  gsize length = 0;

  while (g_ascii_isalpha (at[length]))
    length++;
  if (pieces->month == 0)
    pieces->month = read_month (at, length);
  pieces->is_about |= is_about (at, length);
  return length;
}

static Pieces
read_pieces (const char *quote)
{
  Pieces pieces = { 0 };

  for (const char *at = quote; *at;)
    if (g_ascii_isdigit (*at))
      at += take_number (&pieces, at);
    else if (g_ascii_isalpha (*at))
      at += take_word (&pieces, at);
    else
      at++;
  return pieces;
}

/* "14 May 2019", "May 14, 2019", "May 2019". */
static Day
read_named (const Pieces *pieces)
{
  Day day = { .month = pieces->month };

  for (guint i = 0; i < pieces->n; i++)
    if (pieces->digits[i] == 4)
      day.year = pieces->numbers[i];
    else
      day.day = day.day ? G_MAXUINT : pieces->numbers[i];
  return day;
}

/* "14.07.2019" and "07/14/2019"; of "07/05/2019" only the year is sure. */
static Day
read_local (const Pieces *pieces)
{
  guint first = pieces->numbers[0], second = pieces->numbers[1], year = pieces->numbers[2];

  if (first > 12)
    return (Day){ year, second, first };
  if (second > 12)
    return (Day){ year, first, second };
  return (Day){ year, first == second ? first : 0, first == second ? second : 0 };
}

/* With a year of 0 when there is none. */
static Day
read_day (const Pieces *pieces)
{
  const guint *numbers = pieces->numbers;

  if (pieces->is_odd || pieces->n == 0)
    return (Day){ 0 };
  if (pieces->month)
    return read_named (pieces);
  if (pieces->digits[0] == 8)
    return (Day){ numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100 };
  if (pieces->digits[0] == 4)
    return (Day){ numbers[0], numbers[1], numbers[2] };
  /* "05/2019". */
  if (pieces->n == 2 && pieces->digits[1] == 4)
    return (Day){ numbers[1], numbers[0], 0 };
  return pieces->n == 3 && pieces->digits[2] == 4 ? read_local (pieces) : (Day){ 0 };
}

/* "14 May 2019" as "month 3", as cw_mask_date() says it. NULL without a presentation to count from,
 * and for a date whose year is not told or that never was. */
char *
cw_typed_mask_date (const char *quote, const CwDate *presentation)
{
  Pieces pieces = read_pieces (quote);
  Day day = read_day (&pieces);
  g_autoptr (GString) text = g_string_new (NULL);

  if (presentation == NULL || day.year == 0)
    return NULL;
  g_string_append_printf (text, "%04u", day.year);
  if (day.month)
    g_string_append_printf (text, "-%02u", day.month);
  if (day.month && day.day)
    g_string_append_printf (text, "-%02u", day.day);
  if (pieces.is_about)
    g_string_append_c (text, '~');
  return cw_mask_date (text->str, presentation);
}

/* In bytes, as what stands before is cut anywhere. */
#define RANGE_HEAD                                                                                 \
  "(?<![[:alnum:]])(?:(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?|May|" CW_MONTH_NAMES_BUT_MAY     \
  ")(?: (?:and|to) | ?(?:-|\\xE2\\x80\\x93) ?)$"

/* "May to" before "July 2019", "3 and" before "7 May 2019": where a range begins whose end stands
 * at @start, or @start. */
gsize
cw_typed_find_range (const char *text, gsize floor, gsize start)
{
  gsize from = MAX (floor, start > 24 ? start - 24 : 0), last = start;
  g_autofree char *before = g_strndup (text + from, start - from);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  int head, end;

  while (last > from && text[last - 1] == ' ')
    last--;
  /* "and", "to" and dashes end so; most dates stand alone. */
  if (last == from || !strchr ("do-\x93", text[last - 1]))
    return start;
  regex = g_regex_new (RANGE_HEAD, G_REGEX_RAW | G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  return regex && g_regex_match (regex, before, 0, &match) &&
             g_match_info_fetch_pos (match, 0, &head, &end)
           ? from + (gsize)head
           : start;
}

/* A range from @head, such as "May to ", up to the date @quote: both as intervals, or NULL. */
char *
cw_typed_mask_range (const char *head, const char *quote, const CwDate *presentation)
{
  gsize first = strcspn (head, " -\xE2");
  /* What the first of them leaves to the second: the year, and the month behind a mere day. */
  gsize day = strspn (quote, "0123456789");
  const char *rest = g_ascii_isdigit (*head) ? quote + day : quote + MAX (strlen (quote), 4) - 4;
  g_autofree char *whole = g_strdup_printf ("%.*s %s", (int)first, head, rest);
  g_autofree char *begin = cw_typed_mask_date (whole, presentation);
  g_autofree char *end = cw_typed_mask_date (quote, presentation);

  return begin && end ? g_strdup_printf ("%s%s%s", begin, head + first, end) : NULL;
}

/* Whether a typed date tells no more than a year. */
gboolean
cw_typed_is_year (const char *quote)
{
  Pieces pieces = read_pieces (quote);

  return pieces.month == 0 && pieces.n == 1 && pieces.digits[0] == 4;
}

/* ---- in a sentence ---- */

/* Whether the words end with @word, which begins one. */
static gboolean
ends_with (const GString *words, const char *word)
{
  gsize length = strlen (word);
  guchar before;

  if (!g_str_has_suffix (words->str, word))
    return FALSE;
  before = words->len > length ? (guchar)words->str[words->len - length - 1] : ' ';
  return before < 0x80 && !g_ascii_isalnum (before);
}

/* Takes a preposition of time away; NULL when there is none. */
static const char *
drop_preposition (GString *words)
{
  static const char *const prepositions[] = {
    "in the ", "In the ", "on the ", "On the ", "on ", "in ", "around ", "On ", "In ", "Around "
  };

  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (ends_with (words, prepositions[i]))
      {
        g_string_truncate (words, words->len - strlen (prepositions[i]));
        return prepositions[i];
      }
  return NULL;
}

/* "CT on" goes on as "CT in month 3", or as "CT 2 months before presentation". */
void
cw_typed_append_interval (GString *words, const char *interval)
{
  const char *preposition = drop_preposition (words);
  gboolean is_capital = preposition && g_ascii_isupper (*preposition);

  /* "the May 2019 CT". */
  if (preposition == NULL && (ends_with (words, "the ") || ends_with (words, "The ")) &&
      g_str_has_prefix (interval, "about month "))
    interval += strlen ("about ");
  if (preposition &&
      (g_str_has_prefix (interval, "month ") || g_str_has_prefix (interval, "about month ")))
    g_string_append (words, is_capital ? "In " : "in ");
  else if (is_capital)
    {
      g_string_append_c (words, g_ascii_toupper (*interval++));
    }
  g_string_append (words, interval);
}

/* "An 18-year-old" goes on as "A 10–19-year-old". */
void
cw_typed_append_age (GString *words, const char *age)
{
  gboolean has_an = ends_with (words, "an ") || ends_with (words, "An ");
  gboolean has_a = ends_with (words, "a ") || ends_with (words, "A ");
  gboolean is_vowel = *age == '8' || (g_str_has_prefix (age, "11") && !g_ascii_isdigit (age[2]));

  if (has_an && !is_vowel)
    g_string_erase (words, (gssize)words->len - 2, 1);
  else if (has_a && is_vowel)
    g_string_insert_c (words, (gssize)words->len - 1, 'n');
  g_string_append (words, age);
}

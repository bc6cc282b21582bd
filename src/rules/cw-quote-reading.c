/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-number-word.h"
#include "rules/cw-interval.h"
#include "rules/cw-review-check-private.h"

/* What a passage of a report says for sure, as far as a few patterns can tell: ages, lengths of
 * time, lines of treatment, responses by name, and whether something was done. English, because
 * that is the language of the reports. Every doubt is resolved towards silence. */

/* A quote longer than this is no quote of one fact. */
#define MAX_QUOTE 20000

/* What turns a statement around, or puts it off, when it stands shortly before. */
#define NOT                                                                                        \
  "\\b(?:no|not|nor|never|without|refus\\w+|declin\\w+|denied|unable|instead of|rather "           \
  "than|plan\\w*|"                                                                                 \
  "recommend\\w*|suggest\\w*|consider\\w*|offer\\w*|propos\\w*|despite|contraindicat\\w*)\\b"
/* The line of treatment that has ended. */
#define AFTER "\\b(?:after|following|fail\\w*|prior|previous\\w*|before|progress\\w*|refractory)\\b"

static gboolean
is_readable (const char *quote)
{
  return quote && g_utf8_validate (quote, -1, NULL) && strlen (quote) <= MAX_QUOTE;
}

/* Whether the words stand there at all. */
gboolean
cw_quote_finds (CwPatterns *patterns, const char *quote, const char *pattern)
{
  return is_readable (quote) && cw_patterns_has (patterns, pattern, quote);
}

/* Where the sentence or clause begins that holds the byte at @at. */
static int
find_clause (const char *quote, int at)
{
  while (at > 0 && strchr (".;:!?\n", quote[at - 1]) == NULL)
    at--;
  return at;
}

/* Whether @pattern stands in the same clause before the byte at @at. */
static gboolean
stands_before (CwPatterns *patterns, const char *quote, int at, const char *pattern)
{
  int start = find_clause (quote, at);
  g_autofree char *clause = g_strndup (quote + start, at - start);

  return cw_quote_finds (patterns, clause, pattern);
}

/* Whether it says so, in a clause that nothing turns around. */
gboolean
cw_quote_says (CwPatterns *patterns, const char *quote, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  if (!is_readable (quote))
    return FALSE;
  cw_patterns_match (patterns, pattern, quote, 0, -1, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_match_info_fetch_pos (match, 0, &start, &end);
      if (!stands_before (patterns, quote, start, NOT) &&
          !cw_quote_finds (patterns, quote + end,
                           "^[^.;:]{0,40}\\b(?:refus|declin|not (?:given|performed|"
                           "possible|feasible)|was denied|contraindicat)"))
        return TRUE;
    }
  return FALSE;
}

/* ---- numbers ---- */

static double
read_number (const char *text)
{
  guint number = cw_number_word_read (text);

  return number ? number : g_ascii_strtod (text, NULL);
}

#define NUMBER "([0-9]{1,4}(?:\\.[0-9]+)?|" CW_NUMBER_WORDS ")"

static void
append_matches (CwPatterns *patterns,
                GArray *numbers,
                const char *quote,
                const char *pattern,
                double factor)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!is_readable (quote))
    return;
  cw_patterns_match (patterns, pattern, quote, 0, -1, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *text = g_match_info_fetch (match, 1);
      double number = read_number (text) * factor;

      g_array_append_val (numbers, number);
    }
}

/* Ages in years. */
GArray *
cw_quote_list_ages (CwPatterns *patterns, const char *quote)
{
  GArray *ages = g_array_new (FALSE, FALSE, sizeof (double));

  append_matches (patterns, ages, quote, "\\b" NUMBER "[- ]years?[- ]old", 1);
  append_matches (patterns, ages, quote,
                  "\\baged? (?:of )?" NUMBER "(?: years)?\\b(?![- ](?:mo|we|da))", 1);
  append_matches (patterns, ages, quote, "\\b" NUMBER "[- ]months?[- ]old", 1.0 / 12);
  return ages;
}

/* Lengths of time in months; ages are none. */
GArray *
cw_quote_list_months (CwPatterns *patterns, const char *quote)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (double));

  append_matches (patterns, months, quote, "\\b" NUMBER "[- ]months?\\b(?![- ]old)", 1);
  append_matches (patterns, months, quote, "\\b" NUMBER "[- ]weeks?\\b(?![- ]old)",
                  7 / CW_INTERVAL_DAYS_PER_MONTH);
  append_matches (patterns, months, quote, "\\b" NUMBER "[- ]days?\\b(?![- ]old)",
                  1 / CW_INTERVAL_DAYS_PER_MONTH);
  append_matches (patterns, months, quote, "\\b" NUMBER "[- ]years?\\b(?![- ]old)", 12);
  return months;
}

/* ---- lines and responses ---- */

#define LINE(number) "\\b" number "[- ]line\\b"
#define ENDED(number) AFTER "[^.;:]{0,30}" LINE (number)

/* The lines in which something was given: bit 1 for the first. */
guint
cw_quote_get_lines (CwPatterns *patterns, const char *quote)
{
  static const char *const lines_of[][2] = {
    { LINE ("(?:first|1st)"), ENDED ("(?:first|1st)") },
    { LINE ("(?:second|2nd)"), ENDED ("(?:second|2nd)") },
    { LINE ("(?:third|3rd)"), ENDED ("(?:third|3rd)") },
    { LINE ("(?:fourth|4th)"), ENDED ("(?:fourth|4th)") },
    { LINE ("(?:fifth|5th)"), ENDED ("(?:fifth|5th)") },
  };
  guint lines = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines_of); i++)
    if (cw_quote_says (patterns, quote, lines_of[i][0]) &&
        !cw_quote_finds (patterns, quote, lines_of[i][1]))
      lines |= 1u << (i + 1);
  return lines;
}

/* The categories of response that are named, and not denied: bit n for the nth of cr, pr, sd, pd.
 * An abbreviation counts only beside a word that tells it from a progesterone receptor. */
guint
cw_quote_get_responses (CwPatterns *patterns, const char *quote)
{
  static const char *const words[][2] = {
    { "\\bcomplete (?:response|remission)", "\\b(?-i:CR)\\b" },
    { "\\bpartial (?:response|remission)", "\\b(?-i:PR)\\b" },
    { "\\bstable disease", "\\b(?-i:SD)\\b" },
    { "\\bprogressive disease", "\\b(?-i:PD)\\b" },
  };
  gboolean is_about_response =
    cw_quote_finds (patterns, quote, "\\b(?:respon|RECIST|achiev|remission|best)");
  guint responses = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (cw_quote_says (patterns, quote, words[i][0]) ||
        (is_about_response && cw_quote_says (patterns, quote, words[i][1])))
      responses |= 1u << i;
  return responses;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <string.h>

/*
 * cw_report_match:
 * @pattern: a pattern that is a constant of the program; capital letters do not count
 * @match: (out): where it stands in the sentence that is read
 */
gboolean
cw_report_match (CwReportReader *self, const char *pattern, GMatchInfo **match)
{
  return cw_patterns_match (self->patterns, pattern, self->words, 0, -1, match);
}

gboolean
cw_report_has (CwReportReader *self, const char *pattern)
{
  return cw_patterns_has (self->patterns, pattern, self->words);
}

/* Whether a pattern stands in other words than the sentence's. */
gboolean
cw_report_match_words (CwReportReader *self, const char *pattern, const char *words)
{
  return cw_patterns_has (self->patterns, pattern, words);
}

/*
 * cw_report_match_in:
 * @first: where in the sentence to begin; "\\G" stands for it in a pattern
 * @past: where it ends for the pattern
 */
gboolean
cw_report_match_in (CwReportReader *self,
                    const char *pattern,
                    gsize first,
                    gsize past,
                    GMatchInfo **match)
{
  return cw_patterns_match (self->patterns, pattern, self->words, first, (gssize)past, match);
}

gboolean
cw_report_has_in (CwReportReader *self, const char *pattern, gsize first, gsize past)
{
  return cw_report_match_in (self, pattern, first, past, NULL);
}

/* The words of a group, or NULL when it took no part, or there is no match. */
char *
cw_report_fetch (const GMatchInfo *match, const char *group)
{
  char *words = match ? g_match_info_fetch_named (match, group) : NULL;

  if (words && *words == '\0')
    g_clear_pointer (&words, g_free);
  return words;
}

/* Where a group stands in the sentence; the whole match for NULL. FALSE without a match. */
gboolean
cw_report_get_range (const GMatchInfo *match, const char *group, gsize *first, gsize *past)
{
  int from = -1, to = -1;

  if (match == NULL)
    return FALSE;
  if (group ? !g_match_info_fetch_named_pos (match, group, &from, &to)
            : !g_match_info_fetch_pos (match, 0, &from, &to))
    return FALSE;
  if (from < 0 || to <= from)
    return FALSE;
  *first = (gsize)from;
  *past = (gsize)to;
  return TRUE;
}

/* A comma ends what a negation reaches where somebody else begins to act. */
static gboolean
begins_clause (const char *words)
{
  static const char *const subjects[] = { "the ",          "he ",        "she ",         "it ",
                                          "his ",          "her ",       "we ",          "so ",
                                          "but ",          "which ",     "while ",       "whereas ",
                                          "although ",     "therefore ", "a diagnosis ", "a final ",
                                          "a definitive ", "a clinical " };

  if (strchr (";:", *words))
    return TRUE;
  for (guint i = 0; g_str_has_prefix (words, ", ") && i < G_N_ELEMENTS (subjects); i++)
    if (g_ascii_strncasecmp (words + 2, subjects[i], strlen (subjects[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The words between the last clause mark and @at. */
static char *
dup_clause_before (const CwReportReader *self, gsize at)
{
  gsize from = at;

  while (from > 0 && at - from < 90 && !begins_clause (self->words + from - 1))
    from--;
  while (from < at && ((guchar)self->words[from] & 0xc0) == 0x80)
    from++;
  return g_strndup (self->words + from, at - from);
}

#define BEFORE_NEGATED                                                                             \
  "\\b(?:no|not|without|denie[ds]|denying|never|neither|nor|absence of|lack of|negative for|"      \
  "(?<!was )(?<!were )(?<!been )(?:rul(?:es?|ed|ing) "                                             \
  "out|exclud(?:es?|ed|ing))|eliminat\\w+|argues? against|free of|rather "                         \
  "than|instead of|unremarkable "                                                                  \
  "for|unlikely|fail(?:ed|ure) to)\\b(?!.*\\b(?:but|"                                              \
  "however|although|though|which|who|(?:he|she|they|we) (?:was|were|had|received|underwent)|and "  \
  "(?:was|were|had|has|went|underwent|received|developed|died|remained|required|he|she|the "       \
  "(?:patient|child))|"                                                                            \
  "(?:history|antecedents|comorbidit\\w+|illness\\w*)(?: who| and)?(?: was| were)? (?:presented|"  \
  "presenting|admitted|referred|consulted|complain\\w+|underwent|developed|diagnosed)|"            \
  "revealed|showed|confirm(?:s|ed)|leads? to|led to|in favou?r of)\\b)"                            \
  "(?!.*\\b(?:improvement|response|effect|relief|benefit|change)\\b[^,]*, )(?![^,]*, "             \
  "[^,]*\\b(?:was|were|had|is|"                                                                    \
  "are)\\b)|"                                                                                      \
  "\\b(?:neither|none|no) (?:of (?:the|these) )?(?:(?!and\\b)[\\w-]+ "                             \
  "){1,2}(?:showed|revealed|confirmed|"                                                            \
  "demonstrated)\\b"

/* Whether what stands at @at is said not to be so. */
gboolean
cw_report_is_negated (const CwReportReader *self, gsize at)
{
  g_autofree char *before = dup_clause_before (self, at);

  return cw_patterns_has (self->patterns, BEFORE_NEGATED, before);
}

#define BEFORE_HYPOTHETICAL                                                                        \
  "\\b(?:possible|possibly|suspected|suspicion of|suspicious "                                     \
  "(?:for|diagnosis)|suspecting|(?-i:may)|might|could|if|"                                         \
  "difficult to (?:differentiate|distinguish)|risk of|to (?:exclude|rule "                         \
  "out|prevent|avoid)|prevention of|prophyla\\w+|likely|presumed|"                                 \
  "presumptive|considered|consideration of|suggest\\w* the possibility|planned|would|should|"      \
  "whether|(?:screen|look|search)(?:ed|ing) for|in case of|concern for|concerning for|"            \
  "susp\\.)\\b(?!.*\\b(?:(?:but|however|"                                                          \
  "revealed|showed|confirm(?:ed|ing)|(?:was|were) (?:then |later |also |finally "                  \
  ")?(?:diagnosed|found|"                                                                          \
  "operated|treated)|underwent|died)\\b|(?:was|were) \\Z))"

/* Whether what stands at @at is only thought of. */
gboolean
cw_report_is_hypothetical (const CwReportReader *self, gsize at)
{
  g_autofree char *before = dup_clause_before (self, at);

  return cw_patterns_has (self->patterns, BEFORE_HYPOTHETICAL, before);
}

/* Words of the sentence as they were written. */
char *
cw_report_dup_words (const CwReportReader *self, gsize first, gsize past)
{
  gsize base = self->sentence->first;

  return cw_report_text_dup (self->text, base + first, base + past);
}

/* What an abbreviation of the text stands for; other words as they are. */
char *
cw_report_expand (const CwReportReader *self, const char *words)
{
  const char *meaning = g_hash_table_lookup (self->abbreviations, words);

  return g_strdup (meaning ? meaning : words);
}

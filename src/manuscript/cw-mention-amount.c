/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "manuscript/cw-mention-private.h"
#include "vocab/cw-vocabulary.h"

/* Laboratory values, and by how much a tumour shrank, where the abstract or the case tells them. */

/* A sentence with more of them is none that anybody reads. */
#define MOST_CANDIDATES 20
/* Names of analytes have so many words at most. */
#define MOST_WORDS 3

#define AMOUNT "(?<n>\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,3})?)"
#define MEASURED                                                                                   \
  "(?<![\\w.,/<>~-])" AMOUNT " ?(?<unit>(?:[mµunpk]?(?:g|mol|IU|U|Eq)|cells|copies)/"             \
  "(?:d|m|µ|u|n)?L)\\b(?! ?(?:-|to) ?\\d)"
/* What stands between the name and its number. */
#define BETWEEN                                                                                    \
  "(?:,? ?\\b(?:levels?|concentrations?|values?|counts?|was|were|is|of|at|had|been|elevated|"      \
  "increased|decreased|raised|reduced|rose|fell|dropped|high|low|to|up|down|as|a|an|the|serum|"    \
  "plasma|markedly|slightly|mildly|significantly)\\b|[ :=,(])*\\Z"
#define NORMAL "\\b(?:normal|reference|range|limits?|cut-?off|threshold)\\b[^.;]{0,30}\\Z"

/* The analyte whose name ends the words before the number, by its name in the vocabulary. */
static const char *
find_analyte (const char *words)
{
  const CwVocabulary *analytes = cw_vocabulary_get (CW_VOCABULARY_ANALYTE);
  const CwVocabularyTerm *found = NULL;
  const char *at = words + strlen (words);

  for (guint i = 0; i < MOST_WORDS && at > words; i++)
    {
      const CwVocabularyTerm *term;

      do
        at--;
      while (at > words && strchr (" (,;", at[-1]) == NULL);
      term = cw_vocabulary_lookup (analytes, at);
      found = term ? term : found;
      while (at > words && at[-1] == ' ')
        at--;
    }
  return found ? found->term : NULL;
}

static char *
dup_before (CwMentionReader *self, gsize first)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwWordRange between = { first, first };
  gsize from = first > 60 ? first - 60 : 0;

  while (((guchar)self->words[from] & 0xc0) == 0x80)
    from++;
  if (cw_patterns_match (self->patterns, BETWEEN, self->words, from, (gssize)first, &match))
    cw_mention_get_range (match, NULL, &between);
  return g_strndup (self->words + from, between.first - from);
}

static void
add_amount (CwMentionReader *self, const GMatchInfo *match, const char *subject, const char *unit)
{
  g_autofree char *digits = cw_mention_fetch (match, "n");
  g_auto (GStrv) parts = g_strsplit (digits, ",", -1);
  g_autofree char *number = g_strjoinv ("", parts);
  const char *point = strchr (number, '.');
  CwWordRange range, end;
  CwMention *mention;

  if (!cw_mention_get_range (match, "n", &range) || !cw_mention_get_range (match, "unit", &end) ||
      cw_mention_is_denied (self, range.first))
    return;
  range.past = end.past;
  mention = cw_mention_add (self, CW_MENTION_AMOUNT, range);
  if (mention == NULL)
    return;
  mention->number.low = mention->number.high = g_ascii_strtod (number, NULL);
  mention->is_number = TRUE;
  mention->step = point ? pow (10, -(double)strlen (point + 1)) : 1;
  mention->subject = g_strdup_printf ("%s, %s", subject, unit);
}

static void
read_laboratory (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, MEASURED, 0, &match);
  for (guint i = 0; match && g_match_info_matches (match) && i < MOST_CANDIDATES; i++)
    {
      g_autofree char *unit = cw_mention_fetch (match, "unit");
      g_autofree char *before = NULL;
      const char *analyte;
      CwWordRange range;

      if (!cw_mention_get_range (match, "n", &range))
        return;
      before = dup_before (self, range.first);
      analyte = cw_mention_has_before (self, NORMAL, range.first) ? NULL : find_analyte (before);
      if (analyte)
        add_amount (self, match, analyte, unit);
      g_match_info_next (match, NULL);
    }
}

/* ---- by how much a tumour shrank ---- */

#define TUMOR "\\b(?:tumou?rs?|mass(?:es)?|lesions?|metastas[ei]s|nodules?|target)\\b"
#define SHRANK                                                                                     \
  "\\b(?:reduc\\w*|decreas\\w*|shr[aiu]nk\\w*|shrinkage|regress\\w*)\\b[^.;]{0,30}? (?:by|of) "    \
  "(?<n>\\d{1,3}(?:\\.\\d)?) ?(?<unit>%)|"                                                         \
  "\\b(?<n>\\d{1,3}(?:\\.\\d)?) ?(?<unit>%) (?:reduction|decrease|shrinkage|regression)\\b"

static void
read_shrinkage (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (cw_mention_has (self, TUMOR) && cw_mention_find (self, SHRANK, 0, &match))
    add_amount (self, match, "shrinkage", "%");
}

void
cw_mention_read_amounts (CwMentionReader *self)
{
  CwPassageKind kind = self->statement->passage->kind;

  if (kind != CW_PASSAGE_ABSTRACT && kind != CW_PASSAGE_CASE)
    return;
  read_laboratory (self);
  read_shrinkage (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-mention-private.h"
#include "vocab/cw-unit.h"
#include "vocab/cw-vocabulary.h"

/* Laboratory values, and where they went: the analyte, by any of its names, stands right before. */

/* A sentence with more of them is none that anybody reads. */
#define MOST_CANDIDATES 20
/* Names of analytes have so many words at most. */
#define MOST_WORDS 5
/* So far from the value its analyte begins at most. */
#define REACH 100

#define MICRO "(?:u|µ|μ)"
/* A power without its sign is what is left of a superscript. */
#define POWER                                                                                      \
  "(?:(?:x|×|\\*) ?)?10 ?(?:\\^|\\*\\*?|E)?(?<power>12|3|6|9|³|⁶|⁹|¹²) ?(?=/|cells)(?:cells ?)?"
#define UNIT                                                                                       \
  "(?:" POWER ")?(?<unit>%|(?:" MICRO "|[mnpk])?(?:g|mol|IU|U|Eq|Osm)/(?:[dm]|" MICRO              \
  ")?(?:L|g|mol|kg|24 ?h(?:ours?|rs?)?|day)|(?:cells|copies|K|M)? ?/(?:[m]|" MICRO                 \
  ")?L|(?:cells ?)?/ ?(?:mm3|mm³)|mm/h(?:r|our)?|mm ?Hg|kPa|mL/min/1\\.73 ?m(?:2|²)|fL)"
#define NUMBER "(?<n>\\d{1,3}(?:,\\d{3})+|\\d{1,7}(?:\\.\\d{1,4})?)"
#define MEASURED                                                                                   \
  "(?<![\\w.,/-])(?<op>(?:more than|over|above|greater than|less than|below|under|at least|"       \
  "about|approximately|around|nearly|almost|roughly|[<>~≥≤]) ?)?" NUMBER " ?" UNIT                 \
  "(?![\\w/])(?! ?- ?\\d)"
/* A ratio has no unit. */
#define BARE                                                                                         \
  "(?<![\\w.,/-])(?<op>(?:more than|over|above|less than|below|about|approximately|[<>~≥≤]) ?)?" \
  "(?<n>\\d{1,2}(?:\\.\\d{1,2})?)(?![\\w/%^]|[.,]\\d| ?(?:-|to|×|x|" MICRO ") ?\\d| ?" UNIT ")"
#define RATIO "International normalised ratio"
#define RATIO_UNIT "{INR}"
/* What stands between the name and its number, or what became of it. */
#define BETWEEN                                                                                    \
  "(?:\\b(?:levels?|concentrations?|values?|counts?|titers?|activity|was|were|is|of|at|had|has|"   \
  "been|be|elevated|increased|decreased|raised|reduced|rose|risen|fell|fallen|dropped|declined|"   \
  "climbed|high|low|to|up|down|as|a|an|the|serum|plasma|markedly|slightly|mildly|significantly|"   \
  "further|again|still|now|then|only|also|gradually|rapidly|initially|which|that|measured|found|"  \
  "determination|noted|recorded|detected|"                                                         \
  "on|upon|admission|presentation|"                                                                \
  "remained|reached|peaked|peak|nadir|from (?:" NUMBER "(?: ?" UNIT                                \
  ")?)(?= to )|from)\\b|[ :=,()])*"                                                                \
  "\\Z"
/* What is no value of the patient, or is only thought of. */
#define NO_VALUE                                                                                   \
  "\\b(?:normal(?! (?:levels?|values?|concentrations?|counts?) "                                   \
  "of\\b)|reference|range|limits?|cut-?offs?|thresholds?|ULN|LLN)\\b[^.;,]{0,30}\\Z|"              \
  "\\b(?:if|until|unless|whenever|when|would|should|could|(?-i:may)|might|cannot|not|targets?|"    \
  "targeted|"                                                                                      \
  "goals?|aim\\w*|criteri\\w*|defin\\w*|expected|maintain\\w*|keep|kept|not|no|never)\\b"          \
  "[^.;]{0,60}\\Z|\\b" CW_REPORT_RELATIVE "s?\\b[^.;]{0,60}\\Z"
#define LIMIT_BEHIND                                                                               \
  "\\G,? (?:is |being |as |was )?(?:the )?(?:upper|lower) (?:normal )?limit\\b|"                   \
  "\\G,? (?:is|being|as|was) (?:the )?(?:normal|reference|cut-?off|threshold)\\b"
#define AT_PRESENTATION                                                                            \
  "\\b(?:on|at|upon) (?:the )?(?:time of )?(?:his |her |the )?(?:hospital |initial |first )?"      \
  "(?:admission|presentation|baseline)\\b|\\binitial(?:ly)?\\b|\\bbaseline\\b"

/* The name in the vocabulary; "white blood cell count" is said of one cell. */
static const CwVocabularyTerm *
lookup (const char *words)
{
  const CwVocabulary *analytes = cw_vocabulary_get (CW_VOCABULARY_ANALYTE);
  const CwVocabularyTerm *term = cw_vocabulary_lookup (analytes, words);
  g_autofree char *plural = term ? NULL : g_strconcat (words, "s", NULL);

  return term ? term : cw_vocabulary_lookup (analytes, plural);
}

/* The analyte whose name ends the words, by its name in the vocabulary, and where it begins. */
static const char *
find_analyte (const char *words, gsize *first)
{
  const CwVocabularyTerm *found = NULL;
  const char *at = words + strlen (words);

  for (guint i = 0; i < MOST_WORDS && at > words; i++)
    {
      const CwVocabularyTerm *term;

      do
        at--;
      while (at > words && strchr (" (,;", at[-1]) == NULL);
      term = lookup (at);
      if (term)
        {
          found = term;
          *first = (gsize)(at - words);
        }
      while (at > words && at[-1] == ' ')
        at--;
    }
  return found ? found->term : NULL;
}

/* The analyte that is spoken of right before @at, and the byte at which it begins. */
static const char *
find_analyte_before (CwMentionReader *self, gsize at, gsize *first)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *before = NULL;
  CwWordRange between = { at, at };
  gsize from = at > REACH ? at - REACH : 0;
  const char *analyte;

  while (((guchar)self->words[from] & 0xc0) == 0x80)
    from++;
  if (cw_patterns_match (self->patterns, BETWEEN, self->words, from, (gssize)at, &match))
    cw_mention_get_range (match, NULL, &between);
  before = g_strndup (self->words + from, between.first - from);
  analyte = find_analyte (before, first);
  *first += from;
  return analyte;
}

/* ---- one value ---- */

/* The UCUM code, lent; NULL for what is no unit. */
static const char *
read_unit (const GMatchInfo *match)
{
  static const char *const powers[][2] = {
    { "³", "3" }, { "⁶", "6" }, { "⁹", "9" }, { "¹²", "12" }
  };
  g_autofree char *power = cw_mention_fetch (match, "power");
  g_autofree char *unit = cw_mention_fetch (match, "unit");
  g_autofree char *whole = NULL;
  const char *digits = power;

  for (guint i = 0; power && i < G_N_ELEMENTS (powers); i++)
    if (g_str_equal (power, powers[i][0]))
      digits = powers[i][1];
  whole =
    g_strconcat (digits ? "10*" : "", digits ? digits : "", unit ? g_strchug (unit) : "", NULL);
  return cw_unit_lookup (whole);
}

static CwComparator
read_comparator (const char *words)
{
  static const struct
  {
    const char *start;
    CwComparator comparator;
  } signs[] = {
    { "more", CW_COMPARATOR_MORE },  { "over", CW_COMPARATOR_MORE },
    { "above", CW_COMPARATOR_MORE }, { "greater", CW_COMPARATOR_MORE },
    { ">", CW_COMPARATOR_MORE },     { "less", CW_COMPARATOR_LESS },
    { "below", CW_COMPARATOR_LESS }, { "under", CW_COMPARATOR_LESS },
    { "<", CW_COMPARATOR_LESS },     { "at least", CW_COMPARATOR_AT_LEAST },
    { "≥", CW_COMPARATOR_AT_LEAST }, { "≤", CW_COMPARATOR_AT_MOST },
  };

  for (guint i = 0; words && i < G_N_ELEMENTS (signs); i++)
    if (g_ascii_strncasecmp (words, signs[i].start, strlen (signs[i].start)) == 0)
      return signs[i].comparator;
  return words ? CW_COMPARATOR_ABOUT : CW_COMPARATOR_NONE;
}

/* The value of an analyte; NULL when it has no unit and wants one. */
static CwQuantity *
read_quantity (const GMatchInfo *match, const char *analyte)
{
  g_autofree char *digits = cw_mention_fetch (match, "n");
  g_autofree char *op = cw_mention_fetch (match, "op");
  g_auto (GStrv) parts = g_strsplit (digits ? digits : "", ",", -1);
  g_autofree char *number = g_strjoinv ("", parts);
  g_autofree char *written = cw_mention_fetch (match, "unit");
  const char *unit = written ? read_unit (match) : g_str_equal (analyte, RATIO) ? RATIO_UNIT : NULL;

  return unit && *number ? cw_quantity_new (read_comparator (op), number, NULL, unit) : NULL;
}

/* The one time that the sentence names. */
static void
set_time (CwMentionReader *self, CwMention *mention, const GArray *times)
{
  if (cw_mention_has (self, AT_PRESENTATION))
    mention->value = "presentation";
  else if (times->len == 1)
    mention->when = cw_time_point_copy (&g_array_index (times, CwToldTime, 0).when);
}

/* "8 to 10 g/dL" is a range, "from 12 g/dL to 8 g/dL" are two values. */
static gboolean
is_range (CwMentionReader *self, CwWordRange range)
{
  return cw_mention_has_behind (self, "\\G to ?\\d", range.past) &&
         !cw_mention_has_before (self, "\\bfrom \\Z", range.first);
}

static void
add_value (CwMentionReader *self, const GMatchInfo *match, const GArray *times)
{
  CwWordRange range, end;
  gsize first = 0;
  const char *analyte;
  CwQuantity *quantity;
  CwMention *mention;

  if (!cw_mention_get_range (match, "n", &range) || !cw_mention_get_range (match, NULL, &end) ||
      is_range (self, end) || cw_mention_has_before (self, NO_VALUE, range.first) ||
      cw_mention_has_behind (self, LIMIT_BEHIND, end.past))
    return;
  analyte = find_analyte_before (self, end.first, &first);
  quantity = analyte ? read_quantity (match, analyte) : NULL;
  range.past = end.past;
  mention = quantity ? cw_mention_add (self, CW_MENTION_AMOUNT, range) : NULL;
  if (mention == NULL)
    {
      cw_quantity_free (quantity);
      return;
    }
  mention->quantity = quantity;
  mention->number.low = mention->number.high = cw_quantity_get_low (quantity);
  mention->is_number = TRUE;
  mention->step = cw_mention_get_step (quantity);
  mention->subject = g_strdup (analyte);
  set_time (self, mention, times);
}

static void
read_values (CwMentionReader *self, const char *pattern, const GArray *times)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, pattern, 0, &match);
  for (guint i = 0; match && g_match_info_matches (match) && i < MOST_CANDIDATES; i++)
    {
      add_value (self, match, times);
      g_match_info_next (match, NULL);
    }
}

/* ---- where a value went, or stood ---- */

#define VERY "(?:(?:markedly|slightly|mildly|significantly|also|still|again|all) ){0,2}"
#define STATE                                                                                      \
  "\\b(?:was|were|remained|stayed) " VERY "(?:(?<high>elevated|raised|increased|high)|"            \
  "(?<low>decreased|reduced|low)|(?<normal>(?:within (?:the )?)?normal))\\b(?! (?:by|from|to)\\b)" \
  "|\\b(?<normalised>normali[sz]ed|returned to (?:the )?normal)\\b|"                               \
  "\\b(?<rose>rose|climbed)\\b|\\b(?<fell>fell|declined|dropped)\\b"

static const char *const states[] = { "high", "low", "normal", "normalised", "rose", "fell" };

static void
add_state (CwMentionReader *self, const GMatchInfo *match, const char *state)
{
  CwWordRange range;
  gsize first = 0;
  const char *analyte;
  CwMention *mention;

  if (!cw_mention_get_range (match, NULL, &range) ||
      cw_mention_has_before (self, NO_VALUE, range.first))
    return;
  analyte = find_analyte_before (self, range.first, &first);
  if (analyte == NULL || cw_mention_is_denied (self, first))
    return;
  range.first = first;
  mention = cw_mention_add (self, CW_MENTION_TREND, range);
  if (mention == NULL)
    return;
  mention->value = state;
  mention->subject = g_strdup (analyte);
}

static void
read_states (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, STATE, 0, &match);
  for (guint i = 0; match && g_match_info_matches (match) && i < MOST_CANDIDATES; i++)
    {
      CwWordRange part;

      for (guint j = 0; j < G_N_ELEMENTS (states); j++)
        if (cw_mention_get_range (match, states[j], &part))
          add_state (self, match, states[j]);
      g_match_info_next (match, NULL);
    }
}

void
cw_mention_read_laboratory (CwMentionReader *self, const GArray *times)
{
  /* What is cited was measured in somebody else. */
  if (self->statement->passage->kind == CW_PASSAGE_BACK || cw_mention_has (self, "\\[\\d"))
    return;
  read_values (self, MEASURED, times);
  if (cw_mention_has (self, "\\b(?-i:INR)\\b|" RATIO))
    read_values (self, BARE, times);
  read_states (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"
#include "vocab/cw-unit.h"

/* Doses and cycles. */

#define UNIT "(?<unit>(?-i:(?:mg|g|ug|mcg|[µμ]g)(?:/(?:m2|m²|kg))?|IU(?:/kg)?))(?![\\w/²])"

/* Words end where they end, and what was matched is not given back: a word without end is read
 * once. */
#define DOSE                                                                                       \
  "\\b(?<drug>[a-z][a-z-]{4,40}+)(?: (?:sodium|hydrochloride|acetate))?,? ?(?:\\([^()]{0,30}\\) "  \
  "?)?"                                                                                            \
  "(?:(?:(?:tablets?|was|were|then|given|administered|re-?started|started|resumed|continued|"      \
  "reduced|adjusted|increased|orally|daily|oral|intravenous(?:ly)?|at|an?|the|in|initial|lower|"   \
  "dose|dosage|of|to|therapy|treatment)(?!\\w)|\\() ?){0,14}+"                                     \
  "(?<n>\\d+(?:\\.\\d+)?) ?" UNIT

/* "12 mg of anlotinib" */
#define DOSE_OF                                                                                    \
  "(?<![\\w.,/-])(?<n>\\d+(?:\\.\\d+)?) ?" UNIT " of "                                             \
  "(?:oral |intravenous )?(?<drug>[a-z][a-z-]{4,40}+)"

static gboolean
is_small_word (const char *word)
{
  static const char *const words[] = { "dosage", "tablet",  "tablets",  "daily",
                                       "orally", "total",   "initial",  "started",
                                       "given",  "reduced", "adjusted", "lower" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static void
add_dose (CwMentionReader *self, const GMatchInfo *match)
{
  g_autofree char *drug = cw_mention_fetch (match, "drug");
  g_autofree char *number = cw_mention_fetch (match, "n");
  g_autofree char *unit = cw_mention_fetch (match, "unit");
  CwWordRange range, end;
  CwMention *mention;

  if (drug == NULL || number == NULL || is_small_word (drug) ||
      !cw_mention_get_range (match, "n", &range) || !cw_mention_get_range (match, "unit", &end) ||
      cw_mention_has_before (self, "\\b(?:total|cumulative|maximum|per cycle)\\b[^.;]{0,40}\\Z",
                             range.first))
    return;
  range.past = end.past;
  mention = cw_mention_add (self, CW_MENTION_DOSE, range);
  if (mention == NULL)
    return;
  mention->subject = g_ascii_strdown (drug, -1);
  mention->quantity = cw_quantity_new (CW_COMPARATOR_NONE, number, NULL, cw_unit_lookup (unit));
}

static void
read_doses (CwMentionReader *self, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, pattern, 0, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    add_dose (self, match);
}

void
cw_mention_read_doses (CwMentionReader *self)
{
  read_doses (self, DOSE);
  read_doses (self, DOSE_OF);
}

/* ---- cycles ---- */

#define COUNT                                                                                      \
  "(?<n>" CW_REPORT_NUMBER ") (?!weeks|months|days)(?:[\\w-]+ ){0,2}?" CW_MENTION_COURSES
#define TOTAL                                                                                      \
  "\\b(?<total>total of )" COUNT                                                                   \
  "|\\b(?<total>completed|completion of) (?:all |the )?(?:planned )?" COUNT                        \
  "|\\b(?<n>" CW_REPORT_NUMBER ") cycles (?:of [\\w ,/+-]{1,40} )?(?:were|had been|have been) "    \
  "(?:(?<total>completed)|given|administered|delivered)\\b"                                        \
  "|\\b(?:received|given|underwent|administered|treated with|after) (?:an? )?" COUNT               \
  "|\\bfor (?:an? |(?<total>a total of ))?" COUNT

/* The abstract sums up: what was followed by something else were all cycles, if no others are
 * counted in the sentence. */
static gboolean
is_summed_up (CwMentionReader *self, gsize past)
{
  return self->statement->passage->kind == CW_PASSAGE_ABSTRACT &&
         !cw_mention_has (self, "\\bcycles\\b.*\\bcycles\\b") &&
         cw_mention_has_behind (self, "\\G[^.;]{0,160}?, followed by\\b", past);
}

static void
add_cycles (CwMentionReader *self, const GMatchInfo *match)
{
  double number = cw_mention_fetch_number (match, "n");
  CwWordRange range, part, whole;
  CwMention *mention;

  if (number < 1 || !cw_mention_get_range (match, "n", &range) ||
      !cw_mention_get_range (match, NULL, &whole) || cw_mention_is_denied (self, whole.first) ||
      cw_mention_has_behind (
        self, "\\G[^.;]{0,40}\\b(?:planned|scheduled|recommended|maintenance)\\b", range.past) ||
      cw_mention_has_before (self,
                             "\\b(?:more|further|additional|another|every)\\b[^.;]{0,12}\\Z|"
                             "\\b(?:plan\\w*|schedul\\w*|intend\\w*|recommend\\w*|propos\\w*)\\b"
                             "[^.;]{0,80}\\Z",
                             range.first))
    return;
  mention = cw_mention_add (self, CW_MENTION_CYCLES, range);
  if (mention == NULL)
    return;
  mention->number = (CwRange){ number, number };
  mention->is_number = TRUE;
  mention->is_total =
    cw_mention_get_range (match, "total", &part) || is_summed_up (self, range.past);
}

void
cw_mention_read_cycles (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, TOTAL, 0, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    add_cycles (self, match);
}

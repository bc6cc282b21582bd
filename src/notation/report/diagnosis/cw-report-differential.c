/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-diagnosis-private.h"
#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* What else was thought of, and why it was given up. */

#define NO_DISEASE                                                                                 \
  "\\A(?:diseases?|conditions?|disorders?|etc|others?)\\b|\\b(?:was|were|this|that|it|which|he|"   \
  "she|other|causes?|etiolog\\w+|possibility|have|has|been|"                                       \
  "we|antibiotics?|treatment|therapy|involvement)\\b"

/* What is excluded is a disease, where nothing calls it a diagnosis: "malignancy", "SLE". */
#define ENDS_AS_DISEASE                                                                            \
  "(?:" CW_REPORT_DISEASE "|" CW_REPORT_ANY_TUMOR "|" CW_REPORT_ABBREVIATION                       \
  "|\\b(?:malignanc(?:y|ies)|cancers|infections?|tumou?rs?|neoplasms?|neoplasia|trauma|metasta(?:" \
  "sis|ses)"                                                                                       \
  "|"                                                                                              \
  "disorders?|diseases?|bleeding|intravascular "                                                   \
  "coagulation|ischa?emia|hypoglyca?emia|pregnancy|\\w*toxicity))"                                 \
  "(?: (?:type \\w+|of (?:the )?[\\w -]{3,40}|\\([^()]{2,12}\\)))?\\Z"

static void
add_differential (CwReportReader *self, CwReportRange range, const char *why)
{
  CwSnapshot *item = cw_report_row_new ("differentials");
  g_autofree char *words = cw_report_dup_item (self, range);

  if (range.past < range.first + (cw_report_match_words (self, "\\A[A-Z]{2,}", words) ? 2 : 4) ||
      strlen (words) > 80 || cw_report_has_in (self, NO_DISEASE, range.first, range.past) ||
      !cw_report_set (item, "diagnosis", words))
    {
      cw_snapshot_free (item);
      return;
    }
  cw_report_set (item, "excluded-because", why);
  cw_report_take_row (self, "differentials", item, range.first, range.past);
}

/* "septic shock versus poisoning": two, or more. */
static void
add_alternatives (CwReportReader *self, CwReportRange range, const char *why)
{
  gsize from = range.first;

  for (guint i = 0; i < 6 && from < range.past; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      gsize first = range.past, past = range.past;

      if (cw_report_match_in (self, " (?:vs\\.?|versus) ", from, range.past, &match))
        cw_report_get_range (match, NULL, &first, &past);
      add_differential (self, cw_report_trim (self, from, first), why);
      from = past;
    }
}

static void
add_differentials (CwReportReader *self, gsize first, gsize past, const char *why)
{
  g_autoptr (GArray) items = cw_report_split_list (self, first, past);

  for (guint i = 0; i < items->len; i++)
    add_alternatives (self, g_array_index (items, CwReportRange, i), why);
}

/* Those of a list that are diseases, if the last is one. */
static void
add_excluded (CwReportReader *self, gsize first, gsize past, const char *why)
{
  g_autoptr (GArray) items = cw_report_split_list (self, first, past);

  for (guint i = items->len; i-- > 0;)
    {
      CwReportRange item = g_array_index (items, CwReportRange, i);

      if (cw_report_has_in (self, ENDS_AS_DISEASE, item.first, item.past))
        add_alternatives (self, item, why);
      else if (i + 1 == items->len)
        return;
    }
}

/* The list ends where a clause of its own begins: "…, antibiotics were started". */
#define LIST_END                                                                                   \
  "[.;]|,? (?:but|which|however|remain(?:s|ed)|based|given|was|were|and (?:he|she|we|the "         \
  "patient))\\b|"                                                                                  \
  ", (?:[\\w-]+ ){0,5}(?:was|were|underwent|received|had)\\b"

#define REASON                                                                                     \
  " (?:by|because(?: of)?|based on|on the basis of|due to|through|after|with|given|in view of|"    \
  "owing to|thanks to|since|as)"

/* "X in view of A and B was ruled out": A and B are no diseases that were thought of. */
#define EARLY_REASON                                                                               \
  ",? (?:in view of|because of|based on|on the basis of|due to|given|owing to|considering)"

static void
read_excluded (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *why = NULL;
  gsize first, past, end, from;
  g_autoptr (GMatchInfo) reason = NULL;

  if (!cw_report_match (
        self,
        "\\A(?:[A-Z][a-z]+ly, |However, |In addition, |Moreover, )?(?:(?:the|a) )?"
        "(?:(?:\\w+ )?diagnosis of |(?:the )?possibility of )?(?<list>[A-Za-z][^.;:]{3,140}?) "
        "(?:was|were) (?:also |therefore |thus "
        "|subsequently |then )?(?:ruled out|excluded)(?:" REASON " (?<why>[^.;]{3,160}))?",
        &match) ||
      !cw_report_get_range (match, "list", &first, &past))
    return;
  why = cw_report_fetch (match, "why");
  end = past;
  if (cw_report_match_in (self, EARLY_REASON "\\b", first, past, &reason) &&
      cw_report_get_range (reason, NULL, &end, &from) && why == NULL)
    why = cw_report_dup_item (self, cw_report_trim (self, from, past));
  add_excluded (self, first, end, why);
}

/* "Normal cultures ruled out sepsis"; "her calcium was normal, ruling out a crisis". */
static void
read_ruled_out (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *why = NULL;
  gsize first, past, from, verb;

  if (!cw_report_match (self,
                        "\\A(?:However, |Moreover, |In addition, |Also, )?"
                        "(?<why>[^.;]{3,160}?),?(?: which| that| and)?(?: therefore| also| thus)? "
                        "(?<!to )(?<!not )(?:ruled out|excluded|(?<=, )ruling out|(?<=, )excluding)"
                        " (?:an? |any |the (?:diagnosis|possibility|presence) of |the )?"
                        "(?<list>[^.;]{3,140})",
                        &match) ||
      !cw_report_get_range (match, "list", &first, &past) ||
      !cw_report_get_range (match, "why", &from, &verb) || cw_report_is_hypothetical (self, verb))
    return;
  why = cw_report_fetch (match, "why");
  if (cw_report_match_words (self, "\\b(?:was|were|be|been|being|to|could not|cannot)\\Z", why))
    return;
  add_excluded (self, first, cw_report_find_end (self, LIST_END "|" REASON "\\b", first, past),
                why);
}

/* Words that lead to a list of what was thought of, and such as follow one. */
#define LISTS                                                                                      \
  "(?<!in the )(?<!in our )(?<!in )\\b(?:differential diagnos[ei]s|differentials)"                 \
  "(?: (?:(?:at (?:this|that|the) (?:point|stage|time)(?: of \\w+)?)|initially|then|on "           \
  "admission|considered|"                                                                          \
  "list))*"                                                                                        \
  "(?: (?:included|includes|include|including|was|were|comprised|considered were|of|"              \
  "consisted of|such as|between)|:)(?: (?:either|both))? "
#define LISTED                                                                                     \
  "\\A(?:[^.;]{0,80}?, )?(?:(?:the|a) )?(?:(?:diagnos[ei]s|possibility) of )?"                     \
  "(?<list>[A-Za-z][^.;:]{3,120}?) (?:was|were) (?:also |initially |first |high |highest "         \
  "|thought "                                                                                      \
  "to be |\\w+ly )*(?:(?:considered|included|suspected|entertained|placed|listed|kept) )?"         \
  "(?:in|as|among|on|amongst|part of)(?: (?:the|a|an|our|his|her|initial|possible|potential|main|" \
  "list of|top))* differentials?\\b"

static gboolean
read_listed (CwReportReader *self)
{
  g_autoptr (GMatchInfo) before = NULL;
  g_autoptr (GMatchInfo) behind = NULL;
  gsize first, past;

  if (cw_report_match (self, LISTS, &before) && cw_report_get_range (before, NULL, &first, &past))
    {
      add_differentials (self, past,
                         cw_report_find_end (self, LIST_END, past, strlen (self->words)), NULL);
      return TRUE;
    }
  if (!cw_report_match (self, LISTED, &behind) ||
      !cw_report_get_range (behind, "list", &first, &past) || cw_report_is_negated (self, first))
    return FALSE;
  add_excluded (self, first, past, NULL);
  return TRUE;
}

void
cw_report_read_differentials (CwReportReader *self)
{
  if (read_listed (self))
    return;
  read_excluded (self);
  read_ruled_out (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* The name of an event within that of something else: "tumor necrosis factor", "pain clinic",
 * "seizure-free", "the AF4p12 gene". */

/* What is measured, given, done or found by an event, and is none. */
#define NOUNS                                                                                      \
  "scale score scores clinic clinics glasgow virus carcinomatosa carcinomatous index indices "     \
  "questionnaire inventory diary diaries threshold thresholds susceptibility ward unit center "    \
  "centre medication medications medicine medicines inhaler inhalers drops syrup suppressant "     \
  "remedy rating ratings site sites fragment fragments fixation specialist team guideline "        \
  "guidelines protocol pathway screening severity prophylaxis relief control management surgery "  \
  "repair extraction"

static gboolean
is_necrosis_factor (const CwScan *scan, guint first, guint last)
{
  return cw_scan_is (scan, last - 1, "necrosis") && first > 0 &&
         cw_scan_is (scan, last, "factor factors") && cw_scan_is (scan, first - 1, "tumor tumour");
}

/* "HIV infection", "rheumatic fever", "chronic hepatitis B infection": there before. */
static gboolean
is_infection_of_before (const CwScan *scan, guint first, guint last)
{
  if (first == 0)
    return FALSE;
  if (cw_scan_is (scan, last - 1, "fever"))
    return cw_scan_is (scan, first - 1, "rheumatic scarlet hay yellow typhoid mediterranean");
  if (!cw_scan_is (scan, last - 1, "infection"))
    return FALSE;
  return cw_scan_is (scan, first - 1, "hiv hcv hbv htlv h helicobacter") ||
         (first > 1 && cw_scan_is (scan, first - 2, "hepatitis") &&
          cw_scan_is (scan, first - 1, "b c")) ||
         (first > 1 && cw_scan_is (scan, first - 2, "immunodeficiency") &&
          cw_scan_is (scan, first - 1, "virus"));
}

/* "hepatitis B", "HIV infection": a germ that was there before. */
static gboolean
is_germ (const CwScan *scan, guint first, guint last)
{
  if (cw_scan_is (scan, last - 1, "hepatitis") &&
      (cw_scan_is (scan, last, "b c e") ||
       (cw_scan_is (scan, last, "a") && cw_scan_get (scan, last)->capital)))
    return TRUE;
  return is_infection_of_before (scan, first, last);
}

/* "Agitation-Sedation Scale", "seizure-free", "thrombosis-inducing activity". */
static gboolean
is_joined (const CwScan *scan, guint last)
{
  return cw_scan_is_sign (scan, last, '-') &&
         (cw_scan_is (scan, last + 2, "scale score index") ||
          (cw_scan_get (scan, last + 1)->glued &&
           cw_scan_is (scan, last + 1,
                       "free inducing prone producing promoting preventing provoking causing "
                       "specific naive modifying")));
}

/* "AF4p12": letters of a gene. */
static gboolean
is_of_gene (const CwScan *scan, guint first, guint last)
{
  return last == first + 1 && cw_scan_get (scan, first)->capital &&
         cw_scan_get (scan, last)->kind == CW_TOKEN_NUMBER && cw_scan_get (scan, last)->glued &&
         cw_scan_get (scan, last + 1)->kind == CW_TOKEN_WORD && cw_scan_get (scan, last + 1)->glued;
}

/* Whether the name of an event in tokens @first up to before @last is only part of the name of
 * something else. */
gboolean
cw_event_is_part_of_name (const CwScan *scan, guint first, guint last)
{
  guint before = first;

  if (before > 1 && cw_scan_is_sign (scan, before - 1, '-'))
    before--;
  return is_germ (scan, before, last) || is_joined (scan, last) ||
         is_necrosis_factor (scan, first, last) || is_of_gene (scan, first, last) ||
         (before > 0 && cw_scan_is (scan, before - 1, "anti glasgow")) ||
         cw_scan_is (scan, last, NOUNS) ||
         (cw_scan_is (scan, last - 1, "shock") &&
          cw_scan_is (scan, last, "therapy therapies wave waves")) ||
         /* "a weight loss product", "the Spinal Injury Association". */
         (cw_scan_is (scan, last - 1, "loss") &&
          cw_scan_is (scan, last,
                      "product products supplement supplements pill pills drug drugs tablet "
                      "tablets program programme diet")) ||
         (cw_scan_is (scan, last, "association society foundation network registry") &&
          cw_scan_get (scan, last)->capital) ||
         /* "the minimal erythema dose". */
         (cw_scan_is (scan, last - 1, "erythema") && cw_scan_is (scan, last, "dose doses"));
}

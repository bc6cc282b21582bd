/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

/* Words that stand between a drug and its dose, and say nothing more. */

/* "carboplatin with an area under the curve of 5", "at a target AUC of 5" */
static guint
match_lead_to_auc (const CwScan *scan, guint at)
{
  guint i = at + 1;

  if (cw_scan_is (scan, at, "target") && cw_scan_is (scan, at + 1, "auc area"))
    return 1;
  if (!cw_scan_is (scan, at, "with at to"))
    return 0;
  i += cw_scan_is (scan, i, "a an the") ? 1 : 0;
  i += cw_scan_is (scan, i, "target") ? 1 : 0;
  return cw_scan_is (scan, i, "auc area") ? i - at : 0;
}

#define GIVEN                                                                                      \
  "given administered delivered infused started initiated commenced begun prescribed introduced "  \
  "added restarted resumed continued maintained applied used"

/* "is given", "has been administered": nothing but that a drug was given; 0 where it is not said.
 */
static guint
take_given (const CwScan *scan, guint at)
{
  guint i = at + (cw_scan_is (scan, at, "has have had") ? 1 : 0);

  i += cw_scan_is (scan, i, "was is were are been") ? 1 : 0;
  return cw_scan_is (scan, i, GIVEN) &&
             (i > at || (at > 0 && cw_scan_get (scan, at - 1)->kind == CW_TOKEN_WORD))
           ? i + 1 - at
           : 0;
}

/* "was given weekly at a dose of 70 mg/m2", "were administered intravenously at": what leads to the
 * dose stands farther on. */
static gboolean
is_dose_ahead (const CwScan *scan, guint at)
{
  g_auto (CwRegimenElement) dose = { 0 };
  guint i = at;

  while (i < at + 3 && cw_scan_is (scan, i,
                                   "weekly biweekly daily monthly intravenously orally "
                                   "subcutaneously iv po once twice"))
    i++;
  if (!cw_scan_is (scan, i, "at in as"))
    return FALSE;
  i++;
  i += cw_scan_is (scan, i, "a an the") ? 1 : 0;
  i += cw_scan_is (scan, i, "daily starting initial standard fixed single loading") ? 1 : 0;
  if (cw_scan_is (scan, i, "dose doses dosage dosages") && cw_scan_is (scan, i + 1, "of"))
    i += 2;
  return cw_regimen_match_dose (scan, i, &dose) > 0 && dose.kind == CW_REGIMEN_DOSE;
}

/* "ifosfamide at 3 g/m2", "was started at 8 mg/day": words that lead from a name to its dose. */
guint
cw_regimen_match_lead (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_auto (CwRegimenElement) dose = { 0 };
  guint i = at, taken = take_given (scan, at);

  if (taken && is_dose_ahead (scan, at + taken))
    {
      element->kind = CW_REGIMEN_FILLER;
      return taken;
    }
  if (cw_scan_is (scan, i, "was is were"))
    i++;
  if (cw_scan_is (scan, i, GIVEN))
    i++;
  taken = match_lead_to_auc (scan, i);
  if (taken || cw_scan_is (scan, i, "at"))
    i += MAX (taken, 1);
  else if (i != at + 2)
    return 0;
  /* "was given at a daily dose of 45 mg" */
  if (cw_scan_take_phrase (scan, i, "a daily dose of"))
    {
      element->kind = CW_REGIMEN_FILLER;
      return i + 1 - at;
    }
  taken = cw_regimen_match_dose (scan, i, &dose);
  if (taken == 0 || dose.kind != CW_REGIMEN_DOSE)
    return 0;
  element->kind = CW_REGIMEN_FILLER;
  return i - at;
}

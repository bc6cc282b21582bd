/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

/* What a drug is dissolved in: no drug, and no dose of one. */

static const char *const fluids[] = {
  "0.9 % sodium chloride injection",
  "0.9 % sodium chloride",
  "0.9 % saline",
  "0.9 % ns",
  "0.9 % nacl",
  "5 % dextrose injection",
  "5 % dextrose",
  "5 % glucose",
  "5 % gs",
  "normal saline",
  "physiological saline",
  "sterile water",
  "sodium chloride",
  "saline",
  "dextrose",
  "glucose",
  "d 5 w",
  "d 5 ns",
  "ns",
  "gs",
  "water",
  NULL,
};

static guint
take_fluid (const CwScan *scan, guint at)
{
  guint i = at + cw_scan_take_phrases (scan, at, fluids);

  if (i == at)
    return 0;
  /* "normal saline (NS)" */
  if (cw_scan_is_sign (scan, i, '(') && cw_scan_is_sign (scan, i + 2, ')'))
    i += 3;
  return i - at;
}

/* "250 mL", "1 L" */
static guint
take_volume (const CwScan *scan, guint at)
{
  return cw_scan_get (scan, at)->kind == CW_TOKEN_NUMBER &&
             cw_scan_is (scan, at + 1, "ml mls millilitres milliliters cc l")
           ? 2
           : 0;
}

/* "in 250 mL NS", "diluted in 0.9% NS or D5W", "in normal saline 250 mL", "in 500 ml of 5%
 * glucose". */
guint
cw_regimen_match_diluent (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint i = at + (cw_scan_is (scan, at, "diluted dilute dissolved mixed") ? 1 : 0);
  guint fluid, volume;

  if (!cw_scan_is (scan, i, "in into with"))
    return 0;
  i++;
  i += cw_scan_take_phrase (scan, i, "a volume of");
  volume = take_volume (scan, i);
  i += volume;
  i += volume && cw_scan_is (scan, i, "of") ? 1 : 0;
  fluid = take_fluid (scan, i);
  if (fluid == 0)
    return 0;
  i += fluid;
  if (cw_scan_is (scan, i, "or"))
    {
      guint other = take_fluid (scan, i + 1);

      i += other ? 1 + other : 0;
    }
  i += volume ? 0 : take_volume (scan, i);
  element->kind = CW_REGIMEN_FILLER;
  return i - at;
}

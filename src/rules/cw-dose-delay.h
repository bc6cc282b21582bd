/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "rules/cw-range.h"

G_BEGIN_DECLS

/**
 * CwDoseDelays:
 * @CW_DOSE_DELAYS_NONE: no delay is recorded, and not that there was none.
 * @CW_DOSE_DELAYS_KNOWN: the days are known; 0 says that there was none.
 * @CW_DOSE_DELAYS_UNKNOWN: there was a delay, and nobody wrote down of how many days.
 *
 * What a case says about the delays of a regimen.
 */
typedef enum
{
  CW_DOSE_DELAYS_NONE,
  CW_DOSE_DELAYS_KNOWN,
  CW_DOSE_DELAYS_UNKNOWN,
} CwDoseDelays;

GPtrArray *cw_dose_list_delays (CwCase *root, const CwRegimen *regimen, const CwDrug *drug);
CwDoseDelays
cw_dose_read_delays (CwCase *root, const CwRegimen *regimen, const CwDrug *drug, CwRange *days);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-treatment.h"

G_BEGIN_DECLS

/**
 * CwDosePattern:
 * @period: after how many days the pattern begins anew; 0 when there is none.
 * @days: (element-type guint): the days of the period on which it is given, the first is 1.
 *
 * On which days a drug is given.
 */
typedef struct
{
  guint period;
  GArray *days;
} CwDosePattern;

void cw_dose_pattern_read (CwDosePattern *self, const CwRegimen *regimen, const CwDrug *drug);
void cw_dose_pattern_clear (CwDosePattern *self);
gboolean cw_dose_pattern_has_day (const CwDosePattern *self, guint day);

G_END_DECLS

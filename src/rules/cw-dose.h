/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "rules/cw-range.h"

G_BEGIN_DECLS

gboolean cw_dose_is_same_drug (const CwDrug *drug, const CwDrug *other);
GArray *cw_dose_list_numbers (const char *list);
guint cw_dose_count_numbers (const char *list, guint highest);
const char *cw_dose_scale (CwRange *amount, const char *unit);
char *cw_dose_format_amount (const CwRange *amount, const char *unit);

gboolean cw_dose_get_per_day (const CwDrug *drug, CwRange *amount, char **words);
gboolean cw_dose_get_mean_daily (const CwDrug *drug, CwRange *amount, char **words);
gboolean
cw_dose_get_per_cycle (const CwRegimen *regimen, const CwDrug *drug, CwRange *amount, char **words);
gboolean
cw_dose_get_planned (const CwRegimen *regimen, const CwDrug *drug, CwRange *amount, char **words);
gboolean cw_dose_get_given (CwCase *root,
                            const CwRegimen *regimen,
                            const CwDrug *drug,
                            CwRange *amount,
                            char **words);

G_END_DECLS

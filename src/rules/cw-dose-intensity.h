/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-dose.h"

G_BEGIN_DECLS

gboolean cw_dose_intensity_compute (double given,
                                    double planned,
                                    double planned_days,
                                    double actual_days,
                                    double *percent);
gboolean cw_dose_intensity_get_given (CwCase *root,
                                      CwRegimen *regimen,
                                      const CwDrug *drug,
                                      CwRange *amount,
                                      char **words);
gboolean cw_dose_intensity_get (CwCase *root,
                                CwRegimen *regimen,
                                const CwDrug *drug,
                                CwRange *percent,
                                char **words);

G_END_DECLS

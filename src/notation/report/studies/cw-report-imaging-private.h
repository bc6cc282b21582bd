/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/studies/cw-report-studies-private.h"

G_BEGIN_DECLS

/* cw-report-modality.c */
const char *cw_report_get_modality (const char *words);
const char *cw_report_get_enhanced (const char *modality, const char *plain);

G_END_DECLS

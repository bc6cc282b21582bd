/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

GPtrArray *cw_assessment_order_list (CwCase *root);
char *cw_assessment_order_dup_name (CwAssessment *assessment);
gboolean cw_assessment_order_is_baseline (GPtrArray *assessments, guint i);

G_END_DECLS

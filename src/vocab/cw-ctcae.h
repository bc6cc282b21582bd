/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CW_CTCAE_GRADE_MIN 1
#define CW_CTCAE_GRADE_MAX 5

guint cw_ctcae_get_grades (const char *term);
gboolean cw_ctcae_grade_exists (const char *term, guint grade);
const char *cw_ctcae_get_organ_class (const char *term);
const char *cw_ctcae_get_grade_wording (guint grade);

G_END_DECLS

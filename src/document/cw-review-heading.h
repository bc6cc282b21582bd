/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cw_review_heading_fold (const char *heading);
const char *cw_review_heading_guess (const char *heading);
gboolean cw_review_heading_is_doi (const char *heading);
gboolean cw_review_heading_is_pmid (const char *heading);

G_END_DECLS

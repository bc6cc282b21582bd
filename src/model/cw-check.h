/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cw_check_orcid (const char *text, GError **error);
gboolean cw_check_doi (const char *text, GError **error);
gboolean cw_check_pmid (const char *text, GError **error);
gboolean cw_check_pmcid (const char *text, GError **error);
gboolean cw_check_days (const char *text, GError **error);
gboolean cw_check_ncit (const char *text, GError **error);
gboolean cw_check_icd_o_morphology (const char *text, GError **error);
gboolean cw_check_icd_o_topography (const char *text, GError **error);

G_END_DECLS

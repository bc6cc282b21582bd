/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"

G_BEGIN_DECLS

GPtrArray *cw_case_findings_new (CwDocument *document,
                                 const CwSnapshot *record,
                                 const char *profile_id,
                                 GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "vocab/cw-ctcae-criteria.h"

G_BEGIN_DECLS

CwCtcaeCriteria *cw_ctcae_file_read (GBytes *bytes,
                                     const char *source,
                                     const char *date,
                                     GPtrArray *problems,
                                     GError **error);

GBytes *cw_ctcae_file_store (CwCtcaeCriteria *criteria);
CwCtcaeCriteria *cw_ctcae_file_restore (GBytes *bytes, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

char *cw_spill_make_name (const char *record_id);
gboolean cw_spill_write (const CwSnapshot *record, const char *name);
void cw_spill_remove (const char *name);
GPtrArray *cw_spill_list (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-prose.h"

G_BEGIN_DECLS

void cw_prose_read_runs (const char *source, CwProseBlock *block);
CwProseRun *cw_prose_read_braces (const char *source, gsize start, gsize end);
CwProseRun *cw_prose_read_citation (const char *source, gsize start, gsize end);
void cw_prose_run_free (CwProseRun *run);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"

G_BEGIN_DECLS

gboolean cw_prose_list_toggle (CwProseBuffer *self, CwProseBlockKind kind);
gboolean cw_prose_list_take_mark_back (CwProseBuffer *self);

G_END_DECLS

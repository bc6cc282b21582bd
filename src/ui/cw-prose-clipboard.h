/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"
#include "widgets/cw-prose-view.h"

G_BEGIN_DECLS

void cw_prose_clipboard_attach (CwProseView *view, const char *case_id);

G_END_DECLS

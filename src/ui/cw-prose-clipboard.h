/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"
#include "widgets/cw-prose-view.h"

G_BEGIN_DECLS

void cw_prose_clipboard_attach (CwProseView *view);
CwProseBuffer *cw_prose_clipboard_find_selected (GdkContentProvider *content);
char *cw_prose_clipboard_dup_selected (CwProseBuffer *from, CwProseBuffer *to);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-prose-view.h"

G_BEGIN_DECLS

void cw_prose_drag_attach (CwProseView *view);
gboolean cw_prose_drag_drop (GtkTextView *view,
                             GdkContentProvider *content,
                             const GtkTextIter *place,
                             GdkDragAction action);

G_END_DECLS

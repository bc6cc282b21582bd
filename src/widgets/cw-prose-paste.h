/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-prose-view.h"

G_BEGIN_DECLS

void cw_prose_paste_attach (CwProseView *self);
void cw_prose_paste_find_place (GtkTextView *view, double x, double y, GtkTextIter *place);
void cw_prose_paste_hide_place (GtkTextView *view);

G_END_DECLS

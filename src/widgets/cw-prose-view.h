/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_PROSE_VIEW (cw_prose_view_get_type ())
G_DECLARE_FINAL_TYPE (CwProseView, cw_prose_view, CW, PROSE_VIEW, GtkWidget)

GtkWidget *cw_prose_view_new (void);
void cw_prose_view_set_max_lines (CwProseView *self, int max_lines);
void cw_prose_view_set_buffer (CwProseView *self, GtkTextBuffer *buffer);
void cw_prose_view_set_placeholder (CwProseView *self, const char *placeholder);
void cw_prose_view_set_text (CwProseView *self, const char *text);
char *cw_prose_view_dup_text (CwProseView *self);
GtkTextView *cw_prose_view_get_view (CwProseView *self);

G_END_DECLS

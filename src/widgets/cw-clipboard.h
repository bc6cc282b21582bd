/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cw_clipboard_read_text_async (GdkClipboard *clipboard,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GdkContentFormats *cw_clipboard_get_text_formats (void);
void cw_clipboard_read_drop_async (GdkDrop *drop, GAsyncReadyCallback callback, gpointer user_data);
char *cw_clipboard_read_text_finish (gpointer source, GAsyncResult *result, GError **error);
void cw_clipboard_guard_entry (GtkEditable *entry);

G_END_DECLS

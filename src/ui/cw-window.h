/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <adwaita.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

#define CW_TYPE_WINDOW (cw_window_get_type ())
G_DECLARE_FINAL_TYPE (CwWindow, cw_window, CW, WINDOW, AdwApplicationWindow)

GtkWidget *cw_window_new (GtkApplication *application, CwDocument *document);
CwDocument *cw_window_find_document (GtkWidget *widget);
CwDocument *cw_window_get_document (CwWindow *self);
CwRecord *cw_window_get_record (CwWindow *self);
void cw_window_open_record (CwWindow *self, const char *id);
void cw_window_restore_record (CwWindow *self, const char *id);
void cw_window_show_library (CwWindow *self);
gboolean cw_window_flush (CwWindow *self);
void cw_window_show_toast (CwWindow *self, const char *text);
void cw_window_import_paths (CwWindow *self, GPtrArray *paths);
void cw_window_read_report (CwWindow *self, GFile *file);
void cw_window_offer_recovery (CwWindow *self);

G_END_DECLS

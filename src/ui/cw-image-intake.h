/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"
#include "ui/cw-job-bar.h"

G_BEGIN_DECLS

/* What was in the clipboard, as for cw_image_intake_start(); %NULL for no picture. Not called when
 * @owner is gone. */
typedef void (*CwImageSourcesFunc) (gpointer owner, GPtrArray *sources);

/* What was dropped, as for cw_image_intake_start(), never empty; where, in pixels of the widget. */
typedef void (*CwImageDropFunc) (gpointer owner, GPtrArray *sources, double x, double y);

void cw_image_intake_start (GtkWidget *widget,
                            CwDocument *document,
                            GPtrArray *sources,
                            CwJobBar *bar,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback);
GPtrArray *cw_image_intake_finish (GAsyncResult *result, GPtrArray **problems, guint *n_sources);
GtkEventController *cw_image_intake_new_target (CwImageDropFunc func, gpointer owner);
void cw_image_intake_paste (GtkWidget *widget, CwImageSourcesFunc func);

G_END_DECLS

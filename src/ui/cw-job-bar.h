/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_JOB_BAR (cw_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (CwJobBar, cw_job_bar, CW, JOB_BAR, GtkWidget)

GCancellable *cw_job_bar_start (CwJobBar *self, const char *title);
void cw_job_bar_report (guint done, guint total, gpointer self);
gboolean cw_job_bar_is_running (CwJobBar *self);
void cw_job_bar_cancel (CwJobBar *self);
void cw_job_bar_finish (CwJobBar *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"
#include "ui/cw-case-view.h"
#include "ui/cw-job-bar.h"

G_BEGIN_DECLS

GtkWindow *cw_submission_window_show (GtkWindow *parent,
                                      CwDocument *document,
                                      CwCaseView *view,
                                      CwJobBar *bar);

G_END_DECLS

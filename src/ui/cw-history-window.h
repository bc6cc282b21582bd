/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

GtkWidget *cw_history_window_new (GtkWindow *parent, CwRecord *record);

G_END_DECLS

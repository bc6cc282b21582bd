/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

typedef void (*CwSettledFunc) (gpointer user_data);

void
cw_settled_connect (CwRecord *record, GtkWidget *widget, CwSettledFunc func, gpointer user_data);

G_END_DECLS

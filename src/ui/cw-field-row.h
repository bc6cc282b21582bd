/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

GtkWidget *cw_field_row_new (CwRecord *record, CwEntity *entity, const CwField *field);
gboolean cw_field_row_find (GtkWidget *control, CwEntity **entity, const CwField **field);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "rules/cw-derived.h"

G_BEGIN_DECLS

#define CW_TYPE_COMPUTED_LIST (cw_computed_list_get_type ())
G_DECLARE_FINAL_TYPE (CwComputedList, cw_computed_list, CW, COMPUTED_LIST, GtkWidget)

GtkWidget *cw_computed_list_new (CwRecord *record, gboolean records);
void cw_computed_list_show (CwComputedList *self, GPtrArray *values);
gboolean cw_computed_list_is_of_page (const CwDerived *derived, const char *page);
guint cw_computed_list_count (GPtrArray *values);

G_END_DECLS

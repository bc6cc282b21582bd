/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

/* Which fields of an entity a form shows. */
typedef gboolean (*CwFieldFilter) (const CwField *field, gpointer user_data);

#define CW_TYPE_ENTITY_FORM (cw_entity_form_get_type ())
G_DECLARE_FINAL_TYPE (CwEntityForm, cw_entity_form, CW, ENTITY_FORM, GtkWidget)

GtkWidget *cw_entity_form_new (CwRecord *record,
                               CwEntity *entity,
                               const char *title,
                               CwFieldFilter filter,
                               gpointer user_data);
gboolean cw_entity_form_focus (CwEntityForm *self, const char *field);

G_END_DECLS

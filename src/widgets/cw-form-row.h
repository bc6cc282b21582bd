/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_FORM_ROW (cw_form_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (CwFormRow, cw_form_row, CW, FORM_ROW, GtkWidget)

/**
 * CwFormRowClass:
 * @show_value: shows canonical text, %NULL for not recorded; must not report it as an edit.
 * @show_placeholder: (nullable): shows what to expect in an empty control.
 */
struct _CwFormRowClass
{
  GtkWidgetClass parent_class;

  void (*show_value) (CwFormRow *self, const char *value);
  void (*show_placeholder) (CwFormRow *self, const char *placeholder);

  gpointer padding[4];
};

const char *cw_form_row_get_value (CwFormRow *self);
void cw_form_row_set_value (CwFormRow *self, const char *value);
const char *cw_form_row_get_label (CwFormRow *self);
void cw_form_row_set_label (CwFormRow *self, const char *label);
const char *cw_form_row_get_context (CwFormRow *self);
void cw_form_row_set_context (CwFormRow *self, const char *context);
const char *cw_form_row_get_problem (CwFormRow *self);
void cw_form_row_set_problem (CwFormRow *self, const char *problem);
void cw_form_row_set_placeholder (CwFormRow *self, const char *placeholder);
void cw_form_row_set_hint (CwFormRow *self, const char *hint);
void cw_form_row_set_badge (CwFormRow *self, const char *badge, const char *meaning);
void cw_form_row_add_mark (CwFormRow *self, GtkWidget *mark);
void cw_form_row_set_identifying (CwFormRow *self, gboolean identifying);
gboolean cw_form_row_get_full_width (CwFormRow *self);
void cw_form_row_set_full_width (CwFormRow *self, gboolean full_width);
void cw_form_row_set_label_above (CwFormRow *self, gboolean label_above);
void cw_form_row_set_label_group (CwFormRow *self, GtkSizeGroup *group);

/* For kinds of rows only. */
void cw_form_row_set_control (CwFormRow *self, GtkWidget *control, GtkWidget *focus_widget);
void cw_form_row_take_edit (CwFormRow *self, const char *text);
void cw_form_row_finish (CwFormRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-form-row.h"

G_BEGIN_DECLS

/* One labelled value of a form. What all kinds of rows share: label, badges, the message under the
 * control, names for assistive technology, and who may change the value. */
typedef struct
{
  GtkWidget *grid;
  GtkWidget *label_box;
  GtkWidget *label;
  GtkWidget *badge;
  GtkWidget *identifying;
  GtkWidget *control;
  GtkWidget *focus_widget;
  GtkWidget *message;

  char *value;
  char *context;
  char *problem;
  char *placeholder;
  char *hint;
  gboolean full_width;
  gboolean label_above;
} CwFormRowPrivate;

CwFormRowPrivate *cw_form_row_get_private (CwFormRow *self);
void cw_form_row_place_children (CwFormRow *self);

G_END_DECLS

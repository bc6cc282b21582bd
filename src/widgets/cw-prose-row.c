/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-prose-row.h"

#include "widgets/cw-prose-view.h"

/* Several lines of plain text. */
struct _CwProseRow
{
  CwFormRow parent_instance;

  CwProseView *view;
};

G_DEFINE_FINAL_TYPE (CwProseRow, cw_prose_row, CW_TYPE_FORM_ROW)

static void
cw_prose_row_show_value (CwFormRow *row, const char *value)
{
  cw_prose_view_set_text (CW_PROSE_ROW (row)->view, value);
}

static void
cw_prose_row_show_placeholder (CwFormRow *row, const char *placeholder)
{
  cw_prose_view_set_placeholder (CW_PROSE_ROW (row)->view, placeholder);
}

static void
edited_cb (CwProseView *view, CwFormRow *row)
{
  g_autofree char *text = cw_prose_view_dup_text (view);

  cw_form_row_take_edit (row, text);
}

static void
refused_cb (CwProseView *view, const char *sentence, CwFormRow *row)
{
  cw_form_row_set_problem (row, sentence);
}

static void
cw_prose_row_class_init (CwProseRowClass *klass)
{
  CW_FORM_ROW_CLASS (klass)->show_value = cw_prose_row_show_value;
  CW_FORM_ROW_CLASS (klass)->show_placeholder = cw_prose_row_show_placeholder;
}

static void
cw_prose_row_init (CwProseRow *self)
{
  GtkWidget *view = cw_prose_view_new ();

  self->view = CW_PROSE_VIEW (view);
  g_signal_connect_object (view, "edited", G_CALLBACK (edited_cb), self, 0);
  g_signal_connect_object (view, "refused", G_CALLBACK (refused_cb), self, 0);
  cw_form_row_set_full_width (CW_FORM_ROW (self), TRUE);
  cw_form_row_set_control (CW_FORM_ROW (self), view,
                           GTK_WIDGET (cw_prose_view_get_view (self->view)));
}

/**
 * cw_prose_row_new:
 * @label: translated name of the field
 *
 * Makes a row for several lines of plain text, as high as its text, up to 16 lines. It takes the
 * full width of a form. Tab leaves it.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cw_prose_row_new (const char *label)
{
  return g_object_new (CW_TYPE_PROSE_ROW, "label", label, NULL);
}

/**
 * cw_prose_row_get_view:
 * @self: a row
 *
 * Gets the text view.
 *
 * Returns: (transfer none): the view
 */
GtkTextView *
cw_prose_row_get_view (CwProseRow *self)
{
  g_return_val_if_fail (CW_IS_PROSE_ROW (self), NULL);
  return cw_prose_view_get_view (self->view);
}

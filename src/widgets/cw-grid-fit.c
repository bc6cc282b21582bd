/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"
#include "widgets/cw-text-scale.h"

/* How wide columns are, and what tells that some are out of sight. */

/* What stands beside the text in a header, and beside the label of a choice with its arrow. */
#define TITLE_PADDING 20
#define CHOICE_PADDING 36
/* A long choice may be cut short in its cell; the list it is chosen from shows it whole. */
#define MAX_CHOICE_WIDTH 200

static int
measure_text (CwGrid *self, const char *text, PangoAttrList *attributes)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  int width = 0;

  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
measure_title (CwGrid *self, const char *title)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  return measure_text (self, title, attributes) + TITLE_PADDING;
}

static int
measure_choices (CwGrid *self, const CwGridColumn *column, int limit)
{
  int width = 0;

  for (guint i = 0; i < column->n_choices; i++)
    if (column->choices[i].label != NULL)
      width = MAX (width, measure_text (self, column->choices[i].label, NULL) + CHOICE_PADDING);
  return MIN (width, limit);
}

/* What was asked for is meant for text of the usual size; larger text needs more. */
static int
get_column_width (CwGrid *self, const CwGridColumn *column)
{
  double scale = cw_text_scale_get (GTK_WIDGET (self));
  int width = (int)(column->width * scale);

  width = MAX (width, measure_title (self, column->title));
  return MAX (width, measure_choices (self, column, (int)(MAX_CHOICE_WIDTH * scale)));
}

/**
 * cw_grid_fit_columns:
 * @self: a grid
 *
 * Gives each column of a fixed width what was asked for, or more where its title or its choices
 * would be cut short, in the present size of text.
 */
void
cw_grid_fit_columns (CwGrid *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = cw_grid_dup_view_column (self, i);

      if (self->columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, get_column_width (self, &self->columns[i]));
    }
}

/**
 * cw_grid_update_bar:
 * @self: a grid
 *
 * Shows the bar under the rows when there are more columns than fit.
 */
void
cw_grid_update_bar (CwGrid *self)
{
  GtkAdjustment *across = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (self->bar));
  double hidden = gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across);

  gtk_widget_set_visible (self->bar,
                          (self->fills || cw_grid_get_n_rows (self) > 0) && hidden >= 1);
}

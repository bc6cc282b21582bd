/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"
#include "widgets/cw-text-scale.h"

/* How wide columns are, and what tells that some are out of sight. */

/* What stands beside the text in a header, and beside the label of a choice with its arrow. */
#define TITLE_PADDING 24
#define CHOICE_PADDING 36
/* A long choice may be cut short in its cell; the list it is chosen from shows it whole. */
#define MAX_CHOICE_WIDTH 200
/* Of a grid that is narrow for its text, columns that stay in sight take no more; each of them
 * keeps room for a few letters. */
#define MAX_FROZEN_SHARE 0.5
#define MIN_FROZEN_WIDTH 48
/* Of these the narrow ones, dates and numbers, say nothing when they are cut: words give way first,
 * as long as this much of them is left. */
#define NARROW 100
#define MIN_WORDS_SHARE 0.4

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

/* ---- columns that stay in sight ---- */

static int
get_handle_width (CwGrid *self)
{
  GListModel *columns = gtk_column_view_get_columns (cw_grid_get_view_of (self, 0));

  return g_list_model_get_n_items (columns) > self->n_frozen ? CW_GRID_HANDLE_WIDTH : 0;
}

/* How wide the narrow ones, or the others, would like to be. */
static int
sum_frozen (CwGrid *self, gboolean narrow)
{
  int wanted = 0;

  for (guint i = 0; i < self->n_frozen; i++)
    if (self->columns[i].width > 0 && (self->columns[i].width <= NARROW) == narrow)
      wanted += get_column_width (self, &self->columns[i]);
  return wanted;
}

/* How much they get of what they would like: all of it, unless too little would be left for those
 * that are scrolled. */
static double
find_frozen_share (CwGrid *self)
{
  int width = self->port != NULL ? gtk_widget_get_width (self->port) : 0;
  int narrow = sum_frozen (self, TRUE), words = sum_frozen (self, FALSE);
  double room = MAX (0, width * MAX_FROZEN_SHARE - get_handle_width (self));

  if (narrow + words == 0 || width == 0)
    return 1;
  self->keeps_narrow = words > 0 && room - narrow >= words * MIN_WORDS_SHARE;
  return MIN (1, self->keeps_narrow ? (room - narrow) / words : room / (narrow + words));
}

static int
get_frozen_width (CwGrid *self, guint column)
{
  int least = (int)(MIN_FROZEN_WIDTH * cw_text_scale_get (GTK_WIDGET (self)));
  int wanted = get_column_width (self, &self->columns[column]);

  if (self->keeps_narrow && self->columns[column].width <= NARROW)
    return wanted;
  return MIN (wanted, MAX (least, (int)(wanted * self->frozen_share)));
}

static void
fit_column (CwGrid *self, guint index)
{
  g_autoptr (GtkColumnViewColumn) column = cw_grid_dup_view_column (self, index);
  int width;

  if (self->columns[index].width <= 0)
    return;
  width = index < self->n_frozen ? get_frozen_width (self, index)
                                 : get_column_width (self, &self->columns[index]);
  gtk_column_view_column_set_fixed_width (column, width);
}

/**
 * cw_grid_fit_frozen:
 * @self: a grid
 *
 * Lets the columns that stay in sight give way in a grid that has become narrow, and take back what
 * they gave in one that has become wide.
 */
void
cw_grid_fit_frozen (CwGrid *self)
{
  gboolean kept = self->keeps_narrow;
  double share = find_frozen_share (self);

  if (share == self->frozen_share && kept == self->keeps_narrow)
    return;
  self->frozen_share = share;
  for (guint i = 0; i < self->n_frozen; i++)
    fit_column (self, i);
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
  self->frozen_share = find_frozen_share (self);
  for (guint i = 0; i < self->n_columns; i++)
    fit_column (self, i);
}

/* ---- titles ---- */

static gboolean
query_title_cb (GtkLabel *title,
                int x,
                int y,
                gboolean by_keyboard,
                GtkTooltip *tooltip,
                gpointer user_data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (title)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (title));
  return TRUE;
}

static void
let_shorten (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_title_cb), NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    let_shorten (child);
}

/**
 * cw_grid_shorten_titles:
 * @view: a column view with its columns
 *
 * A column that is narrower than its title shows the beginning of it and says all of it under the
 * pointer; GTK would cut the last letter in two.
 */
void
cw_grid_shorten_titles (GtkColumnView *view)
{
  let_shorten (gtk_widget_get_first_child (GTK_WIDGET (view)));
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

  gtk_widget_set_visible (self->bar, (self->fills || cw_grid_get_n_rows (self) > 0) && hidden >= 1);
}

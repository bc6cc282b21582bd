/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell-private.h"

#include <math.h>

/* How a cell measures and draws itself. It writes its text with no widget inside: a table has
 * thousands of cells, and each of their widgets takes its time in every frame. */

/* In letters of about half an em. */
#define LEAST_LETTERS 3
#define USUAL_LETTERS 10
#define LETTER 0.55
/* Of a line, in ems; scripts with high letters have no more. */
#define LINE 1.5
/* Of a text that only stands in for one; dim, and still read without effort. */
#define DIM 0.72f

/* The size of the letters, in pixels. */
static double
get_em (CwCell *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font)
           ? size
           : size * pango_cairo_context_get_resolution (context) / 72;
}

static int
measure_child (GtkWidget *child, GtkOrientation orientation)
{
  int natural = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/**
 * cw_cell_measure:
 * @widget: a cell
 * @orientation: which way
 * @for_size: ignored
 * @minimum: (out): the least
 * @natural: (out): what it would like
 * @minimum_baseline: (out): left alone
 * @natural_baseline: (out): left alone
 *
 * What a cell needs does not follow from its text, so that a new text lays nothing out again.
 */
void
cw_cell_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  CwCell *self = CW_CELL (widget);
  double em = get_em (self);
  int arrow = measure_child (self->arrow, orientation);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int)ceil (em * LETTER * LEAST_LETTERS) + arrow;
      *natural = (int)ceil (em * LETTER * USUAL_LETTERS) + arrow;
      return;
    }
  *minimum = MAX ((int)ceil (em * LINE), arrow);
  if (self->entry != NULL)
    *minimum = MAX (*minimum, measure_child (self->entry, orientation));
  *natural = *minimum;
}

static gboolean
is_rtl (CwCell *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/**
 * cw_cell_allocate:
 * @widget: a cell
 * @width: in pixels
 * @height: in pixels
 * @baseline: ignored
 *
 * The entry takes all of the cell, the arrow its end.
 */
void
cw_cell_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CwCell *self = CW_CELL (widget);
  int arrow = measure_child (self->arrow, GTK_ORIENTATION_HORIZONTAL);

  if (self->entry != NULL)
    gtk_widget_size_allocate (self->entry, &(GtkAllocation){ 0, 0, width, height }, -1);
  if (arrow > 0)
    gtk_widget_size_allocate (
      self->arrow, &(GtkAllocation){ is_rtl (self) ? 0 : width - arrow, 0, arrow, height }, -1);
}

/* ---- the text ---- */

static int
get_text_width (CwCell *self)
{
  int arrow = measure_child (self->arrow, GTK_ORIENTATION_HORIZONTAL);

  return MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - arrow);
}

static PangoLayout *
get_layout (CwCell *self)
{
  if (self->layout == NULL)
    self->layout = cw_cell_layouts_dup (self->layouts, GTK_WIDGET (self), cw_cell_get_drawn (self),
                                        self->numeric);
  pango_layout_set_width (self->layout, get_text_width (self) * PANGO_SCALE);
  return self->layout;
}

/**
 * cw_cell_drop_layout:
 * @self: a cell
 *
 * Has the text laid out anew when it is next drawn.
 */
void
cw_cell_drop_layout (CwCell *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cw_cell_is_cut_short:
 * @self: a cell
 *
 * Returns: whether the cell is too narrow for what it shows
 */
gboolean
cw_cell_is_cut_short (CwCell *self)
{
  return self->entry == NULL && *cw_cell_get_drawn (self) != '\0' &&
         pango_layout_is_ellipsized (get_layout (self));
}

/* Flush with the start, numbers with the end. */
static float
find_start (CwCell *self, int width)
{
  gboolean at_right = self->numeric != is_rtl (self);
  int arrow = is_rtl (self) ? measure_child (self->arrow, GTK_ORIENTATION_HORIZONTAL) : 0;

  return (float)(arrow + (at_right ? MAX (0, get_text_width (self) - width) : 0));
}

static void
draw_text (CwCell *self, GtkSnapshot *snapshot)
{
  PangoLayout *layout = get_layout (self);
  PangoRectangle rectangle;
  GdkRGBA color;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  pango_layout_get_pixel_extents (layout, NULL, &rectangle);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  if (*cw_cell_get_shown (self) == '\0')
    color.alpha *= DIM;
  gtk_snapshot_save (snapshot);
  /* What the layout has in front of its text, where it stands flush right of itself. */
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT (find_start (self, rectangle.width) - (float)rectangle.x,
                                    (float)((height - rectangle.height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/**
 * cw_cell_snapshot:
 * @widget: a cell
 * @snapshot: takes it
 *
 * Draws the text, unless it is being edited, and what stands beside it.
 */
void
cw_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CwCell *self = CW_CELL (widget);

  if (self->entry == NULL && *cw_cell_get_drawn (self) != '\0')
    draw_text (self, snapshot);
  if (self->arrow != NULL)
    gtk_widget_snapshot_child (widget, self->arrow, snapshot);
  if (self->entry != NULL)
    gtk_widget_snapshot_child (widget, self->entry, snapshot);
}

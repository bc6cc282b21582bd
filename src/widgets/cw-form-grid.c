/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-form-grid.h"

#define BREAKPOINT 680
#define COLUMN_GAP 28
#define ROW_GAP 4

/* Lays rows out one below the other, or two side by side where there is room. Rows read from left
 * to right and then down, which is also the order of Tab. */
struct _CwFormGrid
{
  GtkWidget parent_instance;

  guint n_columns;
};

typedef struct
{
  int width;
  int column_width;
  guint n_columns;
  gboolean mirrored;
  gboolean allocate;
  int y;
  GtkWidget *waiting;
} Layout;

G_DEFINE_FINAL_TYPE (CwFormGrid, cw_form_grid, GTK_TYPE_WIDGET)

static GQuark
full_width_quark (void)
{
  return g_quark_from_static_string ("cw-form-grid-full-width");
}

static gboolean
is_full_width (GtkWidget *child)
{
  return g_object_get_qdata (G_OBJECT (child), full_width_quark ()) != NULL;
}

static void
measure_width (CwFormGrid *self, gboolean narrow_only, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0, child_natural = 0;
      if (!gtk_widget_should_layout (child) || (narrow_only && is_full_width (child)))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static guint
count_columns (CwFormGrid *self, int width)
{
  int minimum = 0, natural = 0;

  if (width < BREAKPOINT)
    return 1;
  measure_width (self, TRUE, &minimum, &natural);
  return (width - COLUMN_GAP) / 2 >= minimum ? 2 : 1;
}

static int
measure_child (GtkWidget *child, int width)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
place_child (Layout *layout, GtkWidget *child, int x, int width, int height)
{
  GtkAllocation place = { x, layout->y, width, height };

  if (layout->mirrored)
    place.x = layout->width - x - width;
  if (layout->allocate)
    gtk_widget_size_allocate (child, &place, -1);
}

static void
end_line (Layout *layout, int height)
{
  layout->y += height + ROW_GAP;
}

static void
flush_waiting (Layout *layout)
{
  GtkWidget *child = g_steal_pointer (&layout->waiting);
  int height;

  if (child == NULL)
    return;
  height = measure_child (child, layout->column_width);
  place_child (layout, child, 0, layout->column_width, height);
  end_line (layout, height);
}

static void
lay_out_pair (Layout *layout, GtkWidget *second)
{
  GtkWidget *first = g_steal_pointer (&layout->waiting);
  int first_height = measure_child (first, layout->column_width);
  int second_height = measure_child (second, layout->column_width);

  place_child (layout, first, 0, layout->column_width, first_height);
  place_child (layout, second, layout->width - layout->column_width, layout->column_width,
               second_height);
  end_line (layout, MAX (first_height, second_height));
}

static void
lay_out_child (Layout *layout, GtkWidget *child)
{
  gboolean wide = layout->n_columns == 1 || is_full_width (child);

  if (!wide && layout->waiting != NULL)
    lay_out_pair (layout, child);
  else if (!wide)
    layout->waiting = child;
  else
    {
      int height = measure_child (child, layout->width);
      flush_waiting (layout);
      place_child (layout, child, 0, layout->width, height);
      end_line (layout, height);
    }
}

static int
lay_out (CwFormGrid *self, int width, gboolean allocate)
{
  Layout layout = { .width = width, .allocate = allocate };

  layout.mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  layout.n_columns = count_columns (self, width);
  layout.column_width = layout.n_columns == 2 ? (width - COLUMN_GAP) / 2 : width;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      lay_out_child (&layout, child);
  flush_waiting (&layout);
  if (allocate)
    self->n_columns = layout.n_columns;
  return MAX (layout.y - ROW_GAP, 0);
}

static void
cw_form_grid_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CwFormGrid *self = CW_FORM_GRID (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, FALSE, minimum, natural);
      return;
    }
  if (for_size < 0)
    {
      int least = 0;
      for_size = 0;
      measure_width (self, FALSE, &least, &for_size);
    }
  *minimum = *natural = lay_out (self, for_size, FALSE);
}

static void
cw_form_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (CW_FORM_GRID (widget), width, TRUE);
}

static GtkSizeRequestMode
cw_form_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cw_form_grid_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cw_form_grid_parent_class)->dispose (object);
}

static void
cw_form_grid_class_init (CwFormGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_form_grid_dispose;
  widget_class->measure = cw_form_grid_measure;
  widget_class->size_allocate = cw_form_grid_size_allocate;
  widget_class->get_request_mode = cw_form_grid_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "cwformgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cw_form_grid_init (CwFormGrid *self)
{
  self->n_columns = 1;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * cw_form_grid_new:
 *
 * Makes an empty form that has one or two columns, as its width allows.
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
cw_form_grid_new (void)
{
  return g_object_new (CW_TYPE_FORM_GRID, NULL);
}

/**
 * cw_form_grid_append:
 * @self: a form
 * @child: a row
 * @full_width: whether the row always takes the whole width
 *
 * Adds a row at the end.
 */
void
cw_form_grid_append (CwFormGrid *self, GtkWidget *child, gboolean full_width)
{
  g_return_if_fail (CW_IS_FORM_GRID (self) && GTK_IS_WIDGET (child));
  g_object_set_qdata (G_OBJECT (child), full_width_quark (), full_width ? self : NULL);
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * cw_form_grid_remove:
 * @self: a form
 * @child: one of its rows
 *
 * Takes a row out.
 */
void
cw_form_grid_remove (CwFormGrid *self, GtkWidget *child)
{
  g_return_if_fail (CW_IS_FORM_GRID (self));
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));
  gtk_widget_unparent (child);
}

/**
 * cw_form_grid_get_n_columns:
 * @self: a form
 *
 * Gets the number of columns at the present width.
 *
 * Returns: 1 or 2
 */
guint
cw_form_grid_get_n_columns (CwFormGrid *self)
{
  g_return_val_if_fail (CW_IS_FORM_GRID (self), 1);
  return self->n_columns;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-wrap-layout.h"

/* Sets widgets side by side as words are set in a line, each as wide as it wants to be; those that
 * no longer fit begin the next line. */
struct _CwWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CwWrapLayout, cw_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_natural (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural = 0;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* As wide as it wants to be; what is wider than the line is as wide as that. */
static int
get_width (GtkWidget *child, int width)
{
  return MIN (get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1), width);
}

/* The first widget behind the line that begins with @child, and how high the line is. */
static GtkWidget *
find_line_end (CwWrapLayout *self, GtkWidget *child, int width, int *height)
{
  int used = 0;

  *height = 0;
  for (gboolean is_first = TRUE; child; child = get_next (child), is_first = FALSE)
    {
      int wanted = get_width (child, width);

      used += wanted + (is_first ? 0 : self->spacing);
      if (used > width && !is_first)
        break;
      *height = MAX (*height, get_natural (child, GTK_ORIENTATION_VERTICAL, wanted));
    }
  return child;
}

static int
get_height (CwWrapLayout *self, GtkWidget *widget, int width)
{
  int total = 0, height;

  for (GtkWidget *child = get_first (widget); child;)
    {
      total += total > 0 ? self->spacing : 0;
      child = find_line_end (self, child, width, &height);
      total += height;
    }
  return total;
}

static void
measure_width (CwWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = get_first (widget); child; child = get_next (child))
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? self->spacing : 0);
    }
}

static GtkSizeRequestMode
cw_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cw_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CwWrapLayout *self = CW_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = get_height (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

/* Sets one line, each widget in its middle. */
static void
set_line (CwWrapLayout *self, GtkWidget *child, GtkWidget *end, GdkRectangle line, gboolean is_rtl)
{
  int x = 0;

  for (; child != end; child = get_next (child))
    {
      int width = get_width (child, line.width);
      int height = get_natural (child, GTK_ORIENTATION_VERTICAL, width);
      GtkAllocation place = { is_rtl ? line.width - x - width : x,
                              line.y + (line.height - height) / 2, width, height };

      gtk_widget_size_allocate (child, &place, -1);
      x += width + self->spacing;
    }
}

static void
cw_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  CwWrapLayout *self = CW_WRAP_LAYOUT (manager);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRectangle line = { .width = width };

  for (GtkWidget *child = get_first (widget); child;)
    {
      GtkWidget *end = find_line_end (self, child, width, &line.height);

      set_line (self, child, end, line, is_rtl);
      line.y += line.height + self->spacing;
      child = end;
    }
}

static void
cw_wrap_layout_class_init (CwWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = cw_wrap_layout_get_request_mode;
  layout_class->measure = cw_wrap_layout_measure;
  layout_class->allocate = cw_wrap_layout_allocate;
}

static void
cw_wrap_layout_init (CwWrapLayout *self)
{
}

/**
 * cw_wrap_layout_new:
 * @spacing: pixels between widgets, and between lines
 *
 * Returns: (transfer full): a layout of lines
 */
GtkLayoutManager *
cw_wrap_layout_new (int spacing)
{
  CwWrapLayout *self = g_object_new (CW_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

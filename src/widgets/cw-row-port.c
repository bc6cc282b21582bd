/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-row-port.h"

#include <math.h>

#include "widgets/cw-row-lines.h"

/* Scrolls column views whose list is a #CwRowWindow. The views show the same places side by side;
 * they themselves scroll up and down by less than a row, the port does the rest by moving the
 * window. All rows are of one height. */

struct _CwRowPort
{
  GtkWidget parent_instance;

  CwRowWindow *rows;
  GtkWidget *frozen; /* stays when the other is scrolled across, or NULL */
  GtkWidget *view;
  GtkAdjustment *across; /* of @view */
  GtkAdjustment *down; /* over all rows */
  GtkScrollablePolicy across_policy, down_policy;
  guint max_rows; /* the port is as high as its rows up to so many, 0: as high as it is made */
  int row_height; /* 0 until it is known */
  int page; /* height of the rows in sight */
  int offset; /* what is hidden of the first row */
  guint work_tick;
  gboolean is_laid_out; /* the lists know how high their rows are */
  gboolean is_replaced; /* a view that had moved by itself was put back once */
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CwRowPort,
                               cw_row_port,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint entered_signal;

/* ---- sizes ---- */

static int
measure (GtkWidget *widget, GtkOrientation orientation, gboolean least)
{
  int minimum = 0, natural = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, orientation, -1, &minimum, &natural, NULL, NULL);
  return least ? minimum : natural;
}

static int
measure_header (CwRowPort *self)
{
  return measure (gtk_widget_get_first_child (self->view), GTK_ORIENTATION_VERTICAL, FALSE);
}

static int
measure_row (CwRowPort *self)
{
  return measure (gtk_widget_get_first_child (cw_row_lines_find_list (self->view)),
                  GTK_ORIENTATION_VERTICAL, FALSE);
}

/* Where the port grows with its rows, those that were just added have their room already. */
static int
get_page (CwRowPort *self)
{
  guint n_rows = MIN (cw_row_window_count_all (self->rows), self->max_rows);

  return MAX (self->page, (int)n_rows * self->row_height);
}

/* Of a row at the top and one at the bottom only a part is seen. */
static guint
count_wanted (CwRowPort *self)
{
  guint n_fit = (guint)(get_page (self) / MAX (self->row_height, 1));

  return MAX (n_fit, self->max_rows) + 2;
}

/* ---- up and down ---- */

static GtkAdjustment *
get_inner (GtkWidget *view)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
}

static gboolean
has_focus (CwRowPort *self)
{
  GtkStateFlags focus = GTK_STATE_FLAG_FOCUS_WITHIN | GTK_STATE_FLAG_FOCUSED;

  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & focus) != 0;
}

/* Places that show a row. */
static guint
count_shown (CwRowPort *self)
{
  guint n_left = cw_row_window_count_all (self->rows) - cw_row_window_get_first (self->rows);

  return MIN (g_list_model_get_n_items (G_LIST_MODEL (self->rows)), n_left);
}

/* A list that has the focus looks at that row; told again where it is, it forgets about it. */
static void
place_view (CwRowPort *self, GtkWidget *view)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  double page = self->page, upper = MAX (page, (double)n_places * self->row_height);
  GtkAdjustment *inner = get_inner (view);
  double before = gtk_adjustment_get_value (inner);

  gtk_adjustment_configure (inner, self->offset, 0, upper, page * 0.1, page * 0.9, page);
  if (gtk_adjustment_get_value (inner) == before && has_focus (self))
    g_signal_emit_by_name (inner, "value-changed");
}

static void
place_views (CwRowPort *self)
{
  if (!self->is_laid_out || self->row_height == 0 || self->page == 0)
    return;
  place_view (self, self->view);
  if (self->frozen != NULL)
    place_view (self, self->frozen);
}

static gboolean
is_placed (CwRowPort *self, GtkWidget *view)
{
  return view == NULL || fabs (gtk_adjustment_get_value (get_inner (view)) - self->offset) < 1.5;
}

static void
moved_cb (CwRowPort *self)
{
  int value = (int)gtk_adjustment_get_value (self->down);
  int first = value / MAX (self->row_height, 1), offset = value - first * self->row_height;

  if (self->row_height == 0 ||
      ((guint)first == cw_row_window_get_first (self->rows) && offset == self->offset))
    return;
  self->offset = offset;
  self->is_replaced = FALSE;
  cw_row_window_set_first (self->rows, (guint)first);
  place_views (self);
}

static void
update_down (CwRowPort *self)
{
  int page = get_page (self);
  double n_rows = cw_row_window_count_all (self->rows);
  double upper = MAX (n_rows * self->row_height, page);
  double value = (double)cw_row_window_get_first (self->rows) * self->row_height + self->offset;

  if (self->down == NULL || self->row_height == 0)
    return;
  gtk_adjustment_configure (self->down, MIN (value, upper - page), 0, upper, self->row_height,
                            page * 0.9, page);
  moved_cb (self);
}

/* A window that becomes a little lower keeps its places. */
static gboolean
needs_room (CwRowPort *self)
{
  guint wanted = count_wanted (self), room = cw_row_window_get_room (self->rows);

  return self->row_height > 0 && (wanted > room || room > 2 * wanted);
}

/* Not while the views are laid out: GTK makes the widgets of a place at once. */
static gboolean
work_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwRowPort *self = CW_ROW_PORT (widget);

  self->work_tick = 0;
  if (needs_room (self))
    cw_row_window_set_room (self->rows, count_wanted (self));
  place_views (self);
  return G_SOURCE_REMOVE;
}

static void
queue_work (CwRowPort *self)
{
  if (self->work_tick == 0)
    self->work_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), work_cb, NULL, NULL);
}

/* ---- layout ---- */

static void
cw_row_port_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  CwRowPort *self = CW_ROW_PORT (widget);
  guint n_rows = MIN (cw_row_window_count_all (self->rows), MAX (self->max_rows, 1));
  int frozen = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_header (self) + (int)n_rows * measure_row (self);
      return;
    }
  if (self->frozen != NULL)
    frozen = measure (self->frozen, orientation, FALSE);
  *minimum = frozen + measure (self->view, orientation, TRUE);
  *natural = frozen + measure (self->view, orientation, FALSE);
}

static void
take_height (CwRowPort *self, int height)
{
  int row_height = measure_row (self);

  if (self->row_height > 0)
    self->offset = self->offset * row_height / self->row_height;
  self->row_height = row_height;
  self->page = MAX (0, height - measure_header (self));
  update_down (self);
  place_views (self);
  if (needs_room (self))
    queue_work (self);
}

static void
check_places (CwRowPort *self)
{
  if (self->is_replaced || (is_placed (self, self->view) && is_placed (self, self->frozen)))
    return;
  self->is_replaced = TRUE;
  queue_work (self);
}

static void
cw_row_port_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CwRowPort *self = CW_ROW_PORT (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int frozen = self->frozen != NULL
                 ? MIN (measure (self->frozen, GTK_ORIENTATION_HORIZONTAL, FALSE), width)
                 : 0;

  take_height (self, height);
  if (self->frozen != NULL)
    gtk_widget_size_allocate (self->frozen,
                              &(GtkAllocation){ rtl ? width - frozen : 0, 0, frozen, height }, -1);
  gtk_widget_size_allocate (self->view,
                            &(GtkAllocation){ rtl ? 0 : frozen, 0, width - frozen, height }, -1);
  self->is_laid_out = cw_row_window_count_all (self->rows) > 0;
  check_places (self);
}

static void
cw_row_port_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CwRowPort *self = CW_ROW_PORT (widget);
  int height = (int)count_shown (self) * self->row_height - self->offset;
  const CwRowLines lines = { .port = widget,
                             .top = (float)measure_header (self),
                             .height = (float)CLAMP (height, 0, self->page),
                             .page = self->page,
                             .row_height = self->row_height,
                             .offset = self->offset };

  GTK_WIDGET_CLASS (cw_row_port_parent_class)->snapshot (widget, snapshot);
  cw_row_lines_snapshot (&lines, self->frozen, self->view, snapshot);
}

/* The rows, where there are any, are one stop on the way of Tab; whoever listens says which cell it
 * is. */
static gboolean
cw_row_port_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CwRowPort *self = CW_ROW_PORT (widget);

  if (cw_row_window_count_all (self->rows) == 0 || has_focus (self))
    return FALSE;
  g_signal_emit (widget, entered_signal, 0);
  return TRUE;
}

/* ---- object ---- */

static void
set_down (CwRowPort *self, GtkAdjustment *down)
{
  if (self->down != NULL)
    g_signal_handlers_disconnect_by_data (self->down, self);
  g_set_object (&self->down, down);
  if (down == NULL)
    return;
  g_signal_connect_object (down, "value-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  update_down (self);
}

static void
set_across (CwRowPort *self, GtkAdjustment *across)
{
  g_set_object (&self->across, across);
  if (self->view != NULL)
    gtk_scrollable_set_hadjustment (GTK_SCROLLABLE (self->view), across);
}

static void
cw_row_port_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CwRowPort *self = CW_ROW_PORT (object);

  switch (property_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->across);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->down);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->across_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->down_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_row_port_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  CwRowPort *self = CW_ROW_PORT (object);

  switch (property_id)
    {
    case PROP_HADJUSTMENT:
      set_across (self, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_down (self, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->across_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->down_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_row_port_dispose (GObject *object)
{
  CwRowPort *self = CW_ROW_PORT (object);

  if (self->work_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->work_tick);
  self->work_tick = 0;
  set_down (self, NULL);
  g_clear_object (&self->across);
  g_clear_pointer (&self->frozen, gtk_widget_unparent);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (cw_row_port_parent_class)->dispose (object);
}

static void
cw_row_port_class_init (CwRowPortClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cw_row_port_dispose;
  object_class->get_property = cw_row_port_get_property;
  object_class->set_property = cw_row_port_set_property;
  widget_class->measure = cw_row_port_measure;
  widget_class->size_allocate = cw_row_port_size_allocate;
  widget_class->snapshot = cw_row_port_snapshot;
  widget_class->focus = cw_row_port_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  entered_signal = g_signal_new ("entered", CW_TYPE_ROW_PORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "cwrowport");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cw_row_port_init (CwRowPort *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cw_row_port_new:
 * @rows: what the views show
 * @frozen: (nullable): columns that stay in sight
 * @view: columns that are scrolled across
 *
 * Makes the child of a scrolled window. The signal "entered" says that Tab came here; the port
 * itself takes the focus from gtk_widget_grab_focus(), for a cell that is not in sight.
 *
 * Returns: (transfer floating): what holds the views
 */
GtkWidget *
cw_row_port_new (CwRowWindow *rows, GtkColumnView *frozen, GtkColumnView *view)
{
  CwRowPort *self = g_object_new (CW_TYPE_ROW_PORT, NULL);

  self->rows = g_object_ref (rows);
  self->view = GTK_WIDGET (view);
  if (frozen != NULL)
    {
      self->frozen = GTK_WIDGET (frozen);
      gtk_widget_set_parent (self->frozen, GTK_WIDGET (self));
    }
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * cw_row_port_set_max_rows:
 * @self: a port
 * @max_rows: how many rows it grows to before it scrolls; 0 when it does not grow with them
 */
void
cw_row_port_set_max_rows (CwRowPort *self, guint max_rows)
{
  self->max_rows = max_rows;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cw_row_port_update:
 * @self: a port
 *
 * Looks how many rows there are now.
 */
void
cw_row_port_update (CwRowPort *self)
{
  if (cw_row_window_count_all (self->rows) == 0)
    self->is_laid_out = FALSE;
  update_down (self);
  if (needs_room (self))
    queue_work (self);
}

/**
 * cw_row_port_count_rows:
 * @self: a port
 *
 * Returns: how many rows are in sight as a whole, at least 1
 */
guint
cw_row_port_count_rows (CwRowPort *self)
{
  return MAX (1, (guint)(get_page (self) / MAX (self->row_height, 1)));
}

/**
 * cw_row_port_show_row:
 * @self: a port
 * @row: position of a row
 *
 * Brings the whole row into sight, so that its cells are there.
 */
void
cw_row_port_show_row (CwRowPort *self, guint row)
{
  double top = (double)row * self->row_height, value, page = get_page (self);

  /* Before anything was laid out it is not known how much there is room for. */
  if (self->row_height == 0 || self->page == 0 || self->down == NULL)
    {
      if (row >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
        cw_row_window_set_first (self->rows, row);
      return;
    }
  if (needs_room (self))
    cw_row_window_set_room (self->rows, count_wanted (self));
  value = gtk_adjustment_get_value (self->down);
  if (top < value)
    gtk_adjustment_set_value (self->down, top);
  else if (top + self->row_height > value + page)
    gtk_adjustment_set_value (self->down, top + self->row_height - page);
}

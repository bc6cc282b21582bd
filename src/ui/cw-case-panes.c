/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-case-panes.h"

/* The outline at the left, the page in the middle, the inspector at the right, of which the outer
 * two go where there is no room for them or no use. */

struct _CwCasePanes
{
  GtkWidget parent_instance;

  GtkWidget *outline; /* lent by the panes, as is the inspector */
  GtkWidget *inspector; /* or NULL */
  gboolean inspector_wanted;
  int outline_width; /* that it needs, measured while it is in sight */
  GtkWidget *inner; /* paned: page | inspector */
  GtkWidget *outer; /* paned: outline | inner */
};

G_DEFINE_FINAL_TYPE (CwCasePanes, cw_case_panes, GTK_TYPE_WIDGET)

static int
measure_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Whether outline, page and inspector need more than the window has: it would grow past the edge
 * of a small screen. */
static gboolean
lacks_room (CwCasePanes *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (gtk_widget_get_visible (self->outline))
    self->outline_width = measure_width (self->outline);
  return self->inspector && gtk_widget_get_visible (self->inspector) && width > 0 &&
         width < self->outline_width + measure_width (self->inner);
}

/* Who is in the outline while it goes is taken to the page. */
static void
set_outline_visible (CwCasePanes *self, gboolean visible)
{
  gboolean has_focus =
    (gtk_widget_get_state_flags (self->outline) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  gtk_widget_set_visible (self->outline, visible);
  if (has_focus && !visible)
    gtk_widget_activate_action (GTK_WIDGET (self), "case.focus-page", NULL);
}

/**
 * cw_case_panes_want_inspector:
 * @self: panes
 * @wanted: whether the author wants the inspector where it may stand
 *
 * Takes effect with the next cw_case_panes_place().
 */
void
cw_case_panes_want_inspector (CwCasePanes *self, gboolean wanted)
{
  self->inspector_wanted = wanted;
}

/**
 * cw_case_panes_wants_inspector:
 * @self: panes
 *
 * Returns: whether the author wants the inspector where it may stand; at first %TRUE
 */
gboolean
cw_case_panes_wants_inspector (CwCasePanes *self)
{
  return self->inspector_wanted;
}

/**
 * cw_case_panes_place:
 * @self: panes
 * @placement: what may stand beside the page in sight
 *
 * Shows of outline and inspector what may, is wanted and has room.
 */
void
cw_case_panes_place (CwCasePanes *self, CwCasePlacement placement)
{
  if (self->inspector)
    gtk_widget_set_visible (self->inspector,
                            self->inspector_wanted && placement == CW_CASE_PLACEMENT_FULL);
  set_outline_visible (self, placement != CW_CASE_PLACEMENT_ALONE && !lacks_room (self));
}

/* ---- object ---- */

static void
cw_case_panes_dispose (GObject *object)
{
  g_clear_pointer (&CW_CASE_PANES (object)->outer, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_case_panes_parent_class)->dispose (object);
}

static void
cw_case_panes_class_init (CwCasePanesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_case_panes_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cw_case_panes_init (CwCasePanes *self)
{
  self->inspector_wanted = TRUE;
}

static GtkWidget *
make_paned (GtkWidget *start, GtkWidget *end, gboolean start_is_fixed)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_paned_set_start_child (GTK_PANED (paned), start);
  gtk_paned_set_end_child (GTK_PANED (paned), end);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), !start_is_fixed);
  gtk_paned_set_resize_end_child (GTK_PANED (paned), start_is_fixed);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  return paned;
}

/**
 * cw_case_panes_new:
 * @outline: the list of pages
 * @page: the page, or the stack of them
 * @inspector: (nullable): the inspector
 *
 * Returns: (transfer floating): the three side by side
 */
GtkWidget *
cw_case_panes_new (GtkWidget *outline, GtkWidget *page, GtkWidget *inspector)
{
  CwCasePanes *self = g_object_new (CW_TYPE_CASE_PANES, NULL);

  self->outline = outline;
  self->inspector = inspector;
  gtk_widget_set_hexpand (page, TRUE);
  self->inner = make_paned (page, inspector, FALSE);
  self->outer = make_paned (outline, self->inner, TRUE);
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-tab-stop.h"

/* Holds a list that Tab visits once: the arrows go from row to row, the next Tab leaves. */
struct _CwTabStop
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CwTabStop, cw_tab_stop, GTK_TYPE_WIDGET)

static gboolean
contains_focus (GtkWidget *self)
{
  GtkRoot *root = gtk_widget_get_root (self);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self);
}

static void
cw_tab_stop_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cw_tab_stop_parent_class)->dispose (object);
}

static void
cw_tab_stop_class_init (CwTabStopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_tab_stop_dispose;
  GTK_WIDGET_CLASS (klass)->focus = cw_tab_stop_visit_once;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cwtabstop");
}

static void
cw_tab_stop_init (CwTabStop *self)
{
}

/**
 * cw_tab_stop_new:
 * @child: a list
 *
 * Makes a list one single stop on the way of Tab.
 *
 * Returns: (transfer floating): what holds the list
 */
GtkWidget *
cw_tab_stop_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (CW_TYPE_TAB_STOP, NULL);

  gtk_widget_set_parent (child, self);
  g_object_bind_property (child, "visible", self, "visible", G_BINDING_SYNC_CREATE);
  return self;
}

/**
 * cw_tab_stop_visit_once:
 * @widget: what holds other widgets
 * @direction: where the focus goes
 *
 * The “focus” of a class that Tab visits once: the arrows go from child to child.
 *
 * Returns: whether a child has the focus
 */
gboolean
cw_tab_stop_visit_once (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidgetClass *klass = g_type_class_peek (GTK_TYPE_WIDGET);
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  return !(by_tab && contains_focus (widget)) && klass->focus (widget, direction);
}

/**
 * cw_tab_stop_pass:
 * @widget: what holds other widgets and gives them the focus it grabs
 * @direction: where the focus goes
 *
 * The “focus” of a class with a “grab_focus” of its own: Shift+Tab goes on before its first child,
 * where GTK would let it grab the focus again, for ever.
 *
 * Returns: whether a child has the focus
 */
gboolean
cw_tab_stop_pass (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidgetClass *klass = g_type_class_peek (GTK_TYPE_WIDGET);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_BACKWARD)
    return klass->focus (widget, direction);
  if (child == NULL)
    child = gtk_widget_get_last_child (widget);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = gtk_widget_get_prev_sibling (child);
  return child != NULL;
}

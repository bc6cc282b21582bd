/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

#include <glib/gi18n.h>

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
  gboolean also_when_empty;
} Shortcut;

static const Shortcut shortcuts[] = {
  { GDK_KEY_c, GDK_CONTROL_MASK, "grid.copy" },
  { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "grid.copy-as-text" },
  { GDK_KEY_x, GDK_CONTROL_MASK, "grid.cut" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "grid.paste", TRUE },
  { GDK_KEY_d, GDK_CONTROL_MASK, "grid.fill-down" },
  { GDK_KEY_Delete, 0, "grid.clear" },
  { GDK_KEY_KP_Delete, 0, "grid.clear" },
  { GDK_KEY_BackSpace, 0, "grid.clear" },
  { GDK_KEY_Delete, GDK_CONTROL_MASK, "grid.remove-rows" },
  { GDK_KEY_KP_Delete, GDK_CONTROL_MASK, "grid.remove-rows" },
  { GDK_KEY_Insert, GDK_CONTROL_MASK, "grid.insert-row", TRUE },
  { GDK_KEY_KP_Insert, GDK_CONTROL_MASK, "grid.insert-row", TRUE },
  { GDK_KEY_Up, GDK_ALT_MASK, "grid.move-up" },
  { GDK_KEY_Down, GDK_ALT_MASK, "grid.move-down" },
  { GDK_KEY_Escape, 0, "grid.select-none" },
  { GDK_KEY_Menu, 0, "grid.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu" },
};

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_copy (CW_GRID (widget));
}

static void
copy_as_text_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_copy_as_text (CW_GRID (widget));
}

static void
cut_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_cut (CW_GRID (widget));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_paste (CW_GRID (widget));
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_clear_cells (CW_GRID (widget));
}

static void
fill_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_fill_down (CW_GRID (widget));
}

static void
insert_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_insert_at_current (CW_GRID (widget));
}

static void
append_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_append_row (CW_GRID (widget));
}

static void
remove_rows_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_remove_target_rows (CW_GRID (widget));
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_move_target_rows (CW_GRID (widget), -1);
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_move_target_rows (CW_GRID (widget), 1);
}

static void
select_none_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_grid_click_rows (CW_GRID (widget), CW_GRID (widget)->current_row, 0);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CwGrid *self = CW_GRID (widget);
  CwCell *cell = cw_grid_find_cell (self, self->current_row, self->current_column);

  if (cell != NULL)
    cw_grid_popup_menu (self, GTK_WIDGET (cell), 8, gtk_widget_get_height (GTK_WIDGET (cell)));
}

/**
 * cw_grid_install_actions:
 * @widget_class: class of the grid
 *
 * Installs the actions "grid.*".
 */
void
cw_grid_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "grid.copy-as-text", NULL, copy_as_text_action);
  gtk_widget_class_install_action (widget_class, "grid.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "grid.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "grid.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "grid.fill-down", NULL, fill_down_action);
  gtk_widget_class_install_action (widget_class, "grid.insert-row", NULL, insert_row_action);
  gtk_widget_class_install_action (widget_class, "grid.append-row", NULL, append_row_action);
  gtk_widget_class_install_action (widget_class, "grid.remove-rows", NULL, remove_rows_action);
  gtk_widget_class_install_action (widget_class, "grid.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "grid.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "grid.select-none", NULL, select_none_action);
  gtk_widget_class_install_action (widget_class, "grid.menu", NULL, menu_action);
}

static void
add_shortcuts_to (GtkWidget *widget, gboolean empty_only)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const Shortcut *shortcut = &shortcuts[i];
      if (empty_only && !shortcut->also_when_empty)
        continue;
      gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (shortcut->keyval, shortcut->modifiers),
                          gtk_named_action_new (shortcut->action)));
    }
  gtk_widget_add_controller (widget, controller);
}

/**
 * cw_grid_add_shortcuts:
 * @self: a grid
 *
 * Binds keys to the actions, where cells have the focus; those that need no row also work on the
 * button under the rows.
 */
void
cw_grid_add_shortcuts (CwGrid *self)
{
  add_shortcuts_to (self->scrolled, FALSE);
  add_shortcuts_to (self->footer, TRUE);
}

/**
 * cw_grid_update_actions:
 * @self: a grid
 *
 * Enables the actions that make sense for the rows there are.
 */
void
cw_grid_update_actions (CwGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_rows = cw_grid_get_n_rows (self);
  gboolean can_move = self->delegate.move_row != NULL;
  gboolean can_set = self->delegate.set_text != NULL;
  gboolean can_remove = self->delegate.remove_rows != NULL;

  gtk_widget_action_set_enabled (widget, "grid.copy", n_rows > 0);
  gtk_widget_action_set_enabled (widget, "grid.copy-as-text",
                                 n_rows > 0 && self->delegate.dup_as_text != NULL);
  gtk_widget_action_set_enabled (widget, "grid.cut", n_rows > 0 && can_set && can_remove);
  gtk_widget_action_set_enabled (widget, "grid.paste", can_set);
  gtk_widget_action_set_enabled (widget, "grid.clear", n_rows > 0 && can_set);
  gtk_widget_action_set_enabled (widget, "grid.fill-down", n_rows > 1 && can_set);
  gtk_widget_action_set_enabled (widget, "grid.insert-row", self->delegate.insert_row != NULL);
  gtk_widget_action_set_enabled (widget, "grid.append-row", self->delegate.insert_row != NULL);
  gtk_widget_action_set_enabled (widget, "grid.remove-rows", n_rows > 0 && can_remove);
  gtk_widget_action_set_enabled (widget, "grid.move-up", can_move && self->current_row > 0);
  gtk_widget_action_set_enabled (widget, "grid.move-down",
                                 can_move && self->current_row + 1 < n_rows);
}

static GMenuModel *
build_menu_model (CwGrid *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) text = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();

  g_menu_append (text, _ ("Cu_t"), "grid.cut");
  g_menu_append (text, _ ("_Copy"), "grid.copy");
  if (self->delegate.dup_as_text != NULL)
    g_menu_append (text, _ ("Copy as te_xt"), "grid.copy-as-text");
  g_menu_append (text, _ ("_Paste"), "grid.paste");
  if (self->delegate.set_text != NULL)
    g_menu_append (text, _ ("_Fill down"), "grid.fill-down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (text));
  if (self->delegate.insert_row != NULL)
    g_menu_append (rows, _ ("_Insert row"), "grid.insert-row");
  if (self->delegate.remove_rows != NULL)
    g_menu_append (rows, _ ("_Remove row"), "grid.remove-rows");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));
  if (self->delegate.move_row != NULL)
    {
      g_menu_append (order, _ ("Move _up"), "grid.move-up");
      g_menu_append (order, _ ("Move _down"), "grid.move-down");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
    }
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
menu_closed_cb (GtkPopover *menu, CwGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Put the focus back only where the menu still has it: an action may have moved it on. */
  if (focus == NULL || focus == GTK_WIDGET (menu) ||
      gtk_widget_is_ancestor (focus, GTK_WIDGET (menu)))
    cw_grid_focus_cell (self, self->current_row, self->current_column);
}

static void
build_menu (CwGrid *self)
{
  g_autoptr (GMenuModel) model = build_menu_model (self);

  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, 0);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

/**
 * cw_grid_popup_menu:
 * @self: a grid
 * @widget: a widget inside the grid
 * @x: place in @widget
 * @y: place in @widget
 *
 * Opens the menu of a cell.
 */
void
cw_grid_popup_menu (CwGrid *self, GtkWidget *widget, double x, double y)
{
  GdkRectangle place = { .width = 1, .height = 1 };
  double grid_x, grid_y;

  if (!gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), x, y, &grid_x, &grid_y))
    return;
  if (self->menu == NULL)
    build_menu (self);
  place.x = (int)grid_x;
  place.y = (int)grid_y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

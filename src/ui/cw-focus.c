/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-focus.h"

/**
 * cw_focus_grab_in_place:
 * @widget: a control on a page that scrolls
 *
 * Gives it the focus below a pressed pointer: a page that scrolled to it would move the control
 * away from the pointer, and what is dragged would jump.
 */
void
cw_focus_grab_in_place (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  gboolean scrolls = viewport && gtk_viewport_get_scroll_to_focus (GTK_VIEWPORT (viewport));

  if (scrolls)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_widget_grab_focus (widget);
  if (scrolls)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
}

/**
 * cw_focus_show:
 * @widget: any widget of the window
 *
 * Draws a line around what has the focus. Who was taken there with the mouse would not see where.
 */
void
cw_focus_show (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
}

/**
 * cw_focus_add_arrows:
 * @klass: a class of widgets in which something is moved and sized
 * @func: called with "(iib)": columns to the right, rows down, whether Shift is held
 *
 * Lets the arrow keys do it, those of the keypad as well.
 */
void
cw_focus_add_arrows (GtkWidgetClass *klass, GtkShortcutFunc func)
{
  static const struct
  {
    guint key;
    int dx;
    int dy;
  } arrows[] = { { GDK_KEY_Right, 1, 0 },   { GDK_KEY_Left, -1, 0 },    { GDK_KEY_Down, 0, 1 },
                 { GDK_KEY_Up, 0, -1 },     { GDK_KEY_KP_Right, 1, 0 }, { GDK_KEY_KP_Left, -1, 0 },
                 { GDK_KEY_KP_Down, 0, 1 }, { GDK_KEY_KP_Up, 0, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (int shift = 0; shift <= 1; shift++)
      gtk_widget_class_add_binding (klass, arrows[i].key, shift ? GDK_SHIFT_MASK : 0, func, "(iib)",
                                    arrows[i].dx, arrows[i].dy, shift);
}

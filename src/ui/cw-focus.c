/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-focus.h"

/**
 * cw_focus_grab_in_place:
 * @widget: a control on a page that scrolls
 *
 * Gives it the focus below a pressed pointer: a page that scrolled to it would move the control away
 * from the pointer, and what is dragged would jump.
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

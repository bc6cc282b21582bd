/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-text-scale.h"

/* GTK enlarges the text of its own widgets. What is measured in pixels beside a text, or draws
 * letters itself, has to ask how large they are. */

#define USUAL_DPI (96.0 * 1024)

/**
 * cw_text_scale_get:
 * @widget: a widget
 *
 * Returns: how many times larger than usual text is, at least 1
 */
double
cw_text_scale_get (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (1.0, dpi / USUAL_DPI) : 1.0;
}

/**
 * cw_text_scale_watch:
 * @widget: a widget
 * @changed: called with @widget as its first argument when text becomes larger or smaller
 *
 * Follows the size of text as long as the widget lives.
 */
void
cw_text_scale_watch (GtkWidget *widget, GCallback changed)
{
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi", changed, widget,
                           G_CONNECT_SWAPPED);
}

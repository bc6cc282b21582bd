/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-widgets.h"

#include "widgets/cw-widgets-resources.h"

#include <gtk/gtk.h>

/**
 * cw_widgets_init:
 * @display: where the widgets will be shown
 *
 * Loads the style sheet of the widgets for a display. It uses the named colours of the theme, so
 * it follows light, dark and high contrast. Calling it again for the same display does nothing.
 */
void
cw_widgets_init (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  g_return_if_fail (GDK_IS_DISPLAY (display));
  if (g_object_get_data (G_OBJECT (display), "cw-widgets-style") != NULL)
    return;
  if (cw_widgets_get_resource () == NULL)
    cw_widgets_register_resource ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/casewright/widgets/cw-widgets.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data (G_OBJECT (display), "cw-widgets-style", provider);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-appearance.h"

#include <adwaita.h>

#include "ui/cw-settings.h"

/* Light or dark, and how large the text is. */

/* GTK counts dots per inch in 1024ths. */
#define DEFAULT_DPI (96 * 1024)

static void
apply_color_scheme (GSettings *settings)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  guint scheme = g_settings_get_enum (settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[MIN (scheme, G_N_ELEMENTS (schemes) - 1)]);
}

/* What the desktop says is enlarged, so that who has large text already gets larger text still. */
static void
apply_text_size (GSettings *settings, const char *key, GtkSettings *desktop)
{
  static const double factors[] = { 1.0, 1.2, 1.45 };
  guint size = g_settings_get_enum (settings, "text-size");
  int dpi;

  gtk_settings_reset_property (desktop, "gtk-xft-dpi");
  if (size == 0)
    return;
  g_object_get (desktop, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (desktop, "gtk-xft-dpi",
                (int)((dpi > 0 ? dpi : DEFAULT_DPI) * factors[MIN (size, 2)]), NULL);
}

/**
 * cw_appearance_init:
 * @display: where the windows are shown
 *
 * Applies the preferences of appearance, now and whenever they change.
 */
void
cw_appearance_init (GdkDisplay *display)
{
  GSettings *settings = cw_settings_get ();
  GtkSettings *desktop = gtk_settings_get_for_display (display);

  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme), NULL);
  apply_color_scheme (settings);
  g_signal_connect_object (settings, "changed::text-size", G_CALLBACK (apply_text_size), desktop,
                           0);
  if (g_settings_get_enum (settings, "text-size") != 0)
    apply_text_size (settings, NULL, desktop);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-preferences-spelling.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/cw-settings.h"
#include "ui/cw-speller.h"

/* The preferences' group for spelling: whether it is checked, and why it cannot be. */

static void
show_problem (CwSpeller *speller, AdwActionRow *row)
{
  const char *problem = cw_speller_get_problem (speller);

  adw_action_row_set_subtitle (
    row, problem ? problem : _ ("Words of an article that no dictionary knows are underlined"));
}

/**
 * cw_preferences_spelling_new:
 *
 * Returns: (transfer floating): an #AdwPreferencesGroup with a switch
 */
GtkWidget *
cw_preferences_spelling_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new (), *on = gtk_switch_new ();
  g_autofree char *path = cw_spelling_dup_default_path ();
  g_autofree char *name = g_filename_display_name (path);
  /* Translators: %s is the path of a file. */
  g_autofree char *text = g_strdup_printf (
    _ ("Words that you add are kept in %s: nothing else gets there, so add no name of a patient."),
    name);
  g_autofree char *description = g_markup_escape_text (text, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Spelling"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Check spelling"));
  gtk_widget_set_valign (on, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), on);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), on);
  g_settings_bind (cw_settings_get (), "check-spelling", on, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (cw_speller_get (), "changed", G_CALLBACK (show_problem), row, 0);
  show_problem (cw_speller_get (), ADW_ACTION_ROW (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

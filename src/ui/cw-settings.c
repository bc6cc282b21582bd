/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-settings.h"

#define MAX_RECENT 10

/**
 * cw_settings_are_installed:
 *
 * Returns: whether the program's own settings can be opened; GLib ends a program that tries in vain
 */
gboolean
cw_settings_are_installed (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source ? g_settings_schema_source_lookup (source, CW_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL;
}

/**
 * cw_settings_get:
 *
 * Returns: (transfer none): the preferences, the same object for all windows
 */
GSettings *
cw_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new (CW_APPLICATION_ID);
  return settings;
}

/**
 * cw_settings_remember_library:
 * @path: (type filename): a library that was opened
 *
 * Puts the library first among the recent ones.
 */
void
cw_settings_remember_library (const char *path)
{
  g_auto (GStrv) old = g_settings_get_strv (cw_settings_get (), "recent-libraries");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) recent = NULL;
  guint n_recent = 1;

  /* Settings hold UTF-8 only; a path that is not cannot be remembered. */
  if (!g_utf8_validate (path, -1, NULL))
    return;
  g_strv_builder_add (builder, path);
  for (guint i = 0; old[i] && n_recent < MAX_RECENT; i++)
    if (!g_str_equal (old[i], path))
      {
        g_strv_builder_add (builder, old[i]);
        n_recent++;
      }
  recent = g_strv_builder_end (builder);
  g_settings_set_strv (cw_settings_get (), "recent-libraries", (const char *const *)recent);
  g_settings_set_string (cw_settings_get (), "last-library", path);
}

/**
 * cw_settings_dup_export_folder:
 *
 * Returns: (transfer full) (type filename): the folder of the last export, or that of the user's
 *   documents
 */
char *
cw_settings_dup_export_folder (void)
{
  g_autofree char *last = g_settings_get_string (cw_settings_get (), "export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (*last && g_file_test (last, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&last);
  return g_strdup (documents && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents
                                                                            : g_get_home_dir ());
}

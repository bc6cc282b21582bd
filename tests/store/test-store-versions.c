/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fixture-listing.h"
#include "store-fixtures.h"

#include <string.h>

#include "model/cw-registry.h"

/* Every version that was ever released must open, and hold what it held. */

static char *
get_data_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "db", NULL);
}

/* Line by line, so that the difference can be seen. */
static void
assert_same_lines (const char *a, const char *b)
{
  g_auto (GStrv) first = g_strsplit (a, "\n", -1);
  g_auto (GStrv) second = g_strsplit (b, "\n", -1);

  for (guint i = 0; first[i] && second[i]; i++)
    g_assert_cmpstr (first[i], ==, second[i]);
  g_assert_cmpuint (g_strv_length (first), ==, g_strv_length (second));
}

static void
test_version (gconstpointer data)
{
  g_autofree char *folder = get_data_folder ();
  g_autofree char *sql_path = g_strconcat (folder, G_DIR_SEPARATOR_S, data, ".sql", NULL);
  g_autofree char *text_path = g_strconcat (folder, G_DIR_SEPARATOR_S, data, ".txt", NULL);
  char *work = make_test_folder ();
  g_autofree char *path = test_path (work, "library");
  g_autofree char *sql = NULL, *expected = NULL, *found = NULL;
  g_autoptr (CwStore) store = NULL;

  g_assert_true (g_file_get_contents (sql_path, &sql, NULL, NULL));
  g_assert_true (g_file_get_contents (text_path, &expected, NULL, NULL));
  run_sql (path, sql);
  store = open_library (path, 0);
  found = list_library (store);
  assert_same_lines (expected, found);
  g_clear_object (&store);
  /* Once more, now that it has been brought to the present version. */
  store = open_library (path, 0);
  write_record (store, make_small_case ("New in old"));
  g_clear_object (&store);
  remove_test_folder (work);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint version = 1; version <= CW_SCHEMA_VERSION; version++)
    {
      char *name = g_strdup_printf ("v%u", version);
      g_autofree char *path = g_strdup_printf ("/store/versions/%s", name);

      g_ptr_array_add (names, name);
      g_test_add_data_func (path, name, test_version);
    }
  return g_test_run ();
}

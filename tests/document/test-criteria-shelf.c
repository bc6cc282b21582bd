/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-criteria-shelf.h"

/* Criteria that are loaded stay, and are there in the next session. */

#define TABLE                                                                                      \
  "term\tgrade1\tgrade2\tgrade3\tgrade4\tgrade5\n"                                                 \
  "Itch\tMild\t-\t-\t-\t-\n"                                                                       \
  "Itch\tMild\t-\t-\t-\t-\n"

typedef struct
{
  char *folder;
  char *path;
  CwCriteriaShelf *shelf;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *self)
{
  self->n_changes++;
}

static void
open_shelf (Fixture *self)
{
  g_clear_object (&self->shelf);
  self->shelf = cw_criteria_shelf_new (self->folder);
  g_signal_connect_swapped (self->shelf, "changed", G_CALLBACK (changed_cb), self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *base = g_dir_make_tmp ("casewright-shelf-XXXXXX", NULL);

  self->folder = g_build_filename (base, "not", "there", NULL);
  self->path = g_build_filename (self->folder, "ctcae.tsv", NULL);
  open_shelf (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->shelf);
  g_remove (self->path);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *parent = g_path_get_dirname (self->folder);

      g_rmdir (self->folder);
      g_free (self->folder);
      self->folder = g_steal_pointer (&parent);
    }
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
import (Fixture *self, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cw_criteria_shelf_import (self->shelf, bytes, "a table", NULL, error);
}

static void
assert_has (Fixture *self, const char *term)
{
  g_assert_nonnull (cw_criteria_shelf_get (self->shelf));
  g_assert_nonnull (cw_ctcae_criteria_lookup (cw_criteria_shelf_get (self->shelf), term));
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_criteria_shelf_get (self->shelf));
  g_assert_null (cw_criteria_shelf_get_problem (self->shelf));
  g_assert_true (import (self, TABLE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changes, ==, 1);
  assert_has (self, "Itch");
  open_shelf (self);
  assert_has (self, "Itch");
  g_assert_cmpstr (cw_ctcae_criteria_get_source (cw_criteria_shelf_get (self->shelf)), ==,
                   "a table");
  g_assert_cmpint (strlen (cw_ctcae_criteria_get_date (cw_criteria_shelf_get (self->shelf))), ==,
                   10);

  /* What is no table leaves everything as it was. */
  g_assert_false (import (self, "no table", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  assert_has (self, "Itch");
  open_shelf (self);
  assert_has (self, "Itch");

  g_assert_true (cw_criteria_shelf_remove (self->shelf, NULL));
  g_assert_null (cw_criteria_shelf_get (self->shelf));
  open_shelf (self);
  g_assert_null (cw_criteria_shelf_get (self->shelf));
  g_assert_true (cw_criteria_shelf_remove (self->shelf, NULL));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (import (self, TABLE, NULL));
  g_assert_true (g_file_get_contents (self->path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (self->path, content, (gssize)size - 3, NULL));
  open_shelf (self);
  g_assert_null (cw_criteria_shelf_get (self->shelf));
  g_assert_cmpstr (cw_criteria_shelf_get_problem (self->shelf), ==,
                   "The CTCAE file that was loaded is damaged. Load it again.");
  g_assert_true (import (self, TABLE, NULL));
  g_assert_null (cw_criteria_shelf_get_problem (self->shelf));
  assert_has (self, "Itch");
}

typedef struct
{
  Fixture *fixture;
  gboolean is_done;
  gboolean was_loaded;
  GPtrArray *problems;
  GError *error;
} Outcome;

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->was_loaded = cw_criteria_shelf_import_finish (CW_CRITERIA_SHELF (source), result,
                                                         &outcome->problems, &outcome->error);
  outcome->is_done = TRUE;
}

static void
import_file (Fixture *self, const char *path, Outcome *outcome)
{
  cw_criteria_shelf_import_async (self->shelf, path, NULL, imported_cb, outcome);
  while (!outcome->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_import_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "casewright-table.tsv", NULL);
  Outcome outcome = { 0 }, missing = { 0 };

  g_assert_true (g_file_set_contents (path, TABLE, -1, NULL));
  import_file (self, path, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.was_loaded);
  g_assert_cmpuint (outcome.problems->len, ==, 1);
  g_assert_cmpuint (self->n_changes, ==, 1);
  assert_has (self, "Itch");
  g_ptr_array_unref (outcome.problems);
  g_remove (path);

  import_file (self, path, &missing);
  g_assert_false (missing.was_loaded);
  g_assert_error (missing.error, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_clear_error (&missing.error);
  assert_has (self, "Itch");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/criteria-shelf/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("import", test_import);
  ADD ("damaged", test_damaged);
  ADD ("import-file", test_import_file);
  return g_test_run ();
}

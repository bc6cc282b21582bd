/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "base/cw-error.h"

char *
make_test_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("casewright-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
remove_test_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_test_folder (g_strdup (path));
      else
        g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

char *
test_path (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

CwStore *
open_library (const char *path, CwStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  CwStore *store = cw_store_open (path, flags, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

void
assert_refused (const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStore) store = cw_store_open (path, 0, &error);

  g_assert_null (store);
  g_assert_error (error, CW_ERROR, code);
  g_test_message ("%s", error->message);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

char *
read_sql (const char *path, const char *sql)
{
  sqlite3 *db;
  sqlite3_stmt *statement;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return text;
}

static char *
make_quantity (const CwField *field)
{
  static const char *const candidates[] = { "0.10", "1", "5", "40", "100" };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      char *canonical;

      if (cw_field_parse (field, candidates[i], &canonical, NULL))
        return canonical;
    }
  return g_strdup ("!soon");
}

static char *
make_value (const CwField *field, guint number)
{
  const CwKind *kind = cw_field_get_value_kind (field);

  if (field->kind == &cw_kind_cell && number % 5 == 2)
    return g_strdup ("?not-mentioned");
  if (kind == &cw_kind_code)
    return g_strdup (field->choices[number % field->n_choices].nick);
  if (kind == &cw_kind_tristate)
    return g_strdup (number % 2 ? "yes" : "no");
  if (kind == &cw_kind_quantity)
    return make_quantity (field);
  if (kind == &cw_kind_date)
    return g_strdup (number % 2 ? "2019-07~" : "2019-02-28");
  if (kind == &cw_kind_reference)
    return g_strdup ("0197a1b2-0000-7000-8000-00000000abcd");
  if (kind == &cw_kind_image)
    return g_strnfill (64, 'a' + number % 6);
  if (number % 7 == 3 && field->kind != &cw_kind_cell)
    return g_strdup ("");
  return g_strdup_printf ("%s %u: “é e\u0301 肺癌 \xf0\x9f\xa9\xba” 'quote' %%s", field->name,
                          number);
}

static void
fill (CwSnapshot *self, guint *number)
{
  CW_FOREACH_FIELD (self->info, field)
    {
      (*number)++;
      if (cw_field_is_scalar (field))
        {
          self->texts[field->index] = make_value (field, *number);
          continue;
        }
      for (guint i = 0; field->kind == &cw_kind_list && i < 2; i++)
        cw_snapshot_add (self, field, NULL);
      for (guint i = 0; i < self->items[field->index]->len; i++)
        fill (self->items[field->index]->pdata[i], number);
    }
  if (*number % 5 == 0)
    self->unknown = g_strdup_printf ("{\"x-%u\":[1,null]}", *number);
}

CwSnapshot *
make_full_record (GType type, const char *id)
{
  CwSnapshot *root = cw_snapshot_new (cw_entity_type_get_info (type), id);
  guint number = 0;

  fill (root, &number);
  return root;
}

CwSnapshot *
make_small_case (const char *title)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  CwSnapshot *root = cw_snapshot_new (info, NULL);

  root->texts[cw_entity_info_find (info, "title")->index] = g_strdup (title);
  return root;
}

/* Takes the record. */
CwBatch *
make_record_batch (CwSnapshot *root)
{
  CwBatch *batch = cw_batch_new ();
  CwSummary *summary = cw_summary_new (root->id, "case");

  g_free (summary->title);
  summary->title = g_strdup (cw_snapshot_get_text (root, "title"));
  summary->created = summary->modified = 1000;
  cw_batch_set_summary (batch, summary);
  cw_batch_put_tree (batch, root);
  cw_summary_free (summary);
  return batch;
}

void
write_record (CwStore *store, CwSnapshot *root)
{
  g_autoptr (GError) error = NULL;

  cw_store_write (store, make_record_batch (root), &error);
  g_assert_no_error (error);
}

void
assert_snapshots_equal (const CwSnapshot *a, const CwSnapshot *b)
{
  g_assert_true (a->info == b->info);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->unknown, ==, b->unknown);
  CW_FOREACH_FIELD (a->info, field)
    {
      const GPtrArray *items = a->items[field->index];

      if (cw_field_is_scalar (field))
        {
          g_assert_cmpstr (a->texts[field->index], ==, b->texts[field->index]);
          continue;
        }
      g_assert_cmpuint (items->len, ==, b->items[field->index]->len);
      for (guint i = 0; i < items->len; i++)
        assert_snapshots_equal (items->pdata[i], b->items[field->index]->pdata[i]);
    }
}

CwSnapshot *
load_root (CwStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStoredRecord) record = cw_store_load (store, id, &error);

  g_assert_no_error (error);
  return g_steal_pointer (&record->root);
}

guint
count_matches (CwStore *store, const char *search)
{
  g_autoptr (GError) error = NULL;
  CwStoreQuery query = { .search = (char *)search, .descending = TRUE };
  g_autoptr (GArray) numbers = cw_store_query (store, &query, &error);

  g_assert_no_error (error);
  return numbers->len;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include "base/cw-error.h"

/* What is written comes back: values, order, history, images, lines of the list. */

typedef struct
{
  char *folder;
  char *path;
  CwStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = make_test_folder ();
  self->path = test_path (self->folder, "test.casewright");
  self->store = open_library (self->path, CW_STORE_CREATE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->store);
  g_free (self->path);
  remove_test_folder (self->folder);
}

static void
reopen (Fixture *self)
{
  cw_store_close (self->store);
  g_clear_object (&self->store);
  self->store = open_library (self->path, 0);
}

static void
test_every_field (Fixture *self, gconstpointer data)
{
  g_autoptr (CwSnapshot) expected =
    make_full_record (CW_TYPE_CASE, "0197a1b2-0000-7000-8000-000000000001");
  g_autoptr (CwEntity) entity = cw_snapshot_to_entity (expected);
  g_autoptr (CwSnapshot) loaded = NULL;
  g_autoptr (CwSnapshot) again = NULL;

  write_record (self->store, cw_snapshot_new_from_entity (entity));
  loaded = load_root (self->store, expected->id);
  assert_snapshots_equal (expected, loaded);
  reopen (self);
  again = load_root (self->store, expected->id);
  assert_snapshots_equal (expected, again);
}

static void
test_empty_case (Fixture *self, gconstpointer data)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  CwSnapshot *root = cw_snapshot_new (info, NULL);
  g_autoptr (CwSnapshot) expected = cw_snapshot_new (info, root->id);
  g_autoptr (CwSnapshot) loaded = NULL;

  write_record (self->store, root);
  loaded = load_root (self->store, expected->id);
  assert_snapshots_equal (expected, loaded);
}

static void
save (CwStore *store, CwEntity *root, CwHistory *history)
{
  g_autoptr (GError) error = NULL;
  CwBatch *batch = make_record_batch (cw_snapshot_new_from_entity (root));

  cw_batch_add_groups (batch, cw_entity_get_id (root), cw_history_steal_unsaved (history));
  cw_store_write (store, batch, &error);
  g_assert_no_error (error);
}

static void
load (CwStore *store, const char *id, CwEntity **root, CwHistory **history)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStoredRecord) record = cw_store_load (store, id, &error);

  g_assert_no_error (error);
  g_clear_object (history);
  g_clear_object (root);
  *root = cw_snapshot_to_entity (record->root);
  *history = cw_history_new (*root);
  cw_history_load (*history, g_steal_pointer (&record->groups));
}

static void
edit_at_random (CwEntity *root, CwHistory *history, GRand *random)
{
  const CwEntityInfo *info = cw_entity_get_info (root);
  const CwField *authors = cw_entity_info_find (info, "authors");
  GListModel *list = cw_entity_get_list (root, authors);
  guint n = g_list_model_get_n_items (list);
  g_autofree char *text = g_strdup_printf ("Größe %d Maße", g_rand_int_range (random, 0, 50));
  g_autoptr (CwEntity) author =
    n ? g_list_model_get_item (list, g_rand_int_range (random, 0, n)) : NULL;

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      cw_entity_insert (root, authors, g_rand_int_range (random, 0, n + 1), NULL);
      break;
    case 1:
      if (author)
        cw_entity_remove (author);
      break;
    case 2:
      if (author)
        cw_entity_move (author, g_rand_int_range (random, 0, n));
      break;
    case 3:
    case 4:
      if (author)
        cw_entity_set_by_name (author, "family-name", text, NULL);
      break;
    case 5:
      cw_entity_set_by_name (root, "title", text, NULL);
      break;
    default:
      cw_entity_set_by_name (root, "note", g_rand_boolean (random) ? text : NULL, NULL);
      break;
    }
  if (g_rand_boolean (random))
    cw_history_break (history);
}

static void
undo_and_redo_all (CwEntity *root, CwHistory *history)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) before = cw_snapshot_new_from_entity (root);
  g_autoptr (CwSnapshot) after = NULL;
  guint steps = 0;

  while (cw_history_can_undo (history))
    {
      cw_history_undo (history, &error);
      g_assert_no_error (error);
      steps++;
    }
  g_assert_true (cw_entity_is_empty (root));
  while (steps-- > 0)
    {
      cw_history_redo (history, &error);
      g_assert_no_error (error);
    }
  after = cw_snapshot_new_from_entity (root);
  assert_snapshots_equal (before, after);
}

/* Edits, saves, restarts, undoes: whatever the order, undo leads back to the empty case. */
static void
test_history (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwHistory) history = cw_history_new (root);
  g_autofree char *id = g_strdup (cw_entity_get_id (root));

  cw_history_set_author (history, "Dr. Who");
  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (CwSnapshot) before = NULL;
      g_autoptr (CwSnapshot) after = NULL;

      for (guint i = 0; i < 40; i++)
        {
          edit_at_random (root, history, random);
          if (i % 3 == 0)
            save (self->store, root, history);
        }
      if (round % 2 && cw_history_can_undo (history))
        cw_history_undo (history, NULL);
      cw_history_set_reason (history, "because");
      save (self->store, root, history);
      before = cw_snapshot_new_from_entity (root);
      reopen (self);
      load (self->store, id, &root, &history);
      after = cw_snapshot_new_from_entity (root);
      assert_snapshots_equal (before, after);
    }
  undo_and_redo_all (root, history);
}

static void
assert_groups_equal (const CwHistoryGroup *a, const CwHistoryGroup *b)
{
  g_assert_cmpuint (a->number, ==, b->number);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstr (a->label, ==, b->label);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpstr (a->reason, ==, b->reason);
  g_assert_cmpint (a->time, ==, b->time);
  g_assert_cmpuint (a->changes->len, ==, b->changes->len);
  for (guint i = 0; i < a->changes->len; i++)
    {
      const CwChange *first = a->changes->pdata[i], *second = b->changes->pdata[i];

      g_assert_cmpint (first->operation, ==, second->operation);
      g_assert_true (first->entity_name == second->entity_name);
      g_assert_cmpstr (first->entity_id, ==, second->entity_id);
      g_assert_cmpstr (first->parent_id, ==, second->parent_id);
      g_assert_true (first->field == second->field);
      g_assert_cmpuint (first->position, ==, second->position);
      g_assert_cmpuint (first->old_position, ==, second->old_position);
      g_assert_cmpstr (first->old_text, ==, second->old_text);
      g_assert_cmpstr (first->new_text, ==, second->new_text);
    }
}

static void
test_history_rows (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwHistory) history = cw_history_new (root);
  g_autoptr (GPtrArray) loaded = NULL;
  GPtrArray *groups = cw_history_get_groups (history);

  for (guint i = 0; i < 100; i++)
    edit_at_random (root, history, random);
  save (self->store, root, history);
  loaded = cw_store_load_history (self->store, cw_entity_get_id (root), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loaded->len, ==, groups->len);
  for (guint i = 0; i < groups->len; i++)
    assert_groups_equal (groups->pdata[i], loaded->pdata[i]);
}

/* The log is cut off where it breaks, and goes on from there for good. */
static void
test_broken_newest_group (Fixture *self, gconstpointer data)
{
  CwEntity *root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwHistory *history = cw_history_new (root);
  g_autofree char *id = g_strdup (cw_entity_get_id (root));

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *note = g_strdup_printf ("note %u", i);

      cw_entity_set_by_name (root, "note", note, NULL);
      cw_history_break (history);
    }
  save (self->store, root, history);
  cw_store_close (self->store);
  g_object_unref (self->store);
  run_sql (self->path, "UPDATE history_group SET kind = 'riddle' WHERE number = 3");
  self->store = open_library (self->path, 0);
  load (self->store, id, &root, &history);
  g_assert_false (cw_history_can_undo (history));
  cw_entity_set_by_name (root, "note", "later", NULL);
  save (self->store, root, history);
  load (self->store, id, &root, &history);
  g_assert_true (cw_history_can_undo (history));
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_false (cw_history_can_undo (history));
  g_object_unref (history);
  g_object_unref (root);
}

/* A typing group grows: its rows are replaced, not doubled. Only the middle is kept. */
static void
test_group_grows (Fixture *self, gconstpointer data)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwHistory) history = cw_history_new (root);
  g_autofree char *middle = NULL, *count = NULL;

  cw_entity_set_by_name (root, "note", "The patient is ä well.", NULL);
  cw_history_break (history);
  cw_entity_set_by_name (root, "note", "The patient is ö well.", NULL);
  save (self->store, root, history);
  cw_entity_set_by_name (root, "note", "The patient is öx well.", NULL);
  save (self->store, root, history);
  cw_store_close (self->store);
  count = read_sql (self->path, "SELECT count(*) FROM history");
  middle = read_sql (self->path, "SELECT old || '>' || new || prefix || ',' || suffix FROM history "
                                 "ORDER BY seq DESC LIMIT 1");
  g_assert_cmpstr (count, ==, "2");
  g_assert_cmpstr (middle, ==, "ä>öx15,6");
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CwSnapshot *root = make_small_case ("Rows");
  g_autofree char *id = g_strdup (root->id);
  const CwField *panels = cw_entity_info_find (root->info, "panels");
  const CwEntityInfo *info = cw_entity_type_get_info (panels->entity_type ());
  g_autoptr (CwSnapshot) loaded = NULL;
  CwSnapshot *added = cw_snapshot_new (info, NULL);
  CwSnapshot *first = cw_snapshot_add (root, panels, NULL);
  CwSnapshot *second = cw_snapshot_add (root, panels, NULL);
  g_autofree char *first_id = g_strdup (first->id), *second_id = g_strdup (second->id);
  g_autofree char *added_id = g_strdup (added->id);
  CwBatch *batch = cw_batch_new ();

  CW_FOREACH_FIELD (info, field)
    if (field->kind == &cw_kind_list)
      cw_snapshot_add (first, field, NULL);
  write_record (self->store, root);
  cw_batch_put (batch, id, added, id, "panels", 0);
  cw_batch_set_position (batch, id, info, second_id, 1);
  cw_batch_remove (batch, id, info, first_id);
  cw_store_write (self->store, batch, &error);
  g_assert_no_error (error);
  loaded = load_root (self->store, id);
  g_assert_cmpuint (loaded->items[panels->index]->len, ==, 2);
  g_assert_cmpstr (((CwSnapshot *)loaded->items[panels->index]->pdata[0])->id, ==, added_id);
  g_assert_cmpstr (((CwSnapshot *)loaded->items[panels->index]->pdata[1])->id, ==, second_id);
  cw_store_close (self->store);
  CW_FOREACH_FIELD (info, field)
    if (field->kind == &cw_kind_list)
      {
        g_autofree char *sql = g_strdup_printf (
          "SELECT count(*) FROM \"%s\"", cw_entity_type_get_info (field->entity_type ())->name);
        g_autofree char *count = read_sql (self->path, sql);

        g_assert_cmpstr (count, ==, "0");
      }
}

/* Nothing of a batch that fails is there; the store goes on. */
static void
test_failed_batch (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CwSnapshot *root = make_small_case ("Twins");
  g_autofree char *id = g_strdup (root->id);
  const CwField *authors = cw_entity_info_find (root->info, "authors");
  CwSnapshot *first = cw_snapshot_add (root, authors, NULL);

  cw_snapshot_add (root, authors, first->id);
  g_assert_false (cw_store_write (self->store, make_record_batch (root), &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (cw_store_find_summary (self->store, id, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
  write_record (self->store, make_small_case ("After"));
}

/* Returns the last checksum. */
static const char *
put_images (CwBatch *batch, const CwSnapshot *snapshot, GBytes *bytes)
{
  const char *found = NULL;

  CW_FOREACH_FIELD (snapshot->info, field)
    {
      const GPtrArray *items = snapshot->items[field->index];

      if (field->kind == &cw_kind_image)
        {
          found = snapshot->texts[field->index];
          cw_batch_put_image (batch, found, "image/png", bytes);
        }
      for (guint i = 0; items && i < items->len; i++)
        {
          const char *below = put_images (batch, items->pdata[i], bytes);

          found = below ? below : found;
        }
    }
  return found;
}

static void
test_images (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0PNG\0\xff", 6);
  g_autoptr (GBytes) loaded = NULL;
  g_autofree char *type = NULL;
  g_autoptr (CwSnapshot) shown = make_full_record (CW_TYPE_CASE, NULL);
  g_autoptr (CwEntity) entity = cw_snapshot_to_entity (shown);
  CwBatch *batch = make_record_batch (cw_snapshot_new_from_entity (entity));
  const char *used = put_images (batch, shown, bytes);
  g_autofree char *other = g_strnfill (64, '0');
  CwBatch *removal = cw_batch_new ();

  cw_batch_put_image (batch, other, "image/png", bytes);
  cw_store_write (self->store, batch, &error);
  g_assert_no_error (error);
  loaded = cw_store_load_image (self->store, used, &type, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, loaded));
  g_assert_cmpstr (type, ==, "image/png");

  /* What only this record shows goes with it. */
  cw_batch_remove_record (removal, shown->id);
  cw_store_write (self->store, removal, &error);
  g_assert_no_error (error);
  g_assert_null (cw_store_load (self->store, shown->id, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  cw_store_close (self->store);
  {
    g_autofree char *images = read_sql (self->path, "SELECT group_concat(sha256) FROM image");
    g_autofree char *rows = read_sql (self->path, "SELECT count(*) FROM \"figure-panel\"");

    g_assert_cmpstr (images, ==, other);
    g_assert_cmpstr (rows, ==, "0");
  }
}

static void
add_line (CwStore *store, const char *title, guint met, gint64 modified, gboolean deleted)
{
  g_autoptr (GError) error = NULL;
  CwSnapshot *root = make_small_case (title);
  CwSummary *summary = cw_summary_new (root->id, "case");
  CwBatch *batch = cw_batch_new ();

  g_free (summary->title);
  summary->title = g_strdup (title);
  summary->care_met = met;
  summary->care_total = 30;
  summary->modified = modified;
  summary->deleted = deleted;
  cw_batch_set_summary (batch, summary);
  cw_batch_put_tree (batch, root);
  cw_store_write (store, batch, &error);
  g_assert_no_error (error);
  cw_summary_free (summary);
}

static void
assert_order (CwStore *store, const CwStoreQuery *query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = cw_store_query (store, query, &error);
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  summaries = cw_store_load_summaries (store, (const gint64 *)numbers->data, numbers->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < summaries->len; i++)
    g_string_append (titles, ((CwSummary *)summaries->pdata[i])->title);
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  add_line (self->store, "b", 3, 100, FALSE);
  add_line (self->store, "C", 1, 300, FALSE);
  add_line (self->store, "a", 2, 200, FALSE);
  add_line (self->store, "x", 2, 400, TRUE);
  assert_order (self->store, &(CwStoreQuery){ .descending = TRUE }, "Cab");
  assert_order (self->store, &(CwStoreQuery){ .sort = CW_STORE_SORT_TITLE }, "abC");
  assert_order (self->store, &(CwStoreQuery){ .sort = CW_STORE_SORT_CARE }, "Cab");
  assert_order (self->store, &(CwStoreQuery){ .deleted = TRUE }, "x");
  assert_order (self->store, &(CwStoreQuery){ .kinds = (char *[]){ (char *)"review", NULL } }, "");
  assert_order (self->store,
                &(CwStoreQuery){ .kinds = (char *[]){ (char *)"review", (char *)"case", NULL } },
                "baC");
  assert_order (self->store,
                &(CwStoreQuery){ .search = (char *)"C",
                                 .kinds = (char *[]){ (char *)"case", (char *)"review", NULL } },
                "C");
}

static void
test_summary (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CwSummary *summary = cw_summary_new ("0197a1b2-0000-7000-8000-00000000000f", "case"), *found;
  CwBatch *batch = cw_batch_new ();

  cw_batch_set_summary (batch, summary);
  cw_store_write (self->store, batch, &error);
  g_free (summary->patient);
  summary->patient = g_strdup ("27 y, male");
  summary->care_met = 7;
  summary->care_total = 9;
  summary->deleted = TRUE;
  batch = cw_batch_new ();
  cw_batch_set_summary (batch, summary);
  cw_store_write (self->store, batch, &error);
  g_assert_no_error (error);
  found = cw_store_find_summary (self->store, summary->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->number, ==, 1);
  g_assert_cmpstr (found->patient, ==, "27 y, male");
  g_assert_cmpuint (found->care_met, ==, 7);
  g_assert_cmpuint (found->care_total, ==, 9);
  g_assert_true (found->deleted);
  cw_summary_free (found);
  cw_summary_free (summary);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  g_autofree char *lock = g_strconcat (self->path, ".lock", NULL);

  write_record (self->store, make_small_case ("Fixed"));
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  cw_store_close (self->store);
  g_clear_object (&self->store);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  self->store = open_library (self->path, CW_STORE_READ_ONLY);
  g_assert_true (cw_store_is_read_only (self->store));
  g_assert_cmpuint (count_matches (self->store, "fix"), ==, 1);
  g_assert_false (cw_store_write (self->store, make_record_batch (make_small_case ("No")), &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
}

#define ADD(name, function) g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("every-field", test_every_field);
  ADD ("empty-case", test_empty_case);
  ADD ("history", test_history);
  ADD ("history-rows", test_history_rows);
  ADD ("broken-newest-group", test_broken_newest_group);
  ADD ("group-grows", test_group_grows);
  ADD ("rows", test_rows);
  ADD ("failed-batch", test_failed_batch);
  ADD ("images", test_images);
  ADD ("list", test_list);
  ADD ("summary", test_summary);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}

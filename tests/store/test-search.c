/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/cw-error.h"

/* Finding records by their words. */

typedef struct
{
  char *folder;
  char *path;
  char *index_path;
  CwStore *store;
} Fixture;

static void
open_store (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  CwStoreSetup setup = { .index_path = self->index_path };

  self->store = cw_store_open_full (self->path, CW_STORE_CREATE, &setup, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = make_test_folder ();
  self->path = test_path (self->folder, "test.casewright");
  self->index_path = test_path (self->folder, "search.index");
  open_store (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->store);
  g_free (self->path);
  g_free (self->index_path);
  remove_test_folder (self->folder);
}

static void
set_title (CwSnapshot *root, const char *title)
{
  char **text = &root->texts[cw_entity_info_find (root->info, "title")->index];

  g_free (*text);
  *text = g_strdup (title);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *search;
    guint n;
  } rows[] = {
    { "anlotinib", 1 },
    { "ANLO", 1 },
    { "a", 2 },
    { "münchen", 1 },
    { "munchen", 1 },
    { "Mu\xcc\x88nchen", 1 },
    { "肺", 1 },
    { "癌", 1 },
    { "肺癌", 1 },
    { "患者肺", 1 },
    { "胃", 0 },
    { "12.5", 1 },
    { "mg/m2", 1 },
    { "anlotinib münchen", 0 },
    { "\"anlotinib\" OR x NOT *", 0 },
    { "anlotinib*", 1 },
    { "NEAR(anlotinib)", 0 },
    { "'; DROP TABLE record; --", 0 },
    { "", 2 },
    { " \t-*\"'()", 2 },
    { "\xff\xfe", 2 },
    { "\xf0\x9f\xa9\xba", 2 },
    { "\xcc\x88", 2 },
    { "Ⅳ", 1 },
    { "ß", 1 },
    { "العربية", 1 },
    { "ꙮ", 0 },
    { "\xf0\x9e\xa4\x80", 0 },
    { "a\xf0\x9e\xa4\x80z", 0 },
  };
  g_autofree char *long_search = g_strnfill (100000, 'q');

  write_record (self->store, make_small_case ("Anlotinib 12.5 mg/m2 in 肺癌患者 العربية"));
  write_record (self->store, make_small_case ("Aus München, Stadium Ⅳ, ß"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n = count_matches (self->store, rows[i].search);

      if (n != rows[i].n)
        g_error ("“%s”: %u instead of %u", rows[i].search, n, rows[i].n);
    }
  g_assert_cmpuint (count_matches (self->store, long_search), ==, 0);
}

/* Every text of every entity is found, codes by their stored word. */
static void
test_all_fields (Fixture *self, gconstpointer data)
{
  g_autoptr (CwSnapshot) expected = make_full_record (CW_TYPE_CASE, NULL);
  g_autoptr (CwEntity) entity = cw_snapshot_to_entity (expected);

  write_record (self->store, cw_snapshot_new_from_entity (entity));
  g_assert_cmpuint (count_matches (self->store, "family name"), ==, 1);
  g_assert_cmpuint (count_matches (self->store, "magnification"), ==, 1);
  g_assert_cmpuint (count_matches (self->store, "perspective OR x"), ==, 0);
}

static void
test_follow (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CwSnapshot *root = make_small_case ("First wording");
  g_autoptr (CwSnapshot) changed = cw_snapshot_new (root->info, root->id);
  g_autofree char *id = g_strdup (root->id);
  CwBatch *batch = cw_batch_new ();

  write_record (self->store, root);
  g_assert_cmpuint (count_matches (self->store, "first"), ==, 1);
  set_title (changed, "Second wording");
  cw_batch_put (batch, id, g_steal_pointer (&changed), NULL, NULL, 0);
  cw_store_write (self->store, batch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_matches (self->store, "first"), ==, 0);
  g_assert_cmpuint (count_matches (self->store, "second"), ==, 1);
  batch = cw_batch_new ();
  cw_batch_remove_record (batch, id);
  cw_store_write (self->store, batch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_matches (self->store, "second"), ==, 0);
  g_assert_cmpuint (count_matches (self->store, ""), ==, 0);
}

/* Many rewrites: the stale documents are cleared away and nothing is lost. */
static void
test_stale (Fixture *self, gconstpointer data)
{
  CwSnapshot *root = make_small_case ("Word");
  g_autofree char *id = g_strdup (root->id);

  write_record (self->store, root);
  write_record (self->store, make_small_case ("Other"));
  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *title = g_strdup_printf ("Word w%u", i);

      root = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_CASE), id);
      set_title (root, title);
      write_record (self->store, root);
      g_assert_cmpuint (count_matches (self->store, "word"), ==, 1);
    }
  g_assert_cmpuint (count_matches (self->store, "w1199"), ==, 1);
  g_assert_cmpuint (count_matches (self->store, "w1198"), ==, 0);
  g_assert_cmpuint (count_matches (self->store, "other"), ==, 1);
  g_clear_object (&self->store);
  open_store (self);
  g_assert_cmpuint (count_matches (self->store, "w1199"), ==, 1);
}

/* The index follows a library that was changed without it, and one put back from a backup. */
static void
test_catch_up (Fixture *self, gconstpointer data)
{
  g_autofree char *backup = test_path (self->folder, "backup");
  g_autofree char *content = NULL;
  gsize length;

  write_record (self->store, make_small_case ("Oldest"));
  g_assert_cmpuint (count_matches (self->store, "oldest"), ==, 1);
  g_clear_object (&self->store);
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  open_store (self);
  write_record (self->store, make_small_case ("Newest"));
  g_assert_cmpuint (count_matches (self->store, "newest"), ==, 1);
  g_clear_object (&self->store);
  g_assert_true (g_file_set_contents (self->path, content, length, NULL));
  open_store (self);
  g_assert_cmpuint (count_matches (self->store, "newest"), ==, 0);
  write_record (self->store, make_small_case ("Other"));
  g_assert_cmpuint (count_matches (self->store, "newest"), ==, 0);
  g_assert_cmpuint (count_matches (self->store, "other"), ==, 1);
  g_assert_cmpuint (count_matches (self->store, "oldest"), ==, 1);
}

static void
test_damaged_index (Fixture *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autofree char *noise = g_strnfill (20000, 'n');
  gsize length;

  write_record (self->store, make_small_case ("Findable"));
  cw_store_wait_idle (self->store, NULL);
  g_clear_object (&self->store);
  g_assert_true (g_file_get_contents (self->index_path, &content, &length, NULL));

  g_assert_true (g_file_set_contents (self->index_path, noise, -1, NULL));
  open_store (self);
  g_assert_cmpuint (count_matches (self->store, "find"), ==, 1);
  g_clear_object (&self->store);

  for (gsize start = 4096; start < length; start += 4096)
    {
      g_autofree char *copy = g_memdup2 (content, length);

      memset (copy + start, 0x5a, MIN (4096, length - start));
      g_assert_true (g_file_set_contents (self->index_path, copy, length, NULL));
      open_store (self);
      g_assert_cmpuint (count_matches (self->store, "find"), ==, 1);
      write_record (self->store, make_small_case ("Another"));
      g_assert_cmpuint (count_matches (self->store, "find"), ==, 1);
      g_clear_object (&self->store);
    }
}

static void
test_no_place (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->store);
  g_free (self->index_path);
  self->index_path = g_strdup ("/nowhere/at/all/search.index");
  open_store (self);
  write_record (self->store, make_small_case ("Findable"));
  g_assert_cmpuint (count_matches (self->store, "find"), ==, 1);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/search/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("words", test_words);
  ADD ("all-fields", test_all_fields);
  ADD ("follow", test_follow);
  ADD ("stale", test_stale);
  ADD ("catch-up", test_catch_up);
  ADD ("damaged-index", test_damaged_index);
  ADD ("no-place", test_no_place);
  return g_test_run ();
}

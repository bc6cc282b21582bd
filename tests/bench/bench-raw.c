/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "bench-raw.h"
#include "bench-steps.h"

#include <stdlib.h>

#include "model/cw-article.h"
#include "model/cw-registry.h"

/* SQLite as it is without the product: no checks, no history but what is asked, no signals. What
 * these steps take is what nobody could do much faster. */

static void
finalize_cb (gpointer statement)
{
  sqlite3_finalize (statement);
}

void
bench_raw_open_file (BenchRaw *self, const char *path, gboolean is_new)
{
  int flags = SQLITE_OPEN_READWRITE | (is_new ? SQLITE_OPEN_CREATE : 0);

  if (sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    g_error ("%s cannot be opened.", path);
  self->statements = g_ptr_array_new_with_free_func (finalize_cb);
  self->infos = cw_registry_list_entities (CW_TYPE_CASE);
  bench_raw_run (self, "PRAGMA cache_size = -32000; PRAGMA locking_mode = EXCLUSIVE");
}

void
bench_raw_close (BenchRaw *self)
{
  g_ptr_array_unref (self->statements);
  sqlite3_close (self->db);
  g_ptr_array_unref (self->infos);
}

void
bench_raw_run (BenchRaw *self, const char *sql)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->db));
}

sqlite3_stmt *
bench_raw_prepare (BenchRaw *self, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->db));
  g_ptr_array_add (self->statements, statement);
  return statement;
}

void
bench_raw_step (BenchRaw *self, sqlite3_stmt *statement)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s: %s", sqlite3_sql (statement), sqlite3_errmsg (self->db));
  sqlite3_reset (statement);
}

/* ---- one field ---- */

/* The value and its row of history, made durable. */
void
bench_raw_save (const BenchPlace *place)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  BenchRaw self;
  sqlite3_stmt *update, *history;
  guint64 chance = 7;

  bench_raw_open_file (&self, place->raw, FALSE);
  bench_raw_run (&self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  update = bench_raw_prepare (&self, "UPDATE \"patient\" SET \"age\" = ? WHERE rowid = ?");
  history = bench_raw_prepare (
    &self, "INSERT INTO \"history\" (\"record\", \"field\", \"old\", \"new\", \"time\") "
           "VALUES (?, 'age', '1 a', '2 a', 1)");
  for (guint i = 0; i < BENCH_SAVES; i++)
    {
      gint64 record = 1 + bench_draw (&chance, place->n_cases);
      double start = bench_now (), taken;

      bench_raw_run (&self, "BEGIN IMMEDIATE");
      sqlite3_bind_text (update, 1, "27 a", -1, SQLITE_STATIC);
      sqlite3_bind_int64 (update, 2, record);
      bench_raw_step (&self, update);
      sqlite3_bind_int64 (history, 1, record);
      bench_raw_step (&self, history);
      bench_raw_run (&self, "COMMIT");
      taken = bench_now () - start;
      g_array_append_val (times, taken);
    }
  bench_tell_all (times);
  bench_raw_close (&self);
}

/* ---- the rows of one case ---- */

static guint
read_record (GPtrArray *selects, gint64 record)
{
  guint bytes = 0;

  for (guint i = 0; i < selects->len; i++)
    {
      sqlite3_stmt *select = selects->pdata[i];

      sqlite3_bind_int64 (select, 1, record);
      while (sqlite3_step (select) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count (select); column++)
          {
            sqlite3_column_text (select, column);
            bytes += sqlite3_column_bytes (select, column);
          }
      sqlite3_reset (select);
    }
  return bytes;
}

void
bench_raw_open (const BenchPlace *place)
{
  g_autoptr (GPtrArray) selects = g_ptr_array_new ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  BenchRaw self;
  guint64 chance = 7;

  bench_raw_open_file (&self, place->library, FALSE);
  for (guint i = 0; i < self.infos->len; i++)
    {
      const CwEntityInfo *info = self.infos->pdata[i];
      g_autofree char *sql =
        g_strdup_printf ("SELECT * FROM \"%s\" WHERE \"record\" = ?", info->name);

      g_ptr_array_add (selects, bench_raw_prepare (&self, sql));
    }
  for (guint i = 0; i < BENCH_OPENS; i++)
    {
      gint64 record = 1 + bench_draw (&chance, place->n_cases);
      double start = bench_now (), taken;

      g_assert_cmpuint (read_record (selects, record), >, 0);
      taken = bench_now () - start;
      g_array_append_val (times, taken);
    }
  bench_tell_all (times);
  bench_raw_close (&self);
}

/* ---- the first page of the list ---- */

void
bench_raw_start (const BenchPlace *place)
{
  BenchRaw self;
  sqlite3_stmt *select;

  bench_begin ();
  bench_raw_open_file (&self, place->library, FALSE);
  select = bench_raw_prepare (&self, "SELECT * FROM \"record\" WHERE \"deleted\" = 0 "
                                     "ORDER BY \"modified\" DESC LIMIT " G_STRINGIFY (BENCH_PAGE));
  while (sqlite3_step (select) == SQLITE_ROW)
    ;
  bench_end ();
  bench_raw_close (&self);
}

/* ---- a keystroke ---- */

static char *
find_index (const BenchPlace *place)
{
  g_autofree char *folder =
    g_build_filename (place->directory, "cache", "casewright", "search", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".index"))
      return g_build_filename (folder, name, NULL);
  g_error ("There is no search index in %s.", folder);
}

/* The first page by age of the document, from the same index. */
void
bench_raw_search (const BenchPlace *place)
{
  g_autofree char *path = find_index (place);
  g_autofree char *sql = g_strdup_printf (
    "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT %d", BENCH_PAGE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  BenchRaw self;
  sqlite3_stmt *select;

  bench_raw_open_file (&self, path, FALSE);
  select = bench_raw_prepare (&self, sql);
  for (guint i = 0; i < BENCH_KEYSTROKES_WORDS; i++)
    for (guint letters = 1; letters <= BENCH_KEYSTROKES_LETTERS; letters++)
      {
        g_autofree char *word = bench_make_search (i, letters);
        g_autofree char *match = g_strdup_printf ("\"%s\"*", word);
        double start = bench_now (), taken;

        sqlite3_bind_text (select, 1, match, -1, SQLITE_STATIC);
        while (sqlite3_step (select) == SQLITE_ROW)
          ;
        sqlite3_reset (select);
        taken = bench_now () - start;
        g_array_append_val (times, taken);
      }
  bench_tell_all (times);
  bench_raw_close (&self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-error.h"
#include "store/cw-connection-private.h"

/* Which records, in which order. */

#define CATCH_UP_STEP 500

static const char *const sort_columns[] = {
  [CW_STORE_SORT_MODIFIED] = "\"modified\"",
  [CW_STORE_SORT_TITLE] = "\"title\" COLLATE NOCASE",
  [CW_STORE_SORT_PATIENT] = "\"patient\" COLLATE NOCASE",
  [CW_STORE_SORT_DIAGNOSIS] = "\"diagnosis\" COLLATE NOCASE",
  [CW_STORE_SORT_STATUS] = "\"status\"",
  [CW_STORE_SORT_CARE] = "\"care\"",
  [CW_STORE_SORT_CREATED] = "\"created\"",
};

/* The first two parameters are taken by the bin and the search. */
#define FIRST_KIND 3

static void
append_kinds (GString *sql, char **kinds)
{
  g_string_append (sql, " AND \"kind\" IN (");
  for (guint i = 0; kinds[i]; i++)
    g_string_append_printf (sql, "%s?%u", i ? ", " : "", FIRST_KIND + i);
  g_string_append_c (sql, ')');
}

static char *
make_sql (CwConnection *self, const CwStoreQuery *query, gboolean searches)
{
  const char *direction = query->descending ? "DESC" : "ASC";
  guint sort = query->sort < G_N_ELEMENTS (sort_columns) ? query->sort : CW_STORE_SORT_MODIFIED;
  GString *sql = g_string_new ("SELECT \"number\" FROM \"record\" WHERE \"deleted\" = ?1");

  if (query->kinds)
    append_kinds (sql, query->kinds);
  if (searches)
    g_string_append_printf (sql,
                            " AND \"number\" IN (SELECT d.record FROM %s.words AS w JOIN %s.doc "
                            "AS d ON d.docid = w.rowid WHERE w.words MATCH ?2)",
                            cw_search_index_get_schema (self->index),
                            cw_search_index_get_schema (self->index));
  g_string_append_printf (sql, " ORDER BY %s %s, \"number\" %s", sort_columns[sort], direction,
                          direction);
  return g_string_free (sql, FALSE);
}

static GArray *
run_query (CwConnection *self, const CwStoreQuery *query, const char *match, GError **error)
{
  g_autofree char *sql = make_sql (self, query, match != NULL);
  sqlite3_stmt *statement = cw_connection_prepare (self, sql, error);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  int code;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, query->deleted ? 1 : 0);
  if (match)
    cw_statement_bind_text (statement, 2, match);
  for (guint i = 0; query->kinds && query->kinds[i]; i++)
    cw_statement_bind_text (statement, (int)(FIRST_KIND + i), query->kinds[i]);
  while ((code = cw_statement_step (self, statement, error)) == SQLITE_ROW)
    {
      gint64 number = sqlite3_column_int64 (statement, 0);

      g_array_append_val (numbers, number);
    }
  return code == SQLITE_DONE ? g_steal_pointer (&numbers) : NULL;
}

static gboolean
catch_up (CwConnection *self, GError **error)
{
  while (cw_search_index_has_pending (self->index))
    if (!cw_connection_check_cancelled (self, error) ||
        !cw_search_index_update (self->index, CATCH_UP_STEP, FALSE, error))
      return FALSE;
  return TRUE;
}

static GArray *
search (CwConnection *self, const CwStoreQuery *query, const char *match, GError **error)
{
  if (cw_search_index_get_schema (self->index) && !catch_up (self, error))
    return NULL;
  /* Without any index nothing can be searched; the whole list is more use than none. */
  return run_query (self, query, cw_search_index_get_schema (self->index) ? match : NULL, error);
}

/**
 * cw_connection_query:
 * @self: a connection
 * @query: which records
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the records' numbers in order
 */
GArray *
cw_connection_query (CwConnection *self, const CwStoreQuery *query, GError **error)
{
  g_autofree char *match = query->search ? cw_search_text_make_query (query->search) : NULL;
  g_autoptr (GError) problem = NULL;
  GArray *numbers;

  if (match == NULL)
    return run_query (self, query, NULL, error);
  numbers = search (self, query, match, &problem);
  if (numbers || g_error_matches (problem, CW_ERROR, CW_ERROR_CANCELLED))
    {
      if (problem)
        g_propagate_error (error, g_steal_pointer (&problem));
      return numbers;
    }
  /* The index is only a cache: in doubt it is made again. */
  cw_search_index_repair (self->index);
  return search (self, query, match, error);
}

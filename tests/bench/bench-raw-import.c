/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "bench-raw.h"
#include "bench-steps.h"

#include <string.h>

#include "model/cw-article.h"

/* The limit of an import: the exchange file is read once by hand, values are bound where they
 * stand in the file, and all rows go into one transaction. The file must be one the product
 * wrote: nothing is checked. */

typedef struct
{
  const char *start;
  int length;
} Span;

typedef struct
{
  BenchRaw raw;
  sqlite3_stmt **inserts; /* by the place of the entity */
  guint **columns; /* column of each field, by the place of the entity */
  sqlite3_stmt *insert_record;
  sqlite3_stmt *insert_group;
  gint64 record;
  guint n_rows;
} Import;

typedef struct
{
  const CwEntityInfo *info;
  sqlite3_stmt *insert;
  const guint *columns;
  Span id;
  guint next;
} Row;

/* ---- reading ---- */

static const char *
skip_space (const char *p)
{
  while (*p == ' ' || *p == '\n')
    p++;
  return p;
}

/* @p stands behind the opening quote; the result behind the closing one. */
static const char *
skip_string (const char *p)
{
  for (;;)
    {
      const char *quote = strchr (p, '"'), *before = quote;

      while (before[-1] == '\\')
        before--;
      p = quote + 1;
      if ((quote - before) % 2 == 0)
        return p;
    }
}

static const char *
skip_value (const char *p)
{
  guint depth = 0;

  do
    {
      if (*p == '"')
        {
          p = skip_string (p + 1);
          continue;
        }
      if (*p == '{' || *p == '[')
        depth++;
      if (*p == '}' || *p == ']')
        depth--;
      p++;
    }
  while (depth > 0 || (*p != ',' && *p != '}' && *p != ']' && *p != '\n'));
  return p;
}

/* ---- binding ---- */

static void
bind_escaped (sqlite3_stmt *insert, int column, Span span)
{
  char *text = sqlite3_malloc (span.length);
  int length = 0;

  for (int i = 0; i < span.length; i++)
    {
      if (span.start[i] == '\\')
        i++;
      text[length++] = span.start[i];
    }
  sqlite3_bind_text (insert, column, text, length, sqlite3_free);
}

static const char *
bind_value (sqlite3_stmt *insert, int column, const char *p)
{
  const char *end = *p == '"' ? skip_string (p + 1) : skip_value (p);
  Span span = { p, end - p };

  if (*p == '"')
    span = (Span){ p + 1, end - p - 2 };
  if (*p == '"' && memchr (span.start, '\\', span.length))
    bind_escaped (insert, column, span);
  else
    sqlite3_bind_text (insert, column, span.start, span.length, SQLITE_STATIC);
  return end;
}

/* ---- rows ---- */

static guint
find_place (Import *self, const CwEntityInfo *info)
{
  for (guint i = 0; i < self->raw.infos->len; i++)
    if (self->raw.infos->pdata[i] == info)
      return i;
  g_assert_not_reached ();
}

static gboolean
is_name (Span span, const char *name)
{
  return strncmp (span.start, name, span.length) == 0 && name[span.length] == '\0';
}

/* Members come in the order of the table. */
static const CwField *
find_member (const CwEntityInfo *info, Span name, guint *next)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      guint index = (*next + i) % info->n_fields;
      const CwField *field = &info->fields[index];

      if (is_name (name, field->name))
        {
          *next = index + 1;
          return field;
        }
    }
  return NULL;
}

static const char *read_row (Import *self,
                             const CwEntityInfo *info,
                             Span parent,
                             const char *list,
                             guint position,
                             const char *p);

static const char *
read_list (Import *self, const CwField *field, Span parent, const char *p)
{
  const CwEntityInfo *info = cw_entity_type_get_info (field->entity_type ());
  guint position = 0;

  if (*p == '{')
    return read_row (self, info, parent, field->name, 0, p);
  for (p = skip_space (p + 1); *p != ']'; p = skip_space (p))
    {
      p = read_row (self, info, parent, field->name, position++, p);
      p = skip_space (p);
      if (*p == ',')
        p++;
    }
  return p + 1;
}

static const char *read_members (Import *self, Row *row, const char *p);

static const char *
read_member (Import *self, Row *row, Span name, const char *p)
{
  const CwField *field;
  const char *end;

  /* A record of an exchange file holds its case under that name, beside the identifier. */
  if (is_name (name, "case"))
    return read_members (self, row, p);
  if (is_name (name, "id"))
    {
      end = skip_string (p + 1);
      row->id = (Span){ p + 1, end - p - 2 };
      sqlite3_bind_text (row->insert, 2, row->id.start, row->id.length, SQLITE_STATIC);
      return end;
    }
  field = find_member (row->info, name, &row->next);
  if (field == NULL)
    return skip_value (p);
  if (cw_field_is_scalar (field))
    return bind_value (row->insert, row->columns[field->index], p);
  return read_list (self, field, row->id, p);
}

static const char *
read_members (Import *self, Row *row, const char *p)
{
  for (p = skip_space (p + 1); *p != '}'; p = skip_space (p))
    {
      const char *end = skip_string (p + 1);
      Span name = { p + 1, end - p - 2 };

      p = skip_space (skip_space (end) + 1);
      p = skip_space (read_member (self, row, name, p));
      if (*p == ',')
        p++;
    }
  return p + 1;
}

static const char *
read_row (Import *self,
          const CwEntityInfo *info,
          Span parent,
          const char *list,
          guint position,
          const char *p)
{
  guint place = find_place (self, info);
  Row row = { info, self->inserts[place], self->columns[place], parent, 0 };

  sqlite3_clear_bindings (row.insert);
  sqlite3_bind_int64 (row.insert, 1, self->record);
  sqlite3_bind_text (row.insert, 2, parent.start, parent.length, SQLITE_STATIC);
  sqlite3_bind_text (row.insert, 3, parent.start, parent.length, SQLITE_STATIC);
  sqlite3_bind_text (row.insert, 4, list, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (row.insert, 5, position);
  p = read_members (self, &row, p);
  bench_raw_step (&self->raw, row.insert);
  self->n_rows++;
  return p;
}

static void
insert_head (Import *self, const char *p)
{
  sqlite3_stmt *insert = self->insert_record;

  sqlite3_bind_int64 (insert, 1, self->record);
  sqlite3_bind_text (insert, 2, p, 60, SQLITE_STATIC);
  sqlite3_bind_text (insert, 3, p + 60, 12, SQLITE_STATIC);
  sqlite3_bind_text (insert, 4, p + 72, 20, SQLITE_STATIC);
  sqlite3_bind_text (insert, 5, "draft", -1, SQLITE_STATIC);
  sqlite3_bind_int64 (insert, 6, self->record * 1000);
  bench_raw_step (&self->raw, insert);
  sqlite3_bind_int64 (self->insert_group, 1, self->record);
  bench_raw_step (&self->raw, self->insert_group);
}

static void
read_records (Import *self, const char *p)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);

  p = strstr (p, "\"records\": [");
  g_assert (p);
  for (p = skip_space (p + strlen ("\"records\": [")); *p == '{'; p = skip_space (p))
    {
      self->record++;
      insert_head (self, p);
      p = skip_space (read_row (self, info, (Span){ "", 0 }, NULL, 0, p));
      if (*p == ',')
        p++;
    }
}

/* ---- tables ---- */

static void
add_table (Import *self, guint place)
{
  const CwEntityInfo *info = self->raw.infos->pdata[place];
  g_autoptr (GString) create = g_string_new (NULL);
  g_autoptr (GString) insert = g_string_new (NULL);
  guint column = 6;

  g_string_printf (create,
                   "CREATE TABLE \"%s\" (record INTEGER, id TEXT, parent TEXT, list TEXT, "
                   "position INTEGER",
                   info->name);
  g_string_printf (insert, "INSERT INTO \"%s\" VALUES (?, ?, ?, ?, ?", info->name);
  self->columns[place] = g_new0 (guint, info->n_fields); /* for as long as the process lives */
  CW_FOREACH_FIELD (info, field)
    if (cw_field_is_scalar (field))
      {
        self->columns[place][field->index] = column++;
        g_string_append_printf (create, ", \"%s\" TEXT", field->name);
        g_string_append (insert, ", ?");
      }
  g_string_append (create, ")");
  g_string_append (insert, ")");
  bench_raw_run (&self->raw, create->str);
  self->inserts[place] = bench_raw_prepare (&self->raw, insert->str);
}

static void
create_tables (Import *self)
{
  bench_raw_run (&self->raw,
                 "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; "
                 "CREATE TABLE record (number INTEGER PRIMARY KEY, title TEXT, patient TEXT, "
                 "diagnosis TEXT, status TEXT, modified INTEGER); "
                 "CREATE TABLE history_group (record INTEGER, label TEXT, time INTEGER); "
                 "CREATE TABLE history (record INTEGER, field TEXT, old TEXT, new TEXT, "
                 "time INTEGER)");
  self->inserts = g_new0 (sqlite3_stmt *, self->raw.infos->len);
  self->columns = g_new0 (guint *, self->raw.infos->len);
  for (guint i = 0; i < self->raw.infos->len; i++)
    add_table (self, i);
  self->insert_record =
    bench_raw_prepare (&self->raw, "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)");
  self->insert_group =
    bench_raw_prepare (&self->raw, "INSERT INTO history_group VALUES (?, 'Import', 1)");
}

void
bench_raw_import (const BenchPlace *place)
{
  Import self = { .record = 0 };
  GMappedFile *file;

  bench_place_forget (place->raw);
  bench_raw_open_file (&self.raw, place->raw, TRUE);
  create_tables (&self);
  bench_begin ();
  file = g_mapped_file_new (place->exchange, FALSE, NULL);
  bench_raw_run (&self.raw, "BEGIN");
  read_records (&self, g_mapped_file_get_contents (file));
  bench_raw_run (&self.raw, "CREATE INDEX i1 ON record (title); "
                            "CREATE INDEX i2 ON record (diagnosis); "
                            "CREATE INDEX i3 ON record (status); "
                            "CREATE INDEX i4 ON record (modified); COMMIT");
  bench_end ();
  g_assert_cmpint (self.record, ==, place->n_cases);
  bench_tell ("rows", self.n_rows);
  g_mapped_file_unref (file);
  bench_raw_close (&self.raw);
  bench_tell ("bytes", bench_place_get_size (place->raw));
  g_free (self.inserts);
  g_free (self.columns);
}

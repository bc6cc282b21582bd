/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "bench-raw.h"
#include "bench-steps.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* The limit of an export: every row of the product's own library is read once, in the order in
 * which it lies there, and written as JSON by hand. Filled up to the bytes of the product's file.
 */

#define BUFFER_BYTES (1 << 20)

typedef struct
{
  int file;
  char *buffer;
  gsize used;
  goffset written;
} Output;

static void
put_out (Output *self)
{
  gsize done = 0;

  while (done < self->used)
    {
      gssize written = write (self->file, self->buffer + done, self->used - done);

      g_assert (written > 0);
      done += written;
    }
  self->written += self->used;
  self->used = 0;
}

/* At least as many bytes can be written afterwards. */
static char *
reserve (Output *self, gsize bytes)
{
  g_assert (bytes < BUFFER_BYTES);
  if (self->used + bytes > BUFFER_BYTES)
    put_out (self);
  return self->buffer + self->used;
}

static void
append (Output *self, const char *text, gsize length)
{
  memcpy (reserve (self, length), text, length);
  self->used += length;
}

static void
append_escaped (Output *self, const char *text, gsize length)
{
  char *out = reserve (self, 2 * length);
  char *p = out;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = text[i];

      if (c < 0x20 || c == '"' || c == '\\')
        *p++ = '\\';
      *p++ = c;
    }
  self->used += p - out;
}

static void
append_row (Output *self, sqlite3_stmt *select)
{
  append (self, "{", 1);
  for (int i = 1; i < sqlite3_column_count (select); i++)
    {
      const char *text = (const char *)sqlite3_column_text (select, i);

      if (text == NULL)
        continue;
      append (self, "\"", 1);
      append (self, sqlite3_column_name (select, i), strlen (sqlite3_column_name (select, i)));
      append (self, "\":\"", 3);
      append_escaped (self, text, sqlite3_column_bytes (select, i));
      append (self, "\",", 2);
    }
  append (self, "},", 2);
}

/* ---- all tables side by side ---- */

typedef struct
{
  sqlite3_stmt *select;
  gboolean ended;
} Cursor;

static void
advance (Cursor *self)
{
  self->ended = sqlite3_step (self->select) != SQLITE_ROW;
}

static GArray *
open_cursors (BenchRaw *raw)
{
  GArray *cursors = g_array_new (FALSE, FALSE, sizeof (Cursor));

  for (guint i = 0; i < raw->infos->len; i++)
    {
      const CwEntityInfo *info = raw->infos->pdata[i];
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY rowid", info->name);
      Cursor cursor = { bench_raw_prepare (raw, sql), FALSE };

      advance (&cursor);
      g_array_append_val (cursors, cursor);
    }
  return cursors;
}

static guint
write_record (Output *output, GArray *cursors, gint64 record)
{
  guint n_rows = 0;

  for (guint i = 0; i < cursors->len; i++)
    {
      Cursor *cursor = &g_array_index (cursors, Cursor, i);

      while (!cursor->ended && sqlite3_column_int64 (cursor->select, 0) == record)
        {
          append_row (output, cursor->select);
          n_rows++;
          advance (cursor);
        }
    }
  return n_rows;
}

static void
fill_up (Output *output, goffset bytes)
{
  static const char blanks[4096];

  while (output->written + (goffset)output->used < bytes)
    append (output, blanks,
            MIN ((goffset)sizeof blanks, bytes - output->written - (goffset)output->used));
}

void
bench_raw_export (const BenchPlace *place)
{
  goffset bytes = bench_place_get_size (place->exchange);
  g_autofree char *path = g_strconcat (place->written, ".raw", NULL);
  g_autoptr (GArray) cursors = NULL;
  Output output = { 0 };
  BenchRaw raw;
  guint n_rows = 0;

  bench_raw_open_file (&raw, place->library, FALSE);
  bench_begin ();
  output.file = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  output.buffer = g_malloc (BUFFER_BYTES);
  cursors = open_cursors (&raw);
  for (gint64 record = 1; record <= place->n_cases; record++)
    n_rows += write_record (&output, cursors, record);
  fill_up (&output, bytes);
  put_out (&output);
  fsync (output.file);
  close (output.file);
  bench_end ();
  bench_tell ("rows", n_rows);
  bench_tell ("bytes", bench_place_get_size (path));
  g_free (output.buffer);
  bench_raw_close (&raw);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-splitter.h"

#include "io/cw-json-cursor.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Cuts a file of many records into records without building any of them, so
 * that a file larger than the memory can be imported one by one. */

typedef struct
{
  CwJsonCursor cursor;
  gsize size_cap;
  CwJsonRecordFunc func;
  gpointer user_data;
  GError **error;
  GString *header;
  gboolean has_records;
} Splitter;

static gboolean
is_records_key (Splitter *self)
{
  CwJsonFrame *frame = &self->cursor.frames[0];
  const guint8 *name = self->cursor.start + frame->key_offset;
  g_autoptr (GString) meaning = NULL;

  /* The longest spelling of the name writes all its seven letters as \uXXXX. */
  if (frame->key_length > 7 * 6)
    return FALSE;
  meaning = g_string_new (NULL);
  cw_json_lexeme_append_unescaped (meaning, name, frame->key_length);
  return meaning->len == 7 && memcmp (meaning->str, "records", 7) == 0;
}

static char *
dup_header (Splitter *self)
{
  return g_strconcat (self->header->str, "}", NULL);
}

/* The header as a whole obeys the size cap, so each member gets what is left. */
static gboolean
read_header_member (Splitter *self)
{
  CwJsonCursor *cursor = &self->cursor;
  CwJsonFrame *frame = &cursor->frames[0];
  const guint8 *start = cursor->at;
  gsize room = self->size_cap - MIN (self->size_cap, self->header->len + frame->key_length);

  if (!cw_json_cursor_read_value (cursor, room))
    return FALSE;
  if (self->header->len > 1)
    g_string_append_c (self->header, ',');
  g_string_append_c (self->header, '"');
  g_string_append_len (self->header, (const char *)cursor->start + frame->key_offset,
                       (gssize)frame->key_length);
  g_string_append (self->header, "\":");
  g_string_append_len (self->header, (const char *)start, cursor->at - start);
  return TRUE;
}

/* Names the record the way a person counts them. */
static gboolean
fail_record (Splitter *self, gsize index)
{
  /* Translators: what follows is the line, the column and the reason. */
  g_prefix_error (self->error, _ ("Record %u: "), (guint)MIN (index + 1, G_MAXUINT));
  return FALSE;
}

static gboolean
read_record (Splitter *self, const char *header)
{
  CwJsonCursor *cursor = &self->cursor;
  CwJsonRecord record = {
    .index = cursor->frames[1].index,
    .offset = (gsize)(cursor->at - cursor->start),
    .line = cursor->line,
    .header = header,
  };

  if (cursor->at < cursor->end && *cursor->at != '{')
    {
      cw_json_cursor_fail (cursor, cursor->at, CW_JSON_FLAW_NOT_RECORD);
      return fail_record (self, record.index);
    }
  /* A record may be as deep as if it stood alone. */
  cursor->depth_floor = cursor->depth;
  if (!cw_json_cursor_read_value (cursor, self->size_cap))
    return fail_record (self, record.index);
  cursor->depth_floor = 0;
  record.length = (gsize)(cursor->at - cursor->start) - record.offset;
  return self->func (&record, self->user_data, self->error);
}

static gboolean
read_records (Splitter *self)
{
  g_autofree char *header = NULL;
  gboolean opened = FALSE;
  gboolean closed = FALSE;

  /* Said at once, so that no record of the second array is passed on. */
  if (self->has_records)
    return cw_json_cursor_fail (&self->cursor,
                                self->cursor.start + self->cursor.frames[0].key_offset - 1,
                                CW_JSON_FLAW_DUPLICATE);
  self->has_records = TRUE;
  if (self->cursor.at < self->cursor.end && *self->cursor.at != '[')
    return cw_json_cursor_fail (&self->cursor, self->cursor.at, CW_JSON_FLAW_NOT_RECORDS);
  if (self->cursor.at >= self->cursor.end)
    return cw_json_cursor_fail (&self->cursor, self->cursor.end, CW_JSON_FLAW_END);
  if (!cw_json_cursor_check_keys (&self->cursor) || !cw_json_cursor_open (&self->cursor, &opened))
    return FALSE;
  header = dup_header (self);
  for (closed = !opened; !closed;)
    {
      if (!read_record (self, header))
        return FALSE;
      if (!cw_json_cursor_next (&self->cursor, &closed))
        return fail_record (self, self->cursor.frames[1].index);
    }
  return TRUE;
}

static gboolean
read_members (Splitter *self)
{
  gboolean opened = FALSE;
  gboolean closed = FALSE;

  if (!cw_json_cursor_open (&self->cursor, &opened))
    return FALSE;
  for (closed = !opened; !closed;)
    {
      if (is_records_key (self) ? !read_records (self) : !read_header_member (self))
        return FALSE;
      if (!cw_json_cursor_next (&self->cursor, &closed))
        return FALSE;
    }
  return TRUE;
}

/* The whole file is the record: white space around it does not belong to it. */
static gboolean
pass_single (Splitter *self, const guint8 *start, const guint8 *end, gsize line)
{
  CwJsonRecord record = {
    .offset = (gsize)(start - self->cursor.start),
    .length = (gsize)(end - start),
    .line = line,
  };

  return self->func (&record, self->user_data, self->error);
}

static CwJsonFileKind
run (Splitter *self)
{
  CwJsonCursor *cursor = &self->cursor;
  const guint8 *start;
  const guint8 *end;
  gsize line;

  if (!cw_json_cursor_read_start (cursor))
    return CW_JSON_FILE_UNREADABLE;
  start = cursor->at;
  line = cursor->line;
  if (*start != '{')
    {
      cw_json_cursor_fail (cursor, start, CW_JSON_FLAW_NOT_OBJECT);
      return CW_JSON_FILE_UNREADABLE;
    }
  if (!read_members (self))
    return CW_JSON_FILE_UNREADABLE;
  end = cursor->at;
  if (!cw_json_cursor_read_end (cursor))
    return CW_JSON_FILE_UNREADABLE;
  if (self->has_records)
    return CW_JSON_FILE_RECORDS;
  return pass_single (self, start, end, line) ? CW_JSON_FILE_SINGLE : CW_JSON_FILE_UNREADABLE;
}

/**
 * cw_json_splitter_run:
 * @bytes: the file, read or mapped; it may be larger than the memory.
 * @size_cap: the largest record, and the largest header, in bytes that is
 *   accepted, for example %CW_JSON_SIZE_CAP.
 * @func: (scope call): receives each record in the order of the file.
 * @user_data: passed to @func.
 * @header: (out) (optional) (nullable) (transfer full): the object of the
 *   file without its member "records", as one JSON text; %NULL when the file
 *   is itself a record.
 * @error: return location for an error.
 *
 * Cuts a file into its records: the elements of the array that is the member
 * "records" of the object in the file. A member of that name deeper inside
 * means nothing. A file whose object has no such member is one record.
 *
 * Each record is scanned by the rules of [func@json_scan] before @func sees
 * it, and nothing but the header and one record's names is kept in memory.
 * A flaw further on is found only after the records before it were passed
 * on, so the caller must be able to take back what it did with them. A
 * single record is passed on only after the whole file was found valid.
 *
 * Returns: what the file is. %CW_JSON_FILE_UNREADABLE comes with @error set:
 *   %CW_ERROR_UNREADABLE, naming record, line, column, place and reason, or
 *   whatever @func reported.
 */
CwJsonFileKind
cw_json_splitter_run (GBytes *bytes,
                      gsize size_cap,
                      CwJsonRecordFunc func,
                      gpointer user_data,
                      char **header,
                      GError **error)
{
  Splitter self = { .func = func, .user_data = user_data, .error = error };
  g_autoptr (GString) header_text = g_string_new ("{");
  CwJsonFileKind kind;
  const char *text;
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, CW_JSON_FILE_UNREADABLE);
  g_return_val_if_fail (func != NULL, CW_JSON_FILE_UNREADABLE);

  text = g_bytes_get_data (bytes, &length);
  cw_json_cursor_init (&self.cursor, text != NULL ? text : "", length, error);
  self.size_cap = MIN (size_cap, G_MAXUINT32);
  self.header = header_text;
  kind = run (&self);
  cw_json_cursor_clear (&self.cursor);
  if (header != NULL)
    *header = kind == CW_JSON_FILE_RECORDS ? dup_header (&self) : NULL;
  return kind;
}

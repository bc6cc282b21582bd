/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-case-json.h"
#include "io/cw-json-cursor.h"
#include "io/cw-json-document.h"

/* Reading a case must be fast for ten thousand of them, so no tree of nodes is built: the scanner
 * notes where each value begins and ends, and those notes, in the order of the text, are the
 * tree. */

static const CwJsonSpan *
get_span (const CwCaseJsonSource *self, CwJsonPlace place)
{
  return &g_array_index (self->spans, CwJsonSpan, place);
}

static gsize
get_end (const CwJsonSpan *span)
{
  return (gsize)span->offset + span->length;
}

static gboolean
scan (CwCaseJsonSource *self, gsize length, gsize line, GError **error)
{
  g_auto (CwJsonCursor) cursor = { 0 };

  cw_json_cursor_init (&cursor, self->text, length, error);
  cursor.spans = self->spans;
  cursor.first_line = cursor.line = line;
  cursor.path_prefix = self->path_prefix;
  cursor.value_cap = CW_JSON_VALUE_CAP;
  return cw_json_cursor_read_text (&cursor, CW_CASE_JSON_SIZE_CAP);
}

/**
 * cw_case_json_source_init:
 * @self: uninitialized
 * @file: a file, which must outlive @self
 * @record: (nullable): the record in it, or %NULL when all of the file is one record
 * @problems: (nullable) (element-type utf8): takes the problems; %NULL to stop at the first one
 * @problems_cap: how many problems are enough
 * @error: return location for the first problem, or %NULL with @problems
 *
 * Scans the text of one record. Lines and paths are those of the file.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE when it is no JSON
 */
gboolean
cw_case_json_source_init (CwCaseJsonSource *self,
                          GBytes *file,
                          const CwJsonRecord *record,
                          GPtrArray *problems,
                          guint problems_cap,
                          GError **error)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (file, &length);
  gboolean many = record != NULL && record->header != NULL;
  g_autoptr (GError) flaw = NULL;

  *self = (CwCaseJsonSource){ .text = text ? text : "", .problems = problems, .error = error };
  self->problems_cap = problems_cap;
  self->spans = g_array_sized_new (FALSE, FALSE, sizeof (CwJsonSpan), 1024);
  self->scratch = g_string_new (NULL);
  self->path_prefix =
    many ? g_strdup_printf ("/records/%" G_GSIZE_FORMAT, record->index) : g_strdup ("");
  if (record != NULL)
    {
      self->text += record->offset;
      length = record->length;
    }
  if (scan (self, length, record ? record->line : 1, &flaw))
    return TRUE;
  self->failed = TRUE;
  if (problems)
    g_ptr_array_add (problems, g_strdup (flaw->message));
  else
    g_propagate_error (error, g_steal_pointer (&flaw));
  return FALSE;
}

/**
 * cw_case_json_source_clear:
 * @self: a source
 *
 * Frees what the source owns.
 */
void
cw_case_json_source_clear (CwCaseJsonSource *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->path_prefix, g_free);
  if (self->scratch)
    g_string_free (g_steal_pointer (&self->scratch), TRUE);
}

/**
 * cw_case_json_source_get_type:
 * @self: a source
 * @place: a value
 *
 * Returns: '{', '[', '"', 't', 'f', 'n', or '0' for a number
 */
char
cw_case_json_source_get_type (const CwCaseJsonSource *self, CwJsonPlace place)
{
  char first = self->text[get_span (self, place)->offset];

  return first == '-' || g_ascii_isdigit (first) ? '0' : first;
}

/**
 * cw_case_json_source_first:
 * @self: a source
 * @container: an object or array
 * @place: (out): the first value in it
 *
 * Returns: %FALSE when it is empty
 */
gboolean
cw_case_json_source_first (const CwCaseJsonSource *self, CwJsonPlace container, CwJsonPlace *place)
{
  *place = container + 1;
  return *place < self->spans->len &&
         get_span (self, *place)->offset < get_end (get_span (self, container));
}

/**
 * cw_case_json_source_next:
 * @self: a source
 * @container: an object or array
 * @place: (inout): a value in it
 *
 * Steps to the next value of the same container.
 *
 * Returns: %FALSE when there is none
 */
gboolean
cw_case_json_source_next (const CwCaseJsonSource *self, CwJsonPlace container, CwJsonPlace *place)
{
  gsize here = get_end (get_span (self, *place));
  gsize end = get_end (get_span (self, container));

  while (++*place < self->spans->len && get_span (self, *place)->offset < here)
    ;
  return *place < self->spans->len && get_span (self, *place)->offset < end;
}

/**
 * cw_case_json_source_get_key:
 * @self: a source
 * @place: a member of an object
 * @length: (out): bytes of the name
 *
 * Returns: (transfer none): the name, unescaped, valid until the next call, not terminated
 */
const char *
cw_case_json_source_get_key (CwCaseJsonSource *self, CwJsonPlace place, gsize *length)
{
  const CwJsonSpan *span = get_span (self, place);
  const char *name = self->text + span->key_offset + 1;

  *length = span->key_length - 2;
  if (memchr (name, '\\', *length) == NULL)
    return name;
  g_string_truncate (self->scratch, 0);
  cw_json_lexeme_append_unescaped (self->scratch, (const guint8 *)name, *length);
  *length = self->scratch->len;
  return self->scratch->str;
}

/**
 * cw_case_json_source_find:
 * @self: a source
 * @object: an object
 * @name: a member's name
 * @place: (out): the member's value
 *
 * Returns: whether there is such a member
 */
gboolean
cw_case_json_source_find (CwCaseJsonSource *self,
                          CwJsonPlace object,
                          const char *name,
                          CwJsonPlace *place)
{
  CW_CASE_JSON_FOREACH (self, object, *place)
  {
    gsize length;
    const char *key = cw_case_json_source_get_key (self, *place, &length);

    if (length == strlen (name) && memcmp (key, name, length) == 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * cw_case_json_source_dup_string:
 * @self: a source
 * @place: a string
 *
 * Returns: (transfer full) (nullable): what it means; %NULL when it contains U+0000, which no
 *   text in Casewright can hold
 */
char *
cw_case_json_source_dup_string (CwCaseJsonSource *self, CwJsonPlace place)
{
  const CwJsonSpan *span = get_span (self, place);
  const char *inside = self->text + span->offset + 1;
  gsize length = span->length - 2;

  if (memchr (inside, '\\', length) == NULL)
    return g_strndup (inside, length);
  g_string_truncate (self->scratch, 0);
  cw_json_lexeme_append_unescaped (self->scratch, (const guint8 *)inside, length);
  if (memchr (self->scratch->str, '\0', self->scratch->len))
    return NULL;
  return g_strndup (self->scratch->str, self->scratch->len);
}

/**
 * cw_case_json_source_dup_raw:
 * @self: a source
 * @place: a value
 *
 * Returns: (transfer full): its JSON text, such as the number exactly as it was typed
 */
char *
cw_case_json_source_dup_raw (const CwCaseJsonSource *self, CwJsonPlace place)
{
  const CwJsonSpan *span = get_span (self, place);

  return g_strndup (self->text + span->offset, span->length);
}

/**
 * cw_case_json_source_append_member:
 * @self: a source
 * @place: a member of an object
 * @object: the start of a JSON object: "{" and perhaps members
 *
 * Copies the member byte by byte.
 */
void
cw_case_json_source_append_member (const CwCaseJsonSource *self, CwJsonPlace place, GString *object)
{
  const CwJsonSpan *span = get_span (self, place);

  if (object->len > 1)
    g_string_append_c (object, ',');
  g_string_append_len (object, self->text + span->key_offset, span->key_length);
  g_string_append_c (object, ':');
  g_string_append_len (object, self->text + span->offset, span->length);
}

static gboolean
contains (const CwCaseJsonSource *self, CwJsonPlace container, CwJsonPlace place)
{
  return get_span (self, place)->offset < get_end (get_span (self, container));
}

static void
append_step (CwCaseJsonSource *self, CwJsonPlace place, guint index, GString *path)
{
  const CwJsonSpan *span = get_span (self, place);

  if (span->key_length > 0)
    cw_json_cursor_append_key (path, (const guint8 *)self->text + span->key_offset + 1,
                               span->key_length - 2);
  else
    g_string_append_printf (path, "/%u", index);
}

/* Only failures need a path, so it is found by walking down from the top. */
static char *
dup_path (CwCaseJsonSource *self, CwJsonPlace target)
{
  GString *path = g_string_new (self->path_prefix);
  CwJsonPlace container = 0;

  while (container != target)
    {
      CwJsonPlace place;
      guint index = 0;

      CW_CASE_JSON_FOREACH (self, container, place)
      {
        if (contains (self, place, target))
          break;
        index++;
      }
      append_step (self, place, index, path);
      container = place;
    }
  return g_string_free (path, FALSE);
}

/**
 * cw_case_json_source_report:
 * @self: a source
 * @place: the value that is wrong
 * @code: a #CwError
 * @sentence: what is wrong with it
 *
 * Reports a problem with its line and path.
 *
 * Returns: %TRUE to go on and find more, %FALSE to stop
 */
gboolean
cw_case_json_source_report (CwCaseJsonSource *self,
                            CwJsonPlace place,
                            int code,
                            const char *sentence)
{
  g_autofree char *path = dup_path (self, place);
  g_autofree char *problem = NULL;

  /* Translators: line number, place such as "/case/regimens/0/line", full sentence. */
  problem = g_strdup_printf (_ ("Line %u, %s: %s"), get_span (self, place)->line,
                             *path ? path : _ ("top level"), sentence);
  self->failed = TRUE;
  if (self->problems == NULL)
    {
      g_set_error_literal (self->error, CW_ERROR, code, problem);
      return FALSE;
    }
  g_ptr_array_add (self->problems, g_steal_pointer (&problem));
  return self->problems->len < self->problems_cap;
}

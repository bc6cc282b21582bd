/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-json-writer"

#include "io/cw-json-writer.h"

#include "base/cw-text.h"
#include "io/cw-json-scan.h"

#include <string.h>

/* Writes one JSON text from first to last byte. The same calls always give
 * the same bytes: two spaces per level, one member or element per line,
 * empty containers closed at once, one newline at the end. */

struct _CwJsonWriter
{
  GString *out;
  GByteArray *levels;
  gboolean is_first;
  gboolean has_key;
};

/**
 * cw_json_writer_new:
 *
 * Starts an empty JSON text.
 *
 * Returns: (transfer full): the writer.
 */
CwJsonWriter *
cw_json_writer_new (void)
{
  CwJsonWriter *self = g_new0 (CwJsonWriter, 1);

  self->out = g_string_sized_new (4096);
  self->levels = g_byte_array_new ();
  return self;
}

/**
 * cw_json_writer_free:
 * @self: (transfer full) (nullable): a writer.
 *
 * Frees the writer and what it has written.
 */
void
cw_json_writer_free (CwJsonWriter *self)
{
  if (self == NULL)
    return;
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_byte_array_unref (self->levels);
  g_free (self);
}

static guint8
get_level (CwJsonWriter *self)
{
  return self->levels->len > 0 ? self->levels->data[self->levels->len - 1] : 0;
}

static void
start_line (CwJsonWriter *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->levels->len; i++)
    g_string_append (self->out, "  ");
}

static void
separate (CwJsonWriter *self)
{
  if (!self->is_first)
    g_string_append_c (self->out, ',');
  self->is_first = FALSE;
  start_line (self);
}

/* A value comes behind its key, as an element, or once at the top. */
static void
prepare_value (CwJsonWriter *self)
{
  switch (get_level (self))
    {
    case '{':
      g_assert (self->has_key);
      self->has_key = FALSE;
      break;
    case '[':
      separate (self);
      break;
    default:
      g_assert (self->out->len == 0);
    }
}

static void
begin (CwJsonWriter *self, guint8 opening)
{
  prepare_value (self);
  g_string_append_c (self->out, (char)opening);
  g_byte_array_append (self->levels, &opening, 1);
  self->is_first = TRUE;
}

static void
end (CwJsonWriter *self, guint8 opening)
{
  g_assert (get_level (self) == opening);
  g_assert (!self->has_key);
  g_byte_array_set_size (self->levels, self->levels->len - 1);
  if (!self->is_first)
    start_line (self);
  g_string_append_c (self->out, (char)(opening + 2));
  self->is_first = FALSE;
}

/**
 * cw_json_writer_begin_object:
 * @self: a writer.
 *
 * Opens an object; each value in it needs a key first.
 */
void
cw_json_writer_begin_object (CwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin (self, '{');
}

/**
 * cw_json_writer_end_object:
 * @self: a writer.
 *
 * Closes the innermost container, which must be an object.
 */
void
cw_json_writer_end_object (CwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end (self, '{');
}

/**
 * cw_json_writer_begin_array:
 * @self: a writer.
 *
 * Opens an array.
 */
void
cw_json_writer_begin_array (CwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin (self, '[');
}

/**
 * cw_json_writer_end_array:
 * @self: a writer.
 *
 * Closes the innermost container, which must be an array.
 */
void
cw_json_writer_end_array (CwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end (self, '[');
}

static gboolean
needs_escape (char byte)
{
  return (guint8)byte < 0x20 || byte == '"' || byte == '\\';
}

static void
append_escape (GString *out, char byte)
{
  static const char meanings[] = "\"\\\b\f\n\r\t";
  static const char names[] = "\"\\bfnrt";
  const char *meaning = strchr (meanings, byte);

  if (meaning != NULL)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, names[meaning - meanings]);
    }
  else
    g_string_append_printf (out, "\\u%04X", (guint)(guint8)byte);
}

static guint64
mark_zero_bytes (guint64 word)
{
  return (word - G_GUINT64_CONSTANT (0x0101010101010101)) & ~word;
}

/* Whether any of eight bytes is a control character, a quotation mark or a backslash. Never
 * wrong when it says no. */
static gboolean
may_need_escape (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return ((((word - G_GUINT64_CONSTANT (0x2020202020202020)) & ~word) |
           mark_zero_bytes (word ^ G_GUINT64_CONSTANT (0x2222222222222222)) |
           mark_zero_bytes (word ^ G_GUINT64_CONSTANT (0x5c5c5c5c5c5c5c5c))) &
          G_GUINT64_CONSTANT (0x8080808080808080)) != 0;
}

static void
append_quoted (GString *out, const char *text)
{
  const char *end = text + strlen (text);

  g_string_append_c (out, '"');
  while (*text != '\0')
    {
      const char *run = text;

      while (end - text >= (gssize)sizeof (guint64) && !may_need_escape (text))
        text += sizeof (guint64);
      while (*text != '\0' && !needs_escape (*text))
        text++;
      g_string_append_len (out, run, text - run);
      if (*text != '\0')
        append_escape (out, *text++);
    }
  g_string_append_c (out, '"');
}

static void
append_text (CwJsonWriter *self, const char *text)
{
  g_autofree char *valid = NULL;

  if (G_LIKELY (cw_text_is_utf8 (text, strlen (text))))
    {
      append_quoted (self->out, text);
      return;
    }
  g_critical ("A text that is not valid UTF-8 reached the JSON writer.");
  valid = g_utf8_make_valid (text, -1);
  append_quoted (self->out, valid);
}

/**
 * cw_json_writer_key:
 * @self: a writer inside an object.
 * @name: the name of the member whose value is written next. The caller sees
 *   to it that no name comes twice.
 *
 * Writes the name of a member.
 */
void
cw_json_writer_key (CwJsonWriter *self, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  g_assert (get_level (self) == '{' && !self->has_key);
  separate (self);
  append_text (self, name);
  g_string_append (self->out, ": ");
  self->has_key = TRUE;
}

/**
 * cw_json_writer_string:
 * @self: a writer.
 * @text: a text. Invalid UTF-8 is a mistake of the caller; it is reported as
 *   critical and written with replacement characters.
 *
 * Writes a string. Only quotation marks, backslashes and control characters
 * are escaped.
 */
void
cw_json_writer_string (CwJsonWriter *self, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  prepare_value (self);
  append_text (self, text);
}

/**
 * cw_json_writer_number_text:
 * @self: a writer.
 * @lexeme: a number as JSON writes it, for which
 *   [func@json_scan_is_number] holds.
 *
 * Writes a number exactly as it was typed: `1.50` stays `1.50`.
 */
void
cw_json_writer_number_text (CwJsonWriter *self, const char *lexeme)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (lexeme != NULL);

  g_assert (cw_json_scan_is_number (lexeme));
  prepare_value (self);
  g_string_append (self->out, lexeme);
}

/**
 * cw_json_writer_boolean:
 * @self: a writer.
 * @value: a truth value.
 *
 * Writes true or false.
 */
void
cw_json_writer_boolean (CwJsonWriter *self, gboolean value)
{
  g_return_if_fail (self != NULL);

  prepare_value (self);
  g_string_append (self->out, value ? "true" : "false");
}

/**
 * cw_json_writer_null:
 * @self: a writer.
 *
 * Writes null.
 */
void
cw_json_writer_null (CwJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  prepare_value (self);
  g_string_append (self->out, "null");
}

/**
 * cw_json_writer_raw:
 * @self: a writer.
 * @json: one valid JSON value.
 *
 * Writes a value that is JSON already, byte by byte, such as an unknown
 * member kept from the file it was read from. Its inner white space stays as
 * it is.
 */
void
cw_json_writer_raw (CwJsonWriter *self, const char *json)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (json != NULL);

  g_assert (cw_json_scan (json, strlen (json), G_MAXSIZE, NULL, NULL));
  prepare_value (self);
  g_string_append (self->out, json);
}

/**
 * cw_json_writer_end:
 * @self: a writer in which everything that was opened is closed.
 *
 * Ends the text and hands it over; the writer can then only be freed.
 *
 * Returns: (transfer full): the JSON text, with a newline at its end.
 */
GBytes *
cw_json_writer_end (CwJsonWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->out != NULL, NULL);

  g_assert (self->levels->len == 0 && self->out->len > 0);
  g_string_append_c (self->out, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-cursor.h"

#include "base/cw-error.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Below this many members every pair of hashes is compared; above it the
 * names are sorted, so that no choice of names makes the scan quadratic. */
#define FEW_KEYS 24

/* How much of one name a message shows, in characters. */
#define SHOWN_KEY 60

/* The name of one member of an open object. @text is an offset into the
 * text, or into the unescaped names when the name contains escapes. */
typedef struct
{
  gsize source;
  gsize text;
  guint32 length;
  guint32 hash : 31;
  guint32 is_unescaped : 1;
} Key;

/**
 * cw_json_cursor_init:
 *
 * Places @self at the start of a text, which must outlive it. Errors go to
 * @error. [func@json_cursor_clear] frees what is allocated here.
 */
void
cw_json_cursor_init (CwJsonCursor *self, const char *text, gsize length, GError **error)
{
  /* The frames are left as they are: each is written when it is opened. */
  self->start = self->at = (const guint8 *)text;
  self->end = self->hard_end = self->start + length;
  self->size_cap = G_MAXSIZE;
  self->value_cap = self->member_cap = G_MAXUINT;
  self->first_line = self->line = 1;
  self->path_prefix = "";
  self->depth = self->base_depth = self->depth_floor = 0;
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->unescaped = g_string_new (NULL);
  self->spans = NULL;
  self->error = error;
}

/**
 * cw_json_cursor_clear:
 *
 * Frees what @self owns; the text is not its own.
 */
void
cw_json_cursor_clear (CwJsonCursor *self)
{
  g_clear_pointer (&self->keys, g_array_unref);
  if (self->unescaped != NULL)
    g_string_free (g_steal_pointer (&self->unescaped), TRUE);
}

/**
 * cw_json_cursor_append_key:
 *
 * A name as a step of a path. Names come from the file, so they are cut to
 * a sensible length and whatever would disturb the line is made visible.
 */
void
cw_json_cursor_append_key (GString *path, const guint8 *key, gsize length)
{
  g_autoptr (GString) name = g_string_new (NULL);
  guint shown = 0;

  cw_json_lexeme_append_unescaped (name, key, length);
  g_string_append_c (path, '/');
  for (const char *at = name->str; at < name->str + name->len; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (shown++ == SHOWN_KEY)
        {
          g_string_append (path, "…");
          return;
        }
      if (character == '~')
        g_string_append (path, "~0");
      else if (character == '/')
        g_string_append (path, "~1");
      else if (g_unichar_isprint (character))
        g_string_append_unichar (path, character);
      else
        g_string_append_unichar (path, 0xFFFD);
    }
}

static char *
dup_path (CwJsonCursor *self)
{
  g_autoptr (GString) path = g_string_new (self->path_prefix);

  for (guint i = 0; i < self->depth; i++)
    {
      CwJsonFrame *frame = &self->frames[i];

      if (!frame->is_inside)
        break;
      if (frame->is_object)
        cw_json_cursor_append_key (path, self->start + frame->key_offset, frame->key_length);
      else
        g_string_append_printf (path, "/%" G_GSIZE_FORMAT, frame->index);
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
locate (CwJsonCursor *self, const guint8 *at, gsize *line, gsize *column)
{
  const guint8 *begin = self->start;
  const guint8 *newline;

  for (*line = self->first_line; (newline = memchr (begin, '\n', (gsize)(at - begin))) != NULL;
       (*line)++)
    begin = newline + 1;
  for (*column = 1; begin < at; begin++)
    if ((*begin & 0xC0) != 0x80)
      (*column)++;
}

/**
 * cw_json_cursor_fail:
 *
 * Reports a flaw at the current path; always returns FALSE.
 */
gboolean
cw_json_cursor_fail (CwJsonCursor *self, const guint8 *at, CwJsonFlaw flaw)
{
  g_autofree char *path = dup_path (self);
  g_autofree char *sentence = NULL;
  gsize line = 0;
  gsize column = 0;

  if (flaw == CW_JSON_FLAW_END && self->end < self->hard_end)
    flaw = CW_JSON_FLAW_SIZE;
  locate (self, at, &line, &column);
  sentence = cw_json_flaw_dup_sentence (flaw, self->size_cap);
  /* Translators: line number, column number, place such as
   * "/regimens/0/dose" or "top level", full sentence with the reason. */
  g_set_error (self->error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("Line %u, column %u (%s): %s"),
               (guint)MIN (line, G_MAXUINT), (guint)MIN (column, G_MAXUINT),
               *path != '\0' ? path : _ ("top level"), sentence);
  return FALSE;
}

/**
 * cw_json_cursor_skip_space:
 *
 * White space is the only place of a valid text where a line can end.
 */
void
cw_json_cursor_skip_space (CwJsonCursor *self)
{
  const guint8 *at = self->at;
  gsize line = self->line;

  while (at < self->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    line += *at++ == '\n';
  self->at = at;
  self->line = line;
}

/**
 * cw_json_cursor_read_start:
 *
 * At the very start: says what a foreign encoding is instead of complaining
 * about its first byte.
 */
gboolean
cw_json_cursor_read_start (CwJsonCursor *self)
{
  gsize length = (gsize)(self->end - self->at);

  if (length >= 3 && memcmp (self->at, "\xEF\xBB\xBF", 3) == 0)
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_BYTE_ORDER_MARK);
  if (length >= 2 &&
      (memcmp (self->at, "\xFE\xFF", 2) == 0 || memcmp (self->at, "\xFF\xFE", 2) == 0))
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_UTF16);
  if (length >= 2 && self->at[0] != self->at[1] && (self->at[0] == 0 || self->at[1] == 0))
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_UTF16);
  cw_json_cursor_skip_space (self);
  if (self->at == self->end)
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_EMPTY);
  return TRUE;
}

/**
 * cw_json_cursor_read_end:
 *
 * Behind the whole value: nothing but white space may follow.
 */
gboolean
cw_json_cursor_read_end (CwJsonCursor *self)
{
  cw_json_cursor_skip_space (self);
  return self->at == self->end || cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_TRAILING);
}

static guint32
hash_bytes (const guint8 *bytes, gsize length)
{
  const guint64 multiplier = G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint64 hash = length * multiplier;

  while (length > 0)
    {
      guint64 word = 0;
      gsize step = MIN (length, sizeof word);

      memcpy (&word, bytes, step);
      hash = (hash ^ word) * multiplier;
      hash ^= hash >> 29;
      bytes += step;
      length -= step;
    }
  return (guint32)(hash >> 33);
}

static const guint8 *
get_key_text (const CwJsonCursor *self, const Key *key)
{
  return (key->is_unescaped ? (const guint8 *)self->unescaped->str : self->start) + key->text;
}

static gboolean
equal_keys (const CwJsonCursor *self, const Key *a, const Key *b)
{
  return a->hash == b->hash && a->length == b->length &&
         memcmp (get_key_text (self, a), get_key_text (self, b), a->length) == 0;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Key *one = a;
  const Key *other = b;
  int order;

  if (one->hash != other->hash)
    return one->hash < other->hash ? -1 : 1;
  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;
  order = memcmp (get_key_text (user_data, one), get_key_text (user_data, other), one->length);
  if (order != 0)
    return order;
  return one->source < other->source ? -1 : one->source > other->source;
}

static const Key *
find_duplicate_among_few (const CwJsonCursor *self, const Key *keys, guint count)
{
  for (guint i = 1; i < count; i++)
    for (guint j = 0; j < i; j++)
      if (keys[i].hash == keys[j].hash && equal_keys (self, &keys[i], &keys[j]))
        return &keys[i];
  return NULL;
}

static const Key *
find_duplicate_among_many (CwJsonCursor *self, Key *keys, guint count)
{
  const Key *found = NULL;

  g_qsort_with_data (keys, (int)count, sizeof (Key), compare_keys, self);
  for (guint i = 1; i < count; i++)
    if (equal_keys (self, &keys[i - 1], &keys[i]) &&
        (found == NULL || keys[i].source < found->source))
      found = &keys[i];
  return found;
}

/**
 * cw_json_cursor_check_keys:
 *
 * Refuses names that occur twice so far in the innermost container, which
 * is an object.
 */
gboolean
cw_json_cursor_check_keys (CwJsonCursor *self)
{
  CwJsonFrame *frame = &self->frames[self->depth - 1];
  Key *keys = &g_array_index (self->keys, Key, frame->first_key);
  guint count = self->keys->len - frame->first_key;
  CwJsonFlaw flaw = CW_JSON_FLAW_NONE;
  gboolean escaped = FALSE;
  const guint8 *name;
  const Key *key;

  key = count <= FEW_KEYS ? find_duplicate_among_few (self, keys, count)
                          : find_duplicate_among_many (self, keys, count);
  if (key == NULL)
    return TRUE;
  name = self->start + key->source + 1;
  frame->key_offset = key->source + 1;
  frame->key_length = (gsize)(cw_json_lexeme_skip_string (name, self->end, &escaped, &flaw) - name);
  frame->is_inside = TRUE;
  return cw_json_cursor_fail (self, self->start + key->source, CW_JSON_FLAW_DUPLICATE);
}

static void
remember_key (CwJsonCursor *self, CwJsonFrame *frame, gboolean escaped)
{
  Key key = { .source = frame->key_offset - 1, .text = frame->key_offset };
  gsize length = frame->key_length;

  if (escaped)
    {
      key.is_unescaped = TRUE;
      key.text = self->unescaped->len;
      cw_json_lexeme_append_unescaped (self->unescaped, self->start + frame->key_offset, length);
      length = self->unescaped->len - key.text;
    }
  key.length = (guint32)length;
  key.hash = hash_bytes (get_key_text (self, &key), length) & 0x7FFFFFFF;
  g_array_append_val (self->keys, key);
}

/**
 * cw_json_cursor_read_key:
 *
 * Reads the name of a member and its colon; the cursor then stands on the
 * value.
 */
gboolean
cw_json_cursor_read_key (CwJsonCursor *self)
{
  CwJsonFrame *frame = &self->frames[self->depth - 1];
  CwJsonFlaw flaw = CW_JSON_FLAW_NONE;
  gboolean escaped = FALSE;
  const guint8 *name;
  const guint8 *quote;

  if (self->at >= self->end)
    return cw_json_cursor_fail (self, self->end, CW_JSON_FLAW_END);
  if (*self->at != '"')
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_KEY);
  if (self->keys->len - frame->first_key >= self->member_cap)
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_MANY_MEMBERS);
  name = self->at + 1;
  quote = cw_json_lexeme_skip_string (name, self->end, &escaped, &flaw);
  if (flaw != CW_JSON_FLAW_NONE)
    return cw_json_cursor_fail (self, quote, flaw);
  frame->key_offset = (gsize)(name - self->start);
  frame->key_length = (gsize)(quote - name);
  frame->is_inside = TRUE;
  remember_key (self, frame, escaped);
  self->at = quote + 1;
  cw_json_cursor_skip_space (self);
  if (self->at >= self->end)
    return cw_json_cursor_fail (self, self->end, CW_JSON_FLAW_END);
  if (*self->at != ':')
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_COLON);
  self->at++;
  cw_json_cursor_skip_space (self);
  return TRUE;
}

static void
close_span (CwJsonCursor *self, guint index)
{
  CwJsonSpan *span;

  if (self->spans == NULL)
    return;
  span = &g_array_index (self->spans, CwJsonSpan, index);
  span->length = (guint32)(self->at - self->start) - span->offset;
}

static guint
open_span (CwJsonCursor *self)
{
  CwJsonSpan span = { .offset = (guint32)(self->at - self->start), .line = (guint32)self->line };
  CwJsonFrame *frame = self->depth > 0 ? &self->frames[self->depth - 1] : NULL;

  if (self->spans == NULL)
    return 0;
  if (frame != NULL && frame->is_object)
    {
      span.key_offset = (guint32)frame->key_offset - 1;
      span.key_length = (guint32)frame->key_length + 2;
    }
  g_array_append_val (self->spans, span);
  return self->spans->len - 1;
}

static CwJsonFrame *
push (CwJsonCursor *self, gboolean is_object)
{
  CwJsonFrame *frame = &self->frames[self->depth++];

  frame->is_object = is_object;
  frame->is_inside = FALSE;
  frame->index = 0;
  frame->first_key = self->keys->len;
  frame->unescaped_mark = self->unescaped->len;
  return frame;
}

/**
 * cw_json_cursor_open:
 *
 * The cursor stands on an opening brace or bracket. Sets @opened to FALSE
 * when the container is empty and thereby already read; else the cursor
 * stands on the first value in it.
 */
gboolean
cw_json_cursor_open (CwJsonCursor *self, gboolean *opened)
{
  guint8 opening = *self->at;
  guint span;
  CwJsonFrame *frame;

  if (self->depth - self->depth_floor >= CW_JSON_DEPTH_CAP)
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_DEPTH);
  span = open_span (self);
  frame = push (self, opening == '{');
  frame->span = span;
  self->at++;
  cw_json_cursor_skip_space (self);
  *opened = self->at >= self->end || *self->at != opening + 2;
  if (!*opened)
    {
      self->at++;
      self->depth--;
      close_span (self, span);
      return TRUE;
    }
  if (frame->is_object)
    return cw_json_cursor_read_key (self);
  frame->is_inside = self->at < self->end;
  return TRUE;
}

static gboolean
close_frame (CwJsonCursor *self, CwJsonFrame *frame)
{
  if (frame->is_object && !cw_json_cursor_check_keys (self))
    return FALSE;
  g_array_set_size (self->keys, frame->first_key);
  g_string_truncate (self->unescaped, frame->unescaped_mark);
  self->at++;
  self->depth--;
  close_span (self, frame->span);
  return TRUE;
}

/**
 * cw_json_cursor_next:
 *
 * Behind a value in an open container: sets @closed when the container ends
 * here, else the cursor stands on the next value of it.
 */
gboolean
cw_json_cursor_next (CwJsonCursor *self, gboolean *closed)
{
  CwJsonFrame *frame = &self->frames[self->depth - 1];

  cw_json_cursor_skip_space (self);
  frame->is_inside = FALSE;
  if (self->at >= self->end)
    return cw_json_cursor_fail (self, self->end, CW_JSON_FLAW_END);
  *closed = *self->at == (frame->is_object ? '}' : ']');
  if (*closed)
    return close_frame (self, frame);
  if (*self->at != ',')
    return cw_json_cursor_fail (
      self, self->at, frame->is_object ? CW_JSON_FLAW_OBJECT_NEXT : CW_JSON_FLAW_ARRAY_NEXT);
  self->at++;
  cw_json_cursor_skip_space (self);
  frame->index++;
  if (frame->is_object)
    return cw_json_cursor_read_key (self);
  frame->is_inside = TRUE;
  return TRUE;
}

static gboolean
read_scalar (CwJsonCursor *self)
{
  CwJsonFlaw flaw = CW_JSON_FLAW_NONE;
  gboolean escaped = FALSE;
  guint8 first = *self->at;
  const guint8 *after;
  guint span;

  if (first == '"')
    after = cw_json_lexeme_skip_string (self->at + 1, self->end, &escaped, &flaw);
  else if (first == '-' || (first >= '0' && first <= '9'))
    after = cw_json_lexeme_skip_number (self->at, self->end, &flaw);
  else if (first == 't' || first == 'f' || first == 'n')
    after = cw_json_lexeme_skip_literal (self->at, self->end, &flaw);
  else
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_VALUE);
  /* A number that touches the size cap may go on behind it. */
  if (flaw == CW_JSON_FLAW_NONE && first != '"' && after == self->end && self->end < self->hard_end)
    flaw = CW_JSON_FLAW_SIZE;
  if (flaw != CW_JSON_FLAW_NONE)
    return cw_json_cursor_fail (self, after, flaw);
  span = open_span (self);
  self->at = after + (first == '"');
  close_span (self, span);
  return TRUE;
}

/* After one value is read, leaves every container that ends here. */
static gboolean
leave_containers (CwJsonCursor *self)
{
  gboolean closed = TRUE;

  while (closed && self->depth > self->base_depth)
    if (!cw_json_cursor_next (self, &closed))
      return FALSE;
  return TRUE;
}

static gboolean
read_nested (CwJsonCursor *self)
{
  do
    {
      gboolean opened = FALSE;

      if (self->at >= self->end)
        return cw_json_cursor_fail (self, self->end, CW_JSON_FLAW_END);
      if (self->spans != NULL && self->spans->len >= self->value_cap)
        return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_MANY_VALUES);
      if (*self->at != '{' && *self->at != '[')
        {
          if (!read_scalar (self))
            return FALSE;
        }
      else if (!cw_json_cursor_open (self, &opened))
        return FALSE;
      if (!opened && !leave_containers (self))
        return FALSE;
    }
  while (self->depth > self->base_depth);
  return TRUE;
}

/**
 * cw_json_cursor_read_value:
 *
 * Reads one whole value, which may not be larger than @size_cap bytes.
 */
gboolean
cw_json_cursor_read_value (CwJsonCursor *self, gsize size_cap)
{
  guint outer_base = self->base_depth;
  gboolean is_read;

  self->size_cap = size_cap;
  self->base_depth = self->depth;
  if ((gsize)(self->hard_end - self->at) > size_cap)
    self->end = self->at + size_cap;
  is_read = read_nested (self);
  self->base_depth = outer_base;
  self->end = self->hard_end;
  return is_read;
}

/**
 * cw_json_cursor_read_text:
 *
 * Reads the whole text, which must be one value of at most @size_cap bytes
 * with its white space.
 */
gboolean
cw_json_cursor_read_text (CwJsonCursor *self, gsize size_cap)
{
  /* Spans count in 32 bits, and so do the names of members. */
  self->size_cap = MIN (size_cap, G_MAXUINT32);
  if ((gsize)(self->end - self->at) > self->size_cap)
    return cw_json_cursor_fail (self, self->at, CW_JSON_FLAW_SIZE);
  return cw_json_cursor_read_start (self) && cw_json_cursor_read_value (self, self->size_cap) &&
         cw_json_cursor_read_end (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-bibtex-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The outer form of BibTeX: entries, keys, fields, strings and their concatenation. Braces are
 * counted, never followed by recursion. An entry whose braces do not balance ends at the next
 * entry, and its fields are then told apart by their lines. */

/* Strings made of strings made of strings could grow without bound. */
#define MACRO_MAX ((gsize)64 * 1024)
#define VALUE_MAX ((gsize)4 * 1024 * 1024)
#define FIELDS_MAX 1000

typedef struct
{
  const char *at;
  const char *end;
  const char *counted; /* lines are counted up to here */
  gsize line;
  GHashTable *macros;
  gsize expansion_left; /* bytes that strings may still become */
  CwBibtexEntry *entry;
  gboolean is_broken; /* the braces of this entry do not balance */
  const char *value; /* where the last value begins */
} Scanner;

static void
field_free (gpointer data)
{
  CwBibtexField *self = data;

  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

static void
entry_free (gpointer data)
{
  CwBibtexEntry *self = data;

  g_free (self->type);
  g_free (self->key);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

/**
 * cw_bibtex_entry_get:
 * @self: an entry
 * @name: a field in lower case
 *
 * Returns: (nullable): its value as it stands
 */
const char *
cw_bibtex_entry_get (const CwBibtexEntry *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const CwBibtexField *field = self->fields->pdata[i];

      if (strcmp (field->name, name) == 0)
        return field->value;
    }
  return NULL;
}

static gsize
count_lines (Scanner *self)
{
  for (; self->counted < self->at; self->counted++)
    self->line += *self->counted == '\n';
  return self->line;
}

static void
complain (Scanner *self, const char *problem)
{
  if (self->entry->problem)
    return;
  self->entry->problem = problem;
  self->entry->problem_line = count_lines (self);
}

static void
skip_blanks (Scanner *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
}

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || (c & 0x80) || (c && strchr ("-_:.+/*'!?&;<>$^|~[]`", c));
}

static char *
take_name (Scanner *self)
{
  const char *start = self->at;

  while (self->at < self->end && is_name_character (*self->at))
    self->at++;
  return g_ascii_strdown (start, self->at - start);
}

/* "@word{" or "@word(" at the beginning of a line. */
static gboolean
is_entry_start (const Scanner *self, const char *at)
{
  const char *p = at + 1;

  if (at >= self->end || *at != '@')
    return FALSE;
  while (p < self->end && g_ascii_isalpha (*p))
    p++;
  if (p == at + 1)
    return FALSE;
  while (p < self->end && (*p == ' ' || *p == '\t'))
    p++;
  return p < self->end && (*p == '{' || *p == '(');
}

/* "  name = " at the beginning of a line. */
static gboolean
is_field_start (const Scanner *self, const char *at)
{
  const char *p = at;

  while (p < self->end && (*p == ' ' || *p == '\t'))
    p++;
  if (p >= self->end || !g_ascii_isalpha (*p))
    return FALSE;
  while (p < self->end && (g_ascii_isalnum (*p) || *p == '-' || *p == '_'))
    p++;
  while (p < self->end && (*p == ' ' || *p == '\t'))
    p++;
  return p < self->end && *p == '=';
}

/* Where a value ends that its braces do not end: before the next field or entry. */
static const char *
find_line_end (const Scanner *self)
{
  const char *at = self->at;

  while (at < self->end)
    {
      const char *stop = memchr (at, '\n', (gsize)(self->end - at));

      if (stop == NULL)
        return self->end;
      if (is_entry_start (self, stop + 1) || is_field_start (self, stop + 1))
        return stop;
      at = stop + 1;
    }
  return self->end;
}

/* What closes the field and the entry does not belong to the value. */
static char *
take_broken_value (Scanner *self)
{
  const char *end = find_line_end (self);
  char *value = g_strndup (self->at, (gsize)(end - self->at));
  gsize length = strlen (value);

  while (length > 0 && (g_ascii_isspace (value[length - 1]) || strchr ("},\"", value[length - 1])))
    value[--length] = '\0';
  self->at = end;
  return value;
}

/* Finds the sign that closes a value; NULL when the next entry or the end comes first. */
static const char *
find_close (const Scanner *self, const char *at, char close)
{
  guint depth = 0;

  for (; at < self->end; at++)
    {
      /* Only within quotation marks a backslash hides the sign that would close. */
      if (close == '"' && *at == '\\' && at + 1 < self->end && at[1] == '"')
        at++;
      else if (*at == close && depth == 0)
        return at;
      else if (*at == '{')
        depth++;
      else if (*at == '}' && depth > 0)
        depth--;
      else if (*at == '\n' && is_entry_start (self, at + 1))
        return NULL;
    }
  return NULL;
}

static char *
take_delimited (Scanner *self)
{
  char close = *self->at == '{' ? '}' : '"';
  const char *end;
  char *value;

  self->at++;
  end = self->is_broken ? NULL : find_close (self, self->at, close);
  if (end == NULL)
    {
      complain (self, _ ("The braces or quotation marks do not balance."));
      self->is_broken = TRUE;
      return take_broken_value (self);
    }
  value = g_strndup (self->at, (gsize)(end - self->at));
  self->at = end + 1;
  return value;
}

static char *
take_plain (Scanner *self)
{
  g_autofree char *name = NULL;
  const char *start = self->at;
  const char *macro;

  name = take_name (self);
  macro = g_hash_table_lookup (self->macros, name);
  if (macro && strlen (macro) > self->expansion_left)
    macro = NULL;
  if (macro)
    self->expansion_left -= strlen (macro);
  return macro ? g_strdup (macro) : g_strndup (start, (gsize)(self->at - start));
}

/* One value: pieces joined by "#". */
static char *
take_value (Scanner *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (;;)
    {
      g_autofree char *piece = NULL;

      skip_blanks (self);
      if (self->at >= self->end)
        break;
      piece = *self->at == '{' || *self->at == '"' ? take_delimited (self) : take_plain (self);
      if (value->len + strlen (piece) <= VALUE_MAX)
        g_string_append (value, piece);
      else
        complain (self, _ ("A value is longer than 4 MiB and was left out."));
      skip_blanks (self);
      if (self->at >= self->end || *self->at != '#')
        break;
      self->at++;
    }
  return g_string_free (g_steal_pointer (&value), FALSE);
}

static void
add_field (Scanner *self, char *name, char *value)
{
  CwBibtexField *field = g_new0 (CwBibtexField, 1);

  field->name = name;
  field->value = value;
  g_ptr_array_add (self->entry->fields, field);
}

/* Goes on behind something that is no field: at the next comma, field, or end of the entry. */
static void
skip_garbage (Scanner *self)
{
  complain (self, _ ("This is no field: a name and “=” are missing."));
  while (self->at < self->end && *self->at != ',' && *self->at != '}' && *self->at != ')' &&
         !(*self->at == '\n' &&
           (is_entry_start (self, self->at + 1) || is_field_start (self, self->at + 1))))
    self->at++;
}

static gboolean
holds_field (const Scanner *self)
{
  for (const char *at = self->value; at && at < self->at; at++)
    if (*at == '\n' && is_field_start (self, at + 1))
      return TRUE;
  return FALSE;
}

/* An open brace in a value swallows the rest of its entry, and the brace that ends the entry ends
 * the value. Goes back to where that value begins, to read it by its lines. */
static gboolean
reopen (Scanner *self)
{
  CwBibtexField *field;

  complain (self, _ ("The entry has no end."));
  if (self->is_broken || self->entry->fields->len == 0 || !holds_field (self))
    return FALSE;
  self->is_broken = TRUE;
  field = self->entry->fields->pdata[self->entry->fields->len - 1];
  self->at = self->value;
  g_free (field->value);
  field->value = take_value (self);
  return TRUE;
}

/* Returns whether the entry goes on. */
static gboolean
take_field (Scanner *self, char close)
{
  g_autofree char *name = NULL;
  char *value;

  skip_blanks (self);
  while (self->at < self->end && *self->at == ',')
    {
      self->at++;
      skip_blanks (self);
    }
  if (self->at >= self->end || is_entry_start (self, self->at))
    return reopen (self);
  if (*self->at == close || (self->is_broken && *self->at == '}'))
    {
      self->at++;
      return FALSE;
    }
  name = take_name (self);
  skip_blanks (self);
  if (*name == '\0' || self->at >= self->end || *self->at != '=' ||
      self->entry->fields->len >= FIELDS_MAX)
    {
      const char *before = self->at;

      skip_garbage (self);
      if (self->at == before && self->at < self->end && *self->at != close)
        self->at++;
      return TRUE;
    }
  self->at++;
  self->value = self->at;
  value = take_value (self);
  add_field (self, g_steal_pointer (&name), value);
  return TRUE;
}

static void
define_macro (Scanner *self)
{
  for (guint i = 0; i < self->entry->fields->len; i++)
    {
      CwBibtexField *field = self->entry->fields->pdata[i];

      if (strlen (field->value) <= MACRO_MAX)
        g_hash_table_replace (self->macros, g_strdup (field->name), g_strdup (field->value));
    }
}

/* A comment or preamble is passed over as a whole. */
static void
skip_body (Scanner *self, char close)
{
  const char *end = find_close (self, self->at, close);

  if (end)
    self->at = end + 1;
}

static char *
take_key (Scanner *self)
{
  const char *start;

  skip_blanks (self);
  start = self->at;
  while (self->at < self->end && strchr (",{}\n=\"", *self->at) == NULL)
    self->at++;
  if (self->at < self->end && *self->at == '=')
    self->at = start;
  return g_strstrip (g_strndup (start, (gsize)(self->at - start)));
}

static gboolean
is_passed_over (const char *type)
{
  return strcmp (type, "comment") == 0 || strcmp (type, "preamble") == 0;
}

/* The place is on the "@". Returns the entry, or NULL for what is no publication. */
static CwBibtexEntry *
take_entry (Scanner *self)
{
  CwBibtexEntry *entry = g_new0 (CwBibtexEntry, 1);
  gboolean is_macro;
  char close;

  entry->fields = g_ptr_array_new_with_free_func (field_free);
  entry->line = count_lines (self);
  self->entry = entry;
  self->is_broken = FALSE;
  self->at++;
  entry->type = take_name (self);
  skip_blanks (self);
  close = *self->at++ == '(' ? ')' : '}';
  is_macro = strcmp (entry->type, "string") == 0;
  if (is_passed_over (entry->type))
    skip_body (self, close);
  else
    {
      entry->key = is_macro ? NULL : take_key (self);
      while (take_field (self, close))
        ;
    }
  if (is_macro)
    define_macro (self);
  if (!is_macro && !is_passed_over (entry->type))
    return entry;
  entry_free (entry);
  return NULL;
}

/**
 * cw_bibtex_scan:
 * @text: decoded text
 * @length: bytes of it
 * @cancellable: (nullable): to stop
 *
 * Returns: (transfer full) (element-type CwBibtexEntry): the entries up to where it was stopped
 */
GPtrArray *
cw_bibtex_scan (const char *text, gsize length, GCancellable *cancellable)
{
  g_autoptr (GHashTable) macros = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  Scanner self = { .at = text,
                   .end = text + length,
                   .counted = text,
                   .line = 1,
                   .macros = macros,
                   .expansion_left = 4 * length + MACRO_MAX };

  while (!g_cancellable_is_cancelled (cancellable))
    {
      CwBibtexEntry *entry;

      while (self.at < self.end && !is_entry_start (&self, self.at))
        {
          const char *sign = memchr (self.at + 1, '@', (gsize)(self.end - self.at - 1));

          self.at = sign ? sign : self.end;
        }
      if (self.at >= self.end)
        break;
      entry = take_entry (&self);
      if (entry)
        g_ptr_array_add (entries, entry);
    }
  return entries;
}

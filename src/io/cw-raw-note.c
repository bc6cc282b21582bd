/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-clean-text.h"
#include "io/cw-raw-grid-private.h"

/* Footnotes of a table and the marks that stand for them at its cells. */

static const struct
{
  const char *raised;
  char plain;
} raised_letters[] = {
  { "⁰", '0' }, { "¹", '1' }, { "²", '2' }, { "³", '3' }, { "⁴", '4' }, { "⁵", '5' }, { "⁶", '6' },
  { "⁷", '7' }, { "⁸", '8' }, { "⁹", '9' }, { "ᵃ", 'a' }, { "ᵇ", 'b' }, { "ᶜ", 'c' }, { "ᵈ", 'd' },
  { "ᵉ", 'e' }, { "ᶠ", 'f' }, { "ᵍ", 'g' }, { "ʰ", 'h' }, { "ⁱ", 'i' }, { "ʲ", 'j' }, { "ᵏ", 'k' },
  { "ˡ", 'l' }, { "ᵐ", 'm' }, { "ⁿ", 'n' }, { "ᵒ", 'o' }, { "ᵖ", 'p' }, { "ʳ", 'r' }, { "ˢ", 's' },
  { "ᵗ", 't' }, { "ᵘ", 'u' }, { "ᵛ", 'v' }, { "ʷ", 'w' }, { "ˣ", 'x' }, { "ʸ", 'y' }, { "ᶻ", 'z' },
};

static const char *const symbols[] = { "*", "†", "‡", "§", "‖", "∥", "¶", "#" };

/* ---- marks ---- */

static gsize
measure_symbols (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_has_prefix (text, symbols[i]))
      {
        gsize length = strlen (symbols[i]), total = 0;

        while (strncmp (text + total, symbols[i], length) == 0)
          total += length;
        return total;
      }
  return 0;
}

/* "a", "aa", "12", "**" */
static gboolean
is_mark (const char *word)
{
  gsize length = strlen (word);

  if (length == 0 || (length == 2 && g_ascii_isalpha (word[0]) && word[0] != word[1]))
    return FALSE;
  if (length <= 2 && g_ascii_islower (word[0]) && g_ascii_islower (word[length - 1]))
    return TRUE;
  if (length <= 2 && g_ascii_isdigit (word[0]) && g_ascii_isdigit (word[length - 1]))
    return TRUE;
  return measure_symbols (word) == length;
}

/* Letters above the line that are characters of their own become plain ones. None is ASCII, which
 * most of a table is. */
static gsize
take_raised (const char *text, GString *plain)
{
  const char *at = text;
  gboolean more = TRUE;

  while (more && (guchar)*at >= 0x80)
    {
      more = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (raised_letters) && !more; i++)
        if (g_str_has_prefix (at, raised_letters[i].raised))
          {
            g_string_append_c (plain, raised_letters[i].plain);
            at += strlen (raised_letters[i].raised);
            more = TRUE;
          }
    }
  return (gsize)(at - text);
}

static char *
take_bracketed (const char **text)
{
  char close = **text == '[' ? ']' : ')';
  const char *end = **text == '[' || **text == '(' ? strchr (*text, close) : NULL;
  char *mark;

  if (end == NULL || end - *text > 8)
    return NULL;
  mark = g_strstrip (g_strndup (*text + 1, (gsize)(end - *text - 1)));
  *text = end + 1;
  return mark;
}

static char *
take_sup (const char **text)
{
  const char *end = **text == CW_RAW_SUP_OPEN ? strchr (*text, CW_RAW_SUP_CLOSE) : NULL;
  char *mark;

  if (end == NULL)
    return NULL;
  mark = g_strstrip (g_strndup (*text + 1, (gsize)(end - *text - 1)));
  *text = end + 1;
  return mark;
}

static char *
take_word (const char **text)
{
  gsize length = strcspn (*text, " .):\t\n\1");
  const char *after = *text + length;
  char *word;

  after += strspn (after, ".):");
  if (length == 0 || (*after != ' ' && *after != '\t' && *after != '\n'))
    return NULL;
  word = g_strndup (*text, length);
  *text = after;
  return word;
}

/* The mark at the begin of a note; @text goes on behind it. */
static char *
take_mark (const char **text)
{
  g_autoptr (GString) raised = g_string_new (NULL);
  const char *at = *text;
  gsize n_raised = take_raised (at, raised), n_symbols = measure_symbols (at);
  g_autofree char *mark = NULL;

  if (n_raised)
    mark = g_strdup (raised->str);
  else if (n_symbols)
    mark = g_strndup (at, n_symbols);
  at += n_raised + n_symbols;
  if (mark == NULL)
    mark = take_sup (&at);
  if (mark == NULL)
    mark = take_bracketed (&at);
  if (mark == NULL)
    mark = take_word (&at);
  if (mark == NULL || !is_mark (mark))
    return NULL;
  *text = at + strspn (at, " \t\n.:)");
  return g_steal_pointer (&mark);
}

/* ---- plain text ---- */

static void
append_raised (GString *plain, char c)
{
  for (guint i = 0; i < G_N_ELEMENTS (raised_letters) && g_ascii_isdigit (c); i++)
    if (raised_letters[i].plain == c)
      {
        g_string_append (plain, raised_letters[i].raised);
        return;
      }
  g_string_append_c (plain, c);
}

/* Numbers above the line stay there: 10⁹ is not 109. */
char *
cw_raw_note_dup_plain (const char *text)
{
  GString *plain = g_string_new (NULL);
  gboolean raised = FALSE;

  for (const char *p = text; *p; p++)
    if (*p == CW_RAW_SUP_OPEN || *p == CW_RAW_SUP_CLOSE)
      raised = *p == CW_RAW_SUP_OPEN;
    else if (raised)
      append_raised (plain, *p);
    else
      g_string_append_c (plain, *p);
  return g_strstrip (g_string_free (plain, FALSE));
}

/* ---- notes ---- */

static char *
dup_clean (const char *text)
{
  g_autofree char *plain = cw_raw_note_dup_plain (text);

  return cw_clean_text (plain);
}

static void
add_note (CwRawTable *table, const char *mark, const char *text, const char *whole)
{
  CwRawNote *note = g_new0 (CwRawNote, 1);

  note->mark = g_strdup (mark);
  note->text = dup_clean (text);
  note->whole = dup_clean (whole);
  g_ptr_array_add (table->notes, note);
}

static void
add_one (CwRawTable *table, const char *text)
{
  const char *rest = text;
  g_autofree char *mark = cw_raw_legend_read (table, text) ? NULL : take_mark (&rest);

  if (mark && *rest)
    add_note (table, mark, rest, text);
  else if (!cw_raw_legend_read (NULL, text))
    add_note (table, NULL, text, text);
}

/* Where the next note of the same paragraph begins: at a mark above the line that follows the end
 * of a sentence. */
static const char *
find_next (const char *text)
{
  for (const char *at = strchr (text, CW_RAW_SUP_OPEN); at; at = strchr (at + 1, CW_RAW_SUP_OPEN))
    {
      const char *rest = at, *before = at;
      g_autofree char *mark = take_mark (&rest);

      while (before > text && before[-1] == ' ')
        before--;
      if (mark && before > text && strchr (".;,\n", before[-1]))
        return at;
    }
  return NULL;
}

static void
add_parts (CwRawTable *table, const char *text)
{
  while (*text)
    {
      const char *next = *text == CW_RAW_SUP_OPEN ? find_next (text + 1) : NULL;
      g_autofree char *part = next ? g_strndup (text, (gsize)(next - text)) : g_strdup (text);

      g_strchomp (part);
      if (next && part[0] && strchr (";,", part[strlen (part) - 1]))
        part[strlen (part) - 1] = '\0';
      add_one (table, part);
      text = next ? next : "";
    }
}

/* Takes a paragraph or row below the table: footnotes, a legend, or a note on the whole table. */
void
cw_raw_note_add (CwRawTable *table, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      add_parts (table, lines[i]);
}

/* Whether a paragraph is about the table, to judge by itself. */
gboolean
cw_raw_note_is_sure (const char *text)
{
  const char *rest = text;
  g_autofree char *mark = take_mark (&rest);

  if (mark && *rest)
    return TRUE;
  return g_ascii_strncasecmp (text, "note", 4) == 0 || g_str_has_prefix (text, "注") ||
         cw_raw_legend_read (NULL, text);
}

/* ---- cells ---- */

static gboolean
add_known (const CwRawTable *table, GPtrArray *marks, const char *word)
{
  if (cw_raw_table_find_note (table, word) == NULL)
    return FALSE;
  g_ptr_array_add (marks, g_strdup (word));
  return TRUE;
}

/* "ab" or "*†" without anything between them. */
static gboolean
add_each (const CwRawTable *table, GPtrArray *marks, const char *word)
{
  for (const char *p = word; *p; p = g_utf8_next_char (p))
    {
      g_autofree char *one = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));

      if (!add_known (table, marks, one))
        return FALSE;
    }
  return TRUE;
}

/* All of them are explained below the table, or none is a mark. */
static gboolean
add_marks (const CwRawTable *table, GPtrArray *marks, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, ", ;", -1);
  guint before = marks->len;

  for (guint i = 0; words[i]; i++)
    {
      guint start = marks->len;

      if (*words[i] == '\0' || add_known (table, marks, words[i]))
        continue;
      g_ptr_array_set_size (marks, (int)start);
      if (!add_each (table, marks, words[i]))
        {
          g_ptr_array_set_size (marks, (int)before);
          return FALSE;
        }
    }
  return marks->len > before;
}

static char *
take_sups (const CwRawTable *table, const char *text, GPtrArray *marks)
{
  GString *rest = g_string_new (NULL);

  while (*text)
    {
      const char *after = text;
      g_autofree char *inner = take_sup (&after);

      if (inner && add_marks (table, marks, inner))
        text = after;
      else
        g_string_append_c (rest, *text++);
    }
  return g_string_free (rest, FALSE);
}

/* Where marks in plain text may begin: at a bracket, a symbol or a raised letter near the end. */
static char *
take_plain (const CwRawTable *table, char *text, GPtrArray *marks)
{
  /* "[a]" alone is a mark at an empty cell, "[11]" is a reference. */
  gboolean alone = *text == '[' && !g_ascii_isdigit (text[1]);

  for (char *at = *text && !alone ? g_utf8_next_char (text) : text; *at; at = g_utf8_next_char (at))
    {
      g_autoptr (GString) raised = g_string_new (NULL);
      const char *after = at;
      g_autofree char *inner = take_bracketed (&after);

      if (inner == NULL && measure_symbols (at))
        inner = g_strdup (at);
      else if (inner == NULL && take_raised (at, raised) == strlen (at))
        inner = g_strdup (raised->str);
      else if (*after)
        continue;
      if (inner && add_marks (table, marks, inner))
        {
          *at = '\0';
          break;
        }
    }
  return g_strchomp (text);
}

/* Parts the text of a cell from the marks that the notes of the table explain. What they do not
 * explain is text. */
CwRawCell *
cw_raw_note_read_cell (const CwRawTable *table, const char *text)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autofree char *rest = take_sups (table, text ? text : "", marks);
  char *plain = take_plain (table, cw_raw_note_dup_plain (rest), marks);

  return cw_raw_cell_new (
    plain, marks->len ? (char **)g_ptr_array_free (g_steal_pointer (&marks), FALSE) : NULL);
}

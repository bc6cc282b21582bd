/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* What lines say by standing where they do: signs in brackets before their markers, and lines of
 * nothing but signs above or below lines of nothing but markers. */

/* “(+)”. */
gboolean
cw_ihc_lines_is_enclosed (const CwIhcReader *self, guint i)
{
  return cw_ihc_reader_peek (self, i)->kind == CW_IHC_OPEN &&
         cw_ihc_reader_peek (self, i + 1)->kind == CW_IHC_SIGN &&
         cw_ihc_reader_peek (self, i + 2)->kind == CW_IHC_CLOSE;
}

/* “(+)CK7, (-)CK20”, “(+) CK7, CK19; (-) CK20”: a sign in brackets before the name, or before a
 * list where nothing stands before it that it could be said of. Returns what stands behind it, or
 * @i. */
guint
cw_ihc_lines_read_sign (CwIhcReader *self, guint i)
{
  CwIhcFacts facts = { 0 };
  gboolean is_glued = cw_ihc_reader_peek (self, i + 3)->kind != CW_IHC_COLON &&
                      !(cw_ihc_reader_peek (self, i + 3)->flags & CW_IHC_SPACE_BEFORE);
  guint name = i + 3 + (cw_ihc_reader_peek (self, i + 3)->kind == CW_IHC_COLON);

  if (!cw_ihc_lines_is_enclosed (self, i))
    return i;
  /* “(+) CK7, CK19” and “(-) CK20” in the line below, “(+) CK7, (-) CK20”, “(+): CK7; (-): CK20”:
   * signs that stand before their names go on doing so. */
  if (self->has_header && cw_ihc_lines_is_enclosed (self, self->header_first) &&
      (cw_ihc_reader_begins_line (self, i) ||
       (!self->at_item && cw_ihc_marker_match (self->text, self->tokens, name) > 0)))
    cw_ihc_reader_end_clause (self);
  if (self->at_item || cw_ihc_reader_begins_line (self, i + 3) ||
      cw_ihc_marker_match (self->text, self->tokens, name) == 0 ||
      (!is_glued && (self->items->len > 0 || self->has_header)) ||
      self->first_open < self->items->len)
    return i;
  cw_ihc_phrase_read (self->text, self->tokens, i + 1, i + 2, &facts);
  cw_ihc_reader_set_header (self, &facts, i, name);
  self->is_once = is_glued;
  self->is_listed = name > i + 3;
  return name;
}

/* ---- columns ---- */

typedef struct
{
  guint first;
  guint past;
} Cell;

static gboolean
is_blank (const CwIhcToken *token)
{
  return token->kind == CW_IHC_STOP && token->length == 0;
}

/* Past the last piece of the line that begins at @i. */
static guint
find_end (const CwIhcReader *self, guint i)
{
  guint past = i + 1;

  while (past < self->tokens->len && !is_blank (cw_ihc_reader_peek (self, past)) &&
         !cw_ihc_reader_begins_line (self, past))
    past++;
  return MIN (past, self->tokens->len);
}

static gboolean
ends_cell (const CwIhcReader *self, guint i)
{
  return cw_ihc_reader_peek (self, i)->kind == CW_IHC_COMMA || cw_ihc_reader_is_bar (self, i);
}

/* “Markers:”, “Result” before the first column. */
static guint
skip_label (const CwIhcReader *self, guint i)
{
  static const char *const labels[] = { "marker", "markers", "antibody", "antibodies", "stain",
                                        "stains", "result",  "results",  "ihc",        NULL };

  while (ends_cell (self, i))
    i++;
  if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), labels))
    i++;
  return i + (cw_ihc_reader_peek (self, i)->kind == CW_IHC_COLON ? 1 : 0);
}

/* A sign, also in parentheses, a grade, or the word for one; @i when it is anything else. */
static guint
skip_sign (const CwIhcReader *self, guint i, guint past)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);
  gboolean is_tight = i + 1 < past && !(next->flags & CW_IHC_SPACE_BEFORE);

  if (token->kind == CW_IHC_SIGN)
    return i + (is_tight && next->kind == CW_IHC_NUMBER ? 2 : 1);
  if (token->kind == CW_IHC_NUMBER)
    return i + (is_tight && next->kind == CW_IHC_SIGN ? 2 : 1);
  if (cw_ihc_lines_is_enclosed (self, i) && i + 2 < past)
    return i + 3;
  return token->kind == CW_IHC_WORD && token->meaning == CW_IHC_RESULT ? i + 1 : i;
}

/* A known name, or one that looks like “GLUT1”; @i when it is anything else. */
static guint
skip_marker (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  guint n = cw_ihc_marker_match (self->text, self->tokens, i);
  guint capitals = 0;

  if (n > 0 || token->kind != CW_IHC_WORD || token->meaning != CW_IHC_UNKNOWN)
    return i + n;
  for (guint at = 0; at < token->length; at++)
    {
      char c = self->text[token->offset + at];

      if (c == '/')
        return i;
      capitals += g_ascii_isupper (c) || g_ascii_isdigit (c) ? 1 : 0;
    }
  return capitals >= 2 ? i + 1 : i;
}

/* The cells of a line of nothing but signs, or of nothing but markers; %NULL when it is neither. */
static GArray *
read_cells (const CwIhcReader *self, guint i, guint past, gboolean signs)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));

  for (i = skip_label (self, i); i < past;)
    {
      Cell cell = { .first = i };

      if (ends_cell (self, i))
        {
          i++;
          continue;
        }
      cell.past = i = signs ? skip_sign (self, i, past) : skip_marker (self, i);
      if (cell.past == cell.first || cell.past > past)
        return NULL;
      g_array_append_val (cells, cell);
    }
  return cells->len > 0 ? g_steal_pointer (&cells) : NULL;
}

static gboolean
has_sign (const CwIhcReader *self, const GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      guint first = g_array_index (cells, Cell, i).first;
      guint8 kind = cw_ihc_reader_peek (self, first)->kind;

      if (kind == CW_IHC_SIGN || kind == CW_IHC_OPEN)
        return TRUE;
    }
  return FALSE;
}

static void
pair (CwIhcReader *self, const Cell *name, const Cell *sign)
{
  g_autofree char *marker = cw_ihc_names_dup_marker (self, name->first, name->past);
  guint open = cw_ihc_reader_peek (self, sign->first)->kind == CW_IHC_OPEN ? 1 : 0;
  guint past = sign->past - open;
  g_auto (CwIhcFacts) facts = { 0 };

  if (cw_ihc_phrase_read (self->text, self->tokens, sign->first + open, past, &facts) != past ||
      !cw_ihc_facts_fit (&facts, marker, 1))
    return;
  cw_ihc_names_add (self, marker, name->first, name->past);
  cw_ihc_facts_merge (&cw_ihc_reader_get_last (self)->facts, &facts);
  cw_ihc_reader_use (self, sign->first, sign->past);
  cw_ihc_reader_end_clause (self);
}

/* Reads a line of signs and the line of markers below or above it; returns what stands behind both.
 * Where they are not as many, nobody knows which belongs to which, and both stay unread. @i where
 * no such lines begin. */
guint
cw_ihc_lines_read (CwIhcReader *self, guint i)
{
  g_autoptr (GArray) signs = NULL;
  g_autoptr (GArray) names = NULL;
  guint past, end;
  gboolean is_above;

  if (!cw_ihc_reader_begins_line (self, i))
    return i;
  past = find_end (self, i);
  end = past >= self->tokens->len || is_blank (cw_ihc_reader_peek (self, past))
          ? past
          : find_end (self, past);
  signs = read_cells (self, i, past, TRUE);
  is_above = signs != NULL;
  if (signs == NULL && end > past)
    signs = read_cells (self, past, end, TRUE);
  if (signs == NULL || signs->len < 2)
    return i;
  /* Signs below a line that was not understood may be told of that one. */
  if (!is_above)
    names = read_cells (self, i, past, FALSE);
  else if (self->first_open >= self->items->len && end > past)
    names = read_cells (self, past, end, FALSE);
  if (names == NULL || (names->len == 1 && !has_sign (self, signs)))
    {
      if (!is_above || !has_sign (self, signs))
        return i;
      cw_ihc_reader_end_clause (self);
      return past;
    }
  cw_ihc_reader_end_clause (self);
  for (guint n = 0; signs->len == names->len && n < names->len; n++)
    pair (self, &g_array_index (names, Cell, n), &g_array_index (signs, Cell, n));
  return end;
}

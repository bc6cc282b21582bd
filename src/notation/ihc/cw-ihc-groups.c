/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* Groups of markers of which one thing is said.
 *
 * “CK7, CK19 (+); CK20, CDX2 (−)”: one sign behind each group of markers is told of all of them. Of
 * a text that has one group alone, “CD99, vimentin (+)”, and of one in which a marker within a
 * group has a sign of its own, nobody knows whether the writer left the others' signs out. */

#define LABEL_MAX 4

/* “IHC:” */
static guint
skip_label (const CwIhcReader *self)
{
  guint i = 0;

  while (i < LABEL_MAX && cw_ihc_reader_peek (self, i)->kind == CW_IHC_WORD &&
         cw_ihc_reader_peek (self, i)->meaning == CW_IHC_GLUE)
    i++;
  return cw_ihc_reader_peek (self, i)->kind == CW_IHC_COLON ? i + 1 : 0;
}

static guint
skip_comma (const CwIhcReader *self, guint i)
{
  if (cw_ihc_reader_peek (self, i)->kind == CW_IHC_COMMA)
    i++;
  if (cw_ihc_reader_peek (self, i)->kind == CW_IHC_WORD &&
      cw_ihc_reader_peek (self, i)->meaning == CW_IHC_AND)
    i++;
  return i;
}

/* “(+)”, “(negative)”; @i when it is anything else. */
static guint
skip_sign (const CwIhcReader *self, guint i)
{
  const CwIhcToken *word = cw_ihc_reader_peek (self, i + 1);

  if (cw_ihc_lines_is_enclosed (self, i))
    return i + 3;
  if (cw_ihc_reader_peek (self, i)->kind == CW_IHC_OPEN && word->kind == CW_IHC_WORD &&
      word->meaning == CW_IHC_RESULT && cw_ihc_reader_peek (self, i + 2)->kind == CW_IHC_CLOSE)
    return i + 3;
  return i;
}

/* Past the group that begins at @i and its sign; @i where there is no such group. */
static guint
skip_group (const CwIhcReader *self, guint i, guint *names)
{
  guint first = i;

  for (*names = 0;; (*names)++)
    {
      guint n = cw_ihc_names_match (self, i);
      guint past = skip_sign (self, i + n);

      if (n == 0)
        return first;
      i += n;
      if (past > i)
        {
          (*names)++;
          return past;
        }
      past = skip_comma (self, i);
      if (past == i)
        return first;
      i = past;
    }
}

/**
 * cw_ihc_groups_are_shared:
 * @self: a reader that has read nothing yet
 *
 * Returns: whether the text is nothing but groups of markers with a sign behind each
 */
gboolean
cw_ihc_groups_are_shared (const CwIhcReader *self)
{
  guint groups = 0, most = 0, names;

  for (guint i = skip_label (self); i < self->tokens->len; groups++)
    {
      guint past = skip_group (self, i, &names);

      if (past == i)
        return FALSE;
      i = past;
      most = MAX (most, names);
      if (cw_ihc_reader_peek (self, i)->kind != CW_IHC_STOP && !cw_ihc_reader_begins_line (self, i))
        return FALSE;
      while (i < self->tokens->len && cw_ihc_reader_peek (self, i)->kind == CW_IHC_STOP)
        i++;
    }
  return groups > 1 && most > 1;
}

/* ---- a result before a list in parentheses ---- */

#define LIST_MAX 60

/* Past the list of markers and nothing else between the parentheses at @open; 0 where it is none.
 */
static guint
find_list_end (const CwIhcReader *self, guint open)
{
  guint i = open + 1;

  while (i < open + LIST_MAX)
    {
      guint n = cw_ihc_names_match (self, i);
      guint past = skip_comma (self, i + n);

      if (n == 0)
        return 0;
      if (cw_ihc_reader_peek (self, i + n)->kind == CW_IHC_CLOSE)
        return i + n + 1;
      if (past == i + n)
        return 0;
      i = past;
    }
  return 0;
}

/* Nothing stands before it that the result could be of. */
static gboolean
begins_statement (const CwIhcReader *self, guint i)
{
  const CwIhcToken *before = cw_ihc_reader_peek (self, i - 1);

  if (cw_ihc_reader_begins_line (self, i))
    return self->first_open == self->items->len;
  if (before->kind == CW_IHC_COLON || before->kind == CW_IHC_STOP)
    return self->items->len == 0 && !self->has_header;
  while (i > self->list_close && i > 0 &&
         (cw_ihc_reader_peek (self, i - 1)->kind == CW_IHC_COMMA ||
          cw_ihc_reader_peek (self, i - 1)->meaning == CW_IHC_AND ||
          cw_ihc_reader_peek (self, i - 1)->meaning == CW_IHC_BUT))
    i--;
  return i > 0 && i == self->list_close;
}

/**
 * cw_ihc_groups_begin_list:
 * @self: the reader
 * @first: where a result begins
 * @past: what stands behind it
 *
 * Returns: whether it is told of a list in parentheses: “Positive (CD99, desmin), negative (S-100)”
 */
gboolean
cw_ihc_groups_begin_list (const CwIhcReader *self, guint first, guint past)
{
  const CwIhcToken *word = cw_ihc_reader_peek (self, past - 1);

  return word->kind == CW_IHC_WORD && word->meaning == CW_IHC_RESULT &&
         cw_ihc_reader_peek (self, past)->kind == CW_IHC_OPEN && begins_statement (self, first) &&
         find_list_end (self, past) > 0;
}

/**
 * cw_ihc_groups_read_list:
 * @self: the reader
 * @facts: what is said of the list
 * @first: where that began
 * @past: where the parentheses open
 *
 * Returns: what stands behind the list
 */
guint
cw_ihc_groups_read_list (CwIhcReader *self, CwIhcFacts *facts, guint first, guint past)
{
  guint close = find_list_end (self, past);

  cw_ihc_reader_end_clause (self);
  cw_ihc_reader_set_header (self, facts, first, past);
  for (guint i = past + 1; i < close;)
    {
      guint next = cw_ihc_names_read (self, i);

      if (next == i)
        self->at_item = FALSE;
      i = MAX (next, i + 1);
    }
  cw_ihc_reader_end_clause (self);
  self->list_close = close;
  return close;
}

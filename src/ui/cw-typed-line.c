/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-typed-line.h"

/* The line comes back when its rows are undone and goes when they are done again. */

/**
 * cw_typed_line_forget:
 * @self: a line
 *
 * Frees what is remembered.
 */
void
cw_typed_line_forget (CwTypedLine *self)
{
  g_clear_pointer (&self->typed, g_free);
  g_clear_pointer (&self->left, g_free);
  g_clear_pointer (&self->row, g_free);
}

/**
 * cw_typed_line_remember:
 * @self: a line
 * @typed: (transfer full): its text before the rows came in
 * @left: (nullable): what is left in it; %NULL for nothing
 * @row: (transfer full) (nullable): id of the first row
 *
 * Remembers the last rows.
 */
void
cw_typed_line_remember (CwTypedLine *self, char *typed, const char *left, char *row)
{
  cw_typed_line_forget (self);
  self->typed = typed;
  self->left = g_strdup (left ? left : "");
  self->row = row;
}

/* What the last step was; rows that are deleted by hand are no reason to type them again. */
static CwHistoryKind
get_last_kind (CwRecord *record)
{
  GPtrArray *groups = cw_history_get_groups (cw_record_get_history (record));
  const CwHistoryGroup *last = groups->len ? groups->pdata[groups->len - 1] : NULL;

  return last ? last->kind : CW_HISTORY_EDIT;
}

/**
 * cw_typed_line_follow:
 * @self: a line
 * @record: the record whose history has changed
 * @text: what stands in the line now
 *
 * Returns: (nullable) (transfer none): what should stand there, unless something else was typed
 *   meanwhile; %NULL when it can stay
 */
const char *
cw_typed_line_follow (const CwTypedLine *self, CwRecord *record, const char *text)
{
  CwHistoryKind kind = get_last_kind (record);
  gboolean is_there;

  if (self->row == NULL)
    return NULL;
  is_there = cw_entity_lookup (cw_record_get_root (record), self->row) != NULL;
  if (kind == CW_HISTORY_UNDO && !is_there && g_str_equal (text, self->left))
    return self->typed;
  return kind == CW_HISTORY_REDO && is_there && g_str_equal (text, self->typed) ? self->left : NULL;
}

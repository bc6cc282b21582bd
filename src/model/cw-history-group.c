/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-history-group.h"

/**
 * cw_history_group_new:
 * @number: its place in the log
 * @kind: edit, undo or redo
 * @label: (nullable): what was done
 *
 * Returns: (transfer full): a group without changes, dated now
 */
CwHistoryGroup *
cw_history_group_new (guint number, CwHistoryKind kind, const char *label)
{
  CwHistoryGroup *self = g_new0 (CwHistoryGroup, 1);

  self->number = number;
  self->kind = kind;
  self->label = g_strdup (label);
  self->time = g_get_real_time ();
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_change_free);
  return self;
}

/**
 * cw_history_group_copy:
 * @self: a group
 *
 * Returns: (transfer full): a copy with copies of the changes
 */
CwHistoryGroup *
cw_history_group_copy (const CwHistoryGroup *self)
{
  CwHistoryGroup *copy = cw_history_group_new (self->number, self->kind, self->label);

  copy->author = g_strdup (self->author);
  copy->reason = g_strdup (self->reason);
  copy->time = self->time;
  for (guint i = 0; i < self->changes->len; i++)
    g_ptr_array_add (copy->changes, cw_change_copy (self->changes->pdata[i]));
  return copy;
}

/**
 * cw_history_group_free:
 * @self: (nullable) (transfer full): a group
 *
 * Frees the group.
 */
void
cw_history_group_free (CwHistoryGroup *self)
{
  if (self == NULL)
    return;
  g_free (self->label);
  g_free (self->author);
  g_free (self->reason);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/**
 * cw_history_group_is_idle:
 * @self: a group
 *
 * Returns: whether it left everything as it was: typed there and back again
 */
gboolean
cw_history_group_is_idle (const CwHistoryGroup *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const CwChange *change = self->changes->pdata[i];

      if (change->operation != CW_CHANGE_SET || g_strcmp0 (change->old_text, change->new_text) != 0)
        return FALSE;
    }
  return TRUE;
}

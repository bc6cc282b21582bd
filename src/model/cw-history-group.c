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

static CwChange *
get_last_change (const CwHistoryGroup *self)
{
  return self->changes->len ? self->changes->pdata[self->changes->len - 1] : NULL;
}

/**
 * cw_history_group_continues:
 * @self: a group
 * @change: a change
 *
 * Returns: whether the change sets what the last one of the group set
 */
gboolean
cw_history_group_continues (const CwHistoryGroup *self, const CwChange *change)
{
  const CwChange *last = get_last_change (self);

  return last && last->operation == CW_CHANGE_SET && change->operation == CW_CHANGE_SET &&
         last->field == g_intern_string (change->field) &&
         g_str_equal (last->entity_id, change->entity_id);
}

/**
 * cw_history_group_add:
 * @self: a group
 * @change: a change; copied
 *
 * Adds the change, or has the last one of the group end where it does.
 */
void
cw_history_group_add (CwHistoryGroup *self, const CwChange *change)
{
  CwChange *copy;

  if (cw_history_group_continues (self, change))
    {
      CwChange *last = get_last_change (self);

      g_free (last->new_text);
      last->new_text = g_strdup (change->new_text);
      return;
    }
  copy = cw_change_copy (change);
  copy->field = g_intern_string (change->field);
  copy->entity_name = g_intern_string (change->entity_name);
  g_ptr_array_add (self->changes, copy);
}

static guint
find_change (const CwHistoryGroup *self, CwChangeOperation operation, const CwChange *of)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const CwChange *change = self->changes->pdata[i];

      if (change->operation == operation && g_strcmp0 (change->entity_id, of->entity_id) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* A row that came and went leaves the others as they were. */
static gboolean
is_of_passing_row (const CwHistoryGroup *self, const CwChange *change)
{
  guint came = find_change (self, CW_CHANGE_INSERT, change);
  guint went = find_change (self, CW_CHANGE_REMOVE, change);

  return change->operation != CW_CHANGE_MOVE && went != G_MAXUINT && came < went;
}

static gboolean
is_idle_change (const CwHistoryGroup *self, const CwChange *change)
{
  if (change->operation == CW_CHANGE_SET && g_strcmp0 (change->old_text, change->new_text) == 0)
    return TRUE;
  return is_of_passing_row (self, change);
}

/**
 * cw_history_group_is_idle:
 * @self: a group
 *
 * Returns: whether it left everything as it was: typed there and back again, or a row added and
 * taken away
 */
gboolean
cw_history_group_is_idle (const CwHistoryGroup *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (!is_idle_change (self, self->changes->pdata[i]))
      return FALSE;
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-change.h"

G_DEFINE_BOXED_TYPE (CwChange, cw_change, cw_change_copy, cw_change_free)

static const char *const operation_names[] = { "set", "insert", "remove", "move" };

/**
 * cw_change_copy:
 * @self: a change
 *
 * Returns: (transfer full): a copy
 */
CwChange *
cw_change_copy (const CwChange *self)
{
  CwChange *copy = g_memdup2 (self, sizeof *self);

  copy->entity_id = g_strdup (self->entity_id);
  copy->parent_id = g_strdup (self->parent_id);
  copy->old_text = g_strdup (self->old_text);
  copy->new_text = g_strdup (self->new_text);
  return copy;
}

/**
 * cw_change_new_inverse:
 * @self: a change
 *
 * Returns: (transfer full): the change that takes @self back
 */
CwChange *
cw_change_new_inverse (const CwChange *self)
{
  CwChange *inverse = cw_change_copy (self);

  g_free (inverse->old_text);
  if (self->operation == CW_CHANGE_INSERT)
    inverse->operation = CW_CHANGE_REMOVE;
  else if (self->operation == CW_CHANGE_REMOVE)
    inverse->operation = CW_CHANGE_INSERT;
  inverse->position = self->operation == CW_CHANGE_MOVE ? self->old_position : self->position;
  inverse->old_position = self->position;
  inverse->old_text = inverse->new_text;
  inverse->new_text = g_strdup (self->old_text);
  return inverse;
}

/**
 * cw_change_free:
 * @self: (nullable) (transfer full): a change
 *
 * Frees the change.
 */
void
cw_change_free (CwChange *self)
{
  if (self == NULL)
    return;
  g_free (self->entity_id);
  g_free (self->parent_id);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self);
}

/**
 * cw_change_operation_to_string:
 * @operation: an operation
 *
 * Returns: the word that is stored
 */
const char *
cw_change_operation_to_string (CwChangeOperation operation)
{
  g_return_val_if_fail (operation <= CW_CHANGE_MOVE, NULL);

  return operation_names[operation];
}

/**
 * cw_change_operation_from_string:
 * @text: (nullable): a stored word
 * @operation: (out): the operation
 *
 * Returns: %FALSE when the word is unknown
 */
gboolean
cw_change_operation_from_string (const char *text, CwChangeOperation *operation)
{
  for (guint i = 0; i < G_N_ELEMENTS (operation_names); i++)
    if (g_strcmp0 (text, operation_names[i]) == 0)
      {
        *operation = i;
        return TRUE;
      }
  return FALSE;
}

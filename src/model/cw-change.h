/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CW_TYPE_CHANGE (cw_change_get_type ())

/**
 * CwChangeOperation:
 * @CW_CHANGE_SET: a field got another value.
 * @CW_CHANGE_INSERT: an entity without values came into a list.
 * @CW_CHANGE_REMOVE: an entity, emptied before, left a list.
 * @CW_CHANGE_MOVE: an entity took another place in its list.
 *
 * What happened. Everything an author can do is made of these four.
 */
typedef enum
{
  CW_CHANGE_SET,
  CW_CHANGE_INSERT,
  CW_CHANGE_REMOVE,
  CW_CHANGE_MOVE,
} CwChangeOperation;

/**
 * CwChange:
 * @operation: what happened.
 * @entity_name: name of the entity's table, such as "adverse-event".
 * @entity_id: which entity.
 * @parent_id: its parent, %NULL for the root.
 * @field: the field that was set, or the parent's list the entity is in.
 * @position: place in the list after an insert or move, before a remove.
 * @old_position: place before a move.
 * @old_text: canonical text before, %NULL for not recorded.
 * @new_text: canonical text after, %NULL for not recorded.
 *
 * One step, complete enough to be undone, redone, shown and merged.
 */
typedef struct
{
  CwChangeOperation operation;
  const char *entity_name; /* interned */
  char *entity_id;
  char *parent_id;
  const char *field; /* interned */
  guint position;
  guint old_position;
  char *old_text;
  char *new_text;
} CwChange;

GType cw_change_get_type (void) G_GNUC_CONST;

CwChange *cw_change_copy (const CwChange *self);
CwChange *cw_change_new_inverse (const CwChange *self);
void cw_change_free (CwChange *self);
const char *cw_change_operation_to_string (CwChangeOperation operation);
gboolean cw_change_operation_from_string (const char *text, CwChangeOperation *operation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwChange, cw_change_free)

G_END_DECLS

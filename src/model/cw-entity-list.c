/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "model/cw-entity-private.h"

/* Coming, going and moving of entities in their parents' lists. */

/**
 * cw_entity_get_list:
 * @self: an entity
 * @field: a list field of its table
 *
 * Returns: (transfer none): the child entities in order
 */
GListModel *
cw_entity_get_list (CwEntity *self, const CwField *field)
{
  g_return_val_if_fail (field->kind == &cw_kind_list, NULL);

  return G_LIST_MODEL (*(GListStore **)cw_entity_get_member (self, field));
}

/**
 * cw_entity_get_child:
 * @self: an entity
 * @field: a child field of its table
 *
 * Returns: (transfer none): the child that is always there
 */
CwEntity *
cw_entity_get_child (CwEntity *self, const CwField *field)
{
  g_return_val_if_fail (field->kind == &cw_kind_child, NULL);

  return *(CwEntity **)cw_entity_get_member (self, field);
}

static GListStore *
get_own_store (CwEntity *self)
{
  return G_LIST_STORE (
    cw_entity_get_list (cw_entity_get_parent (self), cw_entity_get_parent_field (self)));
}

/**
 * cw_entity_get_position:
 * @self: an entity
 *
 * Returns: its place in the parent's list, from 0; 0 for a root or an only child
 */
guint
cw_entity_get_position (CwEntity *self)
{
  guint *position = cw_entity_get_position_hint (self);
  g_autoptr (CwEntity) there = NULL;

  if (cw_entity_get_parent (self) == NULL ||
      cw_entity_get_parent_field (self)->kind != &cw_kind_list)
    return 0;
  /* A search through the list for each of its rows would grow with the square of their number. */
  there = g_list_model_get_item (G_LIST_MODEL (get_own_store (self)), *position);
  if (there != self)
    g_list_store_find (get_own_store (self), self, position);
  return *position;
}

static void
report (CwEntity *self, CwChangeOperation operation, guint position, guint old_position)
{
  CwChange change = {
    .operation = operation,
    .entity_name = cw_entity_get_info (self)->name,
    .entity_id = (char *)cw_entity_get_id (self),
    .parent_id = (char *)cw_entity_get_id (cw_entity_get_parent (self)),
    .field = cw_entity_get_parent_field (self)->name,
    .position = position,
    .old_position = old_position,
  };

  cw_entity_emit_change (self, &change);
}

/**
 * cw_entity_insert:
 * @self: the parent
 * @list: a list field of its table
 * @position: place from 0; anything larger than the list appends
 * @id: (nullable): the new entity's id, or %NULL for a new one
 *
 * Puts a new entity, with nothing recorded, into a list.
 *
 * Returns: (transfer none): the new entity
 */
CwEntity *
cw_entity_insert (CwEntity *self, const CwField *list, guint position, const char *id)
{
  GListModel *model = cw_entity_get_list (self, list);
  g_autoptr (CwEntity) entity = cw_entity_new (list->entity_type (), id);

  position = MIN (position, g_list_model_get_n_items (model));
  cw_entity_attach (entity, self, list);
  cw_entity_update_index (entity, TRUE);
  *cw_entity_get_position_hint (entity) = position;
  g_list_store_insert (G_LIST_STORE (model), position, entity);
  report (entity, CW_CHANGE_INSERT, position, position);
  return entity;
}

static void
report_tree (CwEntity *self, guint position)
{
  report (self, CW_CHANGE_INSERT, position, position);
  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    {
      GListModel *list = field->kind == &cw_kind_list ? cw_entity_get_list (self, field) : NULL;

      g_warn_if_fail (field->kind != &cw_kind_child);
      for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

          report_tree (item, i);
        }
    }
}

/**
 * cw_entity_insert_filled:
 * @self: the parent
 * @list: a list field of its table
 * @position: place from 0; anything larger than the list appends
 * @entity: (transfer full): a root of the list's type, without children that are always there
 *
 * Puts an entity into a list with all that it holds. The changes say that it and the rows below it
 * came, not each value they came with: a log of ten thousand imported rows would be thirty times as
 * long. Undo writes the values down before it takes the entity out again.
 *
 * Returns: (transfer none): @entity
 */
CwEntity *
cw_entity_insert_filled (CwEntity *self, const CwField *list, guint position, CwEntity *entity)
{
  GListModel *model = cw_entity_get_list (self, list);
  g_autoptr (CwEntity) owned = entity;

  position = MIN (position, g_list_model_get_n_items (model));
  cw_entity_attach (entity, self, list);
  cw_entity_update_index (entity, TRUE);
  *cw_entity_get_position_hint (entity) = position;
  g_list_store_insert (G_LIST_STORE (model), position, entity);
  report_tree (entity, position);
  return entity;
}

/**
 * cw_entity_load_item:
 * @self: an entity under construction
 * @list: a list field of its table
 * @id: the id the new entity had
 *
 * Appends without a change: for reading back what was stored.
 *
 * Returns: (transfer none): the new entity
 */
CwEntity *
cw_entity_load_item (CwEntity *self, const CwField *list, const char *id)
{
  g_autoptr (CwEntity) entity = cw_entity_new (list->entity_type (), id);

  cw_entity_attach (entity, self, list);
  *cw_entity_get_position_hint (entity) =
    g_list_model_get_n_items (cw_entity_get_list (self, list));
  g_list_store_append (G_LIST_STORE (cw_entity_get_list (self, list)), entity);
  return entity;
}

static void
empty_list (CwEntity *self, const CwField *field)
{
  GListModel *list = cw_entity_get_list (self, field);

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i - 1);

      cw_entity_remove (item);
    }
}

/* Takes every value back one by one, so that the history holds each of them. */
static void
empty (CwEntity *self)
{
  cw_entity_set_unknown (self, NULL);
  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    {
      if (field->kind == &cw_kind_list)
        empty_list (self, field);
      else if (field->kind == &cw_kind_child)
        empty (cw_entity_get_child (self, field));
      else
        cw_entity_set_value (self, field, NULL);
    }
}

/* Whether an entity of this type, or one below it, can refer to another. */
static gboolean
can_refer (const CwEntityInfo *info)
{
  CW_FOREACH_FIELD (info, field)
    if (field->kind == &cw_kind_reference ||
        (field->entity_type && can_refer (cw_entity_type_get_info (field->entity_type ()))))
      return TRUE;
  return FALSE;
}

static void
clear_references (CwEntity *entity, const char *id)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (field->kind == &cw_kind_reference)
        {
          g_autofree char *text = cw_entity_dup_text (entity, field);

          if (g_strcmp0 (text, id) == 0)
            cw_entity_set_value (entity, field, NULL);
        }
      else if (field->kind == &cw_kind_child)
        clear_references (cw_entity_get_child (entity, field), id);
      else if (field->kind == &cw_kind_list)
        {
          GListModel *list = cw_entity_get_list (entity, field);

          for (guint i = 0; i < g_list_model_get_n_items (list); i++)
            {
              g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

              clear_references (item, id);
            }
        }
    }
}

static void
take_out (CwEntity *self)
{
  g_autoptr (CwEntity) kept = g_object_ref (self);
  guint position = cw_entity_get_position (self);

  cw_entity_update_index (self, FALSE);
  g_list_store_remove (get_own_store (self), position);
  report (self, CW_CHANGE_REMOVE, position, position);
  cw_entity_attach (self, NULL, NULL);
}

/**
 * cw_entity_remove:
 * @self: an entity in a list
 *
 * Removes the entity with all it holds, and every reference to it. The changes say each value
 * that goes, so that undo brings all of it back.
 */
void
cw_entity_remove (CwEntity *self)
{
  g_return_if_fail (cw_entity_get_parent (self) != NULL);
  g_return_if_fail (cw_entity_get_parent_field (self)->kind == &cw_kind_list);

  /* A list of ten thousand that refers to nothing is not searched for each one that goes. */
  if (can_refer (cw_entity_get_info (cw_entity_get_root (self))))
    clear_references (cw_entity_get_root (self), cw_entity_get_id (self));
  empty (self);
  take_out (self);
}

/**
 * cw_entity_move:
 * @self: an entity in a list
 * @position: its new place, counted without itself
 *
 * Moves the entity within its list.
 */
void
cw_entity_move (CwEntity *self, guint position)
{
  g_autoptr (CwEntity) kept = g_object_ref (self);
  guint old_position = cw_entity_get_position (self);
  GListStore *store = get_own_store (self);

  position = MIN (position, g_list_model_get_n_items (G_LIST_MODEL (store)) - 1);
  if (position == old_position)
    return;
  g_list_store_remove (store, old_position);
  g_list_store_insert (store, position, self);
  report (self, CW_CHANGE_MOVE, position, old_position);
}

static gboolean
fail_change (const CwChange *change, GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
               _ ("The change of %s.%s does not fit this case any more."), change->entity_name,
               change->field);
  return FALSE;
}

static gboolean
apply_set (CwEntity *entity, const CwChange *change, GError **error)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (entity), change->field);

  if (g_str_equal (change->field, CW_FIELD_UNKNOWN))
    cw_entity_set_unknown (entity, change->new_text);
  else if (field && cw_field_is_scalar (field))
    cw_entity_set_value (entity, field, change->new_text);
  else
    return fail_change (change, error);
  return TRUE;
}

static gboolean
apply_insert (CwEntity *root, const CwChange *change, GError **error)
{
  CwEntity *parent = cw_entity_lookup (root, change->parent_id);
  const CwField *list =
    parent ? cw_entity_info_find (cw_entity_get_info (parent), change->field) : NULL;

  if (list == NULL || list->kind != &cw_kind_list || cw_entity_lookup (root, change->entity_id))
    return fail_change (change, error);
  cw_entity_insert (parent, list, change->position, change->entity_id);
  return TRUE;
}

/**
 * cw_entity_apply:
 * @root: a root
 * @change: what is to happen below it
 * @error: return location
 *
 * Does a recorded change again (or the inverse of one): the engine of undo, redo and merge.
 *
 * Returns: %FALSE with %CW_ERROR_CONSTRAINT when the entity or field is not there
 */
gboolean
cw_entity_apply (CwEntity *root, const CwChange *change, GError **error)
{
  CwEntity *entity = cw_entity_lookup (root, change->entity_id);

  if (change->operation == CW_CHANGE_INSERT)
    return apply_insert (root, change, error);
  if (entity == NULL)
    return fail_change (change, error);
  if (change->operation == CW_CHANGE_SET)
    return apply_set (entity, change, error);
  if (cw_entity_get_parent (entity) == NULL ||
      cw_entity_get_parent_field (entity)->kind != &cw_kind_list)
    return fail_change (change, error);
  if (change->operation == CW_CHANGE_REMOVE)
    cw_entity_remove (entity);
  else
    cw_entity_move (entity, change->position);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-snapshot.h"

#include <string.h>

#include "base/cw-text.h"
#include "model/cw-entity-private.h"

/**
 * cw_snapshot_new:
 * @info: an entity's table
 * @id: (nullable): its id, or %NULL for a new one
 *
 * Returns: (transfer full): a snapshot with nothing recorded
 */
CwSnapshot *
cw_snapshot_new (const CwEntityInfo *info, const char *id)
{
  CwSnapshot *self = g_new0 (CwSnapshot, 1);

  self->info = info;
  self->id = id ? g_strdup (id) : cw_id_new ();
  self->texts = g_new0 (char *, info->n_fields);
  self->items = g_new0 (GPtrArray *, info->n_fields);
  CW_FOREACH_FIELD (info, field)
    {
      if (cw_field_is_scalar (field))
        continue;
      self->items[field->index] = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
      if (field->kind == &cw_kind_child)
        {
          g_autofree char *child_id = cw_entity_derive_id (self->id, field->name);

          g_ptr_array_add (
            self->items[field->index],
            cw_snapshot_new (cw_entity_type_get_info (field->entity_type ()), child_id));
        }
    }
  return self;
}

/**
 * cw_snapshot_new_shallow:
 * @entity: an entity
 *
 * Returns: (transfer full): the entity's own values, its lists and children left empty
 */
CwSnapshot *
cw_snapshot_new_shallow (CwEntity *entity)
{
  CwSnapshot *self = cw_snapshot_new (cw_entity_get_info (entity), cw_entity_get_id (entity));

  self->unknown = g_strdup (cw_entity_get_unknown (entity));
  CW_FOREACH_FIELD (self->info, field)
    if (cw_field_is_scalar (field))
      self->texts[field->index] = cw_entity_dup_text (entity, field);
  return self;
}

/**
 * cw_snapshot_new_from_entity:
 * @entity: an entity
 *
 * Returns: (transfer full): the entity and all below it
 */
CwSnapshot *
cw_snapshot_new_from_entity (CwEntity *entity)
{
  CwSnapshot *self = cw_snapshot_new_shallow (entity);

  CW_FOREACH_FIELD (self->info, field)
    {
      GPtrArray *items = self->items[field->index];

      if (field->kind == &cw_kind_child)
        {
          g_ptr_array_set_size (items, 0);
          g_ptr_array_add (items,
                           cw_snapshot_new_from_entity (cw_entity_get_child (entity, field)));
        }
      else if (field->kind == &cw_kind_list)
        {
          GListModel *list = cw_entity_get_list (entity, field);

          for (guint i = 0; i < g_list_model_get_n_items (list); i++)
            {
              g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

              g_ptr_array_add (items, cw_snapshot_new_from_entity (item));
            }
        }
    }
  return self;
}

static void
fill_entity (const CwSnapshot *self, CwEntity *entity)
{
  cw_entity_set_unknown (entity, self->unknown);
  CW_FOREACH_FIELD (self->info, field)
    {
      const GPtrArray *items = self->items[field->index];

      if (cw_field_is_scalar (field))
        cw_entity_load (entity, field, self->texts[field->index]);
      else if (field->kind == &cw_kind_child)
        fill_entity (items->pdata[0], cw_entity_get_child (entity, field));
      else
        for (guint i = 0; i < items->len; i++)
          {
            const CwSnapshot *item = items->pdata[i];

            fill_entity (item, cw_entity_load_item (entity, field, item->id));
          }
    }
}

/**
 * cw_snapshot_to_entity:
 * @self: a snapshot
 *
 * Returns: (transfer full): a new entity tree with its values
 */
CwEntity *
cw_snapshot_to_entity (const CwSnapshot *self)
{
  CwEntity *entity = cw_entity_new (self->info->type, self->id);

  fill_entity (self, entity);
  return entity;
}

/**
 * cw_snapshot_copy:
 * @self: a snapshot
 *
 * Returns: (transfer full): the same values under the same ids
 */
CwSnapshot *
cw_snapshot_copy (const CwSnapshot *self)
{
  g_autoptr (CwEntity) entity = cw_snapshot_to_entity (self);

  return cw_snapshot_new_from_entity (entity);
}

static void
write_values (const CwSnapshot *self, CwEntity *entity)
{
  CW_FOREACH_FIELD (self->info, field)
    {
      const GPtrArray *items = self->items[field->index];

      if (cw_field_is_scalar (field))
        cw_entity_set_value (entity, field, self->texts[field->index]);
      else if (field->kind == &cw_kind_child)
        write_values (items->pdata[0], cw_entity_get_child (entity, field));
      else
        for (guint i = 0; i < items->len; i++)
          cw_snapshot_insert (items->pdata[i], entity, field, i);
    }
}

/**
 * cw_snapshot_insert:
 * @self: a snapshot of an entity that @list can hold
 * @parent: the parent
 * @list: a list field of its table
 * @position: place from 0; anything larger than the list appends
 *
 * Puts a copy of the snapshot into a case, each value as a change that can be undone. The new
 * entities have new ids.
 *
 * Returns: (transfer none): the new entity
 */
CwEntity *
cw_snapshot_insert (const CwSnapshot *self, CwEntity *parent, const CwField *list, guint position)
{
  CwEntity *entity = cw_entity_insert (parent, list, position, NULL);

  g_return_val_if_fail (cw_entity_get_info (entity) == self->info, entity);

  write_values (self, entity);
  return entity;
}

/**
 * cw_snapshot_add:
 * @self: a snapshot
 * @list: a list field of its table
 * @id: (nullable): the item's id, or %NULL for a new one
 *
 * Returns: (transfer none): a new last item
 */
CwSnapshot *
cw_snapshot_add (CwSnapshot *self, const CwField *list, const char *id)
{
  CwSnapshot *item = cw_snapshot_new (cw_entity_type_get_info (list->entity_type ()), id);

  g_ptr_array_add (self->items[list->index], item);
  return item;
}

/**
 * cw_snapshot_get_child:
 * @self: a snapshot
 * @child: a child field of its table
 *
 * Returns: (transfer none): the child
 */
CwSnapshot *
cw_snapshot_get_child (const CwSnapshot *self, const CwField *child)
{
  return self->items[child->index]->pdata[0];
}

/**
 * cw_snapshot_get_text:
 * @self: a snapshot
 * @name: name of a scalar field
 *
 * Returns: (nullable): its canonical text
 */
const char *
cw_snapshot_get_text (const CwSnapshot *self, const char *name)
{
  const CwField *field = cw_entity_info_find (self->info, name);

  g_return_val_if_fail (field != NULL, NULL);

  return self->texts[field->index];
}

static void
assign_ids (CwSnapshot *self, const char *id, GHashTable *renewed)
{
  if (renewed)
    g_hash_table_insert (renewed, g_strdup (self->id), g_strdup (id));
  g_free (self->id);
  self->id = g_strdup (id);
  CW_FOREACH_FIELD (self->info, field)
    {
      GPtrArray *items = self->items[field->index];

      for (guint i = 0; items && i < items->len; i++)
        {
          CwSnapshot *item = items->pdata[i];
          g_autofree char *item_id = NULL;

          if (field->kind == &cw_kind_child)
            item_id = cw_entity_derive_id (id, field->name);
          else
            item_id = renewed ? cw_id_new () : g_strdup (item->id);
          assign_ids (item, item_id, renewed);
        }
    }
}

/* ---- ids in texts ---- */

#define ID_LENGTH 36
#define ID_FIRST_DASH 8

/* The new id in place of the one that stands around the @dash of @text, or %NULL. */
static const char *
find_renewed (const char *text, const char *dash, GHashTable *renewed)
{
  char id[ID_LENGTH + 1];

  if (dash - text < ID_FIRST_DASH || strnlen (dash, ID_LENGTH) < ID_LENGTH - ID_FIRST_DASH)
    return NULL;
  memcpy (id, dash - ID_FIRST_DASH, ID_LENGTH);
  id[ID_LENGTH] = '\0';
  return g_hash_table_lookup (renewed, id);
}

/* Facts and cross references in prose, passages that were kept as they are, and keys of columns
 * name what they mean by its id: all of them follow. An id that is not renewed stays: it may be
 * that of another record, such as a cited work. */
static char *
dup_translated (const char *text, GHashTable *renewed)
{
  GString *out = g_string_new (NULL);
  const char *rest = text;

  for (const char *dash = strchr (text, '-'); dash; dash = strchr (dash, '-'))
    {
      const char *id = find_renewed (rest, dash, renewed);

      if (id)
        {
          g_string_append_len (out, rest, dash - ID_FIRST_DASH - rest);
          g_string_append (out, id);
          rest = dash + ID_LENGTH - ID_FIRST_DASH;
        }
      dash = id ? rest : dash + 1;
    }
  g_string_append (out, rest);
  return g_string_free (out, FALSE);
}

static void
translate_text (char **text, const CwField *field, GHashTable *renewed)
{
  g_autofree char *old = g_steal_pointer (text);

  if (field->kind == &cw_kind_reference)
    *text = g_strdup (g_hash_table_lookup (renewed, old));
  else
    *text = dup_translated (old, renewed);
}

static void
translate_ids (CwSnapshot *self, GHashTable *renewed)
{
  CW_FOREACH_FIELD (self->info, field)
    {
      GPtrArray *items = self->items[field->index];

      for (guint i = 0; items && i < items->len; i++)
        translate_ids (items->pdata[i], renewed);
      if (self->texts[field->index])
        translate_text (&self->texts[field->index], field, renewed);
    }
}

/**
 * cw_snapshot_find_title:
 * @self: a snapshot
 *
 * Returns: (nullable): the field by which it is called; %NULL when none of those is recorded
 */
const CwField *
cw_snapshot_find_title (const CwSnapshot *self)
{
  CW_FOREACH_FIELD (self->info, field)
    if ((field->flags & CW_FIELD_TITLE) && self->texts[field->index])
      return field;
  return NULL;
}

/**
 * cw_snapshot_renew_ids:
 * @self: a root snapshot
 *
 * Gives every entity a new id and turns the references with them, and the ids that texts name in
 * facts and cross references: the same case can then stand in a library twice. References that
 * point nowhere become not recorded.
 */
void
cw_snapshot_renew_ids (CwSnapshot *self)
{
  g_autoptr (GHashTable) renewed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *id = cw_id_new ();

  assign_ids (self, id, renewed);
  translate_ids (self, renewed);
}

/**
 * cw_snapshot_set_id:
 * @self: a snapshot
 * @id: a UUID
 *
 * Changes the id, and those of its children with it; items of lists keep theirs.
 */
void
cw_snapshot_set_id (CwSnapshot *self, const char *id)
{
  g_autofree char *copy = g_strdup (id);

  assign_ids (self, copy, NULL);
}

/**
 * cw_snapshot_free:
 * @self: (nullable) (transfer full): a snapshot
 *
 * Frees the snapshot and all below it.
 */
void
cw_snapshot_free (CwSnapshot *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->info->n_fields; i++)
    {
      g_free (self->texts[i]);
      g_clear_pointer (&self->items[i], g_ptr_array_unref);
    }
  g_free (self->texts);
  g_free (self->items);
  g_free (self->id);
  g_free (self->unknown);
  g_free (self);
}

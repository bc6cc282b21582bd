/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-batch.h"

#include "store/cw-batch-private.h"

/* Everything that one save writes. A batch is plain data: it is filled on one thread and carried
 * out on another, in one transaction, in the order in which it was filled. */

static void
operation_free (CwOperation *operation)
{
  g_free (operation->record_id);
  cw_snapshot_free (operation->snapshot);
  g_free (operation->entity_id);
  g_free (operation->parent_id);
  g_free (operation->list);
  g_clear_pointer (&operation->groups, g_ptr_array_unref);
  cw_summary_free (operation->summary);
  g_clear_pointer (&operation->bytes, g_bytes_unref);
  g_free (operation);
}

static CwOperation *
add (CwBatch *self, CwOperationKind kind, const char *record_id)
{
  CwOperation *operation = g_new0 (CwOperation, 1);

  operation->kind = kind;
  operation->record_id = g_strdup (record_id);
  g_ptr_array_add (self->operations, operation);
  return operation;
}

/**
 * cw_batch_new:
 *
 * Returns: (transfer full): a batch that writes nothing
 */
CwBatch *
cw_batch_new (void)
{
  CwBatch *self = g_new0 (CwBatch, 1);

  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify)operation_free);
  return self;
}

/**
 * cw_batch_free:
 * @self: (nullable) (transfer full): a batch
 *
 * Frees the batch.
 */
void
cw_batch_free (CwBatch *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->operations);
  g_free (self);
}

/**
 * cw_batch_is_empty:
 * @self: a batch
 *
 * Returns: whether there is nothing to write
 */
gboolean
cw_batch_is_empty (CwBatch *self)
{
  return self->operations->len == 0;
}

/**
 * cw_batch_put:
 * @self: a batch
 * @record_id: id of the record's root
 * @shallow: (transfer full): the entity's own values; what is below it is not written
 * @parent_id: (nullable): id of the entity that holds it, %NULL for the root
 * @list: (nullable): the parent's list or child field, %NULL for the root
 * @position: place in the list, from 0
 *
 * Writes one entity, new or not. Siblings keep their places: see cw_batch_set_position().
 */
void
cw_batch_put (CwBatch *self,
              const char *record_id,
              CwSnapshot *shallow,
              const char *parent_id,
              const char *list,
              guint position)
{
  CwOperation *operation = add (self, CW_OPERATION_PUT, record_id);

  operation->snapshot = shallow;
  operation->parent_id = g_strdup (parent_id);
  operation->list = g_strdup (list);
  operation->position = position;
}

/**
 * cw_batch_put_tree:
 * @self: a batch
 * @root: (transfer full): a whole record
 *
 * Writes the record and all below it, in place of what is there. Its history stays.
 */
void
cw_batch_put_tree (CwBatch *self, CwSnapshot *root)
{
  add (self, CW_OPERATION_PUT_TREE, root->id)->snapshot = root;
}

/**
 * cw_batch_remove:
 * @self: a batch
 * @record_id: id of the record's root
 * @info: the entity's table
 * @entity_id: id of an entity in a list
 *
 * Removes an entity and all below it.
 */
void
cw_batch_remove (CwBatch *self,
                 const char *record_id,
                 const CwEntityInfo *info,
                 const char *entity_id)
{
  CwOperation *operation = add (self, CW_OPERATION_REMOVE, record_id);

  operation->info = info;
  operation->entity_id = g_strdup (entity_id);
}

/**
 * cw_batch_set_position:
 * @self: a batch
 * @record_id: id of the record's root
 * @info: the entity's table
 * @entity_id: id of an entity in a list
 * @position: its new place, from 0
 *
 * Gives an entity another place without writing its values.
 */
void
cw_batch_set_position (CwBatch *self,
                       const char *record_id,
                       const CwEntityInfo *info,
                       const char *entity_id,
                       guint position)
{
  CwOperation *operation = add (self, CW_OPERATION_SET_POSITION, record_id);

  operation->info = info;
  operation->entity_id = g_strdup (entity_id);
  operation->position = position;
}

/**
 * cw_batch_add_groups:
 * @self: a batch
 * @record_id: id of the record's root
 * @groups: (transfer full) (element-type CwHistoryGroup): what cw_history_steal_unsaved() gave
 *
 * Writes history. A group that was written before, shorter, is replaced.
 */
void
cw_batch_add_groups (CwBatch *self, const char *record_id, GPtrArray *groups)
{
  add (self, CW_OPERATION_ADD_GROUPS, record_id)->groups = groups;
}

/**
 * cw_batch_set_summary:
 * @self: a batch
 * @summary: the record's line in the list; its number is not looked at
 *
 * Writes the record's line in the list, new or not.
 */
void
cw_batch_set_summary (CwBatch *self, const CwSummary *summary)
{
  add (self, CW_OPERATION_SET_SUMMARY, summary->id)->summary = cw_summary_copy (summary);
}

/**
 * cw_batch_put_image:
 * @self: a batch
 * @sha256: checksum of @bytes, 64 characters
 * @media_type: such as "image/png"
 * @bytes: the file
 *
 * Keeps an image. It belongs into the same batch as the panel that shows it: an image that no
 * record shows any more can go with the last record that did.
 */
void
cw_batch_put_image (CwBatch *self, const char *sha256, const char *media_type, GBytes *bytes)
{
  CwOperation *operation = add (self, CW_OPERATION_PUT_IMAGE, NULL);

  operation->entity_id = g_strdup (sha256);
  operation->list = g_strdup (media_type);
  operation->bytes = g_bytes_ref (bytes);
}

/**
 * cw_batch_remove_record:
 * @self: a batch
 * @record_id: id of the record's root
 *
 * Removes a record for good: its values, its history, and the images that only it shows.
 */
void
cw_batch_remove_record (CwBatch *self, const char *record_id)
{
  add (self, CW_OPERATION_REMOVE_RECORD, record_id);
}

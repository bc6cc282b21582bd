/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-record"

#include "document/cw-record.h"

#include <glib/gi18n-lib.h>

#include "document/cw-record-summary.h"
#include "document/cw-record-private.h"
#include "document/cw-spill.h"

/* One open record: its entities, its history, and the promise that every edit reaches the disk.
 * Edits are collected for a moment and written by the store's thread; "saved" is said only after
 * the commit. */

/* Every edit is written within a second. */
#define AUTOSAVE_MILLISECONDS 700
#define RETRY_MILLISECONDS 2000
#define RETRY_MAX_MILLISECONDS 30000

struct _CwRecord
{
  GObject parent_instance;

  CwStore *store;
  CwEntity *root;
  CwHistory *history;
  gint64 created;
  GHashTable *dirty; /* set of entities whose values changed; holds them */
  GHashTable *dirty_lists; /* parent -> set of list fields whose order changed */
  GHashTable *removed; /* id -> CwEntityInfo */
  gboolean whole; /* write all of it: after a failure, or when new */
  guint timeout;
  guint retry_delay;
  gboolean writing;
  GPtrArray *writing_groups;
  CwSaveState state;
  char *error;
  CwPatterns *patterns;
  char *spill; /* name of the copy kept aside since the first failure, or NULL */
};

G_DEFINE_FINAL_TYPE (CwRecord, cw_record, G_TYPE_OBJECT)

enum
{
  PROP_SAVE_STATE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint saved_signal;

static void
set_state (CwRecord *self, CwSaveState state, const char *error)
{
  gboolean was_saved = self->state == CW_SAVE_STATE_SAVED;
  /* @error may be the very text that is kept now. */
  g_autofree char *copy = g_strdup (error);

  if (self->state == state && g_strcmp0 (self->error, error) == 0)
    return;
  /* Unsaved edits keep the record alive, whoever lets go of it. */
  if (was_saved && state != CW_SAVE_STATE_SAVED)
    g_object_ref (self);
  self->state = state;
  g_free (self->error);
  self->error = g_steal_pointer (&copy);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
  if (!was_saved && state == CW_SAVE_STATE_SAVED)
    g_object_unref (self);
}

/* ---- what has to be written ---- */

static void
mark_list (CwRecord *self, CwEntity *entity)
{
  CwEntity *parent = cw_entity_get_parent (entity);
  GHashTable *lists = g_hash_table_lookup (self->dirty_lists, parent);

  if (lists == NULL)
    {
      lists = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->dirty_lists, g_object_ref (parent), lists);
    }
  g_hash_table_add (lists, (gpointer)cw_entity_get_parent_field (entity));
}

static void
mark (CwRecord *self, CwEntity *entity, const CwChange *change)
{
  if (change->operation != CW_CHANGE_SET)
    mark_list (self, entity);
  if (change->operation == CW_CHANGE_REMOVE)
    {
      g_hash_table_remove (self->dirty, entity);
      g_hash_table_remove (self->dirty_lists, entity);
      g_hash_table_insert (self->removed, g_strdup (change->entity_id),
                           (gpointer)cw_entity_get_info (entity));
      return;
    }
  if (change->operation == CW_CHANGE_INSERT)
    g_hash_table_remove (self->removed, change->entity_id);
  g_hash_table_add (self->dirty, g_object_ref (entity));
}

static void
put (CwRecord *self, CwBatch *batch, CwEntity *entity)
{
  CwEntity *parent = cw_entity_get_parent (entity);

  /* A child that went with its parent is not marked as removed itself. */
  if (cw_entity_get_root (entity) != self->root)
    return;
  cw_batch_put (batch, cw_record_get_id (self), cw_snapshot_new_shallow (entity),
                parent ? cw_entity_get_id (parent) : NULL,
                parent ? cw_entity_get_parent_field (entity)->name : NULL,
                cw_entity_get_position (entity));
}

static void
put_positions (CwRecord *self, CwBatch *batch, CwEntity *parent, const CwField *field)
{
  GListModel *list = cw_entity_get_list (parent, field);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      if (!g_hash_table_contains (self->dirty, item))
        cw_batch_set_position (batch, cw_record_get_id (self), cw_entity_get_info (item),
                               cw_entity_get_id (item), i);
    }
}

static void
put_dirty (CwRecord *self, CwBatch *batch)
{
  GHashTableIter iter, fields;
  gpointer key, value, field;

  g_hash_table_iter_init (&iter, self->dirty);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    put (self, batch, key);
  g_hash_table_iter_init (&iter, self->dirty_lists);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_hash_table_iter_init (&fields, value);
      while (g_hash_table_iter_next (&fields, &field, NULL))
        put_positions (self, batch, key, field);
    }
  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &key, &value))
    cw_batch_remove (batch, cw_record_get_id (self), value, key);
}

static void
clear_dirty (CwRecord *self)
{
  g_hash_table_remove_all (self->dirty);
  g_hash_table_remove_all (self->dirty_lists);
  g_hash_table_remove_all (self->removed);
  self->whole = FALSE;
}

static gboolean
is_dirty (CwRecord *self)
{
  return self->whole || cw_history_has_unsaved (self->history) ||
         g_hash_table_size (self->dirty) > 0 || g_hash_table_size (self->dirty_lists) > 0 ||
         g_hash_table_size (self->removed) > 0;
}

static gpointer
copy_group (gconstpointer group, gpointer user_data)
{
  return cw_history_group_copy (group);
}

/* Everything that is not on the disk yet; afterwards nothing is marked. */
static CwBatch *
take_batch (CwRecord *self)
{
  CwBatch *batch = cw_batch_new ();
  g_autoptr (CwSummary) summary =
    cw_record_summary_new (self->root, self->created, g_get_real_time ());

  g_clear_handle_id (&self->timeout, g_source_remove);
  cw_batch_set_summary (batch, summary);
  if (self->whole)
    cw_batch_put_tree (batch, cw_snapshot_new_from_entity (self->root));
  else
    put_dirty (self, batch);
  self->writing_groups = cw_history_steal_unsaved (self->history);
  cw_batch_add_groups (batch, cw_record_get_id (self),
                       g_ptr_array_copy (self->writing_groups, copy_group, NULL));
  clear_dirty (self);
  return batch;
}

/* ---- writing ---- */

static void schedule (CwRecord *self, guint milliseconds);

static void
forget_spill (CwRecord *self)
{
  if (self->spill)
    cw_spill_remove (self->spill);
  g_clear_pointer (&self->spill, g_free);
}

/* Whoever hears of it may edit again at once, so it is said last. */
static void
succeed (CwRecord *self)
{
  forget_spill (self);
  self->retry_delay = 0;
  if (is_dirty (self))
    {
      schedule (self, AUTOSAVE_MILLISECONDS);
      set_state (self, CW_SAVE_STATE_UNSAVED, NULL);
    }
  else
    set_state (self, CW_SAVE_STATE_SAVED, NULL);
  g_signal_emit (self, saved_signal, 0);
}

/* What could not be written stays marked, goes into a file beside, and is tried again. */
static void
fail (CwRecord *self, GPtrArray *groups, const GError *error)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (self);
  g_autofree char *message = NULL;

  g_info ("record %s: saving failed", cw_record_get_id (self));
  cw_history_restore_unsaved (self->history, groups);
  self->whole = TRUE;
  if (self->spill == NULL)
    self->spill = cw_spill_make_name (cw_record_get_id (self));
  message = g_strconcat (error->message, " ",
                         cw_spill_write (snapshot, self->spill)
                           ? _ ("A copy of the case is kept aside until it can be saved.")
                           : _ ("The edits are only in memory: do not end the program."),
                         NULL);
  self->retry_delay =
    self->retry_delay ? MIN (self->retry_delay * 2, RETRY_MAX_MILLISECONDS) : RETRY_MILLISECONDS;
  schedule (self, self->retry_delay);
  set_state (self, CW_SAVE_STATE_FAILED, message);
}

static void
finish_write (CwRecord *self, const GError *error)
{
  g_autoptr (GPtrArray) groups = g_steal_pointer (&self->writing_groups);

  self->writing = FALSE;
  if (error)
    fail (self, groups, error);
  else
    succeed (self);
}

static void
written_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwRecord) self = user_data;
  g_autoptr (GError) error = NULL;

  cw_store_write_finish (CW_STORE (store), result, &error);
  finish_write (self, error);
}

static gboolean
can_write (CwRecord *self)
{
  return self->store && is_dirty (self) && !cw_store_is_read_only (self->store);
}

static void
write_unsaved (CwRecord *self)
{
  if (self->writing || !can_write (self))
    return;
  self->writing = TRUE;
  cw_store_write_async (self->store, take_batch (self), NULL, written_cb, g_object_ref (self));
  set_state (self, CW_SAVE_STATE_SAVING, self->error);
}

static gboolean
autosave_cb (gpointer user_data)
{
  CwRecord *self = user_data;

  self->timeout = 0;
  cw_record_flush (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (CwRecord *self, guint milliseconds)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (milliseconds, autosave_cb, self);
}

static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, CwRecord *self)
{
  mark (self, entity, change);
  schedule (self, AUTOSAVE_MILLISECONDS);
  if (self->state == CW_SAVE_STATE_SAVED)
    set_state (self, CW_SAVE_STATE_UNSAVED, NULL);
}

/* A reason for a step is a change of the history alone. */
static void
history_changed_cb (CwHistory *history, CwRecord *self)
{
  if (!cw_history_has_unsaved (history))
    return;
  schedule (self, AUTOSAVE_MILLISECONDS);
  if (self->state == CW_SAVE_STATE_SAVED)
    set_state (self, CW_SAVE_STATE_UNSAVED, NULL);
}

/**
 * cw_record_flush:
 * @self: a record
 *
 * Writes what is unsaved now, without waiting: for the moment when focus leaves a field. In the
 * middle of a step nothing is written yet, so that the step reaches the disk whole.
 */
void
cw_record_flush (CwRecord *self)
{
  if (cw_history_is_in_step (self->history))
    schedule (self, AUTOSAVE_MILLISECONDS);
  else
    write_unsaved (self);
}

/**
 * cw_record_flush_sync:
 * @self: a record
 * @error: return location
 *
 * Writes what is unsaved and waits for it: for closing, and for the command line.
 *
 * Returns: %FALSE when it could not be written; the edits are then kept aside in a file
 */
gboolean
cw_record_flush_sync (CwRecord *self, GError **error)
{
  g_autoptr (CwRecord) kept = g_object_ref (self);
  g_autoptr (GError) failure = NULL;

  while (self->writing)
    g_main_context_iteration (NULL, TRUE);
  if (!can_write (self))
    return TRUE;
  self->writing = TRUE;
  cw_store_write (self->store, take_batch (self), &failure);
  finish_write (self, failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  return self->state != CW_SAVE_STATE_FAILED;
}

/* ---- reading ---- */

/**
 * cw_record_get_root:
 * @self: a record
 *
 * Returns: (transfer none): the case
 */
CwEntity *
cw_record_get_root (CwRecord *self)
{
  return self->root;
}

/**
 * cw_record_get_history:
 * @self: a record
 *
 * Returns: (transfer none): its history
 */
CwHistory *
cw_record_get_history (CwRecord *self)
{
  return self->history;
}

/**
 * cw_record_get_id:
 * @self: a record
 *
 * Returns: its UUID
 */
const char *
cw_record_get_id (CwRecord *self)
{
  return cw_entity_get_id (self->root);
}

/**
 * cw_record_get_save_state:
 * @self: a record
 *
 * Returns: whether the edits are on the disk
 */
CwSaveState
cw_record_get_save_state (CwRecord *self)
{
  return self->state;
}

/**
 * cw_record_get_save_error:
 * @self: a record
 *
 * Returns: (nullable): why the last edits could not be written
 */
const char *
cw_record_get_save_error (CwRecord *self)
{
  return self->error;
}

/**
 * cw_record_is_read_only:
 * @self: a record
 *
 * Returns: whether its library can only be looked at
 */
gboolean
cw_record_is_read_only (CwRecord *self)
{
  return cw_store_is_read_only (self->store);
}

/**
 * cw_record_snapshot:
 * @self: a record
 *
 * Returns: (transfer full): its values now, saved or not, for work in another thread
 */
CwSnapshot *
cw_record_snapshot (CwRecord *self)
{
  return cw_snapshot_new_from_entity (self->root);
}

/* ---- object ---- */

static void
cw_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_uint (value, CW_RECORD (object)->state);
}

static void
cw_record_finalize (GObject *object)
{
  CwRecord *self = CW_RECORD (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->root, self);
  g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->history);
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->dirty_lists);
  g_hash_table_unref (self->removed);
  g_clear_object (&self->root);
  g_clear_object (&self->store);
  cw_patterns_unref (self->patterns);
  g_free (self->error);
  g_free (self->spill);
  G_OBJECT_CLASS (cw_record_parent_class)->finalize (object);
}

static void
cw_record_class_init (CwRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cw_record_finalize;
  object_class->get_property = cw_record_get_property;
  properties[PROP_SAVE_STATE] =
    g_param_spec_uint ("save-state", NULL, NULL, 0, CW_SAVE_STATE_FAILED, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * CwRecord::saved:
   *
   * Edits have reached the disk, and the library list may read differently.
   */
  saved_signal =
    g_signal_new ("saved", CW_TYPE_RECORD, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_record_init (CwRecord *self)
{
  self->patterns = cw_patterns_new ();
  self->dirty = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->dirty_lists =
    g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify)g_hash_table_unref);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * cw_record_new:
 * @store: (nullable): where it is kept; %NULL for nowhere
 * @root: (transfer full): the case
 * @groups: (transfer full) (nullable): its stored history, or %NULL for a new record, which is
 *   then unsaved
 * @created: when it was made
 *
 * Returns: (transfer full): the open record
 */
CwRecord *
cw_record_new (CwStore *store, CwEntity *root, GPtrArray *groups, gint64 created)
{
  CwRecord *self = g_object_new (CW_TYPE_RECORD, NULL);

  self->root = root;
  self->created = created;
  self->history = cw_history_new (root);
  if (groups)
    cw_history_load (self->history, groups);
  if (store == NULL)
    return self;
  self->store = g_object_ref (store);
  self->whole = groups == NULL;
  g_signal_connect (root, "change", G_CALLBACK (change_cb), self);
  g_signal_connect (self->history, "changed", G_CALLBACK (history_changed_cb), self);
  return self;
}

/**
 * cw_record_new_unkept:
 * @root: (transfer full): a case or a review
 *
 * Returns: (transfer full): a record that is never saved, for trying something out
 */
CwRecord *
cw_record_new_unkept (CwEntity *root)
{
  return cw_record_new (NULL, root, NULL, 0);
}

/**
 * cw_record_get_patterns:
 * @self: a record
 *
 * Returns: (transfer none): the patterns of whoever reads reports into the record, kept from one
 *   report to the next
 */
CwPatterns *
cw_record_get_patterns (CwRecord *self)
{
  return self->patterns;
}

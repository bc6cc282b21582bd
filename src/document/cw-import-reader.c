/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-import-reader.h"

#include "document/cw-record-summary.h"

/* Reads the records of a file ahead of who writes them, on all processors, and hands them over in
 * the order of the file. Reading a record is more work than writing it. */

/* So many records, and so many bytes of them, are on their way at once: memory stays flat. One
 * record can be larger, and is then on its way alone. */
#define AHEAD 32
#define AHEAD_BYTES ((gsize)16 * 1024 * 1024)
#define THREADS_MAX 8

/* A place on the way. */
typedef struct
{
  CwImportedRecord *record;
  GError *error;
  gboolean done;
} Slot;

struct _CwImportReader
{
  GBytes *bytes;
  const GArray *records; /* CwJsonRecord */
  GThreadPool *pool;
  GMutex mutex;
  GCond cond;
  Slot slots[AHEAD];
  guint started;
  guint taken;
  gsize started_bytes; /* of what is on its way */
};

/**
 * cw_imported_record_free:
 * @self: (nullable) (transfer full): a record
 *
 * Frees the record.
 */
void
cw_imported_record_free (CwImportedRecord *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->snapshot, cw_snapshot_free);
  g_clear_pointer (&self->summary, cw_summary_free);
  g_clear_pointer (&self->images, g_hash_table_unref);
  g_free (self);
}

static const CwJsonRecord *
get_record (CwImportReader *self, guint index)
{
  return &g_array_index (self->records, CwJsonRecord, index);
}

static CwImportedRecord *
read_record (CwImportReader *self, guint index, GError **error)
{
  g_autoptr (CwImportedRecord) record = g_new0 (CwImportedRecord, 1);
  g_autoptr (CwEntity) root = NULL;

  record->snapshot =
    cw_case_json_read_record (self->bytes, get_record (self, index), &record->images, error);
  if (record->snapshot == NULL)
    return NULL;
  root = cw_snapshot_to_entity (record->snapshot);
  record->summary = cw_record_summary_new (root, 0, 0);
  return g_steal_pointer (&record);
}

/* In a thread of the pool. Nobody else touches the slot before it is done. */
static void
read_cb (gpointer data, gpointer user_data)
{
  CwImportReader *self = user_data;
  guint index = GPOINTER_TO_UINT (data) - 1;
  Slot *slot = &self->slots[index % AHEAD];

  slot->record = read_record (self, index, &slot->error);
  g_mutex_lock (&self->mutex);
  slot->done = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/**
 * cw_import_reader_new:
 * @bytes: a file
 * @records: (element-type CwJsonRecord): its records, which must outlive the reader
 *
 * Returns: (transfer full): a reader before the first record; it is used from one thread
 */
CwImportReader *
cw_import_reader_new (GBytes *bytes, const GArray *records)
{
  CwImportReader *self = g_new0 (CwImportReader, 1);

  self->bytes = g_bytes_ref (bytes);
  self->records = records;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->pool =
    g_thread_pool_new (read_cb, self, MIN (g_get_num_processors (), THREADS_MAX), FALSE, NULL);
  return self;
}

static gboolean
can_start (CwImportReader *self)
{
  if (self->started >= self->records->len || self->started - self->taken >= AHEAD)
    return FALSE;
  return self->started == self->taken ||
         self->started_bytes + get_record (self, self->started)->length <= AHEAD_BYTES;
}

static void
start_some (CwImportReader *self)
{
  while (can_start (self))
    {
      self->started_bytes += get_record (self, self->started)->length;
      self->started++;
      /* Zero would be NULL, which a pool does not take. */
      g_thread_pool_push (self->pool, GUINT_TO_POINTER (self->started), NULL);
    }
}

/**
 * cw_import_reader_next:
 * @self: a reader
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the next record; %NULL at the end, or with an error that
 *   names line, path and reason
 */
CwImportedRecord *
cw_import_reader_next (CwImportReader *self, GError **error)
{
  Slot *slot = &self->slots[self->taken % AHEAD];
  CwImportedRecord *record;

  if (self->taken >= self->records->len)
    return NULL;
  start_some (self);
  g_mutex_lock (&self->mutex);
  while (!slot->done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  record = g_steal_pointer (&slot->record);
  if (slot->error)
    g_propagate_error (error, g_steal_pointer (&slot->error));
  slot->done = FALSE;
  self->started_bytes -= get_record (self, self->taken)->length;
  self->taken++;
  start_some (self);
  return record;
}

/**
 * cw_import_reader_free:
 * @self: (nullable) (transfer full): a reader
 *
 * Gives up what is still on its way, and frees the reader.
 */
void
cw_import_reader_free (CwImportReader *self)
{
  if (self == NULL)
    return;
  g_thread_pool_free (self->pool, TRUE, TRUE);
  for (guint i = 0; i < AHEAD; i++)
    {
      cw_imported_record_free (self->slots[i].record);
      g_clear_error (&self->slots[i].error);
    }
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "store/cw-batch.h"

G_BEGIN_DECLS

/**
 * CwStoreFlags:
 * @CW_STORE_CREATE: make a new library when there is none.
 * @CW_STORE_READ_ONLY: never write.
 *
 * How to open a library.
 */
typedef enum
{
  CW_STORE_CREATE = 1 << 0,
  CW_STORE_READ_ONLY = 1 << 1,
} CwStoreFlags;

/**
 * CwStoreSort:
 * @CW_STORE_SORT_MODIFIED: by the last change.
 * @CW_STORE_SORT_TITLE: by title.
 * @CW_STORE_SORT_PATIENT: by patient.
 * @CW_STORE_SORT_DIAGNOSIS: by diagnosis.
 * @CW_STORE_SORT_STATUS: by status.
 * @CW_STORE_SORT_CARE: by the share of CARE items that are reported.
 * @CW_STORE_SORT_CREATED: by the day it was begun.
 *
 * Order of the library list.
 */
typedef enum
{
  CW_STORE_SORT_MODIFIED,
  CW_STORE_SORT_TITLE,
  CW_STORE_SORT_PATIENT,
  CW_STORE_SORT_DIAGNOSIS,
  CW_STORE_SORT_STATUS,
  CW_STORE_SORT_CARE,
  CW_STORE_SORT_CREATED,
} CwStoreSort;

/**
 * CwStoreQuery:
 * @search: (nullable): words that all occur in the record, each from its beginning.
 * @kinds: (nullable) (array zero-terminated=1): kinds of records, or %NULL for all.
 * @sort: order.
 * @descending: whether the order is turned around.
 * @deleted: whether the bin is meant instead of the library.
 *
 * Which records, in which order.
 */
typedef struct
{
  char *search;
  char **kinds;
  CwStoreSort sort;
  gboolean descending;
  gboolean deleted;
} CwStoreQuery;

/**
 * CwStoredRecord:
 * @root: the record.
 * @groups: (element-type CwHistoryGroup): its history, oldest first.
 *
 * A record as it was stored.
 */
typedef struct
{
  CwSnapshot *root;
  GPtrArray *groups;
} CwStoredRecord;

/**
 * CwStoreEach:
 * @root: (transfer full): a record
 * @user_data: the caller's
 * @error: return location
 *
 * Gets one record after the other, in the store's thread.
 *
 * Returns: %FALSE with an error to stop
 */
typedef gboolean (*CwStoreEach) (CwSnapshot *root, gpointer user_data, GError **error);

/**
 * CwStoreProduce:
 * @user_data: the caller's
 * @error: return location
 *
 * Gives the next piece of an import, usually one record with its summary, in the store's thread.
 *
 * Returns: (transfer full) (nullable): a batch; %NULL at the end, or with an error to give up
 */
typedef CwBatch *(*CwStoreProduce) (gpointer user_data, GError **error);

/**
 * CwStoreProgress:
 * @n_batches: how many pieces are in
 * @user_data: the caller's
 *
 * Tells how far an import is, in the store's thread.
 */
typedef void (*CwStoreProgress) (guint n_batches, gpointer user_data);

#define CW_TYPE_STORE (cw_store_get_type ())
G_DECLARE_FINAL_TYPE (CwStore, cw_store, CW, STORE, GObject)

CwStore *cw_store_open (const char *path, CwStoreFlags flags, GError **error);
void cw_store_close (CwStore *self);
const char *cw_store_get_path (CwStore *self);
const char *cw_store_get_library_id (CwStore *self);
gboolean cw_store_is_read_only (CwStore *self);

gboolean cw_store_write (CwStore *self, CwBatch *batch, GError **error);
void cw_store_write_async (CwStore *self,
                           CwBatch *batch,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean cw_store_write_finish (CwStore *self, GAsyncResult *result, GError **error);

CwStoredRecord *cw_store_load (CwStore *self, const char *record_id, GError **error);
void cw_store_load_async (CwStore *self,
                          const char *record_id,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
CwStoredRecord *cw_store_load_finish (CwStore *self, GAsyncResult *result, GError **error);
CwSnapshot *cw_store_load_root (CwStore *self, const char *record_id, GError **error);
GPtrArray *cw_store_load_history (CwStore *self, const char *record_id, GError **error);
void cw_stored_record_free (CwStoredRecord *record);

GArray *cw_store_query (CwStore *self, const CwStoreQuery *query, GError **error);
void cw_store_query_async (CwStore *self,
                           const CwStoreQuery *query,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GArray *cw_store_query_finish (CwStore *self, GAsyncResult *result, GError **error);

GPtrArray *cw_store_load_summaries (CwStore *self, const gint64 *numbers, guint n, GError **error);
void cw_store_load_summaries_async (CwStore *self,
                                    const gint64 *numbers,
                                    guint n,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *cw_store_load_summaries_finish (CwStore *self, GAsyncResult *result, GError **error);
CwSummary *cw_store_find_summary (CwStore *self, const char *record_id, GError **error);

GBytes *cw_store_load_image (CwStore *self, const char *sha256, char **media_type, GError **error);

gboolean cw_store_foreach_record (CwStore *self,
                                  const gint64 *numbers,
                                  guint n,
                                  CwStoreEach each,
                                  gpointer user_data,
                                  GCancellable *cancellable,
                                  GError **error);
void cw_store_foreach_record_async (CwStore *self,
                                    const gint64 *numbers,
                                    guint n,
                                    CwStoreEach each,
                                    gpointer each_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean cw_store_foreach_record_finish (CwStore *self, GAsyncResult *result, GError **error);

gboolean cw_store_import (CwStore *self,
                          CwStoreProduce produce,
                          CwStoreProgress progress,
                          gpointer produce_data,
                          GCancellable *cancellable,
                          guint *n_batches,
                          GError **error);
void cw_store_import_async (CwStore *self,
                            CwStoreProduce produce,
                            CwStoreProgress progress,
                            gpointer produce_data,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean
cw_store_import_finish (CwStore *self, GAsyncResult *result, guint *n_batches, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwStoredRecord, cw_stored_record_free)

G_END_DECLS

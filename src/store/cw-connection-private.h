/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "base/cw-error.h"
#include "store/cw-batch.h"
#include "store/cw-lock-file.h"
#include "store/cw-schema.h"
#include "store/cw-store-private.h"

G_BEGIN_DECLS

/* The inside of a store: everything here runs in the store's thread. */

typedef struct
{
  const CwEntityInfo *info;
  sqlite3_stmt *insert; /* each made when first needed */
  sqlite3_stmt *upsert;
  sqlite3_stmt *select;
} CwTable;

typedef struct _CwSearchIndex CwSearchIndex;

typedef struct
{
  sqlite3 *db;
  char *path;
  char *vfs;
  char *index_path;
  char *library_id;
  gboolean read_only;
  gboolean is_ours; /* looked at and believed: only then anything is written */
  CwSchema *schema;
  CwTable *tables; /* in the order of the schema's infos */
  GHashTable *statements; /* SQL text -> sqlite3_stmt */
  gint64 stamp; /* Lamport counter of the library */
  CwLockFile *lock;
  CwSearchIndex *index;
  GAsyncQueue *jobs; /* that wait, or NULL */
  GCancellable *cancellable; /* of the running job */
  gint64 deadline; /* monotonic, while a file is checked; else 0 */
  gboolean is_suspect; /* the disk refused a sync: open again before anything else */
} CwConnection;

/* cw-statement.c */
gboolean
cw_connection_refuse (CwConnection *self, CwError kind, const char *sentence, GError **error);
void cw_connection_set_error (CwConnection *self, int code, GError **error);
gboolean cw_connection_check (CwConnection *self, int code, GError **error);
gboolean cw_connection_execute (CwConnection *self, const char *sql, GError **error);
sqlite3_stmt *cw_connection_prepare (CwConnection *self, const char *sql, GError **error);
gboolean cw_connection_prepare_once (CwConnection *self,
                                     const char *sql,
                                     sqlite3_stmt **statement,
                                     GError **error);
void cw_connection_forget_statements (CwConnection *self);
int cw_statement_step (CwConnection *self, sqlite3_stmt *statement, GError **error);
gboolean cw_statement_run (CwConnection *self, sqlite3_stmt *statement, GError **error);
void cw_statement_bind_text (sqlite3_stmt *statement, int index, const char *text);
char *cw_statement_dup_text (sqlite3_stmt *statement, int column);
guint cw_statement_get_count (sqlite3_stmt *statement, int column);
gboolean
cw_connection_get_integer (CwConnection *self, const char *sql, gint64 *value, GError **error);
char *cw_connection_dup_text (CwConnection *self, const char *sql, GError **error);

/* cw-connection.c */
CwConnection *cw_connection_new (const char *path, const CwStoreSetup *setup);
void cw_connection_free (CwConnection *self);
void cw_connection_disconnect (CwConnection *self);
gboolean cw_connection_begin (CwConnection *self, GError **error);
gboolean cw_connection_commit (CwConnection *self, GError **error);
void cw_connection_roll_back (CwConnection *self);
gboolean cw_connection_check_place (CwConnection *self, GError **error);
gint64 cw_connection_find_record (CwConnection *self, const char *id, GError **error);
void cw_connection_set_not_found (GError **error);
gboolean cw_connection_check_cancelled (CwConnection *self, GError **error);

/* cw-store-open.c, cw-store-create.c, cw-store-upgrade.c */
gboolean cw_connection_open (CwConnection *self, CwStoreFlags flags, GError **error);
gboolean cw_connection_reopen (CwConnection *self, GError **error);
gboolean cw_connection_create_file (CwConnection *self, GError **error);
gboolean cw_connection_harden (CwConnection *self, GError **error);
gboolean cw_connection_check_schema (CwConnection *self, guint version, GError **error);
gboolean cw_connection_upgrade (CwConnection *self, guint version, GError **error);

/* cw-store-write.c, cw-store-tree.c, cw-store-remove.c, cw-store-summary.c, cw-store-history.c */
gboolean cw_connection_write (CwConnection *self, const CwBatch *batch, GError **error);
gboolean cw_connection_write_batch (CwConnection *self, const CwBatch *batch, GError **error);
gint64
cw_connection_ensure_record (CwConnection *self, const char *id, const char *kind, GError **error);
gboolean cw_connection_put_entity (CwConnection *self,
                                   gint64 record,
                                   const CwSnapshot *snapshot,
                                   const char *parent_id,
                                   const char *list,
                                   guint position,
                                   gboolean is_new,
                                   GError **error);
gboolean
cw_connection_put_tree (CwConnection *self, gint64 record, const CwSnapshot *root, GError **error);
gboolean cw_connection_remove_entity (CwConnection *self,
                                      gint64 record,
                                      const CwEntityInfo *info,
                                      const char *id,
                                      GError **error);
gboolean cw_connection_empty_record (CwConnection *self, gint64 record, GError **error);
gboolean cw_connection_remove_record (CwConnection *self, gint64 record, GError **error);
gboolean cw_connection_write_summary (CwConnection *self, const CwSummary *summary, GError **error);
gboolean cw_connection_write_groups (CwConnection *self,
                                     gint64 record,
                                     const GPtrArray *groups,
                                     GError **error);
gboolean cw_connection_import (CwConnection *self,
                               CwStoreProduce produce,
                               CwStoreProgress progress,
                               gpointer user_data,
                               guint *n_batches,
                               GError **error);

/* cw-store-load.c, cw-store-history.c, cw-store-query.c */
CwSnapshot *cw_connection_load_tree (CwConnection *self, gint64 record, GError **error);
CwSnapshot *cw_connection_load_root (CwConnection *self, gint64 record, GError **error);
GPtrArray *cw_connection_load_groups (CwConnection *self,
                                      gint64 record,
                                      const CwSnapshot *root,
                                      GError **error);
GArray *cw_connection_query (CwConnection *self, const CwStoreQuery *query, GError **error);
CwSummary *cw_connection_load_summary (CwConnection *self, gint64 number, GError **error);
GBytes *cw_connection_load_image (CwConnection *self,
                                  const char *sha256,
                                  char **media_type,
                                  GError **error);

/* cw-search-index.c */
CwSearchIndex *cw_search_index_new (CwConnection *connection);
void cw_search_index_free (CwSearchIndex *self);
void cw_search_index_mark (CwSearchIndex *self, gint64 record);
gboolean cw_search_index_has_pending (CwSearchIndex *self);
const char *cw_search_index_get_schema (CwSearchIndex *self);
gboolean
cw_search_index_update (CwSearchIndex *self, guint at_most, gboolean gives_way, GError **error);
void cw_search_index_repair (CwSearchIndex *self);

/* cw-search-text.c */
char *cw_search_text_from_snapshot (const CwSnapshot *root);
char *cw_search_text_make_query (const char *search);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwConnection, cw_connection_free)

G_END_DECLS

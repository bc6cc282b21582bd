/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export.h"
#include "document/cw-record.h"
#include "io/cw-reference.h"
#include "rules/cw-publication-match.h"

G_BEGIN_DECLS

/**
 * CwReferencesGroup:
 * @members: (element-type CwEntity): publications that seem to be one work, at least two.
 * @match: how sure that is.
 *
 * What a library seems to hold twice.
 */
typedef struct
{
  GPtrArray *members;
  CwPublicationMatch match;
} CwReferencesGroup;

void cw_references_group_free (CwReferencesGroup *self);

GListModel *cw_references_get_list (CwRecord *bibliography);
GPtrArray *cw_references_list_all (CwRecord *bibliography);
GPtrArray *cw_references_snapshot (CwRecord *bibliography);
GPtrArray *cw_references_snapshot_some (GPtrArray *publications);
CwEntity *cw_references_add (CwRecord *bibliography, const CwSnapshot *publication);
void cw_references_add_all (CwRecord *bibliography, GPtrArray *publications);
void cw_references_remove (CwRecord *bibliography, GPtrArray *publications);
CwEntity *
cw_references_merge (CwRecord *bibliography, GPtrArray *publications, const guint *choices);
GPtrArray *cw_references_find_duplicates (CwRecord *bibliography);
guint cw_references_merge_all (CwRecord *bibliography);
guint cw_references_count_known (CwRecord *bibliography, GPtrArray *publications);

void cw_references_find_duplicates_async (CwRecord *bibliography,
                                          CwProgress progress,
                                          gpointer progress_data,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GPtrArray *cw_references_find_duplicates_finish (GAsyncResult *result, GError **error);
void cw_references_merge_all_async (CwRecord *bibliography,
                                    CwProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean cw_references_merge_all_finish (GAsyncResult *result, guint *n_gone, GError **error);
void cw_references_count_known_async (CwRecord *bibliography,
                                      GPtrArray *publications,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean cw_references_count_known_finish (GAsyncResult *result, guint *n_known, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-history.h"
#include "model/cw-snapshot.h"
#include "model/cw-summary.h"

G_BEGIN_DECLS

typedef struct _CwBatch CwBatch;

CwBatch *cw_batch_new (void);
void cw_batch_free (CwBatch *self);

void cw_batch_put (CwBatch *self,
                   const char *record_id,
                   CwSnapshot *shallow,
                   const char *parent_id,
                   const char *list,
                   guint position);
void cw_batch_put_tree (CwBatch *self, CwSnapshot *root);
void cw_batch_remove (CwBatch *self,
                      const char *record_id,
                      const CwEntityInfo *info,
                      const char *entity_id);
void cw_batch_set_position (CwBatch *self,
                            const char *record_id,
                            const CwEntityInfo *info,
                            const char *entity_id,
                            guint position);
void cw_batch_add_groups (CwBatch *self, const char *record_id, GPtrArray *groups);
void cw_batch_set_summary (CwBatch *self, const CwSummary *summary);
void cw_batch_put_image (CwBatch *self, const char *sha256, const char *media_type, GBytes *bytes);
void cw_batch_remove_record (CwBatch *self, const char *record_id);
gboolean cw_batch_is_empty (CwBatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwBatch, cw_batch_free)

G_END_DECLS

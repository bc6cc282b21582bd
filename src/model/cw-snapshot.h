/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

typedef struct _CwSnapshot CwSnapshot;

/**
 * CwSnapshot:
 * @info: the entity's table.
 * @id: the entity's id.
 * @unknown: JSON text of unknown members, or %NULL.
 * @texts: canonical text of each scalar field by its index; %NULL for not recorded.
 * @items: snapshots of each list field's items by its index; %NULL for scalar fields. A child
 *   field holds exactly one.
 *
 * The plain values of an entity and all below it, without objects or signals: what travels
 * between threads, and what the database and JSON are written from. Free to use from one thread
 * at a time.
 */
struct _CwSnapshot
{
  const CwEntityInfo *info;
  char *id;
  char *unknown;
  char **texts;
  GPtrArray **items;
};

CwSnapshot *cw_snapshot_new (const CwEntityInfo *info, const char *id);
CwSnapshot *cw_snapshot_new_from_entity (CwEntity *entity);
CwSnapshot *cw_snapshot_new_shallow (CwEntity *entity);
CwSnapshot *cw_snapshot_copy (const CwSnapshot *self);
CwEntity *cw_snapshot_to_entity (const CwSnapshot *self);
CwEntity *
cw_snapshot_insert (const CwSnapshot *self, CwEntity *parent, const CwField *list, guint position);
CwSnapshot *cw_snapshot_add (CwSnapshot *self, const CwField *list, const char *id);
CwSnapshot *cw_snapshot_get_child (const CwSnapshot *self, const CwField *child);
const char *cw_snapshot_get_text (const CwSnapshot *self, const char *name);
const CwField *cw_snapshot_find_title (const CwSnapshot *self);
void cw_snapshot_renew_ids (CwSnapshot *self);
void cw_snapshot_set_id (CwSnapshot *self, const char *id);
void cw_snapshot_free (CwSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSnapshot, cw_snapshot_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "store/cw-batch.h"

G_BEGIN_DECLS

typedef enum
{
  CW_OPERATION_PUT,
  CW_OPERATION_PUT_TREE,
  CW_OPERATION_REMOVE,
  CW_OPERATION_SET_POSITION,
  CW_OPERATION_ADD_GROUPS,
  CW_OPERATION_SET_SUMMARY,
  CW_OPERATION_PUT_IMAGE,
  CW_OPERATION_REMOVE_RECORD,
} CwOperationKind;

/* One line of a batch; what is not needed is NULL or 0. */
typedef struct
{
  CwOperationKind kind;
  char *record_id;
  CwSnapshot *snapshot;
  const CwEntityInfo *info;
  char *entity_id; /* also an image's checksum */
  char *parent_id;
  char *list; /* also an image's media type */
  guint position;
  GPtrArray *groups;
  CwSummary *summary;
  GBytes *bytes;
} CwOperation;

struct _CwBatch
{
  GPtrArray *operations; /* of CwOperation */
};

G_END_DECLS

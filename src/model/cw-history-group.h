/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-change.h"

G_BEGIN_DECLS

/**
 * CwHistoryKind:
 * @CW_HISTORY_EDIT: the author did something.
 * @CW_HISTORY_UNDO: the author took the last step back.
 * @CW_HISTORY_REDO: the author did the last undone step again.
 *
 * Undo and redo are recorded like everything else: the log only grows.
 */
typedef enum
{
  CW_HISTORY_EDIT,
  CW_HISTORY_UNDO,
  CW_HISTORY_REDO,
} CwHistoryKind;

/**
 * CwHistoryGroup:
 * @number: counts the groups of one record from 1; the order of the log, whatever the clock says.
 * @kind: edit, undo or redo.
 * @label: what the author did, translated when it was done.
 * @author: who, or %NULL.
 * @reason: why, or %NULL.
 * @time: when, in microseconds since 1970 UTC.
 * @changes: (element-type CwChange): the steps in order.
 *
 * One action of the author.
 */
typedef struct
{
  guint number;
  CwHistoryKind kind;
  char *label;
  char *author;
  char *reason;
  gint64 time;
  GPtrArray *changes;
} CwHistoryGroup;

CwHistoryGroup *cw_history_group_new (guint number, CwHistoryKind kind, const char *label);
CwHistoryGroup *cw_history_group_copy (const CwHistoryGroup *self);
void cw_history_group_free (CwHistoryGroup *self);
gboolean cw_history_group_continues (const CwHistoryGroup *self, const CwChange *change);
void cw_history_group_add (CwHistoryGroup *self, const CwChange *change);
gboolean cw_history_group_is_idle (const CwHistoryGroup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwHistoryGroup, cw_history_group_free)

G_END_DECLS

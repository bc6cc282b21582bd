/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwHistoryGroup, cw_history_group_free)

#define CW_TYPE_HISTORY (cw_history_get_type ())
G_DECLARE_FINAL_TYPE (CwHistory, cw_history, CW, HISTORY, GObject)

CwHistory *cw_history_new (CwEntity *root);
void cw_history_load (CwHistory *self, GPtrArray *groups);
void cw_history_set_author (CwHistory *self, const char *author);

void cw_history_begin (CwHistory *self, const char *label);
void cw_history_end (CwHistory *self);
void cw_history_break (CwHistory *self);
void cw_history_set_reason (CwHistory *self, const char *reason);

gboolean cw_history_undo (CwHistory *self, GError **error);
gboolean cw_history_redo (CwHistory *self, GError **error);
gboolean cw_history_can_undo (CwHistory *self);
gboolean cw_history_can_redo (CwHistory *self);
const char *cw_history_get_undo_label (CwHistory *self);
const char *cw_history_get_redo_label (CwHistory *self);

GPtrArray *cw_history_get_groups (CwHistory *self);
GPtrArray *cw_history_steal_unsaved (CwHistory *self);
void cw_history_restore_unsaved (CwHistory *self, GPtrArray *groups);

G_END_DECLS

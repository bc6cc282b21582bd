/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "model/cw-history-group.h"

G_BEGIN_DECLS

#define CW_TYPE_HISTORY (cw_history_get_type ())
G_DECLARE_FINAL_TYPE (CwHistory, cw_history, CW, HISTORY, GObject)

CwHistory *cw_history_new (CwEntity *root);
void cw_history_load (CwHistory *self, GPtrArray *groups);
void cw_history_set_author (CwHistory *self, const char *author);

void cw_history_begin (CwHistory *self, const char *label);
void cw_history_begin_again (CwHistory *self, const char *label);
void cw_history_end (CwHistory *self);
void cw_history_break (CwHistory *self);
void cw_history_set_reason (CwHistory *self, const char *reason);

gboolean cw_history_undo (CwHistory *self, GError **error);
gboolean cw_history_redo (CwHistory *self, GError **error);
gboolean cw_history_can_undo (CwHistory *self);
gboolean cw_history_can_redo (CwHistory *self);
const char *cw_history_get_undo_label (CwHistory *self);
const char *cw_history_get_redo_label (CwHistory *self);

gboolean cw_history_is_in_step (CwHistory *self);
gboolean cw_history_has_unsaved (CwHistory *self);
GPtrArray *cw_history_get_groups (CwHistory *self);
GPtrArray *cw_history_steal_unsaved (CwHistory *self);
void cw_history_restore_unsaved (CwHistory *self, GPtrArray *groups);

G_END_DECLS

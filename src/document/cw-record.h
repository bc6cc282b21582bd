/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "model/cw-history.h"
#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * CwSaveState:
 * @CW_SAVE_STATE_SAVED: everything typed is on the disk.
 * @CW_SAVE_STATE_UNSAVED: the last edits will be written within a second.
 * @CW_SAVE_STATE_SAVING: they are being written.
 * @CW_SAVE_STATE_FAILED: they could not be written; it is tried again, and a copy is kept aside.
 */
typedef enum
{
  CW_SAVE_STATE_SAVED,
  CW_SAVE_STATE_UNSAVED,
  CW_SAVE_STATE_SAVING,
  CW_SAVE_STATE_FAILED,
} CwSaveState;

#define CW_TYPE_RECORD (cw_record_get_type ())
G_DECLARE_FINAL_TYPE (CwRecord, cw_record, CW, RECORD, GObject)

CwRecord *cw_record_new_unkept (CwEntity *root);
CwEntity *cw_record_get_root (CwRecord *self);
CwHistory *cw_record_get_history (CwRecord *self);
const char *cw_record_get_id (CwRecord *self);
CwSaveState cw_record_get_save_state (CwRecord *self);
const char *cw_record_get_save_error (CwRecord *self);
gboolean cw_record_is_read_only (CwRecord *self);
void cw_record_flush (CwRecord *self);
gboolean cw_record_flush_sync (CwRecord *self, GError **error);
CwSnapshot *cw_record_snapshot (CwRecord *self);

G_END_DECLS

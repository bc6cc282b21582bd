/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "model/cw-history.h"

G_BEGIN_DECLS

#define CW_TYPE_HISTORY_STEP (cw_history_step_get_type ())
G_DECLARE_FINAL_TYPE (CwHistoryStep, cw_history_step, CW, HISTORY_STEP, GObject)

char *cw_history_step_dup_heading (CwHistoryStep *self);
char *cw_history_step_dup_origin (CwHistoryStep *self);
char *cw_history_step_dup_facts (CwHistoryStep *self);

#define CW_TYPE_HISTORY_LIST (cw_history_list_get_type ())
G_DECLARE_FINAL_TYPE (CwHistoryList, cw_history_list, CW, HISTORY_LIST, GObject)

CwHistoryList *cw_history_list_new (CwHistory *history);

G_END_DECLS

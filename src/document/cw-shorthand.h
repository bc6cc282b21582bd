/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-draft-doubt.h"
#include "document/cw-record.h"

G_BEGIN_DECLS

typedef struct _CwShorthand CwShorthand;

gboolean cw_shorthand_is_for (const CwField *list);
const char *cw_shorthand_get_hint (const CwField *list);

CwShorthand *cw_shorthand_read (const CwField *list, const char *text);
void cw_shorthand_read_async (const CwField *list,
                              const char *text,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
CwShorthand *cw_shorthand_read_finish (GAsyncResult *result, GError **error);
void cw_shorthand_know_case (CwShorthand *self, CwEntity *root);
void cw_shorthand_free (CwShorthand *self);
guint cw_shorthand_get_n_rows (const CwShorthand *self);
guint cw_shorthand_get_n_candidates (const CwShorthand *self);
const char *cw_shorthand_get_candidate (const CwShorthand *self, guint index);
gboolean cw_shorthand_is_wanted (const CwShorthand *self, guint index);
void cw_shorthand_set_wanted (CwShorthand *self, guint index, gboolean wanted);
void cw_shorthand_doubt_rows (CwShorthand *self);
const CwDraftDoubt *cw_shorthand_get_doubt (const CwShorthand *self);
char *cw_shorthand_dup_summary (const CwShorthand *self);
char *cw_shorthand_dup_rest (const CwShorthand *self);
guint cw_shorthand_apply (CwShorthand *self,
                          CwRecord *record,
                          CwEntity *parent,
                          guint position,
                          char **row);
gboolean cw_shorthand_can_keep (const CwField *list);
gboolean cw_shorthand_keep (CwRecord *record,
                            CwEntity *parent,
                            const CwField *list,
                            guint position,
                            const char *text);
guint cw_shorthand_insert (CwRecord *record,
                           CwEntity *parent,
                           const CwField *list,
                           guint position,
                           const char *text,
                           char **rest);

gboolean cw_shorthand_can_format (const CwEntityInfo *info);
char *cw_shorthand_format (CwEntity *entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwShorthand, cw_shorthand_free)

G_END_DECLS

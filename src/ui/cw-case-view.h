/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

#define CW_TYPE_CASE_VIEW (cw_case_view_get_type ())
G_DECLARE_FINAL_TYPE (CwCaseView, cw_case_view, CW, CASE_VIEW, GtkWidget)

GtkWidget *cw_case_view_new (CwDocument *document, CwRecord *record);
CwRecord *cw_case_view_get_record (CwCaseView *self);
const char *cw_case_view_get_page (CwCaseView *self);
void cw_case_view_show_page (CwCaseView *self, const char *page);
void cw_case_view_show_field (CwCaseView *self, const char *entity_id, const char *field);
void cw_case_view_show_text (CwCaseView *self,
                             const char *entity_id,
                             const char *field,
                             gsize start,
                             gsize end);
void cw_case_view_show_care (CwCaseView *self, const char *entity_id, const char *field, gsize at);
gboolean cw_case_view_focus_search (CwCaseView *self);
void cw_case_view_read_report (CwCaseView *self, GFile *file);
void cw_case_view_set_busy (CwCaseView *self, gboolean busy);
void cw_case_view_set_focus_mode (CwCaseView *self, gboolean focused);
void cw_case_view_set_inspector_visible (CwCaseView *self, gboolean visible);

G_END_DECLS

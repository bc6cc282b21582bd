/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-article-state.h"

G_BEGIN_DECLS

#define CW_TYPE_JOURNAL_PANEL (cw_journal_panel_get_type ())
G_DECLARE_FINAL_TYPE (CwJournalPanel, cw_journal_panel, CW, JOURNAL_PANEL, GtkWidget)

GtkWidget *cw_journal_panel_new (CwDocument *document, CwRecord *record);
void cw_journal_panel_show (CwJournalPanel *self, const CwArticleState *state);
void cw_journal_panel_load (CwJournalPanel *self, GFile *file);
gboolean cw_journal_panel_focus (CwJournalPanel *self, CwEntity *entity, const char *field);

G_END_DECLS

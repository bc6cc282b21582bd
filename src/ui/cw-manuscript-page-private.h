/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-article-state.h"
#include "ui/cw-insert-popover.h"
#include "ui/cw-manuscript-page.h"
#include "ui/cw-section-editor.h"

G_BEGIN_DECLS

struct _CwManuscriptPage
{
  GtkWidget parent_instance;

  CwDocument *document; /* NULL when there is none */
  CwRecord *record;
  CwArticleState *state; /* the article as it was, or NULL */
  GCancellable *cancellable;
  gboolean is_working;
  gboolean is_stale; /* the case has changed since the work began */

  GtkWidget *box;
  GtkWidget *tools;
  GtkWidget *summary; /* GtkLabel */
  GtkWidget *find; /* GtkRevealer with the search */
  GtkWidget *find_entry;
  GtkWidget *replace_entry;
  GtkWidget *find_result; /* GtkLabel */
  GtkWidget *scroller;
  GtkWidget *editors; /* GtkBox of CwSectionEditor */
  GtkWidget *empty;
  CwSectionEditor *current; /* had the cursor last; NULL when it is gone */
  GtkWidget *popover; /* CwInsertPopover */
  guint idle; /* sections have changed since the editors were placed */
};

/* cw-manuscript-page-state.c */
void cw_manuscript_page_look (gpointer user_data);
char *cw_manuscript_page_tell_chip (const CwProseRun *run, const char *source, gpointer user_data);

/* cw-manuscript-page-insert.c */
void cw_manuscript_page_watch_keys (CwManuscriptPage *self, CwSectionEditor *editor);
void cw_manuscript_page_insert_fact (CwManuscriptPage *self);
void cw_manuscript_page_insert_citation (CwManuscriptPage *self);

/* cw-manuscript-page-find.c */
GtkWidget *cw_manuscript_page_make_find (CwManuscriptPage *self);
void cw_manuscript_page_install_find (GtkWidgetClass *klass);

G_END_DECLS

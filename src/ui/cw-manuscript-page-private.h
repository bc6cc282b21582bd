/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-article-state.h"
#include "document/cw-spelling-words.h"
#include "ui/cw-insert-popover.h"
#include "ui/cw-manuscript-page.h"
#include "ui/cw-prose-search.h"
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
  gboolean is_stale; /* the case has changed since the work began, or while out of sight */

  GtkWidget *box;
  GtkWidget *tools;
  GtkWidget *table; /* GtkMenuButton of the tools */
  GtkWidget *summary; /* GtkLabel */
  GtkWidget *find; /* GtkRevealer with the search */
  GtkWidget *find_entry;
  GtkWidget *find_case; /* GtkToggleButton */
  GtkWidget *find_words; /* GtkToggleButton */
  GtkWidget *replace_entry;
  GtkWidget *find_result; /* GtkLabel */
  GtkWidget *replace_all; /* GtkButton, which also stops it */
  guint find_idle; /* the matches are to be counted */
  CwTextMatch match; /* in the current section: what was gone to last */
  CwProseSearch *search; /* that is under way, or NULL */
  guint find_source; /* of the search that goes on while the window is idle */
  gboolean is_replacing; /* what is found is to be replaced */
  GtkWidget *scroller;
  GtkWidget *editors; /* GtkBox of CwSectionEditor */
  GtkWidget *empty;
  GtkWidget *journal; /* CwJournalPanel */
  CwSectionEditor *current; /* had the cursor last; NULL when it is gone */
  GtkWidget *popover; /* CwInsertPopover */
  const char *opener; /* typed to open it, "{" or "[@"; NULL when a tool did */
  CwSpellingWords *words; /* right in this case only */
  CwSectionEditor *asked; /* of the misspelt word that the menu is about */
  int asked_at; /* where the word begins, in characters */
  guint spelling_idle;
  GtkWidget *column; /* GtkBox of the text */
  GtkWidget *paned; /* text | form */
  GtkWidget *form; /* GtkBox with a CwCasePage, or NULL */
  GtkWidget *form_choice; /* GtkDropDown */
  gboolean is_focused; /* nothing but the text is to be seen */
  gboolean is_extending; /* the cursor moves with Shift */
  guint follower; /* the page scrolls to the cursor for some frames */
  int followed_frames;
  guint idle; /* sections have changed since the editors were placed */
};

/* cw-manuscript-page-state.c */
void cw_manuscript_page_look (gpointer user_data);
char *cw_manuscript_page_tell_chip (const CwProseRun *run, const char *source, gpointer user_data);

/* cw-manuscript-page-insert.c */
void cw_manuscript_page_watch_keys (CwManuscriptPage *self, CwSectionEditor *editor);
void cw_manuscript_page_insert_fact (CwManuscriptPage *self);
void cw_manuscript_page_insert_citation (CwManuscriptPage *self);

/* cw-manuscript-page-tools.c */
GtkWidget *cw_manuscript_page_make_tools (CwManuscriptPage *self);
GtkWidget *
cw_manuscript_page_make_action_button (const char *label, const char *tooltip, const char *action);
void cw_manuscript_page_install_tools (GtkWidgetClass *klass);
void cw_manuscript_page_watch_tools (CwManuscriptPage *self, CwSectionEditor *editor);
void cw_manuscript_page_go_back (CwManuscriptPage *self, gboolean is_done);
void cw_manuscript_page_name_tool (GtkWidget *button, const char *tooltip);

/* cw-manuscript-page-table.c */
GtkWidget *cw_manuscript_page_make_table (CwManuscriptPage *self);
void
cw_manuscript_page_add_table_menu (CwManuscriptPage *self, CwSectionEditor *editor, GMenu *menu);
void cw_manuscript_page_install_table (GtkWidgetClass *klass);

/* cw-manuscript-page-follow.c */
void
cw_manuscript_page_scroll_to_cursor (CwManuscriptPage *self, CwSectionEditor *editor, gboolean far);
void cw_manuscript_page_follow (CwManuscriptPage *self, CwSectionEditor *editor);

/* cw-manuscript-page-find.c */
void cw_manuscript_page_install_find (GtkWidgetClass *klass);
gboolean cw_manuscript_page_go_to_match (CwManuscriptPage *self, gboolean forward);
void cw_manuscript_page_go_to_typed (CwManuscriptPage *self);
void cw_manuscript_page_show_count (CwManuscriptPage *self);
void cw_manuscript_page_stop_search (CwManuscriptPage *self);

/* cw-manuscript-page-find-bar.c */
GtkWidget *cw_manuscript_page_make_find (CwManuscriptPage *self);
void cw_manuscript_page_install_find_bar (GtkWidgetClass *klass);
void cw_manuscript_page_watch_find (CwManuscriptPage *self);
void cw_manuscript_page_show_result (CwManuscriptPage *self, const char *result, gboolean is_found);

/* cw-manuscript-page-step.c */
void cw_manuscript_page_begin_step (CwManuscriptPage *self, const char *label);
void cw_manuscript_page_end_step (CwManuscriptPage *self);
void cw_manuscript_page_put (GtkTextBuffer *buffer,
                             GtkTextIter *start,
                             GtkTextIter *end,
                             const char *text);

/* cw-manuscript-page-spelling.c */
void cw_manuscript_page_install_spelling (GtkWidgetClass *klass);
void cw_manuscript_page_start_spelling (CwManuscriptPage *self);
void cw_manuscript_page_stop_spelling (CwManuscriptPage *self);
void cw_manuscript_page_watch_spelling (CwManuscriptPage *self, CwSectionEditor *editor);
void cw_manuscript_page_learn_names (CwManuscriptPage *self);

/* cw-manuscript-page-layout.c */
void cw_manuscript_page_install_layout (GtkWidgetClass *klass);
GtkWidget *cw_manuscript_page_lay_out (CwManuscriptPage *self, GtkWidget *text);
GtkWidget *cw_manuscript_page_make_layout_buttons (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-case-view.h"
#include "ui/cw-job-bar.h"
#include "ui/cw-library-page.h"
#include "ui/cw-references-page.h"
#include "ui/cw-save-bar.h"
#include "ui/cw-save-indicator.h"
#include "ui/cw-window.h"

G_BEGIN_DECLS

struct _CwWindow
{
  AdwApplicationWindow parent_instance;

  CwDocument *document;
  CwRecord *record; /* the open case, or NULL in the library */
  GtkWidget *case_view;
  GBindingGroup *history_bindings;
  GCancellable *opening;
  GtkWidget *history_window; /* weak */
  gboolean inspector_visible; /* wanted where there is room */
  gboolean inspector_asked; /* wanted although there is little room */
  gboolean closing; /* as soon as the work in the bar is over */
  gboolean abandon; /* close although edits are not saved */

  AdwToast *toast; /* weak: the last one */

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkWidget *case_slot;
  CwLibraryPage *library;
  CwSaveIndicator *save_indicator;
  CwSaveBar *save_bar;
  CwJobBar *job_bar;
  GMenu *recent_menu;
};

void cw_window_add_actions (CwWindow *self);
void cw_window_choose_import (CwWindow *self);
void cw_window_update_focus_mode (CwWindow *self);
void cw_window_update_title (CwWindow *self);
gboolean cw_window_is_inspector_shown (CwWindow *self);
void cw_window_update_inspector (CwWindow *self);
void cw_window_update_inspector_action (CwWindow *self);
void cw_window_want_inspector (CwWindow *self, gboolean wanted);
void cw_window_show_inspector (CwWindow *self, gboolean shown);
CwReferencesPage *cw_window_get_references_page (CwWindow *self);
void cw_window_show_references (CwWindow *self);
void cw_window_import_references (CwWindow *self, GPtrArray *paths);
void cw_window_paste_references (CwWindow *self, const char *text);
void cw_window_export_references (CwWindow *self, const char *format);
gboolean cw_window_has_review (CwWindow *self);
void cw_window_import_table (CwWindow *self, const char *path);
void cw_window_paste_table (CwWindow *self, const char *text);
gboolean cw_window_take_table (CwWindow *self, GSList *files);
void cw_window_add_drop_target (CwWindow *self);
gboolean cw_window_check_idle (CwWindow *self);
void cw_window_show_toast_with (CwWindow *self,
                                const char *text,
                                const char *button,
                                const char *action,
                                const char *target);
void cw_window_show_toast_with_folder (CwWindow *self, const char *text, const char *folder);

G_END_DECLS

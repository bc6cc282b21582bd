/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CwSuggestion:
 * @text: what goes into the entry.
 * @detail: (nullable): a second, fainter text beside it.
 *
 * One line of the list that opens under an entry.
 */
typedef struct
{
  char *text;
  char *detail;
} CwSuggestion;

/**
 * CwSuggestFunc:
 * @typed: what the entry holds
 * @user_data: data of the function
 *
 * Finds suggestions for typed text. Runs on every key, so it has to be quick.
 *
 * Returns: (transfer full) (nullable) (element-type CwSuggestion): an array that frees its elements
 */
typedef GPtrArray *(*CwSuggestFunc) (const char *typed, gpointer user_data);

#define CW_TYPE_SUGGEST (cw_suggest_get_type ())
G_DECLARE_FINAL_TYPE (CwSuggest, cw_suggest, CW, SUGGEST, GObject)

CwSuggestion *cw_suggestion_new (const char *text, const char *detail);
void cw_suggestion_free (CwSuggestion *suggestion);
GPtrArray *cw_suggestions_new (void);

CwSuggest *cw_suggest_new (GtkWidget *anchor, GtkEntry *entry, CwSuggestFunc func, gpointer data);
void cw_suggest_set_preselect (CwSuggest *self, gboolean preselect);
void cw_suggest_update (CwSuggest *self);
void cw_suggest_select_text (CwSuggest *self, const char *text);
gboolean cw_suggest_handle_key (CwSuggest *self, guint keyval, GdkModifierType state);
gboolean cw_suggest_take (CwSuggest *self);
gboolean cw_suggest_take_only (CwSuggest *self);
gboolean cw_suggest_is_taking (CwSuggest *self);
const char *cw_suggest_get_replaced (CwSuggest *self);
void cw_suggest_close (CwSuggest *self);
gboolean cw_suggest_is_open (CwSuggest *self);
guint cw_suggest_get_n_offered (CwSuggest *self);

G_END_DECLS

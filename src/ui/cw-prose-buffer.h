/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "base/cw-text-search.h"
#include "manuscript/cw-prose.h"

G_BEGIN_DECLS

/**
 * CwChipFunc:
 * @run: a fact, citation or cross reference
 * @source: its source
 * @user_data: what was given with the function
 *
 * Returns: (transfer full) (nullable): what is shown for it; %NULL when it points to nothing
 */
typedef char *(*CwChipFunc) (const CwProseRun *run, const char *source, gpointer user_data);

#define CW_TYPE_PROSE_BUFFER (cw_prose_buffer_get_type ())
G_DECLARE_FINAL_TYPE (CwProseBuffer, cw_prose_buffer, CW, PROSE_BUFFER, GtkTextBuffer)

CwProseBuffer *cw_prose_buffer_new (CwChipFunc func, gpointer user_data);
void cw_prose_buffer_set_source (CwProseBuffer *self, const char *source);
char *cw_prose_buffer_dup_source (CwProseBuffer *self);
char *
cw_prose_buffer_dup_range (CwProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end);
char *
cw_prose_buffer_dup_words (CwProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end);
gboolean cw_prose_buffer_is_showing (CwProseBuffer *self);
void cw_prose_buffer_refresh (CwProseBuffer *self);
void
cw_prose_buffer_get_whole_selection (CwProseBuffer *self, GtkTextIter *start, GtkTextIter *end);
void cw_prose_buffer_renew_selection (CwProseBuffer *self);
void cw_prose_buffer_set_case_id (CwProseBuffer *self, const char *case_id);
const char *cw_prose_buffer_get_case_id (CwProseBuffer *self);
void cw_prose_buffer_begin_step (CwProseBuffer *self, const char *label);
void cw_prose_buffer_end_step (CwProseBuffer *self);
void cw_prose_buffer_begin_edit (CwProseBuffer *self, const char *label);
void cw_prose_buffer_end_edit (CwProseBuffer *self);
void cw_prose_buffer_insert (CwProseBuffer *self, const char *source);
void cw_prose_buffer_insert_at (CwProseBuffer *self, const GtkTextIter *place, const char *source);
guint cw_prose_buffer_replace (CwProseBuffer *self, const GArray *matches, const char *text);
void cw_prose_buffer_toggle_style (CwProseBuffer *self, CwProseStyle style);
const char *cw_prose_buffer_get_chip (CwProseBuffer *self, const GtkTextIter *place);

G_END_DECLS

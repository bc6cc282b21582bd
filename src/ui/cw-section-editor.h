/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "ui/cw-prose-buffer.h"
#include "ui/cw-prose-spelling.h"

G_BEGIN_DECLS

#define CW_TYPE_SECTION_EDITOR (cw_section_editor_get_type ())
G_DECLARE_FINAL_TYPE (CwSectionEditor, cw_section_editor, CW, SECTION_EDITOR, GtkWidget)

GtkWidget *
cw_section_editor_new (CwRecord *record, CwEntity *section, CwChipFunc func, gpointer user_data);
CwEntity *cw_section_editor_get_section (CwSectionEditor *self);
CwProseBuffer *cw_section_editor_get_buffer (CwSectionEditor *self);
GtkTextView *cw_section_editor_get_view (CwSectionEditor *self);
CwProseSpelling *cw_section_editor_get_spelling (CwSectionEditor *self);
void cw_section_editor_set_count (CwSectionEditor *self, const char *count, gboolean is_warning);
void cw_section_editor_refresh (CwSectionEditor *self);

G_END_DECLS

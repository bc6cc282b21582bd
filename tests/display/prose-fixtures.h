/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "editing-fixtures.h"
#include "ui/cw-manuscript-page.h"
#include "ui/cw-prose-buffer.h"
#include "ui/cw-prose-spelling.h"
#include "ui/cw-section-editor.h"

char *dup_shown (CwProseBuffer *buffer);
void assert_shown (CwProseBuffer *buffer, const char *expected);
void assert_source (CwProseBuffer *buffer, const char *expected);
void select_range (CwProseBuffer *buffer, int from, int to);
void assert_selected (CwProseBuffer *buffer, int cursor, int bound);
void type (CwProseBuffer *buffer, const char *text);
gboolean is_marked (CwProseSpelling *spelling, CwProseBuffer *buffer, int offset);
CwManuscriptPage *show_page (Fixture *self);
GListModel *get_sections (Fixture *self);
CwEntity *get_section (Fixture *self, guint position);
CwSectionEditor *find_editor (CwManuscriptPage *page, CwEntity *section);
gboolean press (GtkWidget *view, guint keyval, GdkModifierType state);
CwProseBuffer *enter (Fixture *self, CwManuscriptPage *page, guint position, const char *text);
void assert_step (Fixture *self, guint position, const char *before, const char *after);
void ask_section (CwManuscriptPage *page, CwEntity *section, const char *signal);

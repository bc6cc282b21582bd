/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-form-grid.h"

G_BEGIN_DECLS

#define CW_TYPE_FORM_SECTION (cw_form_section_get_type ())
G_DECLARE_FINAL_TYPE (CwFormSection, cw_form_section, CW, FORM_SECTION, GtkWidget)

GtkWidget *cw_form_section_new (const char *title, const char *description);
void cw_form_section_set_title (CwFormSection *self, const char *title);
void cw_form_section_set_description (CwFormSection *self, const char *description);
void cw_form_section_set_context (CwFormSection *self, const char *context);
void cw_form_section_append (CwFormSection *self, GtkWidget *child);
CwFormGrid *cw_form_section_get_form_grid (CwFormSection *self);

G_END_DECLS

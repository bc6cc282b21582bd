/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "ui/cw-case-outline.h"

G_BEGIN_DECLS

#define CW_TYPE_COMPUTED_SECTION (cw_computed_section_get_type ())
G_DECLARE_FINAL_TYPE (CwComputedSection, cw_computed_section, CW, COMPUTED_SECTION, GtkWidget)

gboolean cw_computed_section_is_for (const CwPageDescription *page);
GtkWidget *cw_computed_section_new (CwRecord *record, const CwPageDescription *page);

G_END_DECLS

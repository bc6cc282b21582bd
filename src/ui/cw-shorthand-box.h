/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-record.h"
#include "widgets/cw-prose-view.h"

G_BEGIN_DECLS

#define CW_TYPE_SHORTHAND_BOX (cw_shorthand_box_get_type ())
G_DECLARE_FINAL_TYPE (CwShorthandBox, cw_shorthand_box, CW, SHORTHAND_BOX, GtkWidget)

GtkWidget *cw_shorthand_box_new (CwRecord *record, CwEntity *parent, const CwField *list);
CwProseView *cw_shorthand_box_get_view (CwShorthandBox *self);
const char *cw_shorthand_box_get_preview (CwShorthandBox *self);
void cw_shorthand_box_add_rows (CwShorthandBox *self);
void cw_shorthand_box_keep (CwShorthandBox *self);
void cw_shorthand_box_clear (CwShorthandBox *self);

G_END_DECLS

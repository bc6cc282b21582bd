/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "model/cw-adverse-event.h"

G_BEGIN_DECLS

#define CW_TYPE_GRADE_LIST (cw_grade_list_get_type ())
G_DECLARE_FINAL_TYPE (CwGradeList, cw_grade_list, CW, GRADE_LIST, GtkWidget)

GtkWidget *cw_grade_list_new (CwRecord *record, CwAdverseEvent *event);
void cw_grade_list_choose (CwGradeList *self, guint grade);
const char *cw_grade_list_get_text (CwGradeList *self, guint grade);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CwCasePlacement:
 * @CW_CASE_PLACEMENT_FULL: outline, page and inspector
 * @CW_CASE_PLACEMENT_WIDE: no inspector: the page needs the width, or has a panel of its own
 * @CW_CASE_PLACEMENT_ALONE: nothing but the page
 *
 * What may stand beside a page.
 */
typedef enum
{
  CW_CASE_PLACEMENT_FULL,
  CW_CASE_PLACEMENT_WIDE,
  CW_CASE_PLACEMENT_ALONE,
} CwCasePlacement;

#define CW_TYPE_CASE_PANES (cw_case_panes_get_type ())
G_DECLARE_FINAL_TYPE (CwCasePanes, cw_case_panes, CW, CASE_PANES, GtkWidget)

GtkWidget *cw_case_panes_new (GtkWidget *outline, GtkWidget *page, GtkWidget *inspector);
void cw_case_panes_want_inspector (CwCasePanes *self, gboolean wanted);
gboolean cw_case_panes_wants_inspector (CwCasePanes *self);
void cw_case_panes_place (CwCasePanes *self, CwCasePlacement placement);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-our-row.h"

G_BEGIN_DECLS

#define CW_TYPE_REVIEW_BAR (cw_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (CwReviewBar, cw_review_bar, CW, REVIEW_BAR, GtkWidget)

GtkWidget *cw_review_bar_new (CwRecord *record, CwOurRow *ours);
const char *cw_review_bar_get_by (CwReviewBar *self);
gboolean cw_review_bar_get_with_ours (CwReviewBar *self);

G_END_DECLS

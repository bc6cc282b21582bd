/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-our-row.h"

G_BEGIN_DECLS

#define CW_TYPE_STATISTICS_PAGE (cw_statistics_page_get_type ())
G_DECLARE_FINAL_TYPE (CwStatisticsPage, cw_statistics_page, CW, STATISTICS_PAGE, GtkWidget)

GtkWidget *cw_statistics_page_new (CwDocument *document, CwRecord *record, CwOurRow *ours);

G_END_DECLS

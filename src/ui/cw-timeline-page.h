/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

#define CW_TYPE_TIMELINE_PAGE (cw_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (CwTimelinePage, cw_timeline_page, CW, TIMELINE_PAGE, GtkWidget)

GtkWidget *cw_timeline_page_new (CwRecord *record);

G_END_DECLS

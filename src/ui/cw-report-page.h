/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

#define CW_TYPE_REPORT_PAGE (cw_report_page_get_type ())
G_DECLARE_FINAL_TYPE (CwReportPage, cw_report_page, CW, REPORT_PAGE, GtkWidget)

GtkWidget *cw_report_page_new (CwRecord *record);
void cw_report_page_set_row (CwReportPage *self, const char *id);
void cw_report_page_read_file (CwReportPage *self, GFile *file);
void cw_report_page_read_text (CwReportPage *self, const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/patient/cw-report-patient-private.h"

G_BEGIN_DECLS

/* A complaint on its way from the words of a sentence to a row of the case. */
typedef struct
{
  CwReportRange range;
  char *duration;
  char *onset;
  gboolean is_trailing; /* the duration stands behind it */
} CwReportComplaint;

/* cw-report-complaint-name.c */
void cw_report_skip_complaint_heading (CwReportReader *self, CwReportRange *range);
void cw_report_drop_complaint_brackets (CwReportReader *self, CwReportRange *range);
void cw_report_drop_complaint_clause (CwReportReader *self, CwReportRange *range);
void cw_report_drop_long_place (CwReportReader *self, CwReportRange *range);
gboolean cw_report_is_complaint (CwReportReader *self, CwReportRange range);

/* cw-report-complaint-time.c */
void cw_report_complaint_clear (gpointer data);
void cw_report_keep_article (CwReportReader *self, CwReportRange *range);
char *cw_report_take_history_length (CwReportReader *self, CwReportRange *range);
void cw_report_take_duration (CwReportReader *self, CwReportComplaint *complaint);
void cw_report_take_inner_duration (CwReportReader *self, CwReportComplaint *complaint);
gboolean cw_report_take_apposition (CwReportReader *self, CwReportRange range, GArray *complaints);
void
cw_report_pass_duration (CwReportReader *self, CwReportComplaint *complaint, GArray *complaints);
void cw_report_spread_durations (GArray *complaints);
char *cw_report_find_leading_duration (CwReportReader *self, gsize before);
void cw_report_read_complaint_start (CwReportReader *self);

G_END_DECLS

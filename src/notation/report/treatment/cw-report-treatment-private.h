/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-reader-private.h"

G_BEGIN_DECLS

/* What a sentence tells of what was done. */
void cw_report_read_procedures (CwReportReader *self);
void cw_report_read_operations (CwReportReader *self);
void cw_report_read_operation_verbs (CwReportReader *self);
void cw_report_read_support (CwReportReader *self);
void cw_report_read_treatment (CwReportReader *self);
void cw_report_read_radiation (CwReportReader *self);
void cw_report_read_change (CwReportReader *self);
void cw_report_read_end (CwReportReader *self);
gboolean cw_report_read_supportive (CwReportReader *self, const GArray *names);
gboolean
cw_report_take_against_event (CwReportReader *self, CwSnapshot *regimen, gsize first, gsize past);

/* cw-report-course.c */
void cw_report_set_phase (CwReportReader *self, CwSnapshot *regimen, CwReportRange part);
gboolean cw_report_set_cycles (CwReportReader *self,
                               CwSnapshot *regimen,
                               CwReportRange part,
                               CwReportRange *place);
void cw_report_set_reached (CwReportReader *self, CwSnapshot *regimen, CwReportRange part);
void cw_report_set_start (CwReportReader *self, CwSnapshot *regimen, CwReportRange part);
void
cw_report_set_duration (CwReportReader *self, CwSnapshot *regimen, gsize at, CwReportRange part);

/* cw-report-altered-dose.c */
CwSnapshot *cw_report_read_altered_dose (CwReportReader *self, const GArray *names, gsize *past);

/* cw-report-given.c */
gboolean cw_report_is_given (CwReportReader *self, gsize from, gsize first);
GArray *cw_report_dup_given (CwReportReader *self, const GArray *names, CwReportRange part);
gboolean cw_report_is_withheld (CwReportReader *self, gsize from, gsize at);
gboolean cw_report_has_giving (CwReportReader *self, gsize first, gsize past);
gboolean cw_report_tells_giving (CwReportReader *self, CwReportRange part);
gboolean cw_report_are_given (CwReportReader *self, const GArray *names, CwReportRange part);

/* cw-report-treatment.c */
void cw_report_finish_regimen (CwReportReader *self,
                               CwSnapshot *regimen,
                               CwReportRange part,
                               CwReportRange range);

/* cw-report-class.c */
gboolean cw_report_read_classes (CwReportReader *self, CwReportRange part);

/* cw-report-unnamed.c */
gboolean cw_report_ends_after_cycles (CwReportReader *self, CwReportRange part);
gboolean cw_report_read_unnamed (CwReportReader *self, CwReportRange part);

/* cw-report-line.c */
GPtrArray *cw_report_get_drugs (CwSnapshot *regimen);
CwReportRange cw_report_get_clause (CwReportReader *self, const GArray *names, CwReportRange part);
CwSnapshot *cw_report_read_line (CwReportReader *self, CwReportRange range, const GArray *names);

/* cw-report-operation.c */
const char *cw_report_next_operation (const CwReportReader *self, guint *back);

/* cw-report-route.c */
const char *cw_report_find_route (CwReportReader *self, CwReportRange name);

G_END_DECLS

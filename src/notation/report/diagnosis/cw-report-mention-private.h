/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/diagnosis/cw-report-diagnosis-private.h"

G_BEGIN_DECLS

/* How a disease is told without a word of diagnosis, the surest way first: what tissue showed, what
 * the report says or shows that it is about, what was treated, what else has a name, what was known
 * before, what was only seen, what the patient came with, what was repaired or lay behind it. */
typedef enum
{
  CW_REPORT_TISSUE,
  CW_REPORT_AIM,
  CW_REPORT_ABOUT,
  CW_REPORT_TREATED_FOR,
  CW_REPORT_OTHER,
  CW_REPORT_EARLIER,
  CW_REPORT_MENTIONED,
  CW_REPORT_KNOWN,
  CW_REPORT_SEEN,
  CW_REPORT_CAME_WITH,
  CW_REPORT_BEHIND,
  CW_REPORT_N_WAYS,
} CwReportWay;

/* Words that tell a disease; its name is the group "name". */
typedef struct
{
  CwReportWay way;
  const char *pattern;
} CwReportTelling;

/* cw-report-telling.c */
extern const CwReportTelling cw_report_tellings[];
extern const guint cw_report_n_tellings;

/* cw-report-tumor.c */
gboolean cw_report_keep_told (CwReportReader *self, CwReportWay way, const char *pattern);

/* cw-report-mention.c */
gboolean cw_report_keep_mention (CwReportReader *self, CwReportWay way, CwReportRange name);
GArray *cw_report_mentions_new (void);
void cw_report_keep_suspected (CwReportReader *self, CwReportRange name);
void cw_report_drop_doubted (CwReportReader *self, const char *words);
void cw_report_keep_beside (CwReportReader *self, CwReportRange name);

G_END_DECLS

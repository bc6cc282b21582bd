/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"

G_BEGIN_DECLS

/**
 * CwReportHeadPart:
 * @CW_REPORT_HEAD_CITATION: how a table cites the report: “Cheng et al., 2022”; its DOI where the
 *   authors are not told.
 * @CW_REPORT_HEAD_YEAR: the year in which it was published.
 * @CW_REPORT_HEAD_COUNTRY: the country in which all its authors work.
 * @CW_REPORT_HEAD_N_PARTS: how many.
 */
typedef enum
{
  CW_REPORT_HEAD_CITATION,
  CW_REPORT_HEAD_YEAR,
  CW_REPORT_HEAD_COUNTRY,
  CW_REPORT_HEAD_N_PARTS,
} CwReportHeadPart;

/**
 * CwReportHead:
 * @texts: (nullable) (owned): each part, %NULL where the text does not tell it.
 * @spans: where each part was read.
 *
 * What is printed around a published report: who wrote it, when and where.
 */
typedef struct
{
  char *texts[CW_REPORT_HEAD_N_PARTS];
  CwNotationSpan spans[CW_REPORT_HEAD_N_PARTS];
} CwReportHead;

CwReportHead *cw_report_head_parse (const char *text);
void cw_report_head_free (CwReportHead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReportHead, cw_report_head_free)

G_END_DECLS

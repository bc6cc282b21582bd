/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwReportStatement:
 * @words: the sentence in plain typography: simple dashes, quotes and blanks.
 * @map: (element-type guint32): for each byte of @words and one more, its byte in the text.
 * @is_patient: whether it is about the patient of the report, not about others.
 *
 * A sentence of a case report.
 */
typedef struct
{
  char *words;
  GArray *map;
  gboolean is_patient;
} CwReportStatement;

GPtrArray *cw_report_list_statements (const char *text);
void cw_report_statement_free (CwReportStatement *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "document/cw-report-draft.h"

G_BEGIN_DECLS

/**
 * CwReportImport:
 * @draft: what the report says, and what has become of it.
 * @accepted: how many facts are in the case.
 *
 * A case that was made from a report.
 */
typedef struct
{
  CwReportDraft *draft;
  guint accepted;
} CwReportImport;

CwReportImport *cw_import_report (CwDocument *document,
                                  CwSourceText *text,
                                  const char *source,
                                  gboolean dry_run,
                                  GError **error);
void cw_report_import_free (CwReportImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReportImport, cw_report_import_free)

G_END_DECLS

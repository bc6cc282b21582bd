/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-export-manuscript.h"
#include "document/cw-export.h"
#include "ui/cw-job-bar.h"

G_BEGIN_DECLS

/**
 * CwExportFile:
 * @is_manuscript: whether it is the article.
 * @format: otherwise what to write.
 * @layout: in which layout.
 * @manuscript: of the article what is wanted; its texts live as long as the program.
 *
 * One file of an export.
 */
typedef struct
{
  gboolean is_manuscript;
  CwExportFormat format;
  CwExportLayout layout;
  CwManuscriptExport manuscript;
} CwExportFile;

char *cw_export_file_dup_name (const CwExportFile *self, const CwSnapshot *record);

void cw_export_job_start (GtkWindow *window,
                          CwJobBar *bar,
                          CwDocument *document,
                          CwSnapshot *record,
                          const char *folder,
                          const CwExportFile *files,
                          guint n_files);

G_END_DECLS

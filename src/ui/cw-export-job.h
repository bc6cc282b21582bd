/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-export.h"
#include "ui/cw-job-bar.h"

G_BEGIN_DECLS

/**
 * CwExportFile:
 * @format: what to write.
 * @layout: in which layout.
 *
 * One file of an export.
 */
typedef struct
{
  CwExportFormat format;
  CwExportLayout layout;
} CwExportFile;

void cw_export_job_start (GtkWindow *window,
                          CwJobBar *bar,
                          CwDocument *document,
                          CwSnapshot *record,
                          const char *folder,
                          const CwExportFile *files,
                          guint n_files);

G_END_DECLS

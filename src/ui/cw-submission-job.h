/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-submission.h"
#include "ui/cw-job-bar.h"

G_BEGIN_DECLS

void cw_submission_job_start (GtkWindow *window,
                              CwJobBar *bar,
                              CwSubmission *submission,
                              const char *path);

G_END_DECLS

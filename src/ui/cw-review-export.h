/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"
#include "io/cw-review-writer.h"
#include "ui/cw-job-bar.h"

G_BEGIN_DECLS

/* Behind the formats of the table: the whole record as case JSON. */
#define CW_REVIEW_EXPORT_WHOLE CW_REVIEW_N_FORMATS
#define CW_REVIEW_EXPORT_N (CW_REVIEW_EXPORT_WHOLE + 1)

GtkWindow *
cw_review_export_show (GtkWindow *parent, CwDocument *document, CwRecord *record, CwJobBar *bar);
void cw_review_export_start (GtkWindow *window,
                             CwJobBar *bar,
                             CwDocument *document,
                             CwSnapshot *record,
                             guint format,
                             const char *path);

G_END_DECLS

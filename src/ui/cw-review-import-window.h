/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

GtkWindow *cw_review_import_window_show (GtkWindow *parent,
                                         CwRecord *record,
                                         const char *name,
                                         GPtrArray *imports,
                                         guint chosen);

G_END_DECLS

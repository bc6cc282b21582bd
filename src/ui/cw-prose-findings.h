/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_PROSE_FINDINGS (cw_prose_findings_get_type ())
G_DECLARE_FINAL_TYPE (CwProseFindings, cw_prose_findings, CW, PROSE_FINDINGS, GtkWidget)

GtkWidget *cw_prose_findings_new (CwDocument *document, CwRecord *record);

G_END_DECLS

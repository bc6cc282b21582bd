/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "rules/cw-finding.h"

G_BEGIN_DECLS

GtkWidget *cw_finding_row_new (const char *icon,
                               const char *style,
                               const char *title,
                               const char *text,
                               const char *entity_id,
                               const char *field);

GtkWidget *cw_finding_row_new_for (const CwFinding *finding);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-figure.h"
#include "model/cw-panel-letters.h"

G_BEGIN_DECLS

char *cw_panel_pointer_dup_letters (CwFigure *figure, const char *wording);
char *cw_panel_pointer_bind (CwFigure *figure, const char *letters);
char *cw_panel_pointer_format (CwFigure *figure, guint first, guint last);

G_END_DECLS

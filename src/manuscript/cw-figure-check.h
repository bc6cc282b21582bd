/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-figure-measure.h"
#include "manuscript/cw-manuscript.h"
#include "model/cw-figure.h"
#include "rules/cw-finding.h"

G_BEGIN_DECLS

/* How fine a figure has to be where the journal does not say; what most of them ask for. */
#define CW_FIGURE_CHECK_DPI 300
/* The smallest letters where the journal does not say, in points. */
#define CW_FIGURE_CHECK_LETTERING 8

GPtrArray *cw_figure_check (CwCase *root,
                            CwFigure *figure,
                            const CwFigureMeasure *measure,
                            const CwManuscript *manuscript,
                            const CwJournalProfile *profile);

G_END_DECLS

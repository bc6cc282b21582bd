/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"
#include "model/cw-figure.h"

G_BEGIN_DECLS

void cw_figure_check_words (CwFigure *figure, const CwManuscript *manuscript, GPtrArray *findings);
guint cw_figure_words_find_described (const char *legend);
char *cw_figure_words_dup_legend (const CwManuscriptFloat *figure);

G_END_DECLS

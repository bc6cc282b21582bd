/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

char *cw_sentence_fill (CwCase *root, CwEntity *entity, const char *pattern);
gboolean cw_sentence_holds (CwEntity *entity, const char *condition);
gboolean cw_sentence_has_comma (CwCase *root, const char *source);
char *cw_sentence_point_to_figure (CwCase *root, CwEntity *entity);
char *cw_sentence_dup_printed (CwCase *root, const char *source);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

/* The published case as printed: the facts of the sample and the words of the article, which lie
 * beside the checkout. NULL when they are not there. */
CwEntity *published_case_new (void);
char *published_case_read_text (void);

G_END_DECLS

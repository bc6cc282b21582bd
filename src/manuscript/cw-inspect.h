/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "model/cw-review.h"
#include "rules/cw-finding.h"

G_BEGIN_DECLS

GPtrArray *cw_inspect (CwCase *root, CwReview *review, GPtrArray *publications);
GPtrArray *cw_inspect_chips (CwCase *root, CwReview *review, GPtrArray *publications);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "plot/cw-scene.h"

G_BEGIN_DECLS

CwScene *cw_burden_new (CwCase *root, double width);
CwScene *cw_burden_new_stretched (CwCase *root, double width, double in_sight);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "plot/cw-scene.h"

G_BEGIN_DECLS

CwScene *cw_timeline_new (CwCase *root, double width);
CwScene *cw_timeline_new_stretched (CwCase *root, double width, double in_sight);
CwScene *cw_timeline_new_elapsed (CwCase *root, double width);

G_END_DECLS

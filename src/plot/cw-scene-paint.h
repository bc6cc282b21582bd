/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <cairo.h>

#include "plot/cw-scene.h"

G_BEGIN_DECLS

void cw_scene_paint (const CwScene *self, cairo_t *cairo, CwInkMode mode);

G_END_DECLS

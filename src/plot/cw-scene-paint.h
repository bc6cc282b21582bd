/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <cairo.h>

#include "plot/cw-scene.h"

G_BEGIN_DECLS

void cw_scene_paint (const CwScene *self, cairo_t *cairo, CwInkMode mode);
void cw_scene_paint_scrolled (const CwScene *self, cairo_t *cairo, CwInkMode mode, double scroll);
void cw_scene_paint_names (const CwScene *self, cairo_t *cairo, CwInkMode mode, double scroll);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-range.h"

G_BEGIN_DECLS

double cw_body_surface_mosteller (double height_cm, double weight_kg);
double cw_body_surface_du_bois (double height_cm, double weight_kg);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double cw_distribution_normal_quantile (double p);
double cw_distribution_beta_quantile (double p, double a, double b);
double cw_distribution_chi_square_upper (double x, double degrees);

G_END_DECLS

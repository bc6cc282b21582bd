/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-quantity.h"

G_BEGIN_DECLS

/**
 * CwRange:
 * @low: the lowest value that the facts allow.
 * @high: the highest one; the same as @low when the value is exact.
 *
 * A computed number that is as sure as the facts it was computed from.
 */
typedef struct
{
  double low;
  double high;
} CwRange;

gboolean cw_range_read (const CwQuantity *quantity, const char *unit, CwRange *range);
gboolean cw_range_is_exact (const CwRange *self);
char *cw_range_format (const CwRange *self, int decimals);
double cw_range_round (double number, int decimals);
char *cw_range_format_number (double number, int decimals);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-fisher.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* All tables with the margins of the one that was seen, ordered by their first cell. Only ratios of
 * their probabilities are needed, and those of neighbours are short products: nothing overflows,
 * and the work ends where the rest is too small to count. */

/* Tables as probable as the one seen count, although rounding may say a little more. */
#define TOLERANCE 1e-7
/* What is smaller, compared with the most probable table, adds nothing that a double could hold. */
#define NEGLIGIBLE 1e-300

typedef struct
{
  double row; /* sum of the first row */
  double column; /* sum of the first column */
  double rest; /* the last cell, less the first cell */
  double lowest;
  double highest;
  double mode; /* first cell of the most probable table */
} Margins;

static Margins
read_margins (guint a, guint b, guint c, guint d)
{
  Margins self = { (double)a + b, (double)a + c, (double)d - a, 0, 0, 0 };
  double n = (double)a + b + c + d;

  self.lowest = fmax (0, -self.rest);
  self.highest = fmin (self.row, self.column);
  self.mode = floor ((self.row + 1) * (self.column + 1) / (n + 2));
  self.mode = CLAMP (self.mode, self.lowest, self.highest);
  return self;
}

/* Probability of the table with first cell @k + 1 through that of the table with @k. */
static double
get_ratio (const Margins *margins, double k)
{
  return (margins->row - k) / (k + 1) * ((margins->column - k) / (margins->rest + k + 1));
}

/* The ratio of the neighbour of @k away from the mode to @k itself. */
static double
get_step (const Margins *margins, double k, double direction)
{
  return direction > 0 ? get_ratio (margins, k) : 1 / get_ratio (margins, k - 1);
}

/* Probability of the table with first cell @a through that of the most probable one. */
static double
get_seen (const Margins *margins, double a)
{
  double direction = a > margins->mode ? 1 : -1, weight = 1;

  for (double k = margins->mode; k != a && weight > NEGLIGIBLE; k += direction)
    weight *= get_step (margins, k, direction);
  return weight;
}

/* Adds up the tables on one side of the most probable one. */
static void
add_side (const Margins *margins, double direction, double limit, double *tail, double *total)
{
  double end = direction > 0 ? margins->highest : margins->lowest, weight = 1;

  for (double k = margins->mode; k != end && weight > NEGLIGIBLE; k += direction)
    {
      weight *= get_step (margins, k, direction);
      *total += weight;
      if (weight <= limit)
        *tail += weight;
    }
}

/**
 * cw_fisher_test:
 * @a: first row, first column
 * @b: first row, second column
 * @c: second row, first column
 * @d: second row, second column
 *
 * The exact test of independence (Fisher RA, J R Stat Soc 1935;98:39-82), two-sided as R defines
 * it: the probability of all tables with the same margins that are no more probable than the one
 * seen. A probability too small for a double is given as the smallest one it holds, never as 0.
 *
 * Returns: the probability, 1 when a row or a column is empty; not computable for an empty table
 */
CwFisher
cw_fisher_test (guint a, guint b, guint c, guint d)
{
  Margins margins = read_margins (a, b, c, d);
  double limit = get_seen (&margins, a) * (1 + TOLERANCE);
  double total = 1, tail = limit >= 1 ? 1 : 0;

  if (a == 0 && b == 0 && c == 0 && d == 0)
    return (CwFisher){ .problem = _ ("the table is empty") };
  add_side (&margins, 1, limit, &tail, &total);
  add_side (&margins, -1, limit, &tail, &total);
  return (CwFisher){ CLAMP (tail / total, DBL_MIN, 1), NULL };
}

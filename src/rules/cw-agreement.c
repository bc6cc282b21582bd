/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-agreement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const guint *counts;
  guint n_categories;
  double n;
  double *rows; /* share of each category in the ratings of one */
  double *columns; /* and of the other */
} Table;

static double
get_share (const Table *table, guint i, guint j)
{
  return table->counts[(gsize)i * table->n_categories + j] / table->n;
}

static guint64
count (const guint *counts, guint n_categories)
{
  guint64 n = 0;

  for (gsize i = 0; i < (gsize)n_categories * n_categories; i++)
    n += counts[i];
  return n;
}

static void
add_margins (Table *table, CwAgreement *self)
{
  for (guint i = 0; i < table->n_categories; i++)
    for (guint j = 0; j < table->n_categories; j++)
      {
        table->rows[i] += get_share (table, i, j);
        table->columns[j] += get_share (table, i, j);
      }
  for (guint i = 0; i < table->n_categories; i++)
    {
      self->observed += get_share (table, i, i);
      self->expected += table->rows[i] * table->columns[i];
    }
}

/* The large-sample variance that does not assume that kappa is 0, times n (1 - expected)². */
static double
get_variance (const Table *table, const CwAgreement *self)
{
  double lack = 1 - self->kappa, variance = 0;

  for (guint i = 0; i < table->n_categories; i++)
    for (guint j = 0; j < table->n_categories; j++)
      {
        double margins = table->columns[i] + table->rows[j];

        variance += get_share (table, i, j) *
                    (i == j ? pow (1 - margins * lack, 2) : pow (margins * lack, 2));
      }
  return fmax (0, variance - pow (self->kappa - self->expected * lack, 2));
}

/**
 * cw_agreement_compute:
 * @counts: (array): a square table, row by row: how many one rater put into the category of the row
 *   and the other into that of the column
 * @n_categories: how many rows and columns, at least 1
 *
 * Cohen's kappa (Cohen J, Educ Psychol Meas 1960;20:37-46) with the standard error of Fleiss JL,
 * Cohen J, Everitt BS (Psychol Bull 1969;72:323-327).
 *
 * Returns: the agreement; kappa is not computable when nothing was rated, or all the same
 */
CwAgreement
cw_agreement_compute (const guint *counts, guint n_categories)
{
  g_autofree double *rows = g_new0 (double, n_categories);
  g_autofree double *columns = g_new0 (double, n_categories);
  CwAgreement self = { .n = count (counts, n_categories) };
  Table table = { counts, n_categories, (double)self.n, rows, columns };

  if (self.n == 0)
    {
      self.problem = _ ("nothing was rated by both");
      return self;
    }
  add_margins (&table, &self);
  if (1 - self.expected < 1e-12)
    {
      self.problem = _ ("both raters put everything into one category");
      return self;
    }
  self.kappa = (self.observed - self.expected) / (1 - self.expected);
  self.standard_error = sqrt (get_variance (&table, &self) / table.n) / (1 - self.expected);
  return self;
}

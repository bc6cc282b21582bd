/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwAgreement:
 * @n: how many were rated.
 * @observed: how many of one both raters rated alike.
 * @expected: how many of one they would by chance.
 * @kappa: agreement beyond chance, 1 when complete, 0 when by chance alone.
 * @standard_error: of @kappa.
 * @problem: (nullable): why @kappa is not computable, a translated half sentence; @kappa and
 *   @standard_error then are 0.
 *
 * How well two raters agree.
 */
typedef struct
{
  guint64 n;
  double observed;
  double expected;
  double kappa;
  double standard_error;
  const char *problem;
} CwAgreement;

CwAgreement cw_agreement_compute (const guint *counts, guint n_categories);

G_END_DECLS

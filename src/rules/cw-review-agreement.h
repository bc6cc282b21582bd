/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-review.h"

G_BEGIN_DECLS

/**
 * CwReviewAgreement:
 * @key: (nullable): key of the column; %NULL for all columns together.
 * @label: its heading, translated.
 * @n: how many cells both readers read.
 * @n_equal: how many of them they read alike.
 * @expected: how many they would read alike by chance.
 * @kappa: agreement beyond chance.
 * @problem: (nullable): why @kappa is not computable, a translated half sentence.
 *
 * How well two readers of the reports agree.
 */
typedef struct
{
  char *key;
  char *label;
  guint n;
  guint n_equal;
  double expected;
  double kappa;
  const char *problem;
} CwReviewAgreement;

GPtrArray *cw_review_agreement_list (CwReview *review);

G_END_DECLS

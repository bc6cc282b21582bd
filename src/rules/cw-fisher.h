/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwFisher:
 * @p: the probability, above 0 and not above 1.
 * @problem: (nullable): why it is not computable, a translated half sentence; @p then is 0.
 *
 * What the exact test of a table of two rows and two columns gives.
 */
typedef struct
{
  double p;
  const char *problem;
} CwFisher;

CwFisher cw_fisher_test (guint a, guint b, guint c, guint d);

G_END_DECLS

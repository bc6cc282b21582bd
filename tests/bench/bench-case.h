/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

typedef struct _BenchWords BenchWords;

BenchWords *bench_words_new (void);
void bench_words_free (BenchWords *self);
const char *bench_words_get (const BenchWords *self, guint index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchWords, bench_words_free)

CwSnapshot *bench_case_new (const BenchWords *words, guint number);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "bench-measure.h"

G_BEGIN_DECLS

#define BENCH_SAVES 500
#define BENCH_OPENS 200
#define BENCH_PAGE 50
#define BENCH_KEYSTROKES_WORDS 40
#define BENCH_KEYSTROKES_LETTERS 5

/* bench-ours.c */
void bench_make (const BenchPlace *place);
void bench_import (const BenchPlace *place);
void bench_export (const BenchPlace *place);
void bench_start (const BenchPlace *place);
void bench_index (const BenchPlace *place);
void bench_search (const BenchPlace *place);
void bench_save (const BenchPlace *place);
void bench_open (const BenchPlace *place);
void bench_rules (const BenchPlace *place);
char *bench_make_search (guint word, guint letters);

/* bench-raw-import.c, bench-raw-export.c, bench-raw.c */
void bench_raw_import (const BenchPlace *place);
void bench_raw_export (const BenchPlace *place);
void bench_raw_start (const BenchPlace *place);
void bench_raw_search (const BenchPlace *place);
void bench_raw_save (const BenchPlace *place);
void bench_raw_open (const BenchPlace *place);

G_END_DECLS

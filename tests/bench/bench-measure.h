/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a step works with: each runs in a process of its own. */
typedef struct
{
  char *directory;
  char *library; /* the product's library */
  char *exchange; /* the exchange file all steps share */
  char *written; /* where exports go */
  char *raw; /* the library of the raw limit */
  guint n_cases;
} BenchPlace;

void bench_place_init (BenchPlace *self, const char *directory, guint n_cases);
void bench_place_clear (BenchPlace *self);
void bench_place_forget (const char *path);
goffset bench_place_get_size (const char *path);

double bench_now (void);
double bench_cpu (void);
void bench_begin (void);
void bench_end (void);
void bench_tell (const char *name, double value);
void bench_tell_all (GArray *seconds);
guint bench_draw (guint64 *state, guint limit);

typedef struct _BenchResult BenchResult;

typedef void (*BenchStep) (const BenchPlace *place);

void bench_step_run (BenchStep step, const BenchPlace *place);
BenchResult *bench_result_new (const char *program, const char *step, const BenchPlace *place);
void bench_result_free (BenchResult *self);
double bench_result_get (const BenchResult *self, const char *name);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchResult, bench_result_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <sqlite3.h>

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* The tables of a library as they are without the product: one for each entity, addressed by the
 * entity's place in the list. */
typedef struct
{
  sqlite3 *db;
  GPtrArray *statements; /* of sqlite3_stmt, to be finalized */
  GPtrArray *infos; /* of CwEntityInfo */
} BenchRaw;

void bench_raw_open_file (BenchRaw *self, const char *path, gboolean is_new);
void bench_raw_close (BenchRaw *self);
void bench_raw_run (BenchRaw *self, const char *sql);
sqlite3_stmt *bench_raw_prepare (BenchRaw *self, const char *sql);
void bench_raw_step (BenchRaw *self, sqlite3_stmt *statement);

G_END_DECLS

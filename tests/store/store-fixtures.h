/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "model/cw-history.h"
#include "store/cw-store-private.h"

G_BEGIN_DECLS

/* What the tests of the store share. */

char *make_test_folder (void);
void remove_test_folder (char *folder);
char *test_path (const char *folder, const char *name);

CwStore *open_library (const char *path, CwStoreFlags flags);
void assert_refused (const char *path, int code, const char *words);
void run_sql (const char *path, const char *sql);
char *read_sql (const char *path, const char *sql);

CwSnapshot *make_full_record (GType type, const char *id);
CwSnapshot *make_small_case (const char *title);
CwBatch *make_record_batch (CwSnapshot *root);
void write_record (CwStore *store, CwSnapshot *root);
void assert_snapshots_equal (const CwSnapshot *a, const CwSnapshot *b);
CwSnapshot *load_root (CwStore *store, const char *id);
guint count_matches (CwStore *store, const char *search);

G_END_DECLS

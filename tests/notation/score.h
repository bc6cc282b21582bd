/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * ScoreKind:
 * @name: what the reader reads, "ihc"; the strings are in "NAME-published.txt".
 * @read: runs the reader on a text, adds what it found to the array, which only borrows, and
 * returns what owns that.
 * @free: frees what @read returned.
 *
 * A reader of clinical text that is measured against a file of strings with what stands in them.
 */
typedef struct
{
  const char *name;
  gpointer (*read) (const char *text, GPtrArray *found);
  GDestroyNotify free;
} ScoreKind;

int score_run (int argc, char **argv, const ScoreKind *kind);
void score_add (GPtrArray *found, CwSnapshot *snapshot);
void score_add_all (GPtrArray *found, const GPtrArray *snapshots);

G_END_DECLS

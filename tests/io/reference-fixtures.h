/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-reference.h"

G_BEGIN_DECLS

GBytes *load_fixture (const char *name);
CwReferenceReading *read_text (const char *text, CwReferenceFormat format);
CwReferenceReading *read_fixture (const char *name);
CwReferenceReading *write_and_read (GPtrArray *publications, CwReferenceFormat format);
char *dump_publication (const CwSnapshot *publication);
void assert_same_publications (GPtrArray *one, GPtrArray *other);
const char *get_text (GPtrArray *publications, guint index, const char *field);
char *dup_names (GPtrArray *publications, guint index);
CwSnapshot *make_publication (GRand *rand, guint number);

G_END_DECLS

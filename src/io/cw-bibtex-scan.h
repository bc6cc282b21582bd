/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One field of an entry, as it stands: braces and commands of LaTeX are still in it. */
typedef struct
{
  char *name; /* in lower case */
  char *value;
} CwBibtexField;

/* One entry. */
typedef struct
{
  char *type; /* in lower case */
  char *key;
  GPtrArray *fields; /* CwBibtexField */
  gsize line;
  const char *problem; /* a translated sentence, or NULL */
  gsize problem_line;
} CwBibtexEntry;

const char *cw_bibtex_entry_get (const CwBibtexEntry *self, const char *name);
GPtrArray *cw_bibtex_scan (const char *text, gsize length, GCancellable *cancellable);

G_END_DECLS

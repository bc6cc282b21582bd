/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-reference-draft.h"

G_BEGIN_DECLS

/* How the value of a field is taken and written. */
typedef enum
{
  CW_BIBTEX_TEXT,
  CW_BIBTEX_TITLE, /* capitals are protected */
  CW_BIBTEX_PROSE, /* an empty line is a line break */
  CW_BIBTEX_VERBATIM, /* addresses, in which LaTeX has no say */
  CW_BIBTEX_NAMES, /* the target is a role */
} CwBibtexManner;

/* One field of BibTeX. The first name of a target is the one it is written with. */
typedef struct
{
  const char *name;
  CwBibtexManner manner;
  const char *target;
} CwBibtexRow;

const CwBibtexRow *cw_bibtex_list_rows (guint *n);
const CwBibtexRow *cw_bibtex_find_row (const char *name);
const char *cw_bibtex_type_from_name (const char *name);
const char *cw_bibtex_type_get_name (const char *type);

void cw_bibtex_add_names (CwReferenceDraft *draft, const char *role, const char *value);
char *cw_bibtex_dup_names (const CwSnapshot *publication, const char *role);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-shorthand.h"
#include "notation/cw-notation.h"

G_BEGIN_DECLS

/* One kind of row that has a notation. */
typedef struct
{
  const char *entity;
  const char *label;
  CwNotation *(*parse) (const char *text);
  const char *hint; /* NULL for the general one */
  char *(*format) (const CwSnapshot *item); /* NULL where there is no way back */
} CwShorthandNotation;

/* What was read from a text, before it becomes rows. */
struct _CwShorthand
{
  const CwField *list;
  const CwShorthandNotation *kind;
  char *text;
  CwNotation *notation;
  GArray *wanted; /* gboolean for each candidate of it */
};

/* cw-shorthand-notation.c */
const CwShorthandNotation *cw_shorthand_find (const CwEntityInfo *info);
const CwField *cw_shorthand_find_list (const CwEntityInfo *info, const CwSnapshot *item);

/* cw-shorthand-candidates.c */
GPtrArray *cw_shorthand_list_rows (const CwShorthand *self);
char *cw_shorthand_cut_wanted (const CwShorthand *self, const CwNotationRest *rest, guint *next);

/* cw-shorthand-known.c */
void cw_shorthand_name_drugs (CwNotation *notation);

G_END_DECLS

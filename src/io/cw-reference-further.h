/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/* One line of further fields that belongs to a format. */
typedef struct
{
  char *tag;
  char *value;
} CwReferenceFurther;

void
cw_reference_further_append (GString *out, const char *prefix, const char *tag, const char *value);
GPtrArray *cw_reference_further_list (const CwSnapshot *publication, const char *prefix);
const char *cw_reference_further_find (GPtrArray *list, const char *tag);

G_END_DECLS

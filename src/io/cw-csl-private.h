/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A property of CSL that is one text. */
typedef struct
{
  const char *name;
  const char *field;
} CwCslText;

const CwCslText *cw_csl_list_texts (guint *n);
const char *cw_csl_find_field (const char *name);
gboolean cw_csl_is_property (const char *name);
gboolean cw_csl_is_type (const char *name);
const char *cw_csl_type_from_name (const char *name);
const char *cw_csl_type_get_name (const char *type);

G_END_DECLS

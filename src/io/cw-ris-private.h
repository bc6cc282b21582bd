/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the value of a tag is taken. */
typedef enum
{
  CW_RIS_SET,
  CW_RIS_LINES, /* every tag is a line of the field */
  CW_RIS_WORDS, /* every tag is a keyword */
  CW_RIS_NAME, /* the target is a role */
  CW_RIS_DATE,
} CwRisManner;

/* One tag. Several may fill one field: it is written with the first of them. */
typedef struct
{
  const char *tag;
  CwRisManner manner;
  const char *target;
} CwRisTag;

/* What TY says. */
typedef struct
{
  const char *code;
  const char *type;
} CwRisType;

const CwRisTag *cw_ris_list_tags (guint *n);
const CwRisTag *cw_ris_find_tag (const char *tag);
const char *cw_ris_type_from_code (const char *code);
const char *cw_ris_type_get_code (const char *type);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

#define CW_LIBRARY_APPLICATION_ID 0x43415345

/**
 * CwSchema:
 * @infos: (element-type CwEntityInfo): the entities that have tables.
 * @version: the version that is written.
 *
 * What a library looks like in SQL. All of it follows from the field tables.
 */
typedef struct
{
  GPtrArray *infos;
  guint version;
} CwSchema;

CwSchema *cw_schema_new (GPtrArray *infos, guint version);
void cw_schema_free (CwSchema *self);
const CwEntityInfo *cw_schema_find (const CwSchema *self, const char *name);

gboolean cw_schema_has_column (const CwField *field, guint version);
gboolean cw_schema_has_table (const CwEntityInfo *info, guint version);
GPtrArray *cw_schema_list_statements (const CwSchema *self, guint version);
GPtrArray *cw_schema_list_upgrade (const CwSchema *self, guint version);

char *cw_schema_make_insert (const CwSchema *self, const CwEntityInfo *info);
char *cw_schema_make_upsert (const CwSchema *self, const CwEntityInfo *info);
char *cw_schema_make_select (const CwSchema *self, const CwEntityInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSchema, cw_schema_free)

G_END_DECLS

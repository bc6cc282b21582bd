/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* The version of the field tables; each field says since which one it is there. */
#define CW_SCHEMA_VERSION 4

GPtrArray *cw_registry_list_entities (GType root);
GPtrArray *cw_registry_list_all (void);
const CwEntityInfo *cw_registry_find (const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

GPtrArray *cw_entity_collect (CwEntity *root, const char *name);
CwEntity *cw_entity_find_titled (CwEntity *root, const char *name, const char *title);
const CwField *cw_entity_get_top_field (CwEntity *self);

G_END_DECLS

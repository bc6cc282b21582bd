/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Stands for the unknown members in a change; no field can have a name with an asterisk. */
#define CW_FIELD_UNKNOWN "*unknown"

char *cw_entity_derive_id (const char *parent_id, const char *name);
gpointer cw_entity_get_member (CwEntity *self, const CwField *field);
void cw_entity_set_value (CwEntity *self, const CwField *field, const char *canonical);
guint *cw_entity_get_position_hint (CwEntity *self);
void cw_entity_attach (CwEntity *self, CwEntity *parent, const CwField *field);
void cw_entity_update_index (CwEntity *entity, gboolean add);
void cw_entity_emit_change (CwEntity *self, const CwChange *change);

/* cw-entity-title.c */
void cw_entity_tell_named (CwEntity *self);

G_END_DECLS

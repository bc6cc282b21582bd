/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "model/cw-change.h"
#include "model/cw-field.h"
#include "model/cw-kind.h"

G_BEGIN_DECLS

#define CW_TYPE_ENTITY (cw_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (CwEntity, cw_entity, CW, ENTITY, GObject)

/**
 * CwEntityInfo:
 * @name: the entity's name in SQL, JSON and history: "adverse-event".
 * @label: what a form calls one of them (`N_()`).
 * @type: its GObject type.
 * @fields: its field table.
 * @n_fields: how many rows.
 *
 * What the program knows about a type of entity.
 */
typedef struct
{
  const char *name;
  const char *label;
  GType type;
  CwField *fields;
  guint n_fields;
} CwEntityInfo;

struct _CwEntityClass
{
  GObjectClass parent_class;
  CwEntityInfo *info;
};

/* Defines a final entity type: the struct and the static table `fields` stand above. */
#define CW_DEFINE_ENTITY(TypeName, type_name, nick, singular, fields)                              \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CW_TYPE_ENTITY)                                        \
  static void type_name##_class_init (TypeName##Class *klass)                                      \
  {                                                                                                \
    cw_entity_class_install (CW_ENTITY_CLASS (klass), nick, singular, fields,                      \
                             G_N_ELEMENTS (fields));                                               \
  }                                                                                                \
  static void type_name##_init (TypeName *self) { cw_entity_init_lists (CW_ENTITY (self)); }

#define CW_FOREACH_FIELD(info, field)                                                              \
  for (const CwField *field = (info)->fields; field < (info)->fields + (info)->n_fields; field++)

void cw_entity_class_install (CwEntityClass *klass,
                              const char *name,
                              const char *label,
                              const CwField *fields,
                              guint n_fields);
void cw_entity_init_lists (CwEntity *self);

const CwEntityInfo *cw_entity_type_get_info (GType type);
const CwField *cw_entity_info_find (const CwEntityInfo *info, const char *name);

CwEntity *cw_entity_new (GType type, const char *id);
const CwEntityInfo *cw_entity_get_info (CwEntity *self);
const char *cw_entity_get_id (CwEntity *self);
CwEntity *cw_entity_get_parent (CwEntity *self);
CwEntity *cw_entity_get_root (CwEntity *self);
const CwField *cw_entity_get_parent_field (CwEntity *self);
const char *cw_entity_get_unknown (CwEntity *self);
CwEntity *cw_entity_lookup (CwEntity *root, const char *id);

char *cw_entity_dup_text (CwEntity *self, const CwField *field);
char *cw_entity_dup_description (CwEntity *self, const CwField *field);
gboolean cw_entity_is_recorded (CwEntity *self, const CwField *field);
gboolean cw_entity_is_empty (CwEntity *self);
char *cw_entity_dup_title (CwEntity *self);
char *cw_entity_dup_row_names (CwEntity *self);
gboolean cw_entity_offers (CwEntity *self, const CwField *field, guint choice);
char *cw_entity_dup_problem (CwEntity *self, const CwField *field);

gboolean cw_entity_set (CwEntity *self, const CwField *field, const char *text, GError **error);
char *cw_entity_dup_by_name (CwEntity *self, const char *name);
gboolean cw_entity_set_by_name (CwEntity *self, const char *name, const char *text, GError **error);
gboolean
cw_entity_set_typed (CwEntity *self, const CwField *field, const char *text, GError **error);
void cw_entity_set_unknown (CwEntity *self, const char *json);
void cw_entity_load (CwEntity *self, const CwField *field, const char *canonical);
CwEntity *cw_entity_load_item (CwEntity *self, const CwField *list, const char *id);

GListModel *cw_entity_get_list (CwEntity *self, const CwField *field);
CwEntity *cw_entity_get_child (CwEntity *self, const CwField *field);
guint cw_entity_get_position (CwEntity *self);
CwEntity *cw_entity_insert (CwEntity *self, const CwField *list, guint position, const char *id);
CwEntity *
cw_entity_insert_filled (CwEntity *self, const CwField *list, guint position, CwEntity *entity);
void cw_entity_remove (CwEntity *self);
void cw_entity_move (CwEntity *self, guint position);
gboolean cw_entity_apply (CwEntity *root, const CwChange *change, GError **error);

G_END_DECLS

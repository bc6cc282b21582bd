/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-entity"

#include "model/cw-entity-private.h"

/* How a type of entity comes by its fields: the static table becomes properties and names. */

static GParamSpec *
make_pspec (const CwField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (cw_field_is_scalar (field))
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  return g_param_spec_object (field->name, NULL, NULL, G_TYPE_OBJECT,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
cw_entity_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CwEntity *self = CW_ENTITY (object);
  const CwField *field = &cw_entity_get_info (self)->fields[id - 1];

  if (cw_field_is_scalar (field))
    g_value_take_string (value, cw_entity_dup_text (self, field));
  else
    g_value_set_object (value, *(GObject **)cw_entity_get_member (self, field));
}

static void
cw_entity_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CwEntity *self = CW_ENTITY (object);
  const CwField *field = &cw_entity_get_info (self)->fields[id - 1];
  g_autoptr (GError) error = NULL;

  if (!cw_entity_set (self, field, g_value_get_string (value), &error))
    g_warning ("%s.%s: value refused", cw_entity_get_info (self)->name, field->name);
}

static const char *
intern_name (const char *member)
{
  g_autofree char *name = g_strdelimit (g_strdup (member), "_", '-');

  return g_intern_string (name);
}

/**
 * cw_entity_class_install:
 * @klass: class of a final entity type
 * @name: stored name, such as "adverse-event"
 * @label: what one of them is called (`N_()`)
 * @fields: static table
 * @n_fields: rows in it
 *
 * Installs the field table: properties, names, accessors. Called by CW_DEFINE_ENTITY.
 */
void
cw_entity_class_install (CwEntityClass *klass,
                         const char *name,
                         const char *label,
                         const CwField *fields,
                         guint n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->info = g_new0 (CwEntityInfo, 1);
  klass->info->name = g_intern_string (name);
  klass->info->label = label;
  klass->info->type = G_TYPE_FROM_CLASS (klass);
  klass->info->fields = g_memdup2 (fields, n_fields * sizeof *fields);
  klass->info->n_fields = n_fields;
  /* GObject clears both in each subclass. */
  object_class->get_property = cw_entity_get_property;
  object_class->set_property = cw_entity_set_property;
  for (guint i = 0; i < n_fields; i++)
    {
      CwField *field = &klass->info->fields[i];

      field->name = intern_name (field->member);
      field->index = i;
      field->since = MAX (field->since, 1);
      g_object_class_install_property (object_class, i + 1, make_pspec (field));
    }
}

/**
 * cw_entity_type_get_info:
 * @type: an entity type
 *
 * Returns: (transfer none): its table, alive as long as the program
 */
const CwEntityInfo *
cw_entity_type_get_info (GType type)
{
  g_return_val_if_fail (g_type_is_a (type, CW_TYPE_ENTITY), NULL);

  if (g_type_class_peek (type) == NULL)
    g_type_class_ref (type);
  return CW_ENTITY_CLASS (g_type_class_peek (type))->info;
}

/**
 * cw_entity_info_find:
 * @info: a table
 * @name: (nullable): a field's name
 *
 * Returns: (nullable): the field
 */
const CwField *
cw_entity_info_find (const CwEntityInfo *info, const char *name)
{
  CW_FOREACH_FIELD (info, field)
    if (g_strcmp0 (field->name, name) == 0)
      return field;
  return NULL;
}

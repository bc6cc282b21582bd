/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-field-text.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "model/cw-entity-walk.h"

/* What a form row or grid cell shows of a value, and how what is typed there becomes one. Both
 * kinds of control speak through this, so that a field reads the same wherever it is edited. */

/**
 * cw_field_text_get:
 * @entity: an entity
 * @field: a scalar field of its table
 *
 * The text to edit: the stored nick for choices, whose control shows the label; the title of
 * what a reference points to; numbers with their unit in print; everything else as it stands.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for not recorded
 */
char *
cw_field_text_get (CwEntity *entity, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);

  if (text == NULL || field->kind == &cw_kind_code || field->kind == &cw_kind_tristate)
    return g_steal_pointer (&text);
  return cw_entity_dup_description (entity, field);
}

static gboolean
set_reference (CwEntity *entity, const CwField *field, const char *title, GError **error)
{
  CwEntity *target;

  if (title == NULL || *title == '\0')
    return cw_entity_set (entity, field, NULL, error);
  target = cw_entity_find_titled (cw_entity_get_root (entity), field->target, title);
  if (target)
    return cw_entity_set (entity, field, cw_entity_get_id (target), error);
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               /* Translators: a field's name, then what was typed. */
               _ ("%s: there is no “%s” in this case."), _ (field->label), title);
  return FALSE;
}

/**
 * cw_field_text_set:
 * @entity: an entity
 * @field: a scalar field of its table
 * @text: (nullable): what was typed
 * @error: return location
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when the text cannot even be kept
 */
gboolean
cw_field_text_set (CwEntity *entity, const CwField *field, const char *text, GError **error)
{
  if (field->kind == &cw_kind_reference)
    return set_reference (entity, field, text, error);
  return cw_entity_set_typed (entity, field, text, error);
}

/**
 * cw_field_text_list_options:
 * @field: a code or tristate field
 * @n_options: (out): how many
 *
 * Returns: (transfer full) (array length=n_options): its choices with translated labels; free the
 *   array with g_free(), the strings belong to the field table
 */
CwChoice *
cw_field_text_list_options (const CwField *field, guint *n_options)
{
  const CwFieldChoice *choices = cw_field_get_choices (field, n_options);
  CwChoice *options;

  options = g_new0 (CwChoice, *n_options);
  for (guint i = 0; i < *n_options; i++)
    {
      options[i].value = choices[i].nick;
      options[i].label = _ (choices[i].label);
    }
  return options;
}

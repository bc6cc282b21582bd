/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/cw-entity.h"

/* How entities and their values are called where people read. */

/**
 * cw_entity_dup_description:
 * @self: an entity
 * @field: a scalar field of its table
 *
 * Returns: (transfer full): the value as a reader sees it; "" for not recorded
 */
char *
cw_entity_dup_description (CwEntity *self, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (self, field);

  if (text && field->kind == &cw_kind_reference)
    {
      CwEntity *target = cw_entity_lookup (cw_entity_get_root (self), text);

      return target ? cw_entity_dup_title (target) : g_strdup (text);
    }
  return cw_field_describe (field, text);
}

/* The recorded fields with a flag, at most @max of them, described and separated by commas. */
static char *
describe_flagged (CwEntity *self, CwFieldFlags flag, guint max)
{
  g_autoptr (GString) text = g_string_new (NULL);

  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    if ((field->flags & flag) && max > 0 && cw_entity_is_recorded (self, field))
      {
        g_autofree char *described = cw_entity_dup_description (self, field);

        g_string_append_printf (text, "%s%s", text->len ? ", " : "", described);
        max--;
      }
  return g_strdup (text->str);
}

/**
 * cw_entity_dup_title:
 * @self: an entity
 *
 * Returns: (transfer full): what to call this very entity: its title field with what tells it from
 *   others of that title, "anlotinib (8 mg, 3-6)", or else its type
 */
char *
cw_entity_dup_title (CwEntity *self)
{
  g_autofree char *title = describe_flagged (self, CW_FIELD_TITLE, 1);
  g_autofree char *detail = describe_flagged (self, CW_FIELD_TITLE_DETAIL, G_MAXUINT);

  if (*title && *detail)
    return g_strdup_printf ("%s (%s)", title, detail);
  if (*title || *detail)
    return g_strdup (*title ? title : detail);
  return g_strdup (_ (cw_entity_get_info (self)->label));
}

/**
 * cw_entity_dup_problem:
 * @self: an entity
 * @field: a scalar field of its table
 *
 * Returns: (transfer full) (nullable): a sentence when the value cannot be understood, or has not
 *   the form that such codes have
 */
char *
cw_entity_dup_problem (CwEntity *self, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (self, field);
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return NULL;
  if (field->check)
    return field->check (text, &error)
             ? NULL
             : g_strdup_printf ("%s: %s", _ (field->label), error->message);
  if (*text != '!' || cw_entity_is_recorded (self, field)
      || cw_field_parse (field, text + 1, &canonical, &error))
    return NULL;
  return g_strdup (error->message);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "model/cw-kind.h"

/**
 * cw_field_is_scalar:
 * @self: a field
 *
 * Returns: whether the field holds one value with a canonical text, not child entities
 */
gboolean
cw_field_is_scalar (const CwField *self)
{
  return self->kind->parse != NULL;
}

/**
 * cw_field_get_value_kind:
 * @self: a field
 *
 * Returns: the kind of the values in a cell, or the field's own kind
 */
const CwKind *
cw_field_get_value_kind (const CwField *self)
{
  return self->inner ? self->inner : self->kind;
}

/**
 * cw_field_keeps_unreadable:
 * @self: a field
 *
 * Returns: whether text that cannot be understood is kept behind a "!" as it was typed
 */
gboolean
cw_field_keeps_unreadable (const CwField *self)
{
  return self->kind == &cw_kind_quantity || self->kind == &cw_kind_date ||
         self->kind == &cw_kind_cell;
}

/**
 * cw_field_can_refer_to:
 * @self: a reference field
 * @entity_name: an entity's name
 *
 * Returns: whether such an entity is what the field may point to
 */
gboolean
cw_field_can_refer_to (const CwField *self, const char *entity_name)
{
  return self->target == NULL || g_str_equal (self->target, entity_name);
}

/**
 * cw_field_parse:
 * @self: a scalar field
 * @text: (nullable): what was typed; %NULL means not recorded
 * @canonical: (out) (nullable): the canonical text, %NULL for not recorded
 * @error: return location
 *
 * The one validation of a value: type, unit, range and choices. What #CwField.check finds wrong
 * with a text keeps nobody from storing it; cw_entity_dup_problem() says it.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE, whose sentence names field and value
 */
gboolean
cw_field_parse (const CwField *self, const char *text, char **canonical, GError **error)
{
  g_return_val_if_fail (cw_field_is_scalar (self), FALSE);

  *canonical = NULL;
  if (text == NULL)
    return TRUE;
  if (cw_text_check (text, error) && self->kind->parse (self, text, canonical, error))
    return TRUE;
  g_clear_pointer (canonical, g_free);
  g_prefix_error (error, "%s: ", _ (self->label));
  return FALSE;
}

/**
 * cw_field_describe:
 * @self: a scalar field
 * @canonical: (nullable): canonical text
 *
 * The value as a form shows it: choices by their translated label, units in print.
 *
 * Returns: (transfer full): the text, "" for not recorded
 */
char *
cw_field_describe (const CwField *self, const char *canonical)
{
  g_return_val_if_fail (cw_field_is_scalar (self), NULL);

  if (canonical == NULL)
    return g_strdup ("");
  return self->kind->describe ? self->kind->describe (self, canonical) : g_strdup (canonical);
}

/**
 * cw_field_get_choice:
 * @self: a code field
 * @nick: (nullable): stored value
 *
 * Returns: (nullable): the choice, or %NULL when not recorded or unknown
 */
const CwFieldChoice *
cw_field_get_choice (const CwField *self, const char *nick)
{
  for (guint i = 0; nick && i < self->n_choices; i++)
    if (g_str_equal (self->choices[i].nick, nick))
      return &self->choices[i];
  return NULL;
}

/**
 * cw_field_list_units:
 * @self: a quantity field
 *
 * Returns: (transfer full) (element-type utf8): the UCUM codes allowed, the default first; empty
 *   when the field is a bare number or takes any unit
 */
GPtrArray *
cw_field_list_units (const CwField *self)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (self->units ? self->units : "", " ", -1);

  for (guint i = 0; words[i]; i++)
    if (*words[i] && strcmp (words[i], "*") != 0)
      g_ptr_array_add (units, g_strdup (words[i]));
  return units;
}

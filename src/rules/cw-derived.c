/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-derived-private.h"

#include <glib/gi18n-lib.h>

/* One value that follows from the facts, with what it was computed from. */

static void
free_input (CwDerivedInput *input)
{
  if (input == NULL)
    return;
  g_free (input->entity_id);
  g_free (input);
}

/**
 * cw_derived_free:
 * @self: (nullable) (transfer full): a value
 *
 * Frees the value.
 */
void
cw_derived_free (CwDerived *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->label);
  g_free (self->value);
  g_free (self->unit);
  g_free (self->formula);
  g_free (self->problem);
  g_ptr_array_unref (self->inputs);
  free_input (self->gap);
  free_input (self->answer);
  g_free (self->answer_text);
  g_free (self->recorded);
  g_free (self);
}

/* Adds a value of which nothing is known yet; takes @label. */
CwDerived *
cw_derived_add (GPtrArray *list, const char *id, CwEntity *entity, char *label)
{
  CwDerived *self = g_new0 (CwDerived, 1);

  self->id = entity ? g_strdup_printf ("%s:%s", id, cw_entity_get_id (entity)) : g_strdup (id);
  self->label = label;
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify)free_input);
  g_ptr_array_add (list, self);
  return self;
}

static CwDerivedInput *
new_input (CwEntity *entity, const char *field)
{
  CwDerivedInput *input = g_new0 (CwDerivedInput, 1);

  input->entity_id = g_strdup (cw_entity_get_id (entity));
  input->entity_name = cw_entity_get_info (entity)->name;
  input->field = g_intern_string (field);
  return input;
}

void
cw_derived_add_input (CwDerived *self, CwEntity *entity, const char *field)
{
  if (entity && field)
    g_ptr_array_add (self->inputs, new_input (entity, field));
}

void
cw_derived_set_number (CwDerived *self, const CwRange *range, int decimals, const char *unit)
{
  self->value = cw_range_format (range, decimals);
  self->is_number = TRUE;
  self->low = range->low;
  self->high = range->high;
  self->unit = g_strdup (unit);
}

void
cw_derived_set_text (CwDerived *self, const char *value)
{
  self->value = g_strdup (value);
}

/* @reason is half a sentence. */
void
cw_derived_set_problem (CwDerived *self, const char *reason)
{
  g_free (self->problem);
  self->problem = g_strdup_printf (_ ("Not computable, because %s."), reason);
}

/* Where the missing fact is entered; without it that is the first input of which nothing is
 * recorded. */
void
cw_derived_set_gap (CwDerived *self, CwEntity *entity, const char *field)
{
  if (self->gap || entity == NULL || field == NULL)
    return;
  self->gap = new_input (entity, field);
}

/* The field in which the value is written down by hand; @text is the value as that field takes it,
 * %NULL when it could not hold it. */
void
cw_derived_set_answer (CwDerived *self, CwEntity *entity, const char *field, const char *text)
{
  const CwField *own = cw_entity_info_find (cw_entity_get_info (entity), field);

  self->answer = new_input (entity, field);
  self->answer_text = g_strdup (text);
  if (cw_entity_is_recorded (entity, own))
    self->recorded = cw_entity_dup_description (entity, own);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-notation.h"

#include <string.h>

static void
rest_free (gpointer data)
{
  CwNotationRest *self = data;

  g_free (self->text);
  g_free (self);
}

/**
 * cw_notation_new:
 *
 * Returns: (transfer full): a result with nothing in it
 */
CwNotation *
cw_notation_new (void)
{
  CwNotation *self = g_new0 (CwNotation, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  self->spans = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  self->further = g_array_new (FALSE, FALSE, sizeof (CwNotationFurther));
  self->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  self->candidate_spans = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  self->unparsed = g_ptr_array_new_with_free_func (rest_free);
  return self;
}

/**
 * cw_notation_free:
 * @self: (nullable) (transfer full): a result
 *
 * Frees the result and its items.
 */
void
cw_notation_free (CwNotation *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_array_unref (self->spans);
  g_array_unref (self->further);
  g_ptr_array_unref (self->candidates);
  g_array_unref (self->candidate_spans);
  g_ptr_array_unref (self->unparsed);
  g_free (self);
}

/**
 * cw_notation_take_item:
 * @self: a result
 * @item: (transfer full): what was understood
 * @offset: first byte of it
 * @length: how many bytes
 *
 * Adds an item at the end.
 */
void
cw_notation_take_item (CwNotation *self, CwSnapshot *item, gsize offset, gsize length)
{
  CwNotationSpan span = { offset, length };

  g_return_if_fail (self != NULL && item != NULL);

  g_ptr_array_add (self->items, item);
  g_array_append_val (self->spans, span);
}

/**
 * cw_notation_take_candidate:
 * @self: a result
 * @item: (transfer full): what may be meant
 * @offset: first byte of it
 * @length: how many bytes
 *
 * Adds a candidate at the end.
 */
void
cw_notation_take_candidate (CwNotation *self, CwSnapshot *item, gsize offset, gsize length)
{
  CwNotationSpan span = { offset, length };

  g_return_if_fail (self != NULL && item != NULL);

  g_ptr_array_add (self->candidates, item);
  g_array_append_val (self->candidate_spans, span);
}

/**
 * cw_notation_add_further:
 * @self: a result with at least one item
 * @offset: first byte of what else is said of the last item
 * @length: how many bytes
 *
 * Adds a place to the last item.
 */
void
cw_notation_add_further (CwNotation *self, gsize offset, gsize length)
{
  CwNotationFurther further = { 0, { offset, length } };

  g_return_if_fail (self != NULL && self->items->len > 0);

  further.item = self->items->len - 1;
  g_array_append_val (self->further, further);
}

/**
 * cw_notation_add_rest:
 * @self: a result
 * @text: the whole text that is read; need not be valid UTF-8
 * @offset: first byte that was not understood
 * @length: how many bytes
 *
 * Keeps words that were not understood.
 */
void
cw_notation_add_rest (CwNotation *self, const char *text, gsize offset, gsize length)
{
  CwNotationRest *rest;

  g_return_if_fail (self != NULL && text != NULL && length <= G_MAXSSIZE);

  rest = g_new (CwNotationRest, 1);
  rest->text = g_utf8_make_valid (text + offset, (gssize)length);
  rest->offset = offset;
  rest->length = length;
  g_ptr_array_add (self->unparsed, rest);
}

/**
 * cw_notation_set:
 * @item: a row that is being read
 * @name: name of a scalar field of it
 * @value: canonical text, or what its kind can read
 *
 * Sets a field that is not recorded yet.
 *
 * Returns: whether the field then has that value; %FALSE when it has another one or @value does
 *   not fit
 */
gboolean
cw_notation_set (CwSnapshot *item, const char *name, const char *value)
{
  const CwField *field = cw_entity_info_find (item->info, name);
  g_autofree char *canonical = NULL;

  if (!cw_field_parse (field, value, &canonical, NULL) || canonical == NULL ||
      (field->check && !field->check (canonical, NULL)))
    return FALSE;
  if (item->texts[field->index])
    return g_str_equal (item->texts[field->index], canonical);
  item->texts[field->index] = g_steal_pointer (&canonical);
  return TRUE;
}

/**
 * cw_notation_add_note:
 * @item: a row that is being read
 * @note: a remark
 *
 * Adds to the field "note".
 */
void
cw_notation_add_note (CwSnapshot *item, const char *note)
{
  const CwField *field = cw_entity_info_find (item->info, "note");
  char **text = &item->texts[field->index];
  g_autofree char *before = g_steal_pointer (text);

  /* Nobody needs to read the same remark a hundred times. */
  if (before && (strlen (before) > 200 || strstr (before, note)))
    *text = g_steal_pointer (&before);
  else
    *text = before ? g_strconcat (before, "; ", note, NULL) : g_strdup (note);
}

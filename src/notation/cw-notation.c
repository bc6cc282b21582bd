/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-notation.h"

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

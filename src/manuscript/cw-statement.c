/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-case-text.h"

/* A sentence of the prose: where its words were typed. */

/**
 * cw_statement_get_source:
 * @self: a statement
 * @first: a byte of its words
 * @past: the byte behind the last one
 * @start: (out): the byte of the source
 * @end: (out): the byte behind the last one
 *
 * Returns: whether these words were typed; what a chip says was not
 */
gboolean
cw_statement_get_source (const CwStatement *self, gsize first, gsize past, gsize *start, gsize *end)
{
  const CwStatementPlace *places = (const CwStatementPlace *)self->map->data;
  const char *source = self->passage->source;

  g_return_val_if_fail (first < past && past < self->map->len, FALSE);

  for (gsize i = first; i < past; i++)
    if (places[i].is_bound)
      return FALSE;
  *start = places[first].at;
  *end = places[past - 1].at + 1;
  while (((guchar)source[*end] & 0xc0) == 0x80)
    (*end)++;
  return *end > *start;
}

/**
 * cw_statement_dup_quote:
 * @self: a statement
 *
 * Returns: (transfer full): the sentence as it was typed, marks and chips included
 */
char *
cw_statement_dup_quote (const CwStatement *self)
{
  const CwStatementPlace *places = (const CwStatementPlace *)self->map->data;
  const char *source = self->passage->source;
  guint last = self->map->len - 2;
  gsize start = places[0].at, end;

  /* A chip ends behind its last byte, where the next byte was typed. */
  end = places[last].is_bound ? strcspn (source + places[last].at, "}]") + places[last].at + 1
                              : places[last].at + 1;
  end = MIN (end, strlen (source));
  while (((guchar)source[end] & 0xc0) == 0x80)
    end++;
  return end > start ? g_strndup (source + start, end - start) : g_strdup (self->words);
}

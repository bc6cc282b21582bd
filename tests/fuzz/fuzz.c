/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

/* The promises that every reader of notation makes. */

/* Ends the program as libFuzzer notices it, so that the input is kept. */
void
fuzz_fail (const char *what, const char *before, const char *after)
{
  g_printerr ("broken promise: %s\n%s\n%s\n", what, before, after);
  abort ();
}

void
fuzz_require (gboolean holds, const char *what)
{
  if (!holds)
    fuzz_fail (what, "", "");
}

/* Each value is in the canonical form of its field, in @item and in all below it. */
void
fuzz_check_values (const CwSnapshot *item)
{
  CW_FOREACH_FIELD (item->info, field)
    {
      const GPtrArray *items = item->items[field->index];
      const char *text = item->texts[field->index];
      g_autofree char *canonical = NULL;

      for (guint i = 0; items && i < items->len; i++)
        fuzz_check_values (items->pdata[i]);
      if (!cw_field_is_scalar (field) || text == NULL)
        continue;
      fuzz_require (g_utf8_validate (text, -1, NULL), "a value is UTF-8");
      fuzz_require (cw_field_parse (field, text, &canonical, NULL), "a value fits its field");
      fuzz_require (g_strcmp0 (canonical, text) == 0, "a value is canonical");
    }
}

static void
check_rest (const char *text, const GPtrArray *unparsed)
{
  gsize length = strlen (text), end = 0;

  for (guint i = 0; i < unparsed->len; i++)
    {
      const CwNotationRest *rest = unparsed->pdata[i];

      fuzz_require (rest->length > 0, "the rest is not empty");
      fuzz_require (rest->offset >= end, "the rest is in order");
      fuzz_require (rest->offset + rest->length <= length, "the rest is inside");
      fuzz_require (g_utf8_validate (rest->text, -1, NULL), "the rest is UTF-8");
      end = rest->offset + rest->length;
    }
}

/* Spans and rest lie in the text and in order; every value is good. */
void
fuzz_check_notation (const char *text, const CwNotation *notation)
{
  gsize length = strlen (text), offset = 0;

  fuzz_require (notation->items->len == notation->spans->len, "every item has a span");
  for (guint i = 0; i < notation->items->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (notation->spans, CwNotationSpan, i);

      fuzz_require (span->length > 0, "a span is not empty");
      fuzz_require (span->offset >= offset, "spans are in order");
      fuzz_require (span->offset + span->length <= length, "a span is inside");
      offset = span->offset;
      fuzz_check_values (notation->items->pdata[i]);
    }
  check_rest (text, notation->unparsed);
}

static void
describe (const CwSnapshot *item, GString *out)
{
  CW_FOREACH_FIELD (item->info, field)
    {
      const GPtrArray *items = item->items[field->index];

      for (guint i = 0; items && i < items->len; i++)
        {
          g_string_append_printf (out, " %s {", field->name);
          describe (items->pdata[i], out);
          g_string_append (out, " }");
        }
      if (cw_field_is_scalar (field) && item->texts[field->index])
        g_string_append_printf (out, " %s=%s", field->name, item->texts[field->index]);
    }
}

/* All that is recorded in an item as one text. */
char *
fuzz_describe (const CwSnapshot *item)
{
  GString *out = g_string_new (item->info->name);

  describe (item, out);
  return g_string_free (out, FALSE);
}

void
fuzz_check_same (const CwNotation *one, const CwNotation *two)
{
  fuzz_require (one->items->len == two->items->len, "as many rows as before");
  for (guint i = 0; i < one->items->len; i++)
    {
      g_autofree char *before = fuzz_describe (one->items->pdata[i]);
      g_autofree char *after = fuzz_describe (two->items->pdata[i]);

      if (!g_str_equal (before, after))
        fuzz_fail ("the same rows", before, after);
    }
}

/* The readers take text up to a zero byte. */
char *
fuzz_dup_text (const guint8 *data, gsize size)
{
  return g_strndup ((const char *)data, size);
}

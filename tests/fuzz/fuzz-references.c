/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"

#include "base/cw-text.h"
#include "io/cw-reference.h"
#include "rules/cw-publication-match.h"
#include "rules/cw-publication-merge.h"
#include "rules/cw-vancouver.h"

/* Arbitrary bytes for every reader of references. What comes out can be kept in a library, written,
 * read again to the same number, compared, merged and printed. Its seeds are the
 * files of tests/data/refs. */

static void
check_texts (const CwSnapshot *entity)
{
  CW_FOREACH_FIELD (entity->info, field)
    {
      GPtrArray *items = entity->items[field->index];
      const char *text = entity->texts[field->index];

      fuzz_require (text == NULL || cw_text_check (text, NULL), "a value can be kept");
      for (guint i = 0; items && i < items->len; i++)
        check_texts (items->pdata[i]);
    }
}

static void
check_written (GPtrArray *items)
{
  for (guint i = 1; i < CW_REFERENCE_N_FORMATS; i++)
    {
      g_autoptr (GBytes) bytes =
        cw_reference_format_can_write (i) ? cw_reference_write (items, i, NULL) : NULL;
      g_autoptr (CwReferenceReading) again =
        bytes ? cw_reference_read (bytes, i, NULL, NULL) : NULL;

      fuzz_require (bytes == NULL || again, "what is written can be read");
      /* An empty title or a lone editor has no place in each of the formats. */
      fuzz_require (again == NULL || again->items->len <= items->len, "nothing is made of nothing");
    }
}

static void
check_rules (GPtrArray *items)
{
  g_autoptr (GPtrArray) groups = cw_publication_find_duplicates (items);
  g_autoptr (CwSnapshot) merged = items->len ? cw_publication_merge (items, NULL) : NULL;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *line = cw_vancouver_format (items->pdata[i]);

      fuzz_require (g_utf8_validate (line, -1, NULL), "a line is UTF-8");
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  cw_reference_format_detect (bytes);
  for (guint i = 1; i < CW_REFERENCE_N_FORMATS; i++)
    {
      g_autoptr (CwReferenceReading) reading = cw_reference_read (bytes, i, NULL, NULL);

      fuzz_require (reading != NULL, "a small file is read");
      for (guint j = 0; j < reading->items->len; j++)
        check_texts (reading->items->pdata[j]);
      check_written (reading->items);
      check_rules (reading->items);
    }
  return 0;
}

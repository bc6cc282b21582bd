/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "io/cw-source-reader.h"

/* Reads bytes as a dropped file: text in any encoding, word processor files and web pages. */

static void
check_text (const CwSourceText *text, gsize size)
{
  gsize last = 0;

  fuzz_require (g_utf8_validate (text->text, (gssize)text->length, NULL), "clean text is UTF-8");
  for (guint i = 0; i < text->pages->len; i++)
    {
      const CwSourceMark *mark = &g_array_index (text->pages, CwSourceMark, i);

      fuzz_require (mark->offset >= last && mark->offset <= text->length, "pages are in order");
      last = mark->offset;
    }
  for (gsize i = 0; i <= text->length; i += 7)
    /* A byte becomes three at most; the line end that closes the text has none of its own. */
    fuzz_require (cw_source_text_get_origin (text, i) <= 3 * size + 1,
                  "what was read is where it says");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (CwSourceText) text = NULL;

  if (cw_source_kind_guess (bytes) == CW_SOURCE_PDF)
    return 0;
  text = cw_source_read_bytes (bytes, NULL, NULL);
  if (text)
    check_text (text, size);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */

/* Feeds arbitrary bytes to the readers of text, word processor files and web pages, as a dropped
 * file would. Build and run:
 *
 *   clang -g -std=gnu11 -fsanitize=fuzzer,address,undefined -Ibuild -Ibuild/src/io -Isrc \
 *     tests/fuzz/fuzz-source.c src/io/cw-source-*.c src/io/cw-helper-process.c \
 *     src/base/cw-error.c $(pkg-config --cflags --libs gio-unix-2.0 libzip libxml-2.0) \
 *     -o build/fuzz-source
 *   build/fuzz-source -max_len=4096 -max_total_time=180 build/corpus
 */
#include "config.h"

#include "io/cw-source-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Fails loudly where libFuzzer sees it, also when assertions are compiled out. */
static void
require (gboolean holds, const char *what)
{
  if (!holds)
    g_error ("broken promise: %s", what);
}

static void
check_text (const CwSourceText *text, gsize size)
{
  gsize last = 0;

  require (g_utf8_validate (text->text, (gssize)text->length, NULL), "clean text is UTF-8");
  for (guint i = 0; i < text->pages->len; i++)
    {
      const CwSourceMark *mark = &g_array_index (text->pages, CwSourceMark, i);

      require (mark->offset >= last && mark->offset <= text->length, "pages are in order");
      last = mark->offset;
    }
  for (gsize i = 0; i <= text->length; i += 7)
    require (cw_source_text_get_origin (text, i) <= 3 * size, "what was read is where it says");
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

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */

/* Feeds arbitrary bytes to the reader of immunohistochemistry, and what it found to the writer.
 * Link with everything below rules/ and the vocabulary resource, for example from a build
 * directory that was set up with CC=clang and -Db_sanitize=address,undefined:
 *
 *   clang -g -std=gnu11 -fsanitize=fuzzer,address,undefined -Ibuild -Isrc tests/fuzz/fuzz-ihc.c \
 *     build/src/libcasewright-core.a $(pkg-config --cflags --libs gio-unix-2.0 json-glib-1.0) \
 *     -lm -o build/fuzz-ihc
 *   build/fuzz-ihc -max_len=4096 -max_total_time=180 build/corpus
 */
#include "config.h"

#include "notation/cw-ihc.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Fails loudly where libFuzzer sees it, also when assertions are compiled out. */
static void
require (gboolean holds, const char *what)
{
  if (!holds)
    g_error ("broken promise: %s", what);
}

static void
check_item (const CwSnapshot *stain)
{
  g_autofree char *line = cw_ihc_format (stain);
  g_autoptr (CwNotation) again = cw_ihc_parse (line);

  require (again->items->len == 1 && again->unparsed->len == 0, "what is written can be read");
  require (g_strcmp0 (cw_snapshot_get_text (stain, "marker"),
                      cw_snapshot_get_text (again->items->pdata[0], "marker")) == 0,
           "the marker stays");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autoptr (CwNotation) read = cw_ihc_parse (text);

  for (guint i = 0; i < read->spans->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (read->spans, CwNotationSpan, i);

      require (span->length > 0 && span->offset + span->length <= strlen (text),
               "a span is inside");
    }
  for (guint i = 0; i < read->unparsed->len; i++)
    {
      const CwNotationRest *rest = read->unparsed->pdata[i];

      require (rest->offset + rest->length <= strlen (text), "the rest is inside");
      require (g_utf8_validate (rest->text, -1, NULL), "the rest is UTF-8");
    }
  for (guint i = 0; i < read->items->len && i < 20; i++)
    check_item (read->items->pdata[i]);
  return 0;
}

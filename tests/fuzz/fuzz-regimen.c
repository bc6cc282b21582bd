/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */

/* Feeds arbitrary bytes to the reader of regimen lines and to its writer.
 * From the root of the tree, with a configured and compiled build directory "build":
 *
 *   clang -g -O1 -std=gnu11 -fsanitize=fuzzer,address,undefined \
 *     -fno-sanitize-recover=undefined -Ibuild -Isrc -Ibuild/src tests/fuzz/fuzz-regimen.c \
 *     src/notation/cw-regimen*.c src/base/cw-*.c src/vocab/cw-*.c src/model/cw-*.c \
 *     build/src/vocab/cw-vocabulary-resource.c $(pkg-config --cflags --libs gio-unix-2.0) -lm \
 *     -o build/fuzz-regimen
 *   build/fuzz-regimen -max_len=512 -max_total_time=180 build/corpus
 */
#include "config.h"

#include "notation/cw-regimen.h"

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
check_values (const CwSnapshot *snapshot)
{
  CW_FOREACH_FIELD (snapshot->info, field)
    {
      const GPtrArray *items = snapshot->items[field->index];
      g_autofree char *canonical = NULL;

      for (guint i = 0; items && i < items->len; i++)
        check_values (items->pdata[i]);
      if (!cw_field_is_scalar (field) || snapshot->texts[field->index] == NULL)
        continue;
      require (cw_field_parse (field, snapshot->texts[field->index], &canonical, NULL),
               "a value fits its field");
      require (g_strcmp0 (canonical, snapshot->texts[field->index]) == 0, "a value is canonical");
    }
}

/* Pieces stand in order, apart from each other and within the line. */
static void
check_pieces (const char *text, const GPtrArray *pieces)
{
  gsize length = strlen (text), end = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const CwRegimenPiece *piece = pieces->pdata[i];

      require (piece->offset >= end && piece->offset < length, "an offset is in the line");
      require (*piece->text != '\0', "a piece is not empty");
      require (g_utf8_validate (piece->text, -1, NULL), "a piece is UTF-8");
      if (!g_utf8_validate (text, -1, NULL))
        continue;
      require (strncmp (text + piece->offset, piece->text, strlen (piece->text)) == 0,
               "a piece is what stands there");
      end = piece->offset + strlen (piece->text);
    }
}

static void
check_line (const char *text, gboolean back)
{
  g_autoptr (CwRegimenReading) reading = cw_regimen_parse (text);
  g_autofree char *line = NULL;

  check_pieces (text, reading->unparsed);
  check_pieces (text, reading->remarks);
  for (guint i = 0; i < reading->radiotherapy->len; i++)
    check_values (reading->radiotherapy->pdata[i]);
  if (reading->regimen == NULL)
    return;
  check_values (reading->regimen);
  line = cw_regimen_format (reading->regimen);
  require (g_utf8_validate (line, -1, NULL), "a line is UTF-8");
  if (back)
    check_line (line, FALSE);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autoptr (GArray) days = cw_regimen_days (text, NULL);

  check_line (text, TRUE);
  return 0;
}

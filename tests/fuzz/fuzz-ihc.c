/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "notation/ihc/cw-ihc.h"

/* Arbitrary bytes for the reader of immunohistochemistry, and what it found for the writer. */

static void
check_back (const CwSnapshot *stain)
{
  g_autofree char *line = cw_ihc_format (stain);
  g_autoptr (CwNotation) once = cw_ihc_parse (line);
  g_autofree char *again = NULL;
  g_autoptr (CwNotation) twice = NULL;

  fuzz_require (g_utf8_validate (line, -1, NULL), "a line is UTF-8");
  fuzz_require (once->items->len == 1 && once->unparsed->len == 0, "what is written can be read");
  fuzz_require (g_strcmp0 (cw_snapshot_get_text (stain, "marker"),
                           cw_snapshot_get_text (once->items->pdata[0], "marker")) == 0,
                "the marker stays");
  again = cw_ihc_format (once->items->pdata[0]);
  twice = cw_ihc_parse (again);
  fuzz_check_same (once, twice);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (CwNotation) notation = cw_ihc_parse (text);

  fuzz_check_notation (text, notation);
  for (guint i = 0; i < notation->items->len && i < 20; i++)
    check_back (notation->items->pdata[i]);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "notation/cw-event.h"

/* Arbitrary bytes for the reader of adverse events and responses, and each row back as a line. */

static void
check_back (const CwSnapshot *item)
{
  g_autofree char *line = cw_event_format (item);
  g_autoptr (CwNotation) once = cw_event_parse (line);
  g_autofree char *again = NULL;
  g_autoptr (CwNotation) twice = NULL;

  fuzz_require (g_utf8_validate (line, -1, NULL), "a line is UTF-8");
  fuzz_check_notation (line, once);
  if (once->items->len != 1)
    return;
  again = cw_event_format (once->items->pdata[0]);
  twice = cw_event_parse (again);
  fuzz_check_same (once, twice);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (CwNotation) notation = cw_event_parse (text);

  fuzz_check_notation (text, notation);
  for (guint i = 0; i < notation->items->len && i < 20; i++)
    check_back (notation->items->pdata[i]);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "notation/regimen/cw-regimen.h"

/* Arbitrary bytes for the reader of regimen lines and for its writer. */

static const CwSnapshot *
find_regimen (const CwNotation *notation)
{
  const CwSnapshot *first = notation->items->len ? notation->items->pdata[0] : NULL;

  return first && g_str_equal (first->info->name, "regimen") ? first : NULL;
}

static void
check_back (const CwSnapshot *regimen)
{
  g_autofree char *line = cw_regimen_format (regimen);
  g_autoptr (CwNotation) once = cw_regimen_read (line);
  g_autofree char *again = NULL;
  g_autofree char *third = NULL;
  g_autoptr (CwNotation) twice = NULL;

  fuzz_require (g_utf8_validate (line, -1, NULL), "a line is UTF-8");
  fuzz_check_notation (line, once);
  if (find_regimen (once) == NULL)
    return;
  again = cw_regimen_format (find_regimen (once));
  twice = cw_regimen_read (again);
  fuzz_check_notation (again, twice);
  if (find_regimen (twice))
    third = cw_regimen_format (find_regimen (twice));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (CwNotation) notation = cw_regimen_read (text);
  g_autoptr (GArray) days = cw_regimen_days (text, NULL);

  fuzz_check_notation (text, notation);
  if (find_regimen (notation))
    check_back (find_regimen (notation));
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "source-fixtures.h"

#include <string.h>

#include "base/cw-error.h"

CwSourceText *
read_well (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CwSourceText *text = cw_source_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (text);
  return text;
}

/* The sentence of the error holds these words. */
void
assert_refused (GBytes *bytes, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSourceText) text = cw_source_read_bytes (bytes, NULL, &error);

  g_assert_null (text);
  g_assert_error (error, CW_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

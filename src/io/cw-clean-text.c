/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Every written document holds text that XML 1.0 and HTML both allow.  This is the one place where
 * that promise is made, so the writers never have to look at a character.
 */
#include "config.h"

#include "io/cw-clean-text.h"

#include <string.h>

#define REPLACEMENT 0xFFFD

static gboolean
is_forbidden (gunichar character)
{
  if (character < 0x20)
    return character != '\t' && character != '\n';
  if (character >= 0x7F && character <= 0x9F)
    return TRUE;
  if (character >= 0xFDD0 && character <= 0xFDEF)
    return TRUE;
  return (character & 0xFFFE) == 0xFFFE;
}

/* Line ends of other systems and the two separators of Unicode all become one newline. */
static gboolean
is_line_end (gunichar character)
{
  return character == '\r' || character == 0x85 || character == 0x2028 || character == 0x2029;
}

static gboolean
needs_cleaning (const char *valid)
{
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_forbidden (character) || is_line_end (character))
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_clean_text:
 * @text: (nullable): text of any origin; invalid UTF-8 is allowed
 *
 * Makes a text that may stand in an XML or HTML document.
 *
 * Invalid UTF-8, control characters other than tab and newline, and noncharacters each become
 * U+FFFD, so that the reader sees that something stood there.  All line ends become a newline.
 *
 * Returns: (transfer full): the cleaned text; empty when @text is %NULL
 */
char *
cw_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean;

  if (!needs_cleaning (valid))
    return g_steal_pointer (&valid);

  clean = g_string_sized_new (strlen (valid) + 8);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\r' && p[1] == '\n')
        continue;
      if (is_line_end (character))
        g_string_append_c (clean, '\n');
      else
        g_string_append_unichar (clean, is_forbidden (character) ? REPLACEMENT : character);
    }
  return g_string_free (clean, FALSE);
}

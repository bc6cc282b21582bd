/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-prompt.h"

#include <string.h>

/* What a draft asks of the author in the place of words: "[The lessons of this case, with the
 * caution that one patient asks for.]". The one place that knows how it looks. */

/* A sentence of fewer words is a remark: "[Article in Chinese.]". */
#define LEAST_BLANKS 3
#define MOST_BYTES 1000

/* How many bytes of @text a prompt takes at its start, or 0. It is a sentence in brackets, on
 * one line. A citation or a number in brackets is none. */
static gsize
measure (const char *text)
{
  gsize length = 1, blanks = 0;

  if (*text != '[' || !g_unichar_isupper (g_utf8_get_char_validated (text + 1, -1)))
    return 0;
  for (; text[length] && !strchr ("[]\n", text[length]) && length < MOST_BYTES; length++)
    blanks += text[length] == ' ';
  return text[length] == ']' && text[length - 1] == '.' && blanks >= LEAST_BLANKS ? length + 1 : 0;
}

/**
 * cw_prompt_find:
 * @text: prose, as its source or as printed
 * @from: byte to begin at, not behind its end
 * @start: (out): first byte of the prompt
 * @end: (out): the byte behind its last one
 *
 * Finds where a draft still asks for words of the author. Takes linear time.
 *
 * Returns: whether there is one from @from on
 */
gboolean
cw_prompt_find (const char *text, gsize from, gsize *start, gsize *end)
{
  for (const char *at = strchr (text + from, '['); at; at = strchr (at + 1, '['))
    {
      gsize length = at > text && at[-1] == '\\' ? 0 : measure (at);

      if (length == 0)
        continue;
      *start = at - text;
      *end = *start + length;
      return TRUE;
    }
  return FALSE;
}

/**
 * cw_prompt_is_all:
 * @text: (nullable): prose, as its source or as printed
 *
 * Returns: whether @text holds prompts and nothing else, so that nothing is written yet; FALSE
 *   for no text
 */
gboolean
cw_prompt_is_all (const char *text)
{
  gboolean found = FALSE;

  for (const char *at = text ? text : ""; *at;)
    {
      gsize length = measure (at);

      if (length == 0 && !g_ascii_isspace (*at))
        return FALSE;
      found |= length > 0;
      at += MAX (length, 1);
    }
  return found;
}

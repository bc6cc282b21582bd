/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-scan.h"

#include "io/cw-json-cursor.h"

#include <string.h>

/* The strict gate every JSON text passes before anything else reads it. It
 * knows the grammar of RFC 8259, not what a report is. */

/**
 * cw_json_scan:
 * @text: (array length=length): the bytes; they need no terminating zero.
 * @length: how many bytes there are.
 * @size_cap: the largest @length, in bytes, that is accepted, for example
 *   %CW_JSON_SIZE_CAP; at most 4 GiB are read whatever it says.
 * @spans: (nullable) (element-type CwJsonSpan): receives one [struct@JsonSpan]
 *   for each value in the order in which the values begin, or %NULL.
 * @error: return location for an error.
 *
 * Checks that a text is one JSON value and nothing else.
 *
 * Beyond the grammar of RFC 8259 it refuses a byte order mark, bytes that are
 * not valid UTF-8, escapes that name half a surrogate pair, two members of
 * one object whose names are equal after unescaping, more than
 * %CW_JSON_DEPTH_CAP levels, and numbers that have more than
 * %CW_JSON_NUMBER_CAP characters or are too large for a double. Time grows
 * with @length only, and the stack does not grow at all.
 *
 * Columns count characters, lines and columns begin with 1. When the scan
 * fails, @spans holds what came before the flaw.
 *
 * Returns: %TRUE when the text is valid. Otherwise @error is
 *   %CW_ERROR_UNREADABLE and names line, column, place and reason.
 */
gboolean
cw_json_scan (const char *text, gsize length, gsize size_cap, GArray *spans, GError **error)
{
  g_auto (CwJsonCursor) cursor = { 0 };

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (spans == NULL || g_array_get_element_size (spans) == sizeof (CwJsonSpan),
                        FALSE);

  cw_json_cursor_init (&cursor, text != NULL ? text : "", length, error);
  cursor.spans = spans;
  return cw_json_cursor_read_text (&cursor, size_cap);
}

/**
 * cw_json_scan_is_number:
 * @text: a text.
 *
 * Tells whether a text is exactly one number as JSON writes it, such as
 * `1.50` or `-2e3`, within %CW_JSON_NUMBER_CAP and the range of a double.
 *
 * Returns: %TRUE when it is.
 */
gboolean
cw_json_scan_is_number (const char *text)
{
  const guint8 *at = (const guint8 *)text;
  CwJsonFlaw flaw = CW_JSON_FLAW_NONE;
  const guint8 *end;

  g_return_val_if_fail (text != NULL, FALSE);

  end = at + strlen (text);
  if (at == end || (*at != '-' && !g_ascii_isdigit (*at)))
    return FALSE;
  return cw_json_lexeme_skip_number (at, end, &flaw) == end && flaw == CW_JSON_FLAW_NONE;
}

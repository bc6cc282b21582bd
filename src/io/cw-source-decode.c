/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"

/* What a file holds is told by its bytes: kind and encoding. */

#define LOOKED_AT 1024

static gboolean
has_prefix (const char *data, gsize length, const char *prefix)
{
  return length >= strlen (prefix) && memcmp (data, prefix, strlen (prefix)) == 0;
}

/* A PDF may have something else in front, which readers skip. */
static gboolean
is_pdf (const char *data, gsize length)
{
  return g_strstr_len (data, (gssize)MIN (length, LOOKED_AT), "%PDF-") != NULL;
}

static gboolean
is_html (const char *data, gsize length)
{
  return (length > 14 && g_ascii_strncasecmp (data, "<!doctype html", 14) == 0) ||
         (length > 5 && g_ascii_strncasecmp (data, "<html", 5) == 0);
}

typedef enum
{
  BYTES_ORDER_NONE,
  BYTES_ORDER_LITTLE,
  BYTES_ORDER_BIG,
} ByteOrder;

/* Two bytes a character: by its mark, or because every other byte is nothing. */
static ByteOrder
find_utf16 (const char *data, gsize length)
{
  gsize counts[2] = { 0 }, looked_at = MIN (length, LOOKED_AT);

  if (has_prefix (data, length, "\xff\xfe"))
    return BYTES_ORDER_LITTLE;
  if (has_prefix (data, length, "\xfe\xff"))
    return BYTES_ORDER_BIG;
  for (gsize i = 0; i < looked_at; i++)
    counts[i % 2] += data[i] == '\0';
  if (looked_at < 8 || MAX (counts[0], counts[1]) * 4 < looked_at || MIN (counts[0], counts[1]) > 0)
    return BYTES_ORDER_NONE;
  return counts[1] > 0 ? BYTES_ORDER_LITTLE : BYTES_ORDER_BIG;
}

static gboolean
is_binary (const char *data, gsize length)
{
  return memchr (data, '\0', MIN (length, LOOKED_AT)) != NULL;
}

/**
 * cw_source_kind_guess:
 * @bytes: a file
 *
 * Returns: what it looks like
 */
CwSourceKind
cw_source_kind_guess (GBytes *bytes)
{
  gsize length = 0, i = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return CW_SOURCE_EMPTY;
  if (is_pdf (data, length))
    return CW_SOURCE_PDF;
  if (find_utf16 (data, length) != BYTES_ORDER_NONE)
    return CW_SOURCE_TEXT;
  if (has_prefix (data, length, "PK\3\4"))
    return CW_SOURCE_WORD;
  if (has_prefix (data, length, "{\\rtf") || is_binary (data, length))
    return CW_SOURCE_OTHER;
  if (has_prefix (data, length, "\xef\xbb\xbf"))
    i = 3;
  while (i < length && strchr (" \t\r\n", data[i]))
    i++;
  if (is_html (data + i, length - i))
    return CW_SOURCE_HTML;
  return i < length && (data[i] == '{' || data[i] == '[') ? CW_SOURCE_JSON : CW_SOURCE_TEXT;
}

static char *
decode_utf16 (const char *data, gsize length, ByteOrder order)
{
  gboolean swap = (order == BYTES_ORDER_LITTLE) != (G_BYTE_ORDER == G_LITTLE_ENDIAN);
  GString *text = g_string_sized_new (length / 2 + 1);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      guint16 unit, next = 0;
      gunichar c;

      memcpy (&unit, data + i, 2);
      c = unit = swap ? GUINT16_SWAP_LE_BE (unit) : unit;
      if (i + 3 < length)
        {
          memcpy (&next, data + i + 2, 2);
          next = swap ? GUINT16_SWAP_LE_BE (next) : next;
        }
      if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000)
        {
          c = 0x10000 + ((gunichar)(unit - 0xd800) << 10) + (next - 0xdc00);
          i += 2;
        }
      else if (unit >= 0xd800 && unit < 0xe000)
        c = 0xfffd;
      if (c != 0xfeff && c != 0)
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

/* Windows-1252, which holds Latin-1 but for controls that no text has. */
static char *
decode_western (const char *data, gsize length)
{
  static const gunichar upper[32] = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
  };
  GString *text = g_string_sized_new (length + length / 8 + 1);

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8)data[i];

      if (byte >= 0x80 && byte < 0xa0)
        g_string_append_unichar (text, upper[byte - 0x80]);
      else if (byte >= 0xa0)
        g_string_append_unichar (text, byte);
      else if (byte)
        g_string_append_c (text, (char)byte);
    }
  return g_string_free (text, FALSE);
}

/* A file of UTF-8 with a damaged place is still one: it has more whole sequences than broken ones.
 */
static gboolean
is_mostly_utf8 (const char *data, gsize length)
{
  gsize whole = 0, broken = 0;
  const char *end = data + length;

  for (const char *p = data; p < end;)
    {
      gunichar c = (guint8)*p < 0x80 ? (guint8)*p : g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar)-1 || c == (gunichar)-2)
        {
          broken++;
          p++;
          continue;
        }
      whole += c >= 0x80;
      p = g_utf8_next_char (p);
    }
  return broken == 0 || whole > broken;
}

/**
 * cw_source_decode:
 * @bytes: a text file in UTF-8, UTF-16, Latin-1 or Windows-1252
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its text as UTF-8; %NULL with %CW_ERROR_UNREADABLE when it
 * is no text
 */
char *
cw_source_decode (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  ByteOrder order = find_utf16 (data ? data : "", length);

  if (length == 0)
    return g_strdup ("");
  if (order != BYTES_ORDER_NONE)
    return decode_utf16 (data, length, order);
  if (is_binary (data, length))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("This is not a text file."));
      return NULL;
    }
  if (!is_mostly_utf8 (data, length))
    return decode_western (data, length);
  return g_utf8_make_valid (data, (gssize)length);
}

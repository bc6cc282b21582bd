/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-text-encoding.h"

#include <string.h>

#include "base/cw-text.h"
#include "io/cw-clean-text.h"

/* Text files of other programs: whatever their encoding, what comes out is UTF-8 with "\n". */

/* What Windows-1252 has in the place of the control characters of Latin-1; its five holes become
 * the replacement character. */
static const gunichar windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

/**
 * cw_text_encoding_append_windows_1252:
 * @out: where to append
 * @text: Windows-1252, which holds Latin-1 but for controls that no text has
 * @length: of @text, in bytes
 *
 * Appends @text as UTF-8; zero bytes become blanks.
 */
void
cw_text_encoding_append_windows_1252 (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar)text[i];

      if (byte >= 0x80 && byte < 0xa0)
        g_string_append_unichar (out, windows_1252[byte - 0x80]);
      else if (byte >= 0x80)
        g_string_append_unichar (out, byte);
      else
        g_string_append_c (out, byte ? (char)byte : ' ');
    }
}

/* ---- UTF-16 ---- */

#define LOOKED_AT 1024

/* %G_LITTLE_ENDIAN, %G_BIG_ENDIAN or 0: by the mark, or because every other byte is nothing. */
static int
find_byte_order (const char *data, gsize length)
{
  gsize counts[2] = { 0 }, looked_at = MIN (length, LOOKED_AT);

  if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    return G_LITTLE_ENDIAN;
  if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    return G_BIG_ENDIAN;
  for (gsize i = 0; i < looked_at; i++)
    counts[i % 2] += data[i] == '\0';
  if (looked_at < 8 || MAX (counts[0], counts[1]) * 4 < looked_at || MIN (counts[0], counts[1]) > 0)
    return 0;
  return counts[1] > 0 ? G_LITTLE_ENDIAN : G_BIG_ENDIAN;
}

/**
 * cw_text_encoding_is_utf16:
 * @data: a file
 * @length: of @data, in bytes
 *
 * Returns: whether it is UTF-16, with or without byte order mark
 */
gboolean
cw_text_encoding_is_utf16 (const char *data, gsize length)
{
  return find_byte_order (data, length) != 0;
}

static gunichar
get_unit (const char *data, int order)
{
  guint8 first = (guint8)data[0], second = (guint8)data[1];

  return order == G_LITTLE_ENDIAN ? first | (gunichar)second << 8 : second | (gunichar)first << 8;
}

/**
 * cw_text_encoding_decode_utf16:
 * @data: UTF-16, as cw_text_encoding_is_utf16() says
 * @length: of @data, in bytes
 *
 * Zero becomes a blank and half a surrogate pair U+FFFD; byte order marks go.
 *
 * Returns: (transfer full): the text in UTF-8
 */
GString *
cw_text_encoding_decode_utf16 (const char *data, gsize length)
{
  int order = find_byte_order (data, length);
  GString *text = g_string_sized_new (length / 2 + 1);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = get_unit (data + i, order);
      gunichar next = i + 3 < length ? get_unit (data + i + 2, order) : 0;

      if (c >= 0xd800 && c < 0xdc00 && next >= 0xdc00 && next < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (next - 0xdc00);
          i += 2;
        }
      else if (c >= 0xd800 && c < 0xe000)
        c = 0xfffd;
      if (c != 0xfeff)
        g_string_append_unichar (text, c ? c : ' ');
    }
  return text;
}

/* ---- any of them, by line ---- */

/* A zero byte is a blank, and does not make the rest of the line another encoding. */
static void
append_line (GString *out, const char *text, gsize length)
{
  gsize start = out->len;

  g_string_append_len (out, text, length);
  for (char *zero = out->str + start;
       (zero = memchr (zero, '\0', out->len - (gsize)(zero - out->str)));)
    *zero = ' ';
  if (cw_text_is_utf8 (out->str + start, length))
    return;
  g_string_truncate (out, start);
  cw_text_encoding_append_windows_1252 (out, text, length);
}

static char *
decode_bytes (const char *text, gsize length)
{
  /* A file without any line feed has the line ends of old Macintoshes. */
  char end = memchr (text, '\n', length) ? '\n' : '\r';
  GString *out = g_string_sized_new (length + 1);

  for (const char *at = text, *after = text + length; at < after;)
    {
      const char *stop = memchr (at, end, (gsize)(after - at));
      gsize size = (gsize)((stop ? stop : after) - at);

      append_line (out, at, size && at[size - 1] == '\r' ? size - 1 : size);
      if (stop)
        g_string_append_c (out, '\n');
      at += size + 1;
    }
  return g_string_free (out, FALSE);
}

static gboolean
has_byte_order_mark (const char *text, gsize length)
{
  return length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0;
}

/**
 * cw_text_encoding_decode:
 * @bytes: a text file: UTF-8 or UTF-16 with or without byte order mark, Latin-1, Windows-1252, or
 *   any mixture of them by line
 * @length: (out) (optional): how many bytes came out
 *
 * Line ends become "\n"; zero bytes become blanks and other control characters U+FFFD, so that
 * every line of the file keeps its number.
 *
 * Returns: (transfer full): the text in UTF-8
 */
char *
cw_text_encoding_decode (GBytes *bytes, gsize *length)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) wide = NULL;
  char *text;

  if (cw_text_encoding_is_utf16 (data, size))
    {
      wide = cw_text_encoding_decode_utf16 (data, size);
      data = wide->str;
      size = wide->len;
    }
  if (has_byte_order_mark (data, size))
    {
      data += 3;
      size -= 3;
    }
  text = data ? decode_bytes (data, size) : g_strdup ("");
  if (strchr (text, '\r') || cw_text_has_controls (text, strlen (text)))
    {
      char *clean = cw_clean_text (text);

      g_free (text);
      text = clean;
    }
  if (length)
    *length = strlen (text);
  return text;
}

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

static void
append_windows_1252 (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar)text[i];

      if (byte >= 0x80 && byte < 0xa0)
        g_string_append_unichar (out, windows_1252[byte - 0x80]);
      else
        g_string_append_unichar (out, byte ? byte : ' ');
    }
}

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
  append_windows_1252 (out, text, length);
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

static const char *
find_utf16 (const char *text, gsize length)
{
  if (length < 2)
    return NULL;
  if (memcmp (text, "\xff\xfe", 2) == 0 || (text[0] != '\0' && text[1] == '\0'))
    return "UTF-16LE";
  if (memcmp (text, "\xfe\xff", 2) == 0 || (text[0] == '\0' && text[1] != '\0'))
    return "UTF-16BE";
  return NULL;
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
  gsize size = 0, converted_size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *encoding = find_utf16 (data, size);
  g_autofree char *converted = NULL;
  char *text;

  if (encoding)
    converted = g_convert_with_fallback (data, size & ~(gsize)1, "UTF-8", encoding, "?", NULL,
                                         &converted_size, NULL);
  if (converted)
    {
      data = converted;
      size = converted_size;
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

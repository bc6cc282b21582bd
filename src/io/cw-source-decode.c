/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-text-encoding.h"

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

/* Where what begins with @opening at @at has ended; @at when nothing does, or it has no end. */
static gsize
skip (const char *data, gsize length, gsize at, const char *opening, const char *closing)
{
  const char *end;

  if (!has_prefix (data + at, length - at, opening))
    return at;
  end = g_strstr_len (data + at, (gssize)(length - at), closing);
  return end ? (gsize)(end - data) + strlen (closing) : at;
}

/* Blanks, comments and the declaration of XML may stand before the root of a page. */
static gsize
find_root (const char *data, gsize length, gsize at)
{
  gsize before;

  do
    {
      before = at;
      while (at < length && strchr (" \t\r\n", data[at]))
        at++;
      at = skip (data, length, at, "<?", "?>");
      at = skip (data, length, at, "<!--", "-->");
    }
  while (at > before);
  return at;
}

static gboolean
is_html (const char *data, gsize length)
{
  return (length > 14 && g_ascii_strncasecmp (data, "<!doctype html", 14) == 0) ||
         (length > 5 && g_ascii_strncasecmp (data, "<html", 5) == 0);
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
  if (cw_text_encoding_is_utf16 (data, length))
    return CW_SOURCE_TEXT;
  if (has_prefix (data, length, "PK\3\4"))
    return CW_SOURCE_WORD;
  if (has_prefix (data, length, "{\\rtf") || is_binary (data, length))
    return CW_SOURCE_OTHER;
  if (has_prefix (data, length, "\xef\xbb\xbf"))
    i = 3;
  i = find_root (data, length, i);
  if (is_html (data + i, length - i))
    return CW_SOURCE_HTML;
  return i < length && (data[i] == '{' || data[i] == '[') ? CW_SOURCE_JSON : CW_SOURCE_TEXT;
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
  GString *text;

  if (length == 0)
    return g_strdup ("");
  if (cw_text_encoding_is_utf16 (data, length))
    return g_string_free (cw_text_encoding_decode_utf16 (data, length), FALSE);
  if (is_binary (data, length))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("This is not a text file."));
      return NULL;
    }
  if (!is_mostly_utf8 (data, length))
    {
      text = g_string_sized_new (length + length / 8 + 1);
      cw_text_encoding_append_windows_1252 (text, data, length);
      return g_string_free (text, FALSE);
    }
  return g_utf8_make_valid (data, (gssize)length);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-lexeme.h"

#include "io/cw-json-scan.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

/* The words of JSON: strings, numbers and the three literals. Every function
 * here walks bytes between two pointers, keeps no state and, unless it says
 * so, allocates nothing. */

#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

static const char *const sentences[] = {
  [CW_JSON_FLAW_NONE] = N_ ("There is no error."),
  [CW_JSON_FLAW_END] = N_ ("The text ends here before it is complete."),
  [CW_JSON_FLAW_EMPTY] = N_ ("The text is empty."),
  [CW_JSON_FLAW_SIZE] = NULL,
  [CW_JSON_FLAW_DEPTH] = N_ ("More than 64 levels of objects and arrays are nested."),
  [CW_JSON_FLAW_BYTE_ORDER_MARK] =
    N_ ("The text begins with a byte order mark; save the file as UTF-8 without it."),
  [CW_JSON_FLAW_UTF16] = N_ ("The text is encoded as UTF-16; save the file as UTF-8."),
  [CW_JSON_FLAW_UTF8] = N_ ("The bytes here are not valid UTF-8."),
  [CW_JSON_FLAW_TRAILING] = N_ ("Nothing but white space may follow the end of the value."),
  [CW_JSON_FLAW_VALUE] = N_ ("A JSON value must stand here."),
  [CW_JSON_FLAW_KEY] = N_ ("The name of a member, in double quotation marks, must stand here."),
  [CW_JSON_FLAW_COLON] = N_ ("A colon must follow the name of a member."),
  [CW_JSON_FLAW_OBJECT_NEXT] = N_ ("A comma or a closing brace must stand here."),
  [CW_JSON_FLAW_ARRAY_NEXT] = N_ ("A comma or a closing bracket must stand here."),
  [CW_JSON_FLAW_DUPLICATE] = N_ ("The object already has a member with this name."),
  [CW_JSON_FLAW_CONTROL] = N_ ("A control character in a string must be written as an escape."),
  [CW_JSON_FLAW_ESCAPE] = N_ ("JSON has no such escape."),
  [CW_JSON_FLAW_HEX] = N_ ("Four hexadecimal digits must follow \\u."),
  [CW_JSON_FLAW_SURROGATE] =
    N_ ("The escape names one half of a surrogate pair without the other."),
  [CW_JSON_FLAW_NUMBER] = N_ ("The number is not written as JSON requires."),
  [CW_JSON_FLAW_LEADING_ZERO] = N_ ("A number may not begin with a superfluous zero."),
  [CW_JSON_FLAW_NUMBER_LONG] = N_ ("The number has more than 100 characters."),
  [CW_JSON_FLAW_NUMBER_HUGE] = N_ ("The number is too large."),
  [CW_JSON_FLAW_NUL] = N_ ("A text may not contain the character U+0000."),
  [CW_JSON_FLAW_MANY_VALUES] = N_ ("There are more than 500000 values in one document."),
  [CW_JSON_FLAW_MANY_MEMBERS] = N_ ("There are more than 256 members in one object."),
  [CW_JSON_FLAW_NOT_OBJECT] = N_ ("The file must hold one JSON object."),
  [CW_JSON_FLAW_NOT_RECORDS] = N_ ("The member “records” must be an array."),
  [CW_JSON_FLAW_NOT_RECORD] = N_ ("Each record must be a JSON object."),
};

/**
 * cw_json_flaw_dup_sentence:
 *
 * The full sentence for a flaw, translated; @size_cap, in bytes, is named
 * only when the flaw is the size.
 */
char *
cw_json_flaw_dup_sentence (CwJsonFlaw flaw, gsize size_cap)
{
  g_autofree char *size = NULL;

  G_STATIC_ASSERT (G_N_ELEMENTS (sentences) == CW_JSON_FLAW_NOT_RECORD + 1);
  if (flaw != CW_JSON_FLAW_SIZE)
    return g_strdup (_ (sentences[flaw]));
  size = g_format_size_full (size_cap, G_FORMAT_SIZE_IEC_UNITS);
  /* Translators: %s is a size such as "64.0 MiB". */
  return g_strdup_printf (_ ("The text is larger than %s."), size);
}

static const guint8 *
fail (const guint8 *at, CwJsonFlaw reason, CwJsonFlaw *flaw)
{
  *flaw = reason;
  return at;
}

static gboolean
is_continuation (guint8 byte)
{
  return (byte & 0xC0) == 0x80;
}

/* The smallest and largest second byte after each lead byte shut out
 * overlong forms, surrogates and everything beyond U+10FFFF. */
static const guint8 *
skip_multibyte (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  guint8 lead = at[0];
  gsize length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  guint8 low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  guint8 high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;

  if (lead < 0xC2 || lead > 0xF4)
    return fail (at, CW_JSON_FLAW_UTF8, flaw);
  if ((gsize)(end - at) < length)
    return fail (end, CW_JSON_FLAW_END, flaw);
  if (at[1] < low || at[1] > high)
    return fail (at, CW_JSON_FLAW_UTF8, flaw);
  for (gsize i = 2; i < length; i++)
    if (!is_continuation (at[i]))
      return fail (at, CW_JSON_FLAW_UTF8, flaw);
  return at + length;
}

static gboolean
read_hex (const guint8 *at, const guint8 *end, guint *unit, CwJsonFlaw *flaw)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (at + i >= end)
        *flaw = CW_JSON_FLAW_END;
      else if (!g_ascii_isxdigit (at[i]))
        *flaw = CW_JSON_FLAW_HEX;
      if (*flaw != CW_JSON_FLAW_NONE)
        return FALSE;
      *unit = *unit << 4 | (guint)g_ascii_xdigit_value ((char)at[i]);
    }
  return TRUE;
}

/* @at stands on the backslash of a \u escape. */
static const guint8 *
skip_unicode_escape (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  guint unit = 0;
  guint second = 0;

  if (!read_hex (at + 2, end, &unit, flaw))
    return *flaw == CW_JSON_FLAW_END ? end : at;
  if (unit < 0xD800 || unit > 0xDFFF)
    return at + 6;
  if (unit >= 0xDC00)
    return fail (at, CW_JSON_FLAW_SURROGATE, flaw);
  if (at + 6 >= end || (at[6] == '\\' && at + 7 >= end))
    return fail (end, CW_JSON_FLAW_END, flaw);
  if (at[6] != '\\' || at[7] != 'u')
    return fail (at, CW_JSON_FLAW_SURROGATE, flaw);
  if (!read_hex (at + 8, end, &second, flaw))
    return *flaw == CW_JSON_FLAW_END ? end : at + 6;
  if (second < 0xDC00 || second > 0xDFFF)
    return fail (at, CW_JSON_FLAW_SURROGATE, flaw);
  return at + 12;
}

static const guint8 *
skip_escape (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  if (end - at < 2)
    return fail (end, CW_JSON_FLAW_END, flaw);
  switch (at[1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      return at + 2;
    case 'u':
      return skip_unicode_escape (at, end, flaw);
    default:
      return fail (at, CW_JSON_FLAW_ESCAPE, flaw);
    }
}

/* Steps over plain ASCII, eight bytes at a time, to the first byte that is a
 * quotation mark, a backslash, a control or not ASCII. A borrow can only
 * come from a lower byte that itself matches, so the first hit is exact. */
static const guint8 *
skip_plain (const guint8 *at, const guint8 *end)
{
  while (end - at >= 8)
    {
      guint64 word, hits;

      memcpy (&word, at, sizeof word);
      word = GUINT64_FROM_LE (word);
      hits = (word - ONES * 0x20) | word;
      hits |= ((word ^ ONES * '"') - ONES) | ((word ^ ONES * '\\') - ONES);
      hits &= HIGHS;
      if (hits != 0)
        return at + (__builtin_ctzll (hits) >> 3);
      at += 8;
    }
  while (at < end && *at >= 0x20 && *at < 0x80 && *at != '"' && *at != '\\')
    at++;
  return at;
}

/**
 * cw_json_lexeme_skip_string:
 *
 * @at stands behind the opening quotation mark. Returns the closing one, or
 * with @flaw set the place of the flaw. @escaped is set when the string
 * contains a backslash, else left alone.
 */
const guint8 *
cw_json_lexeme_skip_string (const guint8 *at,
                            const guint8 *end,
                            gboolean *escaped,
                            CwJsonFlaw *flaw)
{
  for (;;)
    {
      at = skip_plain (at, end);
      if (at >= end)
        return fail (end, CW_JSON_FLAW_END, flaw);
      if (*at == '"')
        return at;
      if (*at < 0x20)
        return fail (at, CW_JSON_FLAW_CONTROL, flaw);
      if (*at == '\\')
        {
          *escaped = TRUE;
          at = skip_escape (at, end, flaw);
        }
      else
        at = skip_multibyte (at, end, flaw);
      if (*flaw != CW_JSON_FLAW_NONE)
        return at;
    }
}

static const guint8 *
skip_digits (const guint8 *at, const guint8 *end)
{
  while (at < end && (guint)(*at - '0') < 10)
    at++;
  return at;
}

/* One digit at least; @at comes back unmoved with @flaw set if there is none. */
static const guint8 *
require_digits (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  const guint8 *after = skip_digits (at, end);

  if (after == at)
    *flaw = at == end ? CW_JSON_FLAW_END : CW_JSON_FLAW_NUMBER;
  return after;
}

static gboolean
is_finite (const guint8 *start, gsize length)
{
  char text[CW_JSON_NUMBER_CAP + 1];

  memcpy (text, start, length);
  text[length] = '\0';
  return isfinite (g_ascii_strtod (text, NULL));
}

static const guint8 *
skip_exponent (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  at++;
  if (at < end && (*at == '+' || *at == '-'))
    at++;
  return require_digits (at, end, flaw);
}

static const guint8 *
skip_integer (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  if (*at == '-')
    at++;
  if (end - at >= 2 && at[0] == '0' && (guint)(at[1] - '0') < 10)
    return fail (at, CW_JSON_FLAW_LEADING_ZERO, flaw);
  return require_digits (at, end, flaw);
}

/**
 * cw_json_lexeme_skip_number:
 *
 * @at stands on a digit or a minus sign. Returns the first byte behind the
 * number, or with @flaw set the place of the flaw.
 */
const guint8 *
cw_json_lexeme_skip_number (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  const guint8 *start = at;
  gboolean has_exponent = FALSE;

  at = skip_integer (at, end, flaw);
  if (*flaw == CW_JSON_FLAW_NONE && at < end && *at == '.')
    at = require_digits (at + 1, end, flaw);
  if (*flaw == CW_JSON_FLAW_NONE && at < end && (*at | 0x20) == 'e')
    {
      has_exponent = TRUE;
      at = skip_exponent (at, end, flaw);
    }
  if (*flaw != CW_JSON_FLAW_NONE)
    return at;
  if (at - start > CW_JSON_NUMBER_CAP)
    return fail (start, CW_JSON_FLAW_NUMBER_LONG, flaw);
  /* Without an exponent a hundred characters stay far below the largest double. */
  if (has_exponent && !is_finite (start, (gsize)(at - start)))
    return fail (start, CW_JSON_FLAW_NUMBER_HUGE, flaw);
  return at;
}

/**
 * cw_json_lexeme_skip_literal:
 *
 * @at stands on t, f or n. Returns the first byte behind the literal.
 */
const guint8 *
cw_json_lexeme_skip_literal (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw)
{
  const char *word = *at == 't' ? "true" : *at == 'f' ? "false" : "null";
  const guint8 *start = at;

  for (; *word != '\0'; word++, at++)
    {
      if (at >= end)
        return fail (end, CW_JSON_FLAW_END, flaw);
      if (*at != (guint8)*word)
        return fail (start, CW_JSON_FLAW_VALUE, flaw);
    }
  return at;
}

static gunichar
decode_unicode_escape (const guint8 *at, const guint8 *end, gsize *used)
{
  CwJsonFlaw flaw = CW_JSON_FLAW_NONE;
  guint unit = 0;
  guint second = 0;

  read_hex (at + 2, end, &unit, &flaw);
  *used = 6;
  if (unit < 0xD800 || unit > 0xDFFF)
    return unit;
  read_hex (at + 8, end, &second, &flaw);
  *used = 12;
  return 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
}

static gsize
append_escape (GString *out, const guint8 *at, const guint8 *end)
{
  static const char names[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";
  const char *name = strchr (names, at[1]);
  gsize used = 2;

  if (at[1] != 'u')
    g_string_append_c (out, name != NULL ? meanings[name - names] : (char)at[1]);
  else
    {
      gunichar character = decode_unicode_escape (at, end, &used);

      /* g_string_append_unichar writes U+0000 as one zero byte, as wanted. */
      g_string_append_unichar (out, character);
    }
  return used;
}

/**
 * cw_json_lexeme_append_unescaped:
 *
 * Appends what the inside of a string, already found valid, means.
 */
void
cw_json_lexeme_append_unescaped (GString *out, const guint8 *at, gsize length)
{
  const guint8 *end = at + length;

  while (at < end)
    {
      const guint8 *backslash = memchr (at, '\\', (gsize)(end - at));
      const guint8 *stop = backslash != NULL ? backslash : end;

      g_string_append_len (out, (const char *)at, stop - at);
      at = stop;
      if (at < end)
        at += append_escape (out, at, end);
    }
}

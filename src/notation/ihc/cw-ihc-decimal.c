/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Shares with a comma or a raised point before their tenths: “1,5 %”, “1·5%”. The comma of a list
 * may stand without a space behind it, too; where nobody can tell, the number is one that is not
 * read. */

#define POINT "\u00b7"
#define DIGITS "0123456789"
#define LIST_BEFORE 8
#define SPACES_MAX 3

static gsize
count_digits (const char *at)
{
  gsize n = 0;

  while (n < 4 && g_ascii_isdigit (at[n]))
    n++;
  return n;
}

static const char *
skip_spaces (const char *at)
{
  for (guint n = 0; n < SPACES_MAX && *at == ' '; n++)
    at++;
  return g_str_has_prefix (at, "\u00a0") ? at + strlen ("\u00a0") : at;
}

static gsize
get_mark (const char *at)
{
  if (*at == ',')
    return 1;
  return g_str_has_prefix (at, POINT) ? strlen (POINT) : 0;
}

/* Past a number with tenths or without; @at where there is none. */
static const char *
skip_number (const char *at)
{
  gsize digits = count_digits (at);
  gsize mark = digits ? get_mark (at + digits) : 0;

  if (digits && at[digits] == '.')
    mark = 1;
  if (mark && g_ascii_isdigit (at[digits + mark]))
    digits += mark + count_digits (at + digits + mark);
  return at + digits;
}

static gboolean
is_percent (const char *at)
{
  static const char *const words[] = { "%", "\uff05", "percent", "per cent" };

  at = skip_spaces (at);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (at, words[i]))
      return TRUE;
  return FALSE;
}

/* “% ”, “-2,5 %”, “ to 2,5 %” */
static gboolean
is_share (const char *at)
{
  static const char *const marks[] = { "-",      "\u2010", "\u2011", "\u2012", "\u2013",
                                       "\u2014", "\u2212", "~",      "to " };

  if (is_percent (at))
    return TRUE;
  at = skip_spaces (at);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (at, marks[i]))
      {
        const char *high = skip_spaces (at + strlen (marks[i]));
        const char *end = skip_number (high);

        return end > high && is_percent (end);
      }
  return FALSE;
}

/* “CK 7,5 %”, “HER 2,5 %”: the number before the comma may be the marker's. */
static gboolean
is_of_name (const char *text, const CwIhcToken *word, const CwIhcToken *number)
{
  g_autofree char *name = NULL;

  if (word->kind != CW_IHC_WORD || g_ascii_isdigit (text[word->offset + word->length - 1]))
    return FALSE;
  name = g_strdup_printf ("%.*s%.*s", (int)word->length, text + word->offset, (int)number->length,
                          text + number->offset);
  return cw_ihc_marker_is_known (name);
}

/* “CD3, 4,5 %”: the letters stand before the first number alone. */
static gboolean
is_in_list (const char *text, const GArray *tokens)
{
  for (guint n = 1; n <= LIST_BEFORE && n <= tokens->len; n++)
    {
      const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, tokens->len - n);
      const char *word = text + token->offset;

      if (token->kind == CW_IHC_WORD)
        return n > 1 && token->length > 2 &&
               (g_ascii_strncasecmp (word, "CD", 2) == 0 ||
                g_ascii_strncasecmp (word, "CK", 2) == 0 ||
                g_ascii_strncasecmp (word, "cytokeratin", MIN (token->length, 11)) == 0);
      if (token->kind != CW_IHC_COMMA && token->kind != CW_IHC_NUMBER)
        return FALSE;
    }
  return FALSE;
}

/* “1,5” and “0,25” are shares, “5,10” and “20,30” may be two. */
static gboolean
is_fraction (gsize digits, const char *tenths, gsize past)
{
  return past == 1 || (past == 2 && digits == 1 && tenths[1] != '0');
}

/**
 * cw_ihc_decimal_widen:
 * @text: the text
 * @tokens: the pieces before
 * @token: a number
 *
 * Takes the tenths into the number where they stand behind a comma or a raised point.
 */
void
cw_ihc_decimal_widen (const char *text, const GArray *tokens, CwIhcToken *token)
{
  const char *number = text + token->offset;
  const char *mark = number + token->length;
  gsize length = get_mark (mark);
  gsize past = length ? count_digits (mark + length) : 0;
  const char *end = mark + length + past;
  const CwIhcToken *before =
    tokens->len ? &g_array_index (tokens, CwIhcToken, tokens->len - 1) : NULL;

  if (past == 0 || past > 3 || token->length > 3 || strspn (number, DIGITS) != token->length ||
      get_mark (end) || !is_share (end))
    return;
  if (*mark == ',' && (!is_fraction (token->length, mark + length, past) ||
                       (before && is_of_name (text, before, token)) || is_in_list (text, tokens)))
    token->kind = CW_IHC_OTHER;
  else
    token->flags |= CW_IHC_DECIMAL;
  token->length = (guint16)(end - number);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Signs and grades: “+”, “+/-”, “++”, “2+”, “+2”, and ranges of them, “1+ to 2+”. */

static const char *const grades[] = { "0", "1", "2", "3" };

/* ---- ranges ---- */

static gsize
get_prefix (const char *at, const char *const *list)
{
  for (; *list; list++)
    if (g_str_has_prefix (at, *list))
      return strlen (*list);
  return 0;
}

static gsize
get_plus (const char *at)
{
  static const char *const signs[] = { "+", "\u207a", "\uff0b", "\u2795", NULL };

  return get_prefix (at, signs);
}

static gboolean
is_grade (const char *at)
{
  return *at >= '0' && *at <= '3' && !g_ascii_isdigit (at[1]);
}

/* “2+”, “2”, “++”, “+2”: past it, or NULL; @level is 0 to 3. */
static const char *
scan_grade (const char *at, guint *level, gboolean *has_plus)
{
  guint n = 0;
  gsize plus;

  *has_plus = FALSE;
  if (is_grade (at))
    {
      *level = (guint)(*at - '0');
      plus = get_plus (at + 1);
      *has_plus = plus > 0;
      return get_plus (at + 1 + plus) && plus ? NULL : at + 1 + plus;
    }
  for (; n < 4 && (plus = get_plus (at)) > 0; n++)
    at += plus;
  if (n == 0 || n > 3)
    return NULL;
  *has_plus = TRUE;
  *level = n;
  if (n > 1 || !is_grade (at))
    return at;
  *level = (guint)(*at - '0');
  return at + 1;
}

static const char *
skip_space (const char *at)
{
  return *at == ' ' ? at + 1 : at;
}

/* What stands between the ends of a range; NULL where nothing does. */
static const char *
scan_joint (const char *at)
{
  static const char *const joints[] = { "to ",    "-",      "/",      "~",      "\u2010", "\u2011",
                                        "\u2012", "\u2013", "\u2014", "\u2212", "\uff5e", NULL };
  gsize length;

  at = skip_space (at);
  length = get_prefix (at, joints);
  return length ? skip_space (at + length) : NULL;
}

/* The pieces up to @past; @i where a piece goes on behind it. */
static guint
find_past (const char *text, const GArray *tokens, guint i, guint end, const char *past)
{
  gsize offset = (gsize)(past - text);

  for (guint at = i; at < end && at < tokens->len; at++)
    {
      const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, at);

      if (token->offset + token->length >= offset)
        return token->offset + token->length == offset ? at + 1 : i;
    }
  return i;
}

/* “1+ to 2+”, “2-3+”, “0/1+”, “+ to ++”: what both ends have in common depends on the marker. */
static guint
read_range (const char *text, const GArray *tokens, guint i, guint end, CwIhcFacts *found)
{
  const char *start = text + cw_ihc_token_peek (tokens, i, end)->offset;
  guint low = 0, high = 0, past;
  gboolean first_plus, second_plus;
  const char *at = scan_grade (start, &low, &first_plus);

  at = at ? scan_joint (at) : NULL;
  at = at ? scan_grade (at, &high, &second_plus) : NULL;
  if (at == NULL || !second_plus || low == high || *skip_space (at) == '%')
    return i;
  past = find_past (text, tokens, i, end, at);
  if (past == i)
    return i;
  found->is_range = TRUE;
  found->low = MIN (low, high);
  found->high = MAX (low, high);
  found->note = g_strndup (start, (gsize)(at - start));
  return past;
}

/* ---- one sign ---- */

/* “+/+”: signs of two markers, or “+/-”, which may be that as well. */
static gboolean
has_two_sides (const char *plain, glong length)
{
  const char *slash = strchr (plain, '/');

  return slash && length == 3 && slash > plain && slash[1] != '\0';
}

static void
read_two_sides (const char *plain, CwIhcFacts *found)
{
  gboolean first = get_plus (plain) > 0;
  gboolean second = get_plus (strchr (plain, '/') + 1) > 0;

  found->is_pair = TRUE;
  if (first != second)
    found->result = "equivocal";
  else
    found->result = first ? "positive" : "negative";
}

static gboolean
is_raised_grade (const char *text, const GArray *tokens, guint i, guint end)
{
  const CwIhcToken *next = cw_ihc_token_peek (tokens, i + 1, end);

  return next->kind == CW_IHC_NUMBER && next->length == 1 && !(next->flags & CW_IHC_SPACE_BEFORE) &&
         cw_ihc_token_peek (tokens, i + 2, end)->kind != CW_IHC_PERCENT &&
         text[next->offset] >= '1' && text[next->offset] <= '3';
}

static guint
read_sign (const char *text, const GArray *tokens, guint i, guint end, CwIhcFacts *found)
{
  const CwIhcToken *token = cw_ihc_token_peek (tokens, i, end);
  g_autofree char *sign = g_strndup (text + token->offset, token->length);
  g_autofree char *plain = g_utf8_normalize (sign, -1, G_NORMALIZE_ALL);
  glong length = g_utf8_strlen (plain ? plain : sign, -1);
  gsize plus = plain ? strspn (plain, "+") : 0;
  gboolean has_plus = plain && (strchr (plain, '+') || strstr (plain, "\u2795"));
  gboolean has_slash =
    strchr (plain ? plain : sign, '/') || strstr (sign, "\u00b1") || strstr (sign, "\u2213");

  /* A soft hyphen that ends a run of signs may have been one. */
  if (length > 1 && strstr (sign, "\u00ad"))
    return i;
  if (has_plus && plus == (gsize)length && length <= 3)
    {
      found->result = "positive";
      found->intensity = length > 1 ? grades[length] : NULL;
      if (length == 1 && is_raised_grade (text, tokens, i, end))
        {
          found->result = NULL;
          found->is_graded = TRUE;
          found->intensity = grades[text[cw_ihc_token_peek (tokens, i + 1, end)->offset] - '0'];
          return i + 2;
        }
    }
  else if (plain && has_two_sides (plain, length))
    read_two_sides (plain, found);
  else if (!has_plus && !has_slash && length == 1)
    found->result = "negative";
  else if (has_slash ? length <= 3 : (has_plus && length == 2))
    found->result = "equivocal";
  else
    return i;
  return i + 1;
}

/* “3+”, “0”, and nothing else: a number alone says nothing. */
static guint
read_grade (const char *text, const GArray *tokens, guint i, guint end, CwIhcFacts *found)
{
  const CwIhcToken *token = cw_ihc_token_peek (tokens, i, end);
  const CwIhcToken *next = cw_ihc_token_peek (tokens, i + 1, end);
  char digit = text[token->offset];
  gboolean is_plus = next->kind == CW_IHC_SIGN && next->length == 1 && text[next->offset] == '+' &&
                     !(next->flags & CW_IHC_SPACE_BEFORE);

  if (next->kind == CW_IHC_SIGN && next->length == 3 &&
      (g_str_has_prefix (text + next->offset, "\u207a") ||
       g_str_has_prefix (text + next->offset, "\uff0b")))
    is_plus = TRUE;
  /* Half of a number that something nobody knows has torn. */
  if (i > 0 && !(token->flags & CW_IHC_SPACE_BEFORE) &&
      cw_ihc_token_peek (tokens, i - 1, end)->kind == CW_IHC_OTHER)
    return i;
  /* “PRAME 4+” has more grades than the others. */
  if (token->length == 1 && digit == '4' && is_plus)
    {
      found->result = "positive";
      found->note = g_strdup ("4+");
      return i + 2;
    }
  if (token->length != 1 || digit > '3' || (!is_plus && digit != '0') ||
      (!is_plus && (next->kind == CW_IHC_SIGN || next->kind == CW_IHC_NUMBER)))
    return i;
  found->is_graded = TRUE;
  found->intensity = grades[digit - '0'];
  return i + (is_plus ? 2 : 1);
}

/**
 * cw_ihc_sign_read:
 * @text: the text
 * @tokens: its pieces
 * @i: a sign, a number or a ratio
 * @end: where the pieces end that may be read
 * @found: takes what it says
 *
 * Returns: what stands behind the sign or grade; @i when there is none
 */
guint
cw_ihc_sign_read (const char *text, const GArray *tokens, guint i, guint end, CwIhcFacts *found)
{
  guint past = read_range (text, tokens, i, end, found);

  if (past > i)
    return past;
  if (cw_ihc_token_peek (tokens, i, end)->kind == CW_IHC_SIGN)
    return read_sign (text, tokens, i, end, found);
  return cw_ihc_token_peek (tokens, i, end)->kind == CW_IHC_NUMBER
           ? read_grade (text, tokens, i, end, found)
           : i;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

#include "base/cw-quantity.h"

/* Shares of the cells: “15–20%”, “less than 1 %”, “10% to as much as 60%”. */

/* So many words may stand within “equal to or more than”. */
#define GLUE_MAX 4

typedef struct
{
  const char *text;
  const GArray *tokens;
  guint end;
} Pieces;

static const CwIhcToken *
peek (const Pieces *self, guint i)
{
  return cw_ihc_token_peek (self->tokens, i, self->end);
}

static char *
dup_token (const Pieces *self, const CwIhcToken *token)
{
  return g_strndup (self->text + token->offset, token->length);
}

static CwComparator
get_comparator (const Pieces *self, const CwIhcToken *token)
{
  static const struct
  {
    const char *sign;
    CwComparator comparator;
  } signs[] = {
    { "<", CW_COMPARATOR_LESS },         { "<=", CW_COMPARATOR_AT_MOST },
    { "\u2264", CW_COMPARATOR_AT_MOST }, { ">", CW_COMPARATOR_MORE },
    { ">=", CW_COMPARATOR_AT_LEAST },    { "\u2265", CW_COMPARATOR_AT_LEAST },
    { "less", CW_COMPARATOR_LESS },      { "more", CW_COMPARATOR_MORE },
    { "least", CW_COMPARATOR_AT_LEAST }, { "most", CW_COMPARATOR_AT_MOST },
  };
  const char *value = cw_ihc_word_get_value (token);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (value ? g_str_equal (value, signs[i].sign)
              : cw_ihc_token_is (self->text, token, signs[i].sign))
      return signs[i].comparator;
  return CW_COMPARATOR_ABOUT;
}

static guint
skip_percent (const Pieces *self, guint i)
{
  const CwIhcToken *token = peek (self, i);

  if (token->kind == CW_IHC_PERCENT ||
      (token->kind == CW_IHC_WORD && cw_ihc_token_is (self->text, token, "percent")))
    return i + 1;
  if (token->kind == CW_IHC_WORD && cw_ihc_token_is (self->text, token, "per") &&
      cw_ihc_token_is (self->text, peek (self, i + 1), "cent"))
    return i + 2;
  return i;
}

static guint
read_comparator (const Pieces *self, guint i, CwComparator *comparator)
{
  static const char *const joints[] = { "than", "to", "be", "at", NULL };

  for (guint n = 0; n < GLUE_MAX; n++, i++)
    {
      const CwIhcToken *token = peek (self, i);

      if (token->kind == CW_IHC_COMPARE ||
          (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_COMPARATOR))
        *comparator = *comparator == CW_COMPARATOR_NONE || *comparator == CW_COMPARATOR_ABOUT
                        ? get_comparator (self, token)
                        : *comparator;
      else if (!(token->kind == CW_IHC_WORD && *comparator != CW_COMPARATOR_NONE &&
                 cw_ihc_token_is_one_of (self->text, token, joints)))
        break;
    }
  return i;
}

/* The sign or the word between the ends of a range. */
static gboolean
is_range_mark (const Pieces *self, const CwIhcToken *token)
{
  const char *sign = self->text + token->offset;

  if (token->kind == CW_IHC_WORD)
    return cw_ihc_token_is (self->text, token, "to");
  if (token->kind == CW_IHC_COMPARE)
    return strchr ("<>", *sign) == NULL;
  return token->kind == CW_IHC_SIGN && *sign != '+' && token->length <= 3 &&
         (token->length == 3 || token->length == 1);
}

static char *
make_percent (CwComparator comparator, const char *low, const char *high)
{
  g_autoptr (CwQuantity) quantity = NULL;
  double top = g_ascii_strtod (high ? high : low, NULL);

  if (!cw_decimal_is_valid (low) || (high && !cw_decimal_is_valid (high)) || top > 100 ||
      g_ascii_strtod (low, NULL) > top)
    return NULL;
  quantity = cw_quantity_new (comparator, low, high, "%");
  return cw_quantity_to_string (quantity);
}

/* “1,5” and “1·5” with a point. */
static char *
dup_number (const Pieces *self, const CwIhcToken *token)
{
  g_autofree char *number = dup_token (self, token);
  g_auto (GStrv) parts = g_strsplit_set (number, ",\xc2\xb7", -1);

  if (!(token->flags & CW_IHC_DECIMAL))
    return g_steal_pointer (&number);
  return g_strconcat (parts[0], ".", parts[g_strv_length (parts) - 1], NULL);
}

#define AS_MUCH_WORDS 4

/* “to as much as 60%”, “up to 60 %” behind a share: past the end of all of it, which @high becomes;
 * @i when there is none. */
static guint
read_further (const Pieces *self, guint i, char **high)
{
  static const char *const words[] = { "as",   "much",  "many",          "high", "up", "to",
                                       "over", "about", "approximately", "even", NULL };
  guint at = i + 1;

  if (!cw_ihc_token_is (self->text, peek (self, i), "to"))
    return i;
  while (at <= i + AS_MUCH_WORDS && cw_ihc_token_is_one_of (self->text, peek (self, at), words))
    at++;
  if (peek (self, at)->kind != CW_IHC_NUMBER || skip_percent (self, at + 1) == at + 1)
    return i;
  g_free (*high);
  *high = dup_number (self, peek (self, at));
  return skip_percent (self, at + 1);
}

/* “twenty percent” at @i, behind what began at @first; returns @first when there is no such share.
 */
static guint
read_words (const Pieces *self, guint first, guint i, CwComparator comparator, char **percent)
{
  guint past = i;
  guint number = cw_ihc_number_read (self->text, self->tokens, i, &past);
  g_autofree char *low = number ? g_strdup_printf ("%u", number) : NULL;

  if (low == NULL || past >= self->end || skip_percent (self, past) == past)
    return first;
  *percent = make_percent (comparator, low, NULL);
  return *percent ? skip_percent (self, past) : first;
}

static guint
read_percent (const Pieces *self, guint first, char **percent)
{
  CwComparator comparator = CW_COMPARATOR_NONE;
  guint i = read_comparator (self, first, &comparator);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  guint past;

  if (peek (self, i)->kind == CW_IHC_WORD)
    return read_words (self, first, i, comparator, percent);
  if (peek (self, i)->kind != CW_IHC_NUMBER)
    return first;
  low = dup_number (self, peek (self, i));
  past = skip_percent (self, i + 1);
  if (is_range_mark (self, peek (self, past)) && peek (self, past + 1)->kind == CW_IHC_NUMBER &&
      skip_percent (self, past + 2) > past + 2)
    {
      high = dup_number (self, peek (self, past + 1));
      past = skip_percent (self, past + 2);
    }
  else if (past == i + 1)
    return first;
  past = read_further (self, past, &high);
  *percent = make_percent (comparator, low, high);
  return *percent ? past : first;
}

/* Reads “approximately 15–20 %” at @first; returns what stands behind it, or @first. */
guint
cw_ihc_percent_read (const char *text, const GArray *tokens, guint first, guint end, char **percent)
{
  Pieces pieces = { .text = text, .tokens = tokens, .end = end };

  return read_percent (&pieces, first, percent);
}

/* Reads “more than” at @i; returns what stands behind it, or @i. */
guint
cw_ihc_percent_read_comparator (const char *text,
                                const GArray *tokens,
                                guint i,
                                guint end,
                                CwComparator *comparator)
{
  Pieces pieces = { .text = text, .tokens = tokens, .end = end };

  return read_comparator (&pieces, i, comparator);
}

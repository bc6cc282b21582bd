/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Numbers that are dictated: “keratin seven”, “CD thirty-four”, “twenty percent”. */

/* What @list holds at the beginning of @word: its position, and in @past how long it is there. */
static guint
find_word (const char *const *list, guint n, const char *word, gsize length, gsize *past)
{
  for (guint i = 0; i < n; i++)
    {
      gsize size = strlen (list[i]);

      if (size <= length && g_ascii_strncasecmp (word, list[i], size) == 0 &&
          (size == length || word[size] == '-'))
        {
          *past = size;
          return i + 1;
        }
    }
  return 0;
}

/**
 * cw_ihc_number_from_word:
 * @word: a word
 * @length: its length
 *
 * Returns: the number from 1 to 99 that it is, or 0: “seven”, “sixty”, “thirty-four”
 */
guint
cw_ihc_number_from_word (const char *word, gsize length)
{
  static const char *const units[] = { "one",     "two",       "three",    "four",     "five",
                                       "six",     "seven",     "eight",    "nine",     "ten",
                                       "eleven",  "twelve",    "thirteen", "fourteen", "fifteen",
                                       "sixteen", "seventeen", "eighteen", "nineteen" };
  static const char *const tens[] = { "twenty", "thirty",  "forty",  "fifty",
                                      "sixty",  "seventy", "eighty", "ninety" };
  gsize past = 0;
  guint number = find_word (units, G_N_ELEMENTS (units), word, length, &past);
  guint unit;

  if (number > 0)
    return past == length ? number : 0;
  number = find_word (tens, G_N_ELEMENTS (tens), word, length, &past);
  if (number == 0 || past == length)
    return number ? (number + 1) * 10 : 0;
  unit = find_word (units, 9, word + past + 1, length - past - 1, &past);
  return unit && past == strlen (units[unit - 1]) ? (number + 1) * 10 + unit : 0;
}

/**
 * cw_ihc_number_read:
 * @text: the text
 * @tokens: its pieces
 * @i: a piece
 * @past: takes what stands behind the number
 *
 * Returns: the number that the words at @i are, or 0: “thirty four”
 */
guint
cw_ihc_number_read (const char *text, const GArray *tokens, guint i, guint *past)
{
  guint number = 0;

  for (*past = i; *past < tokens->len && *past < i + 2; (*past)++)
    {
      const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, *past);
      guint more = token->kind == CW_IHC_WORD
                     ? cw_ihc_number_from_word (text + token->offset, token->length)
                     : 0;

      if (more == 0 || (number > 0 && (number < 20 || number % 10 > 0 || more > 9)))
        break;
      number += more;
    }
  return number;
}

/**
 * cw_ihc_number_dup_digits:
 * @name: a name
 *
 * Returns: (transfer full) (nullable): the name with digits for its words: “keratin 7” for “keratin
 *   seven”; %NULL where it has none
 */
char *
cw_ihc_number_dup_digits (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  g_autoptr (GString) out = g_string_new (words[0]);
  guint before = 0;
  gboolean found = FALSE;

  for (guint i = 1; words[0] && words[i]; i++)
    {
      guint number = cw_ihc_number_from_word (words[i], strlen (words[i]));

      found |= number > 0;
      if (before >= 20 && before % 10 == 0 && number > 0 && number < 10)
        {
          g_string_truncate (out, out->len - 2);
          g_string_append_printf (out, "%u", before + number);
        }
      else if (number > 0)
        g_string_append_printf (out, " %u", number);
      else
        g_string_append_printf (out, " %s", words[i]);
      before = number;
    }
  return found ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <string.h>

/* Abbreviations that the text defines: "multidisciplinary team (MDT)". Letters of the short form
 * are looked for from its end backwards in the words before it; the first has to begin a word
 * (after Schwartz and Hearst, Pacific Symposium on Biocomputing 2003, 451-462). */

#define MOST_ABBREVIATIONS 500

static gboolean
is_short_form (const char *words, gsize length)
{
  guint capitals = 0;

  if (length < 2 || length > 10 || !g_ascii_isupper (*words))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (words[i]) && words[i] != '-')
        return FALSE;
      capitals += g_ascii_isupper (words[i]);
    }
  return capitals >= 2;
}

static gboolean
begins_word (const char *text, gsize from, gsize at)
{
  return at == from || !g_ascii_isalnum (text[at - 1]);
}

/* Where the long form before @past begins, or @past when there is none. */
static gsize
find_long_form (const char *text, gsize from, gsize past, const char *letters, gsize length)
{
  gsize at = past;

  for (gsize i = length; i > 0; i--)
    {
      char letter = g_ascii_tolower (letters[i - 1]);

      if (!g_ascii_isalnum (letter))
        continue;
      do
        {
          if (at == from)
            return past;
          at--;
        }
      while (g_ascii_tolower (text[at]) != letter || (i == 1 && !begins_word (text, from, at)));
    }
  return at;
}

/**
 * cw_report_find_long_form:
 * @text: valid UTF-8 in plain typography
 * @open: the byte of the parenthesis before a short form: "(MDT)"
 * @close: the byte of the one behind it
 *
 * Returns: the byte where the words begin that the short form stands for, or @open when the
 *   parentheses define nothing
 */
gsize
cw_report_find_long_form (const char *text, gsize open, gsize close)
{
  gsize length = close - open - 1;
  gsize past = open > 0 && text[open - 1] == ' ' ? open - 1 : open;
  gsize from = past > 90 ? past - 90 : 0;
  gsize first;

  if (!is_short_form (text + open + 1, length))
    return open;
  for (gsize i = past; i > from; i--)
    if (strchr (".;:,()\n", text[i - 1]))
      {
        from = i;
        break;
      }
  while (from < past && text[from] == ' ')
    from++;
  first = find_long_form (text, from, past, text + open + 1, length);
  if (first + length + 2 < past && begins_word (text, from, first) &&
      ((guchar)text[first] & 0x80) == 0)
    return first;
  return open;
}

static void
take (CwReportReader *self, gsize open, gsize close)
{
  const char *text = self->text->plain->str;
  gsize first = cw_report_find_long_form (text, open, close);
  gsize past = open > 0 && text[open - 1] == ' ' ? open - 1 : open;

  if (first < open)
    g_hash_table_replace (self->abbreviations, g_strndup (text + open + 1, close - open - 1),
                          g_strndup (text + first, past - first));
}

void
cw_report_find_abbreviations (CwReportReader *self)
{
  const char *text = self->text->plain->str;

  for (const char *open = strchr (text, '('); open; open = strchr (open + 1, '('))
    {
      gsize length = strcspn (open + 1, "() \n,;");

      if (g_hash_table_size (self->abbreviations) >= MOST_ABBREVIATIONS)
        break;
      if (open[1 + length] == ')')
        take (self, (gsize)(open - text), (gsize)(open + 1 + length - text));
    }
}

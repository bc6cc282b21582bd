/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-number-word.h"
#include "notation/cw-scan-private.h"

#include <string.h>

/* The line in words, numbers and signs. Typography is folded per character, so that every token
 * knows where it stands in the line as it was written. */

#define CHARACTER_BROKEN 0xfffd

static gunichar
fold_character (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xfee0;
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x00ad || c == 0x2043 || c == 0xfe58 ||
      c == 0xfe63 || c == 0x207b)
    return '-';
  if (c == 0x301c || c == 0x223c || c == 0x2248)
    return '~';
  if (c == 0x00b5 || c == 0x03bc)
    return 'u';
  if (c == 0x3001)
    return ',';
  if (c == 0x3002)
    return '.';
  if (c == 0x2215 || c == 0x2044)
    return '/';
  if (c == 0x00b9 || c == 0x00b2 || c == 0x00b3)
    return c == 0x00b9 ? '1' : c == 0x00b2 ? '2' : '3';
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
    return '0' + (c - 0x2070);
  if (c == 0x2713 || c == 0x2715 || c == 0x2716)
    return 0x00d7;
  if (c == 0x2028 || c == 0x2029 || c == '\r')
    return '\n';
  return c;
}

/* The folded character at @at and its length in bytes; bytes that are no UTF-8 stand for
 * themselves. */
static gunichar
look (const char *at, gsize *length)
{
  gunichar c;

  if ((guchar)*at < 0x80)
    {
      *length = 1;
      return *at == '\r' ? '\n' : (gunichar)*at;
    }
  c = g_utf8_get_char_validated (at, -1);
  if (c == (gunichar)-1 || c == (gunichar)-2)
    {
      *length = 1;
      return CHARACTER_BROKEN;
    }
  *length = g_utf8_next_char (at) - at;
  return fold_character (c);
}

static gboolean
is_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c);
  return c != CHARACTER_BROKEN && (g_unichar_isalpha (c) || g_unichar_ismark (c));
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
is_space (gunichar c)
{
  return c != '\n' && (c == ' ' || c == '\t' || g_unichar_isspace (c));
}

static gboolean
is_invisible (gunichar c)
{
  return c == 0x200b || c == 0x200c || c == 0x200d || c == 0x2060 || c == 0xfeff;
}

static const char *
take_word (const char *at, CwToken *token, GString *word)
{
  gsize length;
  gunichar c;

  token->kind = CW_TOKEN_WORD;
  while (c = look (at, &length), is_letter (c) || is_invisible (c))
    {
      token->capital = token->capital || g_unichar_isupper (c);
      if (!is_invisible (c))
        g_string_append_unichar (word, g_unichar_tolower (c));
      at += length;
    }
  return at;
}

static const char *
take_digits (const char *at, GString *word)
{
  gsize length;
  gunichar c;

  while (c = look (at, &length), is_digit (c))
    {
      g_string_append_c (word, (char)c);
      at += length;
    }
  return at;
}

/* "1,200": groups of three digits behind one to three. */
static gboolean
is_group (const char *at, gsize before)
{
  gsize length;

  if (*at != ',' || before == 0 || before > 3)
    return FALSE;
  for (guint i = 1; i <= 3; i++)
    if (!g_ascii_isdigit (at[i]))
      return FALSE;
  return !is_digit (look (at + 4, &length));
}

static const char *
take_number (const char *at, CwToken *token, GString *word)
{
  gsize length;

  token->kind = CW_TOKEN_NUMBER;
  at = take_digits (at, word);
  if (is_group (at, word->len))
    at = take_digits (at + 1, word);
  if (*at == '.' && is_digit (look (at + 1, &length)))
    {
      g_string_append_c (word, '.');
      at = take_digits (at + 1, word);
    }
  return at;
}

static const char *
take_token (const char *at, CwToken *token, GString *word)
{
  gsize length, next;
  gunichar c = look (at, &length);

  if (is_letter (c))
    return take_word (at, token, word);
  if (is_digit (c) || (c == '.' && !token->glued && is_digit (look (at + 1, &next))))
    return take_number (at, token, word);
  token->kind = c == 0x00d7 ? CW_TOKEN_WORD : CW_TOKEN_SIGN;
  g_string_append_unichar (word, c == 0x00d7 ? 'x' : c);
  return at + length;
}

static const char *
skip_spaces (const char *at)
{
  gsize length;
  gunichar c;

  while (*at && (c = look (at, &length), is_space (c) || is_invisible (c)))
    at += length;
  return at;
}

static void
close_scan (CwScan *self, gsize end)
{
  CwToken token = { .start = end, .end = end, .word = "", .kind = CW_TOKEN_END };

  g_array_append_val (self->tokens, token);
}

/* The tokens of @text, which must outlive them. */
CwScan *
cw_scan_new (const char *text)
{
  CwScan *self = g_new0 (CwScan, 1);
  g_autoptr (GString) word = g_string_new (NULL);
  const char *at = skip_spaces (text);
  const char *end = text;

  self->text = text;
  self->words = g_string_chunk_new (1024);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (CwToken));
  while (*at)
    {
      CwToken token = { .start = at - text, .glued = at == end && at != text };

      g_string_truncate (word, 0);
      end = take_token (at, &token, word);
      token.end = end - text;
      token.word = g_string_chunk_insert_const (self->words, word->str);
      g_array_append_val (self->tokens, token);
      at = skip_spaces (end);
    }
  close_scan (self, end - text);
  return self;
}

/* "50,4" with nothing between: one or two digits behind the comma, for three are thousands. */
static gboolean
is_decimal (const CwScan *self, guint at)
{
  const CwToken *part = cw_scan_get (self, at + 2);

  return cw_scan_get (self, at)->kind == CW_TOKEN_NUMBER &&
         strchr (cw_scan_get (self, at)->word, '.') == NULL &&
         cw_scan_is_sign (self, at + 1, ',') && cw_scan_get (self, at + 1)->glued &&
         part->kind == CW_TOKEN_NUMBER && part->glued && strlen (part->word) <= 2;
}

/* Makes one number of each that is written with a decimal comma before one of @units, as in
 * "50,4 Gy", but not of the list in "days 1,8". */
void
cw_scan_join_decimals (CwScan *self, const char *units)
{
  guint last = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      CwToken token = *cw_scan_get (self, i);

      if (is_decimal (self, i) && cw_scan_is (self, i + 3, units) &&
          !(last > 0 && g_array_index (self->tokens, CwToken, last - 1).word[0] == ','))
        {
          const CwToken *part = cw_scan_get (self, i + 2);
          g_autofree char *number = g_strconcat (token.word, ".", part->word, NULL);

          token.end = part->end;
          token.word = g_string_chunk_insert_const (self->words, number);
          i += 2;
        }
      g_array_index (self->tokens, CwToken, last++) = token;
    }
  g_array_set_size (self->tokens, last);
}

void
cw_scan_free (CwScan *self)
{
  g_array_unref (self->tokens);
  g_clear_pointer (&self->marks, g_array_unref);
  g_string_chunk_free (self->words);
  g_free (self);
}

/* The token at @at; behind the last one stands END for ever. */
const CwToken *
cw_scan_get (const CwScan *self, guint at)
{
  return &g_array_index (self->tokens, CwToken, MIN (at, self->tokens->len - 1));
}

/* Whether the token is one of @words, which stand apart by spaces. The lists are long and asked for
 * each token; to look for the letters first is several times faster than to go word by word. */
gboolean
cw_scan_is (const CwScan *self, guint at, const char *words)
{
  const CwToken *token = cw_scan_get (self, at);
  gsize length;

  if (token->kind != CW_TOKEN_WORD || token->end - token->start > 64 || token->word[0] == '\0')
    return FALSE;
  length = strlen (token->word);
  for (const char *word = words; (word = strstr (word, token->word)); word++)
    if ((word == words || word[-1] == ' ') && (word[length] == ' ' || word[length] == '\0'))
      return TRUE;
  return FALSE;
}

gboolean
cw_scan_is_sign (const CwScan *self, guint at, char sign)
{
  const CwToken *token = cw_scan_get (self, at);

  return token->kind == CW_TOKEN_SIGN && token->word[0] == sign && token->word[1] == '\0';
}

/* "B-cell": a hyphen within a word. */
gboolean
cw_scan_is_hyphen (const CwScan *self, guint at)
{
  return cw_scan_is_sign (self, at, '-') && cw_scan_get (self, at)->glued &&
         cw_scan_get (self, at + 1)->glued;
}

/* A whole number of at most four digits, or one spelt out; how many tokens that takes. */
guint
cw_scan_take_integer (const CwScan *self, guint at, guint *value)
{
  const CwToken *token = cw_scan_get (self, at);

  if (token->kind == CW_TOKEN_NUMBER)
    {
      if (strlen (token->word) > 4 || strchr (token->word, '.'))
        return 0;
      *value = (guint)g_ascii_strtoull (token->word, NULL, 10);
      return 1;
    }
  *value = token->kind == CW_TOKEN_WORD ? cw_number_word_read (token->word) : 0;
  return *value > 0;
}

/* How many tokens @phrase takes, words and signs apart by spaces; 0 when it does not stand here. */
guint
cw_scan_take_phrase (const CwScan *self, guint at, const char *phrase)
{
  guint taken = 0;

  if (cw_scan_get (self, at)->word[0] != phrase[0])
    return 0;
  for (const char *word = phrase; *word; taken++)
    {
      const CwToken *token = cw_scan_get (self, at + taken);
      gsize length = strcspn (word, " ");

      if (token->kind == CW_TOKEN_END || strncmp (token->word, word, length) != 0 ||
          token->word[length] != '\0')
        return 0;
      word += length;
      word += strspn (word, " ");
    }
  return taken;
}

/* The first phrase of a list that ends with %NULL. */
guint
cw_scan_take_phrases (const CwScan *self, guint at, const char *const *list)
{
  for (guint i = 0; list[i]; i++)
    {
      guint taken = cw_scan_take_phrase (self, at, list[i]);

      if (taken)
        return taken;
    }
  return 0;
}

/* The text of tokens @first up to before @last, as written. */
char *
cw_scan_dup (const CwScan *self, guint first, guint last)
{
  gsize start = cw_scan_get (self, first)->start;
  gsize end = last > first ? cw_scan_get (self, last - 1)->end : start;

  return g_utf8_make_valid (self->text + start, end - start);
}

/* Marks the tokens of which @is_marked says so, once for all questions after them. */
void
cw_scan_mark (CwScan *self, gboolean (*is_marked) (const CwScan *self, guint at))
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->tokens->len; i++)
    if (is_marked (self, i))
      g_array_append_val (self->marks, i);
}

/* Whether a token from @first up to before @last is marked. */
gboolean
cw_scan_has_mark (const CwScan *self, guint first, guint last)
{
  guint low = 0, high = self->marks ? self->marks->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->marks, guint, middle) < first)
        low = middle + 1;
      else
        high = middle;
    }
  return self->marks && low < self->marks->len && g_array_index (self->marks, guint, low) < last;
}

guint
cw_scan_skip_dash (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '-') ? at + 1 : at;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Cuts a text into words, numbers and signs. Every byte that is not white space is in a token. */

/* Longer is no word of a pathologist. */
#define WORD_MAX 80
#define BRACKET_MAX 4000

/* One character, folded to what it stands for. */
typedef struct
{
  gunichar c;
  guint length;
} Letter;

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xfe58 || c == 0xfe63 ||
         c == 0xff0d || c == 0x2796 || c == 0x2043 || c == 0x02d7;
}

static gunichar
fold (gunichar c)
{
  if (is_dash (c) || c == 0x207b || c == 0x208b)
    return '-';
  if (c == 0xff0b || c == 0x2795 || c == 0x207a || c == 0x208a || c == 0xfe62)
    return '+';
  if (c == 0x2213)
    return 0x00b1;
  if (c == 0xff08 || c == 0xff09)
    return c - 0xfee0;
  if (c == 0xff0c || c == 0x3001)
    return ',';
  if (c == 0xff1b)
    return ';';
  if (c == 0xff1a || c == 0x2236)
    return ':';
  if (c == 0x3002)
    return '.';
  if (c == 0xff05)
    return '%';
  if (c == 0x2044 || c == 0x2215 || c == 0xff0f)
    return '/';
  if (c == 0x223c || c == 0x2248)
    return '~';
  return c;
}

static Letter
get_letter (const char *at)
{
  gunichar c;

  if ((guchar)*at < 0x80)
    return (Letter){ (guchar)*at, *at ? 1 : 0 };
  c = g_utf8_get_char_validated (at, 4);
  /* Fewer than four bytes may be left; the zero at the end stops the decoder. */
  if (c == (gunichar)-1 || c == (gunichar)-2)
    return (Letter){ 0xfffd, 1 };
  return (Letter){ fold (c), (guint)(g_utf8_next_char (at) - at) };
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') ||
         (c >= 0x80 && (g_unichar_isspace (c) || c == 0x00a0 || c == 0x200b || c == 0xfeff));
}

#define SOFT_HYPHEN 0x00ad

/* What nobody sees, within a word or between two: soft hyphens, marks of direction. */
static gboolean
is_unseen (gunichar c)
{
  return c == SOFT_HYPHEN || (c >= 0x200c && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x2069);
}

/* The next character that is seen. */
static Letter
get_seen (const char *at)
{
  Letter letter = get_letter (at);

  for (guint n = 0; n < 3 && is_unseen (letter.c); n++)
    {
      at += letter.length;
      letter = get_letter (at);
    }
  return letter;
}

static gboolean
is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char)c);
  return c != 0xfffd && (g_unichar_isalnum (c) || g_unichar_ismark (c));
}

static gboolean
is_sign (gunichar c)
{
  return c == '+' || c == '-' || c == 0x00b1;
}

/* “weak”, “strong”, “about”: Chinese writes them right before what follows, “\u7ea680%”. */
static gboolean
is_whole_word (gunichar c)
{
  return c == 0x5f31 || c == 0x5f3a || c == 0x5f37 || c == 0x7ea6 || c == 0x7d04;
}

/* A sign ends a word; a dash between letters joins two of them. */
static gsize
scan_word (const char *start)
{
  const char *at = start;
  const char *end = start;

  if (is_whole_word (get_letter (start).c))
    return get_letter (start).length;
  while (at - start < WORD_MAX)
    {
      Letter letter = get_letter (at);
      Letter next;

      if (letter.length == 0)
        break;
      if (is_unseen (letter.c))
        {
          at += letter.length;
          continue;
        }
      if (!is_word (letter.c))
        {
          if (letter.c != '-' && letter.c != '.' && letter.c != '/' && letter.c != '\'' &&
              letter.c != 0x2019)
            break;
          next = get_seen (at + letter.length);
          /* Raised signs are never hyphens. */
          if (!is_word (next.c) || g_str_has_prefix (at, "\u207b") ||
              g_str_has_prefix (at, "\u208b"))
            break;
        }
      else if (letter.c == 0x207a)
        break;
      at += letter.length;
      end = at;
    }
  return (gsize)(end - start);
}

/* The same, with its second half in the next line. */
static gsize
scan_broken (const char *start)
{
  gsize length = scan_word (start);
  gsize gap = cw_ihc_broken_get_gap (start + length);
  const char *tail = start + length + gap;
  gsize past = gap && is_word (get_letter (tail).c) ? scan_word (tail) : 0;

  return past && cw_ihc_broken_is_one (start, length, tail, past) ? length + gap + past : length;
}

static gsize
scan_digits (const char *at)
{
  gsize n = 0;

  while (n < 20 && g_ascii_isdigit (at[n]))
    n++;
  return n;
}

/* A number, unless it is the beginning of a name such as 34βE12. */
static gsize
scan_number (const char *start, guint8 *kind)
{
  gsize n = scan_digits (start);
  Letter next;

  if (n == 0)
    return 0;
  if (start[n] == '/' && g_ascii_isdigit (start[n + 1]))
    {
      n += 1 + scan_digits (start + n + 1);
      *kind = CW_IHC_RATIO;
    }
  else
    {
      *kind = CW_IHC_NUMBER;
      if (start[n] == '.' && g_ascii_isdigit (start[n + 1]))
        n += 1 + scan_digits (start + n + 1);
    }
  next = get_letter (start + n);
  return is_word (next.c) ? 0 : n;
}

/* “+/-” is one sign, “+/CK” is not. */
static gsize
scan_sign (const char *start)
{
  const char *at = start;

  while (at - start < 64)
    {
      Letter letter = get_letter (at);

      if (letter.c == '/' && at > start && is_sign (get_seen (at + letter.length).c))
        at += letter.length;
      else if (is_sign (letter.c) || letter.c == SOFT_HYPHEN)
        at += letter.length;
      else
        break;
    }
  return (gsize)(at - start);
}

/* “MUM1 70% -> non-GCB”, “=>”: no minus, and no more than. */
static gsize
scan_arrow (const char *start)
{
  const char *at = start;

  while (at - start < 9 && (get_letter (at).c == '-' || *at == '='))
    at += get_letter (at).length;
  return at > start && *at == '>' && at[1] != '=' ? (gsize)(at + 1 - start) : 0;
}

/* @barren is as far as an earlier search came without finding the end, so that a text of nothing
 * but openings is not searched again from each of them. */
static gsize
scan_enclosed (const char *start, char close, const char **barren)
{
  gsize i = *barren > start ? (gsize)(*barren - start) : 1;

  for (; i < BRACKET_MAX && start[i]; i++)
    {
      if (start[i] == '\\' && start[i + 1])
        i++;
      else if (start[i] == close)
        return i + 1;
    }
  *barren = MAX (*barren, start + MIN (i, BRACKET_MAX));
  return 0;
}

/* “(\u00ad)”: nothing else can be meant by it there than a minus. */
static gboolean
is_soft_minus (const char *text, const char *at)
{
  return at > text && at[-1] == '(' && at[strlen ("\u00ad")] == ')';
}

/* “CK7\u00ad (+)”, but not “CK7 \u00ad, CK20 (+)”, where it may have been a minus. */
static gboolean
is_nothing (const char *text, const char *at)
{
  Letter letter = get_letter (at);
  Letter next = get_letter (at + letter.length);

  if (letter.c != SOFT_HYPHEN)
    return is_unseen (letter.c);
  if (next.c == ' ')
    next = get_letter (at + letter.length + 1);
  /* “18\u00ad0” is no number. */
  if (at > text && g_ascii_isdigit (at[-1]) && next.c < 0x80 && g_ascii_isdigit ((char)next.c))
    return FALSE;
  return !is_soft_minus (text, at) && (next.c == '(' || is_sign (next.c) || is_word (next.c));
}

static guint8
get_punctuation (gunichar c)
{
  switch (c)
    {
    case '%':
      return CW_IHC_PERCENT;
    case '(':
      return CW_IHC_OPEN;
    case ')':
      return CW_IHC_CLOSE;
    case ',':
      return CW_IHC_COMMA;
    case ':':
    case '=':
      return CW_IHC_COLON;
    case '/':
      return CW_IHC_SLASH;
    case ';':
    case '.':
    case 0x2022:
      return CW_IHC_STOP;
    case '<':
    case '>':
    case '~':
    case 0x2264:
    case 0x2265:
      return CW_IHC_COMPARE;
    default:
      return CW_IHC_OTHER;
    }
}

static gsize
scan_token (const char *text, const char *at, guint8 *kind, const char *barren[2])
{
  Letter letter = get_letter (at);
  gsize n = 0;

  if (letter.c == '[' || letter.c == '"')
    n = scan_enclosed (at, letter.c == '[' ? ']' : '"', &barren[letter.c == '[']);
  if (n > 0)
    {
      *kind = letter.c == '[' ? CW_IHC_BRACKET : CW_IHC_QUOTE;
      return n;
    }
  n = scan_number (at, kind);
  if (n > 0)
    return n;
  n = scan_arrow (at);
  if (n > 0)
    {
      *kind = CW_IHC_OTHER;
      return n;
    }
  if (is_sign (letter.c) || (letter.c == SOFT_HYPHEN && is_soft_minus (text, at)))
    {
      *kind = CW_IHC_SIGN;
      return scan_sign (at);
    }
  if (is_word (letter.c))
    {
      *kind = CW_IHC_WORD;
      return MAX (scan_broken (at), letter.length);
    }
  *kind = get_punctuation (letter.c);
  if (*kind == CW_IHC_COMPARE && letter.c < 0x80 && at[1] == '=')
    return 2;
  return letter.length;
}

/* Two results in one word: “CD56-positive”. */
static void
split_result (const char *text, GArray *tokens, CwIhcToken *token)
{
  const char *word = text + token->offset;

  for (guint i = token->length; token->meaning == CW_IHC_UNKNOWN && i-- > 1;)
    {
      Letter letter = get_letter (word + i);
      CwIhcToken tail = *token;
      guint past;

      if (letter.length == 0 || (letter.c != '-' && letter.c != SOFT_HYPHEN))
        continue;
      past = i + MAX (letter.length, (guint)cw_ihc_broken_get_gap (word + i));
      if (past >= token->length)
        continue;
      tail.offset += past;
      tail.length = (guint16)(tail.length - past);
      tail.flags = 0;
      cw_ihc_word_classify (text, &tail);
      if (tail.meaning != CW_IHC_RESULT && tail.meaning != CW_IHC_LOSS)
        continue;
      token->length = (guint16)i;
      cw_ihc_word_classify (text, token);
      g_array_append_val (tokens, *token);
      *token = tail;
      return;
    }
}

/* A name and the sign behind it leave @token, which keeps what stands behind the sign. */
static void
split_at (const char *text, GArray *tokens, CwIhcToken *token, guint at)
{
  CwIhcToken head = *token, sign = *token;
  guint past = at + get_letter (text + token->offset + at).length;

  head.length = (guint16)at;
  cw_ihc_word_classify (text, &head);
  sign.offset += at;
  sign.length = (guint16)(past - at);
  sign.kind = CW_IHC_SIGN;
  sign.flags = 0;
  g_array_append_val (tokens, head);
  g_array_append_val (tokens, sign);
  token->offset += past;
  token->length = (guint16)(token->length - past);
  token->flags = 0;
  cw_ihc_word_classify (text, token);
}

/* “EMA-ve” is written for “EMA -ve”. */
static void
split_ve (const char *text, GArray *tokens, CwIhcToken *token)
{
  const char *word = text + token->offset;
  g_autofree char *name = NULL;
  guint at = token->length > 4 ? token->length - 3u : 0;

  if (at == 0 || token->meaning != CW_IHC_UNKNOWN ||
      g_ascii_strncasecmp (word + token->length - 2, "ve", 2) != 0)
    return;
  while (at > 0 && ((guchar)word[at] & 0xc0) == 0x80)
    at--;
  name = g_strndup (word, at);
  if (get_letter (word + at).c != '-' || !cw_ihc_marker_is_known (name))
    return;
  split_at (text, tokens, token, at);
}

/* Where the name behind the dash at @from of a chain ends: at the sign that follows; 0 when none
 * does. Only where the chain goes on may that be a plus. */
static guint
find_name_end (const char *word, guint from, guint length, gboolean goes_on)
{
  guint at = from;
  Letter letter;

  while (at < length && get_letter (word + at).c != '-')
    at += MAX (get_letter (word + at).length, 1);
  letter = get_letter (word + at);
  return letter.c == '-' || (goes_on && letter.c == '+') ? at : 0;
}

/* “CD4+CD8-CD56-”: within a chain of names and signs a dash between two names is a minus. */
static void
split_chain (const char *text, GArray *tokens, CwIhcToken *token)
{
  const CwIhcToken *last =
    tokens->len ? &g_array_index (tokens, CwIhcToken, tokens->len - 1) : NULL;
  const char *word = text + token->offset;
  gboolean goes_on = last && last->kind == CW_IHC_SIGN &&
                     !(token->flags & (CW_IHC_SPACE_BEFORE | CW_IHC_LINE_BEFORE));
  /* “CK7-CK20+” alone may have a hyphen. */
  gboolean is_chained = goes_on || (g_ascii_strncasecmp (word, "CD", 2) == 0 &&
                                    is_sign (get_letter (word + token->length).c));
  g_autofree char *whole = is_chained ? g_strndup (word, token->length) : NULL;

  if (whole == NULL || cw_ihc_marker_is_known (whole))
    return;
  for (guint i = 1; i < token->length; i++)
    {
      Letter letter = get_letter (word + i);
      guint past = i + letter.length;
      guint end = letter.c == '-' ? find_name_end (word, past, token->length, goes_on) : 0;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      if (end == 0)
        continue;
      first = g_strndup (word, i);
      second = g_strndup (word + past, end - past);
      if (!cw_ihc_marker_is_known (first) || !cw_ihc_marker_is_known (second))
        continue;
      split_at (text, tokens, token, i);
      word = text + token->offset;
      i = 0;
    }
}

/* "programmed death-ligand 1-positive": the dash between a number and a result is no sign. */
static void
drop_hyphen (const char *text, GArray *tokens, const CwIhcToken *token)
{
  const CwIhcToken *last =
    tokens->len > 1 ? &g_array_index (tokens, CwIhcToken, tokens->len - 1) : NULL;
  guint tight = CW_IHC_SPACE_BEFORE | CW_IHC_LINE_BEFORE;
  gsize gap = last ? cw_ihc_broken_get_gap (text + last->offset) : 0;
  gboolean is_broken = gap && last->offset + gap == token->offset && !(last->flags & tight) &&
                       cw_ihc_broken_is_result (text + token->offset, token->length);

  if (last && last->kind == CW_IHC_SIGN &&
      (last[-1].kind == CW_IHC_NUMBER || last[-1].kind == CW_IHC_RATIO) &&
      (is_broken || !((last->flags | token->flags) & tight)) &&
      (token->meaning == CW_IHC_RESULT || token->meaning == CW_IHC_LOSS))
    g_array_set_size (tokens, tokens->len - 1);
}

/* “H. pylori”: the point is one of a name. */
static gboolean
is_initial (const char *text, const CwIhcToken *token)
{
  const char *word = text + token->offset;
  g_autofree char *name = NULL;
  gsize length;

  if (token->length != 1 || !g_ascii_isupper (*word) || word[2] != ' ' ||
      !g_ascii_islower (word[3]))
    return FALSE;
  length = 3 + scan_word (word + 3);
  name = g_strndup (word, length);
  return cw_ihc_marker_is_known (name);
}

/**
 * cw_ihc_tokenise:
 * @text: any bytes
 *
 * Returns: (transfer full) (element-type CwIhcToken): its pieces in order
 */
GArray *
cw_ihc_tokenise (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (CwIhcToken));
  guint flags = 0;
  guint lines = 0;
  const char *barren[2] = { text, text };

  for (const char *at = text; *at;)
    {
      Letter letter = get_letter (at);
      CwIhcToken token = { .offset = (gsize)(at - text) };

      if (is_space (letter.c))
        {
          flags |= CW_IHC_SPACE_BEFORE;
          if (letter.c == '\n' || letter.c == 0x2028 || letter.c == 0x2029)
            lines += letter.c == 0x2029 ? 2 : 1;
          at += letter.length;
          continue;
        }
      if (is_nothing (text, at))
        {
          at += letter.length;
          continue;
        }
      if (lines > 1 && tokens->len)
        {
          /* An empty line ends a clause; it has no bytes of its own. */
          CwIhcToken stop = { .offset = token.offset, .kind = CW_IHC_STOP, .flags = CW_IHC_USED };

          g_array_append_val (tokens, stop);
        }
      token.flags = (guint8)(flags | (lines ? CW_IHC_LINE_BEFORE : 0));
      token.length = (guint16)scan_token (text, at, &token.kind, barren);
      if (token.kind == CW_IHC_NUMBER)
        cw_ihc_decimal_widen (text, tokens, &token);
      at += token.length;
      if (token.kind == CW_IHC_WORD)
        {
          if (memchr (text + token.offset, '\n', token.length) ||
              g_strstr_len (text + token.offset, token.length, "\u00ad"))
            token.flags |= CW_IHC_BROKEN;
          cw_ihc_word_classify (text, &token);
          /* The point of “approx.” ends no clause. */
          if (*at == '.' && token.length <= 6 &&
              (token.meaning == CW_IHC_COMPARATOR || token.meaning == CW_IHC_RESULT))
            {
              token.length++;
              at++;
            }
          if (*at == '.' && is_initial (text, &token))
            {
              token.length++;
              at++;
              token.meaning = CW_IHC_UNKNOWN;
            }
          split_chain (text, tokens, &token);
          split_result (text, tokens, &token);
          split_ve (text, tokens, &token);
          drop_hyphen (text, tokens, &token);
        }
      g_array_append_val (tokens, token);
      flags = lines = 0;
    }
  return tokens;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"

/* One field never needs more than a book's worth of text. */
#define TEXT_MAX (4 * 1024 * 1024)

static char
fold_character (gunichar c)
{
  if (c == 0x2212 || (c >= 0x2010 && c <= 0x2015) || c == 0xfe63 || c == 0xff0d)
    return '-';
  if (c == 0x00a0 || c == 0x202f || (c >= 0x2000 && c <= 0x200a) || c == '\t')
    return ' ';
  return 0;
}

/**
 * cw_text_fold_typography:
 * @text: valid UTF-8
 *
 * Turns every Unicode minus, hyphen and dash into "-" and every fixed space into a plain one,
 * so that text copied from a manuscript reads like typed text.
 *
 * Returns: (transfer full): the folded text
 */
char *
cw_text_fold_typography (const char *text)
{
  GString *out;

  if (g_str_is_ascii (text))
    return g_strdelimit (g_strdup (text), "\t", ' ');
  out = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char folded = fold_character (c);

      if (folded)
        g_string_append_c (out, folded);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* Eight bytes that are all from the space to the tilde: nothing to look at one by one. */
static gboolean
is_printable_word (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  /* Subtracting borrows into the high bit of a byte that is smaller; a byte beyond ASCII has it. */
  return ((word | (word - G_GUINT64_CONSTANT (0x2020202020202020))) &
          G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

/**
 * cw_text_is_utf8:
 * @text: any bytes
 * @length: how many
 *
 * As g_utf8_validate_len(), but several times as fast for text that is mostly ASCII.
 *
 * Returns: whether the text is valid UTF-8 without a zero byte
 */
gboolean
cw_text_is_utf8 (const char *text, gsize length)
{
  gsize i = 0;

  while (i + sizeof (guint64) <= length && is_printable_word (text + i))
    i += sizeof (guint64);
  while (i < length && (guchar)text[i] < 0x80 && text[i] != '\0')
    {
      i++;
      while (i + sizeof (guint64) <= length && is_printable_word (text + i))
        i += sizeof (guint64);
    }
  return g_utf8_validate_len (text + i, length - i, NULL);
}

/**
 * cw_text_has_controls:
 * @text: any bytes
 * @length: how many
 *
 * Returns: whether there is a control character other than tab and line breaks
 */
gboolean
cw_text_has_controls (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      while (i + sizeof (guint64) <= length && is_printable_word (text + i))
        i += sizeof (guint64);
      if (i < length && (guchar)text[i] < 0x20 && text[i] != '\n' && text[i] != '\t' &&
          text[i] != '\r')
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_text_check:
 * @text: any bytes
 * @error: return location
 *
 * Text that may be kept in a field: valid UTF-8, at most 4 MiB, no control characters but tab
 * and line breaks.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE otherwise
 */
gboolean
cw_text_check (const char *text, GError **error)
{
  gsize length = strlen (text);

  if (length > TEXT_MAX)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("The text is longer than 4 MiB."));
      return FALSE;
    }
  if (!cw_text_is_utf8 (text, length))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("The text is not valid UTF-8."));
      return FALSE;
    }
  if (!cw_text_has_controls (text, length))
    return TRUE;
  while ((guchar)*text >= 0x20 || *text == '\n' || *text == '\t' || *text == '\r')
    text++;
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               _ ("The text contains the control character U+%04X."), (guint)*text);
  return FALSE;
}

/**
 * cw_text_inside_sentence:
 * @label: a label that starts with a capital
 *
 * The label as it stands inside a sentence: "Adverse event" becomes "adverse event", while an
 * abbreviation such as "CARE item" stays. Scripts without capitals are left alone.
 *
 * Returns: (transfer full): the text
 */
char *
cw_text_inside_sentence (const char *label)
{
  const char *rest = *label ? g_utf8_next_char (label) : label;
  GString *text;

  if (*label == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_tolower (g_utf8_get_char (label)));
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}

/**
 * cw_text_shorten:
 * @text: valid UTF-8
 * @n_characters: how many of its characters there is room for
 *
 * Returns: (transfer full): the text, or its beginning and “…” where it is longer
 */
char *
cw_text_shorten (const char *text, guint n_characters)
{
  const char *end = text;

  for (guint i = 0; i < n_characters && *end; i++)
    end = g_utf8_next_char (end);
  return g_strdup_printf ("%.*s%s", (int)(end - text), text, *end ? "…" : "");
}

/* Where the last word of @text that is whole within @limit bytes ends: without a blank in the
 * second half, where the room ends. */
static gsize
find_word_end (const char *text, gsize limit)
{
  gsize end = limit;

  while (end > limit / 2 && text[end] != ' ')
    end--;
  if (text[end] != ' ')
    return limit;
  while (end > 0 && strchr (" .,;:", text[end - 1]))
    end--;
  return end;
}

/**
 * cw_text_shorten_to_words:
 * @text: valid UTF-8
 * @n_characters: how many of its characters there is room for
 *
 * Returns: (transfer full): the text, or its first whole words and “…” where it is longer; of a
 * word that fills half of the room its beginning
 */
char *
cw_text_shorten_to_words (const char *text, guint n_characters)
{
  const char *end = text;
  gsize length;

  for (guint i = 0; i < n_characters && *end; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return g_strdup (text);
  length = find_word_end (text, (gsize)(end - text));
  return g_strdup_printf ("%.*s…", (int)length, text);
}

/**
 * cw_text_common_prefix:
 * @a: valid UTF-8
 * @b: valid UTF-8
 *
 * Returns: how many leading bytes are equal, ending on a character boundary
 */
gsize
cw_text_common_prefix (const char *a, const char *b)
{
  gsize length = 0;

  while (a[length] && a[length] == b[length])
    length++;
  while (length > 0 && (a[length] & 0xc0) == 0x80)
    length--;
  /* The character may also be cut in @b alone. */
  while (length > 0 && (b[length] & 0xc0) == 0x80)
    length--;
  return length;
}

/* Where to begin to show what differs from byte @differs on: some words before it, but at the
 * beginning of the text where there is room from there on. */
static gsize
find_start (const char *text, gsize differs, guint n_characters)
{
  guint context = n_characters / 3;
  const char *start = text + differs;
  const char *word;

  if ((guint)g_utf8_strlen (text, (gssize)differs) <= n_characters - context)
    return 0;
  for (guint i = 0; i < context; i++)
    start = g_utf8_prev_char (start);
  /* A whole word, where one ends soon. */
  word = g_utf8_strchr (start, (gssize)(text + differs - start), ' ');
  return (gsize)((word ? word + 1 : start) - text);
}

static char *
shorten_from (const char *text, gsize start, guint n_characters)
{
  g_autofree char *rest = cw_text_shorten (text + start, n_characters);

  return g_strconcat (start ? "…" : "", rest, NULL);
}

/**
 * cw_text_shorten_pair:
 * @before: valid UTF-8
 * @after: valid UTF-8
 * @n_characters: how many characters of each there is room for
 * @shown_before: (out) (transfer full): the part of @before that differs
 * @shown_after: (out) (transfer full): the part of @after that differs
 *
 * Shortens two versions of a text so that what differs is in sight: both begin with the same words
 * before it, behind “…” where something is left out. Texts that have room stay whole.
 */
void
cw_text_shorten_pair (const char *before,
                      const char *after,
                      guint n_characters,
                      char **shown_before,
                      char **shown_after)
{
  gsize differs = cw_text_common_prefix (before, after);
  gboolean has_room = g_utf8_strlen (before, -1) <= (glong)n_characters &&
                      g_utf8_strlen (after, -1) <= (glong)n_characters;
  gsize start = has_room ? 0 : find_start (before, differs, n_characters);

  *shown_before = shorten_from (before, start, n_characters);
  *shown_after = shorten_from (after, start, n_characters);
}

/**
 * cw_id_new:
 *
 * A new UUID (version 7, RFC 9562): the leading milliseconds keep rows made together close
 * together in the database.
 *
 * Returns: (transfer full): 36 characters
 */
char *
cw_id_new (void)
{
  guint64 milliseconds = (guint64)g_get_real_time () / 1000;
  guint32 a = g_random_int (), b = g_random_int (), c = g_random_int ();

  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%04x%08x", (guint32)(milliseconds >> 16),
                          (guint)(milliseconds & 0xffff), a & 0xfff, 0x8000 | ((a >> 12) & 0x3fff),
                          b & 0xffff, c);
}

/**
 * cw_id_is_valid:
 * @text: (nullable): a candidate
 *
 * Returns: whether @text is a UUID in lower case
 */
gboolean
cw_id_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != 36)
    return FALSE;
  for (guint i = 0; i < 36; i++)
    {
      gboolean dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (dash ? text[i] != '-'
               : !(g_ascii_isdigit (text[i]) || (text[i] >= 'a' && text[i] <= 'f')))
        return FALSE;
    }
  return TRUE;
}

/**
 * cw_text_dup_language:
 *
 * Returns: (transfer full): the language of the user for a file, as BCP 47 writes it: "zh-CN";
 *   "en" where the words are those of the source
 */
char *
cw_text_dup_language (void)
{
  char *language = g_strdup (g_get_language_names ()[0]);

  language[strcspn (language, ".@")] = '\0';
  if (strcmp (language, "C") != 0 && strcmp (language, "POSIX") != 0)
    return g_strdelimit (language, "_", '-');
  g_free (language);
  return g_strdup ("en");
}

/* ---- words ---- */

static gboolean
is_part_of_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || letter == '-';
}

/* Whether a word ends at @at, with or without the "s" of the plural. */
static gboolean
ends_word (const char *at)
{
  return !is_part_of_word (g_utf8_get_char (at)) ||
         (*at == 's' && !is_part_of_word (g_utf8_get_char (at + 1)));
}

/**
 * cw_text_has_words:
 * @text: UTF-8
 * @words: what is looked for
 *
 * Looks for whole words in any case, the plural too; "first-line" is not "first".
 *
 * Returns: whether they stand in @text; %FALSE when @words is ""
 */
gboolean
cw_text_has_words (const char *text, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  gsize length = strlen (wanted);

  for (const char *at = strstr (folded, wanted); at && length > 0; at = strstr (at + 1, wanted))
    {
      const char *before = g_utf8_find_prev_char (folded, at);

      if ((before == NULL || !is_part_of_word (g_utf8_get_char (before))) &&
          ends_word (at + length))
        return TRUE;
    }
  return FALSE;
}

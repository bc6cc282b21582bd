/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-search-key.h"

#include <string.h>

/* Both sides of a comparison go through these, so only what they make equal matters. */
static const struct
{
  const char *from;
  const char *to;
} spellings[] = {
  { "ae", "e" },      { "oe", "e" },       { "our", "or" },
  { "leuc", "leuk" }, { "sulph", "sulf" }, { "z", "s" },
};

static const struct
{
  gunichar letter;
  const char *spelt;
} letters[] = {
  { 0x00e6, "ae" },      { 0x0153, "oe" },    { 0x00f8, "o" },      { 0x00d7, "x" },
  { 0x03b1, "alpha" },   { 0x03b2, "beta" },  { 0x03b3, "gamma" },  { 0x03b4, "delta" },
  { 0x03b5, "epsilon" }, { 0x03ba, "kappa" }, { 0x03bb, "lambda" }, { 0x03bc, "u" },
};

static gboolean
is_ignored (gunichar letter)
{
  if (letter < 0x80)
    return letter == '.' || letter == '\'';
  if (letter == 0x2019 || letter == 0x02bc)
    return TRUE;
  switch (g_unichar_type (letter))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_separator (gunichar letter)
{
  if (letter < 0x80)
    return letter <= ' ' || letter == 0x7f || strchr ("-,;:()[]{}*^_\"", (int)letter) != NULL;
  if (letter == 0x2212 || letter == 0x00b0)
    return TRUE;
  return g_unichar_isspace (letter) || g_unichar_iscntrl (letter) ||
         g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION;
}

static void
append_letter (GString *word, gunichar letter)
{
  if (letter < 0x80)
    {
      g_string_append_c (word, (char)letter);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      {
        g_string_append (word, letters[i].spelt);
        return;
      }
  g_string_append_unichar (word, letter);
}

static void
append_word (GString *compact, GArray *starts, GString *word)
{
  if (word->len == 0)
    return;
  guint16 start = (guint16)MIN (compact->len, G_MAXUINT16);
  g_array_append_val (starts, start);
  for (const char *at = word->str; *at != '\0';)
    {
      gboolean replaced = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (spellings) && !replaced; i++)
        if (g_str_has_prefix (at, spellings[i].from))
          {
            g_string_append (compact, spellings[i].to);
            at += strlen (spellings[i].from);
            replaced = TRUE;
          }
      if (!replaced)
        g_string_append_c (compact, *at++);
    }
  g_string_truncate (word, 0);
}

static char *
normalise (const char *text)
{
  /* Nearly every term is plain ASCII, and building a vocabulary folds thousands. */
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  /* Lower case can bring back composed letters, so the decomposition comes second. */
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_autofree char *decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  return g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
}

/**
 * cw_search_key_new:
 * @text: (nullable): text as a person typed it; need not be valid UTF-8
 *
 * Folds @text so that spellings of the same term compare equal: case, accents,
 * hyphens, minus signs, any space, Greek letters, haem-/hem-, oe/e, -our/-or and s/z.
 *
 * Returns: (transfer full) (nullable): the key, or %NULL when @text is %NULL, longer than
 *   %CW_SEARCH_KEY_MAX_BYTES bytes or leaves nothing to compare
 */
CwSearchKey *
cw_search_key_new (const char *text)
{
  if (text == NULL || strnlen (text, CW_SEARCH_KEY_MAX_BYTES + 1) > CW_SEARCH_KEY_MAX_BYTES)
    return NULL;

  g_autofree char *normal = normalise (text);
  g_autoptr (GString) word = g_string_new (NULL);
  GString *compact = g_string_new (NULL);
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint16));

  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      if (is_ignored (letter))
        continue;
      gboolean separates = is_separator (letter);
      if (!separates)
        append_letter (word, letter);
      if (separates || letter == '/')
        append_word (compact, starts, word);
    }
  append_word (compact, starts, word);

  CwSearchKey *self = g_new0 (CwSearchKey, 1);
  self->length = compact->len;
  self->compact = g_string_free (compact, FALSE);
  self->starts = starts;
  if (self->length == 0)
    g_clear_pointer (&self, cw_search_key_free);
  return self;
}

/**
 * cw_search_key_free:
 * @self: (transfer full): a key
 *
 * Frees the key.
 */
void
cw_search_key_free (CwSearchKey *self)
{
  g_array_unref (self->starts);
  g_free (self->compact);
  g_free (self);
}

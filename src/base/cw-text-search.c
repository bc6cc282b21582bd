/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-text-search.h"

#include <string.h>

/* Words sought in a text that may be one line of megabytes, by the method of Knuth, Morris and
 * Pratt: the text is gone through once, whatever is found or turned down, and may be left and taken
 * up again at any character. */

/* A place in the text where a match may have begun. */
typedef struct
{
  const char *at; /* NULL in the middle of what a character is folded to */
  int offset;
} Place;

struct _CwTextSearch
{
  char *text;
  char *wanted; /* folded */
  gsize length;
  gsize *borders; /* how much of the first n + 1 bytes is both their start and their end */
  Place *places; /* of the last `length` bytes */
  CwTextSearchFlags flags;

  const char *at;
  int offset; /* of `at`, in characters */
  gsize n_bytes; /* that were gone through, folded */
  gsize n_matched;
};

/* ---- folding ---- */

/* Each character by itself, so that places in the text are known. */
static const char *
fold (const char *c, int length, gboolean with_case, char *ascii, char **folded)
{
  g_autofree char *lower = NULL;

  if (length == 1 || with_case)
    {
      memcpy (ascii, c, (gsize)length);
      ascii[length] = '\0';
      if (length == 1 && !with_case)
        *ascii = g_ascii_tolower (*ascii);
      return ascii;
    }
  lower = g_utf8_casefold (c, length);
  *folded = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  return *folded ? *folded : "";
}

static char *
fold_all (const char *text, gboolean with_case)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      g_autofree char *folded = NULL;
      char ascii[8];

      g_string_append (out, fold (c, (int)(g_utf8_next_char (c) - c), with_case, ascii, &folded));
    }
  return g_string_free (out, FALSE);
}

/* ---- matching ---- */

static void
find_borders (CwTextSearch *self)
{
  gsize n = 0;

  for (gsize i = 1; i < self->length; i++)
    {
      while (n > 0 && self->wanted[i] != self->wanted[n])
        n = self->borders[n - 1];
      if (self->wanted[i] == self->wanted[n])
        n++;
      self->borders[i] = n;
    }
}

static void
take_byte (CwTextSearch *self, char byte, Place place)
{
  if (self->n_matched == self->length)
    self->n_matched = self->borders[self->length - 1];
  self->places[self->n_bytes++ % self->length] = place;
  while (self->n_matched > 0 && self->wanted[self->n_matched] != byte)
    self->n_matched = self->borders[self->n_matched - 1];
  if (self->wanted[self->n_matched] == byte)
    self->n_matched++;
}

/* Whether a letter or digit before @at goes on there. */
static gboolean
splits_word (CwTextSearch *self, const char *at)
{
  return at > self->text && *at && g_unichar_isalnum (g_utf8_get_char (at)) &&
         g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* An accent belongs to its letter. */
static gboolean
is_wanted (CwTextSearch *self, const char *start, const char *end)
{
  if (start == NULL || g_unichar_ismark (g_utf8_get_char (end)))
    return FALSE;
  return !(self->flags & CW_TEXT_SEARCH_WORDS) ||
         (!splits_word (self, start) && !splits_word (self, end));
}

static void
take_character (CwTextSearch *self, GArray *matches)
{
  const char *next = g_utf8_next_char (self->at);
  g_autofree char *folded = NULL;
  char ascii[8];
  const char *bytes =
    fold (self->at, (int)(next - self->at), self->flags & CW_TEXT_SEARCH_CASE, ascii, &folded);
  Place place = { self->at, self->offset++ };

  for (const char *byte = bytes; *byte; byte++, place.at = NULL)
    take_byte (self, *byte, place);
  self->at = next;
  if (self->n_matched < self->length || *bytes == '\0')
    return;
  place = self->places[self->n_bytes % self->length];
  if (is_wanted (self, place.at, next))
    {
      CwTextMatch match = { place.offset, self->offset };

      g_array_append_val (matches, match);
      self->n_matched = 0;
    }
}

/**
 * cw_text_search_work:
 * @self: a search
 * @n: how many characters to look at, at most
 * @matches: (element-type CwTextMatch): what was found, in order; what is found now is appended
 *
 * Goes on with the search. Matches do not overlap, and end at whole characters with their accents.
 *
 * Returns: %FALSE when the text has been gone through
 */
gboolean
cw_text_search_work (CwTextSearch *self, guint n, GArray *matches)
{
  if (self->length == 0)
    return FALSE;
  for (guint i = 0; i < n && *self->at; i++)
    take_character (self, matches);
  return *self->at != '\0';
}

/**
 * cw_text_search_new:
 * @text: valid UTF-8 of any length
 * @wanted: what is sought, valid UTF-8; "" is found nowhere
 * @flags: what counts as found
 *
 * Begins to look for words in a text. Without %CW_TEXT_SEARCH_CASE, letters with accents are found
 * however they are encoded. All of the text is looked at in a time that grows with its length
 * alone.
 *
 * Returns: (transfer full): the search, which has found nothing yet
 */
CwTextSearch *
cw_text_search_new (const char *text, const char *wanted, CwTextSearchFlags flags)
{
  CwTextSearch *self = g_new0 (CwTextSearch, 1);

  self->text = g_strdup (text);
  self->at = self->text;
  self->flags = flags;
  self->wanted = fold_all (wanted, flags & CW_TEXT_SEARCH_CASE);
  self->length = strlen (self->wanted);
  self->borders = g_new0 (gsize, self->length);
  self->places = g_new0 (Place, self->length);
  find_borders (self);
  return self;
}

/**
 * cw_text_search_free:
 * @self: a search
 *
 * Frees it.
 */
void
cw_text_search_free (CwTextSearch *self)
{
  g_free (self->text);
  g_free (self->wanted);
  g_free (self->borders);
  g_free (self->places);
  g_free (self);
}

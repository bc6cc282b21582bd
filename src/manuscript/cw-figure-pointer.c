/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-figure-pointer.h"

#include <string.h>

/* How prose points to figures and their panels: "Fig. 2", "Figs. 1A–C and 3B, D", "Figure 2 (A)",
 * "fig. 1a". The one reader of it. */

/* More than any article has; what is beyond is not read. */
#define MOST_POINTERS 1000
#define NO_BREAK "\u00a0"

/* ---- letters ---- */

/* 0 to 25 for a letter that stands alone, or -1. */
static int
get_letter (const char *at, gboolean is_small)
{
  char first = is_small ? 'a' : 'A';

  if (*at < first || *at > first + 25 || g_unichar_isalnum (g_utf8_get_char (at + 1)))
    return -1;
  return *at - first;
}

static const char *
skip_one_of (const char *at, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (g_str_has_prefix (at, words[i]))
      return at + strlen (words[i]);
  return at;
}

static const char *
skip_range (const char *at)
{
  static const char *const words[] = { "–", "-", " – ", " - ", " to ", NULL };

  return skip_one_of (at, words);
}

static const char *
skip_joint (const char *at)
{
  static const char *const words[] = { ", and ", " and ", " & ", ", ", ",", "&", NULL };

  return skip_one_of (at, words);
}

/* "B" or "B–D"; @at is at a letter. Returns what stands behind. */
static const char *
take_range (const char *at, gboolean is_small, guint *letters)
{
  int first = get_letter (at++, is_small), last = first;
  const char *next = skip_range (at);

  if (next > at && get_letter (next, is_small) > first)
    {
      last = get_letter (next, is_small);
      at = next + 1;
    }
  for (int i = first; i <= last; i++)
    *letters |= 1u << i;
  return at;
}

/* "A", "B–D", "A, C and F"; @at itself where none is. */
static const char *
take_letters (const char *at, gboolean is_small, guint *letters)
{
  const char *next = at;

  while (get_letter (next, is_small) >= 0)
    {
      at = take_range (next, is_small, letters);
      next = skip_joint (at);
      if (next == at)
        break;
    }
  return at;
}

/**
 * cw_figure_letters_take:
 * @at: a place in a text
 * @letters: (inout): the panels named there are added, bit 0 for A
 *
 * Reads a letter, or a range of letters, that stands for itself.
 *
 * Returns: what stands behind it; @at when there is none
 */
const char *
cw_figure_letters_take (const char *at, guint *letters)
{
  return get_letter (at, FALSE) < 0 ? at : take_range (at, FALSE, letters);
}

/**
 * cw_figure_letters_read:
 * @text: (nullable): "A–C, E", as a field has it
 *
 * Returns: the panels, bit 0 for A
 */
guint
cw_figure_letters_read (const char *text)
{
  guint letters = 0;

  for (const char *at = text ? text : ""; *at;)
    {
      const char *behind = cw_figure_letters_take (at, &letters);

      at = behind > at ? behind : at + 1;
    }
  return letters;
}

/* ---- figures ---- */

/* Where the panels of a figure stand: at its number, behind a blank, or in parentheses. Small
 * letters only stand at the number; elsewhere they are words. */
static const char *
take_panels (const char *at, guint *letters)
{
  const char *behind = take_letters (at, FALSE, letters), *start;

  if (behind == at)
    behind = take_letters (at, TRUE, letters);
  if (behind > at)
    return behind;
  start = at + (*at == ' ');
  start += *start == '(';
  behind = take_letters (start, FALSE, letters);
  return behind > start ? behind : at;
}

/* "2A–C"; @at itself where no number is. */
static const char *
take_figure (const char *at, CwFigurePointer *pointer)
{
  gsize n = strspn (at, "0123456789");

  if (n == 0 || n > 2)
    return at;
  *pointer = (CwFigurePointer){ .number = (guint)g_ascii_strtoull (at, NULL, 10) };
  return take_panels (at + n, &pointer->letters);
}

/* Behind "Fig" what belongs to the word, or NULL when it is another one. */
static const char *
skip_word (const char *at, gboolean *is_plural)
{
  at += g_ascii_strncasecmp (at, "ure", 3) == 0 ? 3 : 0;
  *is_plural = g_ascii_tolower (*at) == 's';
  at += *is_plural;
  at += *at == '.';
  while (*at == ' ' || g_str_has_prefix (at, NO_BREAK))
    at += *at == ' ' ? 1 : strlen (NO_BREAK);
  return g_ascii_isdigit (*at) ? at : NULL;
}

static void
add_between (GArray *pointers, guint first, const CwFigurePointer *last)
{
  for (guint number = first + 1; number < last->number && pointers->len < MOST_POINTERS; number++)
    {
      CwFigurePointer pointer = *last;

      pointer.number = number;
      pointer.letters = 0;
      g_array_append_val (pointers, pointer);
    }
}

/* The number at @at and, behind "Figs", those that follow it: "1A, 2 and 4–6". @start is where the
 * words begin. Returns what stands behind. */
static const char *
take_figures (GArray *pointers, const char *text, const char *start, const char *at, gboolean more)
{
  gboolean is_range = FALSE;
  guint before = 0;

  for (;;)
    {
      CwFigurePointer pointer = { 0 };
      const char *behind = take_figure (at, &pointer), *next;

      if (behind == at)
        return at;
      pointer.first = (gsize)(start - text);
      pointer.past = (gsize)(behind - text);
      if (is_range)
        add_between (pointers, before, &pointer);
      g_array_append_val (pointers, pointer);
      next = skip_range (behind);
      is_range = next > behind;
      next = is_range ? next : skip_joint (behind);
      if (!more || next == behind || !g_ascii_isdigit (*next) || pointers->len >= MOST_POINTERS)
        return behind;
      before = pointer.number;
      start = at = next;
    }
}

/**
 * cw_figure_pointer_list:
 * @text: prose
 *
 * Finds where a text points to figures; those of a supplement, "Fig. S1", are none.
 *
 * Returns: (transfer full) (element-type CwFigurePointer): in order
 */
GArray *
cw_figure_pointer_list (const char *text)
{
  GArray *pointers = g_array_new (FALSE, FALSE, sizeof (CwFigurePointer));

  for (const char *at = text; *at && pointers->len < MOST_POINTERS;)
    {
      gboolean is_word = at == text || !(g_ascii_isalnum (at[-1]) || at[-1] & 0x80);
      gboolean is_plural = FALSE;
      const char *number =
        is_word && g_ascii_strncasecmp (at, "fig", 3) == 0 ? skip_word (at + 3, &is_plural) : NULL;

      at = number ? take_figures (pointers, text, at, number, is_plural) : at + 1;
    }
  return pointers;
}

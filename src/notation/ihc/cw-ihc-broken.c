/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Words that a hyphen breaks at the end of a line: “Ki-” above “67”, “chromo-” above “granin”. The
 * same hyphen may be a minus, so both halves are one word only where that is a word that is known.
 */

/* No line is indented further. */
#define GAP_MAX 60
#define SOFT_HYPHEN "\u00ad"

/* U+2010 and the soft hyphen, which only shows at the end of a line. */
static gsize
get_hyphen (const char *at)
{
  if (*at == '-')
    return 1;
  if (g_str_has_prefix (at, "\u2010"))
    return strlen ("\u2010");
  return g_str_has_prefix (at, SOFT_HYPHEN) ? strlen (SOFT_HYPHEN) : 0;
}

/* Length of a hyphen and the end of the line behind it, with what the next one is indented by; 0
 * where no such break is. */
gsize
cw_ihc_broken_get_gap (const char *at)
{
  gsize hyphen = get_hyphen (at);
  gsize end = hyphen + (hyphen ? strspn (at + hyphen, " \t\r") : 0);

  if (hyphen == 0 || at[end] != '\n')
    return 0;
  end += 1 + strspn (at + end + 1, " \t");
  return end <= GAP_MAX ? end : 0;
}

/* The two halves of a word, and the part of each that is tried. */
typedef struct
{
  const char *head;
  const char *gap;
  const char *tail;
  const char *end;
} Halves;

static gboolean
is_name (const char *start, const char *end)
{
  g_autofree char *name = g_strndup (start, (gsize)(end - start));

  return cw_ihc_marker_is_known (name);
}

static gboolean
is_all_digits (const Halves *self)
{
  return strspn (self->tail, "0123456789.") >= (gsize)(self->end - self->tail);
}

/* “20 %” below “CK-”, or the number of a line: “4. CD20”. */
static gboolean
is_number_of_its_own (const Halves *self)
{
  const char *next = self->end + strspn (self->end, " ");

  if (!is_all_digits (self))
    return FALSE;
  if (*next == '%')
    return TRUE;
  return (*self->end == '.' || *self->end == ')') && self->end[1] == ' ' &&
         g_ascii_isalpha (self->end[2]);
}

/* “S100-” above “B cells”. */
static gboolean
is_kind_of_cell (const Halves *self)
{
  const char *next = self->end + strspn (self->end, " -");

  return self->end == self->tail + 1 && (g_ascii_strncasecmp (next, "cell", 4) == 0 ||
                                         g_ascii_strncasecmp (next, "lymph", 5) == 0);
}

/* “EMA-” above “MUC1+” may be two markers, and “CD4-” above “8+” is no CD48. */
static gboolean
may_be_two (const Halves *self)
{
  if (self->head == self->gap || !is_name (self->head, self->gap))
    return FALSE;
  return is_name (self->tail, self->end) ||
         (g_ascii_isdigit (self->gap[-1]) && g_ascii_isdigit (*self->tail));
}

static gboolean
is_one_name (const Halves *self)
{
  g_autofree char *whole = NULL;

  if (is_number_of_its_own (self) || is_kind_of_cell (self) || may_be_two (self))
    return FALSE;
  /* “anti-” above “CD31” */
  if (self->gap - self->head == 4 && g_ascii_strncasecmp (self->head, "anti", 4) == 0)
    return TRUE;
  whole = g_strndup (self->head, (gsize)(self->end - self->head));
  return cw_ihc_marker_is_known (whole) || cw_ihc_marker_has_word (whole);
}

static gboolean
is_one_word (const Halves *self)
{
  CwIhcToken token = { .length = (guint16)(self->end - self->head), .kind = CW_IHC_WORD };

  cw_ihc_word_classify (self->head, &token);
  return token.meaning != CW_IHC_UNKNOWN;
}

/**
 * cw_ihc_broken_is_result:
 * @word: a word below the hyphen at the end of a line
 * @length: its length
 *
 * “CD56-” above “positive”; but “positive for CD20” and “positive: CD20” begin something new.
 *
 * Returns: whether it is the result of what stands above it
 */
gboolean
cw_ihc_broken_is_result (const char *word, gsize length)
{
  CwIhcToken token = { .length = (guint16)length, .kind = CW_IHC_WORD };
  const char *next = word + length + strspn (word + length, " ");

  if (!g_ascii_islower (*word) || *next == ':' || g_str_has_prefix (next, "for "))
    return FALSE;
  cw_ihc_word_classify (word, &token);
  return token.meaning == CW_IHC_RESULT || token.meaning == CW_IHC_LOSS;
}

static const char *
find_last (const char *start, const char *end, const char *joints)
{
  while (end > start && !strchr (joints, end[-1]))
    end--;
  return end;
}

static const char *
find_first (const char *start, const char *end, const char *joints)
{
  const char *at = start;

  while (at < end && !strchr (joints, *at))
    at++;
  return at;
}

/**
 * cw_ihc_broken_is_one:
 * @start: a word
 * @length: its length, up to the hyphen at the end of its line
 * @tail: the word below
 * @past: its length
 *
 * Returns: whether the two are halves of one
 */
gboolean
cw_ihc_broken_is_one (const char *start, gsize length, const char *tail, gsize past)
{
  /* “TTF-1/Nap-” above “sin A”, “chromo-” above “granin/CD56”, “CD56-posi-” above “tive” */
  const char *gap = start + length;
  const char *heads[] = { find_last (start, gap, "/"), find_last (start, gap, "/-") };
  const char *ends[] = { find_first (tail, tail + past, "/"),
                         find_first (tail, tail + past, "/-") };

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      {
        Halves halves = { .head = heads[i], .gap = gap, .tail = tail, .end = ends[j] };
        gboolean is_new = (i == 0 || heads[1] != heads[0]) && (j == 0 || ends[1] != ends[0]);

        if (is_new && halves.head < gap && halves.end > tail &&
            (is_one_name (&halves) || is_one_word (&halves) ||
             cw_ihc_broken_is_result (tail, (gsize)(ends[j] - tail))))
          return TRUE;
      }
  return FALSE;
}

/**
 * cw_ihc_broken_equals:
 * @text: a word as it stands in the text
 * @length: its length
 * @word: another
 *
 * Returns: whether both are the same but for their case and where the first is broken
 */
gboolean
cw_ihc_broken_equals (const char *text, gsize length, const char *word)
{
  const char *end = text + length;

  for (const char *at = text; at < end;)
    {
      gsize gap = g_ascii_isalnum (*at) ? 0 : cw_ihc_broken_get_gap (at);

      if (gap > 0)
        word += *word == '-';
      else if (g_str_has_prefix (at, SOFT_HYPHEN))
        gap = strlen (SOFT_HYPHEN);
      else if (g_ascii_tolower (*at) != g_ascii_tolower (*word++))
        return FALSE;
      at += MAX (gap, 1);
    }
  return *word == '\0';
}

/**
 * cw_ihc_broken_dup_whole:
 * @text: a name as it stands in the text
 * @length: its length
 *
 * Returns: (transfer full): the name as it would stand in one line
 */
char *
cw_ihc_broken_dup_whole (const char *text, gsize length)
{
  g_autofree char *name = g_strndup (text, length);
  GString *whole = g_string_new (NULL);

  for (const char *at = name; *at;)
    {
      gsize gap = at > name ? cw_ihc_broken_get_gap (at) : 0;

      if (gap && cw_ihc_marker_has_break (whole->str))
        g_string_append_c (whole, '-');
      else if (gap == 0 && g_str_has_prefix (at, SOFT_HYPHEN))
        gap = strlen (SOFT_HYPHEN);
      else if (gap == 0)
        g_string_append_c (whole, *at);
      at += MAX (gap, 1);
    }
  return g_string_free (whole, FALSE);
}

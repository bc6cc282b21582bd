/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/text/cw-report-text-private.h"

#include <string.h>

/* Longer stretches without a full stop are no prose; they are cut so that no pattern has to look
 * at more. */
#define LONGEST_SENTENCE 1500

static const char *const dotted_words[] = { "fig",  "figs",   "al",   "vs",  "dr",  "prof",
                                            "mr",   "mrs",    "ms",   "st",  "no",  "nos",
                                            "ca",   "approx", "resp", "cf",  "tab", "ref",
                                            "refs", "eg",     "ie",   "inc", "co",  "ltd",
                                            "corp", "suppl",  "jr" };

static const char *const starters[] = { "The", "He",  "She",  "A",       "An",  "After", "In",
                                        "On",  "His", "Her",  "Patient", "At",  "There", "This",
                                        "We",  "Due", "When", "During",  "Then" };

static gsize
get_word_start (const char *text, gsize from, gsize at)
{
  while (at > from && at > 0 && !strchr (" \n([\"'", text[at - 1]))
    at--;
  return at;
}

static gboolean
begins_with_starter (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    {
      gsize length = strlen (starters[i]);

      if (strncmp (text, starters[i], length) == 0 && text[length] == ' ')
        return TRUE;
    }
  return FALSE;
}

/* @at is a full stop that shortens the word before it: "Fig.", "i.v.", "J." */
static gboolean
is_abbreviation (const char *text, gsize from, gsize at)
{
  gsize start = get_word_start (text, from, at);
  gsize length = at - start;

  if (length == 0)
    return FALSE;
  /* "segments III and V. The patient", "hepatitis B. He" end one. */
  if (length == 1 && g_ascii_isupper (text[start]))
    return !begins_with_starter (text + at + 2);
  if (length <= 8 && memchr (text + start, '.', length) && g_ascii_isalpha (text[start]))
    return !begins_with_starter (text + at + 2);
  for (guint i = 0; i < G_N_ELEMENTS (dotted_words); i++)
    if (strlen (dotted_words[i]) == length &&
        g_ascii_strncasecmp (text + start, dotted_words[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* "of the mass.Two years later": the space was lost between two words that are no address. */
static gboolean
is_glued (const char *text, gsize from, gsize at)
{
  gsize start = get_word_start (text, from, at);

  if (at < start + 4 || !g_ascii_isupper (text[at + 1]) || !g_ascii_islower (text[at + 2]))
    return FALSE;
  for (gsize i = start; i < at; i++)
    if (!g_ascii_isalpha (text[i]))
      return FALSE;
  return text[at + 1 +
              strspn (text + at + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")] ==
         ' ';
}

static gboolean
ends_sentence (const char *text, gsize from, gsize at)
{
  char next, after;

  if (!strchr (".!?", text[at]))
    return FALSE;
  next = text[at + 1];
  if (next == '\0' || next == '\n')
    return TRUE;
  if (next != ' ')
    return text[at] == '.' && is_glued (text, from, at);
  after = text[at + 2];
  if (g_ascii_islower (after) || strchr (",;)", after))
    return FALSE;
  return text[at] != '.' || !is_abbreviation (text, from, at);
}

/* First byte after the sentence that begins at @from. */
static gsize
find_end (const char *text, gsize from, gsize limit)
{
  gsize space = 0;

  for (gsize at = from; at < limit; at++)
    {
      if (text[at] == '\n')
        return at;
      if (ends_sentence (text, from, at))
        return at + 1;
      if (text[at] == ' ')
        space = at;
      if (at - from > LONGEST_SENTENCE && ((guchar)text[at] & 0xc0) != 0x80)
        return space ? space : at;
    }
  return limit;
}

static void
split_part (const CwReportText *text, const CwReportPart *part, gsize past, GArray *sentences)
{
  const char *plain = text->plain->str;
  gsize at = part->first;

  while (at < past)
    {
      CwReportSentence sentence = { .section = part->section, .in_abstract = part->in_abstract };

      while (at < past && strchr (" \n", plain[at]))
        at++;
      if (at == past)
        break;
      sentence.first = at;
      at = sentence.past = find_end (plain, at, past);
      sentence.is_patient =
        part->section == CW_REPORT_CASE || part->section == CW_REPORT_PERSPECTIVE;
      g_array_append_val (sentences, sentence);
    }
}

/*
 * cw_report_split:
 *
 * Returns: (transfer full) (element-type CwReportSentence): all sentences in their order
 */
GArray *
cw_report_split (const CwReportText *text)
{
  GArray *sentences = g_array_new (FALSE, TRUE, sizeof (CwReportSentence));

  for (guint i = 0; i < text->parts->len; i++)
    {
      const CwReportPart *part = &g_array_index (text->parts, CwReportPart, i);
      gsize past = i + 1 < text->parts->len ? g_array_index (text->parts, CwReportPart, i + 1).first
                                            : text->plain->len;

      split_part (text, part, past, sentences);
    }
  return sentences;
}

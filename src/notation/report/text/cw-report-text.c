/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/text/cw-report-text-private.h"

#include <string.h>

#include "base/cw-hyphen.h"

/* The text is folded line by line: what ends a sentence in it depends on what the next line is. */

static void
emit (CwReportText *self, const char *bytes, gsize length, gsize raw)
{
  guint32 at = (guint32)raw;

  g_string_append_len (self->plain, bytes, (gssize)length);
  for (gsize i = 0; i < length; i++)
    g_array_append_val (self->map, at);
}

static char
last_byte (const CwReportText *self)
{
  return self->plain->len ? self->plain->str[self->plain->len - 1] : '\n';
}

static void
emit_space (CwReportText *self, gsize raw)
{
  if (last_byte (self) != ' ' && last_byte (self) != '\n')
    emit (self, " ", 1, raw);
}

static void
emit_break (CwReportText *self, gsize raw)
{
  if (last_byte (self) == ' ')
    self->plain->str[self->plain->len - 1] = '\n';
  else if (last_byte (self) != '\n')
    emit (self, "\n", 1, raw);
}

/* What a character is in plain typography; NULL to keep it. */
static const char *
fold_character (gunichar c)
{
  switch (c)
    {
    case 0x2010 ... 0x2015:
    case 0x2212:
    case 0xfe63:
    case 0xff0d:
      return "-";
    case 0x2018:
    case 0x2019:
    case 0x2032:
      return "'";
    case 0x201c:
    case 0x201d:
      return "\"";
    case 0xfb00:
      return "ff";
    case 0xfb01:
      return "fi";
    case 0xfb02:
      return "fl";
    case 0x00ad:
    case 0x200b ... 0x200d:
    case 0xfeff:
      return "";
    case 0xff08:
      return "(";
    case 0xff09:
      return ")";
    default:
      return NULL;
    }
}

/* One character of the line; returns its length in bytes. */
static gsize
fold_next (CwReportText *self, gsize at, gsize past)
{
  const char *from = self->raw + at;
  gunichar c = g_utf8_get_char_validated (from, (gssize)(past - at));
  const char *plain;

  if (c == (gunichar)-1 || c == (gunichar)-2)
    {
      emit (self, "?", 1, at);
      return 1;
    }
  plain = fold_character (c);
  if (plain)
    emit (self, plain, strlen (plain), at);
  else if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    emit_space (self, at);
  else
    emit (self, from, (gsize)g_unichar_to_utf8 (c, NULL), at);
  return (gsize)g_unichar_to_utf8 (c, NULL);
}

static gsize
get_last_word_length (const CwReportText *self, gsize before)
{
  gsize length = 0;

  while (length < before && length < 40 && g_ascii_isalpha (self->plain->str[before - length - 1]))
    length++;
  return length;
}

static gboolean
is_one_of (const char *word, gsize length, const char *const *list)
{
  for (; *list; list++)
    if (strlen (*list) == length && g_ascii_strncasecmp (word, *list, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the hyphen between two lines belongs to the word. */
static gboolean
keeps_hyphen (const char *word, gsize length, const char *next, gsize left)
{
  gsize next_length = 0;

  while (next_length < left && g_ascii_isalpha (next[next_length]))
    next_length++;
  for (gsize i = 1; i < length; i++)
    if (g_ascii_isupper (word[i]))
      return TRUE;
  return (cw_hyphen_look_up (word, length) & CW_HYPHEN_BEFORE_ALONE) ||
         (cw_hyphen_look_up (next, next_length) & CW_HYPHEN_BEHIND_ALONE);
}

/* A line that ends in "anlo-" goes on without the hyphen where the next begins in small letters. */
static gboolean
join_hyphen (CwReportText *self, const char *line, gsize left)
{
  char next = *line;
  gsize length = self->plain->len;
  gsize word;

  if (last_byte (self) != '-' || length < 2)
    return FALSE;
  if (!g_ascii_islower (next))
    return g_ascii_isalnum (self->plain->str[length - 2]) && g_ascii_isalnum (next);
  word = get_last_word_length (self, length - 1);
  if (word >= 2 && !keeps_hyphen (self->plain->str + length - 1 - word, word, line, left))
    {
      g_string_truncate (self->plain, length - 1);
      g_array_set_size (self->map, (guint)(length - 1));
    }
  return TRUE;
}

static void
fold_line (CwReportText *self, gsize first, gsize past)
{
  if (first < past && last_byte (self) != '/' &&
      !join_hyphen (self, self->raw + first, past - first))
    emit_space (self, first);
  while (first < past)
    first += fold_next (self, first, past);
}

static void
open_part (CwReportText *self, CwReportSection section, gsize raw)
{
  CwReportPart part = { 0, section, FALSE };

  emit_break (self, raw);
  part.first = self->plain->len;
  g_array_append_val (self->parts, part);
}

static CwReportSection
get_section (const CwReportText *self)
{
  return g_array_index (self->parts, CwReportPart, self->parts->len - 1).section;
}

/* A page or column can break in the middle of a sentence: before small letters, or behind a word
 * that ends none. */
static gboolean
goes_on (const CwReportText *self, char next)
{
  static const char *const open_words[] = { "in",  "on",    "of",  "the",  "and", "with", "a",
                                            "an",  "to",    "for", "by",   "was", "were", "from",
                                            "had", "after", "at",  "that", "or",  NULL };
  gsize at = self->plain->len;
  gsize word;

  while (at > 0 && self->plain->str[at - 1] == ' ')
    at--;
  word = get_last_word_length (self, at);
  if (word && is_one_of (self->plain->str + at - word, word, open_words))
    return TRUE;
  return at > 0 && g_ascii_islower (next) &&
         (g_ascii_islower (self->plain->str[at - 1]) || strchr (",-", self->plain->str[at - 1]));
}

static gboolean
is_caption (const char *line, gsize length)
{
  static const char *const heads[] = { "Fig. ", "Figure ", "Table ", "FIGURE ", "TABLE " };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize head = strlen (heads[i]);

      if (length > head + 2 && strncmp (line, heads[i], head) == 0 &&
          g_ascii_isdigit (line[head]) && strchr (". :|)\t", line[head + 1]))
        return TRUE;
    }
  return FALSE;
}

/* A break that is a space after all when the text turns out to have no title page. */
static void
break_line (CwReportText *self, gsize raw)
{
  gsize at;

  emit_break (self, raw);
  at = self->plain->len - 1;
  if (self->plain->len > 0)
    g_array_append_val (self->line_breaks, at);
}

/* A line of nothing but names, before the text begins. */
static gboolean
is_byline (const CwReportText *self, gsize first, gsize past)
{
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;
  guint names = 0;

  if (self->parts->len > 2 || self->plain->len > 1500 || past - first > 400 || past - first < 8)
    return FALSE;
  line = g_strndup (self->raw + first, past - first);
  words = g_strsplit (line, " ", -1);
  for (guint i = 0; words[i]; i++)
    {
      if (g_ascii_islower (*words[i]) && !g_str_equal (words[i], "and"))
        return FALSE;
      names += g_ascii_isupper (*words[i]);
    }
  return names >= 4 && memchr (line, ',', past - first) != NULL;
}

/* "Abbreviations: CRP, C-reactive protein" under a table, amid the case: the case goes on behind
 * it, as it does behind a caption. */
static gboolean
is_legend (const CwReportText *self, gsize first, gsize past, CwReportSection main)
{
  static const char *const heads[] = { "Abbreviations", "Abbreviation", "Note", "Notes", "Key" };

  if (main != CW_REPORT_CASE && get_section (self) != CW_REPORT_CAPTION)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize head = strlen (heads[i]);

      if (past - first > head + 2 && strncmp (self->raw + first, heads[i], head) == 0 &&
          strchr (":.", self->raw[first + head]) && self->raw[first + head + 1] == ' ')
        return TRUE;
    }
  return FALSE;
}

/* Whether the text around goes on in the line behind a legend: a full stop ended that. */
static gboolean
is_past_legend (const CwReportText *self, gsize first, gboolean after_blank)
{
  if (get_section (self) != CW_REPORT_CAPTION)
    return FALSE;
  return after_blank ||
         (self->in_legend && last_byte (self) == '.' && g_ascii_isupper (self->raw[first]));
}

/* @after_blank: a blank line stands before it. */
static void
take_line (CwReportText *self, gsize first, gsize past, gboolean after_blank, CwReportSection *main)
{
  CwReportSection section;
  gsize used = 0;

  if (is_legend (self, first, past, *main))
    {
      open_part (self, CW_REPORT_CAPTION, first);
      self->in_legend = TRUE;
      fold_line (self, first, past);
      return;
    }
  if (cw_report_heading_match (self->raw + first, past - first, &section, &used))
    {
      if (section == CW_REPORT_CASE && *main == CW_REPORT_DISCUSSION &&
          cw_report_heading_is_topic (self->raw + first, past - first))
        section = CW_REPORT_DISCUSSION;
      open_part (self, section, first);
      *main = section;
      fold_line (self, first + used, past);
      return;
    }
  if (is_caption (self->raw + first, past - first))
    {
      open_part (self, CW_REPORT_CAPTION, first);
      self->in_legend = FALSE;
    }
  else if (is_past_legend (self, first, after_blank))
    open_part (self, *main, first);
  else if (after_blank && get_section (self) == CW_REPORT_KEYWORDS)
    open_part (self, *main = CW_REPORT_BACKGROUND, first);
  else if (after_blank && !goes_on (self, self->raw[first]))
    emit_break (self, first);
  else if (last_byte (self) != '-' &&
           (get_section (self) == CW_REPORT_FRONT || is_byline (self, first, past)))
    break_line (self, first);
  fold_line (self, first, past);
}

static gsize
skip_space (const char *text, gsize first, gsize past)
{
  while (first < past && g_ascii_isspace (text[first]))
    first++;
  return first;
}

static void
take_lines (CwReportText *self)
{
  CwReportSection main = CW_REPORT_FRONT;
  gboolean after_blank = FALSE;

  for (gsize at = 0; at < self->raw_length;)
    {
      const char *end = memchr (self->raw + at, '\n', self->raw_length - at);
      gsize past = end ? (gsize)(end - self->raw) : self->raw_length;
      gsize first = skip_space (self->raw, at, past);
      gsize last = past;

      while (last > first && g_ascii_isspace (self->raw[last - 1]))
        last--;
      if (first < last)
        take_line (self, first, last, after_blank, &main);
      after_blank = first == last;
      at = past + 1;
    }
}

/* No word of medicine has as many characters; a pasted sequence of a gene does. */
#define WORD_CHARACTERS_MAX 100

/* Stands for each byte of what nothing is to be read in. */
#define MASK '~'

/* Masks words without an end: patterns that look for the ending of a word would go through the rest
 * of it from each of its letters, which takes the square of its length. */
static void
mask_endless_words (CwReportText *self)
{
  char *plain = self->plain->str;
  gsize first = 0;
  guint n = 0;

  for (gsize at = 0; at <= self->plain->len;)
    {
      /* Bytes that are no character, and the zero at the end, are no letters. */
      gunichar c = g_utf8_get_char_validated (plain + at, -1);
      gboolean is_letter = c < (gunichar)-2 && (g_unichar_isalnum (c) || c == '_');
      gsize next = at + (is_letter ? (gsize)g_unichar_to_utf8 (c, NULL) : 1);

      if (!is_letter && n > WORD_CHARACTERS_MAX)
        memset (plain + first, MASK, at - first);
      n = is_letter ? n + 1 : 0;
      first = is_letter ? first : next;
      at = next;
    }
}

/*
 * cw_report_text_new:
 * @raw: a text; any bytes up to the zero; has to live as long as the result
 *
 * Texts beyond four gigabytes are read up to there.
 */
CwReportText *
cw_report_text_new (const char *raw)
{
  CwReportText *self = g_new0 (CwReportText, 1);
  CwReportPart front = { 0, CW_REPORT_FRONT, FALSE };
  guint32 end;

  self->raw = raw;
  self->raw_length = MIN (strlen (raw), (gsize)G_MAXUINT32 - 1);
  self->plain = g_string_new (NULL);
  self->map = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->parts = g_array_new (FALSE, FALSE, sizeof (CwReportPart));
  self->line_breaks = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (self->parts, front);
  take_lines (self);
  mask_endless_words (self);
  end = (guint32)self->raw_length;
  g_array_append_val (self->map, end);
  cw_report_text_mend_parts (self);
  return self;
}

void
cw_report_text_free (CwReportText *self)
{
  if (self == NULL)
    return;
  g_string_free (self->plain, TRUE);
  g_array_unref (self->map);
  g_array_unref (self->parts);
  g_array_unref (self->line_breaks);
  g_free (self);
}

/* The place in the given text of a stretch of the plain one; its last character is whole. */
void
cw_report_text_get_span (const CwReportText *self, gsize first, gsize past, CwNotationSpan *span)
{
  gsize from = g_array_index (self->map, guint32, first);
  gsize last = g_array_index (self->map, guint32, past - 1);
  gunichar c = g_utf8_get_char_validated (self->raw + last, (gssize)(self->raw_length - last));

  span->offset = from;
  span->length = last - from;
  span->length += c >= (gunichar)-2 ? 1 : (gsize)g_unichar_to_utf8 (c, NULL);
}

/* The words with the typography they were written in. */
char *
cw_report_text_dup (const CwReportText *self, gsize first, gsize past)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = first; i < past; i++)
    {
      char plain = self->plain->str[i];
      gsize raw = g_array_index (self->map, guint32, i);
      gboolean folded = plain != self->raw[raw] && strchr ("-'\"()", plain);

      if (plain == '\n')
        g_string_append_c (words, ' ');
      else if (folded)
        g_string_append_unichar (words, g_utf8_get_char (self->raw + raw));
      else if (plain == MASK && g_ascii_isprint (self->raw[raw]))
        g_string_append_c (words, self->raw[raw]);
      else
        g_string_append_c (words, plain);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <string.h>

/* Which lines of print are one paragraph. The white between lines says most of it, but not all: a
 * column or page ends in the middle of a sentence, a figure stands between its halves, and text
 * that was copied has lost its white. */

/* Longer lines were not broken by print: each of them is a paragraph. */
#define PRINT_CHARACTERS 140
#define COUNTED_CHARACTERS 256
/* Captions and tables that can stand between the halves of a sentence. */
#define MAX_FLOATS 4

static const char *const headings[] = {
  "abstract",
  "abbreviations",
  "acknowledgements",
  "acknowledgments",
  "author contributions",
  "background",
  "case",
  "case description",
  "case history",
  "case presentation",
  "case report",
  "case summary",
  "clinical course",
  "clinical findings",
  "competing interests",
  "conclusion",
  "conclusions",
  "conflict of interest",
  "consent for publication",
  "declarations",
  "diagnosis",
  "diagnostic assessment",
  "discussion",
  "discussion and conclusion",
  "discussion and conclusions",
  "ethics approval and consent to participate",
  "family history",
  "follow-up and outcomes",
  "funding",
  "informed consent",
  "introduction",
  "keywords",
  "literature review",
  "methods",
  "outcome",
  "outcome and follow-up",
  "past medical history",
  "patient information",
  "patient perspective",
  "physical examination",
  "references",
  "results",
  "summary",
  "therapeutic intervention",
  "timeline",
  "treatment",
};

static const CwSourceLine *
get_line (const GArray *lines, guint i)
{
  return &g_array_index (lines, CwSourceLine, i);
}

static gboolean
is_among_headings (const char *words, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (*headings[i] == g_ascii_tolower (*words) && strlen (headings[i]) == length &&
        g_ascii_strncasecmp (headings[i], words, length) == 0)
      return TRUE;
  return FALSE;
}

/* "2.1. Case presentation:" without its number and colon. */
static gboolean
is_heading (const CwSourceLine *line)
{
  const char *words = line->start, *end = words + line->length;

  if (line->characters < 4 || line->characters > 60)
    return FALSE;
  while (words < end && strchr ("0123456789. ", *words))
    words++;
  while (end > words && strchr (":. ", end[-1]))
    end--;
  return end > words && is_among_headings (words, (gsize)(end - words));
}

/* "Fig. 1 Abdominal CT", "Table 2": what stands where there was room for it. */
static gboolean
is_float (const CwSourceLine *line)
{
  static const char *const names[] = { "Figure ", "Fig. ", "Fig ", "FIGURE ", "Table ", "TABLE " };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length = strlen (names[i]);

      if (line->length > length && strncmp (line->start, names[i], length) == 0 &&
          g_ascii_isdigit (line->start[length]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
starts_lower (const CwSourceLine *line)
{
  return g_unichar_islower (cw_source_get_first (line));
}

/* Whether a sentence ends with the line; quotes and brackets may stand behind the stop. */
static gboolean
ends_sentence (const CwSourceLine *line)
{
  const char *p = line->start + line->length;

  while (p > line->start)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (strchr (".?!:;", (int)MIN (c, 0x7f)))
        return TRUE;
      if (c != '"' && c != '\'' && c != ')' && c != ']' && c != 0x201d && c != 0x2019)
        return c == 0x3002;
    }
  return FALSE;
}

static gboolean
ends_open (const CwSourceLine *line)
{
  gunichar last = cw_source_get_last (line);

  return last == '-' || last == 0x2010 || last == 0xad || last == ',' || last == '/';
}

/* ---- the measure of the text ---- */

/* Bytes of the last cell of a row, and not of a text that goes on in the next line. */
#define LONGEST_LAST_CELL 60

/* Three quarters of the lines are no longer. */
static guint
find_width (const GArray *lines)
{
  guint counts[COUNTED_CHARACTERS] = { 0 };
  guint width = 0;

  for (guint i = 0; i < lines->len; i++)
    counts[MIN (get_line (lines, i)->characters, COUNTED_CHARACTERS - 1)]++;
  for (guint seen = 0; width < COUNTED_CHARACTERS - 1; width++)
    {
      seen += counts[width];
      if (seen >= lines->len - lines->len / 4)
        break;
    }
  return width;
}

typedef struct
{
  const GArray *lines;
  guint width;
  gboolean floating; /* the paragraph began as a caption */
} Splitter;

static gboolean
goes_on_in (const CwSourceLine *line, const CwSourceLine *next)
{
  if (is_heading (line))
    return FALSE;
  return ends_open (line) || (!ends_sentence (line) && starts_lower (next));
}

/* Between lines that no white parts. */
static gboolean
breaks_inside (const Splitter *self, const CwSourceLine *line, const CwSourceLine *next)
{
  if (self->width > PRINT_CHARACTERS)
    return TRUE;
  if (ends_sentence (line))
    return line->characters < self->width * 3 / 4;
  return is_heading (line) || (line->characters < self->width * 3 / 5 &&
                               !g_unichar_isdigit (cw_source_get_first (next)));
}

/* A line of a table: tabs between its cells, of which the last is short. That behind the mark of a
 * list begins a text. */
static gboolean
has_cells (const CwSourceLine *line)
{
  const char *end = line->start + line->length;
  const char *tab = end;

  while (tab > line->start && tab[-1] != '\t')
    tab--;
  return tab > line->start && end - tab <= LONGEST_LAST_CELL;
}

static gboolean
breaks (const Splitter *self, guint i)
{
  const CwSourceLine *line = get_line (self->lines, i - 1), *next = get_line (self->lines, i);
  gboolean parted = next->parted || next->page != line->page;

  if (has_cells (line) || has_cells (next))
    return TRUE;
  if (is_float (next) || is_heading (next))
    return TRUE;
  /* Words never go on in a caption from the text beside it, nor the other way round. */
  if (self->floating && (parted || (next->indented && starts_lower (next) && !ends_open (line))))
    return TRUE;
  if (goes_on_in (line, next))
    return FALSE;
  return parted || breaks_inside (self, line, next);
}

/**
 * cw_source_list_paragraphs:
 * @lines: (element-type CwSourceLine): the lines of a text, without heads and feet
 *
 * Returns: (transfer full) (element-type CwSourceParagraph): the paragraphs and headings
 */
GArray *
cw_source_list_paragraphs (const GArray *lines)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (CwSourceParagraph));
  Splitter splitter = { .lines = lines, .width = find_width (lines) };
  CwSourceParagraph paragraph = { 0 };

  if (lines->len == 0)
    return paragraphs;
  splitter.floating = is_float (get_line (lines, 0));
  for (guint i = 1; i < lines->len; i++)
    if (breaks (&splitter, i))
      {
        paragraph.end = i;
        g_array_append_val (paragraphs, paragraph);
        paragraph.first = i;
        splitter.floating = is_float (get_line (lines, i));
      }
  paragraph.end = lines->len;
  g_array_append_val (paragraphs, paragraph);
  return paragraphs;
}

/**
 * cw_source_goes_on:
 * @lines: (element-type CwSourceLine): the lines
 * @paragraphs: (element-type CwSourceParagraph): their paragraphs
 * @i: a paragraph
 * @next: (out): the paragraph in which it goes on
 *
 * Whether the sentence at the end of a paragraph goes on behind captions that stand in its way.
 *
 * Returns: whether it does
 */
gboolean
cw_source_goes_on (const GArray *lines, const GArray *paragraphs, guint i, guint *next)
{
  const CwSourceParagraph *all = (const CwSourceParagraph *)paragraphs->data;
  const CwSourceLine *last = get_line (lines, all[i].end - 1);
  guint j = i + 1;

  if (is_float (get_line (lines, all[i].first)) || ends_sentence (last) || is_heading (last))
    return FALSE;
  while (j < paragraphs->len && j <= i + MAX_FLOATS &&
         (all[j].done || is_float (get_line (lines, all[j].first))))
    j++;
  *next = j;
  return j > i + 1 && j < paragraphs->len && starts_lower (get_line (lines, all[j].first));
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-text.h"

#include <string.h>

#include "io/cw-source-private.h"

/* Text as it was printed becomes text as it reads. Where each byte came from is kept, so that a
 * place in the one can be shown in the other. */

typedef struct
{
  const char *raw;
  GString *text;
  CwSourceText *result;
  gint64 shift; /* clean offset less raw offset, of the last mark */
  gboolean space; /* one is due before the next letter */
  guint tabs; /* that stand in its place: between cells of a table */
} Writer;

static void
mark (GArray *marks, gsize offset, gsize value)
{
  CwSourceMark entry = { (guint32)offset, (guint32)value };

  g_array_append_val (marks, entry);
}

static void
mark_origin (Writer *self, const char *p)
{
  gint64 shift = (gint64)self->text->len - (p - self->raw);

  if (shift == self->shift && self->result->origins->len > 0)
    return;
  self->shift = shift;
  mark (self->result->origins, self->text->len, (gsize)(p - self->raw));
}

static void
mark_page (Writer *self, guint page)
{
  GArray *pages = self->result->pages;

  if (page > 0 &&
      (pages->len == 0 || g_array_index (pages, CwSourceMark, pages->len - 1).value != page))
    mark (pages, self->text->len, page);
}

/* ---- letters ---- */

static const char *
get_ligature (gunichar c)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  return c >= 0xfb00 && c <= 0xfb06 ? ligatures[c - 0xfb00] : NULL;
}

/* Soft hyphens, characters without width, marks of direction and controls: nobody sees them, and
 * they keep equal words from being equal. */
static gboolean
is_unseen (gunichar c)
{
  return c == 0xad || c == 0xfeff || c == 0x200b || (c >= 0x200e && c <= 0x200f) ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c < 0x20 ||
         (c >= 0x7f && c <= 0x9f);
}

/* Empty cells count: who reads a table has to know its columns. */
static void
write_space (Writer *self)
{
  if (self->space && self->tabs == 0)
    g_string_append_c (self->text, ' ');
  for (; self->tabs > 0; self->tabs--)
    g_string_append_c (self->text, '\t');
  self->space = FALSE;
}

static void
write_letter (Writer *self, const char *p, gunichar c)
{
  const char *ligature = get_ligature (c);

  write_space (self);
  mark_origin (self, p);
  if (ligature)
    g_string_append (self->text, ligature);
  else
    g_string_append_len (self->text, p, g_utf8_next_char (p) - p);
}

static void
write_letters (Writer *self, const char *p, const char *end)
{
  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (cw_source_is_space (c))
        {
          self->space = TRUE;
          self->tabs += c == '\t';
        }
      else if (!is_unseen (c))
        write_letter (self, p, c);
    }
}

/* ---- lines and paragraphs ---- */

static void
write_line (Writer *self, const CwSourceLine *line, CwSourceJoint joint)
{
  const char *end = line->start + line->length;

  mark_page (self, line->page);
  write_letters (self, line->start, joint == CW_SOURCE_MEND ? g_utf8_prev_char (end) : end);
  self->space = joint == CW_SOURCE_SPACE;
}

/* The line that follows @line in the paragraph or in the one in which it goes on; NULL at the end.
 */
static void
write_lines (Writer *self,
             const GArray *lines,
             const CwSourceWords *words,
             const CwSourceParagraph *paragraph,
             const CwSourceParagraph *next)
{
  for (guint i = paragraph->first; i < paragraph->end; i++)
    {
      const CwSourceLine *line = &g_array_index (lines, CwSourceLine, i);
      guint following = i + 1 < paragraph->end ? i + 1 : next ? next->first : lines->len;
      CwSourceJoint joint = CW_SOURCE_GLUE;

      if (following < lines->len)
        joint = cw_source_words_join (words, line, &g_array_index (lines, CwSourceLine, following));
      write_line (self, line, joint);
    }
}

static void
write_paragraph (Writer *self,
                 const GArray *lines,
                 const CwSourceWords *words,
                 GArray *paragraphs,
                 guint i)
{
  CwSourceParagraph *all = (CwSourceParagraph *)paragraphs->data;
  gboolean goes_on = TRUE;

  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  mark (self->result->paragraphs, self->text->len, self->result->paragraphs->len + 1);
  while (goes_on)
    {
      guint next = 0;

      goes_on = cw_source_goes_on (lines, paragraphs, i, &next);
      write_lines (self, lines, words, &all[i], goes_on ? &all[next] : NULL);
      all[i].done = TRUE;
      i = next;
    }
  self->space = FALSE;
  g_string_append_c (self->text, '\n');
}

static void
write_all (Writer *self, GArray *lines)
{
  g_autoptr (CwSourceWords) words = cw_source_words_new (lines);
  g_autoptr (GArray) paragraphs = cw_source_list_paragraphs (lines);

  for (guint i = 0; i < paragraphs->len; i++)
    if (!g_array_index (paragraphs, CwSourceParagraph, i).done)
      write_paragraph (self, lines, words, paragraphs, i);
}

/**
 * cw_source_text_new:
 * @raw: (nullable): text of a report as it was printed or copied; at most
 *   %CW_SOURCE_TEXT_MAX_BYTES are read. Invalid UTF-8 becomes U+FFFD. A form feed ends a page.
 *
 * Makes text that reads: lines of print become paragraphs, words that were broken at a line end are
 * whole again, running heads, feet and page numbers are gone, captions stand behind the sentence
 * they interrupted. Hyphens of the author stay: "follow-up", "anti-VEGFR", "27-year-old". Takes
 * time in proportion to the length.
 *
 * Returns: (transfer full): the text
 */
CwSourceText *
cw_source_text_new (const char *raw)
{
  gsize length = raw ? strnlen (raw, CW_SOURCE_TEXT_MAX_BYTES) : 0;
  g_autofree char *valid = g_utf8_make_valid (raw ? raw : "", (gssize)length);
  g_autoptr (GArray) lines = cw_source_split (valid);
  CwSourceText *self = g_new0 (CwSourceText, 1);
  Writer writer = { .raw = valid, .result = self, .text = g_string_sized_new (length + 1) };

  self->pages = g_array_new (FALSE, FALSE, sizeof (CwSourceMark));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (CwSourceMark));
  self->origins = g_array_new (FALSE, FALSE, sizeof (CwSourceMark));
  cw_source_find_furniture (lines);
  write_all (&writer, lines);
  self->length = writer.text->len;
  self->text = g_string_free (writer.text, FALSE);
  return self;
}

/* The last mark at or before @offset. */
static const CwSourceMark *
find_mark (const GArray *marks, gsize offset)
{
  guint first = 0, end = marks->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (marks, CwSourceMark, middle).offset <= offset)
        first = middle + 1;
      else
        end = middle;
    }
  return first > 0 ? &g_array_index (marks, CwSourceMark, first - 1) : NULL;
}

/**
 * cw_source_text_get_page:
 * @self: a text
 * @offset: a byte of it
 *
 * Returns: the page on which it stands, from 1; 0 when the source has no pages
 */
guint
cw_source_text_get_page (const CwSourceText *self, gsize offset)
{
  const CwSourceMark *found = find_mark (self->pages, offset);

  return found ? found->value : 0;
}

/**
 * cw_source_text_get_paragraph:
 * @self: a text
 * @offset: a byte of it
 *
 * Returns: the paragraph or heading in which it stands, from 1; 0 in a text without any
 */
guint
cw_source_text_get_paragraph (const CwSourceText *self, gsize offset)
{
  const CwSourceMark *found = find_mark (self->paragraphs, offset);

  return found ? found->value : 0;
}

/**
 * cw_source_text_get_origin:
 * @self: a text
 * @offset: a byte of it
 *
 * Returns: the byte of the raw text from which it came; at the very end one more, for the line end
 *   that closes the clean text
 */
gsize
cw_source_text_get_origin (const CwSourceText *self, gsize offset)
{
  const CwSourceMark *found = find_mark (self->origins, MIN (offset, self->length));

  return found ? found->value + (MIN (offset, self->length) - found->offset) : 0;
}

/**
 * cw_source_text_free:
 * @self: (nullable) (transfer full): a text
 *
 * Frees the text.
 */
void
cw_source_text_free (CwSourceText *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->pages);
  g_array_unref (self->paragraphs);
  g_array_unref (self->origins);
  g_free (self->text);
  g_free (self);
}

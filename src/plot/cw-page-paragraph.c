/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "plot/cw-page-private.h"

/* Paragraphs as boxes, one a line. */

/* A paragraph is set in pieces of so many bytes, so that work grows with its length only. */
#define PIECE_BYTES 16384
/* The longest word that is looked at as a whole: finding where to break one takes its square. */
#define WORD_BYTES 1024

/* ---- boxes ---- */

CwPageBox *
cw_page_box_new (CwPageDraft *draft)
{
  CwPageBox *self = g_new0 (CwPageBox, 1);

  self->items = cw_page_items_new ();
  self->is_wide = draft->is_wide;
  self->starts_page = draft->starts_page;
  self->above = draft->above;
  draft->starts_page = FALSE;
  draft->above = 0;
  g_ptr_array_add (draft->boxes, self);
  return self;
}

void
cw_page_box_free (CwPageBox *self)
{
  g_array_unref (self->items);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_free (self->outline);
  g_free (self);
}

CwPageItem *
cw_page_box_add (CwPageBox *self, CwPageItemKind kind, double x, double y)
{
  CwPageItem item = { .kind = kind, .place = { .x = x, .y = y } };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, CwPageItem, self->items->len - 1);
}

/* The width between the margins. */
double
cw_page_draft_get_width (const CwPageDraft *self)
{
  const CwPageLayout *layout = self->layout;

  return (self->is_wide ? layout->height : layout->width) - 2 * CW_PAGE_MARGIN;
}

/* ---- lines ---- */

/* Puts the line that @iter stands at into an item whose upper left corner is that of its layout. */
static void
place_words (CwPageDraft *draft, CwPageItem *item, PangoLayoutIter *iter, double size)
{
  const CwPageLayout *layout = draft->layout;
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  item->words = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
  item->layout = g_object_ref (pango_layout_iter_get_layout (iter));
  item->place.x += extents.x / (double)PANGO_SCALE;
  item->place.width = extents.width / (double)PANGO_SCALE;
  item->baseline = (item->place.height + (layout->ascent - layout->descent) * size) / 2;
}

static void
tell_place (CwPageDraft *draft, const CwPageText *text, gsize offset, CwPageItem *item)
{
  GStringChunk *strings = draft->layout->strings;
  gsize start = offset + (gsize)pango_layout_line_get_start_index (item->words);
  gsize length = (gsize)pango_layout_line_get_length (item->words);

  item->place.text = g_string_chunk_insert_len (strings, text->text->str + start, (gssize)length);
  cw_page_text_locate (text, start, start + length, &item->place);
  if (text->block && text->block->entity_id)
    item->place.entity_id = g_string_chunk_insert_const (strings, text->block->entity_id);
}

/* Adds the line that @iter stands at, of a layout that shows @text from byte @offset on. */
void
cw_page_box_add_line (CwPageDraft *draft,
                      CwPageBox *box,
                      const CwPageText *text,
                      gsize offset,
                      PangoLayoutIter *iter,
                      double x,
                      double y,
                      double pitch,
                      double size)
{
  CwPageItem *item = cw_page_box_add (box, CW_PAGE_WORDS, x, y);

  item->place.height = pitch;
  place_words (draft, item, iter, size);
  tell_place (draft, text, offset, item);
}

/* Draws a bullet, a number or a letter, which is no line of the text, into a line of @pitch on top
 * of the box. */
void
cw_page_draft_add_mark (CwPageDraft *self,
                        CwPageBox *box,
                        const char *words,
                        double size,
                        gboolean is_bold,
                        double x,
                        double pitch)
{
  CwPageItem *item = cw_page_box_add (box, CW_PAGE_MARK, x, 0);
  g_autoptr (PangoLayout) layout = NULL;
  PangoLayoutIter *iter;
  CwPageText text;

  cw_page_text_init (&text, NULL);
  cw_page_text_add (&text, words, CW_PROSE_PLAIN);
  layout = cw_page_text_set (&text, self, 0, text.text->len, size, is_bold, -1);
  iter = pango_layout_get_iter (layout);
  item->place.height = pitch;
  place_words (self, item, iter, size);
  pango_layout_iter_free (iter);
  cw_page_text_clear (&text);
}

/* ---- paragraphs ---- */

/* Whether a line may end behind a letter: a blank, or one of those that are written without. */
static gboolean
may_end_behind (gunichar letter)
{
  return letter == ' ' || letter >= 0x2E80;
}

/* A piece ends behind a word, unless the word has no end. */
static gsize
find_piece_end (const CwPageText *text, gsize start)
{
  const char *first = text->text->str + start, *word = first, *at;

  for (at = first; *at && at - first < PIECE_BYTES && at - word < WORD_BYTES;
       at = g_utf8_next_char (at))
    if (may_end_behind (g_utf8_get_char (at)))
      word = g_utf8_next_char (at);
  if (*at && at - first >= PIECE_BYTES && word > first)
    at = word;
  return start + (gsize)(at - first);
}

static PangoLayout *
set_piece (CwPageDraft *self,
           const CwPageText *text,
           const CwPageStyle *style,
           gsize start,
           gsize end)
{
  double indent = style->indent + (style->mark ? style->hanging : 0);
  PangoLayout *layout = cw_page_text_set (text, self, start, end, style->size, style->is_bold,
                                          cw_page_draft_get_width (self) - indent);

  if (style->mark == NULL)
    pango_layout_set_indent (layout, (int)(-style->hanging * PANGO_SCALE));
  return layout;
}

static void
add_piece (CwPageDraft *self,
           const CwPageText *text,
           const CwPageStyle *style,
           gsize start,
           gsize end)
{
  double x = style->indent + (style->mark ? style->hanging : 0);
  g_autoptr (PangoLayout) layout = set_piece (self, text, style, start, end);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      CwPageBox *box = cw_page_box_new (self);

      box->is_numbered = !style->is_plain;
      box->height = style->size * CW_PAGE_LEADING * style->spacing;
      cw_page_box_add_line (self, box, text, start, iter, x, 0, box->height, style->size);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Two lines at least stay together at either end of a page; a heading stays with what follows. */
static void
keep_together (CwPageDraft *self, guint first, const CwPageStyle *style)
{
  guint n = self->boxes->len - first;

  for (guint i = 0; i < n; i++)
    {
      CwPageBox *box = self->boxes->pdata[first + i];

      box->is_kept = style->is_heading || (n > 1 && (i == 0 || i + 2 == n));
    }
}

/* Adds a paragraph; returns its first box. */
CwPageBox *
cw_page_draft_add_text (CwPageDraft *self, const CwPageText *text, const CwPageStyle *style)
{
  guint first = self->boxes->len;
  gsize start = 0;
  CwPageBox *box;

  self->above = fmax (self->above, style->above);
  do
    {
      gsize end = find_piece_end (text, start);

      add_piece (self, text, style, start, end);
      start = end;
    }
  while (start < text->text->len);
  keep_together (self, first, style);
  box = self->boxes->pdata[first];
  if (style->mark)
    cw_page_draft_add_mark (self, box, style->mark, style->size, FALSE, style->indent, box->height);
  return box;
}

/* Adds a block behind @label, if any. */
CwPageBox *
cw_page_draft_add_block (CwPageDraft *self,
                         const CwManuscriptBlock *block,
                         const char *label,
                         const CwPageStyle *style)
{
  CwPageText text;
  CwPageBox *box;

  cw_page_text_init (&text, block);
  cw_page_text_add (&text, label, CW_PROSE_STRONG);
  for (guint i = 0; i < block->runs->len; i++)
    cw_page_text_add_run (&text, block->runs->pdata[i]);
  box = cw_page_draft_add_text (self, &text, style);
  cw_page_text_clear (&text);
  return box;
}

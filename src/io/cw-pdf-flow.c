/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Pages that fill from top to bottom.  Everything is placed twice: once to count the pages, once to
 * draw them, so that each page can say how many follow.  The flow knows paper and blocks, not what
 * the blocks mean.
 */
#include "config.h"

#include "io/cw-pdf-flow.h"

#include "io/cw-pdf-block-private.h"

#include "base/cw-error.h"
#include "base/cw-pdf-surface.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Points. */
#define MARGIN 54.0
#define EDGE 30.0
#define EDGE_SIZE 8.0

/* Letters of a title that stand above each page. */
#define MAX_SHORT 200

/* A repeated heading may take this part of a page at most; a taller one stands only once. */
#define REPEAT_SHARE 0.4

struct _CwPdfFlow
{
  double width;
  double height;
  char *title;
  char *short_title;
  char *author;
  GDateTime *date;
  PangoLanguage *language;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cairo;
  PangoContext *context;
  CwPdfBlock *repeated;
  gboolean drawing;
  guint page;
  guint n_pages;
  double y;
  double page_start;
};

/* The first line, at most as long as a margin or an outline can show. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));

  if (g_utf8_strlen (line, -1) <= MAX_SHORT)
    return g_steal_pointer (&line);
  return g_utf8_substring (line, 0, MAX_SHORT);
}

/**
 * cw_pdf_flow_new:
 * @width: width of the paper in points
 * @height: height of the paper in points
 * @title: title of the document, repeated above each page but the first
 * @language: the language of the text as a BCP 47 tag; it chooses between East Asian letter forms
 *
 * Starts a document.
 *
 * Returns: (transfer full): a document without pages
 */
CwPdfFlow *
cw_pdf_flow_new (double width, double height, const char *title, const char *language)
{
  CwPdfFlow *self;

  g_return_val_if_fail (width > 3 * MARGIN && height > 3 * MARGIN, NULL);
  g_return_val_if_fail (title != NULL && language != NULL, NULL);

  self = g_new0 (CwPdfFlow, 1);
  self->width = width;
  self->height = height;
  self->title = g_strdup (title);
  self->short_title = shorten (title);
  self->language = pango_language_from_string (language);
  return self;
}

/**
 * cw_pdf_flow_free:
 * @self: (transfer full): a document
 *
 * Throws a document away.
 */
void
cw_pdf_flow_free (CwPdfFlow *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->repeated, cw_pdf_block_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->cairo, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->author);
  g_free (self);
}

/**
 * cw_pdf_flow_set_origin:
 * @self: a document
 * @author: (nullable): the author; %NULL when not recorded
 * @date: the date of the document
 *
 * Says who wrote the document and when.
 */
void
cw_pdf_flow_set_origin (CwPdfFlow *self, const char *author, GDateTime *date)
{
  g_return_if_fail (self != NULL && date != NULL);

  g_free (self->author);
  self->author = g_strdup (author);
  g_clear_pointer (&self->date, g_date_time_unref);
  self->date = g_date_time_to_utc (date);
}

/**
 * cw_pdf_flow_get_text_width:
 * @self: a document
 *
 * Tells how wide the text may be.
 *
 * Returns: the width between the margins, in points
 */
double
cw_pdf_flow_get_text_width (CwPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width - 2 * MARGIN;
}

static PangoLayout *
make_layout (CwPdfFlow *self, double width, double size, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int)(MAX (width, size) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * cw_pdf_flow_add_text:
 * @self: a document that is being placed
 * @block: the block that takes the text
 * @x: distance from the left margin, in points
 * @width: width at which lines break, in points; at least one letter always fits
 * @size: size of the letters, in points
 * @text: text in UTF-8
 * @attributes: (nullable): weight and colour
 *
 * Adds a piece of text to a block, beside those it has.
 */
void
cw_pdf_flow_add_text (CwPdfFlow *self,
                      CwPdfBlock *block,
                      double x,
                      double width,
                      double size,
                      const char *text,
                      PangoAttrList *attributes)
{
  CwPdfText piece = { NULL, NULL, x };
  PangoAttrList *list;

  g_return_if_fail (self != NULL && self->context != NULL);
  g_return_if_fail (block != NULL && text != NULL);

  /* A hyphen that nobody wrote would be copied out of the document as if it were data. */
  list = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  piece.layout = make_layout (self, width, size, text);
  pango_layout_set_attributes (piece.layout, list);
  pango_attr_list_unref (list);
  g_array_append_val (block->texts, piece);
}

static double
get_bottom (CwPdfFlow *self)
{
  return self->height - MARGIN;
}

static void
draw_edge_text (CwPdfFlow *self, const char *text, double y, PangoAlignment alignment)
{
  g_autoptr (PangoLayout) layout =
    make_layout (self, cw_pdf_flow_get_text_width (self), EDGE_SIZE, text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  cairo_set_source_rgb (self->cairo, 0.36, 0.36, 0.38);
  cairo_move_to (self->cairo, MARGIN, y);
  pango_cairo_show_layout (self->cairo, layout);
}

static void
draw_edges (CwPdfFlow *self)
{
  g_autofree char *number = g_strdup_printf ("%u / %u", self->page, self->n_pages);
  g_autofree char *date = g_date_time_format (self->date, "%Y-%m-%d");
  double foot = self->height - EDGE - EDGE_SIZE;

  if (self->page > 1)
    draw_edge_text (self, self->short_title, EDGE, PANGO_ALIGN_LEFT);
  draw_edge_text (self, date, foot, PANGO_ALIGN_LEFT);
  draw_edge_text (self, number, foot, PANGO_ALIGN_RIGHT);
}

static void
draw_ground (CwPdfFlow *self, CwPdfBlock *block, double height)
{
  double width = cw_pdf_flow_get_text_width (self);

  if (!self->drawing)
    return;
  if (block->filled)
    {
      cairo_set_source_rgb (self->cairo, 0.93, 0.945, 0.965);
      cairo_rectangle (self->cairo, MARGIN, self->y, width, height);
      cairo_fill (self->cairo);
    }
  if (block->rule > 0)
    {
      cairo_set_source_rgb (self->cairo, 0.55, 0.55, 0.58);
      cairo_set_line_width (self->cairo, block->rule);
      cairo_move_to (self->cairo, MARGIN, self->y + height);
      cairo_rel_line_to (self->cairo, width, 0);
      cairo_stroke (self->cairo);
    }
  cairo_set_source_rgb (self->cairo, 0.08, 0.08, 0.09);
}

static void
draw_whole (CwPdfFlow *self, CwPdfBlock *block)
{
  double height = cw_pdf_block_get_height (block);

  draw_ground (self, block, height);
  for (guint i = 0; self->drawing && i < block->texts->len; i++)
    {
      CwPdfText *text = &g_array_index (block->texts, CwPdfText, i);

      cairo_move_to (self->cairo, MARGIN + text->x, self->y + block->padding);
      pango_cairo_show_layout (self->cairo, text->layout);
    }
  self->y += height;
}

static void
start_page (CwPdfFlow *self)
{
  self->page++;
  self->y = MARGIN;
  if (self->drawing)
    draw_edges (self);
  if (self->repeated != NULL)
    draw_whole (self, self->repeated);
  self->page_start = self->y;
}

static void
end_page (CwPdfFlow *self)
{
  if (self->drawing)
    cairo_show_page (self->cairo);
}

static void
turn_page (CwPdfFlow *self)
{
  end_page (self);
  start_page (self);
}

/* Draws the lines of one piece that fit into @space and moves its rest on; returns the height used.
 * On a fresh page one line is always taken, so that even a line taller than the page ends. */
static double
draw_lines (CwPdfFlow *self, CwPdfText *text, double top, double space, gboolean fresh)
{
  double used = 0;
  int first = -1;

  while (text->rest != NULL)
    {
      int upper, lower;

      pango_layout_iter_get_line_yrange (text->rest, &upper, &lower);
      if (first < 0)
        first = upper;
      if ((double)(lower - first) / PANGO_SCALE > space && !(fresh && upper == first))
        break;
      used = (double)(lower - first) / PANGO_SCALE;
      if (self->drawing)
        {
          PangoRectangle ink;
          int baseline = pango_layout_iter_get_baseline (text->rest);

          pango_layout_iter_get_line_extents (text->rest, NULL, &ink);
          cairo_move_to (self->cairo, MARGIN + text->x + (double)ink.x / PANGO_SCALE,
                         top + (double)(baseline - first) / PANGO_SCALE);
          pango_cairo_show_layout_line (self->cairo,
                                        pango_layout_iter_get_line_readonly (text->rest));
        }
      if (!pango_layout_iter_next_line (text->rest))
        g_clear_pointer (&text->rest, pango_layout_iter_free);
    }
  return used;
}

static gboolean
draw_slice (CwPdfFlow *self, CwPdfBlock *block)
{
  gboolean fresh = self->y <= self->page_start;
  double space = get_bottom (self) - self->y - 2 * block->padding;
  double used = 0;
  gboolean finished = TRUE;

  for (guint i = 0; i < block->texts->len; i++)
    {
      CwPdfText *text = &g_array_index (block->texts, CwPdfText, i);
      double height;

      if (self->drawing)
        cairo_set_source_rgb (self->cairo, 0.08, 0.08, 0.09);
      height = draw_lines (self, text, self->y + block->padding, space, fresh);
      used = MAX (used, height);
      finished = finished && text->rest == NULL;
    }
  /* The ground goes below text that already stands, so only its rule is drawn here. */
  if (used > 0 && block->rule > 0)
    {
      gboolean filled = block->filled;

      block->filled = FALSE;
      draw_ground (self, block, used + 2 * block->padding);
      block->filled = filled;
    }
  self->y += used > 0 ? used + 2 * block->padding : 0;
  return finished;
}

static void
draw_in_slices (CwPdfFlow *self, CwPdfBlock *block)
{
  for (guint i = 0; i < block->texts->len; i++)
    {
      CwPdfText *text = &g_array_index (block->texts, CwPdfText, i);

      text->rest = pango_layout_get_iter (text->layout);
    }
  while (!draw_slice (self, block))
    turn_page (self);
}

static void
note_outline (CwPdfFlow *self, CwPdfBlock *block)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *place = NULL;
  g_autofree char *title = NULL;

  if (!self->drawing || block->outline == NULL || block->outline[0] == '\0')
    return;
  g_ascii_formatd (x, sizeof x, "%.2f", MARGIN);
  g_ascii_formatd (y, sizeof y, "%.2f", self->y);
  place = g_strdup_printf ("page=%u pos=[%s %s]", self->page, x, y);
  title = shorten (block->outline);
  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, title, place, 0);
}

/**
 * cw_pdf_flow_place:
 * @self: a document that is being placed
 * @block: (transfer full): the next block
 *
 * Places a block below the others.
 *
 * A block that fits on a page is never split, unless it says that it may be; one that is taller
 * than a page goes on over as many pages as it needs.
 */
void
cw_pdf_flow_place (CwPdfFlow *self, CwPdfBlock *block)
{
  double height, room, whole;
  gboolean splits;

  g_return_if_fail (self != NULL && self->context != NULL);
  g_return_if_fail (block != NULL);

  height = cw_pdf_block_get_height (block);
  whole = get_bottom (self) - self->page_start;
  room = get_bottom (self) - self->y;
  splits = block->may_split || (height > whole && room > whole / 4);
  if (height + MIN (block->reserve, whole / 2) > room && !splits && self->y > self->page_start)
    {
      turn_page (self);
      room = get_bottom (self) - self->y;
    }
  note_outline (self, block);
  if (height <= room)
    draw_whole (self, block);
  else
    draw_in_slices (self, block);
  cw_pdf_block_free (block);
}

/**
 * cw_pdf_flow_skip:
 * @self: a document that is being placed
 * @space: height in points
 *
 * Leaves free space, except at the top of a page.
 */
void
cw_pdf_flow_skip (CwPdfFlow *self, double space)
{
  g_return_if_fail (self != NULL);

  if (self->y > self->page_start)
    self->y = MIN (self->y + space, get_bottom (self));
}

/**
 * cw_pdf_flow_repeat:
 * @self: a document that is being placed
 * @block: (transfer full) (nullable): what stands at the top of each new page; %NULL ends it
 *
 * Repeats a heading on all pages that follow; one that is too tall for that is left out there.
 */
void
cw_pdf_flow_repeat (CwPdfFlow *self, CwPdfBlock *block)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->repeated, cw_pdf_block_free);
  if (block != NULL &&
      cw_pdf_block_get_height (block) > REPEAT_SHARE * (get_bottom (self) - MARGIN))
    cw_pdf_block_free (block);
  else
    self->repeated = block;
}

static void
open_surface (CwPdfFlow *self)
{
  self->bytes = g_byte_array_new ();
  self->surface = cw_pdf_surface_new (self->bytes, self->width, self->height);
  cw_pdf_surface_set_origin (self->surface, self->title, self->author, self->date);
  self->cairo = cairo_create (self->surface);
  self->context = pango_cairo_create_context (self->cairo);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_language (self->context, self->language);
  pango_context_set_round_glyph_positions (self->context, FALSE);
}

static void
run_pass (CwPdfFlow *self, gboolean drawing, CwPdfFlowFunc place_all, gpointer data)
{
  self->drawing = drawing;
  self->page = 0;
  start_page (self);
  place_all (self, data);
  end_page (self);
  g_clear_pointer (&self->repeated, cw_pdf_block_free);
  self->n_pages = self->page;
}

/**
 * cw_pdf_flow_run:
 * @self: a document with its origin
 * @place_all: places all blocks; called once to count the pages and once to draw them
 * @data: handed to @place_all
 * @error: return location for an error
 *
 * Lays a document out and writes it; a document can be run once.
 *
 * Returns: (transfer full): the file; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_pdf_flow_run (CwPdfFlow *self, CwPdfFlowFunc place_all, gpointer data, GError **error)
{
  cairo_status_t status;

  g_return_val_if_fail (self != NULL && self->date != NULL && self->bytes == NULL, NULL);
  g_return_val_if_fail (place_all != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  open_surface (self);
  run_pass (self, FALSE, place_all, data);
  run_pass (self, TRUE, place_all, data);
  status = cairo_status (self->cairo);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The PDF could not be written: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}

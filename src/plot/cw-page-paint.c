/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "base/cw-pdf-surface.h"
#include "plot/cw-page-private.h"
#include "plot/cw-scene-paint.h"

/* Pages on the screen, on paper and in a file: always the same, always black on white. */

#define NUMBER_SIZE 7.5
#define NUMBER_GAP 14.0
#define FOOT 42.0
/* Links from the outline lead a little above the heading. */
#define HEADROOM 12.0

/* ---- a page ---- */

static void
paint_words (cairo_t *cairo, const CwPageItem *item)
{
  cairo_move_to (cairo, item->place.x, item->place.y + item->baseline);
  pango_cairo_show_layout_line (cairo, item->words);
}

static void
paint_rule (cairo_t *cairo, const CwPageItem *item)
{
  cairo_rectangle (cairo, item->place.x, item->place.y, item->place.width, item->place.height);
  cairo_fill (cairo);
}

static void
paint_picture (cairo_t *cairo, const CwPageItem *item)
{
  cairo_save (cairo);
  cairo_translate (cairo, item->place.x, item->place.y);
  cairo_scale (cairo, item->place.width / cw_scene_get_width (item->scene),
               item->place.height / cw_scene_get_height (item->scene));
  cw_scene_paint (item->scene, cairo, CW_INK_ON_WHITE);
  cairo_restore (cairo);
}

/* Draws a number with its right end, or its middle, at @x. */
static void
paint_number (const CwPageLayout *self,
              cairo_t *cairo,
              guint number,
              double size,
              double x,
              double baseline,
              double share)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  g_autofree char *text = g_strdup_printf ("%u", number);
  PangoFontDescription *font = pango_font_description_from_string ("DejaVu Serif,Serif");
  int width;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  cairo_move_to (cairo, x - share * width / PANGO_SCALE, baseline);
  pango_cairo_show_layout_line (cairo, pango_layout_get_line_readonly (layout, 0));
  pango_font_description_free (font);
}

static void
paint_item (const CwPageLayout *self, cairo_t *cairo, const CwPageItem *item)
{
  cairo_set_source_rgb (cairo, 0, 0, 0);
  if (item->kind == CW_PAGE_RULE)
    paint_rule (cairo, item);
  else if (item->kind == CW_PAGE_PICTURE)
    paint_picture (cairo, item);
  else
    paint_words (cairo, item);
  if (!self->options.has_line_numbers || item->place.number == 0)
    return;
  cairo_set_source_rgb (cairo, 0.35, 0.35, 0.35);
  paint_number (self, cairo, item->place.number, NUMBER_SIZE, CW_PAGE_MARGIN - NUMBER_GAP,
                item->place.y + item->baseline, 1);
}

/**
 * cw_page_layout_paint:
 * @self: the pages of an article
 * @page: a page, from 1
 * @cairo: where to draw, with a point as its unit and the upper left corner of the page as its
 * origin
 *
 * Draws a page in black; the paper is not painted.
 */
void
cw_page_layout_paint (const CwPageLayout *self, guint page, cairo_t *cairo)
{
  const CwPage *one;
  double width, height;

  g_return_if_fail (page > 0 && page <= self->pages->len);

  one = self->pages->pdata[page - 1];
  cw_page_layout_get_size (self, page, &width, &height);
  cairo_save (cairo);
  for (guint i = 0; i < one->items->len; i++)
    paint_item (self, cairo, &g_array_index (one->items, CwPageItem, i));
  cairo_set_source_rgb (cairo, 0, 0, 0);
  paint_number (self, cairo, page, NUMBER_SIZE + 1.5, width / 2, height - FOOT, 0.5);
  cairo_restore (cairo);
}

/* ---- a file ---- */

/* The entries that lead to @page; @parents holds the last entry of each level. */
static void
add_entries (const CwPageLayout *self,
             cairo_surface_t *surface,
             guint *next,
             int *parents,
             guint page)
{
  for (; *next < self->outline->len; (*next)++)
    {
      const CwPageEntry *entry = self->outline->pdata[*next];
      guint level = MIN (entry->level, 3);
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *link = NULL;

      if (entry->page != page)
        return;
      g_ascii_formatd (y, sizeof y, "%.2f", MAX (0, entry->y - HEADROOM));
      link = g_strdup_printf ("page=%u pos=[0 %s]", page, y);
      parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1], entry->title,
                                                      link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      for (guint i = level + 1; i < 4; i++)
        parents[i] = parents[level];
    }
}

static void
paint_pages (const CwPageLayout *self, cairo_surface_t *surface)
{
  cairo_t *cairo = cairo_create (surface);
  int parents[] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                    CAIRO_PDF_OUTLINE_ROOT };
  guint next = 0;

  for (guint i = 1; i <= self->pages->len; i++)
    {
      double width, height;

      cw_page_layout_get_size (self, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      add_entries (self, surface, &next, parents, i);
      cw_page_layout_paint (self, i, cairo);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
}

/**
 * cw_page_layout_write_pdf:
 * @self: the pages of an article
 * @date: the date that the file carries
 * @error: return location
 *
 * Writes the pages as PDF, with their text, an outline of the headings, title and, unless nobody
 * may see them, authors. The same pages and date give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_page_layout_write_pdf (const CwPageLayout *self, GDateTime *date, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cw_pdf_surface_new (bytes, self->width, self->height);
  cairo_status_t status;

  cw_pdf_surface_set_origin (surface, self->title, self->authors, date);
  paint_pages (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The article could not be drawn: %s."),
               cairo_status_to_string (status));
  return NULL;
}

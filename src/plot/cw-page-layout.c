/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-page-layout.h"

#include "plot/cw-page-private.h"
#include "plot/cw-typesetter.h"

/* The pages of an article. */

static const struct
{
  double width;
  double height;
} papers[] = {
  [CW_PAPER_A4] = { 595.28, 841.89 },
  [CW_PAPER_LETTER] = { 612, 792 },
};

/* ---- memory ---- */

static void
entry_free (CwPageEntry *entry)
{
  g_free (entry->title);
  g_free (entry);
}

static void
measure_font (CwPageLayout *self)
{
  PangoFontDescription *font = pango_font_description_from_string ("DejaVu Serif,Serif");
  PangoFontMetrics *metrics;

  pango_font_description_set_absolute_size (font, 100 * PANGO_SCALE);
  metrics = pango_context_get_metrics (self->context, font, NULL);
  self->ascent = pango_font_metrics_get_ascent (metrics) / (100.0 * PANGO_SCALE);
  self->descent = pango_font_metrics_get_descent (metrics) / (100.0 * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);
}

static CwPageLayout *
layout_alloc (const CwPageOptions *options)
{
  CwPageLayout *self = g_new0 (CwPageLayout, 1);

  self->options = *options;
  self->options.spacing = CLAMP (options->spacing, 1, 3);
  self->width = papers[options->paper].width;
  self->height = papers[options->paper].height;
  self->fonts = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->fonts);
  cw_typesetter_prepare_context (self->context);
  pango_context_set_language (self->context, pango_language_from_string ("en"));
  measure_font (self);
  self->strings = g_string_chunk_new (16384);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_page_free);
  self->lines = g_array_new (FALSE, TRUE, sizeof (CwPageLine));
  self->places =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  self->outline = g_ptr_array_new_with_free_func ((GDestroyNotify)entry_free);
  return self;
}

/**
 * cw_page_layout_free:
 * @self: (nullable) (transfer full): the pages of an article
 *
 * Frees them.
 */
void
cw_page_layout_free (CwPageLayout *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->pages);
  g_array_unref (self->lines);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->outline);
  g_string_chunk_free (self->strings);
  g_object_unref (self->context);
  g_object_unref (self->fonts);
  g_free (self->title);
  g_free (self->authors);
  g_free (self);
}

/* ---- making ---- */

/**
 * cw_page_options_init:
 * @self: (out caller-allocates): options
 * @profile: (nullable): the journal
 *
 * A4, distance of lines and line numbers as the journal wants them, figures and tables at the end.
 */
void
cw_page_options_init (CwPageOptions *self, const CwJournalProfile *profile)
{
  *self = (CwPageOptions){ .paper = CW_PAPER_A4, .spacing = 1.25 };
  if (cw_journal_profile_rules (profile, "double-spacing", "yes"))
    self->spacing = 2;
  self->has_line_numbers = cw_journal_profile_rules (profile, "line-numbers", "yes");
}

/**
 * cw_page_layout_new:
 * @manuscript: an article
 * @options: how it is laid out
 *
 * Lays an article out on pages: title page, abstract, body, declarations, references, tables and
 * legends; a table that is too wide lies on its side. The same article, options and fonts give the
 * same pages. May run in any thread; the pages may then be used in another one, but only in one at
 * a time.
 *
 * Returns: (transfer full) (nullable): the pages; %NULL when it was cancelled
 */
CwPageLayout *
cw_page_layout_new (const CwManuscript *manuscript, const CwPageOptions *options)
{
  g_autoptr (CwPageLayout) self = layout_alloc (options);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_page_box_free);
  CwPageDraft draft = { .layout = self, .boxes = boxes };

  self->title = g_strdup (manuscript->title);
  self->authors = options->is_blind ? NULL : cw_manuscript_join_authors (manuscript, ", ");
  cw_page_draft_add_article (&draft, manuscript);
  if (g_cancellable_is_cancelled (options->cancellable))
    return NULL;
  cw_page_layout_break (self, boxes);
  /* What they lend may be gone when the pages are drawn. */
  self->options.get_scene = NULL;
  self->options.scene_data = NULL;
  self->options.cancellable = NULL;
  return g_steal_pointer (&self);
}

/* ---- asking ---- */

/**
 * cw_page_layout_get_n_pages:
 * @self: the pages of an article
 *
 * Returns: how many there are
 */
guint
cw_page_layout_get_n_pages (const CwPageLayout *self)
{
  return self->pages->len;
}

/**
 * cw_page_layout_get_size:
 * @self: the pages of an article
 * @page: a page, from 1
 * @width: (out): its width in points
 * @height: (out): its height in points
 *
 * A page with a wide table lies on its side.
 */
void
cw_page_layout_get_size (const CwPageLayout *self, guint page, double *width, double *height)
{
  const CwPage *one;

  g_return_if_fail (page > 0 && page <= self->pages->len);

  one = self->pages->pdata[page - 1];
  *width = one->is_wide ? self->height : self->width;
  *height = one->is_wide ? self->width : self->height;
}

/**
 * cw_page_layout_has_line_numbers:
 * @self: the pages of an article
 *
 * Returns: whether the numbers of the lines are printed
 */
gboolean
cw_page_layout_has_line_numbers (const CwPageLayout *self)
{
  return self->options.has_line_numbers;
}

/**
 * cw_page_layout_get_n_lines:
 * @self: the pages of an article
 *
 * Returns: how many lines there are, those of tables included
 */
guint
cw_page_layout_get_n_lines (const CwPageLayout *self)
{
  return self->lines->len;
}

/**
 * cw_page_layout_get_line:
 * @self: the pages of an article
 * @index: from 0
 *
 * Returns: a line, in the order of the pages
 */
const CwPageLine *
cw_page_layout_get_line (const CwPageLayout *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return &g_array_index (self->lines, CwPageLine, index);
}

static void
widen (CwPagePlace *place, const CwPageLine *line)
{
  if (place->first_page == 0)
    *place = (CwPagePlace){ line->page, line->page, line->number, line->number, line->paragraph };
  place->last_page = line->page;
  place->last_line = line->number;
}

/**
 * cw_page_layout_find:
 * @self: the pages of an article
 * @entity_id: (nullable): the entity that the text is typed in; %NULL for the title page
 * @field: the field it is typed in
 * @start: first byte in the source
 * @end: the byte behind the last one; %G_MAXSIZE for all
 * @place: (out): where it stands
 *
 * Finds the page and the lines that show a stretch of text.
 *
 * Returns: whether it is shown
 */
gboolean
cw_page_layout_find (const CwPageLayout *self,
                     const char *entity_id,
                     const char *field,
                     gsize start,
                     gsize end,
                     CwPagePlace *place)
{
  g_autofree char *key = g_strdup_printf ("%s %s", entity_id ? entity_id : "", field);
  GArray *lines = g_hash_table_lookup (self->places, key);

  *place = (CwPagePlace){ 0 };
  for (guint i = 0; lines && i < lines->len; i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (self, g_array_index (lines, guint, i));
      gboolean is_whole = start == 0 && end == G_MAXSIZE;

      if (is_whole || (line->start < end && line->end > start))
        widen (place, line);
    }
  return place->first_page > 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "io/cw-sample.h"
#include "page-fixtures.h"
#include "plot-fixtures.h"
#include "plot/cw-scene-private.h"

/* The pages of an article: what is written stands on them once, in order, where it is said to. */

static void
test_everything_once (void)
{
  g_auto (Article) self;

  article_begin (&self);
  build_mixed (&self);
  for (guint i = 0; i < 8; i++)
    {
      self.options.paper = i & 1 ? CW_PAPER_LETTER : CW_PAPER_A4;
      self.options.spacing = i & 2 ? 1 : 2;
      self.options.has_inline_floats = (i & 4) != 0;
      lay_out (&self);
      assert_all_shown (&self);
      assert_in_order (&self);
    }
}

static void
test_sample (void)
{
  g_autoptr (CwSnapshot) snapshot = cw_sample_load_review (NULL);
  g_auto (Article) self;

  article_begin (&self);
  g_object_unref (self.root);
  self.root = load_sample ();
  self.review = CW_REVIEW (cw_snapshot_to_entity (snapshot));
  lay_out (&self);
  assert_all_shown (&self);
  assert_in_order (&self);
  g_assert_nonnull (find_line (&self, "Table 1. "));
}

/* Each word of a paragraph is found by its bytes, on the line that shows it. */
static void
test_find (void)
{
  g_auto (Article) self;
  g_autofree char *text = make_words ("Word", 900);
  const char *id;

  article_begin (&self);
  add_section (&self, "case-presentation", text);
  lay_out (&self);
  id = ((CwManuscriptPart *)self.manuscript->parts->pdata[0])->entity_id;
  for (guint i = 0; i < 900; i += 7)
    {
      g_autofree char *word = g_strdup_printf ("Word%u ", i);
      gsize at = (gsize)(strstr (text, word) - text);
      const CwPageLine *line = find_line (&self, word);
      CwPagePlace place;

      g_assert_true (
        cw_page_layout_find (self.layout, id, "text", at, at + strlen (word) - 1, &place));
      g_assert_cmpuint (place.first_page, ==, line->page);
      g_assert_cmpuint (place.first_line, ==, line->number);
      g_assert_cmpuint (place.last_line, ==, line->number);
      g_assert_cmpuint (place.paragraph, ==, 1);
    }
}

/* A fact stands where its braces are; what is not there is not found. */
static void
test_find_fact (void)
{
  g_auto (Article) self;
  g_autofree char *before = make_words ("before", 60);
  g_autofree char *text = g_strconcat (before, " a {age|adjective} man", NULL);
  CwPagePlace place, whole;
  const char *id;

  article_begin (&self);
  build_set (build_child (self.root, "patient"), "age", "27");
  build_set (self.root, "title", "A title");
  add_section (&self, "case-presentation", text);
  lay_out (&self);
  id = ((CwManuscriptPart *)self.manuscript->parts->pdata[0])->entity_id;
  g_assert_true (cw_page_layout_find (self.layout, id, "text", strlen (before) + 4,
                                      strlen (before) + 8, &place));
  g_assert_cmpuint (place.first_line, ==, find_line (&self, "27-year-old")->number);
  g_assert_true (cw_page_layout_find (self.layout, id, "text", 0, G_MAXSIZE, &whole));
  g_assert_cmpuint (whole.first_line, <, place.first_line);
  g_assert_cmpuint (whole.last_line, ==, place.last_line);
  g_assert_true (cw_page_layout_find (self.layout, NULL, "title", 0, G_MAXSIZE, &place));
  g_assert_cmpuint (place.first_line, ==, 1);
  g_assert_false (cw_page_layout_find (self.layout, id, "heading", 0, G_MAXSIZE, &place));
  g_assert_false (cw_page_layout_find (self.layout, "nobody", "text", 0, G_MAXSIZE, &place));
  g_assert_false (cw_page_layout_find (self.layout, id, "text", 100000, 100001, &place));
}

/* No page begins or ends with one line of a paragraph, or ends with a heading. */
static void
test_widows (void)
{
  g_auto (Article) self;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_broken = 0;

  article_begin (&self);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *words = make_words ("word", 8 + i * 37 % 90);

      g_string_append_printf (text, "%s%s\n", i % 5 == 0 ? "## Heading\n" : "", words);
    }
  add_section (&self, "case-presentation", text->str);
  lay_out (&self);
  for (guint i = 2; i + 2 < cw_page_layout_get_n_lines (self.layout); i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (self.layout, i);
      const CwPageLine *next = cw_page_layout_get_line (self.layout, i + 1);
      const CwPageLine *previous = cw_page_layout_get_line (self.layout, i - 1);
      const CwPageLine *second = cw_page_layout_get_line (self.layout, i + 2);

      if (line->page == next->page)
        continue;
      g_assert_cmpstr (line->text, !=, "Heading");
      if (line->paragraph != next->paragraph)
        continue;
      n_broken++;
      g_assert_cmpuint (previous->paragraph, ==, line->paragraph);
      g_assert_cmpuint (second->paragraph, ==, next->paragraph);
    }
  g_assert_cmpuint (n_broken, >, 3);
}

/* A long table goes on over pages, below its head; each row is told once. */
static void
test_long_table (void)
{
  g_auto (Article) self;
  g_autofree char *table = make_table (200, 3, "r");
  guint n_pages = 0;

  article_begin (&self);
  add_section (&self, "case-presentation", table);
  lay_out (&self);
  assert_all_shown (&self);
  for (guint i = 1; i < cw_page_layout_get_n_lines (self.layout); i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (self.layout, i);

      g_assert_true (line->field == NULL || line->number == 0);
      if (line->page == cw_page_layout_get_line (self.layout, i - 1)->page || line->page < 3)
        continue;
      g_assert_cmpfloat (line->y, >, MARGIN + line->height);
      n_pages++;
    }
  g_assert_cmpuint (n_pages, >, 2);
}

/* The caption of a table stands above it, on its page. */
static void
test_caption (void)
{
  static const char table[] = "See {table:a}.\n{table:a|caption} Counts\n| Head |\n| Row |";

  for (guint n = 200; n < 700; n += 20)
    {
      g_auto (Article) self;
      g_autofree char *words = make_words ("word", n);
      g_autofree char *text = g_strconcat (words, "\n", table, NULL);
      const CwPageLine *caption, *head;

      article_begin (&self);
      add_section (&self, "case-presentation", text);
      lay_out (&self);
      assert_all_shown (&self);
      assert_in_order (&self);
      g_assert_nonnull (find_line (&self, "See Table 1."));
      caption = find_line (&self, "Table 1. Counts");
      head = find_line (&self, "Head");
      g_assert_cmpuint (caption->page, ==, head->page);
      g_assert_cmpfloat (caption->y, <, head->y);
    }
}

/* A row that is taller than a page goes on, and what stands beside it stays. */
static void
test_tall_row (void)
{
  g_auto (Article) self;
  g_autofree char *words = make_words ("tall", 2500);
  g_autofree char *text = g_strdup_printf ("| head | other |\n| %s | side |\n| a | b |", words);

  article_begin (&self);
  add_section (&self, "case-presentation", text);
  lay_out (&self);
  assert_in_order (&self);
  g_assert_cmpuint (find_line (&self, "tall2499")->page, >, find_line (&self, "tall0 ")->page + 1);
  g_assert_cmpuint (find_line (&self, "side")->page, ==, find_line (&self, "tall0 ")->page);
}

/* The table of a review with many columns lies on its side; what follows stands upright again. */
static void
test_wide_table (void)
{
  g_auto (Article) self;
  double width, height;
  CwManuscriptFloat *table;
  g_autofree char *rows = make_table (3, 12, "extraordinarily");

  article_begin (&self);
  add_section (&self, "case-presentation", rows);
  self.review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  lay_out (&self);
  table = self.manuscript->tables->pdata[0];
  g_ptr_array_set_size (table->caption, 0);
  /* The rows of the text make a table that is wide enough. */
  g_ptr_array_unref (table->caption);
  table->caption = g_ptr_array_ref (((CwManuscriptPart *)self.manuscript->parts->pdata[0])->blocks);
  cw_page_layout_free (self.layout);
  self.layout = cw_page_layout_new (self.manuscript, &self.options);
  cw_page_layout_get_size (self.layout, cw_page_layout_get_n_pages (self.layout), &width, &height);
  g_assert_cmpfloat (width, >, height);
  cw_page_layout_get_size (self.layout, 1, &width, &height);
  g_assert_cmpfloat (width, <, height);
  assert_in_order (&self);
}

static gpointer
write_cb (gpointer user_data)
{
  const Article *article = user_data;
  g_autoptr (CwPageLayout) layout = cw_page_layout_new (article->manuscript, &article->options);

  return write_pdf (layout);
}

/* The same bytes, also from another thread, and other ones for another article. */
static void
test_same_bytes (void)
{
  g_auto (Article) self;
  g_autoptr (GBytes) first = NULL, second = NULL, third = NULL;

  article_begin (&self);
  build_mixed (&self);
  lay_out (&self);
  first = write_pdf (self.layout);
  second = g_thread_join (g_thread_new ("layout", write_cb, &self));
  g_assert_true (g_bytes_equal (first, second));
  build_set (self.root, "title", "Another title");
  lay_out (&self);
  third = write_pdf (self.layout);
  g_assert_false (g_bytes_equal (first, third));
}

/* The date of the file is universal time, wherever the author lives. */
static void
test_date (void)
{
  g_auto (Article) self;
  g_autoptr (GDateTime) utc = g_date_time_new_utc (2024, 3, 1, 1, 30, 0);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (-5 * 3600);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr (GBytes) first = NULL, second = NULL;

  article_begin (&self);
  lay_out (&self);
  first = cw_page_layout_write_pdf (self.layout, utc, NULL);
  second = cw_page_layout_write_pdf (self.layout, local, NULL);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_blind (void)
{
  g_auto (Article) self;

  article_begin (&self);
  build_row (self.root, "authors", "family-name", "Semmelweis", NULL);
  build_set (build_child (self.root, "declarations"), "funding", "Given by Klein.");
  add_section (&self, "case-presentation", "Text.");
  lay_out (&self);
  g_assert_nonnull (find_line (&self, "Semmelweis"));
  g_assert_nonnull (find_line (&self, "Klein"));
  self.options.is_blind = TRUE;
  lay_out (&self);
  g_assert_null (find_line (&self, "Semmelweis"));
  g_assert_null (find_line (&self, "Klein"));
  g_assert_nonnull (find_line (&self, "Text."));
}

/* ---- figures ---- */

/* Twice as wide as a page is. */
#define SCENE_WIDTH 1000.0

static CwScene *
get_scene_cb (const CwManuscriptFloat *figure, gpointer user_data)
{
  CwScene *scene = cw_scene_new (SCENE_WIDTH);

  (*(guint *)user_data)++;
  scene->height = SCENE_WIDTH / 2;
  cw_scene_add_box (scene, 0, 0, SCENE_WIDTH, SCENE_WIDTH / 2, CW_INK_TEXT, CW_INK_NONE);
  return scene;
}

static CwEntity *
add_scan (Article *self)
{
  return build_row (self->root, "figures", "title", "Scan", "caption", "What it shows.", NULL);
}

/* How many pixels of a page are dark. */
static guint
count_dark (const Article *self, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cairo;
  guint n = 0;

  cw_page_layout_get_size (self->layout, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cw_page_layout_paint (self->layout, page, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  for (int i = 0; i < (int)height * cairo_image_surface_get_stride (surface); i += 4)
    n += cairo_image_surface_get_data (surface)[i] < 0x80;
  cairo_surface_destroy (surface);
  return n;
}

/* A picture that is too wide is as wide as the text, and half as high. */
static void
assert_has_picture (const Article *self, guint page)
{
  double width, height;

  cw_page_layout_get_size (self->layout, page, &width, &height);
  width -= 144;
  g_assert_cmpuint (count_dark (self, page), >, (guint)(width * width / 2 * 0.95));
}

/* Figures stand behind the paragraph that speaks of them; without a picture there is the legend. */
static void
test_inline_figures (void)
{
  g_auto (Article) self;
  guint n_asked = 0;
  g_autofree char *text = NULL;

  article_begin (&self);
  self.options.has_inline_floats = TRUE;
  text =
    g_strdup_printf ("Before.\nSee {figure:%s}.\nBehind.", cw_entity_get_id (add_scan (&self)));
  add_section (&self, "case-presentation", text);
  for (guint i = 0; i < 2; i++)
    {
      lay_out (&self);
      g_assert_cmpuint (find_line (&self, "Scan")->number, ==,
                        find_line (&self, "See Fig. 1.")->number + 1);
      g_assert_cmpuint (find_line (&self, "Behind.")->number, >, find_line (&self, "Scan")->number);
      assert_all_shown (&self);
      assert_in_order (&self);
      self.options.get_scene = get_scene_cb;
      self.options.scene_data = &n_asked;
    }
  g_assert_cmpuint (n_asked, ==, 1);
  assert_has_picture (&self, find_line (&self, "Scan")->page);
}

/* At the end pictures stand behind all lines, so that places in the article stay what they are. */
static void
test_last_figures (void)
{
  g_auto (Article) self;
  guint n_asked = 0, n_pages, n_lines;

  article_begin (&self);
  add_scan (&self);
  add_section (&self, "case-presentation", "Text.");
  lay_out (&self);
  n_pages = cw_page_layout_get_n_pages (self.layout);
  n_lines = cw_page_layout_get_n_lines (self.layout);
  g_assert_cmpuint (find_line (&self, "Scan")->page, ==, n_pages);
  self.options.get_scene = get_scene_cb;
  self.options.scene_data = &n_asked;
  lay_out (&self);
  g_assert_cmpuint (cw_page_layout_get_n_pages (self.layout), ==, n_pages + 1);
  g_assert_cmpuint (cw_page_layout_get_n_lines (self.layout), ==, n_lines);
  g_assert_cmpuint (find_line (&self, "Scan")->page, ==, n_pages);
  assert_has_picture (&self, n_pages + 1);
}

static const CwPageLine *
find_whole_line (const Article *self, const char *text)
{
  for (guint i = 0; i < cw_page_layout_get_n_lines (self->layout); i++)
    if (g_strcmp0 (cw_page_layout_get_line (self->layout, i)->text, text) == 0)
      return cw_page_layout_get_line (self->layout, i);
  return NULL;
}

/* The pages follow the order of the files: references, tables, legends on a page of their own. */
static void
test_matters (void)
{
  g_auto (Article) self;
  const CwPageLine *table, *heading, *legend;

  article_begin (&self);
  build_row (self.root, "figures", "title", "Scan", "caption", "What it shows.", NULL);
  add_section (&self, "case-presentation", "Text.");
  self.review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  lay_out (&self);
  table = find_line (&self, "Table 1.");
  heading = find_whole_line (&self, "Tables");
  legend = find_line (&self, "Figure legends");
  g_assert_cmpuint (find_line (&self, "Text.")->page, <, table->page);
  g_assert_cmpuint (table->page, <, legend->page);
  /* The heading is that of the other writers, and the first table is on its page. */
  g_assert_nonnull (heading);
  g_assert_cmpuint (heading->page, ==, table->page);
  g_assert_cmpuint (find_line (&self, "Scan")->page, ==, legend->page);
  assert_all_shown (&self);
  assert_in_order (&self);
}

/* ---- hostile ---- */

/* Endless words, endless changes of style and marks that turn the direction: all of it is shown. */
static void
test_hostile (void)
{
  g_auto (Article) self;
  g_autoptr (GString) text = g_string_new (NULL);

  article_begin (&self);
  for (guint i = 0; i < 60000; i++)
    g_string_append (text, "Donaudampf");
  g_string_append (text, "\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "*a* ^{2}");
  g_string_append (text, "\n\xE2\x80\xAE"
                         "turned \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D <b>&amp;");
  add_section (&self, "case-presentation", text->str);
  lay_out (&self);
  assert_all_shown (&self);
  assert_in_order (&self);
}

static void
test_empty (void)
{
  g_auto (Article) self;
  g_autoptr (GBytes) bytes = NULL;

  article_begin (&self);
  lay_out (&self);
  g_assert_cmpuint (cw_page_layout_get_n_pages (self.layout), ==, 1);
  bytes = write_pdf (self.layout);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
}

static void
test_cancelled (void)
{
  g_auto (Article) self;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  article_begin (&self);
  g_cancellable_cancel (cancellable);
  self.options.cancellable = cancellable;
  lay_out (&self);
  g_assert_null (self.layout);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-layout/everything-once", test_everything_once);
  g_test_add_func ("/page-layout/sample", test_sample);
  g_test_add_func ("/page-layout/find", test_find);
  g_test_add_func ("/page-layout/find-fact", test_find_fact);
  g_test_add_func ("/page-layout/widows", test_widows);
  g_test_add_func ("/page-layout/long-table", test_long_table);
  g_test_add_func ("/page-layout/caption", test_caption);
  g_test_add_func ("/page-layout/tall-row", test_tall_row);
  g_test_add_func ("/page-layout/wide-table", test_wide_table);
  g_test_add_func ("/page-layout/same-bytes", test_same_bytes);
  g_test_add_func ("/page-layout/date", test_date);
  g_test_add_func ("/page-layout/blind", test_blind);
  g_test_add_func ("/page-layout/inline-figures", test_inline_figures);
  g_test_add_func ("/page-layout/last-figures", test_last_figures);
  g_test_add_func ("/page-layout/matters", test_matters);
  g_test_add_func ("/page-layout/hostile", test_hostile);
  g_test_add_func ("/page-layout/empty", test_empty);
  g_test_add_func ("/page-layout/cancelled", test_cancelled);
  return g_test_run ();
}

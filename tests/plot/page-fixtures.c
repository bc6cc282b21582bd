/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "page-fixtures.h"

#include <string.h>

/* ---- articles ---- */

void
lay_out (Article *self)
{
  g_clear_pointer (&self->layout, cw_page_layout_free);
  g_clear_pointer (&self->manuscript, cw_manuscript_free);
  self->manuscript = cw_manuscript_new (CW_CASE (self->root), NULL, self->review, NULL);
  self->layout = cw_page_layout_new (self->manuscript, &self->options);
}

void
article_begin (Article *self)
{
  *self = (Article){ .root = build_case () };
  cw_page_options_init (&self->options, NULL);
  self->options.spacing = 2;
  self->options.has_line_numbers = TRUE;
}

void
article_clear (Article *self)
{
  cw_page_layout_free (self->layout);
  cw_manuscript_free (self->manuscript);
  g_clear_object (&self->review);
  g_clear_object (&self->root);
}

/* @n words of which each is met once. */
char *
make_words (const char *name, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%u%s", i ? " " : "", name, i,
                            i % 13 == 12 ? " of the abdomen" : "");
  return g_string_free (text, FALSE);
}

void
add_section (Article *self, const char *kind, const char *text)
{
  build_row (self->root, "sections", "kind", kind, "text", text, NULL);
}

char *
make_table (guint n_rows, guint n_columns, const char *word)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < n_columns; j++)
        g_string_append_printf (text, "| %s%ux%u ", word, i, j);
      g_string_append (text, "|\n");
    }
  return g_string_free (text, FALSE);
}

void
build_mixed (Article *self)
{
  g_autofree char *first = make_words ("Alpha", 700), *second = make_words ("beta", 300);
  g_autofree char *table = make_table (90, 4, "cell");
  g_autofree char *text = g_strdup_printf (
    "%s\n## A heading typed inside\n- one *item* with H_{2}O\n- another with 10^{9}/l\n1. first\n"
    "2. second\n%s\n%s\nThe patient, a {age|adjective} man, and {age|nonsense} as typed.",
    first, table, second);

  build_set (self->root, "title", "A title");
  build_set (build_child (self->root, "patient"), "age", "27");
  add_section (self, "abstract-background", "Why.");
  add_section (self, "case-presentation", text);
  build_row (self->root, "figures", "title", "Scan", "caption", "Panel (A) and (B).\nMore of it.",
             NULL);
  build_set (build_child (self->root, "declarations"), "consent-statement", "Given.");
}

/* ---- lines ---- */

const CwPageLine *
find_line (const Article *self, const char *words)
{
  for (guint i = 0; i < cw_page_layout_get_n_lines (self->layout); i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (self->layout, i);

      if (strstr (line->text, words))
        return line;
    }
  return NULL;
}

static char *
dup_shown (const Article *self, const CwManuscriptBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cw_page_layout_get_n_lines (self->layout); i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (self->layout, i);

      if (line->paragraph == block->paragraph && g_strcmp0 (line->field, block->field) == 0 &&
          g_strcmp0 (line->entity_id, block->entity_id) == 0)
        g_string_append (text, line->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_shown_once (const Article *self, GPtrArray *blocks, const char *label)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];
      g_autofree char *text = cw_manuscript_block_dup_text (block);
      g_autofree char *shown = dup_shown (self, block);
      g_auto (GStrv) cells = g_strsplit (text, "\t", -1);
      g_autofree char *joined = g_strjoinv ("", cells);
      g_autofree char *expected = g_strconcat (i == 0 && label ? label : "", joined, NULL);

      if (block->entity_id)
        g_assert_cmpstr (shown, ==, expected);
    }
}

void
assert_all_shown (const Article *self)
{
  for (guint i = 0; i < self->manuscript->parts->len; i++)
    assert_shown_once (self, ((CwManuscriptPart *)self->manuscript->parts->pdata[i])->blocks, NULL);
  for (guint i = 0; i < self->manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *figure = self->manuscript->figures->pdata[i];
      g_autofree char *label = g_strdup_printf ("%s. %s. ", figure->label, figure->title);

      assert_shown_once (self, figure->caption, label);
    }
}

/* Lines go down the page, inside of the margins, and are numbered without a gap. */
void
assert_in_order (const Article *self)
{
  guint number = 0, page = 1;

  for (guint i = 0; i < cw_page_layout_get_n_lines (self->layout); i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (self->layout, i);
      double width, height;

      g_assert_true (line->page == page || line->page == page + 1);
      page = line->page;
      cw_page_layout_get_size (self->layout, page, &width, &height);
      g_assert_cmpfloat (line->x, >=, MARGIN - 1);
      g_assert_cmpfloat (line->x + line->width, <=, width - MARGIN + 1);
      g_assert_cmpfloat (line->y, >=, MARGIN - 1);
      g_assert_cmpfloat (line->y + line->height, <=, height - MARGIN + 1);
      if (line->number == 0)
        continue;
      g_assert_cmpuint (line->number, ==, ++number);
    }
  g_assert_cmpuint (page, ==, cw_page_layout_get_n_pages (self->layout));
}

GBytes *
write_pdf (const CwPageLayout *layout)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 26, 8, 0, 0);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cw_page_layout_write_pdf (layout, date, &error);

  g_assert_no_error (error);
  return bytes;
}

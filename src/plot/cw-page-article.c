/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-matter.h"
#include "manuscript/cw-title-page.h"
#include "plot/cw-page-private.h"

/* The way through an article. */

#define TITLE_SIZE 15.0
#define NOTE_SIZE 9.0
#define INDENT 22.0

typedef struct
{
  CwPageDraft *draft;
  const CwManuscript *manuscript;
  GHashTable *floats; /* id -> CwManuscriptFloat that waits for its place */
  GPtrArray *met; /* of these the ones that the last paragraphs pointed to */
} Walk;

static double
get_spacing (const Walk *self)
{
  return self->draft->layout->options.spacing;
}

/* ---- headings ---- */

static void
add_heading (Walk *self, const char *heading, guint level)
{
  static const double sizes[] = { 13, 11.5, 10.5 };
  const CwPageStyle style = {
    .size = sizes[MIN (level, G_N_ELEMENTS (sizes)) - 1],
    .spacing = get_spacing (self) > 1 ? 1.5 : 1.15,
    .above = level == 1 ? 14 : 8,
    .is_bold = TRUE,
    .is_heading = TRUE,
  };
  CwPageText text;
  CwPageBox *box;

  cw_page_text_init (&text, NULL);
  cw_page_text_add (&text, heading, CW_PROSE_PLAIN);
  box = cw_page_draft_add_text (self->draft, &text, &style);
  box->outline = g_strdup (heading);
  box->level = level;
  cw_page_text_clear (&text);
}

/* A heading that the author typed inside a section can be found like other text. */
static void
add_typed_heading (Walk *self, const CwManuscriptBlock *block, guint level)
{
  const CwPageStyle style = {
    .size = CW_PAGE_TEXT_SIZE,
    .spacing = get_spacing (self) > 1 ? 1.5 : 1.15,
    .above = 8,
    .is_bold = TRUE,
    .is_heading = TRUE,
  };
  CwPageBox *box = cw_page_draft_add_block (self->draft, block, NULL, &style);

  box->outline = cw_manuscript_block_dup_text (block);
  box->level = level;
}

/* ---- figures and tables ---- */

/* "Fig. 1. The scan. " */
static char *
dup_heading (const CwManuscriptFloat *item)
{
  g_autofree char *title = cw_manuscript_float_dup_title (item);

  return g_strdup_printf ("%s. %s%s", item->label ? item->label : "", title ? title : "",
                          title ? " " : "");
}

/* A title that stands alone in front of a table. */
static void
add_table_title (Walk *self, const CwManuscriptFloat *table)
{
  const CwPageStyle style = {
    .size = CW_PAGE_TEXT_SIZE, .spacing = 1.15, .above = 12, .is_heading = TRUE
  };
  g_autofree char *title = dup_heading (table);
  CwPageText text;

  cw_page_text_init (&text, NULL);
  cw_page_text_add (&text, title, CW_PROSE_STRONG);
  cw_page_draft_add_text (self->draft, &text, &style);
  cw_page_text_clear (&text);
}

static void
add_table (Walk *self, const CwManuscriptFloat *item, CwPageTable *table)
{
  const CwPageStyle style = { .size = CW_PAGE_TABLE_SIZE, .spacing = 1.1, .is_plain = TRUE };

  add_table_title (self, item);
  self->draft->above = 4;
  cw_page_table_place (table);
  self->draft->above = 4;
  for (guint i = 0; i < item->notes->len; i++)
    cw_page_draft_add_block (self->draft, item->notes->pdata[i], NULL, &style);
}

static void
add_legend (Walk *self, const CwManuscriptFloat *figure)
{
  CwPageStyle style = { .size = CW_PAGE_TEXT_SIZE, .spacing = get_spacing (self), .above = 10 };
  g_autofree char *title = dup_heading (figure);
  CwPageText text;

  if (figure->caption->len > 0)
    cw_page_draft_add_block (self->draft, figure->caption->pdata[0], title, &style);
  else
    {
      cw_page_text_init (&text, NULL);
      cw_page_text_add (&text, title, CW_PROSE_STRONG);
      cw_page_draft_add_text (self->draft, &text, &style);
      cw_page_text_clear (&text);
    }
  style.above = 0;
  for (guint i = 1; i < figure->caption->len; i++)
    cw_page_draft_add_block (self->draft, figure->caption->pdata[i], NULL, &style);
}

static void
add_inline_figure (Walk *self, const CwManuscriptFloat *figure)
{
  self->draft->above = 14;
  cw_page_draft_add_picture (self->draft, figure);
  add_legend (self, figure);
  self->draft->above = 14;
}

/* As the word processors lay it, unless it cannot stand upright. */
static gboolean
is_wide (const CwManuscriptFloat *item, const CwPageTable *table)
{
  return cw_manuscript_float_is_wide (item) || cw_page_table_is_wide (table);
}

/* A table that lies on its side would leave a hole in the text and waits for the end. */
static gboolean
add_inline_table (Walk *self, const CwManuscriptFloat *item)
{
  g_autoptr (CwPageTable) table =
    cw_page_table_new (self->draft, item->caption, 0, item->caption->len);

  if (is_wide (item, table))
    return FALSE;
  add_table (self, item, table);
  self->draft->above = 14;
  return TRUE;
}

static void
place_met (Walk *self)
{
  for (guint i = 0; i < self->met->len; i++)
    {
      CwManuscriptFloat *item = self->met->pdata[i];
      gboolean is_table = g_ptr_array_find (self->manuscript->tables, item, NULL);

      if (is_table && !add_inline_table (self, item))
        continue;
      if (!is_table)
        add_inline_figure (self, item);
      g_hash_table_remove (self->floats, item->entity_id);
    }
  g_ptr_array_set_size (self->met, 0);
}

static void
meet_floats (Walk *self, const CwManuscriptBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      const CwManuscriptRun *run = block->runs->pdata[i];
      gpointer item = run->kind == CW_PROSE_CROSS_REFERENCE && run->target
                        ? g_hash_table_lookup (self->floats, run->target)
                        : NULL;

      if (item && !g_ptr_array_find (self->met, item, NULL))
        g_ptr_array_add (self->met, item);
    }
}

static gboolean
is_waiting (const Walk *self, const CwManuscriptFloat *item)
{
  return !self->draft->layout->options.has_inline_floats || item->entity_id == NULL ||
         g_hash_table_contains (self->floats, item->entity_id);
}

/* Tables that stood in the text have no heading there. */
static void
add_last_tables (Walk *self)
{
  gboolean has_heading = self->draft->layout->options.has_inline_floats;

  for (guint i = 0; i < self->manuscript->tables->len; i++)
    {
      const CwManuscriptFloat *item = self->manuscript->tables->pdata[i];
      g_autoptr (CwPageTable) table = NULL;

      if (!is_waiting (self, item))
        continue;
      table = cw_page_table_new (self->draft, item->caption, 0, item->caption->len);
      self->draft->is_wide = is_wide (item, table);
      self->draft->starts_page = TRUE;
      if (!has_heading)
        add_heading (self, cw_matter_get_heading (CW_MATTER_TABLES), 1);
      has_heading = TRUE;
      add_table (self, item, table);
      self->draft->is_wide = FALSE;
    }
}

/* Legends alone have a heading; with their pictures they need none. */
static void
add_last_figures (Walk *self)
{
  gboolean has_heading = self->draft->layout->options.has_inline_floats;

  self->draft->starts_page = !has_heading;
  for (guint i = 0; i < self->manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *figure = self->manuscript->figures->pdata[i];

      if (!is_waiting (self, figure))
        continue;
      if (!has_heading)
        add_heading (self, cw_matter_get_heading (CW_MATTER_FIGURES), 1);
      has_heading = TRUE;
      if (self->draft->layout->options.has_inline_floats)
        add_inline_figure (self, figure);
      else
        add_legend (self, figure);
    }
}

/* Behind all lines, so that none of them moves. */
static void
add_last_pictures (Walk *self)
{
  if (self->draft->layout->options.has_inline_floats)
    return;
  for (guint i = 0; i < self->manuscript->figures->len; i++)
    cw_page_draft_add_last_picture (self->draft, self->manuscript->figures->pdata[i]);
}

/* ---- text ---- */

static void
add_paragraph (Walk *self, const CwManuscriptBlock *block, gboolean is_first)
{
  CwPageStyle style = {
    .size = CW_PAGE_TEXT_SIZE,
    .spacing = get_spacing (self),
    .above = is_first ? 0 : 3,
  };
  g_autofree char *number = g_strdup_printf ("%u.", block->number);
  gboolean is_item = block->kind == CW_PROSE_BULLET || block->kind == CW_PROSE_NUMBER;

  if (is_item)
    {
      style.indent = INDENT / 2;
      style.hanging = INDENT;
      style.mark = block->kind == CW_PROSE_NUMBER ? number : "•";
      style.above = 0;
    }
  cw_page_draft_add_block (self->draft, block, NULL, &style);
}

/* The caption of a table in the text, which stands above it. */
static void
add_caption (Walk *self, const CwManuscriptBlock *block)
{
  const CwPageStyle style = {
    .size = CW_PAGE_TEXT_SIZE, .spacing = 1.15, .above = 12, .is_heading = TRUE, .is_bold = TRUE
  };

  cw_page_draft_add_block (self->draft, block, NULL, &style);
}

static guint
count_rows (GPtrArray *blocks, guint first)
{
  guint n = 0;

  while (first + n < blocks->len &&
         ((CwManuscriptBlock *)blocks->pdata[first + n])->kind == CW_PROSE_TABLE_ROW)
    n++;
  return n;
}

static void
add_rows (Walk *self, GPtrArray *blocks, guint first, guint n)
{
  g_autoptr (CwPageTable) table = cw_page_table_new (self->draft, blocks, first, n);

  self->draft->above = 8;
  cw_page_table_place (table);
  self->draft->above = 8;
}

/* @has_heading: whether one stands above them. */
static void
add_blocks (Walk *self, GPtrArray *blocks, guint level, gboolean has_heading)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];
      guint n_rows = count_rows (blocks, i);

      if (g_cancellable_is_cancelled (self->draft->layout->options.cancellable))
        return;
      if (block->kind == CW_PROSE_HEADING)
        add_typed_heading (self, block, level);
      else if (block->kind == CW_PROSE_CAPTION)
        add_caption (self, block);
      else if (n_rows > 0)
        add_rows (self, blocks, i, n_rows);
      else
        add_paragraph (self, block, i == 0 && has_heading);
      for (guint j = i; j < i + MAX (n_rows, 1); j++)
        meet_floats (self, blocks->pdata[j]);
      i += n_rows > 0 ? n_rows - 1 : 0;
      place_met (self);
    }
}

static void
add_parts (Walk *self, CwManuscriptPartKind kind)
{
  guint level = kind == CW_MANUSCRIPT_BODY ? 1 : 2;

  for (guint i = 0; i < self->manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = self->manuscript->parts->pdata[i];

      if (part->kind != kind ||
          !cw_manuscript_part_is_shown (part, self->draft->layout->options.is_blind))
        continue;
      if (part->heading)
        add_heading (self, part->heading, level);
      add_blocks (self, part->blocks, level + 1, part->heading != NULL);
    }
}

/* ---- the rest ---- */

static void
add_title_page (Walk *self)
{
  g_autoptr (GPtrArray) lines =
    cw_title_page_list_lines (self->manuscript, self->draft->layout->options.is_blind);

  for (guint i = 0; i < lines->len; i++)
    {
      const CwTitleLine *line = lines->pdata[i];
      gboolean is_title = line->kind == CW_TITLE_LINE_TITLE;
      gboolean is_note = line->kind == CW_TITLE_LINE_AFFILIATION;
      const CwPageStyle style = {
        .size = is_title  ? TITLE_SIZE
                : is_note ? NOTE_SIZE
                          : CW_PAGE_TEXT_SIZE,
        .spacing = 1.25,
        .above = is_note ? 2 : 10,
        .is_bold = is_title,
        .is_heading = is_title,
      };

      cw_page_draft_add_block (self->draft, line->block, NULL, &style);
    }
}

static void
add_references (Walk *self)
{
  GPtrArray *references = self->manuscript->references;

  for (guint i = 0; i < references->len; i++)
    {
      const CwManuscriptReference *reference = references->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u.", reference->number);
      const CwPageStyle style = {
        .size = CW_PAGE_TEXT_SIZE,
        .spacing = get_spacing (self),
        .hanging = INDENT + 4,
        .mark = number,
      };
      CwPageText text;

      cw_page_text_init (&text, NULL);
      cw_page_text_add (&text, reference->text, CW_PROSE_PLAIN);
      cw_page_draft_add_text (self->draft, &text, &style);
      cw_page_text_clear (&text);
    }
}

static void
wait_for (Walk *self, GPtrArray *floats)
{
  for (guint i = 0; i < floats->len; i++)
    {
      CwManuscriptFloat *item = floats->pdata[i];

      if (item->entity_id)
        g_hash_table_insert (self->floats, item->entity_id, item);
    }
}

/* Title page, abstract and body begin pages of their own. */
static void
add_matter (Walk *self, CwMatter matter)
{
  const char *heading = cw_matter_get_heading (matter);
  gboolean is_text = matter < CW_MATTER_TABLES;

  self->draft->starts_page |= matter == CW_MATTER_ABSTRACT || matter == CW_MATTER_BODY;
  if (heading && is_text)
    add_heading (self, heading, 1);
  switch (matter)
    {
    case CW_MATTER_FRONT:
      add_title_page (self);
      break;
    case CW_MATTER_ABSTRACT:
      add_parts (self, CW_MANUSCRIPT_ABSTRACT);
      break;
    case CW_MATTER_BODY:
      add_parts (self, CW_MANUSCRIPT_BODY);
      break;
    case CW_MATTER_BACK:
      add_parts (self, CW_MANUSCRIPT_BACK);
      break;
    case CW_MATTER_REFERENCES:
      add_references (self);
      break;
    case CW_MATTER_TABLES:
      add_last_tables (self);
      break;
    case CW_MATTER_FIGURES:
    default:
      add_last_figures (self);
      add_last_pictures (self);
    }
}

/* Cuts the whole article into boxes. */
void
cw_page_draft_add_article (CwPageDraft *self, const CwManuscript *manuscript)
{
  g_autoptr (GHashTable) floats = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) met = g_ptr_array_new ();
  Walk walk = { self, manuscript, floats, met };

  if (self->layout->options.has_inline_floats)
    {
      wait_for (&walk, manuscript->figures);
      wait_for (&walk, manuscript->tables);
    }
  for (CwMatter matter = 0; matter < CW_N_MATTERS; matter++)
    if (cw_matter_is_shown (matter, manuscript, self->layout->options.is_blind))
      add_matter (&walk, matter);
}

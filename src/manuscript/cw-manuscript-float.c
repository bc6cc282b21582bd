/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-figure-pointer.h"
#include "manuscript/cw-manuscript-private.h"
#include "manuscript/cw-printed-table.h"
#include "model/cw-panel-marks.h"
#include "rules/cw-our-case.h"

/* Figures with their legends, and the table of the review. */

static void
panel_free (CwManuscriptPanel *panel)
{
  g_free (panel->letter);
  g_free (panel->alternative_text);
  g_free (panel);
}

/* Adds a figure or table to @floats. */
CwManuscriptFloat *
cw_manuscript_add_float (CwManuscript *manuscript,
                         GPtrArray *floats,
                         const char *id,
                         guint number,
                         const char *label)
{
  CwManuscriptFloat *self = g_new0 (CwManuscriptFloat, 1);

  self->number = number;
  self->label = g_strdup_printf ("%s %u", label, number);
  self->caption = cw_manuscript_blocks_new ();
  self->notes = cw_manuscript_blocks_new ();
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify)panel_free);
  self->entity_id = g_strdup (id);
  g_ptr_array_add (floats, self);
  g_hash_table_insert (manuscript->numbered, self->entity_id, self);
  return self;
}

/**
 * cw_manuscript_float_dup_title:
 * @self: a figure or a table
 *
 * Returns: (transfer full) (nullable): its title as a sentence; %NULL when it has none
 */
char *
cw_manuscript_float_dup_title (const CwManuscriptFloat *self)
{
  gsize length = self->title ? strlen (self->title) : 0;

  if (length == 0)
    return NULL;
  return g_strconcat (self->title, strchr (".?!", self->title[length - 1]) ? "" : ".", NULL);
}

/* ---- figures ---- */

/* No article has more figures than a mask has bits. */
static guint64
to_bit (guint64 number)
{
  return number < 64 ? G_GUINT64_CONSTANT (1) << number : 0;
}

/* The numbers of figures that the text points to by hand, or by chips, as a bit each. */
static guint64
find_pointed (const CwManuscript *manuscript)
{
  guint64 numbers = 0;

  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      g_autofree char *text = cw_manuscript_part_dup_text (manuscript->parts->pdata[i]);
      g_autoptr (GArray) pointers = cw_figure_pointer_list (text);

      for (guint j = 0; j < pointers->len; j++)
        numbers |= to_bit (g_array_index (pointers, CwFigurePointer, j).number);
    }
  return numbers;
}

/* Whether a text that was typed without cross references speaks of the figure by its label. */
static gboolean
is_typed (guint64 pointed, const CwFigure *figure)
{
  const char *number = figure->label ? strpbrk (figure->label, "123456789") : NULL;

  return number && (pointed & to_bit (g_ascii_strtoull (number, NULL, 10)));
}

static void
add_panel (CwManuscriptFloat *self, CwFigurePanel *source)
{
  CwManuscriptPanel *panel = g_new0 (CwManuscriptPanel, 1);
  CwPanelCrop crop;

  panel->letter = g_strdup (source->letter);
  panel->is_withheld =
    source->image && cw_panel_crop_read (source->crop, &crop) == CW_PANEL_CROP_UNREADABLE;
  panel->has_image = source->image && !panel->is_withheld;
  panel->alternative_text =
    g_strdup (source->alternative_text ? source->alternative_text : source->caption);
  g_ptr_array_add (self->panels, panel);
}

static void
add_figure (CwManuscriptDraft *draft, CwFigure *source)
{
  guint number = cw_manuscript_get_number (draft->figures, CW_ENTITY (source));
  CwManuscriptFloat *self =
    cw_manuscript_add_float (draft->manuscript, draft->manuscript->figures,
                             cw_entity_get_id (CW_ENTITY (source)), number, "Fig.");

  self->title = g_strdup (source->title);
  cw_manuscript_add_prose (draft, self->caption, CW_ENTITY (source), "caption");
  cw_manuscript_add_panel_words (self, source);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (source->panels)); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (G_LIST_MODEL (source->panels), i);

      add_panel (self, panel);
    }
}

/**
 * cw_manuscript_float_count_images:
 * @self: a figure
 *
 * Returns: how many of its panels have an image that may be shown
 */
guint
cw_manuscript_float_count_images (const CwManuscriptFloat *self)
{
  guint n = 0;

  for (guint i = 0; i < self->panels->len; i++)
    n += ((const CwManuscriptPanel *)self->panels->pdata[i])->has_image;
  return n;
}

/* Adds the numbered figures that are not there yet. Their legends may point to further ones, which
 * come behind. */
static void
add_numbered (CwManuscriptDraft *draft)
{
  GPtrArray *figures = draft->manuscript->figures;

  while (figures->len < draft->figures->len)
    add_figure (draft, draft->figures->pdata[figures->len]);
}

static void
add_figures (CwManuscriptDraft *draft)
{
  GListModel *list = G_LIST_MODEL (draft->root->figures);
  GPtrArray *figures = draft->manuscript->figures;
  guint64 pointed = find_pointed (draft->manuscript);
  guint n_met;

  add_numbered (draft);
  n_met = figures->len;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) figure = g_list_model_get_item (list, i);

      cw_manuscript_get_number (draft->figures, figure);
      add_numbered (draft);
    }
  for (guint i = 0; i < figures->len; i++)
    ((CwManuscriptFloat *)figures->pdata[i])->is_mentioned =
      i < n_met || is_typed (pointed, draft->figures->pdata[i]);
}

/* ---- the table of the review ---- */

static void
add_cell (CwManuscriptBlock *block, const CwPrintedCell *cell, guint column, CwProseStyle style)
{
  CwManuscriptRun *run = cw_manuscript_block_add (block, CW_PROSE_TEXT, g_strdup (cell->text));

  run->cell = column;
  run->style = style;
  if (*cell->marks == '\0')
    return;
  run = cw_manuscript_block_add (block, CW_PROSE_TEXT, g_strdup (cell->marks));
  run->cell = column;
  run->style = CW_PROSE_SUPERSCRIPT;
}

static void
add_row (CwManuscriptFloat *self, GPtrArray *cells, CwProseStyle style)
{
  CwManuscriptBlock *block = cw_manuscript_block_new (CW_PROSE_TABLE_ROW);

  block->n_cells = cells->len;
  for (guint i = 0; i < cells->len; i++)
    add_cell (block, cells->pdata[i], i, style);
  g_ptr_array_add (self->caption, block);
}

static void
add_note (CwManuscriptFloat *self, const CwPrintedNote *note)
{
  CwManuscriptBlock *block = cw_manuscript_block_new (CW_PROSE_PARAGRAPH);

  if (note->mark)
    cw_manuscript_block_add (block, CW_PROSE_TEXT, g_strdup (note->mark))->style =
      CW_PROSE_SUPERSCRIPT;
  cw_manuscript_block_add (block, CW_PROSE_TEXT, g_strdup (note->text));
  g_ptr_array_add (self->notes, block);
}

/* A work that only the table cites stands in the list behind those of the text. */
static void
cite_rows (CwManuscriptDraft *draft, CwPrintedTable *table)
{
  for (guint i = 0; i < table->cases->len; i++)
    {
      CwReportedCase *row = table->cases->pdata[i];
      g_autofree char *numbers = NULL;
      g_autofree char *mark =
        row->publication ? cw_manuscript_cite (draft, row->publication, &numbers) : NULL;

      if (mark == NULL)
        continue;
      cw_printed_table_cite (table, i, mark);
      g_hash_table_insert (draft->manuscript->row_citations,
                           g_strdup (cw_entity_get_id (CW_ENTITY (row))), g_strdup (mark));
    }
}

static void
add_table (CwManuscriptDraft *draft)
{
  g_autoptr (CwOurCase) ours = cw_our_case_new (draft->root);
  g_autoptr (CwPrintedTable) table = cw_printed_table_new (draft->review, ours->row);
  const char *id = cw_entity_get_id (CW_ENTITY (draft->review));
  CwManuscriptFloat *self =
    cw_manuscript_add_float (draft->manuscript, draft->manuscript->tables, id,
                             cw_manuscript_get_table_number (draft, id), "Table");

  self->title = g_strdup (table->title);
  self->is_mentioned = g_hash_table_contains (draft->mentioned, id);
  cite_rows (draft, table);
  add_row (self, table->header, CW_PROSE_STRONG);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, table->rows->pdata[i], CW_PROSE_PLAIN);
  for (guint i = 0; i < table->notes->len; i++)
    add_note (self, table->notes->pdata[i]);
}

/* Fills in figures and tables, when the text has been read. */
void
cw_manuscript_add_floats (CwManuscriptDraft *draft)
{
  add_figures (draft);
  cw_manuscript_finish_text_tables (draft);
  if (draft->review)
    add_table (draft);
}

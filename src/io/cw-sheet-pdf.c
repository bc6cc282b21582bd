/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The page form of a sheet: which blocks it is made of and how they look.  Pages are the business
 * of the flow.
 */
#include "config.h"

#include "io/cw-sheet-pdf.h"

#include "io/cw-pdf-flow.h"

#include <string.h>

/* Points. */
#define TITLE_SIZE 17.0
#define SUBTITLE_SIZE 10.5
#define BODY_SIZE 9.5
#define CELL_SIZE 8.5
#define CELL_INSET 4.0
#define CELL_PADDING 3.0

typedef struct
{
  double width;
  double height;
} PaperSize;

typedef struct
{
  guint16 red;
  guint16 green;
  guint16 blue;
} Ink;

static const PaperSize papers[] = {
  [CW_SHEET_PAPER_A4] = { 595.276, 841.89 },
  [CW_SHEET_PAPER_LETTER] = { 612, 792 },
};

static const Ink mark_inks[CW_SHEET_N_MARKS] = {
  [CW_SHEET_MARK_MET] = { 0x1414, 0x6666, 0x2B2B },
  [CW_SHEET_MARK_PARTLY] = { 0x7A7A, 0x4A4A, 0x0000 },
  [CW_SHEET_MARK_MISSING] = { 0xA3A3, 0x1616, 0x1A1A },
  [CW_SHEET_MARK_NOT_APPLICABLE] = { 0x5555, 0x5555, 0x5C5C },
};
static const Ink dim_ink = { 0x5C5C, 0x5C5C, 0x6262 };

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
add_bold (PangoAttrList *list, guint start, guint end)
{
  add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
}

static void
add_ink (PangoAttrList *list, const Ink *ink, guint start, guint end)
{
  add_attribute (list, pango_attr_foreground_new (ink->red, ink->green, ink->blue), start, end);
}

/* What stands above the line, from @start to @end. */
static void
add_rise (PangoAttrList *list, guint start, guint end, double size)
{
  if (end <= start)
    return;
  add_attribute (list, pango_attr_scale_new (0.7), start, end);
  add_attribute (list, pango_attr_rise_new ((int)(0.35 * size * PANGO_SCALE)), start, end);
}

static CwPdfBlock *
make_paragraph (CwPdfFlow *flow, const char *text, double size, gboolean bold, const Ink *ink)
{
  CwPdfBlock *block = cw_pdf_block_new (2);
  PangoAttrList *list = pango_attr_list_new ();

  if (bold)
    add_bold (list, 0, G_MAXUINT);
  if (ink != NULL)
    add_ink (list, ink, 0, G_MAXUINT);
  cw_pdf_flow_add_text (flow, block, 0, cw_pdf_flow_get_text_width (flow), size, text, list);
  pango_attr_list_unref (list);
  return block;
}

static void
place_paragraphs (CwPdfFlow *flow, const char *const *texts, double size, const Ink *ink)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      CwPdfBlock *block = make_paragraph (flow, texts[i], size, FALSE, ink);

      block->may_split = strlen (texts[i]) > 600;
      cw_pdf_flow_place (flow, block);
    }
}

static void
place_opening (CwPdfFlow *flow, CwSheet *self)
{
  CwPdfBlock *title = make_paragraph (flow, cw_sheet_get_title (self), TITLE_SIZE, TRUE, NULL);

  title->outline = g_strdup (cw_sheet_get_title (self));
  cw_pdf_flow_place (flow, title);
  place_paragraphs (flow, cw_sheet_get_subtitles (self), SUBTITLE_SIZE, &dim_ink);
  cw_pdf_flow_skip (flow, 8);
  place_paragraphs (flow, cw_sheet_get_intro (self), BODY_SIZE, NULL);
  cw_pdf_flow_skip (flow, 8);
}

static void
add_cell_text (CwPdfFlow *flow,
               CwPdfBlock *block,
               CwSheet *self,
               guint column,
               const char *text,
               PangoAttrList *list)
{
  double whole = cw_pdf_flow_get_text_width (flow);
  double left = 0;

  for (guint i = 0; i < column; i++)
    left += whole * cw_sheet_get_column_share (self, i);
  cw_pdf_flow_add_text (flow, block, left + CELL_INSET,
                        whole * cw_sheet_get_column_share (self, column) - 2 * CELL_INSET,
                        CELL_SIZE, text, list);
}

static void
add_cell (CwPdfFlow *flow, CwPdfBlock *block, CwSheet *self, guint row, guint column)
{
  const CwSheetCell *cell = cw_sheet_get_cell (self, row, column);
  const char *label = cw_sheet_get_mark_label (self, cell->mark);
  gboolean both = label[0] != '\0' && cell->text[0] != '\0';
  const char *raised = cell->raised ? cell->raised : "";
  g_autofree char *text = g_strconcat (label, both ? "\n" : "", cell->text, raised, NULL);
  PangoAttrList *list = pango_attr_list_new ();
  guint split = (guint)strlen (label), end = (guint)strlen (text);

  if (split > 0)
    {
      add_bold (list, 0, split);
      add_ink (list, &mark_inks[cell->mark], 0, split);
    }
  if (cell->style == CW_SHEET_STYLE_STRONG)
    add_bold (list, split, G_MAXUINT);
  else if (cell->style == CW_SHEET_STYLE_DIM)
    add_ink (list, &dim_ink, split, G_MAXUINT);
  add_rise (list, end - (guint)strlen (raised), end, CELL_SIZE);
  add_cell_text (flow, block, self, column, text, list);
  pango_attr_list_unref (list);
}

static void
add_heading (CwPdfFlow *flow, CwPdfBlock *block, CwSheet *self, guint column)
{
  const char *title = cw_sheet_get_column_title (self, column);
  g_autofree char *text = g_strconcat (title, cw_sheet_get_column_raised (self, column), NULL);
  PangoAttrList *list = pango_attr_list_new ();

  add_bold (list, 0, G_MAXUINT);
  add_rise (list, (guint)strlen (title), (guint)strlen (text), CELL_SIZE);
  add_cell_text (flow, block, self, column, text, list);
  pango_attr_list_unref (list);
}

static CwPdfBlock *
make_header (CwPdfFlow *flow, CwSheet *self)
{
  CwPdfBlock *block = cw_pdf_block_new (CELL_PADDING);

  for (guint column = 0; column < cw_sheet_get_n_columns (self); column++)
    add_heading (flow, block, self, column);
  block->rule = 1.2;
  return block;
}

static CwPdfBlock *
make_section (CwPdfFlow *flow, const char *section)
{
  CwPdfBlock *block = cw_pdf_block_new (CELL_PADDING);
  PangoAttrList *list = pango_attr_list_new ();

  add_bold (list, 0, G_MAXUINT);
  cw_pdf_flow_add_text (flow, block, CELL_INSET, cw_pdf_flow_get_text_width (flow) - 2 * CELL_INSET,
                        BODY_SIZE, section, list);
  pango_attr_list_unref (list);
  block->filled = TRUE;
  block->rule = 0.5;
  block->outline = g_strdup (section);
  return block;
}

static CwPdfBlock *
make_row (CwPdfFlow *flow, CwSheet *self, guint row)
{
  const char *section = cw_sheet_get_section (self, row);
  CwPdfBlock *block;

  if (section != NULL)
    return make_section (flow, section);
  block = cw_pdf_block_new (CELL_PADDING);
  for (guint column = 0; column < cw_sheet_get_n_columns (self); column++)
    add_cell (flow, block, self, row, column);
  block->rule = 0.5;
  return block;
}

/* A heading is not left alone at the foot of a page: it keeps room for the row below it. */
static double
measure_row (CwPdfFlow *flow, CwSheet *self, guint row)
{
  g_autoptr (CwPdfBlock) block = NULL;

  if (row >= cw_sheet_get_n_rows (self))
    return 0;
  block = make_row (flow, self, row);
  return cw_pdf_block_get_height (block);
}

static void
place_table (CwPdfFlow *flow, CwSheet *self)
{
  CwPdfBlock *header;

  if (cw_sheet_get_n_columns (self) == 0)
    return;
  if (cw_sheet_get_caption (self) != NULL)
    {
      CwPdfBlock *caption =
        make_paragraph (flow, cw_sheet_get_caption (self), BODY_SIZE, TRUE, NULL);

      caption->reserve = 60;
      cw_pdf_flow_place (flow, caption);
    }
  header = make_header (flow, self);
  header->reserve = measure_row (flow, self, 0);
  cw_pdf_flow_place (flow, header);
  cw_pdf_flow_repeat (flow, make_header (flow, self));
  for (guint row = 0; row < cw_sheet_get_n_rows (self); row++)
    {
      CwPdfBlock *block = make_row (flow, self, row);

      if (block->filled)
        block->reserve = measure_row (flow, self, row + 1);
      cw_pdf_flow_place (flow, block);
    }
  cw_pdf_flow_repeat (flow, NULL);
}

static void
place_notes_only (CwPdfFlow *flow, CwSheet *self, const char *const *notes)
{
  for (guint i = 0; notes[i] != NULL; i++)
    {
      const char *raised = cw_sheet_get_note_raised (self, i);
      g_autofree char *text = g_strconcat (raised ? raised : "", notes[i], NULL);
      CwPdfBlock *block = cw_pdf_block_new (2);
      PangoAttrList *list = pango_attr_list_new ();

      add_rise (list, 0, raised ? (guint)strlen (raised) : 0, BODY_SIZE);
      cw_pdf_flow_add_text (flow, block, 0, cw_pdf_flow_get_text_width (flow), BODY_SIZE, text,
                            list);
      pango_attr_list_unref (list);
      block->may_split = strlen (text) > 600;
      cw_pdf_flow_place (flow, block);
    }
}

static void
place_notes (CwPdfFlow *flow, CwSheet *self)
{
  const char *const *notes = cw_sheet_get_notes (self);
  CwPdfBlock *heading;

  if (notes == NULL || notes[0] == NULL)
    return;
  cw_pdf_flow_skip (flow, 12);
  if (cw_sheet_get_notes_title (self)[0] == '\0')
    {
      place_notes_only (flow, self, notes);
      return;
    }
  heading = make_paragraph (flow, cw_sheet_get_notes_title (self), BODY_SIZE + 1, TRUE, NULL);
  heading->reserve = 40;
  heading->outline = g_strdup (cw_sheet_get_notes_title (self));
  cw_pdf_flow_place (flow, heading);
  place_notes_only (flow, self, notes);
}

static void
place_all_cb (CwPdfFlow *flow, gpointer data)
{
  CwSheet *self = data;

  place_opening (flow, self);
  place_table (flow, self);
  place_notes (flow, self);
  if (cw_sheet_get_author (self) == NULL)
    return;
  cw_pdf_flow_skip (flow, 12);
  cw_pdf_flow_place (flow,
                     make_paragraph (flow, cw_sheet_get_author (self), BODY_SIZE, FALSE, &dim_ink));
}

/**
 * cw_sheet_to_pdf:
 * @self: a sheet
 * @error: return location for an error
 *
 * Writes a sheet as pages with selectable text.
 *
 * The same sheet gives the same bytes on the same machine; another machine may have other fonts.
 *
 * Returns: (transfer full): the file; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_sheet_to_pdf (CwSheet *self, GError **error)
{
  g_autoptr (CwPdfFlow) flow = NULL;
  const PaperSize *paper;
  gboolean landscape;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  paper = &papers[cw_sheet_get_paper (self)];
  landscape = cw_sheet_is_landscape (self);
  flow = cw_pdf_flow_new (landscape ? paper->height : paper->width,
                          landscape ? paper->width : paper->height, cw_sheet_get_title (self),
                          cw_sheet_get_language (self));
  cw_pdf_flow_set_origin (flow, cw_sheet_get_author (self), cw_sheet_get_date (self));
  return cw_pdf_flow_run (flow, place_all_cb, self, error);
}

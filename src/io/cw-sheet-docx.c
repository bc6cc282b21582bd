/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The word-processing form of a sheet. */
#include "config.h"

#include "io/cw-sheet-docx.h"

#include "io/cw-docx-package.h"
#include "io/cw-docx-styles.h"
#include "io/cw-docx-text.h"
#include "io/cw-xml-out.h"

/* In twentieths of a point. */
typedef struct
{
  int width;
  int height;
} PaperSize;

static const PaperSize papers[] = {
  [CW_SHEET_PAPER_A4] = { CW_DOCX_A4_WIDTH, CW_DOCX_A4_HEIGHT },
  [CW_SHEET_PAPER_LETTER] = { 12240, 15840 },
};

static const char *const mark_styles[CW_SHEET_N_MARKS] = {
  [CW_SHEET_MARK_MET] = "StatusMet",
  [CW_SHEET_MARK_PARTLY] = "StatusPartly",
  [CW_SHEET_MARK_MISSING] = "StatusMissing",
  [CW_SHEET_MARK_NOT_APPLICABLE] = "StatusNotApplicable",
};

static const char *const text_styles[] = {
  [CW_SHEET_STYLE_NORMAL] = NULL,
  [CW_SHEET_STYLE_STRONG] = "Strong",
  [CW_SHEET_STYLE_DIM] = "Dim",
};

static void
write_raised (CwXmlOut *xml, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  cw_xml_out_open (xml, "w:r");
  cw_xml_out_open (xml, "w:rPr");
  cw_xml_out_empty (xml, "w:vertAlign", "w:val", "superscript", NULL);
  cw_xml_out_close (xml);
  cw_docx_write_text (xml, text);
  cw_xml_out_close (xml);
}

static void
write_paragraphs (CwXmlOut *xml, const char *style, const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    cw_docx_write_paragraph (xml, style, texts[i]);
}

static int
get_text_width (CwSheet *self)
{
  const PaperSize *paper = &papers[cw_sheet_get_paper (self)];

  return (cw_sheet_is_landscape (self) ? paper->height : paper->width) - 2 * CW_DOCX_MARGIN;
}

/* Widths are cut at rounded running sums, so that they add up to the whole exactly. */
static int
get_column_width (CwSheet *self, guint column)
{
  double left = 0;
  double share = cw_sheet_get_column_share (self, column);
  int whole = get_text_width (self);

  for (guint i = 0; i < column; i++)
    left += cw_sheet_get_column_share (self, i);
  return (int)(whole * (left + share) + 0.5) - (int)(whole * left + 0.5);
}

static void
write_header_row (CwXmlOut *xml, CwSheet *self)
{
  cw_docx_open_row (xml, TRUE);
  for (guint column = 0; column < cw_sheet_get_n_columns (self); column++)
    {
      cw_docx_open_cell (xml, get_column_width (self, column), 0);
      cw_docx_open_paragraph (xml, "TableHead");
      cw_docx_write_run (xml, NULL, cw_sheet_get_column_title (self, column));
      write_raised (xml, cw_sheet_get_column_raised (self, column));
      cw_xml_out_close (xml);
      cw_xml_out_close (xml);
    }
  cw_xml_out_close (xml);
}

static void
write_section_row (CwXmlOut *xml, CwSheet *self, const char *section)
{
  cw_docx_open_row (xml, FALSE);
  cw_docx_open_cell (xml, get_text_width (self), cw_sheet_get_n_columns (self));
  cw_docx_write_paragraph (xml, "TableSection", section);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_cell (CwXmlOut *xml, CwSheet *self, guint column, const CwSheetCell *cell)
{
  cw_docx_open_cell (xml, get_column_width (self, column), 0);
  cw_docx_open_paragraph (xml, "TableText");
  if (cell->mark != CW_SHEET_MARK_NONE)
    {
      cw_docx_write_run (xml, mark_styles[cell->mark], cw_sheet_get_mark_label (self, cell->mark));
      if (cell->text[0] != '\0')
        cw_docx_write_run (xml, NULL, "\n");
    }
  cw_docx_write_run (xml, text_styles[cell->style], cell->text);
  write_raised (xml, cell->raised);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_rows (CwXmlOut *xml, CwSheet *self)
{
  for (guint row = 0; row < cw_sheet_get_n_rows (self); row++)
    {
      const char *section = cw_sheet_get_section (self, row);

      if (section != NULL)
        {
          write_section_row (xml, self, section);
          continue;
        }
      cw_docx_open_row (xml, FALSE);
      for (guint column = 0; column < cw_sheet_get_n_columns (self); column++)
        write_cell (xml, self, column, cw_sheet_get_cell (self, row, column));
      cw_xml_out_close (xml);
    }
}

static void
write_table (CwXmlOut *xml, CwSheet *self)
{
  guint n_columns = cw_sheet_get_n_columns (self);
  const char *caption = cw_sheet_get_caption (self);
  int widths[CW_SHEET_MAX_COLUMNS];

  if (n_columns == 0)
    return;
  if (caption != NULL)
    cw_docx_write_paragraph (xml, "Caption", caption);
  for (guint column = 0; column < n_columns; column++)
    widths[column] = get_column_width (self, column);
  cw_docx_open_table (xml, caption != NULL ? caption : cw_sheet_get_title (self), widths,
                      n_columns);
  write_header_row (xml, self);
  write_rows (xml, self);
  cw_xml_out_close (xml);
}

static void
write_notes (CwXmlOut *xml, CwSheet *self)
{
  const char *const *notes = cw_sheet_get_notes (self);

  if (notes == NULL || notes[0] == NULL)
    return;
  if (cw_sheet_get_notes_title (self)[0] != '\0')
    cw_docx_write_paragraph (xml, "Heading1", cw_sheet_get_notes_title (self));
  for (guint i = 0; notes[i] != NULL; i++)
    {
      cw_docx_open_paragraph (xml, "Normal");
      write_raised (xml, cw_sheet_get_note_raised (self, i));
      cw_docx_write_run (xml, NULL, notes[i]);
      cw_xml_out_close (xml);
    }
}

static void
write_closing (CwXmlOut *xml, CwSheet *self)
{
  g_autofree char *date = g_date_time_format (cw_sheet_get_date (self), "%Y-%m-%d");
  const char *author = cw_sheet_get_author (self);
  g_autofree char *line = author != NULL ? g_strdup_printf ("%s, %s", author, date) : NULL;

  cw_docx_open_paragraph (xml, "Closing");
  cw_docx_write_run (xml, "Dim", line != NULL ? line : date);
  cw_xml_out_close (xml);
}

/* The running header stays away from the first page, where the title itself stands. */
static void
write_page_setup (CwXmlOut *xml, CwSheet *self, const char *header, const char *footer)
{
  const PaperSize *paper = &papers[cw_sheet_get_paper (self)];
  gboolean landscape = cw_sheet_is_landscape (self);

  cw_xml_out_open (xml, "w:sectPr");
  cw_xml_out_empty (xml, "w:headerReference", "w:type", "default", "r:id", header, NULL);
  cw_xml_out_empty (xml, "w:footerReference", "w:type", "default", "r:id", footer, NULL);
  cw_xml_out_empty (xml, "w:footerReference", "w:type", "first", "r:id", footer, NULL);
  cw_docx_write_page (xml, landscape ? paper->height : paper->width,
                      landscape ? paper->width : paper->height);
  cw_xml_out_empty (xml, "w:titlePg", NULL);
  cw_xml_out_close (xml);
}

/* Without a table it is a letter, which says itself what it is and of which day. */
static gboolean
is_letter (CwSheet *self)
{
  return cw_sheet_get_n_columns (self) == 0;
}

static GBytes *
write_document (CwSheet *self, const char *header, const char *footer, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:document");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  cw_xml_out_attribute (xml, "xmlns:r", CW_DOCX_OFFICE);
  cw_xml_out_open (xml, "w:body");
  if (!is_letter (self))
    cw_docx_write_paragraph (xml, "Title", cw_sheet_get_title (self));
  write_paragraphs (xml, "Subtitle", cw_sheet_get_subtitles (self));
  write_paragraphs (xml, "Normal", cw_sheet_get_intro (self));
  write_table (xml, self);
  write_notes (xml, self);
  if (!is_letter (self))
    write_closing (xml, self);
  write_page_setup (xml, self, header, footer);
  return cw_xml_out_finish (xml, error);
}

static GBytes *
write_header (CwSheet *self, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:hdr");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  cw_docx_write_paragraph (xml, "Header", cw_sheet_get_title (self));
  return cw_xml_out_finish (xml, error);
}

/**
 * cw_sheet_to_docx:
 * @self: a sheet
 * @error: return location for an error
 *
 * Writes a sheet as a word-processing document (Office Open XML).
 *
 * The same sheet always gives the same bytes.
 *
 * Returns: (transfer full): the file; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_sheet_to_docx (CwSheet *self, GError **error)
{
  g_autoptr (CwDocxPackage) package = cw_docx_package_new ();
  g_autoptr (GBytes) styles = NULL;
  g_autoptr (GBytes) settings = NULL;
  g_autoptr (GBytes) header = NULL;
  g_autoptr (GBytes) footer = NULL;
  g_autoptr (GBytes) document = NULL;
  g_autofree char *main_name = NULL;
  g_autofree char *styles_name = NULL;
  g_autofree char *settings_name = NULL;
  g_autofree char *header_name = NULL;
  g_autofree char *footer_name = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if ((styles = cw_docx_styles_write (CW_DOCX_DESIGN_SHEET, cw_sheet_get_language (self), error)) ==
        NULL ||
      (settings = cw_docx_write_settings (error)) == NULL ||
      (header = write_header (self, error)) == NULL ||
      (footer = cw_docx_write_footer (error)) == NULL)
    return NULL;
  styles_name = cw_docx_add_companion (package, "styles", "styles.xml", styles);
  settings_name = cw_docx_add_companion (package, "settings", "settings.xml", settings);
  header_name = cw_docx_add_companion (package, "header", "header1.xml", header);
  footer_name = cw_docx_add_companion (package, "footer", "footer1.xml", footer);
  document = write_document (self, header_name, footer_name, error);
  if (document == NULL)
    return NULL;
  cw_docx_package_add_part (package, "word/document.xml", CW_DOCX_TYPE ("document.main"), document);
  main_name =
    cw_docx_package_relate (package, "", CW_DOCX_OFFICE "/officeDocument", "word/document.xml");
  if (!cw_docx_package_set_properties (package, cw_sheet_get_title (self),
                                       cw_sheet_get_author (self), cw_sheet_get_language (self),
                                       cw_sheet_get_date (self), error))
    return NULL;
  return cw_docx_package_finish (package, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The word-processing form of a sheet.  Element order follows the schema strictly, because word
 * processors call a document damaged over it.
 */
#include "config.h"

#include "io/cw-sheet-docx.h"

#include "io/cw-docx-package.h"
#include "io/cw-docx-styles.h"
#include "io/cw-xml-out.h"

#include <string.h>

/* Twentieths of a point. */
#define MARGIN 1134
#define EDGE 567

typedef struct
{
  int width;
  int height;
} PaperSize;

static const PaperSize papers[] = {
  [CW_SHEET_PAPER_A4] = { 11906, 16838 },
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
set_number (CwXmlOut *xml, const char *attribute, int number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%d", number);
  cw_xml_out_attribute (xml, attribute, digits);
}

static void
write_run_start (CwXmlOut *xml, const char *style)
{
  cw_xml_out_open (xml, "w:r");
  if (style == NULL)
    return;
  cw_xml_out_open (xml, "w:rPr");
  cw_xml_out_empty (xml, "w:rStyle", "w:val", style, NULL);
  cw_xml_out_close (xml);
}

static void
write_piece (CwXmlOut *xml, const char *text, gsize length)
{
  g_autofree char *piece = g_strndup (text, length);

  if (length == 0)
    return;
  cw_xml_out_open (xml, "w:t");
  cw_xml_out_attribute (xml, "xml:space", "preserve");
  cw_xml_out_text (xml, piece);
  cw_xml_out_close (xml);
}

/* Line ends and tabs are elements of their own in this format. */
static void
write_text (CwXmlOut *xml, const char *text)
{
  for (;;)
    {
      gsize length = strcspn (text, "\n\t");

      write_piece (xml, text, length);
      text += length;
      if (*text == '\0')
        return;
      cw_xml_out_empty (xml, *text == '\n' ? "w:br" : "w:tab", NULL);
      text++;
    }
}

static void
write_run (CwXmlOut *xml, const char *style, const char *text)
{
  if (text[0] == '\0')
    return;
  write_run_start (xml, style);
  write_text (xml, text);
  cw_xml_out_close (xml);
}

static void
write_raised (CwXmlOut *xml, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  cw_xml_out_open (xml, "w:r");
  cw_xml_out_open (xml, "w:rPr");
  cw_xml_out_empty (xml, "w:vertAlign", "w:val", "superscript", NULL);
  cw_xml_out_close (xml);
  write_text (xml, text);
  cw_xml_out_close (xml);
}

static void
open_paragraph (CwXmlOut *xml, const char *style)
{
  cw_xml_out_open (xml, "w:p");
  cw_xml_out_open (xml, "w:pPr");
  cw_xml_out_empty (xml, "w:pStyle", "w:val", style, NULL);
  cw_xml_out_close (xml);
}

static void
write_paragraph (CwXmlOut *xml, const char *style, const char *text)
{
  open_paragraph (xml, style);
  write_run (xml, NULL, text);
  cw_xml_out_close (xml);
}

static void
write_paragraphs (CwXmlOut *xml, const char *style, const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    write_paragraph (xml, style, texts[i]);
}

static int
get_text_width (CwSheet *self)
{
  const PaperSize *paper = &papers[cw_sheet_get_paper (self)];

  return (cw_sheet_is_landscape (self) ? paper->height : paper->width) - 2 * MARGIN;
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
open_cell (CwXmlOut *xml, int width, guint span)
{
  cw_xml_out_open (xml, "w:tc");
  cw_xml_out_open (xml, "w:tcPr");
  cw_xml_out_open (xml, "w:tcW");
  set_number (xml, "w:w", width);
  cw_xml_out_attribute (xml, "w:type", "dxa");
  cw_xml_out_close (xml);
  if (span > 1)
    {
      cw_xml_out_open (xml, "w:gridSpan");
      set_number (xml, "w:val", (int)span);
      cw_xml_out_close (xml);
    }
  if (span > 0)
    cw_xml_out_empty (xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "EEF1F6", NULL);
  cw_xml_out_close (xml);
}

static void
open_row (CwXmlOut *xml, gboolean header)
{
  cw_xml_out_open (xml, "w:tr");
  cw_xml_out_open (xml, "w:trPr");
  cw_xml_out_empty (xml, "w:cantSplit", NULL);
  if (header)
    cw_xml_out_empty (xml, "w:tblHeader", NULL);
  cw_xml_out_close (xml);
}

static void
write_header_row (CwXmlOut *xml, CwSheet *self)
{
  open_row (xml, TRUE);
  for (guint column = 0; column < cw_sheet_get_n_columns (self); column++)
    {
      open_cell (xml, get_column_width (self, column), 0);
      open_paragraph (xml, "TableHead");
      write_run (xml, NULL, cw_sheet_get_column_title (self, column));
      write_raised (xml, cw_sheet_get_column_raised (self, column));
      cw_xml_out_close (xml);
      cw_xml_out_close (xml);
    }
  cw_xml_out_close (xml);
}

static void
write_section_row (CwXmlOut *xml, CwSheet *self, const char *section)
{
  open_row (xml, FALSE);
  open_cell (xml, get_text_width (self), cw_sheet_get_n_columns (self));
  write_paragraph (xml, "TableSection", section);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_cell (CwXmlOut *xml, CwSheet *self, guint column, const CwSheetCell *cell)
{
  open_cell (xml, get_column_width (self, column), 0);
  open_paragraph (xml, "TableText");
  if (cell->mark != CW_SHEET_MARK_NONE)
    {
      write_run (xml, mark_styles[cell->mark], cw_sheet_get_mark_label (self, cell->mark));
      if (cell->text[0] != '\0')
        write_run (xml, NULL, "\n");
    }
  write_run (xml, text_styles[cell->style], cell->text);
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
      open_row (xml, FALSE);
      for (guint column = 0; column < cw_sheet_get_n_columns (self); column++)
        write_cell (xml, self, column, cw_sheet_get_cell (self, row, column));
      cw_xml_out_close (xml);
    }
}

static void
write_table_properties (CwXmlOut *xml, CwSheet *self)
{
  const char *caption = cw_sheet_get_caption (self);

  cw_xml_out_open (xml, "w:tblPr");
  cw_xml_out_empty (xml, "w:tblStyle", "w:val", "ListTable", NULL);
  cw_xml_out_open (xml, "w:tblW");
  set_number (xml, "w:w", get_text_width (self));
  cw_xml_out_attribute (xml, "w:type", "dxa");
  cw_xml_out_close (xml);
  cw_xml_out_empty (xml, "w:tblLayout", "w:type", "fixed", NULL);
  cw_xml_out_empty (xml, "w:tblLook", "w:val", "00A0", NULL);
  cw_xml_out_empty (xml, "w:tblCaption", "w:val",
                    caption != NULL ? caption : cw_sheet_get_title (self), NULL);
  cw_xml_out_close (xml);
}

static void
write_table (CwXmlOut *xml, CwSheet *self)
{
  guint n_columns = cw_sheet_get_n_columns (self);

  if (n_columns == 0)
    return;
  if (cw_sheet_get_caption (self) != NULL)
    write_paragraph (xml, "Caption", cw_sheet_get_caption (self));
  cw_xml_out_open (xml, "w:tbl");
  write_table_properties (xml, self);
  cw_xml_out_open (xml, "w:tblGrid");
  for (guint column = 0; column < n_columns; column++)
    {
      cw_xml_out_open (xml, "w:gridCol");
      set_number (xml, "w:w", get_column_width (self, column));
      cw_xml_out_close (xml);
    }
  cw_xml_out_close (xml);
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
    write_paragraph (xml, "Heading1", cw_sheet_get_notes_title (self));
  for (guint i = 0; notes[i] != NULL; i++)
    {
      open_paragraph (xml, "Normal");
      write_raised (xml, cw_sheet_get_note_raised (self, i));
      write_run (xml, NULL, notes[i]);
      cw_xml_out_close (xml);
    }
}

static void
write_closing (CwXmlOut *xml, CwSheet *self)
{
  g_autofree char *date = g_date_time_format (cw_sheet_get_date (self), "%Y-%m-%d");
  const char *author = cw_sheet_get_author (self);
  g_autofree char *line = author != NULL ? g_strdup_printf ("%s, %s", author, date) : NULL;

  open_paragraph (xml, "Normal");
  write_run (xml, "Dim", line != NULL ? line : date);
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
  cw_xml_out_open (xml, "w:pgSz");
  set_number (xml, "w:w", landscape ? paper->height : paper->width);
  set_number (xml, "w:h", landscape ? paper->width : paper->height);
  if (landscape)
    cw_xml_out_attribute (xml, "w:orient", "landscape");
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "w:pgMar");
  set_number (xml, "w:top", MARGIN);
  set_number (xml, "w:right", MARGIN);
  set_number (xml, "w:bottom", MARGIN);
  set_number (xml, "w:left", MARGIN);
  set_number (xml, "w:header", EDGE);
  set_number (xml, "w:footer", EDGE);
  set_number (xml, "w:gutter", 0);
  cw_xml_out_close (xml);
  cw_xml_out_empty (xml, "w:titlePg", NULL);
  cw_xml_out_close (xml);
}

static GBytes *
write_document (CwSheet *self, const char *header, const char *footer, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:document");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  cw_xml_out_attribute (xml, "xmlns:r", CW_DOCX_OFFICE);
  cw_xml_out_open (xml, "w:body");
  write_paragraph (xml, "Title", cw_sheet_get_title (self));
  write_paragraphs (xml, "Subtitle", cw_sheet_get_subtitles (self));
  write_paragraphs (xml, "Normal", cw_sheet_get_intro (self));
  write_table (xml, self);
  write_notes (xml, self);
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
  write_paragraph (xml, "Header", cw_sheet_get_title (self));
  return cw_xml_out_finish (xml, error);
}

static void
write_field (CwXmlOut *xml, const char *instruction)
{
  cw_xml_out_open (xml, "w:fldSimple");
  cw_xml_out_attribute (xml, "w:instr", instruction);
  write_run (xml, NULL, "1");
  cw_xml_out_close (xml);
}

static GBytes *
write_footer (GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:ftr");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  cw_xml_out_open (xml, "w:p");
  cw_xml_out_open (xml, "w:pPr");
  cw_xml_out_empty (xml, "w:pStyle", "w:val", "Footer", NULL);
  cw_xml_out_empty (xml, "w:jc", "w:val", "right", NULL);
  cw_xml_out_close (xml);
  write_field (xml, " PAGE ");
  write_run (xml, NULL, " / ");
  write_field (xml, " NUMPAGES ");
  return cw_xml_out_finish (xml, error);
}

/* Without this part a word processor opens the document in its mode for old files. */
static GBytes *
write_settings (GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:settings");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  cw_xml_out_open (xml, "w:compat");
  cw_xml_out_empty (xml, "w:compatSetting", "w:name", "compatibilityMode", "w:uri",
                    "http://schemas.microsoft.com/office/word", "w:val", "15", NULL);
  return cw_xml_out_finish (xml, error);
}

/* Adds a part that the document refers to; returns the name of the relation. */
static char *
add_companion (CwDocxPackage *package, const char *kind, const char *file, GBytes *content)
{
  g_autofree char *path = g_strconcat ("word/", file, NULL);
  g_autofree char *media = g_strdup_printf (CW_DOCX_TYPE ("%s"), kind);
  g_autofree char *relation = g_strdup_printf (CW_DOCX_OFFICE "/%s", kind);

  cw_docx_package_add_part (package, path, media, content);
  return cw_docx_package_relate (package, "word/document.xml", relation, file);
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

  if ((styles = cw_docx_styles_write (cw_sheet_get_language (self), error)) == NULL ||
      (settings = write_settings (error)) == NULL ||
      (header = write_header (self, error)) == NULL || (footer = write_footer (error)) == NULL)
    return NULL;
  styles_name = add_companion (package, "styles", "styles.xml", styles);
  settings_name = add_companion (package, "settings", "settings.xml", settings);
  header_name = add_companion (package, "header", "header1.xml", header);
  footer_name = add_companion (package, "footer", "footer1.xml", footer);
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

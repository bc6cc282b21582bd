/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The pieces that every word-processing document is made of.  Element order follows the schema
 * strictly, because word processors call a document damaged over it.
 */
#include "config.h"

#include "io/cw-docx-text.h"

#include <string.h>

/* Of header and footer from the edge of the page, in twentieths of a point. */
#define EDGE 567

/**
 * cw_docx_set_number:
 * @xml: a document whose innermost element has no content yet
 * @attribute: the attribute's name
 * @number: its value
 *
 * Gives the innermost element an attribute.
 */
void
cw_docx_set_number (CwXmlOut *xml, const char *attribute, int number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%d", number);
  cw_xml_out_attribute (xml, attribute, digits);
}

/* ---- text ---- */

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

/**
 * cw_docx_write_text:
 * @xml: a document with an open run
 * @text: text of any origin
 *
 * Adds text to a run; line ends and tabs are elements of their own in this format.
 */
void
cw_docx_write_text (CwXmlOut *xml, const char *text)
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

/**
 * cw_docx_write_run:
 * @xml: a document with an open paragraph
 * @style: (nullable): a character style
 * @text: text of any origin; "" adds nothing
 *
 * Adds text of one style.
 */
void
cw_docx_write_run (CwXmlOut *xml, const char *style, const char *text)
{
  if (text[0] == '\0')
    return;
  cw_xml_out_open (xml, "w:r");
  if (style != NULL)
    {
      cw_xml_out_open (xml, "w:rPr");
      cw_xml_out_empty (xml, "w:rStyle", "w:val", style, NULL);
      cw_xml_out_close (xml);
    }
  cw_docx_write_text (xml, text);
  cw_xml_out_close (xml);
}

/**
 * cw_docx_open_paragraph:
 * @xml: a document with an open body, cell or the like
 * @style: a paragraph style
 *
 * Opens a paragraph; runs follow.
 */
void
cw_docx_open_paragraph (CwXmlOut *xml, const char *style)
{
  cw_xml_out_open (xml, "w:p");
  cw_xml_out_open (xml, "w:pPr");
  cw_xml_out_empty (xml, "w:pStyle", "w:val", style, NULL);
  cw_xml_out_close (xml);
}

/**
 * cw_docx_write_paragraph:
 * @xml: a document with an open body, cell or the like
 * @style: a paragraph style
 * @text: text of any origin
 *
 * Adds a paragraph of plain text.
 */
void
cw_docx_write_paragraph (CwXmlOut *xml, const char *style, const char *text)
{
  cw_docx_open_paragraph (xml, style);
  cw_docx_write_run (xml, NULL, text);
  cw_xml_out_close (xml);
}

/**
 * cw_docx_open_field:
 * @xml: a document with an open paragraph
 * @instruction: what a word processor computes: " PAGE "
 *
 * Opens a field; the runs that are shown until it is computed follow.
 */
void
cw_docx_open_field (CwXmlOut *xml, const char *instruction)
{
  cw_xml_out_open (xml, "w:fldSimple");
  cw_xml_out_attribute (xml, "w:instr", instruction);
}

/* ---- tables ---- */

static void
write_grid (CwXmlOut *xml, const int *widths, guint n_columns)
{
  cw_xml_out_open (xml, "w:tblGrid");
  for (guint column = 0; column < n_columns; column++)
    {
      cw_xml_out_open (xml, "w:gridCol");
      cw_docx_set_number (xml, "w:w", widths[column]);
      cw_xml_out_close (xml);
    }
  cw_xml_out_close (xml);
}

/**
 * cw_docx_open_table:
 * @xml: a document with an open body
 * @caption: what the table is about, for those who cannot see it
 * @widths: (array length=n_columns): of the columns, in twentieths of a point
 * @n_columns: how many; at most %CW_DOCX_MAX_COLUMNS
 *
 * Opens a table; rows follow.
 */
void
cw_docx_open_table (CwXmlOut *xml, const char *caption, const int *widths, guint n_columns)
{
  int whole = 0;

  for (guint column = 0; column < n_columns; column++)
    whole += widths[column];
  cw_xml_out_open (xml, "w:tbl");
  cw_xml_out_open (xml, "w:tblPr");
  cw_xml_out_empty (xml, "w:tblStyle", "w:val", "ListTable", NULL);
  cw_xml_out_open (xml, "w:tblW");
  cw_docx_set_number (xml, "w:w", whole);
  cw_xml_out_attribute (xml, "w:type", "dxa");
  cw_xml_out_close (xml);
  cw_xml_out_empty (xml, "w:tblLayout", "w:type", "fixed", NULL);
  cw_xml_out_empty (xml, "w:tblLook", "w:val", "00A0", NULL);
  cw_xml_out_empty (xml, "w:tblCaption", "w:val", caption, NULL);
  cw_xml_out_close (xml);
  write_grid (xml, widths, n_columns);
}

/**
 * cw_docx_open_row:
 * @xml: a document with an open table
 * @is_header: whether it is repeated on top of each page
 *
 * Opens a row that stays on one page; cells follow.
 */
void
cw_docx_open_row (CwXmlOut *xml, gboolean is_header)
{
  cw_xml_out_open (xml, "w:tr");
  cw_xml_out_open (xml, "w:trPr");
  cw_xml_out_empty (xml, "w:cantSplit", NULL);
  if (is_header)
    cw_xml_out_empty (xml, "w:tblHeader", NULL);
  cw_xml_out_close (xml);
}

/**
 * cw_docx_open_cell:
 * @xml: a document with an open row
 * @width: its width in twentieths of a point
 * @span: how many columns a shaded cell covers; 0 for a plain cell of one column
 *
 * Opens a cell; at least one paragraph must follow.
 */
void
cw_docx_open_cell (CwXmlOut *xml, int width, guint span)
{
  cw_xml_out_open (xml, "w:tc");
  cw_xml_out_open (xml, "w:tcPr");
  cw_xml_out_open (xml, "w:tcW");
  cw_docx_set_number (xml, "w:w", width);
  cw_xml_out_attribute (xml, "w:type", "dxa");
  cw_xml_out_close (xml);
  if (span > 1)
    {
      cw_xml_out_open (xml, "w:gridSpan");
      cw_docx_set_number (xml, "w:val", (int)span);
      cw_xml_out_close (xml);
    }
  if (span > 0)
    cw_xml_out_empty (xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "EEF1F6", NULL);
  cw_xml_out_close (xml);
}

/* ---- pages ---- */

/**
 * cw_docx_write_page:
 * @xml: a document with an open section
 * @width: in twentieths of a point
 * @height: in twentieths of a point
 *
 * Sets the size of the pages and their margins.
 */
void
cw_docx_write_page (CwXmlOut *xml, int width, int height)
{
  static const char *const sides[] = { "w:top", "w:right", "w:bottom", "w:left" };

  cw_xml_out_open (xml, "w:pgSz");
  cw_docx_set_number (xml, "w:w", width);
  cw_docx_set_number (xml, "w:h", height);
  if (width > height)
    cw_xml_out_attribute (xml, "w:orient", "landscape");
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "w:pgMar");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    cw_docx_set_number (xml, sides[i], CW_DOCX_MARGIN);
  cw_docx_set_number (xml, "w:header", EDGE);
  cw_docx_set_number (xml, "w:footer", EDGE);
  cw_docx_set_number (xml, "w:gutter", 0);
  cw_xml_out_close (xml);
}

static void
write_page_field (CwXmlOut *xml, const char *instruction)
{
  cw_docx_open_field (xml, instruction);
  cw_docx_write_run (xml, NULL, "1");
  cw_xml_out_close (xml);
}

/**
 * cw_docx_write_footer:
 * @error: return location
 *
 * Writes the part with the foot of each page: its number and how many there are.
 *
 * Returns: (transfer full) (nullable): the part; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_docx_write_footer (GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:ftr");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  cw_xml_out_open (xml, "w:p");
  cw_xml_out_open (xml, "w:pPr");
  cw_xml_out_empty (xml, "w:pStyle", "w:val", "Footer", NULL);
  cw_xml_out_empty (xml, "w:jc", "w:val", "right", NULL);
  cw_xml_out_close (xml);
  write_page_field (xml, " PAGE ");
  cw_docx_write_run (xml, NULL, " / ");
  write_page_field (xml, " NUMPAGES ");
  return cw_xml_out_finish (xml, error);
}

/**
 * cw_docx_write_settings:
 * @error: return location
 *
 * Writes the part with the settings; without it a word processor opens the document in its mode for
 * old files.
 *
 * Returns: (transfer full) (nullable): the part; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_docx_write_settings (GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:settings");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  cw_xml_out_open (xml, "w:compat");
  cw_xml_out_empty (xml, "w:compatSetting", "w:name", "compatibilityMode", "w:uri",
                    "http://schemas.microsoft.com/office/word", "w:val", "15", NULL);
  return cw_xml_out_finish (xml, error);
}

/**
 * cw_docx_add_companion:
 * @package: a package
 * @kind: what the part is: "styles", "footer"
 * @file: its name beside the document
 * @content: the part
 *
 * Adds a part that the document refers to.
 *
 * Returns: (transfer full): the name under which it does
 */
char *
cw_docx_add_companion (CwDocxPackage *package, const char *kind, const char *file, GBytes *content)
{
  g_autofree char *path = g_strconcat ("word/", file, NULL);
  g_autofree char *media = g_strdup_printf (CW_DOCX_TYPE ("%s"), kind);
  g_autofree char *relation = g_strdup_printf (CW_DOCX_OFFICE "/%s", kind);

  cw_docx_package_add_part (package, path, media, content);
  return cw_docx_package_relate (package, "word/document.xml", relation, file);
}

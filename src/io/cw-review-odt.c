/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-odt-text.h"
#include "io/cw-review-print-private.h"

/* The table as a text document (OpenDocument 1.3). */

/* Of A4 across, less two margins. */
#define TEXT_WIDTH_MM 257.0

/* ---- styles ---- */

static void
write_text_style (CwXmlOut *xml, const char *name, const char *size, const char *weight)
{
  cw_odt_open_style (xml, name, "paragraph", "Standard");
  cw_xml_out_empty (xml, "style:paragraph-properties", "fo:margin-bottom", "1mm", NULL);
  cw_xml_out_empty (xml, "style:text-properties", "fo:font-size", size, "fo:font-weight", weight,
                    NULL);
  cw_xml_out_close (xml);
}

static GBytes *
write_styles (const char *language, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_odt_open_root (xml, "office:document-styles");
  cw_xml_out_open (xml, "office:styles");
  cw_odt_write_default_style (xml, language, NULL, "10pt");
  cw_odt_open_style (xml, "Standard", "paragraph", NULL);
  cw_xml_out_close (xml);
  write_text_style (xml, "TableTitle", "11pt", "bold");
  write_text_style (xml, "TableHeading", "9pt", "bold");
  write_text_style (xml, "TableText", "9pt", "normal");
  write_text_style (xml, "TableNote", "8pt", "normal");
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "office:automatic-styles");
  cw_xml_out_open (xml, "style:page-layout");
  cw_xml_out_attribute (xml, "style:name", "Across");
  cw_xml_out_empty (xml, "style:page-layout-properties", "fo:page-width", "297mm", "fo:page-height",
                    "210mm", "style:print-orientation", "landscape", "fo:margin", "20mm", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "office:master-styles");
  cw_xml_out_empty (xml, "style:master-page", "style:name", "Standard", "style:page-layout-name",
                    "Across", NULL);
  return cw_xml_out_finish (xml, error);
}

static void
write_automatic_styles (CwXmlOut *xml, const CwPrintedTable *table)
{
  double total = 0;

  cw_xml_out_open (xml, "office:automatic-styles");
  cw_odt_open_style (xml, "Raised", "text", NULL);
  cw_xml_out_empty (xml, "style:text-properties", "style:text-position", "super 58%", NULL);
  cw_xml_out_close (xml);
  cw_odt_open_style (xml, "Table", "table", NULL);
  cw_xml_out_empty (xml, "style:table-properties", "style:width", "257mm", "table:align", "margins",
                    NULL);
  cw_xml_out_close (xml);
  for (guint i = 0; i < table->columns->len; i++)
    total += cw_printed_table_get_width (table, i);
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Column%u", i + 1);

      cw_odt_write_column_style (xml, name,
                                 cw_printed_table_get_width (table, i) / total * TEXT_WIDTH_MM);
    }
  cw_odt_write_cell_style (xml, "Heading", "1pt solid #000000", "0.5pt solid #000000");
  cw_odt_write_cell_style (xml, "Cell", "none", "none");
  cw_odt_write_cell_style (xml, "LastCell", "none", "1pt solid #000000");
  cw_xml_out_close (xml);
}

/* ---- content ---- */

static void
write_raised (CwXmlOut *xml, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  cw_xml_out_open (xml, "text:span");
  cw_xml_out_attribute (xml, "text:style-name", "Raised");
  cw_xml_out_text (xml, text);
  cw_xml_out_close (xml);
}

static void
write_cell (CwXmlOut *xml, const CwPrintedCell *cell, const char *style, const char *paragraph)
{
  cw_xml_out_open (xml, "table:table-cell");
  cw_xml_out_attribute (xml, "table:style-name", style);
  cw_xml_out_attribute (xml, "office:value-type", "string");
  cw_odt_open_paragraph (xml, paragraph);
  cw_odt_write_text (xml, cell->text);
  write_raised (xml, cell->marks);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_row (CwXmlOut *xml, GPtrArray *cells, const char *style, const char *paragraph)
{
  cw_xml_out_open (xml, "table:table-row");
  for (guint i = 0; i < cells->len; i++)
    write_cell (xml, cells->pdata[i], style, paragraph);
  cw_xml_out_close (xml);
}

static void
write_table (CwXmlOut *xml, const CwPrintedTable *table)
{
  cw_xml_out_open (xml, "table:table");
  cw_xml_out_attribute (xml, "table:name", "Table");
  cw_xml_out_attribute (xml, "table:style-name", "Table");
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *style = g_strdup_printf ("Column%u", i + 1);

      cw_xml_out_empty (xml, "table:table-column", "table:style-name", style, NULL);
    }
  cw_xml_out_open (xml, "table:table-header-rows");
  write_row (xml, table->header, "Heading", "TableHeading");
  cw_xml_out_close (xml);
  for (guint i = 0; i < table->rows->len; i++)
    write_row (xml, table->rows->pdata[i], i + 1 < table->rows->len ? "Cell" : "LastCell",
               "TableText");
  cw_xml_out_close (xml);
}

static GBytes *
write_content (const CwPrintedTable *table, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_odt_open_root (xml, "office:document-content");
  write_automatic_styles (xml, table);
  cw_xml_out_open (xml, "office:body");
  cw_xml_out_open (xml, "office:text");
  if (table->title)
    {
      cw_odt_open_paragraph (xml, "TableTitle");
      cw_odt_write_text (xml, table->title);
      cw_xml_out_close (xml);
    }
  if (table->columns->len > 0)
    write_table (xml, table);
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwPrintedNote *note = table->notes->pdata[i];

      cw_odt_open_paragraph (xml, "TableNote");
      write_raised (xml, note->mark);
      cw_odt_write_text (xml, note->text);
      cw_xml_out_close (xml);
    }
  return cw_xml_out_finish (xml, error);
}

GBytes *
cw_review_write_odt (const CwPrintedTable *table,
                     const char *language,
                     GDateTime *date,
                     GError **error)
{
  g_autoptr (GBytes) content = write_content (table, error);
  g_autoptr (GBytes) styles = content ? write_styles (language, error) : NULL;

  return styles ? cw_odt_pack (table->title, date, content, styles, NULL, error) : NULL;
}

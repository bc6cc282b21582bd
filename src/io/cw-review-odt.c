/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-review-print-private.h"
#include "io/cw-xml-out.h"
#include "io/cw-zip-pack.h"

/* The table as a text document (OpenDocument 1.3). */

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define NAMESPACE(name) "urn:oasis:names:tc:opendocument:xmlns:" name ":1.0"

/* Of A4 across, less two margins. */
#define TEXT_WIDTH_MM 257.0

static void
open_root (CwXmlOut *xml, const char *name)
{
  static const struct
  {
    const char *prefix;
    const char *name;
  } namespaces[] = {
    { "xmlns:office", NAMESPACE ("office") },
    { "xmlns:style", NAMESPACE ("style") },
    { "xmlns:text", NAMESPACE ("text") },
    { "xmlns:table", NAMESPACE ("table") },
    { "xmlns:fo", NAMESPACE ("xsl-fo-compatible") },
    { "xmlns:meta", NAMESPACE ("meta") },
    { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
  };

  cw_xml_out_open (xml, name);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    cw_xml_out_attribute (xml, namespaces[i].prefix, namespaces[i].name);
  cw_xml_out_attribute (xml, "office:version", "1.3");
}

/* ---- styles ---- */

static void
open_style (CwXmlOut *xml, const char *name, const char *family, const char *parent)
{
  cw_xml_out_open (xml, "style:style");
  cw_xml_out_attribute (xml, "style:name", name);
  cw_xml_out_attribute (xml, "style:family", family);
  if (parent)
    cw_xml_out_attribute (xml, "style:parent-style-name", parent);
}

static void
write_text_style (CwXmlOut *xml, const char *name, const char *size, const char *weight)
{
  open_style (xml, name, "paragraph", "Standard");
  cw_xml_out_empty (xml, "style:paragraph-properties", "fo:margin-bottom", "1mm", NULL);
  cw_xml_out_empty (xml, "style:text-properties", "fo:font-size", size, "fo:font-weight", weight,
                    NULL);
  cw_xml_out_close (xml);
}

static void
write_language (CwXmlOut *xml, const char *language)
{
  g_auto (GStrv) parts = g_strsplit_set (language, "-_", 3);
  const char *region = parts[0] && parts[1] && strlen (parts[1]) == 2 ? parts[1] : "none";

  cw_xml_out_empty (xml, "style:text-properties", "fo:font-size", "10pt", "fo:language",
                    parts[0] ? parts[0] : "en", "fo:country", region, NULL);
}

static GBytes *
write_styles (const char *language, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  open_root (xml, "office:document-styles");
  cw_xml_out_open (xml, "office:styles");
  cw_xml_out_open (xml, "style:default-style");
  cw_xml_out_attribute (xml, "style:family", "paragraph");
  write_language (xml, language);
  cw_xml_out_close (xml);
  open_style (xml, "Standard", "paragraph", NULL);
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
write_column_style (CwXmlOut *xml, guint column, double share)
{
  g_autofree char *name = g_strdup_printf ("Column%u", column + 1);
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *measure = NULL;

  g_ascii_formatd (width, sizeof width, "%.2f", share * TEXT_WIDTH_MM);
  measure = g_strconcat (width, "mm", NULL);
  open_style (xml, name, "table-column", NULL);
  cw_xml_out_empty (xml, "style:table-column-properties", "style:column-width", measure, NULL);
  cw_xml_out_close (xml);
}

static void
write_cell_style (CwXmlOut *xml, const char *name, const char *top, const char *bottom)
{
  open_style (xml, name, "table-cell", NULL);
  cw_xml_out_empty (xml, "style:table-cell-properties", "fo:padding", "1mm", "fo:border-top", top,
                    "fo:border-bottom", bottom, NULL);
  cw_xml_out_close (xml);
}

static void
write_automatic_styles (CwXmlOut *xml, const CwPrintedTable *table)
{
  double total = 0;

  cw_xml_out_open (xml, "office:automatic-styles");
  open_style (xml, "Raised", "text", NULL);
  cw_xml_out_empty (xml, "style:text-properties", "style:text-position", "super 58%", NULL);
  cw_xml_out_close (xml);
  open_style (xml, "Table", "table", NULL);
  cw_xml_out_empty (xml, "style:table-properties", "style:width", "257mm", "table:align", "margins",
                    NULL);
  cw_xml_out_close (xml);
  for (guint i = 0; i < table->columns->len; i++)
    total += cw_printed_table_get_width (table, i);
  for (guint i = 0; i < table->columns->len; i++)
    write_column_style (xml, i, cw_printed_table_get_width (table, i) / total);
  write_cell_style (xml, "Heading", "1pt solid #000000", "0.5pt solid #000000");
  write_cell_style (xml, "Cell", "none", "none");
  write_cell_style (xml, "LastCell", "none", "1pt solid #000000");
  cw_xml_out_close (xml);
}

/* ---- content ---- */

/* Blanks after a blank count only as elements of their own. */
static void
write_text (CwXmlOut *xml, const char *text)
{
  g_autoptr (GString) piece = g_string_new (NULL);

  for (; *text; text++)
    if (strchr ("\t\n", *text) ||
        (*text == ' ' && piece->len && g_str_has_suffix (piece->str, " ")))
      {
        cw_xml_out_text (xml, piece->str);
        g_string_truncate (piece, 0);
        cw_xml_out_empty (xml,
                          *text == '\n'   ? "text:line-break"
                          : *text == '\t' ? "text:tab"
                                          : "text:s",
                          NULL);
      }
    else
      g_string_append_c (piece, *text);
  cw_xml_out_text (xml, piece->str);
}

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
open_paragraph (CwXmlOut *xml, const char *style)
{
  cw_xml_out_open (xml, "text:p");
  cw_xml_out_attribute (xml, "text:style-name", style);
}

static void
write_cell (CwXmlOut *xml, const CwPrintedCell *cell, const char *style, const char *paragraph)
{
  cw_xml_out_open (xml, "table:table-cell");
  cw_xml_out_attribute (xml, "table:style-name", style);
  cw_xml_out_attribute (xml, "office:value-type", "string");
  open_paragraph (xml, paragraph);
  write_text (xml, cell->text);
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

  open_root (xml, "office:document-content");
  write_automatic_styles (xml, table);
  cw_xml_out_open (xml, "office:body");
  cw_xml_out_open (xml, "office:text");
  if (table->title)
    {
      open_paragraph (xml, "TableTitle");
      write_text (xml, table->title);
      cw_xml_out_close (xml);
    }
  if (table->columns->len > 0)
    write_table (xml, table);
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwPrintedNote *note = table->notes->pdata[i];

      open_paragraph (xml, "TableNote");
      write_raised (xml, note->mark);
      write_text (xml, note->text);
      cw_xml_out_close (xml);
    }
  return cw_xml_out_finish (xml, error);
}

/* ---- the file ---- */

static GBytes *
write_meta (const CwPrintedTable *table, GDateTime *date, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();
  g_autoptr (GDateTime) utc = g_date_time_to_utc (date);
  g_autofree char *moment = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  open_root (xml, "office:document-meta");
  cw_xml_out_open (xml, "office:meta");
  cw_xml_out_element (xml, "meta:creation-date", moment);
  if (table->title)
    cw_xml_out_element (xml, "dc:title", table->title);
  return cw_xml_out_finish (xml, error);
}

static GBytes *
write_manifest (GError **error)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "manifest:manifest");
  cw_xml_out_attribute (xml, "xmlns:manifest", NAMESPACE ("manifest"));
  cw_xml_out_attribute (xml, "manifest:version", "1.3");
  cw_xml_out_empty (xml, "manifest:file-entry", "manifest:full-path", "/", "manifest:media-type",
                    MEDIA_TYPE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    cw_xml_out_empty (xml, "manifest:file-entry", "manifest:full-path", parts[i],
                      "manifest:media-type", "text/xml", NULL);
  return cw_xml_out_finish (xml, error);
}

GBytes *
cw_review_write_odt (const CwPrintedTable *table,
                     const char *language,
                     GDateTime *date,
                     GError **error)
{
  g_autoptr (CwZipPack) pack = cw_zip_pack_new ();
  g_autoptr (GBytes) type = g_bytes_new_static (MEDIA_TYPE, strlen (MEDIA_TYPE));
  g_autoptr (GBytes) content = write_content (table, error);
  g_autoptr (GBytes) styles = content ? write_styles (language, error) : NULL;
  g_autoptr (GBytes) meta = styles ? write_meta (table, date, error) : NULL;
  g_autoptr (GBytes) manifest = meta ? write_manifest (error) : NULL;

  if (manifest == NULL)
    return NULL;
  cw_zip_pack_add_stored (pack, "mimetype", type);
  cw_zip_pack_add (pack, "content.xml", content);
  cw_zip_pack_add (pack, "styles.xml", styles);
  cw_zip_pack_add (pack, "meta.xml", meta);
  cw_zip_pack_add (pack, "META-INF/manifest.xml", manifest);
  return cw_zip_pack_finish (pack, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-odt-text.h"

#include <string.h>

#include "io/cw-zip-pack.h"

/* The pieces that every text document (OpenDocument 1.3) is made of. */

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define NAMESPACE(name) "urn:oasis:names:tc:opendocument:xmlns:" name ":1.0"

/**
 * cw_odt_open_root:
 * @xml: an empty document
 * @name: "office:document-content" and the like
 *
 * Opens the root of a part, with all namespaces.
 */
void
cw_odt_open_root (CwXmlOut *xml, const char *name)
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
    { "xmlns:draw", NAMESPACE ("drawing") },
    { "xmlns:svg", NAMESPACE ("svg-compatible") },
    { "xmlns:fo", NAMESPACE ("xsl-fo-compatible") },
    { "xmlns:meta", NAMESPACE ("meta") },
    { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
    { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
  };

  cw_xml_out_open (xml, name);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    cw_xml_out_attribute (xml, namespaces[i].prefix, namespaces[i].name);
  cw_xml_out_attribute (xml, "office:version", "1.3");
}

/* ---- styles ---- */

/**
 * cw_odt_open_style:
 * @xml: a part with open styles
 * @name: its name
 * @family: "paragraph", "text", "table-cell" and the like
 * @parent: (nullable): the style it is based on
 *
 * Opens a style; properties follow.
 */
void
cw_odt_open_style (CwXmlOut *xml, const char *name, const char *family, const char *parent)
{
  cw_xml_out_open (xml, "style:style");
  cw_xml_out_attribute (xml, "style:name", name);
  cw_xml_out_attribute (xml, "style:family", family);
  if (parent)
    cw_xml_out_attribute (xml, "style:parent-style-name", parent);
}

/**
 * cw_odt_write_cell_style:
 * @xml: a part with open styles
 * @name: its name
 * @top: the line above: "1pt solid #000000", "none"
 * @bottom: the line below
 *
 * Adds a style for cells.
 */
void
cw_odt_write_cell_style (CwXmlOut *xml, const char *name, const char *top, const char *bottom)
{
  cw_odt_open_style (xml, name, "table-cell", NULL);
  cw_xml_out_empty (xml, "style:table-cell-properties", "fo:padding", "1mm", "fo:border-top", top,
                    "fo:border-bottom", bottom, NULL);
  cw_xml_out_close (xml);
}

/**
 * cw_odt_set_millimetres:
 * @xml: a part with an open element
 * @attribute: an attribute of it
 * @millimetres: a length
 *
 * Writes a length: "12.50mm".
 */
void
cw_odt_set_millimetres (CwXmlOut *xml, const char *attribute, double millimetres)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *measure =
    g_strconcat (g_ascii_formatd (digits, sizeof digits, "%.2f", millimetres), "mm", NULL);

  cw_xml_out_attribute (xml, attribute, measure);
}

/**
 * cw_odt_write_column_style:
 * @xml: a part with open styles
 * @name: its name
 * @millimetres: how wide it is
 *
 * Adds a style for a column.
 */
void
cw_odt_write_column_style (CwXmlOut *xml, const char *name, double millimetres)
{
  cw_odt_open_style (xml, name, "table-column", NULL);
  cw_xml_out_open (xml, "style:table-column-properties");
  cw_odt_set_millimetres (xml, "style:column-width", millimetres);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

/**
 * cw_odt_write_default_style:
 * @xml: a part with open styles
 * @language: a BCP 47 tag
 * @font: (nullable): family of the font; %NULL for that of the reader
 * @size: size of the font: "10pt"
 *
 * Adds what holds for all paragraphs.
 */
void
cw_odt_write_default_style (CwXmlOut *xml, const char *language, const char *font, const char *size)
{
  g_auto (GStrv) parts = g_strsplit_set (language, "-_", 3);
  const char *region = parts[0] && parts[1] && strlen (parts[1]) == 2 ? parts[1] : "none";

  cw_xml_out_open (xml, "style:default-style");
  cw_xml_out_attribute (xml, "style:family", "paragraph");
  cw_xml_out_open (xml, "style:text-properties");
  if (font)
    cw_xml_out_attribute (xml, "fo:font-family", font);
  cw_xml_out_attribute (xml, "fo:font-size", size);
  cw_xml_out_attribute (xml, "fo:language", parts[0] ? parts[0] : "en");
  cw_xml_out_attribute (xml, "fo:country", region);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

/* ---- text ---- */

/**
 * cw_odt_open_paragraph:
 * @xml: a part with an open text or cell
 * @style: a paragraph style
 *
 * Opens a paragraph; text follows.
 */
void
cw_odt_open_paragraph (CwXmlOut *xml, const char *style)
{
  cw_xml_out_open (xml, "text:p");
  cw_xml_out_attribute (xml, "text:style-name", style);
}

/**
 * cw_odt_write_text:
 * @xml: a part with an open paragraph
 * @text: text of any origin
 *
 * Adds text. Blanks after a blank count only as elements of their own, and so do line ends.
 */
void
cw_odt_write_text (CwXmlOut *xml, const char *text)
{
  g_autoptr (GString) piece = g_string_new (NULL);

  for (; *text; text++)
    if (strchr ("\t\n", *text) || (*text == ' ' && piece->len && piece->str[piece->len - 1] == ' '))
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

/* ---- the file ---- */

static GBytes *
write_meta (const char *title, GDateTime *date, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();
  g_autoptr (GDateTime) utc = g_date_time_to_utc (date);
  g_autofree char *moment = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  cw_odt_open_root (xml, "office:document-meta");
  cw_xml_out_open (xml, "office:meta");
  cw_xml_out_element (xml, "meta:creation-date", moment);
  if (title)
    cw_xml_out_element (xml, "dc:title", title);
  return cw_xml_out_finish (xml, error);
}

static void
write_entry (CwXmlOut *xml, const char *path, const char *media_type)
{
  cw_xml_out_empty (xml, "manifest:file-entry", "manifest:full-path", path, "manifest:media-type",
                    media_type, NULL);
}

static GBytes *
write_manifest (GPtrArray *pictures, GError **error)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "manifest:manifest");
  cw_xml_out_attribute (xml, "xmlns:manifest", NAMESPACE ("manifest"));
  cw_xml_out_attribute (xml, "manifest:version", "1.3");
  write_entry (xml, "/", MEDIA_TYPE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    write_entry (xml, parts[i], "text/xml");
  for (guint i = 0; pictures && i < pictures->len; i++)
    {
      const CwOdtPicture *picture = pictures->pdata[i];

      write_entry (xml, picture->path, picture->media_type);
    }
  return cw_xml_out_finish (xml, error);
}

/**
 * cw_odt_pack:
 * @title: (nullable): the document's title
 * @date: the date of its making
 * @content: the part with the text
 * @styles: the part with the styles
 * @pictures: (nullable) (element-type CwOdtPicture): its pictures
 * @error: return location
 *
 * Packs everything into one file. The same parts give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_odt_pack (const char *title,
             GDateTime *date,
             GBytes *content,
             GBytes *styles,
             GPtrArray *pictures,
             GError **error)
{
  g_autoptr (CwZipPack) pack = cw_zip_pack_new ();
  g_autoptr (GBytes) type = g_bytes_new_static (MEDIA_TYPE, strlen (MEDIA_TYPE));
  g_autoptr (GBytes) meta = write_meta (title, date, error);
  g_autoptr (GBytes) manifest = meta ? write_manifest (pictures, error) : NULL;

  if (manifest == NULL)
    return NULL;
  cw_zip_pack_add_stored (pack, "mimetype", type);
  cw_zip_pack_add (pack, "content.xml", content);
  cw_zip_pack_add (pack, "styles.xml", styles);
  cw_zip_pack_add (pack, "meta.xml", meta);
  for (guint i = 0; pictures && i < pictures->len; i++)
    {
      const CwOdtPicture *picture = pictures->pdata[i];

      cw_zip_pack_add_stored (pack, picture->path, picture->content);
    }
  cw_zip_pack_add (pack, "META-INF/manifest.xml", manifest);
  return cw_zip_pack_finish (pack, error);
}

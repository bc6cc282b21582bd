/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-docx-text.h"
#include "io/cw-manuscript-docx-private.h"

/* What stands beside the text of an article in a word-processing document: how its lists are
 * numbered, and its pictures. */

#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"

/* English Metric Units, of which an inch has 914400. A picture is at most as large as the text. */
#define EMU_PER_PIXEL (914400 / CW_MANUSCRIPT_DPI)
#define MAX_WIDTH (6.0 * 914400)
#define MAX_HEIGHT (7.5 * 914400)

/* ---- lists ---- */

static void
write_level (CwXmlOut *xml, const char *format, const char *text)
{
  cw_xml_out_open (xml, "w:lvl");
  cw_xml_out_attribute (xml, "w:ilvl", "0");
  cw_xml_out_empty (xml, "w:start", "w:val", "1", NULL);
  cw_xml_out_empty (xml, "w:numFmt", "w:val", format, NULL);
  cw_xml_out_empty (xml, "w:lvlText", "w:val", text, NULL);
  cw_xml_out_empty (xml, "w:lvlJc", "w:val", "left", NULL);
  cw_xml_out_open (xml, "w:pPr");
  cw_xml_out_empty (xml, "w:ind", "w:left", "567", "w:hanging", "397", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_abstract (CwXmlOut *xml, const char *id, const char *format, const char *text)
{
  cw_xml_out_open (xml, "w:abstractNum");
  cw_xml_out_attribute (xml, "w:abstractNumId", id);
  cw_xml_out_empty (xml, "w:multiLevelType", "w:val", "singleLevel", NULL);
  write_level (xml, format, text);
  cw_xml_out_close (xml);
}

/* Each list begins with its own number, whatever stood before. */
static void
write_list (CwXmlOut *xml, guint id, guint start)
{
  cw_xml_out_open (xml, "w:num");
  cw_docx_set_number (xml, "w:numId", (int)id);
  cw_xml_out_empty (xml, "w:abstractNumId", "w:val", start ? "1" : "0", NULL);
  if (start)
    {
      cw_xml_out_open (xml, "w:lvlOverride");
      cw_xml_out_attribute (xml, "w:ilvl", "0");
      cw_xml_out_open (xml, "w:startOverride");
      cw_docx_set_number (xml, "w:val", (int)MIN (start, G_MAXINT16));
      cw_xml_out_close (xml);
      cw_xml_out_close (xml);
    }
  cw_xml_out_close (xml);
}

/* The part with the lists of a document: @starts holds of each the first number, 0 for bullets. The
 * first list has the id 1. */
GBytes *
cw_manuscript_docx_write_numbering (GArray *starts, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "w:numbering");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  write_abstract (xml, "0", "bullet", "•");
  write_abstract (xml, "1", "decimal", "%1.");
  for (guint i = 0; i < starts->len; i++)
    write_list (xml, i + 1, g_array_index (starts, guint, i));
  return cw_xml_out_finish (xml, error);
}

/* ---- pictures ---- */

static void
set_extent (CwXmlOut *xml, const char *element, double width, double height)
{
  cw_xml_out_open (xml, element);
  cw_docx_set_number (xml, "cx", (int)width);
  cw_docx_set_number (xml, "cy", (int)height);
  cw_xml_out_close (xml);
}

static void
write_name (CwXmlOut *xml, const char *element, guint number, const char *description)
{
  g_autofree char *name = g_strdup_printf ("Picture %u", number);

  cw_xml_out_open (xml, element);
  cw_docx_set_number (xml, "id", (int)number);
  cw_xml_out_attribute (xml, "name", name);
  if (description)
    cw_xml_out_attribute (xml, "descr", description);
  cw_xml_out_close (xml);
}

static void
write_pixels (CwXmlOut *xml, const char *relation, guint number, double width, double height)
{
  cw_xml_out_open (xml, "pic:pic");
  cw_xml_out_attribute (xml, "xmlns:pic", DRAWING "picture");
  cw_xml_out_open (xml, "pic:nvPicPr");
  write_name (xml, "pic:cNvPr", number, NULL);
  cw_xml_out_empty (xml, "pic:cNvPicPr", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "pic:blipFill");
  cw_xml_out_empty (xml, "a:blip", "r:embed", relation, NULL);
  cw_xml_out_open (xml, "a:stretch");
  cw_xml_out_empty (xml, "a:fillRect", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "pic:spPr");
  cw_xml_out_open (xml, "a:xfrm");
  cw_xml_out_empty (xml, "a:off", "x", "0", "y", "0", NULL);
  set_extent (xml, "a:ext", width, height);
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "a:prstGeom");
  cw_xml_out_attribute (xml, "prst", "rect");
  cw_xml_out_empty (xml, "a:avLst", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_drawing (CwXmlOut *xml,
               const char *relation,
               guint number,
               const char *description,
               const CwPrintPicture *picture)
{
  double width, height;

  cw_print_picture_fit (picture, EMU_PER_PIXEL, MAX_WIDTH, MAX_HEIGHT, &width, &height);
  cw_xml_out_open (xml, "w:drawing");
  cw_xml_out_open (xml, "wp:inline");
  cw_xml_out_attribute (xml, "xmlns:wp", DRAWING "wordprocessingDrawing");
  set_extent (xml, "wp:extent", width, height);
  write_name (xml, "wp:docPr", number, description);
  cw_xml_out_open (xml, "a:graphic");
  cw_xml_out_attribute (xml, "xmlns:a", DRAWING "main");
  cw_xml_out_open (xml, "a:graphicData");
  cw_xml_out_attribute (xml, "uri", DRAWING "picture");
  write_pixels (xml, relation, number, width, height);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

/* Puts a picture into @package and a paragraph with it into the document. @number counts the
 * pictures from 1. */
void
cw_manuscript_docx_write_picture (CwXmlOut *xml,
                                  CwDocxPackage *package,
                                  guint number,
                                  const char *description,
                                  const CwPrintPicture *picture)
{
  g_autofree char *target = g_strdup_printf ("media/image%u.%s", number, picture->suffix);
  g_autofree char *path = g_strconcat ("word/", target, NULL);
  g_autofree char *relation = NULL;

  cw_docx_package_add_part (package, path, picture->media_type, picture->file);
  relation = cw_docx_package_relate (package, "word/document.xml", CW_DOCX_OFFICE "/image", target);
  cw_docx_open_paragraph (xml, "Picture");
  cw_xml_out_open (xml, "w:r");
  write_drawing (xml, relation, number, description, picture);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

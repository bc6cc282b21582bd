/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-manuscript-odt-private.h"
#include "io/cw-odt-text.h"

/* The styles of an article as a text document (OpenDocument 1.3). Paragraphs are formatted by
 * named styles; what a document of this format can only say by automatic ones (pages, columns,
 * emphasis) stands in the content. */

/* Journals ask for plain type. NULL leaves what the parent says. */
static const struct
{
  const char *name;
  const char *shown; /* its name in the program, where it is another */
  const char *size;
  const char *weight;
  const char *above;
  const char *below;
  const char *indent; /* of all lines but the first */
  gboolean is_single; /* whatever the line distance of the article */
  gboolean keeps_next;
} paragraph_styles[] = {
  { "Title", NULL, "16pt", "bold", "0mm", "4mm", NULL, FALSE, TRUE },
  { "Author", NULL, "12pt", "normal", "0mm", "2mm", NULL, FALSE, FALSE },
  { "Affiliation", NULL, "10pt", "normal", "0mm", "1mm", NULL, FALSE, FALSE },
  { "FrontNote", "Front note", "12pt", "normal", "0mm", "2mm", NULL, FALSE, FALSE },
  { "Heading1", "Heading 1", "14pt", "bold", "4mm", "2mm", NULL, FALSE, TRUE },
  { "Heading2", "Heading 2", "12pt", "bold", "3mm", "1mm", NULL, FALSE, TRUE },
  { "Heading3", "Heading 3", "11pt", "bold", "2mm", "1mm", NULL, FALSE, TRUE },
  { "Text", "Text body", "12pt", "normal", "0mm", "2mm", NULL, FALSE, FALSE },
  { "Caption", NULL, "12pt", "normal", "2mm", "2mm", NULL, FALSE, FALSE },
  { "TableCaption", "Table caption", "12pt", "normal", "2mm", "2mm", NULL, FALSE, TRUE },
  { "Picture", NULL, "12pt", "normal", "2mm", "2mm", NULL, TRUE, TRUE },
  { "Bibliography", NULL, "12pt", "normal", "0mm", "2mm", "10mm", FALSE, FALSE },
  { "TableHeading", "Table heading", "9pt", "bold", "0mm", "0mm", NULL, TRUE, FALSE },
  { "TableText", "Table text", "9pt", "normal", "0mm", "0mm", NULL, TRUE, FALSE },
  { "TableNote", "Table note", "9pt", "normal", "1mm", "0mm", NULL, TRUE, FALSE },
  { "Footer", NULL, "9pt", "normal", "0mm", "0mm", NULL, TRUE, FALSE },
};

/* ---- named styles ---- */

static void
write_paragraph_properties (CwXmlOut *xml, guint i, const char *line)
{
  cw_xml_out_open (xml, "style:paragraph-properties");
  cw_xml_out_attribute (xml, "fo:margin-top", paragraph_styles[i].above);
  cw_xml_out_attribute (xml, "fo:margin-bottom", paragraph_styles[i].below);
  cw_xml_out_attribute (xml, "fo:line-height", paragraph_styles[i].is_single ? "100%" : line);
  if (paragraph_styles[i].indent)
    {
      cw_xml_out_attribute (xml, "fo:margin-left", paragraph_styles[i].indent);
      cw_xml_out_attribute (xml, "fo:text-indent", "-10mm");
    }
  if (paragraph_styles[i].keeps_next)
    cw_xml_out_attribute (xml, "fo:keep-with-next", "always");
  if (paragraph_styles[i].is_single)
    cw_xml_out_attribute (xml, "text:number-lines", "false");
  cw_xml_out_close (xml);
}

static void
write_paragraph_style (CwXmlOut *xml, guint i, const char *line)
{
  cw_xml_out_open (xml, "style:style");
  cw_xml_out_attribute (xml, "style:name", paragraph_styles[i].name);
  if (paragraph_styles[i].shown)
    cw_xml_out_attribute (xml, "style:display-name", paragraph_styles[i].shown);
  cw_xml_out_attribute (xml, "style:family", "paragraph");
  cw_xml_out_attribute (xml, "style:parent-style-name", "Standard");
  write_paragraph_properties (xml, i, line);
  cw_xml_out_empty (xml, "style:text-properties", "fo:font-size", paragraph_styles[i].size,
                    "fo:font-weight", paragraph_styles[i].weight, NULL);
  cw_xml_out_close (xml);
}

static void
write_list_style (CwXmlOut *xml, gboolean is_numbered)
{
  cw_xml_out_open (xml, "text:list-style");
  cw_xml_out_attribute (xml, "style:name", is_numbered ? "Numbers" : "Bullets");
  cw_xml_out_open (xml,
                   is_numbered ? "text:list-level-style-number" : "text:list-level-style-bullet");
  cw_xml_out_attribute (xml, "text:level", "1");
  if (is_numbered)
    {
      cw_xml_out_attribute (xml, "style:num-suffix", ".");
      cw_xml_out_attribute (xml, "style:num-format", "1");
    }
  else
    cw_xml_out_attribute (xml, "text:bullet-char", "•");
  cw_xml_out_open (xml, "style:list-level-properties");
  cw_xml_out_attribute (xml, "text:list-level-position-and-space-mode", "label-alignment");
  cw_xml_out_empty (xml, "style:list-level-label-alignment", "text:label-followed-by", "listtab",
                    "text:list-tab-stop-position", "10mm", "fo:margin-left", "10mm",
                    "fo:text-indent", "-7mm", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static gboolean
rules (const CwManuscriptOptions *options, const char *key)
{
  return cw_journal_profile_rules (options->profile, key, "yes");
}

static void
write_named_styles (CwXmlOut *xml, const CwManuscriptOptions *options)
{
  cw_xml_out_open (xml, "office:styles");
  cw_odt_write_default_style (xml, options->language, "'Times New Roman'", "12pt");
  cw_odt_open_style (xml, "Standard", "paragraph", NULL);
  cw_xml_out_close (xml);
  for (guint i = 0; i < G_N_ELEMENTS (paragraph_styles); i++)
    write_paragraph_style (xml, i, rules (options, "double-spacing") ? "200%" : "115%");
  cw_odt_open_style (xml, "Link", "text", NULL);
  cw_xml_out_close (xml);
  write_list_style (xml, FALSE);
  write_list_style (xml, TRUE);
  cw_xml_out_empty (xml, "text:linenumbering-configuration", "text:number-lines",
                    rules (options, "line-numbers") ? "true" : "false", "text:increment", "1",
                    "text:offset", "5mm", "style:num-format", "1", "text:number-position", "left",
                    NULL);
  cw_xml_out_close (xml);
}

/* ---- pages ---- */

static void
write_page_layout (CwXmlOut *xml,
                   const char *name,
                   const char *width,
                   const char *height,
                   const char *orientation)
{
  cw_xml_out_open (xml, "style:page-layout");
  cw_xml_out_attribute (xml, "style:name", name);
  cw_xml_out_empty (xml, "style:page-layout-properties", "fo:page-width", width, "fo:page-height",
                    height, "style:print-orientation", orientation, "fo:margin", "20mm", NULL);
  cw_xml_out_open (xml, "style:footer-style");
  cw_xml_out_empty (xml, "style:header-footer-properties", "fo:min-height", "6mm", "fo:margin-top",
                    "3mm", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_master_page (CwXmlOut *xml, const char *name)
{
  cw_xml_out_open (xml, "style:master-page");
  cw_xml_out_attribute (xml, "style:name", name);
  cw_xml_out_attribute (xml, "style:page-layout-name", name);
  cw_xml_out_open (xml, "style:footer");
  cw_odt_open_paragraph (xml, "PageFooter");
  cw_xml_out_open (xml, "text:page-number");
  cw_xml_out_attribute (xml, "text:select-page", "current");
  cw_xml_out_text (xml, "1");
  cw_xml_out_close (xml);
  cw_xml_out_text (xml, " / ");
  cw_xml_out_element (xml, "text:page-count", "1");
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

/* The part with the named styles and the pages. */
GBytes *
cw_manuscript_odt_write_styles (const CwManuscriptOptions *options, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_odt_open_root (xml, "office:document-styles");
  write_named_styles (xml, options);
  cw_xml_out_open (xml, "office:automatic-styles");
  cw_odt_open_style (xml, "PageFooter", "paragraph", "Footer");
  cw_xml_out_empty (xml, "style:paragraph-properties", "fo:text-align", "end", NULL);
  cw_xml_out_close (xml);
  write_page_layout (xml, "Standard", "210mm", "297mm", "portrait");
  write_page_layout (xml, "Across", "297mm", "210mm", "landscape");
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "office:master-styles");
  write_master_page (xml, "Standard");
  write_master_page (xml, "Across");
  return cw_xml_out_finish (xml, error);
}

/* ---- automatic styles ---- */

/* Emphasis in all its combinations: "T3" is emphasis and strong. */
static void
write_text_style (CwXmlOut *xml, guint style)
{
  g_autofree char *name = g_strdup_printf ("T%u", style);

  cw_odt_open_style (xml, name, "text", NULL);
  cw_xml_out_open (xml, "style:text-properties");
  if (style & CW_PROSE_EMPHASIS)
    cw_xml_out_attribute (xml, "fo:font-style", "italic");
  if (style & CW_PROSE_STRONG)
    cw_xml_out_attribute (xml, "fo:font-weight", "bold");
  if (style & (CW_PROSE_SUPERSCRIPT | CW_PROSE_SUBSCRIPT))
    cw_xml_out_attribute (xml, "style:text-position",
                          style & CW_PROSE_SUPERSCRIPT ? "super 58%" : "sub 58%");
  if (style & CW_PIECE_UNRESOLVED)
    cw_xml_out_attribute (xml, "fo:background-color", "#ffff00");
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

/* The name of a paragraph style with what comes before it and how it is read. */
char *
cw_manuscript_odt_dup_style (const char *base, CwOdtPage page, gboolean is_rtl)
{
  static const char *const pages[] = { "", "Next", "Across", "Upright" };

  return g_strconcat (base, pages[page], is_rtl ? "Rtl" : "", NULL);
}

static void
write_derived_style (CwXmlOut *xml, const char *base, CwOdtPage page, gboolean is_rtl)
{
  g_autofree char *name = cw_manuscript_odt_dup_style (base, page, is_rtl);

  cw_odt_open_style (xml, name, "paragraph", base);
  if (page == CW_ODT_PAGE_ACROSS || page == CW_ODT_PAGE_UPRIGHT)
    cw_xml_out_attribute (xml, "style:master-page-name",
                          page == CW_ODT_PAGE_ACROSS ? "Across" : "Standard");
  cw_xml_out_open (xml, "style:paragraph-properties");
  if (page == CW_ODT_PAGE_NEXT)
    cw_xml_out_attribute (xml, "fo:break-before", "page");
  if (is_rtl)
    {
      cw_xml_out_attribute (xml, "fo:text-align", "start");
      cw_xml_out_attribute (xml, "style:writing-mode", "rl-tb");
    }
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

static void
write_derived_styles (CwXmlOut *xml)
{
  for (guint i = 0; i < G_N_ELEMENTS (paragraph_styles); i++)
    for (CwOdtPage page = 0; page <= CW_ODT_PAGE_UPRIGHT; page++)
      {
        if (page != CW_ODT_PAGE_SAME)
          write_derived_style (xml, paragraph_styles[i].name, page, FALSE);
        write_derived_style (xml, paragraph_styles[i].name, page, TRUE);
      }
}

/* A walk that sees nothing but tables. */
typedef struct
{
  CwManuscriptSink base;
  CwXmlOut *xml;
  guint n_tables;
} Tables;

static void
begin_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  Tables *self = (Tables *)sink;
  gboolean is_across = table->table && cw_manuscript_float_is_wide (table->table);
  double width = is_across ? CW_ODT_ACROSS_MM : CW_ODT_UPRIGHT_MM;
  g_autofree char *name = g_strdup_printf ("Table%u", ++self->n_tables);

  cw_odt_open_style (self->xml, name, "table", NULL);
  cw_xml_out_empty (self->xml, "style:table-properties", "style:width",
                    is_across ? "257mm" : "170mm", "table:align", "margins", NULL);
  cw_xml_out_close (self->xml);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *column = g_strdup_printf ("%s.%u", name, i + 1);

      cw_odt_write_column_style (self->xml, column, table->shares[i] * width);
    }
}

static const CwManuscriptSinkClass tables_class = { .begin_table = begin_table };

/* What stands before the text of the content. */
void
cw_manuscript_odt_write_automatic_styles (CwXmlOut *xml,
                                          const CwManuscript *manuscript,
                                          const CwManuscriptOptions *options)
{
  Tables tables = { .base = { &tables_class, manuscript, options }, .xml = xml };

  cw_xml_out_open (xml, "office:automatic-styles");
  for (guint style = 1; style < 16; style++)
    {
      write_text_style (xml, style);
      write_text_style (xml, style | CW_PIECE_UNRESOLVED);
    }
  write_text_style (xml, CW_PIECE_UNRESOLVED);
  write_derived_styles (xml);
  cw_odt_write_cell_style (xml, "Heading", "1pt solid #000000", "0.5pt solid #000000");
  cw_odt_write_cell_style (xml, "Cell", "none", "none");
  cw_odt_write_cell_style (xml, "LastCell", "none", "1pt solid #000000");
  cw_manuscript_walk (&tables.base);
  cw_xml_out_close (xml);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The styles of every word-processing document we write.  Editors restyle a document through these
 * names, so no paragraph is formatted by hand.
 */
#include "config.h"

#include "io/cw-docx-styles.h"

#include "io/cw-docx-package.h"
#include "io/cw-xml-out.h"

/* Sizes are half points, distances twentieths of a point, as the format counts them; NULL leaves
 * what the basis says. */
typedef struct
{
  const char *type;
  const char *id;
  const char *name;
  const char *based_on;
  const char *next;
  const char *outline;
  const char *before;
  const char *after;
  const char *color;
  const char *size;
  const char *line;
  const char *hanging; /* indent of all lines but the first */
  const char *align;
  gboolean keep_next;
  gboolean bold;
  gboolean skip_numbers; /* of lines */
} Style;

static const Style sheet_styles[] = {
  { .type = "paragraph", .id = "Normal", .name = "Normal", .after = "120" },
  { .type = "paragraph",
    .id = "Title",
    .name = "Title",
    .based_on = "Normal",
    .next = "Normal",
    .after = "60",
    .size = "36",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "Subtitle",
    .name = "Subtitle",
    .based_on = "Normal",
    .next = "Normal",
    .after = "40",
    .color = "555555",
    .size = "22" },
  { .type = "paragraph",
    .id = "Heading1",
    .name = "heading 1",
    .based_on = "Normal",
    .next = "Normal",
    .outline = "0",
    .before = "240",
    .after = "80",
    .size = "26",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "Caption",
    .name = "caption",
    .based_on = "Normal",
    .next = "Normal",
    .before = "120",
    .after = "80",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "TableText",
    .name = "Table Text",
    .based_on = "Normal",
    .before = "20",
    .after = "20",
    .size = "18" },
  { .type = "paragraph",
    .id = "TableHead",
    .name = "Table Head",
    .based_on = "TableText",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "TableSection",
    .name = "Table Section",
    .based_on = "TableText",
    .outline = "1",
    .before = "60",
    .after = "40",
    .size = "20",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "Header",
    .name = "header",
    .based_on = "Normal",
    .color = "555555",
    .size = "16" },
  { .type = "paragraph",
    .id = "Footer",
    .name = "footer",
    .based_on = "Normal",
    .color = "555555",
    .size = "16" },
  { .type = "paragraph",
    .id = "Closing",
    .name = "Closing",
    .based_on = "Normal",
    .before = "240" },
  { .type = "character", .id = "Strong", .name = "Strong", .bold = TRUE },
  { .type = "character", .id = "Dim", .name = "Dim", .color = "5C5C62" },
  { .type = "character", .id = "StatusMet", .name = "Status Met", .color = "14662B", .bold = TRUE },
  { .type = "character",
    .id = "StatusPartly",
    .name = "Status Partly",
    .color = "7A4A00",
    .bold = TRUE },
  { .type = "character",
    .id = "StatusMissing",
    .name = "Status Missing",
    .color = "A3161A",
    .bold = TRUE },
  { .type = "character",
    .id = "StatusNotApplicable",
    .name = "Status Not Applicable",
    .color = "55555C",
    .bold = TRUE },
};

/* An article is set by its journal; authors hand in plain type, in which little stands out. The
 * line distance of "Normal" is that of the journal. */
static const Style article_styles[] = {
  { .type = "paragraph", .id = "Normal", .name = "Normal", .after = "120" },
  { .type = "paragraph",
    .id = "Title",
    .name = "Title",
    .based_on = "Normal",
    .next = "Normal",
    .after = "240",
    .size = "32",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph", .id = "Author", .name = "Author", .based_on = "Normal" },
  { .type = "paragraph",
    .id = "Affiliation",
    .name = "Affiliation",
    .based_on = "Normal",
    .after = "40",
    .size = "20" },
  { .type = "paragraph", .id = "FrontNote", .name = "Front Note", .based_on = "Normal" },
  { .type = "paragraph",
    .id = "Heading1",
    .name = "heading 1",
    .based_on = "Normal",
    .next = "Normal",
    .outline = "0",
    .before = "240",
    .after = "80",
    .size = "28",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "Heading2",
    .name = "heading 2",
    .based_on = "Normal",
    .next = "Normal",
    .outline = "1",
    .before = "160",
    .after = "60",
    .size = "24",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "Heading3",
    .name = "heading 3",
    .based_on = "Normal",
    .next = "Normal",
    .outline = "2",
    .before = "120",
    .after = "60",
    .size = "22",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "ListParagraph",
    .name = "List Paragraph",
    .based_on = "Normal",
    .after = "40" },
  { .type = "paragraph",
    .id = "Caption",
    .name = "caption",
    .based_on = "Normal",
    .next = "Normal",
    .before = "120" },
  { .type = "paragraph",
    .id = "Picture",
    .name = "Picture",
    .based_on = "Normal",
    .line = "240",
    .align = "center",
    .keep_next = TRUE },
  { .type = "paragraph",
    .id = "Bibliography",
    .name = "Bibliography",
    .based_on = "Normal",
    .hanging = "567" },
  { .type = "paragraph",
    .id = "TableText",
    .name = "Table Text",
    .based_on = "Normal",
    .before = "20",
    .after = "20",
    .size = "18",
    .line = "240",
    .skip_numbers = TRUE },
  { .type = "paragraph",
    .id = "TableHead",
    .name = "Table Head",
    .based_on = "TableText",
    .keep_next = TRUE,
    .bold = TRUE },
  { .type = "paragraph",
    .id = "TableNote",
    .name = "Table Note",
    .based_on = "TableText",
    .before = "60" },
  { .type = "paragraph",
    .id = "Footer",
    .name = "footer",
    .based_on = "Normal",
    .color = "555555",
    .size = "18",
    .line = "240" },
};

/* Times is what journals ask for, if they ask. */
static const struct
{
  const char *font;
  const char *size;
  const char *line;
  const Style *styles;
  guint n_styles;
} designs[] = {
  [CW_DOCX_DESIGN_SHEET] = { "Arial", "20", NULL, sheet_styles, G_N_ELEMENTS (sheet_styles) },
  [CW_DOCX_DESIGN_ARTICLE] = { "Times New Roman", "24", "276", article_styles,
                               G_N_ELEMENTS (article_styles) },
  [CW_DOCX_DESIGN_ARTICLE_DOUBLE] = { "Times New Roman", "24", "480", article_styles,
                                      G_N_ELEMENTS (article_styles) },
};

static void
write_value (CwXmlOut *xml, const char *element, const char *value)
{
  if (value != NULL)
    cw_xml_out_empty (xml, element, "w:val", value, NULL);
}

static void
write_defaults (CwXmlOut *xml, CwDocxDesign design, const char *language)
{
  const char *font = designs[design].font;

  cw_xml_out_open (xml, "w:docDefaults");
  cw_xml_out_open (xml, "w:rPrDefault");
  cw_xml_out_open (xml, "w:rPr");
  cw_xml_out_empty (xml, "w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:cs", font, NULL);
  write_value (xml, "w:sz", designs[design].size);
  write_value (xml, "w:szCs", designs[design].size);
  cw_xml_out_empty (xml, "w:lang", "w:val", language, "w:eastAsia", language, NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_empty (xml, "w:pPrDefault", NULL);
  cw_xml_out_close (xml);
}

static void
write_spacing (CwXmlOut *xml, const Style *style, const char *line)
{
  cw_xml_out_open (xml, "w:spacing");
  if (style->before != NULL)
    cw_xml_out_attribute (xml, "w:before", style->before);
  if (style->after != NULL)
    cw_xml_out_attribute (xml, "w:after", style->after);
  if (line != NULL)
    {
      cw_xml_out_attribute (xml, "w:line", line);
      cw_xml_out_attribute (xml, "w:lineRule", "auto");
    }
  cw_xml_out_close (xml);
}

static void
write_paragraph_properties (CwXmlOut *xml, const Style *style, const char *normal_line)
{
  cw_xml_out_open (xml, "w:pPr");
  if (style->keep_next)
    cw_xml_out_empty (xml, "w:keepNext", NULL);
  if (style->skip_numbers)
    cw_xml_out_empty (xml, "w:suppressLineNumbers", NULL);
  write_spacing (xml, style, style->based_on ? style->line : normal_line);
  if (style->hanging != NULL)
    cw_xml_out_empty (xml, "w:ind", "w:left", style->hanging, "w:hanging", style->hanging, NULL);
  write_value (xml, "w:jc", style->align);
  write_value (xml, "w:outlineLvl", style->outline);
  cw_xml_out_close (xml);
}

static void
write_run_properties (CwXmlOut *xml, const Style *style)
{
  cw_xml_out_open (xml, "w:rPr");
  if (style->bold)
    {
      cw_xml_out_empty (xml, "w:b", NULL);
      cw_xml_out_empty (xml, "w:bCs", NULL);
    }
  write_value (xml, "w:color", style->color);
  write_value (xml, "w:sz", style->size);
  write_value (xml, "w:szCs", style->size);
  cw_xml_out_close (xml);
}

static void
write_style (CwXmlOut *xml, const Style *style, const char *normal_line)
{
  gboolean paragraph = g_str_equal (style->type, "paragraph");

  cw_xml_out_open (xml, "w:style");
  cw_xml_out_attribute (xml, "w:type", style->type);
  if (g_str_equal (style->id, "Normal"))
    cw_xml_out_attribute (xml, "w:default", "1");
  cw_xml_out_attribute (xml, "w:styleId", style->id);
  write_value (xml, "w:name", style->name);
  write_value (xml, "w:basedOn", style->based_on);
  write_value (xml, "w:next", style->next);
  cw_xml_out_empty (xml, "w:qFormat", NULL);
  if (paragraph)
    write_paragraph_properties (xml, style, normal_line);
  write_run_properties (xml, style);
  cw_xml_out_close (xml);
}

static void
write_border (CwXmlOut *xml, const char *side, const char *size)
{
  cw_xml_out_empty (xml, side, "w:val", "single", "w:sz", size, "w:space", "0", "w:color", "999999",
                    NULL);
}

static void
write_table_style (CwXmlOut *xml)
{
  static const char *const sides[] = { "w:left", "w:right" };

  cw_xml_out_open (xml, "w:style");
  cw_xml_out_attribute (xml, "w:type", "table");
  cw_xml_out_attribute (xml, "w:styleId", "ListTable");
  write_value (xml, "w:name", "List Table");
  cw_xml_out_empty (xml, "w:qFormat", NULL);
  cw_xml_out_open (xml, "w:tblPr");
  cw_xml_out_open (xml, "w:tblBorders");
  write_border (xml, "w:top", "8");
  write_border (xml, "w:bottom", "8");
  write_border (xml, "w:insideH", "4");
  cw_xml_out_close (xml);
  cw_xml_out_open (xml, "w:tblCellMar");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    cw_xml_out_empty (xml, sides[i], "w:w", "85", "w:type", "dxa", NULL);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

/**
 * cw_docx_styles_write:
 * @design: what kind of document it is
 * @language: the language of the document as a BCP 47 tag
 * @error: return location for an error
 *
 * Writes the part that holds the styles.
 *
 * Returns: (transfer full): the part; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_docx_styles_write (CwDocxDesign design, const char *language, GError **error)
{
  g_autoptr (CwXmlOut) xml = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  xml = cw_xml_out_new ();
  cw_xml_out_open (xml, "w:styles");
  cw_xml_out_attribute (xml, "xmlns:w", CW_DOCX_WORD);
  write_defaults (xml, design, language);
  for (guint i = 0; i < designs[design].n_styles; i++)
    write_style (xml, &designs[design].styles[i], designs[design].line);
  write_table_style (xml);
  return cw_xml_out_finish (xml, error);
}

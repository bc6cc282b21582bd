/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-manuscript-odt-private.h"
#include "io/cw-odt-text.h"

/* The article as a text document (OpenDocument 1.3). Figures and tables are sequences, so that the
 * word processor goes on numbering them. */

#define MAX_WIDTH_MM 160.0
#define MAX_HEIGHT_MM 200.0
#define MM_PER_PIXEL (25.4 / CW_MANUSCRIPT_DPI)

typedef struct
{
  CwManuscriptSink base;
  CwXmlOut *xml;
  GPtrArray *pictures; /* CwOdtPicture */
  guint n_tables;
  guint start; /* of the list whose first item comes next, else 0 */
  CwOdtPage page; /* before the next paragraph */
  gboolean is_across;
} Odt;

static const char *const line_styles[] = {
  [CW_LINE_TITLE] = "Title",
  [CW_LINE_AUTHORS] = "Author",
  [CW_LINE_AFFILIATION] = "Affiliation",
  [CW_LINE_NOTE] = "FrontNote",
  [CW_LINE_TEXT] = "Text",
  [CW_LINE_ITEM] = "Text",
  [CW_LINE_LEGEND] = "Text",
  [CW_LINE_TABLE_NOTE] = "TableNote",
};

static CwXmlOut *
xml_of (CwManuscriptSink *sink)
{
  return ((Odt *)sink)->xml;
}

/* ---- text ---- */

static void
write_styled (CwXmlOut *xml, const char *text, guint style)
{
  g_autofree char *name = g_strdup_printf ("T%u", style);

  if (style)
    {
      cw_xml_out_open (xml, "text:span");
      cw_xml_out_attribute (xml, "text:style-name", name);
    }
  cw_odt_write_text (xml, text);
  if (style)
    cw_xml_out_close (xml);
}

static char *
dup_name (CwLink link, guint number)
{
  return g_strdup_printf ("%s-%u", cw_link_get_word (link), number);
}

static void
open_link (CwXmlOut *xml, const CwPiece *piece)
{
  g_autofree char *name = dup_name (piece->link, piece->number);
  g_autofree char *address = g_strconcat ("#", name, NULL);

  if (piece->link == CW_LINK_REFERENCE)
    {
      cw_xml_out_open (xml, "text:a");
      cw_xml_out_attribute (xml, "xlink:type", "simple");
      cw_xml_out_attribute (xml, "xlink:href", address);
      cw_xml_out_attribute (xml, "text:style-name", "Link");
      cw_xml_out_attribute (xml, "text:visited-style-name", "Link");
      return;
    }
  cw_xml_out_open (xml, "text:sequence-ref");
  cw_xml_out_attribute (xml, "text:reference-format", "category-and-value");
  cw_xml_out_attribute (xml, "text:ref-name", name);
}

/* The text of a field has no style of its own. */
static void
write_piece (CwManuscriptSink *sink, const CwPiece *piece)
{
  CwXmlOut *xml = xml_of (sink);
  gboolean is_field = piece->link == CW_LINK_FIGURE || piece->link == CW_LINK_TABLE;

  if (piece->link)
    open_link (xml, piece);
  if (is_field)
    cw_xml_out_text (xml, piece->text);
  else
    write_styled (xml, piece->text, piece->style);
  if (piece->link)
    cw_xml_out_close (xml);
}

/* ---- paragraphs ---- */

/* Gives the element that was opened the style of a paragraph, once with the change of pages. */
static void
set_style (Odt *self, const char *base)
{
  g_autofree char *style = cw_manuscript_odt_dup_style (base, self->page, self->base.is_rtl);

  cw_xml_out_attribute (self->xml, "text:style-name", style);
  self->page = CW_ODT_PAGE_SAME;
}

static void
open_paragraph (Odt *self, const char *base)
{
  cw_xml_out_open (self->xml, "text:p");
  set_style (self, base);
}

static void
write_heading (Odt *self, guint level, const char *heading)
{
  g_autofree char *style = g_strdup_printf ("Heading%u", MIN (level, 3));
  g_autofree char *outline = g_strdup_printf ("%u", MIN (level, 3));

  self->base.is_rtl = cw_manuscript_is_right_to_left (heading);
  cw_xml_out_open (self->xml, "text:h");
  set_style (self, style);
  cw_xml_out_attribute (self->xml, "text:outline-level", outline);
  cw_odt_write_text (self->xml, heading);
  cw_xml_out_close (self->xml);
}

static void
begin_matter (CwManuscriptSink *sink, CwMatter matter, const char *heading)
{
  Odt *self = (Odt *)sink;

  if (matter != CW_MATTER_FRONT && matter != CW_MATTER_BACK)
    self->page = self->is_across ? CW_ODT_PAGE_UPRIGHT : CW_ODT_PAGE_NEXT;
  self->is_across = matter == CW_MATTER_TABLES && cw_manuscript_has_wide_table (sink->manuscript);
  if (self->is_across)
    self->page = CW_ODT_PAGE_ACROSS;
  if (heading)
    write_heading (self, 1, heading);
}

static void
begin_section (CwManuscriptSink *sink, guint level, const char *heading, const char *nick)
{
  write_heading ((Odt *)sink, level, heading);
}

static void
open_item (Odt *self)
{
  g_autofree char *start = g_strdup_printf ("%u", self->start);

  cw_xml_out_open (self->xml, "text:list-item");
  if (self->start)
    cw_xml_out_attribute (self->xml, "text:start-value", start);
  self->start = 0;
}

static void
begin_line (CwManuscriptSink *sink, CwLine line)
{
  if (line == CW_LINE_ITEM)
    open_item ((Odt *)sink);
  open_paragraph ((Odt *)sink, line_styles[line]);
}

static void
end_line (CwManuscriptSink *sink, CwLine line)
{
  cw_xml_out_close (xml_of (sink));
  if (line == CW_LINE_ITEM)
    cw_xml_out_close (xml_of (sink));
}

static void
begin_list (CwManuscriptSink *sink, guint start)
{
  cw_xml_out_open (xml_of (sink), "text:list");
  cw_xml_out_attribute (xml_of (sink), "text:style-name", start ? "Numbers" : "Bullets");
  ((Odt *)sink)->start = start;
}

static void
end_list (CwManuscriptSink *sink, guint start)
{
  cw_xml_out_close (xml_of (sink));
}

/* ---- tables ---- */

static void
begin_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  Odt *self = (Odt *)sink;
  g_autofree char *name = g_strdup_printf ("Table%u", ++self->n_tables);

  cw_xml_out_open (self->xml, "table:table");
  cw_xml_out_attribute (self->xml, "table:name", name);
  cw_xml_out_attribute (self->xml, "table:style-name", name);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *column = g_strdup_printf ("%s.%u", name, i + 1);

      cw_xml_out_empty (self->xml, "table:table-column", "table:style-name", column, NULL);
    }
}

static void
end_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  cw_xml_out_close (xml_of (sink));
}

static void
begin_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  if (row == 0)
    cw_xml_out_open (xml_of (sink), "table:table-header-rows");
  cw_xml_out_open (xml_of (sink), "table:table-row");
}

static void
end_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  cw_xml_out_close (xml_of (sink));
  if (row == 0)
    cw_xml_out_close (xml_of (sink));
}

static void
begin_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  Odt *self = (Odt *)sink;
  gboolean is_last = row + 1 == table->n_rows;

  cw_xml_out_open (self->xml, "table:table-cell");
  cw_xml_out_attribute (self->xml, "table:style-name",
                        row == 0  ? "Heading"
                        : is_last ? "LastCell"
                                  : "Cell");
  cw_xml_out_attribute (self->xml, "office:value-type", "string");
  open_paragraph (self, row == 0 ? "TableHeading" : "TableText");
}

static void
end_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  cw_xml_out_close (xml_of (sink));
  cw_xml_out_close (xml_of (sink));
}

/* ---- figures and references ---- */

/* A cross reference shows what stands in the caption from the name of the sequence to the number,
 * and nothing but the number where the caption does not have the name. */
#define FIGURES "Fig"
#define TABLES "Table"

/* "Fig. " and a number that the word processor counts, or that is given where @follows is not. */
static void
write_label (CwXmlOut *xml, const CwManuscriptFloat *item, CwLink kind, gboolean follows)
{
  const char *sequence = kind == CW_LINK_FIGURE ? FIGURES : TABLES;
  g_autofree char *word = cw_manuscript_float_dup_word (item);
  g_autofree char *number = g_strdup_printf ("%u", item->number);
  g_autofree char *formula =
    follows ? g_strdup_printf ("ooow:%s+1", sequence) : g_strdup_printf ("ooow:%u", item->number);
  g_autofree char *name = dup_name (kind, item->number);

  cw_odt_write_text (xml, word);
  cw_xml_out_open (xml, "text:sequence");
  cw_xml_out_attribute (xml, "text:ref-name", name);
  cw_xml_out_attribute (xml, "text:name", sequence);
  cw_xml_out_attribute (xml, "text:formula", formula);
  cw_xml_out_attribute (xml, "style:num-format", "1");
  cw_xml_out_text (xml, number);
  cw_xml_out_close (xml);
  cw_odt_write_text (xml, ".");
}

static void
begin_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  Odt *self = (Odt *)sink;
  g_autofree char *title = cw_manuscript_float_dup_title (item);

  open_paragraph (self, kind == CW_LINK_FIGURE ? "Caption" : "TableCaption");
  cw_xml_out_open (self->xml, "text:span");
  cw_xml_out_attribute (self->xml, "text:style-name", "T2");
  write_label (self->xml, item, kind, cw_manuscript_sink_follows (sink, item, kind));
  cw_odt_write_text (self->xml, title ? " " : "");
  cw_odt_write_text (self->xml, title ? title : "");
  cw_xml_out_close (self->xml);
  cw_odt_write_text (self->xml, cw_manuscript_float_has_words (item, kind) ? " " : "");
  sink->added_style = kind == CW_LINK_TABLE ? CW_PROSE_STRONG : 0;
}

static void
end_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  cw_xml_out_close (xml_of (sink));
}

static void
open_frame (CwXmlOut *xml, const CwPrintPicture *picture, guint number)
{
  g_autofree char *name = g_strdup_printf ("Picture %u", number);
  double width, height;

  cw_print_picture_fit (picture, MM_PER_PIXEL, MAX_WIDTH_MM, MAX_HEIGHT_MM, &width, &height);
  cw_xml_out_open (xml, "draw:frame");
  cw_xml_out_attribute (xml, "draw:name", name);
  cw_xml_out_attribute (xml, "text:anchor-type", "as-char");
  cw_odt_set_millimetres (xml, "svg:width", width);
  cw_odt_set_millimetres (xml, "svg:height", height);
}

static const CwOdtPicture *
add_picture (Odt *self, const CwPrintPicture *source)
{
  CwOdtPicture *picture = g_new0 (CwOdtPicture, 1);

  picture->path = g_strdup_printf ("Pictures/image%u.%s", self->pictures->len + 1, source->suffix);
  picture->media_type = source->media_type;
  picture->content = g_bytes_ref (source->file);
  g_ptr_array_add (self->pictures, picture);
  return picture;
}

static void
write_picture (CwManuscriptSink *sink,
               const CwManuscriptFloat *figure,
               const CwPrintPicture *source)
{
  Odt *self = (Odt *)sink;
  g_autofree char *words = cw_manuscript_figure_dup_words (figure);
  const CwOdtPicture *picture = add_picture (self, source);

  open_paragraph (self, "Picture");
  open_frame (self->xml, source, self->pictures->len);
  cw_xml_out_empty (self->xml, "draw:image", "xlink:href", picture->path, "xlink:type", "simple",
                    "xlink:show", "embed", "xlink:actuate", "onLoad", NULL);
  cw_xml_out_element (self->xml, "svg:desc", words);
  cw_xml_out_close (self->xml);
  cw_xml_out_close (self->xml);
}

static void
write_reference (CwManuscriptSink *sink, const CwManuscriptReference *reference)
{
  Odt *self = (Odt *)sink;
  g_autofree char *name = dup_name (CW_LINK_REFERENCE, reference->number);
  g_autofree char *number = g_strdup_printf ("%u.\t", reference->number);

  sink->is_rtl = FALSE;
  open_paragraph (self, "Bibliography");
  cw_xml_out_empty (self->xml, "text:bookmark", "text:name", name, NULL);
  cw_odt_write_text (self->xml, number);
  cw_odt_write_text (self->xml, reference->text);
  cw_xml_out_close (self->xml);
}

static const CwManuscriptSinkClass odt_class = {
  .begin_matter = begin_matter,
  .begin_section = begin_section,
  .begin_line = begin_line,
  .end_line = end_line,
  .write_piece = write_piece,
  .begin_list = begin_list,
  .end_list = end_list,
  .begin_table = begin_table,
  .end_table = end_table,
  .begin_row = begin_row,
  .end_row = end_row,
  .begin_cell = begin_cell,
  .end_cell = end_cell,
  .begin_caption = begin_caption,
  .end_caption = end_caption,
  .write_picture = write_picture,
  .write_reference = write_reference,
};

/* ---- the file ---- */

static void
write_sequences (CwXmlOut *xml)
{
  static const char *const names[] = { FIGURES, TABLES };

  cw_xml_out_open (xml, "text:sequence-decls");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    cw_xml_out_empty (xml, "text:sequence-decl", "text:display-outline-level", "0", "text:name",
                      names[i], NULL);
  cw_xml_out_close (xml);
}

static GBytes *
write_content (Odt *self, GError **error)
{
  cw_odt_open_root (self->xml, "office:document-content");
  cw_manuscript_odt_write_automatic_styles (self->xml, self->base.manuscript, self->base.options);
  cw_xml_out_open (self->xml, "office:body");
  cw_xml_out_open (self->xml, "office:text");
  write_sequences (self->xml);
  cw_manuscript_walk (&self->base);
  return cw_xml_out_finish (self->xml, error);
}

static void
picture_free (gpointer data)
{
  CwOdtPicture *picture = data;

  g_free (picture->path);
  g_bytes_unref (picture->content);
  g_free (picture);
}

GBytes *
cw_manuscript_write_odt (const CwManuscript *self,
                         const CwManuscriptOptions *options,
                         GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (picture_free);
  Odt odt = { .base = { &odt_class, self, options }, .xml = xml, .pictures = pictures };
  g_autoptr (GBytes) content = write_content (&odt, error);
  g_autoptr (GBytes) styles = content ? cw_manuscript_odt_write_styles (options, error) : NULL;

  return styles ? cw_odt_pack (self->title, options->date, content, styles, pictures, error) : NULL;
}

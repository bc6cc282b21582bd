/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-docx-styles.h"
#include "io/cw-docx-text.h"
#include "io/cw-manuscript-docx-private.h"
#include "io/cw-manuscript-sink-private.h"

/* The article as a word-processing document: a paragraph is what its style says, and numbers of
 * figures, tables and references are fields and links that go on living in the word processor. */

typedef struct
{
  CwManuscriptSink base;
  CwXmlOut *xml;
  CwDocxPackage *package;
  GArray *starts; /* of each list its first number, 0 for bullets */
  guint n_pictures;
  guint n_bookmarks;
  char *footer;
  gboolean breaks_page; /* before the next paragraph */
  gboolean is_across;
  gboolean is_too_wide;
} Docx;

static const char *const line_styles[] = {
  [CW_LINE_TITLE] = "Title",
  [CW_LINE_AUTHORS] = "Author",
  [CW_LINE_AFFILIATION] = "Affiliation",
  [CW_LINE_NOTE] = "FrontNote",
  [CW_LINE_TEXT] = "Normal",
  [CW_LINE_ITEM] = "ListParagraph",
  [CW_LINE_LEGEND] = "Normal",
  [CW_LINE_TABLE_NOTE] = "TableNote",
};

static CwXmlOut *
xml_of (CwManuscriptSink *sink)
{
  return ((Docx *)sink)->xml;
}

/* ---- pieces ---- */

static void
write_run_properties (CwXmlOut *xml, guint style, gboolean is_rtl)
{
  cw_xml_out_open (xml, "w:rPr");
  if (style & CW_PROSE_STRONG)
    {
      cw_xml_out_empty (xml, "w:b", NULL);
      cw_xml_out_empty (xml, "w:bCs", NULL);
    }
  if (style & CW_PROSE_EMPHASIS)
    {
      cw_xml_out_empty (xml, "w:i", NULL);
      cw_xml_out_empty (xml, "w:iCs", NULL);
    }
  if (style & CW_PIECE_UNRESOLVED)
    cw_xml_out_empty (xml, "w:highlight", "w:val", "yellow", NULL);
  if (style & (CW_PROSE_SUPERSCRIPT | CW_PROSE_SUBSCRIPT))
    cw_xml_out_empty (xml, "w:vertAlign", "w:val",
                      style & CW_PROSE_SUPERSCRIPT ? "superscript" : "subscript", NULL);
  if (is_rtl)
    cw_xml_out_empty (xml, "w:rtl", NULL);
  cw_xml_out_close (xml);
}

static void
write_run (CwXmlOut *xml, const char *text, guint style)
{
  gboolean is_rtl = cw_manuscript_is_right_to_left (text);

  cw_xml_out_open (xml, "w:r");
  if (style || is_rtl)
    write_run_properties (xml, style, is_rtl);
  cw_docx_write_text (xml, text);
  cw_xml_out_close (xml);
}

static char *
dup_bookmark (CwLink link, guint number)
{
  return g_strdup_printf ("%s_%u", cw_link_get_word (link), number);
}

/* References are plain links; what the word processor numbers itself is a field. */
static void
write_linked (CwXmlOut *xml, const CwPiece *piece)
{
  g_autofree char *bookmark = dup_bookmark (piece->link, piece->number);
  g_autofree char *instruction = g_strdup_printf (" REF %s \\h ", bookmark);

  if (piece->link == CW_LINK_REFERENCE)
    {
      cw_xml_out_open (xml, "w:hyperlink");
      cw_xml_out_attribute (xml, "w:anchor", bookmark);
      cw_xml_out_attribute (xml, "w:history", "1");
    }
  else
    cw_docx_open_field (xml, instruction);
  write_run (xml, piece->text, piece->style);
  cw_xml_out_close (xml);
}

static void
write_piece (CwManuscriptSink *sink, const CwPiece *piece)
{
  if (piece->link)
    write_linked (xml_of (sink), piece);
  else
    write_run (xml_of (sink), piece->text, piece->style);
}

/* ---- paragraphs ---- */

static void
write_list_properties (CwXmlOut *xml, guint list)
{
  cw_xml_out_open (xml, "w:numPr");
  cw_xml_out_empty (xml, "w:ilvl", "w:val", "0", NULL);
  cw_xml_out_open (xml, "w:numId");
  cw_docx_set_number (xml, "w:val", (int)list);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}

/* @list: 0 for none */
static void
open_paragraph (Docx *self, const char *style, gboolean keeps_next, guint list)
{
  cw_xml_out_open (self->xml, "w:p");
  cw_xml_out_open (self->xml, "w:pPr");
  cw_xml_out_empty (self->xml, "w:pStyle", "w:val", style, NULL);
  if (keeps_next)
    cw_xml_out_empty (self->xml, "w:keepNext", NULL);
  if (self->breaks_page)
    cw_xml_out_empty (self->xml, "w:pageBreakBefore", NULL);
  if (list)
    write_list_properties (self->xml, list);
  if (self->base.is_rtl)
    cw_xml_out_empty (self->xml, "w:bidi", NULL);
  cw_xml_out_close (self->xml);
  self->breaks_page = FALSE;
}

static void
begin_line (CwManuscriptSink *sink, CwLine line)
{
  Docx *self = (Docx *)sink;

  open_paragraph (self, line_styles[line], FALSE, line == CW_LINE_ITEM ? self->starts->len : 0);
}

static void
end_line (CwManuscriptSink *sink, CwLine line)
{
  cw_xml_out_close (xml_of (sink));
}

static void
write_heading (Docx *self, guint level, const char *heading)
{
  g_autofree char *style = g_strdup_printf ("Heading%u", MIN (level, 3));

  self->base.is_rtl = cw_manuscript_is_right_to_left (heading);
  open_paragraph (self, style, FALSE, 0);
  write_run (self->xml, heading, CW_PROSE_PLAIN);
  cw_xml_out_close (self->xml);
}

static void
begin_section (CwManuscriptSink *sink, guint level, const char *heading, const char *nick)
{
  write_heading ((Docx *)sink, level, heading);
}

static void
begin_list (CwManuscriptSink *sink, guint start)
{
  g_array_append_val (((Docx *)sink)->starts, start);
}

/* ---- pages ---- */

/* Numbers of lines go on over the whole article. */
static void
write_pages (Docx *self, gboolean is_across)
{
  const CwJournalProfile *profile = self->base.options->profile;

  cw_xml_out_open (self->xml, "w:sectPr");
  cw_xml_out_empty (self->xml, "w:footerReference", "w:type", "default", "r:id", self->footer,
                    NULL);
  cw_docx_write_page (self->xml, is_across ? CW_DOCX_A4_HEIGHT : CW_DOCX_A4_WIDTH,
                      is_across ? CW_DOCX_A4_WIDTH : CW_DOCX_A4_HEIGHT);
  if (cw_journal_profile_rules (profile, "line-numbers", "yes"))
    cw_xml_out_empty (self->xml, "w:lnNumType", "w:countBy", "1", "w:restart", "continuous", NULL);
  cw_xml_out_close (self->xml);
}

/* The paragraph that ends a stretch of pages of one kind. */
static void
end_pages (Docx *self, gboolean is_across)
{
  cw_xml_out_open (self->xml, "w:p");
  cw_xml_out_open (self->xml, "w:pPr");
  cw_xml_out_empty (self->xml, "w:pStyle", "w:val", "TableText", NULL);
  write_pages (self, is_across);
  cw_xml_out_close (self->xml);
  cw_xml_out_close (self->xml);
  self->breaks_page = FALSE;
}

/* Title page, abstract, text, tables and legends begin pages of their own. */
static void
begin_matter (CwManuscriptSink *sink, CwMatter matter, const char *heading)
{
  Docx *self = (Docx *)sink;

  self->breaks_page = matter != CW_MATTER_FRONT && matter != CW_MATTER_BACK;
  if (matter == CW_MATTER_TABLES && cw_manuscript_has_wide_table (sink->manuscript))
    {
      end_pages (self, FALSE);
      self->is_across = TRUE;
    }
  if (heading)
    write_heading (self, 1, heading);
}

static void
end_matter (CwManuscriptSink *sink, CwMatter matter)
{
  Docx *self = (Docx *)sink;

  if (matter == CW_MATTER_TABLES && self->is_across)
    {
      end_pages (self, TRUE);
      self->is_across = FALSE;
    }
  if (matter == CW_MATTER_BODY)
    self->breaks_page = FALSE;
}

/* ---- tables ---- */

static int
get_text_width (const Docx *self)
{
  return (self->is_across ? CW_DOCX_A4_HEIGHT : CW_DOCX_A4_WIDTH) - 2 * CW_DOCX_MARGIN;
}

static void
measure (const Docx *self, const CwPrintTable *table, int *widths)
{
  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = (int)(table->shares[i] * get_text_width (self));
}

static void
begin_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  Docx *self = (Docx *)sink;
  const char *title = table->table ? table->table->title : NULL;
  g_autofree int *widths = g_new0 (int, table->n_columns);

  self->is_too_wide |= table->n_columns > CW_DOCX_MAX_COLUMNS;
  measure (self, table, widths);
  cw_docx_open_table (self->xml,
                      title          ? title
                      : table->table ? table->table->label
                                     : "Table",
                      widths, table->n_columns);
}

/* Two tables would grow together, and none may be the last thing of a page. */
static void
end_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  cw_xml_out_close (xml_of (sink));
  if (table->table == NULL || table->table->notes->len == 0)
    cw_docx_write_paragraph (xml_of (sink), "TableText", "");
}

static void
begin_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  cw_docx_open_row (xml_of (sink), row == 0);
}

static void
end_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  cw_xml_out_close (xml_of (sink));
}

static void
begin_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  Docx *self = (Docx *)sink;

  cw_docx_open_cell (self->xml, (int)(table->shares[column] * get_text_width (self)), 0);
  open_paragraph (self, row == 0 ? "TableHead" : "TableText", FALSE, 0);
}

static void
end_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  cw_xml_out_close (xml_of (sink));
  cw_xml_out_close (xml_of (sink));
}

/* ---- figures and references ---- */

static void
begin_bookmark (Docx *self, CwLink kind, guint number)
{
  g_autofree char *name = dup_bookmark (kind, number);

  cw_xml_out_open (self->xml, "w:bookmarkStart");
  cw_docx_set_number (self->xml, "w:id", (int)++self->n_bookmarks);
  cw_xml_out_attribute (self->xml, "w:name", name);
  cw_xml_out_close (self->xml);
}

static void
end_bookmark (Docx *self)
{
  cw_xml_out_open (self->xml, "w:bookmarkEnd");
  cw_docx_set_number (self->xml, "w:id", (int)self->n_bookmarks);
  cw_xml_out_close (self->xml);
}

/* The field that counts; where the count does not go on it begins anew with the number. */
static char *
dup_sequence (Docx *self, const CwManuscriptFloat *item, CwLink kind)
{
  const char *name = kind == CW_LINK_FIGURE ? "Figure" : "Table";

  if (cw_manuscript_sink_follows (&self->base, item, kind))
    return g_strdup_printf (" SEQ %s \\* ARABIC ", name);
  return g_strdup_printf (" SEQ %s \\* ARABIC \\r %u ", name, item->number);
}

/* "Fig. " and a number that the word processor counts. */
static void
write_label (Docx *self, const CwManuscriptFloat *item, CwLink kind)
{
  g_autofree char *word = cw_manuscript_float_dup_word (item);
  g_autofree char *number = g_strdup_printf ("%u", item->number);
  g_autofree char *field = dup_sequence (self, item, kind);

  begin_bookmark (self, kind, item->number);
  write_run (self->xml, word, CW_PROSE_STRONG);
  cw_docx_open_field (self->xml, field);
  write_run (self->xml, number, CW_PROSE_STRONG);
  cw_xml_out_close (self->xml);
  end_bookmark (self);
  write_run (self->xml, ". ", CW_PROSE_STRONG);
}

static void
begin_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  Docx *self = (Docx *)sink;
  g_autofree char *title = cw_manuscript_float_dup_title (item);

  open_paragraph (self, "Caption", kind == CW_LINK_TABLE, 0);
  write_label (self, item, kind);
  if (title)
    write_run (self->xml, title, CW_PROSE_STRONG);
  if (title && cw_manuscript_float_has_words (item, kind))
    write_run (self->xml, " ", CW_PROSE_PLAIN);
  sink->added_style = kind == CW_LINK_TABLE ? CW_PROSE_STRONG : 0;
}

static void
end_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  cw_xml_out_close (xml_of (sink));
}

static void
write_picture (CwManuscriptSink *sink,
               const CwManuscriptFloat *figure,
               const CwPrintPicture *picture)
{
  Docx *self = (Docx *)sink;
  g_autofree char *words = cw_manuscript_figure_dup_words (figure);

  cw_manuscript_docx_write_picture (self->xml, self->package, ++self->n_pictures, words, picture);
}

static void
write_reference (CwManuscriptSink *sink, const CwManuscriptReference *reference)
{
  Docx *self = (Docx *)sink;
  g_autofree char *number = g_strdup_printf ("%u.\t", reference->number);

  sink->is_rtl = FALSE;
  open_paragraph (self, "Bibliography", FALSE, 0);
  begin_bookmark (self, CW_LINK_REFERENCE, reference->number);
  write_run (self->xml, number, CW_PROSE_PLAIN);
  write_run (self->xml, reference->text, CW_PROSE_PLAIN);
  end_bookmark (self);
  cw_xml_out_close (self->xml);
}

static const CwManuscriptSinkClass docx_class = {
  .begin_matter = begin_matter,
  .end_matter = end_matter,
  .begin_section = begin_section,
  .begin_line = begin_line,
  .end_line = end_line,
  .write_piece = write_piece,
  .begin_list = begin_list,
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

static GBytes *
write_document (Docx *self, GError **error)
{
  cw_xml_out_open (self->xml, "w:document");
  cw_xml_out_attribute (self->xml, "xmlns:w", CW_DOCX_WORD);
  cw_xml_out_attribute (self->xml, "xmlns:r", CW_DOCX_OFFICE);
  cw_xml_out_open (self->xml, "w:body");
  cw_manuscript_walk (&self->base);
  write_pages (self, FALSE);
  if (self->is_too_wide)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
                   _ ("A table has more columns than the %d that a Word document takes."),
                   CW_DOCX_MAX_COLUMNS);
      return NULL;
    }
  return cw_xml_out_finish (self->xml, error);
}

static gboolean
add_companion (Docx *self, const char *kind, const char *file, GBytes *content, char **relation)
{
  g_autoptr (GBytes) part = content;
  g_autofree char *name = part ? cw_docx_add_companion (self->package, kind, file, part) : NULL;

  if (relation)
    *relation = g_steal_pointer (&name);
  return part != NULL;
}

static gboolean
add_companions (Docx *self, GError **error)
{
  const CwManuscriptOptions *options = self->base.options;
  gboolean is_double = cw_journal_profile_rules (options->profile, "double-spacing", "yes");

  return add_companion (
           self, "styles", "styles.xml",
           cw_docx_styles_write (is_double ? CW_DOCX_DESIGN_ARTICLE_DOUBLE : CW_DOCX_DESIGN_ARTICLE,
                                 options->language, error),
           NULL) &&
         add_companion (self, "settings", "settings.xml", cw_docx_write_settings (error), NULL) &&
         add_companion (self, "footer", "footer1.xml", cw_docx_write_footer (error), &self->footer);
}

static gboolean
add_document (Docx *self, GError **error)
{
  g_autoptr (GBytes) document = write_document (self, error);
  g_autofree char *relation = NULL;

  if (document == NULL ||
      !add_companion (self, "numbering", "numbering.xml",
                      cw_manuscript_docx_write_numbering (self->starts, error), NULL))
    return FALSE;
  cw_docx_package_add_part (self->package, "word/document.xml", CW_DOCX_TYPE ("document.main"),
                            document);
  relation = cw_docx_package_relate (self->package, "", CW_DOCX_OFFICE "/officeDocument",
                                     "word/document.xml");
  return TRUE;
}

GBytes *
cw_manuscript_write_docx (const CwManuscript *self,
                          const CwManuscriptOptions *options,
                          GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();
  g_autoptr (CwDocxPackage) package = cw_docx_package_new ();
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *authors = options->is_blind ? NULL : cw_manuscript_join_authors (self, "; ");
  Docx docx = {
    .base = { &docx_class, self, options },
    .xml = xml,
    .package = package,
    .starts = starts,
  };
  gboolean is_made =
    add_companions (&docx, error) && add_document (&docx, error) &&
    cw_docx_package_set_properties (package, self->title ? self->title : "", authors,
                                    options->language, options->date, error);

  g_free (docx.footer);
  return is_made ? cw_docx_package_finish (package, error) : NULL;
}

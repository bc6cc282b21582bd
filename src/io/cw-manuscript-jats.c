/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-manuscript-jats-private.h"

/* The article for publishers: Journal Publishing of JATS 1.3 (ANSI/NISO Z39.96). Figures and tables
 * stand in the group of floats at the end. */

/* Declarations that publishers expect as notes. */
static const struct
{
  const char *nick;
  const char *type;
} notes[] = {
  { "competing-interests", "coi-statement" },
  { "contributions", "con" },
  { "funding", "financial-disclosure" },
};

static const struct
{
  const char *nick;
  const char *type;
} sections[] = {
  { "introduction", "intro" },      { "case-presentation", "cases" },
  { "discussion", "discussion" },   { "conclusions", "conclusions" },
  { "ethics", "ethics-statement" }, { "data-availability", "data-availability" },
};

static CwXmlOut *
xml_of (CwManuscriptSink *sink)
{
  return ((CwJats *)sink)->xml;
}

/* ---- matters and sections ---- */

static void
set_tail (CwJats *self, CwJatsTail tail)
{
  if (self->tail == tail)
    return;
  if (self->tail != CW_JATS_TAIL_NONE)
    cw_xml_out_close (self->xml);
  self->tail = tail;
  cw_xml_out_open (self->xml, tail == CW_JATS_TAIL_BACK ? "back" : "floats-group");
}

static void
begin_matter (CwManuscriptSink *sink, CwMatter matter, const char *heading)
{
  CwJats *self = (CwJats *)sink;

  self->matter = matter;
  switch (matter)
    {
    case CW_MATTER_FRONT:
      break;
    case CW_MATTER_ABSTRACT:
      cw_xml_out_open (self->xml, "abstract");
      break;
    case CW_MATTER_BODY:
      cw_manuscript_jats_end_front (self->xml, sink->manuscript);
      cw_xml_out_open (self->xml, "body");
      break;
    case CW_MATTER_BACK:
      set_tail (self, CW_JATS_TAIL_BACK);
      break;
    case CW_MATTER_REFERENCES:
      set_tail (self, CW_JATS_TAIL_BACK);
      cw_xml_out_open (self->xml, "ref-list");
      cw_xml_out_element (self->xml, "title", heading);
      break;
    case CW_MATTER_TABLES:
    case CW_MATTER_FIGURES:
    default:
      set_tail (self, CW_JATS_TAIL_FLOATS);
    }
}

static void
end_matter (CwManuscriptSink *sink, CwMatter matter)
{
  if (matter == CW_MATTER_ABSTRACT || matter == CW_MATTER_BODY || matter == CW_MATTER_REFERENCES)
    cw_xml_out_close (xml_of (sink));
}

static const char *
find_note_type (const CwJats *self, const char *nick)
{
  for (guint i = 0; self->matter == CW_MATTER_BACK && nick && i < G_N_ELEMENTS (notes); i++)
    if (g_str_equal (notes[i].nick, nick))
      return notes[i].type;
  return NULL;
}

static CwJatsElement
open_section (CwJats *self, const char *heading, const char *nick)
{
  gboolean is_thanks = g_strcmp0 (nick, "acknowledgements") == 0;

  cw_xml_out_open (self->xml, is_thanks ? "ack" : "sec");
  for (guint i = 0; nick && i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].nick, nick))
      cw_xml_out_attribute (self->xml, "sec-type", sections[i].type);
  cw_xml_out_element (self->xml, "title", heading);
  return CW_JATS_SECTION;
}

static CwJatsElement
open_note (CwJats *self, const char *heading, const char *type)
{
  cw_xml_out_open (self->xml, "fn-group");
  cw_xml_out_element (self->xml, "title", heading);
  cw_xml_out_open (self->xml, "fn");
  cw_xml_out_attribute (self->xml, "fn-type", type);
  self->needs_paragraph = TRUE;
  return CW_JATS_NOTE;
}

static CwJatsElement
write_plain_heading (CwJats *self, const char *heading)
{
  cw_xml_out_open (self->xml, "p");
  cw_xml_out_element (self->xml, "bold", heading);
  cw_xml_out_close (self->xml);
  self->needs_paragraph = FALSE;
  return CW_JATS_NONE;
}

static gboolean
is_in_note (const CwJats *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (g_array_index (self->elements, CwJatsElement, i) == CW_JATS_NOTE)
      return TRUE;
  return FALSE;
}

static void
begin_section (CwManuscriptSink *sink, guint level, const char *heading, const char *nick)
{
  CwJats *self = (CwJats *)sink;
  const char *type = find_note_type (self, nick);
  CwJatsElement element = is_in_note (self) ? write_plain_heading (self, heading)
                          : type            ? open_note (self, heading, type)
                                            : open_section (self, heading, nick);

  g_array_append_val (self->elements, element);
}

static void
end_section (CwManuscriptSink *sink)
{
  CwJats *self = (CwJats *)sink;
  CwJatsElement element = g_array_index (self->elements, CwJatsElement, self->elements->len - 1);

  g_array_set_size (self->elements, self->elements->len - 1);
  if (element == CW_JATS_NOTE && self->needs_paragraph)
    cw_xml_out_empty (self->xml, "p", NULL);
  if (element != CW_JATS_NONE)
    cw_xml_out_close (self->xml);
  if (element == CW_JATS_NOTE)
    cw_xml_out_close (self->xml);
}

/* ---- lines ---- */

/* A note holds nothing but paragraphs; whatever else is in it stands inside of one. */
static void
open_wrapper (CwJats *self)
{
  if (is_in_note (self))
    cw_xml_out_open (self->xml, "p");
  self->needs_paragraph = FALSE;
}

static void
close_wrapper (CwJats *self)
{
  if (is_in_note (self))
    cw_xml_out_close (self->xml);
}

static void
begin_item (CwJats *self)
{
  g_autofree char *label = g_strdup_printf ("%u.", self->start);

  cw_xml_out_open (self->xml, "list-item");
  if (self->start)
    {
      cw_xml_out_element (self->xml, "label", label);
      self->start++;
    }
}

static void
begin_note (CwJats *self)
{
  g_autofree char *id = cw_manuscript_jats_dup_note_id (self->table, self->n_notes + 1);

  if (self->n_notes++ == 0)
    cw_xml_out_open (self->xml, "table-wrap-foot");
  cw_xml_out_open (self->xml, "fn");
  cw_xml_out_attribute (self->xml, "id", id);
  self->is_note_open = FALSE;
}

static void
begin_line (CwManuscriptSink *sink, CwLine line)
{
  CwJats *self = (CwJats *)sink;

  if (line == CW_LINE_TABLE_NOTE)
    {
      begin_note (self);
      return;
    }
  if (line == CW_LINE_ITEM)
    begin_item (self);
  cw_xml_out_open (self->xml, "p");
  self->needs_paragraph = FALSE;
}

static void
end_line (CwManuscriptSink *sink, CwLine line)
{
  CwJats *self = (CwJats *)sink;

  if (line == CW_LINE_TABLE_NOTE && !self->is_note_open)
    cw_xml_out_open (self->xml, "p");
  cw_xml_out_close (self->xml);
  if (line == CW_LINE_ITEM || line == CW_LINE_TABLE_NOTE)
    cw_xml_out_close (self->xml);
}

static void
begin_list (CwManuscriptSink *sink, guint start)
{
  CwJats *self = (CwJats *)sink;

  open_wrapper (self);
  self->start = start > 1 ? start : 0;
  cw_xml_out_open (self->xml, "list");
  cw_xml_out_attribute (self->xml, "list-type", start ? "order" : "bullet");
}

static void
end_list (CwManuscriptSink *sink, guint start)
{
  cw_xml_out_close (xml_of (sink));
  close_wrapper ((CwJats *)sink);
}

/* ---- tables ---- */

static void
begin_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  CwJats *self = (CwJats *)sink;

  if (table->table == NULL)
    {
      open_wrapper (self);
      cw_xml_out_open (self->xml, "table-wrap");
      cw_xml_out_attribute (self->xml, "position", "anchor");
    }
  cw_xml_out_open (self->xml, "table");
  cw_xml_out_attribute (self->xml, "frame", "hsides");
  cw_xml_out_attribute (self->xml, "rules", "groups");
}

static void
end_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  CwJats *self = (CwJats *)sink;

  /* A table has a body, even if only its head was typed. */
  if (table->n_rows == 1)
    {
      cw_xml_out_open (self->xml, "tbody");
      cw_xml_out_open (self->xml, "tr");
      cw_xml_out_empty (self->xml, "td", NULL);
      cw_xml_out_close (self->xml);
    }
  cw_xml_out_close (self->xml);
  cw_xml_out_close (self->xml);
  if (table->table == NULL)
    {
      cw_xml_out_close (self->xml);
      close_wrapper (self);
    }
}

static void
begin_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  if (row < 2)
    cw_xml_out_open (xml_of (sink), row == 0 ? "thead" : "tbody");
  cw_xml_out_open (xml_of (sink), "tr");
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
  gboolean heads_row = table->heads_rows && column == 0;

  cw_xml_out_open (xml_of (sink), row == 0 || heads_row ? "th" : "td");
  if (row == 0 || heads_row)
    cw_xml_out_attribute (xml_of (sink), "scope", row == 0 ? "col" : "row");
  cw_xml_out_attribute (xml_of (sink), "align", "left");
}

static void
end_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  cw_xml_out_close (xml_of (sink));
}

/* ---- figures and tables with a number ---- */

static void
begin_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  CwJats *self = (CwJats *)sink;
  gboolean is_figure = kind == CW_LINK_FIGURE;
  g_autofree char *id = g_strdup_printf ("%s-%u", cw_link_get_word (kind), item->number);

  if (item->words)
    open_wrapper (self);
  cw_xml_out_open (self->xml, is_figure ? "fig" : "table-wrap");
  cw_xml_out_attribute (self->xml, "id", id);
  cw_xml_out_attribute (self->xml, "position", item->words ? "anchor" : "float");
  if (!is_figure && cw_manuscript_float_is_wide (item))
    cw_xml_out_attribute (self->xml, "orientation", "landscape");
}

static void
begin_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  CwJats *self = (CwJats *)sink;

  cw_xml_out_element (self->xml, "label", item->label);
  cw_xml_out_open (self->xml, "caption");
  if (item->title)
    cw_xml_out_element (self->xml, "title", item->title);
  if (cw_manuscript_float_has_words (item, kind))
    cw_xml_out_open (self->xml, kind == CW_LINK_FIGURE ? "p" : "title");
}

static void
end_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  CwJats *self = (CwJats *)sink;

  if (cw_manuscript_float_has_words (item, kind))
    cw_xml_out_close (self->xml);
  if (kind == CW_LINK_TABLE)
    cw_xml_out_close (self->xml);
  if (kind == CW_LINK_TABLE && item->notes->len > 0)
    self->table = item;
}

static void
write_picture (CwManuscriptSink *sink,
               const CwManuscriptFloat *figure,
               const CwPrintPicture *picture)
{
  CwJats *self = (CwJats *)sink;

  self->graphic = cw_manuscript_figure_dup_name (figure, picture);
}

/* It follows the caption. */
static void
write_graphic (CwJats *self, const CwManuscriptFloat *figure)
{
  g_autofree char *name = g_steal_pointer (&self->graphic);
  g_autofree char *words = cw_manuscript_figure_dup_words (figure);

  if (name == NULL)
    return;
  cw_xml_out_open (self->xml, "graphic");
  cw_xml_out_attribute (self->xml, "xlink:href", name);
  cw_xml_out_attribute (self->xml, "mimetype", "image");
  cw_xml_out_attribute (self->xml, "mime-subtype",
                        g_str_has_suffix (name, ".jpg") ? "jpeg" : "png");
  cw_xml_out_element (self->xml, "alt-text", words);
  cw_xml_out_close (self->xml);
}

static void
end_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  CwJats *self = (CwJats *)sink;

  if (kind == CW_LINK_FIGURE)
    {
      cw_xml_out_close (self->xml);
      write_graphic (self, item);
    }
  else if (self->n_notes > 0)
    cw_xml_out_close (self->xml);
  cw_xml_out_close (self->xml);
  if (item->words)
    close_wrapper (self);
  self->table = NULL;
  self->n_notes = 0;
}

static void
write_reference (CwManuscriptSink *sink, const CwManuscriptReference *reference)
{
  cw_manuscript_jats_write_reference (xml_of (sink), reference);
}

static void
write_front (CwManuscriptSink *sink)
{
  cw_manuscript_jats_begin_front (xml_of (sink), sink->manuscript, sink->options);
}

static const CwManuscriptSinkClass jats_class = {
  .write_front = write_front,
  .begin_matter = begin_matter,
  .end_matter = end_matter,
  .begin_section = begin_section,
  .end_section = end_section,
  .begin_line = begin_line,
  .end_line = end_line,
  .write_piece = cw_manuscript_jats_write_piece,
  .begin_list = begin_list,
  .end_list = end_list,
  .begin_table = begin_table,
  .end_table = end_table,
  .begin_row = begin_row,
  .end_row = end_row,
  .begin_cell = begin_cell,
  .end_cell = end_cell,
  .begin_float = begin_float,
  .begin_caption = begin_caption,
  .end_caption = end_caption,
  .write_picture = write_picture,
  .end_float = end_float,
  .write_reference = write_reference,
};

GBytes *
cw_manuscript_write_jats (const CwManuscript *self,
                          const CwManuscriptOptions *options,
                          GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (CwJatsElement));
  CwJats jats = {
    .base = { &jats_class, self, options },
    .xml = xml,
    .elements = open,
  };

  cw_xml_out_open (xml, "article");
  cw_xml_out_attribute (xml, "xmlns:xlink", "http://www.w3.org/1999/xlink");
  cw_xml_out_attribute (xml, "dtd-version", "1.3");
  cw_xml_out_attribute (xml, "article-type", "case-report");
  cw_xml_out_attribute (xml, "xml:lang", options->language);
  cw_manuscript_walk (&jats.base);
  return cw_xml_out_finish (xml, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-manuscript-jats-private.h"

/* Words of JATS, and what they lead to: references, figures, tables and notes of a table. */

static const struct
{
  guint style;
  const char *name;
} elements[] = {
  { CW_PROSE_EMPHASIS, "italic" },
  { CW_PROSE_STRONG, "bold" },
  { CW_PROSE_SUPERSCRIPT, "sup" },
  { CW_PROSE_SUBSCRIPT, "sub" },
};

/* "ref-1 ref-2 ref-3" */
static char *
dup_targets (const CwPiece *piece, guint n_references)
{
  GString *targets = g_string_new (NULL);
  guint last = MIN (MAX (piece->last, piece->number), n_references);

  for (guint i = piece->number; i <= last; i++)
    g_string_append_printf (targets, "%sref-%u", targets->len ? " " : "", i);
  return g_string_free (targets, FALSE);
}

static void
open_link (CwManuscriptSink *sink, const CwPiece *piece)
{
  g_autofree char *target =
    piece->link == CW_LINK_REFERENCE
      ? dup_targets (piece, sink->manuscript->references->len)
      : g_strdup_printf ("%s-%u", cw_link_get_word (piece->link), piece->number);

  cw_xml_out_open (((CwJats *)sink)->xml, "xref");
  cw_xml_out_attribute (((CwJats *)sink)->xml, "ref-type",
                        piece->link == CW_LINK_REFERENCE ? "bibr"
                        : piece->link == CW_LINK_FIGURE  ? "fig"
                                                         : "table");
  cw_xml_out_attribute (((CwJats *)sink)->xml, "rid", target);
}

char *
cw_manuscript_jats_dup_note_id (const CwManuscriptFloat *table, guint note)
{
  return g_strdup_printf ("table-%u-note-%u", table->number, note);
}

/* Which note of the table, from 1, has a mark; 0 for none. */
static guint
find_note (const CwManuscriptFloat *table, const char *mark)
{
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwManuscriptBlock *note = table->notes->pdata[i];
      const CwManuscriptRun *run = note->runs->len ? note->runs->pdata[0] : NULL;

      if (run && (run->style & CW_PROSE_SUPERSCRIPT) && g_str_equal (run->text, mark))
        return i + 1;
    }
  return 0;
}

static void
write_mark (CwJats *self, const char *mark)
{
  guint note = find_note (self->table, mark);
  g_autofree char *id = cw_manuscript_jats_dup_note_id (self->table, note);

  if (note)
    {
      cw_xml_out_open (self->xml, "xref");
      cw_xml_out_attribute (self->xml, "ref-type", "table-fn");
      cw_xml_out_attribute (self->xml, "rid", id);
    }
  cw_xml_out_element (self->xml, "sup", mark);
  if (note)
    cw_xml_out_close (self->xml);
}

/* Marks behind a cell lead to the notes below the table. */
static void
write_marks (CwJats *self, const char *text)
{
  g_auto (GStrv) marks = g_strsplit (text, ",", -1);

  for (guint i = 0; marks[i]; i++)
    {
      if (i > 0)
        cw_xml_out_element (self->xml, "sup", ",");
      write_mark (self, marks[i]);
    }
}

static void
write_styled (CwXmlOut *xml, const CwPiece *piece)
{
  if (piece->style & CW_PIECE_UNRESOLVED)
    {
      cw_xml_out_open (xml, "named-content");
      cw_xml_out_attribute (xml, "content-type", "unresolved");
    }
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (piece->style & elements[i].style)
      cw_xml_out_open (xml, elements[i].name);
  cw_xml_out_text (xml, piece->text);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (piece->style & elements[i].style)
      cw_xml_out_close (xml);
  if (piece->style & CW_PIECE_UNRESOLVED)
    cw_xml_out_close (xml);
}

/* The mark of a note is its label; its paragraph opens behind it. */
static gboolean
take_label (CwJats *self, const CwPiece *piece)
{
  gboolean is_label = piece->style & CW_PROSE_SUPERSCRIPT;

  if (self->n_notes == 0 || self->is_note_open)
    return FALSE;
  if (is_label)
    cw_xml_out_element (self->xml, "label", piece->text);
  cw_xml_out_open (self->xml, "p");
  self->is_note_open = TRUE;
  return is_label;
}

void
cw_manuscript_jats_write_piece (CwManuscriptSink *sink, const CwPiece *piece)
{
  CwJats *self = (CwJats *)sink;

  if (take_label (self, piece))
    return;
  if (self->table && self->n_notes == 0 && (piece->style & CW_PROSE_SUPERSCRIPT))
    {
      write_marks (self, piece->text);
      return;
    }
  if (piece->link)
    open_link (sink, piece);
  write_styled (self->xml, piece);
  if (piece->link)
    cw_xml_out_close (self->xml);
}

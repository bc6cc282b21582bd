/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-review-print-private.h"
#include "io/cw-xml-out.h"

/* The table for publishers: table-wrap of JATS 1.3 (ANSI/NISO Z39.96). */

static char *
dup_id (guint note)
{
  return g_strdup_printf ("table-note-%u", note + 1);
}

static int
find_note (const CwPrintedTable *table, const char *mark)
{
  for (guint i = 0; i < table->notes->len; i++)
    if (g_strcmp0 (((CwPrintedNote *)table->notes->pdata[i])->mark, mark) == 0)
      return (int)i;
  return -1;
}

static void
write_mark (CwXmlOut *xml, const CwPrintedTable *table, const char *mark)
{
  int note = find_note (table, mark);
  g_autofree char *id = note >= 0 ? dup_id ((guint)note) : NULL;

  if (id == NULL)
    {
      cw_xml_out_element (xml, "sup", mark);
      return;
    }
  cw_xml_out_open (xml, "xref");
  cw_xml_out_attribute (xml, "ref-type", "table-fn");
  cw_xml_out_attribute (xml, "rid", id);
  cw_xml_out_element (xml, "sup", mark);
  cw_xml_out_close (xml);
}

static void
write_cell (CwXmlOut *xml,
            const CwPrintedTable *table,
            const CwPrintedCell *cell,
            const char *scope)
{
  g_auto (GStrv) marks = g_strsplit (cell->marks, ",", -1);

  cw_xml_out_open (xml, scope ? "th" : "td");
  if (scope)
    cw_xml_out_attribute (xml, "scope", scope);
  cw_xml_out_attribute (xml, "align", "left");
  cw_xml_out_text (xml, cell->text);
  for (guint i = 0; marks[i]; i++)
    {
      if (i > 0)
        cw_xml_out_element (xml, "sup", ",");
      write_mark (xml, table, marks[i]);
    }
  cw_xml_out_close (xml);
}

static void
write_rows (CwXmlOut *xml, const CwPrintedTable *table)
{
  cw_xml_out_open (xml, "tbody");
  for (guint row = 0; row < table->rows->len; row++)
    {
      cw_xml_out_open (xml, "tr");
      for (guint i = 0; i < table->columns->len; i++)
        write_cell (xml, table, cw_printed_table_get (table, row, i), i == 0 ? "row" : NULL);
      cw_xml_out_close (xml);
    }
  cw_xml_out_close (xml);
}

static void
write_table (CwXmlOut *xml, const CwPrintedTable *table)
{
  cw_xml_out_open (xml, "table");
  cw_xml_out_attribute (xml, "frame", "hsides");
  cw_xml_out_attribute (xml, "rules", "groups");
  cw_xml_out_open (xml, "thead");
  cw_xml_out_open (xml, "tr");
  for (guint i = 0; i < table->columns->len; i++)
    write_cell (xml, table, table->header->pdata[i], "col");
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  write_rows (xml, table);
  cw_xml_out_close (xml);
}

static void
write_note (CwXmlOut *xml, const CwPrintedNote *note, guint i)
{
  g_autofree char *id = dup_id (i);

  cw_xml_out_open (xml, "fn");
  cw_xml_out_attribute (xml, "id", id);
  if (note->footnote == NULL)
    cw_xml_out_attribute (xml, "fn-type", "abbr");
  if (note->mark)
    cw_xml_out_element (xml, "label", note->mark);
  cw_xml_out_element (xml, "p", note->text);
  cw_xml_out_close (xml);
}

static void
write_notes (CwXmlOut *xml, const CwPrintedTable *table)
{
  if (table->notes->len == 0)
    return;
  cw_xml_out_open (xml, "table-wrap-foot");
  for (guint i = 0; i < table->notes->len; i++)
    write_note (xml, table->notes->pdata[i], i);
  cw_xml_out_close (xml);
}

GBytes *
cw_review_write_jats (const CwPrintedTable *table, GError **error)
{
  g_autoptr (CwXmlOut) xml = cw_xml_out_new ();

  cw_xml_out_open (xml, "table-wrap");
  cw_xml_out_attribute (xml, "id", "table-review");
  cw_xml_out_attribute (xml, "orientation", "landscape");
  cw_xml_out_attribute (xml, "position", "float");
  if (table->title)
    {
      cw_xml_out_open (xml, "caption");
      cw_xml_out_element (xml, "title", table->title);
      cw_xml_out_close (xml);
    }
  write_table (xml, table);
  write_notes (xml, table);
  return cw_xml_out_finish (xml, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-json-writer.h"
#include "io/cw-review-print-private.h"
#include "model/cw-absence.h"

/* The table for other programs: a row is an object by the headings, a cell says its value in the
 * type that it has, or why there is none. A cell that nobody has filled is null. */

static void
write_text (CwJsonWriter *writer, const char *key, const char *text)
{
  if (text == NULL)
    return;
  cw_json_writer_key (writer, key);
  cw_json_writer_string (writer, text);
}

/* Headings of a table may be the same; keys of an object may not. */
static GPtrArray *
list_names (const CwPrintedTable *table)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < table->header->len; i++)
    {
      const char *text = ((CwPrintedCell *)table->header->pdata[i])->text;
      char *name = g_strdup (text);

      for (guint n = 2; g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL); n++)
        {
          g_free (name);
          name = g_strdup_printf ("%s (%u)", text, n);
        }
      g_ptr_array_add (names, name);
    }
  return names;
}

/* ---- values ---- */

/* "007" is no number in JSON. */
static void
write_number (CwJsonWriter *writer, const char *key, const char *number)
{
  gboolean minus = *number == '-';
  const char *digits = number + minus;
  g_autofree char *text = NULL;

  while (digits[0] == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  text = g_strconcat (minus ? "-" : "", digits, NULL);
  cw_json_writer_key (writer, key);
  cw_json_writer_number_text (writer, text);
}

static void
write_quantity (CwJsonWriter *writer, const char *canonical)
{
  g_autoptr (CwQuantity) quantity = cw_quantity_parse (canonical, NULL);

  if (quantity == NULL)
    return;
  write_number (writer, "value", quantity->number);
  if (quantity->high)
    write_number (writer, "high", quantity->high);
  if (quantity->comparator)
    write_text (writer, "comparator", cw_comparator_get_sign (quantity->comparator));
  write_text (writer, "unit", quantity->unit);
}

static void
write_value (CwJsonWriter *writer, const CwTableColumn *column, const char *canonical)
{
  const CwKind *kind = cw_field_get_value_kind (column->field);
  gboolean is_cell = column->field->kind == &cw_kind_cell;
  CwAbsence absence = is_cell ? cw_absence_read (canonical) : CW_ABSENCE_NOT_RECORDED;

  if (absence)
    write_text (writer, "absence", cw_absence_get_nick (absence));
  else if (is_cell && *canonical == '!')
    write_text (writer, "unreadable", canonical + 1);
  else if (kind == &cw_kind_quantity)
    write_quantity (writer, canonical);
  else if (kind == &cw_kind_tristate)
    {
      cw_json_writer_key (writer, "value");
      cw_json_writer_boolean (writer, g_str_equal (canonical, "yes"));
    }
  else
    write_text (writer, "value", canonical);
}

static void
write_marks (CwJsonWriter *writer, const char *marks)
{
  if (*marks)
    write_text (writer, "footnotes", marks);
}

static void
write_cell (CwJsonWriter *writer, const CwTableColumn *column, const CwPrintedCell *cell)
{
  if (cell->canonical == NULL && *cell->marks == '\0')
    {
      cw_json_writer_null (writer);
      return;
    }
  cw_json_writer_begin_object (writer);
  if (cell->canonical)
    {
      write_value (writer, column, cell->canonical);
      write_text (writer, "text", cell->text);
    }
  write_marks (writer, cell->marks);
  cw_json_writer_end_object (writer);
}

/* ---- the table ---- */

static void
write_column (CwJsonWriter *writer, const CwPrintedTable *table, guint i, const char *name)
{
  const CwTableColumn *column = table->columns->pdata[i];
  const CwPrintedCell *heading = table->header->pdata[i];

  cw_json_writer_begin_object (writer);
  write_text (writer, "name", name);
  if (column->own == NULL)
    write_text (writer, "field", column->key);
  write_text (writer, "type", cw_field_get_value_kind (column->field)->name);
  write_marks (writer, heading->marks);
  cw_json_writer_end_object (writer);
}

static void
write_row (CwJsonWriter *writer, const CwPrintedTable *table, guint row, GPtrArray *names)
{
  cw_json_writer_begin_object (writer);
  for (guint i = 0; i < table->columns->len; i++)
    {
      cw_json_writer_key (writer, names->pdata[i]);
      write_cell (writer, table->columns->pdata[i], cw_printed_table_get (table, row, i));
    }
  cw_json_writer_end_object (writer);
}

static void
write_note (CwJsonWriter *writer, const CwPrintedNote *note)
{
  cw_json_writer_begin_object (writer);
  write_text (writer, "mark", note->mark);
  write_text (writer, "text", note->text);
  cw_json_writer_end_object (writer);
}

static void
begin_list (CwJsonWriter *writer, const char *key)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_array (writer);
}

GBytes *
cw_review_write_json (const CwPrintedTable *table)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GPtrArray) names = list_names (table);

  cw_json_writer_begin_object (writer);
  write_text (writer, "title", table->title);
  begin_list (writer, "columns");
  for (guint i = 0; i < table->columns->len; i++)
    write_column (writer, table, i, names->pdata[i]);
  cw_json_writer_end_array (writer);
  begin_list (writer, "rows");
  for (guint i = 0; i < table->rows->len; i++)
    write_row (writer, table, i, names);
  cw_json_writer_end_array (writer);
  begin_list (writer, "footnotes");
  for (guint i = 0; i < table->notes->len; i++)
    write_note (writer, table->notes->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  return cw_json_writer_end (writer);
}

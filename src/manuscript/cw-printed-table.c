/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-printed-table-private.h"
#include "model/cw-absence.h"
#include "rules/cw-table-heading.h"

/* The table of a review as a reader sees it. */

static void
cell_free (gpointer data)
{
  CwPrintedCell *self = data;

  g_free (self->text);
  g_free (self->marks);
  g_free (self->canonical);
  g_free (self);
}

static void
note_free (gpointer data)
{
  CwPrintedNote *self = data;

  g_free (self->mark);
  g_free (self->text);
  g_clear_object (&self->footnote);
  g_free (self);
}

static CwPrintedCell *
add_cell (GPtrArray *row, char *text, char *marks, char *canonical)
{
  CwPrintedCell *cell = g_new0 (CwPrintedCell, 1);

  cell->text = text;
  cell->marks = marks;
  cell->canonical = canonical;
  g_ptr_array_add (row, cell);
  return cell;
}

/* ---- units ---- */

static CwQuantity *
dup_quantity (const CwTableColumn *column, const char *canonical)
{
  if (canonical == NULL || *canonical == '!' || *canonical == '?' ||
      cw_field_get_value_kind (column->field) != &cw_kind_quantity)
    return NULL;
  return cw_quantity_parse (canonical, NULL);
}

/* A unit that all numbers of a column share stands in its heading. */
static char *
dup_common_unit (GPtrArray *rows, const CwTableColumn *column)
{
  g_autofree char *unit = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *canonical = cw_review_table_dup_cell (rows->pdata[i], column);
      g_autoptr (CwQuantity) quantity = dup_quantity (column, canonical);

      if (quantity && found && g_strcmp0 (quantity->unit, unit) != 0)
        return NULL;
      if (quantity && !found)
        unit = g_strdup (quantity->unit);
      found |= quantity != NULL;
    }
  return g_steal_pointer (&unit);
}

/* An age is in years unless it says otherwise: no table writes it at every row. */
static gboolean
is_understood (const CwTableColumn *column, const char *unit)
{
  return g_str_equal (column->key, "age") && g_strcmp0 (unit, "a") == 0;
}

static char *
describe_bare (const CwTableColumn *column, const char *canonical, const char *unit)
{
  g_autoptr (CwQuantity) quantity = unit ? dup_quantity (column, canonical) : NULL;

  if (quantity == NULL || g_strcmp0 (quantity->unit, unit) != 0)
    return NULL;
  return g_strconcat (cw_comparator_get_printed (quantity->comparator), quantity->number,
                      quantity->high ? "–" : "", quantity->high, NULL);
}

/* ---- cells ---- */

static void
add_heading (CwPrintedTable *self,
             const CwFootnotes *footnotes,
             const CwTableColumn *column,
             const char *unit)
{
  char *text = unit && !is_understood (column, unit) ? cw_table_heading_join (column->label, unit)
                                                     : g_strdup (column->label);

  add_cell (self->header, text, cw_footnotes_dup_header_marks (footnotes, column), NULL);
}

/* What hangs at the row as a whole stands where it begins. */
static char *
dup_marks (const CwFootnotes *footnotes, CwReportedCase *row, const CwTableColumn *column, guint i)
{
  const char *id = cw_entity_get_id (CW_ENTITY (row));
  g_autofree char *whole = i == 0 ? cw_footnotes_dup_cell_marks (footnotes, id, NULL) : NULL;
  g_autofree char *marks = cw_footnotes_dup_cell_marks (footnotes, id, column->key);

  return g_strconcat (whole ? whole : "", whole && *whole && *marks ? "," : "", marks, NULL);
}

static void
add_row (CwPrintedTable *self,
         CwReview *review,
         const CwFootnotes *footnotes,
         CwReportedCase *row,
         GPtrArray *units)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (cell_free);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CwTableColumn *column = self->columns->pdata[i];
      char *canonical = cw_review_table_dup_cell (row, column);
      char *text = describe_bare (column, canonical, units->pdata[i]);

      if (text == NULL)
        text = cw_review_table_describe_cell (review, column, canonical);
      add_cell (cells, text, dup_marks (footnotes, row, column, i), canonical);
    }
  g_ptr_array_add (self->rows, cells);
  g_ptr_array_add (self->cases, g_object_ref (row));
}

/* ---- notes ---- */

static void
add_note (CwPrintedTable *self, const char *mark, const char *text, CwFootnote *footnote)
{
  CwPrintedNote *note = g_new0 (CwPrintedNote, 1);

  note->mark = g_strdup (mark);
  note->text = g_strdup (text ? text : "");
  note->footnote = footnote ? g_object_ref (footnote) : NULL;
  g_ptr_array_add (self->notes, note);
}

/* A footnote of what is hidden is hidden, too; one that hangs nowhere is about the whole table. */
static void
add_notes (CwPrintedTable *self, CwReview *review, const CwFootnotes *footnotes)
{
  g_autofree char *legend = NULL;

  for (guint i = 0; i < cw_footnotes_get_n (footnotes); i++)
    {
      CwFootnote *footnote = cw_footnotes_get (footnotes, i);
      const char *mark = cw_footnotes_get_mark (footnotes, i);
      guint n_anchors = g_list_model_get_n_items (G_LIST_MODEL (footnote->anchors));

      if (mark || (n_anchors == 0 && footnote->text))
        add_note (self, mark, footnote->text, footnote);
    }
  legend = cw_printed_legend_write (review, self);
  if (*legend)
    add_note (self, NULL, legend, NULL);
}

static GPtrArray *
list_rows (CwReview *review, CwReportedCase *our_case)
{
  GListModel *cases = G_LIST_MODEL (review->cases);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    g_ptr_array_add (rows, g_list_model_get_item (cases, i));
  if (our_case)
    g_ptr_array_add (rows, g_object_ref (our_case));
  return rows;
}

static void
add_all (CwPrintedTable *self,
         CwReview *review,
         CwReportedCase *our_case,
         const CwFootnotes *footnotes)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rows = list_rows (review, our_case);

  for (guint i = 0; i < self->all_columns->len; i++)
    {
      CwTableColumn *column = self->all_columns->pdata[i];
      char *unit;

      if (column->is_hidden)
        continue;
      unit = dup_common_unit (rows, column);
      g_ptr_array_add (units, unit);
      g_ptr_array_add (self->columns, column);
      add_heading (self, footnotes, column, unit);
    }
  for (guint i = 0; i < rows->len; i++)
    add_row (self, review, footnotes, rows->pdata[i], units);
}

/**
 * cw_printed_table_new:
 * @review: a review
 * @our_case: (nullable): the row of our case, which stands last
 *
 * Sets the table in print: the shown columns, marks in place of absences, abbreviations of choices,
 * units in the headings where a column has but one, footnotes with their marks, and a legend of the
 * abbreviations.
 *
 * Returns: (transfer full): the table as it is now
 */
CwPrintedTable *
cw_printed_table_new (CwReview *review, CwReportedCase *our_case)
{
  CwPrintedTable *self = g_new0 (CwPrintedTable, 1);
  g_autoptr (CwFootnotes) footnotes = cw_footnotes_new (review);

  self->title = g_strdup (review->table_title ? review->table_title : review->title);
  self->all_columns = cw_review_table_list_columns (review);
  self->columns = g_ptr_array_new ();
  self->header = g_ptr_array_new_with_free_func (cell_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->cases = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  add_all (self, review, our_case, footnotes);
  add_notes (self, review, footnotes);
  return self;
}

/**
 * cw_printed_table_free:
 * @self: (nullable) (transfer full): a table
 *
 * Frees it.
 */
void
cw_printed_table_free (CwPrintedTable *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->all_columns);
  g_free (self);
}

/**
 * cw_printed_table_get:
 * @self: a table
 * @row: which reported case
 * @column: which shown column
 *
 * Returns: (transfer none): the cell
 */
const CwPrintedCell *
cw_printed_table_get (const CwPrintedTable *self, guint row, guint column)
{
  return ((GPtrArray *)self->rows->pdata[row])->pdata[column];
}

/**
 * cw_printed_table_label:
 * @self: a table
 * @label: what an article calls it: "Table 1"
 *
 * Prints the label before the title, or in its place when there is none.
 */
void
cw_printed_table_label (CwPrintedTable *self, const char *label)
{
  g_autofree char *title = g_steal_pointer (&self->title);

  self->title = title ? g_strconcat (label, ". ", title, NULL) : g_strdup (label);
}

/* ---- numbers of references ---- */

/* Where the number that was typed behind a citation begins, "Shi et al. [12]"; its end without. */
static gsize
find_typed_number (const char *citation)
{
  gsize end = strlen (citation);
  const char *open = strrchr (citation, '[');

  if (open == NULL || open == citation || open[1] == ']' ||
      strspn (open + 1, "0123456789") + 2 != strlen (open) || citation[end - 1] != ']')
    return end;
  for (end = (gsize)(open - citation); end > 0 && citation[end - 1] == ' ';)
    end--;
  return end;
}

/**
 * cw_reported_case_has_typed_number:
 * @row: a row of a review
 *
 * Returns: whether its citation ends with a number that somebody typed and that no reference of the
 *   library stands behind, so that it cannot follow the list of an article
 */
gboolean
cw_reported_case_has_typed_number (const CwReportedCase *row)
{
  return row->publication == NULL && row->citation &&
         find_typed_number (row->citation) < strlen (row->citation);
}

/* A raised number stands with the marks of the footnotes, any other behind the words. */
static void
cite_cell (CwPrintedCell *cell, const char *mark)
{
  g_autofree char *words = g_strndup (cell->text, find_typed_number (cell->text));
  gboolean is_raised = g_ascii_isdigit (*mark);
  g_autofree char *marks = g_steal_pointer (&cell->marks);

  g_free (cell->text);
  cell->text = is_raised ? g_strdup (words) : g_strconcat (words, " ", mark, NULL);
  cell->marks = is_raised ? g_strconcat (mark, *marks ? "," : "", marks, NULL) : g_strdup (marks);
}

/**
 * cw_printed_table_cite:
 * @self: a table
 * @row: which reported case
 * @mark: the number of its work in the list of an article, as the journal prints it: "[18]"
 *
 * Prints the number behind the citation of the row, in place of one that was typed there.
 */
void
cw_printed_table_cite (CwPrintedTable *self, guint row, const char *mark)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((const CwTableColumn *)self->columns->pdata[i])->key, "citation"))
      cite_cell (((GPtrArray *)self->rows->pdata[row])->pdata[i], mark);
}

/* ---- widths ---- */

static guint
measure (const char *text)
{
  guint longest = 0;

  for (const char *word = text; *word;)
    {
      gsize length = strcspn (word, " \u00a0");
      guint n = (guint)g_utf8_strlen (word, (gssize)length);

      longest = MAX (longest, n);
      word += length;
      word += strspn (word, " \u00a0");
    }
  return longest;
}

/**
 * cw_printed_table_get_width:
 * @self: a table
 * @column: a column of it
 *
 * Returns: how much room the column wants beside the others: its longest word stays whole, and long
 *   texts get more than short ones
 */
double
cw_printed_table_get_width (const CwPrintedTable *self, guint column)
{
  const CwPrintedCell *heading = self->header->pdata[column];
  guint word = measure (heading->text), total = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *text = cw_printed_table_get (self, i, column)->text;

      word = MAX (word, measure (text));
      total += (guint)g_utf8_strlen (text, -1);
    }
  total = self->rows->len ? total / self->rows->len : 0;
  return CLAMP (MAX (word, total / 2), 4, 40) + 2;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-review-grid.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "model/cw-absence.h"
#include "model/cw-review-notes.h"
#include "rules/cw-footnotes.h"
#include "ui/cw-cell-order.h"
#include "ui/cw-entity-grid.h"

/* The reported cases as a spreadsheet: one row a case, one column a column of the review. The rows
 * may be a filtered and sorted view of the review's own. */

typedef struct
{
  CwRecord *record;
  GListModel *rows;
  GtkWidget *grid; /* lent: it owns us */
  GPtrArray *all; /* CwTableColumn */
  GPtrArray *shown; /* CwTableColumn, of @all */
} Source;

static GQuark
source_quark (void)
{
  return g_quark_from_static_string ("cw-review-source");
}

static void
source_free (gpointer data)
{
  Source *self = data;

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->all);
  g_object_unref (self->rows);
  g_object_unref (self->record);
  g_free (self);
}

static CwReview *
get_review (const Source *self)
{
  return CW_REVIEW (cw_record_get_root (self->record));
}

/* A row that was computed belongs to no review, and cannot be typed into. */
static gboolean
is_computed (const Source *self, GObject *row)
{
  return cw_entity_get_root (CW_ENTITY (row)) != CW_ENTITY (get_review (self));
}

/**
 * cw_review_grid_describe:
 * @row: a reported case
 * @column: a column
 *
 * Returns: (transfer full): what the grid shows of the cell: abbreviations of choices, absences in
 *   words; "" for not recorded
 */
char *
cw_review_grid_describe (CwReportedCase *row, const CwTableColumn *column)
{
  g_autofree char *text = cw_review_table_dup_cell (row, column);

  return cw_field_describe_short (column->field, text);
}

/* ---- what the grid asks ---- */

static char *
dup_text (GObject *row, guint column, gpointer user_data)
{
  Source *self = user_data;
  g_autofree char *text =
    cw_review_grid_describe (CW_REPORTED_CASE (row), self->shown->pdata[column]);

  return *text ? g_steal_pointer (&text) : NULL;
}

static gboolean
set_text (GObject *row, guint column, const char *text, gpointer user_data, GError **error)
{
  Source *self = user_data;
  const CwTableColumn *described = self->shown->pdata[column];
  CwHistory *history = cw_record_get_history (self->record);
  gboolean done;

  if (is_computed (self, row))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("This row is computed from the case and cannot be typed into."));
      return FALSE;
    }
  cw_history_begin (history, described->label);
  done = cw_review_table_set_cell (CW_REPORTED_CASE (row), described, text, error);
  cw_history_end (history);
  return done;
}

static char *
dup_problem (GObject *row, guint column, gpointer user_data)
{
  Source *self = user_data;

  return cw_review_table_dup_problem (CW_REPORTED_CASE (row), self->shown->pdata[column]);
}

static const CwField *
get_list (const Source *self)
{
  return cw_entity_info_find (cw_entity_get_info (CW_ENTITY (get_review (self))), "cases");
}

/* In front of the row that stands there now, wherever that is in the review. What is searched for
 * would hide the new row. */
static gboolean
insert_row (guint *position, gpointer user_data, GError **error)
{
  Source *self = user_data;
  g_autoptr (CwEntity) next = g_list_model_get_item (self->rows, *position);
  CwEntity *row;
  guint at =
    next && !is_computed (self, G_OBJECT (next)) ? cw_entity_get_position (next) : G_MAXUINT;

  gtk_widget_activate_action (self->grid, "table.stop-search", NULL);
  row = cw_entity_insert (CW_ENTITY (get_review (self)), get_list (self), at, NULL);
  *position = cw_grid_find_row (CW_GRID (self->grid), G_OBJECT (row));
  return TRUE;
}

/* What hangs on its cells is something that was entered, too. */
static gboolean
is_empty (GObject *row, gpointer user_data)
{
  Source *self = user_data;

  return !is_computed (self, row) && cw_entity_is_empty (CW_ENTITY (row)) &&
         !cw_review_has_notes (get_review (self), CW_REPORTED_CASE (row));
}

static void
withdraw_row (GObject *row, gpointer user_data)
{
  Source *self = user_data;

  cw_entity_grid_withdraw (self->record, CW_ENTITY (row));
}

static void
begin_group (const char *label, gpointer user_data)
{
  Source *self = user_data;

  cw_history_begin (cw_record_get_history (self->record), label);
}

static void
end_group (gpointer user_data)
{
  Source *self = user_data;

  cw_history_end (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

static gboolean
remove_rows (GtkBitset *positions, gpointer user_data)
{
  Source *self = user_data;
  guint n = gtk_bitset_get_size (positions);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label =
    g_strdup_printf (ngettext ("Remove %u reported case", "Remove %u reported cases", n), n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows,
                     g_list_model_get_item (self->rows, gtk_bitset_get_nth (positions, n - 1 - i)));
  begin_group (label, self);
  for (guint i = 0; i < n; i++)
    if (rows->pdata[i] && !is_computed (self, rows->pdata[i]))
      cw_review_remove_case (get_review (self), rows->pdata[i]);
  end_group (self);
  return TRUE;
}

static gboolean
move_row (guint from, guint to, gpointer user_data)
{
  Source *self = user_data;
  g_autoptr (CwEntity) row = g_list_model_get_item (self->rows, from);
  g_autoptr (CwEntity) goal = g_list_model_get_item (self->rows, to);

  if (row == NULL || goal == NULL || is_computed (self, G_OBJECT (row)) ||
      is_computed (self, G_OBJECT (goal)))
    return FALSE;
  cw_entity_move (row, cw_entity_get_position (goal));
  return TRUE;
}

static gboolean
is_editable (GObject *row, gpointer user_data)
{
  return !is_computed (user_data, row);
}

static const CwGridDelegate delegate = {
  .dup_text = dup_text,
  .set_text = set_text,
  .is_editable = is_editable,
  .dup_problem = dup_problem,
  .insert_row = insert_row,
  .is_empty = is_empty,
  .withdraw_row = withdraw_row,
  .remove_rows = remove_rows,
  .move_row = move_row,
  .begin_group = begin_group,
  .end_group = end_group,
};

/* Of a library that can only be looked at. */
static const CwGridDelegate read_only_delegate = {
  .dup_text = dup_text,
  .dup_problem = dup_problem,
};

/* ---- suggestions ---- */

static void
add_if_begun (GPtrArray *found, const char *text, const char *detail, const char *typed)
{
  g_autofree char *wanted = g_utf8_casefold (typed ? typed : "", -1);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *folded_detail = g_utf8_casefold (detail ? detail : "", -1);

  if (g_str_has_prefix (folded, wanted) || (*wanted && g_str_has_prefix (folded_detail, wanted)))
    g_ptr_array_add (found, cw_suggestion_new (text, detail));
}

/* The choices, and why there may be none. */
static GPtrArray *
suggest (const char *typed, gpointer user_data)
{
  const CwTableColumn *column = user_data;
  GPtrArray *found = cw_suggestions_new ();
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (column->field, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cw_field_describe_short (column->field, choices[i].nick);
      g_autofree char *whole = cw_field_describe (column->field, choices[i].nick);

      add_if_begun (found, text, g_str_equal (text, whole) ? NULL : whole, typed);
    }
  for (CwAbsence i = CW_ABSENCE_NOT_MENTIONED; i <= CW_ABSENCE_NONE; i++)
    if (i != CW_ABSENCE_NONE || n == 0)
      add_if_begun (found, cw_absence_get_label (i), NULL, typed);
  return found;
}

/* ---- columns ---- */

static int
get_width (const CwTableColumn *column)
{
  const CwKind *kind = cw_field_get_value_kind (column->field);

  if (column->field->kind != &cw_kind_cell)
    return 160;
  if (kind == &cw_kind_quantity || kind == &cw_kind_tristate || kind == &cw_kind_date)
    return 84;
  return kind == &cw_kind_code ? 104 : 132;
}

static char *
dup_title (const CwTableColumn *column, const CwFootnotes *footnotes)
{
  g_autofree char *marks = cw_footnotes_dup_header_marks (footnotes, column);

  return *marks ? g_strdup_printf ("%s [%s]", column->label, marks) : g_strdup (column->label);
}

static void
fill_column (CwGridColumn *column, const CwTableColumn *described)
{
  column->id = described->key;
  column->width = get_width (described);
  column->frozen = described->is_frozen;
  column->compare = cw_cell_order_compare;
  column->compare_data = (gpointer)described;
  if (described->field->kind != &cw_kind_cell)
    return;
  column->numeric = described->field->inner == &cw_kind_quantity;
  column->suggest = suggest;
  column->suggest_data = (gpointer)described;
}

static void
problem_cb (CwGrid *grid, const char *sentence, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (grid), "win.show-problem", "s", sentence);
}

/* The frozen ones first: they are what stays at the left. */
static void
add_shown (Source *self, gboolean frozen)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      CwTableColumn *column = self->all->pdata[i];

      if (!column->is_hidden && column->is_frozen == frozen)
        g_ptr_array_add (self->shown, column);
    }
}

static Source *
make_source (CwRecord *record, GListModel *rows)
{
  Source *self = g_new0 (Source, 1);

  self->record = g_object_ref (record);
  self->rows = g_object_ref (rows);
  self->all = cw_review_table_list_columns (get_review (self));
  self->shown = g_ptr_array_new ();
  add_shown (self, TRUE);
  add_shown (self, FALSE);
  /* A table without columns could not be given any. */
  if (self->shown->len == 0)
    g_ptr_array_add (self->shown, (gpointer)cw_review_table_find_column (self->all, "citation"));
  return self;
}

/**
 * cw_review_grid_get_column:
 * @grid: a grid made by cw_review_grid_new()
 * @column: index of a column
 *
 * Returns: (nullable): what the column is
 */
const CwTableColumn *
cw_review_grid_get_column (CwGrid *grid, guint column)
{
  const Source *self = g_object_get_qdata (G_OBJECT (grid), source_quark ());

  return column < self->shown->len ? self->shown->pdata[column] : NULL;
}

/**
 * cw_review_grid_new:
 * @record: an open review
 * @rows: (transfer none): its reported cases, or a view of them; computed ones may stand among them
 *
 * The columns are those of this moment: make a new grid when the review's columns change.
 *
 * Returns: (transfer floating): a #CwGrid over the rows
 */
GtkWidget *
cw_review_grid_new (CwRecord *record, GListModel *rows)
{
  Source *source = make_source (record, rows);
  g_autofree CwGridColumn *columns = g_new0 (CwGridColumn, source->shown->len);
  g_autoptr (CwFootnotes) footnotes = cw_footnotes_new (get_review (source));
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *grid;

  for (guint i = 0; i < source->shown->len; i++)
    {
      g_ptr_array_add (titles, dup_title (source->shown->pdata[i], footnotes));
      columns[i].title = titles->pdata[i];
      fill_column (&columns[i], source->shown->pdata[i]);
    }
  grid = cw_grid_new (rows, columns, source->shown->len,
                      cw_record_is_read_only (record) ? &read_only_delegate : &delegate, source,
                      _ ("Reported cases"));
  g_object_set_qdata_full (G_OBJECT (grid), source_quark (), source, source_free);
  source->grid = grid;
  cw_grid_set_marks_current (CW_GRID (grid), TRUE);
  cw_grid_set_add_label (CW_GRID (grid), _ ("Add reported case"));
  cw_grid_set_hint (CW_GRID (grid), _ ("Ctrl+V: paste a table. Ctrl+D: fill down."));
  g_signal_connect (grid, "problem", G_CALLBACK (problem_cb), NULL);
  return grid;
}

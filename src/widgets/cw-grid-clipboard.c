/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

#include "base/cw-error.h"
#include "widgets/cw-clipboard.h"
#include "widgets/cw-tsv.h"

#include <glib/gi18n.h>

/* More sentences than this help nobody; the cells themselves are marked. */
#define MAX_REPORTED 20

typedef struct
{
  CwGrid *grid;
  guint n_refused;
} Paste;

static void
append_cell (CwGrid *self, GString *tsv, guint row, guint column)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, row);
  const CwGridColumn *described = &self->columns[column];
  const char *draft = NULL, *problem = NULL, *label;
  g_autofree char *text = NULL;

  if (object == NULL)
    return;
  if (cw_grid_get_draft (self, object, column, &draft, &problem))
    text = g_strdup (draft);
  else
    text = cw_grid_dup_cell (self, object, column);
  label = cw_choices_get_label (described->choices, described->n_choices, text);
  cw_tsv_append_cell (tsv, label != NULL ? label : text);
}

static void
append_row (CwGrid *self, GString *tsv, guint row)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (tsv, '\t');
      append_cell (self, tsv, row, i);
    }
  g_string_append_c (tsv, '\n');
}

/**
 * cw_grid_dup_copied_text:
 * @self: a grid
 *
 * Writes what Copy would put into the clipboard: the selected rows, or the current cell, as
 * tab-separated text with the labels of choices.
 *
 * Returns: (transfer full): the text, "" when there is nothing
 */
char *
cw_grid_dup_copied_text (CwGrid *self)
{
  g_autoptr (GString) tsv = g_string_new (NULL);
  g_autoptr (GtkBitset) rows = NULL;
  GtkBitsetIter iter;
  guint row;

  g_return_val_if_fail (CW_IS_GRID (self), NULL);
  rows = cw_grid_get_selected_rows (self);
  if (gtk_bitset_is_empty (rows))
    append_cell (self, tsv, self->current_row, self->current_column);
  else
    for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more;
         more = gtk_bitset_iter_next (&iter, &row))
      append_row (self, tsv, row);
  return g_string_free (g_steal_pointer (&tsv), FALSE);
}

/**
 * cw_grid_copy:
 * @self: a grid
 *
 * Copies the selected rows, else the current cell.
 */
void
cw_grid_copy (CwGrid *self)
{
  g_autofree char *text = cw_grid_dup_copied_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
clear_cell (CwGrid *self, guint row, guint column)
{
  g_autoptr (GError) error = NULL;

  if (!cw_grid_is_editable (self, column))
    return;
  if (!cw_grid_set_cell (self, row, column, NULL, &error))
    cw_grid_report_cell (self, row, column, error != NULL ? error->message : "");
}

static void
fill_cell (CwGrid *self, guint from, guint to, guint column)
{
  g_autoptr (GObject) source = g_list_model_get_item (self->model, from);
  g_autofree char *text = source != NULL ? cw_grid_dup_cell (self, source, column) : NULL;
  g_autoptr (GError) error = NULL;

  if (from != to && !cw_grid_set_cell (self, to, column, text, &error))
    cw_grid_report_cell (self, to, column, error != NULL ? error->message : "");
}

/**
 * cw_grid_fill_down:
 * @self: a grid
 *
 * Writes the current column of the first selected row into the other selected ones, as one step of
 * undo; without a selection of several rows, the cell above into the current one.
 */
void
cw_grid_fill_down (CwGrid *self)
{
  g_autoptr (GtkBitset) rows = cw_grid_get_selected_rows (self);
  guint column = self->current_column;
  guint first;
  GtkBitsetIter iter;
  guint row;

  cw_grid_commit (self);
  if (!cw_grid_is_editable (self, column))
    return;
  if (gtk_bitset_get_size (rows) < 2)
    {
      if (self->current_row == 0)
        return;
      g_clear_pointer (&rows, gtk_bitset_unref);
      rows = gtk_bitset_new_range (self->current_row - 1, 2);
    }
  first = gtk_bitset_get_minimum (rows);
  cw_grid_begin_group (self, _ ("Fill down"));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    fill_cell (self, first, row, column);
  cw_grid_end_group (self);
}

/**
 * cw_grid_copy_as_text:
 * @self: a grid whose delegate has @dup_as_text
 *
 * Puts the selected rows, or the current one, into the clipboard as running text.
 */
void
cw_grid_copy_as_text (CwGrid *self)
{
  g_autoptr (GtkBitset) rows = cw_grid_dup_target_rows (self);
  g_autofree char *text = self->delegate.dup_as_text (rows, self->user_data);

  if (text != NULL && *text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/**
 * cw_grid_clear_cells:
 * @self: a grid
 *
 * Empties the cells of the selected rows, else the current cell, as one step of undo.
 */
void
cw_grid_clear_cells (CwGrid *self)
{
  g_autoptr (GtkBitset) rows = cw_grid_get_selected_rows (self);
  GtkBitsetIter iter;
  guint row;

  if (self->delegate.set_text == NULL || cw_grid_get_n_rows (self) == 0)
    return;
  cw_grid_begin_group (self, _ ("Clear cells"));
  if (gtk_bitset_is_empty (rows))
    clear_cell (self, self->current_row, self->current_column);
  else
    for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more;
         more = gtk_bitset_iter_next (&iter, &row))
      for (guint column = 0; column < self->n_columns; column++)
        clear_cell (self, row, column);
  cw_grid_end_group (self);
}

/**
 * cw_grid_cut:
 * @self: a grid
 *
 * Copies and removes the selected rows, or copies and empties the current cell.
 */
void
cw_grid_cut (CwGrid *self)
{
  g_autoptr (GtkBitset) rows = cw_grid_get_selected_rows (self);

  cw_grid_copy (self);
  if (gtk_bitset_is_empty (rows))
    cw_grid_clear_cells (self);
  else
    cw_grid_remove_target_rows (self);
}

static void
refuse (Paste *paste, guint row, guint column, const char *reason)
{
  if (paste->n_refused++ < MAX_REPORTED)
    cw_grid_report_cell (paste->grid, row, column, reason);
}

static gboolean
cell_already_holds (CwGrid *self, guint row, guint column, const char *text)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, row);
  const CwGridColumn *described = &self->columns[column];
  const char *value = cw_choices_get_value (described->choices, described->n_choices, text);
  const char *draft, *problem;
  g_autofree char *present = NULL;

  if (object == NULL || cw_grid_get_draft (self, object, column, &draft, &problem))
    return FALSE;
  present = cw_grid_dup_cell (self, object, column);
  return g_strcmp0 (present != NULL ? present : "", value != NULL ? value : text) == 0;
}

static void
paste_cell (Paste *paste, guint row, guint column, const char *text)
{
  CwGrid *self = paste->grid;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;

  if (cell_already_holds (self, row, column, trimmed))
    return;
  if (!cw_grid_is_editable (self, column))
    refuse (paste, row, column, _ ("this column is computed and cannot be pasted into."));
  else if (!cw_grid_set_cell (self, row, column, trimmed, &error))
    refuse (paste, row, column, error != NULL ? error->message : "");
}

/* Into the row at @row, or a new one, which may stand elsewhere. */
static gboolean
paste_row (Paste *paste, guint *at, guint first_column, GStrv cells, gboolean *overflow)
{
  CwGrid *self = paste->grid;
  guint n_rows = cw_grid_get_n_rows (self), row;

  if (*at >= n_rows)
    {
      *at = n_rows;
      if (!cw_grid_insert_row (self, at))
        return FALSE;
    }
  row = *at;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (first_column + i < self->n_columns)
        paste_cell (paste, row, first_column + i, cells[i]);
      else if (*cells[i] != '\0')
        *overflow = TRUE;
    }
  return TRUE;
}

static void
report_rest (Paste *paste, guint n_left_out, gboolean overflow)
{
  g_autofree char *more = NULL;
  g_autofree char *left_out = NULL;

  if (paste->n_refused > MAX_REPORTED)
    {
      guint n_more = paste->n_refused - MAX_REPORTED;
      more = g_strdup_printf (ngettext ("%u more cell could not be pasted.",
                                        "%u more cells could not be pasted.", n_more),
                              n_more);
      cw_grid_report (paste->grid, more);
    }
  if (n_left_out > 0)
    {
      left_out = g_strdup_printf (
        ngettext ("%u row of the clipboard did not fit into the table and was not pasted.",
                  "%u rows of the clipboard did not fit into the table and were not pasted.",
                  n_left_out),
        n_left_out);
      cw_grid_report (paste->grid, left_out);
    }
  if (overflow)
    cw_grid_report (paste->grid, _ ("The clipboard holds more columns than there are to the right "
                                    "of the current cell; the rest was not pasted."));
}

static void
paste_rows (CwGrid *self, GPtrArray *rows)
{
  Paste paste = { .grid = self };
  g_autoptr (GtkBitset) selected = cw_grid_get_selected_rows (self);
  gboolean whole_rows = !gtk_bitset_is_empty (selected);
  guint n_rows = cw_grid_get_n_rows (self);
  guint row = whole_rows ? gtk_bitset_get_minimum (selected) : MIN (self->current_row, n_rows);
  guint column = whole_rows || n_rows == 0 ? 0 : self->current_column;
  gboolean overflow = FALSE;
  guint done = 0, at = row;
  g_autoptr (GObject) first = NULL;

  cw_grid_begin_group (self, _ ("Paste"));
  for (; done < rows->len &&
         paste_row (&paste, &at, column, g_ptr_array_index (rows, done), &overflow);
       done++, at++)
    if (first == NULL)
      first = g_list_model_get_item (self->model, at);
  cw_grid_end_group (self);
  report_rest (&paste, rows->len - done, overflow);
  if (first != NULL)
    row = cw_grid_find_row (self, first);
  cw_grid_focus_cell (self, row, column);
}

static gboolean
is_table (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strv_length (rows->pdata[i]) > 1)
      return TRUE;
  return FALSE;
}

/* The lines of a text without tabs, put together again. */
static gboolean
paste_shorthand (CwGrid *self, const GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint row = MIN (self->current_row, cw_grid_get_n_rows (self));

  if (self->delegate.paste == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = rows->pdata[i];

      g_string_append_printf (text, "%s%s", i ? "\n" : "", cells[0] ? cells[0] : "");
    }
  return self->delegate.paste (text->str, row, self->user_data);
}

/**
 * cw_grid_paste_text:
 * @self: a grid
 * @text: tab-separated text, untrusted
 * @length: number of bytes, or -1 when @text ends with NUL
 * @error: %CW_ERROR_INVALID_VALUE when @text is longer than 4 MiB, has more than 10,000 rows, is
 *   not UTF-8 or holds NUL; then nothing was changed
 *
 * Writes cells from the current one to the right and down, adding rows as needed, as one step of
 * undo. White space around a cell is dropped. A cell that is refused keeps the pasted text, marked
 * with the reason, and is reported by "problem"; all others are stored.
 *
 * Returns: %TRUE when the text could be read
 */
gboolean
cw_grid_paste_text (CwGrid *self, const char *text, gssize length, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (CW_IS_GRID (self), FALSE);
  cw_grid_commit (self);
  rows = cw_tsv_parse (text, length, error);
  if (rows == NULL)
    return FALSE;
  if (rows->len == 0 || self->delegate.set_text == NULL)
    return TRUE;
  if (is_table (rows) || !paste_shorthand (self, rows))
    paste_rows (self, rows);
  return TRUE;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwGrid) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cw_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (self->view == NULL)
    return;
  if (text == NULL || !cw_grid_paste_text (self, text, -1, &error))
    cw_grid_report (self, error->message);
}

/**
 * cw_grid_paste:
 * @self: a grid
 *
 * Pastes the clipboard as cw_grid_paste_text() does; what is wrong with it is reported.
 */
void
cw_grid_paste (CwGrid *self)
{
  if (self->delegate.set_text != NULL)
    cw_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), text_read_cb,
                                  g_object_ref (self));
}

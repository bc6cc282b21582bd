/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"
#include "widgets/cw-row-slot.h"

#include <glib/gi18n.h>

/* What a cell of the view shows at the moment; hangs on the cell. */
typedef struct
{
  CwGridContext *context;
  CwRowSlot *place; /* or NULL while the cell is in no row of the view */
  GObject *row; /* or NULL while nothing stands there */
  gulong changed_id;
  gboolean is_untold; /* assistive technology still has what stood here before */
} Slot;

/* What telling may take of the time between two frames, in microseconds. */
#define TELL_BUDGET 3000

static GQuark
slot_quark (void)
{
  return g_quark_from_static_string ("cw-grid-slot");
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_clear_object (&slot->place);
  g_clear_object (&slot->row);
  g_free (slot);
}

static Slot *
get_slot (CwCell *cell)
{
  return g_object_get_qdata (G_OBJECT (cell), slot_quark ());
}

static void
committed_cb (CwCell *cell, const char *text, gpointer user_data)
{
  guint row, column;

  if (cw_grid_locate_cell (cell, &row, &column))
    cw_grid_commit_cell (get_slot (cell)->context->grid, row, column, text,
                         cw_cell_get_replaced (cell));
}

static void
navigate_cb (CwCell *cell, guint direction, gpointer user_data)
{
  guint row, column;

  if (cw_grid_locate_cell (cell, &row, &column))
    cw_grid_navigate (get_slot (cell)->context->grid, row, column, direction);
}

static void
activated_cb (CwCell *cell, gpointer user_data)
{
  guint row, column;

  if (cw_grid_locate_cell (cell, &row, &column))
    cw_grid_activate_row (get_slot (cell)->context->grid, row);
}

/* ---- what assistive technology is told ---- */

/* The row of the view is the cell's grandparent. */
static GtkWidget *
get_row_widget (CwCell *cell)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (cell));

  return parent != NULL ? gtk_widget_get_parent (parent) : NULL;
}

/* The first of each view speaks for its row. */
static gboolean
is_first_of_view (const CwGridContext *context)
{
  return context->column == 0 ||
         (context->grid != NULL && context->column == context->grid->n_frozen);
}

/* Where nothing stands there is nothing to point at or to focus either. Until this is told nothing
 * comes of it: such a place has no row to act on. */
static void
tell_row (CwCell *cell, const Slot *slot)
{
  GtkWidget *row = get_row_widget (cell);
  gboolean is_used = slot->row != NULL;

  if (row == NULL)
    return;
  gtk_widget_set_can_target (row, is_used);
  gtk_widget_set_can_focus (row, is_used);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, !is_used, -1);
  if (is_used)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                    (int)cw_row_slot_get_position (slot->place) + 1, -1);
}

static void
tell (CwCell *cell, Slot *slot)
{
  const CwGrid *grid = slot->context->grid;

  if (!slot->is_untold || slot->place == NULL || grid == NULL)
    return;
  slot->is_untold = FALSE;
  cw_cell_tell (cell);
  if (is_first_of_view (slot->context))
    tell_row (cell, slot);
  if (slot->row != NULL)
    cw_cell_set_place (cell, grid->columns[slot->context->column].title,
                       cw_row_slot_get_position (slot->place) + 1);
}

static gboolean
tell_cb (gpointer user_data)
{
  CwGrid *self = user_data;
  gint64 end = g_get_monotonic_time () + TELL_BUDGET;

  for (guint i = 0; i < self->cells->len; i++)
    {
      tell (self->cells->pdata[i], get_slot (self->cells->pdata[i]));
      if (g_get_monotonic_time () > end)
        return G_SOURCE_CONTINUE;
    }
  self->tell_idle = 0;
  return G_SOURCE_REMOVE;
}

/* A name goes over a bus, and hundreds of them take longer than a frame: they wait until nothing
 * moves. That of the cell that is entered does not wait. */
static void
tell_later (Slot *slot)
{
  CwGrid *grid = slot->context->grid;

  slot->is_untold = TRUE;
  if (grid != NULL && grid->tell_idle == 0)
    grid->tell_idle = g_idle_add_full (G_PRIORITY_LOW, tell_cb, grid, NULL);
}

/* No cell of @self is told of any more. */
void
cw_grid_forget_cells (CwGrid *self)
{
  g_clear_handle_id (&self->tell_idle, g_source_remove);
  g_ptr_array_set_size (self->cells, 0);
}

/* A cell that is left by its entry while the rows shift is not where anybody went. */
static void
entered_cb (CwCell *cell, gpointer user_data)
{
  guint row, column;

  tell (cell, get_slot (cell));
  if (cw_grid_locate_cell (cell, &row, &column) && !get_slot (cell)->context->grid->is_shifting)
    cw_grid_set_current (get_slot (cell)->context->grid, row, column);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CwGridContext *context)
{
  const CwGridColumn *column = &context->grid->columns[context->column];
  CwCell *cell = CW_CELL (cw_cell_new ());
  Slot *slot = g_new0 (Slot, 1);

  slot->context = context;
  g_object_set_qdata_full (G_OBJECT (cell), slot_quark (), slot, slot_free);
  cw_cell_set_layouts (cell, context->layouts);
  cw_cell_set_numeric (cell, column->numeric);
  cw_cell_set_choices (cell, column->choices, column->n_choices);
  cw_cell_set_suggest (cell, column->suggest, column->suggest_data, column->is_closed);
  cw_cell_set_editable (cell, cw_grid_is_editable (context->grid, context->column));
  g_signal_connect (cell, "committed", G_CALLBACK (committed_cb), NULL);
  g_signal_connect (cell, "navigate", G_CALLBACK (navigate_cb), NULL);
  g_signal_connect (cell, "activated", G_CALLBACK (activated_cb), NULL);
  g_signal_connect (cell, "entered", G_CALLBACK (entered_cb), NULL);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (cell));
}

/* The model took the row away under an open entry. */
static void
keep_open_edit (CwCell *cell, Slot *slot)
{
  g_autoptr (CwCellEdit) edit = cw_cell_park_edit (cell);

  if (edit != NULL && slot->row != NULL && slot->context->grid != NULL)
    cw_grid_commit_later (slot->context->grid, edit, slot->row, slot->context->column);
}

/* Where nothing stands there is nothing to see; hiding the widget would have everything laid out
 * anew. */
static void
update_row_widget (CwCell *cell, const Slot *slot)
{
  GtkWidget *widget = get_row_widget (cell);

  if (widget != NULL)
    gtk_widget_set_opacity (widget, slot->row != NULL ? 1 : 0);
}

/* The lasting mark of the current row, also while the focus is elsewhere. */
static void
mark_row_widget (CwCell *cell, const Slot *slot)
{
  const CwGrid *grid = slot->context->grid;
  GtkWidget *widget = get_row_widget (cell);

  if (widget == NULL || grid == NULL || !grid->marks_current)
    return;
  if (slot->row != NULL && cw_row_slot_get_position (slot->place) == grid->current_row)
    gtk_widget_add_css_class (widget, "cw-current");
  else
    gtk_widget_remove_css_class (widget, "cw-current");
}

/**
 * cw_grid_mark_current:
 * @self: a grid
 *
 * Has the row that is the current one now bear the mark, and no other.
 */
void
cw_grid_mark_current (CwGrid *self)
{
  for (guint i = 0; i < self->cells->len && self->marks_current; i++)
    {
      const Slot *slot = get_slot (self->cells->pdata[i]);

      if (is_first_of_view (slot->context))
        mark_row_widget (self->cells->pdata[i], slot);
    }
}

/**
 * cw_grid_set_marks_current:
 * @self: a grid that shows nothing yet
 * @marks_current: whether the current row is marked
 *
 * Marks the current row for as long as it is the current one, for a grid beside which something of
 * that row is shown.
 */
void
cw_grid_set_marks_current (CwGrid *self, gboolean marks_current)
{
  g_return_if_fail (CW_IS_GRID (self));
  self->marks_current = marks_current;
  cw_grid_mark_current (self);
}

static void
show_place (CwCell *cell, Slot *slot)
{
  GObject *row = cw_row_slot_get_row (slot->place);

  if (row != slot->row)
    keep_open_edit (cell, slot);
  g_set_object (&slot->row, row);
  if (is_first_of_view (slot->context))
    {
      update_row_widget (cell, slot);
      mark_row_widget (cell, slot);
    }
  cw_grid_refresh_cell (cell);
}

static void
changed_cb (CwRowSlot *place, CwCell *cell)
{
  show_place (cell, get_slot (cell));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CwGridContext *context)
{
  CwCell *cell = CW_CELL (gtk_list_item_get_child (item));
  CwRowSlot *place = gtk_list_item_get_item (item);
  Slot *slot = get_slot (cell);

  slot->changed_id = g_signal_connect_object (place, "changed", G_CALLBACK (changed_cb), cell, 0);
  g_set_object (&slot->place, place);
  if (context->grid != NULL)
    g_ptr_array_add (context->grid->cells, cell);
  show_place (cell, slot);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CwGridContext *context)
{
  CwCell *cell = CW_CELL (gtk_list_item_get_child (item));
  Slot *slot = cell != NULL ? get_slot (cell) : NULL;

  if (slot == NULL || slot->changed_id == 0)
    return;
  keep_open_edit (cell, slot);
  if (context->grid != NULL)
    g_ptr_array_remove_fast (context->grid->cells, cell);
  g_clear_signal_handler (&slot->changed_id, slot->place);
  g_clear_object (&slot->place);
  g_clear_object (&slot->row);
}

static void
handle_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CwGrid *self)
{
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, cw_grid_handle_new (self, item));
}

static void
add_handle_column (CwGrid *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect_object (factory, "setup", G_CALLBACK (handle_setup_cb), self, 0);
  column = gtk_column_view_column_new ("", factory);
  gtk_column_view_column_set_fixed_width (column, CW_GRID_HANDLE_WIDTH);
  gtk_column_view_append_column (cw_grid_get_view_of (self, 0), column);
}

static void
add_column (CwGrid *self, guint index)
{
  const CwGridColumn *described = &self->columns[index];
  CwGridContext *context = &self->contexts[index];
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  context->grid = self;
  context->column = index;
  context->layouts = cw_cell_layouts_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), context);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), context);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), context);
  column = gtk_column_view_column_new (described->title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, described->expand);
  if (described->compare)
    {
      g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (described->compare, described->compare_data, NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_column_view_append_column (cw_grid_get_view_of (self, index), column);
}

/**
 * cw_grid_add_columns:
 * @self: a grid
 *
 * Puts the columns into the view, with a handle in front when rows can be moved.
 */
void
cw_grid_add_columns (CwGrid *self)
{
  /* Where headers order the rows, keys and menu move one. */
  if (self->delegate.move_row != NULL && (self->n_frozen == 0 || self->columns[0].compare == NULL))
    add_handle_column (self);
  for (guint i = 0; i < self->n_columns; i++)
    add_column (self, i);
  cw_grid_shorten_titles (self->view);
  if (self->frozen != NULL)
    cw_grid_shorten_titles (self->frozen);
  cw_grid_fit_columns (self);
}

/**
 * cw_grid_locate_cell:
 * @cell: a cell
 * @row: (out): its row
 * @column: (out): its column
 *
 * Finds out where a cell stands at the moment.
 *
 * Returns: %FALSE when it shows no row
 */
gboolean
cw_grid_locate_cell (CwCell *cell, guint *row, guint *column)
{
  const Slot *slot = get_slot (cell);

  if (slot == NULL || slot->row == NULL || slot->context->grid == NULL)
    return FALSE;
  *row = cw_row_slot_get_position (slot->place);
  *column = slot->context->column;
  return TRUE;
}

/**
 * cw_grid_get_row_of:
 * @cell: a cell of a grid
 *
 * Returns: (transfer none) (nullable): the row it shows
 */
GObject *
cw_grid_get_row_of (CwCell *cell)
{
  return get_slot (cell)->row;
}

/**
 * cw_grid_find_cell:
 * @self: a grid
 * @row: position of a row
 * @column: index of a column
 *
 * Finds the widget of a cell. Only rows in sight have widgets.
 *
 * Returns: (transfer none) (nullable): the cell
 */
CwCell *
cw_grid_find_cell (CwGrid *self, guint row, guint column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CwCell *cell = g_ptr_array_index (self->cells, i);
      const Slot *slot = get_slot (cell);
      if (slot->context->column == column && cw_row_slot_get_position (slot->place) == row)
        return cell;
    }
  return NULL;
}

static void
refresh_stand_in (CwCell *cell, const Slot *slot)
{
  const CwGrid *self = slot->context->grid;
  g_autofree char *stand_in = NULL;

  if (self->delegate.dup_stand_in == NULL)
    return;
  if (slot->row != NULL)
    stand_in = self->delegate.dup_stand_in (slot->row, slot->context->column, self->user_data);
  cw_cell_set_stand_in (cell, stand_in);
}

/**
 * cw_grid_refresh_cell:
 * @cell: a cell
 *
 * Shows what the row holds now, or the refused text that waits in this cell.
 */
void
cw_grid_refresh_cell (CwCell *cell)
{
  Slot *slot = get_slot (cell);
  CwGrid *self = slot->context->grid;
  guint column = slot->context->column;
  const char *draft = NULL, *draft_problem = NULL;
  g_autofree char *text = NULL;
  g_autofree char *problem = NULL;

  if (self == NULL)
    return;
  tell_later (slot);
  refresh_stand_in (cell, slot);
  if (slot->row == NULL)
    {
      cw_cell_set_text (cell, NULL);
      cw_cell_set_problem (cell, NULL);
      return;
    }
  if (self->delegate.is_editable != NULL)
    cw_cell_set_editable (cell, cw_grid_is_editable (self, column) &&
                                  self->delegate.is_editable (slot->row, self->user_data));
  if (self->delegate.get_offered != NULL)
    cw_cell_set_offered (cell, self->delegate.get_offered (slot->row, column, self->user_data));
  if (cw_grid_get_draft (self, slot->row, column, &draft, &draft_problem))
    {
      cw_cell_set_text (cell, draft);
      cw_cell_set_problem (cell, draft_problem);
      return;
    }
  text = cw_grid_dup_cell (self, slot->row, column);
  if (self->delegate.dup_problem != NULL)
    problem = self->delegate.dup_problem (slot->row, column, self->user_data);
  cw_cell_set_text (cell, text);
  cw_cell_set_problem (cell, problem);
}

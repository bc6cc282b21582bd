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
  GtkListItem *item;
  GObject *row; /* or NULL while nothing stands there */
  gulong changed_id;
} Slot;

typedef struct
{
  CwGrid *grid;
  GObject *row;
  guint column;
  char *text;
} LateCommit;

static GQuark
slot_quark (void)
{
  return g_quark_from_static_string ("cw-grid-slot");
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_clear_object (&slot->row);
  g_free (slot);
}

static Slot *
get_slot (CwCell *cell)
{
  return g_object_get_qdata (G_OBJECT (cell), slot_quark ());
}

static void commit_late (const Slot *slot, const char *text);

static void
committed_cb (CwCell *cell, const char *text, gpointer user_data)
{
  const Slot *slot = get_slot (cell);
  guint row, column;

  if (cw_grid_locate_cell (cell, &row, &column))
    cw_grid_commit_cell (slot->context->grid, row, column, text, cw_cell_get_replaced (cell));
  else if (slot->row != NULL && slot->context->grid != NULL)
    commit_late (slot, text != NULL ? text : "");
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

static void
entered_cb (CwCell *cell, gpointer user_data)
{
  guint row, column;

  if (cw_grid_locate_cell (cell, &row, &column))
    cw_grid_set_current (get_slot (cell)->context->grid, row, column);
}

static void
position_cb (GtkListItem *item, GParamSpec *pspec, CwCell *cell)
{
  const Slot *slot = get_slot (cell);
  guint position = gtk_list_item_get_position (item);

  if (slot->context->grid != NULL && position != GTK_INVALID_LIST_POSITION)
    cw_cell_set_place (cell, slot->context->grid->columns[slot->context->column].title,
                       position + 1);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CwGridContext *context)
{
  const CwGridColumn *column = &context->grid->columns[context->column];
  CwCell *cell = CW_CELL (cw_cell_new ());
  Slot *slot = g_new0 (Slot, 1);

  slot->context = context;
  slot->item = item;
  g_object_set_qdata_full (G_OBJECT (cell), slot_quark (), slot, slot_free);
  cw_cell_set_numeric (cell, column->numeric);
  cw_cell_set_choices (cell, column->choices, column->n_choices);
  cw_cell_set_suggest (cell, column->suggest, column->suggest_data);
  cw_cell_set_editable (cell, cw_grid_is_editable (context->grid, context->column));
  g_signal_connect (cell, "committed", G_CALLBACK (committed_cb), NULL);
  g_signal_connect (cell, "navigate", G_CALLBACK (navigate_cb), NULL);
  g_signal_connect (cell, "activated", G_CALLBACK (activated_cb), NULL);
  g_signal_connect (cell, "entered", G_CALLBACK (entered_cb), NULL);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_cb), cell, 0);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (cell));
}

static gboolean
late_commit_cb (gpointer user_data)
{
  LateCommit *late = user_data;
  guint row = cw_grid_find_row (late->grid, late->row);

  if (row != GTK_INVALID_LIST_POSITION)
    cw_grid_commit_cell (late->grid, row, late->column, *late->text != '\0' ? late->text : NULL,
                         NULL);
  return G_SOURCE_REMOVE;
}

static void
late_commit_free (gpointer user_data)
{
  LateCommit *late = user_data;

  g_object_unref (late->grid);
  g_object_unref (late->row);
  g_free (late->text);
  g_free (late);
}

/* The row may stand somewhere else by now, or have gone. */
static void
commit_late (const Slot *slot, const char *text)
{
  LateCommit *late = g_new0 (LateCommit, 1);

  late->grid = g_object_ref (slot->context->grid);
  late->row = g_object_ref (slot->row);
  late->column = slot->context->column;
  late->text = g_strdup (text);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, late_commit_cb, late, late_commit_free);
}

/* The model changed under an open entry. Storing now would change the model while it announces a
 * change, so that is left to the next turn of the main loop. */
static void
keep_open_edit (CwCell *cell, Slot *slot)
{
  g_autofree char *text = cw_cell_take_edit (cell);

  if (text != NULL && slot->row != NULL && slot->context->grid != NULL)
    commit_late (slot, text);
}

/* A place that is left over for a moment is not seen: the row of the view is the cell's
 * grandparent.
 */
static void
show_row (CwCell *cell, gboolean is_shown)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (cell));
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;

  if (row != NULL)
    gtk_widget_set_opacity (row, is_shown ? 1 : 0);
}

static void
take_row (CwCell *cell, Slot *slot, GObject *row)
{
  keep_open_edit (cell, slot);
  if ((slot->row == NULL) != (row == NULL))
    show_row (cell, row != NULL);
  g_set_object (&slot->row, row);
  position_cb (slot->item, NULL, cell);
  cw_grid_refresh_cell (cell);
}

static void
changed_cb (CwRowSlot *place, CwCell *cell)
{
  Slot *slot = get_slot (cell);
  GObject *row = cw_row_slot_get_row (place);

  if (row != slot->row)
    take_row (cell, slot, row);
  else
    cw_grid_refresh_cell (cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CwGridContext *context)
{
  CwCell *cell = CW_CELL (gtk_list_item_get_child (item));
  CwRowSlot *place = gtk_list_item_get_item (item);
  Slot *slot = get_slot (cell);

  slot->changed_id = g_signal_connect_object (place, "changed", G_CALLBACK (changed_cb), cell, 0);
  if (context->grid != NULL)
    g_ptr_array_add (context->grid->cells, cell);
  take_row (cell, slot, cw_row_slot_get_row (place));
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
  g_clear_signal_handler (&slot->changed_id, gtk_list_item_get_item (item));
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
  gtk_column_view_column_set_fixed_width (column, 22);
  gtk_column_view_append_column (self->view, column);
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
  /* A handle between two views would stand in the middle of the row; keys and menu move it, too. */
  if (self->delegate.move_row != NULL && self->n_frozen == 0)
    add_handle_column (self);
  for (guint i = 0; i < self->n_columns; i++)
    add_column (self, i);
  cw_grid_fit_columns (self);
}

/* For a moment a place may show what stood there before. */
static gboolean
stands_at (CwGrid *grid, GObject *row, guint position)
{
  g_autoptr (GObject) there =
    grid->model != NULL ? g_list_model_get_item (grid->model, position) : NULL;

  return there == row;
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
  *row = gtk_list_item_get_position (slot->item);
  *column = slot->context->column;
  return *row != GTK_INVALID_LIST_POSITION && stands_at (slot->context->grid, slot->row, *row);
}

/**
 * cw_grid_refresh_place:
 * @cell: a cell that is about to be used
 *
 * Has its place show the row that stands there now, not the one before a search.
 */
void
cw_grid_refresh_place (CwCell *cell)
{
  const Slot *slot = get_slot (cell);
  guint position = gtk_list_item_get_position (slot->item);

  if (slot->context->grid != NULL && position != GTK_INVALID_LIST_POSITION)
    cw_staged_rows_refresh (slot->context->grid->staged, position);
}

/**
 * cw_grid_find_cell:
 * @self: a grid
 * @row: position of a row
 * @column: index of a column
 *
 * Finds the widget of a cell. Only rows near the visible ones have widgets.
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
      if (slot->context->column == column && gtk_list_item_get_position (slot->item) == row)
        return cell;
    }
  return NULL;
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
  const Slot *slot = get_slot (cell);
  CwGrid *self = slot->context->grid;
  guint column = slot->context->column;
  const char *draft = NULL, *draft_problem = NULL;
  g_autofree char *text = NULL;
  g_autofree char *problem = NULL;

  if (self == NULL)
    return;
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

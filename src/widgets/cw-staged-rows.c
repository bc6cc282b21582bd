/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-staged-rows.h"

#include "widgets/cw-row-slot.h"

#include <string.h>

/* The rows of a view, as places. GTK makes the widgets of two hundred rows at once whenever many
 * rows change, and takes as many apart, most of them out of sight; that takes longer than a frame.
 * Here the places that are seen show their new rows at once and keep their widgets; the others
 * follow, come and go a few at a time. The selection is that of all rows, whether the view has them
 * or not.
 */

/* What most windows show. */
#define FIRST 24
/* From here on GTK makes no more widgets for rows that are added at the end. */
#define ENOUGH 224
/* A change of more rows is one of many. */
#define MANY 48

struct _CwStagedRows
{
  GObject parent_instance;

  GtkSelectionModel *all;
  GtkBitset *selected; /* rows of @all, as the view was told last */
  GPtrArray *slots; /* CwRowSlot, or NULL where nobody has asked yet */
  guint first_seen; /* place at the top of the view */
  guint n_seen; /* rows that the view has room for */
  guint n_fresh; /* the first places, which show what they are to show */
  gboolean is_whole; /* nothing is missing, nothing too many */
};

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CwStagedRows,
                               cw_staged_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        selection_model_init))

static guint
count_all (CwStagedRows *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->all));
}

/* ---- the list ---- */

static GType
get_item_type (GListModel *model)
{
  return CW_TYPE_ROW_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  CwStagedRows *self = CW_STAGED_ROWS (model);

  return self->slots != NULL ? self->slots->len : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CwStagedRows *self = CW_STAGED_ROWS (model);
  g_autoptr (GObject) row = NULL;

  if (position >= get_n_items (model))
    return NULL;
  if (self->slots->pdata[position] == NULL)
    {
      row = g_list_model_get_item (G_LIST_MODEL (self->all), position);
      self->slots->pdata[position] = cw_row_slot_new (row);
    }
  return g_object_ref (self->slots->pdata[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- changes ---- */

static void
add_slots (CwStagedRows *self, guint position, guint n)
{
  guint n_before = self->slots->len;

  g_ptr_array_set_size (self->slots, (int)(n_before + n));
  memmove (self->slots->pdata + position + n, self->slots->pdata + position,
           (n_before - position) * sizeof (gpointer));
  memset (self->slots->pdata + position, 0, n * sizeof (gpointer));
}

static void
remove_slots (CwStagedRows *self, guint position, guint n)
{
  if (n > 0)
    g_ptr_array_remove_range (self->slots, position, n);
}

/* Has a place show its row, or nothing where there is none. Returns whether it did not yet. */
static gboolean
refresh (CwStagedRows *self, guint position)
{
  CwRowSlot *slot = self->slots->pdata[position];
  g_autoptr (GObject) row = NULL;

  if (slot == NULL)
    return FALSE;
  if (position < count_all (self))
    row = g_list_model_get_item (G_LIST_MODEL (self->all), position);
  if (row == cw_row_slot_get_row (slot))
    return FALSE;
  cw_row_slot_set_row (slot, row);
  return TRUE;
}

static void
refresh_seen (CwStagedRows *self)
{
  guint end = MIN (self->first_seen + self->n_seen, self->slots->len);

  for (guint i = MIN (self->first_seen, end); i < end; i++)
    refresh (self, i);
}

/* Goes on with the places that do not show their rows yet, @n_rows of them. */
static void
refresh_some (CwStagedRows *self, guint n_rows, guint n_all)
{
  for (; n_rows > 0 && self->n_fresh < MIN (self->slots->len, n_all); self->n_fresh++)
    n_rows -= refresh (self, self->n_fresh);
}

static void
remember_selection (CwStagedRows *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->all);

  g_clear_pointer (&self->selected, gtk_bitset_unref);
  self->selected = gtk_bitset_copy (selected);
}

/* Tells the view which of the first @n_kept places are selected now and were not, or the other way
 * round: for each that it is told of, whatever it is, GTK takes a tenth of a millisecond. */
static void
tell_selection (CwStagedRows *self, guint n_kept)
{
  g_autoptr (GtkBitset) changed = g_steal_pointer (&self->selected);
  guint first;

  remember_selection (self);
  gtk_bitset_difference (changed, self->selected);
  gtk_bitset_remove_range_closed (changed, n_kept, G_MAXUINT);
  if (gtk_bitset_is_empty (changed))
    return;
  first = gtk_bitset_get_minimum (changed);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first,
                                         gtk_bitset_get_maximum (changed) - first + 1);
}

/* The places stay; of those that are left over, as many as GTK may have widgets for. */
static void
replace_rows (CwStagedRows *self, guint position)
{
  guint n_before = self->slots->len, n_kept = MIN (n_before, MAX (count_all (self), ENOUGH));

  remove_slots (self, n_kept, n_before - n_kept);
  self->is_whole = FALSE;
  self->n_fresh = MIN (position, MIN (self->n_fresh, n_kept));
  if (n_before > n_kept)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept, 0);
  refresh_seen (self);
  tell_selection (self, n_kept);
}

/* GTK is told of a few rows as it wants to be, and of any number behind those it has widgets for.
 */
static gboolean
is_small (CwStagedRows *self, guint position, guint removed, guint added)
{
  return removed + added <= MANY ||
         (removed == 0 && position == self->slots->len && position >= ENOUGH);
}

static void
items_changed_cb (CwStagedRows *self, guint position, guint removed, guint added)
{
  if (!self->is_whole || !is_small (self, position, removed, added))
    {
      replace_rows (self, position);
      return;
    }
  remove_slots (self, position, removed);
  add_slots (self, position, added);
  self->n_fresh = self->slots->len;
  remember_selection (self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* ---- the selection ---- */

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_is_selected (CW_STAGED_ROWS (model)->all, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_get_selection_in_range (CW_STAGED_ROWS (model)->all, position,
                                                     n_items);
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean alone)
{
  return gtk_selection_model_select_item (CW_STAGED_ROWS (model)->all, position, alone);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_unselect_item (CW_STAGED_ROWS (model)->all, position);
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean alone)
{
  return gtk_selection_model_select_range (CW_STAGED_ROWS (model)->all, position, n_items, alone);
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_unselect_range (CW_STAGED_ROWS (model)->all, position, n_items);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return gtk_selection_model_select_all (CW_STAGED_ROWS (model)->all);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  return gtk_selection_model_unselect_all (CW_STAGED_ROWS (model)->all);
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  return gtk_selection_model_set_selection (CW_STAGED_ROWS (model)->all, selected, mask);
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
  iface->set_selection = set_selection;
}

static void
selection_changed_cb (CwStagedRows *self, guint position, guint n_items)
{
  guint n = get_n_items (G_LIST_MODEL (self));

  remember_selection (self);
  if (position < n)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position,
                                           MIN (n_items, n - position));
}

/* ---- object ---- */

static void
cw_staged_rows_dispose (GObject *object)
{
  CwStagedRows *self = CW_STAGED_ROWS (object);

  if (self->all)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->selected, gtk_bitset_unref);
  g_clear_object (&self->all);
  G_OBJECT_CLASS (cw_staged_rows_parent_class)->dispose (object);
}

static void
cw_staged_rows_class_init (CwStagedRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_staged_rows_dispose;
}

static void
slot_free (gpointer slot)
{
  if (slot != NULL)
    g_object_unref (slot);
}

static void
cw_staged_rows_init (CwStagedRows *self)
{
  self->slots = g_ptr_array_new_with_free_func (slot_free);
  self->n_seen = FIRST;
}

/**
 * cw_staged_rows_new:
 * @all: all rows and their selection
 *
 * Returns: (transfer full): the rows of a view, as #CwRowSlot; when there are many only the first
 * of them until cw_staged_rows_work() is asked for the others
 */
CwStagedRows *
cw_staged_rows_new (GtkSelectionModel *all)
{
  CwStagedRows *self = g_object_new (CW_TYPE_STAGED_ROWS, NULL);
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (all));

  self->all = g_object_ref (all);
  remember_selection (self);
  self->is_whole = n_all <= ENOUGH;
  g_ptr_array_set_size (self->slots, (int)(self->is_whole ? n_all : FIRST));
  self->n_fresh = self->slots->len;
  g_signal_connect_swapped (all, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (all, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  return self;
}

/**
 * cw_staged_rows_set_seen:
 * @self: rows
 * @first: place at the top of the view
 * @n_rows: how many rows the view has room for
 *
 * Says which rows have to change at once; to begin with the first ones, as many as most windows
 * show.
 */
void
cw_staged_rows_set_seen (CwStagedRows *self, guint first, guint n_rows)
{
  self->first_seen = first;
  self->n_seen = CLAMP (n_rows, FIRST, ENOUGH);
}

/**
 * cw_staged_rows_refresh:
 * @self: rows
 * @position: a place
 *
 * Has the place show its row, for whom it is about to be used.
 */
void
cw_staged_rows_refresh (CwStagedRows *self, guint position)
{
  if (position < self->slots->len)
    refresh (self, position);
}

/**
 * cw_staged_rows_is_whole:
 * @self: rows
 *
 * Returns: whether all rows are there, and no place is left over
 */
gboolean
cw_staged_rows_is_whole (CwStagedRows *self)
{
  return self->is_whole;
}

/* Takes away places that are left over, from the end. */
static void
shrink (CwStagedRows *self, guint n_rows, guint n_all)
{
  guint n_before = self->slots->len, n = MAX (n_all, n_before - MIN (n_rows, n_before));

  remove_slots (self, n, n_before - n);
  self->n_fresh = MIN (self->n_fresh, n);
  g_list_model_items_changed (G_LIST_MODEL (self), n, n_before - n, 0);
}

/* All at once when GTK makes no widgets for them any more. */
static void
grow (CwStagedRows *self, guint n_rows, guint n_all)
{
  guint n_before = self->slots->len, n = MIN (n_all, n_before + n_rows);

  if (n >= ENOUGH)
    n = n_all;
  add_slots (self, n_before, n - n_before);
  self->n_fresh += n - n_before;
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n - n_before);
}

/**
 * cw_staged_rows_work:
 * @self: rows
 * @n_rows: how many rows may be worked on
 *
 * Does a piece of what is left to do: fills places, takes away those that are left over, or adds
 * some.
 *
 * Returns: whether all is done now
 */
gboolean
cw_staged_rows_work (CwStagedRows *self, guint n_rows)
{
  guint n_all = count_all (self);

  refresh_some (self, n_rows, n_all);
  if (self->n_fresh < MIN (self->slots->len, n_all))
    return FALSE;
  if (self->slots->len > n_all)
    shrink (self, n_rows, n_all);
  else if (self->slots->len < n_all)
    grow (self, n_rows, n_all);
  self->is_whole = self->slots->len == n_all && self->n_fresh == n_all;
  return self->is_whole;
}

/**
 * cw_staged_rows_is_missing:
 * @self: rows
 *
 * Returns: whether rows that the view has room for are not there yet, or places in it are left over
 */
gboolean
cw_staged_rows_is_missing (CwStagedRows *self)
{
  guint n_all = count_all (self);

  return self->slots->len > n_all ||
         self->slots->len < MIN (n_all, self->first_seen + self->n_seen);
}

/**
 * cw_staged_rows_show_all:
 * @self: rows
 *
 * Shows all rows at once, whatever it takes.
 */
void
cw_staged_rows_show_all (CwStagedRows *self)
{
  while (!cw_staged_rows_work (self, ENOUGH))
    ;
}

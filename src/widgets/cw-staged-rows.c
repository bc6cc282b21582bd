/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-staged-rows.h"

/* The rows of a view, of which only the first may be there for a moment. GTK makes the widgets of
 * two hundred rows at once whenever many rows change, most of them out of sight, and that takes
 * longer than a frame. Here the rows that are seen come at once and the others after them. The
 * selection is that of all rows, whether the view has them or not. */

/* What most windows show. */
#define FIRST 24
/* From here on GTK makes no more widgets for rows that are added at the end. */
#define ENOUGH 224

struct _CwStagedRows
{
  GObject parent_instance;

  GtkSelectionModel *all;
  guint n_first; /* that are seen */
  guint limit;
  guint n_shown;
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
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return CW_STAGED_ROWS (model)->n_shown;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CwStagedRows *self = CW_STAGED_ROWS (model);

  return position < self->n_shown ? g_list_model_get_item (G_LIST_MODEL (self->all), position)
                                  : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* While rows are missing all behind the change is told anew. */
static void
items_changed_cb (CwStagedRows *self, guint position, guint removed, guint added)
{
  guint n_all = count_all (self), n_before = self->n_shown, start;
  gboolean was_whole = n_before == n_all - added + removed;

  self->n_shown = MIN (n_all, self->limit);
  if (was_whole && self->n_shown == n_all)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  start = MIN (position, MIN (n_before, self->n_shown));
  g_list_model_items_changed (G_LIST_MODEL (self), start, n_before - start, self->n_shown - start);
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
  if (position < self->n_shown)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position,
                                           MIN (n_items, self->n_shown - position));
}

/* ---- object ---- */

static void
cw_staged_rows_dispose (GObject *object)
{
  CwStagedRows *self = CW_STAGED_ROWS (object);

  if (self->all)
    g_signal_handlers_disconnect_by_data (self->all, self);
  self->n_shown = 0;
  g_clear_object (&self->all);
  G_OBJECT_CLASS (cw_staged_rows_parent_class)->dispose (object);
}

static void
cw_staged_rows_class_init (CwStagedRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_staged_rows_dispose;
}

static void
cw_staged_rows_init (CwStagedRows *self)
{
  self->n_first = FIRST;
  self->limit = G_MAXUINT;
}

/**
 * cw_staged_rows_new:
 * @all: all rows and their selection
 *
 * Returns: (transfer full): the rows of a view; when there are many only the first of them until
 *   cw_staged_rows_grow() is asked for the others
 */
CwStagedRows *
cw_staged_rows_new (GtkSelectionModel *all)
{
  CwStagedRows *self = g_object_new (CW_TYPE_STAGED_ROWS, NULL);

  self->all = g_object_ref (all);
  if (count_all (self) > ENOUGH)
    self->limit = FIRST;
  self->n_shown = MIN (count_all (self), self->limit);
  g_signal_connect_swapped (all, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (all, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  return self;
}

/**
 * cw_staged_rows_set_seen:
 * @self: rows
 * @n_rows: how many rows the view has room for
 *
 * Says how many rows have to come at once; at first as many as most windows show.
 */
void
cw_staged_rows_set_seen (CwStagedRows *self, guint n_rows)
{
  self->n_first = CLAMP (n_rows, FIRST, ENOUGH);
}

/**
 * cw_staged_rows_hold:
 * @self: rows
 *
 * The next change leaves the first rows only, until they grow again. Before it nothing changes.
 */
void
cw_staged_rows_hold (CwStagedRows *self)
{
  self->limit = self->n_first;
}

/**
 * cw_staged_rows_is_whole:
 * @self: rows
 *
 * Returns: whether all rows are there, and a change would leave all of them
 */
gboolean
cw_staged_rows_is_whole (CwStagedRows *self)
{
  return self->limit == G_MAXUINT;
}

/**
 * cw_staged_rows_grow:
 * @self: rows
 * @n_rows: how many more; all of them once GTK makes no widgets for them
 *
 * Shows more rows.
 *
 * Returns: whether all are there now
 */
gboolean
cw_staged_rows_grow (CwStagedRows *self, guint n_rows)
{
  guint n_before = self->n_shown;

  self->limit = n_before + n_rows < MIN (ENOUGH, count_all (self)) ? n_before + n_rows : G_MAXUINT;
  self->n_shown = MIN (count_all (self), self->limit);
  if (self->n_shown > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_shown - n_before);
  return cw_staged_rows_is_whole (self);
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
  cw_staged_rows_grow (self, ENOUGH);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-row-window.h"

#include "widgets/cw-row-slot.h"

/* What a view shows of many rows: as many places as it has room for. GTK makes the widgets of two
 * hundred rows for a long list and goes over all of them in every frame that moves, which takes
 * longer than a frame. Here the list that GTK sees has only the places in sight; when the view is
 * scrolled, or other rows are found, the places stay and show other rows. The selection is that of
 * all rows, whether they are in sight or not. */

/* Until somebody says how many fit: what most windows show. */
#define USUAL_ROOM 24

struct _CwRowWindow
{
  GObject parent_instance;

  GtkSelectionModel *all;
  GPtrArray *slots; /* CwRowSlot; those past the last row show none */
  GtkBitset *selected; /* places, as the view was told last */
  guint first; /* row of @all at the first place */
  guint room; /* places that are wanted, when there are rows for them */
};

enum
{
  SHIFTING,
  SHIFTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CwRowWindow,
                               cw_row_window,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        selection_model_init))

/* ---- the list ---- */

static GType
get_item_type (GListModel *model)
{
  return CW_TYPE_ROW_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  CwRowWindow *self = CW_ROW_WINDOW (model);

  return self->slots != NULL ? self->slots->len : 0;
}

static gpointer
get_item (GListModel *model, guint place)
{
  return place < get_n_items (model) ? g_object_ref (CW_ROW_WINDOW (model)->slots->pdata[place])
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- places and rows ---- */

static GObject *
dup_row_at (CwRowWindow *self, guint place)
{
  return g_list_model_get_item (G_LIST_MODEL (self->all), self->first + place);
}

/* Whether some place shows what it is not to show any more. */
static gboolean
is_stale (CwRowWindow *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      g_autoptr (GObject) row = dup_row_at (self, i);

      if (!cw_row_slot_shows (self->slots->pdata[i], row, self->first + i))
        return TRUE;
    }
  return FALSE;
}

/* A place that shows its row already reads it again when it is one of the @n rows from @position.
 */
static void
fill_place (CwRowWindow *self, guint place, guint position, guint n)
{
  g_autoptr (GObject) row = dup_row_at (self, place);
  CwRowSlot *slot = self->slots->pdata[place];
  guint at = self->first + place;

  if (!cw_row_slot_shows (slot, row, at))
    cw_row_slot_set_row (slot, row, at);
  else if (row != NULL && at >= position && at - position < n)
    cw_row_slot_announce (slot);
}

static GtkBitset *
list_selected (CwRowWindow *self)
{
  GtkBitset *selected = gtk_bitset_new_empty ();

  for (guint i = 0; i < self->slots->len; i++)
    if (gtk_selection_model_is_selected (self->all, self->first + i))
      gtk_bitset_add (selected, i);
  return selected;
}

/* Tells the view which places are selected now and were not, or the other way round: for each that
 * it is told of, whatever it is, GTK takes a tenth of a millisecond. */
static void
tell_selection (CwRowWindow *self)
{
  g_autoptr (GtkBitset) changed = g_steal_pointer (&self->selected);
  guint first;

  self->selected = list_selected (self);
  gtk_bitset_difference (changed, self->selected);
  gtk_bitset_remove_range_closed (changed, self->slots->len, G_MAXUINT);
  if (gtk_bitset_is_empty (changed))
    return;
  first = gtk_bitset_get_minimum (changed);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first,
                                         gtk_bitset_get_maximum (changed) - first + 1);
}

/* Has the places show what they are to show; @n rows from @position may have changed themselves. */
static void
refresh (CwRowWindow *self, guint position, guint n)
{
  gboolean stale = is_stale (self);

  if (stale)
    g_signal_emit (self, signals[SHIFTING], 0);
  for (guint i = 0; i < self->slots->len; i++)
    fill_place (self, i, position, n);
  tell_selection (self);
  if (stale)
    g_signal_emit (self, signals[SHIFTED], 0);
}

static void
add_places (CwRowWindow *self, guint n)
{
  guint n_before = self->slots->len;

  for (guint i = n_before; i < n; i++)
    {
      g_ptr_array_add (self->slots, cw_row_slot_new ());
      fill_place (self, i, 0, 0);
    }
  g_clear_pointer (&self->selected, gtk_bitset_unref);
  self->selected = list_selected (self);
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n - n_before);
}

/* More rows get more places; fewer rows leave places that show none, for others may come. */
static void
grow (CwRowWindow *self)
{
  guint wanted = MIN (self->room, cw_row_window_count_all (self));

  if (wanted > self->slots->len)
    add_places (self, wanted);
}

static void
shrink (CwRowWindow *self)
{
  guint n_before = self->slots->len;

  if (n_before <= self->room)
    return;
  g_signal_emit (self, signals[SHIFTING], 0);
  g_ptr_array_remove_range (self->slots, self->room, n_before - self->room);
  gtk_bitset_remove_range_closed (self->selected, self->room, G_MAXUINT);
  g_list_model_items_changed (G_LIST_MODEL (self), self->room, n_before - self->room, 0);
  g_signal_emit (self, signals[SHIFTED], 0);
}

/* What is in sight stays in sight when rows above it come and go. */
static void
follow_first (CwRowWindow *self, guint position, guint removed, guint added)
{
  guint n_all = cw_row_window_count_all (self);

  if (position + removed <= self->first && position < self->first)
    self->first = self->first - removed + added;
  self->first = MIN (self->first, n_all > 0 ? n_all - 1 : 0);
}

static void
items_changed_cb (CwRowWindow *self, guint position, guint removed, guint added)
{
  follow_first (self, position, removed, added);
  refresh (self, position, added);
  grow (self);
}

/* ---- the selection ---- */

static gboolean
is_selected (GtkSelectionModel *model, guint place)
{
  CwRowWindow *self = CW_ROW_WINDOW (model);

  return gtk_selection_model_is_selected (self->all, self->first + place);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint place, guint n)
{
  GtkBitset *selected = list_selected (CW_ROW_WINDOW (model));
  g_autoptr (GtkBitset) range = gtk_bitset_new_range (place, n);

  gtk_bitset_intersect (selected, range);
  return selected;
}

static gboolean
select_item (GtkSelectionModel *model, guint place, gboolean alone)
{
  CwRowWindow *self = CW_ROW_WINDOW (model);

  return gtk_selection_model_select_item (self->all, self->first + place, alone);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint place)
{
  CwRowWindow *self = CW_ROW_WINDOW (model);

  return gtk_selection_model_unselect_item (self->all, self->first + place);
}

static gboolean
select_range (GtkSelectionModel *model, guint place, guint n, gboolean alone)
{
  CwRowWindow *self = CW_ROW_WINDOW (model);

  return gtk_selection_model_select_range (self->all, self->first + place, n, alone);
}

static gboolean
unselect_range (GtkSelectionModel *model, guint place, guint n)
{
  CwRowWindow *self = CW_ROW_WINDOW (model);

  return gtk_selection_model_unselect_range (self->all, self->first + place, n);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return gtk_selection_model_select_all (CW_ROW_WINDOW (model)->all);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  return gtk_selection_model_unselect_all (CW_ROW_WINDOW (model)->all);
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  CwRowWindow *self = CW_ROW_WINDOW (model);
  g_autoptr (GtkBitset) rows = gtk_bitset_copy (selected);
  g_autoptr (GtkBitset) row_mask = gtk_bitset_copy (mask);

  gtk_bitset_shift_right (rows, self->first);
  gtk_bitset_shift_right (row_mask, self->first);
  return gtk_selection_model_set_selection (self->all, rows, row_mask);
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

/* ---- object ---- */

static void
cw_row_window_dispose (GObject *object)
{
  CwRowWindow *self = CW_ROW_WINDOW (object);

  if (self->all)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->selected, gtk_bitset_unref);
  g_clear_object (&self->all);
  G_OBJECT_CLASS (cw_row_window_parent_class)->dispose (object);
}

static void
cw_row_window_class_init (CwRowWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_row_window_dispose;
  signals[SHIFTING] = g_signal_new ("shifting", CW_TYPE_ROW_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[SHIFTED] = g_signal_new ("shifted", CW_TYPE_ROW_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cw_row_window_init (CwRowWindow *self)
{
  self->slots = g_ptr_array_new_with_free_func (g_object_unref);
  self->selected = gtk_bitset_new_empty ();
  self->room = USUAL_ROOM;
}

/**
 * cw_row_window_new:
 * @all: all rows and their selection
 *
 * Makes a window onto rows, at first onto the first ones: a list of #CwRowSlot, in which a place
 * past the last row shows none. The signals "shifting" and "shifted" are emitted before and after
 * places show other rows than before.
 *
 * Returns: (transfer full): the window
 */
CwRowWindow *
cw_row_window_new (GtkSelectionModel *all)
{
  CwRowWindow *self = g_object_new (CW_TYPE_ROW_WINDOW, NULL);

  self->all = g_object_ref (all);
  grow (self);
  g_signal_connect_swapped (all, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (all, "selection-changed", G_CALLBACK (tell_selection), self);
  return self;
}

/**
 * cw_row_window_count_all:
 * @self: a window
 *
 * Returns: how many rows there are, in sight or not
 */
guint
cw_row_window_count_all (CwRowWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->all));
}

/**
 * cw_row_window_get_first:
 * @self: a window
 *
 * Returns: position of the row at the first place
 */
guint
cw_row_window_get_first (CwRowWindow *self)
{
  return self->first;
}

/**
 * cw_row_window_set_first:
 * @self: a window
 * @first: position of a row; at most the last one
 *
 * Moves the window so that this row is at its first place.
 */
void
cw_row_window_set_first (CwRowWindow *self, guint first)
{
  guint n_all = cw_row_window_count_all (self);

  first = MIN (first, n_all > 0 ? n_all - 1 : 0);
  if (first == self->first)
    return;
  self->first = first;
  refresh (self, 0, 0);
}

/**
 * cw_row_window_get_room:
 * @self: a window
 *
 * Returns: how many places are wanted
 */
guint
cw_row_window_get_room (CwRowWindow *self)
{
  return self->room;
}

/**
 * cw_row_window_set_room:
 * @self: a window
 * @n_rows: how many rows the view has room for, also partly
 *
 * Gives the window as many places, where there are rows for them.
 */
void
cw_row_window_set_room (CwRowWindow *self, guint n_rows)
{
  self->room = MAX (n_rows, 1);
  shrink (self);
  grow (self);
}

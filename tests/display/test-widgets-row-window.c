/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-row-slot.h"
#include "widgets/cw-row-window.h"

/* A few places onto many rows. */

typedef struct
{
  GListStore *rows;
  GtkMultiSelection *selection;
  CwRowWindow *window;
  GPtrArray *seen; /* what a view that heard of every change would hold */
  GtkBitset *told; /* places whose selection the view was told of */
  guint n_shifts;
} Fixture;

static void
splice (Fixture *self, guint position, guint n_removed, guint n_added)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (added, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (self->rows, position, n_removed, added->pdata, n_added);
}

static void
follow_cb (GListModel *window, guint position, guint removed, guint added, GPtrArray *seen)
{
  g_assert_cmpuint (position + removed, <=, seen->len);
  if (removed > 0)
    g_ptr_array_remove_range (seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (seen, (int)(position + i), g_list_model_get_item (window, position + i));
}

static void
selection_cb (GtkSelectionModel *model, guint position, guint n_items, GtkBitset *told)
{
  gtk_bitset_add_range (told, position, n_items);
}

static void
shifted_cb (Fixture *self)
{
  self->n_shifts++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->rows = g_list_store_new (G_TYPE_OBJECT);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  self->seen = g_ptr_array_new_with_free_func (g_object_unref);
  self->told = gtk_bitset_new_empty ();
  splice (self, 0, 0, 1000);
  self->window = cw_row_window_new (GTK_SELECTION_MODEL (self->selection));
  cw_row_window_set_room (self->window, 10);
  follow_cb (G_LIST_MODEL (self->window), 0, 0,
             g_list_model_get_n_items (G_LIST_MODEL (self->window)), self->seen);
  g_signal_connect (self->window, "items-changed", G_CALLBACK (follow_cb), self->seen);
  g_signal_connect (self->window, "selection-changed", G_CALLBACK (selection_cb), self->told);
  g_signal_connect_swapped (self->window, "shifted", G_CALLBACK (shifted_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->window, self->seen);
  g_object_unref (self->window);
  g_object_unref (self->selection);
  g_object_unref (self->rows);
  g_ptr_array_unref (self->seen);
  gtk_bitset_unref (self->told);
}

/* The view has @n places; they show the rows from @first on, those past the last row none. */
static void
assert_window (Fixture *self, guint n, guint first)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  g_assert_cmpuint (self->seen->len, ==, n);
  g_assert_cmpuint (cw_row_window_get_first (self->window), ==, first);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), first + i);
      g_autoptr (CwRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (self->window), i);

      g_assert_true (self->seen->pdata[i] == slot);
      g_assert_true (cw_row_slot_get_row (slot) == row);
      g_assert_cmpuint (cw_row_slot_get_position (slot), ==,
                        first + i < n_rows ? first + i : GTK_INVALID_LIST_POSITION);
    }
}

/* Scrolled, the places stay and show other rows; the last row can be reached. */
static void
test_scrolled (Fixture *self, gconstpointer data)
{
  gpointer place = self->seen->pdata[0];

  assert_window (self, 10, 0);
  cw_row_window_set_first (self->window, 400);
  assert_window (self, 10, 400);
  g_assert_true (self->seen->pdata[0] == place);
  cw_row_window_set_first (self->window, 995);
  assert_window (self, 10, 995);
  cw_row_window_set_first (self->window, 5000);
  assert_window (self, 10, 999);
  g_assert_cmpuint (self->n_shifts, ==, 3);
  cw_row_window_set_first (self->window, 999);
  g_assert_cmpuint (self->n_shifts, ==, 3);
}

/* What is in sight stays there when rows come and go above it. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (GObject) top = g_list_model_get_item (G_LIST_MODEL (self->rows), 400);

  cw_row_window_set_first (self->window, 400);
  splice (self, 0, 0, 3);
  assert_window (self, 10, 403);
  splice (self, 100, 5, 1);
  assert_window (self, 10, 399);
  g_assert_true (cw_row_slot_get_row (self->seen->pdata[0]) == top);
  splice (self, 401, 2, 1); /* in sight */
  assert_window (self, 10, 399);
  self->n_shifts = 0;
  splice (self, 600, 20, 40); /* below */
  assert_window (self, 10, 399);
  g_assert_cmpuint (self->n_shifts, ==, 0);
}

/* A search: fewer rows than places, none, and all again. */
static void
test_search (Fixture *self, gconstpointer data)
{
  cw_row_window_set_first (self->window, 400);
  splice (self, 0, 1000, 4);
  assert_window (self, 10, 3);
  cw_row_window_set_first (self->window, 0);
  assert_window (self, 10, 0);
  splice (self, 0, 4, 0);
  assert_window (self, 10, 0);
  splice (self, 0, 0, 700);
  assert_window (self, 10, 0);
}

static int
compare_addresses (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (a < b) - (a > b);
}

static void
test_sort (Fixture *self, gconstpointer data)
{
  cw_row_window_set_first (self->window, 50);
  g_list_store_sort (self->rows, compare_addresses, NULL);
  assert_window (self, 10, 50);
}

static void
count_cb (CwRowSlot *slot, guint *n)
{
  ++*n;
}

/* A row that is announced anew, or has changed, is read again where it stands and nowhere else. */
static void
test_announce (Fixture *self, gconstpointer data)
{
  guint n[10] = { 0 };
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), 4);

  for (guint i = 0; i < 10; i++)
    g_signal_connect (self->seen->pdata[i], "changed", G_CALLBACK (count_cb), &n[i]);
  g_list_model_items_changed (G_LIST_MODEL (self->rows), 4, 1, 1);
  g_assert_cmpuint (n[4], ==, 1);
  g_signal_emit_by_name (row, "notify", NULL);
  g_assert_cmpuint (n[4], ==, 2);
  g_assert_cmpuint (n[3] + n[5], ==, 0);
  cw_row_window_set_first (self->window, 100);
  g_signal_emit_by_name (row, "notify", NULL);
  g_assert_cmpuint (n[4], ==, 3);
}

static void
test_room (Fixture *self, gconstpointer data)
{
  cw_row_window_set_first (self->window, 20);
  cw_row_window_set_room (self->window, 15);
  assert_window (self, 15, 20);
  cw_row_window_set_room (self->window, 5);
  assert_window (self, 5, 20);
  splice (self, 0, 1000, 0);
  cw_row_window_set_room (self->window, 12);
  assert_window (self, 5, 0);
  splice (self, 0, 0, 8);
  assert_window (self, 8, 0);
  splice (self, 8, 0, 8);
  assert_window (self, 12, 0);
}

static void
assert_told (Fixture *self, guint first, guint n)
{
  g_assert_cmpuint (gtk_bitset_get_size (self->told), ==, n);
  if (n > 0)
    g_assert_cmpuint (gtk_bitset_get_minimum (self->told), ==, first);
  gtk_bitset_remove_all (self->told);
}

/* Rows are selected, not places. The view hears of places that are selected now and were not, or
 * no more, and of no others. */
static void
test_selection (Fixture *self, gconstpointer data)
{
  GtkSelectionModel *window = GTK_SELECTION_MODEL (self->window);
  GtkSelectionModel *all = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) places = gtk_bitset_new_range (1, 2);
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, 10);

  cw_row_window_set_first (self->window, 100);
  gtk_selection_model_select_item (window, 3, TRUE);
  g_assert_true (gtk_selection_model_is_selected (all, 103));
  assert_told (self, 3, 1);
  cw_row_window_set_first (self->window, 102);
  assert_told (self, 1, 3);
  cw_row_window_set_first (self->window, 500);
  assert_told (self, 1, 1);
  g_assert_true (gtk_selection_model_is_selected (all, 103));
  g_assert_false (gtk_selection_model_is_selected (window, 3));
  gtk_selection_model_select_range (window, 2, 3, FALSE);
  g_assert_true (gtk_selection_model_is_selected (all, 504));
  assert_told (self, 2, 3);
  gtk_selection_model_set_selection (window, places, mask);
  g_assert_true (gtk_selection_model_is_selected (all, 501));
  g_assert_false (gtk_selection_model_is_selected (all, 504));
  g_assert_true (gtk_selection_model_is_selected (all, 103));
  gtk_bitset_remove_all (self->told);
  splice (self, 0, 1, 0); /* what is in sight keeps its places */
  assert_told (self, 0, 0);
  g_assert_true (gtk_selection_model_is_selected (window, 1));
  gtk_selection_model_select_all (window);
  g_assert_true (gtk_selection_model_is_selected (all, 998));
  gtk_selection_model_unselect_all (window);
  g_assert_false (gtk_selection_model_is_selected (all, 102));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/widgets/row-window/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("scrolled", test_scrolled);
  ADD ("changes", test_changes);
  ADD ("search", test_search);
  ADD ("sort", test_sort);
  ADD ("announce", test_announce);
  ADD ("room", test_room);
  ADD ("selection", test_selection);
  return g_test_run ();
}

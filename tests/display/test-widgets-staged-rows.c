/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-row-slot.h"
#include "widgets/cw-staged-rows.h"

/* Many rows that come and go by and by. */

static void
splice (GListStore *rows, guint position, guint n_removed, guint n_added)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (added, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (rows, position, n_removed, added->pdata, n_added);
}

/* What a view that heard of every change would hold. */
static void
follow_cb (GListModel *staged, guint position, guint removed, guint added, GPtrArray *seen)
{
  g_assert_cmpuint (position + removed, <=, seen->len);
  if (removed)
    g_ptr_array_remove_range (seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (seen, (int)(position + i), g_list_model_get_item (staged, position + i));
}

/* The view has @n places, of which the first @n_fresh show the rows that are there now. */
static void
assert_staged (CwStagedRows *staged, GPtrArray *seen, GListStore *rows, guint n, guint n_fresh)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (staged)), ==, n);
  g_assert_cmpuint (seen->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (staged), i);
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_assert_true (seen->pdata[i] == slot);
      if (i < n_fresh)
        g_assert_true (cw_row_slot_get_row (slot) == row);
    }
}

static void
work_until (CwStagedRows *staged, GPtrArray *seen, guint n)
{
  while (seen->len != n)
    g_assert_false (cw_staged_rows_work (staged, 10) && seen->len != n);
}

typedef struct
{
  GListStore *rows;
  GtkMultiSelection *selection;
  CwStagedRows *staged;
  GPtrArray *seen;
} Staged;

static void
stage (Staged *self, guint n_rows)
{
  self->rows = g_list_store_new (G_TYPE_OBJECT);
  self->seen = g_ptr_array_new_with_free_func (g_object_unref);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  splice (self->rows, 0, 0, n_rows);
  self->staged = cw_staged_rows_new (GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self->staged, "items-changed", G_CALLBACK (follow_cb), self->seen);
  follow_cb (G_LIST_MODEL (self->staged), 0, 0,
             g_list_model_get_n_items (G_LIST_MODEL (self->staged)), self->seen);
}

static void
unstage (Staged *self)
{
  g_signal_handlers_disconnect_by_data (self->staged, self->seen);
  g_object_unref (self->staged);
  g_object_unref (self->selection);
  g_object_unref (self->rows);
  g_ptr_array_unref (self->seen);
}

static void
test_growth (void)
{
  Staged self;
  g_autoptr (GtkBitset) selected = NULL;

  stage (&self, 1000);
  assert_staged (self.staged, self.seen, self.rows, 24, 24);
  g_assert_false (cw_staged_rows_work (self.staged, 10));
  assert_staged (self.staged, self.seen, self.rows, 34, 34);
  splice (self.rows, 20, 1, 2); /* both in and out of sight */
  assert_staged (self.staged, self.seen, self.rows, 34, 24);
  g_assert_false (cw_staged_rows_work (self.staged, 10));
  assert_staged (self.staged, self.seen, self.rows, 44, 44);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self.staged));
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self.selection));
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1001);
  work_until (self.staged, self.seen, 1001);
  assert_staged (self.staged, self.seen, self.rows, 1001, 1001);
  g_assert_true (cw_staged_rows_is_whole (self.staged));
  splice (self.rows, 1000, 0, 5); /* whole as it is, nothing is held back */
  splice (self.rows, 3, 2, 1);
  assert_staged (self.staged, self.seen, self.rows, 1005, 1005);
  unstage (&self);
}

static void
assert_row (Staged *self, guint position, gboolean is_fresh)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  g_assert_true ((cw_row_slot_get_row (self->seen->pdata[position]) == row) == is_fresh);
}

/* A search: the places that are seen show at once what was found. */
static void
test_search (void)
{
  Staged self;
  gpointer first;

  stage (&self, 905);
  cw_staged_rows_show_all (self.staged);
  assert_staged (self.staged, self.seen, self.rows, 905, 905);
  first = self.seen->pdata[0];
  splice (self.rows, 0, 905, 300);
  assert_staged (self.staged, self.seen, self.rows, 300, 24);
  g_assert_true (self.seen->pdata[0] == first);
  g_assert_false (cw_staged_rows_is_missing (self.staged));
  assert_row (&self, 100, FALSE);
  cw_staged_rows_refresh (self.staged, 100); /* somebody goes there */
  assert_row (&self, 100, TRUE);
  cw_staged_rows_show_all (self.staged);
  assert_staged (self.staged, self.seen, self.rows, 300, 300);
  splice (self.rows, 0, 300, 7); /* places that are left over show nothing, then go */
  g_assert_true (cw_staged_rows_is_missing (self.staged));
  assert_staged (self.staged, self.seen, self.rows, 224, 24);
  g_assert_false (cw_staged_rows_work (self.staged, 10));
  assert_staged (self.staged, self.seen, self.rows, 214, 24);
  splice (self.rows, 2, 1, 3);
  work_until (self.staged, self.seen, 9);
  assert_staged (self.staged, self.seen, self.rows, 9, 9);
  g_assert_true (self.seen->pdata[0] == first);
  splice (self.rows, 0, 9, 400);
  g_assert_true (cw_staged_rows_is_missing (self.staged));
  cw_staged_rows_show_all (self.staged);
  assert_staged (self.staged, self.seen, self.rows, 400, 400);
  splice (self.rows, 0, 400, 0);
  work_until (self.staged, self.seen, 0);
  g_assert_true (cw_staged_rows_is_whole (self.staged));
  unstage (&self);
}

/* Further down, what is seen there comes at once. */
static void
test_scrolled (void)
{
  Staged self;

  stage (&self, 905);
  cw_staged_rows_show_all (self.staged);
  cw_staged_rows_set_seen (self.staged, 500, 50);
  splice (self.rows, 0, 905, 800);
  g_assert_cmpuint (self.seen->len, ==, 800);
  assert_row (&self, 0, FALSE);
  assert_row (&self, 499, FALSE);
  assert_row (&self, 500, TRUE);
  assert_row (&self, 549, TRUE);
  assert_row (&self, 550, FALSE);
  cw_staged_rows_show_all (self.staged);
  assert_staged (self.staged, self.seen, self.rows, 800, 800);
  splice (self.rows, 800, 0, 400); /* behind all: nothing else changes */
  assert_staged (self.staged, self.seen, self.rows, 1200, 1200);
  g_assert_true (cw_staged_rows_is_whole (self.staged));
  splice (self.rows, 600, 1, 1); /* one row is one row */
  assert_staged (self.staged, self.seen, self.rows, 1200, 1200);
  unstage (&self);
}

static void
selection_cb (GtkSelectionModel *model, guint position, guint n_items, GtkBitset *told)
{
  gtk_bitset_add_range (told, position, n_items);
}

static void
assert_told (GtkBitset *told, guint first, guint n)
{
  g_assert_cmpuint (gtk_bitset_get_size (told), ==, n);
  if (n > 0)
    g_assert_cmpuint (gtk_bitset_get_minimum (told), ==, first);
  gtk_bitset_remove_all (told);
}

/* The view hears of places that are selected now and were not, or no more, and of no others. */
static void
test_selection (void)
{
  Staged self;
  g_autoptr (GtkBitset) told = gtk_bitset_new_empty ();

  stage (&self, 905);
  cw_staged_rows_show_all (self.staged);
  g_signal_connect (self.staged, "selection-changed", G_CALLBACK (selection_cb), told);
  splice (self.rows, 0, 905, 800);
  assert_told (told, 0, 0);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self.selection), 3, FALSE);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self.selection), 7, FALSE);
  gtk_bitset_remove_all (told);
  splice (self.rows, 5, 100, 90); /* the row at place 7 goes, that at place 3 stays */
  assert_told (told, 7, 1);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self.selection), 700, FALSE);
  gtk_bitset_remove_all (told);
  splice (self.rows, 0, 790, 10); /* a place behind those that are kept is gone itself */
  assert_told (told, 3, 1);
  unstage (&self);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/widgets/staged-rows/growth", test_growth);
  g_test_add_func ("/widgets/staged-rows/search", test_search);
  g_test_add_func ("/widgets/staged-rows/scrolled", test_scrolled);
  g_test_add_func ("/widgets/staged-rows/selection", test_selection);
  return g_test_run ();
}

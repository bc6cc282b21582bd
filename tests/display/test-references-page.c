/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "cw-ui-resources.h"
#include "document/cw-references.h"
#include "editing-fixtures.h"
#include "ui/cw-duplicates-window.h"
#include "ui/cw-references-page.h"
#include "widgets/cw-widgets.h"

/* The page of references over a real library. */

static CwReferencesPage *
get_page (Fixture *self)
{
  return CW_REFERENCES_PAGE (self->shown);
}

static void
set_up_page (Fixture *self, gconstpointer data)
{
  set_up_references (self, data);
  show (self, cw_references_page_new (self->record));
}

static GtkSelectionModel *
get_selection (Fixture *self)
{
  GtkColumnView *view = find_type (self->shown, GTK_TYPE_COLUMN_VIEW);

  return gtk_column_view_get_model (view);
}

static guint
count_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (self)));
}

static void
add_many (Fixture *self, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CwReferenceReading) reading = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "@article{k%u, author={Doe%u, Jane}, title={The work number %u}, "
                            "year=20%02u, doi={10.1000/%u}}\n",
                            i, i, i, i % 20, i % 2000);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  reading = cw_reference_read (bytes, CW_REFERENCE_FORMAT_BIBTEX, NULL, NULL);
  cw_references_page_set_busy (get_page (self), TRUE);
  cw_references_add_all (self->record, reading->items);
  cw_references_page_set_busy (get_page (self), FALSE);
  settle ();
}

static void
search (Fixture *self, const char *text)
{
  GtkWidget *entry = find_type (self->shown, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_search (Fixture *self, gconstpointer data)
{
  add_many (self, 3000);
  WAIT_FOR (count_rows (self) == 3000);
  search (self, "DOE17 number");
  WAIT_FOR (count_rows (self) == 111);
  search (self, "doe1234 WORK");
  WAIT_FOR (count_rows (self) == 1);
  search (self, "nothing of that kind");
  WAIT_FOR (count_rows (self) == 0);
  search (self, "");
  WAIT_FOR (count_rows (self) == 3000);
}

static void
assert_titles (Fixture *self, const char *const *expected)
{
  GListModel *list = G_LIST_MODEL (get_selection (self));

  for (guint i = 0; expected[i]; i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      assert_text (item, "title", expected[i]);
    }
}

/* Whatever order they come in, and whatever letters they have. */
static void
test_sort (Fixture *self, gconstpointer data)
{
  static const char *const orders[] = { "ant,Zoo,Zoé,zoos", "zoos,ant,Zoé,Zoo", "Zoé,Zoo,zoos,ant",
                                        "Zoo,zoos,Zoé,ant" };
  static const char *const sorted[] = { "ant", "Zoo", "zoos", "Zoé", NULL };
  GtkColumnView *view = find_type (self->shown, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (view), 2);

  gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_auto (GStrv) titles = g_strsplit (orders[i], ",", -1);

      for (guint j = 0; titles[j]; j++)
        {
          CwEntity *added =
            cw_entity_insert (self->root, find_field (self->root, "publications"), j, NULL);

          cw_entity_set_by_name (added, "title", titles[j], NULL);
        }
      gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
      gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
      assert_titles (self, sorted);
      while (count_rows (self) > 0)
        {
          g_autoptr (CwEntity) first =
            g_list_model_get_item (cw_references_get_list (self->record), 0);

          cw_entity_remove (first);
        }
    }
}

/* Adding opens the form of a new reference; what is typed shows in the list. */
static void
test_add_and_undo (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (self->shown, "references.add", NULL);
  WAIT_FOR (count_rows (self) == 1);
  g_assert_nonnull (find_type (self->shown, GTK_TYPE_TEXT_VIEW));
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (count_rows (self) == 0);
  g_assert_true (cw_history_redo (self->history, NULL));
  WAIT_FOR (count_rows (self) == 1);
}

static void
test_remove_many (Fixture *self, gconstpointer data)
{
  add_many (self, 3000);
  gtk_selection_model_select_all (get_selection (self));
  /* It waits until the selection has settled. */
  WAIT_FOR (gtk_widget_activate_action (self->shown, "references.remove", NULL) &&
            count_rows (self) == 0);
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (count_rows (self) == 3000);
}

static char *
dup_first_title (Fixture *self)
{
  g_autoptr (CwEntity) first = g_list_model_get_item (cw_references_get_list (self->record), 0);

  return cw_entity_dup_text (first, cw_entity_info_find (cw_entity_get_info (first), "title"));
}

/* The values in which they differ can be chosen; the merge is one step. */
static void
test_duplicates (Fixture *self, gconstpointer data)
{
  GtkWindow *window;
  g_autofree char *title = NULL, *before = NULL;
  GtkWidget *choice;

  add_many (self, 2001); /* the last has the DOI of the first */
  window = cw_duplicates_window_show (GTK_WINDOW (self->window), self->record);
  WAIT_FOR ((choice = find_type (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON)) != NULL);
  gtk_widget_activate (choice);
  g_signal_emit_by_name (find_button (GTK_WIDGET (window), "_Merge"), "clicked");
  WAIT_FOR (count_rows (self) == 2000);
  title = dup_first_title (self);
  g_assert_nonnull (strstr (title, "The work number"));
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (count_rows (self) == 2001);
  before = dup_first_title (self);
  g_assert_cmpstr (before, ==, "The work number 0");
  gtk_window_destroy (window);
}

static void
test_paste (Fixture *self, gconstpointer data)
{
  copy_letters (self, 1000000);
  gtk_widget_activate_action (self->shown, "references.paste", NULL);
  WAIT_FOR (self->pasted != NULL);
  g_assert_cmpuint (strlen (self->pasted), ==, 1000000);
  g_clear_pointer (&self->pasted, g_free);

  copy_letters (self, 5 * 1024 * 1024);
  gtk_widget_activate_action (self->shown, "references.paste", NULL);
  WAIT_FOR (self->problem != NULL);
  g_assert_nonnull (strstr (self->problem, "4 MB"));
  g_assert_null (self->pasted);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/references-page/" name, Fixture, NULL, set_up_page, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_ui_register_resource ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("search", test_search);
  ADD ("sort", test_sort);
  ADD ("add-and-undo", test_add_and_undo);
  ADD ("remove-many", test_remove_many);
  ADD ("duplicates", test_duplicates);
  ADD ("paste", test_paste);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "document/cw-references.h"
#include "table-fixtures.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-case-view.h"
#include "ui/cw-cell-panel.h"
#include "widgets/cw-widgets.h"

/* A whole review in a window, and what is computed of it in the background. */

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

/* The numbers follow the cells, and the draft goes behind what the author wrote. */
static void
test_statistics (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  fill (self);
  cw_entity_set_by_name (self->root, "synthesis", "Mine.", NULL);
  cw_history_break (self->history);
  view = cw_case_view_new (self->document, self->record);
  show (self, view);
  cw_case_view_show_page (CW_CASE_VIEW (view), CW_PAGE_STATISTICS);
  WAIT_FOR (
    find_widget (self->window, is_label, "median 32 y (range 21 to 69, IQR 26.5 to 50.5); n = 3"));
  click (self, "_Add to methods and results");
  g_assert_true (g_str_has_prefix (get_review (self)->synthesis, "Mine.\n\n"));
  g_assert_nonnull (strstr (get_review (self)->synthesis, "Three cases"));
  g_assert_cmpstr (cw_case_view_get_page (CW_CASE_VIEW (view)), ==, "review");
  undo (self);
  g_assert_cmpstr (get_review (self)->synthesis, ==, "Mine.");
}

/* What is computed of a review in the background says the same as the review. */
static void
test_statistics_follow (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  fill (self);
  view = cw_case_view_new (self->document, self->record);
  show (self, view);
  cw_case_view_show_page (CW_CASE_VIEW (view), CW_PAGE_STATISTICS);
  WAIT_FOR (find_label (self->window, "median 32 y"));
  cw_entity_set_by_name (CW_ENTITY (get_row (self, 0)), "age", "45", NULL);
  cw_entity_set_by_name (CW_ENTITY (get_row (self, 0)), "age", "40", NULL);
  cw_history_break (self->history);
  g_assert_nonnull (find_label (self->window, "median 32 y"));
  WAIT_FOR (find_label (self->window, "median 40 y"));
  undo (self);
  WAIT_FOR (find_label (self->window, "median 32 y"));
  /* Nobody waits for what is still computed when the view goes. */
  cw_entity_set_by_name (CW_ENTITY (get_row (self, 0)), "age", "41", NULL);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  settle ();
}

/* A reference of the library that one row fits. */
static void
add_reference (Fixture *self)
{
  static const char text[] = "@article{a, author={Shi, C.}, title={Apatinib}, year=2020}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (CwReferenceReading) reading =
    cw_reference_read (bytes, CW_REFERENCE_FORMAT_BIBTEX, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwRecord) bibliography = cw_document_open_bibliography (self->document, &error);

  g_assert_no_error (error);
  cw_references_add_all (bibliography, reading->items);
  g_assert_true (cw_record_flush_sync (bibliography, &error));
  g_assert_no_error (error);
}

/* What fits is offered and never done unasked; one click ties it, and that can be undone. */
static void
test_bind (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  fill (self);
  add_reference (self);
  view = cw_case_view_new (self->document, self->record);
  show (self, view);
  cw_case_view_show_page (CW_CASE_VIEW (view), CW_PAGE_STATISTICS);
  WAIT_FOR (find_button (self->window, "Bind") != NULL);
  g_assert_nonnull (find_label (self->window, "The row “Shi 2020” is tied to no reference"));
  g_assert_null (get_row (self, 0)->publication);
  click (self, "Bind");
  g_assert_nonnull (get_row (self, 0)->publication);
  g_assert_null (get_row (self, 1)->publication);
  WAIT_FOR (find_button (self->window, "Bind") == NULL);
  undo (self);
  g_assert_null (get_row (self, 0)->publication);
  WAIT_FOR (find_button (self->window, "Bind") != NULL);
}

/* The search of a review is that of its table, from wherever one asks for it. */
static void
test_search (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  fill (self);
  view = cw_case_view_new (self->document, self->record);
  show (self, view);
  cw_case_view_show_page (CW_CASE_VIEW (view), "footnotes");
  g_assert_true (cw_case_view_focus_search (CW_CASE_VIEW (view)));
  WAIT_FOR (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (self->window))) &&
            gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                     GTK_TYPE_SEARCH_ENTRY) != NULL);
}

static gboolean
has_worry (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LIST_BOX_ROW (widget) &&
         g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

/* The outline of a review warns as that of a case does. */
static void
test_findings (Fixture *self, gconstpointer data)
{
  fill (self);
  show (self, cw_case_view_new (self->document, self->record));
  settle ();
  g_assert_null (find_widget (self->window, has_worry, "1 finding"));
  cw_entity_set_typed (CW_ENTITY (get_row (self, 1)),
                       find_field (CW_ENTITY (get_row (self, 1)), "age"), "gone", NULL);
  cw_history_break (self->history);
  WAIT_FOR (find_widget (self->window, has_worry, "1 finding"));
  undo (self);
  WAIT_FOR (find_widget (self->window, has_worry, "1 finding") == NULL);
}

/* ---- the pages ---- */

static void
test_every_page (Fixture *self, gconstpointer data)
{
  GtkWidget *view;
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (CW_TYPE_REVIEW, &n_pages);

  fill (self);
  view = cw_case_view_new (self->document, self->record);
  show (self, view);
  for (guint i = 0; i < n_pages; i++)
    {
      cw_case_view_show_page (CW_CASE_VIEW (view), pages[i].id);
      g_assert_cmpstr (cw_case_view_get_page (CW_CASE_VIEW (view)), ==, pages[i].id);
      settle ();
    }
  cw_case_view_show_field (CW_CASE_VIEW (view), cw_entity_get_id (CW_ENTITY (get_row (self, 2))),
                           "age");
  g_assert_cmpstr (cw_case_view_get_page (CW_CASE_VIEW (view)), ==, CW_PAGE_TABLE);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (get_grid (self)), ==, 2);
}

/* A footnote is chosen and shown; where it hangs is no list for anybody to type into. */
static void
test_footnote (Fixture *self, gconstpointer data)
{
  CwEntity *footnote;
  GtkWidget *view;

  fill (self);
  footnote = cw_entity_insert (
    self->root, cw_entity_info_find (cw_entity_get_info (self->root), "footnotes"), 0, NULL);
  cw_entity_set_by_name (footnote, "text", "Not mentioned", NULL);
  cw_entity_insert (footnote, cw_entity_info_find (cw_entity_get_info (footnote), "anchors"), 0,
                    NULL);
  view = cw_case_view_new (self->document, self->record);
  show (self, view);
  cw_case_view_show_page (CW_CASE_VIEW (view), "footnotes");
  settle ();
  g_assert_cmpstr (cw_case_view_get_page (CW_CASE_VIEW (view)), ==, "footnotes");
  g_assert_null (find_label (self->window, "Places"));
}

/* Every field of a review stands on exactly one page. */
static void
test_outline_is_complete (Fixture *self, gconstpointer data)
{
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (CW_TYPE_REVIEW, &n_pages);

  CW_FOREACH_FIELD (cw_entity_get_info (self->root), field)
    {
      guint found = 0;

      for (guint i = 0; i < n_pages; i++)
        for (const CwPagePart *part = pages[i].parts; !cw_page_part_is_last (part); part++)
          if (cw_field_is_scalar (field) ? part->field == NULL && cw_page_part_shows (part, field)
                                         : g_strcmp0 (part->field, field->name) == 0)
            found++;
      if (found != ((field->flags & CW_FIELD_HIDDEN) ? 0 : 1))
        g_error ("the field %s stands on %u pages", field->name, found);
    }
  show (self, gtk_label_new (NULL));
}

/* What stands behind a cell is called as its row is, also after undo. */
static void
test_cell_title (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = NULL;
  GtkWidget *panel;

  fill (self);
  columns = cw_review_table_list_columns (get_review (self));
  panel = cw_cell_panel_new (self->record);
  show (self, panel);
  cw_cell_panel_show (CW_CELL_PANEL (panel), get_row (self, 0),
                      cw_review_table_find_column (columns, "age"));
  WAIT_FOR (find_label (panel, "Shi 2020 · "));
  cw_entity_set_by_name (CW_ENTITY (get_row (self, 0)), "citation", "Shi 2021", NULL);
  cw_history_break (self->history);
  g_assert_nonnull (find_label (panel, "Shi 2021 · "));
  undo (self);
  g_assert_nonnull (find_label (panel, "Shi 2020 · "));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/review-view/" path, Fixture, NULL, set_up_review, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("statistics", test_statistics);
  ADD ("statistics-follow", test_statistics_follow);
  ADD ("bind", test_bind);
  ADD ("search", test_search);
  ADD ("findings", test_findings);
  ADD ("every-page", test_every_page);
  ADD ("cell-title", test_cell_title);
  ADD ("footnote", test_footnote);
  ADD ("outline-is-complete", test_outline_is_complete);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "editing-fixtures.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "document/cw-article-pages.h"
#include "finding.h"
#include "model/cw-article.h"
#include "ui/cw-care-page.h"
#include "ui/cw-manuscript-page.h"
#include "ui/cw-page-view.h"
#include "ui/cw-preview-print.h"
#include "ui/cw-preview-window.h"
#include "widgets/cw-widgets.h"

/* The article on pages: looked at, followed while it changes, printed and saved. */

static GtkWidget *
open_preview (Fixture *self)
{
  GtkWidget *window = cw_preview_window_new (NULL, self->document, self->record);

  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (find_label (window, "Page 1 of ") != NULL);
  settle ();
  return window;
}

static void
close_preview (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
activate (GtkWidget *window, const char *action, int value)
{
  g_assert_true (gtk_widget_activate_action (window, action, "i", value));
  settle ();
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_preview (self);
  CwPageView *view = find_type (window, CW_TYPE_PAGE_VIEW);

  activate (window, "preview.go", 1);
  g_assert_cmpuint (cw_page_view_get_page (view), ==, 2);
  g_assert_nonnull (find_label (window, "Page 2 of "));
  activate (window, "preview.go", 1);
  activate (window, "preview.go", -1);
  g_assert_cmpuint (cw_page_view_get_page (view), ==, 2);
  activate (window, "preview.go", -1);
  activate (window, "preview.go", -1);
  g_assert_cmpuint (cw_page_view_get_page (view), ==, 1);
  close_preview (window);
}

/* The page that is looked at is still looked at when it becomes larger. */
static void
test_zoom (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_preview (self);
  CwPageView *view = find_type (window, CW_TYPE_PAGE_VIEW);
  int before = gtk_widget_get_height (GTK_WIDGET (view)), after;

  activate (window, "preview.go", 1);
  activate (window, "preview.go", 1);
  g_assert_cmpuint (cw_page_view_get_page (view), ==, 3);
  activate (window, "preview.zoom", 1);
  WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (view)) > before);
  after = gtk_widget_get_height (GTK_WIDGET (view));
  g_assert_cmpuint (cw_page_view_get_page (view), ==, 3);
  for (guint i = 0; i < 40; i++)
    activate (window, "preview.zoom", -1);
  WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (view)) < after);
  g_assert_cmpfloat (cw_page_view_get_zoom (view), >=, 0.3);
  activate (window, "preview.zoom", 0);
  g_assert_cmpfloat (cw_page_view_get_zoom (view), ==, 1);
  close_preview (window);
}

/* The pages follow what is done to the case, and undone. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_preview (self);
  g_autoptr (CwEntity) section =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (self->root)->sections), 3);

  cw_history_break (self->history);
  cw_entity_set_by_name (section, "text", "A {nonsense} fact.", NULL);
  WAIT_FOR (find_label (window, "1 fact, reference or figure") != NULL);
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (find_label (window, "1 fact, reference or figure") == NULL);
  g_assert_true (cw_history_redo (self->history, NULL));
  WAIT_FOR (find_label (window, "1 fact, reference or figure") != NULL);
  close_preview (window);
}

/* A window that is closed while the work goes on lets go of everything. */
static void
test_closed_early (Fixture *self, gconstpointer data)
{
  GtkWidget *window = cw_preview_window_new (NULL, self->document, self->record);

  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
  WAIT_FOR (G_OBJECT (self->record)->ref_count == 1);
}

static void
got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static CwArticlePages *
make_pages (Fixture *self, const CwArticlePagesChoice *choice)
{
  g_autoptr (CwSnapshot) record = cw_record_snapshot (self->record);
  g_autoptr (GError) error = NULL;
  CwArticlePages *pages = cw_article_pages_new (self->document, record, choice, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

static void
drawn_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, guint *n_drawn)
{
  g_assert_cmpfloat_with_epsilon (gtk_print_context_get_width (context), 612, 1);
  g_assert_cmpfloat_with_epsilon (gtk_print_context_get_height (context), 792, 1);
  (*n_drawn)++;
}

/* All pages go onto the paper they were laid out for. */
static void
test_print (Fixture *self, gconstpointer data)
{
  const CwArticlePagesChoice choice = { .paper = CW_PAPER_LETTER };
  g_autoptr (CwArticlePages) pages = make_pages (self, &choice);
  g_autoptr (GtkPrintOperation) operation = cw_preview_make_print (pages, choice.paper, 2);
  g_autofree char *path = g_build_filename (self->directory, "print.pdf", NULL);
  g_autoptr (GError) error = NULL;
  guint n_drawn = 0;
  int page = -1;

  g_object_get (operation, "current-page", &page, NULL);
  g_assert_cmpint (page, ==, 1);
  g_signal_connect (operation, "draw-page", G_CALLBACK (drawn_cb), &n_drawn);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
    gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
    GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_cmpuint (n_drawn, ==, cw_page_layout_get_n_pages (pages->layout));
  g_remove (path);
}

static void
test_save (Fixture *self, gconstpointer data)
{
  const CwArticlePagesChoice choice = { .has_inline_floats = TRUE };
  g_autofree char *path = g_build_filename (self->directory, "article.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (self->directory, "no", "where.pdf", NULL);
  g_autoptr (GAsyncResult) good = NULL, bad = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  cw_article_pages_save_async (self->document, self->record, &choice, path, NULL, got_cb, &good);
  WAIT_FOR (good != NULL);
  g_assert_true (cw_article_pages_save_finish (good, &error));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  cw_article_pages_save_async (self->document, self->record, &choice, nowhere, NULL, got_cb, &bad);
  WAIT_FOR (bad != NULL);
  g_assert_false (cw_article_pages_save_finish (bad, &error));
  g_assert_nonnull (error);
  g_remove (path);
}

/* ---- the way there ---- */

static GtkWidget *
find_preview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CW_IS_PREVIEW_WINDOW (window))
        return window;
    }
  return NULL;
}

static void
test_button (Fixture *self, gconstpointer data)
{
  GtkWidget *window;

  show (self, cw_manuscript_page_new (self->document, self->record));
  g_signal_emit_by_name (find_button (self->window, "Preview"), "clicked");
  window = find_preview ();
  g_assert_nonnull (window);
  WAIT_FOR (find_label (window, "Page 1 of ") != NULL);
  close_preview (window);
  g_assert_null (find_preview ());
}

/* Without a library there is nothing to cite from and no page. */
static void
test_no_library (Fixture *self, gconstpointer data)
{
  show (self, cw_manuscript_page_new (NULL, self->record));
  g_assert_false (gtk_widget_is_sensitive (find_button (self->window, "Preview")));
}

/* To a field, or to words in it. */
static void
assert_leads_to (GtkWidget *widget, CwEntity *entity, const char *field)
{
  const char *action = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  gboolean is_words = GTK_IS_BUTTON (widget);
  const char *entity_id, *name;

  g_assert_cmpstr (action, ==, is_words ? "case.show-text" : "case.show-field");
  g_variant_get_child (target, 0, "&s", &entity_id);
  g_variant_get_child (target, 1, "&s", &name);
  g_assert_cmpstr (entity_id, ==, cw_entity_get_id (entity));
  g_assert_cmpstr (name, ==, field);
}

/* The checklist tells where the article says it, and the button leads there. */
static void
test_care_page (Fixture *self, gconstpointer data)
{
  GtkWidget *button;
  g_autoptr (CwEntity) section =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (self->root)->sections), 0);

  show (self, cw_care_page_new (self->document, self->record));
  WAIT_FOR (find_button (self->window, "page 2, lines 14–17 (Abstract: Background)") != NULL);
  button = find_button (self->window, "page 2, lines 14–17 (Abstract: Background)");
  assert_leads_to (button, section, "text");
  cw_history_break (self->history);
  cw_entity_set_by_name (section, "text", "One line.", NULL);
  WAIT_FOR (find_button (self->window, "page 2, line 14 (Abstract: Background)") != NULL);
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (find_button (self->window, "page 2, lines 14–17 (Abstract: Background)") != NULL);
}

/* A fact that the prose tells in words: from the item to the fact, and to the text that tells it.
 */
static void
test_care_words (Fixture *self, gconstpointer data)
{
  static const char place[] = "page 4, line 57 (Case presentation, paragraph 2)";
  g_autoptr (CwEntity) section =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (self->root)->sections), 4);
  g_autoptr (CwEntity) event =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (self->root)->adverse_events), 0);
  GtkWidget *row, *button;

  show (self, cw_care_page_new (self->document, self->record));
  WAIT_FOR (find_button (self->window, place) != NULL);
  row = gtk_widget_get_ancestor (find_label (self->window, "10d  "), GTK_TYPE_LIST_BOX_ROW);
  button = find_button (row, place);
  assert_leads_to (row, event, "as-written");
  assert_leads_to (button, section, "text");
  cw_history_break (self->history);
  cw_entity_set_by_name (section, "text", "Nothing happened.", NULL);
  WAIT_FOR (find_label (self->window, "10c  Follow-up and outcomes – Recorded, not in the text") !=
            NULL);
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (find_button (self->window, place) != NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add ("/preview/pages", Fixture, NULL, set_up_sample, test_pages, tear_down);
  g_test_add ("/preview/zoom", Fixture, NULL, set_up_sample, test_zoom, tear_down);
  g_test_add ("/preview/follows", Fixture, NULL, set_up_sample, test_follows, tear_down);
  g_test_add ("/preview/closed-early", Fixture, NULL, set_up_sample, test_closed_early, tear_down);
  g_test_add ("/preview/print", Fixture, NULL, set_up_sample, test_print, tear_down);
  g_test_add ("/preview/save", Fixture, NULL, set_up_sample, test_save, tear_down);
  g_test_add ("/preview/button", Fixture, NULL, set_up_sample, test_button, tear_down);
  g_test_add ("/preview/no-library", Fixture, NULL, set_up_sample, test_no_library, tear_down);
  g_test_add ("/preview/care-words", Fixture, NULL, set_up_sample, test_care_words, tear_down);
  g_test_add ("/preview/care-page", Fixture, NULL, set_up_sample, test_care_page, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "editing-fixtures.h"
#include "model/cw-article.h"
#include "ui/cw-case-view.h"
#include "ui/cw-computed-list.h"
#include "ui/cw-computed-section.h"
#include "ui/cw-inspector.h"
#include "widgets/cw-widgets.h"

/* What is computed stands on the page of its facts, with the reason where it cannot be. */

static CwCaseView *
show_page (Fixture *self, const char *page)
{
  CwCaseView *view = CW_CASE_VIEW (cw_case_view_new (self->document, self->record));

  show (self, GTK_WIDGET (view));
  cw_case_view_show_page (view, page);
  settle ();
  return view;
}

/* The section on the page in sight, or NULL. */
static GtkWidget *
find_section (Fixture *self)
{
  GtkWidget *stack = find_type (self->shown, GTK_TYPE_STACK);

  return find_type (gtk_stack_get_visible_child (GTK_STACK (stack)), CW_TYPE_COMPUTED_SECTION);
}

static GtkWidget *
find_row (GtkWidget *within, const char *start)
{
  GtkWidget *label = find_label (within, start);

  return label ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

static gboolean
says (GtkWidget *within, const char *start, const char *text)
{
  GtkWidget *row = find_row (within, start);

  return row && find_label (row, text);
}

/* Each page has its own values. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_page (self, "treatment");

  WAIT_FOR (find_row (find_section (self), "Cumulative dose: vincristine: 12 mg"));
  g_assert_null (find_row (find_section (self), "Follow-up"));
  cw_case_view_show_page (view, "response");
  WAIT_FOR (says (find_section (self), "Response by RECIST 1.1: After 2 cycles",
                  "Not computable, because no lesions are recorded."));
  g_assert_null (find_row (find_section (self), "Cumulative dose"));
  cw_case_view_show_page (view, "outcome");
  WAIT_FOR (find_row (find_section (self), "Follow-up: 24.0–26.0 mo"));
  cw_case_view_show_page (view, "patient");
  settle ();
  g_assert_null (find_section (self));
}

/* What the causality of an event is estimated from stands below the events, a score below the
 * stains. */
static void
test_events_and_stains (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_page (self, "adverse-events");
  g_autoptr (CwEntity) panel =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (self->root)->panels), 0);
  CwEntity *stain;

  WAIT_FOR (find_row (find_section (self), "Naranjo score, draft: hematochezia: 3 (possible)"));
  g_assert_nonnull (
    find_type (find_row (find_section (self), "Naranjo score"), GTK_TYPE_MENU_BUTTON));
  g_assert_true (says (find_section (self), "WHO-UMC category, draft: proteinuria",
                       "Not computable, because whether other causes could explain the event"));
  cw_case_view_show_page (view, "immunohistochemistry");
  settle ();
  g_assert_nonnull (find_section (self));
  g_assert_null (find_label (find_section (self), "Computed"));
  stain = cw_entity_insert (panel, find_field (panel, "stains"), 0, NULL);
  cw_entity_set_by_name (stain, "marker", "ER", NULL);
  cw_entity_set_by_name (stain, "scoring", "h-score", NULL);
  WAIT_FOR (find_row (find_section (self), "H-score: ER"));
}

/* On a page without facts it says nothing. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  cw_history_begin (self->history, "empty");
  cw_entity_set_by_name (CW_ENTITY (CW_CASE (self->root)->presentation), "date", NULL, NULL);
  cw_history_end (self->history);
  show_page (self, "treatment");
  g_assert_nonnull (find_section (self));
  g_assert_null (find_label (find_section (self), "Computed"));
}

/* A reason leads to the field that is missing. */
static void
test_reason (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_page (self, "treatment");
  GtkWidget *row = NULL;
  g_autoptr (CwRegimen) regimen =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (self->root)->regimens), 0);
  g_autoptr (CwEntity) drug = g_list_model_get_item (G_LIST_MODEL (regimen->drugs), 0);
  CwEntity *patient = CW_ENTITY (CW_CASE (self->root)->patient);

  cw_history_begin (self->history, "change");
  g_assert_true (cw_entity_set_by_name (patient, "weight", "60 kg", NULL));
  g_assert_true (cw_entity_set_by_name (drug, "dose", "1.4 mg/m2", NULL));
  cw_history_end (self->history);
  WAIT_FOR ((row = find_row (find_section (self), "Absolute dose")));
  g_assert_nonnull (find_label (row, "Not computable, because the height is not recorded."));
  g_assert_true (gtk_widget_activate (row));
  WAIT_FOR (g_strcmp0 (cw_case_view_get_page (view), "patient") == 0);
}

static gboolean
shows_icon (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_IMAGE (widget) &&
         g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), name) == 0;
}

/* What cannot be computed does not look like something to be added. */
static void
test_look (Fixture *self, gconstpointer data)
{
  GtkWidget *row = NULL, *computed;

  show_page (self, "response");
  WAIT_FOR ((row = find_row (find_section (self), "Response by RECIST 1.1: After 2 cycles")));
  g_assert_true (gtk_widget_has_css_class (row, "cw-not-computable"));
  g_assert_null (find_widget (row, shows_icon, "list-add-symbolic"));
  g_assert_null (find_type (row, GTK_TYPE_BUTTON));
  computed = find_row (find_section (self), "Best overall response");
  g_assert_false (gtk_widget_has_css_class (computed, "cw-not-computable"));
  /* It leads to where the lesions are recorded, and who clicked sees that. */
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), FALSE);
  g_assert_true (gtk_widget_activate (row));
  settle ();
  g_assert_true (find_button (self->shown, "Add lesion") ==
                   gtk_window_get_focus (GTK_WINDOW (self->window)) ||
                 find_label (gtk_window_get_focus (GTK_WINDOW (self->window)), "Add lesion"));
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (self->window)));
}

/* A value that did not change keeps its row. */
static void
test_rows_stay (Fixture *self, gconstpointer data)
{
  GtkWidget *first = NULL, *last;

  show_page (self, "outcome");
  WAIT_FOR ((first = find_row (find_section (self), "Best overall response, without")));
  last = find_row (find_section (self), "Follow-up: 24.0–26.0 mo");
  g_assert_nonnull (last);
  g_assert_true (
    cw_entity_set_by_name (CW_ENTITY (CW_CASE (self->root)->outcome), "follow-up", "24 mo", NULL));
  WAIT_FOR (says (find_section (self), "Follow-up", "Recorded: 24"));
  g_assert_true (find_row (find_section (self), "Best overall response, without") == first);
  g_assert_true (find_row (find_section (self), "Follow-up") != last);
}

/* One click puts the value into its field, one undo takes it out. */
static void
test_record (Fixture *self, gconstpointer data)
{
  CwEntity *outcome = CW_ENTITY (CW_CASE (self->root)->outcome);
  GtkWidget *row = NULL, *button;

  show_page (self, "outcome");
  WAIT_FOR ((row = find_row (find_section (self), "Follow-up: 24.0–26.0 mo")));
  button = find_button (row, "Record");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  assert_text (outcome, "follow-up", "24.0-26.0 mo");
  WAIT_FOR (says (find_section (self), "Follow-up", "Recorded: 24.0"));
  row = find_row (find_section (self), "Follow-up");
  g_assert_null (find_button (row, "Record"));
  g_assert_true (gtk_widget_has_focus (row));
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (outcome, "follow-up", NULL);
  WAIT_FOR (find_button (find_row (find_section (self), "Follow-up"), "Record"));
  /* A time that goes on is no such answer. */
  g_assert_null (find_button (find_row (find_section (self), "Overall survival"), "Record"));
}

/* The recorded response stands beside the computed one. */
static void
test_differs (Fixture *self, gconstpointer data)
{
  show_page (self, "outcome");
  WAIT_FOR (says (find_section (self), "Best overall response, confirmed: PR",
                  "Recorded: Partial response (PR)"));
  cw_history_begin (self->history, "change");
  cw_entity_set_by_name (CW_ENTITY (CW_CASE (self->root)->outcome), "best-response", "cr", NULL);
  cw_history_end (self->history);
  WAIT_FOR (says (find_section (self), "Best overall response, confirmed: PR",
                  "Recorded is something else: Complete response (CR)"));
  g_assert_nonnull (
    find_button (find_row (find_section (self), "Best overall response, confirmed"), "Record"));
}

/* The inspector begins with the page in view, and says why, too. */
static void
test_inspector (Fixture *self, gconstpointer data)
{
  CwCaseView *view;
  GtkWidget *inspector, *list, *expander;

  view = show_page (self, "outcome");
  cw_case_view_set_inspector_visible (view, TRUE);
  inspector = find_type (self->shown, CW_TYPE_INSPECTOR);
  expander = find_type (inspector, GTK_TYPE_EXPANDER);
  g_assert_nonnull (expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  list = gtk_expander_get_child (GTK_EXPANDER (expander));
  WAIT_FOR (find_label (list, "Best overall response, without confirmation: PR"));
  WAIT_FOR (find_label (list, "Body surface (Mosteller)"));
  g_assert_true (find_type (list, GTK_TYPE_LIST_BOX_ROW) ==
                 (gpointer)find_row (list, "Best overall response, without confirmation"));
  cw_case_view_show_page (view, "patient");
  WAIT_FOR (find_type (list, GTK_TYPE_LIST_BOX_ROW) == find_row (list, "Body surface (Mosteller)"));
}

#define ADD(path, fixture, function)                                                               \
  g_test_add ("/computed/" path, Fixture, NULL, fixture, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("pages", set_up_sample, test_pages);
  ADD ("events-and-stains", set_up_sample, test_events_and_stains);
  ADD ("empty", set_up, test_empty);
  ADD ("reason", set_up_sample, test_reason);
  ADD ("look", set_up_sample, test_look);
  ADD ("rows-stay", set_up_sample, test_rows_stay);
  ADD ("record", set_up_sample, test_record);
  ADD ("differs", set_up_sample, test_differs);
  ADD ("inspector", set_up_sample, test_inspector);
  return g_test_run ();
}

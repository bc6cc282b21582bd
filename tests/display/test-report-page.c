/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "editing-fixtures.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "document/cw-draft-private.h"
#include "model/cw-article.h"
#include "model/cw-evidence.h"
#include "ui/cw-draft-fact-row.h"
#include "ui/cw-report-page.h"
#include "ui/cw-report-review.h"
#include "ui/cw-report-text-view.h"
#include "ui/cw-told-bar.h"
#include "widgets/cw-widgets.h"

/* The page on which a report becomes facts, driven through its own buttons. */

#define REPORT                                                                                     \
  "Case presentation\n\n"                                                                          \
  "In May 2019, a 27-year-old man visited our hospital complaining of a palpable mass that had "   \
  "been present for longer than 4 months.\n\n"                                                     \
  "His hair fell out. He was alive at the last follow-up.\n"

#define WINDOW_TITLE "Report-page-test"

static void
click (Fixture *self, const char *label)
{
  GtkWidget *button = find_button (self->window, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static GtkWidget *
find_review (Fixture *self)
{
  return find_type (self->window, CW_TYPE_REPORT_REVIEW);
}

static CwReportPage *
show_page (Fixture *self)
{
  GtkWidget *page = cw_report_page_new (self->record);

  show (self, page);
  return CW_REPORT_PAGE (page);
}

static void
read_report (Fixture *self)
{
  cw_report_page_read_text (show_page (self), REPORT);
  WAIT_FOR (find_review (self) != NULL);
  settle ();
}

static CwEntity *
get_patient (Fixture *self)
{
  return CW_ENTITY (CW_CASE (self->root)->patient);
}

/* The row of the list that begins so. */
static GtkWidget *
find_row (Fixture *self, const char *start)
{
  GtkWidget *label = find_label (self->window, start);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, CW_TYPE_DRAFT_FACT_ROW);
}

static void
click_in (GtkWidget *row, const char *label)
{
  GtkWidget *button = find_button (row, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
test_accept_one (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) evidence = NULL;

  read_report (self);
  assert_text (get_patient (self), "age", NULL);
  click_in (find_row (self, "Patient › Age"), "Accept");
  assert_text (get_patient (self), "age", "27 a");
  assert_text (get_patient (self), "sex", NULL);
  evidence = cw_evidence_list_for (self->root, cw_entity_get_id (get_patient (self)), "age");
  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_nonnull (find_button (find_row (self, "Patient › Age"), "Show"));

  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  assert_text (get_patient (self), "age", NULL);
  g_assert_nonnull (find_button (find_row (self, "Patient › Age"), "Accept"));
  g_assert_true (cw_history_redo (self->history, NULL));
  settle ();
  assert_text (get_patient (self), "age", "27 a");
}

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

static guint
count_facts (Fixture *self)
{
  GtkWidget *list = find_type (find_review (self), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* Who accepts by keys goes from fact to fact and is never led away. */
static void
test_focus_goes_on (Fixture *self, gconstpointer data)
{
  GtkWidget *row;
  guint n_rows = 0;

  read_report (self);
  g_assert_nonnull (find_label (self->window, "1 stretch about the patient was not read"));
  gtk_widget_grab_focus (find_button (find_row (self, "Patient › Age"), "Accept"));
  while (GTK_IS_BUTTON (get_focus (self)))
    {
      g_autofree char *counted =
        g_strdup_printf ("%u facts, %u in the case, ", count_facts (self), n_rows + 1);
      GtkWidget *button = get_focus (self);

      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Accept");
      g_signal_emit_by_name (button, "clicked");
      /* At once, before the main loop has run. */
      g_assert_true (get_focus (self) != button);
      g_assert_nonnull (find_label (self->window, counted));
      n_rows++;
      settle ();
    }
  g_assert_cmpuint (n_rows, >, 2);
  g_assert_null (find_button (self->window, "Accept"));
  /* The last row keeps the focus; Return there does nothing. */
  row = gtk_widget_get_first_child (get_focus (self));
  g_assert_true (CW_IS_DRAFT_FACT_ROW (row));
  g_signal_emit_by_name (gtk_widget_get_parent (get_focus (self)), "activate", 0u);
  settle ();
  g_assert_nonnull (find_review (self));
  g_assert_true (gtk_widget_get_first_child (get_focus (self)) == row);
}

static void
test_accept_all (Fixture *self, gconstpointer data)
{
  read_report (self);
  click (self, "_Accept All");
  assert_text (get_patient (self), "age", "27 a");
  assert_text (get_patient (self), "sex", "male");
  g_assert_null (find_button (self->window, "Accept"));
  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  assert_text (get_patient (self), "age", NULL);
  assert_text (get_patient (self), "sex", NULL);
}

/* What may be an adverse event says so, is asked for, and comes into sight when the rest is in. */
static void
test_candidate (Fixture *self, gconstpointer data)
{
  GtkWidget *row;

  cw_report_page_read_text (show_page (self),
                            "A 60-year-old man with colon cancer underwent a right hemicolectomy. "
                            "On the second postoperative day he developed delirium.");
  WAIT_FOR (find_review (self) != NULL);
  settle ();
  click (self, "_Accept All");
  row = find_row (self, "Adverse event: delirium");
  WAIT_FOR (gtk_window_get_focus (GTK_WINDOW (self->window)) == gtk_widget_get_parent (row));
  g_assert_nonnull (find_label (row, "Brought about by a treatment?"));
  g_assert_false (gtk_widget_is_sensitive (find_button (self->window, "_Accept All")));
  click_in (row, "Accept");
  g_assert_null (find_label (self->window, "Brought about by a treatment?"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (CW_CASE (self->root)->adverse_events)),
                    ==, 1);
  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  g_assert_nonnull (find_label (self->window, "Brought about by a treatment?"));
}

/* A suspected diagnosis is asked about as that, also where the case has another one. */
static void
test_other_candidate (Fixture *self, gconstpointer data)
{
  CwDraftFact *fact;
  GtkWidget *row;

  cw_report_page_read_text (show_page (self), "A 60-year-old man with colon cancer was seen.");
  WAIT_FOR (find_review (self) != NULL);
  settle ();
  row = find_row (self, "Diagnosis: colon cancer");
  fact = cw_draft_fact_row_get_fact (CW_DRAFT_FACT_ROW (row));
  fact->is_candidate = TRUE;
  cw_draft_fact_row_set_fact (CW_DRAFT_FACT_ROW (row), fact);
  g_assert_nonnull (find_label (row, "The diagnosis, or only suspected?"));
  g_assert_null (find_label (row, "Brought about by a treatment?"));
  cw_entity_set_by_name (CW_ENTITY (CW_CASE (self->root)->diagnosis), "name", "lymphoma", NULL);
  settle ();
  g_assert_nonnull (
    find_label (row, "The case says something else. The diagnosis, or only suspected?"));
}

static void
test_what_differs_is_asked (Fixture *self, gconstpointer data)
{
  g_assert_true (cw_entity_set_by_name (get_patient (self), "age", "31 a", NULL));
  cw_history_break (self->history);
  read_report (self);
  click (self, "_Accept All");
  assert_text (get_patient (self), "age", "31 a");
  /* Return, held down, takes nothing of it. */
  settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) !=
                 gtk_widget_get_parent (find_row (self, "Patient › Age")));
  click_in (find_row (self, "Patient › Age"), "Use this");
  assert_text (get_patient (self), "age", "27 a");
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (get_patient (self), "age", "31 a");
}

static void
test_set_aside (Fixture *self, gconstpointer data)
{
  read_report (self);
  click_in (find_row (self, "Patient › Age"), "Set aside");
  click (self, "_Accept All");
  assert_text (get_patient (self), "age", NULL);
  assert_text (get_patient (self), "sex", "male");
  click_in (find_row (self, "Patient › Age"), "Put back");
  click_in (find_row (self, "Patient › Age"), "Accept");
  assert_text (get_patient (self), "age", "27 a");
}

/* Delete puts one fact after the other aside, as Return accepts one after the other. */
static void
test_delete_goes_on (Fixture *self, gconstpointer data)
{
  read_report (self);
  gtk_window_set_title (GTK_WINDOW (self->window), WINDOW_TITLE);
  settle ();
  run_xdotool ("search --sync --onlyvisible --name " WINDOW_TITLE " windowfocus");
  gtk_widget_grab_focus (gtk_widget_get_parent (find_row (self, "Patient › Age")));
  run_xdotool ("key Delete");
  WAIT_FOR (find_button (find_row (self, "Patient › Age"), "Put back"));
  WAIT_FOR (get_focus (self) == gtk_widget_get_parent (find_row (self, "Patient › Sex")));
  run_xdotool ("key Delete");
  WAIT_FOR (find_button (find_row (self, "Patient › Sex"), "Put back"));
  g_assert_false (GTK_IS_BUTTON (get_focus (self)));
  click (self, "_Accept All");
  assert_text (get_patient (self), "age", NULL);
  assert_text (get_patient (self), "sex", NULL);
}

/* A quote of a few lines holds the words that count; all of it is where the pointer rests. */
static void
test_long_quote (Fixture *self, gconstpointer data)
{
  GtkWidget *row, *quote;
  const char *text;

  cw_report_page_read_text (
    show_page (self),
    "A 64-year-old man presented in May 2022 with an altered bowel habit that had lasted for many "
    "months, with fatigue, and with an unintended weight loss of 7 kg.");
  WAIT_FOR (find_review (self) != NULL);
  settle ();
  row = find_row (self, "Complaint: unintended weight loss");
  quote = find_label (row, "“…");
  g_assert_nonnull (quote);
  text = gtk_label_get_text (GTK_LABEL (quote));
  g_assert_nonnull (strstr (text, "weight loss of 7 kg.”"));
  g_assert_cmpint (g_utf8_strlen (text, -1), <, 120);
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (quote), "“A 64-year-old man"));
  g_assert_nonnull (find_label (find_row (self, "Patient › Age"), "“A 64-year-old man"));
}

/* With large text the facts still stand beside the text on a small screen. */
static void
test_large_text (Fixture *self, gconstpointer data)
{
  GtkSettings *settings;
  int dpi, width = 0;

  read_report (self);
  settings = gtk_widget_get_settings (self->window);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  settle ();
  gtk_widget_measure (find_review (self), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  settle ();
  g_assert_cmpint (width, <, 710);
}

static void
test_another_report (Fixture *self, gconstpointer data)
{
  CwReportPage *page;

  read_report (self);
  page = CW_REPORT_PAGE (gtk_window_get_child (GTK_WINDOW (self->window)));
  click (self, "Another _Report");
  g_assert_null (find_review (self));
  /* The one that is asked for last is the one that is shown. */
  cw_report_page_read_text (page, REPORT);
  cw_report_page_read_text (page, "A 5-month-old girl was admitted in March 2020.");
  WAIT_FOR (find_review (self) != NULL);
  settle ();
  g_assert_nonnull (find_label (self->window, "Patient › Age at presentation: 5"));
  g_assert_null (find_label (self->window, "Patient › Age at presentation: 27"));
}

static void
test_closed_while_reading (Fixture *self, gconstpointer data)
{
  cw_report_page_read_text (show_page (self), REPORT);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
  settle ();
}

static void
test_a_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->directory, "report.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, REPORT, -1, NULL));
  cw_report_page_read_file (show_page (self), file);
  WAIT_FOR (find_review (self) != NULL);
  g_remove (path);
}

/* A long report is read; what no report is as long as is not even looked at. */
static void
test_paste (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (show_page (self));

  copy_letters (self, 1500000);
  gtk_widget_activate_action (page, "report.paste", NULL);
  WAIT_FOR (find_button (page, "_Stop") != NULL);
  gtk_widget_activate_action (page, "report.stop", NULL);
  g_assert_null (self->problem);

  copy_letters (self, 5 * 1024 * 1024);
  gtk_widget_activate_action (page, "report.paste", NULL);
  WAIT_FOR (self->problem != NULL);
  g_assert_nonnull (strstr (self->problem, "4 MB"));
  g_assert_null (find_button (page, "_Stop"));
}

/* ---- words that nobody recognised ---- */

static GtkTextBuffer *
get_text (Fixture *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (
    find_type (find_type (self->window, CW_TYPE_REPORT_TEXT_VIEW), GTK_TYPE_TEXT_VIEW)));
}

static void
select_words (Fixture *self, const char *words)
{
  GtkTextBuffer *buffer = get_text (self);
  GtkTextIter start, match, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &match, &end, NULL));
  gtk_text_buffer_select_range (buffer, &match, &end);
  settle ();
}

static gboolean
is_bar_shown (Fixture *self)
{
  GtkWidget *bar = find_type (find_type (self->window, CW_TYPE_TOLD_BAR), GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (bar));
}

/* Whatever is underlined can be seen: a mark is no black bar over the words. */
static void
test_marks_are_seen_through (Fixture *self, gconstpointer data)
{
  GtkTextIter iter;
  guint n_underlined = 0;

  read_report (self);
  gtk_text_buffer_get_start_iter (get_text (self), &iter);
  do
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);

      for (GSList *tag = tags; tag; tag = tag->next)
        {
          g_autoptr (GdkRGBA) background = NULL;
          gboolean has_background;
          PangoUnderline underline;

          g_object_get (tag->data, "background-set", &has_background, "background-rgba",
                        &background, "underline", &underline, NULL);
          n_underlined += underline == PANGO_UNDERLINE_ERROR;
          /* Pango takes no opacity at all for a full one. */
          g_assert_true (!has_background ||
                         (background->alpha > 0.05f && background->alpha < 0.5f));
        }
    }
  while (gtk_text_iter_forward_char (&iter));
  g_assert_cmpuint (n_underlined, >, 0);
}

static void
test_enter_words (Fixture *self, gconstpointer data)
{
  GListModel *events;
  g_autoptr (CwEntity) event = NULL;

  read_report (self);
  events = G_LIST_MODEL (CW_CASE (self->root)->adverse_events);
  g_assert_false (is_bar_shown (self));
  select_words (self, "His hair fell out.");
  g_assert_true (is_bar_shown (self));
  cw_told_bar_popup (CW_TOLD_BAR (find_type (self->window, CW_TYPE_TOLD_BAR)));
  settle ();
  click (self, "Adverse event");
  g_assert_false (is_bar_shown (self));
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);
  event = g_list_model_get_item (events, 0);
  assert_text (event, "as-written", "His hair fell out.");
  g_assert_nonnull (find_button (find_row (self, "Adverse event: His hair"), "Show"));
  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 0);
  g_assert_nonnull (find_button (find_row (self, "Adverse event: His hair"), "Accept"));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/report-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("accept-one", test_accept_one);
  ADD ("focus-goes-on", test_focus_goes_on);
  ADD ("accept-all", test_accept_all);
  ADD ("candidate", test_candidate);
  ADD ("other-candidate", test_other_candidate);
  ADD ("what-differs-is-asked", test_what_differs_is_asked);
  ADD ("set-aside", test_set_aside);
  ADD ("delete-goes-on", test_delete_goes_on);
  ADD ("long-quote", test_long_quote);
  ADD ("large-text", test_large_text);
  ADD ("another-report", test_another_report);
  ADD ("closed-while-reading", test_closed_while_reading);
  ADD ("a-file", test_a_file);
  ADD ("paste", test_paste);
  ADD ("marks-are-seen-through", test_marks_are_seen_through);
  ADD ("enter-words", test_enter_words);
  return g_test_run ();
}

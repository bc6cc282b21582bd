/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The figures in the window, with real keys and clicks: zoom, moving from fact to fact, opening the
 * field, following edits, saving. */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "editing-fixtures.h"
#include "model/cw-entity-walk.h"
#include "plot/cw-scene-file.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-case-view.h"
#include "ui/cw-plot-export.h"
#include "ui/cw-plot-panel.h"
#include "widgets/cw-widgets.h"

#define WINDOW_TITLE "Plot-view-test"
#define HEMATOCHEZIA "01890000-0000-7000-8000-000000000038"

static CwCaseView *
get_view (Fixture *self)
{
  return CW_CASE_VIEW (self->shown);
}

static gboolean
is_plot (GtkWidget *widget, gconstpointer skip)
{
  return CW_IS_PLOT_VIEW (widget) && gtk_widget_get_mapped (widget) && (*(guint *)skip)-- == 0;
}

static CwPlotView *
find_plot (Fixture *self, guint index)
{
  GtkWidget *found = find_widget (self->shown, is_plot, &index);

  g_assert_nonnull (found);
  return CW_PLOT_VIEW (found);
}

/* Where a fact is, in pixels of the view: asked of the view itself. */
static void
find_place (CwPlotView *plot, int fact, int *x, int *y)
{
  for (*y = 0; *y < gtk_widget_get_height (GTK_WIDGET (plot)); *y += 3)
    for (*x = 0; *x < gtk_widget_get_width (GTK_WIDGET (plot)); *x += 3)
      if (cw_plot_view_find_at (plot, *x, *y) == fact)
        return;
  g_error ("the fact %d is nowhere", fact);
}

/* ---- fixture ---- */

static void
set_up_view (Fixture *self, gconstpointer data)
{
  set_up_sample (self, data);
  show (self, cw_case_view_new (self->document, self->record));
  gtk_window_set_title (GTK_WINDOW (self->window), WINDOW_TITLE);
  cw_case_view_show_page (get_view (self), CW_PAGE_TIMELINE);
  WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (find_plot (self, 0))) > 0);
  run_xdotool ("search --sync --onlyvisible --name " WINDOW_TITLE " windowfocus");
}

/* ---- tests ---- */

static void
test_page (Fixture *self, gconstpointer data)
{
  CwPlotView *timeline = find_plot (self, 0), *burden = find_plot (self, 1);
  guint n_pages, i = 0;
  const CwPageDescription *pages = cw_case_outline_get_pages (G_TYPE_NONE, &n_pages);

  while (!g_str_equal (pages[i].id, CW_PAGE_TIMELINE))
    i++;
  g_assert_cmpstr (pages[i - 1].id, ==, "decisions");
  g_assert_cmpint (cw_plot_view_get_kind (timeline), ==, CW_PLOT_TIMELINE);
  g_assert_cmpint (cw_plot_view_get_kind (burden), ==, CW_PLOT_BURDEN);
  /* All of it has room. */
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (timeline)), >=,
                   (int)cw_scene_get_height (cw_plot_view_get_scene (timeline)));
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  double width = cw_scene_get_width (cw_plot_view_get_scene (plot));

  gtk_widget_grab_focus (GTK_WIDGET (plot));
  run_xdotool ("key plus plus");
  WAIT_FOR (cw_plot_view_get_zoom (plot) > 1.5);
  WAIT_FOR (fabs (cw_scene_get_width (cw_plot_view_get_scene (plot)) -
                  width * cw_plot_view_get_zoom (plot)) < 1);
  run_xdotool ("key minus");
  WAIT_FOR (fabs (cw_plot_view_get_zoom (plot) - 1.25) < 0.01);
  run_xdotool ("key 0");
  WAIT_FOR (cw_plot_view_get_zoom (plot) == 1);
  cw_plot_view_set_zoom (plot, 1e9);
  settle ();
  g_assert_cmpfloat (cw_plot_view_get_zoom (plot), <=, 40);
  cw_plot_view_set_zoom (plot, -1);
  g_assert_cmpfloat (cw_plot_view_get_zoom (plot), ==, 1);
}

static gboolean
has_tooltip (GtkWidget *widget, gconstpointer text)
{
  return gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

/* A button that can do no more hands the focus on to one that can. */
static void
test_zoom_buttons (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "Show all of it", "Shorten time" };
  CwPlotView *plot = find_plot (self, 0);
  GtkWidget *zoom_in = find_widget (self->shown, has_tooltip, "Stretch time");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *button = find_widget (self->shown, has_tooltip, names[i]);

      cw_plot_view_set_zoom (plot, 1.4);
      g_assert_true (gtk_widget_grab_focus (button));
      run_xdotool ("key space");
      WAIT_FOR (cw_plot_view_get_zoom (plot) == 1);
      g_assert_false (gtk_widget_is_sensitive (button));
      g_assert_true (gtk_widget_has_focus (zoom_in));
    }
}

static void
test_wheel (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  double x, y;
  g_autofree char *words = NULL;

  gtk_widget_translate_coordinates (GTK_WIDGET (plot), self->window, 200, 100, &x, &y);
  words =
    g_strdup_printf ("mousemove %d %d keydown ctrl click 4 click 4 keyup ctrl", (int)x, (int)y);
  run_xdotool (words);
  WAIT_FOR (cw_plot_view_get_zoom (plot) > 1.5);
}

static GtkAdjustment *
get_page (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* Who scrolls the page comes past the bar of a figure and pulls nothing sideways. */
static void
test_wheel_over_bar (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  GtkWidget *bar;
  GtkAdjustment *across, *down = get_page (GTK_WIDGET (plot));
  double x, y, before, top;
  g_autofree char *words = NULL;

  cw_plot_view_set_zoom (plot, 4);
  settle ();
  bar = find_type (GTK_WIDGET (plot), GTK_TYPE_SCROLLBAR);
  across = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (bar));
  gtk_widget_translate_coordinates (bar, self->window, 100, 0, &x, &y);
  gtk_adjustment_set_value (down, y - 300);
  settle ();
  top = gtk_adjustment_get_value (down);
  before = gtk_adjustment_get_value (across);
  g_assert_cmpfloat (top, >, 0);
  g_assert_cmpfloat (before, >, 0);
  gtk_widget_translate_coordinates (bar, self->window, 100, gtk_widget_get_height (bar) / 2.0, &x,
                                    &y);
  words = g_strdup_printf ("mousemove %d %d click 4", (int)x, (int)y);
  run_xdotool (words);
  WAIT_FOR (gtk_adjustment_get_value (down) < top);
  settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, before);
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  int last = (int)cw_scene_get_n_facts (cw_plot_view_get_scene (plot)) - 1;

  gtk_widget_grab_focus (GTK_WIDGET (plot));
  run_xdotool ("key Right");
  WAIT_FOR (cw_plot_view_get_current (plot) == 0);
  run_xdotool ("key Down Right Left");
  WAIT_FOR (cw_plot_view_get_current (plot) == 1);
  run_xdotool ("key End");
  WAIT_FOR (cw_plot_view_get_current (plot) == last);
  run_xdotool ("key Home Return");
  WAIT_FOR (g_str_equal (cw_case_view_get_page (get_view (self)), "presentation"));
}

static void
test_click (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  int fact = cw_scene_find_fact_of (cw_plot_view_get_scene (plot), HEMATOCHEZIA);
  int x, y;
  double window_x, window_y;
  g_autofree char *words = NULL;

  find_place (plot, fact, &x, &y);
  gtk_widget_translate_coordinates (GTK_WIDGET (plot), self->window, x + 1, y + 1, &window_x,
                                    &window_y);
  words = g_strdup_printf ("mousemove %d %d click 1", (int)window_x, (int)window_y);
  run_xdotool (words);
  WAIT_FOR (g_str_equal (cw_case_view_get_page (get_view (self)), "adverse-events"));
}

/* Every fact leads to a page where it is edited. */
static void
test_every_fact (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  g_autoptr (CwScene) scene = cw_scene_ref (cw_plot_view_get_scene (plot));

  for (guint i = 0; i < cw_scene_get_n_facts (scene); i++)
    {
      const CwSceneFact *fact = cw_scene_get_fact (scene, i);
      CwEntity *entity = cw_entity_lookup (self->root, fact->entity_id);

      g_assert_nonnull (entity);
      g_assert_nonnull (cw_entity_info_find (cw_entity_get_info (entity), fact->field));
      cw_plot_view_open_fact (plot, (int)i);
      g_assert_cmpstr (cw_case_view_get_page (get_view (self)), !=, CW_PAGE_TIMELINE);
      cw_case_view_show_page (get_view (self), CW_PAGE_TIMELINE);
    }
}

/* Whether the figure says by now that the event was then. */
static gboolean
says (CwPlotView *plot, const char *date)
{
  const CwScene *scene = cw_plot_view_get_scene (plot);
  int fact = cw_scene_find_fact_of (scene, HEMATOCHEZIA);

  return fact >= 0 && strstr (cw_scene_get_fact (scene, (guint)fact)->date, date) &&
         cw_plot_view_get_current (plot) == fact;
}

static void
test_follows (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  CwEntity *event = cw_entity_lookup (self->root, HEMATOCHEZIA);

  cw_plot_view_set_current (plot,
                            cw_scene_find_fact_of (cw_plot_view_get_scene (plot), HEMATOCHEZIA));
  g_assert_true (cw_entity_set_by_name (event, "onset", "2020-03-04", NULL));
  WAIT_FOR (says (plot, "2020-03-04"));
  cw_history_break (self->history);
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (says (plot, "After 2 cycles"));
}

/* Nobody waits for a figure that is out of sight; it is right when it comes back. */
static void
test_follows_unseen (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  CwEntity *event = cw_entity_lookup (self->root, HEMATOCHEZIA);

  cw_plot_view_set_current (plot,
                            cw_scene_find_fact_of (cw_plot_view_get_scene (plot), HEMATOCHEZIA));
  cw_case_view_show_page (get_view (self), "patient");
  settle ();
  g_assert_true (cw_entity_set_by_name (event, "onset", "2020-03-04", NULL));
  settle ();
  settle ();
  g_assert_false (says (plot, "2020-03-04"));
  cw_case_view_show_page (get_view (self), CW_PAGE_TIMELINE);
  WAIT_FOR (says (plot, "2020-03-04"));
}

static gboolean
is_in_sight (GtkWidget *widget, gconstpointer type)
{
  return gtk_widget_get_mapped (widget) && g_str_equal (G_OBJECT_TYPE_NAME (widget), type);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  GtkWidget *expander = find_widget (self->shown, is_in_sight, "GtkExpander"), *list;
  CwPlotView *plot = find_plot (self, 0);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  settle ();
  list = find_type (expander, GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (list);
  g_assert_cmpuint (
    g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==,
    cw_scene_get_n_facts (cw_plot_view_get_scene (plot)));
  g_signal_emit_by_name (list, "activate", 0u);
  g_assert_cmpstr (cw_case_view_get_page (get_view (self)), ==, "presentation");
}

static gboolean
has_plot (Fixture *self)
{
  guint skip = 0;

  return find_widget (self->shown, is_plot, &skip) != NULL;
}

static gboolean
draws (CwPlotView *plot, const char *words)
{
  g_autofree char *text = cw_scene_to_text (cw_plot_view_get_scene (plot));

  return strstr (text, words) != NULL;
}

static void
test_cycle (Fixture *self, gconstpointer data)
{
  CwPlotView *plot;
  g_autoptr (GPtrArray) drugs = cw_entity_collect (self->root, "drug");

  cw_case_view_show_page (get_view (self), "treatment");
  WAIT_FOR (has_plot (self));
  plot = find_plot (self, 0);
  g_assert_cmpint (cw_plot_view_get_kind (plot), ==, CW_PLOT_CYCLE);
  g_assert_true (cw_entity_set_by_name (drugs->pdata[0], "dose", "3 mg", NULL));
  WAIT_FOR (draws (plot, "3 mg"));
}

static gboolean
offers (GtkWidget *widget, gconstpointer choice)
{
  GListModel *model =
    GTK_IS_DROP_DOWN (widget) ? gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) : NULL;
  g_autoptr (GtkStringObject) first = model ? g_list_model_get_item (model, 0) : NULL;

  return first && g_str_equal (gtk_string_object_get_string (first), choice);
}

/* Who does not know millimetres by heart reads what they are for a journal. */
static void
test_widths (Fixture *self, gconstpointer data)
{
  g_assert_nonnull (find_widget (self->shown, offers, "176 mm (two columns)"));
}

static void
test_save (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  g_autofree char *path = g_build_filename (self->directory, "t.pdf", NULL);
  g_autoptr (CwScene) scene = cw_plot_view_lay_out (plot, 85 * CW_SCENE_POINTS_PER_MM);
  g_autofree char *content = NULL;
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  cw_plot_export_start (GTK_WIDGET (plot), scene, CW_SCENE_PDF, 600, path);
  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    settle ();
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  g_remove (path);
}

/* Words are as large as those of the window; in a file they stay as journals ask for. */
static void
test_large_text (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  GtkSettings *settings = gtk_widget_get_settings (self->window);
  double width = cw_scene_get_width (cw_plot_view_get_scene (plot));
  int height = gtk_widget_get_height (GTK_WIDGET (plot)), dpi, x, y;
  g_autoptr (CwScene) file = NULL;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  WAIT_FOR (cw_scene_get_width (cw_plot_view_get_scene (plot)) < 0.8 * width);
  WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (plot)) > 1.2 * height);
  find_place (plot, cw_scene_find_fact_of (cw_plot_view_get_scene (plot), HEMATOCHEZIA), &x, &y);
  file = cw_plot_view_lay_out (plot, CW_PLOT_PAGE_MM * CW_SCENE_POINTS_PER_MM);
  g_assert_cmpfloat (fabs (cw_scene_get_width (file) - CW_PLOT_PAGE_MM * CW_SCENE_POINTS_PER_MM), <,
                     0.01);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  WAIT_FOR (fabs (cw_scene_get_width (cw_plot_view_get_scene (plot)) - width) < 20);
}

/* However far to the right, it can be seen which drug and which track it is. */
static void
test_names_stay (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  g_autoptr (GPtrArray) drugs = cw_entity_collect (self->root, "drug");
  g_autoptr (GPtrArray) assessments = cw_entity_collect (self->root, "assessment");
  const char *latest = cw_entity_get_id (assessments->pdata[assessments->len - 1]);
  int drug, last, x, y;

  cw_plot_view_set_zoom (plot, 8);
  settle ();
  drug = cw_scene_find_fact_of (cw_plot_view_get_scene (plot), cw_entity_get_id (drugs->pdata[0]));
  last = cw_scene_find_fact_of (cw_plot_view_get_scene (plot), latest);
  g_assert_cmpint (drug, !=, last);
  cw_plot_view_set_current (plot, last);
  settle ();
  find_place (plot, last, &x, &y);
  find_place (plot, drug, &x, &y);
  g_assert_cmpint (x, <, 60);
}

/* A key that stretches time leaves the fact where it is that the keyboard is at. */
static void
test_zoom_at_fact (Fixture *self, gconstpointer data)
{
  CwPlotView *plot = find_plot (self, 0);
  int fact = cw_scene_find_fact_of (cw_plot_view_get_scene (plot), HEMATOCHEZIA), x, y, before;

  gtk_widget_grab_focus (GTK_WIDGET (plot));
  cw_plot_view_set_current (plot, fact);
  find_place (plot, fact, &before, &y);
  run_xdotool ("key plus plus plus plus plus plus plus plus");
  WAIT_FOR (cw_plot_view_get_zoom (plot) > 5);
  settle ();
  g_assert_cmpint (cw_plot_view_get_current (plot), ==, fact);
  find_place (plot, fact, &x, &y);
  g_assert_cmpint (x, <, before + 200);
}

static gboolean
is_heading (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "cw-list-heading") &&
         gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

/* Two figures of times say which time each of them shows. */
static void
test_headings (Fixture *self, gconstpointer data)
{
  show (self, cw_case_view_new (self->document, self->record));
  cw_case_view_show_page (get_view (self), CW_PAGE_REVIEW_FIGURES);
  settle ();
  g_assert_nonnull (find_widget (self->shown, is_heading, "Course of each case"));
  g_assert_nonnull (find_widget (self->shown, is_heading, "Overall survival"));
  g_assert_nonnull (find_widget (self->shown, is_heading, "Progression-free survival"));
}

int
main (int argc, char **argv)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  if (xdotool == NULL)
    {
      g_test_message ("xdotool is missing");
      return 77;
    }
  g_test_add ("/plot-view/page", Fixture, NULL, set_up_view, test_page, tear_down);
  g_test_add ("/plot-view/zoom", Fixture, NULL, set_up_view, test_zoom, tear_down);
  g_test_add ("/plot-view/zoom-buttons", Fixture, NULL, set_up_view, test_zoom_buttons, tear_down);
  g_test_add ("/plot-view/wheel", Fixture, NULL, set_up_view, test_wheel, tear_down);
  g_test_add ("/plot-view/wheel-over-bar", Fixture, NULL, set_up_view, test_wheel_over_bar,
              tear_down);
  g_test_add ("/plot-view/keys", Fixture, NULL, set_up_view, test_keys, tear_down);
  g_test_add ("/plot-view/click", Fixture, NULL, set_up_view, test_click, tear_down);
  g_test_add ("/plot-view/every-fact", Fixture, NULL, set_up_view, test_every_fact, tear_down);
  g_test_add ("/plot-view/follows", Fixture, NULL, set_up_view, test_follows, tear_down);
  g_test_add ("/plot-view/follows-unseen", Fixture, NULL, set_up_view, test_follows_unseen,
              tear_down);
  g_test_add ("/plot-view/list", Fixture, NULL, set_up_view, test_list, tear_down);
  g_test_add ("/plot-view/cycle", Fixture, NULL, set_up_view, test_cycle, tear_down);
  g_test_add ("/plot-view/large-text", Fixture, NULL, set_up_view, test_large_text, tear_down);
  g_test_add ("/plot-view/names-stay", Fixture, NULL, set_up_view, test_names_stay, tear_down);
  g_test_add ("/plot-view/zoom-at-fact", Fixture, NULL, set_up_view, test_zoom_at_fact, tear_down);
  g_test_add ("/plot-view/widths", Fixture, NULL, set_up_view, test_widths, tear_down);
  g_test_add ("/plot-view/headings", Fixture, NULL, set_up_review, test_headings, tear_down);
  g_test_add ("/plot-view/save", Fixture, NULL, set_up_view, test_save, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "finding.h"
#include "model/cw-article.h"
#include "prose-fixtures.h"
#include "widgets/cw-widgets.h"

/* Where the cursor goes in the article, and what comes there from other programs. */

static gboolean
has_focus_in (Fixture *self, CwManuscriptPage *page, guint position)
{
  return gtk_widget_has_focus (
    GTK_WIDGET (cw_section_editor_get_view (find_editor (page, get_section (self, position)))));
}

/* Up and Down leave what is selected at its start and its end, and its section when that is the
 * edge; with Shift they stay in it. */
static void
test_leave_selection (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *middle, *last;

  enter (self, page, 0, "first");
  last = enter (self, page, 2, "third");
  middle = enter (self, page, 1, "one\ntwo");
  gtk_widget_grab_focus (
    GTK_WIDGET (cw_section_editor_get_view (find_editor (page, get_section (self, 1)))));
  settle ();
  run_xdotool ("key ctrl+a key Down");
  WAIT_FOR (has_focus_in (self, page, 2));
  assert_selected (last, 0, 0);
  run_xdotool ("key ctrl+a key Up");
  WAIT_FOR (has_focus_in (self, page, 1));
  assert_selected (middle, 7, 7);
  run_xdotool ("key ctrl+a key Up");
  WAIT_FOR (has_focus_in (self, page, 0));
  run_xdotool ("key Down");
  WAIT_FOR (has_focus_in (self, page, 1));
  run_xdotool ("key ctrl+End key shift+Down");
  settle ();
  g_assert_true (has_focus_in (self, page, 1));
}

static gboolean
is_heading (GtkWidget *widget, gconstpointer wanted)
{
  return GTK_IS_ENTRY (widget) &&
         g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (widget)), wanted) == 0;
}

/* A heading that is typed is undone and done again. */
static void
test_heading (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  GtkEditable *heading;

  cw_entity_set_by_name (section, "heading", "Qzx", NULL);
  cw_history_break (self->history);
  settle ();
  heading =
    GTK_EDITABLE (find_widget (GTK_WIDGET (find_editor (page, section)), is_heading, "Qzx"));
  gtk_editable_set_text (heading, "Other");
  cw_history_break (self->history);
  while (g_strcmp0 (CW_SECTION (section)->heading, "Qzx") != 0)
    g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (heading), ==, "Qzx");
  while (g_strcmp0 (CW_SECTION (section)->heading, "Other") != 0)
    g_assert_true (cw_history_redo (self->history, NULL));
  g_assert_cmpstr (gtk_editable_get_text (heading), ==, "Other");
}

/* A heading is one line: Return goes on in the text below it, and nothing typed is lost. */
static void
test_heading_return (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);

  enter (self, page, 0, "one");
  cw_entity_set_by_name (section, "heading", "Qzx", NULL);
  settle ();
  gtk_widget_grab_focus (find_widget (GTK_WIDGET (find_editor (page, section)), is_heading, "Qzx"));
  settle ();
  run_xdotool ("key End key y key Return");
  WAIT_FOR (has_focus_in (self, page, 0));
  run_xdotool ("type ab");
  WAIT_FOR (g_strcmp0 (CW_SECTION (section)->text, "abone") == 0);
  assert_text (section, "heading", "Qzxy");
  assert_step (self, 0, "one", "abone");
  assert_text (section, "heading", "Qzxy");
}

/* Shift+Tab leads out of the text, back to what belongs to the section. */
static void
test_shift_tab (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwSectionEditor *editor = find_editor (page, get_section (self, 0));
  CwProseBuffer *buffer = enter (self, page, 0, "one");
  GtkWidget *focus;

  select_range (buffer, 3, 3);
  run_xdotool ("key shift+Tab");
  WAIT_FOR (!has_focus_in (self, page, 0));
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (editor)));
  assert_text (get_section (self, 0), "text", "one");
}

/* ---- from other programs ---- */

/* What no field keeps is left out, and lines end as those that are typed. */
static void
test_paste_cleaned (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "a");

  select_range (buffer, 1, 1);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window),
                          "\xef\xbb\xbf"
                          "b\r\nc\rd\u2029e\vf\x01\xc2\x85g\xc2\x9b\th");
  ask_section (page, get_section (self, 0), "paste-clipboard");
  WAIT_FOR (strstr (CW_SECTION (get_section (self, 0))->text, "b"));
  assert_step (self, 0, "a", "ab\nc\nd\ne\nf\ng\th");
}

static gboolean
takes_text (GtkEventController *controller)
{
  GdkContentFormats *formats;

  if (!GTK_IS_DROP_TARGET_ASYNC (controller) ||
      gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
    return FALSE;
  /* The controller keeps them, whatever the annotation of GTK 4.8 says. */
  formats = gtk_drop_target_async_get_formats (GTK_DROP_TARGET_ASYNC (controller));
  return gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8");
}

/* What another program drops never comes to the view itself, which takes it without an end. */
static void
test_drop_guarded (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  GtkTextView *view = cw_section_editor_get_view (find_editor (page, get_section (self, 0)));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      n += takes_text (controller) ? 1 : 0;
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
#define ADD(path, test)                                                                            \
  g_test_add ("/manuscript-cursor/" path, Fixture, NULL, set_up_sample, test, tear_down)
  ADD ("leave-selection", test_leave_selection);
  ADD ("heading", test_heading);
  ADD ("heading-return", test_heading_return);
  ADD ("shift-tab", test_shift_tab);
  ADD ("paste-cleaned", test_paste_cleaned);
  ADD ("drop-guarded", test_drop_guarded);
  return g_test_run ();
}

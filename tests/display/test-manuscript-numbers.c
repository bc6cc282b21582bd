/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "manuscript/cw-panel-pointer.h"
#include "model/cw-article.h"
#include "prose-fixtures.h"
#include "ui/cw-insert-item-private.h"
#include "ui/cw-insert-popover.h"
#include "widgets/cw-widgets.h"

/* Chips of panels and tables in the editor show the letters and numbers of the moment. */

static CwFigure *
get_figure (Fixture *self)
{
  g_autoptr (CwFigure) figure =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (self->root)->figures), 0);

  return figure; /* the case holds it */
}

/* What is put in for the item with these words below it; NULL when there is none. */
static char *
dup_source (Fixture *self, const char *detail)
{
  g_autoptr (GListModel) items = cw_insert_items_of_case (CW_CASE (self->root));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CwInsertItem) item = g_list_model_get_item (items, i);

      if (g_str_equal (item->detail, detail))
        return g_strdup (item->source);
    }
  return NULL;
}

/* Panels and ranges of them, but not all: that is the figure. */
static void
test_items (Fixture *self, gconstpointer data)
{
  g_autofree char *panel = dup_source (self, "Panel · Fig. 1B");
  g_autofree char *range = dup_source (self, "Panels · Fig. 1A-C");
  g_autofree char *whole = dup_source (self, "Panels · Fig. 1A-I");
  g_autofree char *expected = cw_panel_pointer_format (get_figure (self), 1, 1);
  g_autofree char *expected_range = cw_panel_pointer_format (get_figure (self), 0, 2);
  g_autofree char *table = NULL, *caption = NULL, *other = NULL;

  g_assert_cmpstr (panel, ==, expected);
  g_assert_cmpstr (range, ==, expected_range);
  g_assert_null (whole);
  cw_entity_set_by_name (get_section (self, 0), "text", "{table:a|caption} Doses\n| x |", NULL);
  table = dup_source (self, "Table in the text");
  g_assert_cmpstr (table, ==, "{table:a}");
  caption = dup_source (self, "Gives the table a number");
  other = dup_source (self, "Gives the table a number");
  g_assert_true (g_str_has_prefix (caption, "{table:") && g_str_has_suffix (caption, "|caption}"));
  g_assert_cmpstr (caption, !=, other);
}

static gboolean
shows (CwProseBuffer *buffer, const char *words)
{
  g_autofree char *shown = dup_shown (buffer);

  return strstr (shown, words) != NULL;
}

static CwProseBuffer *
type_text (Fixture *self, const char *text)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);

  cw_entity_set_by_name (section, "text", text, NULL);
  return cw_section_editor_get_buffer (find_editor (page, section));
}

/* A panel that moves takes its letter in the text along; one that is gone is shown as it is typed.
 */
static void
test_panel_follows (Fixture *self, gconstpointer data)
{
  g_autofree char *chip = cw_panel_pointer_format (get_figure (self), 1, 1);
  g_autofree char *text = g_strconcat ("See ", chip, ".", NULL);
  CwProseBuffer *buffer = type_text (self, text);

  WAIT_FOR (shows (buffer, "See Fig. 1B."));
  cw_history_begin (self->history, "Move");
  cw_figure_move_panel (get_figure (self), 1, 3);
  cw_history_end (self->history);
  WAIT_FOR (shows (buffer, "See Fig. 1D."));
  assert_source (buffer, text);
  cw_history_begin (self->history, "Remove");
  cw_figure_remove_panel (get_figure (self), 3);
  cw_history_end (self->history);
  WAIT_FOR (shows (buffer, text));
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (shows (buffer, "See Fig. 1D."));
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (shows (buffer, "See Fig. 1B."));
}

/* A caption shows the number of its table, and the text that points to it, too. */
static void
test_table_follows (Fixture *self, gconstpointer data)
{
  static const char text[] =
    "See {table:b}.\n{table:a|caption} Doses\n| x |\n{table:b|caption} Counts\n| y |";
  CwProseBuffer *buffer = type_text (self, text);

  WAIT_FOR (shows (buffer, "See Table 1.\nTable 2. Doses\n| x |\nTable 1. Counts\n| y |"));
  assert_source (buffer, text);
  cw_entity_set_by_name (get_section (self, 0), "text", text + strlen ("See {table:b}.\n"), NULL);
  WAIT_FOR (shows (buffer, "Table 1. Doses\n| x |\nTable 2. Counts\n| y |"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add ("/manuscript-numbers/items", Fixture, NULL, set_up_sample, test_items, tear_down);
  g_test_add ("/manuscript-numbers/panel-follows", Fixture, NULL, set_up_sample, test_panel_follows,
              tear_down);
  g_test_add ("/manuscript-numbers/table-follows", Fixture, NULL, set_up_sample, test_table_follows,
              tear_down);
  return g_test_run ();
}

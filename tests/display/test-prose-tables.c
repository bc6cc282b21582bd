/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "prose-fixtures.h"
#include "ui/cw-prose-table.h"
#include "widgets/cw-widgets.h"

/* Tables in prose: put in, and changed by rows and columns. */

/* An unresolved fact shows its source, bars and all. */
static char *
tell (const CwProseRun *run, const char *source, gpointer user_data)
{
  return g_str_equal (run->text, "age") ? g_strdup ("27 | 28") : NULL;
}

static CwProseBuffer *
make_buffer (const char *source)
{
  CwProseBuffer *buffer = cw_prose_buffer_new (tell, NULL);

  cw_prose_buffer_set_source (buffer, source);
  return buffer;
}

/* What is typed next stands at the cursor. */
static void
assert_typed (CwProseBuffer *buffer, const char *expected)
{
  gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
  type (buffer, "X");
  assert_source (buffer, expected);
}

static void
test_insert (void)
{
  static const struct
  {
    const char *source;
    int at;
    guint n_rows;
    guint n_columns;
    const char *result;
  } rows[] = {
    { "", 0, 2, 2, "| X  |   |\n|   |   |" },
    { "one\ntwo", 1, 1, 3, "one\n| X  |   |   |\ntwo" },
    { "one\n\ntwo", 4, 2, 1, "one\n| X  |\n|   |\ntwo" },
    { "one {age}", 7, 1, 1, "one {age}\n| X  |" },
    { "- one", 5, 1, 1, "- one\n| X  |" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_buffer (rows[i].source);

      g_test_message ("%s", rows[i].source);
      select_range (buffer, rows[i].at, rows[i].at);
      g_assert_true (cw_prose_table_insert (buffer, rows[i].n_rows, rows[i].n_columns));
      assert_typed (buffer, rows[i].result);
    }
}

/* Beside another table it would become part of it. */
static void
test_insert_beside (void)
{
  static const char *const sources[] = { "| a |", "| a |\n", "\n| a |", "one\n\n\n| a |" };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_buffer (sources[i]);
      int at = i == 1 ? (int)strlen (sources[i]) : 0;

      select_range (buffer, at, at);
      g_assert_false (cw_prose_table_insert (buffer, 2, 2));
      assert_source (buffer, sources[i]);
    }
}

typedef struct
{
  const char *source;
  int at; /* where the cursor stands */
  CwProseTableChange change;
  const char *result;
} Change;

static CwProseBuffer *
make_changed (const Change *row)
{
  CwProseBuffer *buffer = make_buffer (row->source);

  g_test_message ("%s", row->source);
  select_range (buffer, row->at, row->at);
  g_assert_true (cw_prose_table_has_cursor (buffer));
  g_assert_true (cw_prose_table_change (buffer, row->change));
  return buffer;
}

static void
test_change (void)
{
  static const Change rows[] = {
    { "| a | b |\n| c | d |", 2, CW_PROSE_TABLE_ROW_BELOW, "| a | b |\n| X  |   |\n| c | d |" },
    { "| a | b |\n| c | d |", 17, CW_PROSE_TABLE_ROW_BELOW, "| a | b |\n| c | d |\n|   | X  |" },
    { "| a | b |\n|---|---|\n| c | d |", 2, CW_PROSE_TABLE_ROW_BELOW,
      "| a | b |\n|---|---|\n| X  |   |\n| c | d |" },
    { "| a | b |\n| c | d |", 2, CW_PROSE_TABLE_ROW_ABOVE, "| X  |   |\n| a | b |\n| c | d |" },
    { "| a | b |\n|---|---|\n| c | d |", 2, CW_PROSE_TABLE_COLUMN_BEFORE,
      "| X  | a | b |\n|---|---|---|\n|   | c | d |" },
    { "| a | b |\n|---|---|\n| c |", 6, CW_PROSE_TABLE_COLUMN_AFTER,
      "| a | b | X  |\n|---|---|---|\n| c |   |" },
    { "| {age} | b |\n| c | {gone|x} |", 3, CW_PROSE_TABLE_COLUMN_AFTER,
      "| {age} | X  | b |\n| c |   | {gone|x} |" },
    { "| a \\| b | c |", 2, CW_PROSE_TABLE_COLUMN_AFTER, "| a \\| b | X  | c |" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_changed (&rows[i]);

      assert_typed (buffer, rows[i].result);
    }
}

static void
test_remove (void)
{
  static const Change rows[] = {
    { "x\n| a |\ny", 4, CW_PROSE_TABLE_REMOVE_ROW, "x\ny" },
    { "x\n| a |\n|---|\ny", 4, CW_PROSE_TABLE_REMOVE_ROW, "x\ny" },
    { "| a |", 2, CW_PROSE_TABLE_REMOVE_ROW, "" },
    { "| a | b |\n| c | d |\ny", 2, CW_PROSE_TABLE_REMOVE_ROW, "| c | d |\ny" },
    { "x\n| a | b |\n| c | d |", 14, CW_PROSE_TABLE_REMOVE_ROW, "x\n| a | b |" },
    { "| a | b |\n|---|---|\n| c | d |", 6, CW_PROSE_TABLE_REMOVE_COLUMN, "| a |\n|---|\n| c |" },
    { "| a | {age} | c |\n| d |", 6, CW_PROSE_TABLE_REMOVE_COLUMN, "| a | c |\n| d |" },
    { "x\n| a |\n| b |\ny", 4, CW_PROSE_TABLE_REMOVE_COLUMN, "x\ny" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_changed (&rows[i]);

      assert_source (buffer, rows[i].result);
    }
}

/* Outside of a table nothing happens, whatever is near. */
static void
test_outside (void)
{
  static const char *const sources[] = { "a", "", "|", "| a", "a |" };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_buffer (sources[i]);

      select_range (buffer, 0, 0);
      g_assert_false (cw_prose_table_has_cursor (buffer));
      for (CwProseTableChange change = 0; change <= CW_PROSE_TABLE_REMOVE_COLUMN; change++)
        g_assert_false (cw_prose_table_change (buffer, change));
      g_assert_false (cw_prose_table_go_to_cell (buffer, 1));
      g_assert_false (cw_prose_table_go_down (buffer));
      assert_source (buffer, sources[i]);
    }
}

/* Tab goes from cell to cell and then on, past rules; Return goes down, and adds a row at the end.
 */
static void
test_cells (void)
{
  g_autoptr (CwProseBuffer) buffer = make_buffer ("| a | bb |\n|---|---|\n|| d |");

  select_range (buffer, 2, 2);
  g_assert_true (cw_prose_table_go_to_cell (buffer, 1));
  assert_selected (buffer, 8, 6);
  g_assert_true (cw_prose_table_go_to_cell (buffer, 1));
  assert_selected (buffer, 22, 22);
  g_assert_true (cw_prose_table_go_to_cell (buffer, 1));
  assert_selected (buffer, 25, 24);
  g_assert_false (cw_prose_table_go_to_cell (buffer, 1));
  g_assert_true (cw_prose_table_go_to_cell (buffer, -1));
  g_assert_true (cw_prose_table_go_to_cell (buffer, -1));
  assert_selected (buffer, 8, 6);
  g_assert_true (cw_prose_table_go_down (buffer));
  assert_selected (buffer, 25, 24);
  g_assert_true (cw_prose_table_go_down (buffer));
  assert_typed (buffer, "| a | bb |\n|---|---|\n|| d |\n|   | X  |");
  select_range (buffer, 10, 10);
  g_assert_false (cw_prose_table_go_down (buffer));
}

/* A wide and long table is changed in one go. */
/* A style never makes a row or an item something else. */
static void
test_styles (void)
{
  static const struct
  {
    const char *source;
    int from, to;
    const char *result;
  } rows[] = {
    { "a\n| b | c |\n| d | e |\nf", 0, 23, "**a**\n| b | c |\n| d | e |\n**f**" },
    { "| b | c |", 0, 9, "| b | c |" },
    { "| b | c |", 2, 3, "| **b** | c |" },
    { "| b | c |", 2, 7, "| b | c |" },
    { "- a\n- b", 0, 7, "- **a**\n- **b**" },
    { "1. a\n2. b", 3, 9, "1. **a**\n2. **b**" },
    { "one\ntwo", 1, 5, "**one**\n**t**wo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = make_buffer (rows[i].source);

      g_test_message ("%s", rows[i].source);
      select_range (buffer, rows[i].from, rows[i].to);
      cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
      assert_source (buffer, rows[i].result);
      cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
      assert_source (buffer, rows[i].source);
    }
}

static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *row = NULL;
  g_autoptr (CwProseBuffer) buffer = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, "| \\ |");
  row = g_strdelimit (g_string_free (g_steal_pointer (&text), FALSE), "\\", 'a');
  text = g_string_new (row);
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "\n%s", row);
  buffer = make_buffer (text->str);
  select_range (buffer, 2, 2);
  g_assert_true (cw_prose_table_change (buffer, CW_PROSE_TABLE_COLUMN_BEFORE));
  g_assert_true (cw_prose_table_change (buffer, CW_PROSE_TABLE_REMOVE_COLUMN));
  assert_source (buffer, text->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/prose-tables/insert", test_insert);
  g_test_add_func ("/prose-tables/insert-beside", test_insert_beside);
  g_test_add_func ("/prose-tables/change", test_change);
  g_test_add_func ("/prose-tables/remove", test_remove);
  g_test_add_func ("/prose-tables/outside", test_outside);
  g_test_add_func ("/prose-tables/cells", test_cells);
  g_test_add_func ("/prose-tables/styles", test_styles);
  g_test_add_func ("/prose-tables/hostile", test_hostile);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "test-widgets-sheet.h"

#include "base/cw-error.h"
#include "widgets/cw-cell.h"
#include "widgets/cw-tsv.h"
#include "widgets/cw-widgets.h"

typedef struct
{
  Sheet *sheet;
  GtkWidget *window;
  CwGrid *grid;
  GString *problems;
} Fixture;

static void
problem_cb (CwGrid *grid, const char *sentence, Fixture *fixture)
{
  g_string_append_printf (fixture->problems, "%s\n", sentence);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->sheet = sheet_new ();
  fixture->problems = g_string_new (NULL);
  sheet_add (fixture->sheet, "doxorubicin", "positive", "75");
  sheet_add (fixture->sheet, "ifosfamide", "negative", "9");
  sheet_add (fixture->sheet, "anlotinib", NULL, "12");
  fixture->grid = CW_GRID (sheet_build_grid (fixture->sheet));
  g_signal_connect (fixture->grid, "problem", G_CALLBACK (problem_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->grid));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer grid = fixture->grid;

  g_object_add_weak_pointer (grid, &grid);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (grid);
  g_string_free (fixture->problems, TRUE);
  sheet_free (fixture->sheet);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->grid), action, NULL));
}

static void
assert_sheet (Fixture *fixture, const char *expected)
{
  g_autofree char *all = sheet_dup_all (fixture->sheet);

  g_assert_cmpstr (all, ==, expected);
}

static void
assert_log (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->sheet->log->str, ==, expected);
  g_string_truncate (fixture->sheet->log, 0);
}

static CwCell *
get_focused_cell (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  while (focus != NULL && !CW_IS_CELL (focus))
    focus = gtk_widget_get_parent (focus);
  return focus != NULL ? CW_CELL (focus) : NULL;
}

static void
type_into (Fixture *fixture, guint row, guint column, const char *text)
{
  CwCell *cell;

  cw_grid_focus_cell (fixture->grid, row, column);
  cell = get_focused_cell (fixture);
  g_assert_nonnull (cell);
  cw_cell_start_editing (cell);
  g_assert_true (cw_cell_is_editing (cell));
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (cell)), text);
}

static void
navigate (Fixture *fixture, CwCellDirection direction)
{
  g_signal_emit_by_name (get_focused_cell (fixture), "navigate", (guint)direction);
}

static void
assert_at (Fixture *fixture, guint row, guint column)
{
  g_assert_nonnull (get_focused_cell (fixture));
  g_assert_cmpuint (cw_grid_get_current_row (fixture->grid), ==, row);
  g_assert_cmpuint (cw_grid_get_current_column (fixture->grid), ==, column);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  type_into (fixture, 2, SHEET_DRUG, "pazopanib");
  cw_grid_commit (fixture->grid);
  assert_log (fixture, "set 0=pazopanib;");
  type_into (fixture, 2, SHEET_RESULT, "WEAKLY POSITIVE");
  cw_grid_commit (fixture->grid);
  assert_log (fixture, "set 1=weak;");
  type_into (fixture, 2, SHEET_DRUG, "abandoned");
  cw_cell_stop_editing (get_focused_cell (fixture), FALSE);
  type_into (fixture, 2, SHEET_DRUG, "pazopanib");
  cw_grid_commit (fixture->grid);
  assert_log (fixture, "");
  type_into (fixture, 2, SHEET_DRUG, "");
  cw_grid_commit (fixture->grid);
  assert_log (fixture, "set 0=-;");
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  CwCell *cell;

  type_into (fixture, 1, SHEET_DOSE, "much");
  cw_grid_commit (fixture->grid);
  assert_log (fixture, "");
  g_assert_cmpstr (fixture->problems->str, ==, "Row 2, column “Dose”: “much” is not a dose.\n");
  cell = get_focused_cell (fixture);
  g_assert_cmpstr (cw_cell_get_text (cell), ==, "much");
  g_assert_cmpstr (cw_cell_get_problem (cell), ==, "“much” is not a dose.");
  sheet_set_cell (fixture->sheet, 1, SHEET_DRUG, "ifosfamide hydrate");
  g_assert_cmpstr (cw_cell_get_text (cell), ==, "much");
  sheet_set_cell (fixture->sheet, 1, SHEET_DOSE, "10");
  g_assert_cmpstr (cw_cell_get_text (cell), ==, "10");
  g_assert_null (cw_cell_get_problem (cell));
}

static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  CwCell *cell;

  cw_grid_focus_cell (fixture->grid, 2, SHEET_RESULT);
  cell = get_focused_cell (fixture);
  g_assert_cmpstr (cw_cell_get_problem (cell), ==, "The result is missing.");
  sheet_set_cell (fixture->sheet, 2, SHEET_RESULT, "negative");
  g_assert_cmpstr (cw_cell_get_text (cell), ==, "negative");
  g_assert_null (cw_cell_get_problem (cell));
}

static void
test_navigate (Fixture *fixture, gconstpointer data)
{
  cw_grid_focus_cell (fixture->grid, 0, SHEET_DRUG);
  navigate (fixture, CW_CELL_NEXT);
  assert_at (fixture, 0, SHEET_RESULT);
  navigate (fixture, CW_CELL_NEXT);
  navigate (fixture, CW_CELL_NEXT);
  assert_at (fixture, 1, SHEET_DRUG);
  navigate (fixture, CW_CELL_PREVIOUS);
  assert_at (fixture, 0, SHEET_DOSE);
  navigate (fixture, CW_CELL_LAST);
  assert_at (fixture, 2, SHEET_NOTE);
  navigate (fixture, CW_CELL_LEFT);
  navigate (fixture, CW_CELL_NEXT_IN_ROW);
  assert_at (fixture, 2, SHEET_DOSE);
  navigate (fixture, CW_CELL_ROW_START);
  navigate (fixture, CW_CELL_NEXT_IN_ROW);
  assert_at (fixture, 2, SHEET_RESULT);
  navigate (fixture, CW_CELL_NEXT);
  /* Tab leaves the grid and makes no row; Enter makes one. */
  navigate (fixture, CW_CELL_NEXT);
  g_assert_null (get_focused_cell (fixture));
  assert_log (fixture, "");
  cw_grid_focus_cell (fixture->grid, 2, SHEET_DRUG);
  navigate (fixture, CW_CELL_NEXT_ROW);
  assert_at (fixture, 3, SHEET_DRUG);
  assert_log (fixture, "insert 3;");
  navigate (fixture, CW_CELL_NEXT_ROW);
  assert_at (fixture, 3, SHEET_DRUG);
  assert_log (fixture, "");
  type_into (fixture, 3, SHEET_DRUG, "new");
  cw_grid_commit (fixture->grid);
  navigate (fixture, CW_CELL_NEXT_ROW);
  assert_at (fixture, 4, SHEET_DRUG);
  assert_log (fixture, "set 0=new;insert 4;");
  navigate (fixture, CW_CELL_UP);
  assert_at (fixture, 3, SHEET_DRUG);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  cw_grid_focus_cell (fixture->grid, 1, SHEET_DOSE);
  act (fixture, "grid.move-up");
  assert_log (fixture, "begin;move 1 0;end;");
  assert_at (fixture, 0, SHEET_DOSE);
  act (fixture, "grid.move-up");
  assert_log (fixture, "");
  act (fixture, "grid.move-down");
  assert_sheet (fixture, "doxorubicin|positive|75|-/ifosfamide|negative|9|-/anlotinib|-|12|-");
  act (fixture, "grid.insert-row");
  assert_at (fixture, 1, SHEET_DOSE);
  act (fixture, "grid.remove-rows");
  assert_sheet (fixture, "doxorubicin|positive|75|-/ifosfamide|negative|9|-/anlotinib|-|12|-");
  navigate (fixture, CW_CELL_EXTEND_DOWN);
  act (fixture, "grid.remove-rows");
  assert_sheet (fixture, "doxorubicin|positive|75|-");
  assert_at (fixture, 0, SHEET_DOSE);
  act (fixture, "grid.remove-rows");
  assert_sheet (fixture, "");
  g_assert_null (get_focused_cell (fixture));
  act (fixture, "grid.append-row");
  assert_at (fixture, 0, SHEET_DRUG);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  cw_grid_focus_cell (fixture->grid, 0, SHEET_DOSE);
  act (fixture, "grid.clear");
  assert_log (fixture, "begin;set 2=-;end;");
  navigate (fixture, CW_CELL_SELECT_ROW);
  act (fixture, "grid.clear");
  assert_sheet (fixture, "-|-|-|-/ifosfamide|negative|9|-/anlotinib|-|12|-");
}

static void
test_copy_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkBitset) rows = gtk_bitset_new_range (0, 2);
  g_autoptr (GtkBitset) none = gtk_bitset_new_empty ();
  g_autofree char *cell = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;

  sheet_set_cell (fixture->sheet, 0, SHEET_DRUG, "a\tb\n\"c\"");
  cw_grid_focus_cell (fixture->grid, 0, SHEET_RESULT);
  cell = cw_grid_dup_copied_text (fixture->grid);
  g_assert_cmpstr (cell, ==, "Positive");
  cw_grid_select_rows (fixture->grid, rows);
  copied = cw_grid_dup_copied_text (fixture->grid);
  g_assert_cmpstr (copied, ==, "\"a\tb\n\"\"c\"\"\"\tPositive\t75\t\nifosfamide\tNegative\t9\t\n");
  cw_grid_select_rows (fixture->grid, none);
  cw_grid_focus_cell (fixture->grid, 2, SHEET_DRUG);
  g_assert_true (cw_grid_paste_text (fixture->grid, copied, -1, &error));
  g_assert_no_error (error);
  assert_log (fixture, "begin;set 0=a\tb\n\"c\";set 1=positive;set 2=75;insert 3;"
                       "set 0=ifosfamide;set 1=negative;set 2=9;end;");
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

static void
test_paste_partly_refused (Fixture *fixture, gconstpointer data)
{
  cw_grid_focus_cell (fixture->grid, 0, SHEET_RESULT);
  g_assert_true (cw_grid_paste_text (fixture->grid, "weak\tmuch\tx\ty\r\n\t10\r\n", -1, NULL));
  assert_sheet (fixture, "doxorubicin|weak|75|-/ifosfamide|-|10|-/anlotinib|-|12|-");
  g_assert_nonnull (strstr (fixture->problems->str, "Row 1, column “Dose”: “much”"));
  g_assert_nonnull (strstr (fixture->problems->str, "Row 1, column “Computed”"));
  g_assert_nonnull (strstr (fixture->problems->str, "more columns"));
}

static void
test_paste_hostile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *big = g_strnfill (CW_TSV_MAX_BYTES + 1, 'x');
  g_autofree char *many = g_strnfill (CW_TSV_MAX_ROWS + 1, '\n');
  const struct
  {
    const char *text;
    gssize length;
  } refused[] = { { big, -1 }, { many, -1 }, { "a\0b", 3 }, { "\xff\xfe", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (
        cw_grid_paste_text (fixture->grid, refused[i].text, refused[i].length, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
    }
  assert_log (fixture, "");
}

static void
test_clipboard (Fixture *fixture, gconstpointer data)
{
  gint64 limit = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  cw_grid_focus_cell (fixture->grid, 0, SHEET_DOSE);
  act (fixture, "grid.copy");
  cw_grid_focus_cell (fixture->grid, 1, SHEET_DOSE);
  act (fixture, "grid.paste");
  while (fixture->sheet->log->len == 0 && g_get_monotonic_time () < limit)
    g_main_context_iteration (NULL, TRUE);
  assert_log (fixture, "begin;set 2=75;end;");
}

/* The entry is open while its row goes away, and while all rows are announced anew. */
static void
test_model_changes_while_editing (Fixture *fixture, gconstpointer data)
{
  type_into (fixture, 1, SHEET_DRUG, "lost with its row");
  g_list_store_remove (fixture->sheet->rows, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_sheet (fixture, "doxorubicin|positive|75|-/anlotinib|-|12|-");
  type_into (fixture, 1, SHEET_DRUG, "kept");
  g_list_model_items_changed (G_LIST_MODEL (fixture->sheet->rows), 0, 2, 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  cw_grid_commit (fixture->grid);
  assert_sheet (fixture, "doxorubicin|positive|75|-/kept|-|12|-");
}

static void
test_current_row_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GObject) first = g_list_model_get_item (G_LIST_MODEL (fixture->sheet->rows), 0);

  cw_grid_focus_cell (fixture->grid, 1, SHEET_DRUG);
  g_list_store_insert (fixture->sheet->rows, 0, first);
  g_assert_cmpuint (cw_grid_get_current_row (fixture->grid), ==, 2);
  g_list_store_remove (fixture->sheet->rows, 0);
  g_assert_cmpuint (cw_grid_get_current_row (fixture->grid), ==, 1);
  act (fixture, "grid.remove-rows");
  assert_sheet (fixture, "doxorubicin|positive|75|-/anlotinib|-|12|-");
}

static void
test_leaving_commits (Fixture *fixture, gconstpointer data)
{
  type_into (fixture, 1, SHEET_DRUG, "typed and left");
  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_log (fixture, "set 0=typed and left;");
}

static void
test_closing_commits (Fixture *fixture, gconstpointer data)
{
  type_into (fixture, 1, SHEET_DRUG, "typed and closed");
  gtk_widget_set_visible (fixture->window, FALSE);
  assert_log (fixture, "set 0=typed and closed;");
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  type_into (fixture, 1, SHEET_DRUG, "typed and destroyed");
  g_object_ref (fixture->grid);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  assert_log (fixture, "set 0=typed and destroyed;");
  g_object_unref (fixture->grid);
  fixture->grid = CW_GRID (sheet_build_grid (fixture->sheet));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->grid));
  type_into (fixture, 1, SHEET_DRUG, "closed for good");
}

static void
test_many_rows (Fixture *fixture, gconstpointer data)
{
  int height;

  for (guint i = 0; i < 2000; i++)
    sheet_add (fixture->sheet, "pazopanib", "weak", "800");
  gtk_test_widget_wait_for_draw (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_widget_measure (GTK_WIDGET (fixture->grid), GTK_ORIENTATION_VERTICAL, 800, NULL, &height,
                      NULL, NULL);
  g_assert_cmpint (height, >, 8 * 30);
  g_assert_cmpint (height, <, 14 * 40);
  cw_grid_focus_cell (fixture->grid, 1999, SHEET_DOSE);
  assert_at (fixture, 1999, SHEET_DOSE);
  cw_grid_focus_cell (fixture->grid, 0, SHEET_DOSE);
  assert_at (fixture, 0, SHEET_DOSE);
}

static gboolean
is_inside (GtkWidget *widget, GtkWidget *page)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, page, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (page);
}

/* A page scrolls to the cell that got the focus, also when the grid scrolls inside it. */
static void
test_page_follows_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *space = gtk_label_new ("above");
  gint64 limit = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  GtkAdjustment *adjustment;

  for (guint i = 0; i < 40; i++)
    sheet_add (fixture->sheet, "pazopanib", "weak", "800");
  g_object_ref (fixture->grid);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  gtk_widget_set_size_request (space, -1, 900);
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->grid));
  g_object_unref (fixture->grid);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), box);
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  gtk_test_widget_wait_for_draw (fixture->window);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  cw_grid_focus_cell (fixture->grid, 30, SHEET_DOSE);
  while (!is_inside (GTK_WIDGET (get_focused_cell (fixture)), page) &&
         g_get_monotonic_time () < limit)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_inside (GTK_WIDGET (get_focused_cell (fixture)), page));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
}

static void
assert_tsv (const char *text, const char *expected)
{
  g_autoptr (GPtrArray) rows = cw_tsv_parse (text, -1, NULL);
  g_autoptr (GString) got = g_string_new (NULL);

  g_assert_nonnull (rows);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (rows, i));
      g_string_append_printf (got, "%s%s", i > 0 ? "/" : "", line);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_tsv (void)
{
  assert_tsv ("", "");
  assert_tsv ("a", "a");
  assert_tsv ("a\tb\r\nc\td\n", "a|b/c|d");
  assert_tsv ("a\rb", "a/b");
  assert_tsv ("\"a\tb\"\"\n\"\tc", "a\tb\"\n|c");
  assert_tsv ("5\" lesion\t\"so-called\" mass\n", "5\" lesion|\"so-called\" mass");
  assert_tsv ("\"never closed\tb\nc", "\"never closed|b/c");
  assert_tsv ("\xef\xbb\xbf"
              "a",
              "a");
  assert_tsv ("\n\n", "/");
}

static void
test_tsv_is_linear (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < 600000; i++)
    g_string_append (text, i % 500 == 0 ? "\n" : "\"\"\"\t");
  rows = cw_tsv_parse (text->str, (gssize)text->len, NULL);
  g_assert_nonnull (rows);
  g_string_free (text, TRUE);
}

static void
test_finalize_cell (void)
{
  GtkWidget *cell = g_object_ref_sink (cw_cell_new ());
  gpointer pointer = cell;

  g_object_add_weak_pointer (G_OBJECT (cell), &pointer);
  cw_cell_set_place (CW_CELL (cell), "Drug", 1);
  cw_cell_set_problem (CW_CELL (cell), "This is wrong.");
  cw_cell_set_text (CW_CELL (cell), "two\nlines");
  g_object_unref (cell);
  g_assert_null (pointer);
}

/* ---- what is drawn ---- */

static char *
dup_word (GObject *row, guint column, gpointer user_data)
{
  return g_strdup ("word");
}

/* The pixels of a widget, row by row, without gaps. */
static guint32 *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guint32 *pixels = g_new (guint32, (gsize)width * (gsize)height);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture =
    gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                 &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  gdk_texture_download (texture, (guchar *)pixels, (gsize)width * sizeof *pixels);
  return pixels;
}

/* Beside columns that do not fill the width there is nothing, no shadow either. */
static void
test_blank_beside_columns (void)
{
  static const CwGridColumn columns[] = { { .id = "a", .title = "A", .width = 100 },
                                          { .id = "b", .title = "B", .width = 100 } };
  static const CwGridDelegate delegate = { .dup_text = dup_word };
  g_autoptr (Sheet) sheet = sheet_new ();
  GtkWidget *window = gtk_window_new (), *grid;
  g_autofree guint32 *pixels = NULL;
  int width;

  sheet_add (sheet, "a", "b", "c");
  grid = cw_grid_new (G_LIST_MODEL (sheet->rows), columns, 2, &delegate, sheet, "Words");
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 200);
  gtk_window_set_child (GTK_WINDOW (window), grid);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_test_widget_wait_for_draw (window);
  width = gtk_widget_get_width (grid);
  pixels = draw (grid);
  for (int y = 4; y < 24; y++)
    for (int x = width / 2; x < width - 8; x++)
      g_assert_cmphex (pixels[y * width + x], ==, pixels[y * width + width / 2]);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/widgets/tsv/parse", test_tsv);
  g_test_add_func ("/widgets/tsv/linear", test_tsv_is_linear);
  g_test_add_func ("/widgets/cell/finalize", test_finalize_cell);
  g_test_add_func ("/widgets/grid/blank-beside-columns", test_blank_beside_columns);
  ADD ("/widgets/grid/edit", test_edit);
  ADD ("/widgets/grid/refused", test_refused);
  ADD ("/widgets/grid/refresh", test_refresh);
  ADD ("/widgets/grid/navigate", test_navigate);
  ADD ("/widgets/grid/rows", test_rows);
  ADD ("/widgets/grid/clear", test_clear);
  ADD ("/widgets/grid/copy-paste", test_copy_paste);
  ADD ("/widgets/grid/paste-partly-refused", test_paste_partly_refused);
  ADD ("/widgets/grid/paste-hostile", test_paste_hostile);
  ADD ("/widgets/grid/clipboard", test_clipboard);
  ADD ("/widgets/grid/model-changes-while-editing", test_model_changes_while_editing);
  ADD ("/widgets/grid/current-row-follows", test_current_row_follows);
  ADD ("/widgets/grid/leaving-commits", test_leaving_commits);
  ADD ("/widgets/grid/closing-commits", test_closing_commits);
  ADD ("/widgets/grid/many-rows", test_many_rows);
  ADD ("/widgets/grid/page-follows-focus", test_page_follows_focus);
  return g_test_run ();
}

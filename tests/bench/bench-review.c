/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Frames of the table of a large review while it is scrolled and searched, beside those of the
 * least that GTK can show of the same rows: a GtkColumnView with plain labels and a
 * GtkFilterListModel.
 *
 * Runs under build-aux/headless; prints Markdown. A frame is what the window’s thread does from the
 * end of one frame to the end of the next, in processor time, which other programs do not touch,
 * and in wall time. */
#include "config.h"

#include <adwaita.h>
#include <string.h>
#include <time.h>

#include "document/cw-review-import.h"
#include "editing-fixtures.h"
#include "io/cw-review-reader.h"
#include "ui/cw-table-page.h"
#include "widgets/cw-grid.h"
#include "widgets/cw-widgets.h"

#define BUDGET 16.7 /* milliseconds: sixty frames a second */
#define N_COLUMNS 9

/* ---- the rows ---- */

static const char *const heading =
  "Study,Sex,Age,Primary site,Surgery,Targeted therapy,Treatment line,Best response,PFS (months)\n";

static char *
dup_line (guint i)
{
  static const char *const sites[] = { "Pelvis", "Mesentery", "Pleura", "Peritoneal cavity" };
  static const char *const drugs[] = { "Apatinib", "Pazopanib", "Anlotinib", "Sunitinib", "No" };
  static const char *const responses[] = { "CR", "PR", "SD", "PD" };

  return g_strdup_printf ("Author %u et al. %u,%s,%u,%s,%s,%s,%u,%s,%u.%u\n", i, 1990 + i % 35,
                          i % 3 ? "Male" : "Female", 10 + i * 7 % 80,
                          sites[i % G_N_ELEMENTS (sites)], i % 2 ? "Yes" : "No",
                          drugs[i % G_N_ELEMENTS (drugs)], 1 + i % 3,
                          responses[i * 5 % 7 % G_N_ELEMENTS (responses)], i * 11 % 40, i % 10);
}

static char *
make_table (guint n_rows)
{
  GString *table = g_string_new (heading);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *line = dup_line (i);

      g_string_append (table, line);
    }
  return g_string_free (table, FALSE);
}

static double
now (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* ---- frames ---- */

typedef struct _Subject Subject;

typedef struct
{
  const char *name;
  double step; /* pixels a frame */
  const char *words; /* searched for at the second frame, or NULL */
  guint n_frames;
} Act;

struct _Subject
{
  const char *name;
  GtkWidget *window;
  GtkAdjustment *down;
  GListModel *rows;
  void (*search) (Subject *self, const char *words);
  gpointer data;
  char *words; /* plain: what is searched for */
  /* While something is measured. */
  double before[2]; /* processor and wall */
  GArray *frames[2]; /* double */
  const Act *act;
  GMainLoop *loop;
};

static void
painted_cb (Subject *self)
{
  const double end[] = { now (CLOCK_THREAD_CPUTIME_ID), now (CLOCK_MONOTONIC) };

  for (guint i = 0; i < 2; i++)
    {
      double spent = end[i] - self->before[i];

      if (self->before[i] > 0)
        g_array_append_val (self->frames[i], spent);
      self->before[i] = end[i];
    }
  if (self->frames[0]->len >= self->act->n_frames)
    g_main_loop_quit (self->loop);
}

static gboolean
step_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Subject *self = user_data;

  if (self->act->step != 0)
    gtk_adjustment_set_value (self->down, gtk_adjustment_get_value (self->down) + self->act->step);
  if (self->act->words && self->frames[0]->len == 1)
    self->search (self, self->act->words);
  /* A frame in which nothing changed would not be painted. */
  gtk_widget_queue_draw (self->window);
  return G_SOURCE_CONTINUE;
}

static void
run_frames (Subject *self, const Act *act)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), self);
  guint tick;

  self->before[0] = self->before[1] = 0;
  for (guint i = 0; i < 2; i++)
    g_array_set_size (self->frames[i], 0);
  self->act = act;
  self->loop = g_main_loop_new (NULL, FALSE);
  tick = gtk_widget_add_tick_callback (self->window, step_cb, self, NULL);
  g_main_loop_run (self->loop);
  gtk_widget_remove_tick_callback (self->window, tick);
  g_signal_handler_disconnect (clock, handler);
  g_clear_pointer (&self->loop, g_main_loop_unref);
}

/* ---- what came of it ---- */

typedef struct
{
  double median, most[2];
  guint n_over; /* frames with more processor time than the budget */
} Frames;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static Frames
sum_up (Subject *self)
{
  Frames frames = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      g_array_sort (self->frames[i], compare_doubles);
      frames.most[i] = g_array_index (self->frames[i], double, self->frames[i]->len - 1);
    }
  frames.median = g_array_index (self->frames[0], double, self->frames[0]->len / 2);
  for (guint i = 0; i < self->frames[0]->len; i++)
    frames.n_over += g_array_index (self->frames[0], double, i) > BUDGET;
  return frames;
}

static const Act acts[] = {
  { "at rest", 0, NULL, 40 },
  { "scroll by three rows a frame", 102, NULL, 200 },
  { "scroll by a page a frame", 600, NULL, 100 },
  { "search that finds none", 0, "zzz", 40 },
  { "search cleared", 0, "", 40 },
  { "search that finds a third", 0, "female", 40 },
  { "search that finds one", 0, "author 77 et", 40 },
  { "search that finds half", 0, "pelvis", 40 },
  { "search cleared again", 0, "", 40 },
};

/* Until nothing has happened for a while: rows may still be coming in. A caret blinks all the time.
 */
static void
rest (void)
{
  double last = now (CLOCK_MONOTONIC), limit = last + 4000;

  while (now (CLOCK_MONOTONIC) < MIN (last + 400, limit))
    if (g_main_context_iteration (NULL, FALSE))
      last = now (CLOCK_MONOTONIC);
    else
      g_usleep (1000);
}

static Frames
act_out (Subject *self, const Act *act)
{
  gtk_adjustment_set_value (self->down, 0);
  rest ();
  run_frames (self, act);
  return sum_up (self);
}

/* ---- the least ---- */

static gboolean
match_cb (gpointer item, gpointer user_data)
{
  Subject *self = user_data;

  return self->words == NULL || strstr (g_object_get_data (item, "folded"), self->words) != NULL;
}

static void
search_plain (Subject *self, const char *words)
{
  g_free (self->words);
  self->words = *words ? g_strdup (words) : NULL;
  gtk_filter_changed (self->data, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  char **cells = g_object_get_data (gtk_list_item_get_item (item), "cells");

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      cells[GPOINTER_TO_UINT (user_data)]);
}

static GListModel *
make_plain_rows (guint n_rows)
{
  GListStore *rows = g_list_store_new (G_TYPE_OBJECT);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GObject) row = g_object_new (G_TYPE_OBJECT, NULL);
      g_autofree char *line = g_strchomp (dup_line (i));

      g_object_set_data_full (row, "cells", g_strsplit (line, ",", -1), (GDestroyNotify)g_strfreev);
      g_object_set_data_full (row, "folded", g_utf8_casefold (line, -1), g_free);
      g_list_store_append (rows, row);
    }
  return G_LIST_MODEL (rows);
}

static GtkWidget *
make_plain_view (GListModel *rows)
{
  GtkWidget *view =
    gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (rows))));
  g_auto (GStrv) titles = g_strsplit (heading, ",", -1);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (titles[i], factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_fixed_width (column, 110);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  return view;
}

static void
open_plain (Subject *self, guint n_rows)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));

  self->name = "plain";
  self->data = filter;
  self->rows =
    G_LIST_MODEL (gtk_filter_list_model_new (make_plain_rows (n_rows), g_object_ref (filter)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_plain_view (self->rows));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  self->down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  self->search = search_plain;
}

/* ---- ours ---- */

static void
search_ours (Subject *self, const char *words)
{
  GtkEditable *entry = find_type (self->window, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (entry, words);
}

static void
fill (Fixture *fixture, guint n_rows)
{
  g_autofree char *table = make_table (n_rows);
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  g_autoptr (GPtrArray) tables = cw_review_reader_read (bytes, NULL, NULL);
  g_autoptr (CwReviewImport) import =
    cw_review_import_new (CW_REVIEW (fixture->root), g_ptr_array_steal_index (tables, 0));

  cw_review_import_apply (import, fixture->history);
}

static void
open_ours (Subject *self, Fixture *fixture, guint n_rows)
{
  g_autoptr (CwOurRow) ours = NULL;
  GtkWidget *body, *scrolled;

  set_up_review (fixture, NULL);
  fill (fixture, n_rows);
  ours = cw_our_row_new (fixture->document, fixture->record);
  show (fixture, cw_table_page_new (fixture->record, ours));
  self->name = "table";
  self->window = fixture->window;
  body = find_type (find_type (self->window, CW_TYPE_GRID), GTK_TYPE_SCROLLED_WINDOW);
  scrolled = gtk_widget_get_last_child (gtk_widget_get_parent (body));
  self->down = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (GTK_IS_SCROLLED_WINDOW (scrolled) ? scrolled : body));
  self->search = search_ours;
  gtk_widget_grab_focus (find_type (self->window, GTK_TYPE_SEARCH_ENTRY));
}

/* ---- both ---- */

static void
print_act (const Act *act, const Frames *ours, const Frames *plain)
{
  g_print ("| %s | %.1f ms | %.1f ms | %u | %.1f ms | %.1f ms | %.1f ms | %u | %.1f |\n", act->name,
           ours->median, ours->most[0], ours->n_over, ours->most[1], plain->median, plain->most[0],
           plain->n_over, ours->most[0] / plain->most[0]);
}

static void
init_frames (Subject *self)
{
  for (guint i = 0; i < 2; i++)
    self->frames[i] = g_array_new (FALSE, FALSE, sizeof (double));
}

int
main (int argc, char **argv)
{
  guint n_rows = argc > 1 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  Frames frames[2][G_N_ELEMENTS (acts)];
  Subject plain = { 0 }, ours = { 0 };
  Fixture fixture = { 0 };

  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  init_frames (&plain);
  init_frames (&ours);
  open_plain (&plain, n_rows);
  gtk_window_present (GTK_WINDOW (plain.window));
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    frames[0][i] = act_out (&plain, &acts[i]);
  gtk_window_destroy (GTK_WINDOW (plain.window));
  open_ours (&ours, &fixture, n_rows);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    frames[1][i] = act_out (&ours, &acts[i]);
  g_print ("%u rows; a frame in processor time, over budget above %.1f ms.\n\n", n_rows, BUDGET);
  g_print ("| Act | Median | Longest | Over | Longest, wall | Plain: median | Longest | Over | "
           "Ratio of longest |\n|---|---|---|---|---|---|---|---|---|\n");
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    print_act (&acts[i], &frames[1][i], &frames[0][i]);
  tear_down (&fixture, NULL);
  return 0;
}

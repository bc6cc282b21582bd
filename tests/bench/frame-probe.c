/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <string.h>

/* Preloaded into a program with a window: writes when its first frame was painted, when the window
 * came to rest, and what memory it holds then, into the file that BENCH_FRAMES names; then lets
 * the program end. The program itself is not changed. */

#define QUIET_MILLISECONDS 400
/* A caret that blinks paints for ever. */
#define PATIENCE_MILLISECONDS 4000

static gint64 first_frame, last_frame;
static guint n_frames;

static gboolean
is_shown (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        return TRUE;
    }
  return FALSE;
}

static long
read_kilobytes (const char *rollup, const char *name)
{
  const char *line = strstr (rollup, name);

  return line ? strtol (line + strlen (name), NULL, 10) : 0;
}

static void
report (void)
{
  g_autofree char *rollup = NULL;
  FILE *file = fopen (g_getenv ("BENCH_FRAMES"), "w");

  g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL);
  fprintf (file, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u %ld %ld %ld\n", first_frame,
           last_frame, n_frames, read_kilobytes (rollup, "\nPss:"),
           read_kilobytes (rollup, "\nRss:"), read_kilobytes (rollup, "Private_Dirty:"));
  fclose (file);
}

static gboolean
watch_cb (gpointer user_data)
{
  gint64 now = g_get_monotonic_time ();

  if (first_frame == 0 || (now - last_frame < QUIET_MILLISECONDS * 1000 &&
                           now - first_frame < PATIENCE_MILLISECONDS * 1000))
    return G_SOURCE_CONTINUE;
  report ();
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static gboolean
painted_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  if (first_frame == 0 && !is_shown ())
    return TRUE;
  last_frame = g_get_monotonic_time ();
  if (first_frame == 0)
    first_frame = last_frame;
  if (last_frame - first_frame < PATIENCE_MILLISECONDS * 1000)
    n_frames++;
  return TRUE;
}

/* Every program with a window calls this once, before anything is shown. */
int
g_application_run (GApplication *application, int argc, char **argv)
{
  int (*run) (GApplication *, int, char **) = dlsym (RTLD_NEXT, "g_application_run");

  if (g_getenv ("BENCH_FRAMES"))
    {
      g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
      g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                                  painted_cb, NULL, NULL);
      g_timeout_add (50, watch_cb, NULL);
    }
  return run (application, argc, argv);
}

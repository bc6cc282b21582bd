/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "finding.h"

#include <glib/gstdio.h>

static gboolean
idle_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until some time has gone by and nothing waits any more, however busy the machine is. */
void
settle (void)
{
  gint64 start = g_get_monotonic_time ();
  gboolean idle = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 100, idle_cb, &idle, NULL);
  while (!idle || g_get_monotonic_time () < start + 250000)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, start + PATIENCE);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* The first in depth. */
GtkWidget *
find_widget (GtkWidget *widget, Matches matches, gconstpointer wanted)
{
  GtkWidget *found = matches (widget, wanted) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, matches, wanted);
  return found;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *)type);
}

gpointer
find_type (GtkWidget *widget, GType type)
{
  return find_widget (widget, is_of_type, &type);
}

typedef struct
{
  GType type;
  const char *name;
} Named;

static gboolean
is_named (GtkWidget *widget, gconstpointer wanted)
{
  const Named *named = wanted;

  return G_TYPE_CHECK_INSTANCE_TYPE (widget, named->type) &&
         g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), named->name) == 0;
}

/* By its id in a template. */
gpointer
find_named (GtkWidget *widget, GType type, const char *name)
{
  return find_widget (widget, is_named, &(Named){ type, name });
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* A button in sight. */
GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  return find_widget (widget, is_button, label);
}

static gboolean
begins_with (GtkWidget *widget, gconstpointer start)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), start);
}

/* A label in sight. */
GtkWidget *
find_label (GtkWidget *widget, const char *start)
{
  return find_widget (widget, begins_with, start);
}

/* What a person does with keys and pointer. */
void
run_xdotool (const char *words)
{
  g_autofree char *command = g_strconcat ("xdotool ", words, NULL);
  g_auto (GStrv) arguments = g_strsplit (command, " ", -1);
  g_autoptr (GSubprocess) process =
    g_subprocess_newv ((const char *const *)arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL);

  g_assert_nonnull (process);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  settle ();
}

/* A folder with all that is in it. */
void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

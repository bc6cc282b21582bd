/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

/* Waiting for a window, and looking for what is in it. */

/* A busy machine draws late. */
/* For how long a test waits for what must come, in microseconds; a sanitizer takes its time. */
#ifdef __SANITIZE_ADDRESS__
#define PATIENCE (120 * G_USEC_PER_SEC)
#else
#define PATIENCE (20 * G_USEC_PER_SEC)
#endif

#define WAIT_FOR(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 wait_limit = g_get_monotonic_time () + PATIENCE;                                        \
    while (!(condition))                                                                           \
      {                                                                                            \
        g_assert_cmpint (g_get_monotonic_time (), <, wait_limit);                                  \
        if (!g_main_context_iteration (NULL, FALSE))                                               \
          g_usleep (1000);                                                                         \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer wanted);

void settle (void);
void run_xdotool (const char *words);
void remove_tree (const char *path);
GtkWidget *find_widget (GtkWidget *widget, Matches matches, gconstpointer wanted);
gpointer find_type (GtkWidget *widget, GType type);
gpointer find_named (GtkWidget *widget, GType type, const char *name);
GtkWidget *find_button (GtkWidget *widget, const char *label);
GtkWidget *find_label (GtkWidget *widget, const char *start);

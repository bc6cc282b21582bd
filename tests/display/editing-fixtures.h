/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "widgets/cw-cell.h"

/* Controls over a record in a library of its own. */
typedef struct
{
  char *directory;
  char *path;
  CwDocument *document;
  CwRecord *record;
  CwEntity *root;
  CwHistory *history;
  GtkWidget *window;
  GtkWidget *shown;
  char *problem; /* what “win.show-problem” was last asked to show */
  char *pasted; /* what “win.paste-references” was last asked to bring in */
} Fixture;

/* A busy machine draws late. */
#define WAIT_FOR(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 wait_limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;                             \
    while (!(condition))                                                                           \
      {                                                                                            \
        g_assert_cmpint (g_get_monotonic_time (), <, wait_limit);                                  \
        if (!g_main_context_iteration (NULL, FALSE))                                               \
          g_usleep (1000);                                                                         \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer wanted);

void set_up (Fixture *self, gconstpointer data);
void set_up_sample (Fixture *self, gconstpointer data);
void set_up_review (Fixture *self, gconstpointer data);
void set_up_references (Fixture *self, gconstpointer data);
void tear_down (Fixture *self, gconstpointer data);
void settle (void);
void show (Fixture *self, GtkWidget *child);
void copy_letters (Fixture *self, gsize n);
const CwField *find_field (CwEntity *entity, const char *name);
void assert_text (CwEntity *entity, const char *name, const char *expected);
GtkWidget *find_widget (GtkWidget *widget, Matches matches, gconstpointer wanted);
gpointer find_type (GtkWidget *widget, GType type);
GtkWidget *find_button (GtkWidget *widget, const char *label);
CwCell *find_editing (GtkWidget *widget);

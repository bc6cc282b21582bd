/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "editing-fixtures.h"

#include <glib/gstdio.h>

void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("casewright-editing-XXXXXX", NULL);
  self->path = g_build_filename (self->directory, "library.casewright", NULL);
  self->document = cw_document_open (self->path, CW_DOCUMENT_CREATE, &error);
  g_assert_no_error (error);
  self->record = cw_document_new_case (self->document, NULL, &error);
  g_assert_no_error (error);
  self->root = cw_record_get_root (self->record);
  self->history = cw_record_get_history (self->record);
}

void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 250000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  g_assert_true (cw_record_flush_sync (self->record, &error));
  g_assert_finalize_object (self->record);
  g_assert_true (cw_document_close (self->document, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (self->document);
  g_remove (self->path);
  g_rmdir (self->directory);
  g_free (self->path);
  g_free (self->directory);
}

void
show (Fixture *self, GtkWidget *child)
{
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), child);
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
}

const CwField *
find_field (CwEntity *entity, const char *name)
{
  return cw_entity_info_find (cw_entity_get_info (entity), name);
}

void
assert_text (CwEntity *entity, const char *name, const char *expected)
{
  g_autofree char *text = cw_entity_dup_text (entity, find_field (entity, name));

  g_assert_cmpstr (text, ==, expected);
}

CwCell *
find_editing (GtkWidget *widget)
{
  CwCell *found = NULL;

  if (CW_IS_CELL (widget))
    return cw_cell_is_editing (CW_CELL (widget)) ? CW_CELL (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_editing (child);
  return found;
}

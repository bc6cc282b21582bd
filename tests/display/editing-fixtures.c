/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "editing-fixtures.h"

#include <glib/gstdio.h>

/* ---- the library ---- */

static void
open_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("casewright-editing-XXXXXX", NULL);
  self->path = g_build_filename (self->directory, "library.casewright", NULL);
  self->document = cw_document_open (self->path, CW_DOCUMENT_CREATE, &error);
  g_assert_no_error (error);
}

/* Takes the record. */
static void
take_record (Fixture *self, CwRecord *record, const GError *error)
{
  g_assert_no_error (error);
  self->record = record;
  self->root = cw_record_get_root (record);
  self->history = cw_record_get_history (record);
}

/* A new case. */
void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_library (self);
  take_record (self, cw_document_new_case (self->document, NULL, &error), error);
}

void
set_up_sample (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_library (self);
  take_record (self, cw_document_new_sample (self->document, &error), error);
}

void
set_up_review (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_library (self);
  take_record (self, cw_document_new_review (self->document, NULL, &error), error);
}

void
set_up_references (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_library (self);
  take_record (self, cw_document_open_bibliography (self->document, &error), error);
}

/* Threads that still work on a copy hold it until they are done. */
static void
drop (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  WAIT_FOR (object == NULL);
}

static void
close_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_record_flush_sync (self->record, &error));
  drop (self->record);
  g_assert_true (cw_document_close (self->document, &error));
  g_assert_no_error (error);
  drop (self->document);
}

/* Before a window shows the record. */
void
reopen (Fixture *self, CwDocumentFlags flags)
{
  g_autofree char *id = g_strdup (cw_record_get_id (self->record));
  g_autoptr (GError) error = NULL;

  close_library (self);
  self->document = cw_document_open (self->path, flags, &error);
  g_assert_no_error (error);
  take_record (self, cw_document_open_record (self->document, id, &error), error);
}

void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  close_library (self);
  g_remove (self->path);
  g_rmdir (self->directory);
  g_free (self->path);
  g_free (self->directory);
  g_free (self->problem);
  g_free (self->pasted);
}

/* ---- the window ---- */

static void
show_problem (GSimpleAction *action, GVariant *text, gpointer user_data)
{
  Fixture *self = user_data;

  g_free (self->problem);
  self->problem = g_variant_dup_string (text, NULL);
}

static void
paste_references (GSimpleAction *action, GVariant *text, gpointer user_data)
{
  Fixture *self = user_data;

  g_free (self->pasted);
  self->pasted = g_variant_dup_string (text, NULL);
}

static void
add_window_actions (Fixture *self)
{
  const GActionEntry entries[] = {
    { .name = "show-problem", .activate = show_problem, .parameter_type = "s" },
    { .name = "paste-references", .activate = paste_references, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
}

void
show (Fixture *self, GtkWidget *child)
{
  self->shown = child;
  self->window = gtk_window_new ();
  add_window_actions (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), child);
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
}

/* Fills the clipboard. */
void
copy_letters (Fixture *self, gsize n)
{
  g_autofree char *text = g_strnfill (n, 'a');

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), text);
}

/* ---- fields ---- */

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

/* ---- finding ---- */

static gboolean
is_editing (GtkWidget *widget, gconstpointer wanted)
{
  return CW_IS_CELL (widget) && cw_cell_is_editing (CW_CELL (widget));
}

CwCell *
find_editing (GtkWidget *widget)
{
  return (CwCell *)find_widget (widget, is_editing, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-window"

#include "model/cw-article.h"
#include "ui/cw-window-private.h"

#include <glib/gi18n.h>

#include "base/cw-text.h"
#include "document/cw-export.h"
#include "io/cw-safe-file.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-export-dialog.h"
#include "ui/cw-history-window.h"
#include "ui/cw-review-export.h"
#include "ui/cw-submission-window.h"

#define TOAST_CHARACTERS 48

/* What a window can do. The names are fixed: keys, menus, buttons and tests use them. */

/* ---- making and opening ---- */

static void
open_made (CwWindow *self, CwRecord *made, const GError *error, const char *field)
{
  g_autoptr (CwRecord) record = made;

  if (record == NULL)
    {
      cw_dialogs_tell (GTK_WINDOW (self), _ ("The case could not be made"), error->message);
      return;
    }
  cw_window_restore_record (self, cw_record_get_id (record));
  if (field && CW_IS_CASE_VIEW (self->case_view))
    cw_case_view_show_field (CW_CASE_VIEW (self->case_view), cw_record_get_id (record), field);
}

static void
new_case (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GError) error = NULL;
  CwRecord *record = cw_document_new_case (cw_window_get_document (self), NULL, &error);

  open_made (self, record, error, "title");
}

static void
new_review (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GError) error = NULL;
  CwRecord *record = cw_document_new_review (cw_window_get_document (self), NULL, &error);

  open_made (self, record, error, NULL);
}

static void
open_sample (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GError) error = NULL;
  CwDocument *document = cw_window_get_document (self);
  CwRecord *record = cw_document_new_sample (document, &error);
  g_autoptr (CwRecord) review =
    record ? cw_document_new_sample_review (document, cw_record_get_id (record), &error) : NULL;

  if (record && review == NULL)
    g_clear_object (&record);
  open_made (self, record, error, NULL);
}

static void
open_record (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_open_record (self, g_variant_get_string (parameter, NULL));
}

static void
back_to_library (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_show_library (self);
}

static void
search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;

  if (cw_window_get_references_page (self))
    {
      cw_references_page_focus_search (cw_window_get_references_page (self));
      return;
    }
  if (CW_IS_CASE_VIEW (self->case_view) &&
      cw_case_view_focus_search (CW_CASE_VIEW (self->case_view)))
    return;
  if (self->record)
    cw_window_show_library (self);
  cw_library_page_focus_search (self->library);
}

static void
show_references (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_show_references (self);
}

static void
paste_references (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (cw_window_get_references_page (self))
    cw_window_paste_references (self, g_variant_get_string (parameter, NULL));
}

static void
paste_table (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_paste_table (self, g_variant_get_string (parameter, NULL));
}

static void
export_references (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_export_references (self, g_variant_get_string (parameter, NULL));
}

/* ---- in the case ---- */

static void
show_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;

  if (CW_IS_CASE_VIEW (self->case_view))
    cw_case_view_show_page (CW_CASE_VIEW (self->case_view), g_variant_get_string (parameter, NULL));
}

static void
next_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;

  if (CW_IS_CASE_VIEW (self->case_view))
    gtk_widget_activate_action (self->case_view, "case.next-page", NULL);
}

static void
previous_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;

  if (CW_IS_CASE_VIEW (self->case_view))
    gtk_widget_activate_action (self->case_view, "case.previous-page", NULL);
}

static void
change_inspector (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  cw_window_show_inspector (user_data, g_variant_get_boolean (state));
}

/* Kept by the window, whichever case it shows. */
static void
change_focus_mode (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_simple_action_set_state (action, state);
  cw_window_update_focus_mode (user_data);
}

/**
 * cw_window_update_focus_mode:
 * @self: a window
 *
 * Lets the open case follow whether the article shall stand alone.
 */
void
cw_window_update_focus_mode (CwWindow *self)
{
  g_autoptr (GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (self), "focus-mode");

  if (CW_IS_CASE_VIEW (self->case_view))
    cw_case_view_set_focus_mode (CW_CASE_VIEW (self->case_view), g_variant_get_boolean (state));
}

static void
step_history (CwWindow *self,
              gboolean (*step) (CwHistory *history, GError **error),
              const char *(*get_label) (CwHistory *history),
              const char *sentence,
              const char *bare)
{
  CwHistory *history = self->record ? cw_record_get_history (self->record) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (history == NULL)
    return;
  cw_history_break (history);
  label = g_strdup (get_label (history));
  if (!step (history, &error))
    {
      if (error)
        cw_window_show_toast (self, error->message);
      return;
    }
  text = label ? g_strdup_printf ("%s: %s", sentence, label) : g_strdup (bare);
  cw_window_show_toast (self, text);
}

/* Text that is not part of the case yet has steps of its own, and they come first. */
static gboolean
step_text (CwWindow *self,
           gboolean (*can_step) (GtkTextBuffer *buffer),
           void (*step) (GtkTextBuffer *buffer))
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkTextBuffer *buffer =
    GTK_IS_TEXT_VIEW (focus) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)) : NULL;

  if (buffer == NULL || !can_step (buffer))
    return FALSE;
  step (buffer);
  return TRUE;
}

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (step_text (self, gtk_text_buffer_get_can_undo, gtk_text_buffer_undo))
    return;
  /* Translators: followed by a colon and the name of the step, such as "Patient: Age". */
  step_history (self, cw_history_undo, cw_history_get_undo_label, _ ("Undid"),
                _ ("Undid the last step"));
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (step_text (self, gtk_text_buffer_get_can_redo, gtk_text_buffer_redo))
    return;
  /* Translators: followed by a colon and the name of the step, such as "Patient: Age". */
  step_history (self, cw_history_redo, cw_history_get_redo_label, _ ("Redid"),
                _ ("Did the last undone step again"));
}

static void
show_history (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;

  if (self->record == NULL)
    return;
  if (self->history_window == NULL)
    g_set_weak_pointer (&self->history_window,
                        cw_history_window_new (GTK_WINDOW (self), self->record));
  gtk_window_present (GTK_WINDOW (self->history_window));
}

static void
show_problem (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_show_toast (self, g_variant_get_string (parameter, NULL));
}

/* ---- saving ---- */

static void
save_again (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;

  if (self->record)
    cw_record_flush (self->record);
}

static void
copy_chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  CwWindow *self = owner;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (CwSnapshot) snapshot = self->record ? cw_record_snapshot (self->record) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;

  if (snapshot == NULL || path == NULL)
    return;
  json = cw_export_record (self->document, snapshot, CW_EXPORT_JSON, CW_EXPORT_LAYOUT_FORM, &error);
  if (json && cw_document_check_foreign (self->document, path, &error) &&
      cw_safe_file_write (path, json, CW_SAFE_FILE_FORCE, &error))
    cw_window_show_toast (self, _ ("A copy was saved"));
  else
    cw_dialogs_tell (GTK_WINDOW (self), _ ("The copy could not be saved"), error->message);
}

static void
save_copy (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;
  g_autoptr (CwSnapshot) snapshot = self->record ? cw_record_snapshot (self->record) : NULL;
  g_autofree char *name = NULL;

  if (snapshot == NULL)
    return;
  name = cw_export_dup_file_name (snapshot, CW_EXPORT_JSON, CW_EXPORT_LAYOUT_FORM);
  cw_dialogs_choose_file (GTK_WINDOW (self), CW_FILE_COPY, name, NULL, copy_chosen_cb, self, NULL);
}

/* ---- the record that is meant: the open one, or the selected one ---- */

typedef void (*RecordFunc) (CwWindow *self, CwRecord *record);

typedef struct
{
  CwWindow *window;
  RecordFunc func;
} WithRecord;

static void
with_record_cb (GObject *document, GAsyncResult *result, gpointer user_data)
{
  g_autofree WithRecord *with = user_data;
  g_autoptr (CwWindow) self = with->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (CwRecord) record =
    cw_document_open_record_finish (CW_DOCUMENT (document), result, &error);

  if (record && self->document)
    with->func (self, record);
  else if (error)
    cw_window_show_toast (self, error->message);
}

static void
with_record_id (CwWindow *self, const char *id, RecordFunc func)
{
  WithRecord *with;

  if (id == NULL)
    return;
  with = g_new0 (WithRecord, 1);
  with->window = g_object_ref (self);
  with->func = func;
  cw_document_open_record_async (self->document, id, NULL, with_record_cb, with);
}

static void
with_chosen_record (CwWindow *self, RecordFunc func)
{
  const CwSummary *summary = cw_library_page_get_selected (self->library);

  if (self->record)
    func (self, self->record);
  else if (summary)
    with_record_id (self, summary->id, func);
}

/* ---- the bin ---- */

static gboolean
set_deleted (CwRecord *record, const char *value, const char *label, GError **error)
{
  CwHistory *history = cw_record_get_history (record);
  gboolean done;

  cw_history_break (history);
  cw_history_begin (history, label);
  done = cw_entity_set_by_name (cw_record_get_root (record), "deleted", value, error);
  cw_history_end (history);
  cw_record_flush (record);
  return done;
}

/* The title, as much of it as a toast has room for. */
static char *
dup_short_title (CwRecord *record)
{
  CwEntity *root = cw_record_get_root (record);
  g_autofree char *title =
    cw_entity_dup_text (root, cw_entity_info_find (cw_entity_get_info (root), "title"));

  return title ? cw_text_shorten (title, TOAST_CHARACTERS) : NULL;
}

static void
delete_it (CwWindow *self, CwRecord *record)
{
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  g_autofree char *title = dup_short_title (record);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!set_deleted (record, "yes", _ ("Move to the bin"), &error))
    {
      cw_window_show_toast (self, error->message);
      return;
    }
  text = title && *title ? g_strdup_printf (_ ("“%s” is in the bin"), title)
                         : g_strdup (_ ("The case is in the bin"));
  if (record == self->record)
    cw_window_show_library (self);
  cw_window_show_toast_with (self, text, _ ("_Undo"), "win.restore-record", id);
}

static void
delete_record (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  with_chosen_record (self, delete_it);
}

static void
restore_it (CwWindow *self, CwRecord *record)
{
  g_autoptr (GError) error = NULL;

  if (!set_deleted (record, NULL, _ ("Take out of the bin"), &error))
    cw_window_show_toast (self, error->message);
}

static void
restore_record (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  with_record_id (self, g_variant_get_string (parameter, NULL), restore_it);
}

/* ---- export ---- */

static void
export_it (CwWindow *self, CwRecord *record)
{
  if (!cw_window_check_idle (self))
    return;
  if (CW_IS_REVIEW (cw_record_get_root (record)))
    cw_review_export_show (GTK_WINDOW (self), self->document, record, self->job_bar);
  else
    cw_export_dialog_show (GTK_WINDOW (self), self->document, record, self->job_bar);
}

static void
export_record (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  with_chosen_record (self, export_it);
}

static void
prepare_submission (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwWindow *self = user_data;

  if (CW_IS_CASE_VIEW (self->case_view) && !CW_IS_REVIEW (cw_record_get_root (self->record)) &&
      cw_window_check_idle (self))
    cw_submission_window_show (GTK_WINDOW (self), self->document, CW_CASE_VIEW (self->case_view),
                               self->job_bar);
}

static void
open_folder (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_variant_get_bytestring (parameter));
  g_autofree char *uri = g_file_get_uri (folder);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

/* ---- import ---- */

static void
import (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_choose_import (self);
}

static void
read_report (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_window_read_report (self, NULL);
}

/* ---- window ---- */

static void
show_help_overlay (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  cw_dialogs_show_shortcuts (GTK_WINDOW (self));
}

static void
close_window (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Which property of what says that an action makes sense. */
static void
bind_enabled (CwWindow *self)
{
  static const struct
  {
    const char *action;
    const char *property;
  } table[] = {
    { "new-case", "writable" },           { "new-review", "writable" },
    { "open-sample", "writable" },        { "read-report", "writable" },
    { "back-to-library", "record-open" }, { "show-page", "case-open" },
    { "next-page", "case-open" },         { "previous-page", "case-open" },
    { "show-history", "record-open" },    { "save-again", "record-open" },
    { "save-copy", "case-open" },         { "delete-record", "record-chosen" },
    { "export", "record-chosen" },        { "prepare-submission", "case-open" },
  };
  GActionMap *map = G_ACTION_MAP (self);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (G_IS_SIMPLE_ACTION (g_action_map_lookup_action (map, table[i].action)))
      g_object_bind_property (self, table[i].property,
                              g_action_map_lookup_action (map, table[i].action), "enabled",
                              G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->job_bar, "idle", g_action_map_lookup_action (map, "import"),
                          "enabled", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->history_bindings, "can-undo",
                        g_action_map_lookup_action (map, "undo"), "enabled", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->history_bindings, "can-redo",
                        g_action_map_lookup_action (map, "redo"), "enabled", G_BINDING_SYNC_CREATE);
}

/* Without a case there is nothing to undo; a binding without a source keeps its last value. */
static void
case_open_cb (CwWindow *self)
{
  static const char *const names[] = { "undo", "redo" };
  GAction *focus = g_action_map_lookup_action (G_ACTION_MAP (self), "focus-mode");

  /* A review has no article. */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (focus),
                               self->record && CW_IS_CASE (cw_record_get_root (self->record)));
  for (guint i = 0; self->record == NULL && i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])), FALSE);
}

/**
 * cw_window_add_actions:
 * @self: a window
 *
 * Adds the actions of the window.
 */
void
cw_window_add_actions (CwWindow *self)
{
  static const GActionEntry entries[] = {
    { "new-case", new_case },
    { "new-review", new_review },
    { "open-sample", open_sample },
    { "open-record", open_record, "s" },
    { "back-to-library", back_to_library },
    { "search", search },
    { "show-references", show_references },
    { "paste-references", paste_references, "s" },
    { "paste-table", paste_table, "s" },
    { "export-references", export_references, "s" },
    { "show-page", show_page, "s" },
    { "next-page", next_page },
    { "previous-page", previous_page },
    { "focus-mode", NULL, NULL, "false", change_focus_mode },
    { "toggle-inspector", NULL, NULL, "false", change_inspector },
    { "undo", undo },
    { "redo", redo },
    { "show-history", show_history },
    { "show-problem", show_problem, "s" },
    { "save-again", save_again },
    { "save-copy", save_copy },
    { "delete-record", delete_record },
    { "restore-record", restore_record, "s" },
    { "import", import },
    { "read-report", read_report },
    { "export", export_record },
    { "prepare-submission", prepare_submission },
    { "open-folder", open_folder, "ay" },
    { "show-help-overlay", show_help_overlay },
    { "close", close_window },
  };
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  bind_enabled (self);
  case_open_cb (self);
  g_signal_connect (self, "notify::record-open", G_CALLBACK (case_open_cb), NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-window"

#include "ui/cw-window-private.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "model/cw-publication.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-menus.h"
#include "ui/cw-settings.h"
#include "widgets/cw-text-scale.h"

/* A window on one library: its list, or one of its cases. */

G_DEFINE_FINAL_TYPE (CwWindow, cw_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_CASE_OPEN = 1,
  PROP_RECORD_OPEN,
  PROP_RECORD_CHOSEN,
  PROP_WRITABLE,
  PROP_INSPECTOR_VISIBLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/**
 * cw_window_find_document:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the library of the window that it stands in
 */
CwDocument *
cw_window_find_document (GtkWidget *widget)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, CW_TYPE_WINDOW);

  return window ? cw_window_get_document (CW_WINDOW (window)) : NULL;
}

/**
 * cw_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none): the library it shows
 */
CwDocument *
cw_window_get_document (CwWindow *self)
{
  return self->document;
}

/**
 * cw_window_get_record:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the open case, or %NULL when the list is shown
 */
CwRecord *
cw_window_get_record (CwWindow *self)
{
  return self->record;
}

/**
 * cw_window_flush:
 * @self: a window
 *
 * Writes the open case and waits for it.
 *
 * Returns: %FALSE when it could not be written
 */
gboolean
cw_window_flush (CwWindow *self)
{
  g_autoptr (GError) error = NULL;

  return self->record == NULL || cw_record_flush_sync (self->record, &error);
}

/* ---- long work ---- */

/**
 * cw_window_check_idle:
 * @self: a window
 *
 * Only one long work is done at a time. Says so when there is one.
 *
 * Returns: whether another one may begin
 */
gboolean
cw_window_check_idle (CwWindow *self)
{
  if (cw_job_bar_is_running (self->job_bar))
    {
      cw_window_show_toast (
        self, _ ("Wait until the work at the foot of the window is done, or stop it"));
      return FALSE;
    }
  return TRUE;
}

/* ---- the open case ---- */

static void
notify_state (CwWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CASE_OPEN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD_OPEN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD_CHOSEN]);
}

static void
drop_record (CwWindow *self)
{
  if (self->record == NULL)
    return;
  g_signal_handlers_disconnect_by_func (cw_record_get_root (self->record), cw_window_update_title,
                                        self);
  g_binding_group_set_source (self->history_bindings, NULL);
  cw_save_indicator_set_record (self->save_indicator, NULL);
  cw_save_bar_set_record (self->save_bar, NULL);
  if (self->history_window)
    gtk_window_destroy (GTK_WINDOW (self->history_window));
  gtk_box_remove (GTK_BOX (self->case_slot), self->case_view);
  self->case_view = NULL;
  cw_record_flush (self->record);
  g_clear_object (&self->record);
  cw_window_update_inspector_action (self);
}

/* A grid commits the cell under the cursor when it loses the focus. */
static void
leave_field (CwWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
take_record (CwWindow *self, CwRecord *record)
{
  leave_field (self);
  drop_record (self);
  self->record = record;
  self->case_view = CW_IS_BIBLIOGRAPHY (cw_record_get_root (record))
                      ? cw_references_page_new (record)
                      : cw_case_view_new (self->document, record);
  gtk_widget_set_hexpand (self->case_view, TRUE);
  gtk_box_append (GTK_BOX (self->case_slot), self->case_view);
  if (CW_IS_CASE_VIEW (self->case_view))
    g_signal_connect_object (self->case_view, "notify::inspector-possible",
                             G_CALLBACK (cw_window_update_inspector_action), self,
                             G_CONNECT_SWAPPED);
  g_binding_group_set_source (self->history_bindings, cw_record_get_history (record));
  cw_save_indicator_set_record (self->save_indicator, record);
  cw_save_bar_set_record (self->save_bar, record);
  g_signal_connect_object (cw_record_get_root (record), "notify::title",
                           G_CALLBACK (cw_window_update_title), self, G_CONNECT_SWAPPED);
  cw_window_update_title (self);
  cw_window_update_inspector (self);
  cw_window_update_focus_mode (self);
  gtk_stack_set_visible_child_name (self->stack, "case");
  /* The next start shows a case or the list: thousands of references would keep it waiting. */
  g_settings_set_string (cw_settings_get (), "last-record",
                         cw_window_get_references_page (self) ? "" : cw_record_get_id (record));
  notify_state (self);
  gtk_widget_child_focus (self->case_view, GTK_DIR_TAB_FORWARD);
}

static void
opened_cb (GObject *document, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CwRecord *record = cw_document_open_record_finish (CW_DOCUMENT (document), result, &error);

  if (record == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
          !g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED))
        cw_dialogs_tell (GTK_WINDOW (self), _ ("The case cannot be opened"), error->message);
      return;
    }
  /* The window may have been closed, or the author may have opened another, while we waited. */
  if (self->document && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    take_record (self, record);
  else
    g_object_unref (record);
}

static void
stop_opening (CwWindow *self)
{
  if (self->opening)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
}

/**
 * cw_window_open_record:
 * @self: a window
 * @id: id of a record of its library
 *
 * Shows a case, as soon as it is loaded.
 */
void
cw_window_open_record (CwWindow *self, const char *id)
{
  stop_opening (self);
  if (self->record && g_str_equal (cw_record_get_id (self->record), id))
    return;
  self->opening = g_cancellable_new ();
  cw_document_open_record_async (self->document, id, self->opening, opened_cb, g_object_ref (self));
}

/**
 * cw_window_restore_record:
 * @self: a window
 * @id: id of the record that was open last
 *
 * Shows the case of last time before the window appears; one that is gone or in the bin is passed
 * over in silence.
 */
void
cw_window_restore_record (CwWindow *self, const char *id)
{
  CwRecord *record = cw_document_open_record (self->document, id, NULL);
  CwEntity *root = record ? cw_record_get_root (record) : NULL;
  const CwField *deleted = root ? cw_entity_info_find (cw_entity_get_info (root), "deleted") : NULL;

  if (root && (deleted == NULL || !cw_entity_is_recorded (root, deleted)))
    take_record (self, record);
  else
    g_clear_object (&record);
}

/**
 * cw_window_show_library:
 * @self: a window
 *
 * Leaves the open case, which is saved, and shows the list.
 */
void
cw_window_show_library (CwWindow *self)
{
  stop_opening (self);
  leave_field (self);
  drop_record (self);
  gtk_stack_set_visible_child_name (self->stack, "library");
  g_settings_set_string (cw_settings_get (), "last-record", "");
  cw_window_update_title (self);
  notify_state (self);
  cw_library_page_focus_list (self->library);
}

/* ---- recent libraries ---- */

static void
update_recent_menu (CwWindow *self)
{
  g_auto (GStrv) recent = g_settings_get_strv (cw_settings_get (), "recent-libraries");

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; recent[i]; i++)
    {
      g_autofree char *label = g_filename_display_basename (recent[i]);

      cw_menus_append (self->recent_menu, label, "app.open-recent", recent[i]);
    }
}

/* ---- closing ---- */

static void
keep_size (CwWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (cw_settings_get (), "window-width", CLAMP (width, 360, 16384));
  g_settings_set_int (cw_settings_get (), "window-height", CLAMP (height, 294, 16384));
  g_settings_set_boolean (cw_settings_get (), "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
close_answered_cb (gpointer owner, const char *answer, gpointer user_data)
{
  CwWindow *self = owner;

  if (g_str_equal (answer, "copy"))
    g_action_group_activate_action (G_ACTION_GROUP (self), "save-copy", NULL);
  else if (g_str_equal (answer, "close"))
    {
      self->abandon = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
ask_before_losing (CwWindow *self)
{
  const CwDialogAnswer answers[] = {
    { "close", _ ("Close _anyway"), TRUE },
    { "copy", _ ("_Save a copy…"), FALSE },
    { CW_ANSWER_CANCEL, _ ("_Keep open"), FALSE },
  };
  g_autofree char *body = g_strdup_printf (
    _ ("%s A copy is kept aside and is offered when Casewright starts again."),
    cw_record_get_save_error (self->record) ? cw_record_get_save_error (self->record) : "");

  cw_dialogs_ask (GTK_WINDOW (self), _ ("The last edits could not be saved"), body, answers,
                  G_N_ELEMENTS (answers), close_answered_cb, self, NULL);
}

static gboolean
cw_window_close_request (GtkWindow *window)
{
  CwWindow *self = CW_WINDOW (window);

  leave_field (self);
  if (cw_job_bar_is_running (self->job_bar))
    {
      self->closing = TRUE;
      cw_job_bar_cancel (self->job_bar);
      return TRUE;
    }
  if (!self->abandon && !cw_window_flush (self))
    {
      ask_before_losing (self);
      return TRUE;
    }
  stop_opening (self);
  keep_size (self);
  return GTK_WINDOW_CLASS (cw_window_parent_class)->close_request (window);
}

static void
job_over_cb (CwJobBar *bar, GParamSpec *pspec, CwWindow *self)
{
  if (self->closing && !cw_job_bar_is_running (bar))
    gtk_window_close (GTK_WINDOW (self));
}

/* ---- object ---- */

static void
cw_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CwWindow *self = CW_WINDOW (object);

  switch (id)
    {
    case PROP_CASE_OPEN:
      g_value_set_boolean (value, self->record && !cw_window_get_references_page (self));
      break;
    case PROP_RECORD_OPEN:
      g_value_set_boolean (value, self->record != NULL);
      break;
    case PROP_RECORD_CHOSEN:
      g_value_set_boolean (
        value, self->record ? !cw_window_get_references_page (self)
                            : (self->library && cw_library_page_get_selected (self->library)));
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, self->document && !cw_document_is_read_only (self->document));
      break;
    case PROP_INSPECTOR_VISIBLE:
      g_value_set_boolean (value, self->inspector_visible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cw_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CwWindow *self = CW_WINDOW (object);

  if (id == PROP_INSPECTOR_VISIBLE)
    cw_window_want_inspector (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cw_window_dispose (GObject *object)
{
  CwWindow *self = CW_WINDOW (object);

  stop_opening (self);
  g_clear_weak_pointer (&self->toast);
  if (self->case_view)
    drop_record (self);
  g_clear_object (&self->history_bindings);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CW_TYPE_WINDOW);
  G_OBJECT_CLASS (cw_window_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CASE_OPEN] = g_param_spec_boolean ("case-open", NULL, NULL, FALSE, readable);
  properties[PROP_RECORD_OPEN] = g_param_spec_boolean ("record-open", NULL, NULL, FALSE, readable);
  properties[PROP_RECORD_CHOSEN] =
    g_param_spec_boolean ("record-chosen", NULL, NULL, FALSE, readable);
  properties[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, FALSE, readable);
  properties[PROP_INSPECTOR_VISIBLE] = g_param_spec_boolean (
    "inspector-visible", NULL, NULL, FALSE, readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (klass, N_PROPERTIES, properties);
}

static void
cw_window_class_init (CwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = cw_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = cw_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = cw_window_close_request;
  install_properties (G_OBJECT_CLASS (klass));
  g_type_ensure (CW_TYPE_LIBRARY_PAGE);
  g_type_ensure (CW_TYPE_SAVE_INDICATOR);
  g_type_ensure (CW_TYPE_SAVE_BAR);
  g_type_ensure (CW_TYPE_JOB_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/casewright/Casewright/cw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, case_slot);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, library);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, save_indicator);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, save_bar);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, job_bar);
  gtk_widget_class_bind_template_child (widget_class, CwWindow, recent_menu);
}

static void
restore_size (CwWindow *self)
{
  GSettings *settings = cw_settings_get ();

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
selection_cb (CwWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD_CHOSEN]);
}

/* The toolkit draws its own controls with lines then; ours follow by this class. */
static void
high_contrast_cb (CwWindow *self)
{
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (GTK_WIDGET (self), "cw-high-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cw-high-contrast");
}

static void
cw_window_init (CwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->history_bindings = g_binding_group_new ();
  cw_window_add_actions (self);
  cw_window_add_drop_target (self);
  g_settings_bind (cw_settings_get (), "inspector-visible", self, "inspector-visible",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (cw_settings_get (), "changed::recent-libraries",
                           G_CALLBACK (update_recent_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (high_contrast_cb), self, G_CONNECT_SWAPPED);
  high_contrast_cb (self);
  update_recent_menu (self);
  restore_size (self);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (cw_window_update_inspector), NULL);
  cw_text_scale_watch (GTK_WIDGET (self), G_CALLBACK (cw_window_update_inspector));
  g_signal_connect (self, "notify::maximized", G_CALLBACK (cw_window_update_inspector), NULL);
  g_signal_connect (self->job_bar, "notify::idle", G_CALLBACK (job_over_cb), self);
  g_signal_connect_object (self->library, "notify::selected", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cw_window_new:
 * @application: the application
 * @document: an open library
 *
 * Returns: (transfer none): a window that shows the list of the library
 */
GtkWidget *
cw_window_new (GtkApplication *application, CwDocument *document)
{
  CwWindow *self = g_object_new (CW_TYPE_WINDOW, "application", application, NULL);

  self->document = g_object_ref (document);
  cw_library_page_set_document (self->library, document);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
  cw_window_update_title (self);
  return GTK_WIDGET (self);
}

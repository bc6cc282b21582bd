/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-application"

#include "ui/cw-application.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdlib.h>

#include "base/cw-error.h"
#include "ui/cw-appearance.h"
#include "ui/cw-application-private.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-settings.h"
#include "ui/cw-ui-resources.h"
#include "ui/cw-window.h"
#include "widgets/cw-widgets.h"

/* The one running program of a user. It owns the open libraries: windows on the same file share one
 * CwDocument, and the library closes when its last window does. */

struct _CwApplication
{
  AdwApplication parent_instance;

  GHashTable *documents; /* canonical path -> CwDocument */
  gboolean recovery_offered;
};

G_DEFINE_FINAL_TYPE (CwApplication, cw_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accelerators[3];
} accelerators[] = {
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.open-library", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.new-case", { "<Control>n" } },
  { "win.import", { "<Control><Shift>i" } },
  { "win.read-report", { "<Control>r" } },
  { "win.export", { "<Control>e" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.back-to-library", { "<Alt>Left" } },
  { "win.next-page", { "<Control>Page_Down" } },
  { "win.previous-page", { "<Control>Page_Up" } },
  { "win.toggle-inspector", { "F9" } },
  { "win.focus-mode", { "F11" } },
  { "win.show-history", { "<Control>h" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.close", { "<Control>w" } },
};

/* ---- libraries ---- */

/* Two ways to write one file's name are one library. */
static char *
dup_canonical_path (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *real = realpath (path, NULL);
  char *result;

  if (real == NULL && (real = realpath (directory, NULL)))
    result = g_build_filename (real, name, NULL);
  else
    result = real ? g_strdup (real) : g_canonicalize_filename (path, NULL);
  free (real);
  return result;
}

static CwDocument *
share_document (CwApplication *self, const char *path, CwDocumentFlags flags, GError **error)
{
  g_autofree char *canonical = dup_canonical_path (path);
  CwDocument *document = g_hash_table_lookup (self->documents, canonical);
  g_autofree char *author = NULL;

  if (document)
    return document;
  document = cw_document_open (canonical, flags, error);
  if (document == NULL)
    return NULL;
  author = g_settings_get_string (cw_settings_get (), "author-name");
  cw_document_set_author (document, *author ? author : g_get_real_name ());
  g_hash_table_insert (self->documents, g_steal_pointer (&canonical), document);
  return document;
}

static GtkWindow *
find_window (CwApplication *self, CwDocument *document)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (CW_IS_WINDOW (l->data) && cw_window_get_document (l->data) == document)
      return l->data;
  return NULL;
}

static void
tell_unsaved (const GError *error)
{
  g_autofree char *body = g_strdup_printf (
    _ ("%s The edits were kept aside and are offered when Casewright starts again."),
    error ? error->message : "");

  cw_dialogs_tell (NULL, _ ("Some edits could not be saved"), body);
}

static void
close_document (CwApplication *self, CwDocument *document, gboolean tell)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwDocument) kept = g_object_ref (document);

  if (!cw_document_close (document, &error))
    {
      g_warning ("a library was closed with edits that could not be saved");
      if (tell)
        tell_unsaved (error);
    }
}

static void
close_unused_documents (CwApplication *self)
{
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->documents);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    if (find_window (self, document) == NULL)
      {
        g_autoptr (CwDocument) kept = g_object_ref (document);

        g_hash_table_iter_remove (&iter);
        close_document (self, kept, TRUE);
        /* Closing may wait, and the table may have changed meanwhile. */
        g_hash_table_iter_init (&iter, self->documents);
      }
}

/* ---- a library that cannot be opened ---- */

static void
refused_cb (gpointer owner, const char *answer, gpointer user_data)
{
  g_autofree char *path = user_data;
  CwApplication *self = owner;

  if (g_str_equal (answer, "again"))
    cw_application_open_library (self, path, CW_DOCUMENT_CREATE, NULL);
  else if (g_str_equal (answer, "other"))
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-library", NULL);
  else if (g_str_equal (answer, "new"))
    g_action_group_activate_action (G_ACTION_GROUP (self), "new-library", NULL);
}

/* The sentence of the store names the file, and who holds it. */
static void
tell_refused (CwApplication *self, const char *path, const GError *error, GtkWindow *parent)
{
  const CwDialogAnswer answers[] = {
    { CW_ANSWER_CANCEL, parent ? _ ("_Cancel") : _ ("_Quit"), FALSE },
    { "new", _ ("_New library…"), FALSE },
    { "other", _ ("_Open another library…"), FALSE },
    { "again", _ ("_Try again"), FALSE },
  };

  /* What is no library, or too new, will be the same the next time. */
  gboolean lasting = g_error_matches (error, CW_ERROR, CW_ERROR_UNREADABLE) ||
                     g_error_matches (error, CW_ERROR, CW_ERROR_NEWER_VERSION);

  cw_dialogs_ask (parent, _ ("The library cannot be opened"), error->message, answers,
                  G_N_ELEMENTS (answers) - lasting, refused_cb, self, g_strdup (path));
}

/**
 * cw_application_open_library:
 * @self: the application
 * @path: (type filename): a library file
 * @flags: see #CwDocumentFlags
 * @parent: (nullable): the window that asked, for the sentence when it fails
 *
 * Shows a library: the window that has it already is raised, otherwise it gets one.
 *
 * Returns: (transfer none) (nullable): the window
 */
GtkWindow *
cw_application_open_library (CwApplication *self,
                             const char *path,
                             CwDocumentFlags flags,
                             GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  CwDocument *document = share_document (self, path, flags, &error);
  GtkWindow *window;

  if (document == NULL)
    {
      tell_refused (self, path, error, parent);
      return NULL;
    }
  window = find_window (self, document);
  if (window == NULL)
    window = GTK_WINDOW (cw_window_new (GTK_APPLICATION (self), document));
  cw_settings_remember_library (cw_document_get_path (document));
  gtk_window_present (window);
  return window;
}

static char *
dup_start_path (void)
{
  g_autofree char *last = g_settings_get_string (cw_settings_get (), "last-library");

  if (*last && g_file_test (last, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&last);
  return cw_document_dup_default_path ();
}

static void
show_last_record (CwWindow *window)
{
  g_autofree char *id = g_settings_get_string (cw_settings_get (), "last-record");

  if (*id)
    cw_window_restore_record (window, id);
}

/* Any window will do; without one, the library of last time is opened. */
static void
raise_or_start (CwApplication *self, const char *path)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *start = NULL;
  gboolean is_last;

  if (window && path == NULL)
    {
      gtk_window_present (window);
      return;
    }
  start = dup_start_path ();
  is_last = window == NULL && (path == NULL || g_str_equal (path, start));
  window = cw_application_open_library (self, path ? path : start, CW_DOCUMENT_CREATE, window);
  if (window == NULL)
    return;
  if (is_last)
    show_last_record (CW_WINDOW (window));
  if (!self->recovery_offered)
    cw_window_offer_recovery (CW_WINDOW (window));
  self->recovery_offered = TRUE;
}

/**
 * cw_application_add_window:
 * @self: the application
 * @document: an open library
 *
 * Opens one more window on a library.
 */
void
cw_application_add_window (CwApplication *self, CwDocument *document)
{
  gtk_window_present (GTK_WINDOW (cw_window_new (GTK_APPLICATION (self), document)));
}

/* ---- starting ---- */

static void
open_files (CwApplication *self, GPtrArray *paths)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  GtkWindow *window;

  for (guint i = 0; i < paths->len; i++)
    if (g_str_has_suffix (paths->pdata[i], ".json"))
      g_ptr_array_add (cases, g_strdup (paths->pdata[i]));
    else
      cw_application_open_library (self, paths->pdata[i], CW_DOCUMENT_NONE, NULL);
  if (cases->len == 0)
    return;
  raise_or_start (self, NULL);
  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (CW_IS_WINDOW (window))
    cw_window_import_paths (CW_WINDOW (window), cases);
}

static void
cw_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n_files; i++)
    if (g_file_peek_path (files[i]))
      g_ptr_array_add (paths, g_file_get_path (files[i]));
  open_files (CW_APPLICATION (application), paths);
}

static void
cw_application_activate (GApplication *application)
{
  raise_or_start (CW_APPLICATION (application), NULL);
}

static char *
dup_argument_path (GApplicationCommandLine *line, const char *argument)
{
  g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, argument);

  return g_file_get_path (file);
}

static int
cw_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  CwApplication *self = CW_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *library = NULL;
  g_autofree char *library_path = NULL;

  if (g_variant_dict_lookup (options, "library", "^&ay", &library))
    library_path = dup_argument_path (line, library);
  for (guint i = 1; arguments[0] && arguments[i]; i++)
    g_ptr_array_add (paths, dup_argument_path (line, arguments[i]));
  if (library_path || paths->len == 0)
    raise_or_start (self, library_path);
  open_files (self, paths);
  return 0;
}

static void
set_accelerators (CwApplication *self)
{
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (G_TYPE_NONE, &n_pages);

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           (const char *const *)accelerators[i].accelerators);
  for (guint i = 0; i < MIN (n_pages, 9); i++)
    {
      g_autofree char *action = g_strconcat ("win.show-page::", pages[i].id, NULL);
      char accelerator[] = { '<', 'A', 'l', 't', '>', '1' + i, '\0' };
      const char *list[] = { accelerator, NULL };

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, list);
    }
}

/* Logout, a closed terminal, Ctrl+C: everything is written before the program goes. */
static const int ending_signals[] = { SIGTERM, SIGHUP, SIGINT };

static gboolean
ending_signal_cb (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
cw_application_startup (GApplication *application)
{
  GdkDisplay *display;

  G_APPLICATION_CLASS (cw_application_parent_class)->startup (application);
  display = gdk_display_get_default ();
  cw_widgets_init (display);
  cw_appearance_init (display);
  gtk_window_set_default_icon_name (CW_APPLICATION_ID);
  cw_application_add_actions (CW_APPLICATION (application));
  set_accelerators (CW_APPLICATION (application));
  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    g_unix_signal_add (ending_signals[i], ending_signal_cb, application);
}

/* ---- ending ---- */

static void
cw_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (cw_application_parent_class)->window_removed (application, window);
  close_unused_documents (CW_APPLICATION (application));
}

/* The desktop ends the session: what is typed goes to the disk now. */
static void
cw_application_query_end (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (CW_IS_WINDOW (l->data))
      cw_window_flush (l->data);
}

static void
cw_application_shutdown (GApplication *application)
{
  CwApplication *self = CW_APPLICATION (application);
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->documents);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    close_document (self, document, FALSE);
  g_hash_table_remove_all (self->documents);
  g_settings_sync ();
  G_APPLICATION_CLASS (cw_application_parent_class)->shutdown (application);
}

static void
cw_application_finalize (GObject *object)
{
  g_hash_table_unref (CW_APPLICATION (object)->documents);
  G_OBJECT_CLASS (cw_application_parent_class)->finalize (object);
}

static void
cw_application_class_init (CwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cw_application_finalize;
  application_class->startup = cw_application_startup;
  application_class->activate = cw_application_activate;
  application_class->open = cw_application_open;
  application_class->command_line = cw_application_command_line;
  application_class->shutdown = cw_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_removed = cw_application_window_removed;
  if (cw_ui_get_resource () == NULL)
    cw_ui_register_resource ();
}

static void
author_changed_cb (GSettings *settings, const char *key, CwApplication *self)
{
  g_autofree char *author = g_settings_get_string (settings, key);
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->documents);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    cw_document_set_author (document, *author ? author : g_get_real_name ());
}

static void
cw_application_init (CwApplication *self)
{
  static const GOptionEntry options[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("Open this library; make it when it is not there"), N_ ("FILE") },
    { NULL },
  };

  self->documents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_signal_connect (self, "query-end", G_CALLBACK (cw_application_query_end), NULL);
  g_signal_connect_object (cw_settings_get (), "changed::author-name",
                           G_CALLBACK (author_changed_cb), self, 0);
}

/**
 * cw_application_new:
 *
 * Returns: (transfer full): the application
 */
CwApplication *
cw_application_new (void)
{
  return g_object_new (CW_TYPE_APPLICATION, "application-id", CW_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       "register-session", TRUE, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-application-private.h"

#include <glib/gi18n.h>

#include "ui/cw-dialogs.h"
#include "ui/cw-window.h"

/* What the program can do whichever window is in front. */

static GtkWindow *
get_window (CwApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

static void
new_window (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GtkWindow *window = get_window (application);

  if (CW_IS_WINDOW (window))
    cw_application_add_window (application, cw_window_get_document (CW_WINDOW (window)));
  else
    g_application_activate (application);
}

static void
library_chosen_cb (gpointer application, GListModel *files, gpointer user_data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);

  if (path)
    cw_application_open_library (application, path, CW_DOCUMENT_NONE, get_window (application));
}

static void
open_library (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  cw_dialogs_choose_file (get_window (application), CW_FILE_LIBRARY, NULL, NULL, library_chosen_cb,
                          application, NULL);
}

/* Whoever agreed to replace a file meant another kind of file: a library is never overwritten. */
static void
new_library_chosen_cb (gpointer application, GListModel *files, gpointer user_data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *chosen = g_file_get_path (file);
  g_autofree char *path = NULL;

  if (chosen == NULL)
    return;
  path = g_str_has_suffix (chosen, ".casewright") ? g_strdup (chosen)
                                                  : g_strconcat (chosen, ".casewright", NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    cw_dialogs_tell (get_window (application), _ ("There is a file of that name"),
                     _ ("Choose another name. Casewright never replaces a library."));
  else
    cw_application_open_library (application, path, CW_DOCUMENT_CREATE, get_window (application));
}

static void
new_library (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  /* Translators: the proposed file name of a new library; keep the ending. */
  cw_dialogs_choose_file (get_window (application), CW_FILE_NEW_LIBRARY, _ ("cases.casewright"),
                          NULL, new_library_chosen_cb, application, NULL);
}

static void
open_recent (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  cw_application_open_library (application, g_variant_get_string (parameter, NULL),
                               CW_DOCUMENT_NONE, get_window (application));
}

static void
preferences (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  cw_dialogs_show_preferences (get_window (application));
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  cw_dialogs_show_about (get_window (application));
}

/* Each window is asked: one whose edits cannot be saved stays. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

/**
 * cw_application_add_actions:
 * @self: the application
 *
 * Adds the actions of the program.
 */
void
cw_application_add_actions (CwApplication *self)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window },
    { "open-library", open_library },
    { "new-library", new_library },
    { "open-recent", open_recent, "s" },
    { "preferences", preferences },
    { "about", about },
    { "quit", quit },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

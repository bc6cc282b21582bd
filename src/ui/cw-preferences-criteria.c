/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-preferences-criteria.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/cw-dialogs.h"

/* The preferences' group for the CTCAE file: what is loaded, load another, take it away. */

/* More sentences than this are read by nobody; the command line prints them all. */
#define PROBLEMS_SHOWN 8

typedef struct
{
  CwCriteriaShelf *shelf;
  GtkWidget *group; /* lent: it owns us */
  GtkWidget *row;
  GtkWidget *spinner;
  GtkWidget *remove;
} Group;

static void
group_free (gpointer data)
{
  Group *self = data;

  g_object_unref (self->shelf);
  g_free (self);
}

/* ---- what is loaded ---- */

static char *
describe (CwCriteriaShelf *shelf)
{
  CwCtcaeCriteria *criteria = cw_criteria_shelf_get (shelf);
  const char *problem = cw_criteria_shelf_get_problem (shelf);
  const char *date;
  guint n_terms;

  if (problem)
    return g_strdup (problem);
  if (criteria == NULL)
    return g_strdup (_ ("Not loaded: grades have a short wording of Casewright’s own"));
  n_terms = cw_ctcae_criteria_get_n_terms (criteria);
  date = cw_ctcae_criteria_get_date (criteria);
  /* Translators: a file name, a number of terms, and a date. */
  return g_strdup_printf (
    ngettext ("%1$s, %2$u term, loaded %3$s", "%1$s, %2$u terms, loaded %3$s", n_terms),
    cw_ctcae_criteria_get_source (criteria), n_terms, date ? date : "?");
}

static void
show_loaded (Group *self)
{
  g_autofree char *description = describe (self->shelf);
  gboolean is_there =
    cw_criteria_shelf_get (self->shelf) || cw_criteria_shelf_get_problem (self->shelf);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), description);
  gtk_widget_set_visible (self->remove, is_there);
}

static void
set_busy (Group *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->row, !busy);
  gtk_widget_set_visible (self->spinner, busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
}

static GtkWindow *
get_window (Group *self)
{
  GtkRoot *root = gtk_widget_get_root (self->group);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* ---- loading ---- */

static void
tell_problems (Group *self, GPtrArray *problems)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *heading = NULL;

  if (problems->len == 0)
    return;
  for (guint i = 0; i < MIN (problems->len, PROBLEMS_SHOWN); i++)
    g_string_append_printf (body, "%s\n", (const char *)problems->pdata[i]);
  if (problems->len > PROBLEMS_SHOWN)
    g_string_append (body, "…");
  heading = g_strdup_printf (
    ngettext ("%u line could not be used", "%u lines could not be used", problems->len),
    problems->len);
  cw_dialogs_tell (get_window (self), heading, body->str);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) group = user_data;
  Group *self = g_object_get_data (G_OBJECT (group), "cw-group");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done =
    cw_criteria_shelf_import_finish (CW_CRITERIA_SHELF (source), result, &problems, &error);

  set_busy (self, FALSE);
  if (get_window (self) == NULL)
    return;
  if (done)
    tell_problems (self, problems);
  else
    cw_dialogs_tell (get_window (self), _ ("The file was not loaded"), error->message);
}

static void
chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  Group *self = g_object_get_data (owner, "cw-group");
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    return;
  set_busy (self, TRUE);
  cw_criteria_shelf_import_async (self->shelf, path, NULL, loaded_cb, g_object_ref (self->group));
}

static void
load_cb (Group *self)
{
  cw_dialogs_choose_file (get_window (self), CW_FILE_TABLE, NULL, NULL, chosen_cb, self->group,
                          NULL);
}

static void
remove_cb (Group *self)
{
  g_autoptr (GError) error = NULL;

  if (!cw_criteria_shelf_remove (self->shelf, &error))
    cw_dialogs_tell (get_window (self), _ ("The file was not removed"), error->message);
}

/* ---- building ---- */

static GtkWidget *
make_remove_button (Group *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove the CTCAE file"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove the CTCAE file"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static void
build_row (Group *self)
{
  self->row = adw_action_row_new ();
  /* A file may be called “<b>”. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                 _ ("Load the CTCAE file of the NCI…"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), TRUE);
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  self->remove = make_remove_button (self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->spinner);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->remove);
  g_signal_connect_swapped (self->row, "activated", G_CALLBACK (load_cb), self);
}

/**
 * cw_preferences_criteria_new:
 * @shelf: where the criteria are kept
 *
 * Returns: (transfer floating): a group of the preferences
 */
GtkWidget *
cw_preferences_criteria_new (CwCriteriaShelf *shelf)
{
  Group *self = g_new0 (Group, 1);
  GClosure *closure = g_cclosure_new_swap (G_CALLBACK (show_loaded), self, NULL);

  self->shelf = g_object_ref (shelf);
  self->group = adw_preferences_group_new ();
  g_object_set_data_full (G_OBJECT (self->group), "cw-group", self, group_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _ ("Adverse events"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->group),
    /* Translators: NCI is the National Cancer Institute of the United States. */
    _ ("The NCI publishes the wording of each grade as a spreadsheet. Once it is loaded it stands "
       "beside the grades of an adverse event. MedDRA codes are not kept."));
  build_row (self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->row);
  g_object_watch_closure (G_OBJECT (self->group), closure);
  g_signal_connect_closure (shelf, "changed", closure, FALSE);
  show_loaded (self);
  return self->group;
}

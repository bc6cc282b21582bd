/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-journal-panel.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "document/cw-profile-shelf.h"
#include "manuscript/cw-retarget.h"
#include "model/cw-article.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-finding-row.h"
#include "ui/cw-profile-window.h"
#include "ui/cw-profiles.h"

/* The journal that the article is written for: which, what it would object to, and what the author
 * keeps all the same, with the reason. */

struct _CwJournalPanel
{
  GtkWidget parent_instance;

  CwDocument *document;
  CwRecord *record;
  CwProfileShelf *shelf;
  GCancellable *cancellable; /* of the comparison under way, if any */
  GtkWidget *box;
  GtkWidget *journals; /* GtkDropDown */
  GtkWidget *problem; /* GtkLabel: files of profiles that cannot be read */
  GtkWidget *none; /* GtkLabel */
  GtkWidget *findings; /* GtkListBox */
  GtkWidget *origins; /* GtkLabel: where their rules stand */
  GtkWidget *notes; /* CwEntityListView */
  char *wanted; /* id of the journal that is asked about */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (CwJournalPanel, cw_journal_panel, GTK_TYPE_WIDGET)

static const CwField *
get_field (CwJournalPanel *self, const char *name)
{
  return cw_entity_info_find (cw_entity_get_info (cw_record_get_root (self->record)), name);
}

/* ---- which journal ---- */

static void
select_journal (CwJournalPanel *self, const char *id)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);

  self->setting = TRUE;
  for (guint i = 0; i < profiles->len; i++)
    if (g_str_equal (((CwJournalProfile *)profiles->pdata[i])->id, id))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->journals), i);
  self->setting = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.remove",
                                 cw_profile_shelf_is_own (self->shelf, id));
}

static void
show_present (CwJournalPanel *self)
{
  const char *target = CW_CASE (cw_record_get_root (self->record))->target_journal;
  const CwJournalProfile *profile = target ? cw_profile_shelf_find (self->shelf, target) : NULL;

  select_journal (self, profile ? profile->id : CW_JOURNAL_PROFILE_DEFAULT);
}

static void
answered_cb (gpointer owner, const char *answer, gpointer user_data)
{
  CwJournalPanel *self = owner;
  const CwJournalProfile *profile =
    self->wanted ? cw_profile_shelf_lookup (self->shelf, self->wanted) : NULL;

  if (profile && !g_str_equal (answer, CW_ANSWER_CANCEL))
    {
      cw_history_break (cw_record_get_history (self->record));
      cw_entity_set_typed (cw_record_get_root (self->record), get_field (self, "target-journal"),
                           profile->name, NULL);
      cw_history_break (cw_record_get_history (self->record));
    }
  show_present (self);
}

static GPtrArray *
list_changes (GPtrArray *changes)
{
  GPtrArray *sentences = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (sentences, ((CwRetargetChange *)changes->pdata[i])->message);
  return sentences;
}

static void
ask_whether_to_change (CwJournalPanel *self, GPtrArray *changes)
{
  const CwDialogAnswer answers[] = {
    { CW_ANSWER_CANCEL, _ ("_Cancel"), FALSE },
    { "change", _ ("Change _Journal"), FALSE },
  };
  g_autoptr (GPtrArray) sentences = list_changes (changes);
  GtkWindow *dialog = cw_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                      _ ("What the other journal changes"),
                                      changes->len ? NULL : _ ("Nothing in the article changes."),
                                      answers, G_N_ELEMENTS (answers), answered_cb, self, NULL);

  if (changes->len)
    cw_dialogs_add_list (dialog, sentences);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cw_article_retarget_finish (result, &error);
  CwJournalPanel *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  if (changes == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", error->message);
      show_present (self);
      return;
    }
  ask_whether_to_change (self, changes);
}

/* One comparison at a time: a question about an earlier choice would be answered for the last. */
static void
begin_comparison (CwJournalPanel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
selected_cb (CwJournalPanel *self)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->journals));

  if (self->setting || selected >= profiles->len)
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (((CwJournalProfile *)profiles->pdata[selected])->id);
  begin_comparison (self);
  cw_article_retarget_async (self->document, self->record, self->wanted, self->cancellable,
                             compared_cb, self);
}

/* ---- profiles ---- */

static const char *
get_shown_id (CwJournalPanel *self)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->journals));

  return selected < profiles->len ? ((CwJournalProfile *)profiles->pdata[selected])->id : NULL;
}

static void
show_problems (CwJournalPanel *self)
{
  GPtrArray *problems = cw_profile_shelf_get_problems (self->shelf);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s%s", i ? "\n" : "", (char *)problems->pdata[i]);
  gtk_label_set_text (GTK_LABEL (self->problem), text->str);
  gtk_widget_set_visible (self->problem, problems->len > 0);
}

static void
list_journals (CwJournalPanel *self)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < profiles->len; i++)
    gtk_string_list_append (names, ((CwJournalProfile *)profiles->pdata[i])->name);
  self->setting = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->journals), G_LIST_MODEL (names));
  self->setting = FALSE;
  show_present (self);
  show_problems (self);
}

/* Whoever adds a journal means to write for it; what that changes is said first. */
static void
added_cb (CwProfileWindow *window, const char *id, CwJournalPanel *self)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);

  for (guint i = 0; i < profiles->len; i++)
    if (g_str_equal (((CwJournalProfile *)profiles->pdata[i])->id, id))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->journals), i);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwJournalPanel *self = CW_JOURNAL_PANEL (widget);
  gboolean is_new = g_str_equal (action, "journal.add");
  const char *id = get_shown_id (self);
  CwProfileWindow *window;

  if (id == NULL)
    return;
  window =
    cw_profile_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->shelf, id, is_new);
  if (is_new)
    g_signal_connect_object (window, "saved", G_CALLBACK (added_cb), self, 0);
}

static void
tell (CwJournalPanel *self, const char *heading, const GError *error)
{
  cw_dialogs_tell (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, error->message);
}

static char *
import_file (CwJournalPanel *self, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = path ? NULL : g_file_get_uri (file);

  if (path)
    return cw_profile_shelf_import (self->shelf, path, error);
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE,
               _ ("“%s” is not on this computer: save it in a folder here first."), uri);
  return NULL;
}

/**
 * cw_journal_panel_load:
 * @self: a panel
 * @file: a profile that somebody else made
 *
 * Adds the profile to those of the user and chooses it, or tells why it cannot be read.
 */
void
cw_journal_panel_load (CwJournalPanel *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = import_file (self, file, &error);

  if (id)
    added_cb (NULL, id, self);
  else
    tell (self, _ ("The profile was not loaded"), error);
}

static void
loaded_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  cw_journal_panel_load (owner, file);
}

static void
load_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), CW_FILE_PROFILE, NULL, NULL,
                          loaded_cb, widget, NULL);
}

static void
remove_answered_cb (gpointer owner, const char *answer, gpointer user_data)
{
  CwJournalPanel *self = owner;
  const char *id = get_shown_id (self);
  g_autoptr (GError) error = NULL;

  if (id == NULL || !g_str_equal (answer, "remove"))
    return;
  if (!cw_profile_shelf_remove (self->shelf, id, &error))
    tell (self, _ ("The profile was not removed"), error);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const CwDialogAnswer answers[] = {
    { CW_ANSWER_CANCEL, _ ("_Cancel"), FALSE },
    { "remove", _ ("_Remove"), TRUE },
  };

  cw_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Remove your profile?"),
                  _ ("The file is deleted. A profile of this journal that came with the program "
                     "comes back."),
                  answers, G_N_ELEMENTS (answers), remove_answered_cb, widget, NULL);
}

/* ---- what it objects to ---- */

static void
keep_cb (GtkButton *button, CwJournalPanel *self)
{
  const char *rule = g_object_get_data (G_OBJECT (button), "cw-rule");
  CwHistory *history = cw_record_get_history (self->record);
  CwEntity *note;

  cw_history_break (history);
  cw_history_begin (history, _ ("Keep against the journal"));
  note = cw_entity_insert (cw_record_get_root (self->record), get_field (self, "profile-notes"),
                           G_MAXUINT, NULL);
  cw_entity_set_by_name (note, "rule", rule, NULL);
  cw_history_end (history);
  cw_entity_list_view_focus (CW_ENTITY_LIST_VIEW (self->notes), note, "note");
}

static GtkWidget *
make_keep (CwJournalPanel *self, const CwFinding *finding)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Keep…"));

  gtk_widget_set_tooltip_text (button, _ ("Keep it as it is, and say why"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "cw-rule", (gpointer)g_intern_string (finding->rule));
  g_signal_connect_object (button, "clicked", G_CALLBACK (keep_cb), self, 0);
  return button;
}

static void
add_finding (CwJournalPanel *self, const CwFinding *finding)
{
  GtkWidget *row = cw_finding_row_new_for (finding);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  if (finding->severity != CW_SEVERITY_NOTE && g_str_has_prefix (finding->rule, "journal-"))
    gtk_box_append (GTK_BOX (box), make_keep (self, finding));
  gtk_list_box_append (GTK_LIST_BOX (self->findings), row);
}

/* Most rules of a journal stand on one page, which is named once. */
static void
show_origins (CwJournalPanel *self, const GPtrArray *findings)
{
  g_autoptr (GPtrArray) origins = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      if (finding->origin &&
          !g_ptr_array_find_with_equal_func (origins, finding->origin, g_str_equal, NULL))
        g_ptr_array_add (origins, finding->origin);
    }
  g_ptr_array_add (origins, NULL);
  text = g_strjoinv ("\n", (char **)origins->pdata);
  gtk_label_set_text (GTK_LABEL (self->origins), text);
  gtk_widget_set_visible (self->origins, *text != '\0');
}

/**
 * cw_journal_panel_show:
 * @self: a panel
 * @state: the article as it stands
 *
 * Shows what the journal would object to.
 */
void
cw_journal_panel_show (CwJournalPanel *self, const CwArticleState *state)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->findings)))
    gtk_list_box_remove (GTK_LIST_BOX (self->findings), row);
  for (guint i = 0; i < state->findings->len; i++)
    add_finding (self, state->findings->pdata[i]);
  show_origins (self, state->findings);
  gtk_widget_set_visible (self->findings, state->findings->len > 0);
  gtk_widget_set_visible (self->none, state->findings->len == 0);
  show_present (self);
}

/**
 * cw_journal_panel_focus:
 * @self: a panel
 * @entity: an entity of the case
 * @field: (nullable): name of a field of it
 *
 * Puts the cursor where what the author keeps all the same is edited.
 *
 * Returns: %FALSE when that is not edited here
 */
gboolean
cw_journal_panel_focus (CwJournalPanel *self, CwEntity *entity, const char *field)
{
  return cw_entity_list_view_focus (CW_ENTITY_LIST_VIEW (self->notes), entity, field);
}

/* ---- parts ---- */

static GtkWidget *
make_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Edit this profile…"), "journal.edit");
  g_menu_append (menu, _ ("_Add a journal…"), "journal.add");
  g_menu_append (menu, _ ("_Load a profile…"), "journal.load");
  g_menu_append (menu, _ ("_Remove your profile…"), "journal.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Profiles of journals"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Profiles of journals"), -1);
  return button;
}

static GtkWidget *
make_header (CwJournalPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Journal"));

  self->journals = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->journals), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Journal"), -1);
  gtk_widget_add_css_class (label, "cw-journal-name");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->journals);
  gtk_box_append (GTK_BOX (box), make_menu ());
  return box;
}

static void
build (CwJournalPanel *self)
{
  CwEntity *root = cw_record_get_root (self->record);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), make_header (self));
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_box_append (GTK_BOX (self->box), self->problem);
  self->none = gtk_label_new (_ ("The journal has nothing to object to."));
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_widget_set_visible (self->none, FALSE);
  self->findings = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->findings), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->findings, "cw-findings");
  self->origins = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->origins), 0);
  gtk_label_set_wrap (GTK_LABEL (self->origins), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->origins), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->origins, "cw-finding-origin");
  self->notes = cw_entity_list_view_new (self->record, root, get_field (self, "profile-notes"));
  gtk_box_append (GTK_BOX (self->box), self->none);
  gtk_box_append (GTK_BOX (self->box), self->findings);
  gtk_box_append (GTK_BOX (self->box), self->origins);
  gtk_box_append (GTK_BOX (self->box), self->notes);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
cw_journal_panel_dispose (GObject *object)
{
  CwJournalPanel *self = CW_JOURNAL_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->shelf);
  g_clear_object (&self->record);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_journal_panel_parent_class)->dispose (object);
}

static void
cw_journal_panel_finalize (GObject *object)
{
  CwJournalPanel *self = CW_JOURNAL_PANEL (object);

  g_object_unref (self->cancellable);
  g_free (self->wanted);
  G_OBJECT_CLASS (cw_journal_panel_parent_class)->finalize (object);
}

static void
cw_journal_panel_class_init (CwJournalPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_journal_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_journal_panel_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "journalpanel");
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "journal.edit", NULL, edit_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "journal.add", NULL, edit_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "journal.load", NULL, load_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "journal.remove", NULL, remove_action);
}

static void
cw_journal_panel_init (CwJournalPanel *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * cw_journal_panel_new:
 * @document: the library
 * @record: an open case of it
 *
 * Returns: (transfer floating): the panel, without findings until it is shown a state
 */
GtkWidget *
cw_journal_panel_new (CwDocument *document, CwRecord *record)
{
  CwJournalPanel *self = g_object_new (CW_TYPE_JOURNAL_PANEL, NULL);

  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  self->shelf = g_object_ref (cw_profiles_get_shelf ());
  cw_profile_shelf_reread (self->shelf);
  build (self);
  list_journals (self);
  g_signal_connect_object (self->shelf, "changed", G_CALLBACK (list_journals), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journals, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-journal-panel.h"

#include <glib/gi18n.h>

#include "document/cw-profile-shelf.h"
#include "manuscript/cw-retarget.h"
#include "model/cw-article.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-finding-row.h"

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
  GtkWidget *none; /* GtkLabel */
  GtkWidget *findings; /* GtkListBox */
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
make_header (CwJournalPanel *self)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Journal"));

  for (guint i = 0; i < profiles->len; i++)
    gtk_string_list_append (names, ((CwJournalProfile *)profiles->pdata[i])->name);
  self->journals = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->journals), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Journal"), -1);
  gtk_widget_add_css_class (label, "cw-journal-name");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->journals);
  return box;
}

static void
build (CwJournalPanel *self)
{
  CwEntity *root = cw_record_get_root (self->record);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), make_header (self));
  self->none = gtk_label_new (_ ("The journal has nothing to object to."));
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_widget_set_visible (self->none, FALSE);
  self->findings = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->findings), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->findings, "cw-findings");
  self->notes = cw_entity_list_view_new (self->record, root, get_field (self, "profile-notes"));
  gtk_box_append (GTK_BOX (self->box), self->none);
  gtk_box_append (GTK_BOX (self->box), self->findings);
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
  self->shelf = cw_profile_shelf_new (NULL);
  build (self);
  show_present (self);
  g_signal_connect_object (self->journals, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-save-indicator.h"

#include <glib/gi18n.h>

/* Says in one word whether what was typed is on the disk. */

struct _CwSaveIndicator
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *label;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (CwSaveIndicator, cw_save_indicator, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon;
  const char *word;
  const char *sentence;
} looks[] = {
  [CW_SAVE_STATE_SAVED] = { "object-select-symbolic", N_ ("Saved"),
                            N_ ("Everything you typed is on the disk.") },
  [CW_SAVE_STATE_UNSAVED] = { "content-loading-symbolic", N_ ("Saving…"),
                              N_ ("The last edits are written within a second.") },
  [CW_SAVE_STATE_SAVING] = { "content-loading-symbolic", N_ ("Saving…"),
                             N_ ("The last edits are being written.") },
  [CW_SAVE_STATE_FAILED] = { "dialog-warning-symbolic", N_ ("Not saved"),
                             N_ ("The last edits could not be written.") },
};

static void
show_state (CwSaveIndicator *self, CwSaveState state)
{
  const char *word = _ (looks[state].word);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), looks[state].icon);
  gtk_label_set_text (GTK_LABEL (self->label), word);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ (looks[state].sentence));
  if (state == CW_SAVE_STATE_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

static void
update (CwSaveIndicator *self)
{
  g_autoptr (CwRecord) record = g_signal_group_dup_target (self->signals);
  CwSaveState state;

  if (record == NULL)
    return;
  state = cw_record_get_save_state (record);
  /* A second attempt under way does not unsay that the first one failed. */
  if (state != CW_SAVE_STATE_SAVED && cw_record_get_save_error (record))
    state = CW_SAVE_STATE_FAILED;
  show_state (self, state);
}

/**
 * cw_save_indicator_set_record:
 * @self: an indicator
 * @record: (nullable): the record to watch
 *
 * Watches another record.
 */
void
cw_save_indicator_set_record (CwSaveIndicator *self, CwRecord *record)
{
  g_signal_group_set_target (self->signals, record);
  update (self);
}

static void
cw_save_indicator_dispose (GObject *object)
{
  CwSaveIndicator *self = CW_SAVE_INDICATOR (object);

  g_clear_object (&self->signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_save_indicator_parent_class)->dispose (object);
}

static void
cw_save_indicator_class_init (CwSaveIndicatorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_save_indicator_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "saveindicator");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
cw_save_indicator_init (CwSaveIndicator *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->icon = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->signals = g_signal_group_new (CW_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify::save-state", G_CALLBACK (update), self);
  show_state (self, CW_SAVE_STATE_SAVED);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-save-bar.h"

#include <glib/gi18n.h>

/* The red bar that stays as long as something typed is not safe: why, and what can be done. */

struct _CwSaveBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *label;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (CwSaveBar, cw_save_bar, GTK_TYPE_WIDGET)

static void
update (CwSaveBar *self)
{
  g_autoptr (CwRecord) record = g_signal_group_dup_target (self->signals);
  const char *reason = record ? cw_record_get_save_error (record) : NULL;
  g_autofree char *text = NULL;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), reason != NULL);
  if (reason == NULL)
    return;
  /* Translators: %s is a sentence that says why, such as "The disk is full." */
  text =
    g_strdup_printf (_ ("The last edits could not be saved. %s Saving is tried again."), reason);
  gtk_label_set_text (GTK_LABEL (self->label), text);
}

/**
 * cw_save_bar_set_record:
 * @self: a bar
 * @record: (nullable): the record to watch
 *
 * Watches another record.
 */
void
cw_save_bar_set_record (CwSaveBar *self, CwRecord *record)
{
  g_signal_group_set_target (self->signals, record);
  update (self);
}

static void
cw_save_bar_dispose (GObject *object)
{
  CwSaveBar *self = CW_SAVE_BAR (object);

  g_clear_object (&self->signals);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_save_bar_parent_class)->dispose (object);
}

static void
cw_save_bar_class_init (CwSaveBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_save_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "savebar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
cw_save_bar_init (CwSaveBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "cw-save-bar");
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), make_button (_ ("_Try again"), "win.save-again"));
  gtk_box_append (GTK_BOX (box), make_button (_ ("Save a _copy…"), "win.save-copy"));
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  self->signals = g_signal_group_new (CW_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify::save-state", G_CALLBACK (update), self);
}

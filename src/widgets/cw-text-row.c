/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-text-row.h"

#include "widgets/cw-clipboard.h"

/* One line of text. Its undo is off: the history of the whole case undoes. */
struct _CwTextRow
{
  CwFormRow parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  CwSuggest *suggest;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CwTextRow, cw_text_row, CW_TYPE_FORM_ROW)

static void
cw_text_row_show_value (CwFormRow *row, const char *value)
{
  CwTextRow *self = CW_TEXT_ROW (row);
  GtkEditable *entry = GTK_EDITABLE (self->entry);
  const char *text = value != NULL ? value : "";
  int position = gtk_editable_get_position (entry);

  if (g_strcmp0 (gtk_editable_get_text (entry), text) == 0)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (entry, text);
  gtk_editable_set_position (entry, position);
  self->showing = FALSE;
}

static void
cw_text_row_show_placeholder (CwFormRow *row, const char *placeholder)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (CW_TEXT_ROW (row)->entry), placeholder);
}

static void
changed_cb (GtkEditable *entry, CwTextRow *self)
{
  if (!self->showing && (self->suggest == NULL || !cw_suggest_is_taking (self->suggest)))
    cw_form_row_take_edit (CW_FORM_ROW (self), gtk_editable_get_text (entry));
}

static void
taken_cb (CwSuggest *suggest, CwTextRow *self)
{
  cw_form_row_take_edit (CW_FORM_ROW (self), gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
take_suggestion (CwTextRow *self)
{
  if (!cw_suggest_take (self->suggest))
    return FALSE;
  taken_cb (self->suggest, self);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CwTextRow *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->suggest == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    return take_suggestion (self);
  if (keyval == GDK_KEY_Tab)
    take_suggestion (self);
  return cw_suggest_handle_key (self->suggest, keyval, modifiers);
}

static void
leave_cb (GtkEventControllerFocus *controller, CwTextRow *self)
{
  if (self->suggest != NULL)
    cw_suggest_close (self->suggest);
}

static void
drop_suggest (CwTextRow *self)
{
  if (self->suggest != NULL)
    g_object_run_dispose (G_OBJECT (self->suggest));
  g_clear_object (&self->suggest);
}

static void
cw_text_row_dispose (GObject *object)
{
  drop_suggest (CW_TEXT_ROW (object));
  G_OBJECT_CLASS (cw_text_row_parent_class)->dispose (object);
}

static void
cw_text_row_class_init (CwTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_text_row_dispose;
  CW_FORM_ROW_CLASS (klass)->show_value = cw_text_row_show_value;
  CW_FORM_ROW_CLASS (klass)->show_placeholder = cw_text_row_show_placeholder;
}

static void
cw_text_row_init (CwTextRow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (self->box, TRUE);
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  cw_clipboard_guard_entry (GTK_EDITABLE (self->entry));
  gtk_box_append (GTK_BOX (self->box), self->entry);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (cw_form_row_finish), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, key);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  cw_form_row_set_control (CW_FORM_ROW (self), self->box, self->entry);
}

/**
 * cw_text_row_new:
 * @label: translated name of the field
 *
 * Makes a row for one line of text: words, quantities, dates.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cw_text_row_new (const char *label)
{
  return g_object_new (CW_TYPE_TEXT_ROW, "label", label, NULL);
}

/**
 * cw_text_row_set_suggest:
 * @self: a row
 * @func: (nullable): finds suggestions for typed text
 * @data: for @func
 *
 * Offers suggestions under the entry; any other text is accepted as well.
 */
void
cw_text_row_set_suggest (CwTextRow *self, CwSuggestFunc func, gpointer data)
{
  g_return_if_fail (CW_IS_TEXT_ROW (self));
  drop_suggest (self);
  if (func == NULL)
    return;
  self->suggest = cw_suggest_new (self->box, GTK_ENTRY (self->entry), func, data);
  g_signal_connect_object (self->suggest, "taken", G_CALLBACK (taken_cb), self, 0);
}

/**
 * cw_text_row_get_entry:
 * @self: a row
 *
 * Gets the entry.
 *
 * Returns: (transfer none): the entry
 */
GtkEntry *
cw_text_row_get_entry (CwTextRow *self)
{
  g_return_val_if_fail (CW_IS_TEXT_ROW (self), NULL);
  return GTK_ENTRY (self->entry);
}

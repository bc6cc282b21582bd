/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-tristate-row.h"

#include <glib/gi18n.h>

#define N_BUTTONS 3

/* Yes, no, or not recorded: never a check box, which cannot say that nobody asked. */
struct _CwTristateRow
{
  CwFormRow parent_instance;

  GtkWidget *box;
  GtkToggleButton *buttons[N_BUTTONS];
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CwTristateRow, cw_tristate_row, CW_TYPE_FORM_ROW)

static const char *const values[N_BUTTONS] = { CW_TRISTATE_ROW_YES, CW_TRISTATE_ROW_NO, NULL };

static int
find_button (const char *value)
{
  for (int i = 0; i < N_BUTTONS; i++)
    if (g_strcmp0 (values[i], value) == 0)
      return i;
  return -1;
}

/* Only the active button is a stop of Tab; arrow keys walk between the three. */
static void
update_stops (CwTristateRow *self)
{
  gboolean any = FALSE;

  for (int i = 0; i < N_BUTTONS; i++)
    {
      gboolean active = gtk_toggle_button_get_active (self->buttons[i]);
      gtk_widget_set_focusable (GTK_WIDGET (self->buttons[i]), active);
      any = any || active;
    }
  if (!any)
    gtk_widget_set_focusable (GTK_WIDGET (self->buttons[0]), TRUE);
}

static void
cw_tristate_row_show_value (CwFormRow *row, const char *value)
{
  CwTristateRow *self = CW_TRISTATE_ROW (row);
  int active = find_button (value);

  self->showing = TRUE;
  for (int i = 0; i < N_BUTTONS; i++)
    gtk_toggle_button_set_active (self->buttons[i], i == active);
  self->showing = FALSE;
  update_stops (self);
}

static void
toggled_cb (GtkToggleButton *button, CwTristateRow *self)
{
  if (self->showing || !gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < N_BUTTONS; i++)
    if (self->buttons[i] == button)
      cw_form_row_take_edit (CW_FORM_ROW (self), values[i]);
  update_stops (self);
  /* The button was no stop of Tab when it was pressed, so the press did not bring the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
step (CwTristateRow *self, int by)
{
  for (int i = 0; i < N_BUTTONS; i++)
    {
      int next = i + by;
      if (!gtk_widget_has_focus (GTK_WIDGET (self->buttons[i])))
        continue;
      if (next < 0 || next >= N_BUTTONS)
        return;
      gtk_widget_set_focusable (GTK_WIDGET (self->buttons[next]), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->buttons[next]));
      gtk_toggle_button_set_active (self->buttons[next], TRUE);
      return;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CwTristateRow *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    step (self, mirrored ? 1 : -1);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    step (self, mirrored ? -1 : 1);
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    gtk_toggle_button_set_active (self->buttons[N_BUTTONS - 1], TRUE);
  else
    return FALSE;
  return TRUE;
}

static void
name_buttons (CwTristateRow *self)
{
  const char *label = cw_form_row_get_label (CW_FORM_ROW (self));
  const char *context = cw_form_row_get_context (CW_FORM_ROW (self));

  for (int i = 0; i < N_BUTTONS; i++)
    {
      const char *answer = gtk_button_get_label (GTK_BUTTON (self->buttons[i]));
      g_autofree char *name = context != NULL
                                ? g_strdup_printf ("%s: %s, %s", label, answer, context)
                                : g_strdup_printf ("%s: %s", label, answer);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->buttons[i]),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
cw_tristate_row_class_init (CwTristateRowClass *klass)
{
  CW_FORM_ROW_CLASS (klass)->show_value = cw_tristate_row_show_value;
}

static void
build_buttons (CwTristateRow *self)
{
  const char *labels[N_BUTTONS] = { _ ("Yes"), _ ("No"), _ ("Not recorded") };

  for (int i = 0; i < N_BUTTONS; i++)
    {
      self->buttons[i] = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", labels[i],
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->buttons[i]));
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->buttons[N_BUTTONS - 1]), "unset");
  gtk_toggle_button_set_active (self->buttons[N_BUTTONS - 1], TRUE);
  for (int i = 0; i < N_BUTTONS; i++)
    g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self);
}

static void
cw_tristate_row_init (CwTristateRow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                            "halign", GTK_ALIGN_START, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_add_css_class (self->box, "cw-tristate");
  build_buttons (self);
  update_stops (self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->box, key);
  cw_form_row_set_control (CW_FORM_ROW (self), self->box, self->box);
  g_signal_connect (self, "notify::label", G_CALLBACK (name_buttons), NULL);
  g_signal_connect (self, "notify::context", G_CALLBACK (name_buttons), NULL);
}

/**
 * cw_tristate_row_new:
 * @label: translated question
 *
 * Makes a row that is answered with yes, no, or not at all. Its canonical texts are
 * %CW_TRISTATE_ROW_YES and %CW_TRISTATE_ROW_NO. Another value leaves all three buttons up and is
 * kept until somebody answers.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cw_tristate_row_new (const char *label)
{
  return g_object_new (CW_TYPE_TRISTATE_ROW, "label", label, NULL);
}

/**
 * cw_tristate_row_get_button:
 * @self: a row
 * @value: (nullable): canonical text
 *
 * Gets the button of an answer.
 *
 * Returns: (transfer none) (nullable): the button
 */
GtkToggleButton *
cw_tristate_row_get_button (CwTristateRow *self, const char *value)
{
  int index = find_button (value);

  g_return_val_if_fail (CW_IS_TRISTATE_ROW (self), NULL);
  return index >= 0 ? self->buttons[index] : NULL;
}

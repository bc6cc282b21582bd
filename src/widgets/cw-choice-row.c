/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-choice-row.h"

#include <glib/gi18n.h>

#include "widgets/cw-drop-down.h"

/* From this many choices on, the list can be searched. */
#define SEARCH_FROM 9

/* One of several values. The first line of the list is "not recorded"; a value that is not among
 * the choices gets a line of its own at the end, so that it is shown and kept. */
struct _CwChoiceRow
{
  CwFormRow parent_instance;

  GtkDropDown *drop_down;
  CwChoice *choices;
  guint n_choices;
  char *foreign_value;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CwChoiceRow, cw_choice_row, CW_TYPE_FORM_ROW)

static guint
find_position (CwChoiceRow *self, const char *value)
{
  if (value == NULL)
    return 0;
  for (guint i = 0; i < self->n_choices; i++)
    if (g_strcmp0 (self->choices[i].value, value) == 0)
      return i + 1;
  return self->n_choices + 1;
}

static const char *
get_value_at (CwChoiceRow *self, guint position)
{
  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return NULL;
  return position <= self->n_choices ? self->choices[position - 1].value : self->foreign_value;
}

static void
fill_list (CwChoiceRow *self, const char *value)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  gtk_string_list_append (lines, _ ("Not recorded"));
  for (guint i = 0; i < self->n_choices; i++)
    gtk_string_list_append (lines, self->choices[i].label);
  g_clear_pointer (&self->foreign_value, g_free);
  if (find_position (self, value) > self->n_choices)
    {
      self->foreign_value = g_strdup (value);
      gtk_string_list_append (lines, value);
    }
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (lines));
}

static void
mark_unset (CwChoiceRow *self)
{
  if (gtk_drop_down_get_selected (self->drop_down) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "unset");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->drop_down), "unset");
}

static void
cw_choice_row_show_value (CwFormRow *row, const char *value)
{
  CwChoiceRow *self = CW_CHOICE_ROW (row);
  guint position = find_position (self, value);

  self->showing = TRUE;
  if (position > self->n_choices || self->foreign_value != NULL)
    fill_list (self, value);
  gtk_drop_down_set_selected (self->drop_down, position);
  mark_unset (self);
  self->showing = FALSE;
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, CwChoiceRow *self)
{
  if (self->showing)
    return;
  mark_unset (self);
  cw_form_row_take_edit (CW_FORM_ROW (self),
                         get_value_at (self, gtk_drop_down_get_selected (drop_down)));
}

/* The button inside the drop-down is what assistive technology presses; it has no name of its own.
 */
static void
name_button (CwChoiceRow *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->drop_down));
  const char *label = cw_form_row_get_label (CW_FORM_ROW (self));
  const char *context = cw_form_row_get_context (CW_FORM_ROW (self));
  g_autofree char *name =
    context != NULL ? g_strdup_printf (_ ("%1$s, %2$s"), label, context) : g_strdup (label);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
cw_choice_row_finalize (GObject *object)
{
  CwChoiceRow *self = CW_CHOICE_ROW (object);

  cw_choices_free (self->choices, self->n_choices);
  g_free (self->foreign_value);
  G_OBJECT_CLASS (cw_choice_row_parent_class)->finalize (object);
}

static void
cw_choice_row_class_init (CwChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_choice_row_finalize;
  CW_FORM_ROW_CLASS (klass)->show_value = cw_choice_row_show_value;
}

static void
cw_choice_row_init (CwChoiceRow *self)
{
  g_autoptr (GtkExpression) expression =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_expression (self->drop_down, expression);
  cw_drop_down_let_shrink (self->drop_down);
  gtk_widget_set_hexpand (GTK_WIDGET (self->drop_down), TRUE);
  fill_list (self, NULL);
  mark_unset (self);
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  cw_form_row_set_control (CW_FORM_ROW (self), GTK_WIDGET (self->drop_down),
                           GTK_WIDGET (self->drop_down));
  g_signal_connect (self, "notify::label", G_CALLBACK (name_button), NULL);
  g_signal_connect (self, "notify::context", G_CALLBACK (name_button), NULL);
}

/**
 * cw_choice_row_new:
 * @label: translated name of the field
 * @choices: (array length=n_choices): values to choose from; copied
 * @n_choices: number of choices
 *
 * Makes a row for one of several values, or none.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cw_choice_row_new (const char *label, const CwChoice *choices, guint n_choices)
{
  CwChoiceRow *self = g_object_new (CW_TYPE_CHOICE_ROW, "label", label, NULL);

  cw_choice_row_set_choices (self, choices, n_choices);
  return GTK_WIDGET (self);
}

/**
 * cw_choice_row_set_choices:
 * @self: a row
 * @choices: (array length=n_choices) (nullable): values to choose from; copied
 * @n_choices: number of choices
 *
 * Replaces the choices and keeps the value.
 */
void
cw_choice_row_set_choices (CwChoiceRow *self, const CwChoice *choices, guint n_choices)
{
  const char *value;

  g_return_if_fail (CW_IS_CHOICE_ROW (self));
  cw_choices_free (self->choices, self->n_choices);
  self->choices = cw_choices_copy (choices, n_choices);
  self->n_choices = n_choices;
  value = cw_form_row_get_value (CW_FORM_ROW (self));
  self->showing = TRUE;
  fill_list (self, value);
  gtk_drop_down_set_enable_search (self->drop_down, n_choices >= SEARCH_FROM);
  gtk_drop_down_set_selected (self->drop_down, find_position (self, value));
  mark_unset (self);
  self->showing = FALSE;
}

/**
 * cw_choice_row_get_drop_down:
 * @self: a row
 *
 * Gets the drop-down.
 *
 * Returns: (transfer none): the drop-down
 */
GtkDropDown *
cw_choice_row_get_drop_down (CwChoiceRow *self)
{
  g_return_val_if_fail (CW_IS_CHOICE_ROW (self), NULL);
  return self->drop_down;
}

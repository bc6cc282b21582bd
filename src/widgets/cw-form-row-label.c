/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-form-row-private.h"

/**
 * cw_form_row_place_children:
 * @self: a row
 *
 * Puts the label, the control and the message where they belong.
 */
void
cw_form_row_place_children (CwFormRow *self)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (priv->grid);
  GtkWidget *children[] = { priv->label_box, priv->control, priv->message };

  for (int i = 0; i < 3; i++)
    {
      GtkGridLayoutChild *place;
      if (children[i] == NULL)
        continue;
      place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, children[i]));
      gtk_grid_layout_child_set_column (place, priv->label_above || i == 0 ? 0 : 1);
      gtk_grid_layout_child_set_row (place, priv->label_above ? i : (i == 2 ? 1 : 0));
    }
  gtk_widget_set_valign (priv->label_box, priv->label_above ? GTK_ALIGN_END : GTK_ALIGN_START);
}

/**
 * cw_form_row_set_badge:
 * @self: a row
 * @badge: (nullable): a short mark such as "5a", %NULL for none
 * @meaning: (nullable): what the mark stands for, shown when the pointer rests on it
 *
 * Sets the mark after the label.
 */
void
cw_form_row_set_badge (CwFormRow *self, const char *badge, const char *meaning)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  g_return_if_fail (CW_IS_FORM_ROW (self));
  gtk_label_set_label (GTK_LABEL (priv->badge), badge != NULL ? badge : "");
  gtk_widget_set_tooltip_text (priv->badge, meaning);
  gtk_widget_set_visible (priv->badge, badge != NULL && *badge != '\0');
  g_object_notify (G_OBJECT (self), "badge");
}

/**
 * cw_form_row_add_mark:
 * @self: a row
 * @mark: a small widget
 *
 * Adds a mark of the caller's own after the label.
 */
void
cw_form_row_add_mark (CwFormRow *self, GtkWidget *mark)
{
  g_return_if_fail (CW_IS_FORM_ROW (self));
  gtk_box_append (GTK_BOX (cw_form_row_get_private (self)->label_box), mark);
}

/**
 * cw_form_row_set_identifying:
 * @self: a row
 * @identifying: whether the value may identify the patient
 *
 * Shows or hides the mark of identifying data.
 */
void
cw_form_row_set_identifying (CwFormRow *self, gboolean identifying)
{
  g_return_if_fail (CW_IS_FORM_ROW (self));
  gtk_widget_set_visible (cw_form_row_get_private (self)->identifying, identifying);
  g_object_notify (G_OBJECT (self), "identifying");
}

/**
 * cw_form_row_get_full_width:
 * @self: a row
 *
 * Says whether the row wants both columns of a form.
 *
 * Returns: %TRUE when it does
 */
gboolean
cw_form_row_get_full_width (CwFormRow *self)
{
  g_return_val_if_fail (CW_IS_FORM_ROW (self), FALSE);
  return cw_form_row_get_private (self)->full_width;
}

/**
 * cw_form_row_set_full_width:
 * @self: a row
 * @full_width: whether the row wants both columns of a form
 *
 * Sets how wide the row is in a form of two columns. Set it before the row is added to a form.
 */
void
cw_form_row_set_full_width (CwFormRow *self, gboolean full_width)
{
  g_return_if_fail (CW_IS_FORM_ROW (self));
  cw_form_row_get_private (self)->full_width = full_width;
  g_object_notify (G_OBJECT (self), "full-width");
}

/**
 * cw_form_row_set_label_above:
 * @self: a row
 * @label_above: whether the label stands above the control
 *
 * Places the label above instead of beside the control.
 */
void
cw_form_row_set_label_above (CwFormRow *self, gboolean label_above)
{
  g_return_if_fail (CW_IS_FORM_ROW (self));
  cw_form_row_get_private (self)->label_above = label_above;
  cw_form_row_place_children (self);
  g_object_notify (G_OBJECT (self), "label-above");
}

/**
 * cw_form_row_set_label_group:
 * @self: a row
 * @group: (nullable): labels that shall be equally wide
 *
 * Aligns the controls of a form. Labels above their control do not take part.
 */
void
cw_form_row_set_label_group (CwFormRow *self, GtkSizeGroup *group)
{
  g_return_if_fail (CW_IS_FORM_ROW (self));
  if (group != NULL && !cw_form_row_get_private (self)->label_above)
    gtk_size_group_add_widget (group, cw_form_row_get_private (self)->label_box);
}

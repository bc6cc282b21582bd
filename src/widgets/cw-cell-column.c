/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell-private.h"

/* What a cell has from its column, and what came of its suggestions. */

/* A cell that offers choices shows it, unless it is being edited. Few do: thousands of cells that
 * do not are spared the widget. */
void
cw_cell_update_arrow (CwCell *self)
{
  gboolean wanted = self->editable && self->n_choices > 0 && self->entry == NULL;

  if (wanted && self->arrow == NULL)
    {
      self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
      gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
    }
  if (self->arrow != NULL)
    gtk_widget_set_visible (self->arrow, wanted);
}

/**
 * cw_cell_set_layouts:
 * @self: a cell
 * @layouts: those of its column
 *
 * Shares laid out texts with the other cells of the column.
 */
void
cw_cell_set_layouts (CwCell *self, CwCellLayouts *layouts)
{
  g_return_if_fail (CW_IS_CELL (self) && self->layouts == NULL);
  self->layouts = cw_cell_layouts_ref (layouts);
}

/**
 * cw_cell_set_numeric:
 * @self: a cell
 * @numeric: whether the cell holds numbers
 *
 * Sets numbers flush with the end of the cell, with figures of equal width.
 */
void
cw_cell_set_numeric (CwCell *self, gboolean numeric)
{
  g_return_if_fail (CW_IS_CELL (self));
  self->numeric = numeric;
  cw_cell_drop_layout (self);
}

/**
 * cw_cell_set_editable:
 * @self: a cell
 * @editable: whether a person may change the text
 *
 * Allows or forbids editing. Cells are editable at first.
 */
void
cw_cell_set_editable (CwCell *self, gboolean editable)
{
  g_return_if_fail (CW_IS_CELL (self));
  if (self->editable == editable)
    return;
  self->editable = editable;
  cw_cell_update_arrow (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY,
                                  !editable, -1);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "read-only");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "read-only");
}

/**
 * cw_cell_set_choices:
 * @self: a cell
 * @choices: (array length=n_choices) (nullable): what to offer; must outlive the cell
 * @n_choices: number of choices
 *
 * Lets the cell show labels and offer these values in a list while it is edited.
 */
void
cw_cell_set_choices (CwCell *self, const CwChoice *choices, guint n_choices)
{
  g_return_if_fail (CW_IS_CELL (self));
  self->choices = choices;
  self->n_choices = n_choices;
  cw_cell_update_arrow (self);
  cw_cell_update_shown (self);
}

/**
 * cw_cell_set_offered:
 * @self: a cell with choices
 * @offered: a mask in which bit n stands for choice n; beyond 32 all are offered
 *
 * Leaves out of the list what makes no sense in this row. What stands in the cell is shown all the
 * same, and what is typed is taken.
 */
void
cw_cell_set_offered (CwCell *self, guint offered)
{
  g_return_if_fail (CW_IS_CELL (self));
  self->offered = offered;
}

/**
 * cw_cell_offers:
 * @self: a cell
 * @choice: index of a choice
 *
 * Says whether the list has the choice.
 *
 * Returns: %TRUE when it has
 */
gboolean
cw_cell_offers (CwCell *self, guint choice)
{
  return choice >= 32 || (self->offered & (1u << choice)) != 0;
}

/**
 * cw_cell_set_suggest:
 * @self: a cell
 * @func: (nullable): finds suggestions for typed text
 * @data: for @func
 * @is_closed: whether nothing but what is suggested can be meant
 *
 * Offers suggestions while the cell is edited; any other text is accepted as well.
 */
void
cw_cell_set_suggest (CwCell *self, CwSuggestFunc func, gpointer data, gboolean is_closed)
{
  g_return_if_fail (CW_IS_CELL (self));
  self->suggest_func = func;
  self->suggest_data = data;
  self->is_closed = is_closed;
}

/**
 * cw_cell_get_replaced:
 * @self: a cell that announces "committed"
 *
 * Tells what was typed where a suggestion was taken.
 *
 * Returns: (nullable): the text; %NULL when no suggestion was taken
 */
const char *
cw_cell_get_replaced (CwCell *self)
{
  return self->replaced;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CwCell, cw_cell, GTK_TYPE_WIDGET)

/* Also within its entry. */
gboolean
cw_cell_contains_focus (CwCell *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/**
 * cw_cell_get_shown:
 * @self: a cell
 *
 * Returns: what it shows: its text, or the label of the choice
 */
const char *
cw_cell_get_shown (CwCell *self)
{
  const char *label = cw_choices_get_label (self->choices, self->n_choices, self->text);

  if (label != NULL)
    return label;
  return self->text != NULL ? self->text : "";
}

/**
 * cw_cell_get_drawn:
 * @self: a cell
 *
 * Returns: what can be read in it: what it shows, or what stands in for that; "" for nothing
 */
const char *
cw_cell_get_drawn (CwCell *self)
{
  const char *shown = cw_cell_get_shown (self);

  return *shown == '\0' && self->stand_in != NULL ? self->stand_in : shown;
}

/**
 * cw_cell_dup_spoken:
 * @self: a cell
 *
 * Returns: (transfer full): what assistive technology says of its value; what stands in for a text
 *   is none, and is not told as one
 */
char *
cw_cell_dup_spoken (CwCell *self)
{
  const char *shown = cw_cell_get_shown (self);

  if (*shown != '\0')
    return g_strdup (shown);
  if (self->stand_in == NULL)
    return g_strdup (_ ("Not recorded"));
  /* Translators: a screen reader says it of an empty cell; %s is what the row is called by all the
   * same, such as the drugs of a regimen that has no name. */
  return g_strdup_printf (_ ("Not recorded; called by what it holds: %s"), self->stand_in);
}

/**
 * cw_cell_tell:
 * @self: a cell
 *
 * Tells assistive technology what stands in the cell, unless it knows: a screen reader speaks the
 * label, then the description, place first, then what stands there. It goes over a bus, so a grid
 * whose rows move leaves it for later.
 */
void
cw_cell_tell (CwCell *self)
{
  g_autofree char *shown = NULL;
  g_autofree char *description = NULL;

  if (!self->is_untold)
    return;
  self->is_untold = FALSE;
  shown = cw_cell_dup_spoken (self);
  description = self->problem != NULL ? g_strdup_printf ("%s. %s", shown, self->problem) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : shown, -1);
}

/**
 * cw_cell_update_shown:
 * @self: a cell
 *
 * Shows the text, or the label of the choice, in one line.
 */
void
cw_cell_update_shown (CwCell *self)
{
  cw_cell_drop_layout (self);
  self->is_untold = TRUE;
}

/**
 * cw_cell_press:
 * @self: a cell that is not being edited
 * @n_press: how often it was pressed by now
 *
 * Takes the focus; edits when pressed twice, or again where there is a list to choose from.
 */
void
cw_cell_press (CwCell *self, int n_press)
{
  gboolean was_focused = cw_cell_contains_focus (self);

  g_return_if_fail (CW_IS_CELL (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2 || (was_focused && self->n_choices > 0))
    cw_cell_start_editing (self);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cw_cell_start_editing (CW_CELL (widget));
}

static gboolean
cw_cell_grab_focus (GtkWidget *widget)
{
  CwCell *self = CW_CELL (widget);

  if (self->entry != NULL)
    return gtk_widget_grab_focus (self->entry);
  return GTK_WIDGET_CLASS (cw_cell_parent_class)->grab_focus (widget);
}

static void
cw_cell_dispose (GObject *object)
{
  CwCell *self = CW_CELL (object);

  self->ending = TRUE;
  g_clear_handle_id (&self->leave_idle, g_source_remove);
  g_clear_handle_id (&self->take_idle, g_source_remove);
  cw_cell_drop_suggest (self);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_cell_parent_class)->dispose (object);
}

static void
cw_cell_finalize (GObject *object)
{
  CwCell *self = CW_CELL (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->layouts, cw_cell_layouts_unref);
  g_free (self->text);
  g_free (self->stand_in);
  g_free (self->problem);
  g_free (self->replaced);
  g_free (self->column);
  G_OBJECT_CLASS (cw_cell_parent_class)->finalize (object);
}

/* What is cut short can be read whole under the pointer. */
static gboolean
cw_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  CwCell *self = CW_CELL (widget);

  if (GTK_WIDGET_CLASS (cw_cell_parent_class)->query_tooltip (widget, x, y, by_keyboard, tooltip))
    return TRUE;
  if (!cw_cell_is_cut_short (self))
    return FALSE;
  gtk_tooltip_set_text (tooltip, cw_cell_get_drawn (self));
  return TRUE;
}

static void
cw_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cw_cell_parent_class)->css_changed (widget, change);
  cw_cell_drop_layout (CW_CELL (widget));
}

static void
cw_cell_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (cw_cell_parent_class)->direction_changed (widget, previous);
  cw_cell_drop_layout (CW_CELL (widget));
}

static void
cw_cell_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  const GtkStateFlags focus = GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_WITHIN;

  if ((previous & focus) == 0 && (gtk_widget_get_state_flags (widget) & focus) != 0)
    g_signal_emit_by_name (widget, "entered");
}

static void
cw_cell_class_init (CwCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cw_cell_dispose;
  object_class->finalize = cw_cell_finalize;
  widget_class->grab_focus = cw_cell_grab_focus;
  widget_class->query_tooltip = cw_cell_query_tooltip;
  widget_class->css_changed = cw_cell_css_changed;
  widget_class->direction_changed = cw_cell_direction_changed;
  widget_class->state_flags_changed = cw_cell_state_flags_changed;
  widget_class->measure = cw_cell_measure;
  widget_class->size_allocate = cw_cell_allocate;
  widget_class->snapshot = cw_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "cwcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "cell.edit", NULL, edit_action);
  g_signal_new ("committed", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  g_signal_new ("navigate", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_UINT);
  g_signal_new ("activated", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("entered", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_cell_init (CwCell *self)
{
  self->editable = TRUE;
  self->offered = G_MAXUINT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->is_untold = TRUE;
}

/**
 * cw_cell_new:
 *
 * Makes an empty, editable cell. The signal "committed" carries the new canonical text, or %NULL
 * when the cell was emptied; "navigate" a #CwCellDirection; "activated" says that the row was
 * asked for, not the cell; "entered" that the focus came into it. A cell hears no key and no
 * pointer by itself: whoever holds the cells calls cw_cell_press() and cw_cell_take_key().
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
cw_cell_new (void)
{
  return g_object_new (CW_TYPE_CELL, NULL);
}

/**
 * cw_cell_set_text:
 * @self: a cell
 * @text: (nullable): canonical text; %NULL is not recorded and shown as empty
 *
 * Sets what the cell shows. What a person is typing at this moment stays.
 */
void
cw_cell_set_text (CwCell *self, const char *text)
{
  g_return_if_fail (CW_IS_CELL (self));
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  cw_cell_update_shown (self);
}

/**
 * cw_cell_get_text:
 * @self: a cell
 *
 * Gets the canonical text that stands in the cell, without an unfinished edit.
 *
 * Returns: (nullable): the text
 */
const char *
cw_cell_get_text (CwCell *self)
{
  return self->text;
}

/**
 * cw_cell_set_stand_in:
 * @self: a cell
 * @stand_in: (nullable): what is shown dimmed while there is no text, such as what a row is called
 *   by that has no name; it is never edited or copied
 *
 * Says something useful where a cell is empty.
 */
void
cw_cell_set_stand_in (CwCell *self, const char *stand_in)
{
  g_return_if_fail (CW_IS_CELL (self));
  if (g_strcmp0 (self->stand_in, stand_in) == 0)
    return;
  g_free (self->stand_in);
  self->stand_in = g_strdup (stand_in);
  cw_cell_update_shown (self);
}

/**
 * cw_cell_set_problem:
 * @self: a cell
 * @problem: (nullable): a sentence that says what is wrong, or %NULL
 *
 * Marks the cell as wrong, for the eye, the pointer and assistive technology.
 */
void
cw_cell_set_problem (CwCell *self, const char *problem)
{
  g_return_if_fail (CW_IS_CELL (self));
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), problem);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
    problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  self->is_untold = TRUE;
}

/**
 * cw_cell_get_problem:
 * @self: a cell
 *
 * Gets the sentence that says what is wrong.
 *
 * Returns: (nullable): the sentence
 */
const char *
cw_cell_get_problem (CwCell *self)
{
  return self->problem;
}

/**
 * cw_cell_set_place:
 * @self: a cell
 * @column: translated title of the column
 * @row_number: number of the row, from 1
 *
 * Names the cell for assistive technology.
 */
void
cw_cell_set_place (CwCell *self, const char *column, guint row_number)
{
  g_autofree char *label = NULL;

  g_return_if_fail (CW_IS_CELL (self));
  if (self->row_number == row_number && g_strcmp0 (self->column, column) == 0)
    return;
  g_free (self->column);
  self->column = g_strdup (column);
  self->row_number = row_number;
  label = g_strdup_printf (_ ("%1$s, row %2$u"), column, row_number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

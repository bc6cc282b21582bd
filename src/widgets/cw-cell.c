/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell-private.h"

#include "widgets/cw-clipboard.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  COMMITTED,
  NAVIGATE,
  ACTIVATED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwCell, cw_cell, GTK_TYPE_WIDGET)

static gboolean
contains_focus (CwCell *self)
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

/* A screen reader speaks the label, then the description: place first, then what stands there. */
static void
update_accessible (CwCell *self)
{
  g_autofree char *label =
    self->column != NULL ? g_strdup_printf (_ ("%1$s, row %2$u"), self->column, self->row_number)
                         : NULL;
  const char *shown = *cw_cell_get_shown (self) != '\0' ? cw_cell_get_shown (self) : _ ("Not recorded");
  g_autofree char *description =
    self->problem != NULL ? g_strdup_printf ("%s. %s", shown, self->problem) : g_strdup (shown);

  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
    self->problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
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
  update_accessible (self);
}

static void
drop_suggest (CwCell *self)
{
  if (self->suggest != NULL)
    g_object_run_dispose (G_OBJECT (self->suggest));
  g_clear_object (&self->suggest);
}

/* What was typed, as canonical text: "" for nothing, the value when the cell offers choices. */
static char *
dup_entered (CwCell *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const char *value = cw_choices_get_value (self->choices, self->n_choices, typed);

  return g_strdup (value != NULL ? value : typed);
}

static void
remove_entry (CwCell *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);
  gboolean had_focus = contains_focus (self);

  drop_suggest (self);
  cw_cell_update_arrow (self);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (entry);
}

static char *
end_editing (CwCell *self)
{
  char *entered;

  if (self->entry == NULL || self->ending)
    return NULL;
  self->ending = TRUE;
  g_clear_handle_id (&self->leave_idle, g_source_remove);
  g_clear_handle_id (&self->take_idle, g_source_remove);
  entered = dup_entered (self);
  g_free (self->replaced);
  self->replaced =
    g_strdup (self->suggest != NULL ? cw_suggest_get_replaced (self->suggest) : NULL);
  remove_entry (self);
  self->ending = FALSE;
  return entered;
}

/* Where nothing was typed, the entry may show what has been undone meanwhile. */
static gboolean
differs (CwCell *self, const char *entered)
{
  return self->changed_since_start &&
         g_strcmp0 (entered, self->text != NULL ? self->text : "") != 0;
}

static gboolean
leave_idle_cb (gpointer user_data)
{
  CwCell *self = user_data;

  self->leave_idle = 0;
  if (self->entry != NULL && !contains_focus (self))
    cw_cell_stop_editing (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* Never unparent inside "leave": GTK is still walking the old chain of focus widgets. */
static void
leave_cb (GtkEventControllerFocus *controller, CwCell *self)
{
  if (self->leave_idle == 0)
    self->leave_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, leave_idle_cb, self, NULL);
}

static void
entry_changed_cb (GtkEditable *entry, CwCell *self)
{
  self->changed_since_start = TRUE;
}

static gboolean
take_idle_cb (gpointer user_data)
{
  CwCell *self = user_data;

  self->take_idle = 0;
  cw_cell_stop_editing (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* The list is still handling the press, so the entry can only go afterwards. */
static void
taken_cb (CwSuggest *suggest, CwCell *self)
{
  if (self->take_idle == 0)
    self->take_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_idle_cb, self, NULL);
}

static GPtrArray *
suggest_choices (const char *typed, gpointer user_data)
{
  CwCell *self = user_data;
  GPtrArray *offered = cw_suggestions_new ();

  /* An emptied entry means "not recorded"; the list must not put its first line there. */
  if (self->changed_since_start && *typed == '\0')
    return offered;
  for (guint i = 0; i < self->n_choices; i++)
    if (cw_cell_offers (self, i) &&
        (!self->changed_since_start || cw_choice_matches (&self->choices[i], typed)))
      g_ptr_array_add (offered, cw_suggestion_new (self->choices[i].label, NULL));
  return offered;
}

static void
attach_suggest (CwCell *self)
{
  GtkEntry *entry = GTK_ENTRY (self->entry);

  if (self->n_choices > 0)
    {
      self->suggest = cw_suggest_new (GTK_WIDGET (self), entry, suggest_choices, self);
      cw_suggest_set_preselect (self->suggest, TRUE);
    }
  else if (self->suggest_func != NULL)
    self->suggest =
      cw_suggest_new (GTK_WIDGET (self), entry, self->suggest_func, self->suggest_data);
  if (self->suggest != NULL)
    g_signal_connect (self->suggest, "taken", G_CALLBACK (taken_cb), self);
}

/* The list item grabs the focus to the first cell of its row on every press that reaches it, which
 * would end the editing at once. */
static void
keep_press_cb (GtkGesture *gesture, int n_press, double x, double y, gpointer user_data)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
keep_presses (GtkWidget *entry)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (keep_press_cb), NULL);
  gtk_widget_add_controller (entry, GTK_EVENT_CONTROLLER (click));
}

static void
build_entry (CwCell *self)
{
  g_autofree char *label = self->column != NULL ? g_strdup_printf (_ ("Editing %1$s, row %2$u"),
                                                                   self->column, self->row_number)
                                                : g_strdup (_ ("Editing"));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  cw_clipboard_guard_entry (GTK_ENTRY (self->entry));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), self->numeric ? 1.0f : 0.0f);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), cw_cell_get_shown (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  keep_presses (self->entry);
}

/**
 * cw_cell_begin_editing:
 * @self: a cell
 * @open_list: whether a cell with choices opens its list
 *
 * Opens the entry of a cell that may be edited.
 */
void
cw_cell_begin_editing (CwCell *self, gboolean open_list)
{
  if (self->entry != NULL || !self->editable)
    return;
  build_entry (self);
  self->changed_since_start = FALSE;
  /* Before the list listens: it offers what fits once something was typed, also on the first key.
   */
  g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  attach_suggest (self);
  cw_cell_update_arrow (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_insert_before (self->entry, GTK_WIDGET (self), NULL);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  if (open_list && self->n_choices > 0)
    {
      cw_suggest_update (self->suggest);
      cw_suggest_select_text (self->suggest, cw_cell_get_shown (self));
    }
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
  gboolean was_focused = contains_focus (self);

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
  drop_suggest (self);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_cell_parent_class)->dispose (object);
}

static void
cw_cell_finalize (GObject *object)
{
  CwCell *self = CW_CELL (object);

  g_clear_object (&self->layout);
  g_free (self->text);
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
  gtk_tooltip_set_text (tooltip, cw_cell_get_shown (self));
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
    g_signal_emit (widget, signals[ENTERED], 0);
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
  signals[COMMITTED] = g_signal_new ("committed", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[NAVIGATE] = g_signal_new ("navigate", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATED] = g_signal_new ("activated", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cw_cell_init (CwCell *self)
{
  self->editable = TRUE;
  self->offered = G_MAXUINT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
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
  update_accessible (self);
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
  g_return_if_fail (CW_IS_CELL (self));
  if (self->row_number == row_number && g_strcmp0 (self->column, column) == 0)
    return;
  g_free (self->column);
  self->column = g_strdup (column);
  self->row_number = row_number;
  update_accessible (self);
}

/**
 * cw_cell_start_editing:
 * @self: a cell
 *
 * Opens the entry with the whole text selected; a cell with choices opens its list. A cell that
 * is not editable says "activated" instead.
 */
void
cw_cell_start_editing (CwCell *self)
{
  g_return_if_fail (CW_IS_CELL (self));
  if (self->editable)
    cw_cell_begin_editing (self, TRUE);
  else
    g_signal_emit (self, signals[ACTIVATED], 0);
}

/**
 * cw_cell_stop_editing:
 * @self: a cell
 * @commit: whether to keep what was typed
 *
 * Closes the entry. With @commit, a changed text is announced with "committed".
 */
void
cw_cell_stop_editing (CwCell *self, gboolean commit)
{
  g_autofree char *entered = NULL;

  g_return_if_fail (CW_IS_CELL (self));
  entered = end_editing (self);
  if (entered == NULL || !commit || !differs (self, entered))
    return;
  g_signal_emit (self, signals[COMMITTED], 0, *entered != '\0' ? entered : NULL);
}

/**
 * cw_cell_take_edit:
 * @self: a cell
 *
 * Closes the entry without announcing anything, for a cell that is about to show another row.
 *
 * Returns: (transfer full) (nullable): the changed text, "" when emptied, %NULL when nothing
 * changed
 */
char *
cw_cell_take_edit (CwCell *self)
{
  g_autofree char *entered = NULL;

  g_return_val_if_fail (CW_IS_CELL (self), NULL);
  entered = end_editing (self);
  return entered != NULL && differs (self, entered) ? g_steal_pointer (&entered) : NULL;
}

/**
 * cw_cell_is_editing:
 * @self: a cell
 *
 * Says whether the entry is open.
 *
 * Returns: %TRUE while somebody edits
 */
gboolean
cw_cell_is_editing (CwCell *self)
{
  return self->entry != NULL;
}

/**
 * cw_cell_get_entry:
 * @self: a cell
 *
 * Gets the entry of a cell that is being edited.
 *
 * Returns: (transfer none) (nullable): the entry
 */
GtkEntry *
cw_cell_get_entry (CwCell *self)
{
  return self->entry != NULL ? GTK_ENTRY (self->entry) : NULL;
}

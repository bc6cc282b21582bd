/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell-private.h"

#include "widgets/cw-clipboard.h"

#include <glib/gi18n.h>

/* The entry of a cell, for as long as somebody edits. */

void
cw_cell_drop_suggest (CwCell *self)
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
  gboolean had_focus = cw_cell_contains_focus (self);

  cw_cell_drop_suggest (self);
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
  if (self->entry != NULL && !cw_cell_contains_focus (self))
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
build_entry (CwCell *self, const char *text)
{
  g_autofree char *label = self->column != NULL ? g_strdup_printf (_ ("Editing %1$s, row %2$u"),
                                                                   self->column, self->row_number)
                                                : g_strdup (_ ("Editing"));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  cw_clipboard_guard_entry (GTK_EDITABLE (self->entry));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), self->numeric ? 1.0f : 0.0f);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  keep_presses (self->entry);
}

static void
open_entry (CwCell *self, const char *text)
{
  build_entry (self, text);
  self->changed_since_start = FALSE;
  /* Before the list listens: it offers what fits once something was typed, also on the first key.
   */
  g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  attach_suggest (self);
  cw_cell_update_arrow (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_insert_before (self->entry, GTK_WIDGET (self), NULL);
  gtk_widget_grab_focus (self->entry);
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
  open_entry (self, cw_cell_get_shown (self));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  if (open_list && self->n_choices > 0)
    {
      cw_suggest_update (self->suggest);
      cw_suggest_select_text (self->suggest, cw_cell_get_shown (self));
    }
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
    g_signal_emit_by_name (self, "activated");
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
  g_signal_emit_by_name (self, "committed", *entered != '\0' ? entered : NULL);
}

static void
read_selection (CwCell *self, CwCellEdit *edit)
{
  GtkEditable *entry = GTK_EDITABLE (self->entry);
  int start, end;

  edit->cursor = edit->bound = gtk_editable_get_position (entry);
  if (gtk_editable_get_selection_bounds (entry, &start, &end))
    edit->bound = start == edit->cursor ? end : start;
}

/**
 * cw_cell_park_edit:
 * @self: a cell
 *
 * Closes the entry without announcing anything, for a cell that is about to show another row.
 *
 * Returns: (transfer full) (nullable): what was being typed, or %NULL when nobody edits
 */
CwCellEdit *
cw_cell_park_edit (CwCell *self)
{
  g_autofree char *entered = NULL;
  CwCellEdit *edit;

  g_return_val_if_fail (CW_IS_CELL (self), NULL);
  if (self->entry == NULL || self->ending)
    return NULL;
  edit = g_new0 (CwCellEdit, 1);
  edit->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  edit->changed = self->changed_since_start;
  read_selection (self, edit);
  entered = end_editing (self);
  if (differs (self, entered))
    edit->entered = g_steal_pointer (&entered);
  edit->replaced = g_strdup (self->replaced);
  return edit;
}

/**
 * cw_cell_resume_edit:
 * @self: a cell that shows what the edit was begun in
 * @edit: an edit
 *
 * Goes on where the edit was parked.
 */
void
cw_cell_resume_edit (CwCell *self, const CwCellEdit *edit)
{
  g_return_if_fail (CW_IS_CELL (self));
  if (self->entry != NULL || !self->editable)
    return;
  open_entry (self, edit->text);
  self->changed_since_start = edit->changed;
  gtk_editable_select_region (GTK_EDITABLE (self->entry), edit->bound, edit->cursor);
}

/**
 * cw_cell_edit_free:
 * @edit: an edit
 */
void
cw_cell_edit_free (CwCellEdit *edit)
{
  g_free (edit->text);
  g_free (edit->entered);
  g_free (edit->replaced);
  g_free (edit);
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

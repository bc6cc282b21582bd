/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell.h"

#include "widgets/cw-clipboard.h"

#include <glib/gi18n.h>
#include <string.h>

/* One cell of a grid. It shows its text in a GtkInscription and has a GtkEntry only while somebody
 * edits: a bare GtkText is invisible to assistive technology in GTK 4.8. */
struct _CwCell
{
  GtkWidget parent_instance;

  GtkWidget *inscription;
  GtkWidget *arrow;
  GtkWidget *entry;
  CwSuggest *suggest;

  char *text;
  char *problem;
  char *column;
  guint row_number;
  gboolean editable;
  gboolean numeric;

  const CwChoice *choices;
  guint n_choices;
  CwSuggestFunc suggest_func;
  gpointer suggest_data;

  gboolean changed_since_start;
  gboolean ending;
  guint leave_idle;
  guint take_idle;
};

enum
{
  COMMITTED,
  NAVIGATE,
  ACTIVATED,
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

static const char *
get_shown_text (CwCell *self)
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
  const char *shown = *get_shown_text (self) != '\0' ? get_shown_text (self) : _ ("Not recorded");
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

static void
update_shown (CwCell *self)
{
  const char *shown = get_shown_text (self);
  gboolean many_lines = strpbrk (shown, "\r\n") != NULL;
  g_autofree char *one_line = many_lines ? g_strdelimit (g_strdup (shown), "\r\n", ' ') : NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (self->inscription), many_lines ? one_line : shown);
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
  gtk_widget_set_visible (self->inscription, TRUE);
  gtk_widget_set_visible (self->arrow, self->n_choices > 0 && self->editable);
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
  remove_entry (self);
  self->ending = FALSE;
  return entered;
}

static gboolean
differs (CwCell *self, const char *entered)
{
  return g_strcmp0 (entered, self->text != NULL ? self->text : "") != 0;
}

static void
commit_and_go (CwCell *self, CwCellDirection direction)
{
  g_autoptr (CwCell) guard = g_object_ref (self);

  cw_cell_stop_editing (self, TRUE);
  g_signal_emit (self, signals[NAVIGATE], 0, (guint)direction);
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
    if (!self->changed_since_start || cw_choice_matches (&self->choices[i], typed))
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
  gtk_editable_set_text (GTK_EDITABLE (self->entry), get_shown_text (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
}

static void
begin_editing (CwCell *self, gboolean open_list)
{
  if (self->entry != NULL || !self->editable)
    return;
  build_entry (self);
  self->changed_since_start = FALSE;
  attach_suggest (self);
  g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  gtk_widget_set_visible (self->inscription, FALSE);
  gtk_widget_set_visible (self->arrow, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_insert_before (self->entry, GTK_WIDGET (self), NULL);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  if (open_list && self->n_choices > 0)
    {
      cw_suggest_update (self->suggest);
      cw_suggest_select_text (self->suggest, get_shown_text (self));
    }
}

/* The key goes on to the new entry as an event, so that input methods and dead keys work. */
static gboolean
begin_by_typing (CwCell *self, GtkEventController *controller)
{
  begin_editing (self, FALSE);
  if (self->entry == NULL)
    return FALSE;
  return gtk_event_controller_key_forward (
    GTK_EVENT_CONTROLLER_KEY (controller),
    GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static gboolean
types_something (guint keyval, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return FALSE;
  if (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek)
    return TRUE;
  return keyval == GDK_KEY_Multi_key || (letter != 0 && g_unichar_isgraph (letter));
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static gboolean
is_tab (guint keyval)
{
  return keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
}

static CwCellDirection
tab_direction (guint keyval, GdkModifierType state)
{
  gboolean back = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;

  return back ? CW_CELL_PREVIOUS : CW_CELL_NEXT;
}

static gboolean
editing_key (CwCell *self, guint keyval, GdkModifierType state)
{
  if (self->suggest != NULL && cw_suggest_handle_key (self->suggest, keyval, state))
    return TRUE;
  if (keyval == GDK_KEY_Escape)
    {
      cw_cell_stop_editing (self, FALSE);
      return TRUE;
    }
  if (!is_enter (keyval) && !is_tab (keyval) && keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return FALSE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (self->suggest != NULL)
    cw_suggest_take (self->suggest);
  if (is_tab (keyval))
    commit_and_go (self, tab_direction (keyval, state));
  else if (is_enter (keyval))
    commit_and_go (self, CW_CELL_NEXT_ROW);
  else
    commit_and_go (self, keyval == GDK_KEY_Up ? CW_CELL_UP : CW_CELL_DOWN);
  return TRUE;
}

typedef struct
{
  guint keyval;
  GdkModifierType state;
  CwCellDirection direction;
} Move;

static const Move moves[] = {
  { GDK_KEY_Left, 0, CW_CELL_LEFT },
  { GDK_KEY_KP_Left, 0, CW_CELL_LEFT },
  { GDK_KEY_Right, 0, CW_CELL_RIGHT },
  { GDK_KEY_KP_Right, 0, CW_CELL_RIGHT },
  { GDK_KEY_Up, 0, CW_CELL_UP },
  { GDK_KEY_KP_Up, 0, CW_CELL_UP },
  { GDK_KEY_Down, 0, CW_CELL_DOWN },
  { GDK_KEY_KP_Down, 0, CW_CELL_DOWN },
  { GDK_KEY_Page_Up, 0, CW_CELL_PAGE_UP },
  { GDK_KEY_Page_Down, 0, CW_CELL_PAGE_DOWN },
  { GDK_KEY_Home, 0, CW_CELL_ROW_START },
  { GDK_KEY_End, 0, CW_CELL_ROW_END },
  { GDK_KEY_Home, GDK_CONTROL_MASK, CW_CELL_FIRST },
  { GDK_KEY_End, GDK_CONTROL_MASK, CW_CELL_LAST },
  { GDK_KEY_Up, GDK_SHIFT_MASK, CW_CELL_EXTEND_UP },
  { GDK_KEY_Down, GDK_SHIFT_MASK, CW_CELL_EXTEND_DOWN },
  { GDK_KEY_space, GDK_SHIFT_MASK, CW_CELL_SELECT_ROW },
};

static gboolean
move_key (CwCell *self, guint keyval, GdkModifierType state)
{
  if (is_tab (keyval) && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0)
    {
      g_signal_emit (self, signals[NAVIGATE], 0, (guint)tab_direction (keyval, state));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].keyval == keyval && moves[i].state == state)
      {
        g_signal_emit (self, signals[NAVIGATE], 0, (guint)moves[i].direction);
        return TRUE;
      }
  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CwCell *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->entry != NULL)
    return editing_key (self, keyval, modifiers);
  if (is_enter (keyval) && (modifiers & GDK_CONTROL_MASK) != 0)
    {
      g_signal_emit (self, signals[ACTIVATED], 0);
      return TRUE;
    }
  if (keyval == GDK_KEY_F2 || (is_enter (keyval) && modifiers == 0) ||
      (keyval == GDK_KEY_space && modifiers == 0) ||
      (keyval == GDK_KEY_Down && modifiers == GDK_ALT_MASK && self->n_choices > 0))
    {
      cw_cell_start_editing (self);
      return TRUE;
    }
  if (move_key (self, keyval, modifiers))
    return TRUE;
  if (types_something (keyval, modifiers))
    return begin_by_typing (self, GTK_EVENT_CONTROLLER (controller));
  return FALSE;
}

/* The list item grabs the focus to the first cell of its row on every press that reaches it, which
 * would end the editing at once: claim the press. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CwCell *self)
{
  gboolean was_focused = contains_focus (self);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->entry != NULL)
    return;
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
  g_clear_pointer (&self->inscription, gtk_widget_unparent);
  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_cell_parent_class)->dispose (object);
}

static void
cw_cell_finalize (GObject *object)
{
  CwCell *self = CW_CELL (object);

  g_free (self->text);
  g_free (self->problem);
  g_free (self->column);
  G_OBJECT_CLASS (cw_cell_parent_class)->finalize (object);
}

static void
cw_cell_class_init (CwCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cw_cell_dispose;
  object_class->finalize = cw_cell_finalize;
  widget_class->grab_focus = cw_cell_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cwcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "cell.edit", NULL, edit_action);
  signals[COMMITTED] = g_signal_new ("committed", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[NAVIGATE] = g_signal_new ("navigate", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATED] = g_signal_new ("activated", CW_TYPE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
}

static void
add_controllers (CwCell *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
cw_cell_init (CwCell *self)
{
  self->editable = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->inscription = gtk_inscription_new (NULL);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->inscription), 3);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->inscription), 10);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->inscription, TRUE);
  gtk_widget_set_parent (self->inscription, GTK_WIDGET (self));
  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_set_visible (self->arrow, FALSE);
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
  add_controllers (self);
}

/**
 * cw_cell_new:
 *
 * Makes an empty, editable cell. The signal "committed" carries the new canonical text, or %NULL
 * when the cell was emptied; "navigate" a #CwCellDirection; "activated" says that the row was
 * asked for, not the cell.
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
  update_shown (self);
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
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->inscription), numeric ? 1.0f : 0.0f);
  if (numeric)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "numeric");
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
  self->editable = editable;
  gtk_widget_set_visible (self->arrow, editable && self->n_choices > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY,
                                  !editable, -1);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "read-only");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "read-only");
}

/**
 * cw_cell_get_editable:
 * @self: a cell
 *
 * Says whether a person may change the text.
 *
 * Returns: %TRUE when so
 */
gboolean
cw_cell_get_editable (CwCell *self)
{
  return self->editable;
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
  gtk_widget_set_visible (self->arrow, self->editable && n_choices > 0);
  update_shown (self);
}

/**
 * cw_cell_set_suggest:
 * @self: a cell
 * @func: (nullable): finds suggestions for typed text
 * @data: for @func
 *
 * Offers suggestions while the cell is edited; any other text is accepted as well.
 */
void
cw_cell_set_suggest (CwCell *self, CwSuggestFunc func, gpointer data)
{
  g_return_if_fail (CW_IS_CELL (self));
  self->suggest_func = func;
  self->suggest_data = data;
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
    begin_editing (self, TRUE);
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

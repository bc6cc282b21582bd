/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-cell-private.h"

static void
commit_and_go (CwCell *self, CwCellDirection direction)
{
  g_autoptr (CwCell) guard = g_object_ref (self);

  cw_cell_stop_editing (self, TRUE);
  g_signal_emit_by_name (self, "navigate", (guint)direction);
}

/**
 * cw_cell_forward_key:
 * @self: a cell that is being edited
 * @controller: who heard a key that the entry did not
 *
 * Hands the key to the entry as an event, so that input methods and dead keys work.
 *
 * Returns: whether the entry took it
 */
gboolean
cw_cell_forward_key (CwCell *self, GtkEventControllerKey *controller)
{
  return gtk_event_controller_key_forward (
    controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static gboolean
begin_by_typing (CwCell *self, GtkEventControllerKey *controller)
{
  cw_cell_begin_editing (self, FALSE);
  return self->entry != NULL && cw_cell_forward_key (self, controller);
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

/* One stays in the row after choosing from a list: what goes with it stands beside it. */
static CwCellDirection
enter_direction (CwCell *self)
{
  gboolean was_taken = self->suggest != NULL && cw_suggest_take (self->suggest);

  return was_taken ? CW_CELL_NEXT_IN_ROW : CW_CELL_NEXT_ROW;
}

static CwCellDirection
leave_direction (CwCell *self, guint keyval, GdkModifierType state)
{
  if (is_enter (keyval))
    return enter_direction (self);
  if (self->suggest != NULL && self->is_closed && is_tab (keyval))
    cw_suggest_take_only (self->suggest);
  else if (self->suggest != NULL)
    cw_suggest_take (self->suggest);
  if (is_tab (keyval))
    return tab_direction (keyval, state);
  return keyval == GDK_KEY_Up ? CW_CELL_UP : CW_CELL_DOWN;
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
  commit_and_go (self, leave_direction (self, keyval, state));
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
  /* These the list would take for the rows in sight only. */
  { GDK_KEY_Up, GDK_CONTROL_MASK, CW_CELL_UP },
  { GDK_KEY_Down, GDK_CONTROL_MASK, CW_CELL_DOWN },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK, CW_CELL_PAGE_UP },
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK, CW_CELL_PAGE_DOWN },
  { GDK_KEY_Page_Up, GDK_SHIFT_MASK, CW_CELL_EXTEND_PAGE_UP },
  { GDK_KEY_Page_Down, GDK_SHIFT_MASK, CW_CELL_EXTEND_PAGE_DOWN },
  { GDK_KEY_Home, GDK_SHIFT_MASK, CW_CELL_EXTEND_FIRST },
  { GDK_KEY_End, GDK_SHIFT_MASK, CW_CELL_EXTEND_LAST },
  { GDK_KEY_space, GDK_SHIFT_MASK, CW_CELL_SELECT_ROW },
};

static gboolean
move_key (CwCell *self, guint keyval, GdkModifierType state)
{
  if (is_tab (keyval) && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0)
    {
      g_signal_emit_by_name (self, "navigate", (guint)tab_direction (keyval, state));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].keyval == keyval && moves[i].state == state)
      {
        g_signal_emit_by_name (self, "navigate", (guint)moves[i].direction);
        return TRUE;
      }
  return FALSE;
}

/**
 * cw_cell_take_key:
 * @self: the cell that has the focus, or whose entry has it
 * @controller: who heard the key, before the entry does
 * @keyval: the key
 * @state: modifier keys, none but those of shortcuts
 *
 * Edits, moves on or leaves, as the key wants.
 *
 * Returns: whether the key meant something to the cell
 */
gboolean
cw_cell_take_key (CwCell *self,
                  GtkEventControllerKey *controller,
                  guint keyval,
                  GdkModifierType state)
{
  if (self->entry != NULL)
    return editing_key (self, keyval, state);
  if (is_enter (keyval) && (state & GDK_CONTROL_MASK) != 0)
    {
      g_signal_emit_by_name (self, "activated");
      return TRUE;
    }
  if (keyval == GDK_KEY_F2 || (is_enter (keyval) && state == 0) ||
      (keyval == GDK_KEY_space && state == 0) ||
      (keyval == GDK_KEY_Down && state == GDK_ALT_MASK && self->n_choices > 0))
    {
      cw_cell_start_editing (self);
      return TRUE;
    }
  if (move_key (self, keyval, state))
    return TRUE;
  if (types_something (keyval, state))
    return begin_by_typing (self, controller);
  return FALSE;
}

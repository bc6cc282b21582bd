/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-window-private.h"

#include "widgets/cw-text-scale.h"

/* Whether the inspector stands beside the case. */

/* Below this there is no room for three panes side by side, with text of the usual size. */
#define INSPECTOR_MIN_WIDTH 1100

static int
get_minimum_width (CwWindow *self)
{
  return (int)(INSPECTOR_MIN_WIDTH * cw_text_scale_get (GTK_WIDGET (self)));
}

static gboolean
has_room (CwWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width >= get_minimum_width (self) || gtk_window_is_maximized (GTK_WINDOW (self));
}

/**
 * cw_window_is_inspector_shown:
 * @self: a window
 *
 * Returns: whether the inspector stands beside a case, now or as soon as one is open
 */
gboolean
cw_window_is_inspector_shown (CwWindow *self)
{
  return has_room (self) ? self->inspector_visible : self->inspector_asked;
}

/**
 * cw_window_update_inspector_action:
 * @self: a window
 *
 * Lets the action tell whether the inspector is wanted. It can be asked for only where it can
 * stand: not in the list of the library, nor beside a page that needs the width.
 */
void
cw_window_update_inspector_action (CwWindow *self)
{
  GSimpleAction *action =
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "toggle-inspector"));
  gboolean possible = FALSE;

  if (CW_IS_CASE_VIEW (self->case_view))
    g_object_get (self->case_view, "inspector-possible", &possible, NULL);
  g_simple_action_set_enabled (action, possible);
  g_simple_action_set_state (action, g_variant_new_boolean (cw_window_is_inspector_shown (self)));
}

/**
 * cw_window_update_inspector:
 * @self: a window
 *
 * Shows or hides the inspector after the window got another width, or another case.
 */
void
cw_window_update_inspector (CwWindow *self)
{
  /* Asking for it in a narrow window holds until the window is wide again. */
  if (has_room (self))
    self->inspector_asked = FALSE;
  if (CW_IS_CASE_VIEW (self->case_view))
    cw_case_view_set_inspector_visible (CW_CASE_VIEW (self->case_view),
                                        cw_window_is_inspector_shown (self));
  cw_window_update_inspector_action (self);
}

/**
 * cw_window_want_inspector:
 * @self: a window
 * @wanted: whether to show the inspector where there is room
 *
 * Sets what holds for every window that is wide enough.
 */
void
cw_window_want_inspector (CwWindow *self, gboolean wanted)
{
  if (self->inspector_visible == wanted)
    return;
  self->inspector_visible = wanted;
  g_object_notify (G_OBJECT (self), "inspector-visible");
  cw_window_update_inspector (self);
}

/**
 * cw_window_show_inspector:
 * @self: a window
 * @shown: whether to show the inspector
 *
 * Shows or hides the inspector at the author's word, also where there is little room.
 */
void
cw_window_show_inspector (CwWindow *self, gboolean shown)
{
  if (has_room (self))
    cw_window_want_inspector (self, shown);
  else
    self->inspector_asked = shown;
  cw_window_update_inspector (self);
}

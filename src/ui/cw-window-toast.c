/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-window-private.h"

#include <glib/gi18n.h>

/* Passing messages of a window. */

static void
toast_dismissed_cb (AdwToast *toast, CwWindow *self)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

/* The newest message is the one that matters, so it takes the place of the one in sight. That one
 * is not dismissed: libadwaita 1.2 crashes when a toast goes while another is still going. */
static void
show_toast (CwWindow *self,
            const char *text,
            const char *button,
            const char *action,
            GVariant *target)
{
  /* The title of a toast is markup, and what it names is the user's. */
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = self->toast ? self->toast : adw_toast_new (markup);

  adw_toast_set_title (toast, markup);
  adw_toast_set_button_label (toast, button);
  /* An action never sees the target of another. */
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_action_name (toast, action);
  if (self->toast)
    return;
  g_set_weak_pointer (&self->toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * cw_window_show_toast_with:
 * @self: a window
 * @text: what happened
 * @button: (nullable): what can be done about it
 * @action: (nullable): the action that does it
 * @target: (nullable): its target
 *
 * Shows a passing message, with a button.
 */
void
cw_window_show_toast_with (CwWindow *self,
                           const char *text,
                           const char *button,
                           const char *action,
                           const char *target)
{
  show_toast (self, text, button, action, target ? g_variant_new_string (target) : NULL);
}

/**
 * cw_window_show_toast_with_folder:
 * @self: a window
 * @text: what happened
 * @folder: (type filename): where
 *
 * Shows a passing message, with a button that opens the folder.
 */
void
cw_window_show_toast_with_folder (CwWindow *self, const char *text, const char *folder)
{
  show_toast (self, text, _ ("Open _folder"), "win.open-folder", g_variant_new_bytestring (folder));
}

/**
 * cw_window_show_toast:
 * @self: a window
 * @text: what happened
 *
 * Shows a passing message.
 */
void
cw_window_show_toast (CwWindow *self, const char *text)
{
  cw_window_show_toast_with (self, text, NULL, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-clipboard-action.h"

#include "widgets/cw-clipboard.h"

typedef struct
{
  GtkWidget *widget;
  char *action;
} Paste;

static void
paste_free (Paste *self)
{
  g_object_unref (self->widget);
  g_free (self->action);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cw_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (gtk_widget_get_root (self->widget) == NULL)
    return;
  gtk_widget_activate_action (self->widget, text ? self->action : "win.show-problem", "s",
                              text ? text : error->message);
}

/**
 * cw_clipboard_action_activate:
 * @widget: a widget in a window
 * @action: the name of an action that takes a text
 *
 * Reads the clipboard, then activates the action with its text, or “win.show-problem” with the
 * reason why there is none. A widget that left its window meanwhile asks for nothing any more.
 */
void
cw_clipboard_action_activate (GtkWidget *widget, const char *action)
{
  Paste *self = g_new0 (Paste, 1);

  self->widget = g_object_ref (widget);
  self->action = g_strdup (action);
  cw_clipboard_read_text_async (gtk_widget_get_clipboard (widget), read_cb, self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-prose-text.h"

/* A text view whose Undo and Redo, in its menu and by key, are those of the window: what is typed
 * is part of the case, and so of its history. Text that is not part of the case yet has steps of
 * its own in its buffer, and they come first. */
struct _CwProseText
{
  GtkTextView parent_instance;

  GActionGroup *window; /* NULL while it is in none that undoes */
  GListModel *children;
};

G_DEFINE_FINAL_TYPE (CwProseText, cw_prose_text, GTK_TYPE_TEXT_VIEW)

static gboolean
is_enabled (CwProseText *self, const char *name)
{
  return self->window && g_action_group_get_action_enabled (self->window, name);
}

static void
update (CwProseText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.undo",
                                 gtk_text_buffer_get_can_undo (buffer) ||
                                   is_enabled (self, "undo"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.redo",
                                 gtk_text_buffer_get_can_redo (buffer) ||
                                   is_enabled (self, "redo"));
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  if (gtk_text_buffer_get_can_undo (buffer))
    gtk_text_buffer_undo (buffer);
  else
    gtk_widget_activate_action (widget, "win.undo", NULL);
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  if (gtk_text_buffer_get_can_redo (buffer))
    gtk_text_buffer_redo (buffer);
  else
    gtk_widget_activate_action (widget, "win.redo", NULL);
}

static void
cw_prose_text_root (GtkWidget *widget)
{
  CwProseText *self = CW_PROSE_TEXT (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (cw_prose_text_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (G_IS_ACTION_GROUP (root))
    {
      self->window = G_ACTION_GROUP (root);
      g_signal_connect_object (root, "action-enabled-changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
cw_prose_text_unroot (GtkWidget *widget)
{
  CwProseText *self = CW_PROSE_TEXT (widget);

  if (self->window)
    g_signal_handlers_disconnect_by_data (self->window, self);
  self->window = NULL;
  GTK_WIDGET_CLASS (cw_prose_text_parent_class)->unroot (widget);
}

/* The view itself looks at its buffer alone, and more often than it says; so it is looked at again
 * when a menu opens. */
static void
child_added_cb (GListModel *children, guint position, guint removed, guint added, CwProseText *self)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GtkWidget) child = g_list_model_get_item (children, position + i);

      if (GTK_IS_POPOVER (child))
        g_signal_connect_object (child, "map", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
}

static void
cw_prose_text_dispose (GObject *object)
{
  g_clear_object (&CW_PROSE_TEXT (object)->children);
  G_OBJECT_CLASS (cw_prose_text_parent_class)->dispose (object);
}

static void
cw_prose_text_class_init (CwProseTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_prose_text_dispose;
  widget_class->root = cw_prose_text_root;
  widget_class->unroot = cw_prose_text_unroot;
  gtk_widget_class_install_action (widget_class, "text.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "text.redo", NULL, redo_action);
}

static void
cw_prose_text_init (CwProseText *self)
{
  self->children = gtk_widget_observe_children (GTK_WIDGET (self));
  g_signal_connect_object (self->children, "items-changed", G_CALLBACK (child_added_cb), self, 0);
}

/**
 * cw_prose_text_new:
 *
 * Returns: (transfer floating): a text view that undoes with its window
 */
GtkWidget *
cw_prose_text_new (void)
{
  return g_object_new (CW_TYPE_PROSE_TEXT, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-job-bar.h"

#include <glib/gi18n.h>

/* The bar at the foot of a window that shows how far long work is and can stop it. The work itself
 * runs in a thread and reports through two numbers; a timer of the window reads them. */

/* Work that is over sooner than this is not worth a bar. */
#define REVEAL_MILLISECONDS 250
#define POLL_MILLISECONDS 80

struct _CwJobBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *progress;
  GtkWidget *cancel;
  GCancellable *cancellable; /* NULL when nothing runs */
  guint poll;
  gint64 started;
  gint done; /* both atomic */
  gint total;
};

G_DEFINE_FINAL_TYPE (CwJobBar, cw_job_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_IDLE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
poll_cb (gpointer user_data)
{
  CwJobBar *self = user_data;
  gint done = g_atomic_int_get (&self->done);
  gint total = g_atomic_int_get (&self->total);

  if (total > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                   CLAMP ((double)done / total, 0, 1));
  else
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->progress));
  if (g_get_monotonic_time () - self->started > REVEAL_MILLISECONDS * 1000)
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  return G_SOURCE_CONTINUE;
}

/**
 * cw_job_bar_start:
 * @self: a bar that is idle
 * @title: what is being done, for the user
 *
 * Shows that work has begun.
 *
 * Returns: (transfer full): cancelled when the user stops the work
 */
GCancellable *
cw_job_bar_start (CwJobBar *self, const char *title)
{
  g_return_val_if_fail (self->cancellable == NULL, NULL);
  self->cancellable = g_cancellable_new ();
  self->started = g_get_monotonic_time ();
  g_atomic_int_set (&self->done, 0);
  g_atomic_int_set (&self->total, 0);
  gtk_label_set_text (GTK_LABEL (self->label), title);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_widget_set_sensitive (self->cancel, TRUE);
  self->poll = g_timeout_add (POLL_MILLISECONDS, poll_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE]);
  return g_object_ref (self->cancellable);
}

/**
 * cw_job_bar_report:
 * @done: how much is done
 * @total: of how much; 0 when that is not known
 * @self: (type CwJobBar): a bar that the caller holds
 *
 * Says how far the work is. Has the shape of #CwProgress and may be called in any thread.
 */
void
cw_job_bar_report (guint done, guint total, gpointer self)
{
  g_atomic_int_set (&((CwJobBar *)self)->done, (gint)MIN (done, G_MAXINT));
  g_atomic_int_set (&((CwJobBar *)self)->total, (gint)MIN (total, G_MAXINT));
}

/**
 * cw_job_bar_is_running:
 * @self: a bar
 *
 * Returns: whether work is going on
 */
gboolean
cw_job_bar_is_running (CwJobBar *self)
{
  return self->cancellable != NULL;
}

/**
 * cw_job_bar_cancel:
 * @self: a bar
 *
 * Asks the work, if there is any, to stop.
 */
void
cw_job_bar_cancel (CwJobBar *self)
{
  gtk_widget_set_sensitive (self->cancel, FALSE);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

/**
 * cw_job_bar_finish:
 * @self: a bar
 *
 * Shows that the work is over.
 */
void
cw_job_bar_finish (CwJobBar *self)
{
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_object (&self->cancellable);
  if (self->revealer)
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE]);
}

static void
cw_job_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, CW_JOB_BAR (object)->cancellable == NULL);
}

static void
cw_job_bar_dispose (GObject *object)
{
  CwJobBar *self = CW_JOB_BAR (object);

  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_job_bar_parent_class)->dispose (object);
}

static void
cw_job_bar_class_init (CwJobBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_job_bar_dispose;
  G_OBJECT_CLASS (klass)->get_property = cw_job_bar_get_property;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "jobbar");
  properties[PROP_IDLE] =
    g_param_spec_boolean ("idle", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
}

static void
cw_job_bar_init (CwJobBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (box, "cw-job-bar");
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_hexpand (self->progress, TRUE);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"), -1);
  self->cancel = gtk_button_new_with_mnemonic (_ ("_Stop"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cancel), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stop the work"), -1);
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (cw_job_bar_cancel), self);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->cancel);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

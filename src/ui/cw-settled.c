/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-settled.h"

#include "ui/cw-profiles.h"

/* For what is computed from the whole case: it follows the typing at a distance, so that no key
 * ever waits for it. */

#define SETTLE_MILLISECONDS 160

typedef struct
{
  GtkWidget *widget;
  CwSettledFunc func;
  gpointer user_data;
  guint timeout;
} Settled;

static void
settled_clear (gpointer data)
{
  g_clear_handle_id (&((Settled *)data)->timeout, g_source_remove);
}

static void
settled_unref (gpointer data, GClosure *closure)
{
  g_rc_box_release_full (data, settled_clear);
}

static gboolean
timeout_cb (gpointer user_data)
{
  Settled *self = user_data;

  self->timeout = 0;
  self->func (self->user_data);
  return G_SOURCE_REMOVE;
}

static void
start (Settled *self, guint milliseconds)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (milliseconds, timeout_cb, self);
}

static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, Settled *self)
{
  start (self, SETTLE_MILLISECONDS);
}

/* Nobody types a profile letter by letter. */
static void
profiles_cb (CwProfileShelf *shelf, Settled *self)
{
  start (self, 1);
}

/* Both are gone with the widget. */
static void
listen (Settled *self, gpointer source, const char *signal, GCallback callback)
{
  GClosure *closure = g_cclosure_new (callback, g_rc_box_acquire (self), settled_unref);

  g_object_watch_closure (G_OBJECT (self->widget), closure);
  g_signal_connect_closure (source, signal, closure, FALSE);
}

/**
 * cw_settled_connect:
 * @record: an open record
 * @widget: the widget that shows the result; the connection ends with it
 * @func: computes and shows it
 * @user_data: for @func
 *
 * Calls @func once soon, again whenever the case has not changed for a moment, and at once when a
 * profile of a journal has.
 */
void
cw_settled_connect (CwRecord *record, GtkWidget *widget, CwSettledFunc func, gpointer user_data)
{
  Settled *self = g_rc_box_new0 (Settled);

  self->widget = widget;
  self->func = func;
  self->user_data = user_data;
  listen (self, cw_record_get_root (record), "change", G_CALLBACK (change_cb));
  listen (self, cw_profiles_get_shelf (), "changed", G_CALLBACK (profiles_cb));
  start (self, 1);
  g_rc_box_release (self);
}

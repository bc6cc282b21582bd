/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-settled.h"

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
settled_free (gpointer data, GClosure *closure)
{
  Settled *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self);
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
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, Settled *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (SETTLE_MILLISECONDS, timeout_cb, self);
}

/**
 * cw_settled_connect:
 * @record: an open record
 * @widget: the widget that shows the result; the connection ends with it
 * @func: computes and shows it
 * @user_data: for @func
 *
 * Calls @func once soon, and again whenever the case has not changed for a moment.
 */
void
cw_settled_connect (CwRecord *record, GtkWidget *widget, CwSettledFunc func, gpointer user_data)
{
  Settled *self = g_new0 (Settled, 1);
  GClosure *closure = g_cclosure_new (G_CALLBACK (change_cb), self, settled_free);

  self->widget = widget;
  self->func = func;
  self->user_data = user_data;
  g_object_watch_closure (G_OBJECT (widget), closure);
  g_signal_connect_closure (cw_record_get_root (record), "change", closure, FALSE);
  self->timeout = g_timeout_add (1, timeout_cb, self);
}

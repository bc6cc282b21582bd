/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-row-slot.h"

/* A place in a view, where now this row stands and now that one. GTK makes and takes apart the
 * widgets of a row when it comes and goes; those of a place stay and show another row. */

struct _CwRowSlot
{
  GObject parent_instance;

  GObject *row;
};

G_DEFINE_FINAL_TYPE (CwRowSlot, cw_row_slot, G_TYPE_OBJECT)

static guint changed_signal;

static void
notify_cb (CwRowSlot *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
drop_row (CwRowSlot *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_object (&self->row);
}

static void
take_row (CwRowSlot *self, GObject *row)
{
  drop_row (self);
  if (row == NULL)
    return;
  self->row = g_object_ref (row);
  g_signal_connect_swapped (row, "notify", G_CALLBACK (notify_cb), self);
}

static void
cw_row_slot_dispose (GObject *object)
{
  drop_row (CW_ROW_SLOT (object));
  G_OBJECT_CLASS (cw_row_slot_parent_class)->dispose (object);
}

static void
cw_row_slot_class_init (CwRowSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_row_slot_dispose;
  changed_signal = g_signal_new ("changed", CW_TYPE_ROW_SLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
cw_row_slot_init (CwRowSlot *self)
{
}

/**
 * cw_row_slot_new:
 * @row: (nullable): what stands there
 *
 * Makes a place. The signal "changed" says that another row stands there, or that the row itself
 * has changed.
 *
 * Returns: (transfer full): the place
 */
CwRowSlot *
cw_row_slot_new (GObject *row)
{
  CwRowSlot *self = g_object_new (CW_TYPE_ROW_SLOT, NULL);

  take_row (self, row);
  return self;
}

/**
 * cw_row_slot_get_row:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): what stands there; %NULL when nothing does any more
 */
GObject *
cw_row_slot_get_row (CwRowSlot *self)
{
  return self->row;
}

/**
 * cw_row_slot_set_row:
 * @self: a place
 * @row: (nullable): what stands there now
 *
 * Puts another row there.
 */
void
cw_row_slot_set_row (CwRowSlot *self, GObject *row)
{
  if (row == self->row)
    return;
  take_row (self, row);
  g_signal_emit (self, changed_signal, 0);
}

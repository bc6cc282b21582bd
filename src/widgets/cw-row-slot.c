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
  guint position;
};

G_DEFINE_FINAL_TYPE (CwRowSlot, cw_row_slot, G_TYPE_OBJECT)

static guint changed_signal;

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
  if (row == self->row)
    return;
  drop_row (self);
  if (row == NULL)
    return;
  self->row = g_object_ref (row);
  g_signal_connect_swapped (row, "notify", G_CALLBACK (cw_row_slot_announce), self);
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
  self->position = GTK_INVALID_LIST_POSITION;
}

/**
 * cw_row_slot_new:
 *
 * Makes a place where nothing stands. The signal "changed" says that another row stands there, or
 * the same at another position, or that the row itself has changed.
 *
 * Returns: (transfer full): the place
 */
CwRowSlot *
cw_row_slot_new (void)
{
  return g_object_new (CW_TYPE_ROW_SLOT, NULL);
}

/**
 * cw_row_slot_get_row:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): what stands there; %NULL when nothing does
 */
GObject *
cw_row_slot_get_row (CwRowSlot *self)
{
  return self->row;
}

/**
 * cw_row_slot_get_position:
 * @self: a place
 *
 * Returns: where the row is among all rows, or %GTK_INVALID_LIST_POSITION where none stands
 */
guint
cw_row_slot_get_position (CwRowSlot *self)
{
  return self->position;
}

/**
 * cw_row_slot_shows:
 * @self: a place
 * @row: (nullable): a row
 * @position: where it is among all rows
 *
 * Returns: whether this is what stands there already
 */
gboolean
cw_row_slot_shows (CwRowSlot *self, GObject *row, guint position)
{
  return row == self->row && (row == NULL || position == self->position);
}

/**
 * cw_row_slot_set_row:
 * @self: a place
 * @row: (nullable): what stands there now
 * @position: where it is among all rows
 *
 * Puts another row there.
 */
void
cw_row_slot_set_row (CwRowSlot *self, GObject *row, guint position)
{
  if (cw_row_slot_shows (self, row, position))
    return;
  take_row (self, row);
  self->position = row != NULL ? position : GTK_INVALID_LIST_POSITION;
  cw_row_slot_announce (self);
}

/**
 * cw_row_slot_announce:
 * @self: a place
 *
 * Says that what stands there is to be read again.
 */
void
cw_row_slot_announce (CwRowSlot *self)
{
  g_signal_emit (self, changed_signal, 0);
}

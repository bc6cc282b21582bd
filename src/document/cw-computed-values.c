/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-computed-values.h"

/* What follows from the facts of an open case, computed once after each change: a page and the
 * inspector beside it show the same values. Even of hundreds of rows they take a few milliseconds,
 * so nobody waits for a thread. */

#define KEY "cw-computed-values"

/* Until somebody asks again there is nothing to listen for. */
static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, CwRecord *record)
{
  g_signal_handlers_disconnect_by_func (root, change_cb, record);
  g_object_set_data (G_OBJECT (record), KEY, NULL);
}

/**
 * cw_computed_values_get:
 * @record: the record of a case
 *
 * Returns: (transfer full) (element-type CwDerived): the values of cw_derived_list() as the case is
 *   now; the same list until the case changes
 */
GPtrArray *
cw_computed_values_get (CwRecord *record)
{
  GPtrArray *values = g_object_get_data (G_OBJECT (record), KEY);

  if (values == NULL)
    {
      CwEntity *root = cw_record_get_root (record);

      values = cw_derived_list (root);
      g_signal_connect_object (root, "change", G_CALLBACK (change_cb), record, 0);
      g_object_set_data_full (G_OBJECT (record), KEY, values, (GDestroyNotify)g_ptr_array_unref);
    }
  return g_ptr_array_ref (values);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Values that follow from the facts are computed once after each change, whoever asks for them. */
#include "config.h"

#include "case-builder.h"
#include "document/cw-computed-values.h"

static const char *
find_surface (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const CwDerived *derived = values->pdata[i];

      if (g_str_has_prefix (derived->id, "body-surface"))
        return derived->value;
    }
  return NULL;
}

static void
test_once (void)
{
  CwEntity *root = build_case ();
  g_autoptr (CwRecord) record = cw_record_new_unkept (root);
  CwEntity *patient = build_child (root, "patient");
  g_autoptr (GPtrArray) first = cw_computed_values_get (record);
  g_autoptr (GPtrArray) again = cw_computed_values_get (record);
  g_autoptr (GPtrArray) changed = NULL, undone = NULL;

  g_assert_true (first == again);
  g_assert_null (find_surface (first));
  cw_history_begin (cw_record_get_history (record), "body");
  build_set (patient, "height", "180 cm");
  build_set (patient, "weight", "80 kg");
  cw_history_end (cw_record_get_history (record));
  changed = cw_computed_values_get (record);
  g_assert_cmpstr (find_surface (changed), ==, "2.00");
  /* Whoever still shows the old ones keeps them. */
  g_assert_null (find_surface (first));
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  undone = cw_computed_values_get (record);
  g_assert_true (undone != changed);
  g_assert_null (find_surface (undone));
}

/* The record goes while somebody holds its values. */
static void
test_outlives (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwRecord *record = cw_record_new_unkept (g_object_ref (root));
  g_autoptr (GPtrArray) values = cw_computed_values_get (record);

  g_object_unref (record);
  build_set (build_child (root, "patient"), "height", "180 cm");
  g_assert_cmpuint (values->len, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/computed-values/once", test_once);
  g_test_add_func ("/computed-values/outlives", test_outlives);
  return g_test_run ();
}

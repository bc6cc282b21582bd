/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What the computed values say of responses: of which assessment, and what the lesions give. */
#include "config.h"

#include "case-builder.h"
#include "rules/cw-derived.h"

/* ---- names ---- */

/* Five lines with one name tell nothing. */
static void
test_names (void)
{
  static const struct
  {
    const char *label, *date, *cycle, *name;
  } rows[] = {
    { NULL, "2020-01-01", NULL, NULL }, /* the baseline */
    { "Week 8", "2020-03-01", "2", "Response by RECIST 1.1: Week 8" },
    { NULL, "2020-05", "4", "Response by RECIST 1.1: 2020-05" },
    { NULL, NULL, "6", "Response by RECIST 1.1: after cycle 6" },
    { NULL, NULL, NULL, "Response by RECIST 1.1: Response assessment 5" },
  };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwEntity *row = build_row (root, "assessments", "overall", i == 0 ? "baseline" : "sd", NULL);

      if (rows[i].label)
        build_set (row, "label", rows[i].label);
      if (rows[i].date)
        build_set (row, "date", rows[i].date);
      if (rows[i].cycle)
        build_set (row, "after-cycle", rows[i].cycle);
    }
  list = cw_derived_list (root);
  for (guint i = 0, n = 1; i < list->len; i++)
    {
      const CwDerived *derived = list->pdata[i];

      if (g_str_has_prefix (derived->id, "recist-response:"))
        g_assert_cmpstr (derived->label, ==, rows[n++].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/derived-response/names", test_names);
  return g_test_run ();
}

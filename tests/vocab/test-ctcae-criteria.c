/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-ctcae-criteria.h"

static void
test_split_ages (void)
{
  static const struct
  {
    const char *text;
    const char *parts; /* joined by | */
  } cases[] = {
    { "The same for all; also later", "The same for all; also later" },
    { "Adult: one; and more; Pediatric: two", "Adult: one; and more|Pediatric: two" },
    { "Adults on a programme (1, 2 kHz): one; Adults not on it: two. Paediatric (1, 2 kHz): three",
      "Adults on a programme (1, 2 kHz): one|Adults not on it: two|Paediatric (1, 2 kHz): three" },
    { "Adult: one Pediatric: two", "Adult: one|Pediatric: two" },
    { "Adult: one; Infants: two; Children: three", "Adult: one|Infants: two|Children: three" },
    { "Adult and Pediatric: one", "Adult and Pediatric: one" },
    { "less than 2 units (10 cc/kg for pediatrics); so: more",
      "less than 2 units (10 cc/kg for pediatrics); so: more" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = cw_ctcae_criteria_split_ages (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", parts);

      g_assert_cmpstr (joined, ==, cases[i].parts);
    }
}

static void
test_lookup (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_ctcae_criterion_free);
  CwCtcaeCriterion *first = cw_ctcae_criterion_new (), *second = cw_ctcae_criterion_new ();
  g_autoptr (CwCtcaeCriteria) criteria = NULL;

  first->term = g_strdup ("Anemia");
  second->term = g_strdup ("Anaemia");
  g_ptr_array_add (list, first);
  g_ptr_array_add (list, second);
  criteria = cw_ctcae_criteria_new (list, "here", NULL);
  /* Two spellings of one term: the first is meant. */
  g_assert_true (cw_ctcae_criteria_lookup (criteria, "ANAEMIA") == first);
  g_assert_true (cw_ctcae_criteria_get (criteria, 1) == second);
  g_assert_null (cw_ctcae_criteria_get (criteria, 2));
  g_assert_null (cw_ctcae_criteria_lookup (criteria, ""));
  g_assert_null (cw_ctcae_criteria_get_date (criteria));
  g_assert_finalize_object (g_steal_pointer (&criteria));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ctcae-criteria/split-ages", test_split_ages);
  g_test_add_func ("/ctcae-criteria/lookup", test_lookup);
  return g_test_run ();
}

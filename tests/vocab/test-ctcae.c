/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-ctcae.h"

#include <string.h>

#define GRADE(n) (1u << (n))

static void
test_grades (void)
{
  static const struct
  {
    const char *term;
    guint grades;
  } rows[] = {
    { "Proteinuria", GRADE (1) | GRADE (2) | GRADE (3) },
    { "Syncope", GRADE (3) },
    { "Death NOS", GRADE (5) },
    { "Febrile neutropenia", GRADE (3) | GRADE (4) | GRADE (5) },
    { "Alopecia", GRADE (1) | GRADE (2) },
    { "Eosinophilia", GRADE (1) | GRADE (3) },
    { "Anemia", GRADE (1) | GRADE (2) | GRADE (3) | GRADE (4) | GRADE (5) },
    { "anaemia", GRADE (1) | GRADE (2) | GRADE (3) | GRADE (4) | GRADE (5) },
    { "hematochezia", 0 },
    { "no such term", 0 },
    { "", 0 },
    { NULL, 0 },
    { "\xff\xfe", 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpuint (cw_ctcae_get_grades (rows[i].term), ==, rows[i].grades);
      for (guint grade = 0; grade <= 40; grade++)
        g_assert_cmpint (cw_ctcae_grade_exists (rows[i].term, grade), ==,
                         grade < 6 && (rows[i].grades & GRADE (grade)) != 0);
    }
  g_assert_false (cw_ctcae_grade_exists ("Anemia", G_MAXUINT));
}

static void
test_organ_class (void)
{
  g_assert_cmpstr (cw_ctcae_get_organ_class ("Proteinuria"), ==, "Renal and urinary disorders");
  g_assert_cmpstr (cw_ctcae_get_organ_class ("rectal haemorrhage"), ==,
                   "Gastrointestinal disorders");
  g_assert_null (cw_ctcae_get_organ_class ("hematochezia"));
  g_assert_null (cw_ctcae_get_organ_class (NULL));
}

static void
test_wording (void)
{
  g_assert_null (cw_ctcae_get_grade_wording (0));
  g_assert_null (cw_ctcae_get_grade_wording (6));
  for (guint grade = CW_CTCAE_GRADE_MIN; grade <= CW_CTCAE_GRADE_MAX; grade++)
    {
      const char *wording = cw_ctcae_get_grade_wording (grade);
      g_assert_nonnull (wording);
      g_assert_nonnull (strchr (wording, ':'));
      for (guint other = CW_CTCAE_GRADE_MIN; other < grade; other++)
        g_assert_cmpstr (cw_ctcae_get_grade_wording (other), !=, wording);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ctcae/grades", test_grades);
  g_test_add_func ("/ctcae/organ-class", test_organ_class);
  g_test_add_func ("/ctcae/wording", test_wording);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-dose-frequency.h"

#include "vocab/cw-unit.h"
#include "vocab/cw-vocabulary.h"

static void
test_lookup (void)
{
  static const struct
  {
    const char *text;
    const char *code;
    guint times;
    guint period;
    const char *unit;
  } rows[] = {
    { "q.d.", "QD", 1, 1, "d" },       { "o.d.", "QD", 1, 1, "d" },
    { "once daily", "QD", 1, 1, "d" }, { "q.h.s.", "BED", 1, 1, "d" },
    { "q.o.d.", "QOD", 1, 2, "d" },    { "b.i.d.", "BID", 2, 1, "d" },
    { "BD", "BID", 2, 1, "d" },        { "t.i.d", "TID", 3, 1, "d" },
    { "t.d.s.", "TID", 3, 1, "d" },    { "TID", "TID", 3, 1, "d" },
    { "q.i.d.", "QID", 4, 1, "d" },    { "q4h", "Q4H", 1, 4, "h" },
    { "q6h", "Q6H", 1, 6, "h" },       { "q8h", "Q8H", 1, 8, "h" },
    { "q12h", "Q12H", 1, 12, "h" },    { "qw", "QW", 1, 1, "wk" },
    { "biw", "BIW", 2, 1, "wk" },      { "tiw", "TIW", 3, 1, "wk" },
    { "q2w", "Q2W", 1, 2, "wk" },      { "Q3W", "Q3W", 1, 3, "wk" },
    { "q4w", "Q4W", 1, 4, "wk" },      { "q6w", "Q6W", 1, 6, "wk" },
    { "q12w", "Q12W", 1, 12, "wk" },   { "q21d", "Q21D", 1, 21, "d" },
    { "q28d", "Q28D", 1, 28, "d" },    { "q.m.", "QM", 1, 1, "mo" },
    { "stat", "STAT", 1, 0, NULL },    { "p.r.n.", "PRN", 0, 0, NULL },
    { "CI", "CI", 0, 0, NULL },        { "twice a day", "BID", 2, 1, "d" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwDoseFrequency found = { 0 };
      g_assert_true (cw_dose_frequency_lookup (rows[i].text, &found));
      g_assert_cmpstr (found.code, ==, rows[i].code);
      g_assert_cmpuint (found.times, ==, rows[i].times);
      g_assert_cmpuint (found.period, ==, rows[i].period);
      g_assert_cmpstr (found.unit, ==, rows[i].unit);
    }
  g_assert_false (cw_dose_frequency_lookup ("whenever", NULL));
  g_assert_false (cw_dose_frequency_lookup (NULL, NULL));
  g_assert_true (cw_dose_frequency_lookup ("q3w", NULL));
}

static void
test_every_row (void)
{
  const CwVocabulary *table = cw_vocabulary_get (CW_VOCABULARY_DOSE_FREQUENCY);
  for (guint i = 0; i < cw_vocabulary_get_n_terms (table); i++)
    {
      const CwVocabularyTerm *row = cw_vocabulary_get_term (table, i);
      CwDoseFrequency found = { 0 };
      g_assert_true (cw_dose_frequency_lookup (row->code, &found));
      g_assert_cmpstr (found.code, ==, row->code);
      g_assert_nonnull (found.abbreviation);
      g_assert_nonnull (found.meaning);
      g_assert_false (cw_dose_frequency_is_error_prone (found.safe_display));
      g_assert_cmpint (found.period == 0, ==, found.unit == NULL);
      if (found.unit != NULL)
        g_assert_cmpstr (cw_unit_lookup (found.unit), ==, found.unit);
      for (guint j = 0; row->synonyms[j] != NULL; j++)
        {
          g_assert_true (cw_dose_frequency_lookup (row->synonyms[j], &found));
          g_assert_cmpstr (found.code, ==, row->code);
        }
    }
}

static void
test_error_prone (void)
{
  g_assert_true (cw_dose_frequency_is_error_prone ("q.d."));
  g_assert_true (cw_dose_frequency_is_error_prone ("QD"));
  g_assert_true (cw_dose_frequency_is_error_prone ("q.o.d."));
  g_assert_true (cw_dose_frequency_is_error_prone ("TIW"));
  g_assert_false (cw_dose_frequency_is_error_prone ("daily"));
  g_assert_false (cw_dose_frequency_is_error_prone ("b.i.d."));
  g_assert_false (cw_dose_frequency_is_error_prone ("unknown"));
  g_assert_false (cw_dose_frequency_is_error_prone (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-frequency/lookup", test_lookup);
  g_test_add_func ("/dose-frequency/every-row", test_every_row);
  g_test_add_func ("/dose-frequency/error-prone", test_error_prone);
  return g_test_run ();
}

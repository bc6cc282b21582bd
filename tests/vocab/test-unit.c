/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-unit.h"

#include "vocab/cw-vocabulary.h"

static void
test_lookup (void)
{
  static const struct
  {
    const char *text;
    const char *code;
  } rows[] = {
    { "mg/m2", "mg/m2" },
    { "mg/m\u00b2", "mg/m2" },
    { " mg / m\u00b2 ", "mg/m2" },
    { "mg\u00a0/\u00a0m2", "mg/m2" },
    { "mg/m^2", "mg/m2" },
    { "MG", "mg" },
    { "mg", "mg" },
    { "ug", "ug" },
    { "\u00b5g", "ug" },
    { "\u03bcg", "ug" },
    { "mcg", "ug" },
    { "months", "mo" },
    { "Months", "mo" },
    { "mo", "mo" },
    { "years", "a" },
    { "y", "a" },
    { "a", "a" },
    { "weeks", "wk" },
    { "days", "d" },
    { "d", "d" },
    { "h", "h" },
    { "min", "min" },
    { "%", "%" },
    { "percent", "%" },
    { "IU", "[iU]" },
    { "[iU]", "[iU]" },
    { "k[IU]/L", "k[iU]/L" },
    { "mmHg", "mm[Hg]" },
    { "mm Hg", "mm[Hg]" },
    { "\u00b0C", "Cel" },
    { "\u2103", "Cel" },
    { "10^9/L", "10*9/L" },
    { "\u00d710\u2079/L", "10*9/L" },
    { "x 10^9/l", "10*9/L" },
    { "U/l", "U/L" },
    { "g/dl", "g/dL" },
    { "mM", "mmol/L" },
    { "mm", "mm" },
    { "Gy", "Gy" },
    { "/HPF", "/[HPF]" },
    { "mL/min/1.73 m\u00b2", "mL/min/{1.73_m2}" },
    { "AUC", "{AUC}" },
    /* Could be two units, or is none. */
    { "G/L", NULL },
    { "MM", NULL },
    { "U", NULL },
    { "10^-9/L", NULL },
    { "m-2", NULL },
    { "furlong", NULL },
    { "", NULL },
    { NULL, NULL },
    { "\xff", NULL },
    { "mg\xff", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %u", i);
      g_assert_cmpstr (cw_unit_lookup (rows[i].text), ==, rows[i].code);
    }
  g_autofree char *huge = g_strnfill (1024 * 1024, 'm');
  g_assert_null (cw_unit_lookup (huge));
}

static void
test_print (void)
{
  g_assert_cmpstr (cw_unit_get_print ("mg/m2"), ==, "mg/m\u00b2");
  g_assert_cmpstr (cw_unit_get_print ("a"), ==, "y");
  g_assert_cmpstr (cw_unit_get_print ("10*9/L"), ==, "\u00d710\u2079/L");
  g_assert_cmpstr (cw_unit_get_print ("k[IU]/L"), ==, "kIU/L");
  g_assert_null (cw_unit_get_print ("furlong"));
  g_assert_null (cw_unit_get_print (NULL));
  g_assert_cmpstr (cw_unit_get_kind ("mm"), ==, "length");
  g_assert_null (cw_unit_get_kind ("furlong"));
}

/* What is printed must be readable again, or an export could not be imported. */
static void
test_every_unit_leads_back (void)
{
  const CwVocabulary *units = cw_vocabulary_get (CW_VOCABULARY_UNIT);
  for (guint i = 0; i < cw_vocabulary_get_n_terms (units); i++)
    {
      const CwVocabularyTerm *unit = cw_vocabulary_get_term (units, i);
      g_assert_cmpstr (cw_unit_lookup (unit->code), ==, unit->code);
      g_assert_cmpstr (cw_unit_lookup (unit->term), ==, unit->code);
      g_assert_cmpstr (cw_unit_get_print (unit->code), ==, unit->term);
      g_assert_nonnull (unit->group);
      for (guint j = 0; unit->synonyms[j] != NULL; j++)
        if (!g_str_equal (unit->synonyms[j], "G/L"))
          g_assert_cmpstr (cw_unit_lookup (unit->synonyms[j]), ==, unit->code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/lookup", test_lookup);
  g_test_add_func ("/unit/print", test_print);
  g_test_add_func ("/unit/every-unit-leads-back", test_every_unit_leads_back);
  return g_test_run ();
}

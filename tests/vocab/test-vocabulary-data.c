/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-unit.h"
#include "vocab/cw-vocabulary-private.h"

#include <string.h>

/* The bundled tables themselves: counts, completeness, and every link within them. */

static void
test_no_problems (void)
{
  static const guint counts[CW_VOCABULARY_N_KINDS] = {
    [CW_VOCABULARY_CTCAE] = 837,
    [CW_VOCABULARY_ANTIBODY] = 178,
    [CW_VOCABULARY_DIAGNOSIS] = 865,
  };
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    {
      const CwVocabulary *vocabulary = cw_vocabulary_get ((CwVocabularyKind)kind);
      for (guint i = 0; i < vocabulary->problems->len; i++)
        g_test_message ("%s", (const char *)g_ptr_array_index (vocabulary->problems, i));
      g_assert_cmpuint (vocabulary->problems->len, ==, 0);
      if (counts[kind] != 0)
        g_assert_cmpuint (cw_vocabulary_get_n_terms (vocabulary), ==, counts[kind]);
      g_assert_cmpuint (cw_vocabulary_get_n_terms (vocabulary), >, 30);
    }
}

static void
test_cells_are_tidy (void)
{
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    {
      const CwVocabulary *vocabulary = cw_vocabulary_get ((CwVocabularyKind)kind);
      for (guint i = 0; i < cw_vocabulary_get_n_terms (vocabulary); i++)
        {
          const CwVocabularyTerm *term = cw_vocabulary_get_term (vocabulary, i);
          for (guint column = 0; column < vocabulary->columns->len; column++)
            {
              const char *cell = term->cells[column];
              g_autofree char *stripped = g_strstrip (g_strdup (cell != NULL ? cell : ""));
              g_assert_cmpstr (stripped, ==, cell != NULL ? cell : "");
              g_assert_null (strstr (stripped, "  "));
              g_assert_null (strchr (stripped, '\r'));
            }
        }
    }
}

static void
test_declared_columns_exist (void)
{
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    {
      const CwVocabulary *vocabulary = cw_vocabulary_get ((CwVocabularyKind)kind);
      const CwVocabularyLayout *layout = vocabulary->layout;
      const char *const named[] = { layout->term,        layout->code,        layout->group,
                                    layout->detail,      layout->synonyms[0], layout->synonyms[1],
                                    layout->synonyms[2], layout->weak_codes };
      for (guint i = 0; i < G_N_ELEMENTS (named); i++)
        if (named[i] != NULL)
          g_assert_true (
            g_ptr_array_find_with_equal_func (vocabulary->columns, named[i], g_str_equal, NULL));
    }
}

/* A stored name or code has to lead back to its row, or a saved case would lose its term. */
static void
test_names_and_codes_lead_back (void)
{
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    {
      const CwVocabulary *vocabulary = cw_vocabulary_get ((CwVocabularyKind)kind);
      g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < cw_vocabulary_get_n_terms (vocabulary); i++)
        {
          const CwVocabularyTerm *term = cw_vocabulary_get_term (vocabulary, i);
          const CwVocabularyTerm *found = cw_vocabulary_lookup (vocabulary, term->term);
          /* Tumour types of different tissues share a name; upper case tells some units apart. */
          if (kind != CW_VOCABULARY_DIAGNOSIS && kind != CW_VOCABULARY_UNIT && found != term)
            g_error ("“%s” is spelt twice, or leads elsewhere", term->term);
          if (kind != CW_VOCABULARY_UNIT && kind != CW_VOCABULARY_ANTIBODY && term->code != NULL)
            g_assert_true (g_hash_table_add (codes, (gpointer)term->code));
          if (kind == CW_VOCABULARY_DIAGNOSIS || kind == CW_VOCABULARY_DOSE_FREQUENCY)
            g_assert_true (cw_vocabulary_lookup (vocabulary, term->code) == term);
        }
    }
}

static void
test_every_synonym_is_indexed (void)
{
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    {
      const CwVocabulary *vocabulary = cw_vocabulary_get ((CwVocabularyKind)kind);
      for (guint i = 0; i < cw_vocabulary_get_n_terms (vocabulary); i++)
        {
          const CwVocabularyTerm *term = cw_vocabulary_get_term (vocabulary, i);
          for (guint j = 0; term->synonyms[j] != NULL; j++)
            {
              g_autoptr (GPtrArray) found = cw_vocabulary_search (vocabulary, term->synonyms[j], 0);
              gboolean leads_back = FALSE;
              for (guint k = 0; k < found->len; k++)
                {
                  const CwVocabularyMatch *match = g_ptr_array_index (found, k);
                  leads_back |= match->term == term && match->kind == CW_VOCABULARY_MATCH_EXACT;
                }
              g_assert_true (leads_back);
            }
        }
    }
}

static void
test_organ_classes (void)
{
  const CwVocabulary *terms = cw_vocabulary_get (CW_VOCABULARY_CTCAE);
  g_autoptr (GHashTable) classes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) open_classes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < cw_vocabulary_get_n_terms (terms); i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_get_term (terms, i);
      g_hash_table_add (classes, (gpointer)term->group);
      if (g_str_has_suffix (term->term, " - Other, specify"))
        g_assert_true (g_hash_table_add (open_classes, (gpointer)term->group));
      g_assert_nonnull (term->detail);
      for (const char *digit = term->detail; *digit != '\0'; digit++)
        {
          g_assert_true (*digit >= '1' && *digit <= '5');
          g_assert_true (digit == term->detail || digit[-1] < digit[0]);
        }
    }
  g_assert_cmpuint (g_hash_table_size (classes), ==, 26);

  /* One open term for each class; NCI writes one of them in the singular. */
  g_assert_cmpuint (g_hash_table_size (open_classes), ==, 26);
}

static void
test_how_many_terms_have_each_grade (void)
{
  /* CTCAE v5.0: of 837 terms so many lack the grade. */
  static const guint missing[] = { 192, 92, 87, 286, 343 };
  const CwVocabulary *terms = cw_vocabulary_get (CW_VOCABULARY_CTCAE);
  for (guint grade = 1; grade <= 5; grade++)
    {
      guint n_missing = 0;
      for (guint i = 0; i < cw_vocabulary_get_n_terms (terms); i++)
        n_missing += strchr (cw_vocabulary_get_term (terms, i)->detail, '0' + (int)grade) == NULL;
      g_assert_cmpuint (n_missing, ==, missing[grade - 1]);
    }
}

static void
test_parents_exist (void)
{
  const CwVocabulary *diagnoses = cw_vocabulary_get (CW_VOCABULARY_DIAGNOSIS);
  guint n_children = 0;
  for (guint i = 0; i < cw_vocabulary_get_n_terms (diagnoses); i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_get_term (diagnoses, i);
      const char *parent = cw_vocabulary_get_value (diagnoses, term, "parent");
      g_assert_nonnull (term->code);
      g_assert_nonnull (term->group);
      g_assert_nonnull (term->detail);
      if (parent == NULL)
        continue;
      const CwVocabularyTerm *found = cw_vocabulary_lookup (diagnoses, parent);
      g_assert_nonnull (found);
      g_assert_cmpstr (found->code, ==, parent);
      g_assert_cmpstr (found->group, ==, term->group);
      n_children++;
    }
  g_assert_cmpuint (n_children, >, 500);
}

static void
test_units_of_analytes_exist (void)
{
  const CwVocabulary *analytes = cw_vocabulary_get (CW_VOCABULARY_ANALYTE);
  for (guint i = 0; i < cw_vocabulary_get_n_terms (analytes); i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_get_term (analytes, i);
      g_assert_nonnull (term->group);
      g_auto (GStrv) units = g_strsplit (term->detail != NULL ? term->detail : "", "|", -1);
      for (guint j = 0; units[j] != NULL; j++)
        g_assert_cmpstr (cw_unit_lookup (units[j]), ==, units[j]);
    }
}

static void
test_antibodies_are_complete (void)
{
  const CwVocabulary *antibodies = cw_vocabulary_get (CW_VOCABULARY_ANTIBODY);
  for (guint i = 0; i < cw_vocabulary_get_n_terms (antibodies); i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_get_term (antibodies, i);
      g_assert_nonnull (cw_vocabulary_get_value (antibodies, term, "localisation"));
      g_assert_nonnull (cw_vocabulary_get_value (antibodies, term, "scoring"));
      if (term->code != NULL)
        g_assert_true (g_regex_match_simple ("^C[0-9]+$", term->code, 0, 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary-data/no-problems", test_no_problems);
  g_test_add_func ("/vocabulary-data/cells-are-tidy", test_cells_are_tidy);
  g_test_add_func ("/vocabulary-data/declared-columns-exist", test_declared_columns_exist);
  g_test_add_func ("/vocabulary-data/names-and-codes-lead-back", test_names_and_codes_lead_back);
  g_test_add_func ("/vocabulary-data/every-synonym-is-indexed", test_every_synonym_is_indexed);
  g_test_add_func ("/vocabulary-data/organ-classes", test_organ_classes);
  g_test_add_func ("/vocabulary-data/grades", test_how_many_terms_have_each_grade);
  g_test_add_func ("/vocabulary-data/parents-exist", test_parents_exist);
  g_test_add_func ("/vocabulary-data/units-of-analytes-exist", test_units_of_analytes_exist);
  g_test_add_func ("/vocabulary-data/antibodies-are-complete", test_antibodies_are_complete);
  return g_test_run ();
}

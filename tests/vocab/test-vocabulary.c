/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-vocabulary-private.h"

#include <string.h>

static CwVocabulary *
build (const CwVocabularyLayout *layout, const char *table, const char *synonyms)
{
  g_autoptr (GBytes) first = table != NULL ? g_bytes_new (table, strlen (table)) : NULL;
  g_autoptr (GBytes) second = synonyms != NULL ? g_bytes_new (synonyms, strlen (synonyms)) : NULL;
  return cw_vocabulary_new (layout, first, second);
}

static const CwVocabularyLayout plain = {
  .file = "plain.tsv",
  .term = "name",
  .code = "code",
  .synonyms = { "other" },
  .weak_codes = "weak",
  .synonym_file = "plain-synonyms.tsv",
};

static void
test_malformed (void)
{
  static const struct
  {
    const char *table;
    const char *synonyms;
    const char *problem;
  } rows[] = {
    { NULL, "a\tb\tc\n", "plain.tsv:0: the table is missing*" },
    { "name\tcode\n", NULL, "plain-synonyms.tsv:0: the table is missing*" },
    { "name\xff\n", "", "plain.tsv:0: *not UTF-8*" },
    { "title\tcode\nA\t1\n", "", "plain.tsv:1: the heading misses the column: name" },
    { "name\tcode\nA\n", "", "plain.tsv:2: *as many cells*" },
    { "name\tcode\nA\t1\t2\n", "", "plain.tsv:2: *as many cells*" },
    { "name\tcode\n\t1\n", "", "plain.tsv:2: *no name*" },
    { "name\tcode\n---\t\n", "", "plain.tsv:2: nothing of it*" },
    { "name\tother\nA\tb||c\n", "", "plain.tsv:2: an empty entry*" },
    { "name\nA\n", "s\tt\tm\nx\tNone\texact\n", "plain-synonyms.tsv:2: *unknown term: None" },
    { "name\nA\n", "s\tt\tm\nx\tA\tperhaps\n", "plain-synonyms.tsv:2: unknown relation: perhaps" },
    { "name\nA\n", "s\tt\tm\nx\tA\tchoose\n", "plain-synonyms.tsv:2: \"choose\"*" },
    { "name\nA\nB\n", "s\tt\tm\nx\tA|B\texact\n", "plain-synonyms.tsv:2: \"choose\"*" },
    { "name\nA\n", "s\tt\tm\nx\tA\n", "plain-synonyms.tsv:2: *three cells*" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwVocabulary) vocabulary = build (&plain, rows[i].table, rows[i].synonyms);
      g_autoptr (GPtrArray) found = cw_vocabulary_search (vocabulary, "a", 0);
      gboolean named = FALSE;
      for (guint j = 0; j < vocabulary->problems->len; j++)
        named |=
          g_pattern_match_simple (rows[i].problem, g_ptr_array_index (vocabulary->problems, j));
      if (!named)
        g_test_message ("row %u: no problem like %s", i, rows[i].problem);
      g_assert_true (named);
    }
}

static void
test_well_formed (void)
{
  g_autoptr (CwVocabulary) vocabulary =
    build (&plain,
           "name\tcode\tother\tweak\n"
           "Alpha\tA1\tfirst|one\tX\n"
           "Beta\t\t\tX\n"
           "Gamma\t\tAlpha\tY\n",
           "synonym\tterms\tmatch\nboth\tAlpha|Beta\tchoose\nlike\tBeta\tbroader\n");
  g_assert_cmpuint (vocabulary->problems->len, ==, 0);
  g_assert_cmpuint (cw_vocabulary_get_n_terms (vocabulary), ==, 3);
  g_assert_null (cw_vocabulary_get_term (vocabulary, 3));

  const CwVocabularyTerm *beta = cw_vocabulary_lookup (vocabulary, "beta");
  g_assert_null (beta->code);
  g_assert_cmpstr (cw_vocabulary_get_value (vocabulary, beta, "weak"), ==, "X");
  g_assert_null (cw_vocabulary_get_value (vocabulary, beta, "other"));
  g_assert_null (cw_vocabulary_get_value (vocabulary, beta, "no such column"));
  g_assert_true (cw_vocabulary_lookup (vocabulary, "like") == beta);

  g_assert_null (cw_vocabulary_lookup (vocabulary, "both"));
  g_assert_null (cw_vocabulary_lookup (vocabulary, "x"));
  g_assert_cmpstr (cw_vocabulary_lookup (vocabulary, "y")->term, ==, "Gamma");
  /* The name goes before the synonym of another term. */
  g_assert_cmpstr (cw_vocabulary_lookup (vocabulary, "alpha")->term, ==, "Alpha");
  g_assert_cmpstr (cw_vocabulary_lookup (vocabulary, "alpha")->synonyms[1], ==, "one");
}

static gpointer
get_all_cb (gpointer data)
{
  gsize sum = 0;
  for (guint kind = 0; kind < CW_VOCABULARY_N_KINDS; kind++)
    sum += (gsize)cw_vocabulary_get ((CwVocabularyKind)kind);
  return (gpointer)sum;
}

static void
test_one_table_for_all_threads (void)
{
  GThread *threads[8];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", get_all_cb, NULL);
  gpointer expected = get_all_cb (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/one-table-for-all-threads", test_one_table_for_all_threads);
  g_test_add_func ("/vocabulary/malformed", test_malformed);
  g_test_add_func ("/vocabulary/well-formed", test_well_formed);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-search-key.h"

#include <string.h>

static void
test_equal_spellings (void)
{
  static const char *const pairs[][2] = {
    { "S100", "S-100" },
    { "S-100", "S\u2011100" },
    { "S-100", "S\u2212100" },
    { "S-100", "S\u00a0100" },
    { "S-100", " s 100 " },
    { "S-100", "S\u00ad\u200b-100" },
    { "haemorrhage", "Hemorrhage" },
    { "oedema", "EDEMA" },
    { "anaemia", "Anemia" },
    { "diarrhoea", "Diarrhea" },
    { "\u0153dema", "oedema" },
    { "leucocytes", "leukocytes" },
    { "tumour", "Tumor" },
    { "generalised", "generalized" },
    { "\u03b1-SMA", "alpha-SMA" },
    { "Sj\u00f6gren", "Sjogren" },
    { "Sjo\u0308gren", "Sj\u00f6gren" },
    { "Hodgkin's", "Hodgkin\u2019s" },
    { "t.i.d.", "tid" },
    { "\u00b5g", "\u03bcg" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (CwSearchKey) one = cw_search_key_new (pairs[i][0]);
      g_autoptr (CwSearchKey) two = cw_search_key_new (pairs[i][1]);
      g_assert_cmpstr (one->compact, ==, two->compact);
      g_assert_cmpuint (one->length, ==, strlen (one->compact));
    }
}

static void
test_different_words (void)
{
  static const char *const pairs[][2] = {
    { "mg/m2", "mgm2" }, { "CK5/6", "CK56" }, { "CD1", "CD10" }, { "2+", "2" }, { "p16", "p53" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (CwSearchKey) one = cw_search_key_new (pairs[i][0]);
      g_autoptr (CwSearchKey) two = cw_search_key_new (pairs[i][1]);
      g_assert_cmpstr (one->compact, !=, two->compact);
    }
}

static void
test_words (void)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new ("Desmoplastic Small-Round-Cell Tumor");
  g_assert_cmpstr (key->compact, ==, "desmoplasticsmallroundcelltumor");
  g_assert_cmpuint (key->starts->len, ==, 5);
  g_assert_cmpuint (g_array_index (key->starts, guint16, 0), ==, 0);
  g_assert_cmpuint (g_array_index (key->starts, guint16, 4), ==,
                    strlen ("desmoplasticsmallroundcell"));
}

static void
test_nothing_left (void)
{
  g_autofree char *huge = g_strnfill (CW_SEARCH_KEY_MAX_BYTES + 1, 'a');
  g_assert_null (cw_search_key_new (NULL));
  g_assert_null (cw_search_key_new (""));
  g_assert_null (cw_search_key_new (" \t-\u00a0\u2212()"));
  g_assert_null (cw_search_key_new (huge));
  huge[CW_SEARCH_KEY_MAX_BYTES] = '\0';
  g_autoptr (CwSearchKey) longest = cw_search_key_new (huge);
  g_assert_nonnull (longest);
}

static void
test_growing_letters (void)
{
  /* One letter that decomposes into eighteen is the worst that Unicode offers. */
  g_autoptr (GString) text = g_string_new (NULL);
  while (text->len + 3 <= CW_SEARCH_KEY_MAX_BYTES)
    g_string_append (text, "\ufdfa");
  g_autoptr (CwSearchKey) key = cw_search_key_new (text->str);
  g_assert_nonnull (key);
  for (guint i = 0; i < key->starts->len; i++)
    g_assert_cmpuint (g_array_index (key->starts, guint16, i), <, key->length);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-key/equal-spellings", test_equal_spellings);
  g_test_add_func ("/search-key/different-words", test_different_words);
  g_test_add_func ("/search-key/words", test_words);
  g_test_add_func ("/search-key/nothing-left", test_nothing_left);
  g_test_add_func ("/search-key/growing-letters", test_growing_letters);
  return g_test_run ();
}

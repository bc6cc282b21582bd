/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-spelling-words.h"
#include "document/cw-spelling.h"

/* Which words are judged, which are right, and what could be meant: with small dictionaries of our
 * own, so that it does not matter what is installed. */

#define AFFIXES "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzESIANRTOLCDUGMPHBYFVKWZ'\n"

static char *base;

static char *
put (const char *folder, const char *name, const char *content)
{
  g_autofree char *place = g_build_filename (base, folder, NULL);
  char *path = g_build_filename (place, name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (place, 0700);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
put_dictionaries (void)
{
  g_free (put ("enchant/hunspell", "en_US.aff", AFFIXES));
  g_free (put ("enchant/hunspell", "en_US.dic", "6\nthe\ntumor\nplow\nqualm\nwas\nwell\n"));
  g_free (put ("enchant/hunspell", "en_GB.aff", AFFIXES));
  g_free (put ("enchant/hunspell", "en_GB.dic", "2\nthe\nplough\n"));
  g_free (put ("data/hunspell", "en_med.dic",
               "3\n  A remark with mispelt words\nthrombocytopenia\nHodgkin/\n\xff\xfe\nlast"));
}

/* A machine on which enchant has no engine for these dictionaries cannot show anything. */
static CwSpelling *
load (CwSpellingLanguage language)
{
  g_autofree char *path = g_build_filename (base, "own", "words.txt", NULL);
  g_autoptr (GError) error = NULL;
  CwSpelling *spelling = cw_spelling_new (language, path, &error);

  if (g_error_matches (error, CW_ERROR, CW_ERROR_NOT_FOUND))
    g_test_skip ("enchant has no engine for Hunspell dictionaries");
  else
    g_assert_no_error (error);
  return spelling;
}

static char *
dup_words (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *at = text, *start;
  gsize length;

  while (cw_spelling_next_word (&at, &start, &length))
    {
      g_string_append_len (out, start, (gssize)length);
      g_string_append_c (out, '|');
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_words (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { "The tumour, well-known.", "The|tumour|well|known|" },
    { "the patient's and patients’ 'own'", "the|patient's|and|patients|own|" },
    { "PD-L1 was CD20-positive in mRNA", "was|positive|in|" },
    { "27 years, 5mg, 10^9/L, a T-cell", "years|cell|" },
    { "see https://example.org/wrng and a.b@example.org there", "see|and|there|" },
    { "naïve café α-fetoprotein 腫瘍", "naïve|café|fetoprotein|" },
    { "| cell |---| *new* {age}", "cell|new|age|" },
  };
  g_autofree char *long_word = g_strnfill (10000, 'a');
  g_autofree char *none = dup_words (long_word);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = dup_words (rows[i][0]);

      g_assert_cmpstr (words, ==, rows[i][1]);
    }
  g_assert_cmpstr (none, ==, "");
}

static void
test_measure (void)
{
  g_autofree char *long_word = g_strnfill (10000, 'a');

  g_assert_cmpuint (cw_spelling_measure ("tumor", "tumor", 2), ==, 0);
  g_assert_cmpuint (cw_spelling_measure ("tumro", "tumor", 2), ==, 1);
  g_assert_cmpuint (cw_spelling_measure ("tumour", "tumor", 2), ==, 1);
  g_assert_cmpuint (cw_spelling_measure ("", "ab", 2), ==, 2);
  g_assert_cmpuint (cw_spelling_measure ("patient", "tumor", 2), >, 2);
  g_assert_cmpuint (cw_spelling_measure (long_word, long_word, 2), >, 2);
}

static void
test_knows (void)
{
  static const char *const known[] = {
    "the",         "The",          "Hodgkin", "last", "Hodgkin’s", "apatinib", "thrombocytopenia",
    "neutropenia", "desmoplastic", ""
  };
  static const char *const unknown[] = { "teh", "plough", "remark", "mispelt", "thrombocytopnea" };
  g_autoptr (CwSpelling) spelling = load (CW_SPELLING_AMERICAN);

  for (guint i = 0; spelling && i < G_N_ELEMENTS (known); i++)
    if (!cw_spelling_knows (spelling, known[i]))
      g_error ("“%s” should be right", known[i]);
  for (guint i = 0; spelling && i < G_N_ELEMENTS (unknown); i++)
    if (cw_spelling_knows (spelling, unknown[i]))
      g_error ("“%s” should be wrong", unknown[i]);
}

static void
test_languages (void)
{
  g_autoptr (CwSpelling) any = load (CW_SPELLING_ANY);
  g_autoptr (CwSpelling) british = any ? load (CW_SPELLING_BRITISH) : NULL;

  if (any == NULL)
    return;
  g_assert_true (cw_spelling_knows (any, "plough"));
  g_assert_true (cw_spelling_knows (any, "qualm"));
  g_assert_true (cw_spelling_knows (british, "plough"));
  g_assert_false (cw_spelling_knows (british, "qualm"));
}

static void
assert_suggested (CwSpelling *spelling, const char *word, const char *first)
{
  g_auto (GStrv) words = cw_spelling_suggest (spelling, word, 6);

  g_assert_cmpuint (g_strv_length (words), <=, 6);
  g_assert_cmpstr (words[0], ==, first);
}

static void
test_suggestions (void)
{
  g_autoptr (CwSpelling) spelling = load (CW_SPELLING_AMERICAN);

  if (spelling == NULL)
    return;
  assert_suggested (spelling, "Tumro", "Tumor");
  assert_suggested (spelling, "thrombocytopnia", "thrombocytopenia");
  assert_suggested (spelling, "hodgkn", "Hodgkin");
  assert_suggested (spelling, "", NULL);
  assert_suggested (spelling, "\xff", NULL);
}

static void
changed_cb (guint *n)
{
  (*n)++;
}

/* What the user adds is there in the next session, readable by nobody else. */
static void
test_own_words (void)
{
  g_autofree char *path = g_build_filename (base, "own", "words.txt", NULL);
  g_autofree char *list = NULL;
  g_autoptr (CwSpelling) first = load (CW_SPELLING_AMERICAN), second = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;
  GStatBuf status;

  if (first == NULL)
    return;
  g_signal_connect_swapped (first, "changed", G_CALLBACK (changed_cb), &n_changes);
  g_assert_false (cw_spelling_knows (first, "Casewright’s"));
  g_assert_true (cw_spelling_add (first, "Casewright", &error));
  g_assert_true (cw_spelling_add (first, "casewright", &error));
  g_assert_true (cw_spelling_add (first, "the", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (cw_spelling_knows (first, "Casewright’s"));
  second = load (CW_SPELLING_AMERICAN);
  g_assert_true (cw_spelling_knows (second, "casewright"));
  g_assert_true (g_file_get_contents (path, &list, NULL, NULL));
  g_assert_cmpstr (list, ==, "Casewright\n");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);
}

/* A list that cannot be read is not overwritten by the next word. */
static void
test_own_words_unreadable (void)
{
  g_autofree char *folder = g_build_filename (base, "enchant", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSpelling) spelling = cw_spelling_new (CW_SPELLING_ANY, folder, &error);

  g_assert_null (spelling);
  g_assert_nonnull (error);
}

static void
test_none_installed (void)
{
  static const char *const files[] = { "en_GB.dic", "en_GB.aff" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSpelling) spelling = NULL;

  if (g_file_test ("/usr/share/hunspell/en_GB.dic", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("a dictionary is installed");
      return;
    }
  /* The American ones stay: enchant would take them where the British are not there. */
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (base, "enchant", "hunspell", files[i], NULL);

      g_remove (path);
    }
  spelling = cw_spelling_new (CW_SPELLING_BRITISH, NULL, &error);
  g_assert_null (spelling);
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "hunspell-en-gb"));
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *enchant = NULL, *data = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  base = g_dir_make_tmp ("casewright-spelling-XXXXXX", NULL);
  enchant = g_build_filename (base, "enchant", NULL);
  data = g_build_filename (base, "data", NULL);
  g_setenv ("ENCHANT_CONFIG_DIR", enchant, TRUE);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_DATA_DIRS", "/nowhere", TRUE);
  put_dictionaries ();
  g_test_add_func ("/spelling/words", test_words);
  g_test_add_func ("/spelling/measure", test_measure);
  g_test_add_func ("/spelling/knows", test_knows);
  g_test_add_func ("/spelling/languages", test_languages);
  g_test_add_func ("/spelling/suggestions", test_suggestions);
  g_test_add_func ("/spelling/own-words", test_own_words);
  g_test_add_func ("/spelling/own-words-unreadable", test_own_words_unreadable);
  g_test_add_func ("/spelling/none-installed", test_none_installed);
  result = g_test_run ();
  remove_all (base);
  g_free (base);
  return result;
}

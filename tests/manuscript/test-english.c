/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-english.h"

#include <locale.h>

/* Small words and numbers of the article. */

static void
test_articles (void)
{
  static const char *const rows[][2] = {
    { "27-year-old man", "a" },
    { "8-year-old girl", "an" },
    { "11-month-old boy", "an" },
    { "18-year-old", "an" },
    { "80-year-old", "an" },
    { "110 mg", "a" },
    { "1-year-old", "a" },
    { "ulcer", "an" },
    { "unilateral mass", "a" },
    { "uninvolved node", "an" },
    { "MRI", "an" },
    { "CT scan", "a" },
    { "ECG", "an" },
    { "European", "a" },
    { "", "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (cw_english_get_article (rows[i][0]), ==, rows[i][1]);
}

static void
test_signs (void)
{
  static const char *const rows[][2] = {
    { "palpable mass", "a palpable mass" },
    { "ulcer of the tongue", "an ulcer of the tongue" },
    { "fever", "fever" },
    { "masses", "masses" },
    { "abdominal pain", "abdominal pain" },
    { "the worst rash", "the worst rash" },
    { "mass (12 cm)", "a mass (12 cm)" },
    { "pain in a mass", "pain in a mass" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = cw_english_dup_with_article (rows[i][0]);

      g_assert_cmpstr (words, ==, rows[i][1]);
    }
}

static void
test_times (void)
{
  static const struct
  {
    const char *date;
    const char *words;
    const char *when;
  } rows[] = {
    { "2019-07-14", NULL, "on 14 July 2019" },
    { "2019-07", "After 2 cycles", "in July 2019" },
    { "2019", NULL, "in 2019" },
    { "2019~", NULL, "around 2019" },
    { NULL, "After 2 cycles", "after 2 cycles" },
    { NULL, "Cycle 3", "in cycle 3" },
    { NULL, "Day 8", "on day 8" },
    { NULL, "At diagnosis, May to July 2019", "(at diagnosis, May to July 2019)" },
    { NULL, "Latest", NULL },
    { NULL, "", NULL },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwDate) date = rows[i].date ? cw_date_parse (rows[i].date, NULL) : NULL;
      g_autofree char *when = cw_english_dup_when (date, rows[i].words);

      g_assert_cmpstr (when, ==, rows[i].when);
    }
}

static CwQuantity *
parse (const char *text)
{
  return text ? cw_quantity_parse (text, NULL) : NULL;
}

static void
test_counts (void)
{
  static const struct
  {
    const char *count;
    const char *length;
    const char *plain;
    const char *timed;
  } rows[] = {
    { "6", "21 d", "6 cycles", "six 21-day cycles" },
    { "1", "3 wk", "1 cycle", "one 3-week cycle" },
    { "12", "1 wk", "12 cycles", "12 cycles of 1 week" },
    { ">6", "21 d", "more than 6 cycles", "more than 6 cycles of 21 days" },
    { "4-6", "21 d", "4–6 cycles", "4–6 cycles of 21 days" },
    { "6", NULL, "6 cycles", NULL },
    { NULL, "21 d", NULL, NULL },
    { "0", "21 d", "0 cycles", "0 cycles of 21 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwQuantity) number = parse (rows[i].count);
      g_autoptr (CwQuantity) length = parse (rows[i].length);
      g_autofree char *plain = cw_english_dup_count (number, "cycle");
      g_autofree char *timed = cw_english_dup_timed_count (number, length, "cycle");

      g_assert_cmpstr (plain, ==, rows[i].plain);
      g_assert_cmpstr (timed, ==, rows[i].timed);
    }
}

static void
test_lists (void)
{
  static const char *const words[] = { "a", "b", "c" };
  static const char *const rows[][3] = {
    { NULL, NULL, NULL },
    { "a", "a", "a" },
    { "a and b", "a; and b", "a or b" },
    { "a, b, and c", "a; b; and c", "a, b, or c" },
  };
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *commas = cw_english_join (items);
      g_autofree char *semicolons = cw_english_join_with (items, ";", "and");
      g_autofree char * or = cw_english_join_with (items, ",", "or");

      g_assert_cmpstr (commas, ==, rows[i][0]);
      g_assert_cmpstr (semicolons, ==, rows[i][1]);
      g_assert_cmpstr (or, ==, rows[i][2]);
      if (i < G_N_ELEMENTS (words))
        g_ptr_array_add (items, (char *)words[i]);
    }
}

static void
test_lower (void)
{
  static const char *const rows[][2] = {
    { "No evidence of disease", "no evidence of disease" },
    { "At diagnosis", "at diagnosis" },
    { "Ultrasound-guided", "ultrasound-guided" },
    { "CT-guided", "CT-guided" },
    { "Streptococcus pneumoniae grew", "Streptococcus pneumoniae grew" },
    { "Streptococcal pharyngitis", "streptococcal pharyngitis" },
    { "Candida esophagitis", "Candida esophagitis" },
    { "Candidal esophagitis", "candidal esophagitis" },
    { "Candidaemia", "candidaemia" },
    { "Leishmaniasis", "leishmaniasis" },
    { "Crohn’s disease", "Crohn’s disease" },
    { "Na 129", "Na 129" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = cw_english_lower (rows[i][0]);

      g_assert_cmpstr (words, ==, rows[i][1]);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/english/articles", test_articles);
  g_test_add_func ("/english/signs", test_signs);
  g_test_add_func ("/english/times", test_times);
  g_test_add_func ("/english/counts", test_counts);
  g_test_add_func ("/english/lists", test_lists);
  g_test_add_func ("/english/lower", test_lower);
  return g_test_run ();
}

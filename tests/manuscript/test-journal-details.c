/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-text.h"
#include "manuscript-fixtures.h"
#include "manuscript/cw-journal-check-private.h"

/* What a journal does not want in the title, and details that tell who the patient is. */

/* ---- title ---- */

static void
test_title (void)
{
  static const struct
  {
    const char *id;
    const char *title;
    const char *rule;
    gboolean expected;
  } rows[] = {
    { "bmj-case-reports", "Sarcoma of the omentum: a case report", "journal-title-without", TRUE },
    { "bmj-case-reports", "Sarcoma: two Case Reports", "journal-title-without", TRUE },
    { "bmj-case-reports", "A rare sarcoma", "journal-title-without", TRUE },
    { "bmj-case-reports", "The first sarcoma", "journal-title-without", TRUE },
    { "bmj-case-reports", "Sarcoma treated with first-line anlotinib", "journal-title-without",
      FALSE },
    { "bmj-case-reports", "Rarely seen sarcoma", "journal-title-without", FALSE },
    { "bmj-case-reports", "Sarcoma in a 27-year-old", "journal-title-without-details", TRUE },
    { "bmj-case-reports", "Sarcoma in a young Man", "journal-title-without-details", TRUE },
    { "bmj-case-reports", "Sarcoma and its management", "journal-title-without-details", FALSE },
    { "bmc", "A rare sarcoma in a 27-year-old man: a case report", "journal-title-without", FALSE },
    { "care", "Sarcoma: a case report", "journal-title-with", FALSE },
    { "care", "Sarcoma of the omentum", "journal-title-with", TRUE },
    { "bmc", "Sarcoma of the omentum", "journal-title-with", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (rows[i].id, NULL);
      g_autoptr (CwManuscript) article = make_article (rows[i].title);

      g_test_message ("%s", rows[i].title);
      assert_fires (article, profile, rows[i].rule, rows[i].expected);
    }
}

/* ---- details ---- */

static const struct
{
  const char *text;
  const char *found; /* NULL when nothing is to be found */
} ages[] = {
  { "A 27-year-old man came.", "27-year-old" },
  { "A 27 year old man came.", "27 year old" },
  { "A 27‐year‐old man came.", "27‐year‐old" },
  { "He is 27 years old.", "27 years old" },
  { "A man, aged 27, came.", "aged 27" },
  { "She was 9 years of age.", "9 years of age" },
  { "A Twenty-seven-year-old man came.", "Twenty-seven-year-old" },
  { "A 5-month-old boy came.", "5-month-old" },
  { "A man of 27 years came.", "man of 27 years" },
  { "A course of 27 years followed.", NULL },
  { "A man in his 20s came.", NULL },
  { "Patients aged 20 to 30 years were seen.", NULL },
  { "Patients aged 20–30 years were seen.", NULL },
  { "People 18 years of age or older.", NULL },
  { "Those ≥18 years of age.", NULL },
  { "A man aged 20s.", NULL },
  { "A 3-day-old wound was clean.", NULL },
  { "He has had it for 27 years.", NULL },
  { "A mass of 27 mm, 2 years later.", NULL },
};

static const struct
{
  const char *text;
  const char *found;
} dates[] = {
  { "In July 2019 he came.", "July 2019" },
  { "On 14 July 2019 he came.", "14 July 2019" },
  { "On July 14, 2019, he came.", "July 14, 2019" },
  { "On the 3rd of May he came.", "3rd of May" },
  { "He came on May 3.", "May 3" },
  { "CT (2019-07-14) showed it.", "2019-07-14" },
  { "CT of 14/07/2019 showed it.", "14/07/2019" },
  { "CT of 14.07.2019 showed it.", "14.07.2019" },
  { "In Sept. 2019 he came.", "Sept. 2019" },
  { "In 2019 he came.", "2019" },
  { "CT in about 2019 showed it.", "about 2019" },
  { "Since early 2019 he had pain.", "early 2019" },
  { "He fell ill in mid-2019.", "mid-2019" },
  { "CT (20190714) showed it.", "20190714" },
  { "On 14-Jul-2019 he came.", "14-Jul-2019" },
  { "On 14-JUL-2019 he came.", "14-JUL-2019" },
  { "Of 3 May-Thurner syndromes none was found.", NULL },
  { "Of 2 Mayo scores none was high.", NULL },
  { "The number was 20191314.", NULL },
  { "Two months later he came.", NULL },
  { "In May 5 patients came.", NULL },
  { "It may 2020 times happen.", NULL },
  { "The marker was 2019 U/mL.", NULL },
  { "Doses of 1200-2000 mg were given.", NULL },
  { "CA-125 was 12.5, 13.1 and 14.", NULL },
};

static const struct
{
  const char *text;
  const char *found;
} institutions[] = {
  { "He came to Lund University Hospital.", "Lund University Hospital" },
  { "He was seen at the Royal Infirmary.", "Royal Infirmary" },
  { "He was seen at the Peking Union Medical College Hospital.",
    "Peking Union Medical College Hospital" },
  { "He came to the Saint-Anne Hospital.", "Saint-Anne Hospital" },
  { "He came to the 'Royal Infirmary'.", "Royal Infirmary" },
  { "He was seen in the Clinic of Skåne.", "Clinic of Skåne" },
  { "He was seen at the hospital.", NULL },
  { "Our Hospital treated him.", NULL },
  { "The Hospital treated him.", NULL },
  { "The multidisciplinary team advised surgery.", NULL },
};

static void
test_finders (void)
{
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  g_autoptr (GPtrArray) affiliations = g_ptr_array_new ();

  g_ptr_array_add (affiliations, (char *)"Department of Surgery, Clinic of Skåne, Lund, Sweden");
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *found = cw_journal_find_age (patterns, ages[i].text);

      g_assert_cmpstr (found, ==, ages[i].found);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *found = cw_journal_find_date (patterns, dates[i].text);

      g_assert_cmpstr (found, ==, dates[i].found);
    }
  for (guint i = 0; i < G_N_ELEMENTS (institutions); i++)
    {
      g_autofree char *found =
        cw_journal_find_institution (patterns, institutions[i].text, affiliations);

      g_assert_cmpstr (found, ==, institutions[i].found);
    }
}

/* Where this patient's story is told, and nowhere else. */
static void
test_details (void)
{
  static const struct
  {
    CwManuscriptPartKind kind;
    const char *nick;
    gboolean expected;
  } rows[] = {
    { CW_MANUSCRIPT_ABSTRACT, "abstract-background", TRUE },
    { CW_MANUSCRIPT_BODY, "case-presentation", TRUE },
    { CW_MANUSCRIPT_BODY, "timeline", TRUE },
    { CW_MANUSCRIPT_BODY, "discussion", FALSE },
    { CW_MANUSCRIPT_BODY, "literature", FALSE },
    { CW_MANUSCRIPT_BACK, "ethics", FALSE },
  };
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwJournalProfile) bmc = cw_journal_profile_new_bundled ("bmc", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwManuscript) article = make_article (NULL);
      g_autoptr (GPtrArray) findings = NULL;

      add_part (article, rows[i].kind, rows[i].nick, "In July 2019 a 27-year-old man came.");
      assert_fires (article, bmj, "journal-text-without-details", rows[i].expected);
      assert_fires (article, bmc, "journal-text-without-details", FALSE);
    }
}

/* 4 MB, all a field can hold, without an end must not bring anything down. */
static void
test_long_text (void)
{
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  g_autofree char *words = g_strnfill (4 * 1024 * 1024, 'A');
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (gsize i = 1; i < 4 * 1024 * 1024; i += 2)
    words[i] = i % 6 == 1 ? ' ' : 'a';
  g_assert_null (cw_journal_find_age (patterns, words));
  g_assert_null (cw_journal_find_date (patterns, words));
  g_assert_null (cw_journal_find_sex (patterns, words));
  g_assert_null (cw_journal_find_institution (patterns, words, none));
}

/* Words without a blank are looked at once, not again from each of their letters. */
static void
test_long_words (void)
{
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  static const char *const words[] = { "Aa-", "Aa'", "A-", "Aa’-", "a", "1", "A", "in 20" };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 500 * 1024)
        g_string_append (text, words[i]);
      g_assert_null (cw_journal_find_age (patterns, text->str));
      g_assert_null (cw_journal_find_date (patterns, text->str));
      g_assert_null (cw_journal_find_sex (patterns, text->str));
      g_assert_null (cw_journal_find_institution (patterns, text->str, none));
      g_assert_false (cw_text_has_words (text->str, "case report"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/manuscript/journal-details/title", test_title);
  g_test_add_func ("/manuscript/journal-details/finders", test_finders);
  g_test_add_func ("/manuscript/journal-details/details", test_details);
  g_test_add_func ("/manuscript/journal-details/long-text", test_long_text);
  g_test_add_func ("/manuscript/journal-details/long-words", test_long_words);
  return g_test_run ();
}

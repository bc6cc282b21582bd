/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-journal-check.h"

#include <string.h>

#include "io/cw-sample.h"
#include "manuscript-fixtures.h"
#include "manuscript/cw-journal-check-private.h"
#include "model/cw-article.h"
#include "model/cw-history.h"

static CwJournalProfile *
load (const char *rules)
{
  g_autofree char *text = g_strconcat ("[profile]\nname=The Journal\n", rules, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CwJournalProfile *self = cw_journal_profile_load (bytes, "mine", &error);

  g_assert_no_error (error);
  return self;
}

static const CwFinding *
find_finding (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      if (strcmp (finding->rule, rule) == 0)
        return finding;
    }
  return NULL;
}

static void
assert_fires (const CwManuscript *article,
              const CwJournalProfile *profile,
              const char *rule,
              gboolean expected)
{
  g_autoptr (GPtrArray) findings = cw_journal_check (article, profile, NULL);
  const CwFinding *finding = find_finding (findings, rule);

  g_assert_cmpint (finding != NULL, ==, expected);
  if (finding)
    g_assert_cmpint (finding->severity, ==, CW_SEVERITY_WARNING);
}

/* ---- numbers ---- */

static CwManuscript *
make_long_article (guint n)
{
  CwManuscript *self = make_article ("One two three four");
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (words, "- w\n");
      g_ptr_array_add (self->keywords, g_strdup ("k"));
      add_reference (self);
      add_float (self->figures);
      add_float (self->tables);
      add_author (self, "A", NULL);
    }
  self->running_title = g_strnfill (n, 'r');
  add_part (self, CW_MANUSCRIPT_ABSTRACT, "abstract-background", words->str);
  add_part (self, CW_MANUSCRIPT_BODY, "learning-points", words->str);
  return self;
}

/* Each limit at five: five are right, four are too few, six too many. The title has four words of
 * eighteen characters together, and the marks of the list count as words of the text. */
static void
test_limits (void)
{
  static const struct
  {
    const char *key;
    guint exact; /* what an article of five has */
  } rows[] = {
    { "abstract-words", 10 },
    { "words", 10 },
    { "keywords", 5 },
    { "references", 5 },
    { "figures", 5 },
    { "tables", 5 },
    { "authors", 5 },
    { "title-words", 4 },
    { "title-characters", 18 },
    { "learning-points", 5 },
    { "running-title-characters", 5 },
  };
  g_autoptr (CwManuscript) article = make_long_article (5);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *rule = g_strconcat ("journal-", rows[i].key, NULL);

      for (int difference = -1; difference <= 1; difference++)
        {
          g_autofree char *most =
            g_strdup_printf ("[limit %s]\nmost=%u\n", rows[i].key, rows[i].exact + difference);
          g_autofree char *least =
            g_strdup_printf ("[limit %s]\nleast=%u\n", rows[i].key, rows[i].exact + difference);
          g_autoptr (CwJournalProfile) upper = load (most);
          g_autoptr (CwJournalProfile) lower = load (least);

          assert_fires (article, upper, rule, difference < 0);
          assert_fires (article, lower, rule, difference > 0);
        }
    }
}

/* What is not there yet is a missing section, not a short one; key words are asked for. */
static void
test_nothing_there (void)
{
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (CwJournalProfile) profile = load ("[limit abstract-words]\nleast=5\n"
                                               "[limit title-words]\nleast=5\n"
                                               "[limit keywords]\nleast=3\n"
                                               "[rule title-with]\nvalues=case report\n");
  g_autoptr (GPtrArray) findings = cw_journal_check (article, profile, NULL);

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (find_finding (findings, "journal-keywords"));
}

/* Limit, number, source and date; and whether it was verified. */
static void
test_messages (void)
{
  static const struct
  {
    const char *rules;
    const char *said[4];
  } rows[] = {
    { "[limit words]\nmost=3\nsource=https://x.org\nchecked=2026-11\nverified=true\n",
      { "10; The Journal", "at most 3", "https://x.org, checked 2026-11", NULL } },
    { "[limit words]\nmost=3\nsource=https://x.org\nchecked=2026-11\n",
      { "https://x.org", "not verified", NULL } },
    { "[limit words]\nmost=3\n", { "not verified", NULL } },
    { "[limit words]\nleast=99.5\nnote=The editor asked\n",
      { "at least 99.5", "The editor asked", NULL } },
  };
  g_autoptr (CwManuscript) article = make_long_article (5);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwJournalProfile) profile = load (rows[i].rules);
      g_autoptr (GPtrArray) findings = cw_journal_check (article, profile, NULL);
      const CwFinding *finding = find_finding (findings, "journal-words");

      g_assert_nonnull (finding);
      for (guint j = 0; rows[i].said[j]; j++)
        g_assert_nonnull (strstr (finding->message, rows[i].said[j]));
      g_assert_cmpint (strstr (finding->message, "not verified") == NULL, ==, i == 0);
    }
}

/* ---- sections ---- */

static void
test_sections (void)
{
  const char *const *ids = cw_journal_profile_list_bundled ();

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (ids[i], NULL);
      g_autoptr (CwManuscript) empty = make_article (NULL);
      g_autoptr (CwManuscript) full = make_article (NULL);

      fill_article (full, profile);
      assert_fires (empty, profile, "journal-section-case-presentation", TRUE);
      assert_fires (empty, profile, "journal-section-consent", TRUE);
      assert_fires (full, profile, "journal-section-case-presentation", FALSE);
      assert_fires (full, profile, "journal-section-consent", FALSE);
      assert_fires (full, profile, "journal-consent-with", FALSE);
      assert_fires (empty, profile, "journal-section-literature", FALSE);
    }
}

/* "Not applicable" is printed, but the author has to know. */
static void
test_filled_in (void)
{
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (GPtrArray) findings = NULL;
  const CwFinding *finding;

  add_part (article, CW_MANUSCRIPT_BACK, "funding", "Not applicable");
  add_part (article, CW_MANUSCRIPT_BACK, "ethics", "Not applicable to this study");
  findings = cw_journal_check (article, profile, NULL);
  finding = find_finding (findings, "journal-section-funding");
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, CW_SEVERITY_NOTE);
  g_assert_nonnull (strstr (finding->message, "Not applicable"));
  g_assert_null (find_finding (findings, "journal-section-ethics"));
}

static void
test_consent (void)
{
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("jmcr", NULL);
  g_autoptr (CwManuscript) silent = make_article (NULL);
  g_autoptr (CwManuscript) good = make_article (NULL);

  add_part (silent, CW_MANUSCRIPT_BACK, "consent", "The patient gave written consent.");
  add_part (good, CW_MANUSCRIPT_BACK, "consent", "A copy is there for the editor-in-chief.");
  assert_fires (silent, profile, "journal-consent-with", TRUE);
  assert_fires (good, profile, "journal-consent-with", FALSE);
}

static void
test_orcid (void)
{
  g_autoptr (CwJournalProfile) wjcc = cw_journal_profile_new_bundled ("wjcc", NULL);
  g_autoptr (CwJournalProfile) bmc = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (GPtrArray) findings = NULL;

  add_author (article, "Known", "0000-0002-1825-0097");
  assert_fires (article, wjcc, "journal-author-details", FALSE);
  add_author (article, "Unknown", NULL);
  assert_fires (article, bmc, "journal-author-details", FALSE);
  findings = cw_journal_check (article, wjcc, NULL);
  g_assert_nonnull (
    strstr (find_finding (findings, "journal-author-details")->message, "missing for Unknown."));
}

/* A nick that no form knows would be a section that nobody can fill. */
static void
assert_known (const GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];

      g_assert_cmpstr (cw_journal_get_section_label (section->nick), !=, section->nick);
    }
}

static void
test_labels (void)
{
  const char *const *ids = cw_journal_profile_list_bundled ();

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (ids[i], NULL);

      assert_known (profile->abstract);
      assert_known (profile->body);
      assert_known (profile->back);
    }
  g_assert_cmpstr (cw_journal_get_section_label ("no-such-thing"), ==, "no-such-thing");
}

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
  { "He was seen in the Clinic of Skåne.", "Clinic of Skåne" },
  { "He was seen at the hospital.", NULL },
  { "Our Hospital treated him.", NULL },
  { "The Hospital treated him.", NULL },
  { "The multidisciplinary team advised surgery.", NULL },
};

static void
test_finders (void)
{
  g_autoptr (GPtrArray) affiliations = g_ptr_array_new ();

  g_ptr_array_add (affiliations, (char *)"Department of Surgery, Clinic of Skåne, Lund, Sweden");
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *found = cw_journal_find_age (ages[i].text);

      g_assert_cmpstr (found, ==, ages[i].found);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *found = cw_journal_find_date (dates[i].text);

      g_assert_cmpstr (found, ==, dates[i].found);
    }
  for (guint i = 0; i < G_N_ELEMENTS (institutions); i++)
    {
      g_autofree char *found = cw_journal_find_institution (institutions[i].text, affiliations);

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
  g_autofree char *words = g_strnfill (4 * 1024 * 1024, 'A');
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (gsize i = 1; i < 4 * 1024 * 1024; i += 2)
    words[i] = i % 6 == 1 ? ' ' : 'a';
  g_assert_null (cw_journal_find_age (words));
  g_assert_null (cw_journal_find_date (words));
  g_assert_null (cw_journal_find_sex (words));
  g_assert_null (cw_journal_find_institution (words, none));
}

/* ---- CARE ---- */

static void
test_conflicts (void)
{
  static const struct
  {
    const char *id;
    const char *item;
    gboolean expected;
  } rows[] = {
    { "bmj-case-reports", "1", TRUE },
    { "bmj-case-reports", "5a", TRUE },
    { "bmj-case-reports", "7", TRUE },
    { "bmj-case-reports", "2", FALSE },
    { "bmj-case-reports", "12", FALSE },
    { "bmc", "1", FALSE },
    { "bmc", "2", TRUE },
    { "bmc", "7", FALSE },
    { "care", "1", FALSE },
    { "care", "2", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (rows[i].id, NULL);
      g_autofree char *conflict = cw_journal_dup_conflict (profile, rows[i].item);

      g_assert_cmpint (conflict != NULL, ==, rows[i].expected);
      if (conflict)
        g_assert_nonnull (strstr (conflict, profile->name));
    }
}

static void
test_conflict_is_said (void)
{
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwManuscript) article = make_article ("Sarcoma: a case report");
  g_autoptr (GPtrArray) findings = NULL;

  findings = cw_journal_check (article, bmj, NULL);
  g_assert_nonnull (strstr (find_finding (findings, "journal-title-without")->message, "CARE"));
}

static void
test_overrule (void)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwJournalProfile) bmc = cw_journal_profile_new_bundled ("bmc", NULL);
  static const char *const rules[] = { "keyword-count", "section-twice", "keyword-count" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_ptr_array_add (findings, cw_finding_new (rules[i], CW_SEVERITY_WARNING, g_strdup ("x")));
  cw_journal_overrule (findings, bmj);
  g_assert_cmpuint (findings->len, ==, 3);
  cw_journal_overrule (findings, bmc);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (find_finding (findings, "section-twice"));
}

/* What CARE misses and the journal forbids is explained; what is not there at all is still missing,
 * and what they agree on needs no words. */
static void
test_explained (void)
{
  static const struct
  {
    const char *id;
    const char *rule;
    CwSeverity severity;
    gboolean expected;
  } rows[] = {
    { "bmj-case-reports", "care-1", CW_SEVERITY_NOTE, TRUE },
    { "bmj-case-reports", "care-1", CW_SEVERITY_WARNING, FALSE },
    { "bmj-case-reports", "care-12", CW_SEVERITY_NOTE, FALSE },
    { "bmj-case-reports", "section-twice", CW_SEVERITY_NOTE, FALSE },
    { "bmc", "care-1", CW_SEVERITY_NOTE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) findings =
        g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (rows[i].id, NULL);
      CwFinding *finding = cw_finding_new (rows[i].rule, rows[i].severity, g_strdup ("x"));

      g_ptr_array_add (findings, finding);
      cw_journal_overrule (findings, profile);
      g_assert_cmpint (strcmp (finding->message, "x") != 0, ==, rows[i].expected);
    }
}

/* ---- the case ---- */

static void
test_places (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  const CwEntityInfo *info = cw_entity_get_info (root);
  CwEntity *section = cw_entity_insert (root, cw_entity_info_find (info, "sections"), 0, NULL);
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwManuscript) article = make_article ("A case report");
  g_autoptr (GPtrArray) findings = NULL;
  CwManuscriptPart *part =
    add_part (article, CW_MANUSCRIPT_BODY, "case-presentation", "A 27-year-old man came.");

  part->entity_id = g_strdup (cw_entity_get_id (section));
  findings = cw_journal_check (article, bmj, CW_CASE (root));
  g_assert_cmpstr (find_finding (findings, "journal-text-without-details")->entity_id, ==,
                   cw_entity_get_id (section));
  g_assert_cmpstr (find_finding (findings, "journal-title-without")->field, ==, "title");
  for (guint i = 0; i < findings->len; i++)
    g_assert_nonnull (((CwFinding *)findings->pdata[i])->field);
}

/* With a reason it is a note, without one it stays a warning; undone, it is one again. */
static void
test_notes (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  const CwEntityInfo *info = cw_entity_get_info (root);
  g_autoptr (CwHistory) history = cw_history_new (root);
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwManuscript) article = make_article ("A rare case report");
  const struct
  {
    gboolean (*move) (CwHistory *history, GError **error);
    CwSeverity expected;
  } steps[] = {
    { NULL, CW_SEVERITY_NOTE },
    { cw_history_undo, CW_SEVERITY_WARNING },
    { cw_history_redo, CW_SEVERITY_NOTE },
  };
  CwEntity *note = cw_entity_insert (root, cw_entity_info_find (info, "profile-notes"), 0, NULL);

  g_assert_true (cw_entity_set_by_name (note, "rule", "journal-title-without", NULL));
  assert_fires (article, bmj, "journal-title-without", TRUE);
  cw_history_break (history);
  g_assert_true (cw_entity_set_by_name (note, "note", "The editor asked for it", NULL));
  cw_history_break (history);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      const CwFinding *finding;

      if (steps[i].move)
        steps[i].move (history, NULL);
      findings = cw_journal_check (article, bmj, CW_CASE (root));
      finding = find_finding (findings, "journal-title-without");
      g_assert_cmpint (finding->severity, ==, steps[i].expected);
      g_assert_cmpint (strstr (finding->message, "The editor asked for it") != NULL, ==,
                       steps[i].expected == CW_SEVERITY_NOTE);
    }
}

/* ---- a whole case ---- */

/* The published case, put together for each journal: what it lacks is said, and nothing else. */
static void
test_sample (void)
{
  static const struct
  {
    const char *id;
    const char *rules[7];
  } rows[] = {
    { "bmc", { "journal-section-consent" } },
    { "care", { "journal-section-consent" } },
    { "cureus", { "journal-keywords", "journal-section-consent" } },
    { "bmj-case-reports",
      { "journal-abstract-words", "journal-section-learning-points", "journal-section-consent",
        "journal-title-without", "journal-text-without-details" } },
    { "wjcc",
      { "journal-section-learning-points", "journal-section-consent", "journal-author-details" } },
  };
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);
  g_autoptr (CwCase) root = CW_CASE (cw_snapshot_to_entity (sample));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (rows[i].id, NULL);
      g_autoptr (CwManuscript) article = cw_manuscript_new (root, NULL, NULL, profile);
      g_autoptr (GPtrArray) findings = cw_journal_check (article, profile, root);

      for (guint j = 0; rows[i].rules[j]; j++)
        g_assert_nonnull (find_finding (findings, rows[i].rules[j]));
      for (guint j = 0; j < findings->len; j++)
        {
          const CwFinding *finding = findings->pdata[j];

          g_assert_true (finding->severity == CW_SEVERITY_NOTE ||
                         g_strv_contains (rows[i].rules, finding->rule));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/manuscript/journal-check/limits", test_limits);
  g_test_add_func ("/manuscript/journal-check/nothing-there", test_nothing_there);
  g_test_add_func ("/manuscript/journal-check/messages", test_messages);
  g_test_add_func ("/manuscript/journal-check/sections", test_sections);
  g_test_add_func ("/manuscript/journal-check/filled-in", test_filled_in);
  g_test_add_func ("/manuscript/journal-check/consent", test_consent);
  g_test_add_func ("/manuscript/journal-check/orcid", test_orcid);
  g_test_add_func ("/manuscript/journal-check/labels", test_labels);
  g_test_add_func ("/manuscript/journal-check/title", test_title);
  g_test_add_func ("/manuscript/journal-check/finders", test_finders);
  g_test_add_func ("/manuscript/journal-check/details", test_details);
  g_test_add_func ("/manuscript/journal-check/long-text", test_long_text);
  g_test_add_func ("/manuscript/journal-check/conflicts", test_conflicts);
  g_test_add_func ("/manuscript/journal-check/conflict-is-said", test_conflict_is_said);
  g_test_add_func ("/manuscript/journal-check/overrule", test_overrule);
  g_test_add_func ("/manuscript/journal-check/explained", test_explained);
  g_test_add_func ("/manuscript/journal-check/places", test_places);
  g_test_add_func ("/manuscript/journal-check/notes", test_notes);
  g_test_add_func ("/manuscript/journal-check/sample", test_sample);
  return g_test_run ();
}

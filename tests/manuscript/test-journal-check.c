/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-journal-check.h"

#include <string.h>

#include "io/cw-sample.h"
#include "manuscript-fixtures.h"
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

/* A heading is called what the journal calls it; an abstract without headings has no “heading in
 * the abstract”. */
static void
test_abstract_missing (void)
{
  static const struct
  {
    const char *heading, *said;
  } rows[] = {
    { "heading=The case\n", "The Journal asks for “The case” in the abstract, which is empty." },
    { "", "The Journal asks for “Abstract: case presentation”, which is empty." },
  };
  g_autoptr (CwManuscript) article = make_article (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *section = g_strconcat ("[abstract abstract-case-presentation]\n",
                                              rows[i].heading, "required=true\n", NULL);
      g_autoptr (CwJournalProfile) profile = load (section);
      g_autoptr (GPtrArray) findings = cw_journal_check (article, profile, NULL);
      const CwFinding *finding =
        find_finding (findings, "journal-section-abstract-case-presentation");

      g_assert_nonnull (finding);
      g_assert_cmpstr (finding->message, ==, rows[i].said);
    }
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
      g_autofree char *sentences = finding ? cw_finding_dup_sentences (finding) : NULL;

      g_assert_nonnull (finding);
      for (guint j = 0; rows[i].said[j]; j++)
        g_assert_nonnull (strstr (sentences, rows[i].said[j]));
      g_assert_cmpint (strstr (sentences, "not verified") == NULL, ==, i == 0);
      /* Where the rule stands is no part of what is found. */
      g_assert_null (strstr (finding->message, "x.org"));
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

/* A section that holds only what a draft asks for is empty. */
static void
test_unwritten (void)
{
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (CwManuscript) begun = make_article (NULL);

  add_part (article, CW_MANUSCRIPT_BODY, "discussion", "[What this case shows, and how.]");
  add_part (begun, CW_MANUSCRIPT_BODY, "discussion", "[What this case shows, and how.] It grew.");
  assert_fires (article, profile, "journal-section-discussion", TRUE);
  assert_fires (begun, profile, "journal-section-discussion", FALSE);
}

/* "Not applicable" is printed, but the author has to know. */
static void
test_filled_in (void)
{
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (GPtrArray) findings = NULL;
  const CwFinding *finding;

  add_part (article, CW_MANUSCRIPT_BACK, "acknowledgements", "Not applicable");
  add_part (article, CW_MANUSCRIPT_BACK, "ethics", "Not applicable to this study");
  findings = cw_journal_check (article, profile, NULL);
  finding = find_finding (findings, "journal-section-acknowledgements");
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, CW_SEVERITY_NOTE);
  g_assert_nonnull (strstr (finding->message, "Not applicable"));
  g_assert_null (find_finding (findings, "journal-section-ethics"));
  finding = find_finding (findings, "journal-section-funding");
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, CW_SEVERITY_WARNING);
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
    { "bmc",
      { "journal-section-consent", "journal-section-competing-interests", "journal-section-funding",
        "journal-section-contributions" } },
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
  g_test_add_func ("/manuscript/journal-check/abstract-missing", test_abstract_missing);
  g_test_add_func ("/manuscript/journal-check/messages", test_messages);
  g_test_add_func ("/manuscript/journal-check/sections", test_sections);
  g_test_add_func ("/manuscript/journal-check/unwritten", test_unwritten);
  g_test_add_func ("/manuscript/journal-check/filled-in", test_filled_in);
  g_test_add_func ("/manuscript/journal-check/consent", test_consent);
  g_test_add_func ("/manuscript/journal-check/orcid", test_orcid);
  g_test_add_func ("/manuscript/journal-check/labels", test_labels);
  g_test_add_func ("/manuscript/journal-check/conflicts", test_conflicts);
  g_test_add_func ("/manuscript/journal-check/conflict-is-said", test_conflict_is_said);
  g_test_add_func ("/manuscript/journal-check/overrule", test_overrule);
  g_test_add_func ("/manuscript/journal-check/explained", test_explained);
  g_test_add_func ("/manuscript/journal-check/places", test_places);
  g_test_add_func ("/manuscript/journal-check/notes", test_notes);
  g_test_add_func ("/manuscript/journal-check/sample", test_sample);
  return g_test_run ();
}

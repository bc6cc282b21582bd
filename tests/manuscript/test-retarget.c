/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-retarget.h"

#include <string.h>

#include "io/cw-sample.h"
#include "manuscript-fixtures.h"

static CwJournalProfile *
load (const char *groups)
{
  g_autofree char *text = g_strconcat ("[profile]\nname=The Journal\n", groups, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CwJournalProfile *self = cw_journal_profile_load (bytes, "mine", &error);

  g_assert_no_error (error);
  return self;
}

static GPtrArray *
compare (CwManuscript *article, const CwJournalProfile *from, const CwJournalProfile *to)
{
  return cw_retarget_compare (article, article, from, to);
}

static const CwRetargetChange *
find_change (GPtrArray *changes, CwRetargetKind kind, const char *key)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const CwRetargetChange *change = changes->pdata[i];

      if (change->kind == kind && strcmp (change->key, key) == 0)
        return change;
    }
  return NULL;
}

/* From any journal to itself nothing changes. */
static void
test_same (void)
{
  const char *const *ids = cw_journal_profile_list_bundled ();

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (ids[i], NULL);
      g_autoptr (CwManuscript) article = make_article ("A rare case report");
      g_autoptr (GPtrArray) changes = NULL;

      fill_article (article, profile);
      changes = compare (article, profile, profile);
      g_assert_cmpuint (changes->len, ==, 0);
    }
}

typedef struct
{
  CwRetargetKind kind;
  const char *key;
  const char *said; /* NULL when there must be no such change */
} Expected;

static void
assert_changes (GPtrArray *changes, const Expected *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const CwRetargetChange *change = find_change (changes, rows[i].kind, rows[i].key);

      g_test_message ("%s %s", cw_retarget_kind_to_string (rows[i].kind), rows[i].key);
      g_assert_cmpint (change != NULL, ==, rows[i].said != NULL);
      if (change)
        g_assert_nonnull (strstr (change->message, rows[i].said));
    }
}

static void
test_bmc_to_bmj (void)
{
  static const Expected rows[] = {
    { CW_RETARGET_MISSING, "learning-points", "Learning points" },
    { CW_RETARGET_MISSING, "funding", NULL },
    { CW_RETARGET_EXCEEDED, "title-without", "case report" },
    { CW_RETARGET_EXCEEDED, "abstract-words", NULL },
    { CW_RETARGET_EXCEEDED, "text-without-details", "27-year-old" },
    { CW_RETARGET_SETTLED, "keywords", "BMC series asks for at least 3" },
    { CW_RETARGET_ADDED, "learning-points", NULL },
    { CW_RETARGET_UNNAMED, "data-availability", "“Availability of data and materials”" },
    { CW_RETARGET_RENAMED, "discussion", "“Discussion and conclusions” becomes “Discussion”" },
    { CW_RETARGET_RENAMED, "abstract-background", "“Background” has no heading" },
    { CW_RETARGET_RENAMED, "introduction", NULL },
    { CW_RETARGET_RENAMED, "case-presentation", NULL },
    { CW_RETARGET_MOVED, "ethics", "“Ethics approval” comes behind “Funding”" },
    { CW_RETARGET_CITATIONS, "citation-mark", "raised" },
    { CW_RETARGET_CITATIONS, "csl-style", "“bmj”" },
    { CW_RETARGET_LAYOUT, "line-numbers", NULL },
    { CW_RETARGET_FILES, "consent-form", "consent form" },
    { CW_RETARGET_FILES, "figures", NULL },
  };
  g_autoptr (CwJournalProfile) bmc = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwManuscript) article = make_article ("Sarcoma: a case report");
  g_autoptr (GPtrArray) changes = NULL;

  add_part (article, CW_MANUSCRIPT_ABSTRACT, "abstract-background", "Sarcomas grow.");
  add_part (article, CW_MANUSCRIPT_ABSTRACT, "abstract-case-presentation", "A 27-year-old came.");
  add_part (article, CW_MANUSCRIPT_BODY, "introduction", "Sarcomas grow.");
  add_part (article, CW_MANUSCRIPT_BODY, "case-presentation", "The 27-year-old came.");
  add_part (article, CW_MANUSCRIPT_BODY, "discussion", "They grow.");
  add_part (article, CW_MANUSCRIPT_BACK, "ethics", "Approved.");
  add_part (article, CW_MANUSCRIPT_BACK, "consent", "Given.");
  add_part (article, CW_MANUSCRIPT_BACK, "data-availability", "On request.");
  add_part (article, CW_MANUSCRIPT_BACK, "funding", "None.");
  changes = compare (article, bmc, bmj);
  assert_changes (changes, rows, G_N_ELEMENTS (rows));
  for (guint i = 1; i < changes->len; i++)
    g_assert_cmpint (((CwRetargetChange *)changes->pdata[i - 1])->kind, <=,
                     ((CwRetargetChange *)changes->pdata[i])->kind);
  /* The age stands in two parts and is spoken of once. */
  for (guint i = 0; i < changes->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (((CwRetargetChange *)changes->pdata[i])->message, !=,
                       ((CwRetargetChange *)changes->pdata[j])->message);
}

/* There and back: what was exceeded is settled. */
static void
test_back (void)
{
  g_autoptr (CwJournalProfile) strict = load ("[limit references]\nmost=1\n");
  g_autoptr (CwJournalProfile) mild = load ("");
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) back = NULL;

  for (guint i = 0; i < 2; i++)
    add_reference (article);
  there = compare (article, mild, strict);
  back = compare (article, strict, mild);
  g_assert_cmpuint (there->len, ==, 1);
  g_assert_nonnull (find_change (there, CW_RETARGET_EXCEEDED, "references"));
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_nonnull (find_change (back, CW_RETARGET_SETTLED, "references"));
}

/* One section goes to the front: it moved, the others did not. */
static void
test_moved (void)
{
  g_autoptr (CwJournalProfile) from = load ("[body a]\n[body b]\n[body c]\n[body d]\n");
  g_autoptr (CwJournalProfile) to = load ("[body d]\n[body a]\n[body c]\n[body b]\n");
  g_autoptr (CwJournalProfile) one = load ("[body d]\n[body a]\n[body b]\n[body c]\n");
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) again = NULL;

  fill_article (article, from);
  changes = compare (article, from, one);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (find_change (changes, CW_RETARGET_MOVED, "d")->message, ==, "“d” comes first.");
  again = compare (article, from, to);
  g_assert_cmpuint (again->len, ==, 2);
  g_assert_nonnull (find_change (again, CW_RETARGET_MOVED, "d"));
}

/* A section that is asked for is new and has to be written. */
static void
test_new (void)
{
  g_autoptr (CwJournalProfile) from = load ("[body a]\nheading=A\n");
  g_autoptr (CwJournalProfile) to =
    load ("[body a]\nheading=A\n[body b]\nheading=B\nrequired=true\n");
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (GPtrArray) changes = compare (article, from, to);

  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_nonnull (find_change (changes, CW_RETARGET_MISSING, "b"));
  g_assert_cmpstr (find_change (changes, CW_RETARGET_ADDED, "b")->message, ==,
                   "The Journal has a section “B”.");
}

/* What the article does not have is not spoken of. */
static void
test_empty (void)
{
  g_autoptr (CwJournalProfile) from = load ("[body a]\nheading=A\n[body b]\nheading=B\n");
  g_autoptr (CwJournalProfile) to = load ("[body b]\nheading=C\n[body c]\n");
  g_autoptr (CwManuscript) article = make_article (NULL);
  g_autoptr (GPtrArray) changes = compare (article, from, to);

  g_assert_cmpuint (changes->len, ==, 0);
}

/* Words that BMC prints where nothing is recorded are no text that goes anywhere. */
static void
test_sample (void)
{
  static const Expected rows[] = {
    { CW_RETARGET_MISSING, "learning-points", "Learning points" },
    { CW_RETARGET_MISSING, "consent", NULL },
    { CW_RETARGET_EXCEEDED, "abstract-words", "150" },
    { CW_RETARGET_RENAMED, "discussion", "“Discussion”" },
    { CW_RETARGET_RENAMED, "ethics", NULL },
    { CW_RETARGET_UNNAMED, "data-availability", NULL },
  };
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);
  g_autoptr (CwCase) root = CW_CASE (cw_snapshot_to_entity (sample));
  g_autoptr (CwJournalProfile) bmc = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwManuscript) before = cw_manuscript_new (root, NULL, NULL, bmc);
  g_autoptr (CwManuscript) after = cw_manuscript_new (root, NULL, NULL, bmj);
  g_autoptr (GPtrArray) changes = cw_retarget_compare (before, after, bmc, bmj);

  assert_changes (changes, rows, G_N_ELEMENTS (rows));
}

static void
test_names (void)
{
  for (guint i = 0; i < CW_RETARGET_N_KINDS; i++)
    {
      g_assert_cmpuint (strlen (cw_retarget_kind_to_string (i)), >, 0);
      g_assert_cmpuint (strlen (cw_retarget_kind_get_label (i)), >, 0);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (cw_retarget_kind_to_string (i), !=, cw_retarget_kind_to_string (j));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/manuscript/retarget/same", test_same);
  g_test_add_func ("/manuscript/retarget/bmc-to-bmj", test_bmc_to_bmj);
  g_test_add_func ("/manuscript/retarget/back", test_back);
  g_test_add_func ("/manuscript/retarget/moved", test_moved);
  g_test_add_func ("/manuscript/retarget/new", test_new);
  g_test_add_func ("/manuscript/retarget/empty", test_empty);
  g_test_add_func ("/manuscript/retarget/sample", test_sample);
  g_test_add_func ("/manuscript/retarget/names", test_names);
  return g_test_run ();
}

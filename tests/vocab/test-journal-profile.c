/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-journal-profile.h"

#include <gio/gio.h>
#include <string.h>

#include "base/cw-error.h"

static const char *const limit_keys[] = {
  "abstract-words",   "words",
  "keywords",         "references",
  "figures",          "tables",
  "authors",          "title-words",
  "title-characters", "running-title-characters",
  "learning-points",  "figure-dpi",
  "figure-megabytes", "figure-lettering",
  "figure-line",      NULL,
};

static const char *const rule_keys[] = {
  "sections",
  "declarations",
  "title-with",
  "title-without",
  "title-without-details",
  "text-without-details",
  "consent-with",
  "author-details",
  "figure-widths",
  "figure-formats",
  "files",
  "checklist",
  "double-spacing",
  "line-numbers",
  "blind-review",
  "abstract-headings",
  "tables-as-text",
  NULL,
};

static CwJournalProfile *
load (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cw_journal_profile_load (bytes, "mine", error);
}

static CwJournalProfile *
load_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  CwJournalProfile *self = load (text, &error);

  g_assert_no_error (error);
  return self;
}

static char *
store (const CwJournalProfile *self)
{
  g_autoptr (GBytes) bytes = cw_journal_profile_store (self);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

/* ---- sections ---- */

static const char arranged_file[] = "[profile]\nname=Annals\n\n"
                                    "# Why this one\n[body introduction]\nheading=Background\n"
                                    "colour=red\n\n"
                                    "[body timeline]\n\n"
                                    "[body discussion]\nrequired=true\n\n"
                                    "[limit words]\nmost=2000\n";

static char *
dup_nicks (const CwJournalProfile *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->body->len; i++)
    g_string_append_printf (text, "%s ", ((const CwProfileSection *)self->body->pdata[i])->nick);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Sections are added, removed and moved, in the profile and in its file; what the file says of
 * those that stay is not lost, and nothing is written when nothing is another. */
static void
test_arrange (void)
{
  static const char *const same[] = { "introduction", "timeline", "discussion", NULL };
  static const char *const other[] = { "discussion", "perspective", "introduction", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GBytes) file = g_bytes_new_static (arranged_file, strlen (arranged_file));
  g_autoptr (GError) error = NULL;
  g_autoptr (CwJournalProfile) self = cw_journal_profile_load (file, "annals", &error);
  g_autoptr (CwJournalProfile) again = NULL;
  g_autofree char *nicks = NULL, *read = NULL, *text = NULL, *untouched = NULL, *before = NULL;

  g_assert_no_error (error);
  before = store (self);
  g_assert_false (cw_journal_profile_arrange (self, CW_PROFILE_BODY, same));
  untouched = store (self);
  g_assert_cmpstr (untouched, ==, before);
  g_assert_true (cw_journal_profile_arrange (self, CW_PROFILE_BODY, other));
  nicks = dup_nicks (self);
  g_assert_cmpstr (nicks, ==, "discussion perspective introduction ");
  again = cw_journal_profile_copy (self, "annals");
  read = dup_nicks (again);
  g_assert_cmpstr (read, ==, nicks);
  g_assert_cmpstr (cw_journal_profile_get_section (again, "introduction")->heading, ==,
                   "Background");
  g_assert_true (cw_journal_profile_get_section (again, "discussion")->is_required);
  g_assert_null (cw_journal_profile_get_section (again, "perspective")->heading);
  text = store (again);
  g_assert_nonnull (strstr (text, "colour=red"));
  g_assert_nonnull (strstr (text, "Why this one"));
  g_assert_null (strstr (text, "timeline"));
  g_assert_cmpfloat (cw_journal_profile_get_limit (again, "words")->most, ==, 2000);
  g_assert_true (cw_journal_profile_arrange (again, CW_PROFILE_BODY, none));
  g_assert_cmpuint (again->body->len, ==, 0);
  g_assert_true (
    cw_journal_profile_arrange (again, CW_PROFILE_BACK, (const char *const[]){ "consent", NULL }));
  g_assert_cmpuint (again->back->len, ==, 1);
}

/* ---- the profiles that come with the application ---- */

static void
assert_origin (const char *source, const char *checked, gboolean is_verified)
{
  if (is_verified)
    {
      g_assert_nonnull (source);
      g_assert_nonnull (checked);
    }
  if (checked)
    g_assert_nonnull (source);
}

static void
assert_limits (const CwJournalProfile *self)
{
  for (guint i = 0; i < self->limits->len; i++)
    {
      const CwProfileLimit *limit = self->limits->pdata[i];

      g_assert_true (g_strv_contains (limit_keys, limit->key));
      g_assert_true (limit->least > 0 || limit->most > 0);
      assert_origin (limit->source, limit->checked, limit->is_verified);
    }
  for (guint i = 0; i < self->rules->len; i++)
    {
      const CwProfileRule *rule = self->rules->pdata[i];

      g_assert_true (g_strv_contains (rule_keys, rule->key));
      assert_origin (rule->source, rule->checked, rule->is_verified);
      if (!rule->is_verified)
        g_assert_nonnull (rule->note);
    }
}

static void
assert_sections (const CwJournalProfile *self)
{
  const CwProfileSection *first = self->body->pdata[0];

  g_assert_cmpuint (self->abstract->len, >, 0);
  g_assert_cmpuint (self->body->len, >, 2);
  g_assert_nonnull (first->heading);
  g_assert_nonnull (cw_journal_profile_get_section (self, "case-presentation"));
  g_assert_true (cw_journal_profile_get_section (self, "consent")->is_required);
  /* Nobody consents by leaving a field empty. */
  g_assert_null (cw_journal_profile_get_section (self, "consent")->when_empty);
}

static void
test_bundled (void)
{
  const char *const *ids = cw_journal_profile_list_bundled ();

  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CwJournalProfile) self = cw_journal_profile_new_bundled (ids[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (self->id, ==, ids[i]);
      g_assert_nonnull (cw_journal_profile_get_rule (self, "sections"));
      assert_limits (self);
      assert_sections (self);
    }
}

/* The list in the source and the folder of files cannot drift apart. */
static void
test_bundled_list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwJournalProfile) first = cw_journal_profile_new_bundled ("care", &error);
  g_auto (GStrv) files = g_resources_enumerate_children ("/org/casewright/Casewright/profiles",
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  const char *const *ids = cw_journal_profile_list_bundled ();

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (files), ==, g_strv_length ((char **)ids));
  for (guint i = 0; ids[i]; i++)
    {
      g_autofree char *file = g_strconcat (ids[i], ".profile", NULL);

      g_assert_true (g_strv_contains ((const char *const *)files, file));
      g_assert_true (i == 0 || strcmp (ids[i - 1], ids[i]) < 0);
    }
}

static void
test_facts (void)
{
  g_autoptr (CwJournalProfile) bmc = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwJournalProfile) bmj = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);
  g_autoptr (CwJournalProfile) cureus = cw_journal_profile_new_bundled ("cureus", NULL);

  g_assert_cmpfloat (cw_journal_profile_get_limit (bmc, "abstract-words")->most, ==, 350);
  g_assert_false (cw_journal_profile_get_limit (bmc, "abstract-words")->is_verified);
  g_assert_cmpfloat (cw_journal_profile_get_limit (bmc, "figure-line")->least, ==, 0.5);
  g_assert_true (cw_journal_profile_rules (bmc, "figure-widths", "176"));
  g_assert_false (cw_journal_profile_rules (bmc, "figure-widths", "17"));
  g_assert_cmpstr (cw_journal_profile_get_section (bmc, "ethics")->when_empty, ==,
                   "Not applicable");
  g_assert_null (cw_journal_profile_get_section (bmc, "funding")->when_empty);
  g_assert_cmpint (bmj->citation_mark, ==, CW_CITATION_MARK_SUPERSCRIPT);
  g_assert_cmpfloat (cw_journal_profile_get_limit (bmj, "words")->most, ==, 2000);
  g_assert_true (cw_journal_profile_rules (bmj, "title-without", "case report"));
  g_assert_null (cw_journal_profile_get_section (bmj, "abstract-background")->heading);
  g_assert_cmpfloat (cw_journal_profile_get_limit (cureus, "keywords")->least, ==, 5);
  g_assert_cmpfloat (cw_journal_profile_get_limit (cureus, "keywords")->most, ==, 0);
  g_assert_null (cw_journal_profile_get_limit (cureus, "words"));
}

static void
test_unknown (void)
{
  static const char *const ids[] = { "nature", "", "../bmc", "BMC" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cw_journal_profile_new_bundled (ids[i], &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
    }
}

static void
test_called (void)
{
  static const struct
  {
    const char *id;
    const char *text;
    gboolean expected;
  } rows[] = {
    { "jmcr", "Journal of Medical Case Reports", TRUE },
    { "jmcr", "J. Med. Case Rep.", TRUE },
    { "jmcr", "jmcr", TRUE },
    { "bmc", "BMC  cancer", TRUE },
    { "bmc", "Journal of Medical Case Reports", FALSE },
    { "bmj-case-reports", "bmj case reports", TRUE },
    { "bmj-case-reports", "BMJ", FALSE },
    { "bmc", "", FALSE },
    { "bmc", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwJournalProfile) self = cw_journal_profile_new_bundled (rows[i].id, NULL);

      g_assert_cmpint (cw_journal_profile_is_called (self, rows[i].text), ==, rows[i].expected);
    }
}

/* ---- files of others ---- */

/* What a file says wrongly, and what its sentence has to name. */
static void
test_wrong (void)
{
  static const struct
  {
    const char *text;
    const char *named;
  } rows[] = {
    { "", "name" },
    { "[profile]\nname=\n", "name" },
    { "no key file", "mine" },
    { "[profile\nname=A\n", "mine" },
    { "[profile]\nname=A\ncitation-mark=stars\n", "citation-mark: “stars”" },
    { "[profile]\nname=A\\q\n", "[profile] name" },
    { "[profile]\nname=A\001B\n", "[profile] name" },
    { "[profile]\nname=\xff\n", "UTF-8" },
    { "[profile]\nname=A\n[limit words]\nmost=many\n", "[limit words] most: “many”" },
    { "[profile]\nname=A\n[limit words]\nmost=-1\n", "[limit words] most: “-1”" },
    { "[profile]\nname=A\n[limit words]\nmost=nan\n", "[limit words] most" },
    { "[profile]\nname=A\n[limit words]\nleast=1e300\n", "[limit words] least" },
    { "[profile]\nname=A\n[limit words]\nleast=5\nmost=3\n", "[limit words] most" },
    { "[profile]\nname=A\n[limit words]\nverified=yes\n", "[limit words] verified: “yes”" },
    { "[profile]\nname=A\n[limit words]\nverified=true\n", "source" },
    { "[profile]\nname=A\n[limit words]\nsource=x\nchecked=soon\n", "checked: “soon”" },
    { "[profile]\nname=A\n[limit Words]\nmost=3\n", "[limit Words]" },
    { "[profile]\nname=A\n[body ]\n", "[body ]" },
    { "[profile]\nname=A\n[body introduction]\nrequired=1\n", "[body introduction] required" },
    { "[profile]\nname=A\n[rule figure-widths]\nvalues=85;wide\n", "values: “wide”" },
    { "[profile]\nname=A\n[rule figure-widths]\nvalues=0\n", "values: “0”" },
    { "[profile]\nname=A\n[rule figure-widths]\nvalues=85;;\n", "[rule figure-widths] values" },
    { "[profile]\nname=A\n[rule title-with]\nvalues=a\\;\001\n", "[rule title-with] values" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].named);
      g_assert_null (load (rows[i].text, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, rows[i].named));
    }
}

static void
test_huge (void)
{
  g_autoptr (GString) groups = g_string_new ("[profile]\nname=A\n");
  g_autofree char *line = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *value = g_strnfill (5000, 'x');
  g_autofree char *name = g_strconcat ("[profile]\nname=", value, "\n", NULL);
  g_autofree char *number =
    g_strconcat ("[profile]\nname=A\n[limit words]\nmost=", "x", value + 2000, "\n", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (groups, "[limit l%u]\nmost=1\n", i);
  g_assert_null (load (groups->str, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (load (line, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (load (name, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (load (number, &error));
  /* The value is quoted, but not all of it. */
  g_assert_cmpuint (strlen (error->message), <, 300);
}

/* What this version does not know is another version's, and stays. */
static void
test_unknown_stays (void)
{
  g_autoptr (CwJournalProfile) self = load_good ("# mine\n"
                                                 "[profile]\n"
                                                 "name=A\n"
                                                 "colour=blue\n"
                                                 "[future thing]\n"
                                                 "x=1\n"
                                                 "[limit words]\n"
                                                 "most=10\n"
                                                 "unit=pages\n");
  g_autofree char *text = NULL;

  cw_journal_profile_set_limit (self, "words", 0, 20, "The editor said so");
  text = store (self);
  g_assert_nonnull (strstr (text, "# mine"));
  g_assert_nonnull (strstr (text, "colour=blue"));
  g_assert_nonnull (strstr (text, "[future thing]\nx=1"));
  g_assert_nonnull (strstr (text, "unit=pages"));
  g_assert_nonnull (strstr (text, "most=20\n"));
}

static void
test_set_limit (void)
{
  g_autoptr (CwJournalProfile) self = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwJournalProfile) again = NULL;
  g_autofree char *text = NULL;
  const CwProfileLimit *limit;

  cw_journal_profile_set_limit (self, "figure-line", 0.25, 0, "Asked for; it's enough");
  cw_journal_profile_set_limit (self, "references", 0, 30, "Asked");
  cw_journal_profile_set_name (self, "Ours; of BMC");
  text = store (self);
  again = load_good (text);
  limit = cw_journal_profile_get_limit (again, "figure-line");
  g_assert_cmpfloat (limit->least, ==, 0.25);
  g_assert_cmpfloat (limit->most, ==, 0);
  g_assert_null (limit->source);
  g_assert_null (limit->checked);
  g_assert_false (limit->is_verified);
  g_assert_cmpstr (limit->note, ==, "Asked for; it's enough");
  g_assert_cmpfloat (cw_journal_profile_get_limit (again, "references")->most, ==, 30);
  g_assert_cmpstr (again->name, ==, "Ours; of BMC");
  g_assert_false (cw_journal_profile_is_called (again, "BMC Cancer"));
  g_assert_cmpuint (again->body->len, ==, self->body->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocab/journal-profile/bundled", test_bundled);
  g_test_add_func ("/vocab/journal-profile/arrange", test_arrange);
  g_test_add_func ("/vocab/journal-profile/bundled-list", test_bundled_list);
  g_test_add_func ("/vocab/journal-profile/facts", test_facts);
  g_test_add_func ("/vocab/journal-profile/unknown", test_unknown);
  g_test_add_func ("/vocab/journal-profile/called", test_called);
  g_test_add_func ("/vocab/journal-profile/wrong", test_wrong);
  g_test_add_func ("/vocab/journal-profile/huge", test_huge);
  g_test_add_func ("/vocab/journal-profile/unknown-stays", test_unknown_stays);
  g_test_add_func ("/vocab/journal-profile/set-limit", test_set_limit);
  return g_test_run ();
}

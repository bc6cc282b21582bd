/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-profile-shelf.h"

/* Profiles of the user stand beside the bundled ones, in front of those of the same id. */

#define OWN "[profile]\nname=Our Journal\naliases=OJ\ncolour=blue\n\n[limit words]\nmost=1500\n"

typedef struct
{
  char *folder;
  CwProfileShelf *shelf;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *self)
{
  self->n_changes++;
}

static void
open_shelf (Fixture *self)
{
  g_clear_object (&self->shelf);
  self->shelf = cw_profile_shelf_new (self->folder);
  g_signal_connect_swapped (self->shelf, "changed", G_CALLBACK (changed_cb), self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *base = g_dir_make_tmp ("casewright-profiles-XXXXXX", NULL);

  self->folder = g_build_filename (base, "not-there", NULL);
  open_shelf (self);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *base = g_path_get_dirname (self->folder);

  g_clear_object (&self->shelf);
  empty_folder (self->folder);
  g_rmdir (base);
  g_free (self->folder);
}

static void
put (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (self->folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  open_shelf (self);
}

static guint
count_bundled (void)
{
  return g_strv_length ((char **)cw_journal_profile_list_bundled ());
}

static void
test_bundled (Fixture *self, gconstpointer data)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);

  g_assert_cmpuint (profiles->len, ==, count_bundled ());
  g_assert_cmpuint (cw_profile_shelf_get_problems (self->shelf)->len, ==, 0);
  g_assert_false (cw_profile_shelf_is_own (self->shelf, "bmc"));
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
}

static void
test_find (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *journal;
    const char *id;
  } rows[] = {
    { "BMJ Case Reports", "bmj-case-reports" },
    { "J Med Case Rep", "jmcr" },
    { "BMC Cancer", "bmc" },
    { "OJ", "ours" },
    { "our journal", "ours" },
    { "ours", "ours" },
    { "Cureus", "cureus" },
    { "The Lancet", "care" },
    { "", "care" },
    { NULL, "care" },
  };

  put (self, "ours.profile", OWN);
  /* An alias of one and the name of another: the name counts. */
  put (self, "aaa.profile", "[profile]\nname=Another\naliases=Cureus\n");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (cw_profile_shelf_find (self->shelf, rows[i].journal)->id, ==, rows[i].id);
}

static void
test_own_wins (Fixture *self, gconstpointer data)
{
  const CwJournalProfile *profile;
  g_autoptr (GError) error = NULL;

  put (self, "bmc.profile", OWN);
  profile = cw_profile_shelf_lookup (self->shelf, "bmc");
  g_assert_cmpstr (profile->name, ==, "Our Journal");
  g_assert_true (cw_profile_shelf_is_own (self->shelf, "bmc"));
  g_assert_cmpuint (cw_profile_shelf_get_profiles (self->shelf)->len, ==, count_bundled ());
  g_assert_true (cw_profile_shelf_remove (self->shelf, "bmc", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changes, ==, 1);
  g_assert_cmpstr (cw_profile_shelf_lookup (self->shelf, "bmc")->name, ==, "BMC series");
}

/* A file that cannot be read is named, and takes nothing away. */
static void
test_broken (Fixture *self, gconstpointer data)
{
  GPtrArray *problems;

  put (self, "bmc.profile", "[profile]\nname=\n");
  put (self, "Not An Id.profile", OWN);
  put (self, "notes.txt", "nothing");
  problems = cw_profile_shelf_get_problems (self->shelf);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "bmc.profile"));
  g_assert_nonnull (strstr (problems->pdata[0], "name"));
  g_assert_cmpstr (cw_profile_shelf_lookup (self->shelf, "bmc")->name, ==, "BMC series");
  g_assert_cmpuint (cw_profile_shelf_get_profiles (self->shelf)->len, ==, count_bundled ());
}

/* A limit against the journal's, with the reason, is there in the next session; so is what this
 * version does not know. */
static void
test_save (Fixture *self, gconstpointer data)
{
  g_autoptr (CwJournalProfile) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "ours.profile", NULL);
  g_autofree char *text = NULL;
  const CwProfileLimit *limit;

  put (self, "ours.profile", OWN);
  copy = cw_journal_profile_copy (cw_profile_shelf_lookup (self->shelf, "ours"), "ours");
  cw_journal_profile_set_limit (copy, "words", 0, 2500, "The editor allowed it");
  g_assert_true (cw_profile_shelf_save (self->shelf, copy, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changes, ==, 1);
  open_shelf (self);
  limit = cw_journal_profile_get_limit (cw_profile_shelf_lookup (self->shelf, "ours"), "words");
  g_assert_cmpfloat (limit->most, ==, 2500);
  g_assert_cmpstr (limit->note, ==, "The editor allowed it");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "colour=blue"));
}

static void
test_duplicate (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *id;
  } rows[] = {
    { "Our Journal (Lund)", "our-journal-lund" },
    { "Our Journal (Lund)", "our-journal-lund-2" },
    { "BMC", "bmc-2" },
    { "Ärztliche Fälle", "arztliche-falle" },
    { "症例報告", "journal" },
    { "=;#[", "journal-2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      const CwJournalProfile *bmc = cw_profile_shelf_lookup (self->shelf, "bmc");
      g_autofree char *id = cw_profile_shelf_duplicate (self->shelf, bmc, rows[i].name, &error);
      const CwJournalProfile *copy;

      g_assert_no_error (error);
      g_assert_cmpstr (id, ==, rows[i].id);
      copy = cw_profile_shelf_lookup (self->shelf, id);
      g_assert_cmpstr (copy->name, ==, rows[i].name);
      g_assert_true (cw_profile_shelf_is_own (self->shelf, id));
      g_assert_nonnull (cw_journal_profile_get_limit (copy, "abstract-words"));
    }
  g_assert_cmpuint (self->n_changes, ==, G_N_ELEMENTS (rows));
  g_assert_cmpstr (cw_profile_shelf_find (self->shelf, "BMC Cancer")->id, ==, "bmc");
}

/* Rules, citations and headings that the author sets are there in the next session too. */
static void
test_rules (Fixture *self, gconstpointer data)
{
  static const char *const files[] = { "figures", "cover-letter", NULL };
  g_autoptr (CwJournalProfile) copy = NULL;
  g_autoptr (GError) error = NULL;
  const CwJournalProfile *bmc = cw_profile_shelf_lookup (self->shelf, "bmc");
  const CwProfileRule *rule;

  copy = cw_journal_profile_copy (bmc, "bmc");
  cw_journal_profile_set_rule (copy, "files", files, "Asked for by mail");
  cw_journal_profile_set_citations (copy, CW_CITATION_MARK_SUPERSCRIPT, "");
  cw_journal_profile_set_section (
    copy, (CwProfileSection *)cw_journal_profile_get_section (copy, "timeline"), "Course", TRUE);
  cw_journal_profile_set_section (
    copy, (CwProfileSection *)cw_journal_profile_get_section (copy, "funding"), "", FALSE);
  g_assert_true (cw_profile_shelf_save (self->shelf, copy, &error));
  g_assert_no_error (error);
  open_shelf (self);
  bmc = cw_profile_shelf_lookup (self->shelf, "bmc");
  g_assert_true (cw_profile_shelf_is_own (self->shelf, "bmc"));
  rule = cw_journal_profile_get_rule (bmc, "files");
  g_assert_true (g_strv_equal ((const char *const *)rule->values, files));
  g_assert_cmpstr (rule->note, ==, "Asked for by mail");
  g_assert_null (rule->source);
  g_assert_false (rule->is_verified);
  g_assert_cmpint (bmc->citation_mark, ==, CW_CITATION_MARK_SUPERSCRIPT);
  g_assert_null (bmc->csl_style);
  g_assert_cmpstr (cw_journal_profile_get_section (bmc, "timeline")->heading, ==, "Course");
  g_assert_true (cw_journal_profile_get_section (bmc, "timeline")->is_required);
  g_assert_null (cw_journal_profile_get_section (bmc, "funding")->heading);
  /* What nobody touched still has its page. */
  g_assert_nonnull (cw_journal_profile_get_rule (bmc, "figure-widths")->source);
  g_assert_nonnull (
    cw_journal_profile_find (cw_profile_shelf_get_profiles (self->shelf), "BMC Cancer"));
  /* The one of the program comes back. */
  g_assert_true (cw_profile_shelf_remove (self->shelf, "bmc", &error));
  g_assert_cmpint (cw_profile_shelf_lookup (self->shelf, "bmc")->citation_mark, ==,
                   CW_CITATION_MARK_BRACKETS);
}

/* A profile of somebody else, once; a file that is none is refused. */
static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_strconcat (self->folder, "-other", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const CwJournalProfile *profile;

  g_assert_true (g_file_set_contents (path, OWN, -1, NULL));
  id = cw_profile_shelf_import (self->shelf, path, &error);
  g_assert_no_error (error);
  profile = cw_profile_shelf_lookup (self->shelf, id);
  g_assert_cmpstr (profile->name, ==, "Our Journal");
  g_assert_true (cw_journal_profile_is_called (profile, "OJ"));
  g_assert_null (cw_profile_shelf_import (self->shelf, path, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "[profile]\nname=\n", -1, NULL));
  g_assert_null (cw_profile_shelf_import (self->shelf, path, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_assert_cmpuint (self->n_changes, ==, 1);
  g_remove (path);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  const CwJournalProfile *bmc = cw_profile_shelf_lookup (self->shelf, "bmc");
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_path_get_dirname (self->folder);

  g_assert_null (cw_profile_shelf_duplicate (self->shelf, bmc, "A\001B", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_clear_error (&error);
  /* A file is in the way of the folder. */
  g_assert_true (g_file_set_contents (self->folder, "x", -1, NULL));
  g_assert_null (cw_profile_shelf_duplicate (self->shelf, bmc, "A", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
  g_assert_cmpuint (self->n_changes, ==, 0);
  g_remove (self->folder);
}

#define ADD(name)                                                                                  \
  g_test_add ("/document/profile-shelf/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD (bundled);
  ADD (find);
  ADD (own_wins);
  ADD (broken);
  ADD (save);
  ADD (duplicate);
  ADD (rules);
  ADD (import);
  ADD (refused);
  return g_test_run ();
}

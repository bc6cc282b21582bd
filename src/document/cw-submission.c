/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-submission.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-article-sources.h"
#include "document/cw-submission-private.h"
#include "manuscript/cw-deidentify-case.h"

/* From a case and a journal to the folder that is handed in. Everything is made from copies and
 * from what the library has saved, so any thread may do it. */

static const char *const states[] = { "passed", "failed", "unchecked" };

/**
 * cw_submission_state_to_string:
 * @state: a state
 *
 * Returns: its name, never translated, never renamed
 */
const char *
cw_submission_state_to_string (CwSubmissionState state)
{
  return states[state];
}

static gboolean
seal (CwSubmissionWork *work, GError **error)
{
  return cw_package_seal (work->submission->package, error);
}

/* ---- everything ---- */

static const CwSubmissionStep steps[] = {
  cw_submission_add_manuscript,   cw_submission_add_anonymous,
  cw_submission_add_pages,        cw_submission_add_title_page,
  cw_submission_add_cover_letter, cw_submission_add_figures,
  cw_submission_add_tables,       cw_submission_add_care,
  cw_submission_add_declarations, cw_submission_add_consent,
  cw_submission_add_data,         cw_submission_add_references,
  cw_submission_add_checks,       seal,
};

static gboolean
run_steps (CwSubmissionWork *work, CwProgress progress, gpointer user_data, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (progress)
        progress (i, G_N_ELEMENTS (steps), user_data);
      if (g_cancellable_is_cancelled (work->cancellable))
        return cw_submission_fail_cancelled (error);
      if (!steps[i](work, error))
        return FALSE;
    }
  return TRUE;
}

void
cw_submission_check_free (CwSubmissionCheck *self)
{
  g_free (self->message);
  g_clear_pointer (&self->finding, cw_finding_free);
  g_free (self);
}

static CwSubmission *
submission_alloc (void)
{
  CwSubmission *self = g_new0 (CwSubmission, 1);

  self->package = cw_package_new ();
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_submission_check_free);
  return self;
}

static void
choose_facts (CwSubmissionWork *work)
{
  const CwSubmissionOptions *options = work->options;

  work->facts = work->original;
  if (options->is_deidentified)
    {
      work->submission->masked = cw_deidentify_case (work->original);
      work->facts = work->submission->masked->facts;
    }
  work->is_blind =
    options->is_blind || cw_journal_profile_rules (options->profile, "blind-review", "yes");
}

static void
choose_data (CwSubmissionWork *work)
{
  const CwDeidentified *masked = work->submission->masked;

  work->data = cw_submission_copy_data (masked ? masked->record : work->original,
                                        CW_CASE (work->root), work->is_blind);
}

static void
work_clear (CwSubmissionWork *work)
{
  g_clear_pointer (&work->data, cw_snapshot_free);
  g_clear_pointer (&work->pages, cw_page_layout_free);
  cw_export_pictures_clear (&work->pictures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwSubmissionWork, work_clear)

/**
 * cw_submission_new:
 * @document: the library, for images, references and the review
 * @record: a case
 * @options: what is wanted
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Makes everything that a journal is handed: manuscript, the same without authors for blind review,
 * its pages, title page, cover letter, each figure as files without metadata, the table, CARE
 * checklist, declarations, consent index, data, references, the checks that were made, a MECA
 * manifest and checksums. Names of files come from a fixed list, never from what was typed. Same
 * case, same options, same bytes. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the submission, in memory; %NULL with
 *   %CW_ERROR_INVALID_VALUE when the record is a review, %CW_ERROR_CANCELLED, or the error of a
 *   writer
 */
CwSubmission *
cw_submission_new (CwDocument *document,
                   const CwSnapshot *record,
                   const CwSubmissionOptions *options,
                   CwProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (CwSubmission) self = submission_alloc ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  g_autoptr (CwArticleSources) sources = cw_article_sources_new (document, record, error);
  g_autoptr (CwManuscript) manuscript = NULL;
  g_autoptr (CwEntity) root = NULL;
  g_auto (CwSubmissionWork) work = { .document = document,
                                     .options = options,
                                     .original = record,
                                     .submission = self,
                                     .findings = findings,
                                     .cancellable = cancellable };

  if (sources == NULL)
    return NULL;
  choose_facts (&work);
  root = cw_snapshot_to_entity (work.facts);
  manuscript = cw_article_sources_new_manuscript (sources, document, CW_CASE (root),
                                                  options->profile, cancellable, NULL);
  if (manuscript == NULL)
    {
      cw_submission_fail_cancelled (error);
      return NULL;
    }
  work.manuscript = manuscript;
  work.root = root;
  choose_data (&work);
  cw_export_pictures_init (&work.pictures, document, work.facts, options->profile);
  work.pictures.masked = self->masked;
  work.pictures.cancellable = cancellable;
  work.review = sources->review;
  work.sources = sources;
  return run_steps (&work, progress, user_data, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cw_submission_free:
 * @self: (nullable) (transfer full): a submission
 *
 * Frees it.
 */
void
cw_submission_free (CwSubmission *self)
{
  if (self == NULL)
    return;
  cw_package_free (self->package);
  g_ptr_array_unref (self->checks);
  cw_deidentified_free (self->masked);
  g_free (self);
}

/**
 * cw_submission_count:
 * @self: a submission
 * @state: a state
 *
 * Returns: how many checks came out so; what the author decided against, with a reason, and what is
 *   only worth knowing has not failed
 */
guint
cw_submission_count (const CwSubmission *self, CwSubmissionState state)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += ((const CwSubmissionCheck *)self->checks->pdata[i])->state == state;
  return n;
}

/**
 * cw_submission_is_zip:
 * @path: (type filename): where to write
 *
 * Returns: whether the name asks for a ZIP file, not for a folder
 */
gboolean
cw_submission_is_zip (const char *path)
{
  gsize length = strlen (path);

  return length > 4 && g_ascii_strcasecmp (path + length - 4, ".zip") == 0;
}

/**
 * cw_submission_check_name:
 * @path: (type filename): where to write
 * @error: return location
 *
 * A folder called “case.tar” would be taken for a file that nobody can open.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when the name is that of an archive of another sort
 */
gboolean
cw_submission_check_name (const char *path, GError **error)
{
  static const char *const suffixes[] = { ".tar", ".tgz",  ".gz",  ".bz2", ".xz",  ".txz",
                                          ".zst", ".7z",   ".rar", ".jar", ".cab", ".iso",
                                          ".lz",  ".lzma", ".tbz", ".tbz2" };
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      {
        g_autofree char *shown = g_filename_display_name (name);

        g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                     _ ("“%s” names an archive of a kind that is not written here. A name that "
                        "ends in .zip makes one file, a name without ending a folder."),
                     shown);
        return FALSE;
      }
  return TRUE;
}

/**
 * cw_submission_dup_name:
 * @record: a case
 * @profile: the journal
 *
 * Returns: (transfer full) (type filename): a name for the folder that never comes from typed text:
 *   "submission-bmc-018f…"
 */
char *
cw_submission_dup_name (const CwSnapshot *record, const CwJournalProfile *profile)
{
  return g_strdup_printf ("submission-%s-%s", profile->id, record->id);
}

/**
 * cw_submission_write:
 * @self: a submission
 * @path: (type filename): a folder, or a file whose name ends in ".zip"
 * @flags: whether what is there may be replaced
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Writes the submission, whole or not at all. Safe in any thread.
 *
 * Returns: %TRUE when it is on the disk; else with the errors of cw_submission_check_name(),
 *   cw_package_write_folder() or cw_safe_file_write()
 */
gboolean
cw_submission_write (const CwSubmission *self,
                     const char *path,
                     CwSafeFileFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GBytes) zip = NULL;

  if (!cw_submission_check_name (path, error))
    return FALSE;
  if (!cw_submission_is_zip (path))
    return cw_package_write_folder (self->package, path, flags, cancellable, error);
  zip = cw_package_to_zip (self->package, error);
  return zip && cw_safe_file_write (path, zip, flags, error);
}

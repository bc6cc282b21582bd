/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-deidentify.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-profile-shelf.h"
#include "document/cw-submission.h"
#include "model/cw-article.h"

/* Everything that a journal is handed, as a folder or one file. */

typedef struct
{
  CwCli *cli;
  const char *output;
  GDateTime *date;
} Submit;

static void
submit_clear (Submit *self)
{
  g_clear_pointer (&self->date, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Submit, submit_clear)

/* ---- usage ---- */

static gboolean
fail_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, sentence);
  return FALSE;
}

static gboolean
read_date (Submit *self, GError **error)
{
  const char *text = cw_cli_get (self->cli, "date");
  g_autoptr (CwDate) date = text ? cw_date_parse (text, NULL) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (text && (date == NULL || date->day == 0))
    return fail_usage (error, _ ("--date is a day such as 2026-11-30."));
  self->date = date ? g_date_time_new_utc (date->year, date->month, date->day, 0, 0, 0)
                    : g_date_time_new_utc (g_date_time_get_year (now), g_date_time_get_month (now),
                                           g_date_time_get_day_of_month (now), 0, 0, 0);
  return TRUE;
}

static gboolean
read_call (Submit *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  self->output = cw_cli_get (self->cli, "output");
  if (*self->output == '\0')
    return fail_usage (error, _ ("The name after --output is empty."));
  if (strcmp (self->output, "-") == 0)
    return fail_usage (error, _ ("A submission is a folder or a file, so --output names one."));
  if (cw_cli_is_library (self->cli, self->output))
    return fail_usage (error, _ ("The output is the library itself."));
  if (!cw_submission_check_name (self->output, &cause))
    return fail_usage (error, cause->message);
  return read_date (self, error);
}

/* ---- the journal ---- */

static const CwJournalProfile *
find_profile (Submit *self, CwProfileShelf *shelf, const CwSnapshot *record, GError **error)
{
  const char *id = cw_cli_get (self->cli, "profile");
  const char *target = cw_snapshot_get_text (record, "target-journal");
  const CwJournalProfile *profile = id       ? cw_profile_shelf_lookup (shelf, id)
                                    : target ? cw_profile_shelf_find (shelf, target)
                                             : NULL;

  if (profile)
    return profile;
  g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                       _ ("The case has no target journal whose profile is known; name one with "
                          "--profile."));
  return NULL;
}

/* ---- the result ---- */

static void
write_file (CwJsonWriter *writer, const CwPackageFile *file)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "file", file->name);
  cw_cli_write_text (writer, "type", file->role);
  cw_cli_write_text (writer, "media-type", file->media_type);
  cw_cli_write_integer (writer, "bytes", g_bytes_get_size (file->content));
  cw_cli_write_text (writer, "sha-256", file->sha256);
  cw_json_writer_end_object (writer);
}

static void
write_check (CwJsonWriter *writer, const CwSubmissionCheck *check)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "rule", check->rule);
  cw_cli_write_text (writer, "state", cw_submission_state_to_string (check->state));
  cw_cli_write_text (writer, "severity",
                     check->finding ? cw_severity_to_string (check->finding->severity) : NULL);
  cw_cli_write_text (writer, "message", check->message);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (Submit *self, const CwSubmission *submission, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autofree char *shown = g_filename_display_name (self->output);
  GPtrArray *files = cw_package_get_files (submission->package);
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "output", shown);
  cw_json_writer_key (writer, "files");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < files->len; i++)
    write_file (writer, files->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_key (writer, "checks");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < submission->checks->len; i++)
    write_check (writer, submission->checks->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static const char *
get_state_label (CwSubmissionState state)
{
  switch (state)
    {
    case CW_SUBMISSION_PASSED:
      return _ ("Passed");
    case CW_SUBMISSION_FAILED:
      return _ ("Failed");
    case CW_SUBMISSION_UNCHECKED:
    default:
      return _ ("To be judged");
    }
}

static gboolean
print_lines (const CwSubmission *submission, GError **error)
{
  GPtrArray *files = cw_package_get_files (submission->package);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    g_string_append_printf (out, "%s\n", ((const CwPackageFile *)files->pdata[i])->name);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < submission->checks->len; i++)
    {
      const CwSubmissionCheck *check = submission->checks->pdata[i];
      g_autofree char *message = cw_cli_dup_line (check->message);

      g_string_append_printf (out, "%s: %s [%s]\n", get_state_label (check->state), message,
                              check->rule);
    }
  return cw_cli_print (out->str, error);
}

/* ---- work ---- */

static CwRecord *
open_case (Submit *self, GError **error)
{
  g_autoptr (CwRecord) record =
    cw_cli_open_record (self->cli, cw_cli_get_argument (self->cli, 0), error);

  if (record == NULL || CW_IS_CASE (cw_record_get_root (record)))
    return g_steal_pointer (&record);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("This record is a review; only a case has a journal."));
  return NULL;
}

static CwSubmission *
make (Submit *self, CwRecord *record, GError **error)
{
  CwDocument *document = cw_cli_open (self->cli, CW_DOCUMENT_READ_ONLY, error);
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (CwProfileShelf) shelf = cw_profile_shelf_new (NULL);
  CwSubmissionOptions options = { .is_blind = cw_cli_has (self->cli, "blind"),
                                  .is_deidentified = cw_cli_has (self->cli, "deidentify"),
                                  .date = self->date };
  CwSubmission *submission;

  options.profile = document ? find_profile (self, shelf, snapshot, error) : NULL;
  if (options.profile == NULL)
    return NULL;
  submission = cw_submission_new (document, snapshot, &options, cw_cli_progress, self->cli,
                                  cw_cli_get_cancellable (self->cli), error);
  cw_cli_end_progress (self->cli);
  return submission;
}

static gboolean
hand_over (Submit *self, const CwSubmission *submission, GError **error)
{
  CwSafeFileFlags flags = cw_cli_has (self->cli, "force") ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE;
  g_autofree char *shown = g_filename_display_name (self->output);
  g_autofree char *message = g_strdup_printf (_ ("“%s” was written."), shown);

  if (!cw_submission_write (submission, self->output, flags, cw_cli_get_cancellable (self->cli),
                            error))
    {
      cw_cli_hint_at_force (error);
      return FALSE;
    }
  cw_cli_say (self->cli, message);
  if (submission->masked)
    cw_cli_tell_masked (self->cli, submission->masked);
  return cw_cli_has (self->cli, "json") ? print_json (self, submission, error)
                                        : print_lines (submission, error);
}

/**
 * cw_cli_run_submit:
 * @cli: the call
 * @error: return location
 *
 * The command “submit”: a case as a journal is handed it.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_submit (CwCli *cli, GError **error)
{
  g_auto (Submit) self = { .cli = cli };
  g_autoptr (CwRecord) record = NULL;
  g_autoptr (CwSubmission) submission = NULL;

  if (!read_call (&self, error))
    return CW_CLI_USAGE;
  record = open_case (&self, error);
  submission = record ? make (&self, record, error) : NULL;
  if (submission == NULL || !hand_over (&self, submission, error))
    return CW_CLI_FAILED;
  return cw_submission_count (submission, CW_SUBMISSION_FAILED) ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

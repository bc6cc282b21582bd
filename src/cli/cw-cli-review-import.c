/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-action.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review-private.h"
#include "document/cw-references.h"
#include "io/cw-review-reader.h"
#include "io/cw-safe-file.h"

/* Tables of reported cases from files. All files of a call go into one review. */

static void
file_free (gpointer data)
{
  CwCliReviewFile *self = data;

  g_free (self->name);
  g_free (self->table);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->ambiguous, g_ptr_array_unref);
  g_clear_pointer (&self->preview, cw_import_preview_free);
  g_clear_error (&self->error);
  g_free (self);
}

/* ---- usage ---- */

static CwReview *
make_empty (void)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));

  cw_review_table_add_default_columns (review);
  return review;
}

static gboolean
is_key (GPtrArray *columns, const char *key)
{
  return cw_review_table_find_column (columns, key) || strcmp (key, CW_IMPORT_KEY_NEW) == 0 ||
         strcmp (key, CW_IMPORT_KEY_NONE) == 0 || strcmp (key, CW_IMPORT_KEY_SOURCE) == 0;
}

/* Looked at before anything is read. */
static gboolean
check_mapping (CwCli *cli, GError **error)
{
  const char *given = cw_cli_get (cli, "map");
  g_auto (GStrv) lines = g_strsplit (given ? given : "", "\n", -1);
  g_autoptr (CwReview) empty = make_empty ();
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (empty);

  for (guint i = 0; lines[i]; i++)
    {
      const char *equals = strrchr (lines[i], '=');

      if (equals && is_key (columns, equals + 1))
        continue;
      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                   _ ("“%s” is no HEADING=KEY; “fields” lists the keys of a reported case."),
                   lines[i]);
      return FALSE;
    }
  return TRUE;
}

/* ---- reading ---- */

static GBytes *
read_bytes (CwCli *cli, const char *path, GError **error)
{
  if (strcmp (path, "-") == 0)
    return cw_cli_read_input (cli, error);
  if (cw_cli_is_library (cli, path))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("This is the library itself."));
      return NULL;
    }
  return cw_safe_file_read (path, CW_REVIEW_READER_MAX_BYTES, error);
}

static int
find_table (const GPtrArray *tables, const char *name)
{
  guint64 number = 0;

  for (guint i = 0; i < tables->len; i++)
    if (g_strcmp0 (((CwRawTable *)tables->pdata[i])->name, name) == 0)
      return (int)i;
  if (g_ascii_string_to_unsigned (name, 10, 1, tables->len, &number, NULL))
    return (int)number - 1;
  return -1;
}

/* Of the tables of a file only the one that is meant is kept. */
static void
choose_table (CwCli *cli, CwCliReviewFile *file)
{
  const char *name = cw_cli_get (cli, "table");
  g_autofree char *names = NULL;
  int chosen = name ? find_table (file->tables, name) : (int)cw_review_import_choose (file->tables);

  for (guint i = 0; i < file->tables->len; i++)
    g_ptr_array_add (file->names, g_strdup (((CwRawTable *)file->tables->pdata[i])->name));
  if (chosen < 0)
    {
      names = cw_cli_review_join (file->names);
      g_set_error (&file->error, CW_ERROR, CW_ERROR_UNREADABLE,
                   _ ("There is no table “%s”; the file holds %s."), name, names);
      g_clear_pointer (&file->tables, g_ptr_array_unref);
      return;
    }
  file->table = g_strdup (((CwRawTable *)file->tables->pdata[chosen])->name);
  for (guint i = file->tables->len; i > 0; i--)
    if ((int)i - 1 != chosen)
      g_ptr_array_remove_index (file->tables, i - 1);
}

static CwCliReviewFile *
read_file (CwCli *cli, const char *path)
{
  CwCliReviewFile *file = g_new0 (CwCliReviewFile, 1);
  g_autoptr (GBytes) bytes = NULL;

  file->name =
    strcmp (path, "-") == 0 ? g_strdup (_ ("standard input")) : g_filename_display_name (path);
  file->columns = g_ptr_array_new_with_free_func (g_free);
  file->names = g_ptr_array_new_with_free_func (g_free);
  bytes = read_bytes (cli, path, &file->error);
  if (bytes)
    file->tables = cw_review_reader_read (bytes, cw_cli_get_cancellable (cli), &file->error);
  if (file->tables)
    choose_table (cli, file);
  return file;
}

static gboolean
has_tables (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (((CwCliReviewFile *)files->pdata[i])->tables)
      return TRUE;
  return FALSE;
}

/* ---- into the review ---- */

static void
set_meaning (CwCli *cli, CwReviewImport *import)
{
  const char *nick = cw_cli_get (cli, "na");

  for (guint i = 0; nick && i < CW_IMPORT_N_AMBIGUOUS; i++)
    if (strcmp (cw_import_ambiguous_get_nick ((CwImportAmbiguous)i), nick) == 0)
      cw_review_import_set_ambiguous (import, (CwImportAmbiguous)i);
}

static void
keep_columns (CwCliReviewFile *file, const CwReviewImport *import)
{
  for (guint i = 0; i < cw_review_import_get_n_columns (import); i++)
    {
      const CwImportColumn *column = cw_review_import_get_column (import, i);

      g_ptr_array_add (file->columns, g_strdup (column->heading));
      g_ptr_array_add (file->columns, g_strdup (column->key));
    }
}

/* Rows that name a reference of the library are tied to it. */
static GPtrArray *
load_publications (CwCli *cli, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_NONE, error);
  g_autofree char *id = document ? cw_document_find_bibliography (document, error) : NULL;
  g_autoptr (CwRecord) record = NULL;

  if (id == NULL || *id == '\0')
    return id ? g_ptr_array_new () : NULL;
  record = cw_document_open_record (document, id, error);
  return record ? cw_references_snapshot (record) : NULL;
}

static void
take_file (CwCli *cli,
           CwCliReviewFile *file,
           CwReview *review,
           CwHistory *history,
           GPtrArray *publications)
{
  g_autoptr (CwReviewImport) import =
    cw_review_import_new (review, g_ptr_array_steal_index (file->tables, 0));

  if (publications)
    cw_review_import_set_publications (import, publications);
  if (cw_cli_has (cli, "map"))
    cw_review_import_load_mapping (import, cw_cli_get (cli, "map"));
  set_meaning (cli, import);
  file->preview = cw_review_import_preview (import);
  file->ambiguous =
    cw_cli_has (cli, "na") ? g_ptr_array_new () : cw_review_import_list_ambiguous (import);
  keep_columns (file, import);
  cw_review_import_apply (import, history);
}

static void
take_all (CwCli *cli,
          GPtrArray *files,
          CwReview *review,
          CwHistory *history,
          GPtrArray *publications)
{
  for (guint i = 0; i < files->len; i++)
    {
      CwCliReviewFile *file = files->pdata[i];

      if (file->tables)
        take_file (cli, file, review, history, publications);
    }
}

/* ---- the review ---- */

static CwRecord *
open_present (CwCli *cli, GError **error)
{
  gboolean dry_run = cw_cli_has (cli, "dry-run");
  CwDocument *document =
    cw_cli_open (cli, dry_run ? CW_DOCUMENT_READ_ONLY : CW_DOCUMENT_NONE, error);
  g_autofree char *id = document ? cw_cli_resolve (cli, cw_cli_get (cli, "into"), error) : NULL;
  g_autoptr (CwRecord) record = id ? cw_document_open_record (document, id, error) : NULL;

  if (record == NULL || CW_IS_REVIEW (cw_record_get_root (record)))
    return g_steal_pointer (&record);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The record “%s” is no review."), id);
  return NULL;
}

static CwRecord *
open_new (CwCli *cli, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_CREATE, error);

  return document ? cw_document_new_review (document, NULL, error) : NULL;
}

/**
 * cw_cli_review_open_target:
 * @cli: the call
 * @error: return location
 *
 * The review that the option “into” names, or a new one. With “dry-run” it is a copy that nobody
 * keeps, and a new one needs no library.
 *
 * Returns: (transfer full) (nullable): the record
 */
CwRecord *
cw_cli_review_open_target (CwCli *cli, GError **error)
{
  gboolean into = cw_cli_has (cli, "into");
  g_autoptr (CwRecord) record = NULL;
  g_autoptr (CwSnapshot) snapshot = NULL;

  if (!cw_cli_has (cli, "dry-run"))
    return into ? open_present (cli, error) : open_new (cli, error);
  if (!into)
    return cw_record_new_unkept (CW_ENTITY (make_empty ()));
  record = open_present (cli, error);
  snapshot = record ? cw_record_snapshot (record) : NULL;
  return snapshot ? cw_record_new_unkept (cw_snapshot_to_entity (snapshot)) : NULL;
}

static gboolean
import_all (CwCli *cli, GPtrArray *files, char **id, GError **error)
{
  gboolean dry_run = cw_cli_has (cli, "dry-run");
  g_autoptr (CwRecord) record = cw_cli_review_open_target (cli, error);
  g_autoptr (GPtrArray) publications = NULL;
  CwReview *review = record ? CW_REVIEW (cw_record_get_root (record)) : NULL;

  if (record == NULL)
    return FALSE;
  publications =
    dry_run && !cw_cli_has (cli, "into") ? g_ptr_array_new () : load_publications (cli, error);
  if (publications == NULL)
    return FALSE;
  take_all (cli, files, review, cw_record_get_history (record), publications);
  if (review->title == NULL && review->table_title)
    cw_entity_set_by_name (CW_ENTITY (review), "title", review->table_title, NULL);
  *id = dry_run ? NULL : g_strdup (cw_record_get_id (record));
  return cw_record_flush_sync (record, error);
}

/**
 * cw_cli_review_read:
 * @cli: the call
 * @path: (type filename): a file, or “-”
 * @error: return location
 *
 * Makes a review of the table in a file, for a call that keeps nothing. What could not be read, and
 * what is ambiguous, is said on the way. No library is needed.
 *
 * Returns: (transfer full) (nullable): the review
 */
CwReview *
cw_cli_review_read (CwCli *cli, const char *path, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  g_autoptr (CwReview) review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  CwCliReviewFile *file;

  if (!check_mapping (cli, error))
    return NULL;
  file = read_file (cli, path);
  g_ptr_array_add (files, file);
  if (file->error)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&file->error), "%s: ", file->name);
      return NULL;
    }
  take_file (cli, file, review, NULL, NULL);
  cw_cli_review_tell (cli, file);
  return g_steal_pointer (&review);
}

/* ---- how it went ---- */

static CwCliStatus
rate (const CwCliReviewFile *file)
{
  if (file->preview)
    return file->preview->problems->len ? CW_CLI_FINDINGS : CW_CLI_DONE;
  return g_error_matches (file->error, CW_ERROR, CW_ERROR_UNREADABLE) ? CW_CLI_FINDINGS
                                                                      : CW_CLI_FAILED;
}

static CwCliStatus
report (CwCli *cli, const char *id, GPtrArray *files, GError **error)
{
  CwCliStatus status = CW_CLI_DONE;

  for (guint i = 0; i < files->len; i++)
    {
      cw_cli_review_tell (cli, files->pdata[i]);
      status = MAX (status, rate (files->pdata[i]));
    }
  return cw_cli_review_print (cli, id, files, cw_cli_review_write, error) ? status : CW_CLI_FAILED;
}

/**
 * cw_cli_review_import:
 * @cli: the call
 * @error: return location
 *
 * “review import”: tables from files. A file that is rejected does not keep the others out.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_review_import (CwCli *cli, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  g_autofree char *id = NULL;
  gboolean done = TRUE;

  if (!check_mapping (cli, error))
    return CW_CLI_USAGE;
  /* Files are read before the library is held, which somebody else may want meanwhile. */
  for (guint i = 1; i < cw_cli_get_n_arguments (cli); i++)
    g_ptr_array_add (files, read_file (cli, cw_cli_get_argument (cli, i)));
  if (has_tables (files))
    done = import_all (cli, files, &id, error);
  return done ? report (cli, id, files, error) : CW_CLI_FAILED;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-deidentify.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-export.h"
#include "io/cw-safe-file.h"
#include "model/cw-article.h"

/* What one call of “export” writes, and where. */
typedef struct
{
  CwCli *cli;
  CwDocument *document;
  CwExportFormat format;
  CwExportLayout layout;
  const char *output;
  gboolean force;
  gboolean has_findings; /* whether something wants a look before it is passed on */
  GPtrArray *files; /* what was written */
  GPtrArray *ids; /* of each file, "" for the whole library */
} Export;

static void
export_clear (Export *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

/* ---- usage ---- */

static gboolean
is_standard_output (const Export *self)
{
  return strcmp (self->output, "-") == 0;
}

static gboolean
is_folder (const Export *self)
{
  return !is_standard_output (self) && (g_str_has_suffix (self->output, G_DIR_SEPARATOR_S) ||
                                        g_file_test (self->output, G_FILE_TEST_IS_DIR));
}

static gboolean
check_usage (const Export *self, GError **error)
{
  const char *sentence = NULL;

  if (cw_cli_has (self->cli, "all") && cw_cli_get_n_arguments (self->cli))
    sentence = _ ("Name cases or give --all, not both.");
  else if (cw_cli_has (self->cli, "layout") && !cw_export_format_has_layout (self->format))
    sentence = _ ("Only a CARE checklist has a --layout.");
  else if (cw_cli_has (self->cli, "json") && is_standard_output (self))
    sentence = _ ("--json and --output - both want the standard output.");
  else if (*self->output == '\0')
    sentence = _ ("The name after --output is empty.");
  else if (cw_cli_has (self->cli, "all") && cw_cli_has (self->cli, "deidentify"))
    sentence =
      _ ("De-identified cases are exported one by one, so that each is looked at: name them.");
  else if (cw_cli_is_library (self->cli, self->output))
    sentence = _ ("The output is the library itself.");
  if (sentence)
    g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, sentence);
  return sentence == NULL;
}

static void
read_options (Export *self)
{
  cw_export_format_from_nick (cw_cli_get (self->cli, "format"), &self->format);
  cw_export_layout_from_nick (cw_cli_get (self->cli, "layout"), &self->layout);
  self->output = cw_cli_get (self->cli, "output");
  self->force = cw_cli_has (self->cli, "force");
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

/* ---- which records ---- */

/* A review has no checklist. */
static gboolean
is_wanted (const Export *self, const CwSummary *summary)
{
  return self->format == CW_EXPORT_JSON || strcmp (summary->kind, "case") == 0;
}

static GPtrArray *
list_all (Export *self, GError **error)
{
  g_autoptr (GPtrArray) summaries = cw_document_list_summaries (self->document, NULL, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; summaries && i < summaries->len; i++)
    if (is_wanted (self, summaries->pdata[i]))
      g_ptr_array_add (ids, g_strdup (((CwSummary *)summaries->pdata[i])->id));
  if (summaries && ids->len == 0)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The library holds no record."));
  return ids->len ? g_steal_pointer (&ids) : NULL;
}

static GPtrArray *
list_named (Export *self, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n = MAX (cw_cli_get_n_arguments (self->cli), 1);

  for (guint i = 0; i < n; i++)
    {
      char *id = cw_cli_resolve (self->cli, cw_cli_get_argument (self->cli, i), error);

      if (id == NULL)
        return NULL;
      if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_free (id);
      else
        g_ptr_array_add (ids, id);
    }
  return g_steal_pointer (&ids);
}

/* ---- writing ---- */

static void
note_file (Export *self, const char *id, const char *path)
{
  g_ptr_array_add (self->files, g_filename_display_name (path));
  g_ptr_array_add (self->ids, g_strdup (id));
}

static GBytes *
make (Export *self, const char *id, GError **error)
{
  g_autoptr (CwRecord) record = cw_document_open_record (self->document, id, error);
  g_autoptr (CwSnapshot) snapshot = record ? cw_record_snapshot (record) : NULL;
  g_autoptr (CwDeidentified) masked = NULL;

  if (snapshot == NULL)
    return NULL;
  if (!cw_cli_has (self->cli, "deidentify"))
    return cw_export_record (self->document, snapshot, self->format, self->layout, error);
  masked = cw_cli_deidentify (self->cli, snapshot, error);
  if (masked == NULL)
    return NULL;
  self->has_findings |= masked->findings->len > 0;
  return cw_export_masked (self->document, snapshot, masked, self->format, self->layout, error);
}

static gboolean
write_record (Export *self, const char *id, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = make (self, id, error);

  if (bytes == NULL)
    return FALSE;
  if (is_standard_output (self))
    return cw_cli_print_bytes (bytes, error);
  if (!cw_safe_file_write (path, bytes, self->force ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE,
                           error))
    {
      cw_cli_hint_at_force (error);
      return FALSE;
    }
  note_file (self, id, path);
  return TRUE;
}

static char *
dup_path_in_folder (Export *self, const char *id)
{
  g_autoptr (CwSnapshot) empty = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_CASE), id);
  g_autofree char *name = cw_export_dup_file_name (empty, self->format, self->layout);

  return g_build_filename (self->output, name, NULL);
}

/* Nothing is written when one of several files would have to be refused. */
static gboolean
check_folder (Export *self, GPtrArray *ids, GError **error)
{
  for (guint i = 0; !self->force && i < ids->len; i++)
    {
      g_autofree char *path = dup_path_in_folder (self, ids->pdata[i]);
      g_autofree char *shown = g_filename_display_name (path);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
                   _ ("“%s” already exists, so nothing was written. With --force it is replaced."),
                   shown);
      return FALSE;
    }
  return TRUE;
}

static gboolean
make_folder (Export *self, GError **error)
{
  g_autofree char *shown = g_filename_display_name (self->output);
  int code;

  if (g_mkdir_with_parents (self->output, 0700) == 0)
    return TRUE;
  code = errno;
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The folder “%s” cannot be made: %s."), shown,
               g_strerror (code));
  return FALSE;
}

static gboolean
write_folder (Export *self, GPtrArray *ids, GError **error)
{
  GCancellable *cancellable = cw_cli_get_cancellable (self->cli);

  if (!make_folder (self, error) || !check_folder (self, ids, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = dup_path_in_folder (self, ids->pdata[i]);

      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error (error, CW_ERROR, CW_ERROR_CANCELLED, _ ("Cancelled after %u of %u files."),
                       i, ids->len);
          return FALSE;
        }
      if (!write_record (self, ids->pdata[i], path, error))
        return FALSE;
      cw_cli_progress (i + 1, ids->len, self->cli);
    }
  return TRUE;
}

/* ---- the whole library in one file ---- */

static gboolean
write_library (Export *self, const char *path, gboolean force, GError **error)
{
  if (cw_export_library (self->document, path, force, cw_cli_progress, self->cli,
                         cw_cli_get_cancellable (self->cli), error))
    return TRUE;
  cw_cli_hint_at_force (error);
  return FALSE;
}

static gboolean
print_file (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = file ? g_mapped_file_get_bytes (file) : NULL;

  return bytes && cw_cli_print_bytes (bytes, error);
}

/* It goes through a file that only the user can read, because it is made as a whole. */
static gboolean
print_library (Export *self, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("casewright-XXXXXX", error);
  g_autofree char *path = folder ? g_build_filename (folder, "library.json", NULL) : NULL;
  gboolean printed;

  if (folder == NULL)
    return FALSE;
  printed = write_library (self, path, FALSE, error) && print_file (path, error);
  g_unlink (path);
  g_rmdir (folder);
  return printed;
}

static gboolean
run_library (Export *self, GError **error)
{
  if (is_standard_output (self))
    return print_library (self, error);
  if (!write_library (self, self->output, self->force, error))
    return FALSE;
  note_file (self, "", self->output);
  return TRUE;
}

/* ---- all together ---- */

static gboolean
run_records (Export *self, GError **error)
{
  gboolean all = cw_cli_has (self->cli, "all");
  g_autoptr (GPtrArray) ids = all ? list_all (self, error) : list_named (self, error);

  if (ids == NULL)
    return FALSE;
  if (all && self->format == CW_EXPORT_JSON && !is_folder (self))
    return run_library (self, error);
  if (ids->len == 1 && !is_folder (self))
    return write_record (self, ids->pdata[0], self->output, error);
  if (!is_standard_output (self))
    return write_folder (self, ids, error);
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                       _ ("Several files cannot go to the standard output: name a folder."));
  return FALSE;
}

static gboolean
report (const Export *self, GError **error)
{
  g_autofree char *folder = g_filename_display_name (self->output);
  g_autofree char *message = NULL;

  if (cw_cli_has (self->cli, "json"))
    return cw_cli_print_written (self->ids, self->files, error);
  if (self->files->len == 1)
    message = g_strdup_printf (_ ("“%s” was written."), (char *)self->files->pdata[0]);
  else if (self->files->len > 1)
    message = g_strdup_printf (ngettext ("%u file was written into “%s”.",
                                         "%u files were written into “%s”.", self->files->len),
                               self->files->len, folder);
  if (message)
    cw_cli_say (self->cli, message);
  return TRUE;
}

/**
 * cw_cli_run_export:
 * @cli: the call
 * @error: return location
 *
 * The command “export”: cases as files.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_export (CwCli *cli, GError **error)
{
  g_auto (Export) self = { .cli = cli };

  read_options (&self);
  if (!check_usage (&self, error))
    return CW_CLI_USAGE;
  self.document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  if (self.document && run_records (&self, error) && report (&self, error))
    return self.has_findings ? CW_CLI_FINDINGS : CW_CLI_DONE;
  return CW_CLI_FAILED;
}

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
#include "document/cw-export-manuscript.h"
#include "io/cw-safe-file.h"

/* The article of a case as a file. */

typedef struct
{
  CwCli *cli;
  const char *output;
  CwManuscriptExport export;
  CwManuscriptReport report;
  gboolean has_findings; /* whether something wants a look before it is passed on */
} Manuscript;

static void
manuscript_clear (Manuscript *self)
{
  cw_manuscript_report_clear (&self->report);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Manuscript, manuscript_clear)

/* ---- usage ---- */

static gboolean
fail_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, sentence);
  return FALSE;
}

/* Reads the name of a format, which may be that of pages. */
static gboolean
find_nick (Manuscript *self, const char *nick)
{
  self->export.is_pdf = strcmp (nick, "pdf") == 0;
  return self->export.is_pdf || cw_manuscript_format_from_nick (nick, &self->export.format);
}

static gboolean
find_suffix (Manuscript *self)
{
  const char *dot = strrchr (self->output, '.');

  self->export.is_pdf = dot && g_ascii_strcasecmp (dot, ".pdf") == 0;
  for (guint i = 0; dot && !self->export.is_pdf && i < CW_MANUSCRIPT_N_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, cw_manuscript_format_get_suffix (i)) == 0)
      {
        self->export.format = (CwManuscriptFormat)i;
        return TRUE;
      }
  return self->export.is_pdf;
}

static gboolean
read_format (Manuscript *self, GError **error)
{
  const char *nick = cw_cli_get (self->cli, "format");

  if (nick ? find_nick (self, nick) : find_suffix (self))
    return TRUE;
  if (self->export.section)
    {
      self->export.format = CW_MANUSCRIPT_FORMAT_TEXT;
      return TRUE;
    }
  return fail_usage (error,
                     _ ("The name of the output does not tell its format: it ends in .docx, "
                        ".odt, .pdf, .xml, .tex, .md, .html or .txt, or --format is given."));
}

static gboolean
read_call (Manuscript *self, GError **error)
{
  self->output = cw_cli_get (self->cli, "output");
  self->export.profile_id = cw_cli_get (self->cli, "profile");
  self->export.is_blind = cw_cli_has (self->cli, "blind");
  self->export.section = cw_cli_get (self->cli, "section");
  if (*self->output == '\0')
    return fail_usage (error, _ ("The name after --output is empty."));
  if (cw_cli_is_library (self->cli, self->output))
    return fail_usage (error, _ ("The output is the library itself."));
  if (cw_cli_has (self->cli, "json") && strcmp (self->output, "-") == 0)
    return fail_usage (error, _ ("--json and --output - both want the standard output."));
  return read_format (self, error);
}

/* ---- work ---- */

static void
write_unresolved (CwJsonWriter *writer, const GPtrArray *unresolved)
{
  if (unresolved->len == 0)
    return;
  cw_json_writer_key (writer, "lost-chips");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < unresolved->len; i++)
    {
      const CwManuscriptLost *lost = unresolved->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "section", lost->place);
      cw_cli_write_text (writer, "text", lost->text);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static gboolean
print_json (const Manuscript *self, const char *id, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autofree char *shown = g_filename_display_name (self->output);
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "written");
  cw_json_writer_begin_array (writer);
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "id", id);
  cw_cli_write_text (writer, "file", shown);
  cw_json_writer_end_object (writer);
  cw_json_writer_end_array (writer);
  cw_cli_write_integer (writer, "unresolved", self->report.unresolved->len);
  cw_cli_write_integer (writer, "lost-pictures", self->report.n_lost_pictures);
  write_unresolved (writer, self->report.unresolved);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

/* The section and what was bound there, each on a line of its own. */
static void
complain_unresolved (const Manuscript *self)
{
  const GPtrArray *unresolved = self->report.unresolved;
  g_autoptr (GString) message = g_string_new (NULL);

  if (unresolved->len == 0)
    return;
  g_string_append_printf (message,
                          ngettext ("%u fact, reference or figure that the text asks for is not "
                                    "there; it is printed as it is typed:",
                                    "%u facts, references or figures that the text asks for are "
                                    "not there; they are printed as they are typed:",
                                    unresolved->len),
                          unresolved->len);
  for (guint i = 0; i < unresolved->len; i++)
    {
      g_autofree char *words = cw_manuscript_lost_describe (unresolved->pdata[i]);
      g_autofree char *line = cw_cli_dup_line (words);

      g_string_append_printf (message, "\n  %s", line);
    }
  cw_cli_complain (self->cli, message->str);
}

static void
complain_lost (const Manuscript *self)
{
  g_autofree char *message = g_strdup_printf (
    ngettext ("%u picture was left out: it cannot be read, or the part of it that is shown.",
              "%u pictures were left out: they cannot be read, or the part of them that is shown.",
              self->report.n_lost_pictures),
    self->report.n_lost_pictures);

  if (self->report.n_lost_pictures > 0)
    cw_cli_complain (self->cli, message);
}

static gboolean
has_findings (const Manuscript *self)
{
  return self->report.unresolved->len > 0 || self->report.n_lost_pictures > 0 || self->has_findings;
}

static GBytes *
make (Manuscript *self, const CwSnapshot *record, GError **error)
{
  CwDocument *document = cw_cli_open (self->cli, CW_DOCUMENT_READ_ONLY, error);
  g_autoptr (CwDeidentified) masked = NULL;

  if (document == NULL)
    return NULL;
  masked = cw_cli_deidentify (self->cli, record, error);
  if (cw_cli_has (self->cli, "deidentify") && masked == NULL)
    return NULL;
  self->has_findings = masked && masked->findings->len > 0;
  self->export.masked = masked;
  return cw_export_manuscript (document, record, &self->export, &self->report, error);
}

static gboolean
write_article (Manuscript *self, CwRecord *record, GError **error)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (GBytes) bytes = make (self, snapshot, error);

  if (bytes == NULL || !cw_cli_write_output (self->cli, bytes, error))
    return FALSE;
  complain_unresolved (self);
  complain_lost (self);
  if (self->report.reference_note)
    cw_cli_complain (self->cli, self->report.reference_note);
  return !cw_cli_has (self->cli, "json") || print_json (self, snapshot->id, error);
}

/**
 * cw_cli_run_manuscript:
 * @cli: the call
 * @error: return location
 *
 * The command “manuscript”: the article of a case.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_manuscript (CwCli *cli, GError **error)
{
  g_auto (Manuscript) self = { .cli = cli };
  g_autoptr (CwRecord) record = NULL;

  if (!read_call (&self, error))
    return CW_CLI_USAGE;
  record = cw_cli_open_record (cli, cw_cli_get_argument (cli, 0), error);
  if (record == NULL || !write_article (&self, record, error))
    return CW_CLI_FAILED;
  return has_findings (&self) ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

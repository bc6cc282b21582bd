/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-import-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-output.h"
#include "io/cw-source-reader.h"

/* Reports as PDF or text among the files of “import”. */

#define HEAD_BYTES 1024

/* ---- which files are reports ---- */

static GBytes *
read_head (const char *file)
{
  g_autoptr (GFile) path = g_file_new_for_path (file);
  g_autoptr (GFileInputStream) stream = g_file_read (path, NULL, NULL);

  return stream ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), HEAD_BYTES, NULL, NULL)
                : NULL;
}

/**
 * cw_cli_is_report:
 * @cli: a call of “import”
 * @file: (type filename): an ordinary file
 * @input: (nullable): its content, when it is the standard input
 *
 * What is neither cases nor text counts as a report too, for its reader says best what is wrong.
 *
 * Returns: whether the file is the text of a report, by the option or by its content
 */
gboolean
cw_cli_is_report (CwCli *cli, const char *file, GBytes *input)
{
  const char *format = cw_cli_get (cli, "format");
  g_autoptr (GBytes) head = NULL;
  CwSourceKind kind;

  if (format)
    return strcmp (format, "report") == 0;
  head = input ? g_bytes_ref (input) : read_head (file);
  kind = head ? cw_source_kind_guess (head) : CW_SOURCE_EMPTY;
  return kind != CW_SOURCE_JSON && kind != CW_SOURCE_EMPTY;
}

/* ---- reading ---- */

/**
 * cw_cli_read_report:
 * @cli: the call
 * @file: (type filename): a file
 * @input: (nullable): its content, when it is the standard input
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the text of a report, or %NULL with a sentence
 */
CwSourceText *
cw_cli_read_report (CwCli *cli, const char *file, GBytes *input, GError **error)
{
  g_autoptr (GFile) path = g_file_new_for_path (file);

  if (input)
    return cw_source_read_bytes (input, cw_cli_get_cancellable (cli), error);
  return cw_source_read (path, cw_cli_get_cancellable (cli), error);
}

/**
 * cw_cli_import_report:
 * @cli: a call of “import”
 * @document: the library
 * @file: (type filename): a file
 * @input: (nullable): its content, when it is the standard input
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the case that was made, or %NULL with a sentence
 */
CwReportImport *
cw_cli_import_report (CwCli *cli,
                      CwDocument *document,
                      const char *file,
                      GBytes *input,
                      GError **error)
{
  CwSourceText *text = cw_cli_read_report (cli, file, input, error);
  g_autofree char *name = input ? NULL : g_path_get_basename (file);
  g_autofree char *shown = name ? g_filename_display_name (name) : NULL;

  if (text == NULL)
    return NULL;
  return cw_import_report (document, text, shown, cw_cli_has (cli, "dry-run"), error);
}

/* ---- what came in and what did not ---- */

static void
tell_fact (CwCli *cli, CwDraftFact *fact)
{
  const char *description = cw_draft_fact_get_description (fact);
  g_autofree char *line = NULL;

  if (cw_draft_fact_get_state (fact) == CW_DRAFT_ACCEPTED)
    line = g_strdup_printf ("+ %s", description);
  else if (cw_draft_fact_is_candidate (fact))
    line =
      g_strdup_printf ("- %s (%s)", description, _ (cw_draft_fact_get_doubt (fact)->condition));
  else
    /* Translators: %s is what a report says, such as "Patient › Age: 28 years". */
    line = g_strdup_printf (_ ("- %s (contradicts what came in)"), description);
  cw_cli_say (cli, line);
}

static char *
dup_span (const CwReportDraft *draft, const CwNotationSpan *span)
{
  const CwSourceText *text = cw_report_draft_get_text ((CwReportDraft *)draft);
  g_autofree char *words = g_strndup (text->text + span->offset, span->length);

  return cw_cli_dup_line (words);
}

/**
 * cw_cli_tell_report:
 * @cli: a call of “import”
 * @report: a case that was made
 *
 * Says each fact that came in, those that did not, and the sentences that were not understood.
 */
void
cw_cli_tell_report (CwCli *cli, const CwReportImport *report)
{
  GListModel *facts = G_LIST_MODEL (report->draft);
  guint n_spans;
  const CwNotationSpan *spans = cw_report_draft_get_unread (report->draft, &n_spans);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (facts, i);

      tell_fact (cli, fact);
    }
  for (guint i = 0; i < n_spans; i++)
    {
      g_autofree char *words = dup_span (report->draft, &spans[i]);
      /* Translators: %s is a sentence of a report. */
      g_autofree char *line = g_strdup_printf (_ ("? not understood: %s"), words);

      cw_cli_say (cli, line);
    }
}

static void
write_fact (CwJsonWriter *writer, CwDraftFact *fact)
{
  const CwField *place = cw_draft_fact_get_place (fact);

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "into", place ? place->name : "case");
  cw_cli_write_text (writer, "fact", cw_draft_fact_get_description (fact));
  cw_cli_write_text (writer, "quote", cw_draft_fact_get_quote (fact));
  if (cw_draft_fact_get_page (fact) > 0)
    cw_cli_write_integer (writer, "page", cw_draft_fact_get_page (fact));
  cw_json_writer_key (writer, "accepted");
  cw_json_writer_boolean (writer, cw_draft_fact_get_state (fact) == CW_DRAFT_ACCEPTED);
  cw_json_writer_end_object (writer);
}

static void
write_unread (CwJsonWriter *writer, const CwReportImport *report)
{
  guint n_spans;
  const CwNotationSpan *spans = cw_report_draft_get_unread (report->draft, &n_spans);

  cw_json_writer_key (writer, "unparsed");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < n_spans; i++)
    {
      const CwSourceText *text = cw_report_draft_get_text (report->draft);
      g_autofree char *words = dup_span (report->draft, &spans[i]);

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "text", words);
      cw_cli_write_integer (writer, "offset", cw_source_text_get_origin (text, spans[i].offset));
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

/**
 * cw_cli_write_report:
 * @writer: inside the object of a file
 * @report: a case that was made
 *
 * Writes the members "facts" and "unparsed". Offsets count in the text of the file, or in what was
 * read of a PDF.
 */
void
cw_cli_write_report (CwJsonWriter *writer, const CwReportImport *report)
{
  GListModel *facts = G_LIST_MODEL (report->draft);

  cw_json_writer_key (writer, "facts");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (facts, i);

      write_fact (writer, fact);
    }
  cw_json_writer_end_array (writer);
  write_unread (writer, report);
}

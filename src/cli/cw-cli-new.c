/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "io/cw-json-writer.h"
#include "model/cw-article.h"

/* Looked at before a library is made for it. */
static gboolean
check_title (const char *title, GError **error)
{
  const CwField *field = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_CASE), "title");
  g_autofree char *canonical = NULL;
  g_autoptr (GError) failure = NULL;

  if (cw_field_parse (field, title, &canonical, &failure))
    return TRUE;
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, failure->message);
  return FALSE;
}

static gboolean
print_id (CwCli *cli, const char *id, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autofree char *line = g_strconcat (id, "\n", NULL);
  g_autoptr (GBytes) json = NULL;

  if (!cw_cli_has (cli, "json"))
    return cw_cli_print (line, error);
  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "id");
  cw_json_writer_string (writer, id);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

/* The case with its review. */
static CwRecord *
add_sample (CwDocument *document, GError **error)
{
  g_autoptr (CwRecord) record = cw_document_new_sample (document, error);
  g_autoptr (CwRecord) review = NULL;

  if (record)
    review = cw_document_new_sample_review (document, cw_record_get_id (record), error);
  return review ? g_steal_pointer (&record) : NULL;
}

/**
 * cw_cli_run_new:
 * @cli: the call
 * @error: return location
 *
 * The command “new”: makes a case or a review and prints its id.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_new (CwCli *cli, GError **error)
{
  const char *title = cw_cli_get (cli, "title");
  gboolean sample = cw_cli_has (cli, "sample"), review = cw_cli_has (cli, "review");
  g_autoptr (CwRecord) record = NULL;
  CwDocument *document;

  if (sample && title)
    {
      g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                           _ ("The sample has its own title: give --sample or --title."));
      return CW_CLI_USAGE;
    }
  if (sample && review)
    {
      g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                           _ ("The sample brings its review along: give --sample or --review."));
      return CW_CLI_USAGE;
    }
  if (!check_title (title, error))
    return CW_CLI_USAGE;
  document = cw_cli_open (cli, CW_DOCUMENT_CREATE, error);
  if (document)
    record = sample   ? add_sample (document, error)
             : review ? cw_document_new_review (document, title, error)
                      : cw_document_new_case (document, title, error);
  if (record && print_id (cli, cw_record_get_id (record), error))
    return CW_CLI_DONE;
  return CW_CLI_FAILED;
}

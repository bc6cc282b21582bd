/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "manuscript/cw-fact.h"
#include "manuscript/cw-prose.h"

/* The facts of a case that prose can be bound to. */

static void
write_wording (CwJsonWriter *writer, const CwFact *fact, const CwFactWording *wording)
{
  g_autofree char *source = cw_prose_format_fact (fact->name, fact->target, wording->nick);

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "wording", wording->nick);
  cw_cli_write_text (writer, "label", wording->label);
  cw_cli_write_text (writer, "source", source);
  cw_cli_write_text (writer, "text", wording->text);
  cw_json_writer_end_object (writer);
}

static void
write_fact (CwJsonWriter *writer, const CwFact *fact)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "name", fact->name);
  cw_cli_write_text (writer, "target", fact->target);
  cw_cli_write_text (writer, "label", fact->label);
  cw_cli_write_text (writer, "entity", fact->entity_name);
  cw_cli_write_text (writer, "id", fact->entity_id);
  cw_cli_write_text (writer, "field", fact->field);
  cw_json_writer_key (writer, "wordings");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < fact->wordings->len; i++)
    write_wording (writer, fact, fact->wordings->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (GPtrArray *facts, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "facts");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < facts->len; i++)
    write_fact (writer, facts->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static void
append_fact (GString *out, const CwFact *fact)
{
  g_autofree char *label = cw_cli_dup_line (fact->label);

  for (guint i = 0; i < fact->wordings->len; i++)
    {
      const CwFactWording *wording = fact->wordings->pdata[i];
      g_autofree char *source = cw_prose_format_fact (fact->name, fact->target, wording->nick);
      g_autofree char *text = cw_cli_dup_line (wording->text);

      g_string_append_printf (out, "%s\t%s\t%s\n", source, text, label);
    }
}

static gboolean
print_lines (GPtrArray *facts, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    append_fact (out, facts->pdata[i]);
  return cw_cli_print (out->str, error);
}

/**
 * cw_cli_run_facts:
 * @cli: the call
 * @error: return location
 *
 * The command “facts”: what prose can be bound to, in all its wordings.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_facts (CwCli *cli, GError **error)
{
  g_autoptr (CwRecord) record = cw_cli_open_record (cli, cw_cli_get_argument (cli, 0), error);
  CwEntity *root = record ? cw_record_get_root (record) : NULL;
  g_autoptr (GPtrArray) facts = NULL;
  gboolean printed;

  if (root == NULL)
    return CW_CLI_FAILED;
  if (!CW_IS_CASE (root))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("This record is a review; facts are those of a case."));
      return CW_CLI_FAILED;
    }
  facts = cw_fact_list (CW_CASE (root));
  printed = cw_cli_has (cli, "json") ? print_json (facts, error) : print_lines (facts, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}

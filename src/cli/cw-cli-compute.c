/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "io/cw-json-writer.h"
#include "rules/cw-derived.h"
#include "vocab/cw-unit.h"

/* What follows from the facts of a case. */

/* ---- JSON ---- */

static void
write_inputs (CwJsonWriter *writer, GPtrArray *inputs)
{
  cw_json_writer_key (writer, "inputs");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < inputs->len; i++)
    {
      const CwDerivedInput *input = inputs->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "entity", input->entity_name);
      cw_cli_write_text (writer, "id", input->entity_id);
      cw_cli_write_text (writer, "field", input->field);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
write_derived (CwJsonWriter *writer, const CwDerived *derived)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "id", derived->id);
  cw_cli_write_text (writer, "label", derived->label);
  cw_cli_write_text (writer, "value", derived->value);
  cw_cli_write_double (writer, "low", derived->is_number, derived->low);
  cw_cli_write_double (writer, "high", derived->is_number, derived->high);
  cw_cli_write_text (writer, "unit", derived->unit);
  cw_cli_write_text (writer, "formula", derived->formula);
  write_inputs (writer, derived->inputs);
  cw_cli_write_text (writer, "problem", derived->problem);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (GPtrArray *list, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "derived");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < list->len; i++)
    write_derived (writer, list->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

/* ---- text ---- */

static void
append_value (GString *out, const CwDerived *derived)
{
  const char *print = cw_unit_get_print (derived->unit);
  const char *unit = print ? print : derived->unit;
  g_autofree char *label = cw_cli_dup_line (derived->label);
  g_autofree char *words = cw_cli_dup_line (derived->problem ? derived->problem : derived->formula);

  g_string_append_printf (out, "%s\t%s%s%s\t%s\n", label, derived->value ? derived->value : "",
                          unit ? " " : "", unit ? unit : "", words);
}

static gboolean
print_lines (GPtrArray *list, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    append_value (out, list->pdata[i]);
  return cw_cli_print (out->str, error);
}

/**
 * cw_cli_run_compute:
 * @cli: the call
 * @error: return location
 *
 * The command “compute”: the values that follow from the facts of a case.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_compute (CwCli *cli, GError **error)
{
  g_autoptr (CwRecord) record = cw_cli_open_record (cli, cw_cli_get_argument (cli, 0), error);
  CwEntity *root = record ? cw_record_get_root (record) : NULL;
  g_autoptr (GPtrArray) list = root ? cw_derived_list (root) : NULL;
  gboolean printed;

  if (list == NULL)
    return CW_CLI_FAILED;
  printed = cw_cli_has (cli, "json") ? print_json (list, error) : print_lines (list, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}

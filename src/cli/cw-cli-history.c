/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-text.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "io/cw-json-writer.h"
#include "model/cw-article.h"
#include "model/cw-history.h"
#include "model/cw-registry.h"

/* The audit of a case as a reader understands it. */

/* Longer values are cut in the listing, never in JSON. */
#define SHOWN_CHARACTERS 60

static const char *
get_kind (CwHistoryKind kind)
{
  static const char *const nicks[] = { "edit", "undo", "redo" };

  return nicks[kind];
}

static char *
dup_time (gint64 time, gboolean local)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) here = utc && local ? g_date_time_to_local (utc) : NULL;

  if (here)
    return g_date_time_format (here, "%Y-%m-%d %H:%M:%S");
  return utc ? g_date_time_format_iso8601 (utc) : g_strdup ("");
}

/* ---- text ---- */

static char *
describe_value (CwEntity *root, const CwField *field, const char *text)
{
  CwEntity *target =
    field && field->kind == &cw_kind_reference && text ? cw_entity_lookup (root, text) : NULL;
  g_autofree char *value = NULL;

  if (text == NULL)
    return g_strdup (_ ("not recorded"));
  if (target)
    value = cw_entity_dup_title (target);
  else
    value = field ? cw_field_describe (field, text) : g_strdup (text);
  return cw_cli_dup_line (value);
}

static char *
describe_set (CwEntity *root, const CwChange *change)
{
  const CwEntityInfo *info = cw_registry_find (change->entity_name);
  const CwField *field = info ? cw_entity_info_find (info, change->field) : NULL;
  g_autofree char *old_value = describe_value (root, field, change->old_text);
  g_autofree char *new_value = describe_value (root, field, change->new_text);
  g_autofree char *before = NULL, *after = NULL;

  cw_text_shorten_pair (old_value, new_value, SHOWN_CHARACTERS, &before, &after);
  return g_strdup_printf ("%s: %s -> %s", field ? _ (field->label) : change->field, before, after);
}

static char *
describe_change (CwEntity *root, const CwChange *change)
{
  const CwEntityInfo *info = cw_registry_find (change->entity_name);
  const char *what = info ? _ (info->label) : change->entity_name;

  switch (change->operation)
    {
    case CW_CHANGE_INSERT:
      return g_strdup_printf (_ ("%s: row %u added"), what, change->position + 1);
    case CW_CHANGE_REMOVE:
      return g_strdup_printf (_ ("%s: row %u removed"), what, change->position + 1);
    case CW_CHANGE_MOVE:
      return g_strdup_printf (_ ("%s: row %u moved to row %u"), what, change->old_position + 1,
                              change->position + 1);
    case CW_CHANGE_SET:
    default:
      return describe_set (root, change);
    }
}

static char *
describe_group (const CwHistoryGroup *group)
{
  g_autofree char *label = cw_cli_dup_line (group->label ? group->label : "");

  if (group->kind == CW_HISTORY_UNDO)
    return g_strdup_printf (_ ("Undo: %s"), label);
  if (group->kind == CW_HISTORY_REDO)
    return g_strdup_printf (_ ("Redo: %s"), label);
  return g_steal_pointer (&label);
}

static void
append_group (GString *out, CwEntity *root, const CwHistoryGroup *group)
{
  g_autofree char *time = dup_time (group->time, TRUE);
  g_autofree char *label = describe_group (group);
  g_autofree char *author = cw_cli_dup_line (group->author ? group->author : _ ("unknown"));

  g_string_append_printf (out, "%s  %s  %s\n", time, author, label);
  if (group->reason)
    {
      g_autofree char *reason = cw_cli_dup_line (group->reason);

      g_string_append_printf (out, "  %s: %s\n", _ ("Reason"), reason);
    }
  for (guint i = 0; i < group->changes->len; i++)
    {
      g_autofree char *change = describe_change (root, group->changes->pdata[i]);

      g_string_append_printf (out, "  %s\n", change);
    }
}

static gboolean
print_lines (CwCli *cli, CwEntity *root, GPtrArray *groups, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    append_group (out, root, groups->pdata[i]);
  if (groups->len == 0)
    cw_cli_say (cli, _ ("Nothing was changed since the case was made."));
  return cw_cli_print (out->str, error);
}

/* ---- JSON ---- */

static void
write_change (CwJsonWriter *writer, const CwChange *change)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "operation", cw_change_operation_to_string (change->operation));
  cw_cli_write_text (writer, "entity", change->entity_name);
  cw_cli_write_text (writer, "id", change->entity_id);
  cw_cli_write_text (writer, "parent", change->parent_id);
  cw_cli_write_text (writer, "field", change->field);
  if (change->operation == CW_CHANGE_SET)
    {
      cw_cli_write_text (writer, "old", change->old_text);
      cw_cli_write_text (writer, "new", change->new_text);
    }
  else
    cw_cli_write_integer (writer, "position", change->position);
  if (change->operation == CW_CHANGE_MOVE)
    cw_cli_write_integer (writer, "old-position", change->old_position);
  cw_json_writer_end_object (writer);
}

static void
write_group (CwJsonWriter *writer, const CwHistoryGroup *group)
{
  g_autofree char *time = dup_time (group->time, FALSE);

  cw_json_writer_begin_object (writer);
  cw_cli_write_integer (writer, "number", group->number);
  cw_cli_write_text (writer, "kind", get_kind (group->kind));
  cw_cli_write_text (writer, "time", time);
  cw_cli_write_text (writer, "author", group->author);
  cw_cli_write_text (writer, "label", group->label);
  cw_cli_write_text (writer, "reason", group->reason);
  cw_json_writer_key (writer, "changes");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < group->changes->len; i++)
    write_change (writer, group->changes->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (GPtrArray *groups, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "history");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < groups->len; i++)
    write_group (writer, groups->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

/**
 * cw_cli_run_history:
 * @cli: the call
 * @error: return location
 *
 * The command “history”: what was changed in a case.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_history (CwCli *cli, GError **error)
{
  g_autoptr (CwRecord) record = cw_cli_open_record (cli, cw_cli_get_argument (cli, 0), error);
  GPtrArray *groups;
  gboolean printed;

  if (record == NULL)
    return CW_CLI_FAILED;
  groups = cw_history_get_groups (cw_record_get_history (record));
  printed = cw_cli_has (cli, "json")
              ? print_json (groups, error)
              : print_lines (cli, cw_record_get_root (record), groups, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-export.h"
#include "model/cw-entity.h"

/* A case for reading: its sections in the order of the field table, then their recorded values. */

#define STEP 2

static void append_entity (GString *out, CwEntity *entity, guint indent);

static gboolean
has_something (CwEntity *entity, const CwField *field)
{
  g_autofree char *text = NULL;

  if (field->flags & CW_FIELD_HIDDEN)
    return FALSE;
  if (!cw_field_is_scalar (field))
    return cw_entity_is_recorded (entity, field);
  text = cw_entity_dup_text (entity, field);
  return text != NULL;
}

/* A value that nobody could understand is shown as it was typed, and marked. */
static void
append_value (GString *out, CwEntity *entity, const CwField *field, guint indent)
{
  g_autofree char *label = cw_cli_dup_line (_ (field->label));
  g_autofree char *value = cw_entity_dup_description (entity, field);
  g_autofree char *problem = cw_entity_dup_problem (entity, field);
  g_autofree char *shown = problem ? g_strdup_printf (_ ("%s (not understood)"), value) : NULL;

  g_string_append_printf (out, "%*s%s: ", (int)indent, "", label);
  cw_cli_append_indented (out, shown ? shown : value, indent + STEP);
}

static void
append_item (GString *out, CwEntity *item, guint number, guint indent)
{
  g_autofree char *title = cw_entity_dup_title (item);
  g_autofree char *line = cw_cli_dup_line (title);
  g_autofree char *mark = g_strdup_printf ("%u. ", number);

  g_string_append_printf (out, "%*s%s%s\n", (int)indent, "", mark, line);
  append_entity (out, item, indent + strlen (mark));
}

static void
append_items (GString *out, GListModel *list, guint indent)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      append_item (out, item, i + 1, indent);
    }
}

static void
append_part (GString *out, CwEntity *entity, const CwField *field, guint indent)
{
  if (field->kind == &cw_kind_list)
    append_items (out, cw_entity_get_list (entity, field), indent);
  else
    append_entity (out, cw_entity_get_child (entity, field), indent);
}

/* The title of a row stands above its values already. */
static gboolean
stands_above (CwEntity *entity, const CwField *field)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), title)
    if ((title->flags & CW_FIELD_TITLE) && cw_entity_is_recorded (entity, title))
      return title == field && cw_entity_get_parent_field (entity) &&
             cw_entity_get_parent_field (entity)->kind == &cw_kind_list;
  return FALSE;
}

static void
append_entity (GString *out, CwEntity *entity, guint indent)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (!has_something (entity, field) || stands_above (entity, field))
        continue;
      if (cw_field_is_scalar (field))
        append_value (out, entity, field, indent);
      else
        {
          g_string_append_printf (out, "%*s%s:\n", (int)indent, "", _ (field->label));
          append_part (out, entity, field, indent + STEP);
        }
    }
}

static void
append_sections (GString *out, CwEntity *root)
{
  CW_FOREACH_FIELD (cw_entity_get_info (root), field)
    {
      if (cw_field_is_scalar (field) || !has_something (root, field))
        continue;
      g_string_append_printf (out, "\n%s\n", _ (field->label));
      append_part (out, root, field, STEP);
    }
}

static char *
dup_text (CwEntity *root)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s %s\n", _ (cw_entity_get_info (root)->label),
                          cw_entity_get_id (root));
  CW_FOREACH_FIELD (cw_entity_get_info (root), field)
    if (cw_field_is_scalar (field) && has_something (root, field))
      append_value (out, root, field, STEP);
  append_sections (out, root);
  return g_string_free (out, FALSE);
}

static gboolean
print_json (CwCli *cli, CwRecord *record, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (GBytes) json =
    cw_export_record (document, snapshot, CW_EXPORT_JSON, CW_EXPORT_LAYOUT_FORM, error);

  return json && cw_cli_print_bytes (json, error);
}

static gboolean
print_text (CwRecord *record, GError **error)
{
  g_autofree char *text = dup_text (cw_record_get_root (record));

  return cw_cli_print (text, error);
}

/**
 * cw_cli_run_show:
 * @cli: the call
 * @error: return location
 *
 * The command “show”: a case as readable text.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_show (CwCli *cli, GError **error)
{
  g_autoptr (CwRecord) record = cw_cli_open_record (cli, cw_cli_get_argument (cli, 0), error);
  gboolean printed;

  if (record == NULL)
    return CW_CLI_FAILED;
  printed = cw_cli_has (cli, "json") ? print_json (cli, record, error) : print_text (record, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}

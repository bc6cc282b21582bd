/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-case-findings.h"
#include "io/cw-json-writer.h"
#include "model/cw-article.h"
#include "rules/cw-finding.h"

/* What contradicts itself, and what CARE and the journal ask for and is not there. */

/* ---- findings ---- */

static GPtrArray *
collect_case (CwCli *cli, CwEntity *root, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  g_autoptr (CwSnapshot) record = cw_snapshot_new_from_entity (root);

  return document ? cw_case_findings_new (document, record, cw_cli_get (cli, "profile"), error)
                  : NULL;
}

static GPtrArray *
collect_review (CwCli *cli, CwReview *review, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);

  return document ? cw_review_findings_new (document, review, error) : NULL;
}

static GPtrArray *
collect (CwCli *cli, CwEntity *root, GError **error)
{
  if (!CW_IS_REVIEW (root))
    return collect_case (cli, root, error);
  if (!cw_cli_has (cli, "profile"))
    return collect_review (cli, CW_REVIEW (root), error);
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                       _ ("This record is a review; only a case has a journal."));
  return NULL;
}

/* ---- JSON ---- */

static void
write_quote (CwJsonWriter *writer, CwEntity *root, const CwFindingPlace *place)
{
  CwEntity *entity = cw_entity_lookup (root, place->entity_id);
  const CwField *field =
    entity ? cw_entity_info_find (cw_entity_get_info (entity), place->field) : NULL;
  g_autofree char *title = entity ? cw_entity_dup_title (entity) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *where = NULL;

  if (field == NULL || !cw_field_is_scalar (field))
    return;
  text = place->quote ? g_strdup (place->quote) : cw_entity_dup_description (entity, field);
  if (*text == '\0')
    return;
  where = g_strdup_printf ("%s: %s", title, _ (field->label));
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "text", text);
  cw_cli_write_text (writer, "where", where);
  cw_json_writer_end_object (writer);
}

static void
write_place (CwJsonWriter *writer, const CwFindingPlace *place)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "entity", place->entity_name);
  cw_cli_write_text (writer, "id", place->entity_id);
  cw_cli_write_text (writer, "field", place->field);
  if (place->quote)
    {
      g_autofree char *start = g_strdup_printf ("%" G_GSIZE_FORMAT, place->start);
      g_autofree char *end = g_strdup_printf ("%" G_GSIZE_FORMAT, place->end);

      cw_cli_write_number (writer, "start", start);
      cw_cli_write_number (writer, "end", end);
    }
  cw_json_writer_end_object (writer);
}

static void
write_answer (CwJsonWriter *writer, const CwFindingAnswer *answer)
{
  static const char *const kinds[] = { "use-fact", "fix-fact", "keep", "bind" };

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "kind", kinds[answer->kind]);
  cw_cli_write_text (writer, "id", answer->entity_id);
  cw_cli_write_text (writer, "field", answer->field);
  cw_cli_write_text (writer, "old", answer->old);
  cw_cli_write_text (writer, "text", answer->text);
  cw_json_writer_end_object (writer);
}

static void
write_answers (CwJsonWriter *writer, const GPtrArray *answers)
{
  if (answers->len == 0)
    return;
  cw_json_writer_key (writer, "answers");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < answers->len; i++)
    write_answer (writer, answers->pdata[i]);
  cw_json_writer_end_array (writer);
}

static void
write_finding (CwJsonWriter *writer, CwEntity *root, const CwFinding *finding)
{
  g_autofree char *sentences = cw_finding_dup_sentences (finding);

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "rule", finding->rule);
  cw_cli_write_text (writer, "severity", cw_severity_to_string (finding->severity));
  cw_cli_write_text (writer, "message", sentences);
  cw_json_writer_key (writer, "quotes");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < finding->places->len; i++)
    write_quote (writer, root, finding->places->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_key (writer, "fields");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < finding->places->len; i++)
    write_place (writer, finding->places->pdata[i]);
  cw_json_writer_end_array (writer);
  write_answers (writer, finding->answers);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (CwEntity *root, GPtrArray *findings, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "findings");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < findings->len; i++)
    write_finding (writer, root, findings->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

/* ---- text ---- */

/* Where the lines of a field begin. */
static GArray *
list_lines (CwEntity *entity, const char *field)
{
  g_autofree char *text = cw_entity_dup_by_name (entity, field);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = 0;

  g_array_append_val (lines, start);
  for (gsize i = 0; text && text[i]; i++)
    if (text[i] == '\n')
      {
        start = i + 1;
        g_array_append_val (lines, start);
      }
  return lines;
}

/* The lines of a field, which is read once however much is found in it. */
static const GArray *
get_lines (GHashTable *known, CwEntity *entity, const char *field)
{
  g_autofree char *key = g_strconcat (cw_entity_get_id (entity), " ", field, NULL);
  GArray *lines = g_hash_table_lookup (known, key);

  if (lines == NULL)
    {
      lines = list_lines (entity, field);
      g_hash_table_insert (known, g_steal_pointer (&key), lines);
    }
  return lines;
}

/* The how manieth line of what is typed in a field, from 1. */
static guint
count_lines (GHashTable *known, CwEntity *entity, const CwFindingPlace *place)
{
  const GArray *lines = get_lines (known, entity, place->field);
  guint low = 0, high = lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (lines, gsize, middle) <= place->start)
        low = middle;
      else
        high = middle;
    }
  return low + 1;
}

/* Two sections may have the same heading; what they are for tells them apart. */
static char *
dup_section (CwEntity *entity)
{
  const CwField *kind =
    CW_IS_SECTION (entity) ? cw_entity_info_find (cw_entity_get_info (entity), "kind") : NULL;
  g_autofree char *words = kind ? cw_entity_dup_description (entity, kind) : NULL;

  return words && *words ? g_steal_pointer (&words) : cw_entity_dup_title (entity);
}

/* Where the sentence stands, and how it reads. */
static void
append_quote (GString *out, CwEntity *root, const CwFindingPlace *place, GHashTable *known)
{
  CwEntity *entity = cw_entity_lookup (root, place->entity_id);
  g_autofree char *section = entity && place->quote ? dup_section (entity) : NULL;
  g_autofree char *quote = NULL, *line = NULL;

  if (section == NULL)
    return;
  quote = cw_cli_dup_line (place->quote);
  /* Translators: a section of the article, a line of it, and a sentence that stands there. */
  line =
    g_strdup_printf (_ ("%s, line %u: “%s”"), section, count_lines (known, entity, place), quote);
  g_string_append_printf (out, "  %s\n", line);
}

static gboolean
print_lines (CwCli *cli, CwEntity *root, GPtrArray *findings, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GHashTable) known =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];
      g_autofree char *sentences = cw_finding_dup_sentences (finding);
      g_autofree char *message = cw_cli_dup_line (sentences);

      g_string_append_printf (out, "%s: %s [%s]\n", cw_severity_get_label (finding->severity),
                              message, finding->rule);
      for (guint j = 0; j < finding->places->len; j++)
        append_quote (out, root, finding->places->pdata[j], known);
    }
  if (findings->len == 0)
    cw_cli_say (cli, _ ("Nothing was found."));
  return cw_cli_print (out->str, error);
}

static CwCliStatus
run (CwCli *cli, CwEntity *root, GError **error)
{
  g_autoptr (GPtrArray) findings = collect (cli, root, error);
  gboolean printed =
    findings && (cw_cli_has (cli, "json") ? print_json (root, findings, error)
                                          : print_lines (cli, root, findings, error));

  if (!printed)
    return CW_CLI_FAILED;
  return findings->len ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

/**
 * cw_cli_run_check:
 * @cli: the call
 * @error: return location
 *
 * The command “check”: the findings in a case or a review.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_check (CwCli *cli, GError **error)
{
  g_autoptr (CwRecord) record = cw_cli_open_record (cli, cw_cli_get_argument (cli, 0), error);

  return record ? run (cli, cw_record_get_root (record), error) : CW_CLI_FAILED;
}

/**
 * cw_cli_review_check:
 * @cli: the call
 * @error: return location
 *
 * The command “review check”: the same for a review.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_review_check (CwCli *cli, GError **error)
{
  g_auto (CwCliReview) review = { 0 };

  if (!cw_cli_review_open (&review, cli, cw_cli_get_argument (cli, 1), error))
    return CW_CLI_FAILED;
  return run (cli, CW_ENTITY (review.review), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-refs-private.h"
#include "document/cw-references.h"
#include "io/cw-json-writer.h"
#include "rules/cw-vancouver.h"

/* References that are one work. */

/* Nicks and labels by #CwPublicationMatch. */
static const struct
{
  const char *nick;
  const char *label;
} matches[] = {
  [CW_PUBLICATION_MATCH_POSSIBLE] = { "possible", N_ ("Perhaps one work") },
  [CW_PUBLICATION_MATCH_LIKELY] = { "likely", N_ ("Same title, year and first author") },
  [CW_PUBLICATION_MATCH_CERTAIN] = { "certain", N_ ("Same DOI, PMID or PMCID") },
};

static const CwSnapshot *
get_member (GPtrArray *publications, const CwPublicationGroup *group, guint index)
{
  return publications->pdata[g_array_index (group->indexes, guint, index)];
}

static void
write_group (CwJsonWriter *writer, GPtrArray *publications, const CwPublicationGroup *group)
{
  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "match");
  cw_json_writer_string (writer, matches[group->match].nick);
  cw_json_writer_key (writer, "references");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < group->indexes->len; i++)
    {
      const CwSnapshot *publication = get_member (publications, group, i);
      g_autofree char *line = cw_vancouver_format (publication);

      cw_json_writer_begin_object (writer);
      cw_json_writer_key (writer, "id");
      cw_json_writer_string (writer, publication->id);
      cw_json_writer_key (writer, "text");
      cw_json_writer_string (writer, line);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (GPtrArray *publications, GPtrArray *groups, guint n_merged, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_cli_write_integer (writer, "merged", n_merged);
  cw_json_writer_key (writer, "groups");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < groups->len; i++)
    write_group (writer, publications, groups->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static gboolean
print_text (GPtrArray *publications, GPtrArray *groups, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const CwPublicationGroup *group = groups->pdata[i];

      g_string_append_printf (out, "%s%s\n", i ? "\n" : "", _ (matches[group->match].label));
      for (guint j = 0; j < group->indexes->len; j++)
        {
          const CwSnapshot *publication = get_member (publications, group, j);
          g_autofree char *text = cw_vancouver_format (publication);
          g_autofree char *line = cw_cli_dup_line (text);

          g_string_append_printf (out, "  %s  %s\n", publication->id, line);
        }
    }
  return cw_cli_print (out->str, error);
}

static gboolean
merge (CwCli *cli, CwRecord *record, guint *n_merged, GError **error)
{
  g_autofree char *message = NULL;

  if (!cw_cli_has (cli, "merge"))
    return TRUE;
  *n_merged = cw_references_merge_all (record);
  message = g_strdup_printf (
    ngettext ("%u reference was merged.", "%u references were merged.", *n_merged), *n_merged);
  cw_cli_say (cli, message);
  return cw_record_flush_sync (record, error);
}

/**
 * cw_cli_refs_dedupe:
 * @cli: the call
 * @error: return location
 *
 * “refs dedupe”: references that are one work; what is left when they were merged.
 *
 * Returns: how it went; with findings when there are such references
 */
CwCliStatus
cw_cli_refs_dedupe (CwCli *cli, GError **error)
{
  CwDocumentFlags flags = cw_cli_has (cli, "merge") ? CW_DOCUMENT_NONE : CW_DOCUMENT_READ_ONLY;
  CwDocument *document = cw_cli_open (cli, flags, error);
  g_autoptr (CwRecord) record = document ? cw_document_open_bibliography (document, error) : NULL;
  g_autoptr (GPtrArray) publications = NULL, groups = NULL;
  guint n_merged = 0;
  gboolean printed;

  if (record == NULL || !merge (cli, record, &n_merged, error))
    return CW_CLI_FAILED;
  publications = cw_references_snapshot (record);
  groups = cw_publication_find_duplicates (publications);
  if (groups->len == 0 && n_merged == 0)
    cw_cli_say (cli, _ ("No reference is there twice."));
  printed = cw_cli_has (cli, "json") ? print_json (publications, groups, n_merged, error)
                                     : print_text (publications, groups, error);
  if (!printed)
    return CW_CLI_FAILED;
  return groups->len ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

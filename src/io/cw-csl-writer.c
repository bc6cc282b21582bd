/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "io/cw-citation-key.h"
#include "io/cw-csl-private.h"
#include "io/cw-json-document.h"
#include "io/cw-json-writer.h"
#include "io/cw-reference-further.h"
#include "io/cw-reference-private.h"
#include "rules/cw-contributors.h"

/* CSL-JSON, valid against csl-data.json. */

static void
write_text (CwJsonWriter *writer, const char *name, const char *text)
{
  if (text == NULL)
    return;
  cw_json_writer_key (writer, name);
  cw_json_writer_string (writer, text);
}

static void
write_name (CwJsonWriter *writer, const CwSnapshot *contributor)
{
  const char *given = cw_snapshot_get_text (contributor, "given-names");
  const char *suffix = cw_snapshot_get_text (contributor, "suffix");
  const char *family = cw_snapshot_get_text (contributor, "family-name");

  cw_json_writer_begin_object (writer);
  write_text (writer, given || suffix ? "family" : "literal", family);
  write_text (writer, "given", given);
  write_text (writer, "suffix", suffix);
  cw_json_writer_end_object (writer);
}

static void
write_names (CwJsonWriter *writer, const CwSnapshot *publication)
{
  static const char *const roles[] = { "author", "editor", "translator" };
  GPtrArray *names = cw_contributors_get (publication);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      gboolean open = FALSE;

      for (guint j = 0; j < names->len; j++)
        {
          if (strcmp (cw_contributors_get_role (names->pdata[j]), roles[i]) != 0)
            continue;
          if (!open)
            {
              cw_json_writer_key (writer, roles[i]);
              cw_json_writer_begin_array (writer);
            }
          open = TRUE;
          write_name (writer, names->pdata[j]);
        }
      if (open)
        cw_json_writer_end_array (writer);
    }
}

static void
write_date_parts (CwJsonWriter *writer, const char *canonical)
{
  guint parts[3] = { 0 };
  int n = sscanf (canonical, "%4u-%2u-%2u", &parts[0], &parts[1], &parts[2]);

  cw_json_writer_key (writer, "date-parts");
  cw_json_writer_begin_array (writer);
  cw_json_writer_begin_array (writer);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", parts[i]);

      cw_json_writer_number_text (writer, number);
    }
  cw_json_writer_end_array (writer);
  cw_json_writer_end_array (writer);
}

static void
write_date (CwJsonWriter *writer, const char *name, const char *canonical)
{
  if (canonical == NULL)
    return;
  cw_json_writer_key (writer, name);
  cw_json_writer_begin_object (writer);
  if (*canonical == '!')
    write_text (writer, "literal", canonical + 1);
  else
    write_date_parts (writer, canonical);
  if (g_str_has_suffix (canonical, "~"))
    {
      cw_json_writer_key (writer, "circa");
      cw_json_writer_boolean (writer, TRUE);
    }
  cw_json_writer_end_object (writer);
}

static void
write_texts (CwJsonWriter *writer, const CwSnapshot *publication)
{
  guint n;
  const CwCslText *texts = cw_csl_list_texts (&n);
  const char *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (last && strcmp (last, texts[i].field) == 0)
        continue;
      last = texts[i].field;
      write_text (writer, texts[i].name, cw_snapshot_get_text (publication, last));
    }
}

static gboolean
is_taken (const char *name)
{
  static const char *const others[] = { "type",   "id",     "issued",     "accessed",
                                        "author", "editor", "translator", NULL };

  return g_strv_contains (others, name) || cw_csl_find_field (name) != NULL;
}

/* Only what is JSON is written back: the user may have edited it. */
static gboolean
is_json (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (CwJsonDocument) document = cw_json_document_new_from_bytes (bytes, NULL);

  return document != NULL;
}

/* Properties of the schema, or those that are none, which it allows in "custom" only. */
static guint
write_some (CwJsonWriter *writer, GPtrArray *further, gboolean properties, gboolean count_only)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < further->len; i++)
    {
      const CwReferenceFurther *line = further->pdata[i];

      if (is_taken (line->tag) || cw_csl_is_property (line->tag) != properties ||
          !is_json (line->value) || !g_hash_table_add (written, line->tag) || count_only)
        continue;
      cw_json_writer_key (writer, line->tag);
      cw_json_writer_raw (writer, line->value);
    }
  return g_hash_table_size (written);
}

static void
write_further (CwJsonWriter *writer, GPtrArray *further)
{
  write_some (writer, further, TRUE, FALSE);
  if (write_some (writer, further, FALSE, TRUE) == 0)
    return;
  cw_json_writer_key (writer, "custom");
  cw_json_writer_begin_object (writer);
  write_some (writer, further, FALSE, FALSE);
  cw_json_writer_end_object (writer);
}

static const char *
choose_type (const CwSnapshot *publication, GPtrArray *further)
{
  const char *type = cw_snapshot_get_text (publication, "type");
  const char *kept = cw_reference_further_find (further, "type");

  /* The finer type of the file it came from, as long as it still says the same. */
  if (kept && type && cw_csl_is_type (kept) && strcmp (cw_csl_type_from_name (kept), type) == 0)
    return kept;
  return cw_csl_type_get_name (type);
}

/**
 * cw_csl_json_write:
 * @publications: (element-type CwSnapshot): publications
 *
 * Returns: (transfer full): a CSL-JSON file
 */
GBytes *
cw_csl_json_write (GPtrArray *publications)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GPtrArray) keys = cw_citation_key_list (publications);

  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < publications->len; i++)
    {
      const CwSnapshot *publication = publications->pdata[i];
      g_autoptr (GPtrArray) further = cw_reference_further_list (publication, "csl");

      cw_json_writer_begin_object (writer);
      write_text (writer, "id", keys->pdata[i]);
      write_text (writer, "type", choose_type (publication, further));
      write_names (writer, publication);
      write_texts (writer, publication);
      write_date (writer, "issued", cw_snapshot_get_text (publication, "issued"));
      write_date (writer, "accessed", cw_snapshot_get_text (publication, "accessed"));
      write_further (writer, further);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
  return cw_json_writer_end (writer);
}

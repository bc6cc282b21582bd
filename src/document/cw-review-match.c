/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "document/cw-review-heading.h"
#include "document/cw-review-import-private.h"
#include "model/cw-snapshot.h"

/* Which rows of a file stand in the review already: by the name that the file gives them, by DOI,
 * by PMID, and by their citation at last. */

typedef enum
{
  BY_KEY,
  BY_DOI,
  BY_PMID,
  BY_CITATION,
} Way;

static const char *const way_names[] = { "", "doi", "pmid", "" };

static char *
dup_doi (const char *text)
{
  const char *start = strstr (text, "10.");

  return g_ascii_strdown (start ? start : text, -1);
}

static char *
normalize (Way way, const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;
  if (way == BY_DOI)
    return dup_doi (text);
  return way == BY_CITATION ? cw_review_heading_fold (text) : g_strdup (text);
}

/* ---- of the file ---- */

static gboolean
is_for (const CwImportColumn *column, Way way)
{
  switch (way)
    {
    case BY_KEY:
      return g_str_equal (column->key, CW_IMPORT_KEY_SOURCE);
    case BY_DOI:
      return cw_review_heading_is_doi (column->heading);
    case BY_PMID:
      return cw_review_heading_is_pmid (column->heading);
    default:
      return g_str_equal (column->key, "citation");
    }
}

static int
find_file_column (const CwReviewImport *self, Way way)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (is_for (self->columns->pdata[i], way) && cw_review_import_is_used (self->columns->pdata[i]))
      return (int)i;
  return -1;
}

/* ---- of the review ---- */

static const CwTableColumn *
find_present_column (const CwReviewImport *self, Way way)
{
  for (guint i = 0; i < self->present->len; i++)
    {
      const CwTableColumn *column = self->present->pdata[i];

      if ((way == BY_DOI && cw_review_heading_is_doi (column->label)) ||
          (way == BY_PMID && cw_review_heading_is_pmid (column->label)))
        return column;
    }
  return NULL;
}

/* What the reference of the library says that the row is tied to. */
static const char *
find_linked (const CwReviewImport *self, const CwReportedCase *row, Way way)
{
  g_autofree char *name =
    row->publication ? g_strconcat (row->publication, " ", way_names[way], NULL) : NULL;

  return name ? g_hash_table_lookup (self->publications, name) : NULL;
}

static char *
dup_present (const CwReviewImport *self, CwReportedCase *row, Way way, const CwTableColumn *column)
{
  g_autofree char *cell = NULL;

  if (way == BY_KEY)
    return normalize (way, row->source_key);
  if (way == BY_CITATION)
    return normalize (way, row->citation);
  cell = column ? cw_review_table_dup_cell (row, column) : NULL;
  return normalize (way, cell ? cell : find_linked (self, row, way));
}

/* ---- both ---- */

/* Rows that have the same name wait for each other, in their order. */
static GHashTable *
index_present (const CwReviewImport *self, GHashTable *taken, Way way)
{
  GHashTable *index =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  GListModel *rows = G_LIST_MODEL (self->review->cases);
  const CwTableColumn *column = find_present_column (self, way);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwReportedCase) row = g_list_model_get_item (rows, i);
      g_autofree char *name =
        g_hash_table_contains (taken, row) ? NULL : dup_present (self, row, way, column);
      GPtrArray *same = name ? g_hash_table_lookup (index, name) : NULL;

      if (name && same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (index, g_steal_pointer (&name), same);
        }
      if (same)
        g_ptr_array_add (same, row);
    }
  return index;
}

/* A row that has another name in the file is another row, whatever it cites. */
static gboolean
may_be (const CwImportRow *row, int key_column, const CwReportedCase *present)
{
  const char *key = key_column >= 0 ? row->texts[key_column] : NULL;

  return key == NULL || present->source_key == NULL || g_str_equal (key, present->source_key);
}

static CwReportedCase *
take_first (GPtrArray *same, const CwImportRow *row, int key_column)
{
  for (guint i = 0; same && i < same->len; i++)
    if (may_be (row, key_column, same->pdata[i]))
      return g_ptr_array_steal_index (same, i);
  return NULL;
}

static void
match_by (const CwReviewImport *self, GPtrArray *rows, GHashTable *taken, Way way)
{
  int column = find_file_column (self, way), key_column = find_file_column (self, BY_KEY);
  g_autoptr (GHashTable) index = column >= 0 ? index_present (self, taken, way) : NULL;

  for (guint i = 0; index && i < rows->len; i++)
    {
      CwImportRow *row = rows->pdata[i];
      g_autofree char *name = row->existing ? NULL : normalize (way, row->texts[column]);

      if (name)
        row->existing = take_first (g_hash_table_lookup (index, name), row, key_column);
      if (name && row->existing)
        g_hash_table_add (taken, row->existing);
    }
}

static void
add_publication (CwReviewImport *self, const CwSnapshot *publication, Way way)
{
  g_autofree char *text = normalize (way, cw_snapshot_get_text (publication, way_names[way]));

  if (text == NULL)
    return;
  g_hash_table_insert (self->publications, g_strconcat (way_names[way], " ", text, NULL),
                       g_strdup (publication->id));
  g_hash_table_insert (self->publications, g_strconcat (publication->id, " ", way_names[way], NULL),
                       g_strdup (text));
}

/**
 * cw_review_import_set_publications:
 * @self: an import
 * @publications: (element-type CwSnapshot): the references of the library
 *
 * Lets rows be known by the DOI or PMID of the references that they are tied to, and ties new rows
 * to them.
 */
void
cw_review_import_set_publications (CwReviewImport *self, GPtrArray *publications)
{
  for (guint i = 0; i < publications->len; i++)
    for (Way way = BY_DOI; way <= BY_PMID; way++)
      add_publication (self, publications->pdata[i], way);
}

/* The id of the reference of the library that a row of the file names, or %NULL. */
const char *
cw_review_import_link (const CwReviewImport *self, const CwImportRow *row)
{
  const char *id = NULL;

  for (Way way = BY_DOI; way <= BY_PMID && id == NULL; way++)
    {
      int column = find_file_column (self, way);
      g_autofree char *text = column >= 0 ? normalize (way, row->texts[column]) : NULL;
      g_autofree char *name = text ? g_strconcat (way_names[way], " ", text, NULL) : NULL;

      id = name ? g_hash_table_lookup (self->publications, name) : NULL;
    }
  return id;
}

/* Finds the row of the review for each row of the file; no row is found twice. */
void
cw_review_import_match (const CwReviewImport *self, GPtrArray *rows)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (Way way = BY_KEY; way <= BY_CITATION; way++)
    match_by (self, rows, taken, way);
}

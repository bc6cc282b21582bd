/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-document-private.h"
#include "io/cw-sample.h"
#include "model/cw-article.h"
#include "model/cw-publication.h"
#include "model/cw-review-table.h"

/* Making the records of a library, each of its kind. */

static CwRecord *
add_new (CwDocument *self, CwEntity *root, GError **error)
{
  g_autoptr (CwRecord) record = cw_document_adopt_new (self, root);

  return cw_record_flush_sync (record, error) ? g_steal_pointer (&record) : NULL;
}

/**
 * cw_document_new_case:
 * @self: a library that can be written
 * @title: (nullable): the title, or %NULL
 * @error: return location
 *
 * Makes a case and writes it.
 *
 * Returns: (transfer full) (nullable): the record, or %NULL with %CW_ERROR_INVALID_VALUE or a
 *   failure of the disk
 */
CwRecord *
cw_document_new_case (CwDocument *self, const char *title, GError **error)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);

  if (title && !cw_entity_set_by_name (root, "title", title, error))
    return NULL;
  return add_new (self, g_steal_pointer (&root), error);
}

/**
 * cw_document_new_review:
 * @self: a library that can be written
 * @title: (nullable): the title, or %NULL
 * @error: return location
 *
 * Makes a review with the usual columns and no cases, and writes it.
 *
 * Returns: (transfer full) (nullable): the record, or %NULL with %CW_ERROR_INVALID_VALUE or a
 *   failure of the disk
 */
CwRecord *
cw_document_new_review (CwDocument *self, const char *title, GError **error)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_REVIEW, NULL);

  if (title && !cw_entity_set_by_name (root, "title", title, error))
    return NULL;
  cw_review_table_add_default_columns (CW_REVIEW (root));
  return add_new (self, g_steal_pointer (&root), error);
}

/**
 * cw_document_find_bibliography:
 * @self: a library
 * @error: return location
 *
 * Returns: (transfer full) (nullable): id of the record with the references; "" when there is none
 *   yet
 */
char *
cw_document_find_bibliography (CwDocument *self, GError **error)
{
  CwStoreQuery query = { .kinds = CW_DOCUMENT_BIBLIOGRAPHY, .sort = CW_STORE_SORT_CREATED };
  g_autoptr (GArray) numbers = cw_store_query (cw_document_get_store (self), &query, error);
  g_autoptr (GPtrArray) summaries = NULL;

  if (numbers == NULL)
    return NULL;
  summaries = cw_store_load_summaries (cw_document_get_store (self), (const gint64 *)numbers->data,
                                       MIN (numbers->len, 1), error);
  if (summaries == NULL)
    return NULL;
  return g_strdup (summaries->len ? ((CwSummary *)summaries->pdata[0])->id : "");
}

/**
 * cw_document_open_bibliography:
 * @self: a library
 * @error: return location
 *
 * Opens the references of the library, which are one record with a history of its own. A library
 * that has none yet gets an empty one.
 *
 * Returns: (transfer full) (nullable): the record, whose root is a #CwBibliography
 */
CwRecord *
cw_document_open_bibliography (CwDocument *self, GError **error)
{
  g_autofree char *id = cw_document_find_bibliography (self, error);

  if (id == NULL)
    return NULL;
  if (*id)
    return cw_document_open_record (self, id, error);
  if (cw_document_is_read_only (self))
    return cw_document_adopt_new (self, cw_entity_new (CW_TYPE_BIBLIOGRAPHY, NULL));
  return add_new (self, cw_entity_new (CW_TYPE_BIBLIOGRAPHY, NULL), error);
}

/* Takes the sample. */
static CwRecord *
add_sample (CwDocument *self, CwSnapshot *taken, GError **error)
{
  g_autoptr (CwSnapshot) sample = taken;
  g_autoptr (CwSummary) present = NULL;

  if (sample == NULL)
    return NULL;
  present = cw_store_find_summary (cw_document_get_store (self), sample->id, NULL);
  if (present)
    cw_snapshot_renew_ids (sample);
  return add_new (self, cw_snapshot_to_entity (sample), error);
}

/**
 * cw_document_new_sample:
 * @self: a library that can be written
 * @error: return location
 *
 * Adds the published sample case, with its source named; a second one is a copy of its own.
 *
 * Returns: (transfer full) (nullable): the record
 */
CwRecord *
cw_document_new_sample (CwDocument *self, GError **error)
{
  return add_sample (self, cw_sample_load (error), error);
}

/**
 * cw_document_new_sample_review:
 * @self: a library that can be written
 * @our_case: id of the sample case that it belongs to
 * @error: return location
 *
 * Adds the review that was published with the sample case; a second one is a copy of its own.
 *
 * Returns: (transfer full) (nullable): the record
 */
CwRecord *
cw_document_new_sample_review (CwDocument *self, const char *our_case, GError **error)
{
  CwSnapshot *sample = cw_sample_load_review (error);
  const CwField *field = sample ? cw_entity_info_find (sample->info, "our-case") : NULL;

  if (sample)
    {
      g_free (sample->texts[field->index]);
      sample->texts[field->index] = g_strdup (our_case);
    }
  return add_sample (self, sample, error);
}

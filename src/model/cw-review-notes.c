/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-review-notes.h"

/* What hangs on the cells of a review beside their values: quotes, the second reader's value and
 * footnotes. A cell is named by the id of its row and the key of its column. Each function makes
 * several changes: put a step of the history around it. */

static CwEntity *
insert (gpointer parent, const char *list)
{
  const CwEntityInfo *info = cw_entity_get_info (parent);

  return cw_entity_insert (parent, cw_entity_info_find (info, list), G_MAXUINT, NULL);
}

static CwEntity *
insert_about (gpointer parent, const char *list, gpointer subject, const char *key)
{
  CwEntity *entity = insert (parent, list);

  cw_entity_set_by_name (entity, "subject", cw_entity_get_id (subject), NULL);
  cw_entity_set_by_name (entity, "field", key, NULL);
  return entity;
}

/**
 * cw_review_add_quote:
 * @review: a review
 * @row: one of its cases
 * @key: key of a column
 *
 * Returns: (transfer none): a new, empty quote of the cell; cw_evidence_list_for() finds it
 */
CwEvidence *
cw_review_add_quote (CwReview *review, CwReportedCase *row, const char *key)
{
  return CW_EVIDENCE (insert_about (review, "evidence", row, key));
}

/**
 * cw_review_find_second_reading:
 * @review: a review
 * @row: one of its cases
 * @key: key of a column
 *
 * Returns: (transfer none) (nullable): what two readers found for the cell
 */
CwSecondReading *
cw_review_find_second_reading (CwReview *review, CwReportedCase *row, const char *key)
{
  GListModel *list = G_LIST_MODEL (review->second_readings);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwSecondReading) reading = g_list_model_get_item (list, i);

      if (g_strcmp0 (reading->subject, cw_entity_get_id (CW_ENTITY (row))) == 0 &&
          g_strcmp0 (reading->field, key) == 0)
        return reading; /* the review holds it */
    }
  return NULL;
}

/**
 * cw_review_add_second_reading:
 * @review: a review
 * @row: one of its cases
 * @column: a column
 *
 * Keeps what stands in the cell as what the first reader found.
 *
 * Returns: (transfer none): a new reading that waits for the second reader's value
 */
CwSecondReading *
cw_review_add_second_reading (CwReview *review, CwReportedCase *row, const CwTableColumn *column)
{
  CwEntity *reading = insert_about (review, "second-readings", row, column->key);
  g_autofree char *text = cw_review_table_dup_cell (row, column);
  g_autofree char *shown = cw_field_describe (column->field, text);

  cw_entity_set_by_name (reading, "first", text ? shown : NULL, NULL);
  return CW_SECOND_READING (reading);
}

/* ---- footnotes ---- */

/**
 * cw_footnote_find_anchor:
 * @footnote: a footnote
 * @subject: a row, or a column for its header
 * @key: (nullable): key of the column when @subject is a row
 *
 * Returns: (transfer none) (nullable): the anchor by which the footnote hangs there
 */
CwFootnoteAnchor *
cw_footnote_find_anchor (CwFootnote *footnote, CwEntity *subject, const char *key)
{
  GListModel *list = G_LIST_MODEL (footnote->anchors);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFootnoteAnchor) anchor = g_list_model_get_item (list, i);

      if (g_strcmp0 (anchor->subject, cw_entity_get_id (subject)) == 0 &&
          g_strcmp0 (anchor->field, key) == 0)
        return anchor; /* the footnote holds it */
    }
  return NULL;
}

/**
 * cw_footnote_hang:
 * @footnote: a footnote
 * @subject: a row, or a column for its header
 * @key: (nullable): key of the column when @subject is a row
 * @hangs: whether the footnote is to hang there
 *
 * Hangs a footnote at a place, or takes it away from there.
 */
void
cw_footnote_hang (CwFootnote *footnote, CwEntity *subject, const char *key, gboolean hangs)
{
  CwFootnoteAnchor *anchor = cw_footnote_find_anchor (footnote, subject, key);

  if (hangs && anchor == NULL)
    insert_about (footnote, "anchors", subject, key);
  else if (!hangs && anchor)
    cw_entity_remove (CW_ENTITY (anchor));
}

/**
 * cw_review_add_footnote:
 * @review: a review
 * @text: what it says, one line
 *
 * Returns: (transfer none): a new footnote that hangs nowhere yet
 */
CwFootnote *
cw_review_add_footnote (CwReview *review, const char *text)
{
  CwEntity *footnote = insert (review, "footnotes");

  cw_entity_set_by_name (footnote, "text", text, NULL);
  return CW_FOOTNOTE (footnote);
}

/* ---- removing ---- */

static gboolean
is_about (CwEntity *entity, const char *subject)
{
  g_autofree char *about = NULL;

  g_object_get (entity, "subject", &about, NULL);
  return g_strcmp0 (about, subject) == 0;
}

static gboolean
has_about (GListModel *list, const char *subject)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) entity = g_list_model_get_item (list, i);

      if (is_about (entity, subject))
        return TRUE;
    }
  return FALSE;
}

static void
remove_about (GListModel *list, const char *subject)
{
  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (CwEntity) entity = g_list_model_get_item (list, i - 1);

      if (is_about (entity, subject))
        cw_entity_remove (entity);
    }
}

/**
 * cw_review_has_notes:
 * @review: a review
 * @row: one of its cases
 *
 * Returns: whether a quote, a second reading or a footnote hangs on a cell of the row
 */
gboolean
cw_review_has_notes (CwReview *review, CwReportedCase *row)
{
  const char *id = cw_entity_get_id (CW_ENTITY (row));
  GListModel *footnotes = G_LIST_MODEL (review->footnotes);

  if (has_about (G_LIST_MODEL (review->evidence), id) ||
      has_about (G_LIST_MODEL (review->second_readings), id))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (footnotes); i++)
    {
      g_autoptr (CwFootnote) footnote = g_list_model_get_item (footnotes, i);

      if (has_about (G_LIST_MODEL (footnote->anchors), id))
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_review_remove_case:
 * @review: a review
 * @row: one of its cases
 *
 * Removes the row with everything that hangs on its cells; a footnote itself stays.
 */
void
cw_review_remove_case (CwReview *review, CwReportedCase *row)
{
  const char *id = cw_entity_get_id (CW_ENTITY (row));
  GListModel *footnotes = G_LIST_MODEL (review->footnotes);

  remove_about (G_LIST_MODEL (review->evidence), id);
  remove_about (G_LIST_MODEL (review->second_readings), id);
  for (guint i = 0; i < g_list_model_get_n_items (footnotes); i++)
    {
      g_autoptr (CwFootnote) footnote = g_list_model_get_item (footnotes, i);

      remove_about (G_LIST_MODEL (footnote->anchors), id);
    }
  cw_entity_remove (CW_ENTITY (row));
}

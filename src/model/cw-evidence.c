/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-evidence.h"

#include <glib/gi18n-lib.h>

/* What a source says, word for word, tied to the value or the row that was taken from it. It is
 * shown beside that value, so the generated forms and outlines leave the list out. */

static const CwField evidence_fields[] = {
  CW_REFERENCE (CwEvidence,
                subject,
                N_ ("Is about"),
                NULL,
                .flags = CW_FIELD_HIDDEN,
                .since = 2,
                .hint = N_ ("The case, or any part or row of it")),
  CW_TEXT (CwEvidence,
           field,
           N_ ("Field"),
           .flags = CW_FIELD_HIDDEN,
           .since = 2,
           .hint = N_ ("Name of one field; not recorded when the quote is about the whole row")),
  CW_PROSE (CwEvidence, quote, N_ ("Quote"), .flags = CW_FIELD_TITLE, .since = 2),
  CW_TEXT (CwEvidence,
           source,
           N_ ("Source"),
           .flags = CW_FIELD_LONG,
           .since = 2,
           .hint = N_ ("A file or a citation")),
  CW_QUANTITY (CwEvidence, page, N_ ("Page"), .range = { 1, 1000000 }, .since = 2),
  CW_PROSE (CwEvidence, note, N_ ("Note"), .since = 2),
};

CW_DEFINE_ENTITY (CwEvidence, cw_evidence, "evidence", N_ ("Evidence"), evidence_fields)

/**
 * cw_evidence_list_for:
 * @root: a case or a review
 * @subject: its id, or that of anything in it
 * @field: (nullable): name of a field, or %NULL for the row as a whole
 *
 * What the sources say about one value, or about a row. Evidence for a row is not evidence for
 * each of its fields: a form shows both, one beside the field and one at its head.
 *
 * Returns: (transfer full) (element-type CwEvidence): the evidence in the order in which it came
 */
GPtrArray *
cw_evidence_list_for (CwEntity *root, const char *subject, const char *field)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "evidence");
  GListModel *model = cw_entity_get_list (root, list);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CwEvidence) evidence = g_list_model_get_item (model, i);

      if (g_strcmp0 (evidence->subject, subject) == 0 && g_strcmp0 (evidence->field, field) == 0)
        g_ptr_array_add (found, g_steal_pointer (&evidence));
    }
  return found;
}

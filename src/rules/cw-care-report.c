/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-care-report.h"

#include <glib/gi18n-lib.h>

/* The outcome of the evaluation: copies only, so that it can be shown, counted and laid out while
 * the case goes on changing. */

static void
free_evidence (CwCareEvidence *evidence)
{
  g_free (evidence->entity_id);
  g_free (evidence->title);
  g_free (evidence->text);
  g_free (evidence);
}

static void
free_gap (CwCareGap *gap)
{
  g_free (gap->message);
  g_free (gap->entity_id);
  g_free (gap);
}

static void
free_told (CwCareTold *told)
{
  g_free (told->entity_id);
  g_free (told);
}

/**
 * cw_care_report_new:
 *
 * Returns: (transfer full): a report in which every item is missing and nothing is asked for yet
 */
CwCareReport *
cw_care_report_new (void)
{
  CwCareReport *report = g_new0 (CwCareReport, 1);

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      report->leaves[i].item = &cw_care_get_items ()[i];
      report->leaves[i].evidence = g_ptr_array_new_with_free_func ((GDestroyNotify)free_evidence);
      report->leaves[i].gaps = g_ptr_array_new_with_free_func ((GDestroyNotify)free_gap);
      report->leaves[i].told = g_ptr_array_new_with_free_func ((GDestroyNotify)free_told);
      report->leaves[i].conflicts = g_ptr_array_new_with_free_func (g_free);
    }
  return report;
}

/**
 * cw_care_report_free:
 * @self: (nullable) (transfer full): a report
 *
 * Frees the report.
 */
void
cw_care_report_free (CwCareReport *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      g_free (self->leaves[i].reason);
      g_ptr_array_unref (self->leaves[i].evidence);
      g_ptr_array_unref (self->leaves[i].gaps);
      g_ptr_array_unref (self->leaves[i].told);
      g_ptr_array_unref (self->leaves[i].conflicts);
    }
  g_free (self);
}

/**
 * cw_care_report_get_leaf:
 * @self: a report
 * @id: number of an item, such as "5a"
 *
 * Returns: (transfer none) (nullable): the item in this case; %NULL when there is no such item
 */
const CwCareLeaf *
cw_care_report_get_leaf (const CwCareReport *self, const char *id)
{
  const CwCareItem *item = cw_care_find_item (id);

  return item ? &self->leaves[item - cw_care_get_items ()] : NULL;
}

/**
 * cw_care_leaf_add_told:
 * @self: an item in a case
 * @evidence: a fact of it
 * @telling: how the article tells it
 * @entity_id: the entity that the text is typed in
 * @field: its field
 *
 * Adds a stretch of the article; it is all of the text until @start and @end say otherwise.
 *
 * Returns: (transfer none): what was added
 */
CwCareTold *
cw_care_leaf_add_told (CwCareLeaf *self,
                       const CwCareEvidence *evidence,
                       CwCareTelling telling,
                       const char *entity_id,
                       const char *field)
{
  CwCareTold *told = g_new0 (CwCareTold, 1);

  told->evidence = evidence;
  told->telling = telling;
  told->entity_id = g_strdup (entity_id);
  told->field = field;
  told->end = G_MAXSIZE;
  g_ptr_array_add (self->told, told);
  return told;
}

/**
 * cw_care_report_count:
 * @self: a report
 * @met: (out) (optional): items fully reported
 * @total: (out) (optional): items that apply, 0 to 30
 *
 * Counts for the library list.
 */
void
cw_care_report_count (const CwCareReport *self, guint *met, guint *total)
{
  guint counts_of[CW_CARE_N_STATUSES] = { 0 };

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    counts_of[self->leaves[i].status]++;
  if (met)
    *met = counts_of[CW_CARE_MET];
  if (total)
    *total = CW_CARE_N_ITEMS - counts_of[CW_CARE_NOT_APPLICABLE];
}

/**
 * cw_care_report_combine:
 * @self: a report
 * @row: a line of a layout
 *
 * What a line that covers several items comes to: it is met when all that apply are met, missing
 * when all that apply are missing, not told when none is told, and partly reported otherwise.
 *
 * Returns: the status of the line
 */
CwCareStatus
cw_care_report_combine (const CwCareReport *self, const CwCareRow *row)
{
  guint seen = 0;

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    if (cw_care_row_covers (row, self->leaves[i].item->id))
      seen |= 1u << self->leaves[i].status;
  seen &= ~(1u << CW_CARE_NOT_APPLICABLE);
  if (seen == 0)
    return CW_CARE_NOT_APPLICABLE;
  if (seen == 1u << CW_CARE_MET)
    return CW_CARE_MET;
  if (seen & (1u << CW_CARE_MET | 1u << CW_CARE_PARTLY))
    return CW_CARE_PARTLY;
  return seen & 1u << CW_CARE_UNTOLD ? CW_CARE_UNTOLD : CW_CARE_MISSING;
}

/**
 * cw_care_status_to_string:
 * @status: a status
 *
 * Returns: its name in files and machine-readable output, never translated
 */
const char *
cw_care_status_to_string (CwCareStatus status)
{
  static const char *const nicks[] = { "missing", "partly", "met", "not-applicable", "untold" };

  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (nicks), NULL);

  return nicks[status];
}

/**
 * cw_care_status_get_label:
 * @status: a status
 *
 * Returns: its translated name
 */
const char *
cw_care_status_get_label (CwCareStatus status)
{
  static const char *const labels[] = { N_ ("Missing"), N_ ("Partly reported"), N_ ("Reported"),
                                        N_ ("Not applicable"), N_ ("Recorded, not in the text") };

  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (labels), NULL);

  return _ (labels[status]);
}

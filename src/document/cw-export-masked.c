/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-care-places.h"
#include "document/cw-export-private.h"
#include "io/cw-case-json.h"
#include "manuscript/cw-deidentify-case.h"
#include "rules/cw-care.h"

/* Exports of a case from which the patient cannot be told. */

/* Quotes what may be shown of a fact instead of what is recorded. */
static void
quote (CwEntity *shown, CwEntity *recorded, CwCareEvidence *evidence)
{
  CwEntity *entity = cw_entity_lookup (shown, evidence->entity_id);
  CwEntity *source = cw_entity_lookup (recorded, evidence->entity_id);
  const CwField *field = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (entity == NULL || source == NULL)
    {
      g_free (evidence->text);
      evidence->text = g_strdup ("");
      return;
    }
  field = cw_entity_info_find (cw_entity_get_info (entity), evidence->field);
  g_free (evidence->title);
  evidence->title = cw_entity_dup_title (entity);
  if (!cw_field_is_scalar (field))
    return;
  before = cw_entity_dup_description (source, field);
  after = cw_entity_dup_description (entity, field);
  if (g_strcmp0 (before, after) == 0)
    return;
  g_free (evidence->text);
  evidence->text = g_strdup (after);
}

/* The report of the case as it is recorded, in the words of @shown. */
CwCareReport *
cw_export_new_care_report (const CwSnapshot *record, CwEntity *shown)
{
  g_autoptr (CwEntity) recorded = cw_snapshot_to_entity (record);
  CwCareReport *report = cw_care_evaluate (recorded);

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    for (guint j = 0; j < report->leaves[i].evidence->len; j++)
      quote (shown, recorded, report->leaves[i].evidence->pdata[j]);
  return report;
}

static GBytes *
export_json (CwDocument *document, const CwSnapshot *masked, GError **error)
{
  g_autoptr (GHashTable) images = cw_export_collect_shown_images (document, masked);

  return cw_case_json_write (masked, images, error);
}

/**
 * cw_export_masked:
 * @document: the library that holds the images
 * @record: a case
 * @masked: the same, masked
 * @format: a format
 * @layout: a layout; ignored where the format has none
 * @error: return location
 *
 * As cw_export_record(), of what may be shown. The checklist says of each item what the whole case
 * reports. Pictures that are cropped are not part of the data, which would hold them whole. Safe in
 * any thread.
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
cw_export_masked (CwDocument *document,
                  const CwSnapshot *record,
                  const CwDeidentified *masked,
                  CwExportFormat format,
                  CwExportLayout layout,
                  GError **error)
{
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autoptr (CwEntity) shown = NULL;
  g_autoptr (CwCarePlaces) places = NULL;

  if (format == CW_EXPORT_JSON)
    return export_json (document, masked->record, error);
  shown = cw_snapshot_to_entity (masked->record);
  places = cw_care_places_new_from_record (document, masked->facts,
                                           cw_export_new_care_report (record, shown), error);
  return places ? cw_export_write_care (shown, format, layout, places, today, error) : NULL;
}

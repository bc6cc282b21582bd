/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-care-places.h"
#include "document/cw-export-private.h"
#include "document/cw-submission-private.h"
#include "io/cw-care-sheet.h"
#include "io/cw-case-json.h"
#include "io/cw-reference.h"
#include "manuscript/cw-journal-check.h"
#include "model/cw-evidence.h"
#include "model/cw-figure.h"

/* The case as data, its CARE checklist, the works it cites. */

/* What tells who wrote the article, or where it was printed before. */
static const char *const authorship[] = {
  "authors", "affiliations", "source", "doi", "declarations", NULL,
};
/* What the author told nobody but this program, or only the editor, and what leads to the patient
 * in a hospital: no journal has a use for it. */
static const char *const privacy[] = {
  "note",         "kept-texts",       "profile-notes",         "declarations.cover-letter",
  "patient.note", "patient.initials", "patient.record-number", NULL,
};

/* Notes and where a figure, a quote or a fact was taken from tell who wrote them, or where. */
static gboolean
tells_origin (const CwSnapshot *entity, const CwField *field)
{
  if (g_str_equal (field->name, "note"))
    return TRUE;
  return entity->info->type == CW_TYPE_FIGURE && g_str_equal (field->name, "source");
}

static void
clear_origins (CwSnapshot *entity)
{
  g_clear_pointer (&entity->unknown, g_free);
  CW_FOREACH_FIELD (entity->info, field)
    {
      GPtrArray *items = entity->items[field->index];

      if (tells_origin (entity, field))
        g_clear_pointer (&entity->texts[field->index], g_free);
      if (field->entity_type == cw_evidence_get_type)
        g_ptr_array_set_size (items, 0);
      for (guint i = 0; items && i < items->len; i++)
        clear_origins (items->pdata[i]);
    }
}

static CwSnapshot *
copy_anonymous (const CwSnapshot *record, CwCase *root)
{
  CwSnapshot *data = cw_submission_copy_without (record, authorship);

  clear_origins (data);
  cw_journal_mask_authors (data, root);
  return data;
}

/* What may be handed in of a case as data. @root: the same with its authors, who are not told when
 * it goes to blind reviewers. */
CwSnapshot *
cw_submission_copy_data (const CwSnapshot *record, CwCase *root, gboolean is_blind)
{
  g_autoptr (CwSnapshot) data = cw_submission_copy_without (record, privacy);

  return is_blind ? copy_anonymous (data, root) : g_steal_pointer (&data);
}

/* ---- CARE ---- */

gboolean
cw_submission_add_care (CwSubmissionWork *work, GError **error)
{
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (work->data);
  g_autoptr (CwCarePlaces) places =
    cw_care_places_new (CW_CASE (work->root), cw_export_new_care_report (work->original, root),
                        work->manuscript, work->pages);
  g_autoptr (GPtrArray) words = cw_care_places_list (places);
  const CwCareSheetPlaces told = { (char *const *)words->pdata,
                                   cw_submission_get_pages_name (work) };
  g_autoptr (CwSheet) sheet =
    cw_care_sheet_new (root, places->report, CW_CARE_LAYOUT_FORM, &told, work->options->date);

  return cw_submission_add_sheet (work, "care-checklist.docx", "checklist", sheet, error);
}

/* ---- data ---- */

gboolean
cw_submission_add_data (CwSubmissionWork *work, GError **error)
{
  g_autoptr (GHashTable) images = cw_export_collect_shown_images (work->document, work->data);

  return cw_submission_add (work, "case-data.json", "supplement", "Case data", "application/json",
                            cw_case_json_write (work->data, images, error));
}

/* ---- references ---- */

gboolean
cw_submission_add_references (CwSubmissionWork *work, GError **error)
{
  static const struct
  {
    CwReferenceFormat format;
    const char *name;
    const char *media_type;
  } files[] = {
    { CW_REFERENCE_FORMAT_RIS, "references.ris", "application/x-research-info-systems" },
    { CW_REFERENCE_FORMAT_BIBTEX, "references.bib", "application/x-bibtex" },
    { CW_REFERENCE_FORMAT_CSL_JSON, "references.json", "application/vnd.citationstyles.csl+json" },
  };
  g_autoptr (GPtrArray) works = cw_manuscript_list_publications (work->manuscript);

  for (guint i = 0; works->len && i < G_N_ELEMENTS (files); i++)
    if (!cw_submission_add (work, files[i].name, "references", "References", files[i].media_type,
                            cw_reference_write (works, files[i].format, error)))
      return FALSE;
  return TRUE;
}

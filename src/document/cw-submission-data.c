/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-private.h"
#include "document/cw-submission-private.h"
#include "io/cw-care-sheet.h"
#include "io/cw-case-json.h"
#include "io/cw-reference.h"
#include "model/cw-article.h"

/* The case as data, its CARE checklist, the works it cites. */

/* What tells who wrote the article, or where it was printed before. */
static const char *const authorship[] = {
  "authors", "affiliations", "source", "doi", "declarations", NULL,
};
static const char *const nothing[] = { NULL };

static CwSnapshot *
copy_data (CwSubmissionWork *work)
{
  return cw_submission_copy_without (work->data, work->is_blind ? authorship : nothing);
}

/* ---- CARE ---- */

/* The report was made from the case as it is recorded; it quotes what the file may show. */
static void
quote (CwEntity *root, CwEntity *original, CwCareEvidence *evidence)
{
  CwEntity *shown = cw_entity_lookup (root, evidence->entity_id);
  CwEntity *recorded = cw_entity_lookup (original, evidence->entity_id);
  const CwField *field = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (shown == NULL || recorded == NULL)
    {
      g_free (evidence->text);
      evidence->text = g_strdup ("");
      return;
    }
  field = cw_entity_info_find (cw_entity_get_info (shown), evidence->field);
  g_free (evidence->title);
  evidence->title = cw_entity_dup_title (shown);
  if (!cw_field_is_scalar (field))
    return;
  before = cw_entity_dup_description (recorded, field);
  after = cw_entity_dup_description (shown, field);
  if (g_strcmp0 (before, after) == 0)
    return;
  g_free (evidence->text);
  evidence->text = g_strdup (after ? after : "");
}

static CwCareReport *
make_report (CwSubmissionWork *work, CwEntity *root)
{
  g_autoptr (CwEntity) original = cw_snapshot_to_entity (work->original);
  CwCareReport *report = cw_care_evaluate (original);

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    for (guint j = 0; j < report->leaves[i].evidence->len; j++)
      quote (root, original, report->leaves[i].evidence->pdata[j]);
  return report;
}

gboolean
cw_submission_add_care (CwSubmissionWork *work, GError **error)
{
  g_autoptr (CwSnapshot) data = copy_data (work);
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (data);
  g_autoptr (CwCareReport) report = make_report (work, root);
  g_autoptr (CwSheet) sheet =
    cw_care_sheet_new (root, report, CW_CARE_LAYOUT_FORM, work->options->date);

  return cw_submission_add_sheet (work, "care-checklist.docx", "checklist", sheet, error);
}

/* ---- data ---- */

gboolean
cw_submission_add_data (CwSubmissionWork *work, GError **error)
{
  g_autoptr (CwSnapshot) data = copy_data (work);
  g_autoptr (GHashTable) images = cw_export_collect_images (work->document, data);

  return cw_submission_add (work, "case-data.json", "supplement", "Case data", "application/json",
                            cw_case_json_write (data, images, error));
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
  const GPtrArray *references = work->manuscript->references;
  g_autoptr (GPtrArray) works = g_ptr_array_new ();

  for (guint i = 0; i < references->len; i++)
    g_ptr_array_add (works, ((CwManuscriptReference *)references->pdata[i])->publication);
  for (guint i = 0; works->len && i < G_N_ELEMENTS (files); i++)
    if (!cw_submission_add (work, files[i].name, "references", "References", files[i].media_type,
                            cw_reference_write (works, files[i].format, error)))
      return FALSE;
  return TRUE;
}

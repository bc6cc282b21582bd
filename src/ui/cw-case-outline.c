/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-case-outline.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/cw-entity-walk.h"
#include "model/cw-review.h"

/* What stands on which page: the one place that composes the forms of a record. */

#define END                                                                                        \
  {                                                                                                \
    NULL, NULL, NULL                                                                               \
  }

static const CwPagePart article_parts[] = {
  { NULL, "title running-title article-type status target-journal doi licence source note",
    N_ ("Article") },
  { "keywords", NULL, NULL },
  { "authors", NULL, NULL },
  { "affiliations", NULL, NULL },
  END,
};

static const CwPagePart patient_parts[] = { { "patient", NULL, NULL }, END };

static const CwPagePart presentation_parts[] = {
  { "presentation", NULL, NULL },
  { "complaints", NULL, NULL },
  END,
};

static const CwPagePart history_parts[] = {
  { "history", NULL, NULL },
  { "interventions", NULL, NULL },
  END,
};

static const CwPagePart findings_parts[] = { { "examinations", NULL, NULL }, END };

static const CwPagePart investigation_parts[] = {
  { "laboratory", NULL, NULL },
  { "imaging", NULL, NULL },
  { "specimens", NULL, NULL },
  { "molecular", NULL, NULL },
  END,
};

static const CwPagePart immunohistochemistry_parts[] = { { "panels", NULL, NULL }, END };

static const CwPagePart diagnosis_parts[] = {
  { "diagnosis", NULL, NULL },
  { "metastatic-sites", NULL, NULL },
  { "differentials", NULL, NULL },
  END,
};

static const CwPagePart treatment_parts[] = {
  { "regimens", NULL, NULL },     { "dose-changes", NULL, NULL },     { "procedures", NULL, NULL },
  { "radiotherapy", NULL, NULL }, { "supportive-drugs", NULL, NULL }, END,
};

static const CwPagePart adverse_event_parts[] = { { "adverse-events", NULL, NULL }, END };

/* An assessment measures lesions, which have to be there before it. */
static const CwPagePart response_parts[] = {
  { "lesions", NULL, NULL },
  { "assessments", NULL, NULL },
  END,
};

static const CwPagePart outcome_parts[] = {
  { "outcome", NULL, NULL },
  { "perspective", NULL, NULL },
  { "scores", NULL, NULL },
  END,
};

static const CwPagePart decision_parts[] = { { "decisions", NULL, NULL }, END };
static const CwPagePart figure_parts[] = { { "figures", NULL, NULL }, END };
static const CwPagePart manuscript_parts[] = {
  { "sections", NULL, NULL },
  { "profile-notes", NULL, NULL },
  END,
};
static const CwPagePart declaration_parts[] = { { "declarations", NULL, NULL }, END };
static const CwPagePart care_parts[] = { { "care-reasons", NULL, NULL }, END };

static const CwPagePart no_parts[] = { END };

static const CwPageDescription case_pages[] = {
  { "article", N_ ("Article"), "x-office-document-symbolic", article_parts },
  { "patient", N_ ("Patient"), "avatar-default-symbolic", patient_parts },
  { "presentation", N_ ("Presentation"), "user-available-symbolic", presentation_parts },
  { "history", N_ ("History"), "document-open-recent-symbolic", history_parts },
  { "findings", N_ ("Findings"), "edit-find-symbolic", findings_parts },
  { "investigations", N_ ("Investigations"), "view-list-symbolic", investigation_parts },
  { "immunohistochemistry", N_ ("Immunohistochemistry"), "view-grid-symbolic",
    immunohistochemistry_parts },
  { "diagnosis", N_ ("Diagnosis"), "dialog-information-symbolic", diagnosis_parts },
  { "treatment", N_ ("Treatment"), "applications-science-symbolic", treatment_parts },
  { "adverse-events", N_ ("Adverse events"), "dialog-warning-symbolic", adverse_event_parts },
  { "response", N_ ("Response"), "zoom-fit-best-symbolic", response_parts },
  { "outcome", N_ ("Outcome"), "emblem-default-symbolic", outcome_parts },
  { "decisions", N_ ("Decisions"), "system-users-symbolic", decision_parts },
  { CW_PAGE_TIMELINE, N_ ("Timeline"), "x-office-calendar-symbolic", no_parts },
  { "figures", N_ ("Figures"), "image-x-generic-symbolic", figure_parts },
  { CW_PAGE_MANUSCRIPT, N_ ("Manuscript"), "text-x-generic-symbolic", manuscript_parts },
  { "declarations", N_ ("Declarations"), "dialog-password-symbolic", declaration_parts },
  { CW_PAGE_CARE, N_ ("CARE checklist"), "object-select-symbolic", care_parts },
  { CW_PAGE_REPORT, N_ ("Read a report"), "document-open-symbolic", no_parts },
};

static const CwPagePart table_parts[] = { { "cases", NULL, NULL }, END };

static const CwPagePart column_parts[] = { { "columns", NULL, NULL }, END };
static const CwPagePart footnote_parts[] = { { "footnotes", NULL, NULL }, END };

static const CwPagePart review_parts[] = {
  { NULL,
    "title type question registration inclusion exclusion extraction synthesis table-title "
    "footnote-style not-mentioned-mark not-applicable-mark note",
    N_ ("Review") },
  END,
};

static const CwPagePart search_parts[] = { { "searches", NULL, NULL }, END };
static const CwPagePart flow_parts[] = { { "flow", NULL, NULL }, END };

static const CwPageDescription review_pages[] = {
  { CW_PAGE_TABLE, N_ ("Reported cases"), "view-grid-symbolic", table_parts },
  { CW_PAGE_REPORT, N_ ("Row from a report"), "document-open-symbolic", no_parts },
  { "columns", N_ ("Columns"), "view-list-symbolic", column_parts },
  { "footnotes", N_ ("Footnotes"), "text-x-generic-symbolic", footnote_parts },
  { "review", N_ ("Review"), "x-office-document-symbolic", review_parts },
  { "searches", N_ ("Searches"), "edit-find-symbolic", search_parts },
  { "flow", N_ ("Study flow"), "view-sort-descending-symbolic", flow_parts },
  { CW_PAGE_STATISTICS, N_ ("Statistics"), "x-office-spreadsheet-symbolic", no_parts },
  { CW_PAGE_REVIEW_FIGURES, N_ ("Figures"), "image-x-generic-symbolic", no_parts },
};

/**
 * cw_case_outline_get_pages:
 * @root: type of the root of a record; all but a review are told as a case
 * @n_pages: (out): how many
 *
 * Returns: (array length=n_pages): the pages in the order in which such a record is told
 */
const CwPageDescription *
cw_case_outline_get_pages (GType root, guint *n_pages)
{
  gboolean is_review = root == CW_TYPE_REVIEW;

  *n_pages = is_review ? G_N_ELEMENTS (review_pages) : G_N_ELEMENTS (case_pages);
  return is_review ? review_pages : case_pages;
}

/**
 * cw_case_outline_find:
 * @root: type of the root of a record
 * @id: (nullable): a page's id
 *
 * Returns: (nullable): the page
 */
const CwPageDescription *
cw_case_outline_find (GType root, const char *id)
{
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (root, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    if (g_strcmp0 (pages[i].id, id) == 0)
      return &pages[i];
  return NULL;
}

/**
 * cw_page_part_is_last:
 * @part: a part
 *
 * Returns: whether it is the mark after the last part
 */
gboolean
cw_page_part_is_last (const CwPagePart *part)
{
  return part->field == NULL && part->values == NULL;
}

/**
 * cw_page_part_shows:
 * @part: a part
 * @field: a scalar field of the entity it edits
 *
 * Returns: whether the field stands in this part
 */
gboolean
cw_page_part_shows (const CwPagePart *part, const CwField *field)
{
  g_auto (GStrv) names = NULL;

  if (field->flags & CW_FIELD_HIDDEN)
    return FALSE;
  if (part->values == NULL)
    return TRUE;
  names = g_strsplit (part->values, " ", -1);
  return g_strv_contains ((const char *const *)names, field->name);
}

static gboolean
part_holds (const CwPagePart *part, const CwField *top, const CwField *own)
{
  if (top)
    return g_strcmp0 (part->field, top->name) == 0;
  if (own && !cw_field_is_scalar (own))
    return g_strcmp0 (part->field, own->name) == 0;
  return part->field == NULL && (own == NULL || cw_page_part_shows (part, own));
}

/**
 * cw_case_outline_find_for:
 * @entity: an entity of a case or a review
 * @field: (nullable): name of a field of it
 *
 * Returns: (nullable): the page on which it is edited
 */
const CwPageDescription *
cw_case_outline_find_for (CwEntity *entity, const char *field)
{
  const CwField *top = cw_entity_get_top_field (entity);
  const CwField *own = cw_entity_info_find (cw_entity_get_info (entity), field);
  guint n_pages;
  const CwPageDescription *pages =
    cw_case_outline_get_pages (G_OBJECT_TYPE (cw_entity_get_root (entity)), &n_pages);

  for (guint i = 0; i < n_pages; i++)
    for (const CwPagePart *part = pages[i].parts; !cw_page_part_is_last (part); part++)
      if (part_holds (part, top, own))
        return &pages[i];
  return NULL;
}

static gboolean
part_is_recorded (const CwPagePart *part, CwEntity *root)
{
  const CwEntityInfo *info = cw_entity_get_info (root);

  if (part->field)
    return cw_entity_is_recorded (root, cw_entity_info_find (info, part->field));
  CW_FOREACH_FIELD (info, field)
    if (cw_field_is_scalar (field) && cw_page_part_shows (part, field) &&
        cw_entity_is_recorded (root, field))
      return TRUE;
  return FALSE;
}

/**
 * cw_page_is_form:
 * @page: a page
 *
 * Returns: whether facts are edited on it; the others show figures, or help to fill the forms
 */
gboolean
cw_page_is_form (const CwPageDescription *page)
{
  return !cw_page_part_is_last (page->parts);
}

/**
 * cw_page_is_recorded:
 * @page: a page
 * @root: the case
 *
 * Returns: whether anything on the page is recorded
 */
gboolean
cw_page_is_recorded (const CwPageDescription *page, CwEntity *root)
{
  for (const CwPagePart *part = page->parts; !cw_page_part_is_last (part); part++)
    if (part_is_recorded (part, root))
      return TRUE;
  return FALSE;
}

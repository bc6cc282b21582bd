/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-case-findings.h"

#include <glib/gi18n-lib.h>

#include "document/cw-case-figures.h"
#include "document/cw-export-profile.h"
#include "document/cw-references.h"
#include "io/cw-manuscript-writer.h"
#include "manuscript/cw-care-told.h"
#include "manuscript/cw-inspect.h"
#include "manuscript/cw-journal-check.h"
#include "manuscript/cw-printed-table.h"
#include "rules/cw-care.h"
#include "rules/cw-check.h"
#include "rules/cw-review-check.h"
#include "rules/cw-row-reference.h"

/* All that is found in a case: in its facts, in its prose, in what is printed of it, and against
 * CARE and its journal. The command line and a submission tell the same because they ask here. */

/* ---- what is printed ---- */

static gboolean
is_lost_chip (const CwFinding *finding)
{
  static const char *const rules[] = { "fact-lost",  "figure-lost",    "panel-lost",
                                       "table-lost", "reference-lost", NULL };

  return g_strv_contains (rules, finding->rule);
}

/* The chips that are named already, as they are typed. */
static GHashTable *
list_named (const GPtrArray *findings)
{
  GHashTable *named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];
      const CwFindingPlace *place =
        is_lost_chip (finding) && finding->places->len ? finding->places->pdata[0] : NULL;

      if (place && place->quote)
        g_hash_table_add (named, g_strdup (place->quote));
    }
  return named;
}

/* The prose names what it asks for in vain; what is masked away only the article knows. */
static void
add_unresolved (GPtrArray *findings, GHashTable *named, const CwManuscript *manuscript)
{
  g_autoptr (GPtrArray) lost = cw_manuscript_list_unresolved (manuscript);

  for (guint i = 0; i < lost->len; i++)
    {
      const CwManuscriptLost *one = lost->pdata[i];
      g_autofree char *words = cw_manuscript_lost_describe (one);

      if (!g_hash_table_contains (named, one->text))
        g_ptr_array_add (findings,
                         cw_finding_new ("submission-unresolved", CW_SEVERITY_ERROR,
                                         /* Translators: a section and what stands there. */
                                         g_strdup_printf (_ ("%s is not there."), words)));
    }
}

/* A number that was typed behind a citation of the table follows no list. */
static void
add_typed_numbers (GPtrArray *findings, const CwReview *review, const CwManuscript *manuscript)
{
  GListModel *rows = review && manuscript->tables->len ? G_LIST_MODEL (review->cases) : NULL;
  const CwManuscriptFloat *table = rows ? manuscript->tables->pdata[0] : NULL;

  for (guint i = 0; rows && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwReportedCase) row = g_list_model_get_item (rows, i);

      if (cw_reported_case_has_typed_number (row))
        g_ptr_array_add (
          findings,
          cw_finding_new ("submission-table-citation", CW_SEVERITY_WARNING,
                          /* Translators: the label of a table, then a citation in it. */
                          g_strdup_printf (_ ("%s, “%s”: the number is typed and need not be that "
                                              "of the list of references. Tie the row to a "
                                              "reference of the library."),
                                           table->label, row->citation)));
    }
}

/* The rows are those of the review, which is mended in its own window. */
static void
add_row_references (GPtrArray *findings, const CwArticleSources *sources)
{
  g_autoptr (GPtrArray) works = cw_references_snapshot_some (sources->works);
  g_autoptr (GPtrArray) found =
    sources->review ? cw_row_reference_check (sources->review, works) : NULL;

  for (guint i = 0; found && i < found->len; i++)
    {
      const CwFinding *one = found->pdata[i];

      g_ptr_array_add (findings,
                       cw_finding_new (one->rule, one->severity, g_strdup (one->message)));
    }
}

static void
add_article (GPtrArray *findings, GHashTable *named, const CwCaseArticle *article)
{
  add_unresolved (findings, named, article->manuscript);
  add_typed_numbers (findings, article->sources->review, article->manuscript);
  add_row_references (findings, article->sources);
  g_ptr_array_extend_and_steal (
    findings, cw_journal_check (article->manuscript, article->profile, article->printed));
}

/**
 * cw_case_findings_add_article:
 * @findings: (element-type CwFinding): findings are added here; those in the prose, if they are
 *   wanted, are there already
 * @article: an article
 *
 * Adds what is found in an article as it is printed: what its journal objects to, chips that say
 * nothing, numbers of references that were typed into its table, and references that rows of it
 * could be tied to.
 */
void
cw_case_findings_add_article (GPtrArray *findings, const CwCaseArticle *article)
{
  g_autoptr (GHashTable) named = list_named (findings);

  add_article (findings, named, article);
}

/* ---- the table of a review ---- */

/**
 * cw_review_findings_add_references:
 * @findings: (element-type CwFinding): findings are added here, and all sorted
 * @document: the library, which holds the works that rows may be tied to
 * @review: a review
 * @error: return location
 *
 * Adds what cw_row_reference_check() finds. Safe in any thread.
 *
 * Returns: %FALSE with the errors of cw_article_sources_load_works()
 */
gboolean
cw_review_findings_add_references (GPtrArray *findings,
                                   CwDocument *document,
                                   CwReview *review,
                                   GError **error)
{
  g_autoptr (GPtrArray) works = cw_article_sources_load_works (document, error);
  g_autoptr (GPtrArray) copies = works ? cw_references_snapshot_some (works) : NULL;

  if (works == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (findings, cw_row_reference_check (review, copies));
  g_ptr_array_sort (findings, cw_finding_compare);
  return TRUE;
}

/**
 * cw_review_findings_new:
 * @document: the library
 * @review: a review
 * @error: return location
 *
 * Looks at a review by itself and at its rows beside the references of the library. Safe in any
 * thread.
 *
 * Returns: (transfer full) (element-type CwFinding) (nullable): what was found, the worst first;
 *   errors are those of cw_review_findings_add_references()
 */
GPtrArray *
cw_review_findings_new (CwDocument *document, CwReview *review, GError **error)
{
  g_autoptr (GPtrArray) findings = cw_review_check (review);

  return cw_review_findings_add_references (findings, document, review, error)
           ? g_steal_pointer (&findings)
           : NULL;
}

/* ---- CARE ---- */

static CwFinding *
make_gap (CwEntity *root, const CwCareLeaf *leaf, const CwCareGap *gap)
{
  g_autofree char *rule = g_strconcat ("care-", leaf->item->id, NULL);
  gboolean is_partly = leaf->status == CW_CARE_PARTLY;
  CwFinding *finding =
    cw_finding_new (g_intern_string (rule), is_partly ? CW_SEVERITY_NOTE : CW_SEVERITY_WARNING,
                    g_strdup_printf (_ ("CARE item %s: %s"), leaf->item->id, gap->message));
  CwEntity *entity = cw_entity_lookup (root, gap->entity_id);

  if (entity)
    cw_finding_add_place (finding, entity, gap->field);
  return finding;
}

/* What is missing, and what is recorded but told nowhere. */
static void
add_gaps (GPtrArray *findings, const CwCaseArticle *article)
{
  CwEntity *root = CW_ENTITY (article->original);
  g_autoptr (CwCareReport) report = cw_care_evaluate (root);

  cw_care_told_find (report, article->original, article->manuscript, findings);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      const CwCareLeaf *leaf = &report->leaves[i];

      if (leaf->status == CW_CARE_MET || leaf->status == CW_CARE_NOT_APPLICABLE)
        continue;
      for (guint j = 0; j < leaf->gaps->len; j++)
        g_ptr_array_add (findings, make_gap (root, leaf, leaf->gaps->pdata[j]));
    }
}

/* ---- everything ---- */

/* All of the prose, or only the chips in it that stand for nothing, which takes far less time. */
static GPtrArray *
inspect (const CwCaseArticle *article, gboolean with_prose)
{
  g_autoptr (GPtrArray) copies = cw_references_snapshot_some (article->sources->works);

  return with_prose ? cw_inspect (article->original, article->sources->review, copies)
                    : cw_inspect_chips (article->original, article->sources->review, copies);
}

/* In the facts, in the prose when that is wanted, in the article and its figures. */
static GPtrArray *
collect (const CwCaseArticle *article, GPtrArray *figures, gboolean with_prose)
{
  GPtrArray *findings = cw_check_case (CW_ENTITY (article->original));
  g_autoptr (GPtrArray) prose = inspect (article, with_prose);
  g_autoptr (GHashTable) named = list_named (prose);

  cw_journal_overrule (findings, article->profile);
  if (with_prose)
    g_ptr_array_extend_and_steal (findings, g_steal_pointer (&prose));
  add_article (findings, named, article);
  g_ptr_array_extend_and_steal (findings, figures);
  return findings;
}

/**
 * cw_case_findings_collect:
 * @article: an article
 * @figures: (element-type CwFinding) (transfer full): what was found in its figures
 *
 * Looks for contradictions in the facts, reads the prose, and holds the article against CARE and
 * what its journal wants; where the two pull against each other the journal wins. The one list of
 * findings in a case.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found, the worst first
 */
GPtrArray *
cw_case_findings_collect (const CwCaseArticle *article, GPtrArray *figures)
{
  GPtrArray *findings = collect (article, figures, TRUE);

  add_gaps (findings, article);
  g_ptr_array_sort (findings, cw_finding_compare);
  return findings;
}

/* An article, and what it was made of. */
typedef struct
{
  CwJournalProfile *profile;
  CwArticleSources *sources;
  CwEntity *root;
  CwManuscript *manuscript;
} Made;

static void
made_clear (Made *self)
{
  g_clear_pointer (&self->manuscript, cw_manuscript_free);
  g_clear_object (&self->root);
  g_clear_pointer (&self->sources, cw_article_sources_free);
  g_clear_pointer (&self->profile, cw_journal_profile_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Made, made_clear)

static gboolean
make (Made *self,
      CwDocument *document,
      const CwSnapshot *record,
      const char *profile_id,
      GCancellable *cancellable,
      GError **error)
{
  self->profile = cw_export_find_profile (record, profile_id, error);
  self->sources = self->profile ? cw_article_sources_new (document, record, error) : NULL;
  if (self->sources == NULL)
    return FALSE;
  self->root = cw_snapshot_to_entity (record);
  self->manuscript = cw_article_sources_new_manuscript (
    self->sources, document, CW_CASE (self->root), self->profile, cancellable, error);
  return self->manuscript != NULL;
}

static CwCaseArticle
get_article (const Made *self)
{
  return (CwCaseArticle){ CW_CASE (self->root), CW_CASE (self->root), self->sources,
                          self->manuscript, self->profile };
}

/**
 * cw_case_findings_new:
 * @document: the library, which holds the works that are cited and the review of the case
 * @record: a case
 * @profile_id: (nullable): as for cw_export_find_profile()
 * @error: return location
 *
 * Makes the article of a case, composes its figures, and looks at all of it as
 * cw_case_findings_collect() does. Safe in any thread.
 *
 * Returns: (transfer full) (element-type CwFinding) (nullable): what was found, the worst first;
 *   errors are those of cw_export_find_profile() and cw_article_sources_new()
 */
GPtrArray *
cw_case_findings_new (CwDocument *document,
                      const CwSnapshot *record,
                      const char *profile_id,
                      GError **error)
{
  g_auto (Made) made = { NULL };
  g_autoptr (GHashTable) outcomes = NULL;
  CwCaseArticle article;

  if (!make (&made, document, record, profile_id, NULL, error))
    return NULL;
  article = get_article (&made);
  outcomes =
    cw_case_figures_compose_all (document, article.printed, made.manuscript, made.profile, NULL);
  return cw_case_findings_collect (
    &article, cw_case_figures_check_all (article.printed, made.manuscript, made.profile, outcomes));
}

/**
 * cw_case_findings_new_checks:
 * @document: the library
 * @record: a case
 * @outcomes: (inout) (nullable): what came of its figures; where that is %NULL and @composes they
 *   are composed
 * @composes: whether there is time to compose them
 * @cancellable: (nullable): gives up
 * @error: return location
 *
 * Looks at a case as cw_case_findings_new() does, but tells neither what is found in the prose nor
 * what CARE misses: a window shows both in lists of their own. Safe in any thread.
 *
 * Returns: (transfer full) (element-type CwFinding) (nullable): what was found, the worst first;
 *   errors as there
 */
GPtrArray *
cw_case_findings_new_checks (CwDocument *document,
                             const CwSnapshot *record,
                             GHashTable **outcomes,
                             gboolean composes,
                             GCancellable *cancellable,
                             GError **error)
{
  g_auto (Made) made = { NULL };
  CwCaseArticle article;
  GPtrArray *findings;

  if (!make (&made, document, record, NULL, cancellable, error))
    return NULL;
  article = get_article (&made);
  if (composes && *outcomes == NULL)
    *outcomes = cw_case_figures_compose_all (document, article.printed, made.manuscript,
                                             made.profile, cancellable);
  findings = collect (
    &article, cw_case_figures_check_all (article.printed, made.manuscript, made.profile, *outcomes),
    FALSE);
  g_ptr_array_sort (findings, cw_finding_compare);
  return findings;
}

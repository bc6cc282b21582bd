/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-case-findings.h"

#include "document/cw-article-sources.h"
#include "document/cw-export-manuscript.h"
#include "document/cw-references.h"
#include "manuscript/cw-inspect.h"
#include "manuscript/cw-journal-check.h"
#include "rules/cw-check.h"

/* All that is found in a case: in its facts, in its prose, and against its journal. */

static GPtrArray *
inspect (CwCase *root, const CwArticleSources *sources)
{
  g_autoptr (GPtrArray) copies = cw_references_snapshot_some (sources->works);

  return cw_inspect (root, sources->review, copies);
}

/**
 * cw_case_findings_new:
 * @document: the library, which holds the works that are cited and the review of the case
 * @record: a case
 * @profile_id: (nullable): as for cw_export_find_profile()
 * @error: return location
 *
 * Looks for contradictions in the facts, reads the prose, and holds the article against what its
 * journal wants; where CARE and the journal pull against each other the journal wins. Safe in any
 * thread.
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
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (record, profile_id, error);
  g_autoptr (CwArticleSources) sources =
    profile ? cw_article_sources_new (document, record, error) : NULL;
  g_autoptr (CwManuscript) manuscript = NULL;
  g_autoptr (CwEntity) root = NULL;
  GPtrArray *findings;

  if (sources == NULL)
    return NULL;
  root = cw_snapshot_to_entity (record);
  manuscript =
    cw_article_sources_new_manuscript (sources, document, CW_CASE (root), profile, NULL, error);
  if (manuscript == NULL)
    return NULL;
  findings = cw_check_case (root);
  cw_journal_overrule (findings, profile);
  g_ptr_array_extend_and_steal (findings, inspect (CW_CASE (root), sources));
  g_ptr_array_extend_and_steal (findings, cw_journal_check (manuscript, profile, CW_CASE (root)));
  g_ptr_array_sort (findings, cw_finding_compare);
  return findings;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-inspect.h"

#include "manuscript/cw-contradiction.h"
#include "manuscript/cw-language-check.h"
#include "manuscript/cw-privacy-check.h"

/* Everything that is found in the prose of a case. */

static gboolean
is_kept (CwEntity *root, const CwFinding *finding)
{
  const CwFindingPlace *place = finding->places->len ? finding->places->pdata[0] : NULL;

  return place && place->quote &&
         cw_kept_text_has (root, finding->rule, place->entity_id, place->field, place->quote);
}

static void
remove_kept (GPtrArray *findings, CwEntity *root)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (CW_CASE (root)->kept_texts)) == 0)
    return;
  for (guint i = findings->len; i > 0; i--)
    if (is_kept (root, findings->pdata[i - 1]))
      g_ptr_array_remove_index (findings, i - 1);
}

/**
 * cw_inspect:
 * @root: a case
 * @review: (nullable): the review whose table its article prints
 * @publications: (nullable) (element-type CwSnapshot): the works of the library that may be cited
 *
 * Reads all prose of the case and holds it against the facts, the table of the review, against
 * itself and the customs of a journal, and looks for what tells who the patient is. Findings that
 * the author decided to keep are left out as long as the sentence reads as it did. Takes time in
 * proportion to the length of the prose.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found, the worst first
 */
GPtrArray *
cw_inspect (CwCase *root, CwReview *review, GPtrArray *publications)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  g_autoptr (CwCaseText) text = NULL;

  g_return_val_if_fail (CW_IS_CASE (root), findings);

  text = cw_case_text_new (root);
  cw_contradiction_check (findings, root, review, text);
  cw_language_check (findings, root, review, text, publications);
  cw_privacy_check (findings, root, text);
  remove_kept (findings, CW_ENTITY (root));
  g_ptr_array_sort (findings, cw_finding_compare);
  return findings;
}

/**
 * cw_inspect_chips:
 * @root: a case
 * @review: (nullable): the review whose table its article prints
 * @publications: (nullable) (element-type CwSnapshot): the works of the library that may be cited
 *
 * Looks only for chips that stand for nothing, as cw_inspect() does among everything else: the
 * prose is not split into sentences, which is what takes the time.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found, in the order of the prose
 */
GPtrArray *
cw_inspect_chips (CwCase *root, CwReview *review, GPtrArray *publications)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  g_autoptr (CwCaseText) text = NULL;

  g_return_val_if_fail (CW_IS_CASE (root), findings);

  text = cw_case_text_new_passages (root);
  cw_language_check_lost_chips (findings, root, review, text, publications);
  remove_kept (findings, CW_ENTITY (root));
  return findings;
}

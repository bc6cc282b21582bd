/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-answer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "manuscript/cw-prose.h"

/* An answer holds copies; what stands there may have changed since the finding was made. */

static gboolean
fail_changed (GError **error)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("The text has changed since this was found. Look at the new finding."));
  return FALSE;
}

static gboolean
use_fact (CwEntity *entity, const CwField *field, const CwFindingAnswer *answer, GError **error)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);
  g_autofree char *words = cw_prose_escape (answer->text);
  g_autofree char *changed = NULL;
  gsize length = answer->end - answer->start;

  if (text == NULL || strlen (text) < answer->end ||
      strncmp (text + answer->start, answer->old, length) != 0)
    return fail_changed (error);
  changed = g_strdup_printf ("%.*s%s%s", (int)answer->start, text, words, text + answer->end);
  return cw_entity_set (entity, field, changed, error);
}

static gboolean
fix_fact (CwEntity *entity, const CwField *field, const CwFindingAnswer *answer, GError **error)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);

  if (g_strcmp0 (text, answer->old) != 0)
    return fail_changed (error);
  return cw_entity_set (entity, field, answer->text, error);
}

static void
set (CwEntity *row, const char *name, const char *text)
{
  cw_entity_set (row, cw_entity_info_find (cw_entity_get_info (row), name), text, NULL);
}

/* A reason that stands beside a sentence which is no longer there would be lost. */
static gboolean
is_still_there (CwEntity *entity, const CwField *field, const char *quote)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);

  return text && strstr (text, quote);
}

static gboolean
keep (CwEntity *root,
      const CwFinding *finding,
      const CwFindingAnswer *answer,
      const char *reason,
      GError **error)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "kept-texts");
  guint n = g_list_model_get_n_items (cw_entity_get_list (root, list));
  CwEntity *row;

  if (reason == NULL || *reason == '\0')
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("Say why the text stays as it is."));
      return FALSE;
    }
  row = cw_entity_insert (root, list, n, NULL);
  set (row, "rule", finding->rule);
  set (row, "subject", answer->entity_id);
  set (row, "field", answer->field);
  set (row, "quote", answer->text);
  set (row, "reason", reason);
  return TRUE;
}

/**
 * cw_answer_apply:
 * @root: a case or a review
 * @finding: (nullable): a finding of it; only %CW_FINDING_KEEP needs it
 * @answer: one of its answers
 * @reason: (nullable): why the text stays, for %CW_FINDING_KEEP
 * @error: return location; %CW_ERROR_INVALID_VALUE when the text changed since the finding was
 *   made, or a reason is missing
 *
 * Gives an answer to a finding. Whoever calls makes one step of the history of it.
 *
 * Returns: whether it was done
 */
gboolean
cw_answer_apply (CwEntity *root,
                 const CwFinding *finding,
                 const CwFindingAnswer *answer,
                 const char *reason,
                 GError **error)
{
  CwEntity *entity = cw_entity_lookup (root, answer->entity_id);
  const CwField *field =
    entity ? cw_entity_info_find (cw_entity_get_info (entity), answer->field) : NULL;

  if (field == NULL)
    return fail_changed (error);
  switch (answer->kind)
    {
    case CW_FINDING_USE_FACT:
      return use_fact (entity, field, answer, error);
    case CW_FINDING_FIX_FACT:
    case CW_FINDING_BIND:
      return fix_fact (entity, field, answer, error);
    default:
      return is_still_there (entity, field, answer->text)
               ? keep (root, finding, answer, reason, error)
               : fail_changed (error);
    }
}

/**
 * cw_answer_get_label:
 * @kind: what is done
 *
 * Returns: what a button for it says, translated
 */
const char *
cw_answer_get_label (CwFindingAnswerKind kind)
{
  static const char *const labels[] = { N_ ("Use the fact"), N_ ("Fix the fact"),
                                        N_ ("Keep the text…"), N_ ("Bind") };

  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (labels), NULL);

  return _ (labels[kind]);
}

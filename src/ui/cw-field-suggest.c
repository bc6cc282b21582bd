/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-field-suggest.h"

#include <string.h>

#include "model/cw-entity-walk.h"
#include "vocab/cw-vocabulary.h"

/* More lines than this are read by nobody; another letter narrows them faster. */
#define SUGGESTIONS_MAX 12

/**
 * cw_field_has_suggestions:
 * @field: a field
 *
 * Returns: whether typing in it is helped by a vocabulary or by what it can refer to
 */
gboolean
cw_field_has_suggestions (const CwField *field)
{
  return field->vocabulary || field->kind == &cw_kind_reference;
}

static void
suggest_terms (GPtrArray *suggestions, const CwField *field, const char *typed)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (field->vocabulary - 1);
  g_autoptr (GPtrArray) matches = cw_vocabulary_search (vocabulary, typed, SUGGESTIONS_MAX);

  for (guint i = 0; i < matches->len; i++)
    {
      const CwVocabularyMatch *match = matches->pdata[i];
      gboolean synonym = strcmp (match->matched, match->term->term) != 0;
      g_autofree char *detail = synonym && match->term->group
                                  ? g_strdup_printf ("%s · %s", match->matched, match->term->group)
                                  : g_strdup (synonym ? match->matched : match->term->group);

      g_ptr_array_add (suggestions, cw_suggestion_new (match->term->term, detail));
    }
}

static void
suggest_targets (GPtrArray *suggestions, CwEntity *root, const CwField *field, const char *typed)
{
  g_autoptr (GPtrArray) targets = cw_entity_collect (root, field->target);
  g_autofree char *wanted = g_utf8_casefold (typed ? typed : "", -1);

  for (guint i = 0; i < targets->len && suggestions->len < SUGGESTIONS_MAX; i++)
    {
      g_autofree char *title = cw_entity_dup_title (targets->pdata[i]);
      g_autofree char *folded = g_utf8_casefold (title, -1);

      if (strstr (folded, wanted))
        g_ptr_array_add (suggestions, cw_suggestion_new (title, NULL));
    }
}

/**
 * cw_field_suggest:
 * @root: the case
 * @field: a field with suggestions
 * @typed: what stands in the entry
 *
 * What may be meant. Nothing is ever refused for not being suggested, except that a reference
 * has to be one of its targets.
 *
 * Returns: (transfer full) (element-type CwSuggestion): the suggestions, best first
 */
GPtrArray *
cw_field_suggest (CwEntity *root, const CwField *field, const char *typed)
{
  GPtrArray *suggestions = cw_suggestions_new ();

  if (field->vocabulary && typed && *typed)
    suggest_terms (suggestions, field, typed);
  else if (field->kind == &cw_kind_reference)
    suggest_targets (suggestions, root, field, typed);
  return suggestions;
}

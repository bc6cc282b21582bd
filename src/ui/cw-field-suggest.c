/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-field-suggest.h"

#include <glib/gi18n.h>
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

static gboolean
is_synonym (const CwVocabularyMatch *match)
{
  return strcmp (match->matched, match->term->term) != 0;
}

/* The word as it was typed, or the one that its beginning led to; both have one meaning. */
static char *
dup_matched (const CwVocabularyMatch *match, const char *typed)
{
  return match->kind == CW_VOCABULARY_MATCH_EXACT ? g_strstrip (g_strdup (typed))
                                                  : g_strdup (match->matched);
}

/* What the word that was found means for the term that is offered. */
static char *
describe_relation (const CwVocabularyMatch *match, const char *typed)
{
  g_autofree char *word = dup_matched (match, typed);

  switch (match->relation)
    {
    case CW_VOCABULARY_RELATION_CHOOSE:
      /* Translators: %s is a word with several meanings, such as “hematochezia”. */
      return g_strdup_printf (_ ("“%s”: choose one"), word);
    case CW_VOCABULARY_RELATION_BROADER:
      return g_strdup_printf (_ ("broader than “%s”"), word);
    case CW_VOCABULARY_RELATION_NARROWER:
      return g_strdup_printf (_ ("narrower than “%s”"), word);
    case CW_VOCABULARY_RELATION_EXACT:
    default:
      return g_steal_pointer (&word);
    }
}

static void
suggest_terms (GPtrArray *suggestions, const CwField *field, const char *typed)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (field->vocabulary - 1);
  g_autoptr (GPtrArray) matches = cw_vocabulary_search (vocabulary, typed, SUGGESTIONS_MAX);

  for (guint i = 0; i < matches->len; i++)
    {
      const CwVocabularyMatch *match = matches->pdata[i];
      g_autofree char *relation = is_synonym (match) ? describe_relation (match, typed) : NULL;
      g_autofree char *detail = relation && match->term->group
                                  ? g_strdup_printf ("%s · %s", relation, match->term->group)
                                  : g_strdup (relation ? relation : match->term->group);

      g_ptr_array_add (suggestions, cw_suggestion_new (match->term->term, detail));
    }
}

/**
 * cw_field_dup_word:
 * @field: a field with a vocabulary
 * @term: the term that was chosen
 * @typed: what was typed for it
 *
 * The word of the author that led to the term: a synonym that was typed, or begun and shown. The
 * beginning of the term itself is no word.
 *
 * Returns: (transfer full) (nullable): the word
 */
char *
cw_field_dup_word (const CwField *field, const char *term, const char *typed)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (field->vocabulary - 1);
  g_autoptr (GPtrArray) matches = cw_vocabulary_search (vocabulary, typed, SUGGESTIONS_MAX);

  for (guint i = 0; i < matches->len; i++)
    {
      const CwVocabularyMatch *match = matches->pdata[i];

      if (strcmp (match->term->term, term) != 0)
        continue;
      if (!is_synonym (match) || match->kind > CW_VOCABULARY_MATCH_PREFIX)
        return NULL;
      return dup_matched (match, typed);
    }
  return NULL;
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

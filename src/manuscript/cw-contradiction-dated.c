/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "model/cw-entity-walk.h"

/* What the text dates and the record dates otherwise: procedures, responses, the diagnosis. A date
 * that stands anywhere in the record is right for something, and the sentence may mean that. */

/* Short words of a name say nothing. */
#define SHORTEST_WORD 5
/* What may be another one than that which is recorded. */
#define ANOTHER                                                                                    \
  "\\b(?:again|second|third|another|repeat\\w*|previous\\w*|prior|first|initial\\w*|later|after|"  \
  "before|until|since|scheduled|planned|re-?\\w*(?:section|currence|lapsed?))\\b"

static gboolean
date_meets (const CwMention *mention, const CwDate *date)
{
  CwTimePoint said = { .is_known = TRUE, .date = mention->date };
  CwTimePoint fact = { .is_known = TRUE, .date = (CwDate *)date };

  return date->approximate || !cw_time_point_differs (&said, &fact);
}

static gboolean
entity_meets (const CwMention *mention, CwEntity *entity)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    if (field->kind == &cw_kind_date)
      {
        g_autofree char *text = cw_entity_dup_text (entity, field);
        g_autoptr (CwDate) date = text ? cw_date_parse (text, NULL) : NULL;

        if (cw_date_is_readable (date) && date_meets (mention, date))
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_recorded (const GPtrArray *entities, const CwMention *mention)
{
  for (guint i = 0; i < entities->len; i++)
    if (entity_meets (mention, entities->pdata[i]))
      return TRUE;
  return FALSE;
}

/* ---- what the sentence speaks of ---- */

/* Whether the sentence holds every longer word of the name. */
static gboolean
is_named (const char *name, const char *folded)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (name ? name : "", NULL, NULL);
  gboolean is_any = FALSE;

  for (guint i = 0; words[i]; i++)
    if (strlen (words[i]) >= SHORTEST_WORD)
      {
        is_any = TRUE;
        if (strstr (folded, words[i]) == NULL)
          return FALSE;
      }
  return is_any;
}

static CwEntity *
find_procedure (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->procedures);
  g_autofree char *folded = g_utf8_casefold (mention->statement->words, -1);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwProcedure) procedure = g_list_model_get_item (list, i);

      if (cw_date_is_readable (procedure->date) && is_named (procedure->procedure, folded))
        return CW_ENTITY (procedure); /* the list holds it */
    }
  return NULL;
}

/* The one response that the sentence names, or NULL. */
static const CwMention *
find_response (const CwStatement *statement)
{
  const CwMention *found = NULL;

  for (guint i = 0; i < statement->mentions->len; i++)
    {
      const CwMention *mention = statement->mentions->pdata[i];

      if (mention->kind != CW_MENTION_RESPONSE)
        continue;
      if (found)
        return NULL;
      found = mention;
    }
  return found;
}

/* The one assessment of the response that the sentence names: of two any may be meant. */
static CwEntity *
find_assessment (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->assessments);
  const CwMention *response = find_response (mention->statement);
  CwEntity *found = NULL;

  for (guint i = 0; response && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (list, i);
      g_autofree char *overall = cw_entity_dup_by_name (CW_ENTITY (assessment), "overall");

      if (g_strcmp0 (overall, response->value) != 0)
        continue;
      if (found || !cw_date_is_readable (assessment->date))
        return NULL;
      found = CW_ENTITY (assessment); /* the list holds it */
    }
  return found;
}

static CwEntity *
find_diagnosis (CwProseCheck *self, const CwMention *mention)
{
  CwDiagnosis *diagnosis = self->root->diagnosis;

  return cw_date_is_readable (diagnosis->date) &&
             cw_patterns_has (self->text->patterns,
                              "\\b(?:was|were|been) diagnosed\\b|\\bdiagnosis (?:was|of)\\b",
                              mention->statement->words) &&
             is_named (diagnosis->name, mention->statement->words)
           ? CW_ENTITY (diagnosis)
           : NULL;
}

/* ---- all ---- */

/* Something of that name may have been done more than once: a warning. */
void
cw_prose_check_dated (CwProseCheck *self, const CwMention *mention)
{
  g_autoptr (GPtrArray) entities = cw_entity_collect (CW_ENTITY (self->root), NULL);
  g_autofree char *canonical = cw_date_to_string (mention->date);
  CwEntity *against = find_procedure (self, mention);

  if (against == NULL)
    against = find_assessment (self, mention);
  if (against == NULL)
    against = find_diagnosis (self, mention);
  if (against == NULL || is_recorded (entities, mention) ||
      cw_patterns_has (self->text->patterns, ANOTHER, mention->statement->words))
    return;
  cw_prose_finding_fix_fact (cw_prose_check_against_fact (self, "date-in-text", CW_SEVERITY_WARNING,
                                                          mention, against, "date"),
                             against, "date", canonical);
}

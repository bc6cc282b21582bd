/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-finding.h"

#include <glib/gi18n-lib.h>

static void
free_place (CwFindingPlace *place)
{
  g_free (place->entity_id);
  g_free (place->quote);
  g_free (place);
}

static void
free_answer (CwFindingAnswer *answer)
{
  g_free (answer->entity_id);
  g_free (answer->old);
  g_free (answer->text);
  g_free (answer);
}

/**
 * cw_finding_new:
 * @rule: static name of the rule
 * @severity: how bad it is
 * @message: (transfer full): a translated sentence
 *
 * Returns: (transfer full): a finding without places
 */
CwFinding *
cw_finding_new (const char *rule, CwSeverity severity, char *message)
{
  CwFinding *self = g_new0 (CwFinding, 1);

  self->rule = rule;
  self->severity = severity;
  self->message = message;
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)free_place);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)free_answer);
  return self;
}

/**
 * cw_finding_dup_sentences:
 * @self: a finding
 *
 * Returns: (transfer full): its message and, where the rule was read, its origin, for a reader who
 *   has nowhere to look it up
 */
char *
cw_finding_dup_sentences (const CwFinding *self)
{
  return g_strjoin (" ", self->message, self->origin, NULL);
}

/**
 * cw_finding_add_to:
 * @findings: (element-type CwFinding): where it goes
 * @rule: which rule found it, a constant of the program
 * @severity: how bad it is
 * @entity: the entity to look at first
 * @field: its field
 * @message: (transfer full): a translated sentence
 *
 * Returns: (transfer none): the finding
 */
CwFinding *
cw_finding_add_to (GPtrArray *findings,
                   const char *rule,
                   CwSeverity severity,
                   CwEntity *entity,
                   const char *field,
                   char *message)
{
  CwFinding *self = cw_finding_new (rule, severity, message);

  cw_finding_add_place (self, entity, field);
  g_ptr_array_add (findings, self);
  return self;
}

/**
 * cw_finding_add_passage:
 * @self: a finding
 * @entity_id: the entity whose prose it is
 * @entity_name: its type, static
 * @field: name of its field
 * @quote: (nullable): the sentence, or %NULL for the whole value
 * @start: first byte of what is meant in the text of the field
 * @end: the byte behind its last one
 *
 * Adds a passage that the finding is about; the first place is where to look first.
 */
void
cw_finding_add_passage (CwFinding *self,
                        const char *entity_id,
                        const char *entity_name,
                        const char *field,
                        const char *quote,
                        gsize start,
                        gsize end)
{
  CwFindingPlace *place = g_new0 (CwFindingPlace, 1);

  place->entity_id = g_strdup (entity_id);
  place->entity_name = entity_name;
  place->field = g_intern_string (field);
  place->quote = g_strdup (quote);
  place->start = start;
  place->end = end;
  g_ptr_array_add (self->places, place);
  if (self->places->len > 1)
    return;
  self->entity_id = place->entity_id;
  self->entity_name = place->entity_name;
  self->field = place->field;
}

/**
 * cw_finding_add_place:
 * @self: a finding
 * @entity: the entity that holds the fact
 * @field: name of one of its fields
 *
 * Adds a fact that the finding is about; the first one is where to look first.
 */
void
cw_finding_add_place (CwFinding *self, CwEntity *entity, const char *field)
{
  cw_finding_add_passage (self, cw_entity_get_id (entity), cw_entity_get_info (entity)->name, field,
                          NULL, 0, 0);
}

/**
 * cw_finding_add_answer:
 * @self: a finding
 * @kind: what is done
 * @entity_id: the entity that changes, or whose prose stays
 * @field: its field
 * @text: (nullable): what shall stand there
 *
 * Adds something that can be done about the finding in one step.
 *
 * Returns: (transfer none): the answer
 */
CwFindingAnswer *
cw_finding_add_answer (CwFinding *self,
                       CwFindingAnswerKind kind,
                       const char *entity_id,
                       const char *field,
                       const char *text)
{
  CwFindingAnswer *answer = g_new0 (CwFindingAnswer, 1);

  answer->kind = kind;
  answer->entity_id = g_strdup (entity_id);
  answer->field = g_intern_string (field);
  answer->text = g_strdup (text);
  g_ptr_array_add (self->answers, answer);
  return answer;
}

/**
 * cw_finding_free:
 * @self: (nullable) (transfer full): a finding
 *
 * Frees the finding.
 */
void
cw_finding_free (CwFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->message);
  g_free (self->origin);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

/**
 * cw_finding_compare:
 * @a: a place in an array of findings
 * @b: another one
 *
 * For g_ptr_array_sort(), which keeps the order of equals.
 *
 * Returns: less than 0 when the first is worse
 */
int
cw_finding_compare (gconstpointer a, gconstpointer b)
{
  const CwFinding *first = *(CwFinding *const *)a, *second = *(CwFinding *const *)b;

  return (int)first->severity - (int)second->severity;
}

/**
 * cw_severity_to_string:
 * @severity: a severity
 *
 * Returns: its name in machine-readable output, never translated
 */
const char *
cw_severity_to_string (CwSeverity severity)
{
  static const char *const nicks[] = { "error", "warning", "note" };

  g_return_val_if_fail ((guint)severity < G_N_ELEMENTS (nicks), NULL);

  return nicks[severity];
}

/**
 * cw_severity_get_label:
 * @severity: a severity
 *
 * Returns: its translated name
 */
const char *
cw_severity_get_label (CwSeverity severity)
{
  static const char *const labels[] = { N_ ("Error"), N_ ("Warning"), N_ ("Note") };

  g_return_val_if_fail ((guint)severity < G_N_ELEMENTS (labels), NULL);

  return _ (labels[severity]);
}

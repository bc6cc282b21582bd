/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/**
 * CwSeverity:
 * @CW_SEVERITY_ERROR: cannot be right as it stands.
 * @CW_SEVERITY_WARNING: is most likely wrong or incomplete.
 * @CW_SEVERITY_NOTE: worth knowing.
 *
 * How bad it is.
 */
typedef enum
{
  CW_SEVERITY_ERROR,
  CW_SEVERITY_WARNING,
  CW_SEVERITY_NOTE,
} CwSeverity;

/**
 * CwFindingPlace:
 * @entity_id: the entity.
 * @entity_name: its type, such as "drug".
 * @field: the field or list.
 * @quote: (nullable): the sentence of prose that is meant, or %NULL for the whole value.
 * @start: first byte of what is meant in the text of the field, where there is a quote.
 * @end: the byte behind its last one.
 *
 * A fact or a passage of prose that a finding is about.
 */
typedef struct
{
  char *entity_id;
  const char *entity_name;
  const char *field;
  char *quote;
  gsize start;
  gsize end;
} CwFindingPlace;

/**
 * CwFindingAnswerKind:
 * @CW_FINDING_USE_FACT: a stretch of prose is replaced by what the fact says.
 * @CW_FINDING_FIX_FACT: the fact is replaced by what the prose says.
 * @CW_FINDING_KEEP: both stay, because of a reason that the author gives.
 * @CW_FINDING_BIND: a row of a table is tied to a reference of the library.
 *
 * What an author can do about a finding.
 */
typedef enum
{
  CW_FINDING_USE_FACT,
  CW_FINDING_FIX_FACT,
  CW_FINDING_KEEP,
  CW_FINDING_BIND,
} CwFindingAnswerKind;

/**
 * CwFindingAnswer:
 * @kind: what is done.
 * @entity_id: the entity that changes; for %CW_FINDING_KEEP the one whose prose stays.
 * @field: its field.
 * @start: first byte that is replaced, for %CW_FINDING_USE_FACT.
 * @end: the byte behind the last one.
 * @old: what stands there now: of prose the bytes that are replaced, of a fact its canonical text.
 * @text: what shall stand there, for %CW_FINDING_FIX_FACT and %CW_FINDING_BIND in canonical form.
 *
 * An answer to a finding; cw_answer_apply() gives it.
 */
typedef struct
{
  CwFindingAnswerKind kind;
  char *entity_id;
  const char *field;
  gsize start;
  gsize end;
  char *old;
  char *text;
} CwFindingAnswer;

/**
 * CwFinding:
 * @rule: which rule found it, never translated, never renamed: "end-before-start".
 * @severity: how bad it is.
 * @message: a translated sentence that names the facts.
 * @origin: (nullable): translated sentences that say where the rule was read, when it is not our
 * own.
 * @entity_id: (nullable): the entity to look at first, lent by @places.
 * @entity_name: (nullable): its type.
 * @field: (nullable): the field to look at first.
 * @places: (element-type CwFindingPlace): all the facts it is about, that one first.
 * @answers: (element-type CwFindingAnswer): what can be done about it in one step; most have none.
 *
 * Something a check found. Holds copies only.
 */
typedef struct
{
  const char *rule;
  CwSeverity severity;
  char *message;
  char *origin;
  const char *entity_id;
  const char *entity_name;
  const char *field;
  GPtrArray *places;
  GPtrArray *answers;
} CwFinding;

CwFinding *cw_finding_new (const char *rule, CwSeverity severity, char *message);
char *cw_finding_dup_sentences (const CwFinding *self);
CwFinding *cw_finding_add_to (GPtrArray *findings,
                              const char *rule,
                              CwSeverity severity,
                              CwEntity *entity,
                              const char *field,
                              char *message);
void cw_finding_add_place (CwFinding *self, CwEntity *entity, const char *field);
void cw_finding_add_passage (CwFinding *self,
                             const char *entity_id,
                             const char *entity_name,
                             const char *field,
                             const char *quote,
                             gsize start,
                             gsize end);
CwFindingAnswer *cw_finding_add_answer (CwFinding *self,
                                        CwFindingAnswerKind kind,
                                        const char *entity_id,
                                        const char *field,
                                        const char *text);
void cw_finding_free (CwFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFinding, cw_finding_free)

int cw_finding_compare (gconstpointer a, gconstpointer b);
const char *cw_severity_to_string (CwSeverity severity);
const char *cw_severity_get_label (CwSeverity severity);

G_END_DECLS

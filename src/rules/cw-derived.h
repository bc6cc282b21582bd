/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/**
 * CwDerivedInput:
 * @entity_id: the entity.
 * @entity_name: its type, such as "drug".
 * @field: the field.
 *
 * A recorded fact that a value was computed from.
 */
typedef struct
{
  char *entity_id;
  const char *entity_name;
  const char *field;
} CwDerivedInput;

/**
 * CwDerived:
 * @id: what it is, never translated, never renamed: "body-surface-mosteller"; with the id of its
 *   entity where there may be several: "dose-per-cycle:…".
 * @label: what it is called.
 * @value: (nullable): the value as a reader sees it, without unit; %NULL when not computable.
 * @is_number: whether @low and @high say it in numbers.
 * @low: the lowest value that the facts allow.
 * @high: the highest one.
 * @unit: (nullable): UCUM unit, %NULL for none.
 * @formula: (nullable): how it was computed, with the numbers in it.
 * @inputs: (element-type CwDerivedInput): the facts it rests on, or those that are missing.
 * @problem: (nullable): a sentence that says why it cannot be computed.
 * @gap: (nullable): with a @problem, the fact that is missing.
 * @answer: (nullable): the field in which authors write the same value down by hand.
 * @answer_text: (nullable): what @answer would have to say.
 * @recorded: (nullable): what it says, as a reader sees it; %NULL when it says nothing.
 * @differs: whether @recorded cannot stand beside what is computed.
 *
 * A value that follows from recorded facts. Holds copies only.
 */
typedef struct
{
  char *id;
  char *label;
  char *value;
  gboolean is_number;
  double low;
  double high;
  char *unit;
  char *formula;
  GPtrArray *inputs;
  char *problem;
  CwDerivedInput *gap;
  CwDerivedInput *answer;
  char *answer_text;
  char *recorded;
  gboolean differs;
} CwDerived;

GPtrArray *cw_derived_list (CwEntity *root);
void cw_derived_free (CwDerived *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwDerived, cw_derived_free)

G_END_DECLS

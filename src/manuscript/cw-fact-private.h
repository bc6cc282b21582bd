/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"
#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * CwFactSource:
 * @name: name of the fact.
 * @entity: type of the entity that it is about; there is one fact for each that says something.
 * @label: what it is called (`N_()`); behind it stands the title of an entity of a list.
 * @field: (nullable): the field to look at.
 * @word: adds the wordings of the fact; none when it is not recorded.
 *
 * How a fact is said.
 */
typedef struct
{
  const char *name;
  const char *entity;
  const char *label;
  const char *field;
  void (*word) (CwEntity *entity, GPtrArray *wordings);
} CwFactSource;

void cw_fact_word_decision (CwEntity *entity, GPtrArray *wordings);

extern const CwFactSource cw_fact_patient_sources[];
extern const CwFactSource cw_fact_finding_sources[];
extern const CwFactSource cw_fact_treatment_sources[];
extern const CwFactSource cw_fact_course_sources[];

void cw_fact_add_wording (GPtrArray *wordings, const char *nick, const char *label, char *text);
void cw_fact_word_field (CwEntity *entity, const CwField *field, GPtrArray *wordings);
const char *cw_fact_get_entity_name (const char *name);
void cw_fact_keep_only (CwSnapshot *snapshot, const char *fields);
gboolean cw_fact_offers_field (CwEntity *entity, const CwField *field);

G_END_DECLS

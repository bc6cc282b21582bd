/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/**
 * CwFindingSeverity:
 * @CW_FINDING_ERROR: cannot be right as it stands.
 * @CW_FINDING_WARNING: is most likely wrong or incomplete.
 * @CW_FINDING_NOTE: worth knowing.
 *
 * How bad it is.
 */
typedef enum
{
  CW_FINDING_ERROR,
  CW_FINDING_WARNING,
  CW_FINDING_NOTE,
} CwFindingSeverity;

/**
 * CwFindingPlace:
 * @entity_id: the entity.
 * @entity_name: its type, such as "drug".
 * @field: the field or list.
 *
 * A fact that a finding is about.
 */
typedef struct
{
  char *entity_id;
  const char *entity_name;
  const char *field;
} CwFindingPlace;

/**
 * CwFinding:
 * @rule: which rule found it, never translated, never renamed: "end-before-start".
 * @severity: how bad it is.
 * @message: a translated sentence that names the facts.
 * @places: (element-type CwFindingPlace): the facts, the one to correct first.
 *
 * Something a check found. Holds copies only.
 */
typedef struct
{
  const char *rule;
  CwFindingSeverity severity;
  char *message;
  GPtrArray *places;
} CwFinding;

CwFinding *cw_finding_new (const char *rule, CwFindingSeverity severity, char *message);
void cw_finding_add_place (CwFinding *self, CwEntity *entity, const char *field);
void cw_finding_free (CwFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFinding, cw_finding_free)

const char *cw_finding_severity_to_string (CwFindingSeverity severity);
const char *cw_finding_severity_get_label (CwFindingSeverity severity);

G_END_DECLS

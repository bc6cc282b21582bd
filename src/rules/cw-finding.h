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
 * @entity_id: (nullable): the entity to look at first, lent by @places.
 * @entity_name: (nullable): its type.
 * @field: (nullable): the field to look at first.
 * @places: (element-type CwFindingPlace): all the facts it is about, that one first.
 *
 * Something a check found. Holds copies only.
 */
typedef struct
{
  const char *rule;
  CwSeverity severity;
  char *message;
  const char *entity_id;
  const char *entity_name;
  const char *field;
  GPtrArray *places;
} CwFinding;

CwFinding *cw_finding_new (const char *rule, CwSeverity severity, char *message);
void cw_finding_add_place (CwFinding *self, CwEntity *entity, const char *field);
void cw_finding_free (CwFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFinding, cw_finding_free)

const char *cw_severity_to_string (CwSeverity severity);
const char *cw_severity_get_label (CwSeverity severity);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Consent to publish. Zero is "not recorded". */
typedef enum
{
  CW_CONSENT_WRITTEN_PATIENT = 1,
  CW_CONSENT_WRITTEN_GUARDIAN,
  CW_CONSENT_WRITTEN_NEXT_OF_KIN,
  CW_CONSENT_VERBAL,
  CW_CONSENT_WAIVED,
  CW_CONSENT_NOT_OBTAINED,
} CwConsent;

#define CW_TYPE_DECLARATIONS (cw_declarations_get_type ())
G_DECLARE_FINAL_TYPE (CwDeclarations, cw_declarations, CW, DECLARATIONS, CwEntity)

/* Ethics, consent and the other declarations. Members are read-only: write with cw_entity_set(). */
struct _CwDeclarations
{
  CwEntity parent_instance;

  int consent; /* CwConsent */
  CwDate *consent_date;
  int consent_photographs;
  char *consent_statement;
  char *ethics;
  char *ethics_number;
  char *competing_interests;
  char *funding;
  char *data_availability;
  char *contributions;
  char *acknowledgements;
  char *ai_use;
  char *care_statement;
  char *cover_letter;
};

G_END_DECLS

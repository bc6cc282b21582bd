/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-declarations.h"

#include <glib/gi18n-lib.h>

/* What journals ask to be declared. */

static const CwFieldChoice consent_choices[] = {
  { "written-patient", N_ ("Written, by the patient"), NULL },
  { "written-guardian", N_ ("Written, by parent or guardian"), NULL },
  { "written-next-of-kin", N_ ("Written, by next of kin"), NULL },
  { "verbal", N_ ("Verbal"), NULL },
  { "waived", N_ ("Waived by the ethics committee"), NULL },
  { "not-obtained", N_ ("Not obtained"), NULL },
};

static const CwField declarations_fields[] = {
  CW_CODE (CwDeclarations,
           consent,
           N_ ("Consent to publish"),
           consent_choices,
           .care = "13.consent"),
  CW_DATE (CwDeclarations, consent_date, N_ ("Date of consent"), .flags = CW_FIELD_IDENTIFYING),
  CW_TRISTATE (CwDeclarations, consent_photographs, N_ ("Consent covers photographs")),
  CW_PROSE (CwDeclarations, consent_statement, N_ ("Consent statement"), .care = "13.consent"),
  CW_PROSE (CwDeclarations, ethics, N_ ("Ethics approval")),
  CW_TEXT (CwDeclarations, ethics_number, N_ ("Approval number"), .flags = CW_FIELD_DOCUMENT),
  CW_PROSE (CwDeclarations, competing_interests, N_ ("Competing interests")),
  CW_PROSE (CwDeclarations, funding, N_ ("Funding"), .flags = CW_FIELD_DOCUMENT),
  CW_PROSE (CwDeclarations, data_availability, N_ ("Availability of data")),
  CW_PROSE (CwDeclarations, contributions, N_ ("Authors' contributions")),
  CW_PROSE (CwDeclarations, acknowledgements, N_ ("Acknowledgements")),
  CW_PROSE (CwDeclarations, ai_use, N_ ("Use of artificial intelligence")),
  CW_PROSE (CwDeclarations, care_statement, N_ ("Statement on CARE")),
  CW_PROSE (CwDeclarations,
            cover_letter,
            N_ ("Cover letter"),
            .hint = N_ ("Empty: a draft is made from the facts for each journal"),
            .since = 4),
};

CW_DEFINE_ENTITY (CwDeclarations,
                  cw_declarations,
                  "declarations",
                  N_ ("Declarations"),
                  declarations_fields)

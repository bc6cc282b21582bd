/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-diagnosis.h"

#include <glib/gi18n-lib.h>

#include "model/cw-check.h"

#include "vocab/cw-vocabulary.h"

/* What it was, what it was not, and what was decided. */

static const CwFieldChoice certainty_choices[] = {
  { "suspected", N_ ("Suspected"), NULL },
  { "clinical", N_ ("Clinical"), NULL },
  { "confirmed", N_ ("Confirmed by tissue"), NULL },
};

static const CwFieldChoice decision_maker_choices[] = {
  { "mdt", N_ ("Multidisciplinary team"), NULL },
  { "clinicians", N_ ("Clinicians"), NULL },
  { "patient", N_ ("Patient"), NULL },
  { "family", N_ ("Family"), NULL },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice answer_choices[] = {
  { "accepted", N_ ("Accepted"), NULL },
  { "refused", N_ ("Refused"), NULL },
  { "deferred", N_ ("Deferred"), NULL },
  { "not-asked", N_ ("Not asked"), NULL },
};

static const CwField diagnosis_fields[] = {
  CW_TEXT (CwDiagnosis,
           name,
           N_ ("Diagnosis"),
           .flags = CW_FIELD_TITLE | CW_FIELD_LONG,
           .vocabulary = 1 + CW_VOCABULARY_DIAGNOSIS),
  CW_TEXT (CwDiagnosis, abbreviation, N_ ("Abbreviation")),
  CW_TEXT (CwDiagnosis, primary_site, N_ ("Primary site")),
  CW_CODE (CwDiagnosis, certainty, N_ ("Certainty"), certainty_choices),
  CW_DATE (CwDiagnosis, date, N_ ("Date")),
  CW_TEXT (CwDiagnosis,
           method,
           N_ ("Established by"),
           .hint = N_ ("Biopsy and immunohistochemistry")),
  CW_TEXT (CwDiagnosis, oncotree, N_ ("OncoTree code")),
  CW_TEXT (CwDiagnosis, ncit, N_ ("NCIt code"), .check = cw_check_ncit),
  CW_TEXT (CwDiagnosis,
           icd_o_morphology,
           N_ ("ICD-O morphology"),
           .check = cw_check_icd_o_morphology,
           .hint = N_ ("8806/3")),
  CW_TEXT (CwDiagnosis,
           icd_o_topography,
           N_ ("ICD-O topography"),
           .check = cw_check_icd_o_topography,
           .hint = N_ ("C48.2")),
  CW_TEXT (CwDiagnosis, mondo, N_ ("MONDO id"), .flags = CW_FIELD_ADVANCED),
  CW_TEXT (CwDiagnosis, extent, N_ ("Extent"), .care = "8d.prognosis", .flags = CW_FIELD_LONG),
  CW_TRISTATE (CwDiagnosis, resectable, N_ ("Resectable")),
  CW_TEXT (CwDiagnosis, stage_system, N_ ("Staging system"), .hint = N_ ("TNM, FIGO, Ann Arbor")),
  CW_TEXT (CwDiagnosis, stage_edition, N_ ("Edition")),
  CW_TEXT (CwDiagnosis, tnm, N_ ("TNM"), .hint = N_ ("cT3 N1 M1")),
  CW_TEXT (CwDiagnosis, stage, N_ ("Stage"), .care = "8d.stage"),
  CW_PROSE (CwDiagnosis, prognosis, N_ ("Prognosis"), .care = "8d.prognosis"),
  CW_PROSE (CwDiagnosis, challenges, N_ ("Diagnostic challenges"), .care = "8b.challenge"),
  CW_PROSE (CwDiagnosis, reasoning, N_ ("Diagnostic reasoning"), .care = "8c.reasoning"),
};

CW_DEFINE_ENTITY (CwDiagnosis, cw_diagnosis, "diagnosis", N_ ("Diagnosis"), diagnosis_fields)

static const CwField differential_fields[] = {
  CW_TEXT (CwDifferential,
           diagnosis,
           N_ ("Diagnosis"),
           .flags = CW_FIELD_TITLE,
           .vocabulary = 1 + CW_VOCABULARY_DIAGNOSIS,
           .care = "8c.reasoning"),
  CW_PROSE (CwDifferential, excluded_because, N_ ("Why excluded"), .care = "8c.reasoning"),
};

CW_DEFINE_ENTITY (CwDifferential,
                  cw_differential,
                  "differential",
                  N_ ("Differential diagnosis"),
                  differential_fields)

static const CwField metastatic_site_fields[] = {
  CW_TEXT (CwMetastaticSite, site, N_ ("Site"), .flags = CW_FIELD_TITLE),
  CW_QUANTITY (CwMetastaticSite, number, N_ ("Number"), .range = { 0, 1000 }),
  CW_TEXT (CwMetastaticSite, number_text, N_ ("Number in words"), .hint = N_ ("multiple")),
  CW_DATE (CwMetastaticSite, date, N_ ("Date found")),
  CW_PROSE (CwMetastaticSite, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwMetastaticSite,
                  cw_metastatic_site,
                  "metastatic-site",
                  N_ ("Metastatic site"),
                  metastatic_site_fields)

static const CwField decision_fields[] = {
  CW_DATE (CwDecision, date, N_ ("Date")),
  CW_TEXT (CwDecision,
           relative_time,
           N_ ("Time in words"),
           .flags = CW_FIELD_WHEN,
           .hint = N_ ("Without a date: after 2 cycles")),
  CW_CODE (CwDecision, by, N_ ("By"), decision_maker_choices),
  CW_TEXT (CwDecision, options, N_ ("Options considered"), .flags = CW_FIELD_ADVANCED),
  CW_PROSE (CwDecision, decision, N_ ("Decision"), .flags = CW_FIELD_TITLE),
  CW_PROSE (CwDecision, reason, N_ ("Rationale")),
  CW_CODE (CwDecision, answer, N_ ("Patient's answer"), answer_choices),
  CW_PROSE (CwDecision, answer_reason, N_ ("Patient's reason")),
};

CW_DEFINE_ENTITY (CwDecision, cw_decision, "decision", N_ ("Decision"), decision_fields)

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-response.h"

#include <glib/gi18n-lib.h>

#include "vocab/cw-vocabulary.h"

/* How the disease answered, lesion by lesion and as reported. */

static const CwFieldChoice lesion_role_choices[] = {
  { "target", N_ ("Target"), NULL },
  { "non-target", N_ ("Non-target"), NULL },
  { "new", N_ ("New"), NULL },
};

static const CwFieldChoice response_criteria_choices[] = {
  { "recist-1-1", N_ ("RECIST 1.1"), NULL },
  { "irecist", N_ ("iRECIST"), NULL },
  { "recist-1-0", N_ ("RECIST 1.0"), NULL },
  { "who", N_ ("WHO"), NULL },
  { "mrecist", N_ ("mRECIST"), NULL },
  { "choi", N_ ("Choi"), NULL },
  { "rano", N_ ("RANO"), NULL },
  { "lugano", N_ ("Lugano"), NULL },
  { "pcwg3", N_ ("PCWG3"), NULL },
  { "clinical", N_ ("Clinical judgement"), NULL },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice response_category_choices[] = {
  { "cr", N_ ("Complete response (CR)"), NULL },
  { "pr", N_ ("Partial response (PR)"), NULL },
  { "sd", N_ ("Stable disease (SD)"), NULL },
  { "non-cr-non-pd", N_ ("Non-CR/non-PD"), NULL },
  { "pd", N_ ("Progressive disease (PD)"), NULL },
  { "ne", N_ ("Not evaluable (NE)"), NULL },
  { "baseline", N_ ("Baseline"), NULL },
  { "iupd", N_ ("Unconfirmed progression (iUPD)"), NULL },
  { "icpd", N_ ("Confirmed progression (iCPD)"), NULL },
};

static const CwFieldChoice lesion_state_choices[] = {
  { "present", N_ ("Present"), NULL },
  { "absent", N_ ("Absent"), NULL },
  { "unequivocal-progression", N_ ("Unequivocal progression"), NULL },
  { "too-small", N_ ("Too small to measure"), NULL },
  { "not-evaluated", N_ ("Not evaluated"), NULL },
};

static const CwField lesion_fields[] = {
  CW_TEXT (CwLesion, label, N_ ("Lesion"), .flags = CW_FIELD_TITLE, .hint = N_ ("T1, NT2")),
  CW_CODE (CwLesion, role, N_ ("Role"), lesion_role_choices),
  CW_TEXT (CwLesion, organ, N_ ("Organ")),
  CW_TEXT (CwLesion, site, N_ ("Site")),
  CW_TRISTATE (CwLesion, lymph_node, N_ ("Lymph node")),
  CW_PROSE (CwLesion, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwLesion, cw_lesion, "lesion", N_ ("Lesion"), lesion_fields)

static const CwField measurement_fields[] = {
  CW_REFERENCE (CwMeasurement, lesion, N_ ("Lesion"), "lesion"),
  CW_QUANTITY (CwMeasurement,
               diameter,
               N_ ("Diameter"),
               .units = "mm cm",
               .range = { 0, 1000 },
               .hint = N_ ("Longest diameter; short axis of a node")),
  CW_CODE (CwMeasurement, state, N_ ("State"), lesion_state_choices),
  CW_PROSE (CwMeasurement, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwMeasurement,
                  cw_measurement,
                  "measurement",
                  N_ ("Measurement"),
                  measurement_fields)

static const CwField assessment_fields[] = {
  CW_DATE (CwAssessment, date, N_ ("Date"), .care = "10b.test"),
  CW_TEXT (CwAssessment,
           label,
           N_ ("Time in words"),
           .flags = CW_FIELD_TITLE | CW_FIELD_WHEN,
           .hint = N_ ("Without a date: after 2 cycles")),
  CW_QUANTITY (CwAssessment, after_cycle, N_ ("After cycle"), .range = { 0, 200 }),
  CW_CODE (CwAssessment,
           overall,
           N_ ("Overall response"),
           response_category_choices,
           .care = "10a.clinician"),
  CW_TEXT (CwAssessment,
           modality,
           N_ ("Modality"),
           .vocabulary = 1 + CW_VOCABULARY_MODALITY,
           .care = "10b.test"),
  CW_CODE (CwAssessment, criteria, N_ ("Criteria"), response_criteria_choices),
  CW_CODE (CwAssessment,
           target_response,
           N_ ("Target lesions"),
           response_category_choices,
           .flags = CW_FIELD_ADVANCED),
  CW_CODE (CwAssessment,
           non_target_response,
           N_ ("Non-target lesions"),
           response_category_choices,
           .flags = CW_FIELD_ADVANCED),
  CW_TRISTATE (CwAssessment, new_lesions, N_ ("New lesions")),
  CW_TRISTATE (CwAssessment, confirmed, N_ ("Confirmed")),
  CW_REFERENCE (CwAssessment,
                imaging,
                N_ ("Imaging study"),
                "imaging-study",
                .flags = CW_FIELD_ADVANCED),
  CW_REFERENCE (CwAssessment, figure, N_ ("Figure"), "figure"),
  CW_TEXT (CwAssessment, panels, N_ ("Panels")),
  CW_PROSE (CwAssessment, note, N_ ("Note")),
  CW_LIST (CwAssessment,
           measurements,
           N_ ("Measurements"),
           cw_measurement_get_type,
           .hint = N_ ("Add the diameter of each lesion on this scan")),
};

CW_DEFINE_ENTITY (CwAssessment,
                  cw_assessment,
                  "assessment",
                  N_ ("Response assessment"),
                  assessment_fields)

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-patient.h"

#include <glib/gi18n-lib.h>

/* The person, de-identified, and what brought them. */

static const CwFieldChoice sex_choices[] = {
  { "male", N_ ("Male"), NULL },
  { "female", N_ ("Female"), NULL },
  { "intersex", N_ ("Intersex"), NULL },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice ecog_choices[] = {
  { "0", N_ ("0 – no restriction"), NULL },
  { "1", N_ ("1 – strenuous activity limited"), NULL },
  { "2", N_ ("2 – cares for self, cannot work"), NULL },
  { "3", N_ ("3 – in bed or chair more than half the day"), NULL },
  { "4", N_ ("4 – bound to bed or chair"), NULL },
  { "5", N_ ("5 – dead"), NULL },
};

static const CwFieldChoice smoking_choices[] = {
  { "never", N_ ("Never smoked"), NULL },
  { "former", N_ ("Former smoker"), NULL },
  { "current", N_ ("Current smoker"), NULL },
};

static const CwFieldChoice history_kind_choices[] = {
  { "medical", N_ ("Medical"), "5c.medical" },
  { "surgical", N_ ("Surgical"), "5c.medical" },
  { "family", N_ ("Family"), "5c.family" },
  { "psychosocial", N_ ("Psychosocial"), "5c.psychosocial" },
  { "genetic", N_ ("Genetic"), "5c.genetic" },
  { "medication", N_ ("Medication"), "5c.medical" },
  { "allergy", N_ ("Allergy"), "5c.medical" },
  { "exposure", N_ ("Exposure"), "5c.psychosocial" },
};

static const CwFieldChoice finding_status_choices[] = {
  { "present", N_ ("Present"), NULL },
  { "absent", N_ ("Absent"), NULL },
};

static const CwField patient_fields[] = {
  CW_QUANTITY (CwPatient,
               age,
               N_ ("Age at presentation"),
               .units = "a mo wk d",
               .range = { 0, 130 },
               .care = "5a.age",
               .hint = N_ ("27 years; 5 months for an infant")),
  CW_CODE (CwPatient, sex, N_ ("Sex"), sex_choices, .care = "5a.sex"),
  CW_TEXT (CwPatient, ethnicity, N_ ("Ethnicity"), .care = "5a.background"),
  CW_TEXT (CwPatient,
           occupation,
           N_ ("Occupation"),
           .care = "5a.background",
           .flags = CW_FIELD_IDENTIFYING),
  CW_QUANTITY (CwPatient, height, N_ ("Height"), .units = "cm m", .range = { 10, 280 }),
  CW_QUANTITY (CwPatient, weight, N_ ("Weight"), .units = "kg g", .range = { 0.2, 700 }),
  CW_CODE (CwPatient, ecog, N_ ("ECOG performance status"), ecog_choices),
  CW_CODE (CwPatient, smoking, N_ ("Smoking"), smoking_choices),
  CW_QUANTITY (CwPatient, pack_years, N_ ("Pack-years"), .range = { 0, 300 }),
  CW_TEXT (CwPatient, case_label, N_ ("Label in the article"), .hint = N_ ("Our case")),
  CW_TEXT (CwPatient,
           initials,
           N_ ("Initials"),
           .flags = CW_FIELD_IDENTIFYING,
           .hint = N_ ("For your own use; no journal is given it")),
  CW_TEXT (CwPatient,
           record_number,
           N_ ("Hospital number"),
           .flags = CW_FIELD_IDENTIFYING,
           .hint = N_ ("For your own use; no journal is given it")),
  CW_PROSE (CwPatient, note, N_ ("Notes on the patient")),
};

CW_DEFINE_ENTITY (CwPatient, cw_patient, "patient", N_ ("Patient"), patient_fields)

static const CwField presentation_fields[] = {
  CW_DATE (CwPresentation, date, N_ ("Date of presentation")),
  CW_TEXT (CwPresentation,
           setting,
           N_ ("Setting"),
           .hint = N_ ("Emergency department, clinic, ward")),
  CW_PROSE (CwPresentation, circumstances, N_ ("Circumstances")),
  CW_PROSE (CwPresentation, own_words, N_ ("In the patient's own words")),
};

CW_DEFINE_ENTITY (CwPresentation,
                  cw_presentation,
                  "presentation",
                  N_ ("Presentation"),
                  presentation_fields)

static const CwField complaint_fields[] = {
  CW_TEXT (CwComplaint,
           complaint,
           N_ ("Complaint"),
           .flags = CW_FIELD_TITLE,
           .care = "5b.complaint"),
  CW_TEXT (CwComplaint, site, N_ ("Site")),
  CW_QUANTITY (CwComplaint,
               duration,
               N_ ("Duration"),
               .units = "mo wk d a h min",
               .range = { 0, 1500 },
               .hint = N_ (">4 months")),
  CW_DATE (CwComplaint, onset, N_ ("Onset")),
  CW_TEXT (CwComplaint, severity, N_ ("Severity")),
  CW_PROSE (CwComplaint, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwComplaint, cw_complaint, "complaint", N_ ("Complaint"), complaint_fields)

static const CwField history_item_fields[] = {
  CW_CODE (CwHistoryItem, kind, N_ ("Kind"), history_kind_choices),
  CW_TEXT (CwHistoryItem, item, N_ ("Item"), .flags = CW_FIELD_TITLE, .care = "@kind"),
  CW_CODE (CwHistoryItem, status, N_ ("Present"), finding_status_choices),
  CW_TEXT (CwHistoryItem, relative, N_ ("Relative")),
  CW_DATE (CwHistoryItem, date, N_ ("Date")),
  CW_PROSE (CwHistoryItem, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwHistoryItem,
                  cw_history_item,
                  "history-item",
                  N_ ("History item"),
                  history_item_fields)

static const CwField intervention_fields[] = {
  CW_TEXT (CwIntervention,
           intervention,
           N_ ("Intervention"),
           .flags = CW_FIELD_TITLE,
           .care = "5d.intervention"),
  CW_DATE (CwIntervention, date, N_ ("Date")),
  CW_TEXT (CwIntervention, outcome, N_ ("Outcome"), .care = "5d.outcome"),
  CW_PROSE (CwIntervention, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwIntervention,
                  cw_intervention,
                  "intervention",
                  N_ ("Past intervention"),
                  intervention_fields)

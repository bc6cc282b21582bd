/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "draft-cases.h"

#include "../rules/case-builder.h"
#include "io/cw-sample.h"

/* Six cases as different as those that are written up: what is recorded of each, and how. */

static void
set_patient (CwEntity *root, const char *age, const char *sex)
{
  CwEntity *patient = build_child (root, "patient");

  if (age)
    build_set (patient, "age", age);
  if (sex)
    build_set (patient, "sex", sex);
}

static void
add_author (CwEntity *root, const char *given, const char *family, const char *role)
{
  CwEntity *author = build_row (root, "authors", "given-names", given, "family-name", family, NULL);

  build_row (author, "contributions", "role", role, NULL);
}

static void
add_laboratory (CwEntity *root,
                const char *analyte,
                const char *date,
                const char *value,
                const char *flag)
{
  CwEntity *series = build_row (root, "laboratory", "analyte", analyte, NULL);

  build_row (series, "results", "date", date, "value", value, "flag", flag, NULL);
}

/* The published case. */
static CwEntity *
build_sample (void)
{
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);

  return cw_snapshot_to_entity (sample);
}

/* An operation of which hardly anything is known, not even the sex. */
static CwEntity *
build_trauma (void)
{
  CwEntity *root = build_case ();

  set_patient (root, "34 years", NULL);
  build_set (build_child (root, "presentation"), "setting", "Emergency department");
  build_row (root, "complaints", "complaint", "Abdominal pain", NULL);
  build_row (root, "imaging", "modality", "Computed tomography", "findings",
             "Ruptured spleen; free fluid in the abdomen", NULL);
  build_set (build_child (root, "diagnosis"), "name", "Splenic rupture");
  build_row (root, "procedures", "procedure", "Splenectomy", "status", "done", NULL);
  build_set (build_child (root, "outcome"), "vital-status", "alive");
  return root;
}

static void
add_infection_tests (CwEntity *root)
{
  add_laboratory (root, "C-reactive protein", "2023-02-03", "187 mg/L", "high");
  add_laboratory (root, "Sodium", "2023-02-03", "129 mmol/L", "low");
  build_row (root, "imaging", "date", "2023-02-04", "modality", "Magnetic resonance imaging",
             "region", "Brain", "findings", "Enhancement of the leptomeninges", NULL);
  build_row (root, "imaging", "date", "2023-02-20", "modality", "Magnetic resonance imaging",
             "region", "Brain", "comparison", "Enhancement no longer seen", NULL);
  build_row (root, "procedures", "procedure", "Lumbar puncture", "status", "done", "date",
             "2023-02-03", "intent", "diagnostic", "findings", "Turbid fluid", NULL);
  build_row (root, "differentials", "diagnosis", "Viral encephalitis", "excluded-because",
             "Streptococcus pneumoniae grew in the cerebrospinal fluid", NULL);
}

/* A bacterial infection in a child: days, doses by weight, no oncology. */
static CwEntity *
build_infection (void)
{
  CwEntity *root = build_case ();

  set_patient (root, "8 years", "female");
  build_set (build_child (root, "patient"), "weight", "26 kg");
  build_set (build_child (root, "presentation"), "date", "2023-02-03");
  build_row (root, "complaints", "complaint", "Fever", "duration", "2 d", NULL);
  build_row (root, "complaints", "complaint", "Severe headache", "duration", "1 d", NULL);
  build_row (root, "complaints", "complaint", "Vomiting", NULL);
  build_row (root, "history", "kind", "surgical", "item", "Cochlear implantation", "date", "2019",
             NULL);
  build_row (root, "history", "kind", "allergy", "item", "Drug allergies", "status", "absent",
             NULL);
  build_row (root, "examinations", "system", "Temperature", "value", "39.6 Cel", NULL);
  build_row (root, "examinations", "finding", "Neck stiffness", NULL);
  add_infection_tests (root);
  build_set (build_child (root, "diagnosis"), "name", "Pneumococcal meningitis");
  build_row (root, "supportive-drugs", "name", "Ceftriaxone", "dose", "100 mg/kg", "route",
             "intravenous", "frequency", "once daily", "duration", "14 d", "start", "2023-02-03",
             NULL);
  build_row (root, "supportive-drugs", "name", "Dexamethasone", "dose", "0.15 mg/kg", "route",
             "intravenous", "frequency", "every 6 hours", "duration", "4 d", "indication",
             "Meningitis", "start", "2023-02-03", NULL);
  build_set (build_child (root, "outcome"), "vital-status", "alive");
  build_set (build_child (root, "outcome"), "vital-status-date", "2023-06-12");
  build_set (build_child (root, "outcome"), "adverse-events-absent", "yes");
  build_set (build_child (root, "declarations"), "consent", "written-guardian");
  add_author (root, "Ana Maria", "Lopes", "conceptualization");
  return root;
}

/* ---- immunotherapy ---- */

static void
add_colitis (CwEntity *root, const char *nivolumab)
{
  CwEntity *first =
    build_row (root, "adverse-events", "as-written", "colitis", "term", "Colitis", "grade", "3",
               "grading-system", "ctcae-5", "onset", "2021-04-20", "action", "interrupted",
               "outcome", "resolved", "dechallenge", "positive", "rechallenge", "positive", NULL);
  CwEntity *second = build_row (root, "adverse-events", "as-written", "colitis", "term", "Colitis",
                                "grade", "2", "grading-system", "ctcae-5", "onset", "2021-08-10",
                                "action", "stopped", "outcome", "resolved", NULL);

  build_row (root, "supportive-drugs", "name", "prednisolone", "dose", "1 mg/kg", "route", "oral",
             "frequency", "once daily", "duration", "6 wk", "indication", "Colitis", "start",
             "2021-04-21", "adverse-event", cw_entity_get_id (first), NULL);
  build_row (root, "dose-changes", "drug", nivolumab, "kind", "interrupt", "date", "2021-04-21",
             "reason", "Grade 3 colitis", "adverse-event", cw_entity_get_id (first), NULL);
  build_row (root, "dose-changes", "drug", nivolumab, "kind", "restart", "date", "2021-07-05", "to",
             "240 mg every 2 weeks", "reason", "Colitis resolved", "adverse-event",
             cw_entity_get_id (first), NULL);
  build_row (root, "dose-changes", "drug", nivolumab, "kind", "stop", "date", "2021-08-11",
             "adverse-event", cw_entity_get_id (second), NULL);
}

static void
add_melanoma (CwEntity *root)
{
  CwEntity *diagnosis = build_child (root, "diagnosis");
  CwEntity *panel;

  build_set (diagnosis, "name", "Cutaneous Melanoma");
  build_set (diagnosis, "stage", "IV");
  build_set (diagnosis, "tnm", "pT4a N1 M1c");
  build_set (diagnosis, "stage-system", "AJCC");
  build_set (diagnosis, "stage-edition", "8");
  build_row (root, "metastatic-sites", "site", "Lung", NULL);
  build_row (root, "metastatic-sites", "site", "Liver", NULL);
  build_row (root, "specimens", "date", "2021-02-10", "site", "Left calf", "method",
             "excisional-biopsy", "histology", "Nodular melanoma, Breslow thickness 4.2 mm", NULL);
  panel = build_row (root, "panels", "name", "Biopsy", NULL);
  build_row (panel, "stains", "marker", "SOX10", "result", "positive", NULL);
  build_row (panel, "stains", "marker", "S-100", "result", "positive", NULL);
  build_row (root, "molecular", "gene", "BRAF", "kind", "mutation", "result", "not-detected", NULL);
  build_row (root, "molecular", "gene", "NRAS", "kind", "mutation", "variant", "p.(Gln61Arg)",
             "result", "detected", NULL);
}

static void
add_responses (CwEntity *root)
{
  build_row (root, "assessments", "date", "2021-02-20", "overall", "baseline", NULL);
  build_row (root, "assessments", "date", "2021-05-28", "overall", "pr", "criteria", "recist-1-1",
             "modality", "Computed tomography", NULL);
  build_row (root, "assessments", "date", "2021-09", "overall", "pr", "criteria", "recist-1-1",
             "modality", "Computed tomography", NULL);
  build_row (root, "assessments", "date", "2022-01-15", "overall", "cr", "criteria", "recist-1-1",
             "modality", "PET/CT", NULL);
}

/* One before treatment, one on the way; by a team, and by the patient. */
static void
add_decisions (CwEntity *root)
{
  build_row (root, "decisions", "date", "2021-02-24", "by", "mdt", "options",
             "surgery and immunotherapy", "decision", "Combined immunotherapy", "reason",
             "Metastases in lung and liver", "answer", "accepted", NULL);
  build_row (root, "decisions", "date", "2021-08-11", "by", "patient", "decision",
             "No further immunotherapy", "reason", "Recurrent colitis", NULL);
}

/* An adverse event with interruption, rechallenge and stop, every day known. */
static CwEntity *
build_immunotherapy (void)
{
  CwEntity *root = build_case ();
  CwEntity *outcome = build_child (root, "outcome");
  CwEntity *regimen, *drug;

  set_patient (root, "61 years", "female");
  build_set (build_child (root, "patient"), "ecog", "0");
  build_set (build_child (root, "presentation"), "date", "2021-02-01");
  build_row (root, "complaints", "complaint", "Growing pigmented lesion", "site", "Left calf",
             "duration", "6 mo", NULL);
  add_melanoma (root);
  add_laboratory (root, "Lactate dehydrogenase", "2021-02-12", "412 U/L", "high");
  regimen = build_row (root, "regimens", "name", "Nivolumab and ipilimumab", "line", "1", "start",
                       "2021-03-02", "end", "2021-08-11", "cycle-length", "21 d", "cycles-given",
                       "3", NULL);
  build_set (regimen, "stop-reason", "Recurrent colitis");
  drug = build_row (regimen, "drugs", "name", "Nivolumab", "dose", "1 mg/kg", "route",
                    "intravenous", "days", "1", NULL);
  build_row (regimen, "drugs", "name", "Ipilimumab", "dose", "3 mg/kg", "route", "intravenous",
             "days", "1", NULL);
  add_colitis (root, cw_entity_get_id (drug));
  add_decisions (root);
  add_responses (root);
  build_set (outcome, "vital-status", "alive");
  build_set (outcome, "vital-status-date", "2022-07-01");
  build_set (outcome, "disease-status", "no-evidence");
  build_set (outcome, "adherence", "full");
  build_set (outcome, "best-response", "cr");
  build_set (build_child (root, "declarations"), "consent", "written-patient");
  return root;
}

/* ---- partial dates ---- */

static void
add_mesothelioma_course (CwEntity *root)
{
  CwEntity *regimen =
    build_row (root, "regimens", "name", "Cisplatin and pemetrexed", "line", "1", "start",
               "2021-05", "cycle-length", "21 d", "cycles-given", "4", NULL);
  CwEntity *second = build_row (root, "regimens", "name", "Vinorelbine", "line", "2", "start-text",
                                "After progression", NULL);

  build_row (regimen, "drugs", "name", "cisplatin", "dose", "75 mg/m2", "route", "intravenous",
             "days", "1", NULL);
  build_row (regimen, "drugs", "name", "pemetrexed", "dose", "500 mg/m2", "route", "intravenous",
             "days", "1", NULL);
  build_row (second, "drugs", "name", "vinorelbine", "dose", "60 mg/m2", "route", "oral",
             "frequency", "weekly", NULL);
  build_row (root, "radiotherapy", "site", "Right chest wall", "dose", "21 Gy", "fractions", "3",
             "start", "2022-03", NULL);
  build_row (root, "adverse-events", "as-written", "nausea", "grade", "2", "onset-text",
             "After 1 cycle", NULL);
  build_row (root, "adverse-events", "as-written", "acute kidney injury", "grade", "1", NULL);
  build_row (root, "assessments", "after-cycle", "2", "label", "After 2 cycles", "overall", "sd",
             NULL);
  build_row (root, "assessments", "label", "At the end of chemotherapy", "overall", "sd", NULL);
  build_row (root, "assessments", "date", "2022", "overall", "pd", NULL);
}

/* Months, years, "about" and words in the place of days; an unreadable date; a death. */
static CwEntity *
build_partial_dates (void)
{
  CwEntity *root = build_case ();
  CwEntity *outcome = build_child (root, "outcome");

  set_patient (root, "~58 years", "female");
  build_set (build_child (root, "presentation"), "date", "2021-03");
  build_row (root, "complaints", "complaint", "Dyspnea", "duration", "~3 mo", NULL);
  build_row (root, "history", "kind", "exposure", "item", "Exposure to asbestos", "date", "1980~",
             NULL);
  build_row (root, "interventions", "intervention", "Pleural drainage", "date", "2021", "outcome",
             "Recurrent effusion", NULL);
  build_row (root, "imaging", "date", "2021-03", "modality", "Computed tomography", "region",
             "Chest", "findings", "Right pleural thickening with effusion", NULL);
  build_row (root, "imaging", "date", "spring of 2022", "modality", "Computed tomography", "region",
             "Chest", "comparison", "Thickening has increased", NULL);
  build_row (root, "specimens", "date", "2021-04", "site", "Right pleura", "method",
             "core-needle-biopsy", "guidance", "Ultrasound-guided", "histology",
             "Epithelioid mesothelioma", NULL);
  build_set (build_child (root, "diagnosis"), "name", "Pleural Mesothelioma, Epithelioid Type");
  build_set (build_child (root, "diagnosis"), "abbreviation", "PM");
  add_mesothelioma_course (root);
  build_set (outcome, "vital-status", "dead");
  build_set (outcome, "vital-status-date", "2023~");
  build_set (outcome, "cause-of-death", "Respiratory failure");
  build_set (outcome, "best-response", "sd");
  build_set (outcome, "tolerability", "acceptable");
  build_row (root, "scores", "instrument", "EORTC QLQ-C30", "domain", "Global health status",
             "date", "2021-06", "value", "50", NULL);
  build_set (build_child (root, "declarations"), "consent", "written-next-of-kin");
  return root;
}

/* ---- two primary tumours ---- */

static void
add_two_tumours (CwEntity *root)
{
  CwEntity *esophagus =
    build_row (root, "specimens", "date", "2018-08-14", "site", "Esophagus", "method",
               "endoscopic-biopsy", "histology", "Squamous cell carcinoma", NULL);
  CwEntity *prostate =
    build_row (root, "specimens", "date", "2018-11-20", "site", "Prostate", "method",
               "core-needle-biopsy", "histology", "Adenocarcinoma, Gleason score 9", NULL);
  CwEntity *first = build_row (root, "panels", "specimen", cw_entity_get_id (esophagus), NULL);
  CwEntity *second = build_row (root, "panels", "specimen", cw_entity_get_id (prostate), NULL);
  CwEntity *series = build_row (root, "laboratory", "analyte", "Prostate-specific antigen", NULL);

  build_row (first, "stains", "marker", "p40", "result", "positive", NULL);
  build_row (second, "stains", "marker", "p40", "result", "negative", NULL);
  build_row (second, "stains", "marker", "NKX3.1", "result", "positive", NULL);
  build_row (series, "results", "date", "2018-11-05", "value", "64 ng/mL", "flag", "high", NULL);
  build_row (series, "results", "date", "2019-07-01", "value", "0.8 ng/mL", NULL);
}

static void
add_two_regimens (CwEntity *root)
{
  CwEntity *first = build_row (root, "regimens", "name", "Carboplatin and paclitaxel", "phase",
                               "neoadjuvant", "start", "2018-09-10", "end", "2018-10-12",
                               "cycle-length", "7 d", "cycles-given", "5", NULL);
  CwEntity *second = build_row (root, "regimens", "name", "Androgen deprivation", "start",
                                "2019-01-15", "end-text", "Ongoing", NULL);
  CwEntity *carboplatin = build_row (first, "drugs", "name", "carboplatin", "dose", "2 {AUC}",
                                     "route", "intravenous", "days", "1", NULL);
  CwEntity *event =
    build_row (root, "adverse-events", "as-written", "neutropenia", "grade", "4", "grading-system",
               "ctcae-5", "onset", "2018-10-01", "outcome", "resolved", NULL);

  build_row (first, "drugs", "name", "paclitaxel", "dose", "50 mg/m2", "route", "intravenous",
             "days", "1", NULL);
  build_row (second, "drugs", "name", "leuprorelin", "dose", "22.5 mg", "route", "subcutaneous",
             "frequency", "every 3 months", NULL);
  build_row (second, "drugs", "name", "abiraterone", "dose", "1000 mg", "route", "oral",
             "frequency", "once daily", NULL);
  build_row (second, "drugs", "name", "prednisone", "dose", "5 mg", "route", "oral", "frequency",
             "once daily", NULL);
  build_row (root, "dose-changes", "drug", cw_entity_get_id (carboplatin), "kind", "delay", "date",
             "2018-10-01", "duration", "1 wk", "adverse-event", cw_entity_get_id (event), NULL);
  build_row (root, "radiotherapy", "site", "Esophagus", "dose", "41.4 Gy", "fractions", "23",
             "start", "2018-09-10", "end", "2018-10-12", NULL);
}

/* Two tumours, each with its tissue and its treatment, and a patient who was lost. */
static CwEntity *
build_two_primaries (void)
{
  CwEntity *root = build_case ();
  CwEntity *outcome = build_child (root, "outcome");

  set_patient (root, "71 years", "male");
  build_set (build_child (root, "patient"), "smoking", "former");
  build_set (build_child (root, "patient"), "pack-years", "40");
  build_set (build_child (root, "presentation"), "date", "2018-08");
  build_row (root, "complaints", "complaint", "Dysphagia", "duration", "2 mo", NULL);
  build_row (root, "complaints", "complaint", "Weight loss of 8 kg", NULL);
  build_row (root, "history", "kind", "medical", "item", "Type 2 diabetes", NULL);
  build_row (root, "history", "kind", "family", "item", "Prostate cancer", "relative", "Brother",
             NULL);
  add_two_tumours (root);
  build_set (build_child (root, "diagnosis"), "name",
             "Squamous Cell Carcinoma of the Esophagus and Adenocarcinoma of the Prostate");
  add_two_regimens (root);
  build_row (root, "procedures", "procedure", "Esophagectomy", "status", "done", "date",
             "2018-12-03", "margin", "r0", NULL);
  build_row (root, "procedures", "procedure", "Radical prostatectomy", "status", "not-possible",
             NULL);
  build_row (root, "procedures", "procedure", "Pelvic lymphadenectomy", "status", "refused", NULL);
  build_row (root, "assessments", "date", "2018-11-02", "overall", "pr", "modality", "PET/CT",
             NULL);
  build_row (root, "assessments", "date", "2019-07-01", "overall", "cr", "modality",
             "Computed tomography", NULL);
  build_set (outcome, "vital-status", "lost");
  build_set (outcome, "vital-status-date", "2020-02");
  build_set (outcome, "disease-status", "complete-response");
  build_set (outcome, "best-response", "cr");
  return root;
}

const DraftCase draft_cases[] = {
  { "published-sample", build_sample },
  { "trauma", build_trauma },
  { "infection", build_infection },
  { "immunotherapy", build_immunotherapy },
  { "partial-dates", build_partial_dates },
  { "two-primaries", build_two_primaries },
  { NULL, NULL },
};

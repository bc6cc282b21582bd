/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-rules.h"

/* Rules for classes of words: procedures, diagnoses, complaints, outcomes. */
static const Rule class_rules[] = {
  /* Who it was. */
  { "A 38-year old woman, mother of three children, was admitted.", "patient", "age", "38 a" },
  { "A 45 year's old woman was admitted.", "patient", "age", "45 a" },
  { "A 13-year-old, living in the country, was admitted for dyspnea.", "patient", "age", "13 a" },
  { "It occurred in a 55-year-old farmer.", "patient", "age", "55 a" },
  { "A 62-year-old widow was admitted.", "patient", "sex", "female" },
  { "She had not met any tuberculosis patient.", "patient", "age", NULL },
  { "She had taken it since she was 56 years old.", "patient", "age", NULL },
  { "We report a 4 1/2-year-old girl.", "patient", "age", NULL },

  /* Procedures in lists, and what is none. */
  { "Resection of the mass, repair of the hernia and partial cystectomy were performed.",
    "procedures", "procedure", "Resection of the mass; repair of the hernia; partial cystectomy" },
  { "She underwent surgery: washings, hysterectomy and omentectomy.", "procedures", "procedure",
    "hysterectomy; omentectomy" },
  { "The fracture was treated by open reduction and internal fixation.", "procedures", "procedure",
    "open reduction and internal fixation" },
  { "He underwent three sessions of hemodialysis.", "procedures", "procedure", "hemodialysis" },
  { "A nephrectomy was planned, and a biopsy was performed.", "procedures", "procedure", NULL },
  { "She received vitamin B12 replacement.", "procedures", "procedure", NULL },
  { "She presented for an elective total hip replacement.", "procedures", "procedure",
    "elective total hip replacement" },
  { "Five years ago she underwent appendectomy.", "procedures", "procedure", NULL },
  { "Antibiotics were given, followed by surgical drainage.", "procedures", "procedure",
    "surgical drainage" },

  /* Diagnoses: more than one, from tissue, from tests, and what is none. */
  { "She was diagnosed with SLE (by all criteria) and Hashimoto disease.", "diagnosis", "name",
    "SLE; Hashimoto disease" },
  { "He was diagnosed with glaucoma and cataract.", "diagnosis", "name", "glaucoma; cataract" },
  { "He was diagnosed with acute respiratory and renal failure.", "diagnosis", "name",
    "acute respiratory and renal failure" },
  { "A tentative diagnosis of Crohn's disease was made.", "diagnosis", "name", NULL },
  { "The diagnosis was confirmed immunohistochemically.", "diagnosis", "name", NULL },
  { "A man with a family history of gout was diagnosed with sarcoidosis.", "diagnosis", "name",
    "sarcoidosis" },
  { "Renal biopsy disclosed a thrombotic microangiopathy.", "diagnosis", "name",
    "thrombotic microangiopathy" },
  { "Skin biopsy showed hyperkeratosis.", "diagnosis", "name", NULL },
  { "The pathology was reported as STUMP.", "diagnosis", "name", "STUMP" },
  { "Genetic testing confirmed the diagnosis of Noonan syndrome.", "diagnosis", "name",
    "Noonan syndrome" },
  { "We report a 9-month-old boy with HMGCS2 deficiency.", "diagnosis", "name",
    "HMGCS2 deficiency" },
  { "We report a girl who presented with renal failure.", "diagnosis", "name", NULL },
  { "She was referred because of newly diagnosed T2b, N1, M0 carcinoma of the lung.", "diagnosis",
    "name", "carcinoma of the lung" },
  { "We report a case of hypotension after metoprolol.", "diagnosis", "name", NULL },
  { "He met the criteria for dermatomyositis.", "diagnosis", "name", "dermatomyositis" },
  { "He was diagnosed with metastatic melanoma to the small bowel.", "metastatic-sites", "site",
    "small bowel" },

  /* Complaints: where they are told, and what is none. */
  { "He was admitted after experiencing chest pain, vertigo and weakness at home.", "complaints",
    "complaint", "chest pain; vertigo; weakness" },
  { "The child consults for a painful red eye.", "complaints", "complaint", "painful red eye" },
  { "He had complaints of off and on pain in his abdomen.", "complaints", "complaint",
    "off and on pain in his abdomen" },
  { "She presented with a mass in the neck and extending into the chest.", "complaints",
    "complaint", "mass in the neck" },
  { "She presented with pain in the groin and both knees.", "complaints", "complaint",
    "pain in the groin" },
  { "He was admitted with hand and foot pain.", "complaints", "complaint", "hand and foot pain" },
  { "She presented with well-defined, scaly plaques.", "complaints", "complaint",
    "well-defined, scaly plaques" },
  { "She presented with an 8x9 cm mass of the vulva.", "complaints", "complaint",
    "mass of the vulva" },
  { "He was admitted and treated with fluids.", "complaints", "complaint", NULL },
  { "She presented with heart block two days after the injection.", "complaints", "duration",
    NULL },
  { "She presented with pain for half a month.", "complaints", "duration", "0.5 mo" },
  { "A man with rheumatoid arthritis was given naproxen.", "complaints", "complaint", NULL },
  { "He was discharged with no complaints of pain.", "complaints", "complaint", NULL },

  /* How it ended. */
  { "No improvement was achieved in any treatment and the patient died.", "outcome", "vital-status",
    "dead" },
  { "She was transferred to comfort care and expired.", "outcome", "vital-status", "dead" },
  { "A second episode led to organ failure and death.", "outcome", "vital-status", "dead" },
  { "Autopsy revealed a thrombus.", "outcome", "vital-status", "dead" },
  { "Treatment was started to prevent his death.", "outcome", "vital-status", NULL },
  { "At 2-year follow-up there was no evidence of thyroid cancer relapse.", "outcome",
    "disease-status", "no-evidence" },
  { "After one year of follow up, she was free of disease recurrence.", "outcome", "disease-status",
    "no-evidence" },
  { "He is well without recurrence of abdominal pain at follow-up.", "outcome", "disease-status",
    NULL },
};

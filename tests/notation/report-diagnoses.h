/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-rules.h"

/* Diseases that a whole report names where it says what it is about. */

/* A report whose introduction, case and discussion are these. */
#define INTRODUCED(words)                                                                          \
  "Introduction\n\n" words "\n\nCase report\n\nA 52-year-old woman was seen in the clinic.\n\n"
#define DISCUSSED(words)                                                                           \
  "Case report\n\nA 52-year-old woman was seen in the clinic.\n\nDiscussion\n\n" words

#define TITLED(words)                                                                              \
  words "\n\nIntroduction\n\nThis is rare.\n\nCase report\n\nA 52-year-old woman was seen.\n"

static const Rule diagnosis_rules[] = {
  { INTRODUCED ("Liver hydatid is rare. Herein, we report a case of ruptured hydatid cyst of the "
                "liver."),
    "diagnosis", "name", "ruptured hydatid cyst of the liver" },
  { INTRODUCED ("We herewith describe an unusual case of aortic dissection mimicking colic."),
    "diagnosis", "name", "aortic dissection" },
  { INTRODUCED ("This report presents the first case of emphysematous cystitis in a child."),
    "diagnosis", "name", "emphysematous cystitis" },
  { INTRODUCED ("In this article, the authors wish to report a fatal case of listeria meningitis."),
    "diagnosis", "name", "listeria meningitis" },
  { INTRODUCED ("Here we present a patient who had concomitant ureteral stones."), "diagnosis",
    "name", "concomitant ureteral stones" },
  { INTRODUCED ("We report the case of a young man with obesity who developed a splenic infarct."),
    "diagnosis", "name", "splenic infarct" },
  { INTRODUCED ("We describe a 6-month-old boy with infantile botulism."), "diagnosis", "name",
    "infantile botulism" },
  { INTRODUCED ("We summarize a case of severe loxoscelism in a farmer."), "diagnosis", "name",
    "severe loxoscelism" },
  { INTRODUCED ("We report a case of pulmonary embolism complicated by pericarditis."), "diagnosis",
    "name", "pulmonary embolism; pericarditis" },
  { INTRODUCED ("Boerhaave syndrome (BS) is rare. We present a case of delayed BS."), "diagnosis",
    "name", "delayed Boerhaave syndrome" },
  { DISCUSSED (
      "To our knowledge, this is the first reported case of myocarditis in leptospirosis."),
    "diagnosis", "name", "myocarditis" },
  { DISCUSSED ("In summary, we have described a unique case of renal infarction."), "diagnosis",
    "name", "renal infarction" },
  { DISCUSSED ("Our patient was found to have a saddle embolism."), "diagnosis", "name",
    "saddle embolism" },
  { DISCUSSED ("Our patient later developed a chylothorax."), "diagnosis", "name", "chylothorax" },

  /* Those of others, what is treated in general, and what a drug did. */
  { INTRODUCED ("Smith described a case of tuberculous mastitis."), "diagnosis", "name", NULL },
  { INTRODUCED ("Several authors have reported cases of splenic abscess."), "diagnosis", "name",
    NULL },
  { INTRODUCED ("We report our technique for the repair of inguinal hernia."), "diagnosis", "name",
    NULL },
  { INTRODUCED ("We present a case of an immunocompetent host."), "diagnosis", "name", NULL },
  { INTRODUCED ("We report a case of cardiac arrest after cisplatin."), "diagnosis", "name", NULL },
  { INTRODUCED ("Cardiopulmonary bypass (CPB) has risks. We report a case of prolonged CPB."),
    "diagnosis", "name", NULL },
  { INTRODUCED ("We report a case of a 70-year-old man with a history of gout."), "diagnosis",
    "name", NULL },

  /* What was thought of beside it, and given up. */
  { "The differential diagnosis at that time was heart failure versus pneumonia.", "differentials",
    "diagnosis", "heart failure; pneumonia" },
  { "Differential diagnoses of sarcoidosis and tuberculosis were considered.", "differentials",
    "diagnosis", "sarcoidosis; tuberculosis" },
  { "A renal abscess was among the differential diagnoses considered.", "differentials",
    "diagnosis", "renal abscess" },
  { "Lymphoma and sarcoma were included in the differential diagnosis.", "differentials",
    "diagnosis", "Lymphoma; sarcoma" },
  { "Her normal thyroid function ruled out thyroiditis.", "differentials", "diagnosis",
    "thyroiditis" },
  { "Her normal thyroid function ruled out thyroiditis.", "differentials", "excluded-because",
    "Her normal thyroid function" },
  { "Serial troponin levels were normal, ruling out a myocardial infarction.", "differentials",
    "diagnosis", "myocardial infarction" },
  { "Wilson disease was excluded by a normal ceruloplasmin.", "differentials", "diagnosis",
    "Wilson disease" },
  { "After insertion, the cannula was ruled out for kinking.", "differentials", "diagnosis", NULL },
  { "Plain films did not rule out a fracture.", "differentials", "diagnosis", NULL },
  { "An ultrasound was done to rule out appendicitis.", "differentials", "diagnosis", NULL },
  { "A total of 20 records were excluded.", "differentials", "diagnosis", NULL },
  { "This disease should be kept in mind in the differential diagnosis of jaundice.",
    "differentials", "diagnosis", NULL },

  /* By what it was known, and where its name ends. */
  { "The diagnosis of gout was made on the basis of typical crystals in the joint.", "diagnosis",
    "method", "typical crystals in the joint" },
  { "A provisional diagnosis of colic was made on the basis of the film.", "diagnosis", "method",
    NULL },
  { "She was diagnosed with lupus nephritis as she met four of the criteria.", "diagnosis", "name",
    "lupus nephritis" },
  { "The findings agreed with her diagnosis of sarcoidosis and normal lung function.", "diagnosis",
    "name", "sarcoidosis" },
  { "The diagnosis was revised as an infected urachal cyst.", "diagnosis", "name",
    "infected urachal cyst" },
  { "It was found that malaria was frequently diagnosed there.", "diagnosis", "name", NULL },

  /* Under its heading, and in a list. */
  { "Case presentation\n\nA man of 60 was seen.\n\nFINAL DIAGNOSIS\n\nAcute cholangitis, liver "
    "abscess and portal thrombosis.\n\nTREATMENT\n\nHe was treated.",
    "diagnosis", "name", "Acute cholangitis; liver abscess; portal thrombosis" },
  { "The final diagnosis of the presented case was: (1) Renal infarction; (2) atrial fibrillation; "
    "and (3) gout.",
    "diagnosis", "name", "Renal infarction; atrial fibrillation; gout" },
  { "The diagnoses at death were as follows: Fungal sepsis; aortic root abscess.", "diagnosis",
    "name", "Fungal sepsis; aortic root abscess" },

  /* In the title. */
  { TITLED ("Pituitary abscess mimicking adenoma: case report and review of the literature"),
    "diagnosis", "name", "Pituitary abscess" },
  { TITLED ("Takotsubo cardiomyopathy after thyroidectomy"), "diagnosis", "name",
    "Takotsubo cardiomyopathy" },
  { TITLED ("Hydatid cyst of the pancreas: a case report"), "diagnosis", "name",
    "Hydatid cyst of the pancreas" },
  { TITLED ("Nivolumab-induced myocarditis in a woman"), "diagnosis", "name", NULL },
  { TITLED ("Venous thrombosis following vaccination"), "diagnosis", "name", NULL },
  { TITLED ("Guidelines on pancreatitis: a systematic review"), "diagnosis", "name", NULL },

  { "A vasculitis was suspected. The biopsy confirmed the diagnosis.", "diagnosis", "name",
    "vasculitis" },
  { "A vasculitis was suspected. The biopsy was normal.", "diagnosis", "name", NULL },
  { "Ulcers are rare.\n\nWe report a case of Curling ulcer in a nurse.\n\nCase "
    "report\n\nA woman was seen.",
    "diagnosis", "name", "Curling ulcer" },
  { DISCUSSED ("The case we present is of a perforated Meckel diverticulum."), "diagnosis", "name",
    "perforated Meckel diverticulum" },
  { INTRODUCED ("We present a 40-year-old that was found to have evidence of tracheal rupture."),
    "diagnosis", "name", "tracheal rupture" },
  { DISCUSSED (
      "Table 1. Reported patients.\n\nAbbreviations: CT, computed tomography.\nIn summary, we "
      "describe a case of splenic torsion."),
    "diagnosis", "name", "splenic torsion" },
  { "The lesion was diagnosed as metastatic deposits of melanoma.", "diagnosis", "name",
    "melanoma" },
  { "Her decline prompted a search for a diagnosis. The combination of ataxia and a facial palsy "
    "provoked suspicion of a storage disease.",
    "diagnosis", "name", NULL },
  /* Findings that end or begin like diseases. */
  { "A man was seen. Blood tests showed bandemia.", "diagnosis", "name", NULL },
  { "A man was seen. Culture revealed a mixed anaerobic infection.", "diagnosis", "name", NULL },
  { "A man was seen. Culture revealed a mixed anaerobic infection of the hip.", "diagnosis", "name",
    NULL },
  { "A man was seen. Otoscopy revealed a posterior perforation.", "diagnosis", "name", NULL },
  { "A man was seen. CT revealed a gastric perforation.", "diagnosis", "name",
    "gastric perforation" },
  { "A man was seen. Macroscopic study found a greyish tumor.", "diagnosis", "name", NULL },
  { "A man was struck, resulting in a central scotoma.", "diagnosis", "name", NULL },
  /* Short names that need no explaining, and such as name no disease. */
  { "A man was seen. Polysomnography showed evidence of severe OSA.", "diagnosis", "name",
    "severe OSA" },
  { "A man was seen. Echocardiography showed LVH.", "diagnosis", "name", NULL },
  /* More ways to tell; all that was seen together. */
  { "A man was seen. Radiographs objectified a fracture of the acromion.", "diagnosis", "name",
    "fracture of the acromion" },
  { "A man was seen. It was a strangulated hernia.", "diagnosis", "name", "strangulated hernia" },
  { "A man was seen. It was not a strangulated hernia.", "diagnosis", "name", NULL },
  { "A man was seen. An impression of acute appendicitis was made.", "diagnosis", "name",
    "acute appendicitis" },
  { "A man was seen. CT showed pneumonia, pleural empyema and a lung abscess.", "diagnosis", "name",
    "pneumonia; pleural empyema; lung abscess" },
  { "A man was seen. CT showed pneumonia and a mild pleural effusion.", "diagnosis", "name",
    "pneumonia" },
  { "A man was seen. Histology revealed no malignancy and confirmed the diagnosis of sarcoidosis.",
    "diagnosis", "name", "sarcoidosis" },
  { "A man was seen. No biopsy confirmed the diagnosis of sarcoidosis.", "diagnosis", "name",
    NULL },
  { "Diagnosis was established by performing genetic testing of the boy after obtaining consent.",
    "diagnosis", "method", "genetic testing of the boy" },
  { "A man was seen. Examination confirmed gait ataxia.", "diagnosis", "name", NULL },
  { "A man was seen. A film showed a small fracture.", "diagnosis", "name", NULL },
  { "A man was seen. A film showed a fracture of the talus.", "diagnosis", "name",
    "fracture of the talus" },
};

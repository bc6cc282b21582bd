/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-rules.h"

/* Ways to tell the spread of a tumour, a known disease, an end of treatment and a dose, each beside
 * one that comes near to it and tells nothing. */
static const Rule finding_rules[] = {
  /* Where it had spread to. */
  { "There was a metastasis of a clear cell carcinoma to the thyroid gland.", "metastatic-sites",
    "site", "thyroid gland" },
  { "There was no metastasis of the carcinoma to the liver.", "metastatic-sites", "site", NULL },
  { "Biopsies of the skin and the liver showed metastatic melanoma.", "metastatic-sites", "site",
    "skin; liver" },
  { "Biopsy of the liver showed steatosis.", "metastatic-sites", "site", NULL },
  { "Of the 27 lymph nodes removed, one was positive.", "metastatic-sites", "site", "lymph node" },
  { "The lymph nodes removed were negative.", "metastatic-sites", "site", NULL },
  { "Regional lymph nodes were also infiltrated by tumor.", "metastatic-sites", "site",
    "Regional lymph node" },
  { "He had stage IV disease with hepatic and osseous involvement.", "metastatic-sites", "site",
    "liver; bone" },
  { "He had systemic lupus with hepatic involvement.", "metastatic-sites", "site", NULL },
  { "CT showed lung and liver lesions consistent with metastases.", "metastatic-sites", "site",
    "lung; liver" },
  { "MRI of the brain showed multiple metastases.", "metastatic-sites", "site", "brain" },
  { "MRI of the brain showed no metastases.", "metastatic-sites", "site", NULL },
  { "There was bone marrow infiltration by carcinoma.", "metastatic-sites", "site", "bone marrow" },
  { "She has retroperitoneal metastatic disease.", "metastatic-sites", "site", "retroperitoneal" },
  { "There were metastases in the uterine cervix.", "metastatic-sites", "site", "uterine cervix" },

  /* A disease that the patient is known to have, where nothing else is told. */
  { "A 50-year-old man with sickle cell disease was admitted with fever.", "diagnosis", "name",
    "sickle cell disease" },
  { "A 12-year-old girl known to have neurofibromatosis type 1 was admitted.", "diagnosis", "name",
    "neurofibromatosis type 1" },
  { "A case of Erdheim-Chester disease is reported.", "diagnosis", "name",
    "Erdheim-Chester disease" },
  { "He had end-stage renal disease for 32 years.", "diagnosis", "name",
    "end-stage renal disease" },
  { "Sequencing revealed a mutation of the gene, consistent with Fabry disease.", "diagnosis",
    "name", "Fabry disease" },
  { "A 50-year-old man with anemia was admitted.", "diagnosis", "name", NULL },
  { "A 50-year-old man with stable disease was admitted.", "diagnosis", "name", NULL },
  { "He was diagnosed with metastatic disease.", "diagnosis", "name", NULL },
  { "The histology of the node was consistent with TCRBCL.", "diagnosis", "name", "TCRBCL" },
  { "Biopsy revealed invasive breast carcinoma of no special type.", "diagnosis", "name",
    "invasive breast carcinoma of no special type" },

  /* What was felt, and what only stands in a list of it. */
  { "She had complained of intermittent hematuria for 2 months.", "complaints", "complaint",
    "intermittent hematuria" },
  { "The patient's symptoms included fever and chills.", "complaints", "complaint",
    "fever; chills" },
  { "A woman self-detected a lump in her breast.", "complaints", "complaint",
    "lump in her breast" },
  { "Severe anemia with symptoms of melena was noted.", "complaints", "complaint", "melena" },
  { "He complained of malaise and tiring, unusual for a young man.", "complaints", "complaint",
    "malaise; tiring" },
  { "He was admitted for neurosurgery.", "complaints", "complaint", NULL },

  /* Operations: what stands behind the name, and before it. */
  { "He had received laminoplasty of the spine 8 years before and laminectomy later.", "procedures",
    "procedure", "laminoplasty of the spine; laminectomy" },
  { "Cytoreductive surgery with heated chemotherapy (HIPEC) was performed.", "procedures",
    "procedure", "Cytoreductive surgery" },
  { "Radiofrequency ablation brought him into remission.", "procedures", "procedure",
    "Radiofrequency ablation" },

  /* How many cycles there had been when it ended. */
  { "Chemotherapy was discontinued after completing three cycles.", "regimens", "cycles-given",
    "3" },
  { "Chemotherapy will be discontinued after three cycles.", "regimens", "cycles-given", NULL },
  { "She received chemotherapy x 6 cycles.", "regimens", "cycles-given", "6" },

  /* A dose behind what failed, behind dots, and of names that nobody knows. */
  { "In view of no improvement, imatinib 400 mg daily was started.", "regimens", "as-written",
    "imatinib 400 mg daily" },
  { "No imatinib 400 mg daily was given.", "regimens", "as-written", NULL },
  { "He was given enoxaparin 40 mg s.c. once daily.", "regimens", "as-written",
    "enoxaparin 40 mg s.c. once daily" },
  { "Duloxetine was titrated up to 60 mg daily.", "regimens", "as-written",
    "Duloxetine 60 mg daily" },
  { "She received an intravenous dose of zoledronic acid 4 mg.", "regimens", "as-written",
    "intravenous dose of zoledronic acid 4 mg" },
  { "IVMP at a dose of 30 mg/kg was administered.", "regimens", "as-written",
    "IVMP at a dose of 30 mg/kg" },

  /* Cells that were counted, and stains of a tumour. */
  { "CD4+/CD8+ T-cells 1.57 were found.", "panels", "as-written", NULL },
  { "The CD4+/CD8+ T-cell ratio was 0.8.", "panels", "as-written", NULL },
  { "The CD3+ lymphocytes were 60%.", "panels", "as-written", NULL },
  { "Lymphocyte typing showed CD4+ T cells of 210/µL.", "panels", "as-written", NULL },
  { "The tumor cells were CD4+/CD8+ and CD20-.", "panels", "as-written", "CD4+/CD8+ and CD20-" },

  /* Figures are no panels of a figure. */
  { "CT of the chest showed a mass (Figs 1 and 2).", "imaging", "panels", NULL },
  { "MRI of the brain showed a lesion (Fig. 1 and Table 2).", "imaging", "panels", NULL },
  { "CT of the chest showed a mass (Figures 2 and 3).", "imaging", "panels", NULL },
  { "CT of the chest showed a mass (Fig. 2a).", "imaging", "panels", "a" },
  { "CT of the chest showed a mass (Fig. 1 a, b).", "imaging", "panels", "a, b" },
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-rules.h"

/* Operations, cycles, tumours and where they spread, each way beside one that comes near to it and
 * tells of none. */
static const Rule course_rules[] = {
  { "He underwent radical cystectomy, which required bowel resection.", "procedures", "procedure",
    "radical cystectomy; bowel resection" },
  { "Hysterectomy, lymph node biopsy and omentectomy were performed.", "procedures", "procedure",
    "Hysterectomy; omentectomy" },
  { "Gastrectomy and resection of the lymph node and abdominal wall were performed.", "procedures",
    "procedure", "Gastrectomy; resection" },
  { "He had a transurethral resection of the tumor.", "procedures", "procedure",
    "transurethral resection of the tumor" },
  { "Treatment consisted of orchiectomy.", "procedures", "procedure", "orchiectomy" },
  { "She was managed with ramipril and a previous cholecystectomy was known.", "procedures",
    "procedure", NULL },
  { "He will undergo gastrectomy.", "procedures", "procedure", NULL },
  { "One year after the nephrectomy, she felt well.", "procedures", "procedure", NULL },
  { "If progression occurs, pazopanib 800 mg daily will be considered.", "regimens", "as-written",
    NULL },
  { "If needed, he took pazopanib 800 mg daily.", "regimens", "as-written",
    "pazopanib 800 mg daily" },
  { "After six cycles of nivolumab, CT showed progression.", "regimens", "cycles-given", "6" },
  { "He had undergone six cycles of gemcitabine and cisplatin.", "regimens", "cycles-given", "6" },
  { "Chemotherapy consisted of six cycles of epirubicin.", "regimens", "cycles-given", "6" },
  { "She received chemotherapy for four cycles.", "regimens", "cycles-given", "4" },
  { "Six cycles of chemotherapy were planned.", "regimens", "cycles-given", NULL },
  { "He refused four cycles of cisplatin.", "regimens", "cycles-given", NULL },
  { "A review of the slides changed the diagnosis to epithelioid sarcoma.", "diagnosis", "name",
    "epithelioid sarcoma" },
  { "The pathological diagnosis of the resected specimen was adenocarcinoma.", "diagnosis", "name",
    "adenocarcinoma" },
  { "Cytology was positive for adenocarcinoma.", "diagnosis", "name", "adenocarcinoma" },
  { "The specimen showed a well-differentiated liposarcoma.", "diagnosis", "name",
    "well-differentiated liposarcoma" },
  { "The patient with relapsed acute lymphoblastic leukemia received blinatumomab.", "diagnosis",
    "name", "relapsed acute lymphoblastic leukemia" },
  { "CK7 was negative, indicating that it was a rectal cancer.", "diagnosis", "name",
    "rectal cancer" },
  { "He had pain secondary to a recurrent soft tissue sarcoma.", "diagnosis", "name",
    "recurrent soft tissue sarcoma" },
  { "It was remarkable only for her brother having been diagnosed with testicular cancer.",
    "diagnosis", "name", NULL },
  { "He was diagnosed with lung cancer with pelvic side wall lymph node metastases.", "diagnosis",
    "name", "lung cancer" },
  { "The tumor was a metastasis of gastric cancer.", "metastatic-sites", "site", NULL },
  { "It was a metastatic carcinoma originating in the liver.", "metastatic-sites", "site", NULL },
  { "There were supradiaphragmatic lymph node metastases.", "metastatic-sites", "site",
    "supradiaphragmatic lymph node" },
  { "She presented with cough, positive for KRAS, and elevated markers.", "complaints", "complaint",
    "cough" },
  { "He presented with fever and bone metastases.", "complaints", "complaint", "fever" },
};

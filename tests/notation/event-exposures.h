/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "event-cases.h"

/* Events that only the grammar of the sentence ties to a medicine, and illnesses that medicines
 * were given for. */
static const EventCase event_exposures[] = {
  /* The event first. */
  { "Severe hyponatremia developed in a 70-year-old woman taking sertraline.",
    "event term=Hyponatremia as-written=hyponatremia note=Severe" },
  { "Toxic epidermal necrolysis after lamotrigine.",
    "event term=Toxic epidermal necrolysis as-written=Toxic epidermal necrolysis" },
  { "Gynecomastia was seen in a boy treated with isoniazid.",
    "event term=Gynecomastia as-written=Gynecomastia" },
  { "Hypercalcemia developed with lithium.", "event term=Hypercalcemia as-written=Hypercalcemia" },
  { "A boy with acute lymphoblastic leukemia had seizures after intrathecal methotrexate.",
    "event term=Seizure as-written=seizures" },
  { "The patient died of aplastic anemia 3 weeks after chloramphenicol.",
    "event as-written=aplastic anemia onset-text=3 weeks after chloramphenicol outcome=fatal" },
  { "Acute renal failure associated with intravenous acyclovir: a case report.",
    "event as-written=Acute renal failure attribution=related" },
  { "She had an acute dystonic reaction to metoclopramide.",
    "event as-written=acute dystonic reaction" },

  /* The medicine first. */
  { "He was given intravenous vancomycin and developed red man syndrome.",
    "event as-written=red man syndrome" },
  { "A 36-year-old man on clozapine developed myocarditis.",
    "event term=Myocarditis as-written=myocarditis" },
  { "Following vincristine therapy the child developed bilateral ptosis.",
    "event as-written=bilateral ptosis" },
  { "Methotrexate pneumonitis in a patient with rheumatoid arthritis.",
    "event term=Pneumonitis as-written=pneumonitis attribution=related" },

  /* States, and words that no list has. */
  { "We describe a patient who became comatose after receiving ifosfamide.",
    "event as-written=comatose" },
  { "After cisplatin the patient became severely neutropenic and febrile.",
    "event as-written=neutropenic | event as-written=febrile" },
  { "Optic perineuritis following infliximab.", "event as-written=Optic perineuritis" },
  { "Kounis syndrome after amoxicillin.", "event as-written=Kounis syndrome" },
  { "Sweet's syndrome associated with azathioprine.",
    "event as-written=Sweet's syndrome attribution=related" },

  /* What was done, and how it ended. */
  { "Discontinuation of amiodarone resulted in improvement of the neuropathy.",
    "event as-written=neuropathy action=stopped outcome=resolving dechallenge=positive" },
  { "The neutropenia resolved when ganciclovir was stopped.",
    "event term=Neutrophil count decreased as-written=neutropenia action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "Bevacizumab was associated with hypertension in this patient.",
    "event term=Hypertension as-written=hypertension" },
  { "PEG-interferon was discontinued due to an acute onset of weakness of the legs.",
    "event as-written=weakness of the legs action=stopped" },
  { "She was taking sorafenib, but stopped in July 2019 due to dizziness and skin ulcers.",
    "event term=Dizziness as-written=dizziness action=stopped | event as-written=skin ulcers "
    "action=stopped" },
  { "As grade 2 fatigue and grade 1 nausea emerged, the dose was reduced to 400 mg/day.",
    "event term=Fatigue as-written=fatigue grade=2 action=reduced | event term=Nausea "
    "as-written=nausea grade=1 action=reduced" },
  { "Trastuzumab was stopped for a decrease in left ventricular ejection fraction.",
    "event term=Ejection fraction decreased as-written=decrease in left ventricular ejection "
    "fraction action=stopped" },
  { "Lenvatinib was ongoing but had to be reduced to 8 mg due to grade 3 diarrhea.",
    "event term=Diarrhea as-written=diarrhea grade=3 action=reduced" },
  { "The main toxicities caused by NKTR-102 were alopecia and anorexia, all grade I.",
    "event term=Alopecia as-written=alopecia grade=1 attribution=related | event term=Anorexia "
    "as-written=anorexia grade=1 attribution=related" },
  { "He had neutropenia and anemia grade 4.",
    "event term=Neutrophil count decreased as-written=neutropenia grade=4 | event term=Anemia "
    "as-written=anemia grade=4" },
  { "This was complicated by rash thought to be an adverse reaction to TMP-SMX.",
    "event as-written=rash attribution=related" },

  /* Responses after so many cycles, and progression for which a drug was stopped. */
  { "Six cycles of GemOx led to a partial response.",
    "response label=after six cycles after-cycle=6 overall=pr" },
  { "This induced a partial response after three and a half months (six cycles).",
    "response overall=pr" },
  { "Partial response at the 12th cycle of irinotecan.",
    "response label=at the 12th cycle after-cycle=12 overall=pr" },
  { "Anlotinib was discontinued due to disease progression.", "response overall=pd" },
  { "Treatment was stopped after two cycles because of disease progression.",
    "response label=after two cycles after-cycle=2 overall=pd" },
  { "This treatment induced a partial response in lung metastases.", "response overall=pr" },
  { "He received 4 cycles of carboplatin, and 6 months later had a complete response.",
    "response overall=cr" },
  { "He received 2 cycles of ICE and 4 cycles of CHOP with a partial response.",
    "response overall=pr" },
};

static const char *const silent_exposures[] = {
  "The patient had psoriasis treated with methotrexate.",
  "A 50-year-old man with gout on allopurinol was seen.",
  "She developed tuberculosis and received isoniazid.",
  "She had epilepsy and took phenytoin for 10 years.",
  "After surgery for appendicitis he was given cefazolin.",
  "Resolution of psoriasis after infliximab.",
  "Pemphigus vulgaris responding to rituximab.",
  "A 40-year-old man on warfarin presented with chest pain.",
  "He developed septic shock despite meropenem.",
  "Rituximab for refractory thrombotic thrombocytopenic purpura.",
  "Clozapine was started for psychosis.",
  "The febrile patient received cisplatin.",
  "Anticonvulsant hypersensitivity syndrome is a rare complication of phenytoin.",
  "There was no nephrotoxicity with amphotericin.",
  "Brugada syndrome was diagnosed.",
  "A diagnosis of perineuritis was made.",
  "Pain and dysphagia resolved.",
  "He stopped smoking because of progression of dyspnea.",
  "Complete regression of the lesions was achieved.",
  "Regression of the pleural effusion was noted.",
  "Muscle weakness was grade 2/5.",
};

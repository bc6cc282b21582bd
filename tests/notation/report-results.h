/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-laboratory.h"

/* Results that are no number: what grew, what a test came out as, what was only called high. */
static const LaboratoryRule result_rules[] = {
  /* Cultures. */
  { "Blood cultures grew Serratia marcescens.", "Blood culture Serratia marcescens" },
  { "A bile culture taken on day 2 yielded E. cloacae and Candida glabrata.",
    "Bile culture E. cloacae and Candida glabrata" },
  { "The wound culture was positive for methicillin-resistant Staphylococcus aureus (MRSA).",
    "Wound culture methicillin-resistant Staphylococcus aureus (MRSA)" },
  { "Urine culture showed growth of Proteus mirabilis, which was sensitive to cefepime.",
    "Urine culture Proteus mirabilis" },
  { "Blood and stool cultures were sterile.", "Blood culture sterile; Stool culture sterile" },
  { "All cultures remained negative.", "Culture negative" },
  { "The sputum culture did not grow any organisms.", "Sputum culture no growth" },
  { "Synovial fluid culture showed no growth.", "Synovial fluid culture no growth" },
  { "CSF cultures were negative for fungi and mycobacteria.",
    "CSF culture negative for fungi and mycobacteria" },
  { "Cultures of the abscess grew Eikenella corrodens.",
    "Culture of the abscess Eikenella corrodens" },
  { "Nocardia farcinica was isolated from the pleural fluid.",
    "Pleural fluid culture Nocardia farcinica" },
  { "Gram stain of the pus showed gram-positive cocci in chains.",
    "Gram stain gram-positive cocci in chains" },
  { "Blood cultures grew gram-negative rods.", "Blood culture gram-negative rods" },
  { "Blood cultures were taken and ceftriaxone was started.", "" },
  { "If cultures are negative, a biopsy is taken.", "" },
  { "His brother's blood cultures grew Serratia marcescens.", "" },

  /* Tests. */
  { "HIV serology was negative.", "HIV serology negative" },
  { "ANA, anti-CCP and rheumatoid factor were negative.",
    "ANA negative; Anti-CCP negative; Rheumatoid factor negative" },
  { "Serology for hepatitis B and C and HIV was negative.",
    "Hepatitis B serology negative; Hepatitis C serology negative; HIV serology negative" },
  { "A PCR for Toxoplasma gondii in the CSF was positive.", "Toxoplasma gondii PCR positive" },
  { "The direct Coombs test was strongly positive.", "Direct Coombs test strongly positive" },
  { "He tested positive for influenza A.", "Influenza A positive" },
  { "CSF PCR was positive for herpes simplex virus.", "CSF PCR positive for herpes simplex virus" },
  { "Lyme and syphilis serology were negative.",
    "Lyme serology negative; Syphilis serology negative" },
  { "There was hemolysis with a positive Coombs test.", "Coombs test positive" },
  { "Straight leg raise test was positive.", "" },
  { "The tumor cells were positive for the CEA antigen.", "" },
  { "His wife tested positive for influenza A.", "" },
  { "Antibody tests were performed.", "" },

  /* High, low and normal. */
  { "Calcium, magnesium and ferritin were within normal limits.",
    "Calcium within normal limits normal; Magnesium within normal limits normal; Ferritin within "
    "normal limits normal" },
  { "Liver function tests were normal.", "Liver function tests normal normal" },
  { "Blood tests showed elevated lipase and markedly raised troponin.",
    "Lipase elevated high; Troponin markedly raised high" },
  { "The haptoglobin was low.", "Haptoglobin low low" },
  { "CRP was elevated at 90 mg/L.", "C-reactive protein 90 mg/L high" },
  { "Ferritin (900 ng/mL) was elevated.", "Ferritin 900 ng/mL" },
  { "The CSF had elevated protein and low glucose.", "" },
  { "A normal saline infusion and a low calcium diet were given.", "" },
  { "The aim was a normal sodium.", "" },
  { "She felt normal.", "" },

  /* A word and a number of one analyte are two results. */
  { "CRP was 90 mg/L. A week later CRP was normal.",
    "C-reactive protein 90 mg/L; C-reactive protein normal normal" },
};

/* What was seen, felt and heard, beside the signs that are numbers. */
static const LaboratoryRule examination_rules[] = {
  { "On examination, she was pale and diaphoretic.", "pale and diaphoretic" },
  { "On physical exam, the patient appeared confused, and his abdomen was tender.",
    "confused; Abdomen tender" },
  { "On auscultation there were fine crackles in the left lung.",
    "fine crackles in the left lung" },
  { "Lung auscultation revealed wheezing.", "Chest wheezing" },
  { "Cardiac examination was unremarkable.", "Cardiovascular unremarkable" },
  { "Neurological exam did not reveal any deficit.", "Neurological did not reveal any deficit" },
  { "Skin exam showed petechiae, and neck exam showed a goitre.", "Skin petechiae; Neck goitre" },
  { "His pupils were dilated, and the skin was clammy.", "Pupils dilated; Skin clammy" },
  { "Breath sounds were diminished on the left.", "Breath sounds diminished on the left" },
  { "There was no jaundice or edema.", "no jaundice or edema" },
  { "She had no lymphadenopathy.", "no lymphadenopathy" },
  { "Her vital signs were stable.", "Vital signs stable" },
  { "The rest of the examination was normal.", "Other systems normal" },
  { "The GCS was 9/15.", "Glasgow Coma Scale 9/15 = 9 {score}" },
  { "His BMI was 31.2 kg/m2.", "Body mass index 31.2 kg/m2 = 31.2 kg/m2" },
  { "The respiratory rate was 24 min-1.", "Respiratory rate 24 min-1 = 24 /min" },
  { "The venous oxygen saturation was 60%.", "" },
  { "The tidal volume was 400 mL and the RR 14 breaths/min.", "" },
  { "Histological examination showed granulomas.", "" },
  { "The skin was closed with sutures.", "" },
  { "CT showed that the liver was enlarged.", "" },
  { "There was no lymphadenopathy on CT.", "" },
};

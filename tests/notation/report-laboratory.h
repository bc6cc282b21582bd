/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* Sentences of one patient, and all values of the laboratory or all vital signs that they tell: the
 * analyte, its results, what is said of the last, "of" another fluid than the blood, and in
 * brackets the range of the laboratory. */
typedef struct
{
  const char *text;
  const char *rows;
} LaboratoryRule;

static const LaboratoryRule laboratory_rules[] = {
  /* The value before its name. */
  { "The count showed 74% neutrophils, 20% lymphocytes.", "Neutrophils 74 %; Lymphocytes 20 %" },
  { "The smear showed 12% blasts, 40% neutrophils, and 30% lymphocytes.",
    "Blasts 12 %; Neutrophils 40 %; Lymphocytes 30 %" },
  { "Blood tests showed 37,860/µL white blood cells (segmented neutrophils 88.2%, lymphocytes 5%).",
    "White blood cells 37860 /uL; Neutrophils 88.2 %; Lymphocytes 5 %" },
  { "There were 65 % neutrophils and 30 % lymphocytes among the leukocytes.",
    "Neutrophils 65 %; Lymphocytes 30 %" },
  { "She had thrombocytopenia (136,000 platelets/mm3).", "Platelets 136000 /uL low" },

  /* What is not of the blood. */
  { "The BAL fluid showed 74% neutrophils, 20% lymphocytes and 6% eosinophils.",
    "Neutrophils 74 % of bronchoalveolar lavage fluid; Lymphocytes 20 % of bronchoalveolar lavage "
    "fluid; Eosinophils 6 % of bronchoalveolar lavage fluid" },
  { "CSF glucose was 30 mg/dL, protein 319 mg/dL and WBC 2000/µL with 80% neutrophils.",
    "Glucose 30 mg/dL of cerebrospinal fluid; Total protein 319 mg/dL of cerebrospinal fluid; "
    "White blood cells 2000 /uL of cerebrospinal fluid; Neutrophils 80 % of cerebrospinal fluid" },
  { "The CSF was cloudy. It showed 32/µL white blood cells and a sugar of 99 mg/dL.",
    "White blood cells 32 /uL of cerebrospinal fluid; Glucose 99 mg/dL of cerebrospinal fluid" },
  { "Cerebrospinal fluid glucose was 2.1 mmol/L (serum glucose 5.6 mmol/L).",
    "Glucose 2.1 mmol/L of cerebrospinal fluid; Glucose 5.6 mmol/L" },
  { "Synovial fluid contained 45,000 WBC/mm3 with 92% polymorphonuclear cells.",
    "White blood cells 45000 /uL of synovial fluid; Neutrophils 92 % of synovial fluid" },
  { "Urine sodium was 20 mmol/L and serum sodium 118 mmol/L.",
    "Sodium 20 mmol/L of urine; Sodium 118 mmol/L" },
  { "Urinalysis was normal. The sodium was 118 mmol/L.",
    "Urinalysis normal normal; Sodium 118 mmol/L" },
  { "Chest X-ray showed a pleural effusion and LDH was 500 U/L.", "Lactate dehydrogenase 500 U/L" },
  { "Bone marrow aspirate showed 35% blasts.", "Blasts 35 % of bone marrow" },
  { "The amylase level in pseudocyst fluid was 13200 IU/L.", "" },
  { "Samples were taken.\n\nBronchoalveolar lavage\tnormal\nBeta-D-glucan\t<10 pg/mL\n", "" },

  /* Names that make another one of a name. */
  { "EBV nuclear antigen IgG 327 U/mL was found.", "" },
  { "Anti-dsDNA IgG was 120 U/mL and total IgG 18 g/L.", "Immunoglobulin G 18 g/L" },
  { "Mycoplasma IgM 35 U/mL, serum IgA 2.2 g/L.", "Immunoglobulin A 2.2 g/L" },
  { "Capsid antigen IgG 34.5 U/mL. IgE was 960 IU/mL.", "Immunoglobulin E 960 [iU]/mL" },
  { "Anti-thyroglobulin was 500 IU/mL and thyroglobulin 12 ng/mL.", "Thyroglobulin 12 ng/mL" },
  { "Potassium chloride 20 mEq/L was given.", "" },
  { "Albumin 20% and iron 100 mg/day were given.", "" },

  /* Powers and spellings of units. */
  { "White cell count was 6.2x1000/mm3 (4-10 x1000/mm3).",
    "White blood cells 6.2 10*3/uL (4 10*3/uL-10 10*3/uL)" },
  { "Platelets 120 thousand/µL, leukocytes 11.2 x10^3/mm^3, WBC 12.3 k/mm3.",
    "Platelets 120 10*3/uL; White blood cells 11.2 10*3/uL; White blood cells 12.3 10*3/uL" },
  { "Hb 10.5 gm%, urea 45 mg%, platelets 2.1 lakhs/cumm.",
    "Hemoglobin 10.5 g/dL; Urea 45 mg/dL; Platelets 2.1 10*5/uL" },
  { "Hemoglobin was 9.2 gm/dL, leukocytes 12.4 G/L and platelets 350 K/uL.",
    "Hemoglobin 9.2 g/dL; White blood cells 12.4 10*9/L; Platelets 350 10*3/uL" },
  { "Total leukocyte count was 6800 cells/cubic mm and ESR 80 mm in the first hour.",
    "White blood cells 6800 /uL; Erythrocyte sedimentation rate 80 mm/h" },
  { "Hb 8,9 g/dL, leukocytes 16 800/mm3, CRP 37.mg/l.",
    "Hemoglobin 8.9 g/dL; White blood cells 16800 /uL; C-reactive protein 37 mg/L" },

  /* A state in the place of the analyte. */
  { "There was leucocytosis (36 × 10⁹/L), and hyponatraemia of 121 mmol/L.",
    "White blood cells 36 10*9/L high; Sodium 121 mmol/L low" },
  { "He had anemia (6.9 g/dL), thrombocytopenia (53,000/µL) and hyperbilirubinemia (3.1 mg/dL).",
    "Hemoglobin 6.9 g/dL low; Platelets 53000 /uL low; Total bilirubin 3.1 mg/dL high" },
  { "Leukocytosis (white blood cells 15,000/µL) and hypokalemia (K 2.2 mmol/L) were seen.",
    "White blood cells 15000 /uL high; Potassium 2.2 mmol/L low" },
  { "Mild thrombocytopaenia (146×10⁹/L, n = 150–400) and lymphopaenia (0.8×10⁹/L) were seen.",
    "Platelets 146 10*9/L low (150 10*9/L-400 10*9/L); Lymphocytes 0.8 10*9/L low" },
  { "There was no leukocytosis (8.0 × 10⁹/L).", "White blood cells 8.0 10*9/L" },

  /* Bounds, and values without a unit. */
  { "CRP <5 mg/L, TSH <0.01 mIU/L, ferritin >2000 ng/mL.",
    "C-reactive protein <5 mg/L; Thyroid-stimulating hormone <0.01 m[iU]/L; Ferritin >2000 ng/mL" },
  { "Procalcitonin was less than 0.05 ng/mL and D-dimer above 20 µg/mL.",
    "Procalcitonin <0.05 ng/mL; D-dimer >20 ug/mL" },
  { "His troponin (490 ng/l) was elevated.", "Troponin 490 ng/L" },
  { "The INR was 2.3.", "International normalised ratio 2.3 {INR}" },
  { "INR was prolonged (3.4) and PT 25 s.",
    "International normalised ratio 3.4 {INR}; Prothrombin time 25 s" },
  { "International normalized ratio (INR) 1.2 (0.8-1.2).",
    "International normalised ratio 1.2 {INR} (0.8 {INR}-1.2 {INR})" },
  { "The target INR was 2.5.", "" },
  { "Arterial blood gas showed pH 7.28, PaCO2 33 mmHg, HCO3- 15.5 mmol/L.",
    "Arterial pH 7.28 [pH]; Arterial carbon dioxide partial pressure 33 mm[Hg]; "
    "Bicarbonate 15.5 mmol/L" },
  { "Blood gases showed pH 7.31 and a base excess of -6.2 mmol/L.",
    "Arterial pH 7.31 [pH]; Base excess -6.2 mmol/L" },
  { "BE was 3 mmol/L. He was to be seen again.", "Base excess 3 mmol/L" },
  { "Bands were 12% and the FDP 40 µg/mL.",
    "Band neutrophils 12 %; Fibrin degradation products 40 ug/mL" },
  { "The urine had a pH of 6.5.", "" },
  { "Venous blood gas showed pH 7.37 and pCO2 44 mmHg.", "" },

  /* Several values. */
  { "Urea and creatinine were 72 mg/dL and 3.1 mg/dL, respectively.",
    "Urea 72 mg/dL; Creatinine 3.1 mg/dL" },
  { "Sodium, potassium and chloride were 128, 5.9 and 95 mmol/L, respectively.",
    "Sodium 128 mmol/L; Potassium 5.9 mmol/L; Chloride 95 mmol/L" },
  { "AST/ALT 131/48 IU/L was found.",
    "Aspartate aminotransferase 131 [iU]/L; Alanine aminotransferase 48 [iU]/L" },
  { "Erythrocyte sedimentation rate (ESR) and C-reactive protein (CRP) were 28 mm/hr and 42 mg/dL, "
    "respectively.",
    "Erythrocyte sedimentation rate 28 mm/h; C-reactive protein 42 mg/dL" },
  { "Platelets were 12,000 and 15,000/µL.", "" },
  { "C3 and C4 were 95 mg/dL (normal 90-180) and 6 mg/dL (normal 10-40).",
    "Complement C3 95 mg/dL (90 mg/dL-180 mg/dL); Complement C4 6 mg/dL (10 mg/dL-40 mg/dL)" },
  { "C4 was 6 mg/dL (day 1) and 9 mg/dL (day 5).", "Complement C4 6 mg/dL" },
  { "CRP fell from 150 to 20 mg/L.", "C-reactive protein 150 mg/L 20 mg/L" },
  { "Hemoglobin decreased from 12.1 g/dL to 8.5 g/dL.", "Hemoglobin 12.1 g/dL 8.5 g/dL" },
  { "The platelet count increased from 12 × 10⁹/L to 95 × 10⁹/L.",
    "Platelets 12 10*9/L 95 10*9/L" },

  /* Rows of a table. */
  { "Hb (g/dL) 10.4 11.6-14.8 WBC (x10^9/L) 5.4 4.0-10.0 CRP (mg/L) 12 <5",
    "Hemoglobin 10.4 g/dL (11.6 g/dL-14.8 g/dL); White blood cells 5.4 10*9/L "
    "(4.0 10*9/L-10.0 10*9/L); C-reactive protein 12 mg/L (-5 mg/L)" },
  { "Haemoglobin 75 110–150 g/L Low White cell count 9.66×10⁹ 3.5–9.5×10⁹/L High",
    "Hemoglobin 75 g/L (110 g/L-150 g/L); White blood cells 9.66 10*9/L (3.5 10*9/L-9.5 10*9/L)" },
  { "Hgb, g/dL 11.7 13.5-17.7 Platelets, K/uL 28 150-400",
    "Hemoglobin 11.7 g/dL (13.5 g/dL-17.7 g/dL); Platelets 28 10*3/uL (150 10*3/uL-400 10*3/uL)" },
  { "ALT 45 U/L 10-40 AST 60 U/L 10-40", "Alanine aminotransferase 45 U/L (10 U/L-40 U/L); "
                                         "Aspartate aminotransferase 60 U/L (10 U/L-40 U/L)" },
  { "CRP (mg/L) 12 90 45 Hb (g/L) 90 85 80", "" },
  { "Creatinine 3.2 mg/dL (normal: 0.6-1.2), CRP 80 mg/L (2-3 days after surgery).",
    "Creatinine 3.2 mg/dL (0.6 mg/dL-1.2 mg/dL); C-reactive protein 80 mg/L" },

  { "Tests were done.\n\nALP (U/L)\t50\tNot requested\t42\nTroponin I\t0.034 ng/mL\t0.57\t5.3\n",
    "" },
  { "Tests were done.\n\nALP (U/L)\t50\nTroponin I\t0.034 ng/mL\nHb\t9 g/dL\t12-16\n",
    "Alkaline phosphatase 50 U/L; Troponin I 0.034 ng/mL; Hemoglobin 9 g/dL (12 g/dL-16 g/dL)" },

  /* Values whose unit is not told stand as they are. */
  { "The ESR was 94 and the CRP - 12.",
    "Erythrocyte sedimentation rate 94; C-reactive protein 12" },
  { "Tests showed leukocytes at 12 000, Hb: 9.1, and a creatinine of 1.3 on day 2.",
    "White blood cells 12 000; Hemoglobin 9.1" },
  { "The hemoglobin was 3 points lower and the ESR fell within 2 days.", "" },
  { "White cells were 12.400/mm3 and platelets 210,000 mm3.",
    "White blood cells 12400 /uL; Platelets 210000 /uL" },
  { "The tumor measured 300 mm3.", "" },
  { "The INR: 9,3 was high.", "International normalised ratio 9.3 {INR}" },
  { "Quick was 12% and Ht 29%.", "Prothrombin time 12 %; Hematocrit 29 %" },

  /* What was said of it, and what was not. */
  { "CEA was normal and CA 125 was increased at 81 U/mL.", "Cancer antigen 125 81 U/mL high" },
  { "Blood tests showed leukocytosis (white blood cells, 13100/µL).",
    "White blood cells 13100 /uL high" },
  { "She had low platelets and a D-dimer of 3.2 mg/L.", "Platelets low low; D-dimer 3.2 mg/L" },
  { "The hemoglobin increased to 9.1 g/dL.", "Hemoglobin 9.1 g/dL" },
  { "There was a low hemoglobin of 9.1 g/dL.", "Hemoglobin 9.1 g/dL low" },
  { "Sodium 140 mmol/L (normal 135-145) creatinine 3.0 mg/dL.",
    "Sodium 140 mmol/L (135 mmol/L-145 mmol/L); Creatinine 3.0 mg/dL" },
  { "There was a drop in eosinophilia to 8.3%.", "Eosinophils 8.3 %" },
  { "There was leukocytosis to 20.8 k/uL with 74% neutrophils, 20% lymphocytes.",
    "White blood cells 20.8 10*3/uL high; Neutrophils 74 %; Lymphocytes 20 %" },
  { "Lymphocytes were 20 %. The BAL had 20% lymphocytes.",
    "Lymphocytes 20 %; Lymphocytes 20 % of bronchoalveolar lavage fluid" },
  { "In the BAL 6% were neutrophils, 5% lymphocytes.",
    "Neutrophils 6 % of bronchoalveolar lavage fluid; Lymphocytes 5 % of bronchoalveolar lavage "
    "fluid" },
  { "Plasma was given to achieve an INR of 1.4.", "" },
  { "His mother's hemoglobin was 9.8 g/dL.", "" },
};

static const LaboratoryRule sign_rules[] = {
  { "Temperature was 105 Fahrenheit (40.50 Celsius).", "Temperature 105 Fahrenheit = 105 [degF]" },
  { "He had a fever to 102.7 F.", "Temperature 102.7 F = 102.7 [degF]" },
  { "He was febrile to 103°F.", "Temperature 103°F = 103 [degF]" },
  { "A temperature of 101.5 degrees Fahrenheit was noted.",
    "Temperature 101.5 degrees Fahrenheit = 101.5 [degF]" },
  { "She was febrile (39°C).", "Temperature 39°C = 39 Cel" },
  { "Body temperature was 38,5 °C.", "Temperature 38,5 °C = 38.5 Cel" },
  { "He had a fever of over 38 ℃.", "Temperature over 38 ℃ = >38 Cel" },
  { "His temperature peaked at 40 °C.", "Temperature 40 °C = 40 Cel" },
  { "Samples were stored at a temperature of 4 °C.", "" },
  { "Paracetamol was allowed for a temperature above 38.5 °C.", "" },
  { "He was admitted for a fever above 38.5 °C.", "Temperature above 38.5 °C = >38.5 Cel" },

  { "There was hypotension to 90/62.", "Blood pressure 90/62" },
  { "His blood pressure 75/50 was low.", "Blood pressure 75/50" },
  { "She was hypotensive (80/50 mmHg).", "Blood pressure 80/50 mmHg" },
  { "He was normotensive (126/63).", "Blood pressure 126/63" },
  { "The BP was 110/70.", "Blood pressure 110/70" },
  { "He had a systolic blood pressure of 70 mmHg.", "Systolic blood pressure 70 mmHg = 70 mm[Hg]" },
  { "Hypertension was known since 10/12/2018.", "" },
  { "Norepinephrine was used to maintain a blood pressure of 120/80 mmHg.", "" },

  { "The respiratory rate was 14 per minute.", "Respiratory rate 14 per minute = 14 /min" },
  { "He was tachypneic at 32 breaths per minute.",
    "Respiratory rate 32 breaths per minute = 32 /min" },
  { "Respirations were 22/min.", "Respiratory rate 22/min = 22 /min" },
  { "The fetal heart rate was 140 bpm and her pulse 90/min.", "Heart rate 90/min = 90 /min" },
  { "She was tachycardic (120 bpm).", "Heart rate 120 bpm = 120 /min" },
  { "The pulse was 98 per minute.", "Heart rate 98 per minute = 98 /min" },
  { "His heart rate (HR) was 110, and he was pale.", "Heart rate 110 = 110 /min" },
  { "He was bradycardic at 38 beats per minute.", "Heart rate 38 beats per minute = 38 /min" },

  { "He had an oxygen saturation level of 97%.", "Oxygen saturation 97% = 97 %" },
  { "He had 82% of oxygen saturation and a respiratory rate of 30 beats/min.",
    "Oxygen saturation 82% = 82 %; Respiratory rate 30 beats/min = 30 /min" },
  { "The aim was 92% of oxygen saturation.", "" },
  { "Oxygen saturation on room air was 91%.", "Oxygen saturation 91% = 91 %" },
  { "She was saturating at 88% on room air.", "Oxygen saturation 88% = 88 %" },
  { "SpO2 fluctuated between 90–93%.", "Oxygen saturation 90-93% = 90-93 %" },
  { "Transferrin saturation was 42% and mixed venous saturation 60%.", "" },

  /* What an examination showed ends at another study. */
  { "Physical examination showed tenderness of the fossa, and a chest radiography showed fluid.",
    "tenderness of the fossa" },
  { "Abdominal examination revealed guarding and laboratory tests were normal.",
    "Abdomen guarding" },
  { "Neurological examination revealed ptosis and miosis.", "Neurological ptosis and miosis" },
};

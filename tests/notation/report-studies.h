/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-rules.h"

/* Studies and their findings, tissue, earlier illnesses, advice and refusal, and where they end. */
static const Rule study_rules[] = {
  /* A finding ends with the next study, a test, a treatment or the patient. */
  { "Echocardiography showed no evidence of endocarditis and repeat blood cultures were sterile.",
    "imaging", "findings", "no evidence of endocarditis" },
  { "Echocardiogram revealed a dilated ventricle and ultrasound abdomen showed mild ascites.",
    "imaging", "findings", "dilated ventricle; mild ascites" },
  { "Chest CT showed bilateral consolidation, and therefore antibiotics were started.", "imaging",
    "findings", "bilateral consolidation" },
  { "MRI of the brain showed a small infarct, and a lumbar puncture was performed.", "imaging",
    "findings", "small infarct" },
  { "Abdominal CT revealed free fluid, while colonoscopy showed an ulcer.", "imaging", "findings",
    "free fluid; ulcer" },
  { "CT showed a mass of the tail and enlarged nodes were seen.", "imaging", "findings",
    "mass of the tail and enlarged nodes were seen" },
  { "Ultrasound showed gallstones and she was referred for surgery.", "imaging", "findings",
    "gallstones" },
  { "MRI showed a frontal lesion, and both a chest X-ray and a computed tomography (CT) scan "
    "showed "
    "an opacity.",
    "imaging", "findings", "frontal lesion; opacity" },
  { "CT showed an infiltrate, but high fever continued.", "imaging", "findings", "infiltrate" },
  { "X-ray showed pneumonia and E. coli was identified in sputum.", "imaging", "findings",
    "pneumonia" },
  { "Nothing was found on the brain MRI, and electroencephalography showed slow waves.", "imaging",
    "modality", "Electroencephalography" },
  /* What points at a figure is no finding. */
  { "MRI showed a lesion of the right lobe (Fig. 1a, day 0) and mild oedema.", "imaging",
    "findings", "lesion of the right lobe and mild oedema" },
  { "MRI showed a lesion of the right lobe (Fig. 1a, day 0).", "imaging", "panels", "a" },
  { "MRI showed scattered lesions of the medulla (Figs 1 and 2).", "imaging", "panels", NULL },
  { "CT showed two nodules (Fig. 2B and C).", "imaging", "panels", "B and C" },
  { "CT showed that the abscess had resolved.", "imaging", "findings", "abscess had resolved" },
  /* A region of several words. */
  { "X-ray of the residual limb showed a fracture.", "imaging", "region", "residual limb" },
  { "MRI of the left upper thigh revealed oedema.", "imaging", "region", "left upper thigh" },
  { "CT of the abdomen and pelvis in May 2019 showed ascites.", "imaging", "region",
    "abdomen and pelvis" },
  /* Tubes, waves and vessels. */
  { "Sigmoidoscopy revealed pseudomembranes.", "imaging", "findings", "pseudomembranes" },
  { "Bronchoscopy showed copious purulent secretions.", "imaging", "modality", "Bronchoscopy" },
  { "Upper gastrointestinal endoscopy demonstrated a bleeding ulcer.", "imaging", "findings",
    "bleeding ulcer" },
  { "An esophagogastroduodenoscopy showed varices.", "imaging", "modality", "Gastroscopy" },
  { "An electrocardiogram (ECG) showed sinus tachycardia.", "imaging", "modality",
    "Electrocardiography" },
  { "A 12-lead ECG revealed ST elevation.", "imaging", "findings", "ST elevation" },
  { "Digital subtraction angiography (DSA) revealed an aneurysm.", "imaging", "modality",
    "X-ray angiography" },
  { "Coronary angiography showed a stenosis of the left main artery.", "imaging", "modality",
    "X-ray angiography" },
  { "CMR showed late enhancement.", "imaging", "modality", "Magnetic resonance imaging" },
  { "EEG was suggestive of encephalopathy.", "imaging", "findings",
    "suggestive of encephalopathy" },
  { "Chest X-ray was significant for a left effusion.", "imaging", "findings", "left effusion" },
  { "Colonoscopy was performed, and biopsies revealed colitis.", "imaging", "modality", NULL },
  { "ECG was normal.", "imaging", "findings", "normal" },

  /* Tissue. */
  { "He was diagnosed with aspiration pneumonia.", "specimens", "method", NULL },
  { "Stereotactic aspiration was performed.", "specimens", "method", NULL },
  { "CT revealed aspiration of gastric contents.", "specimens", "method", NULL },
  { "Fine needle aspiration was performed.", "specimens", "method", "fine-needle-aspiration" },
  { "Colonic biopsy showed trophozoites of E. histolytica in the mucosa.", "specimens", "histology",
    "trophozoites of E. histolytica in the mucosa" },
  { "Skin biopsy revealed an ulcer of 0.5 cm with neutrophils.", "specimens", "histology",
    "ulcer of 0.5 cm with neutrophils" },
  { "Liver biopsy showed active inflammation, and autoimmune hepatitis was diagnosed.", "specimens",
    "histology", "active inflammation" },

  /* Earlier illnesses and habits. */
  { "She had no history of immunodeficiency caused by infection or drug administration.", "history",
    "item", "immunodeficiency" },
  { "Comorbid conditions included hypertension and diabetes mellitus.", "history", "item",
    "hypertension; diabetes mellitus" },
  { "His comorbidities were asthma and gout.", "history", "item", "asthma; gout" },
  { "Her past medical history revealed hypothyroidism.", "history", "item", "hypothyroidism" },
  { "He was a smoker.", "patient", "smoking", "current" },
  { "He had smoked one pack per day for 20 years.", "patient", "smoking", NULL },
  { "He denied smoking.", "patient", "smoking", "never" },
  { "He denied any tobacco, alcohol or drug use.", "patient", "smoking", "never" },
  { "His father was a smoker.", "patient", "smoking", NULL },
  { "He denied alcohol, tobacco or illicit drug use.", "history", "item",
    "alcohol, tobacco or illicit drug use" },
  { "She was known with past medical history significant for gout.", "history", "item", "gout" },
  { "Her underlying diseases were not known.", "history", "item", NULL },
  { "Underlying conditions such as diabetes were excluded.", "history", "item", NULL },
  { "He was a heavy drinker and an ex-smoker.", "patient", "smoking", "former" },
  { "She was a passive smoker.", "patient", "smoking", NULL },
  { "Her husband was a heavy smoker.", "patient", "smoking", NULL },
  { "He was a chronic alcoholic.", "history", "item", "chronic alcoholic" },
  { "She had a history of intravenous drug use.", "history", "kind", "psychosocial" },
  { "He denied alcohol use.", "history", "status", "absent" },
  { "A girl was born preterm at 28 weeks of gestation.", "history", "item",
    "born preterm at 28 weeks of gestation" },
  { "He had undergone radiation therapy ten years ago due to tonsil cancer.", "history", "item",
    "radiation therapy ten years ago due to tonsil cancer" },

  /* Advice and refusal. */
  { "He refused an operation on his femur and felt dyspnea.", "decisions", "decision",
    "operation on his femur" },
  { "He refused an operation on his femur and felt dyspnea.", "procedures", "procedure",
    "operation on his femur" },
  { "She declined surgery and left the hospital.", "decisions", "decision", "surgery" },
  { "The patient refused chemotherapy and targeted therapy.", "decisions", "decision",
    "chemotherapy and targeted therapy" },
  { "The family was recommended to undergo thyroid tests.", "decisions", "decision", NULL },
  { "His parents were advised to be vaccinated.", "decisions", "decision", NULL },

  /* What was thought of. */
  { "Vasculitis in view of pulmonary and renal involvement was ruled out.", "differentials",
    "diagnosis", "Vasculitis" },
  { "Tuberculosis because of fever and weight loss was excluded by culture.", "differentials",
    "diagnosis", "Tuberculosis" },
  { "With a differential diagnosis of sepsis, antibiotics were started.", "differentials",
    "diagnosis", "sepsis" },

  /* Where the patient came. */
  { "A woman was admitted to the Department of Critical Care Medicine with fever.", "presentation",
    "setting", "Department of Critical Care Medicine" },
  { "A woman presented to the department of obstetrics and gynaecology with pain.", "presentation",
    "setting", "department of obstetrics and gynaecology" },
  { "The patient was transferred to a rehabilitation clinic.", "presentation", "setting", NULL },
  { "A man presented to the emergency room with cough. He was transferred to the intensive care "
    "unit.",
    "presentation", "setting", "emergency room" },
};

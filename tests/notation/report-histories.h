/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-rules.h"

/* What was before the illness, how the patient lived, and sentences about nobody. */
static const Rule history_rules[] = {
  /* A list goes on behind what is said of one illness. */
  { "His history was significant for obesity, atrial flutter on dabigatran, chronic kidney disease "
    "stage IIIa, a remote hernia repair, and a bicycle accident 2 months prior.",
    "history", "item",
    "obesity; atrial flutter; dabigatran; chronic kidney disease stage IIIa; hernia repair; "
    "bicycle "
    "accident" },
  { "She had a past medical history of hypertension treated with amlodipine and losartan, type 2 "
    "diabetes mellitus and an appendectomy in 2011.",
    "history", "item",
    "hypertension; amlodipine; losartan; type 2 diabetes mellitus; appendectomy" },
  { "She had a past medical history of hypertension treated with amlodipine and losartan, type 2 "
    "diabetes mellitus and an appendectomy in 2011.",
    "history", "kind", "medical; medication; medication; medical; surgical" },
  { "She had a past medical history of asthma and an appendectomy in 2011.", "history", "date",
    "2011" },
  { "A 48-year-old woman, with a history of gastric banding, well-controlled gout, and migraine, "
    "who "
    "became ill, was seen.",
    "history", "item", "gastric banding; gout; migraine" },
  { "A 59-year-old man with a history of laryngeal cancer underwent bronchoscopy.", "history",
    "item", "laryngeal cancer" },
  { "His surgical history included a laparoscopic cholecystectomy 5 years ago and hernioplasty 12 "
    "years ago.",
    "history", "item", "laparoscopic cholecystectomy; hernioplasty" },
  { "Her history was notable for diet-controlled diabetes mellitus (HbA1c of 6), dyslipidemia "
    "(previously on simvastatin), and lumbar stenosis.",
    "history", "item", "diet-controlled diabetes mellitus; dyslipidemia; lumbar stenosis" },
  { "His only medical background was gout.", "history", "item", "gout" },
  { "The patient was a known case of asthma and diabetes on metformin.", "history", "item",
    "asthma; diabetes; metformin" },
  { "Her past medical history revealed that she had suffered a stroke.", "history", "item",
    "stroke" },
  { "Her past medical history included an infection after knee surgery.", "history", "kind",
    "medical" },
  { "He had prosthetic mitral and aortic valve replacement 16 years prior to presentation.",
    "history", "item", "prosthetic mitral and aortic valve replacement" },
  { "His medical history revealed no specific disease or operation.", "history", "item", NULL },
  { "The past medical history was unremarkable.", "history", "item", NULL },
  { "Her medical, family, and social histories were noncontributory.", "history", "item", NULL },
  /* What there was not; a complaint that is denied is no history. */
  { "She had no history of fever, weight loss, or night sweats.", "history", "item", NULL },
  { "He had no history of previous lung diseases nor a specific family history.", "history", "item",
    "previous lung diseases" },
  { "She had no history of asthma, nor any family history of clotting disorders.", "history",
    "kind", "medical; family" },
  { "He had no significant past medical history, but his family history was significant for colon "
    "cancer in his uncle.",
    "history", "relative", "uncle" },
  { "She presented with a history of fever and cough for a week.", "history", "item", NULL },
  /* Told without the word. */
  { "He was diagnosed with gout and hypothyroidism three months prior to presentation.", "history",
    "item", "gout; hypothyroidism" },
  { "For the last 8 years, she had been treated for asthma with inhaled budesonide.", "history",
    "item", "asthma; budesonide" },
  { "A 52-year-old diabetic man presented with chest pain.", "history", "item", "diabetic" },
  { "A 40-year-old man with Crohn's disease and a recent history of shingles was admitted.",
    "history", "item", "Crohn's disease; shingles" },
  { "He had undergone left nephrectomy two years previously for stones.", "history", "kind",
    "surgical" },
  { "Two months before admission, the patient underwent removal of a lipoma from his back.",
    "history", "item", "removal of a lipoma from his back" },
  { "She suffered a stroke in 2007.", "history", "date", "2007" },
  { "Her home medications included lisinopril, buprenorphine/naloxone and aspirin.", "history",
    "item", "lisinopril; buprenorphine/naloxone; aspirin" },
  { "Her home medications included lisinopril.", "history", "kind", "medication" },
  { "He was given cefazolin and was taking fluids.", "history", "item", NULL },
  { "He had been exposed to marsh water a week before.", "history", "kind", "exposure" },
  { "She was exposed to a high risk of infection.", "history", "item", NULL },
  { "A 31-year-old woman in the 12th week of pregnancy was admitted.", "history", "item",
    "12th week of pregnancy" },
  /* Habits. */
  { "He denied any alcohol use or illicit drug use.", "history", "item",
    "alcohol use or illicit drug use" },
  { "He denied using alcohol or any illicit substances.", "history", "status", "absent" },
  { "The patient has a fifteen-pack-year history of tobacco use and continues to smoke.", "patient",
    "pack-years", "15" },
  { "She continues to smoke daily.", "patient", "smoking", "current" },
  { "He was a 25-pack-a-year ex-smoker.", "patient", "pack-years", "25" },
  { "A 30-year-old non-smoking man came with fever.", "patient", "smoking", "never" },
  /* Who the patient is. */
  { "A 45-year-old male farmer presented with fever.", "patient", "occupation", "farmer" },
  { "She worked as a stone cutter until last year.", "patient", "occupation", "stone cutter" },
  { "A 50-year-old man was seen by a nurse.", "patient", "occupation", NULL },
  { "His father, a 70-year-old farmer, had gout.", "patient", "occupation", NULL },
  { "A 45-year-old South Asian man presented with fever.", "patient", "ethnicity", "South Asian" },
  { "A 60-year-old woman of Moroccan origin came.", "patient", "ethnicity", "Moroccan" },
  { "A 27-year-old pregnant G4P2 presented with headache.", "patient", "sex", "female" },
  { "A 27-year-old pregnant G4P2 presented with headache.", "patient", "age", "27 a" },
  { "A 30-year-old woman gave birth. Her weight was 2.9 kg.", "patient", "weight", NULL },
  { "A 30-year-old man was seen. His weight on admission was 81.5 kg.", "patient", "weight",
    "81.5 kg" },
  /* Where and when he came: the first time. */
  { "He presented to the local hospital emergency department with pain.", "presentation", "setting",
    "hospital emergency department" },
  { "A man presented with fever. He was admitted to the intensive care unit and ventilated.",
    "presentation", "setting", NULL },
  { "He had surgery, after which he was admitted to the intensive care unit.", "presentation",
    "setting", NULL },
  { "A 60-year-old woman was admitted to the intensive care unit with dyspnea.", "presentation",
    "setting", "intensive care unit" },
  { "In May 2019, a man presented with jaundice. In June 2020, he was admitted with fever.",
    "presentation", "date", "2019-05" },
  /* How long, and what is no complaint. */
  { "For one year, she had experienced episodic headaches and flushing.", "complaints", "duration",
    "1 a; 1 a" },
  { "He was admitted due to joint pain and fever which were present during 6 days.", "complaints",
    "duration", "6 d; 6 d" },
  { "Three days prior to admission, the patient began having chills and confusion.", "complaints",
    "complaint", "chills; confusion" },
  { "Her condition worsened with dyspnea and a dry cough for 2 days before admission.",
    "complaints", "complaint", "dyspnea; dry cough" },
  { "She had also been experiencing frequent urination for a year.", "complaints", "complaint",
    "frequent urination" },
  { "He presented with a patent airway and alanine transferase 161 U/L.", "complaints", "complaint",
    NULL },
  { "He was transferred back to inpatient rehabilitation for weakness.", "complaints", "complaint",
    NULL },
  { "A 33-year-old man came. On admission, he had tachycardia with a blood pressure of 100/70 "
    "mmHg.",
    "complaints", "complaint", NULL },
  { "He came to our hospital. He was transferred to the intensive care unit for dyspnea.",
    "complaints", "complaint", NULL },
  { "A 17-year-old boy, who had had back pain and chills for one week, was tested.", "complaints",
    "complaint", "back pain; chills" },
  { "Her symptoms before emergency admission were a sudden headache and neck pain.", "complaints",
    "complaint", "sudden headache; neck pain" },
  /* More ways to tell what was before. */
  { "He had undergone a staged THA 20 years prior.", "history", "kind", "surgical" },
  { "A 58-year-old man with dementia, alcohol abuse and a history of gout was admitted.", "history",
    "item", "dementia; alcohol abuse; gout" },
  { "A 60-year-old woman with bipolar disorder, hypothyroidism, and paraplegia was admitted.",
    "history", "item", "bipolar disorder; hypothyroidism" },
  { "His history was notable for splenectomy in 1974 after trauma and a gastric bypass in 2014.",
    "history", "date", "1974; 2014" },
  { "She was suffering from gout for 18 years, asthma, and lung tuberculosis 14 years ago.",
    "history", "item", "gout; asthma; lung tuberculosis" },
  { "He denied any personal or family history of clotting disorders or illicit substance use.",
    "history", "kind", "family; psychosocial" },
  { "His past medical history only involved untreated hypertension.", "history", "item",
    "hypertension" },
  /* Who is announced where no heading parts the introduction. */
  { "Rare tumors of the eye are seldom seen.\n\nWe report a case of a 33-year-old man who lost "
    "sight.\n\nCase report\n\nThe patient presented with redness.",
    "patient", "age", "33 a" },
  /* "Repeat" before what was found again is no advice; what can be done is no deed. */
  { "A man was seen. Repeat CT of the chest showed a cavity.", "imaging", "findings", "cavity" },
  { "A man was seen. Repeat the CT of the chest to look for a cavity.", "imaging", "findings",
    NULL },
  { "A man was seen. Retrospective inspection of the chest X-ray showed a nodule.", "imaging",
    "findings", "nodule" },
  { "A man was injured. Ligation and embolization can be used to reduce blood loss.", "procedures",
    "procedure", NULL },
};

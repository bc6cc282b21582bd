/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "event-cases.h"

/* Events that several sentences tell of together: what was done next, what became of it, what it
 * was put down to. */
static const EventCase event_stories[] = {
  { "After surgery, she developed a wound infection.",
    "event term=Wound infection as-written=wound infection" },
  { "The postoperative course was complicated by pulmonary embolism.",
    "event as-written=pulmonary embolism" },
  { "The postoperative complications included seroma.", "event term=Seroma as-written=seroma" },
  { "Aspirin was stopped before biopsy. Bleeding was noted after the biopsy.",
    "event as-written=Bleeding" },
  { "After rituximab he had chills. These were accompanied by hypotension.",
    "event term=Chills as-written=chills | event term=Hypotension as-written=hypotension" },
  { "Anlotinib was given. He had hematochezia after two cycles. Anlotinib was discontinued. "
    "The hematochezia resolved three days later.",
    "event as-written=hematochezia onset-text=after two cycles duration=3 d action=stopped "
    "outcome=resolved" },
  { "She was treated with sunitinib. Four weeks later, she developed hypothyroidism, and "
    "levothyroxine was started.",
    "event term=Hypothyroidism as-written=hypothyroidism onset-text=four weeks later" },
  { "The patient received nivolumab. He was admitted with colitis. Nivolumab was withheld.",
    "event term=Colitis as-written=colitis action=interrupted" },
  { "Two weeks after starting pembrolizumab, CT showed pneumonitis. Pembrolizumab was "
    "permanently discontinued.",
    "event term=Pneumonitis as-written=pneumonitis onset-text=two weeks after starting "
    "pembrolizumab action=stopped" },
  { "Bevacizumab was stopped. The proteinuria resolved.",
    "event term=Proteinuria as-written=proteinuria action=stopped outcome=resolved" },
  { "He developed a rash. It was considered to be a side effect of allopurinol, which was "
    "stopped.",
    "event as-written=rash attribution=related action=stopped" },
  { "Pneumonitis developed after the third cycle. This was attributed to pazopanib.",
    "event term=Pneumonitis as-written=Pneumonitis onset-text=after the third cycle "
    "attribution=related" },
  { "She developed hepatitis after the first dose of nivolumab. She improved on steroids, and "
    "nivolumab was permanently discontinued.",
    "event as-written=hepatitis action=stopped outcome=resolving" },
  { "He developed pneumonitis, likely related to everolimus. Everolimus was held and "
    "prednisone was started.",
    "event term=Pneumonitis as-written=pneumonitis attribution=probable action=interrupted" },
  { "The patient had a severe trastuzumab-induced thrombocytopenia. A rapid and complete "
    "recovery was observed.",
    "event term=Platelet count decreased as-written=thrombocytopenia attribution=related "
    "outcome=resolved note=severe" },
  { "The patient developed a rash after enfortumab vedotin. The drug was deemed to be the "
    "cause and was discontinued.",
    "event as-written=rash attribution=related action=stopped" },
  { "We report a case of ipilimumab-induced Grover's disease.",
    "event as-written=Grover's disease attribution=related" },
  { "After seven months of zoledronic acid, she developed BRONJ.",
    "event as-written=BRONJ onset-text=after seven months of zoledronic" },
  { "Owing to anorexia and fatigue, chemotherapy was discontinued at the patient's request.",
    "event term=Anorexia as-written=anorexia action=stopped | event term=Fatigue "
    "as-written=fatigue action=stopped" },
  { "He died during induction chemotherapy due to pancytopenia and sepsis.",
    "event as-written=pancytopenia outcome=fatal | event term=Sepsis as-written=sepsis "
    "outcome=fatal" },
  { "The side effects of anlotinib were hypertension and fatigue.",
    "event term=Hypertension as-written=hypertension attribution=related | event term=Fatigue "
    "as-written=fatigue attribution=related" },
  { "Only fever and fatigue were noted.",
    "event term=Fever as-written=fever | event term=Fatigue as-written=fatigue" },
  { "She developed grade 4 febrile neutropenia and a grade 3 rash. She recovered from these "
    "adverse events after discontinuation of imatinib.",
    "event term=Febrile neutropenia as-written=febrile neutropenia grade=4 action=stopped "
    "outcome=resolved dechallenge=positive | event as-written=rash grade=3 action=stopped "
    "outcome=resolved dechallenge=positive" },
  { "He developed persistent pneumonitis after radiotherapy.",
    "event term=Pneumonitis as-written=pneumonitis outcome=ongoing" },
  { "He experienced diarrhea and fatigue while on afatinib. These side effects were managed "
    "with loperamide and did not require dose adjustment.",
    "event term=Diarrhea as-written=diarrhea action=none | event term=Fatigue "
    "as-written=fatigue action=none" },
  { "After improvement of nivolumab-induced pneumonitis, the association between pneumonitis "
    "and nivolumab was called very probable.",
    "event term=Pneumonitis as-written=pneumonitis attribution=related outcome=resolving" },
  { "Only grade 1 fatigue was noted, and it resolved with time.",
    "event term=Fatigue as-written=fatigue grade=1 outcome=resolved" },
  { "He received nivolumab. He had developed a rash after two cycles. Nivolumab was stopped.",
    "event as-written=rash onset-text=after two cycles action=stopped" },
  { "He received nivolumab. His wife noticed that he developed a rash. Nivolumab was stopped.",
    "event as-written=rash action=stopped" },
  { "He received nivolumab. He was brought by his wife and had developed colitis. Nivolumab was "
    "stopped.",
    "event term=Colitis as-written=colitis action=stopped" },
  { "He received nivolumab. He developed colitis three days before the second cycle. Nivolumab "
    "was stopped.",
    "event term=Colitis as-written=colitis action=stopped" },
  { "A man with melanoma diagnosed two years earlier received nivolumab. He developed colitis "
    "earlier than expected. Nivolumab was stopped.",
    "event term=Colitis as-written=colitis action=stopped" },
  { "He received nivolumab. In the past week he had developed colitis. Nivolumab was stopped.",
    "event term=Colitis as-written=colitis action=stopped" },
  { "Two years ago, he received nivolumab and developed colitis. Nivolumab was stopped.",
    "event term=Colitis as-written=colitis action=stopped" },
  /* The ascites is that of the tumour, which progressed. */
  { "The patient received gemcitabine. She had ascites. Gemcitabine was stopped because of "
    "progression.",
    "response overall=pd" },
};

/* Each near to one of these, and none. */
static const char *const silent_stories[] = {
  "The patient was treated with sunitinib. She developed dyspnea.",
  "He received cisplatin.\n\nHe developed hepatitis.",
  "Norepinephrine was discontinued. The hypotension resolved.",
  "Vancomycin-resistant enterococci were found in an infection.",
  "We switched levofloxacin to cefepime because of pneumonia.",
  "Her CRP and leukocytes decreased during treatment.",
  "Nivolumab-related response was seen.",
  "A woman developed HLH unresponsive to aggressive treatment.",
  "He was admitted with pneumonia. He was treated with ceftriaxone.",
  "Cisplatin was started. She denied nausea.",
  "He received nivolumab. He might develop colitis.",
  "The marker value normalized during chemotherapy.",
  "Her condition improved on chemotherapy.",
  "She received docetaxel. The pain improved after two cycles.",
  "No recurrence of the rash or progression of the lymphoma was found.",
  "The neurotoxicity (confusion) of the tumor was known.",
};

/* Events of somebody else, of an earlier time, and of none. */
static const char *const silent_elsewhere[] = {
  "He was treated with nivolumab. His wife developed a rash. Nivolumab was stopped.",
  "She was treated with nivolumab. Her husband developed a rash. Nivolumab was stopped.",
  "He was treated with nivolumab. His daughter developed a rash. Nivolumab was stopped.",
  "He was treated with nivolumab. His son developed grade 3 colitis. Nivolumab was stopped.",
  "He was treated with nivolumab. His mother developed a rash. Nivolumab was stopped.",
  "He was treated with nivolumab. His father developed a rash. Nivolumab was stopped.",
  "He was treated with nivolumab. His sister developed a rash. Nivolumab was stopped.",
  "He was treated with nivolumab. His brother developed a rash. Nivolumab was stopped.",
  "He was treated with nivolumab. The wife of the patient developed a rash and fever.",
  "He was treated with nivolumab. A rash developed in his wife. Nivolumab was stopped.",
  "His wife was treated with nivolumab. He developed a rash.",
  "Two years before nivolumab he developed colitis. He received nivolumab. Nivolumab was "
  "stopped.",
  "He was treated with nivolumab. Two weeks before starting nivolumab, he had developed colitis "
  "and uveitis. Nivolumab was stopped.",
  "He had developed hypertension ten years earlier. Nivolumab was stopped.",
  "He was treated with nivolumab. He had developed hypertension ten years earlier. Nivolumab was "
  "stopped.",
  "He was treated with nivolumab. Ten years ago, he developed colitis. Nivolumab was stopped.",
  "He was treated with nivolumab. He had previously developed colitis. Nivolumab was stopped.",
  "He was treated with nivolumab. He developed colitis in childhood. Nivolumab was stopped.",
  "He was treated with nivolumab. He developed colitis as a child. Nivolumab was stopped.",
  "He was treated with nivolumab. In the past he had developed colitis. Nivolumab was stopped.",
  "He was treated with nivolumab. He had once developed colitis. Nivolumab was stopped.",
  "He was treated with nivolumab. He developed colitis in 2010, ten years before nivolumab. "
  "Nivolumab was stopped.",
  "He was treated with nivolumab. Another patient developed a rash. Nivolumab was stopped.",
  "He was admitted with colitis years before. Nivolumab was stopped.",
  "He was treated with nivolumab. He was admitted with colitis years before. Nivolumab was "
  "stopped.",
  "He was monitored for development of colitis. Nivolumab was stopped after one year.",
  "He was treated with nivolumab. He was monitored for development of colitis. Nivolumab was "
  "stopped after one year.",
  "He was treated with nivolumab. He was screened for the development of colitis or hepatitis. "
  "Nivolumab was stopped.",
  "Had he developed colitis, nivolumab would have been stopped.",
  "He was treated with nivolumab. Had he developed colitis, nivolumab would have been stopped.",
  "Had colitis developed, nivolumab would have been stopped.",
  "Nivolumab would have been stopped had he developed colitis.",
};

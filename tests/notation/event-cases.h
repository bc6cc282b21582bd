/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

typedef struct
{
  const char *text;
  const char *rows;
} EventCase;

/* Sentences as they stand in notes and reports, and the rows they tell of. */
static const EventCase event_cases[] = {
  { "grade 3 hematochezia after two cycles; anlotinib was discontinued; resolved 3 days later",
    "event as-written=hematochezia grade=3 onset-text=after two cycles duration=3 d action=stopped "
    "outcome=resolved" },
  { "the patient suffered grade 3 treatment-related adverse events (TRAE) including hematochezia "
    "(Fig. 3A)",
    "event as-written=hematochezia grade=3 attribution=related" },
  { "the most common grade 3 TRAE (according to the CTCAE version 5) were proteinuria and "
    "hypertension",
    "event term=Proteinuria as-written=proteinuria grade=3 grading-system=ctcae-5 "
    "attribution=related | event term=Hypertension as-written=hypertension grade=3 "
    "grading-system=ctcae-5 attribution=related" },
  { "G2 neutropenia", "event term=Neutrophil count decreased as-written=neutropenia grade=2" },
  { "grade 3/4 thrombocytopenia",
    "event term=Platelet count decreased as-written=thrombocytopenia note=grade 3/4" },
  { "grade 1–2 nausea and vomiting, grade 3 fatigue",
    "event term=Nausea as-written=nausea note=grade 1–2 | event term=Vomiting as-written=vomiting "
    "note=grade 1–2 | event term=Fatigue as-written=fatigue grade=3" },
  { "CTCAE v4.03 grade 4 febrile neutropenia", "event term=Febrile neutropenia as-written=febrile "
                                               "neutropenia grade=4 grading-system=ctcae-4" },
  { "Gr. 2 hand-foot syndrome",
    "event term=Palmar-plantar erythrodysesthesia syndrome as-written=hand-foot syndrome grade=2" },
  { "grade III diarrhoea", "event term=Diarrhea as-written=diarrhoea grade=3" },
  { "mild fatigue", "event term=Fatigue as-written=fatigue note=mild" },
  { "possibly related grade 2 rash", "event as-written=rash grade=2 attribution=possible" },
  { "Anlotinib was discontinued due to grade 3 hematochezia",
    "event as-written=hematochezia grade=3 action=stopped" },
  { "grade 2 diarrhea, which was managed with loperamide and resolved within 5 days",
    "event term=Diarrhea as-written=diarrhea grade=2 duration=<=5 d management=loperamide "
    "outcome=resolved" },
  { "nausea (grade 2), vomiting (grade 1) and fatigue",
    "event term=Nausea as-written=nausea grade=2 | event term=Vomiting as-written=vomiting grade=1 "
    "| event term=Fatigue as-written=fatigue" },
  { "grade 4 neutropenia requiring hospitalization; recurred on rechallenge",
    "event term=Neutrophil count decreased as-written=neutropenia grade=4 serious=yes "
    "rechallenge=positive" },
  { "CT after two cycles showed a partial response (PR) according to RECIST 1.1",
    "response label=after two cycles after-cycle=2 overall=pr modality=Computed tomography "
    "criteria=recist-1-1" },
  { "stable disease (SD) in August 2020", "response date=2020-08 overall=sd" },
  { "PD was confirmed in June 2021", "response date=2021-06 overall=pd" },
  { "best overall response was CR", "response label=best overall response overall=cr" },
  { "(iRECIST) iUPD", "response overall=iupd criteria=irecist" },
  { "PET/CT showed a complete metabolic response",
    "response overall=cr modality=PET/CT note=complete metabolic response" },
  { "A follow-up abdominal CT in August 2020 indicated continuous PR (according to the RECIST "
    "version 1.1).",
    "response date=2020-08 label=continuous overall=pr modality=Computed tomography "
    "criteria=recist-1-1" },
  { "The dose was reduced to 8 mg because of grade 2 hand-foot skin reaction",
    "event term=Palmar-plantar erythrodysesthesia syndrome as-written=hand-foot skin reaction "
    "grade=2 action=reduced" },
  { "In March 2020, the patient developed grade 2 hypothyroidism, considered possibly related.",
    "event term=Hypothyroidism as-written=hypothyroidism grade=2 onset=2020-03 "
    "attribution=possible" },
  { "On day 8 of cycle 2, grade 3 neutropenia occurred and resolved on 3 May 2020",
    "event term=Neutrophil count decreased as-written=neutropenia grade=3 onset-text=on day 8 of "
    "cycle 2 end=2020-05-03 outcome=resolved" },
  { "treatment-related grade 2 rash and pruritus, probably related; the dose was withheld",
    "event as-written=rash grade=2 attribution=probable action=interrupted | event term=Pruritus "
    "as-written=pruritus grade=2 attribution=probable action=interrupted" },
  { "The patient developed immune-related hepatitis after the third cycle. Steroids were started "
    "and then tapered. Nivolumab was permanently discontinued.",
    "event as-written=hepatitis onset-text=after the third cycle attribution=related "
    "action=stopped" },
  { "Grade 3 ALT elevation; recovered to grade 1 within two weeks",
    "event term=Alanine aminotransferase increased as-written=ALT elevation grade=3 "
    "outcome=resolving" },
  { "grade 5 pneumonitis; died of respiratory failure",
    "event term=Pneumonitis as-written=pneumonitis grade=5 | event term=Respiratory failure "
    "as-written=respiratory failure outcome=fatal" },
  { "Hypertension (grade 2) was controlled with amlodipine.",
    "event term=Hypertension as-written=Hypertension grade=2 management=amlodipine" },
  { "Neutropenia persisted despite dose reduction",
    "event term=Neutrophil count decreased as-written=Neutropenia action=reduced outcome=ongoing "
    "dechallenge=negative" },
  { "grade 2 rash disappeared after discontinuation of the drug and recurred on rechallenge",
    "event as-written=rash grade=2 action=stopped outcome=resolved dechallenge=positive "
    "rechallenge=positive" },
  { "grade 2 rash resolved with sequelae", "event as-written=rash grade=2 outcome=sequelae" },
  { "nausea, vomiting, fatigue", "event term=Nausea as-written=nausea | event term=Vomiting "
                                 "as-written=vomiting | event term=Fatigue as-written=fatigue" },
  { "Adverse events: G1 fatigue, G2 nausea; no vomiting",
    "event term=Fatigue as-written=fatigue grade=1 | event term=Nausea as-written=nausea grade=2" },
  { "Adverse events included nausea, vomiting and grade 2 anaemia, but no neutropenia",
    "event term=Nausea as-written=nausea | event term=Vomiting as-written=vomiting | event "
    "term=Anemia as-written=anaemia grade=2" },
  { "No adverse events other than grade 1 nausea were observed",
    "event term=Nausea as-written=nausea grade=1" },
  { "grade 3 neutropenia. Anlotinib was discontinued because of financial problems.",
    "event term=Neutrophil count decreased as-written=neutropenia grade=3" },
  { "grade 3 cheilopathy", "event as-written=cheilopathy grade=3" },
  { "grade 3 thrombocytopenia (CTCAE v5.0), unrelated to treatment, ongoing",
    "event term=Platelet count decreased as-written=thrombocytopenia grade=3 "
    "grading-system=ctcae-5 attribution=unrelated outcome=ongoing" },
  { "haemorrhage, grade 2, and oedema, grade 1",
    "event as-written=haemorrhage grade=2 | event as-written=oedema grade=1" },
  { "DVT (grade 3)", "event as-written=DVT grade=3" },
  { "after the first dose, the patient experienced a grade 2 infusion-related reaction",
    "event term=Infusion related reaction as-written=infusion-related reaction grade=2 "
    "onset-text=after the first dose" },
  { "irAE: grade 2 hypothyroidism",
    "event term=Hypothyroidism as-written=hypothyroidism grade=2 attribution=related" },
  { "non-serious grade 1 nausea", "event term=Nausea as-written=nausea grade=1 serious=no" },
  { "drug-induced liver injury", "event as-written=liver injury attribution=related" },
  { "MRI in March 2019 showed SD; CT after 6 cycles showed PR; PD in June 2021",
    "response date=2019-03 overall=sd modality=Magnetic resonance imaging | response label=after 6 "
    "cycles after-cycle=6 overall=pr modality=Computed tomography | response date=2021-06 "
    "overall=pd" },
  { "The patient had stable disease for 6 months", "response overall=sd" },
  { "partial response maintained", "response overall=pr" },
  { "A complete response was achieved after four cycles and confirmed 4 weeks later",
    "response label=after four cycles after-cycle=4 overall=cr" },
  { "The best response was SD according to mRECIST",
    "response label=best overall response overall=sd criteria=mrecist" },
  { "tumor response was assessed as PR by RECIST v1.1 in 05/2020",
    "response date=2020-05 overall=pr criteria=recist-1-1" },
  { "confirmed partial response after cycle 4",
    "response label=after cycle 4 after-cycle=4 overall=pr confirmed=yes" },
  { "The patient experienced grade 2 fatigue and grade 1 nausea, which resolved with supportive "
    "care.",
    "event term=Fatigue as-written=fatigue grade=2 | event term=Nausea as-written=nausea grade=1 "
    "outcome=resolved" },
  { "Pembrolizumab was discontinued after the patient developed grade 3 colitis, which was treated "
    "with prednisone.",
    "event term=Colitis as-written=colitis grade=3 action=stopped management=prednisone" },
  { "Two weeks later she developed immune-mediated pneumonitis and nivolumab was permanently "
    "stopped.",
    "event term=Pneumonitis as-written=pneumonitis onset-text=two weeks later attribution=related "
    "action=stopped" },
  { "The treatment was well tolerated with only mild nausea and alopecia.",
    "event term=Nausea as-written=nausea note=mild | event term=Alopecia as-written=alopecia" },
  { "Grade 3 neutropenia was observed after the first cycle, and the dose of docetaxel was reduced "
    "by 25%.",
    "event term=Neutrophil count decreased as-written=neutropenia grade=3 onset-text=after the "
    "first cycle action=reduced" },
  { "He tolerated treatment without toxicity except grade 1 fatigue.",
    "event term=Fatigue as-written=fatigue grade=1" },
  { "The patient had grade 4 thrombocytopenia that resolved within one week after dose "
    "interruption.",
    "event term=Platelet count decreased as-written=thrombocytopenia grade=4 duration=<=1 wk "
    "action=interrupted outcome=resolved dechallenge=positive" },
  { "A CT scan after 3 months showed a partial response with a 45% reduction in tumor size.",
    "response overall=pr modality=Computed tomography" },
  { "Follow-up PET-CT revealed complete remission of all lesions.",
    "response overall=cr modality=PET/CT" },
  { "After four cycles of chemotherapy, CT demonstrated progressive disease with new liver "
    "metastases.",
    "response label=after four cycles of chemotherapy after-cycle=4 overall=pd modality=Computed "
    "tomography" },
  { "MRI showed stable disease.", "response overall=sd modality=Magnetic resonance imaging" },
  { "At the last follow-up in May 2022 the patient remained in complete remission.",
    "response date=2022-05 overall=cr" },
  { "The patient has been in complete response for 18 months.", "response overall=cr" },
  { "The best response to nivolumab was partial response.",
    "response label=best overall response overall=pr" },
  { "On day 10 he developed febrile neutropenia requiring hospitalization and G-CSF.",
    "event term=Febrile neutropenia as-written=febrile neutropenia onset-text=on day 10 "
    "serious=yes" },
  { "After two cycles, the patient developed diarrhea and hypertension; both were grade 2.",
    "event term=Diarrhea as-written=diarrhea grade=2 onset-text=after two cycles | event "
    "term=Hypertension as-written=hypertension grade=2 onset-text=after two cycles" },
  { "Side effects were limited to grade 1 hand-foot syndrome and hypothyroidism, managed with "
    "levothyroxine.",
    "event term=Palmar-plantar erythrodysesthesia syndrome as-written=hand-foot syndrome grade=1 | "
    "event term=Hypothyroidism as-written=hypothyroidism grade=1 management=levothyroxine" },
  { "Chemotherapy was delayed for one week because of grade 3 leukopenia.",
    "event term=White blood cell decreased as-written=leukopenia grade=3 action=rescheduled" },
  { "He developed acute kidney injury attributed to cisplatin.",
    "event term=Acute kidney injury as-written=acute kidney injury attribution=related" },
  { "No grade 3-4 toxicities were observed; however, grade 2 peripheral neuropathy occurred.",
    "event as-written=peripheral neuropathy grade=2" },
  { "The patient complained of fatigue (CTCAE grade 2) after starting sunitinib.",
    "event term=Fatigue as-written=fatigue grade=2" },
  { "Sunitinib was reduced to 37.5 mg due to hand-foot skin reaction and mucositis.",
    "event term=Palmar-plantar erythrodysesthesia syndrome as-written=hand-foot skin reaction "
    "action=reduced | event as-written=mucositis action=reduced" },
  { "Grade 2 proteinuria recovered to grade 1 after dose interruption.",
    "event term=Proteinuria as-written=proteinuria grade=2 action=interrupted outcome=resolving "
    "dechallenge=positive" },
  { "The rash disappeared one week after withdrawal of the drug.",
    "event as-written=rash duration=1 wk action=stopped outcome=resolved dechallenge=positive" },
  { "Toxicity was mild: grade 1 anemia and grade 1 vomiting.",
    "event term=Anemia as-written=anemia grade=1 | event term=Vomiting as-written=vomiting "
    "grade=1" },
  { "Imatinib-induced rash resolved after discontinuation.",
    "event as-written=rash attribution=related action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "She had a PR lasting 8 months.", "response overall=pr" },
  { "CT scan revealed disease progression in the lungs.",
    "response overall=pd modality=Computed tomography" },
  { "Radiological assessment according to RECIST 1.1 confirmed SD after cycle 4 and PR after cycle "
    "8.",
    "response label=after cycle 4 after-cycle=4 overall=sd criteria=recist-1-1 | response "
    "label=after cycle 8 after-cycle=8 overall=pr criteria=recist-1-1" },
  { "The patient developed a fever after chemotherapy; blood cultures were negative.",
    "event term=Fever as-written=fever" },
  { "The patient had grade 3 hematochezia after 2 cycles. With these active managements, "
    "hematochezia stopped 3 days later and fecal tests were negative.",
    "event as-written=hematochezia grade=3 onset-text=after 2 cycles duration=3 d "
    "outcome=resolved" },
};

/* Sentences that tell of no event and no response of this patient on treatment. */
static const char *const silent_texts[] = {
  "Grade 3 neutropenia was not observed.",
  "Grade 3 neutropenia was never observed.",
  "Grade 3 neutropenia never occurred.",
  "Grade 3 neutropenia never developed.",
  "Grade 3 hepatitis was suspected but not confirmed.",
  "no grade 3 or 4 toxicity",
  "Treatment was continued without grade 3 or 4 TRAE",
  "no adverse events",
  "denied nausea",
  "hematochezia has not been frequently reported following anlotinib",
  "anlotinib may have led to hematochezia",
  "the ORR was 34%",
  "PR was observed in 5 of 12 patients",
  "The drug has been reported to cause hypertension",
  "The patient presented with abdominal pain and weight loss.",
  "Physical examination revealed severe abdominal pain.",
  "He had a history of hypertension.",
  "Diarrhea was not observed",
  "Neutropenia and anemia occurred in 34% of patients.",
  "The most common adverse events of anlotinib are hypertension, fatigue and hand-foot syndrome.",
  "The incidence of grade 3 hypertension was low.",
  "G-CSF was given to prevent febrile neutropenia",
  "possible immune-related colitis",
  "grade 3 neuroendocrine tumor with hypertension",
  "treatment until disease progression",
  "No disease progression was observed.",
  "PD-L1 TPS 50%, ER/PR positive, PR (+)",
  "mean 5.2 ± SD 1.1",
  "Treatment was continued until disease progression or unacceptable toxicity.",
  "The objective response rate was 45% with 3 complete responses.",
  "The patient died of progressive disease.",
  "There was no evidence of disease recurrence.",
  "He presented with a 3-week history of severe back pain and weakness.",
  "Laboratory tests showed anemia and thrombocytopenia.",
  "On examination there was mild edema of the legs.",
  "CT showed a mass with no evidence of progressive disease.",
  "Severe pneumonia was diagnosed and treated with antibiotics.",
  "Hypertension and diabetes were treated with metformin.",
  "PR interval was 180 ms and QRS was normal.",
  "The PD catheter was removed.",
  "SD was 3.2.",
  "Biopsy confirmed progression to grade 3 disease.",
  "The tumor was graded as grade 2.",
  "grade 2 meningioma with peritumoral edema",
  "She has grade 3 hemorrhoids and grade II esophageal varices.",
  "Muscle strength was grade 4 in the lower limbs with weakness.",
  "Patient was in CR1 at transplantation.",
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "event-cases.h"

/* Events without a word that leads up to them: told by what was done with a medicine, by what
 * became of them, by a finding, by what they are put down to. */
static const EventCase event_answers[] = {
  { "She stopped pazopanib because of side effects of nausea and dizziness.",
    "event term=Nausea as-written=nausea action=stopped | event term=Dizziness "
    "as-written=dizziness action=stopped" },
  { "He had fatigue as the only side effect of the treatment.",
    "event term=Fatigue as-written=fatigue" },
  { "Dasatinib had to be interrupted twice for pleural effusion.",
    "event term=Pleural effusion as-written=pleural effusion action=interrupted" },
  { "The dose of doxorubicin was decreased by 25% for febrile neutropenia.",
    "event term=Febrile neutropenia as-written=febrile neutropenia action=reduced" },
  { "Our team decided to suspend lapatinib based on grade 3 rash.",
    "event as-written=rash grade=3 action=interrupted" },
  { "Upon holding axitinib for one week, his hypertension resolved.",
    "event term=Hypertension as-written=hypertension action=interrupted outcome=resolved "
    "dechallenge=positive" },
  { "Treatment intensity was reduced because of polyneuropathy.",
    "event as-written=polyneuropathy action=reduced" },
  { "After three months on everolimus, stomatitis forced a dose reduction.",
    "event term=Mucositis oral as-written=stomatitis onset-text=after three months on "
    "everolimus action=reduced" },
  { "Trastuzumab was discontinued when the ejection fraction dropped to 35%.",
    "event term=Ejection fraction decreased as-written=ejection fraction dropped "
    "action=stopped" },
  { "The first infusion was interrupted because of hypotension, but could be completed "
    "after administration of steroids.",
    "event term=Hypotension as-written=hypotension action=interrupted" },
  { "Neuropathy, probably caused by bortezomib, prompted a switch to carfilzomib.",
    "event as-written=Neuropathy attribution=probable action=stopped" },
  { "Blood tests on day 21 revealed leukopenia, which delayed the second course.",
    "event term=White blood cell decreased as-written=leukopenia onset-text=on day 21 "
    "action=rescheduled" },
  { "Treatment with imatinib was started. Periorbital edema was observed after one month.",
    "event term=Periorbital edema as-written=Periorbital edema" },
  { "She was treated with sunitinib. Hypothyroidism and anemia were noted.",
    "event term=Hypothyroidism as-written=Hypothyroidism | event term=Anemia "
    "as-written=anemia" },
  { "During chemotherapy she had melena. Neutropenia was present.",
    "event as-written=melena | event term=Neutrophil count decreased "
    "as-written=Neutropenia" },
  { "Sorafenib was given for two weeks. Sorafenib was then stopped. He was subsequently "
    "diagnosed with colitis.",
    "event term=Colitis as-written=colitis action=stopped" },
  { "Nivolumab was given. After four doses he had dyspnea and CT showed pneumonitis. "
    "Nivolumab was stopped.",
    "event term=Dyspnea as-written=dyspnea onset-text=after four doses action=stopped | "
    "event term=Pneumonitis as-written=pneumonitis action=stopped" },
  { "Examination revealed retinal detachment. Trametinib was interrupted and the "
    "detachment resolved.",
    "event term=Retinal detachment as-written=retinal detachment action=interrupted "
    "outcome=resolved" },
  { "The secondary anemia seen at that time was attributed to axitinib.",
    "event term=Anemia as-written=anemia attribution=related" },
  { "He developed anemia, which was considered to be related to fludarabine.",
    "event term=Anemia as-written=anemia attribution=related" },
  { "She developed erythema, paraesthesia and pain three weeks after nivolumab.",
    "event as-written=erythema onset-text=three weeks after nivolumab | event "
    "term=Paresthesia as-written=paraesthesia onset-text=three weeks after nivolumab | "
    "event term=Pain as-written=pain onset-text=three weeks after nivolumab" },
  { "He developed colitis with bleeding after the first dose of ipilimumab.",
    "event term=Colitis as-written=colitis | event as-written=bleeding" },
  { "After pegfilgrastim, she presented with renal failure (rise in creatinine to 6.9 "
    "mg/dL).",
    "event as-written=renal failure" },
  { "Her course was complicated by febrile neutropenia episodes and bacteremia on "
    "chemotherapy.",
    "event term=Febrile neutropenia as-written=febrile neutropenia | event term=Bacteremia "
    "as-written=bacteremia" },
  { "He developed hypovolemic shock on day 19 of the fourth cycle.",
    "event as-written=hypovolemic shock onset-text=on day 19 of the fourth cycle" },
  { "He did not respond to cisplatin, developing neutropenia.",
    "event term=Neutrophil count decreased as-written=neutropenia" },
  { "Myocarditis caused by nivolumab was suspected and later confirmed by biopsy.",
    "event term=Myocarditis as-written=Myocarditis attribution=related" },
  { "No dose reductions were needed, and the only adverse events were alopecia and grade 1 "
    "nausea.",
    "event term=Alopecia as-written=alopecia | event term=Nausea as-written=nausea grade=1" },
  { "After capecitabine he developed hand-foot syndrome. The lesions had healed after two "
    "weeks.",
    "event term=Palmar-plantar erythrodysesthesia syndrome as-written=hand-foot syndrome "
    "duration=2 wk outcome=resolved" },
  { "On the basis of these findings, nivolumab-induced myositis was diagnosed.",
    "event term=Myositis as-written=myositis attribution=related" },
  { "The patient had transient fever and chills on the day of infusion.",
    "event term=Fever as-written=fever outcome=resolved | event term=Chills as-written=chills" },
  { "The second infusion was given without incident, but 24 h later he developed a "
    "hypersensitivity reaction.",
    "event as-written=hypersensitivity reaction onset-text=24 h later" },
  { "The hemoglobin had fallen after the second cycle.",
    "event term=Anemia as-written=hemoglobin had fallen onset-text=after the second cycle" },
  { "She was given erlotinib and PI occurred. Erlotinib was discontinued and PI was "
    "resolved.",
    "event as-written=PI action=stopped outcome=resolved" },
  { "A drop in hemoglobin to 7 g/dL was observed after 3 weeks of ribavirin.",
    "event term=Anemia as-written=drop in hemoglobin onset-text=after 3 weeks of ribavirin" },
  { "As he developed severe hepatotoxicity, crizotinib was stopped.",
    "event as-written=hepatotoxicity action=stopped note=severe" },
  { "At the fourth month of imatinib, her neutrophils fell below 0.5 × 10^9/L and the drug "
    "was held until recovery.",
    "event term=Neutrophil count decreased as-written=neutrophils fell onset-text=at the "
    "fourth month action=interrupted" },
  { "At week 12, hypophysitis was diagnosed and hydrocortisone replacement was started; "
    "ipilimumab was not resumed.",
    "event term=Hypophysitis as-written=hypophysitis onset-text=at week 12 action=stopped" },
  { "Because of grade 3 transaminitis, atezolizumab was suspended and methylprednisolone "
    "was administered. Liver enzymes returned to normal values after four weeks, and the "
    "treatment was resumed.",
    "event as-written=transaminitis grade=3 action=interrupted outcome=resolved" },
  { "During treatment, creatinine kinase increased and myalgia was reported, leading to "
    "temporary interruption of binimetinib.",
    "event term=CPK increased as-written=creatinine kinase increased action=interrupted | event "
    "term=Myalgia as-written=myalgia action=interrupted" },
  { "Eight days after the first dose of cetuximab, a papulopustular rash developed on the "
    "face and trunk, which improved with doxycycline.",
    "event term=Papulopustular rash as-written=papulopustular rash onset-text=eight days "
    "after the first dose outcome=resolving" },
  { "Following cycle 5, grade 3 peripheral neuropathy was reported and the treatment was "
    "ended.",
    "event as-written=peripheral neuropathy grade=3 onset-text=following cycle 5 "
    "action=stopped" },
  { "He was found to have grade 3 ALT elevation, and ipilimumab was permanently stopped.",
    "event term=Alanine aminotransferase increased as-written=ALT elevation grade=3 "
    "action=stopped" },
  { "He was treated with lithium and had tremor and polyuria.",
    "event term=Tremor as-written=tremor | event as-written=polyuria" },
  { "In our patient, thalidomide was associated with somnolence and peripheral neuropathy.",
    "event term=Somnolence as-written=somnolence | event as-written=peripheral neuropathy" },
  { "Lenalidomide had to be discontinued following a deep venous thrombosis.",
    "event as-written=deep venous thrombosis action=stopped" },
  { "Nilotinib was switched to bosutinib due to peripheral arterial occlusive disease.",
    "event as-written=peripheral arterial occlusive disease action=stopped" },
  { "On treatment with ruxolitinib, herpes zoster occurred.",
    "event term=Shingles as-written=herpes zoster" },
  { "Renal function worsened during treatment with zoledronic acid and recovered after the "
    "drug was stopped.",
    "event as-written=Renal function worsened action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "She tolerated everolimus for 2 years but then developed pneumonitis, which resolved "
    "after its withdrawal.",
    "event term=Pneumonitis as-written=pneumonitis action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "She was given cisplatin-based chemotherapy, but her hearing deteriorated and "
    "carboplatin was substituted.",
    "event as-written=hearing deteriorated action=stopped" },
  { "The course was marked by severe mucositis and sepsis.",
    "event as-written=mucositis note=severe | event term=Sepsis as-written=sepsis" },
  { "The neutropenia recovered, and chemotherapy was continued at a reduced dose.",
    "event term=Neutrophil count decreased as-written=neutropenia action=reduced "
    "outcome=resolved" },
  { "Three days after vincristine administration she developed jaw pain and ptosis.",
    "event as-written=jaw pain onset-text=three days after vincristine administration | "
    "event as-written=ptosis onset-text=three days after vincristine administration" },
  { "Tumor lysis syndrome with hyperkalemia and acute renal failure occurred within 24 "
    "hours after the first dose of venetoclax, and hemodialysis was required.",
    "event term=Tumor lysis syndrome as-written=Tumor lysis syndrome onset-text=within 24 "
    "hours after the first dose | event term=Hyperkalemia as-written=hyperkalemia "
    "onset-text=within 24 hours after the first dose | event as-written=acute renal "
    "failure onset-text=within 24 hours after the first dose" },
  { "We had to stop the treatment with crizotinib, since she developed severe "
    "hepatotoxicity.",
    "event as-written=hepatotoxicity action=stopped note=severe" },
  { "The patient was treated with a tyrosine kinase inhibitor. Six weeks later, he "
    "developed a rash on both legs.",
    "event as-written=rash onset-text=six weeks later" },
  { "She had abdominal pain with diarrhea ten days after the second cycle, which increased "
    "after the third cycle.",
    "event term=Abdominal pain as-written=abdominal pain onset-text=ten days after the "
    "second cycle | event term=Diarrhea as-written=diarrhea onset-text=ten days after the "
    "second cycle" },
  { "Sirolimus was started at 2 mg/day. Oral aphthae developed within two weeks and the "
    "dose was reduced to 1 mg.",
    "event as-written=Oral aphthae action=reduced" },
  { "She developed pneumonitis during everolimus therapy. Everolimus was stopped, and the "
    "symptoms disappeared within a week.",
    "event term=Pneumonitis as-written=pneumonitis duration=<=1 wk action=stopped "
    "outcome=resolved" },
  { "Neutropenia recovered to grade 1 within a week, and the dose of palbociclib was "
    "reduced.",
    "event term=Neutrophil count decreased as-written=Neutropenia action=reduced "
    "outcome=resolving" },
};

/* The tumour did it, it was there before, or nobody says that it came about. */
static const char *const silent_answers[] = {
  "The side effects of nivolumab are rash and colitis.",
  "Common side effects of sunitinib include hypertension and fatigue.",
  "Side effects of steroids such as hyperglycemia can occur.",
  "He was informed of the side effects of cisplatin.",
  "Pembrolizumab was stopped for 7 days before surgery for appendicitis.",
  "The dose was reduced to 8 mg; she was treated with loperamide for diarrhea of her "
  "colitis.",
  "He was switched to prednisone for polymyalgia.",
  "The patient decided to stop chemotherapy.",
  "Methotrexate was reduced to 10 mg weekly for well-controlled arthritis.",
  "Prednisone was tapered for pneumonitis.",
  "Symptoms resolved due to treatment with steroids, apart from fatigue.",
  "She stopped smoking for her COPD.",
  "The rash showed complete resolution of all lesions.",
  "The lesions had completely disappeared after prednisone.",
  "Resolution of the pleural effusion was noted.",
  "Treatment was planned until progression.",
  "Pembrolizumab was to be given until disease progression or unacceptable toxicity.",
  "Regression of the lesion was observed.",
  "Complete resolution of all symptoms was achieved.",
  "Complete resection of the tumor was achieved.",
  "She wished to continue until progression.",
  "In case of progression, docetaxel would be given.",
  "There was no progression of her lymphoma.",
  "The progression of her multiple sclerosis was slow.",
  "Upon progression of symptoms he was admitted.",
  "Because of progression of the dyspnea, he was intubated.",
  "After progression to septic shock, he was ventilated.",
  "No complete disappearance of the tumor was seen.",
  "Hemodynamic stability was achieved.",
  "The aim is complete disappearance of all metastases.",
  "Spinal stability of the tumor site was assessed.",
  "The skin lesions completely resolved.",
  "Due to rapid progression he was transferred to the ICU.",
  "The nodules regressed completely with steroids.",
  "Nivolumab is continued until disease progression.",
  "He was informed that treatment would be continued until progression.",
  "Chemotherapy was planned to be continued until disease progression.",
  "She received dialysis despite stable disease rates.",
  "Despite complete response rates of 40% relapse is common.",
  "He was treated with nivolumab. He presented with headache and MRI showed brain "
  "metastases. Nivolumab was stopped.",
  "Anemia was noted at the time of diagnosis. Chemotherapy with R-CHOP was started.",
  "Hepatomegaly was noted. He was treated with imatinib.",
  "Because hypertension was present before treatment, bevacizumab was not given.",
  "She was treated with chemotherapy. Hepatitis B was ruled out.",
  "Two patients in our hospital developed colitis on nivolumab last year.",
  "In the literature, pneumonitis was reported in 5% of patients treated with everolimus.",
  "His brother was treated with sunitinib. He developed hypothyroidism.",
  "The patient had a history of deep vein thrombosis while on tamoxifen ten years earlier.",
  "She had developed asthma at the age of 12 years. Pembrolizumab was started.",
  "He had suffered a myocardial infarction at age 45. Capecitabine was begun.",
  "If diarrhea occurs, irinotecan should be reduced.",
  "To avoid nephrotoxicity, cisplatin was replaced by carboplatin.",
  "Because of his renal failure, cisplatin was not an option and carboplatin was given.",
  "Considering the risk of cardiotoxicity, doxorubicin was omitted.",
  "CT showed pneumonia. Ceftriaxone was started and stopped after 7 days.",
  "The patient was treated with rituximab for immune thrombocytopenia. Thrombocytopenia "
  "was noted again after three months.",
  "He was admitted with pneumonia. Methotrexate was continued.",
  "She was diagnosed with hypothyroidism and was given levothyroxine. Later she received "
  "chemotherapy.",
  "The patient presented with anemia and weight loss. Colonoscopy showed carcinoma. FOLFOX "
  "was started.",
  "The patient refused further chemotherapy because of fear of nausea.",
  "No neutropenia was noted during chemotherapy, and hepatitis was absent.",
  "Chemotherapy was given. Proteinuria was not detected.",
  "Tacrolimus was given to treat myasthenia gravis with thymoma.",
  "The differential diagnosis included drug-induced hepatitis and autoimmune hepatitis.",
  "Sunitinib may cause hypothyroidism, so thyroid function was monitored.",
  "She was treated with prednisone for sarcoidosis. Prednisone was tapered. Uveitis was "
  "noted.",
  "Insulin was reduced because of hypoglycemia.",
  "Rash with fever is typical of measles. He had received chemotherapy.",
  "The tumor caused hypercalcemia, which resolved after chemotherapy was started.",
  "Ascites and edema improved after chemotherapy was started.",
  "He had seizures due to brain metastases, and levetiracetam was started.",
  "Her dyspnea improved after two cycles of chemotherapy.",
  "Bilirubin rose because of progression of the liver metastases; sorafenib was stopped.",
  "She received chemotherapy for leukemia. Her leukemia was complicated by disseminated "
  "intravascular coagulation at diagnosis.",
  "The father of the patient died of neutropenic sepsis during chemotherapy.",
  "A 40-year-old man was referred to us with fever. Trimethoprim was stopped by his "
  "physician, and the fever persisted.",
  "His medical history was significant for hypertension, diabetes and coronary artery "
  "disease. He was treated with sunitinib.",
  "On admission, laboratory tests revealed anemia and thrombocytopenia. Bone marrow biopsy "
  "showed acute leukemia. Induction chemotherapy was started.",
  "The most frequent adverse events of lenvatinib are hypertension, diarrhea and "
  "proteinuria.",
  "Pneumonitis is a rare but potentially fatal complication of everolimus.",
  "She presented with nausea and vomiting. CT scan showed gastric cancer. She received "
  "FOLFOX.",
  "The patient was treated with methotrexate for psoriasis, which had been diagnosed at "
  "the age of 30.",
  "Although neutropenia is common with docetaxel, our patient did not develop it.",
  "Prophylactic G-CSF was given because of the high risk of febrile neutropenia.",
  "He had no history of rash, asthma or drug allergy. Imatinib was given.",
  "Chemotherapy was well tolerated and no cardiotoxicity was noted.",
  "Had hepatotoxicity occurred, pazopanib would have been stopped.",
  "The symptoms of heart failure improved after chemotherapy for amyloidosis.",
  "Her pain was controlled with morphine during chemotherapy.",
  "Liver function was normal before sorafenib. Ascites due to cirrhosis was noted.",
  "Further chemotherapy was declined by the patient because of her age.",
  "He was treated with chemotherapy for lymphoma presenting with hypercalcemia and renal "
  "failure.",
  "The patient discontinued tamoxifen because of pregnancy.",
  "Dexamethasone was given for nausea prophylaxis.",
  "Because of mild renal insufficiency carboplatin was chosen.",
  "The authors reported that colitis occurred after ipilimumab in two children.",
  "Steroids were stopped because of hyperglycemia and infection.",
  "The patient had been on warfarin for atrial fibrillation. Warfarin was stopped before "
  "surgery.",
  "Lymphopenia was noted before therapy. Rituximab was given.",
  "A chest CT after the second cycle showed pneumonia; antibiotics were given.",
  "The tumor bled, and regorafenib was stopped.",
  "Hydronephrosis caused by the tumor resolved after chemotherapy.",
  "Seizures recurred after resection. Temozolomide was given.",
  "His dyspnea was attributed to pleural metastases rather than to pneumonitis.",
  "She was diagnosed with deep vein thrombosis three months before chemotherapy.",
  "The family history was positive for colitis. Nivolumab was given.",
  "Cisplatin was not given because of hearing loss.",
  "Bleomycin was avoided because of lung fibrosis.",
  "The patient was subsequently diagnosed with HIV infection. Chemotherapy was stopped.",
  "Hepatitis C was diagnosed and interferon was started.",
  "Anemia was present. Iron was given.",
  "Chemotherapy was given; later he was diagnosed with a second primary cancer.",
  "During chemotherapy the tumor caused bowel obstruction.",
};

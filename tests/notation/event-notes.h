/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "event-cases.h"

/* Lines as clinicians note them, without verbs, and lines that are none. */
static const EventCase event_notes[] = {
  { "Grade 3 neutropenia was avoided with G-CSF.", "" },
  { "pneumonitis G3, SpO2 at 80%, prednisolone",
    "event term=Pneumonitis as-written=pneumonitis grade=3 management=prednisolone" },
  { "Neutropenia and anaemia of grades 3 and 2, respectively", "" },
  { "Grade 3 rash, relationship to apalutamide: possible",
    "event as-written=rash grade=3 attribution=possible" },
  { "Treatment was delayed by one week due to grade 2 neutropenia",
    "event term=Neutrophil count decreased as-written=neutropenia grade=2 action=rescheduled" },
  { "Grade 2 neuropathy, not yet resolved.",
    "event as-written=neuropathy grade=2 outcome=ongoing" },
  { "Rash G2, not fully recovered.", "event as-written=Rash grade=2 outcome=ongoing" },
  { "Grade 2 diarrhoea, never resolved.",
    "event term=Diarrhea as-written=diarrhoea grade=2 outcome=ongoing" },
  { "Grade 3 fatigue; everolimus not reduced.",
    "event term=Fatigue as-written=fatigue grade=3 action=none" },
  { "Anaemia G1→G3", "event term=Anemia as-written=Anaemia grade=3 note=G1→G3" },
  { "Rash grade 2 worsening to grade 3",
    "event as-written=Rash grade=3 outcome=ongoing note=worsening to grade 3" },
  { "Nausea/vomiting grade 2/1", "" },
  { "Fatigue, initially grade 1, worsened to grade 3 by cycle 4.",
    "event term=Fatigue as-written=Fatigue outcome=ongoing" },
  { "Heparin - plt 45, HIT screen pos, switched to fondaparinux, plt recovered d 10",
    "event term=Platelet count decreased as-written=plt 45 action=stopped outcome=resolved "
    "note=recovered d 10" },
  { "Clozapine agranulocytosis (ANC 0.1), d/c, G-CSF",
    "event as-written=agranulocytosis action=stopped management=G-CSF note=ANC 0.1" },
  { "HFS G3, 2 wk break, resumed 37.5 mg",
    "event term=Palmar-plantar erythrodysesthesia syndrome as-written=HFS grade=3 "
    "action=interrupted management=2 wk break; resumed 37.5 mg" },
  { "neutropenia G4, G-CSF x2; ANC 2.1 after 10 d",
    "event term=Neutrophil count decreased as-written=neutropenia grade=4 duration=10 d "
    "management=G-CSF x2 outcome=resolved note=ANC 2.1 after 10 d" },
  { "neutropenia G4, G-CSF x2; ANC 1.1 after 10 d",
    "event term=Neutrophil count decreased as-written=neutropenia grade=4 management=G-CSF x2" },
  { "rash gr 2, doxycycline, gr 1 wk 6",
    "event as-written=rash grade=2 management=doxycycline outcome=resolving note=gr 1 wk 6" },
  { "LVEF 62 -> 45 %, trastuzumab off, causality definite",
    "event term=Ejection fraction decreased as-written=LVEF 62 -> 45 % attribution=definite "
    "action=stopped" },
  { "rash - prob azathioprine, stopped",
    "event as-written=rash attribution=probable action=stopped" },
  { "Methylphenidate: appetite down, wt -1.2 kg; 30 -> 20 mg",
    "event term=Anorexia as-written=appetite down action=reduced management=30 -> 20 mg | "
    "event term=Weight loss as-written=wt -1.2 kg action=reduced management=30 -> 20 mg" },
  { "diarrhea G3 C1D10, loperamide, resolved in 4 d; C2 at 80%",
    "event term=Diarrhea as-written=diarrhea grade=3 onset-text=C1D10 duration=4 d action=reduced "
    "management=loperamide; C2 at 80% outcome=resolved" },
  { "HSR, stopped, steroids, ok in 45 min",
    "event as-written=HSR duration=45 min action=stopped management=steroids outcome=resolved" },
  { "haematoma d 8, drained; scan clear 4 wk",
    "event term=Hematoma as-written=haematoma onset-text=d 8 duration=4 wk management=drained "
    "outcome=resolved" },
  { "grade 3 hypertension and proteinuria grade 2, lenvatinib reduced",
    "event term=Hypertension as-written=hypertension grade=3 action=reduced | "
    "event term=Proteinuria as-written=proteinuria grade=2 action=reduced" },
  { "grade 3 hypertension and proteinuria, dose reduced",
    "event term=Hypertension as-written=hypertension grade=3 action=reduced | "
    "event term=Proteinuria as-written=proteinuria grade=3 action=reduced" },
  { "HFS G2 → cape ↓ 75%",
    "event term=Palmar-plantar erythrodysesthesia syndrome as-written=HFS grade=2 "
    "action=reduced management=cape ↓ 75%" },
  { "vomiting ×3, G1", "event term=Vomiting as-written=vomiting grade=1 note=×3" },
  { "G3 diarrhoea C2D8, capecitabine held, resolved d15, restarted at 75%",
    "event term=Diarrhea as-written=diarrhoea grade=3 onset-text=C2D8 action=interrupted "
    "management=restarted at 75% outcome=resolved note=resolved d15" },
  { "G2 N/V after C1, settled with ondansetron",
    "event term=Nausea as-written=N/V grade=2 onset-text=after C1 management=ondansetron "
    "outcome=resolved | event term=Vomiting as-written=N/V grade=2 onset-text=after C1 "
    "management=ondansetron outcome=resolved" },
  { "Gr 4 thrombocytopenia d12, plt transfusion x2, carboplatin stopped",
    "event term=Platelet count decreased as-written=thrombocytopenia grade=4 "
    "onset-text=d12 action=stopped management=plt transfusion x2" },
  { "gr2 rash from cetuximab - doxycycline, improved",
    "event as-written=rash grade=2 attribution=related management=doxycycline "
    "outcome=resolving" },
  { "neutropenic fever C1 (G3), admitted 5 d, G-CSF added from C2, no dose reduction",
    "event term=Febrile neutropenia as-written=neutropenic fever grade=3 onset-text=C1 "
    "action=none management=admitted 5 d; G-CSF added from C2" },
  { "PN gr 1 → 2 after C6, oxali d/c'd",
    "event as-written=PN grade=2 onset-text=after C6 action=stopped note=gr 1 → 2" },
  { "hypothyroidism G2 on pembro (mo 4), levothyroxine, ongoing",
    "event term=Hypothyroidism as-written=hypothyroidism grade=2 onset-text=on pembro "
    "(mo 4) management=levothyroxine outcome=ongoing" },
  { "ALT 5x ULN (G2) C3, pazopanib reduced 800 → 600 mg, normalised",
    "event term=Alanine aminotransferase increased as-written=ALT 5x ULN grade=2 "
    "onset-text=C3 action=reduced management=pazopanib reduced 800 → 600 mg outcome=resolved" },
  { "infusion reaction G2 with 1st rituximab, rate slowed, completed",
    "event term=Infusion related reaction as-written=infusion reaction grade=2 "
    "onset-text=with 1st rituximab management=rate slowed" },
  { "hematuria g1, no action, self-limiting",
    "event term=Hematuria as-written=hematuria grade=1 action=none outcome=resolved" },
  { "proteinuria 2+ (grade 2), bevacizumab withheld x 3 wks, resumed",
    "event term=Proteinuria as-written=proteinuria grade=2 action=interrupted "
    "management=bevacizumab withheld x 3 wks; resumed note=2+" },
  { "Mucositis G3, MTX 25% dose reduction",
    "event as-written=Mucositis grade=3 action=reduced management=MTX 25% dose reduction" },
  { "QTc 510 ms, ribociclib interrupted, recovered, rechallenged at 400 mg without "
    "recurrence",
    "event term=Electrocardiogram QT corrected interval prolonged as-written=QTc 510 ms "
    "action=interrupted management=rechallenged at 400 mg without recurrence "
    "outcome=resolved rechallenge=negative" },
  { "irColitis gr 3 wk 12; nivolumab permanently discontinued; pred 1 mg/kg, infliximab "
    "x1; resolved wk 18",
    "event as-written=irColitis grade=3 onset-text=wk 12 action=stopped management=pred "
    "1 mg/kg; infliximab x1 outcome=resolved note=resolved wk 18" },
  { "DVT L leg 2 mo after start of lenalidomide, LMWH",
    "event as-written=DVT L leg onset-text=2 mo after start of lenalidomide "
    "management=LMWH" },
  { "no AEs > G2", "" },
  { "hypertension (G3) under lenvatinib, amlodipine added, dose 14 → 10 mg",
    "event term=Hypertension as-written=hypertension grade=3 onset-text=under lenvatinib "
    "action=reduced management=amlodipine added; dose 14 → 10 mg" },
  { "fatigue G1-2 throughout", "event term=Fatigue as-written=fatigue note=G1-2" },
  { "anaemia G3, 2 units RBC",
    "event term=Anemia as-written=anaemia grade=3 management=2 units RBC" },
  { "ONJ after 14 months of zoledronate, drug stopped, not resolved",
    "event term=Osteonecrosis of jaw as-written=ONJ onset-text=after 14 months of "
    "zoledronate action=stopped outcome=ongoing" },
  { "Hyponatraemia 118 mmol/l day 5 of carbamazepine; stopped; 136 after 1 wk",
    "event term=Hyponatremia as-written=Hyponatraemia onset-text=day 5 of carbamazepine "
    "action=stopped note=118 mmol/l" },
  { "Stevens-Johnson after lamotrigine 3 wks - stopped - recovered",
    "event as-written=Stevens-Johnson onset-text=after lamotrigine 3 wks action=stopped "
    "outcome=resolved" },
  { "angioedema 2 h after first dose of amoxicillin, adrenaline, resolved 24 h",
    "event as-written=angioedema onset-text=2 h after first dose of amoxicillin "
    "duration=24 h management=adrenaline outcome=resolved" },
  { "CRS grade 2, ICANS gr 1 after CAR-T d+3, toci x2",
    "event term=Cytokine release syndrome as-written=CRS grade=2 | event "
    "as-written=ICANS grade=1 onset-text=after CAR-T d+3" },
  { "hair loss", "event term=Alopecia as-written=hair loss" },
  { "tumor lysis syndrome C1D3, rasburicase, HD x 2, recovered with sequelae (CKD)",
    "event term=Tumor lysis syndrome as-written=tumor lysis syndrome onset-text=C1D3 "
    "management=rasburicase; HD x 2 outcome=sequelae" },
  { "febrile neutropenia -> death d 14",
    "event term=Febrile neutropenia as-written=febrile neutropenia outcome=fatal "
    "note=death d 14" },
  { "wound dehiscence POD 7 (CD IIIb)",
    "event term=Wound dehiscence as-written=wound dehiscence onset-text=POD 7 note=CD "
    "IIIb" },
  { "bleeding at puncture site, minor, pressure only",
    "event as-written=bleeding at puncture site management=pressure only note=minor" },
  { "LVEF 62 -> 45 % after 6x EC + 9x trastuzumab; trastuzumab paused; LVEF 55 % 3 mo "
    "later",
    "event term=Ejection fraction decreased as-written=LVEF 62 -> 45 % onset-text=after "
    "6x EC + 9x trastuzumab action=interrupted" },
  { "G3 diarrhoea C2D8\nG2 rash C3, resolved\nneutropenia G4",
    "event term=Diarrhea as-written=diarrhoea grade=3 onset-text=C2D8 | event "
    "as-written=rash grade=2 onset-text=C3 outcome=resolved | event term=Neutrophil "
    "count decreased as-written=neutropenia grade=4" },
  { "Grade 3 colitis wk 12. Nivolumab stopped. Resolved after 5 wks.",
    "event term=Colitis as-written=colitis grade=3 onset-text=wk 12 duration=5 wk "
    "action=stopped outcome=resolved" },
  { "PMH: hypertension, diabetes", "" },
  { "grade 2 meningioma, resected", "" },
  { "Ramipril cough -> losartan, cough gone 3/52",
    "event term=Cough as-written=cough duration=3 wk management=losartan outcome=resolved" },
  { "Amlodipine 10: ankle swelling, halved, better",
    "event as-written=ankle swelling action=reduced outcome=resolving" },
  { "G2 nephritis wk 6, creatinine 210 -> 120",
    "event as-written=nephritis grade=2 onset-text=wk 6" },
  { "Neutropenia °IV d 12-19, G-CSF",
    "event term=Neutrophil count decreased as-written=Neutropenia grade=4 onset-text=d 12-19 "
    "management=G-CSF" },
  { "POD 4 anastomotic leak, relaparotomy",
    "event as-written=anastomotic leak onset-text=POD 4 management=relaparotomy" },
  { "Colitis G3 (ipi stopped 3/4, pred 2 mg/kg, resolved)",
    "event term=Colitis as-written=Colitis grade=3 action=stopped management=ipi stopped 3/4; pred "
    "2 mg/kg outcome=resolved" },
  { "irAE log: hypophysitis Gr2 (08/22, hydrocortisone replacement, ongoing); vitiligo Gr1 (09/22, "
    "ongoing).",
    "event term=Hypophysitis as-written=hypophysitis grade=2 attribution=related "
    "management=hydrocortisone replacement outcome=ongoing | event as-written=vitiligo grade=1 "
    "attribution=related outcome=ongoing" },
  { "CRS grade 2 on day +3 (tocilizumab x2), ICANS grade 3 on day +6 (dexamethasone 10 mg q6h), "
    "both resolved by day +11.",
    "event term=Cytokine release syndrome as-written=CRS grade=2 onset-text=on day +3 "
    "management=tocilizumab x2 outcome=resolved note=resolved by day +11 | event as-written=ICANS "
    "grade=3 onset-text=on day +6 management=dexamethasone 10 mg q6h outcome=resolved "
    "note=resolved by day +11" },
  { "Cisplatin: tinnitus + high freq hearing loss bilat (probably related), changed to carbo",
    "event term=Tinnitus as-written=tinnitus attribution=probable action=stopped | event "
    "term=Hearing impaired as-written=high freq hearing loss bilat attribution=probable "
    "action=stopped" },
  { "Infusion reaction 10 min into paclitaxel #2 (flushing, dyspnea, BP 84/50), stopped",
    "event term=Infusion related reaction as-written=Infusion reaction onset-text=10 min into "
    "paclitaxel #2 action=stopped note=flushing, dyspnea, BP 84/50" },
  { "Lenvatinib 24 mg -> 14 mg for proteinuria and hypertension",
    "event term=Proteinuria as-written=proteinuria action=reduced management=Lenvatinib 24 mg -> "
    "14 mg | event term=Hypertension as-written=hypertension action=reduced management=Lenvatinib "
    "24 mg -> 14 mg" },
  { "nivo held for colitis G3, pred 1 mg/kg",
    "event term=Colitis as-written=colitis grade=3 action=interrupted management=pred 1 mg/kg" },
  { "prednisone for colitis", "" },
  { "fatigue 1, nausea 2, mucositis 0",
    "event term=Fatigue as-written=fatigue grade=1 | event term=Nausea as-written=nausea grade=2" },
  { "LEF stopped: ALT 4x ULN; ALT normal 6 wk later",
    "event term=Alanine aminotransferase increased as-written=ALT 4x ULN duration=6 wk "
    "action=stopped outcome=resolved note=ALT normal 6 wk later" },
  { "Acute skin reaction RTOG 2, creams",
    "event as-written=Acute skin reaction grade=2 grading-system=rtog" },
  { "INR 8.2 on warfarin, held, vit K 2 mg po",
    "event term=INR increased as-written=INR 8.2 onset-text=on warfarin action=interrupted" },
  { "Pneumonitis G3, resolved w/ mild fibrosis",
    "event term=Pneumonitis as-written=Pneumonitis grade=3 outcome=sequelae note=mild" },
  { "generalised maculopapular rash, drug stopped, rash settled",
    "event term=Rash maculo-papular as-written=maculopapular rash action=stopped "
    "outcome=resolved" },
  { "Side effects discussed: nausea, alopecia", "" },
  { "Pt is worried about hair loss.", "" },
  { "Neutropenia G3, delay 1 wk", "event term=Neutrophil count decreased as-written=Neutropenia "
                                  "grade=3 action=rescheduled management=delay 1 wk" },
  { "R hemicolectomy for ca caecum: superficial SSI d7, AF d3",
    "event term=Wound infection as-written=superficial SSI onset-text=d7 | event term=Atrial "
    "fibrillation as-written=AF onset-text=d3" },
  { "Sorafenib 400: discontinued on day 19 owing to intolerable diarrhea (CTCAE 3) and rash (CTCAE "
    "2).",
    "event term=Diarrhea as-written=diarrhea grade=3 action=stopped | event as-written=rash "
    "grade=2 action=stopped" },
  { "The patient died of respiratory failure after 8 days of steroid infusion.",
    "event term=Respiratory failure as-written=respiratory failure outcome=fatal" },
  { "The more common adverse effects of sunitinib include hypertension and fatigue.", "" },
  { "HFS gr II, 1 wk off", "event term=Palmar-plantar erythrodysesthesia syndrome as-written=HFS "
                           "grade=2 action=interrupted management=1 wk off" },
  { "Statin myopathy (CK 4300), resolved off drug",
    "event as-written=myopathy action=stopped outcome=resolved note=CK 4300" },
  { "Cisplatin stopped b/o tinnitus", "event term=Tinnitus as-written=tinnitus action=stopped" },
  { "A boy manifested extreme elevation of aminotrasferase within 2 hours after methotrexate.",
    "" },
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "event-cases.h"

/* What charts write short, and what is none of a treatment in them. */
static const EventCase event_charts[] = {
  { "pt recvd vax & devel h/a, fever & chills w/in 2 hrs; tx w/ APAP; resolved in 2 d",
    "event term=Headache as-written=h/a onset-text=w/in 2 hrs duration=2 d "
    "management=APAP outcome=resolved | event term=Fever as-written=fever "
    "onset-text=w/in 2 hrs duration=2 d management=APAP outcome=resolved | event "
    "term=Chills as-written=chills onset-text=w/in 2 hrs duration=2 d management=APAP "
    "outcome=resolved" },
  { "pt recvd 2nd dose of hep B vax; same day c/o nausea x 3 days",
    "event term=Nausea as-written=nausea duration=3 d" },
  { "MMR given; 8 days later pt had T 103 & rash; rash lasted 4 days",
    "event term=Fever as-written=T 103 onset-text=8 days later | event as-written=rash "
    "onset-text=8 days later duration=4 d" },
  { "redness & swelling @ inj site p/ 1st shot, no fever",
    "event as-written=redness | event as-written=swelling" },
  { "pt on MTX; mouth sores & nausea x 2 wks; MTX held; resolved",
    "event term=Mucositis oral as-written=mouth sores duration=2 wk action=interrupted "
    "outcome=resolved | event term=Nausea as-written=nausea duration=2 wk "
    "action=interrupted outcome=resolved" },
  { "Pt started on lisinopril; 3 d later angioedema; lisinopril d/c'd; tx w/ epi; resolved in 24 h",
    "event as-written=angioedema onset-text=3 d later duration=24 h action=stopped "
    "management=epi outcome=resolved" },
  { "Pt devel rash on amoxicillin; switched to azithro; rash resolved in 3 d",
    "event as-written=rash duration=3 d action=stopped outcome=resolved" },
  { "pt recvd flu vax; became lethargic & dizzy; pt recovered",
    "event term=Lethargy as-written=lethargic outcome=resolved | event term=Dizziness "
    "as-written=dizzy outcome=resolved" },
  { "pt recvd vax & devel rash; pt has hx of asthma on albuterol; tx APAP",
    "event as-written=rash management=APAP" },
  { "pt recv vax & exp chest pain x 30 min", "event as-written=chest pain duration=30 min" },
  { "PT RECVD VAX & DEVEL HIVES", "event term=Urticaria as-written=HIVES" },
  { "58M c/o CP, SOB x2h; hx HTN, DM2; EKG STEMI; to cath lab", "" },
  { "Pt p/w fever, cough x 3 d, CXR RLL pneumonia; started on ceftriaxone", "" },
  { "Pt on lisinopril & metformin for HTN & DM; here for f/u", "" },
  { "34F c/o h/a & photophobia, tx w/ sumatriptan", "" },
  { "Pt recvd flu vax today; hx of asthma & eczema; tolerated well", "" },
  { "Pt given morphine for pain; nausea & vomiting d/t SBO", "" },
  { "Mom had rash p/ MMR; pt recvd MMR w/o problem", "" },
  { "pt w/ AML; fever & neutropenia prior to chemo", "" },
  { "pt recvd vax; no fever, denies h/a", "" },
  { "pt starts paclitaxel Tue; counselled re alopecia, neuropathy & infusion rxn", "" },
  { "pt recvd vax; T 98.6, T 37.2 next day", "" },
  { "INR 2.1, PT 25 s on warfarin", "" },
  { "AST 410/ALT 520 wk 5 of isoniazid, stopped, LFTs norm 3 wk",
    "event term=Aspartate aminotransferase increased as-written=AST 410 onset-text=wk 5 "
    "of isoniazid duration=3 wk action=stopped outcome=resolved | event term=Alanine "
    "aminotransferase increased "
    "as-written=ALT 520 onset-text=wk 5 of isoniazid duration=3 wk action=stopped "
    "outcome=resolved" },
  { "Extravasation epirubicin L forearm; stopped, DMSO",
    "event term=Infusion site extravasation as-written=Extravasation action=stopped "
    "management=DMSO note=L forearm" },
  { "Mouth sores grade 2 d 9, mouthwash; gr 0 by d 16",
    "event term=Mucositis oral as-written=Mouth sores grade=2 onset-text=d 9 "
    "management=mouthwash outcome=resolved" },
  { "Plt 8 °IV, plt 31 next d", "event term=Platelet count decreased as-written=Plt 8 grade=4" },
  { "CLABSI R IJ, S. epi 2/2, line out, vanc 7 d, cleared",
    "event term=Catheter related infection as-written=CLABSI R IJ management=vanc 7 d "
    "outcome=resolved" },
  { "TMP-SMX DRESS wk 3, stopped, pred 1 mg/kg, resolved",
    "event as-written=DRESS onset-text=wk 3 action=stopped management=pred 1 mg/kg "
    "outcome=resolved" },
  { "K 4.1, ALT 30, plt 210 on pembro", "" },
  { "ankle swelling on amlodipine, reduced, ok after 2 wk",
    "event as-written=ankle swelling onset-text=on amlodipine duration=2 wk "
    "action=reduced outcome=resolved" },
  { "pt recvd vax; fever 102, persistent hard crying", "event term=Fever as-written=fever" },
  { "pt recvd vax & devel rash; rash resolved by 21AUG; 22AUG itching; tx w/ zyrtec",
    "event as-written=rash outcome=resolved | event term=Pruritus as-written=itching "
    "management=zyrtec" },
  { "pt recvd vax & devel cellulitis; pt was seen by MD & was treated w/ keflex",
    "event as-written=cellulitis management=keflex" },
  { "p/vax face swollen; lasted 24 hr; took meds for allergies",
    "event as-written=face swollen duration=24 h" },
  { "pt recvd vax; inj site rxn; may require surgery",
    "event term=Injection site reaction as-written=inj site rxn" },
  { "17JUN93 fever w/ moderate rash p/ 2nd dose; admitted",
    "event term=Fever as-written=fever onset-text=p/ 2nd dose management=admitted | "
    "event as-written=rash onset-text=p/ 2nd dose management=admitted note=moderate" },
  { "PR after 2 cycles, SD after 4, PD after 6 cycles",
    "response label=after 2 cycles after-cycle=2 overall=pr | response label=after 4 "
    "after-cycle=4 overall=sd | response label=after 6 cycles after-cycle=6 overall=pd" },
  { "PR after 2 cycles and PD after 6 months",
    "response label=after 2 cycles after-cycle=2 overall=pr | response overall=pd" },
  { "grade 4 neutropenia (ANC 0.3 x10^9/L)",
    "event term=Neutrophil count decreased as-written=neutropenia grade=4" },
  { "peripheral neuropathy, grade 1 to 2",
    "event as-written=peripheral neuropathy note=grade 1 to 2" },
  { "grade 2 hearing loss, probably related to cisplatin, cisplatin reduced",
    "event term=Hearing impaired as-written=hearing loss grade=2 attribution=probable "
    "action=reduced" },
  { "pt recvd vax & devel diarrhea x 5 d, G2",
    "event term=Diarrhea as-written=diarrhea grade=2 duration=5 d" },
  { "pt recvd vax; fever to T101", "event term=Fever as-written=fever" },
  { "Rash persisted, and resolved 3 days later after stopping amoxicillin",
    "event as-written=Rash duration=3 d action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "Plt 18, G4", "event term=Platelet count decreased as-written=Plt 18 grade=4" },
};

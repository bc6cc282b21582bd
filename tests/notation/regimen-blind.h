/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "regimen-gold.h"

/* Written before the parser and not looked at while it was written. */
static const RegimenGold blind_cases[] = {
  { "Doxorubicin 75 mg/m2 IV on day 1 every 3 weeks for 6 cycles",
    "cycle=21 d;cycles=6|drug=Doxorubicin;dose=75 mg/m2;route=intravenous;days=1" },
  { "gemcitabine 900 mg/m² d1, 8 + docetaxel 75 mg/m² d8, q21d ×8",
    "cycle=21 d;cycles=8|drug=gemcitabine;dose=900 mg/m2;days=1, 8|"
    "drug=docetaxel;dose=75 mg/m2;days=8" },
  { "Pazopanib 800 mg p.o. once daily until disease progression",
    "end=until disease progression|drug=Pazopanib;dose=800 mg;route=oral;freq=once daily" },
  { "Carboplatin AUC 6 and paclitaxel 200 mg/m2 over 3 h, both on day 1, q3w x 6",
    "cycle=21 d;cycles=6|drug=Carboplatin;dose=6 {AUC};days=1|"
    "drug=paclitaxel;dose=200 mg/m2;infusion=3 h;days=1" },
  { "VAC: vincristine 1.5 mg/m2 (max 2 mg) d1, 8, 15, dactinomycin 0.045 mg/kg d1, "
    "cyclophosphamide 2.2 g/m2 d1, every 21 days",
    "name=VAC;cycle=21 d|drug=vincristine;dose=1.5 mg/m2;days=1, 8, 15;note=maximum 2 mg|"
    "drug=dactinomycin;dose=0.045 mg/kg;days=1|drug=cyclophosphamide;dose=2.2 g/m2;days=1" },
  { "temozolomide 150 mg/m2/day p.o. D1–5, q28d",
    "cycle=28 d|drug=temozolomide;dose=150 mg/m2;route=oral;freq=once daily;days=1-5" },
  { "sunitinib 50 mg orally daily, 4 weeks on/2 weeks off",
    "cycle=42 d|drug=sunitinib;dose=50 mg;route=oral;freq=once daily;on=28 d;off=14 d" },
  { "Nivolumab 3 mg/kg plus ipilimumab 1 mg/kg every 3 weeks × 4",
    "cycle=21 d;cycles=4|drug=Nivolumab;dose=3 mg/kg|drug=ipilimumab;dose=1 mg/kg" },
  { "trabectedin 1.5 mg/m2 as a 24-hour infusion every 3 weeks",
    "cycle=21 d|drug=trabectedin;dose=1.5 mg/m2;infusion=24 h" },
  { "Etoposide 100 mg/m² i.v. days 1-3, cisplatin 25 mg/m² i.v. days 1-3; 21-day cycle",
    "cycle=21 d|drug=Etoposide;dose=100 mg/m2;route=intravenous;days=1-3|"
    "drug=cisplatin;dose=25 mg/m2;route=intravenous;days=1-3" },
  { "capecitabine 1000 mg/m2 b.i.d. d1–14 and oxaliplatin 130 mg/m2 d1, q3w",
    "cycle=21 d|drug=capecitabine;dose=1000 mg/m2;freq=twice daily;days=1-14|"
    "drug=oxaliplatin;dose=130 mg/m2;days=1" },
  { "Imatinib 400 mg/d", "drug=Imatinib;dose=400 mg;freq=once daily" },
  { "pegfilgrastim 6 mg s.c. d2", "drug=pegfilgrastim;dose=6 mg;route=subcutaneous;days=2" },
  { "irinotecan 50 mg/m2/day days 1–5, vincristine 1.4 mg/m2 day 1, q 3 weeks",
    "cycle=21 d|drug=irinotecan;dose=50 mg/m2;freq=once daily;days=1-5|"
    "drug=vincristine;dose=1.4 mg/m2;days=1" },
  { "Whole-abdominal radiotherapy 30 Gy in 20 fractions",
    "rt=30 Gy;fractions=20;site=Whole-abdominal" },
  { "S-1 40 mg bid for 2 weeks followed by 1 week rest",
    "cycle=21 d|drug=S-1;dose=40 mg;freq=twice daily;on=14 d;off=7 d" },
  { "weekly paclitaxel 80 mg/m2 for 12 weeks",
    "end=for 12 weeks|drug=paclitaxel;dose=80 mg/m2;freq=once weekly" },
  { "methotrexate 12 mg intrathecally d1 and d4",
    "drug=methotrexate;dose=12 mg;route=intrathecal;days=1, 4" },
  { "Insulin 10U daily", "drug=Insulin;freq=once daily|?=10U" },
  { "The patient received adjuvant trastuzumab 8 mg/kg loading dose then 6 mg/kg q3w",
    "phase=adjuvant;cycle=21 d|drug=trastuzumab;dose=8 mg/kg;note=loading dose|"
    "drug=trastuzumab;dose=6 mg/kg;note=then|?=The patient received" },
  { "denosumab 120 mg SC every 4 weeks",
    "cycle=28 d|drug=denosumab;dose=120 mg;route=subcutaneous" },
  { "regorafenib 160 mg qd, 3 weeks on, 1 week off",
    "cycle=28 d|drug=regorafenib;dose=160 mg;freq=once daily;on=21 d;off=7 d" },
};

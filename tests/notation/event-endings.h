/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "event-cases.h"

/* What became of an event without the medicine and with it again, what was done, and how sure it is
 * that the medicine was the cause. */
static const EventCase event_endings[] = {
  { "Upon discontinuation of nitrofurantoin, her pneumonitis cleared.",
    "event term=Pneumonitis as-written=pneumonitis action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "Within a month of dasatinib withdrawal, the pleuritis resolved.",
    "event as-written=pleuritis action=stopped outcome=resolved dechallenge=positive" },
  { "Withdrawal of linezolid led to rapid improvement of the cytopenia.",
    "event as-written=cytopenia action=stopped outcome=resolving dechallenge=positive" },
  { "Cessation of lithium was followed by resolution of the tremor.",
    "event term=Tremor as-written=tremor action=stopped outcome=resolved dechallenge=positive" },
  { "When clozapine was stopped the sialorrhea disappeared.",
    "event as-written=sialorrhea action=stopped outcome=resolved dechallenge=positive" },
  { "His gynecomastia persisted despite withdrawal of spironolactone.",
    "event term=Gynecomastia as-written=gynecomastia action=stopped outcome=ongoing "
    "dechallenge=negative" },
  { "The dyskinesia worsened after metoclopramide had been stopped.",
    "event as-written=dyskinesia action=stopped outcome=ongoing" },
  { "Cough due to the angiotensin-converting enzyme (ACE) inhibitor ramipril, with complete "
    "resolution after switching to valsartan.",
    "event term=Cough as-written=Cough attribution=related action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "A woman developed sirolimus-associated stomatitis in the second month that healed with "
    "withdrawal of the drug and treatment with steroids.",
    "event term=Mucositis oral as-written=stomatitis onset-text=in the second month "
    "attribution=related action=stopped outcome=resolved dechallenge=positive" },
  { "He developed confusion and myoclonus, consistent with serotonin syndrome, after initiation of "
    "linezolid, and all symptoms and signs resolved following its discontinuation.",
    "event term=Confusion as-written=confusion action=stopped outcome=resolved "
    "dechallenge=positive | event as-written=myoclonus action=stopped outcome=resolved "
    "dechallenge=positive | event as-written=serotonin syndrome action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "She developed cerebellar ataxia after intrathecal cytarabine and recovered spontaneously.",
    "event as-written=cerebellar ataxia outcome=resolved" },
  { "Her hallucinations ceased two days after ropinirole had been stopped. They reappeared when "
    "the drug was given again.",
    "event term=Hallucinations as-written=hallucinations duration=2 d action=stopped "
    "outcome=resolved dechallenge=positive rechallenge=positive" },
  { "The hepatitis resolved after withdrawal of labetalol and recurred after its reintroduction.",
    "event as-written=hepatitis action=stopped outcome=resolved dechallenge=positive "
    "rechallenge=positive" },
  { "She developed urticaria upon rechallenge with rifampicin.",
    "event term=Urticaria as-written=urticaria rechallenge=positive" },
  { "Rechallenge with celiprolol led to recurrence of the pneumonitis.",
    "event term=Pneumonitis as-written=pneumonitis rechallenge=positive" },
  { "Following discontinuation of clozapine, he was rechallenged and again had seizures.",
    "event term=Seizure as-written=seizures rechallenge=positive" },
  { "The anemia resolved after discontinuation of ribavirin; he underwent transplantation with no "
    "recurrence of anemia.",
    "event term=Anemia as-written=anemia action=stopped outcome=resolved dechallenge=positive" },
  { "Discontinuation of mirtazapine resulted in recurrence of akathisia.", "" },
  { "Reversible parkinsonism after valproate.", "event as-written=parkinsonism outcome=resolved" },
  { "A case of fatal hepatic necrosis associated with ketoconazole.",
    "event term=Hepatic necrosis as-written=hepatic necrosis attribution=related outcome=fatal" },
  { "A fatal case of acute pancreatitis caused by pentamidine.",
    "event as-written=acute pancreatitis attribution=related outcome=fatal" },
  { "Transient global amnesia after zolpidem.", "event term=Amnesia as-written=global amnesia" },
  { "He received a permanent pacemaker, and heart block developed on propafenone.",
    "event as-written=heart block" },
  { "The patient developed torsade de pointes while receiving methadone and died.",
    "event as-written=torsade de pointes outcome=fatal" },
  { "He developed pneumonitis on bleomycin and died two years later.",
    "event term=Pneumonitis as-written=pneumonitis" },
  { "She developed stomatitis on methotrexate and died of sepsis.",
    "event term=Mucositis oral as-written=stomatitis | event term=Sepsis as-written=sepsis "
    "outcome=fatal" },
  { "The patient developed edema after switching from amlodipine to nifedipine.",
    "event as-written=edema" },
  { "She developed agitation upon switching to aripiprazole.",
    "event term=Agitation as-written=agitation" },
  { "Because of mucositis, closing of the fistula was postponed.", "" },
  { "The seizure was terminated by lorazepam after cefepime had been given.", "" },
  { "The angioedema resolved without sequelae once lisinopril had been stopped.",
    "event as-written=angioedema action=stopped outcome=resolved dechallenge=positive" },
  { "Nausea occurred with each dose of digoxin. Treatment was continued and the nausea abated.",
    "event term=Nausea as-written=Nausea action=none outcome=resolved" },
  { "She had headache on nifedipine; nifedipine was continued.",
    "event term=Headache as-written=headache action=none" },
  { "Neutropenia developed on clozapine. Vancomycin was continued.",
    "event term=Neutrophil count decreased as-written=Neutropenia" },
  { "Thrombocytopenia developed on valproate. The platelet count returned to normal in one week.",
    "event term=Platelet count decreased as-written=Thrombocytopenia duration=1 wk "
    "outcome=resolved" },
  { "Rash appeared after phenytoin. All symptoms resolved over the next 10 days.",
    "event as-written=Rash duration=10 d outcome=resolved" },
  { "Cefepime-induced encephalopathy was diagnosed. After removal of the drug her mental status "
    "returned to baseline.",
    "event term=Encephalopathy as-written=encephalopathy attribution=related action=stopped "
    "outcome=resolved dechallenge=positive" },
  { "Sirolimus was changed to tacrolimus, with complete resolution of the pneumonitis in 3 weeks.",
    "event term=Pneumonitis as-written=pneumonitis duration=3 wk action=stopped outcome=resolved" },
  { "He developed hepatotoxicity on pyrazinamide; off the drug, liver enzymes normalized over "
    "three weeks.",
    "event as-written=hepatotoxicity duration=3 wk action=stopped outcome=resolved" },
  { "Urticaria followed the first dose of rabeprazole. The Naranjo score was 7 (probable).",
    "event term=Urticaria as-written=Urticaria attribution=probable naranjo=probable "
    "naranjo-score=7" },
  { "According to the WHO-UMC criteria, the link between the hepatitis and flucloxacillin was "
    "certain.",
    "event as-written=hepatitis attribution=definite who-umc=certain" },
  { "Possible sertraline-induced hyponatremia.",
    "event term=Hyponatremia as-written=hyponatremia attribution=possible" },
  { "Probable linezolid-induced optic neuropathy in a young man.",
    "event as-written=optic neuropathy attribution=probable" },
  { "Imatinib mesylate-related hepatic failure.",
    "event term=Hepatic failure as-written=hepatic failure attribution=related" },
  { "Renal failure most likely was secondary to the nephrotoxic effect of cidofovir.",
    "event as-written=Renal failure attribution=probable" },
  { "Interactions between phenytoin and isoniazid were probably responsible for the ataxia, "
    "dysarthria, and lethargy of our patient.",
    "event term=Ataxia as-written=ataxia attribution=probable | event term=Dysarthria "
    "as-written=dysarthria attribution=probable | event term=Lethargy as-written=lethargy "
    "attribution=probable" },
  { "A macular rash, possibly related to gefitinib toxicity, developed in the third week.",
    "event as-written=macular rash onset-text=in the third week attribution=possible" },
  { "It seems likely that the pancreatitis was caused by azathioprine.",
    "event term=Pancreatitis as-written=pancreatitis attribution=probable" },
  { "The relationship between amiodarone and the neuropathy was not proven.", "" },
  { "She presented with jaundice, which subsided after cessation of flutamide.",
    "event as-written=jaundice action=stopped outcome=resolved dechallenge=positive" },
  { "Discontinuation of simvastatin resulted in resolution of rhabdomyolysis.",
    "event term=Rhabdomyolysis as-written=rhabdomyolysis action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "He had received a lower dose of cisplatin, and neuropathy developed on oxaliplatin.",
    "event as-written=neuropathy" },
  { "When the patient discontinued taking paroxetine, severe panic attacks appeared.",
    "event as-written=panic attacks note=severe" },
  { "The vasculitis resolved after termination of the ciprofloxacin therapy.",
    "event term=Vasculitis as-written=vasculitis action=stopped outcome=resolved "
    "dechallenge=positive" },
  { "Termination of pregnancy was followed by fever.", "" },
  { "Worsening pneumonitis due to everolimus.",
    "event term=Pneumonitis as-written=pneumonitis attribution=related" },
  { "One woman suffered vasospasm, attributed to the use of topical 1:1000 adrenaline.",
    "event as-written=vasospasm attribution=related" },
  { "We report pustulosis in a 50-year-old woman that was attributed to the ingestion of "
    "terbinafine.",
    "event as-written=pustulosis attribution=related" },
  { "She developed bullous lesions after cytarabine that spread, evolving to necrosis, sepsis, and "
    "death.",
    "event as-written=bullous lesions | event as-written=necrosis outcome=fatal | event "
    "term=Sepsis as-written=sepsis outcome=fatal" },
  { "He developed hyponatremia on oxcarbazepine when his arthritis was improved.",
    "event term=Hyponatremia as-written=hyponatremia" },
  { "After trimethoprim he developed hyperkalemia. Trimethoprim was withdrawn, with subsequent "
    "normalisation of potassium.",
    "event term=Hyperkalemia as-written=hyperkalemia action=stopped outcome=resolved" },
  { "The cough she had developed on enalapril ceased a few days after the switch to losartan.",
    "event term=Cough as-written=cough action=stopped outcome=resolved dechallenge=positive" },
  { "The rash appeared on the fifth day of amoxicillin. It faded after the antibiotic had been "
    "stopped.",
    "event as-written=rash onset-text=on the fifth day action=stopped outcome=resolved "
    "dechallenge=positive" },
};

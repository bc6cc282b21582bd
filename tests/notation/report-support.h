/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-rules.h"

/* What took over for organs, blood, operations told by less usual verbs, and the end of drugs; each
 * beside what comes near to it and tells of none. */
static const Rule support_rules[] = {
  { "On arrival he was intubated and mechanically ventilated, and he was extubated on day 5.",
    "procedures", "procedure", "intubation; mechanical ventilation; extubation" },
  { "She was re-intubated two days later because of stridor.", "procedures", "procedure",
    "reintubation" },
  { "The boy could not be extubated until the second week.", "procedures", "procedure", NULL },
  { "He needed non-invasive ventilation for two nights.", "procedures", "procedure",
    "non-invasive ventilation" },
  { "She was placed on high-flow nasal oxygen and later on veno-arterial ECMO.", "procedures",
    "procedure", "high-flow nasal oxygen; veno-arterial ECMO" },
  { "He was haemodialysed on the third day.", "procedures", "procedure", "hemodialysis" },
  { "Continuous venovenous haemofiltration was begun for acidosis.", "procedures", "procedure",
    "Continuous venovenous haemofiltration" },
  { "Her kidneys failed, which required temporary haemodialysis.", "procedures", "procedure",
    "temporary haemodialysis" },
  { "Plasma exchange was started on day 2.", "procedures", "procedure", "Plasma exchange" },
  { "Cardiopulmonary resuscitation was performed for twelve minutes.", "procedures", "procedure",
    "Cardiopulmonary resuscitation" },
  { "The wound was managed with negative pressure wound therapy.", "procedures", "procedure",
    "negative pressure wound therapy" },
  /* The same is told once. */
  { "Mechanical ventilation was started. She was weaned from mechanical ventilation on day 9.",
    "procedures", "procedure", "Mechanical ventilation" },
  { "He has been on maintenance haemodialysis for nine years.", "procedures", "procedure", NULL },
  { "In the past, she had switched from peritoneal dialysis to haemodialysis.", "procedures",
    "procedure", NULL },
  { "Dialysis was considered but not started.", "procedures", "procedure", NULL },
  { "If she worsens, intubation may become necessary.", "procedures", "procedure", NULL },
  { "There was no need for mechanical ventilation.", "procedures", "procedure", NULL },
  { "The relatives declined intubation and ECMO.", "procedures", "procedure", NULL },
  { "The dose was adjusted to renal function and dialysis.", "procedures", "procedure", NULL },

  { "He was transfused with three units of packed red cells and one pool of platelets.",
    "procedures", "procedure",
    "transfusion of three units of packed red cells and one pool of platelets" },
  { "Two units of fresh frozen plasma were transfused before the drain was removed.", "procedures",
    "procedure", "transfusion of two units of fresh frozen plasma" },
  { "She received five units of blood during the operation.", "procedures", "procedure",
    "transfusion of five units of blood" },
  { "A platelet transfusion was given.", "procedures", "procedure", "platelet transfusion" },
  { "Transfusion was not required.", "procedures", "procedure", NULL },
  { "He had never had a blood transfusion.", "procedures", "procedure", NULL },

  { "The aortic valve was replaced with a mechanical prosthesis.", "procedures", "procedure",
    "replacement of the aortic valve" },
  { "The perforation was closed with an omental patch.", "procedures", "procedure",
    "closure of the perforation" },
  { "The bleeding artery was ligated.", "procedures", "procedure",
    "ligation of the bleeding artery" },
  { "The accessory pathway was ablated.", "procedures", "procedure",
    "ablation of the accessory pathway" },
  { "Potassium was replaced.", "procedures", "procedure", NULL },
  { "He was released from hospital.", "procedures", "procedure", NULL },
  { "He was taken back to the operating theatre the next day for washout and closure of the chest.",
    "procedures", "procedure", "washout; closure of the chest" },
  { "The child underwent drainage of subhepatic and para-renal abscesses.", "procedures",
    "procedure", "drainage of subhepatic and para-renal abscesses" },
  { "Such ulcers are treated by wide excision.", "procedures", "procedure", NULL },
  { "The puncture prompted the evacuation of more than 30 ml of pus.", "procedures", "procedure",
    NULL },
  { "Forty years before, she had undergone nephrectomy.", "procedures", "procedure", NULL },

  { "Ampicillin and netilmicin were given. Ampicillin and netilmicin were stopped after a week.",
    "dose-changes", "kind", "stop; stop" },
  { "Tobramycin was begun, but was stopped on day 3 because of deafness.", "dose-changes", "reason",
    "deafness" },
  { "Dalteparin was started and a drug for gout was stopped.", "dose-changes", "kind", NULL },
  { "He had grade 2 diarrhea. He received loperamide and symptomatic therapies.",
    "supportive-drugs", "name", "loperamide" },
};

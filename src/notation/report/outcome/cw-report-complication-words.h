/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/text/cw-report-phrases.h"

/* Fragments of patterns for what is done to a patient, when something came of it, and what. */

#define OPERATION                                                                                  \
  "(?:surger(?:y|ies)|(?:re-?)?operations?|procedures?|interventions?|"                            \
  "(?:surgical|operative|endoscopic|interventional) (?:management|treatment|exploration)|"         \
  "\\w+(?:ectomy|ectomies|otomy|otomies|ostomy|plasty|pexy|rrhaphy|centesis|desis|tripsy|scopy)|"  \
  "(?:re-?)?section|excision|resection|\\w*transplantation|transplant|implantation|insertion|"     \
  "placement|(?:\\w*emboli[sz]ation)|stenting|ablation|cannulation|catheteri[sz]ation|intubation|" \
  "extubation|transfusions?|ana?esthesia|sedation|biops(?:y|ies)|puncture|angiography|bypass|"     \
  "repair|reconstruction|fixation|drainage|debridement|decompression|fusion|grafting|extraction|"  \
  "removal|closure|reversal|ha?emodialysis|dialysis|plasmapheresis|vaccination|immuni[sz]ation|"   \
  "injections?|"                                                                                   \
  "infusions?|CPR|resuscitation|cardioversion|sclerotherapy|thrombolysis|ERCP|TACE|PCI|TAVI|"      \
  "TUR-?P|TURBT|ECMO|instrumentation|ligation|clipping|coiling|amputation|curettage|liposuction|"  \
  "ca?esarean(?: section| delivery)?|radiotherapy|irradiation|DSA|applications?)\\b"

/* What is given for long: what comes after it is as often the disease's. */
#define THERAPY "(?:\\w*therapy|treatment)\\b"

#define DETERMINER "(?:an? |the |his |her |this |our |its |these )?"

/* How the time behind an operation is called. */
#define OPERATIVE                                                                                  \
  "(?:post|peri|intra)-? ?(?:operative|procedural|surgical|interventional|transplant(?:ation)?)"

/* So soon behind an operation that it may have come of it. */
#define SOON                                                                                       \
  "(?:(?:a few|several|the (?:first|next)|" CW_REPORT_NUMBER ")(?: ?(?:-|to|or) ?"                 \
  "" CW_REPORT_NUMBER ")?[- ](?:minutes?|mins?|hours?|hrs?|days?|weeks?)(?: later)?"               \
  "(?: after| following| post| of)? )"

#define ON_DAY                                                                                     \
  "(?:(?:on|at|by) (?:the )?(?:[\\w-]+ )?" OPERATIVE "[- ](?:day|hour|week)s?\\b"                  \
  "(?: \\(\\w+\\))?(?: #?(?:\\d+|" CW_REPORT_NUMBER "))?|"                                         \
  "(?:on|at|by) (?:the )?(?:[\\w-]+ )?day(?: \\w+)? post-?op(?:erative(?:ly)?)?\\b|"               \
  "\\b(?:POD|post-?op(?:erative)? day) ?#?\\d+|"                                                   \
  "on (?:the )?(?:[\\w-]+ )?day(?: [\\w-]+)? (?:after|following|post)[- ]" DETERMINER              \
  "(?:[\\w-]+ ){0,3}?" OPERATION "|" SOON "(?:after |following )?" DETERMINER                      \
  "(?:[\\w-]+ ){0,4}?" OPERATION "|\\bwithin (?:hours|days|minutes) of " DETERMINER                \
  "(?:[\\w-]+ ){0,3}?" OPERATION "|" CW_REPORT_NUMBER " ?(?:hours|days|weeks) "                    \
  "post-?\\w+\\b)"

#define AFTERWARDS                                                                                 \
  "(?:" ON_DAY "|\\b(?:after|following|upon) " DETERMINER "(?:[\\w-]+ ){0,4}?" OPERATION           \
  "|\\b(?:post|intra|peri)-?(?:operatively|procedurally)\\b|"                                      \
  "\\b(?:in|during) " DETERMINER "(?:immediate |early |first )?" OPERATIVE                         \
  " (?:period|course|phase|stay|time|week)\\b)"

/* What nobody wants, by its head. */
#define HARM                                                                                       \
  "(?:\\w+(?:itis|a?emias?|penia|uria|algia|plegia|paresis|rrhagia|rrho?ea|edema|thorax|"          \
  "peritoneum|pericardium|mediastinum|spasm|plexy|pnea|pnoea|cardia|a?emesis|ptysis)|fistulae?s?|" \
  "pneumonia|leak(?:age|s)?|abscess(?:es)?|infections?|(?:hemat|haemat|ser|bil|urin)omas?|"        \
  "bleeding|ha?emorrhages?|thromb(?:osis|us|i|oses)|embol(?:ism|us|i|isation|ization)|"            \
  "infarct(?:ion|s)?|stroke|effusions?|emphysema|necrosis|gangrene|dehiscence|breakdown|"          \
  "obstruction|occlusion|ileus|failure|arrest|shock|sepsis|fever|chills|rigou?rs|pains?|"          \
  "swelling|pals(?:y|ies)|weakness|numbness|tingling|paraesthesias?|paresthesias?|plexopathy|"     \
  "dysphagia|dysphonia|hoarseness|stridor|pseudo-?aneurysms?|perforation|rupture|retention|"       \
  "incontinence|seizures?|convulsions?|coma|delirium|confusion|agitation|headaches?|nausea|"       \
  "vomiting|constipation|hypoxia|hypotension|hypertension|arrhythmias?|fibrillation|"              \
  "heart block|distress|injur(?:y|ies)|lacerations?|fractures?|dislocation|migration|"             \
  "loosening|non-?union|malunion|deficits?|hearing loss|visual loss|loss of vision|blindness|"     \
  "diplopia|ptosis|rash|urticaria|erythema|pruritus|itching|blisters?|ulcers?|ulcerations?|"       \
  "plaques|nodules|papules|eruptions?|anaphyla\\w+|reactions?|contractures?|stenosis|"             \
  "strictures?|herniation|hernia|encephalopathy|neuropathy|nephropathy|insufficiency|"             \
  "dysfunction|hypothermia|hyperthermia|acidosis|rejection|collections?|ascites|jaundice|"         \
  "cholestasis|lymphoceles?|distension|distention|discomfort|deterioration|collapse|syncope|"      \
  "ischa?emia|compartment syndrome)\\b"

/* What stands for the disease, or for what went by. */
#define NO_HARM                                                                                    \
  "\\b(?:recurren\\w+|relapse|metasta\\w+|tumou?rs?|cysts?|mass(?:es)?|cancer|carcinoma|lymphoma|" \
  "sarcoma|"                                                                                       \
  "progressi\\w+|improvement|resolution|regression|disappearance|relief|decrease[ds]?|normal|"     \
  "reduction|absence|absent|without|free|no|complete (?:remission|response)|residual|remaining|"   \
  "pre-?existing|underlying|known|stable|unchanged|not|recovery|healing|surviv\\w+|less|"          \
  "complications?|her|his|their|previous|uneventful|delay\\w*|diagnosis|requirements?|"            \
  "stays?|conversion|compliance|presence|fact)\\b"

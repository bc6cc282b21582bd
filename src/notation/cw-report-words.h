/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* Words of classes that several recognisers look for, as fragments of patterns. */

/* What is done with hands. */
#define CW_REPORT_OPERATION                                                                        \
  "(?:[\\w/"                                                                                       \
  "'-]*(?:ectom(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|oplasty|plasty|plasties|o?pexy|desis|"       \
  "orrhaphy|(?:o|e|hy)tripsy|emboli[sz]ation|surgery|ablation)|"                                   \
  "resection|re-?operation|operation|transplantation|transplant|stenting|stent "                   \
  "(?:placement|implantation|insertion)|drainage|excision|debridement|"                            \
  "(?:re)?implantation|(?:valve|hip|knee|joint|shoulder|elbow|ankle|disc|aortic|aorta|root|arch|"  \
  "femur|stent|graft|generator|pacemaker) "                                                        \
  "replacement|amputation|laparoscopy|intubation|thoracentesis|"                                   \
  "paracentesis|pericardiocentesis|amniocentesis|lavage|irrigation(?: and debridement)?|incision " \
  "and drainage|dilat(?:at)?ion and \\w+|ha?emodialysis|ha?emofiltration|"                         \
  "plasmapheresis|plasma exchange|cardioversion|defibrillation|percutaneous coronary "             \
  "intervention|fixation|reconstruction|bypass(?: graft(?:ing)?)?(?: surgery)?|"                   \
  "catheteri[sz]ation|cannulation|cholangiopancreatography|curettage|enucleation|evisceration|"    \
  "exenteration|grafting|graft|flap|(?:open|closed) reduction(?: and (?:internal |external "       \
  ")?fixation)?|"                                                                                  \
  "(?:Whipple|Hartmann|Ladd|Kasai|Bentall|Ross|Fontan|Nissen|Hassab|Warren|Sugiura|Girdlestone|"   \
  "Blair|Puestow|Frey|Duhamel|Soave|Norwood|Glenn|Rastelli|Altemeier|Delorme|Miles|Ivor Lewis|"    \
  "Lichtenstein|Strassman|Bascom|Limberg|Karydakis|Darrach|Latarjet|Bankart)(?:'s)? "              \
  "(?:procedure|operation|repair|technique)|osteosynthesis|"                                       \
  "exploration|thoracoscopy|c(?:a?e)sarean (?:section|delivery)|repair|dissection|evacuation|"     \
  "decompression|arthroscopy|tamponade|ligation|clipping|coiling|removal|closure|anastomosis|"     \
  "marsupiali[sz]ation|fusion|phacoemulsification|sclerotherapy|cryotherapy|photocoagulation|"     \
  "dilatation|fenestration|cerclage|thrombolysis|apheresis|banding|plication|cystogastrostomy|"    \
  "hysteroscopy|nephrolithotripsy|extracorporeal membrane oxygenation|septation|denervation|"      \
  "revasculari[sz]ation|valvuloplasty|cementation|osteosynthesis|disarticulation|advancement)"

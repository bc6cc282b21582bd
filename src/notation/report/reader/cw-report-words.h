/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* Words of classes that several recognisers look for, as fragments of patterns. */

/* Who a report is about. */
#define CW_REPORT_PERSON                                                                           \
  "(?:man|woman|male|female|boy|girl|gentleman|lady|patient|infant|neonate|newborn|child|"         \
  "adolescent|teenager|baby|toddler|primigravida|multigravida|widow|housewife|youth)"

/* What is done with hands. */
#define CW_REPORT_OPERATION                                                                        \
  "(?:(?:excision(?:al)? biops(?:y|ies)|[\\w/"                                                     \
  "'-]*(?:ectom(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|oplasty|plasty|plasties|o?pexy|desis|"       \
  "orrhaphy|(?:o|e|hy)tripsy|emboli[sz]ation|surger(?:y|ies)|ablation)|"                           \
  "resection|cytoreduction|debulking|(?:node|nodal|axillary|neck) "                                \
  "clearance|re-?operation|operation|transplantation|transplant|stenting|stent "                   \
  "(?:placement|implantation|insertion)|(?:catheter|tube|drain|pacemaker|shunt|port|device|"       \
  "implant|cage|balloon|filter|graft) "                                                            \
  "(?:placement|implantation|insertion|exchange)|drainage|excision|debridement|"                   \
  "(?:placement|insertion|implantation) of (?:an? |the |two |bilateral )?(?:[\\w-]+ "              \
  "){0,3}?(?:shunt|stent|pacemaker|drain|tube|catheter|device|filter|prosthesis|implant|coil|"     \
  "port)|(?:re)?implantation|explantation|in[ -]vitro fertili[sz]ation|embryo transfer|surgical "  \
  "staging|venesection|sterili[sz]ation|laparatom(?:y|ies)|re-?"                                   \
  "excision|(?:surgical|operative|open|percutaneous|tunnel|tendon|ligament|pulley|contracture|"    \
  "fascial|lateral|retinacular|finger|cord|nerve|muscle) release|release(?= of (?:the |his |her "  \
  ")?(?:[\\w-]+ "                                                                                  \
  "){0,4}?(?:ligament|pulley|tunnel|contracture|fascia|tendon|nerve|band|adhesion|cord|muscle)s?"  \
  "\\b)|"                                                                                          \
  "(?:intramedullary|nail|retrograde|antegrade|femoral|tibial|humeral) "                           \
  "nailing|plating|pinning|circumcision|"                                                          \
  "repositioning|pleural abrasion|(?:surgical|stereotactic|percutaneous|ha?ematoma|abscess|cyst) " \
  "aspiration|lysis of adhesions|division(?= of (?:the |an? |his |her )?(?:[\\w-]+ "               \
  "){0,3}?(?:band|adhesion|ligament|septum|septa|bridge|fistula|stricture|sphincter|muscle|"       \
  "tendon|"                                                                                        \
  "frenulum|pedicle|vessel|duct|artery|vein|nerve|ring|tract)s?\\b)|correction(?= of (?:the |an? " \
  "|"                                                                                              \
  "his |her )?(?:[\\w-]+ "                                                                         \
  "){0,3}?(?:malunion|deformit(?:y|ies)|kyphosis|scoliosis|lordosis|defects?|"                     \
  "contractures?|strabismus|ptosis|malformations?|hypospadias|coarctation|anomal(?:y|ies)|"        \
  "malrotation|torsion|alignment|malalignment|dislocation)\\b)|(?:surgical|two-"                   \
  "stage|one-stage|stump|wound|scar|implant|shunt|stem|cup) "                                      \
  "revision|(?:valve|hip|knee|joint|shoulder|elbow|ankle|disc|aortic|aorta|root|arch|"             \
  "femur|stent|graft|generator|pacemaker|ICD|device|battery|lead|catheter|prosthesis|lens|tube) "  \
  "replacement|replacement of (?:the |his |her )?(?:[\\w-]+ "                                      \
  "){0,3}(?:valve|hip|knee|joint|aorta|arch|"                                                      \
  "root|trunk|artery|pacemaker|graft|shunt)|amputation|laparoscopy|intubation|thoracentesis|"      \
  "paracentesis|pericardiocentesis|amniocentesis|lavage|irrigation(?: and debridement)?|incision " \
  "and drainage|dilat(?:at)?ion and \\w+|ha?emodialysis|ha?emo(?:dia)?filtration|"                 \
  "plasmapheresis|plasma exchange|cardioversion|defibrillation|percutaneous coronary "             \
  "intervention|fixation|reconstruction|bypass(?: graft(?:ing)?)?(?: surgery)?|"                   \
  "catheteri[sz]ation|cannulation|cholangiopancreatography|curettage|enucleation|evisceration|"    \
  "exenteration|grafting|(?:skin|bone|bypass|vein|nerve|patch|free|tissue|fat|fibular?|"           \
  "conjunctival|membrane|rotation|advancement|local|pedicled|cartilage|tendon|mesh|dural|fascia|"  \
  "muscle) (?:auto|allo|homo)?"                                                                    \
  "(?:graft|flap)|(?:open|closed) reduction(?: and "                                               \
  "(?:(?:internal|external|plate|screw|wire|k-wire|percutaneous) "                                 \
  ")?fixation)?|"                                                                                  \
  "(?:Whipple|Hartmann|Ladd|Kasai|Bentall|Ross|Fontan|Nissen|Hassab|Warren|Sugiura|Girdlestone|"   \
  "Blair|Puestow|Frey|Duhamel|Soave|Norwood|Glenn|Rastelli|Altemeier|Delorme|Miles|Ivor Lewis|"    \
  "Lichtenstein|Strassman|Bascom|Limberg|Karydakis|Darrach|Latarjet|Bankart)(?:'s)? "              \
  "(?:procedure|operation|repair|technique)|osteosynthesis|"                                       \
  "exploration|(?:termination|interruption) of "                                                   \
  "pregnancy|adhesiolysis|neurolysis|thoracoscopy|c(?:a?e)sarean "                                 \
  "(?:section|delivery)|repair|dissection|evacuation|"                                             \
  "decompression|arthroscopy|extraction|tamponade|ligation|clipping|coiling|removal|closure|"      \
  "anastomosis|"                                                                                   \
  "marsupiali[sz]ation|fusion|phacoemulsification|sclerotherapy|cryotherapy|photocoagulation|"     \
  "dilatation|(?:balloon|endoscopic|pneumatic|bougie) "                                            \
  "dilation|fenestration|cerclage|thrombolysis|\\w*apheresis|banding|decortication|"               \
  "(?:ventriculo\\w+|portosystemic|portocaval|CSF|surgical) shunting|"                             \
  "(?:endoscopic |surgical )ha?emostasis|argon plasma coagulation|pericardial window|"             \
  "(?:intra-aortic balloon pump|balloon pump) (?:insertion|placement)|"                            \
  "(?:fistula|stoma|pouch) (?:creation|formation)|electroconvulsive therapy|"                      \
  "deep brain stimulation|(?:nerve|plexus|ganglion|fascicular) block|blood patch|"                 \
  "phototherapy|photopheresis|extracorporeal life support|(?:fundo)?plication|cross-?"             \
  "linking|washout|cystogastrostomy|"                                                              \
  "hysteroscopy|nephrolithotripsy|extracorporeal membrane oxygenation|septation|denervation|"      \
  "revasculari[sz]ation|valvuloplasty|cementation|disarticulation|advancement)s?)"

/* Before what is told of a disease or of many patients, and not of this one. */
#define CW_REPORT_IN_GENERAL                                                                       \
  "\\b(?:may|can|might|could|usually|often|commonly|rarely|generally) (?:\\w+ly )?"                \
  "(?:recur|relapse|occur|develop|arise|appear|follow|result)s?\\b[^.;,]{0,60}\\Z|"                \
  "\\b(?:PubMed|MEDLINE|literature|case reports|studies|trials|registr\\w+)\\b[^.;]*\\Z"

/* Numbers of others. */
#define CW_REPORT_OF_MANY                                                                          \
  "\\bin (?:\\d+(?: ?/ ?\\d+)?|\\d+ of (?:the "                                                    \
  ")?\\d+|two|three|four|five|six|seven|eight|nine|ten|most|all|some|several) (?:other |of the "   \
  "|of these |of our )?(?:cases|patients)\\b"

/* What patients complain of. */
#define CW_REPORT_SYMPTOM                                                                          \
  "(?:retractions?|diaphoresis|angina(?: "                                                         \
  "pectoris)?|pains?|\\w*ach(?:es?|ing)|cough\\w*|fevers?|swellings?|mass(?:es)?|lumps?|nodules?|" \
  "rash\\w*"                                                                                       \
  "|"                                                                                              \
  "eruptions?|itch\\w*|"                                                                           \
  "prurit\\w+|dyspn\\w+|short(?:ness)? of breath|breathlessness|vomit\\w*|nausea|diarrh\\w+|"      \
  "constipation|\\w*bleeding|weakness|numbness|tingling|paresthesias?|fatigue|malaise|dizz\\w+|"   \
  "vertigo|seizures?|convulsions?|weight loss|ha?ematuria|dysuria|dysphagia|"                      \
  "odynophagia|hoarseness|jaundice|palpitations?|syncop\\w+|chills|sweats|anorexia|"               \
  "ha?emoptysis|ha?ematemesis|mel[ae]na|diplopia|double vision|(?:blurred|loss of|visual|vision) " \
  "\\w+|photophobia|discharge|ulcers?|blisters?|stiffness|tremors?|confusion|drowsiness|lethargy|" \
  "irritability|tinnitus|distension|discomfort|tenderness|cramps?|deafness|polyuria|polydipsia|"   \
  "edema|oedema|ataxia|hypotonia|\\w*rrh(?:o?ea|agia)|epistaxis|otalgia|proptosis|ptosis|\\w*"     \
  "paresis|paralysis|aphasia|dysarthria|hearing loss|retention|incontinence|gyna?ecomastia|"       \
  "lymphadenopathy|limp(?:ing)?|\\w+algias?|heartburn|bloating|growths?|bumps?|plaques?|papules|"  \
  "redness|"                                                                                       \
  "cyanosis|bruising|purpura|insomnia|hallucinations?|failure to thrive|respiratory "              \
  "(?:distress|failure)|gait \\w+|difficulty \\w+|inability to \\w+|pyrexia|febrile|rigors?|"      \
  "shivering|night sweats|sweating|flushing|asthenia|prostration|collapse|pre-?syncope|"           \
  "tachycardia|bradycardia|hypotension|wheez\\w*|stridor|apn(?:o)?ea|hiccups?|snoring|sneezing|"   \
  "congestion|dysphonia|aphonia|dyspepsia|indigestion|regurgitation|reflux|belching|tenesmus|"     \
  "ha?ematochezia|distention|stools?|appetite|feeding|weight gain|oligur\\w+|anuria|nocturia|"     \
  "urgency|frequency|hesitancy|impotence|infertility|\\w*menorrh\\w+|dyspareunia|hirsutism|"       \
  "(?:altered|loss of|decreased|reduced|impaired) (?:\\w+ (?:of "                                  \
  ")?)?(?:consciousness|sensorium|status|"                                                         \
  "vision|sensation|movement|mobility|strength|visual|hearing|level)|unconsciousness|coma|"        \
  "somnolence|disorientation|amnesia|memory \\w+|agitation|anxiety|delusions?|headedness|"         \
  "behaviou?r\\w*|regression|delay|blindness|scotoma|floaters|photopsia|metamorphopsia|"           \
  "strabismus|nystagmus|exophthalmos|lacrimation|epiphora|red eyes?|anosmia|dysgeusia|trismus|"    \
  "drooling|xerostomia|lesions?|vesicles|bullae|pustules|erythema|scaling|crusts?|erosions?|"      \
  "patch(?:es)?|\\w*pigmentation|discolou?ration|alopecia|hair loss|pallor|icterus|petechiae|"     \
  "ecchymos\\w+|deformity|instability|limitation|impairment|claudication|imbalance|unsteadiness|"  \
  "falls?|spasms?|twitching|myoclonus|dystonia|chorea|rigidity|\\w*a?esthesia|\\w*plegia|"         \
  "\\w+megaly|ascites|bulg(?:e|ing)|protrusion|enlargement|"                                       \
  "dyskinesia|deficits?|"                                                                          \
  "(?:growing|enlarging|painless|painful|palpable) (?:\\w+ "                                       \
  ")?(?:tumou?r|lesion)|cachexia|dehydration|hypox\\w+|mood|satiety|fullness|heaviness|tightness|" \
  "soreness|intolerance|clumsiness|restlessness|tiredness|sleepiness|exhaustion|thirst|sore "      \
  "throats?|dry mouth|tearing|flashes|nose "                                                       \
  "?bleeds?|tachypn\\w+|sputum|phlegm|expectoration|mutism|stupor|delirium|aggress\\w+|drooping|"  \
  "sensations?|hypoac\\w+|flatulence|jerk(?:s|ing)|contractures?|warts?|wheals?|hives|bruises?|"   \
  "puffiness|short stature|microcephaly|macrocephaly|locking|lumbago|sciatica|giving "             \
  "way|clicking|crepitus|micturition|urination|haemospermia|hemospermia)\\b"

/* Parts of the body, as far as they stand for themselves in lists. */
#define CW_REPORT_BODY_PART                                                                        \
  "(?:head|scalp|face|forehead|cheeks?|chin|lips?|mouth|tongue|palate|gums?|nose|eyes?|eyelids?|"  \
  "ears?|neck|throat|shoulders?|arms?|forearms?|elbows?|wrists?|hands?|fingers?|thumbs?|palms?|"   \
  "trunk|chest|breasts?|axillae?|back|abdomen|flanks?|groins?|buttocks?|perineum|genitals?|"       \
  "genitalia|scrotum|penis|vulva|hips?|thighs?|knees?|legs?|calf|calves|ankles?|feet|foot|heels?|" \
  "soles?|toes?|limbs?|extremit(?:y|ies)|nails?|hair|skin|body|joints?|spine|side|liver|lungs?|"   \
  "kidneys?|spleen|heart|brain|bones?|muscles?|(?:upper|lower) (?:limbs?|extremit(?:y|ies)))"

/* What stands in brackets, one pair inside them included. */
#define CW_REPORT_BRACKETS "[(\\[](?:[^()\\[\\]]|[(\\[][^()\\[\\]]{0,40}[)\\]]){0,160}[)\\]]"

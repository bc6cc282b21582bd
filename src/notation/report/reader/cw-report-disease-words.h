/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* How the names of diseases are built, as fragments of patterns: what is skipped in front, words
 * before the head, the head, and what belongs to it behind. */

/* Short names of tumours that need no explaining. */
#define CW_REPORT_TUMOR_SHORT                                                                      \
  "(?:(?-i:(?:(?:pre-)?[BTN]-(?:cell )?|Ph ?\\+ "                                                  \
  ")?ALL|AML|APL|CML|CMML|CLL|SLL|MDS|DLBCL|PMBCL|c?HL|NHL|MCL|MZL|ATLL|PTCL|"                     \
  "AITL|"                                                                                          \
  "ALCL|"                                                                                          \
  "BL|NKTCL|ENKTL|(?:[EHO]|HN|OSC)?SCC|HCC|i?CCA|ICC|(?:cc)?RCC|NSCLC|SCLC|LCNEC|NEC|p?NET|PNET|"  \
  "PDAC|"                                                                                          \
  "IPMN|SPT|SPN|CRC|GBM|NPC|PTC|MTC|FTC|BCC|MCC|DFSP|MPNST|UPS|DSRCT|IMT|SFT|PEComa|LCH|TNBC|IDC|" \
  "ILC|"                                                                                           \
  "DCIS|LCIS|TCC|EMPD|GIST|EOC|HGSOC|LGSOC|PCNSL|BPDCN|MEC|ACC|AdCC|LMS|RMS|EWS|ATC|GTN|MPM|CUP|"  \
  "CCC|MM|NMC|AITL|"                                                                               \
  "PTCL|TGCT|T-GCT|STUMP)s?\\b"                                                                    \
  ")"

/* What a tumour is called after: its cells, its tissue, or whoever described it. */
#define CW_REPORT_TUMOR_KIND                                                                       \
  "(?:stromal|germ cell|neuroendocrine|nerve "                                                     \
  "sheath|phyllodes|Wilms'?|M\\S{1,3}llerian|Krukenberg|Klatskin|"                                 \
  "Warthin'?s?|glomus|yolk sac|sex "                                                               \
  "cord|Brenner|Pancoast|Buschke-L\\w+|mixed|borderline|papillary|"                                \
  "Sertoli|Leydig|neuroectodermal|fibrous|(?!tumou?r)[a-z-]{4,} cell|"                             \
  "(?!thyroid|parotid|sigmoid|steroid|adenoid|ovoid|polypoid)[a-z-]+oid|(?!voluminous)[a-z-]+(?:"  \
  "omatous|blastic|genic|inous|"                                                                   \
  "serous|"                                                                                        \
  "proliferative|histiocytic))"

/* Names of tumours, but not blood, wounds and signs that end alike. */
#define CW_REPORT_TUMOR                                                                            \
  "(?:(?!hematoma|haematoma|trauma|stoma|stroma|(?:trypano|schisto)soma|glaucoma|scotoma|coma\\b|" \
  "diploma|"                                                                                       \
  "symptoma|granuloma)\\w*("                                                                       \
  "?:carcinoma|sarcoma|lymphoma|leuk(?:a)?emia|melanoma|blastoma|myeloma|glioma|mesothelioma|"     \
  "seminoma|germinoma|thymoma|meningioma|schwannoma|cytoma|adenoma|\\w{3,}oma)(?:s|ta)?|"          \
  "myomas?|cancer|" CW_REPORT_TUMOR_SHORT "|" CW_REPORT_TUMOR_KIND " tumou?rs?|"                   \
  "(?:mucinous|plasma cell|myeloproliferative|follicular|lymphoid|neuroendocrine|papillary|"       \
  "myeloid) neoplasms?|histiocytosis|"                                                             \
  "mastocytosis|mycosis fungoides|polycythemia vera|carcinosis|cholesteatoma|hamartoma)"

/* The same where only a tumour can be meant: "rectal tumor", but not "large tumor". */
#define CW_REPORT_ANY_TUMOR                                                                        \
  "(?:" CW_REPORT_TUMOR "|(?!(?:large|small|huge|giant|big|bulky|rare|unusual|uncommon|solid|"     \
  "cystic|solitary|single|multiple|"                                                               \
  "primary|residual|recurrent|growing|enlarging|visible|palpable|possible|the|this|that|same|"     \
  "main|(?:hidden|internal|concurrent|previous|prior|potential|evidence|exclude|such|occult)|["    \
  "\\w-]*(?:density|dense|intensity|intense|enhanced|attenuation|echoic|sized|shaped|like|"        \
  "defined|"                                                                                       \
  "circumscribed|demarcated|looking|appearing)|"                                                   \
  "entire|whole|persistent|each|every|which|separate|distinct|different|synchronous|metachronous|" \
  "remaining|viable|"                                                                              \
  "local|new|underlying|intact|stable|obstructing|infected|ruptured|necrotic|specimen|(?:show|"    \
  "reveal|contain|disclos|"                                                                        \
  "demonstrat|identifi|detect|confirm)\\w*|"                                                       \
  "enlarged|obvious|voluminous|massive|(?:whit(?:e|ish)|red(?:dish)?|purpl(?:e|ish)|(?:yellow|"    \
  "brown|gr[ae]y|black|blu|pink|green)(?:e|ish)?)(?:-\\w+)?|tan|dark|pale|pearly|fleshy|friable|"  \
  "rubbery|gelatinous|elastic|encapsulated|pedunculated|sessile|nodular|multinodular|ovoid|oval|"  \
  "round|rounded|spherical|bilobed|multilobulated|heterogeneous|homogeneous|painful|painless|"     \
  "subcutaneous|cutaneous|protruding|bleeding|pulsatile|calcified|"                                \
  "malignant|benign|aggressive|lobulated|polypoid\\w*|ulcerated|firm|hard|soft|"                   \
  "mobile|"                                                                                        \
  "hypervascular|\\w*vasculari[sz]ed|enhancing|hypo\\w+|hyper\\w+|exophytic|no|any|left|right|"    \
  "resected|excised|known|"                                                                        \
  "cm|mm|metastatic|unresectable|invasive|infiltrati\\w+|suspected|second|first|other|another|of)" \
  "\\b)"                                                                                           \
  "[a-z-]{4,} (?:tumou?rs?|neoplasms?|malignanc(?:y|ies))(?! "                                     \
  "(?:cells?|size|markers?|board|growth|tissue|necrosis)))"

/* Heads that say which disease it is with the word before them: "hydatid cyst". */
#define CW_REPORT_DISEASE_KIND                                                                     \
  "(?:(?:syndrome|disease|disorder|fracture|infarction|aneurysm|pseudoaneurysm|abscess|cyst|"      \
  "fistula|hernia|herniation|perforation|dissection|embolism|rupture|intussusception|torsion|"     \
  "infection|infestation|failure|obstruction|malformation|block|entrapment|transposition|defect|"  \
  "sequence|complex|association|prolapse|inversion(?! "                                            \
  "recovery)|avulsion|dehiscence|rejection|overdose|"                                              \
  "withdrawal|\\w*bezoar|impaction|duplication|sequestration|stricture|diverticulum|abruption|"    \
  "abortion|miscarriage|dislocation|subluxation|detachment|malrotation|arrest|tear|laceration|"    \
  "contusion|occlusion|retear|re-?rupture|interruption|fissure|calculus|mole|bite|sting|trauma)s?" \
  "|"                                                                                              \
  "abscesses|(?:anomal|(?:immuno)?deficienc(?!y "                                                  \
  "vir)|insufficienc|dystroph|injur|pregnanc|pals|toxicit|"                                        \
  "ectop|heterotop)(?:y|ies|ia|ias)|fistulae|diverticula|varix|varices|thrombus|"                  \
  "volvulus|atresia|(?:hemi)?agenesis|poisoning|intoxication|envenom(?:ation|ing)|shock|crisis|"   \
  "ha?emorrhage|dysgenesis|stones?|pseudocysts?|non-?union|foreign body|hemorrhoids|"              \
  "embol(?:us|i)|thromboembolism|tamponade|coarctation(?: of the "                                 \
  "aorta)?|mucocele|sialolith|hamartomas?)"

/* Names whose head tells no disease by its ending, or that would end too early. */
#define CW_REPORT_DISEASE_NAMED                                                                    \
  "(?:\\w{3,}(?:itis|osis|iasis|plasia|pathia|xanthoma) "                                          \
  "(?:pubis|condensans(?: ilii)?|ossificans(?: progressiva)?|obliterans|suppurativa|dissecans|"    \
  "herpetiformis|deformans|hepatis|coli|intestinalis|osteochondroplastica|elasticum|congenita|"    \
  "cystica|with polyangiitis)|"                                                                    \
  "\\w+genesis imperfecta|pseudotumou?r cerebri|situs inversus totalis|struma ovarii|"             \
  "persistent (?:hyperplastic primary vitreous|fetal vasculature)|optic (?:nerve|dis[ck]) "        \
  "(?:head )?drusen|drug reaction with eosinophilia and systemic symptoms|tumefactive "            \
  "demyelination|\\w{4,}mania|thyroid storm|tethered (?:spinal )?cord(?: syndrome)?|subclavian "   \
  "steal(?: syndrome)?|subacute combined degeneration(?: of the spinal cord)?|(?:retro|circum)"    \
  "caval ureter|ranula|calciphylaxis|ossification of the (?:posterior longitudinal ligament|"      \
  "ligamentum flavum)|(?:protein|fructose|lactose) intolerance|hemicrania(?: continua)?|"          \
  "hemichorea|(?:hemi)?ballism(?:us)?|erythromelalgia|empty sella(?: syndrome)?|\\w{5,}myelia|"    \
  "congenital insensitivity to pain(?: with anhidrosis)?|androgen insensitivity(?: syndrome)?|"    \
  "cluster headaches?|chylous ascites|caudal regression(?: syndrome)?|bulimia nervosa|"            \
  "atlantoaxial (?:rotatory )?(?:fixation|instability)|ankyloglossia|acute angle[- ]closure(?: "   \
  "glaucoma)?|Madura foot|hyperemesis gravidarum|\\w+plakia|ectopia (?:cordis|lentis)|"            \
  "(?:levo|meso)cardia|\\w+onychia|(?:lymph|lip|scler|myx)o?edema|pseudomyxoma peritonei|"         \
  "piebaldism|rhinophyma|hyperekplexia|cataplexy|prune belly(?: syndrome)?|conjoined twins|"       \
  "cutis (?:verticis gyrata|marmorata(?: telangiectatica congenita)?)|amniotic band(?: "           \
  "syndrome)?)"

/* Short names of diseases that need no explaining either. */
#define CW_REPORT_DISEASE_SHORT                                                                    \
  "(?-i:r?AAA|TAA|SAH|SDH|ICH|TIA|OSAS?|COPD|ARDS|DVT|VTE|STEMI|NSTEMI|HOCM|HCM|DCM|ARVC|AVM|"     \
  "PAVM|VSD|ASD|TOF|HLHS|TAPV[CR]|SLE|APS|GPA|EGPA|AOSD|GCA|SJS|DRESS|TTP|a?HUS|ITP|DIC|HLH|PNH|"  \
  "DKA|GBS|CIDP|ALS|NMOSD?|ADEM|PML|PRES|RCVS|CVST|IIH|NPH|MELAS|CJD|TB|PJP|HELLP|GERD|NASH|PSC|"  \
  "AIH|FSGS|RPGN|ADPKD|OHSS|PVNS|CRPS|IPF|CTEPH|ABPA|SVT|SCFE)"
/* Heads of the names of diseases. */
#define CW_REPORT_DISEASE                                                                          \
  "(?:" CW_REPORT_DISEASE_NAMED "|" CW_REPORT_DISEASE_SHORT                                        \
  "|neurogenic bladder|bladder exstrophy|" CW_REPORT_TUMOR                                         \
  "|(?:(?!non|post|pre|anti|peri|intra)[a-z]+-)?(?!diagnos|prognos|metasta|anastomos|necros|"      \
  "hypnos|analys|dialys|"                                                                          \
  "urinalys|h\\w*modialys|(?:thrombo|fibrino|adhesio|neuro|hydro|electro|auto|vitreo)lys|"         \
  "hyperkerat|parakerat|acanthos|spongios|dyskerat|fibros|apoptos|mitos|"                          \
  "epidermolysis(?! "                                                                              \
  "bullosa)|leu[ck]ocytos|lymphocytos|agangliono|capitis|parapsilos|cyanos|diaphoros|anisocyt|"    \
  "poikilocyt|"                                                                                    \
  "gliosis|"                                                                                       \
  "exocytos|(?<!"                                                                                  \
  "geal )(?<!tory "                                                                                \
  ")papillomatos|"                                                                                 \
  "bandem|ha?emoglobinem|acidem|alkalem|azotem|ketonem|hyperem|\\w*volem|normo\\w+em|"             \
  "hypergranul)\\w{3,"                                                                             \
  "}(?:itis|"                                                                                      \
  "itides|pathy|pathies|iasis|[ea]mia|plasia|trophy|osis|cele|malacia|penia|ectasis|ectasia|"      \
  "uria|lysis|philia|phrenia|thyroidism|pituitarism|steronism|cortisolism|gonadism|insulinism|"    \
  "cephalus|cephaly|listhesis|mycosis)|"                                                           \
  "(?:(?!(?:of|the|and|with|for|in|during|after|before|by|from|to|at|on|due|as|an?|no|without|"    \
  "this|his|her|any|our|neither|nor|patients?|had|"                                                \
  "has|"                                                                                           \
  "have|"                                                                                          \
  "(?:caus|show|reveal|demonstrat|sustain|suffer|develop|experienc)(?:ed|ing))\\b)[\\w'-]+ "       \
  ")?" CW_REPORT_DISEASE_KIND "|"                                                                  \
  "(?:Mediterranean|Q|typhoid|paratyphoid|rheumatic|scarlet|ha?emorrhagic|Lassa|yellow|relapsing|" \
  "enteric|"                                                                                       \
  "dengue|spotted|valley|trench) fever|"                                                           \
  "(?:avascular|aseptic|fat|bowel|papillary|tubular|cortical|hepatic|laminar|retinal|intestinal|"  \
  "gastric|esophageal|marrow|myocardial|muscle|skin|pancreatic|penile) necrosis|"                  \
  "(?:cystic|pulmonary|retroperitoneal|hepatic|interstitial|systemic|endomyocardial|subungual) "   \
  "fibrosis|"                                                                                      \
  "trisomy \\w+|monosomy \\w+|epidermolysis bullosa|cutis laxa|xeroderma "                         \
  "pigmentosum|"                                                                                   \
  "incontinentia pigmenti|moyamoya|tetralogy of Fallot|truncus arteriosus|ductus "                 \
  "arteriosus|(?:pyoderma|ecthyma) gangrenosum|ecthyma|status \\w+icus|"                           \
  "acanthosis nigricans|granuloma annulare|molluscum contagiosum|herpes "                          \
  "(?:zoster|simplex)|varicella|"                                                                  \
  "zoster|influenza(?: "                                                                           \
  "[A-C]\\b)?|cholera|diphtheria|pertussis|rubella|mumps|poliomyelitis|typhus|mycetoma|"           \
  "actinomycetoma|"                                                                                \
  "cellulitis|fasciitis|torticollis|\\w+dactyly|\\w+melia|phimosis|arthrogryposis|gastroschisis|"  \
  "\\w+schisis|"                                                                                   \
  "spina "                                                                                         \
  "bifida|anencephaly|microphthalmia|anophthalmia|aniridia|pterygium|exotropia|esotropia|"         \
  "amblyopia|"                                                                                     \
  "otosclerosis|leukoplakia|macroglossia|hypodontia|telangiectasia|hypophosphatasia|"              \
  "achondroplasia|"                                                                                \
  "pneumo(?:thorax|peritoneum|mediastinum|pericardium|cephalus)|(?:ha?emo|pyo)thorax|"             \
  "ha?emobilia|"                                                                                   \
  "ha?emotympanum|(?:volume|iron|fluid) overload|hydrops(?: fetalis)?|keloid|burns|multiple "      \
  "sclerosis|lateral "                                                                             \
  "sclerosis|tuberous sclerosis|"                                                                  \
  "ha?ematoma|stroke|hypertension|hypotension|pneumonia|diabetes(?: mellitus| insipidus)?|"        \
  "psoriasis|lupus(?: erythematosus)?|pemphigus(?: "                                               \
  "(?:vulgaris|foliaceus|vegetans|erythematosus|herpetiformis))?|pemphigoid|eczema|gangrene|"      \
  "empyema|"                                                                                       \
  "effusion|ulcer|malaria|sepsis|HIV|COVID-19|measles|dengue|leprosy|tetanus|rabies|\\w*syphilis|" \
  "epilepsy|epilepticus|migraine|dementia|depression|autism|mania|catatonia|delirium|"             \
  "myasthenia(?: gravis)?|goit(?:er|re)|coma|acromegaly|porphyria|ileus|megacolon|achalasia|"      \
  "anaphylaxis|angioedema|alopecia(?: "                                                            \
  "(?:areata|totalis|universalis))?|vitiligo|na?evus|polyps?|fibroids?|cataracts?|"                \
  "glaucoma|keratoconus|purpura|priapism|granulomas?|granulomata|asthma|gout|calcul(?:us|i)|"      \
  "lichen \\w+|pseudotumou?r|scurvy|rickets|beriberi|kwashiorkor|xanthoma|situs inversus|"         \
  "placenta \\w+|pre-?eclampsia|eclampsia|infarcts?|chorea|tic|narcolepsy|neuralgia|botulism|"     \
  "osteopetrosis|ichthyosis|scabies|anthrax|(?:chicken|monkey|m)pox|shingles|erysipelas|impetigo|" \
  "carbuncle|furuncle|croup|emphysema|chylothorax|ha?emoperitoneum|retinitis pigmentosa|"          \
  "neuromyelitis optica|pityriasis \\w+|frostbite|electrocution|\\w*asphyxia|clubfoot|cleft "      \
  "(?:lip|"                                                                                        \
  "palate)|(?:imperforate|bicornuate|didelphys) \\w+|uterus didelphys|horseshoe kidney|patent "    \
  "foramen "                                                                                       \
  "ovale|dextrocardia|cor triatriatum|hypospadias|cryptorchidism|lissencephaly|albinism|"          \
  "(?:dwarf|gigant|parkinson|alcohol|hypersplen|hermaphrodit|loxoscel|latrodect|ergot|fluor|"      \
  "cretin)ism|(?!(?:and|or|with|of|the|had|"                                                       \
  "for|no|from|by|in) )[a-z]+ "                                                                    \
  "(?:dystonia|ataxia|apnea)|"                                                                     \
  "malignant hyperthermia|hydatidiform mole|molar pregnancy|"                                      \
  "(?:coronary|artery|arterial|ostial|aortic|mitral|pyloric|trache\\w+|subglottic|spinal|canal|"   \
  "vein|"                                                                                          \
  "urethral|ureteral|esophageal|oesophageal|junction|pulmonary|duodenal|valve) stenosis|"          \
  "anomalous (?:[a-z]+ )?(?:coronary artery|pulmonary venous "                                     \
  "(?:return|connection|drainage)|origin "                                                         \
  "of the [a-z ]{3,40}? artery)(?: from (?:the )?[a-z]+ (?:artery|aorta)(?: "                      \
  "syndrome)?)?|vascular ring|"                                                                    \
  "(?:right(?:-sided)?|double|interrupted) aortic arch|persistent left superior vena cava|"        \
  "aplasia(?: cutis(?: congenita)?)?|ot(?:itis|itides)(?: "                                        \
  "(?:media|externa))?|iritis|myiasis|pellagra|cherubism|chikungunya|"                             \
  "fibromyalgia|syringomyelia|annular pancreas|anorexia nervosa|Ludwig's angina|foreign body "     \
  "(?:aspiration|ingestion)|macular hole|pituitary apoplexy|(?:poly|a)splenia|posterior urethral " \
  "valves?|slipped capital femoral epiphysis|wandering spleen|odontogenic keratocysts?|"           \
  "(?:aplastic|pernicious|dyserythropoietic|h\\w*molytic|Fanconi|sideroblastic|megaloblastic|"     \
  "sickle cell|iron[- ]"                                                                           \
  "deficiency|Diamond-Blackfan) "                                                                  \
  "an(?:a)?emia|(?:muscular|optic|system|cerebellar|villous|cortical) "                            \
  "atrophy|"                                                                                       \
  "(?:ectopic|heterotopic|accessory|supernumerary|aberrant) (?:[a-z]+ "                            \
  ")?(?:tissue|mucosa|gland|spleen|"                                                               \
  "tooth|teeth|kidney|breast|pancreas|thyroid|testis|liver|lobe|nipples?|rib|subclavian artery)|"  \
  "placenta (?:ac|in|per)creta|vasa pra?evia|Charcot \\w+|"                                        \
  "herniated (?:[a-z]+ ){0,3}dis[ck]s?|dis[ck] (?:protrusion|extrusion|bulge)s?|abruptio "         \
  "placentae|"                                                                                     \
  "(?:macular|negative pressure pulmonary) o?edema|(?:tardive|ciliary|biliary) dyskinesia|"        \
  "(?:macular|corticobasal|hepatolenticular|lobar|cerebellar|corneal) degeneration|spastic "       \
  "paraplegia|ectropion|entropion|tinea [a-z]+|\\w*chondrogenesis|\\w{3,}derma|\\w+liths?|"        \
  "ophthalmoplegia|\\w*myotonia|deafness|(?:food|milk|latex|nut|peanut|egg) allergy|heterotaxy|"   \
  "(?:mitral|aortic|tricuspid|valve|valvular) regurgitation|(?:atrial|ventricular) "               \
  "(?:fibrillation|flutter|tachycardia)|noncompaction|(?:periodic|vocal (?:cord|fold)|"            \
  "diaphragmatic|Bell's) (?:paralysis|palsy)|vesico-?ureter\\w+ reflux|hallux valgus|pectus "      \
  "[a-z]+um|talipes(?: [a-z]+)?|trigger (?:finger|thumb)|frozen shoulder|dyskeratosis congenita|"  \
  "kala-azar|epispadias|hemihypertrophy|fetus in fetu|bicuspid aortic valve|"                      \
  "acne(?: (?:vulgaris|conglobata|fulminans|inversa|rosacea))?|urticaria|erythema "                \
  "(?:nodosum|multiforme|migrans|annulare|elevatum|marginatum|infectiosum|dyschromicum|induratum|" \
  "gyratum|toxicum|ab igne)|celiac|scleroderma|morphea)"

/* "SLE", "mHS", "CN1". */
#define CW_REPORT_ABBREVIATION                                                                     \
  "(?-i:(?![pcy]{0,2}[TNM][0-9xX]|(?:I{2,3}|VI{0,3}|I[VX])\\b|[A-Z]\\d(?:-[A-Z]\\d)?\\b|G\\dP\\d)" \
  "(?!(?:DNA|m?RNA|CT|MRI|MR|"                                                                     \
  "PET|R?T?-?PCR|ECG|EKG|EEG|"                                                                     \
  "EMG|ICU|Ig["                                                                                    \
  "GMAE]\\d?|LDH|CRP|ESR|"                                                                         \
  "ANA|ANCA|PSA|CEA|AFP|HCG|WBC|CSF|BMI|FNA|HLA|NGS|FISH|IHC|FDG|SUV|LVEF|GCS|IV|ER|US|FIGO|AJCC|" \
  "UICC|TNM|WHO|ECOG|NYHA|ASA|INSS|COG|ICD|DSM|ACR|EULAR|CTCAE|RECIST)\\b)[a-z]?"                  \
  "[A-Z][A-Z0-9][A-Za-z0-9/-]{0,8}(?! of (?:primary|metastatic|[A-Z]{2})))"

/* Verbs that lead to a name and are no part of it. */
#define CW_REPORT_NAME_VERB                                                                        \
  "(?:(?:exhibit|experienc|includ|chang|manifest|display|detect|discover|consider|recogni[sz]|"    \
  "undergo|"                                                                                       \
  "receiv|recur|report|describ|identifi|treat|operat|admitt|referr|remov|excis|resect|mimick?|"    \
  "caus|mention|ha?r?bou?r|present|disclos|indicat|suggest|represent|prov|confirm|contain|"        \
  "demonstrat|reveal|show|find|found|suspect|involv|locat|measur|resembl|becom|grow|remain|fear|"  \
  "suffer|discuss|exclud|necessitat|stat|follow|complicat)(?:ed|ing|ly|s)?\\b)"

/* What stands before the head of such a name; eight copies of it would be too large a pattern. An
 * adjective may have a comma behind it, and any word something short in brackets: "non-invasive
 * (pTa), low grade (GII), papillary". */
#define CW_REPORT_NAME_WORDS                                                                       \
  "(?(DEFINE)(?<nameword>(?!(?-i:an?|An|(?<![a-z] "                                                \
  ")A)\\b|our\\b|the\\b|with\\b|of\\b|was\\b|is\\b|and\\b|his\\b|her\\b|"                          \
  "history|grade "                                                                                 \
  "(?:\\d|[IV])|"                                                                                  \
  "stage|suspected|possible|neither\\b|nor\\b|metastases|prior|previous|diagnos(?:ed|ing)|showed|" \
  "revealed|no\\b|"                                                                                \
  "this\\b|"                                                                                       \
  "which\\b|that\\b|developed|from\\b|for\\b|had\\b|in\\b|as\\b|underlying|known|recurrence|"      \
  "rather\\b|than\\b|instead\\b|"                                                                  \
  "were\\b|by\\b|who\\b|to\\b|due\\b|after\\b|probable|without\\b|not\\b|or\\b|he\\b|she\\b|"      \
  "whose\\b|although\\b|though\\b|because\\b|since\\b|if\\b|when\\b|where\\b|while\\b|but\\b|"     \
  "then\\b|within\\b|between\\b|differentiat(?:es?|ing)\\b|distinguish|shown\\b|seen\\b|"          \
  "undergone\\b|become\\b|"                                                                        \
  "during\\b|presumed|consistent|associated|secondary(?= to\\b)|"                                  \
  "following|on\\b|at\\b|features|evidence|signs|excludes?\\b|leads?\\b|led\\b|are\\b|"            \
  "underwent|became|grew|be\\b|been\\b|" CW_REPORT_NAME_VERB ")"                                   \
  "(?:(?-i:[A-Z])\\. (?=[a-z]{4}))?[\\w/'-]+(?: \\((?!Fig)[\\w "                                   \
  "]{1,12}\\))?(?:(?<=ive|use|ere|ute|arge|mall|iant|uge|ild|ing|grade|[a-z]al|[a-z]ed|ous|[a-z]"  \
  "ic|"                                                                                            \
  "(?<!(?-i:[A-Z]))\\)),|(?<=[a-z]al|[a-z]ic|[a-z]ar|ary|ous|[a-z]ed|ive|[a-z]te|rior) and(?= "    \
  "(?!" CW_REPORT_NAME_VERB ")[a-z-]{2,}(?:al|ic|ar|ary|ous|ed|ive|te|rior) ))? "                  \
  "))(?&nameword){0,8}"

/* What is skipped in front of the name: articles, measures, stage. Six copies of it would be too
 * large a pattern. */
#define CW_REPORT_NAME_LEAD                                                                        \
  "(?(DEFINE)(?<leadword>(?:an?|the|his|her|two|three|another|treated|underlying|known|(?:\\w+ly " \
  ")?(?:diagnosed|proven|confirmed|verified)|(?-i:[A-Z]{2,5}) of(?= "                              \
  "(?:primary|metastatic|(?-i:[A-Z]{2})))|"                                                        \
  "(?:[\\w-]+ "                                                                                    \
  "){0,2}(?:variant|form|type|subtype|variety|association|coexistence|combination|co-occurrence|"  \
  "location|locali[sz]ation) "                                                                     \
  "of|"                                                                                            \
  "so-called|rare|un(?:usual|common|expected|suspected|known)|extremely|only|just|"                \
  "very|"                                                                                          \
  "exceptionally|original|precedent|previously (?:known|resected|treated)) "                       \
  "|(?:episodes?|attacks?|bouts?|recurrences?|relapses?|exacerbations?|flares?) of "               \
  "|(?:\\d[\\d., x\\x{d7}-]*|[a-z]{3,5}-)(?:mm|cm)(?: in [a-z ]{3,20},?|[ -]sized?)?[ -]|"         \
  "(?:(?:R[012] )?resected|excised|dissected|removed) |(?:clinical |pathological "                 \
  ")?[cpyr]{0,2}T(?:[0-4]|is|x)\\S*(?:[ "                                                          \
  ",/]{1,2}[cpy]{0,2}[NM][\\dx]\\S*){0,2},? |grade \\w+,? |"                                       \
  "(?:(?:early|late|advanced)[ -]|end )stage |\\(?(?:clinical |pathological |advanced "            \
  "|[a-z]+-)?stage "                                                                               \
  "(?-i:[IV]+|[0-4])[A-Ea-e]?\\d?\\b\\)?,? (?:disease of )?(?:\\(p?T\\d[^)]*\\) "                  \
  ")?))(?&leadword){0,5}"

/* What is more often an agent or an event than a disease where something is due to it. */
#define CW_REPORT_NO_CAUSE                                                                         \
  "\\b(?:infections?|infestations?|(?:electrical|electric) shock|trauma|injur(?:y|ies)|toxicity|"  \
  "poisoning|overdose|rejection)(?: of [^.;,]+)?\\Z"

/* What belongs to the name behind its head: "type 2", "of the left breast", "of the pancreatic
 * head". */
#define CW_REPORT_NAME_TAIL                                                                        \
  "(?: (?:multiforme|protuberans|in situ))?(?: of no (?:special|specific) type)?(?: "              \
  "(?:type|subtype|grade) [A-Z\\d]+\\b)?"                                                          \
  "(?: of (?:the |his |her |an? )?(?:(?:left|right|both|upper|lower|ascending|descending|sigmoid|" \
  "urinary|common|transverse|inferior|superior|interior|first|second|third|fourth|fifth|uterine|"  \
  "small|large|distal|thyroid|anterior|posterior|"                                                 \
  "(?!primary|bone\\b|liver)[a-z-]+"                                                               \
  "(?:al|ic|ar|ous|ary)) ){0,3}"                                                                   \
  "(?!the\\b|an?\\b|both\\b|of\\b|right\\b|left\\b|two\\b|three\\b|four\\b|five\\b|six\\b|"        \
  "several\\b|all\\b|multiple\\b|[a-z]+ metasta|unknown|uncertain|unclear|likely|possible|"        \
  "probable|presumed|primary|secondary|metasta|(?:a?typical|acute|chronic|severe|mild)\\b|"        \
  "origin|and\\b|with\\b|in\\b|was\\b|"                                                            \
  "is\\b|which\\b|that\\b|at\\b|\\w+ing\\b)[a-z]+(?:'s)?(?: origin)?"                              \
  "(?: "                                                                                           \
  "(?:gland|callosum|node|nodes|duct|wall|bed|fossa|cavity|region|junction|marrow|canal|sinus|"    \
  "tissues?|"                                                                                      \
  "cord|column|head|tail|artery|vein|nerve|valve|joint|bone|muscle|lobe))?"                        \
  "(?:(?<= wall| head| body| tail| base|floor| root| tip| lobe|angle| apex| neck|third|ortion| "   \
  "part| pole| dome|order|argin|ction|egion)"                                                      \
  " of the (?:left |right )?[a-z]+)?)?"

/* What tells no disease without a word before it; a germ can have its first letter in front. */
#define CW_REPORT_NAME_BARE                                                                        \
  "(?(DEFINE)(?<compound> (?:[\\w-]+ ){0,2}(?:fracture|injury|syndrome|disease|disorder|aneurysm|" \
  "abscess|deficiency)s?\\b))"                                                                     \
  "(?!\\d+ (?!year))(?!\\d+-(?:year|month|week|day))"                                              \
  "(?!(?:(?:previous|past|prior|recent|active|acute|chronic|latent|current|severe|local|systemic|" \
  "disseminated|"                                                                                  \
  "secondary|bacterial|viral|fungal|mixed|anaerobic|aerobic|polymicrobial|opportunistic|"          \
  "nosocomial|superimposed|concurrent|underlying|single|multiple|mild|"                            \
  "moderate|minor|minimal|total|complete|partial|active|ongoing|massive|extensive|fresh) )+"       \
  "(?:infection|disease|disorder|condition|injury|injurie|occlusion|ha?emorrhage|obstruction|"     \
  "failure|defect|cyst|syndrome)s?\\b)"                                                            \
  "(?!(?:(?:anterior|posterior|central|peripheral|lateral|medial|superior|inferior|small|large|"   \
  "pinpoint|subtotal|total|left|right) )+perforation\\b(?! "                                       \
  "of)|interruption\\b|(?:(?:small|tiny|minor|subtle|minimal) )+fractures?\\b(?! of))"             \
  "(?!New York|(?:American|European) (?:Heart|Academy|College|Society|Association))"               \
  "(?!clinical (?:syndrome|picture|disease)\\b)"                                                   \
  "(?!(?:important|marked|major|significant|severe|biological) inflammatory syndrome\\b)"          \
  "(?!(?:both|other|these|such|several|various|many|all|some|different|similar|any) )"             \
  "(?!(?:perforation|rupture|avulsion|tear|laceration|trauma|occlusion|contusion|dislocation|"     \
  "ha?emorrhage|"                                                                                  \
  "stricture)s?\\b(?! of (?:the|his|her) (?!membranes)|(?&compound)))"                             \
  "(?!(?:diseases?|disorders?|lesions?|tumou?rs?|neoplasms?|malignanc(?:y|ies)|(?:syndrome|"       \
  "infection|failure|"                                                                             \
  "obstruction|"                                                                                   \
  "defect|malformation|block|arrest|cyst|complex|sequence|association|"                            \
  "rejection|"                                                                                     \
  "withdrawal|duplication|inversion|dehiscence|stone|"                                             \
  "bite|sting|impaction|detachment|prolapse|mole|thrombus|"                                        \
  "calculus|fissure)s?|insufficiency|shock|crisis|pregnancy|deficiency|injur(?:y|ies)|anomal(?:y|" \
  "ies)|"                                                                                          \
  "toxicity)\\b"                                                                                   \
  "(?!(?&compound)))(?:(?-i:[A-Z])\\. |in situ )?"

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* Organs and where in them, as fragments of patterns. */

#define CW_REPORT_WHERE                                                                            \
  "(?:(?:segments? [IVX\\d]+(?:(?:, | and |-)[IVX\\d]+)* of "                                      \
  "the|left|right|bilateral|both|first|second|third|fourth|fifth|regional|distant|mediastinal|"    \
  "retroperitoneal|"                                                                               \
  "inguinal|supradiaphragmatic|infradiaphragmatic|"                                                \
  "axillary|cervical|supraclavicular|infraclavicular|pelvic|para-?aortic|paratracheal|"            \
  "perigastric|"                                                                                   \
  "abdominal|thoracic|lumbar|sacral|iliac|hilar|mesenteric|intra-?abdominal|upper|lower|middle|"   \
  "anterior|posterior|proximal|distal|frontal|parietal|temporal|occipital|contralateral|"          \
  "[CTLS]\\d{1,2}(?:-[CTLS]?\\d{1,2})?|ipsilateral|peripancreatic|subcarinal|celiac|portal|"       \
  "femoral|parasternal|subcutaneous|neck(?= (?:lymph )?nodes?)|"                                   \
  "intramuscular|extra-?nodal|local|deep|superficial) )*"
#define CW_REPORT_ORGAN                                                                            \
  CW_REPORT_WHERE                                                                                  \
  "(?:lymph(?:atic)? nodes?|nodes?|nodal|(?:gastric|nasal|oral|bronchial|colonic|buccal) "         \
  "mucosa|endobronchial(?: area| tree)?|(?:cranial|facial|pelvic) bones?|(?:\\w+ lobe of the "     \
  ")?liver|hepatic(?: "                                                                            \
  "lobe)?|lungs?|pulmonary(?: lobe)?|(?:frontal|parietal|temporal|occipital|cerebellar) "          \
  "(?:lobe|hemisphere|region)s?|(?:bone "                                                          \
  ")?marrow|bones?|osseous|bony|skeletal|skeleton|brain|cerebral|cerebell(?:ar|um)|"               \
  "leptomeningeal|meninges|meningeal|dura(?: mater)?|dural|spinal cord|"                           \
  "peritoneal(?: cavity)?|peritoneum|omental|omentum|adrenal(?: "                                  \
  "glands?)?|adrenals|pleural|pleura[es]?|skin|cutaneous|subcutaneous(?: tissues?)?|spinal|"       \
  "spleen|splenic|ovarian|ovary|ovaries|pancreas|pancreatic|kidneys?|"                             \
  "renal|chest wall|abdominal wall|bladder|stomach|colon|breasts?|heart|orbits?|choroid|scalp|"    \
  "intra(?:pulmonary|hepatic|cranial|peritoneal|spinal|osseous|ocular)|(?:bile duct|bowel)|"       \
  "(?:psoas |gluteal |thigh |iliopsoas )?muscles?|diaphragm|mediastinum|femur|sacrum|skull(?: "    \
  "base)?|pineal(?: region| gland)?|clivus|cavernous sinus|psoas|"                                 \
  "uterine (?:cervix|corpus|body|fundus)|cervix uteri|corpus uteri|endocervix|parametrium|"        \
  "(?:greater|lesser) omentum|ca?ecum|sigmoid colon|(?:ascending|descending|transverse) colon|"    \
  "papilla of Vater|ampulla|vocal cords?|palate|paranasal sinus(?:es)?|(?:maxillary|frontal|"      \
  "sphenoid|ethmoid) sinus(?:es)?|conjunctiva|lacrimal gland|submandibular "                       \
  "gland|acetabulum|radius|"                                                                       \
  "ulna|patella|phalan(?:x|ges)|(?:(?:index|middle|ring|little) )?fingers?|toes?|spermatic "       \
  "cord|epididymis|cauda equina|brainstem|"                                                        \
  "thalamus|basal ganglia|pons|epidural space|anal canal|anus|buttock|"                            \
  "popliteal nodes?|leptomeninges|iliac bones?|pubic bone|"                                        \
  "central nervous system|CNS|small (?:bowel|intestin(?:es?|al))|uterus|"                          \
  "testis|testes|testicles?|parotid(?: gland)?|gallbladder(?: "                                    \
  "wall)?|humerus|scapula|tongue|maxilla|"                                                         \
  "mandible|vertebral(?: bod(?:y|ies)| column)?|vertebrae|ribs?|"                                  \
  "thyroid(?: gland)?|spine|pelvis|mesentery|mesenteric|soft tissues?|aortic|aorta|cardiac|"       \
  "gastric|colonic|duodenal|duodenum|jejunum|jejunal|ileum|ileal|rectum|rectal|prostate|"          \
  "intestines?|intestinal|esophageal|oesophageal|o?esophagus|orbital|choroidal|pituitary(?: "      \
  "gland)?|testicular|uterine|cervix|vagina|vulva|penis|vaginal|vertebra|umbilical|umbilicus|"     \
  "tonsillar|tonsils?|gingival|gingiva|muscular|ureteral|ureter|urethra|larynx|(?:hypo|naso|oro)?" \
  "pharynx|trachea|bronchus|"                                                                      \
  "thymus|endometrium|endometrial|myometrium|penile|eyes?|eyelids?|retina|iris|nasal "             \
  "cavity|sternum|clavicle|ilium|tibia|fibula|calcaneus|"                                          \
  "appendix|hip|thigh|neck|pericardium|pericardial|myocardium|myocardial|(?:right|left) "          \
  "(?:atrium|ventricle)|seminal vesicles?|fallopian tubes?|retroperitoneum|thoracic|lymphatic|"    \
  "(?:abdominal|thoracic|pleural|pelvic|oral|cranial|abdominopelvic) cavit(?:y|ies)|"              \
  "(?:abdominal|thoracic|pleural|pelvic)(?= (?:and|or) \\w+ cavit)|adnexa[el]?|"                   \
  "tubes? and ovar(?:y|ies)|ileocecal valve|axilla|groin|thorax|abdomen|"                          \
  "lobes? of the (?:lungs?|liver|brain)|(?-i:[CTLS])\\d{1,2}(?: vertebrae?| vertebral "            \
  "bod(?:y|ies))?)"

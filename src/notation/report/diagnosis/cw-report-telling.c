/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-mention-private.h"
#include "notation/report/diagnosis/cw-report-tumor-words.h"

/* In which words a report tells a disease without a word of diagnosis. */

const CwReportTelling cw_report_tellings[] = {
  /* we report a 40-year-old woman with a mesenteric leiomyosarcoma */
  { CW_REPORT_ABOUT, REPORTS AGED_PERSON WITH TUMOR },
  { CW_REPORT_ABOUT,
    REPORTS "(?:" NOT_CAME "[^.;,]){0,90}?\\b" PATIENT " (?:with|suffering from) " TUMOR },
  { CW_REPORT_ABOUT, "\\bcases? of " ANY_TUMOR },
  /* a 60-year-old man with gastric cancer received */
  { CW_REPORT_ABOUT, "[- ]old [^.;,]{0,40}?\\b" PATIENT "s?(?: patient)? with " ANY_TUMOR },
  /* was found to have ovarian cancer; was referred with a giant mature teratoma */
  { CW_REPORT_ABOUT, "\\b(?:found|noted|discovered|shown|confirmed|proven) to have " TUMOR },
  /* the scan discovered her to have a choledochal cyst */
  { CW_REPORT_OTHER, "\\b(?:found|noted|discovered|showed|confirmed|proved|revealed|identified|"
                     "demonstrated) (?:him|her|them|the "
                     "(?:patient|child|boy|girl|infant|baby|man|woman)) to (?:have|be suffering "
                     "from|suffer from) (?:an? )?" DISEASE },
  { CW_REPORT_ABOUT,
    "\\b(?:presented|admitted|referred|transferred|operated on|hospitali[sz]ed|treated)\\b"
    "[^.;,]{0,60}? (?:with|for) " TUMOR },
  /* was admitted for the management of dermatomyositis */
  { CW_REPORT_OTHER,
    "\\b(?:presented|admitted|referred|transferred|hospitali[sz]ed|seen|followed)\\b"
    "[^.;,]{0,80}? (?:for|on account of) (?:the )?(?:(?:further|better|surgical|medical|"
    "specialist|antibiotic|[a-z]+al) )?(?:management|treatment|therapy|care|surgery)(?: and "
    "[a-z-]+)? of "
    "" DISEASE },
  /* had ulcerative colitis that was diagnosed 21 years ago */
  { CW_REPORT_OTHER,
    "\\b(?:had|with|has) " ANY_DISEASE "(?:,? (?:which|that) (?:was|had been))? (?:first )?"
    "diagnosed\\b" },
  /* a recurrence of squamous cell carcinoma; on a background of lung cancer */
  { CW_REPORT_ABOUT, "\\b(?:recurrence|relapse|(?:on|with) an? (?:background|history)|in the "
                     "(?:setting|context)) of " TUMOR },
  /* the patient presented an axillary adenocarcinoma */
  { CW_REPORT_ABOUT, "\\b(?:he|she|patient) presented " TUMOR },
  { CW_REPORT_ABOUT, "\\b(?:newly|recently) diagnosed " BEFORE CW_REPORT_ABBREVIATION "(?= |[.,;])"
                     ")" },
  { CW_REPORT_ABOUT, "\\b(?:known (?:to have|case of)|diagnosed case of) " TUMOR },
  /* the patient with relapsed leukemia received */
  { CW_REPORT_ABOUT, "\\A(?:The|Our) patient with " TUMOR },
  /* newly diagnosed T2 N1 carcinoma */
  { CW_REPORT_ABOUT, "\\b(?:newly|recently|incidentally|first) diagnosed " TUMOR },
  /* pathology showed an adenocarcinoma of the colon */
  { CW_REPORT_TISSUE, TISSUE_SHOWED TUMOR },
  /* histology showed poorly differentiated ICC */
  { CW_REPORT_TISSUE, TISSUE_SHOWED LEAD
    "(?<name>(?:poorly|moderately|well)[ -]differentiated " CW_REPORT_ABBREVIATION
    ")(?= |[.,;]|\\Z)" },
  /* histology consistent with TCRBCL */
  { CW_REPORT_TISSUE,
    "\\b(?:(?:immuno)?histolog|patholog|histopatholog|biops|cytolog)\\w*[^.;]{0,60}? "
    "(?:consistent with|"
    "compatible with|diagnostic (?:of|for)|in keeping with|the diagnosis of) (?:an? "
    ")?(?<name>" CW_REPORT_ABBREVIATION ")(?=[.,;]|\\Z| is| was| were)" },
  /* examination of the tissue revealed an UCNT */
  { CW_REPORT_TISSUE,
    TISSUE_SHOWED "(?<=a |an )(?:metastatic |recurrent |primary )?(?<name>(?:benign |malignant "
                  ")?" CW_REPORT_ABBREVIATION ")(?=[.,;]|\\Z| of the )" },
  /* a biopsy revealed MCC lymph node metastases */
  { CW_REPORT_TISSUE, TISSUE_SHOWED "(?:an? )?(?<name>" CW_REPORT_ABBREVIATION
                                    ") (?:[\\w-]+ ){0,3}metastas[ei]s\\b" },
  /* negative for CK7, indicating that it was a rectal cancer */
  { CW_REPORT_TISSUE,
    "\\b(?:indicating|confirming|showing|revealing) (?:that )?(?:it|this|the \\w+|they) "
    "(?:was|were|is|to be) " TUMOR },
  /* it was a Burkitt lymphoma */
  { CW_REPORT_TISSUE,
    "\\b(?:it|this|(?:the|this|an?) (?:\\w+ )?(?:tumou?r|lesion|mass|neoplasm|nodule),? (?:which "
    "|that )?) ?(?:is|was)(?: "
    "(?:therefore|thus|indeed|actually|finally|then|in fact))? an? " TUMOR },
  /* the malignant component was basaloid carcinoma */
  { CW_REPORT_TISSUE,
    "\\b(?:components?|histology|pathology|histological type) (?:was|were) " TUMOR },
  { CW_REPORT_TISSUE, TISSUE_SHOWED LEAD "(?<name>" CW_REPORT_NAME_WORDS
                                         "tumou?rs?(?= of )" CW_REPORT_NAME_TAIL ")\\b" },
  /* histology showed yeasts and granulomas, consistent with cryptococcosis */
  { CW_REPORT_TISSUE,
    "\\b(?:(?:immuno)?histo(?!ry|ries)|patho|biops|microscop|cytolog|autops|specimen)\\w*"
    "\\b[^.;]{90,240}?,? (?:(?:and|which) (?:was|were) )?(?:consistent with|"
    "compatible with|in keeping with|diagnostic of|typical "
    "of|confirming|establishing|indicating|indicative of) (?:the diagnosis of |an? |the "
    ")*" ANY_DISEASE },
  /* but also showed foci of a renal cell carcinoma */
  { CW_REPORT_TISSUE,
    "\\b(?:but|and|which) (?:also|additionally|incidentally) (?:showed|revealed|"
    "demonstrated|contained|disclosed|harbou?red) (?:(?:(?:[a-z]+ )?(?:foci|areas?|"
    "fragments?|nests|clusters|evidence|presence) of|an?|the) )*" TUMOR },
  { CW_REPORT_TISSUE, TISSUE_SHOWED ANY_TUMOR },
  /* the findings were consistent with a neuroendocrine tumour */
  { CW_REPORT_TISSUE, FINDINGS_FIT TUMOR },
  { CW_REPORT_TISSUE, FINDINGS_FIT ANY_DISEASE },
  { CW_REPORT_TISSUE,
    "\\b(?:these|the|histo\\w+|patho\\w+|immuno\\w+) findings? [^.;]{0,40}?(?:was|were) "
    "(?:highly |strongly |very )?suggestive of (?:an? |the )?" ANY_DISEASE },
  /* stained for TTF-1, suggesting lung adenocarcinoma as the origin */
  { CW_REPORT_TISSUE,
    "\\b(?:suggesting|confirming|indicating|supporting|establishing)(?: (?:the|a) diagnosis "
    "of)? (?:an? )?" TUMOR },
  { CW_REPORT_TISSUE, "\\b(?:confirming|establishing)(?: the diagnosis of)? (?:an? )?" DISEASE },
  /* the lung adenocarcinoma was stage IV */
  { CW_REPORT_TISSUE, "\\b(?:the |his |her |, )" TUMOR
                      " was (?:[a-z]+ )?(?:characteri[sz]ed as|classified as|staged|stage)\\b" },
  /* stage III laryngeal carcinoma */
  { CW_REPORT_ABOUT, "\\bstage [IV]+[ABC]?\\d? " TUMOR },
  { CW_REPORT_ABOUT, "\\bstage [IV]+[ABC]?\\d? (?<name>(?:[a-z-]+ ){0,3}" CW_REPORT_ABBREVIATION
                     ")(?=[.,;]| \\(| (?:was|who|with|and)\\b)" },
  /* total gastrectomy for stomach cancer */
  { CW_REPORT_TREATED_FOR,
    TREATED "(?:[^.;,]{0,60}? of|[^.;]{0,160}?(?<!screening)(?<!tested)(?<!tests)"
            "(?<!positive)(?<!negative)(?<!evaluation)(?<!surveillance) for) "
            "(?:known )?" ANY_TUMOR },
  /* further examination of her pancreatic tumor */
  { CW_REPORT_OTHER,
    "\\b(?:examination|evaluation|treatment|management|work-?up) of (?:an? |his |her |the )"
    "" ANY_TUMOR },
  /* renal biopsy revealed membranous nephropathy; the pathology was reported as pure LCNC */
  { CW_REPORT_TISSUE, TISSUE_SHOWED "" DISEASE },
  { CW_REPORT_TISSUE,
    "\\b(?:(?:immuno)?histo(?!ry|ries)|patho|biops|cytolog|radiogra|tomogra|imaging|angiogra|"
    "echocardiogra|"
    "ultraso|MRI\\b|CT\\b|scan|x-?ray|findings?\\b|features\\b|appearances?\\b)\\w*\\b[^.;]{0,60}?"
    "\\b(?:reported|"
    "interpreted|identified|read|classified|described|returned|labell?ed) (?:as|to be) "
    "" ANY_DISEASE },
  { CW_REPORT_TISSUE,
    "\\b(?:confirm\\w*|established|supported|made|reached|suggested) the "
    "(?:(?:final|definitive|definite|clinical|pathological) )?diagnosis of " ANY_DISEASE },
  /* the tumour was classified as; identified the lesion as; final histology: */
  { CW_REPORT_TISSUE,
    "\\b(?:case|tumou?r|lesion|mass|neoplasm|nodule|polyp|it|this|these|findings|eruption|"
    "ulcer)s?\\b(?:[^.;,]{0,40}?|, (?:which|that|and) (?:was|were) (?:\\w+ly )?|, )"
    "\\b(?:confirmed|diagnosed|classified|graded|interpreted|categori[sz]ed|identified|regarded|"
    "recogni[sz]ed|"
    "reported|labell?ed|reclassified) as " ANY_DISEASE },
  { CW_REPORT_TISSUE,
    "\\b(?:identified|classified|confirmed|recogni[sz]ed) the (?:tumou?r|lesion|mass|nodule|"
    "neoplasm) (?:as|to be) " TUMOR },
  { CW_REPORT_TISSUE,
    "\\b(?:histology|pathology|histopathology|cytology|biopsy|morphology|appearances?) "
    "(?:was|were) (?:that of|typical of|typical for|in line with|in favou?r of|those of) " TUMOR },
  { CW_REPORT_TISSUE,
    "\\b(?:final|definitive|definite|postoperative|surgical) (?:histo\\w*|patho\\w*)"
    "(?: (?:report|diagnosis|result|examination))?(?: was|:)" TUMOR },
  /* advanced gastric cancer was identified on screening */
  { CW_REPORT_OTHER,
    "(?:\\A|[,;] |\\band )" TUMOR
    " (?:was|were) (?:\\w+ly )?(?:identified|found|detected|discovered|diagnosed|confirmed)\\b" },
  /* on histopathology a metastatic adenocarcinoma was identified */
  { CW_REPORT_TISSUE,
    "\\b(?:on|at|in|by) (?:histo(?!ry)|patho|cytolog|biops|microscop)\\w*,? " TUMOR
    " (?:was|were) (?:\\w+ly )?(?:identified|found|seen|diagnosed|confirmed|detected)\\b" },
  /* a woman of 57 kg, affected by KBG syndrome; we noted a placenta percreta */
  { CW_REPORT_KNOWN, "[- ]old [^.;]{0,100}?\\baffected (?:by|with) (?:an? )?" ILLNESS },
  { CW_REPORT_SEEN,
    "\\b(?:we|surgeons?|and) (?:also |\\w+ly )?(?:noted|encountered|found|identified|"
    "detected|discovered|saw) (?=an? )" SEEN_DISEASE },
  /* it was a strangulated hernia */
  { CW_REPORT_SEEN,
    "(?:\\A|[,;] )(?:it|this) was (?:therefore |thus |indeed |in fact |found to be )?"
    "(?=an? )" SEEN_DISEASE },
  /* an impression of appendicitis was made; assessment: gout */
  { CW_REPORT_OTHER, "\\b(?:assessment|impression) of (?:an? )?" DISEASE " (?:was|were) "
                     "(?:made|established|given)\\b" },
  { CW_REPORT_OTHER,
    "\\A(?:Assessment|(?:Clinical |Final )?Impression)(?: was)?[:;] (?:an? )?" DISEASE },
  /* she was identified as having nutcracker syndrome; it was finally confirmed as */
  { CW_REPORT_OTHER,
    "\\b(?:identified|recogni[sz]ed|labell?ed|regarded|confirmed|known|registered|found|"
    "managed) as "
    "(?:having|suffering from|an? (?:confirmed |known |proven )?case of) " ANY_DISEASE },
  { CW_REPORT_OTHER, "\\b(?:finally|eventually|later|ultimately|subsequently|then|thus|therefore) "
                     "(?:confirmed|proven|identified|recogni[sz]ed) (?:as|to be) " ANY_DISEASE },
  /* the BHD diagnosis was confirmed */
  { CW_REPORT_OTHER, "\\bthe (?:suspected |presumptive |clinical )?" BEFORE "(?:" CW_REPORT_DISEASE
                     "|" CW_REPORT_ABBREVIATION ")) diagnosis (?:was|is) (?:\\w+ly |then |also "
                     ")?(?:confirmed|established|made|supported|proven)\\b" },
  /* we report the occurrence of peripartum cardiomyopathy */
  { CW_REPORT_OTHER, REPORTS
    "[^.;,]{0,30}? (?:occurrence|development|presence|coexistence|diagnosis|management|surgical "
    "treatment) of " ANY_DISEASE },
  /* an unusual case of cutaneous leishmaniasis is reported */
  { CW_REPORT_OTHER, "\\A(?:(?:an?|one|the|this|our|[a-z-]+) ){0,4}cases? of " ANY_DISEASE },
  /* an ectopic pregnancy was confirmed */
  { CW_REPORT_OTHER,
    "(?:\\A|[,;] |\\band )" DISEASE "(?: \\([^()]{1,40}\\))? (?:was|were) (?:\\w+ly |then "
    "|therefore |suspected and (?:then |later |\\w+ly )?)?"
    "(?:confirmed|established|identified as the)\\b" },
  { CW_REPORT_OTHER,
    "(?:\\A|[,;] |\\band )(?<name>" CW_REPORT_ABBREVIATION
    ") (?:was|were) (?:\\w+ly |then |therefore )?confirmed (?:by|on|with|via|through)\\b" },
  /* the suspicion of amyloidosis was confirmed; in whom amyloidosis was found */
  { CW_REPORT_OTHER,
    "\\b(?:suspicion|suspected diagnosis|presumptive diagnosis) of " DISEASE CONFIRMED },
  { CW_REPORT_OTHER,
    "\\bin whom " DISEASE
    " (?:was|were) (?:\\w+ly )?(?:found|diagnosed|detected|confirmed|identified|discovered)\\b" },
  /* a rare tumour: a case report */
  { CW_REPORT_OTHER,
    "\\A" DISEASE "(?: [a-z][^.:;]{0,80})?: (?:(?:an? )?(?:[a-z]+ ){0,2}case "
    "(?:report|series|presentation|study)|"
    "(?:an? )?(?:report|description|presentation) of (?:an? |one |two |three )?(?:[a-z]+ )?cases?|"
    "(?:an? )?(?:[a-z]+ )?(?:rare|unusual|uncommon|challenging|diagnostic) [a-z]+)\\b" },
  /* we report a case of sarcoidosis; a boy with mHS deficiency */
  { CW_REPORT_OTHER, REPORTS "[^.;]{0,60}?\\bcases? of " ANY_DISEASE },
  { CW_REPORT_OTHER, REPORTS AGED_PERSON WITH ANY_DISEASE },
  /* we present a confirmed urinary tract infection in */
  { CW_REPORT_OTHER,
    "\\b(?:we|authors) (?:herein |here )?(?:report|present|describe)(?:ed)? (?:here(?:in)? )?"
    "(?=an? )" ANY_DISEASE "(?= (?:in an?|with|due to|caused by)\\b)" },
  { CW_REPORT_OTHER, "\\A(?:(?:an?|one|the|our|[a-z-]+) ){0,4}cases? of (?:" NOT_CAME
                     "[^.;,]){0,60}?" PATIENT WITH "" ANY_DISEASE },
  /* pemphigus as the first manifestation of thymoma */
  { CW_REPORT_OTHER, AS_SIGN_OF TUMOR },
  { CW_REPORT_OTHER, AS_SIGN_OF ILLNESS },
  /* this is the first case of XGP */
  { CW_REPORT_OTHER,
    "\\b(?:this|it|ours) (?:is|was) (?:an?|the|one) (?:[a-z-]+ ){0,3}cases? of " ANY_DISEASE },
  { CW_REPORT_OTHER, REPORTS "(?:" NOT_CAME "[^.;,]){0,90}?\\b" PATIENT
                             " (?:with|suffering (?:from|of)|affected by) "
                             "" ANY_DISEASE },
  /* a case of blunt cardiac trauma in a girl: whatever the report calls it */
  { CW_REPORT_OTHER, "\\b(?:report|present|describe|document|illustrate|discuss|highlight|involve|"
                     "concern|encounter|share)(?:s|ed|ing)?\\b[^.;,]{0,40}?\\b(?:case|instance|"
                     "example|occurrence)s? of " LEAD CALLED },
  /* exploration showed an adenocarcinoma of the colon; imaging confirmed a pulmonary embolism */
  { CW_REPORT_OTHER,
    LOOKED_AT "[^.;]{0,90}?\\b(?:showed|revealed|confirmed|demonstrated|disclosed|found|"
              "established)(?: the presence of)? " TUMOR },
  { CW_REPORT_OTHER,
    "\\b(?:\\w+scopy|laparotomy|exploration|surgery|operation|operative \\w+)\\b[^.;]{0,90}? "
    "(?:revealed|showed|confirmed|disclosed|found|demonstrated|identified) " DISEASE },
  { CW_REPORT_OTHER,
    LOOKED_AT "[^.;]{0,120}?\\b(?:confirmed|confirming|established|diagnosed|diagnostic of)(?: the "
              "presence of)? " DISEASE },
  /* further work-up confirmed hereditary angioedema */
  { CW_REPORT_OTHER, WORKED_UP "[^.;]{0,60}?\\bconfirmed (?:the presence of )?" DISEASE },
  /* carcinoma coexisting with a lymphoma; the other was an adenoma */
  { CW_REPORT_OTHER,
    TISSUE_SHOWED "[^.;]{0,120}?\\b(?:combined with|coexist\\w+ with|"
                  "complicated by|collision with|(?:and|while|whereas) the (?:other|second)"
                  "(?: one| tumou?r| lesion)? (?:was|showed|revealed)) " TUMOR },
  { CW_REPORT_OTHER, "\\b(?:met|meets?|meeting|fulfil\\w*|satisf\\w+) (?:[\\w-]+ ){0,5}criteria "
                     "(?:for|of) (?:the diagnosis of |a "
                     "diagnosis of |an? )?" ANY_DISEASE },
  { CW_REPORT_OTHER,
    "\\bmetasta\\w+ (?:lesions? |deposits? |nodules? |disease |tumou?rs? )?(?:from|of|originating "
    "(?:from|in)|arising from|due to|secondary to) (?:an? |the |his |her )?(?:known |primary "
    ")?" TUMOR },
  /* multiple myeloma diagnosed in 2019; a known lung cancer patient */
  { CW_REPORT_MENTIONED,
    "\\b(?:with|of|to|for|had) " BEFORE "(?:" CW_REPORT_TUMOR "|" CW_REPORT_ABBREVIATION
    ")) (?:first |initially |newly )?diagnosed (?:in|at|on|by|\\d+ )" },
  { CW_REPORT_OTHER, "\\bknown " BEFORE CW_REPORT_TUMOR ") (?:patient|case)\\b" },
  /* the patient also had a squamous cell carcinoma */
  { CW_REPORT_OTHER, "\\b(?:he|she|patient|who)(?: also| previously)? had " TUMOR },
  /* a first description of colitis in a patient with autoimmune hepatitis */
  { CW_REPORT_OTHER,
    REPORTS "[^.;]{0,160}? in an? (?:[\\w-]+ ){0,6}?" PATIENT " with " ANY_DISEASE },
  /* pain secondary to a recurrent soft tissue sarcoma */
  { CW_REPORT_OTHER,
    "\\b(?:secondary to|due to|caused by|nodules? from|lesions? from) (?:an? |the |his |her )"
    "?" TUMOR },
  /* it turned out to be a hydatid cyst */
  { CW_REPORT_OTHER,
    "\\b(?:turned "
    "out|proved|proven|confirmed|shown|found|diagnosed|identified|determined|discovered|recogni[sz]"
    "ed|noted)(?: (?:on|by|with|at|in) [^.;,]{2,30}?)? to "
    "(?:be(?: (?:suffering from|affected by|a case of))?|have(?: (?:\\w+ "
    ")?(?:evidence|features|findings) of)?|suffer from) " DISEASE },
  { CW_REPORT_OTHER, "\\b(?:proved|proven|confirmed) to (?:be|have) " ANY_DISEASE },
  /* she had been diagnosed with thymic cancer 2 years previously */
  { CW_REPORT_EARLIER,
    "\\bdiagnosed (?:with|as(?: having)?|of) (?:having )?" BEFORE
    "(?:" CW_REPORT_TUMOR CW_REPORT_NAME_TAIL "|" CW_REPORT_ABBREVIATION "))(?![\\w-])" },
  /* an aggressive EOC (FIGO stage IIIC) */
  { CW_REPORT_OTHER,
    "\\b(?:an?|the|his|her) (?:[\\w-]+ ){0,4}?(?!AKI|CKD)(?<name>" CW_REPORT_ABBREVIATION
    ")(?= \\(?(?:FIGO |AJCC |UICC |TNM |clinical )?stage)" },
  /* liver metastases as the first manifestation of a thymoma */
  { CW_REPORT_MENTIONED, "(?<![\\w-])" TUMOR },
  /* a man with sickle cell disease; a girl affected by Gaucher disease */
  { CW_REPORT_KNOWN,
    "[- ]old (?:[\\w-]+ ){0,5}?" PATIENT ",? (?:with|affected by|suffering from|known (?:to "
    "have|for|with|case of)) (?:an? )?(?:(?:known|underlying|long-?standing|established)"
    " )?(?:history of )?" ILLNESS },
  { CW_REPORT_KNOWN,
    "\\b" PATIENT
    ",? (?:affected by|(?:who )?suffer(?:s|ed|ing) from|known to have|known case of) (?:an? )?"
    "" ILLNESS },
  /* a man with GPA was admitted */
  { CW_REPORT_KNOWN,
    "[- ]old (?:[\\w-]+ ){0,5}?" PATIENT
    ",? (?:with|affected by|suffering from|known (?:to have|for|"
    "with|case of)) (?:an? )?(?:(?:known|underlying|long-?standing|established|chronic|severe|"
    "[a-z]+ly [a-z]+) )*(?<name>" CW_REPORT_ABBREVIATION ")(?= (?:who|was|is|that|presented|"
    "presenting|admitted|referred|treated|receiving|developed|develops|underwent|undergoing|had|"
    "has|after|on|in whom|whose|complained)\\b|[,.]|\\Z)" },
  /* he was known to have thrombocythaemia */
  { CW_REPORT_KNOWN, "\\b(?:was|is|were|been) (?:an? )?(?:already |previously |also "
                     ")?(?:known|established) (?:to have|to "
                     "suffer from|cases? of|with|for) (?:an? )?" ILLNESS },
  /* coinfected with syphilis */
  { CW_REPORT_OTHER, "\\b(?:co-?|super-?)?infected with (?:both )?" ANY_DISEASE },
  { CW_REPORT_OTHER, "\\b(?:co-?|super-?)?infected (?:with|by) (?:both )?(?:the )?"
                     "(?<name>(?:[\\w-]+ ){1,3}virus(?: type \\d|(?-i: [A-E]))?)\\b" },
  { CW_REPORT_KNOWN,
    "\\bpreviously (?:been )?diagnosed (?:with|as(?: having)?) (?:an? )?" ILLNESS },
  /* aneurysms secondary to vasculitis fulfilling the BD criteria */
  { CW_REPORT_OTHER,
    "\\b(?:met|meets?|meeting|fulfil\\w*|satisf\\w+) (?:all )?(?:the )?(?:\\w+ )?(?:" BEFORE
      CW_REPORT_DISEASE ")|(?<name>" CW_REPORT_ABBREVIATION ")) (?:diagnostic )?criteria\\b" },
  /* a woman with cognitive decline and extensive leukoencephalopathy */
  { CW_REPORT_KNOWN,
    "[- ]old (?:[\\w-]+ ){0,5}?" PATIENT " with (?:an? )?(?:[\\w-]+ ){1,4}and (?:an? )?" ILLNESS },
  /* he was followed up for polycystic kidney disease */
  { CW_REPORT_KNOWN, "\\b(?:followed(?:[ -]up)?|monitored|treated|surveillance|under treatment|on "
                     "treatment|operated(?: on)?)(?: twice| once| \\w+ times| \\w+ally)? for "
                     "(?:an? |his |her |the )?(?:presumed )?" ILLNESS },
  /* a case of Erdheim-Chester disease */
  { CW_REPORT_KNOWN, "\\b(?:cases?|course|onset) of (?:an? )?" ILLNESS },
  /* he had end-stage renal disease */
  { CW_REPORT_KNOWN,
    "\\b(?:he|she|" PATIENT ")(?: also| previously)? (?:had|has) (?:an? )?" ILLNESS },
  /* a mutation of the gene, consistent with Fabry disease */
  { CW_REPORT_OTHER,
    "\\b(?:mutations?|variants?|deletion|deficiency|exome|sequencing|karyotyp\\w*|array|PCR|"
    "genetic\\w*|serolog\\w+|"
    "antibod\\w+|examination)\\b[^.;]{0,90}?\\b(?:consistent with|compatible with|confirm\\w*|"
    "establish\\w*|indicat\\w+|diagnostic of) (?:the )?(?:diagnosis of )?" ILLNESS },
  /* serology was positive for leptospirosis */
  { CW_REPORT_OTHER,
    "\\b(?:genetic\\w*|sequencing|serolog\\w+|PCR|tests?|testing|assays?|karyotyp\\w+|cultures?|"
    "smears?|he|she|patient)\\b[^.;]{0,40}? (?:(?:was|were|is|came back|returned) (?:\\w+ly |also "
    ")?|"
    "tested )positive for (?:the diagnosis of |an? )?" ILLNESS },
  { CW_REPORT_OTHER, "\\bpositive (?:results?|tests?|findings?) for " DISEASE },
  /* suggestive of amyloidosis, which was later confirmed */
  { CW_REPORT_OTHER,
    "\\b(?:suggest(?:ive of|ed|ing)|suspicious (?:for|of)|suspicion of|suspected|"
    "possibility of|pointed to(?:wards)?|thought of) (?:the diagnosis of )?" DISEASE "" CONFIRMED },
  /* amyloidosis was suspected because of the echo, and this was confirmed by biopsy */
  { CW_REPORT_OTHER,
    "(?:\\A|[,;] |\\band )" DISEASE " (?:was|were) (?:\\w+ly )?suspected\\b[^.;]{3,120}?\\b(?:and|"
    "which) (?:(?:this|it|the diagnosis) )?(?:was|were) (?:\\w+ly |later |then )*"
    "(?:confirmed|proven)\\b" },
  /* a 50-year-old DCM patient */
  { CW_REPORT_KNOWN, "[- ]old (?<name>" CW_REPORT_ABBREVIATION ") patient\\b" },
  /* computed tomography revealed a subdural haematoma */
  { CW_REPORT_SEEN, WORKED_UP SHOWN_THERE SEEN_DISEASE },
  { CW_REPORT_SEEN, "(?:\\A|[,;] |\\band )" NO_SIGN DISEASE
                    " (?:was|were) (?:\\w+ly )?(?:found|detected|noted|seen|"
                    "discovered|observed|revealed|demonstrated)\\b" },
  /* tomography showed a hepatic tumour */
  { CW_REPORT_SEEN, WORKED_UP SHOWN_THERE SEEN_TUMOR },
  /* a girl admitted with a small bowel obstruction */
  { CW_REPORT_KNOWN, "[- ]old [^.;,]{0,60}?" PATIENT ",? (?:who )?(?:was )?(?:admitted|referred|"
                     "transferred|brought in|hospitali[sz]ed) (?:to [^.;,]{3,40}? )?(?:with|for) "
                     "(?:an? )?" SEEN_DISEASE },
  /* her renal function deteriorated in keeping with AKI */
  { CW_REPORT_SEEN, FITS SEEN_DISEASE },
  { CW_REPORT_SEEN, FITS "(?<name>(?-i:[A-Z]{3,6}))(?=[.,;]|\\Z| and\\b| \\()" },
  /* repair of the diaphragmatic hernia; we resected the intestinal duplication */
  { CW_REPORT_BEHIND,
    "\\b(?:(?:repair|resection|excision|reduction|drainage|removal|closure|"
    "fixation|ligation|emboli[sz]ation|decompression) of|resected|excised|"
    "removed|repaired|drained|reduced|evacuated|clipped) (?:the|an?|his|her|this) "
    "(?=[\\w'-]+ (?!(?:was|were|is|and|with|of|in|from|between|by|to|at|on|using|via|after|for|had|"
    "has)\\b)[a-z])" NO_SIGN DISEASE },
  /* the cause was a ruptured aneurysm; the symptoms were due to sarcoidosis */
  { CW_REPORT_SEEN,
    "\\b(?:cause|reason|a?etiology|culprit|source|explanation)(?: (?:of|for) [^.;,]{3,60}?)? "
    "(?:was|is|"
    "proved to be|turned out to be|was (?:found|identified|determined|shown) (?:as|to be)) "
    "" SEEN_DISEASE },
  { CW_REPORT_SEEN,
    "\\b(?:symptoms?|signs|findings?|presentation|pain|swelling|mass|lesions?|picture|anaemia|"
    "anemia|"
    "fever|this|these|it|they|which) (?:was|were|proved to be) (?:\\w+ly |found to be |thought to "
    "be |then "
    ")?(?:due "
    "to|caused by|secondary to|attributable to|explained by|the result of) " SEEN_DISEASE },
  /* thyroidectomy for a nodular goitre; her previously diagnosed sarcoidosis */
  { CW_REPORT_BEHIND,
    "\\b(?:\\w+(?:ectomy|ostomy|otomy|plasty)|surgery|operation|repair|resection) "
    "for (?:an? |his |her |the )?(?:presumed )?" ILLNESS },
  { CW_REPORT_BEHIND,
    "\\b(?:his|her|patient's) (?:\\w+ly )?(?:diagnosed|known|established|pre-?existing|underlying) "
    "" ILLNESS },
  /* he was admitted with dengue fever; she developed malaria */
  { CW_REPORT_CAME_WITH,
    "\\b(?:he|she|" PATIENT "(?: with [^.;,]{3,60}?|, [^.;]{3,90}?,)?) (?:was|had been) (?:\\w+ly "
    ")?(?:admitted|referred|hospitali[sz]ed|"
    "brought in) (?:(?:to|in|at|into) [^.;,]{3,40}? )?(?:with|for|because of|due "
    "to) " SEEN_DISEASE },
  { CW_REPORT_CAME_WITH,
    "\\A(?![^;]*\\b(?:after|following|during|post\\w*|complicat\\w+|course|while|later|"
    "immediately|days?|hours?|minutes?|received|infusion|dose)\\b)[^.;]*?\\b(?:"
    "he|"
    "she|who|" PATIENT
    ") (?:had )?(?:\\w+ly |later |then |also |[a-z]+ed and )?developed " SEEN_DISEASE },
  /* a girl born with a cleft palate */
  { CW_REPORT_CAME_WITH, "\\bborn with (?:an? )?" DISEASE },
  /* a boy presenting with Kawasaki disease */
  { CW_REPORT_CAME_WITH,
    "[- ]old [^.;,]{0,60}?" PATIENT ",? (?:who )?present(?:ing|ed|s) with (?:an? )?" ILLNESS },
  { CW_REPORT_CAME_WITH,
    "[- ]old [^.;,]{0,60}?" PATIENT
    " with [^.;]{3,140}?,? (?:who )?present(?:ing|ed|s) with (?:an? )?" NO_SIGN ILLNESS },
  /* a man rapidly developed fulminant GBS; underwent pyeloplasty for an obstruction */
  { CW_REPORT_SEEN,
    "[- ]old [^.;,]{0,60}?" PATIENT "(?: with [\\w' -]{3,40}|,? who [^.;,]{3,90} and)?,? (?:who "
    ")?(?:\\w+ly )?developed " ANY_DISEASE },
  { CW_REPORT_SEEN,
    "\\b(?:underwent|undergoing|performed|received [a-z "
    "]{0,30}treatment)\\b(?:(?!check|look|screen|test|search|evaluat|assess)[^.;,]){0,60}? for "
    "(?:the treatment of |treatment of |repair of )?" SEEN_DISEASE },
  /* he sustained a dislocation of the elbow; septic shock due to pyogenic sacroiliitis */
  { CW_REPORT_SEEN, "\\b(?:he|she|who|and|patient|boy|girl|man|woman|male|female|lady|child)\\b(?: "
                    "aged [\\w ]{1,16})?(?: had)? "
                    "(?:sustained|suffered(?: from)?|experienced) " SEEN_DISEASE },
  { CW_REPORT_SEEN, "\\b(?:sustaining|suffering) (?=an? )" SEEN_DISEASE },
  { CW_REPORT_SEEN,
    "(?:[- ]old|" REPORTS
    ")\\b[^.;]{0,220}?\\b(?:sustain|suffer)(?:ed|s|ing)(?: from)? (?:an? )?" SEEN_DISEASE },
  { CW_REPORT_CAME_WITH,
    "(?:[- ]old|\\b(?:he|she|" PATIENT
    ") (?:was (?:admitted|hospitali[sz]ed|transferred|referred)|presented)|" REPORTS
    ") [^.;]{0,120}?\\b(?:due to|caused by|secondary to|resulting from) " SEEN_DISEASE },
};

const guint cw_report_n_tellings = G_N_ELEMENTS (cw_report_tellings);

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ihc-strings.h"

/* What is told of tumors in general, or of many of them, is no finding of this one. */
static const IhcString ihc_general[] = {
  { "Small cell lymphoma and mantle cell lymphoma express CD5.", "",
    "Small cell lymphoma and mantle cell lymphoma express CD5" },
  { "They regularly express vimentin, cytokeratins, epithelial membrane antigen, and CD34, whereas "
    "staining is usually negative with S100, desmin, and FLI-1.",
    "",
    "They regularly express vimentin, cytokeratins, epithelial membrane antigen, and CD34, whereas "
    "staining is usually negative with S100, desmin, and FLI-1" },
  { "CDX-2 and cytokeratin 20 were positive in all 6 cases of ITAC. CDX-2 immunoexpression was "
    "also observed in 17 of 176 (10 %) non-intestinal-type tumors including 6 of 16 (38 %) "
    "sinonasal undifferentiated carcinomas.",
    "",
    "CDX-2 and cytokeratin 20 were positive in all 6 cases of ITAC | CDX-2 immunoexpression was "
    "also observed in 17 of 176 (10 %) non-intestinal-type tumors including 6 of 16 (38 %) "
    "sinonasal undifferentiated carcinomas" },
  { "GATA3 labeling was seen in 67% (66/99) of primary ductal carcinomas including 43% of "
    "triple-negative and 54% of metaplastic carcinomas.",
    "",
    "GATA3 labeling was seen in 67% (66/99) of primary ductal carcinomas including 43% of "
    "triple-negative and 54% of metaplastic carcinomas" },
  { "Tumors of this type usually express CD34 and are negative for desmin.", "",
    "Tumors of this type usually express CD34 and are negative for desmin" },
  { "Most cases are positive for S100.", "", "Most cases are positive for S100" },
  { "CK7 is expressed in 80% of cases.", "", "CK7 is expressed in 80% of cases" },
  { "Meningiomas are positive for EMA and negative for S100.", "",
    "Meningiomas are positive for EMA and negative for S100" },
  { "Meningiomas are rare tumors. They express EMA and vimentin.", "",
    "Meningiomas are rare tumors | They express EMA and vimentin" },
  { "These tumors express CD117.", "", "These tumors express CD117" },
  { "Angiosarcomas typically show strong positivity for CD31, ERG and CD34.", "",
    "Angiosarcomas typically show strong positivity for CD31, ERG and CD34" },
  { "CD31 is expressed in most angiosarcomas.", "", "CD31 is expressed in most angiosarcomas" },
  { "TTF-1 is positive in lung adenocarcinomas.", "", "TTF-1 is positive in lung adenocarcinomas" },
  { "S100 expression has been reported in synovial sarcoma.", "",
    "S100 expression has been reported in synovial sarcoma" },
  { "Staining for CK7 is often positive.", "", "Staining for CK7 is often positive" },
  { "Usually, CD34 is positive and S100 is negative.", "",
    "Usually, CD34 is positive and S100 is negative" },
  { "CD34 positivity was found in 12/15 tumors.", "", "CD34 positivity was found in 12/15 tumors" },
  { "GFAP may be positive, and EMA can show dot-like staining.", "",
    "GFAP may be positive, and EMA can show dot-like staining" },
  { "Epithelioid sarcomas are known to express CK and EMA.", "",
    "Epithelioid sarcomas are known to express CK and EMA" },
  { "The majority of cases express BCL2.", "", "The majority of cases express BCL2" },
  { "CD30 was positive in 45% of the patients.", "", "CD30 was positive in 45% of the patients" },
  { "PAX8 was expressed by 90% of renal cell carcinomas.", "",
    "PAX8 was expressed by 90% of renal cell carcinomas" },
  { "Lobular carcinoma is typically negative for E-cadherin.", "",
    "Lobular carcinoma is typically negative for E-cadherin" },
  { "The neoplastic cells are typically positive for CD20 and CD79a.", "",
    "The neoplastic cells are typically positive for CD20 and CD79a" },
  { "The cells were usually positive for CK7 and negative for CK20.", "CK7=positive; CK20=negative",
    "" },
  { "The tumor cells express CD20 and are negative for CD5.", "CD20=positive; CD5=negative", "" },
  { "The cells were positive for CD34 and STAT6, which are usually expressed in solitary fibrous "
    "tumor.",
    "CD34=positive; STAT6=positive", "are usually expressed in solitary fibrous tumor" },
  { "Meningiomas usually express EMA, whereas our tumor was negative for EMA.", "EMA=negative",
    "Meningiomas usually express EMA, whereas our" },
  { "CK7 was positive in 80% of tumor cells.", "CK7=positive 80 %", "" },
  { "Both tumors express ER and PR.", "ER=positive; PR=positive", "" },
  { "The tumors are positive for CK7.", "CK7=positive", "" },
  { "Nests of carcinoma are positive for CK7.", "CK7=positive", "Nests of carcinoma" },
  { "The carcinoma and the neuroendocrine carcinoma express CK7.", "CK7=positive",
    "carcinoma and the neuroendocrine carcinoma" },
  { "CD3 was positive; the blasts are positive for CD20.", "CD3=positive; CD20=positive",
    "blasts" },
  { "Positive for smooth muscle markers, desmin-positivity may vary", "",
    "Positive for smooth muscle markers, desmin-positivity may vary" },
  { "The sensitivity and specificity of anti-ATRX, p53, and IDH1-R132H IHC were "
    "40.9%/98.1%, 78.6%/85.4%, and 90.5%/84.6%, respectively.",
    "",
    "The sensitivity and specificity of anti-ATRX, p53, and IDH1-R132H IHC were "
    "40.9%/98.1%, 78.6%/85.4%, and 90.5%/84.6%, respectively" },
  { "A significant number of invasive urothelial carcinoma of the bladder (5.1%) was TTF-1 "
    "positive.",
    "",
    "A significant number of invasive urothelial carcinoma of the bladder (5.1%) was TTF-1 "
    "positive" },
  { "A small proportion of prostate (1.2%) and colon (2.5%) carcinomas were positive for "
    "TTF-1.",
    "",
    "A small proportion of prostate (1.2%) and colon (2.5%) carcinomas were positive for "
    "TTF-1" },
  { "Carcinomas of the lung are generally CK7 positive and CK20 negative.", "",
    "Carcinomas of the lung are generally CK7 positive and CK20 negative" },
  { "Tumors with squamous differentiation are negative for TTF-1.", "",
    "Tumors with squamous differentiation are negative for TTF-1" },
  { "The classical immunophenotype for chronic lymphocytic leukemia is CD19/CD5/CD23 "
    "positive, while mantle cell lymphoma is CD19/CD5/FMC-7 positive.",
    "",
    "The classical immunophenotype for chronic lymphocytic leukemia is CD19/CD5/CD23 "
    "positive, while mantle cell lymphoma is CD19/CD5/FMC-7 positive" },
  { "Follicular lymphoma is an indolent B Non Hodgkin lymphoma. The neoplastic cells "
    "express CD20 and are negative for CD5. Some of the follicular lymphomas express CD5.",
    "",
    "Follicular lymphoma is an indolent B Non Hodgkin lymphoma | The neoplastic cells "
    "express CD20 and are negative for CD5 | Some of the follicular lymphomas express CD5" },
  { "Meningioma is a benign tumor. It expresses EMA. The tumor cells were positive for "
    "SSTR2A.",
    "SSTR2A=positive", "Meningioma is a benign | It expresses EMA" },
  { "Arginase-1 demonstrated diffuse staining, as reactivity in > 97% of HCCs, whereas 2 "
    "(10.5%) of 19 CC cases show positive staining for ARG-1.",
    "",
    "Arginase-1 demonstrated diffuse staining, as reactivity in > 97% of HCCs, whereas 2 "
    "(10.5%) of 19 CC cases show positive staining for ARG-1" },
  { "All the mammary carcinomas were completely negative for PAX8.", "",
    "All the mammary carcinomas were completely negative for PAX8" },
  { "ER and PR were present in 37% and 49% of OSC respectively.", "",
    "ER and PR were present in 37% and 49% of OSC respectively" },
  { "The ER+/PR+ profile was identified more often (p=0.0006).", "",
    "The ER+/PR+ profile was identified more often (p=0.0006)" },
  { "Twenty-six cases revealed DOG1 positivity, and eight cases were positive for PDGFRA.", "",
    "Twenty-six cases revealed DOG1 positivity, and eight cases were positive for PDGFRA" },
  { "Carcinomas of both breasts are positive for ER.", "ER=positive",
    "Carcinomas of both breasts" },
  { "Some of the tumor cells were positive for CK7. Most cells of the carcinoma were "
    "positive for CK20.",
    "CK7=positive; CK20=positive", "Most cells of the carcinoma" },
  { "All tumors were positive for CK7. All the tumor cells were positive for CK20.",
    "CK7=positive; CK20=positive", "" },
  { "The majority of the carcinoma was positive for CK7.", "CK7=positive", "carcinoma" },
  { "The typical pattern of this tumor is CD34 positive.", "CD34=positive", "" },
  { "The tumor is a leiomyosarcoma. The neoplastic cells express desmin.", "Desmin=positive",
    "leiomyosarcoma" },
  { "Diffuse large B-cell lymphoma. The neoplastic cells express CD20.", "CD20=positive",
    "Diffuse large B-cell lymphoma" },
  { "ER was positive in 80% of TC. PD-L1 in 50% of TILs.", "ER=positive 80 %; PD-L1=? 50 %",
    "TC | TILs" },
  { "The immunophenotype of Burkitt lymphoma includes CD10, CD20 and BCL6 positivity.", "",
    "The immunophenotype of Burkitt lymphoma includes CD10, CD20 and BCL6 positivity" },
  { "The immunophenotype of the lymphoma is CD10 positive.", "CD10=positive", "lymphoma" },
  { "CD10 positivity is a feature of endometrial stromal sarcoma.", "",
    "CD10 positivity is a feature of endometrial stromal sarcoma" },
  { "Of the 25 tumors, 20 were positive for CD34.", "",
    "Of the 25 tumors, 20 were positive for CD34" },
  { "A cohort of 50 gliomas: IDH1 was positive in 30.", "",
    "A cohort of 50 gliomas: IDH1 was positive in 30" },
  { "CK 7 and CK 20 were negative in 2 tumors.", "CK7=negative; CK20=negative", "2" },
};

/* What is told of something else is none of the marker that was named before. */
static const IhcString ihc_apart[] = {
  { "p16 negative Topoisomerase labelling index: approximately 35%", "p16=negative",
    "Topoisomerase labelling index: approximately 35%" },
  { "p16 negative mitotic index 10%", "p16=negative", "mitotic index 10%" },
  { "CK7 positive in glandular areas: 20%", "CK7=positive 20 %", "glandular areas" },
  { "Ki-67 ranges from 15-20% to as much as 60%, averaging 50%.", "Ki-67=? 15-60 %",
    "ranges | averaging 50%" },
  { "CK7 was positive in 10% to up to 20% of cells.", "CK7=positive 10-20 %", "" },
  { "Block A: CK7 positive, 90%. Block 2C: CK7 positive, focal.", "CK7=positive 90 %; CK7=focal",
    "Block | Block 2C" },
  { "p16 block positive", "p16=positive p:block-type", "" },
  { "Tumor cells were positive for CK7 and the stromal cells weakly positive for CK7.",
    "CK7=positive; CK7=positive i1", "" },
  { "The epithelial cells were positive for CK7. The spindle cells were weakly positive for CK7.",
    "CK7=positive; CK7=positive i1", "" },
  { "The cells were positive for CK7. They were strongly positive for CK7.", "CK7=positive i3",
    "" },
  { "CD34 was positive. CD34 staining was strong.", "CD34=positive i3", "" },
};

/* Ways to write results, scores and names. */
static const IhcString ihc_ways[] = {
  { "CgA(\u5f31+), Ki-67(\u7ea680%+), CK7(\u5f31\u9633\u6027), CK20(\u9634\u6027), "
    "S100(\u5c40\u7076+)",
    "Chromogranin A=positive i1; Ki-67=positive ~80 %; CK7=positive i1; CK20=negative; S-100=focal",
    "" },
  { "CD34(\u8840\u7ba1+), CK7(+)", "CK7=positive", "CD34(\u8840\u7ba1+" },
  { "Hepatocyte (partly +), AFP (-)", "HepPar-1=positive p:partial; AFP=negative", "" },
  { "Hepatocyte was positive; hepatocyte nuclear factor 1 was negative.",
    "HepPar-1=positive; hepatocyte nuclear factor 1=negative", "" },
  { "PRAME 4+, S100 3+", "PRAME=positive n:4+; S-100=positive i3", "" },
  { "PD-L1: TC 5%, IC 10%, CPS 15", "PD-L1=? 5 % s:tps; PD-L1=? 10 % s:ic; PD-L1=? s:cps v:15",
    "" },
  { "H-score ER 210, PR 15; AR 80%", "ER=? s:h-score v:210; PR=? s:h-score v:15; AR=? 80 %", "" },
  { "Allred: ER 8 and PR 4. AR positive.", "ER=? s:allred v:8; PR=? s:allred v:4; AR=positive",
    "" },
  { "H-score 210", "", "H-score 210" },
  { "ER 0%, PR <1%, AR 0%", "ER=negative 0 %; PR=negative <1 %; AR=? 0 %", "" },
  { "ER 5% (IRS 2)", "ER=? 5 % s:other v:2 n:IRS", "" },
  { "Flow revealed surface expression of CD3 and CD8.",
    "CD3=positive p:surface; CD8=positive p:surface", "Flow" },
  { "Surface epithelium was positive for CK20.", "CK20=positive", "Surface epithelium" },
  { "H. pylori negative. HSV1/2 negative. HPV RNA ISH positive.",
    "H. pylori=negative; HSV1/2=negative; HPV RNA ISH=positive", "" },
  { "Kappa ISH positive, lambda ISH negative, EBV (EBER) negative.",
    "Kappa=positive; Lambda=negative; EBER=negative", "" },
  { "CD10 was markedly positive; CK7 was positive (subset), nestin positive (high).",
    "CD10=positive i3; CK7=positive n:subset; nestin=positive n:high", "" },
  { "Positive for epidermal growth factor receptor, cytokeratin 18, TTF, gross cystic disease "
    "fluid protein 15, Ig\u03ba and transducin-like enhancer of split 1.",
    "EGFR=positive; CK18=positive; TTF-1=positive; GCDFP-15=positive; Kappa=positive; "
    "TLE1=positive",
    "" },
  { "HER2 IHC equivocal (2+). HER2 FISH: not amplified (ratio 1.2).",
    "HER2=equivocal i2 s:her2 v:2 n:FISH: not amplified (ratio 1.2)", "" },
  { "HER2 2+, reflex DISH amplified (ratio 3.1)",
    "HER2=equivocal i2 s:her2 v:2 n:DISH amplified (ratio 3.1)", "" },
  { "CK7 positive. HER2 FISH amplified.", "CK7=positive", "HER2 FISH amplified" },
};

/* Of which of several markers a share is told. */
static const IhcString ihc_shares[] = {
  { "Immunohistochemistry showed CD3, CD20 and Ki-67 20%.",
    "CD3=positive; CD20=positive; Ki-67=? 20 %", "" },
  { "Immunohistochemistry revealed CK7 and Ki-67 index 15%.", "CK7=positive; Ki-67=? 15 % s:index",
    "" },
  { "synaptophysin, chromogranin and Ki-67 5%", "Ki-67=? 5 %", "synaptophysin, chromogranin" },
  { "ER and PR negative, HER2 and Ki-67 20%", "ER=negative; PR=negative; Ki-67=? 20 %", "HER2" },
  { "CD10, BCL6 and Ki-67 (80%)", "Ki-67=? 80 %", "CD10, BCL6" },
  { "CD10, BCL6 and Ki-67 (+, 80%)", "Ki-67=positive 80 %", "CD10, BCL6" },
  /* But of all where that is said. */
  { "p53 and Ki-67 were 20%. ER and PR (80%).", "p53=? 20 %; Ki-67=? 20 %; ER=? 80 %; PR=? 80 %",
    "" },
  { "Positive for CD20, BCL6 and Ki-67 (80%).", "CD20=positive; BCL6=positive; Ki-67=positive 80 %",
    "" },
  /* As many shares as markers. */
  { "ER and PR were positive in 90% and 40%, respectively.", "ER=positive 90 %; PR=positive 40 %",
    "" },
  { "CD34 and CD117 expressed in 20% and 30% of blasts", "CD34=positive 20 %; CD117=positive 30 %",
    "blasts" },
  { "ER and PR positive (90% and 40%)", "ER=positive 90 %; PR=positive 40 %", "" },
  { "ER and PR (strong, 90% and 40%), HER2 (0)",
    "ER=positive i3 90 %; PR=positive i3 40 %; HER2=negative i0 s:her2 v:0", "" },
  { "ER/PR 90%/40%, CD4 and CD8: more than 50% and about 10%",
    "ER=? 90 %; PR=? 40 %; CD4=? >50 %; CD8=? ~10 %", "" },
  { "The cells were positive for ER and PR in 90% and 40%.", "ER=positive 90 %; PR=positive 40 %",
    "" },
  { "MUM1, BCL2 and c-MYC were positive (80%, 90%, and 40%, respectively)",
    "MUM1=positive 80 %; BCL2=positive 90 %; c-MYC=positive 40 %", "" },
  { "CD4 and CD8 were expressed by 60% of cells and 30% of cells, respectively",
    "CD4=positive 60 %; CD8=positive 30 %", "" },
  { "Negative for CD3 and CD5, Ki-67 and p53 were 20% and 80%",
    "CD3=negative; CD5=negative; Ki-67=? 20 %; p53=? 80 %", "" },
  { "ER and PR were negative (<1% and 0%)", "ER=negative <1 %; PR=negative 0 %", "" },
  /* Of more or fewer nobody knows whose they are. */
  { "ER, PR and AR were positive in 90% and 40%.", "ER=positive; PR=positive; AR=positive",
    "90% and 40%" },
  { "Positive for CK7, ER and PR (90% and 40%)", "CK7=positive; ER=positive; PR=positive",
    "90% and 40%" },
  { "Ki-67 was between 10% and 20%", "", "Ki-67 was between 10% and 20%" },
  { "CD20 and CD3 positive in 80% of large cells and 20% of small cells",
    "CD20=positive; CD3=positive", "80% of large cells and 20%" },
  { "CD20 and PAX5 were positive in 90% and 10% CD5 positive",
    "CD20=positive; PAX5=positive; CD5=positive", "90% and 10%" },
  { "90% and 40% of the cells were positive for ER and PR.", "ER=positive; PR=positive",
    "90% and 40%" },
  /* The last share is one of what stands behind it. */
  { "CD20 was positive in 90% and 30% of the cells expressed CD5.",
    "CD20=positive 90 %; CD5=positive 30 %", "" },
  { "CD20 and PAX5 were positive in 90% and 20% Ki-67",
    "CD20=positive 90 %; PAX5=positive 90 %; Ki-67=? 20 %", "" },
  { "PD-L1 TPS 50% and 10% IC. Ki-67 5%, 10% in hot spots.", "PD-L1=? 50 % s:tps; Ki-67=? 5 %",
    "10% IC | 10% in hot spots" },
};

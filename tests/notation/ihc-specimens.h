/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ihc-strings.h"

/* Two results that cannot both be true are of two specimens. */
static const IhcString ihc_specimens[] = {
  { "Previous biopsy (2019) was ER positive 80%, HER2 negative; current liver metastasis "
    "ER negative (0%), PR negative, HER2 3+.",
    "ER=positive 80 % n:Previous biopsy (2019); HER2=negative n:Previous biopsy (2019); "
    "ER=negative 0 % n:current liver metastasis; PR=negative; HER2=positive i3 s:her2 v:3 "
    "n:current liver metastasis",
    "" },
  { "The primary tumor was HER2 negative. The metastasis was HER2 3+.",
    "HER2=negative n:primary tumor; HER2=positive i3 s:her2 v:3 n:metastasis", "" },
  { "In the biopsy HER2 was negative (1+). In the resection specimen HER2 was positive.",
    "HER2=negative i1 s:her2 v:1 n:biopsy; HER2=positive n:resection specimen", "" },
  { "AR was positive. In the recurrence AR was 0%.", "AR=positive; AR=? 0 % n:recurrence", "" },
  { "Primary: CK7 positive. Metastasis: CK7 0.",
    "CK7=positive n:Primary; CK7=negative i0 n:Metastasis", "" },
  { "HER2 was 0 in the biopsy of the breast but HER2 was 2+ in the lymph node.",
    "HER2=negative i0 s:her2 v:0 n:biopsy of the breast; HER2=equivocal i2 s:her2 v:2 "
    "n:lymph node",
    "" },
  { "Block 1A: p63 + (basal layer intact). Block 1C: p63 -",
    "p63=positive n:basal layer intact; Block 1A; p63=negative n:Block 1C", "" },
  { "3 o'clock: p16 positive. 9 o'clock: p16 negative.",
    "p16=positive n:3 o'clock; p16=negative n:9 o'clock", "" },
  { "CD30 was positive. In the relapse CD30 was negative. At autopsy the liver nodule was "
    "CD30 positive.",
    "CD30=positive; CD30=negative n:relapse; CD30=positive n:liver nodule", "autopsy" },
  { "HER2 was negative. HER2 score was 1+.", "HER2=negative i1 s:her2 v:1", "" },
  { "HER2 was positive (3+). The tumor was HER2 positive.", "HER2=positive i3 s:her2 v:3", "" },
  { "CK7 was positive in the biopsy. CK7 was strongly positive in the resection.",
    "CK7=positive i3", "biopsy | resection" },
};

/* What is told of genes, vessels and other cells, and signs that are none. */
static const IhcString ihc_others[] = {
  { "MUM1 70% -> non-GCB. MYC 50%.", "MUM1=? 70 %; c-MYC=? 50 %", "-> non-GCB" },
  { "CD10 \u2192 non-GCB, MUM1 70% --> non-GCB, BCL6+ => GCB", "MUM1=? 70 %; BCL6=positive",
    "CD10 \u2192 non-GCB | --> non-GCB | => GCB" },
  { "CK20 -> negative. CK7 -> positive, CD10 \u2192 negative, CD5 => +",
    "CK20=negative; CK7=positive; CD10=negative; CD5=positive", "-> | -> | \u2192 | =>" },
  { "Ki-67 ->90%.", "", "Ki-67 ->90%" },
  { "CK7 -, CK20 - , CD10- -> non-GCB", "CK7=negative; CK20=negative; CD10=negative",
    "-> non-GCB" },
  { "Strong staining of S-100, CD68 and low proliferative activity observed with Ki-67 of 2%.",
    "S-100=positive i3; CD68=positive i3; Ki-67=? 2 %", "activity" },
  { "The tumor was positive for S100 consistent with a granular cell tumor.", "S-100=positive",
    "consistent with a granular" },
  { "CD34 was positive in a diffuse large B-cell lymphoma.", "CD34=positive",
    "diffuse large B-cell lymphoma" },
  { "PAX8 positive clear cell renal cell carcinoma.", "PAX8=positive",
    "clear cell renal cell carcinoma" },
  { "CK7 showed diffuse carcinoma cell staining and p63 was strong.",
    "CK7=? p:diffuse; p63=positive i3", "carcinoma" },
  { "Frameshift mutation was not found in MSH6 gene; MSH6 was patchy.", "MSH6=? p:patchy",
    "Frameshift mutation was not found in MSH6 gene" },
  { "No mutation was found in MSH6. No mutations of BRCA1 or p53 were detected.", "",
    "No mutation was found in MSH6 | No mutations of BRCA1 or p53 were detected" },
  { "A mutation was detected in KIT. The mutation was not present in PMS2, CD34 was positive.",
    "CD34=positive", "mutation was detected in KIT | mutation | PMS2" },
  { "Loss of the MLH1 gene product was seen; amplification of HER2 was detected.", "MLH1=lost",
    "gene product | amplification of HER2 was detected" },
  { "The CD34 immunostain decorated thin-walled vessels inside the tumor.", "",
    "CD34 immunostain decorated thin-walled vessels inside" },
  { "CD31 labeled the endothelium. CD34 decorated the tumor cells.", "CD34=positive",
    "CD31 labeled the endothelium" },
  { "CD34 was positive in blood vessels. CD31 was positive in the neoplastic vessels.",
    "CD31=positive", "CD34 was positive in blood vessels | vessels" },
  { "CD20 neg, EBV-LMP1 pos. Background T cells CD3+.", "CD20=negative; LMP1=positive",
    "Background T cells CD3+" },
  { "Background lymphocytes were positive for CD3 and CD5. Tumor cells CD20+.", "CD20=positive",
    "Background lymphocytes were positive for CD3 and CD5" },
  { "CD20 was positive, and the admixed T cells were positive for CD3.", "CD20=positive",
    "admixed T cells were positive for CD3" },
  { "Reactive T cells are CD3 positive and the tumor cells are CD30 positive.", "CD30=positive",
    "Reactive T cells are CD3 positive" },
  { "CD3+ background T cells. CD20 positive in reactive B cells.", "",
    "CD3+ background T cells | CD20 positive in reactive B cells" },
  { "CD30+ cells in a background of reactive T cells.", "CD30=positive",
    "background of reactive T" },
  { "The cells were CK7 reactive T cells apart.", "CK7=positive", "T cells apart" },
  { "The tumour stains with CK7 but not with CK20, uroplakin is weak and patchy.",
    "CK20=negative; uroplakin=positive i1 p:patchy", "CK7" },
  { "Positive for CK7 but not for CK20, uroplakin and p63 are weak.",
    "CK7=positive; CK20=negative; uroplakin=positive i1; p63=positive i1", "" },
  { "The diagnosis of scleroderodular LH is retained. LH was positive, FSH negative.",
    "LH=positive; FSH=negative", "diagnosis of scleroderodular LH is retained" },
};

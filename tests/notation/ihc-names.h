/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ihc-strings.h"

/* Names that are misspelt, clipped, dictated, beside their clones or in a table. */
static const IhcString ihc_names[] = {
  { "MUM1, p53 and cyclin D immunostains are negative.", "MUM1=negative; p53=negative",
    "cyclin D" },
  { "MUM1, p53 and foo were negative and CD20 was positive.",
    "MUM1=negative; p53=negative; CD20=positive", "foo" },
  { "Tumor cells express receptors ant-CD117, hormone receptors and focally anti-CK5/6 and "
    "anti-CD56.",
    "CD117=positive; CK5/6=focal; CD56=focal", "receptors | hormone receptors" },
  { "The tumor cells were immunoreative for desmin and postive for CD34; CK7 positve, CK20 "
    "negatve, p63 negatvie. Immunopositve for CD99.",
    "Desmin=positive; CD34=positive; CK7=positive; CK20=negative; p63=negative; CD99=positive",
    "" },
  { "The postive control was fine. Position of the negation.", "",
    "postive control was fine | Position of the negation" },
  { "The tumor was CD34-positive and signal transducer and activator of transcription "
    "6-positive.",
    "CD34=positive; STAT6=positive", "" },
  { "Signal transducer and activator of transcription 6 was positive.", "STAT6=positive", "" },
  { "MCPyV (CM2B4) +, NF +, TTF1 -",
    "MCPyV=positive c:CM2B4; neurofilament=positive; TTF-1=negative", "" },
  { "synapto ++, chromo focal +, INSM1 +",
    "Synaptophysin=positive i2; Chromogranin A=focal; INSM1=positive", "" },
  { "NF was found. Diagnosis: NF. chromo was seen. Chromosome positive.", "",
    "NF | Diagnosis: NF | chromo | Chromosome positive" },
  { "keratin seven positive, GATA three positive, CK twenty negative, CD thirty-four "
    "negative, p sixty three positive, MIB one 20%",
    "CK7=positive; GATA3=positive; CK20=negative; CD34=negative; p63=positive; Ki-67=? 20 %", "" },
  { "The tumour stains with keratin seven but not with keratin twenty, uroplakin is weak "
    "and patchy and the MIB one is about twenty percent.",
    "CK7=positive; CK20=negative; uroplakin=positive i1 p:patchy; Ki-67=? ~20 %", "" },
  { "keratin twenty percent. CK in seven of ten cells. CK7 positive in thirty-five percent "
    "of cells.",
    "Pan-cytokeratin=? 20 %; CK7=positive 35 %", "CK in seven of ten" },
  { "CD three cases. Keratin two weeks later. GATA three of five.", "",
    "CD three cases | Keratin two weeks later | GATA three of five" },
  { "Ki-67 was less than five percent. ER ninety percent strong.",
    "Ki-67=? <5 %; ER=positive i3 90 %", "" },
  { "Positive for parathyroid hormone-related peptide and PTHrP.",
    "parathyroid hormone-related peptide=positive; PTHrP=positive", "" },
  { "The cells showed diffuse positive tumor protein 53 (p53) expression.",
    "p53=positive p:diffuse", "" },
  { "PD-L1 clone 22C3 TPS 5%. HER2 4B5 clone 2+. ROS1 D4D6 negative. CK7 SP1 positive. "
    "CD10 (56C6) positive.",
    "PD-L1=? 5 % c:22C3 s:tps; HER2=equivocal i2 c:4B5 s:her2 v:2; ROS1=negative c:D4D6; "
    "CK7=positive c:SP1; CD10=positive c:56C6",
    "" },
  { "CD3 T1N0. CD34 L4L5 positive. CD10 2C positive. CK7 A1B2 C3 positive.", "",
    "CD3 T1N0 | CD34 L4L5 positive | CD10 2C positive | CK7 A1B2 C3 positive" },
  { "Antibody | Clone | Result | Intensity | %\nER | SP1 | Positive | Strong | 90\nPR | "
    "1E2 | Positive | Moderate | 30\nHER2 | 4B5 | Negative | 1+ | -\nKi-67 | MIB-1 | - | - "
    "| 22",
    "ER=positive i3 90 % c:SP1; PR=positive i2 30 % c:1E2; HER2=negative i1 c:4B5 s:her2 "
    "v:1; Ki-67=? 22 % c:MIB-1",
    "" },
  { "| Marker | Result | % |\n| ER | positive | >90 |\n| PR | - | 0 |\n| HER2 | 1+ | |\n| "
    "Ki-67 | | 15 % |\nCK7 was positive.",
    "ER=positive >90 %; PR=negative 0 %; HER2=negative i1 s:her2 v:1; Ki-67=? 15 %; "
    "CK7=positive",
    "" },
  { "Stain | Clone | Result\nCK7 | OV-TL | positive\nFoo | x | positive\nCDX2 | y | "
    "maybe\n\nKi-67 is 20%.",
    "CK7=positive c:OV-TL; Ki-67=? 20 %", "Foo | x | positive | CDX2 | y | maybe" },
  { "Marker | Clone | Result\na|b|c|d|e|f|g|h|i|j|CK7|OV-TL|positive", "",
    "|b|c|d|e|f|g|h|i|j|CK7|OV-TL|positive" },
  { "CK7 | + | 90\nCK20 | -", "CK7=positive; CK20=negative", "| | | 90 | |" },
};

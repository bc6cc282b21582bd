/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* What is read of a string, and what stays unread. */
typedef struct
{
  const char *text;
  const char *stains; /* marker=result and what else was told, apart by "; " */
  const char *unread; /* apart by " | " */
} IhcString;

/* Words that a hyphen breaks at the end of a line. */
static const IhcString ihc_broken[] = {
  { "EMA\n(\u2212), Ki-\n67 (20%)", "EMA=negative; Ki-67=? 20 %", "" },
  { "chromo-\ngranin (+)", "Chromogranin A=positive", "" },
  { "chromo-\r\n  granin A (+), CK7 (\u2212)", "Chromogranin A=positive; CK7=negative", "" },
  { "syn-\naptophysin (+)", "Synaptophysin=positive", "" },
  { "TTF-\n1 (+), PD-\nL1 TPS 50%", "TTF-1=positive; PD-L1=? 50 % s:tps", "" },
  { "smooth mus-\ncle actin (+)", "SMA=positive", "" },
  { "TTF-1/Nap-\nsin A (\u2212)", "TTF-1=negative; Napsin A=negative", "" },
  { "syn-\naptophysin/CgA (+)", "Synaptophysin=positive; Chromogranin A=positive", "" },
  { "cyto-\nkeratin-positive, CD56-posi-\ntive", "Pan-cytokeratin=positive; CD56=positive", "" },
  { "CD56-\npositive, CD20-\nnegative", "CD56=positive; CD20=negative", "" },
  { "CK-\n7 (+), CK-\n20 (\u2212)", "CK7=positive; CK20=negative", "" },
  { "nega-\ntive for CK7 and posi-\ntive for p-\n63", "CK7=negative; p63=positive", "" },
  { "CK20 perinuclear dot-\nlike +", "CK20=positive p:perinuclear, dot-like", "" },
  { "myelo\u2010\nperoxidase (+)", "myeloperoxidase=positive", "" },
  { "neuron-\nspecific enolase (+), prostate-\nspecific antigen (\u2212)",
    "NSE=positive; PSA=negative", "" },
  { "positive for anti-\nCD31 and anti-\nsmooth muscle actin", "CD31=positive; SMA=positive", "" },
  { "cytokeratin 20 (CK20)-posi-\ntive, cytokeratin 7 (CK7)-\npositive",
    "CK20=positive; CK7=positive", "" },
  { "HER2 (2+)-\nPositive: CK7", "HER2=equivocal i2 s:her2 v:2; CK7=positive", "-" },
  { "programmed death-ligand 1-\npositive", "PD-L1=positive", "" },
  { "CD3 highligh-\nted background lymphocytes", "", "CD3 highligh-\nted background lymphocytes" },
  { "positive for somatostatin\nreceptor and cytokeratin\n5/6.",
    "somatostatin receptor=positive; CK5/6=positive", "" },
  { "positive for CD3, CK\n19 and CK\n7.", "CD3=positive; CK19=positive; CK7=positive", "" },
  /* A minus at the end of a line. */
  { "CK7-\nCK20+", "CK7=negative; CK20=positive", "" },
  { "CK7 -\nCK20 +", "CK7=negative; CK20=positive", "" },
  { "EMA-\nMUC1+", "EMA=negative; EMA=positive", "" },
  { "CD4-\n8+", "CD4=negative", "8+" },
  { "1. CK7+\n2. CD3-\n3. CD20+", "CK7=positive; CD3=negative; CD20=positive", "1 | 2 | 3" },
  { "CD3-\npositive for CD20", "CD3=negative; CD20=positive", "" },
  { "CD3-\nPositive: CD20", "CD3=negative; CD20=positive", "" },
  { "S100-\nB cells were CD20+", "S-100=negative; CD20=positive", "B" },
  /* Halves of a word that nobody knows are no markers. */
  { "quux-\nbar (+)", "", "quux- | bar (+" },
  { "QRS7-\nbar+, CK7 (+)", "CK7=positive", "QRS7- | bar+" },
  { "cellul-\nar (+), pheno-\ntype", "", "cellul- | ar (+), pheno-" },
  { "Positive:\nCK\n19\n", "Pan-cytokeratin=positive", "19" },
  { "GLUT1-\nGLUT3+", "GLUT1=negative; GLUT3=positive", "" },
  /* What stands behind something unknown is not told of the marker before. */
  { "EMA (\u2212), quux (20%)", "EMA=negative", "quux (20%" },
  { "EMA (\u2212), 67 (20%)", "EMA=negative", "67 (20%" },
  { "CD20 was positive in glandular areas (90%).", "CD20=positive 90 %", "glandular areas" },
};

/* Shares with a comma before their tenths. */
static const IhcString ihc_decimals[] = {
  { "Ki-67 1,5 %", "Ki-67=? 1.5 %", "" },
  { "Ki-67 (+, 12,5%)", "Ki-67=positive 12.5 %", "" },
  { "Ki-67 1\u00b75%", "Ki-67=? 1.5 %", "" },
  { "Ki-67 1,5\u20132,5 %", "Ki-67=? 1.5-2.5 %", "" },
  { "Ki-67 1,5 to 2 percent", "Ki-67=? 1.5-2 %", "" },
  { "Ki-67 <0,5%, CD3 1,5 %", "Ki-67=? <0.5 %; CD3=? 1.5 %", "" },
  { "Ki-67 0,25 %", "Ki-67=? 0.25 %", "" },
  { "PD-L1 TPS 1,5 %", "PD-L1=? 1.5 % s:tps", "" },
  { "CD31, 5 %", "CD31=? 5 %", "" },
  { "CA 19-9 (+), CA 19 9 (+)", "CA 19-9=positive; CA 19 9=positive", "" },
  /* A comma that may be one of a list. */
  { "CD3 1, 5 %", "", "CD3 1, 5 %" },
  { "CK 7,5 %", "", "CK 7,5 %" },
  { "HER 2,5 %", "", "HER 2,5 %" },
  { "CD3, 4,5 %", "", "CD3, 4,5 %" },
  { "ER 20,30 %", "", "ER 20,30 %" },
  { "Ki-67 5,10 %", "", "Ki-67 5,10 %" },
  { "Ki-67 1,050 %", "", "Ki-67 1,050 %" },
  { "PD-L1 CPS 1,5", "", "PD-L1 CPS 1,5" },
  { "PD-L1 CPS 5,TPS 3%", "PD-L1=? s:cps v:5; PD-L1=? 3 % s:tps", "" },
  { "CD3, 4, 5 (+)", "", "CD3, 4, 5 (+" },
};

/* Soft hyphens and marks of direction, which nobody sees. */
static const IhcString ihc_unseen[] = {
  { "CK7\u00ad(+), CK20\u00ad (\u2212)", "CK7=positive; CK20=negative", "" },
  { "CK7\u00ad+, CK20+", "CK7=positive; CK20=positive", "" },
  { "Ki\u00ad-67 20%", "Ki-67=? 20 %", "" },
  { "syn\u00adaptophysin (+)", "Synaptophysin=positive", "" },
  { "chromo\u00ad\ngranin (+)", "Chromogranin A=positive", "" },
  { "CD56\u00adpositive", "CD56=positive", "" },
  { "immuno\u00adpositive for p\u00ad63", "p63=positive", "" },
  { "CK7\u200e(+), CK20 (\u200e-\u200e)", "CK7=positive; CK20=negative", "" },
  { "CK7 (\u00ad), CK20 (+)", "CK7=negative; CK20=positive", "" },
  /* One that may have been a minus. */
  { "CK7 \u00ad, CK20 (+)", "CK20=positive", "CK7 \u00ad" },
  { "CK7+\u00ad, CK20+", "CK20=positive", "CK7+\u00ad" },
  { "CK7\u00ad\nCK20+", "CK20=positive", "CK7\u00ad" },
  { "CK7\u00adCK20+", "", "CK7\u00adCK20+" },
};

/* Two signs of one marker: with a slash or without a space between they are one sign, “equivocal”.
 * Apart they may be that sign torn in two, or two results, of two samples or two antibodies. */
static const IhcString ihc_two_signs[] = {
  { "CK7 +/-, CK20 -/+, CD3 +-, CD5 (\u00b1)",
    "CK7=equivocal; CK20=equivocal; CD3=equivocal; CD5=equivocal", "" },
  { "CK7 (+ -) and CK20 (+), CD5 (++++), and CD3 (+)", "CK20=positive; CD3=positive",
    "CK7 (+ - | CD5 (++++" },
  { "H-caldesmon(+ -)", "", "H-caldesmon(+ -" },
  { "CK7 (- +), CK20 (+)", "CK20=positive", "CK7 (- +" },
  { "CK7 (+, -), CK20 (+)", "CK20=positive", "CK7 (+, -" },
  { "CK7 (positive, negative)", "", "CK7 (positive, negative" },
  { "CK7 (+, 20%, -)", "", "CK7 (+, 20%, -" },
  { "CK7 (positive, negative in stroma)", "CK7=positive n:negative in stroma", "" },
};

/* A sign behind each group of markers. */
static const IhcString ihc_groups[] = {
  { "CK7, CK19, PAX8 (+); CK20, CDX2 (\u2212)",
    "CK7=positive; CK19=positive; PAX8=positive; CK20=negative; CDX2=negative", "" },
  { "CK7, CK19 (+). CK20 (\u2212).", "CK7=positive; CK19=positive; CK20=negative", "" },
  { "CK7, Ki-\n67 (+)\nCK20, CDX2 (\u2212)",
    "CK7=positive; Ki-67=positive; CK20=negative; CDX2=negative", "" },
  { "IHC: CK7, CK19 and PAX8 (positive); CK20, CDX2 (negative)",
    "CK7=positive; CK19=positive; PAX8=positive; CK20=negative; CDX2=negative", "" },
  /* A group alone, signs within one, a group without, and commas between the groups. */
  { "CD99, vimentin (+)", "Vimentin=positive", "CD99" },
  { "CK7 (+), CK19, PAX8 (+); CK20, CDX2 (\u2212)", "CK7=positive; PAX8=positive; CDX2=negative",
    "CK19 | CK20" },
  { "CK7, CK19+, PAX8 (+); CK20, CDX2 (\u2212)", "CK19=positive; PAX8=positive; CDX2=negative",
    "CK7 | CK20" },
  { "CK7, CK19 (+); CK20, CDX2", "CK19=positive", "CK7 | CK20, CDX2" },
  { "CK7, quux, CK19 (+); CK20, CDX2 (\u2212)", "CK19=positive; CDX2=negative",
    "CK7, quux | CK20" },
  { "CK7, CK19, PAX8 (+), CK20, CDX2 (\u2212)", "PAX8=positive; CDX2=negative",
    "CK7, CK19 | CK20" },
};

/* A result before a list in parentheses. */
static const IhcString ihc_lists[] = {
  { "Positive (CD99, desmin), negative (S-100, CK20)",
    "CD99=positive; Desmin=positive; S-100=negative; CK20=negative", "" },
  { "positive (CD99 and desmin) and negative (S-100)",
    "CD99=positive; Desmin=positive; S-100=negative", "" },
  { "Strongly positive (CD99); focally positive (CK7)\nnegative (S-100)",
    "CD99=positive i3; CK7=focal; S-100=negative", "" },
  { "IHC: positive (CD99), negative (CK20), Ki-67 20%",
    "CD99=positive; CK20=negative; Ki-67=? 20 %", "" },
  { "Positive (TTF-1/Napsin A, CK7), lost (MLH1)",
    "TTF-1=positive; Napsin A=positive; CK7=positive; MLH1=lost", "" },
  { "Positive (+): CK7; Negative (-): CK20", "CK7=positive; CK20=negative", "" },
  { "Positive (+): CK7, CK19, Negative (-): CK20", "CK7=positive; CK19=positive; CK20=negative",
    "" },
  /* A result that contradicts the heading, and no heading itself. */
  { "Positive: CK7, CK19, Negative (CK20)", "CK7=positive; CK19=positive", "Negative (CK20" },
  { "Negative: CK7, positive (+) CK19", "CK7=negative", "positive (+) CK19" },
  /* What goes on behind the list, or is no list, or has another subject. */
  { "Positive (CD99, desmin), S-100, CK20", "CD99=positive; Desmin=positive", "S-100, CK20" },
  { "Positive (CD99, desmin) 80%", "CD99=positive; Desmin=positive", "80%" },
  { "CD30 positive (CD20, CD3)", "CD30=positive", "CD20, CD3" },
  { "Keratin\npositive (AE1/AE3)", "Pan-cytokeratin=positive c:AE1/AE3", "" },
  { "Positive (CD99, quux), negative (CK20)", "", "Positive (CD99, quux), negative (CK20" },
  { "Serology was negative (EBV, CMV)", "", "Serology was negative (EBV, CMV" },
  { "Muscle markers (desmin, SMA) were negative", "Desmin=negative; SMA=negative", "Muscle" },
};

/* Ranges of grades: what both ends say is read, and the range kept. */
static const IhcString ihc_ranges[] = {
  { "S100 1+ to 2+", "S-100=positive n:1+ to 2+", "" },
  { "S100 (1-2+), SOX10 2\u20133+, CD99 +/++, EMA (+ to ++), p63 1+/2+",
    "S-100=positive n:1-2+; SOX10=positive n:2\u20133+; CD99=positive n:+/++; "
    "EMA=positive n:+ to ++; p63=positive n:1+/2+",
    "" },
  { "S100 and SOX10 (1+ to 2+)", "S-100=positive n:1+ to 2+; SOX10=positive n:1+ to 2+", "" },
  { "S100 positive (2+ to 3+)", "S-100=positive n:2+ to 3+", "" },
  { "HER2 0/1+", "HER2=negative n:0/1+", "" },
  { "HER2 (0-1+)", "HER2=negative n:0-1+", "" },
  { "ER/PR +/+, CK7/CK20 (-/-)", "ER=positive; PR=positive; CK7=negative; CK20=negative", "" },
  /* Ends that say different things, no grades, and signs of who knows which marker. */
  { "S100 0-1+, CK7 (+)", "CK7=positive", "S100 0-1+" },
  { "HER2 1+ to 2+", "", "HER2 1+ to 2+" },
  { "HER2 (2+/3+)", "", "HER2 (2+/3+" },
  { "S100 negative (1+ to 2+)", "S-100=negative n:1+ to 2+", "" },
  { "S100 1-2 %", "S-100=? 1-2 %", "" },
  { "S100 1-2", "", "S100 1-2" },
  { "HER2 1+, CK7 2+", "HER2=negative i1 s:her2 v:1; CK7=positive i2", "" },
  { "CK7 +/+", "", "CK7 +/+" },
  { "ER/PR (+/-)", "", "ER/PR (+/-" },
  { "CK7/CK20 (\u00b1), CD5 +/-", "CK7=equivocal; CK20=equivocal; CD5=equivocal", "" },
};

/* Patterns of p53. */
static const IhcString ihc_p53[] = {
  { "p53 null", "p53=mutant p:null", "" },
  { "p53 (null pattern)", "p53=mutant p:null", "" },
  { "p53: absent (null-type)", "p53=mutant p:null", "" },
  { "p53 overexpressed (mutation type)", "p53=mutant", "" },
  { "p53 mutational pattern", "p53=mutant", "" },
  { "p53 negative, CK7 (+)", "p53=negative; CK7=positive", "" },
  { "p53 wild-type, no null pattern", "p53=wild-type", "no null" },
  { "p53 was not null", "", "p53 was not null" },
  { "CK7 null", "CK7=? p:null", "" },
  { "EGFR mutation type: L858R", "", "EGFR mutation type: L858R" },
};

/* What is told of a marker behind its result. */
static const IhcString ihc_told[] = {
  { "WT1 N-term (-), WT1 C-term (+)", "WT1 (N-terminus)=negative; WT1 (C-terminus)=positive", "" },
  { "WT1 (N-terminal) (-), WT1 (+)", "WT1 (N-terminus)=negative; WT1=positive", "" },
  { "HER2 2+, FISH negative", "HER2=equivocal i2 s:her2 v:2 n:FISH negative", "" },
  { "HER2 (2+), FISH not amplified, Ki-67 20%",
    "HER2=equivocal i2 s:her2 v:2 n:FISH not amplified; Ki-67=? 20 %", "" },
  { "HER2 2+; FISH: negative; ER (+)", "HER2=equivocal i2 s:her2 v:2 n:FISH: negative; ER=positive",
    "" },
  { "HER2 2+, CISH (-)", "HER2=equivocal i2 s:her2 v:2 n:CISH (-)", "" },
  { "PD-L1 CPS 5; TPS 3%", "PD-L1=? s:cps v:5; PD-L1=? 3 % s:tps", "" },
  { "PD-L1 (22C3): CPS 5; TPS 3%; Ki-67 20%",
    "PD-L1=? c:22C3 s:cps v:5; PD-L1=? 3 % c:22C3 s:tps; Ki-67=? 20 %", "" },
  /* Of another marker, of none, and what is no outcome. */
  { "HER2 2+, ER (+), FISH negative", "HER2=equivocal i2 s:her2 v:2; ER=positive",
    "FISH negative" },
  { "c-MYC 40%, FISH negative", "c-MYC=? 40 %", "FISH negative" },
  { "HER2 2+, FISH pending", "HER2=equivocal i2 s:her2 v:2", "FISH pending" },
  { "FISH negative", "", "FISH negative" },
  { "PD-L1 CPS 5; ER (+); TPS 3%", "PD-L1=? s:cps v:5; ER=positive", "TPS 3%" },
  { "PD-L1 CPS 5. TPS 3%", "PD-L1=? s:cps v:5", "TPS 3%" },
  { "PD-L1 CPS 1; TPS <1%; IC 2", "PD-L1=? s:cps v:1; PD-L1=? <1 % s:tps; PD-L1=? s:ic v:2", "" },
  { "CPS1 (+)", "HepPar-1=positive", "" },
  { "PD-L1 CPS 5; CPS 3", "PD-L1=? s:cps v:5", "CPS 3" },
  /* How much, where it is no result. */
  { "Ki-67 low", "", "Ki-67 low" },
  { "CK7 (+), Ki-67 (high)", "CK7=positive", "Ki-67 (high" },
  { "Ki-67 index was low (<5%)", "Ki-67=? <5 % s:index", "" },
};

/* Dashes before the lines of a list are no signs. */
static const IhcString ihc_bullets[] = {
  { "- CK7: positive\n- CK20: negative\n- GATA3: weak",
    "CK7=positive; CK20=negative; GATA3=positive i1", "" },
  { "- CK7 (+)\n- CK20 (+)\n- GATA3 (focal)", "CK7=positive; CK20=positive; GATA3=focal", "" },
  { "- CK7 (+)\n- CK20\n- CD3 (+)", "CK7=positive; CD3=positive", "CK20" },
  { "GATA3: focal weak - CK7: positive - CK20 (\u2212) - CD3 (weak)",
    "GATA3=focal i1; CK7=positive; CK20=negative; CD3=positive i1", "" },
  /* Signs that stand apart. */
  { "CK7 - CK20 +, CD3 nuclear -", "CK7=negative; CK20=positive; CD3=negative p:nuclear", "" },
  { "+CK7 -CK20", "CK7=positive; CK20=negative", "" },
  { "CK7\n-\nCK20\n+", "CK7=negative; CK20=positive", "" },
};

/* “Not” alone behind a marker: the opposite of what stands right before. */
static const IhcString ihc_denied[] = {
  { "CD5 was negative, whereas CD23 was not.", "CD5=negative; CD23=positive", "" },
  { "CK7 was negative but CK20 was not.", "CK7=negative; CK20=positive", "" },
  { "ER and PR were negative while AR was not.", "ER=negative; PR=negative; AR=positive", "" },
  { "The cells were negative for CD5 and CD10, whereas CD23 was not.",
    "CD5=negative; CD10=negative; CD23=positive", "" },
  { "CD30 was negative, desmin was not, SMA was not.",
    "CD30=negative; Desmin=positive; SMA=positive", "" },
  { "CK7 was positive but CK20 was not.", "CK7=positive; CK20=negative", "" },
  { "CK7 was positive, CK20 was not and CDX2 was not.",
    "CK7=positive; CK20=negative; CDX2=negative", "" },
  { "The cells expressed CD30 but desmin did not.", "CD30=positive; Desmin=negative", "" },
  /* Whose opposite is not certain. */
  { "MLH1 was lost but MSH2 was not.", "MLH1=lost", "MSH2 was not" },
  { "SMA was weak, but desmin was not.", "SMA=positive i1", "desmin was not" },
  { "SMA was focally positive, but desmin was not.", "SMA=focal", "desmin was not" },
  { "ER and PR were negative while HER2 was not.", "ER=negative; PR=negative", "HER2 was not" },
  { "CD5 was negative, but CD23 did not.", "CD5=negative", "CD23 did not" },
};

/* How far what is said before one marker reaches. */
static const IhcString ihc_modifiers[] = {
  { "Strong nuclear TTF-1 expression, CK7 positive, p40 negative",
    "TTF-1=positive i3 p:nuclear; CK7=positive; p40=negative", "" },
  { "Strong nuclear TTF-1 expression, CK7 and CK20 positive",
    "TTF-1=positive i3 p:nuclear; CK7=positive; CK20=positive", "" },
  { "Weak staining for ER, CK7 positive, CK20 negative",
    "ER=positive i1; CK7=positive; CK20=negative", "" },
  { "Weak staining for ER, CK7 (+), CK20 (-)", "ER=positive i1; CK7=positive; CK20=negative", "" },
  { "Focal expression of SMA, S100 positive", "SMA=focal; S-100=positive", "" },
  { "Focal positivity for SMA with desmin positive", "SMA=focal; Desmin=positive", "" },
  { "Strong and diffuse staining was seen with CK7, and CK20 was also positive.",
    "CK7=positive i3 p:diffuse; CK20=positive", "" },
  { "Strong diffuse nuclear staining for STAT6, with CD34 variably positive",
    "STAT6=positive i3 p:diffuse, nuclear; CD34=positive", "" },
  { "Weak ER positivity with strong PR positivity", "ER=positive i1; PR=positive i3", "" },
  { "ER positive with strong nuclear PR staining", "ER=positive; PR=positive i3 p:nuclear", "" },
  { "The tumor showed diffuse CK7 staining with focal CK20 staining.",
    "CK7=positive p:diffuse; CK20=focal", "" },
  { "The cells were negative for CK7 with strong CK20 expression.",
    "CK7=negative; CK20=positive i3", "" },
  { "Loss of MLH1 with weak PMS2 staining.", "MLH1=lost; PMS2=positive i1", "" },
  { "positive for CK7 with nuclear p63 expression.", "CK7=positive; p63=positive p:nuclear", "" },
  /* To the end of the list, or of the marker before. */
  { "Focal positivity for SMA and desmin", "SMA=focal; Desmin=focal", "" },
  { "Strong nuclear ER, PR and AR positivity",
    "ER=positive i3 p:nuclear; PR=positive i3 p:nuclear; AR=positive i3 p:nuclear", "" },
  { "Strong expression of CK7, CK20, and CDX2 was detected.",
    "CK7=positive i3; CK20=positive i3; CDX2=positive i3", "" },
  { "Weak staining for ER (+), PR (+)", "ER=positive i1; PR=positive i1", "" },
  { "Focal: CK7 (+), CK20 (2+)", "CK7=focal; CK20=focal i2", "" },
  { "ER positive with strong nuclear staining in 80%", "ER=positive i3 80 % p:nuclear", "" },
};

/* Signs of cells that need not be the tumor's. */
static const IhcString ihc_sites[] = {
  { "CD34(vascular+)", "CD34=positive n:vascular+", "" },
  { "CD34(stromal+), CK(epithelial+)",
    "CD34=positive n:stromal+; Pan-cytokeratin=positive n:epithelial+", "" },
  { "CD31 (endothelial cells +), CK7 (+)", "CD31=positive n:endothelial cells +; CK7=positive",
    "" },
  { "CK (epithelial +, stromal -)", "", "CK (epithelial +, stromal -" },
  { "CK7 and CD34 (vascular +)", "", "CK7 and CD34 (vascular +" },
  { "CD34 vascular +, CK7 +", "CK7=positive", "CD34 vascular +" },
  { "S100: stromal cells positive", "", "S100: stromal cells positive" },
  { "CK (positive in the epithelial component), CK20 (+)",
    "Pan-cytokeratin=positive n:positive in the epithelial component; CK20=positive", "" },
  { "Keratin was positive in the epithelial component but not in the spindle cells.",
    "Pan-cytokeratin=positive n:in the epithelial component but not in the spindle cells", "" },
  { "CK7 was positive in the epithelial component but negative in the spindle cells.",
    "CK7=positive n:in the epithelial component but negative in the spindle cells", "" },
  { "CK7 was positive in the epithelial component but not CK20.",
    "CK7=positive n:in the epithelial component; CK20=negative", "" },
  { "CK7 was positive in epithelial cells but negative in spindle cells for CK20.",
    "CK7=positive n:in epithelial cells; CK20=negative", "" },
  /* Of the tumor's, or of a name. */
  { "CD34 was positive in the tumor cells but not in the vessels.", "CD34=positive",
    "not in the vessels" },
  { "CK (tumor cells +)", "Pan-cytokeratin=positive", "" },
  { "CK (epithelial tumor cells +)", "Pan-cytokeratin=positive", "" },
  { "epithelial membrane antigen (+)", "EMA=positive", "" },
};

/* What a result was at first, and what it was later. */
static const IhcString ihc_revised[] = {
  { "CD1a was initially reported positive, but repeat staining was negative.", "",
    "CD1a was initially reported positive, but repeat staining was negative" },
  { "Initially TTF-1 was negative, but on re-review it was positive.", "",
    "Initially TTF-1 was negative, but on re-review it was positive" },
  { "Initially, TTF-1 was negative. Repeat staining was positive. CK7 was negative.",
    "CK7=negative", "Initially, TTF-1 was negative | Repeat staining was positive" },
  { "TTF-1, initially negative, was positive on review.", "",
    "TTF-1, initially negative, was positive on review" },
  { "CD1a (initially -, later +), CK7 (+)", "CK7=positive", "CD1a (initially -, later +" },
  /* Of another marker, or the same again. */
  { "CD30 was initially positive and desmin was negative.", "CD30=positive; Desmin=negative", "" },
  { "Initially the cells were negative for CK7 and they were positive for CK20.",
    "CK7=negative; CK20=positive", "" },
  { "Initially TTF-1 was negative, and it was negative again.", "TTF-1=negative", "negative" },
};

/* Signs with “ve” that stand right behind a name. */
static const IhcString ihc_ve[] = {
  { "EMA-ve, CK7+ve; S-100-ve", "EMA=negative; CK7=positive; S-100=negative", "" },
  { "EMA\u2013ve", "EMA=negative", "" },
  { "five-ve, CK7-vs", "", "five-ve, CK7-vs" },
};

/* Antibodies to EpCAM, of which the vocabulary has one term. */
static const IhcString ihc_epcam[] = {
  { "EpCAM (BerEP4) positive, MOC31 negative", "EpCAM=positive c:BerEP4; MOC-31=negative", "" },
  { "Ber-EP4 (+), MOC-31 (-)", "BerEP4=positive; MOC-31=negative", "" },
  { "Positive for EpCAM and MOC31.", "EpCAM=positive; MOC-31=positive", "" },
  { "MOC31 BerEP4 -", "BerEP4=negative", "MOC31" },
  { "Ber-EP4 (-)", "MOC-31=negative", "" },
};

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-ihc-private.h"

/* Markers that stand in no vocabulary; they keep their spelling. */
const char cw_ihc_further_names[] =
  "gross cystic disease fluid protein 15|low molecular weight cytokeratin|smooth muscle myosin|"
  "cytomegalovirus|factor VIII-related antigen|factor VIII related antigen|lysozyme|CD45RO|MPO|"
  "myeloperoxidase|tyrosinase|TTR|insulin|glucagon|gastrin|somatostatin|ACTH|prolactin|tryptase|"
  "perforin|granzyme B|TIA-1|actin|hCG|beta-hCG|myoglobin|laminin|collagen IV|collagen type IV|"
  "fascin|galectin-3|HBME-1|CK18|34betaE12|HMWCK|high molecular weight cytokeratin|p27|p57|"
  "cyclin E|PTEN|c-MET|uroplakin|RCC|CAIX|CA-IX|CA19-9|SSTR2|SSTR2A|CXCL13|PD-1|HHV8|HHV-8|PAX2|"
  "PAX3|PAX7|TFEB|HNF1beta|HNF-1beta|AMACR|P504S|racemase|GLUT1|GLUT-1|p120|CK10|CK13|"
  "neurofilament|peripherin|EpCAM|OCT2|OCT-2|BOB1|BOB.1|PTH|TSH|Pit-1|T-PIT|ARG1|pancytokeratin|"
  "NKX2.5|CDK6|MYB|WT1|factor VIII|factor XIIIa|Ulex europaeus|collagen|TCL1|ZAP70|CD45RB|CD99R|"
  "H3K27M|p21|E2F1|neurofilament protein|alpha-1-antitrypsin|PSMA|PSAP|prostein|P501S|NKX6.1|"
  "ISL1|Islet-1|CD19|CD24|CD35|CD42b|CD44|CD52|CD74|CD81|CD133|CD141|CD146|CD151|CD235a|CD246|"
  "CD248|CD279|CD26|CD27|CD29|CD13|CD9|CD11b|CD45RA|CD5L|CD105|CD147|CD166|CD171|CD205|CD206|"
  "CD209|CD271|C4d|C3d|C1q|IgA|IgG|IgM|IgD|claudin-1|claudin-4|claudin-5|occludin|ZO-1|ZEB1|"
  "TWIST1|NANOG|LIN28|LIN28A|HHV-8 LANA-1|LANA-1|LANA|EBNA2|SV40|factor 13a|FXIIIa|XIIIa|"
  "von Willebrand factor|vWF|VEGF|VEGFR1|VEGFR3|PDGFRB|FGFR1|FGFR2|FGFR3|FGFR4|NTRK|TrkA|HGF|"
  "IGF1R|mTOR|p-mTOR|AKT|pAKT|ERK|pERK|STAT3|pSTAT3|STAT5|NF-kB|p65|COX-2|iNOS|PCNA|"
  "topoisomerase II|TOP2A|cyclin A|cyclin B1|survivin|BCL-XL|MCL1|MDR1|ERCC1|RRM1|TUBB3|"
  "beta-tubulin III|nestin|doublecortin|MAP2|synuclein|transthyretin|amyloid A|AL kappa|"
  "beta-amyloid|ubiquitin|TDP-43|YAP1|L1CAM|FOXP1|FOXP3|FOXA1|FOXM1|GCET1|LMO2|HGAL|OCT-1|PU.1|"
  "BLIMP1|CD79b|annexin A1|cyclin D2|cyclin D3|HNF4A|HNF-4alpha|cadherin 17|SATB1|BCL10|trypsin|"
  "chymotrypsin|pancreatic polypeptide|serotonin|bombesin|parathyroid hormone|growth hormone|"
  "alpha-subunit|TBX19|TBX21|T-bet|melanocyte inducing transcription factor|SOX17|TBXT|"
  "brachyury|SMARCA1|SMARCC1|SMARCE1|SMARCD1|PBRM1|SETD2|ASS1|DPC4|SMAD4|maspin|S100P|S100A4|"
  "S100A6|IMP3|XIAP|KOC|CA72-4|TAG-72|B72.3|BG8|Lewis Y|CD15s|Sialyl Lewis|HIK1083|M30|podocin|"
  "nephrin|uromodulin|aquaporin-4|RCC antigen|vinculin|dystrophin|titin|alpha-sarcomeric actin|"
  "sarcomeric actin|collagen II|osteocalcin|osteonectin|osteopontin|H3G34W|H3.3 G34W|H3F3A|"
  "H3K36M|FOSB|c-FOS|CAMTA1|PGP9.5|GAP43|tyrosine hydroxylase|S-100A|MAC387|elastase|"
  "alpha-1-antichymotrypsin|CD68R|glycophorin|glycophorin A|CD235|E-selectin|GPC1|pepsinogen|"
  "CDH17|PLA2R|THSD7A|DNAJB9|NOR-1|NR4A3|MUC13|EMA/MUC1|PDX1|SSTR5|SSTR3|DLL3|ASCL1|NEUROD1|"
  "POU2F3|hASH1|Trop-2|FOLR1|FR alpha|folate receptor alpha|nectin-4|B7-H3|B7-H4|LAG-3|TIM-3|"
  "CTLA-4|IDO1|HLA-DR|HLA-G|beta-2 microglobulin|MHC class I|calbindin|synapsin|nNOS|NKX6-2|"
  "chymase|CD2AP|PTPRC|SSX|SS18|SSX C-terminus|pan-RAS|NRAS Q61R|YB1|MAGE-A4|NY-ESO-1|GD2|NB84|"
  "DAXX|MEN1|menin|p27Kip1|GPNMB|PHH3|phosphohistone H3|RRM2|CD63|NKI/C3|tenascin|fibronectin|"
  "merlin|TTF-2|secretory component|PRAP|ALDH1|EpCAM/MOC31|HSP70|glutamine synthetase|claudin 11|"
  "connexin 43|HMGA2|IgE|nm23|DBA.44|DBA44|Epstein-Barr virus|proliferating cell nuclear antigen";

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-pathology.h"

#include <glib/gi18n-lib.h>

#include "vocab/cw-vocabulary.h"

/* What the laboratory made of tissue. */

static const CwFieldChoice specimen_method_choices[] = {
  { "core-needle-biopsy", N_ ("Core needle biopsy"), NULL },
  { "fine-needle-aspiration", N_ ("Fine-needle aspiration"), NULL },
  { "incisional-biopsy", N_ ("Incisional biopsy"), NULL },
  { "excisional-biopsy", N_ ("Excisional biopsy"), NULL },
  { "endoscopic-biopsy", N_ ("Endoscopic biopsy"), NULL },
  { "resection", N_ ("Resection"), NULL },
  { "cytology", N_ ("Cytology"), NULL },
  { "bone-marrow", N_ ("Bone marrow"), NULL },
  { "biopsy-not-specified", N_ ("Biopsy, not specified"), NULL },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice stain_result_choices[] = {
  { "positive", N_ ("Positive"), NULL },      { "negative", N_ ("Negative"), NULL },
  { "focal", N_ ("Focally positive"), NULL }, { "equivocal", N_ ("Equivocal"), NULL },
  { "retained", N_ ("Retained"), NULL },      { "lost", N_ ("Lost"), NULL },
  { "mutant", N_ ("Mutant pattern"), NULL },  { "wild-type", N_ ("Wild-type pattern"), NULL },
  { "not-done", N_ ("Not done"), NULL },
};

static const CwFieldChoice intensity_choices[] = {
  { "0", N_ ("0"), NULL },
  { "1", N_ ("1+"), NULL },
  { "2", N_ ("2+"), NULL },
  { "3", N_ ("3+"), NULL },
};

static const CwFieldChoice scoring_choices[] = {
  /* Translators: tumour proportion score of PD-L1 */
  { "tps", N_ ("TPS"), NULL },
  /* Translators: combined positive score of PD-L1 */
  { "cps", N_ ("CPS"), NULL },
  /* Translators: immune cell score of PD-L1 */
  { "ic", N_ ("IC"), NULL },
  { "allred", N_ ("Allred"), NULL },
  { "h-score", N_ ("H-score"), NULL },
  { "her2", N_ ("HER2 (ASCO/CAP)"), NULL },
  { "index", N_ ("Labelling index"), NULL },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice variant_kind_choices[] = {
  { "fusion", N_ ("Fusion"), NULL },
  { "mutation", N_ ("Mutation"), NULL },
  { "amplification", N_ ("Amplification"), NULL },
  { "deletion", N_ ("Deletion"), NULL },
  { "rearrangement", N_ ("Rearrangement"), NULL },
  { "expression", N_ ("Expression change"), NULL },
  { "wild-type", N_ ("Wild type"), NULL },
  { "signature", N_ ("Signature (TMB, MSI)"), NULL },
};

static const CwFieldChoice test_result_choices[] = {
  { "detected", N_ ("Detected"), NULL },
  { "not-detected", N_ ("Not detected"), NULL },
  { "not-evaluable", N_ ("Not evaluable"), NULL },
  { "not-done", N_ ("Not done"), NULL },
};

static const CwField specimen_fields[] = {
  CW_DATE (CwSpecimen, date, N_ ("Date")),
  CW_TEXT (CwSpecimen, site, N_ ("Site"), .flags = CW_FIELD_TITLE),
  CW_CODE (CwSpecimen,
           method,
           N_ ("Method"),
           specimen_method_choices,
           .care = "8a.method",
           .flags = CW_FIELD_TITLE_DETAIL),
  CW_TEXT (CwSpecimen, guidance, N_ ("Guidance"), .hint = N_ ("CT-guided")),
  CW_PROSE (CwSpecimen, histology, N_ ("Histology"), .care = "8a.method"),
  CW_TEXT (CwSpecimen,
           laboratory,
           N_ ("Laboratory"),
           .flags = CW_FIELD_IDENTIFYING | CW_FIELD_ADVANCED),
  CW_TEXT (CwSpecimen, advised_by, N_ ("Advised by")),
  CW_REFERENCE (CwSpecimen, figure, N_ ("Figure"), "figure"),
  CW_TEXT (CwSpecimen, panels, N_ ("Panels")),
};

CW_DEFINE_ENTITY (CwSpecimen, cw_specimen, "specimen", N_ ("Specimen"), specimen_fields)

static const CwField stain_fields[] = {
  CW_TEXT (CwStain,
           marker,
           N_ ("Marker"),
           .flags = CW_FIELD_TITLE,
           .vocabulary = 1 + CW_VOCABULARY_ANTIBODY,
           .verbatim = "as-written",
           .care = "8a.method"),
  CW_TEXT (CwStain, as_written, N_ ("As written")),
  CW_CODE (CwStain, result, N_ ("Result"), stain_result_choices),
  CW_CODE (CwStain, intensity, N_ ("Intensity"), intensity_choices),
  CW_QUANTITY (CwStain, percent, N_ ("Cells"), .units = "%", .range = { 0, 100 }),
  CW_TEXT (CwStain, pattern, N_ ("Pattern"), .hint = N_ ("dot-like, membranous")),
  CW_TEXT (CwStain, clone, N_ ("Clone"), .flags = CW_FIELD_ADVANCED),
  CW_CODE (CwStain, scoring, N_ ("Scoring"), scoring_choices, .flags = CW_FIELD_ADVANCED),
  CW_QUANTITY (CwStain, score, N_ ("Score"), .range = { 0, 300 }, .flags = CW_FIELD_ADVANCED),
  CW_REFERENCE (CwStain, figure, N_ ("Figure"), "figure"),
  CW_TEXT (CwStain, panels, N_ ("Panel letter")),
  CW_PROSE (CwStain, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwStain, cw_stain, "stain", N_ ("Stain"), stain_fields)

static const CwField panel_fields[] = {
  CW_TEXT (CwPanel, name, N_ ("Panel"), .flags = CW_FIELD_TITLE),
  CW_DATE (CwPanel, date, N_ ("Date")),
  CW_REFERENCE (CwPanel, specimen, N_ ("Specimen"), "specimen"),
  CW_PROSE (CwPanel, as_written, N_ ("As written in the report")),
  CW_PROSE (CwPanel, interpretation, N_ ("Interpretation")),
  CW_LIST (CwPanel,
           stains,
           N_ ("Stains"),
           cw_stain_get_type,
           .flags = CW_FIELD_TITLE_ROWS,
           .hint =
             N_ ("Add each marker with its result, or paste the line of the pathology report")),
};

CW_DEFINE_ENTITY (CwPanel, cw_panel, "panel", N_ ("Immunohistochemistry panel"), panel_fields)

static const CwField molecular_result_fields[] = {
  CW_TEXT (CwMolecularResult,
           gene,
           N_ ("Gene"),
           .flags = CW_FIELD_TITLE,
           .care = "8a.method",
           .hint = N_ ("EWSR1, KRAS")),
  CW_CODE (CwMolecularResult, kind, N_ ("Alteration"), variant_kind_choices),
  CW_TEXT (CwMolecularResult, partner, N_ ("Fusion partner")),
  CW_TEXT (CwMolecularResult, variant, N_ ("Variant (HGVS)"), .hint = N_ ("c.35G>A p.(Gly12Asp)")),
  CW_CODE (CwMolecularResult, result, N_ ("Result"), test_result_choices),
  CW_TEXT (CwMolecularResult, method, N_ ("Method"), .hint = N_ ("FISH, RT-PCR, NGS")),
  CW_QUANTITY (CwMolecularResult,
               allele_fraction,
               N_ ("Allele fraction"),
               .units = "%",
               .range = { 0, 100 }),
  CW_DATE (CwMolecularResult, date, N_ ("Date")),
  CW_REFERENCE (CwMolecularResult,
                specimen,
                N_ ("Specimen"),
                "specimen",
                .flags = CW_FIELD_ADVANCED),
  CW_PROSE (CwMolecularResult, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwMolecularResult,
                  cw_molecular_result,
                  "molecular-result",
                  N_ ("Molecular result"),
                  molecular_result_fields)

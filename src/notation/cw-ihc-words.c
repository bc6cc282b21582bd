/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-ihc-private.h"

#include <string.h>

/* The words pathologists use around the names of markers. */

/* The longest word of the table, with its final zero. */
#define WORD_MAX 24

static const struct
{
  const char *word;
  CwIhcMeaning meaning;
  const char *value;
} words[] = {
  { "positive", CW_IHC_RESULT, "positive" },
  { "pos", CW_IHC_RESULT, "positive" },
  { "pos.", CW_IHC_RESULT, "positive" },
  { "positivity", CW_IHC_RESULT, "positive" },
  { "positively", CW_IHC_RESULT, "positive" },
  { "express", CW_IHC_RESULT, "positive" },
  { "expressed", CW_IHC_RESULT, "positive" },
  { "expressing", CW_IHC_RESULT, "positive" },
  { "expresses", CW_IHC_RESULT, "positive" },
  { "reactive", CW_IHC_RESULT, "positive" },
  { "stained", CW_IHC_RESULT, "positive" },
  { "reactivity", CW_IHC_RESULT, "positive" },
  { "overexpressed", CW_IHC_RESULT, "positive" },
  { "overexpression", CW_IHC_RESULT, "positive" },
  { "detected", CW_IHC_RESULT, "positive" },
  { "present", CW_IHC_RESULT, "positive" },
  { "positives", CW_IHC_RESULT, "positive" },
  { "expressive", CW_IHC_RESULT, "positive" },
  { "immunoreactively", CW_IHC_RESULT, "positive" },
  { "labeled", CW_IHC_RESULT, "positive" },
  { "labelled", CW_IHC_RESULT, "positive" },
  { "coexpressed", CW_IHC_RESULT, "positive" },
  { "coexpress", CW_IHC_RESULT, "positive" },
  { "coexpresses", CW_IHC_RESULT, "positive" },
  { "coexpressing", CW_IHC_RESULT, "positive" },
  { "coexpression", CW_IHC_RESULT, "positive" },
  { "overexpress", CW_IHC_RESULT, "positive" },
  { "overexpresses", CW_IHC_RESULT, "positive" },
  { "overexpressing", CW_IHC_RESULT, "positive" },
  { "over-expressed", CW_IHC_RESULT, "positive" },
  { "decorated", CW_IHC_RESULT, "positive" },
  { "negative", CW_IHC_RESULT, "negative" },
  { "neg", CW_IHC_RESULT, "negative" },
  { "neg.", CW_IHC_RESULT, "negative" },
  { "negativity", CW_IHC_RESULT, "negative" },
  { "nonreactive", CW_IHC_RESULT, "negative" },
  { "non-reactive", CW_IHC_RESULT, "negative" },
  { "unreactive", CW_IHC_RESULT, "negative" },
  { "negatives", CW_IHC_RESULT, "negative" },
  { "undetectable", CW_IHC_RESULT, "negative" },
  { "unstained", CW_IHC_RESULT, "negative" },
  { "non-immunoreactive", CW_IHC_RESULT, "negative" },
  { "nonimmunoreactive", CW_IHC_RESULT, "negative" },
  { "non-expressed", CW_IHC_RESULT, "negative" },
  { "unexpressed", CW_IHC_RESULT, "negative" },
  { "negatively", CW_IHC_RESULT, "negative" },
  { "undetected", CW_IHC_RESULT, "negative" },
  { "retained", CW_IHC_RESULT, "retained" },
  { "intact", CW_IHC_RESULT, "retained" },
  { "preserved", CW_IHC_RESULT, "retained" },
  { "retention", CW_IHC_RESULT, "retained" },
  { "maintained", CW_IHC_RESULT, "retained" },
  { "lost", CW_IHC_RESULT, "lost" },
  { "deficient", CW_IHC_RESULT, "lost" },
  { "absent", CW_IHC_RESULT, "absent" },
  { "absence", CW_IHC_RESULT, "absent" },
  { "mutant", CW_IHC_RESULT, "mutant" },
  { "mutated", CW_IHC_RESULT, "mutant" },
  { "aberrant", CW_IHC_RESULT, "mutant" },
  { "mutant-type", CW_IHC_RESULT, "mutant" },
  { "mutation-type", CW_IHC_RESULT, "mutant" },
  { "wild-type", CW_IHC_RESULT, "wild-type" },
  { "wildtype", CW_IHC_RESULT, "wild-type" },
  { "wild", CW_IHC_RESULT, "wild-type" },
  { "equivocal", CW_IHC_RESULT, "equivocal" },
  { "borderline", CW_IHC_RESULT, "equivocal" },
  { "indeterminate", CW_IHC_RESULT, "equivocal" },
  { "nd", CW_IHC_RESULT, "not-done" },
  { "n/a", CW_IHC_RESULT, "not-done" },
  { "n/d", CW_IHC_RESULT, "not-done" },
  { "na", CW_IHC_RESULT, "not-done" },
  { "loss", CW_IHC_LOSS, NULL },
  { "no", CW_IHC_NONE, NULL },
  { "without", CW_IHC_NONE, NULL },
  { "lack", CW_IHC_NONE, NULL },
  { "lacked", CW_IHC_NONE, NULL },
  { "lacking", CW_IHC_NONE, NULL },
  { "lacks", CW_IHC_NONE, NULL },
  { "none", CW_IHC_NONE, NULL },
  { "neither", CW_IHC_NONE, NULL },
  { "devoid", CW_IHC_NONE, NULL },
  { "not", CW_IHC_NOT, NULL },
  { "nor", CW_IHC_AND, NULL },
  { "failed", CW_IHC_NOT, NULL },
  { "fails", CW_IHC_NOT, NULL },
  { "fail", CW_IHC_NOT, NULL },
  { "failing", CW_IHC_NOT, NULL },
  { "weak", CW_IHC_INTENSITY, "1" },
  { "weakly", CW_IHC_INTENSITY, "1" },
  { "faint", CW_IHC_INTENSITY, "1" },
  { "faintly", CW_IHC_INTENSITY, "1" },
  { "slight", CW_IHC_INTENSITY, "1" },
  { "slightly", CW_IHC_INTENSITY, "1" },
  { "mild", CW_IHC_INTENSITY, "1" },
  { "mildly", CW_IHC_INTENSITY, "1" },
  { "moderate", CW_IHC_INTENSITY, "2" },
  { "moderately", CW_IHC_INTENSITY, "2" },
  { "strong", CW_IHC_INTENSITY, "3" },
  { "strongly", CW_IHC_INTENSITY, "3" },
  { "intense", CW_IHC_INTENSITY, "3" },
  { "intensely", CW_IHC_INTENSITY, "3" },
  { "clear", CW_IHC_INTENSITY, "3" },
  { "clearly", CW_IHC_INTENSITY, "3" },
  { "robust", CW_IHC_INTENSITY, "3" },
  { "robustly", CW_IHC_INTENSITY, "3" },
  { "intensive", CW_IHC_INTENSITY, "3" },
  { "intensively", CW_IHC_INTENSITY, "3" },
  { "avid", CW_IHC_INTENSITY, "3" },
  { "avidly", CW_IHC_INTENSITY, "3" },
  { "heavily", CW_IHC_INTENSITY, "3" },
  { "focal", CW_IHC_EXTENT, "focal" },
  { "focally", CW_IHC_EXTENT, "focal" },
  { "foci", CW_IHC_EXTENT, "focal" },
  { "diffuse", CW_IHC_EXTENT, "diffuse" },
  { "diffusely", CW_IHC_EXTENT, "diffuse" },
  { "patchy", CW_IHC_EXTENT, "patchy" },
  { "patchily", CW_IHC_EXTENT, "patchy" },
  { "multifocal", CW_IHC_EXTENT, "multifocal" },
  { "multifocally", CW_IHC_EXTENT, "multifocal" },
  { "scattered", CW_IHC_EXTENT, "scattered" },
  { "partial", CW_IHC_EXTENT, "partial" },
  { "partially", CW_IHC_EXTENT, "partial" },
  { "partly", CW_IHC_EXTENT, "partial" },
  { "rare", CW_IHC_EXTENT, "rare" },
  { "rarely", CW_IHC_EXTENT, "rare" },
  { "occasional", CW_IHC_EXTENT, "occasional" },
  { "occasionally", CW_IHC_EXTENT, "occasional" },
  { "extensive", CW_IHC_EXTENT, "extensive" },
  { "extensively", CW_IHC_EXTENT, "extensive" },
  { "dot-like", CW_IHC_PATTERN, "dot-like" },
  { "dotlike", CW_IHC_PATTERN, "dot-like" },
  { "dot", CW_IHC_PATTERN, "dot-like" },
  { "perinuclear", CW_IHC_PATTERN, "perinuclear" },
  { "paranuclear", CW_IHC_PATTERN, "paranuclear" },
  { "membranous", CW_IHC_PATTERN, "membranous" },
  { "membrane", CW_IHC_PATTERN, "membranous" },
  { "membranously", CW_IHC_PATTERN, "membranous" },
  { "cytoplasmic", CW_IHC_PATTERN, "cytoplasmic" },
  { "cytoplasm", CW_IHC_PATTERN, "cytoplasmic" },
  { "cytoplasmically", CW_IHC_PATTERN, "cytoplasmic" },
  { "nuclear", CW_IHC_PATTERN, "nuclear" },
  { "nuclei", CW_IHC_PATTERN, "nuclear" },
  { "nuclearly", CW_IHC_PATTERN, "nuclear" },
  { "golgi", CW_IHC_PATTERN, "golgi" },
  { "granular", CW_IHC_PATTERN, "granular" },
  { "punctate", CW_IHC_PATTERN, "punctate" },
  { "block-type", CW_IHC_PATTERN, "block-type" },
  { "block", CW_IHC_PATTERN, "block-type" },
  { "block-like", CW_IHC_PATTERN, "block-type" },
  { "basolateral", CW_IHC_PATTERN, "basolateral" },
  { "apical", CW_IHC_PATTERN, "apical" },
  { "luminal", CW_IHC_PATTERN, "luminal" },
  { "linear", CW_IHC_PATTERN, "linear" },
  { "speckled", CW_IHC_PATTERN, "speckled" },
  { "null", CW_IHC_PATTERN, "null" },
  { "null-type", CW_IHC_PATTERN, "null" },
  { "subnuclear", CW_IHC_PATTERN, "subnuclear" },
  { "submembranous", CW_IHC_PATTERN, "submembranous" },
  { "checkerboard", CW_IHC_PATTERN, "checkerboard" },
  { "mosaic", CW_IHC_PATTERN, "mosaic" },
  { "nucleolar", CW_IHC_PATTERN, "nucleolar" },
  { "rim-like", CW_IHC_PATTERN, "rim-like" },
  { "tps", CW_IHC_SCORING, "tps" },
  { "cps", CW_IHC_SCORING, "cps" },
  { "ic", CW_IHC_SCORING, "ic" },
  { "proportion", CW_IHC_SCORING, "tps" },
  { "combined", CW_IHC_SCORING, "cps" },
  { "h", CW_IHC_SCORING, "h-score" },
  { "irs", CW_IHC_SCORING, "other" },
  { "allred", CW_IHC_SCORING, "allred" },
  { "h-score", CW_IHC_SCORING, "h-score" },
  { "hscore", CW_IHC_SCORING, "h-score" },
  { "histoscore", CW_IHC_SCORING, "h-score" },
  { "index", CW_IHC_SCORING, "index" },
  { "li", CW_IHC_SCORING, "index" },
  { "indices", CW_IHC_SCORING, "index" },
  { "approximately", CW_IHC_COMPARATOR, "~" },
  { "about", CW_IHC_COMPARATOR, "~" },
  { "approx", CW_IHC_COMPARATOR, "~" },
  { "approx.", CW_IHC_COMPARATOR, "~" },
  { "circa", CW_IHC_COMPARATOR, "~" },
  { "ca", CW_IHC_COMPARATOR, "~" },
  { "ca.", CW_IHC_COMPARATOR, "~" },
  { "around", CW_IHC_COMPARATOR, "~" },
  { "nearly", CW_IHC_COMPARATOR, "~" },
  { "roughly", CW_IHC_COMPARATOR, "~" },
  { "almost", CW_IHC_COMPARATOR, "~" },
  { "estimated", CW_IHC_COMPARATOR, "~" },
  { "over", CW_IHC_COMPARATOR, ">" },
  { "above", CW_IHC_COMPARATOR, ">" },
  { "exceeding", CW_IHC_COMPARATOR, ">" },
  { "below", CW_IHC_COMPARATOR, "<" },
  { "under", CW_IHC_COMPARATOR, "<" },
  { "up", CW_IHC_COMPARATOR, "<=" },
  { "more", CW_IHC_COMPARATOR, "more" },
  { "greater", CW_IHC_COMPARATOR, "more" },
  { "less", CW_IHC_COMPARATOR, "less" },
  { "fewer", CW_IHC_COMPARATOR, "less" },
  { "least", CW_IHC_COMPARATOR, "least" },
  { "most", CW_IHC_COMPARATOR, "most" },
  { "clone", CW_IHC_CLONE, NULL },
  { "for", CW_IHC_FOR, NULL },
  { "and", CW_IHC_AND, NULL },
  { "or", CW_IHC_AND, NULL },
  { "plus", CW_IHC_AND, NULL },
  { "was", CW_IHC_VERB, NULL },
  { "were", CW_IHC_VERB, NULL },
  { "is", CW_IHC_VERB, NULL },
  { "are", CW_IHC_VERB, NULL },
  { "showed", CW_IHC_VERB, "shows" },
  { "shows", CW_IHC_VERB, "shows" },
  { "show", CW_IHC_VERB, "shows" },
  { "showing", CW_IHC_VERB, "shows" },
  { "demonstrated", CW_IHC_VERB, "shows" },
  { "demonstrates", CW_IHC_VERB, "shows" },
  { "revealed", CW_IHC_VERB, "shows" },
  { "displayed", CW_IHC_VERB, "shows" },
  { "exhibited", CW_IHC_VERB, "shows" },
  { "demonstrate", CW_IHC_VERB, "shows" },
  { "demonstrating", CW_IHC_VERB, "shows" },
  { "reveals", CW_IHC_VERB, "shows" },
  { "reveal", CW_IHC_VERB, "shows" },
  { "revealing", CW_IHC_VERB, "shows" },
  { "displays", CW_IHC_VERB, "shows" },
  { "display", CW_IHC_VERB, "shows" },
  { "displaying", CW_IHC_VERB, "shows" },
  { "exhibits", CW_IHC_VERB, "shows" },
  { "exhibit", CW_IHC_VERB, "shows" },
  { "exhibiting", CW_IHC_VERB, "shows" },
  { "presented", CW_IHC_VERB, "shows" },
  { "presents", CW_IHC_VERB, "shows" },
  { "possessed", CW_IHC_VERB, "shows" },
  { "reached", CW_IHC_VERB, NULL },
  { "reaches", CW_IHC_VERB, NULL },
  { "reaching", CW_IHC_VERB, NULL },
  { "had", CW_IHC_VERB, NULL },
  { "has", CW_IHC_VERB, NULL },
  { "being", CW_IHC_VERB, NULL },
  { "remained", CW_IHC_VERB, NULL },
  { "appeared", CW_IHC_VERB, NULL },
  { "been", CW_IHC_VERB, NULL },
  { "but", CW_IHC_BUT, NULL },
  { "while", CW_IHC_BUT, NULL },
  { "whereas", CW_IHC_BUT, NULL },
  { "however", CW_IHC_BUT, NULL },
  { "although", CW_IHC_BUT, NULL },
  { "though", CW_IHC_BUT, NULL },
  { "meanwhile", CW_IHC_BUT, NULL },
  { "except", CW_IHC_BUT, NULL },
  { "nevertheless", CW_IHC_BUT, NULL },
  { "conversely", CW_IHC_BUT, NULL },
  { "contrast", CW_IHC_BUT, NULL },
  { "serum", CW_IHC_BUT, NULL },
  { "plasma", CW_IHC_BUT, NULL },
  { "performed", CW_IHC_DONE, NULL },
  { "done", CW_IHC_DONE, NULL },
  { "tested", CW_IHC_DONE, NULL },
  { "assessed", CW_IHC_DONE, NULL },
  { "available", CW_IHC_DONE, NULL },
  { "evaluated", CW_IHC_DONE, NULL },
  { "evaluable", CW_IHC_DONE, NULL },
  { "both", CW_IHC_BOTH, NULL },
  { "all", CW_IHC_BOTH, NULL },
  { "each", CW_IHC_BOTH, NULL },
  { "the", CW_IHC_GLUE, NULL },
  { "a", CW_IHC_GLUE, NULL },
  { "an", CW_IHC_GLUE, NULL },
  { "of", CW_IHC_GLUE, NULL },
  { "in", CW_IHC_GLUE, NULL },
  { "with", CW_IHC_GLUE, NULL },
  { "to", CW_IHC_GLUE, NULL },
  { "by", CW_IHC_GLUE, NULL },
  { "on", CW_IHC_GLUE, NULL },
  { "at", CW_IHC_GLUE, NULL },
  { "as", CW_IHC_GLUE, NULL },
  { "well", CW_IHC_GLUE, NULL },
  { "also", CW_IHC_GLUE, NULL },
  { "only", CW_IHC_GLUE, NULL },
  { "seen", CW_IHC_GLUE, "seen" },
  { "noted", CW_IHC_GLUE, "seen" },
  { "found", CW_IHC_GLUE, "seen" },
  { "identified", CW_IHC_GLUE, "seen" },
  { "observed", CW_IHC_GLUE, "seen" },
  { "shown", CW_IHC_GLUE, "seen" },
  { "evident", CW_IHC_GLUE, "seen" },
  { "apparent", CW_IHC_GLUE, "seen" },
  { "visible", CW_IHC_GLUE, "seen" },
  { "appreciated", CW_IHC_GLUE, "seen" },
  { "confirmed", CW_IHC_GLUE, "seen" },
  { "documented", CW_IHC_GLUE, "seen" },
  { "tumor", CW_IHC_GLUE, NULL },
  { "tumour", CW_IHC_GLUE, NULL },
  { "tumors", CW_IHC_GLUE, NULL },
  { "tumoral", CW_IHC_GLUE, NULL },
  { "tumoural", CW_IHC_GLUE, NULL },
  { "cell", CW_IHC_GLUE, NULL },
  { "cells", CW_IHC_GLUE, NULL },
  { "neoplastic", CW_IHC_GLUE, NULL },
  { "staining", CW_IHC_GLUE, "noun" },
  { "stain", CW_IHC_GLUE, "noun" },
  { "stains", CW_IHC_GLUE, "noun" },
  { "immunohistochemistry", CW_IHC_GLUE, NULL },
  { "immunohistochemical", CW_IHC_GLUE, NULL },
  { "ihc", CW_IHC_GLUE, NULL },
  { "marker", CW_IHC_GLUE, NULL },
  { "expression", CW_IHC_GLUE, "noun" },
  { "protein", CW_IHC_GLUE, NULL },
  { "antibody", CW_IHC_GLUE, NULL },
  { "labelling", CW_IHC_GLUE, "noun" },
  { "labeling", CW_IHC_GLUE, "noun" },
  { "reaction", CW_IHC_GLUE, "noun" },
  { "intensity", CW_IHC_GLUE, NULL },
  { "pattern", CW_IHC_GLUE, NULL },
  { "proliferation", CW_IHC_GLUE, NULL },
  { "proliferative", CW_IHC_GLUE, NULL },
  { "be", CW_IHC_GLUE, NULL },
  { "rate", CW_IHC_GLUE, NULL },
  { "fraction", CW_IHC_GLUE, NULL },
  { "score", CW_IHC_GLUE, NULL },
  { "scores", CW_IHC_GLUE, NULL },
  { "ratio", CW_IHC_GLUE, NULL },
  { "percent", CW_IHC_GLUE, NULL },
  { "cent", CW_IHC_GLUE, NULL },
  { "per", CW_IHC_GLUE, NULL },
  { "than", CW_IHC_GLUE, NULL },
  { "type", CW_IHC_GLUE, NULL },
  { "lesional", CW_IHC_GLUE, NULL },
  { "malignant", CW_IHC_GLUE, NULL },
  { "atypical", CW_IHC_GLUE, NULL },
  { "spindle", CW_IHC_GLUE, NULL },
  { "epithelioid", CW_IHC_GLUE, NULL },
  { "including", CW_IHC_GLUE, NULL },
  { "following", CW_IHC_GLUE, NULL },
  { "these", CW_IHC_GLUE, NULL },
  { "they", CW_IHC_GLUE, NULL },
  { "it", CW_IHC_GLUE, NULL },
  { "which", CW_IHC_GLUE, NULL },
  { "that", CW_IHC_GLUE, NULL },
  { "did", CW_IHC_GLUE, NULL },
  { "do", CW_IHC_GLUE, NULL },
  { "does", CW_IHC_GLUE, NULL },
  { "from", CW_IHC_GLUE, NULL },
  { "histochemically", CW_IHC_GLUE, NULL },
  { "immunophenotype", CW_IHC_GLUE, NULL },
  { "immunophenotypically", CW_IHC_GLUE, NULL },
  { "panel", CW_IHC_GLUE, NULL },
  { "result", CW_IHC_GLUE, NULL },
  { "immunoprofile", CW_IHC_GLUE, NULL },
  { "stromal", CW_IHC_GLUE, NULL },
  { "component", CW_IHC_GLUE, NULL },
  { "population", CW_IHC_GLUE, NULL },
  { "signal", CW_IHC_GLUE, "noun" },
  { "level", CW_IHC_GLUE, NULL },
  { "antigen", CW_IHC_GLUE, NULL },
  { "within", CW_IHC_GLUE, NULL },
  { "throughout", CW_IHC_GLUE, NULL },
  { "using", CW_IHC_GLUE, NULL },
  { "against", CW_IHC_GLUE, NULL },
  { "histologically", CW_IHC_GLUE, NULL },
  { "majority", CW_IHC_GLUE, NULL },
  { "subset", CW_IHC_GLUE, NULL },
  { "compatible", CW_IHC_GLUE, NULL },
  { "analysis", CW_IHC_GLUE, NULL },
  { "analyses", CW_IHC_GLUE, NULL },
  { "study", CW_IHC_GLUE, NULL },
  { "immune", CW_IHC_GLUE, NULL },
  { "any", CW_IHC_GLUE, NULL },
  { "some", CW_IHC_GLUE, NULL },
  { "low", CW_IHC_GLUE, NULL },
  { "high", CW_IHC_GLUE, NULL },
  { "very", CW_IHC_GLUE, NULL },
  { "variable", CW_IHC_GLUE, NULL },
  { "variably", CW_IHC_GLUE, NULL },
  { "such", CW_IHC_GLUE, NULL },
  { "various", CW_IHC_GLUE, NULL },
  { "several", CW_IHC_GLUE, NULL },
  { "like", CW_IHC_GLUE, NULL },
  { "namely", CW_IHC_GLUE, NULL },
  { "e.g", CW_IHC_GLUE, NULL },
  { "i.e", CW_IHC_GLUE, NULL },
  { "other", CW_IHC_GLUE, NULL },
  { "specific", CW_IHC_GLUE, NULL },
  { "typical", CW_IHC_GLUE, NULL },
  { "characteristic", CW_IHC_GLUE, NULL },
  { "further", CW_IHC_GLUE, NULL },
  { "additional", CW_IHC_GLUE, NULL },
  { "additionally", CW_IHC_GLUE, NULL },
  { "immunocytochemistry", CW_IHC_GLUE, NULL },
  { "monoclonal", CW_IHC_GLUE, NULL },
  { "polyclonal", CW_IHC_GLUE, NULL },
  { "anti", CW_IHC_GLUE, NULL },
  { "epithelial", CW_IHC_GLUE, NULL },
  { "neuroendocrine", CW_IHC_GLUE, NULL },
  { "mesenchymal", CW_IHC_GLUE, NULL },
  { "myogenic", CW_IHC_GLUE, NULL },
  { "melanocytic", CW_IHC_GLUE, NULL },
  { "vascular", CW_IHC_GLUE, NULL },
  { "lymphoid", CW_IHC_GLUE, NULL },
  { "endothelial", CW_IHC_GLUE, NULL },
  { "histiocytic", CW_IHC_GLUE, NULL },
  { "hematopoietic", CW_IHC_GLUE, NULL },
  { "neural", CW_IHC_GLUE, NULL },
  { "glial", CW_IHC_GLUE, NULL },
  { "myoid", CW_IHC_GLUE, NULL },
  { "muscle-specific", CW_IHC_GLUE, NULL },
  { "their", CW_IHC_GLUE, NULL },
  { "its", CW_IHC_GLUE, NULL },
  { "this", CW_IHC_GLUE, NULL },
  { "those", CW_IHC_GLUE, NULL },
  { "large", CW_IHC_GLUE, NULL },
  { "small", CW_IHC_GLUE, NULL },
  { "round", CW_IHC_GLUE, NULL },
  { "big", CW_IHC_GLUE, NULL },
  { "larger", CW_IHC_GLUE, NULL },
  { "mononuclear", CW_IHC_GLUE, NULL },
  { "viable", CW_IHC_GLUE, NULL },
  { "proliferating", CW_IHC_GLUE, NULL },
  { "intratumoral", CW_IHC_GLUE, NULL },
  { "can", CW_IHC_GLUE, NULL },
  { "could", CW_IHC_GLUE, NULL },
  { "would", CW_IHC_GLUE, NULL },
  { "may", CW_IHC_GLUE, NULL },
  { "have", CW_IHC_GLUE, NULL },
  { "themselves", CW_IHC_GLUE, NULL },
  { "remaining", CW_IHC_GLUE, NULL },
  { "respectively", CW_IHC_GLUE, NULL },
  { "consistently", CW_IHC_GLUE, NULL },
  { "again", CW_IHC_GLUE, NULL },
  { "overall", CW_IHC_GLUE, NULL },
  { "generally", CW_IHC_GLUE, NULL },
  { "markedly", CW_IHC_GLUE, NULL },
  { "uniformly", CW_IHC_GLUE, NULL },
  { "completely", CW_IHC_GLUE, NULL },
};

static GHashTable *
get_words (void)
{
  static gsize built;

  if (g_once_init_enter (&built))
    {
      GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        g_hash_table_insert (table, (gpointer)words[i].word, GUINT_TO_POINTER (i + 1));
      g_once_init_leave (&built, (gsize)table);
    }
  return (GHashTable *)built;
}

/* Lower case, any dash as "-"; FALSE when it is longer than any word of the table. */
static gboolean
fold_word (const char *word, gsize length, char folded[WORD_MAX])
{
  gsize n = 0;

  for (const char *at = word; at < word + length;)
    {
      gunichar c = (guchar)*at < 0x80 ? (guchar)*at : g_utf8_get_char (at);

      if (n + 1 >= WORD_MAX)
        return FALSE;
      if (c < 0x80)
        folded[n++] = g_ascii_tolower ((char)c);
      else if (c == 0x2212 || (c >= 0x2010 && c <= 0x2015))
        folded[n++] = '-';
      else if (c == 0x2019)
        folded[n++] = '\'';
      else
        return FALSE;
      at += (guchar)*at < 0x80 ? 1 : g_utf8_next_char (at) - at;
    }
  folded[n] = '\0';
  return TRUE;
}

/* How much of a word is a first part that says nothing of its own: all of "immuno", with its hyphen
 * or without, but of "co-" the hyphen alone. */
static gsize
get_prefix (const char *folded)
{
  if (g_str_has_prefix (folded, "immuno"))
    return folded[6] == '-' ? 7 : 6;
  return g_str_has_prefix (folded, "co-") ? 3 : 0;
}

/* The row of a word, also of its plural, of "immuno-reactive" and of "didn't". */
static guint
find_row (char *folded)
{
  gsize length = strlen (folded), prefix = get_prefix (folded);
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (get_words (), folded));

  if (row == 0 && length > 4 && strcmp (folded + length - 2, "'t") == 0)
    return find_row (strcpy (folded, "not"));
  if (row == 0 && prefix)
    {
      gsize kept = prefix == 3 ? 2 : 0;

      memmove (folded + kept, folded + prefix, length - prefix + 1);
      return find_row (folded);
    }
  if (row || length < 7 || folded[length - 1] != 's')
    return row;
  if (g_str_has_suffix (folded, "ies"))
    strcpy (folded + length - 3, "y");
  else
    folded[length - 1] = '\0';
  row = GPOINTER_TO_UINT (g_hash_table_lookup (get_words (), folded));
  return row && words[row - 1].meaning == CW_IHC_GLUE ? row : 0;
}

/**
 * cw_ihc_word_classify:
 * @text: the text
 * @token: a word of it
 *
 * Sets what the word means.
 */
void
cw_ihc_word_classify (const char *text, CwIhcToken *token)
{
  char folded[WORD_MAX];
  guint row = 0;

  token->meaning = CW_IHC_UNKNOWN;
  token->value = 0;
  if (fold_word (text + token->offset, token->length, folded))
    row = find_row (folded);
  if (row == 0)
    return;
  token->meaning = (guint8)words[row - 1].meaning;
  token->value = (guint16)(row - 1);
}

/**
 * cw_ihc_word_get_value:
 * @token: a word that was classified
 *
 * Returns: (nullable): the code or the plain form it stands for
 */
const char *
cw_ihc_word_get_value (const CwIhcToken *token)
{
  return token->meaning == CW_IHC_UNKNOWN ? NULL : words[token->value].value;
}

/**
 * cw_ihc_word_has_value:
 * @token: a piece of the text
 * @value: "noun" for “expression” or “staining”, "seen" for “noted”, "shows" for “revealed”
 *
 * Returns: whether it is a word of that sort
 */
gboolean
cw_ihc_word_has_value (const CwIhcToken *token, const char *value)
{
  return token->kind == CW_IHC_WORD && g_strcmp0 (cw_ihc_word_get_value (token), value) == 0;
}

/**
 * cw_ihc_word_is_extent:
 * @word: a plain form
 *
 * Returns: whether it says how much of the tumour is stained
 */
gboolean
cw_ihc_word_is_extent (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].meaning == CW_IHC_EXTENT && g_str_equal (words[i].value, word))
      return TRUE;
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-imaging-private.h"

#include "vocab/cw-vocabulary.h"

/* Names of studies. */

/* What the study is called in the record, by the words for it. */
const char *
cw_report_get_modality (const char *words)
{
  static const struct
  {
    const char *pattern;
    const char *term;
  } names[] = {
    { "PET|positron", "PET/CT" },
    { "Doppler", "Doppler ultrasound" },
    { "retinogra", "Electroretinography" },
    { "intravascular|IVUS", "Intravascular ultrasound" },
    { "biomicroscopy|UBM", "Ultrasound biomicroscopy" },
    { "endoscopic retrograde|ERCP", "ERCP" },
    { "cholangiogra", "Cholangiography" },
    { "barium|series", "Fluoroscopy" },
    { "urethrogra|VCUG", "Urethrography" },
    { "cystogra", "Cystography" },
    { "urogra|pyelogra", "Intravenous urography" },
    { "salpingogra|HSG", "Hysterosalpingography" },
    { "fistulogra", "Fistulography" },
    { "myelogra", "Myelography" },
    { "arthrogra", "Arthrography" },
    { "lymphogra", "Lymphography" },
    { "orthopantomogra", "Orthopantomography" },
    { "coherence|OCT", "OCT" },
    { "fluorescein", "Fluorescein angiography" },
    { "indocyanine", "Indocyanine green angiography" },
    { "myogra|EMG", "Electromyography" },
    { "nerve conduction|NCS", "Nerve conduction study" },
    { "\\b(?:CT|tomogra\\w+)(?: \\w+)? angiogra|CTA|CTPA", "CT angiography" },
    { "\\bMR angiogra|MRA", "MR angiography" },
    { "TTE|TEE|TOE|(?:cardiac|trans\\S+) echograph", "echocardiography" },
    { "echograph", "ultrasound" },
    { "venogra", "Venography" },
    { "esophagogra", "Esophagography" },
    { "MRCP|cholangiopancrea", "MRCP" },
    { "angiogra|arteriogra|aortogra|DSA", "DSA" },
    { "electrocardio|ECG|EKG", "ECG" },
    { "electroenceph|EEG", "EEG" },
    { "endoscopic u|EUS", "EUS" },
    { "colonoscopy", "colonoscopy" },
    { "gastroscopy|duodenoscopy|EGD|OGD|upper", "gastroscopy" },
    { "bronchoscopy", "bronchoscopy" },
    { "cystoscopy", "cystoscopy" },
    { "sigmoidoscopy", "Sigmoidoscopy" },
    { "laryngoscopy|nasendoscopy", "Laryngoscopy" },
    { "fundoscopy", "Fundoscopy" },
    { "hysteroscopy", "Hysteroscopy" },
    { "scop(?:y|ic)", "endoscopy" },
    { "C\\.?T|tomogra", "CT" },
    { "MR|magnetic", "MRI" },
    { "\\becho(?:cardio)|cardiac echo", "echocardiography" },
    { "sonogra|ultraso", "ultrasound" },
    { "X[- ]ray|radiogra|CXR", "X-ray" },
    { "echocardio", "echocardiography" },
    { "mammogra", "mammography" },
    { "scans?\\b|scintigra", "scintigraphy" },
  };
  const CwVocabulary *vocabulary = cw_vocabulary_get (CW_VOCABULARY_MODALITY);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_regex_match_simple (names[i].pattern, words, G_REGEX_CASELESS, 0))
      {
        const CwVocabularyTerm *term = cw_vocabulary_lookup (vocabulary, names[i].term);

        return term ? term->term : names[i].term;
      }
  return NULL;
}

/* "Enhanced CT" is a modality of its own. */
const char *
cw_report_get_enhanced (const char *modality, const char *plain)
{
  const CwVocabularyTerm *term;

  if (plain == NULL || !g_str_equal (modality, "Computed tomography") ||
      g_ascii_strncasecmp (plain, "non", 3) == 0 || g_ascii_strncasecmp (plain, "plain", 5) == 0)
    return modality;
  term = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_MODALITY), "enhanced CT");
  return term ? term->term : modality;
}

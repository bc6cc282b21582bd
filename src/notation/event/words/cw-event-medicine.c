/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Names of medicines, and what is said to have been induced by one. */

/* International nonproprietary names tell by their stem what they are (WHO, The use of stems in the
 * selection of INN, 2018); those of medicines against tumours are told here. */
guint
cw_event_take_drug (const CwScan *scan, guint at, CwEventElement *element)
{
  static const char *const stems[] = {
    "mab",       "nib",       "platin",      "taxel",      "rubicin",     "citabine",  "trexate",
    "trexed",    "ciclib",    "parib",       "zomib",      "tecan",       "poside",    "bicin",
    "mustine",   "fosfamide", "rolimus",     "cristine",   "blastine",    "relbine",   "uracil",
    "lidomide",  "thiazide",  "phosphamide", "rasib",      "deruxtecan",  "vedotin",   "toclax",
    "lutamide",  "trozole",   "dronate",     "interferon", "zolomide",    "carbazine", "raginase",
    "bleomycin", "mitomycin", "lisib",       "limus",      "degib",       "tamoxifen", "eribulin",
    "bectedin",  "mitotane",  "xelin",       "relix",      "hydroxyurea",
  };
  const CwToken *token = cw_scan_get (scan, at);
  gsize length = strlen (token->word);

  if (token->kind != CW_TOKEN_WORD || length < 6 || length > 40)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_has_suffix (token->word, stems[i]))
      {
        element->kind = CW_EVENT_DRUG;
        return 1;
      }
  return 0;
}

/* Whether the word at @at names a medicine of any kind, which can be a cause. */
gboolean
cw_event_is_medicine (const CwScan *scan, guint at)
{
  static const char *const stems[] = {
    "statin",    "cillin",    "floxacin", "prazole",    "sartan",     "pril",      "olol",
    "mycin",     "micin",     "cycline",  "conazole",   "setron",     "coxib",     "profen",
    "oxetine",   "azepine",   "penem",    "sulfa",      "thoxazole",  "xaban",     "gliptin",
    "gliflozin", "niazid",    "ampicin",  "oxacin",     "quine",      "zolid",     "darone",
    "iaprine",   "thioprine", "dazole",   "triptan",    "trigine",    "racetam",   "gabalin",
    "zepam",     "zolam",     "barbital", "apine",      "peridone",   "dipine",    "dopril",
    "semide",    "bactam",    "fungin",   "parin",      "gatran",     "glutide",   "afil",
    "lukast",    "cept",      "kinra",    "tadine",     "tidine",     "lafaxine",  "phylline",
    "dopa",      "vudine",    "ciclovir", "navir",      "tegravir",   "buvir",     "asvir",
    "amivir",    "bendazole", "quantel",  "mectin",     "thiouracil", "mazole",    "tinoin",
    "stim",      "poetin",    "relin",    "purinol",    "fenac",      "metacin",   "xicam",
    "salazine",  "sidone",    "tanib",    "denib",      "zumab",      "melphalan", "busulfan",
    "adol",      "traline",   "pramine",  "triptyline",
  };
  CwEventElement drug = { 0 };
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind != CW_TOKEN_WORD || token->end - token->start > 40 ||
      cw_scan_is (scan, at, "except accept concept intercept histidine ghrelin"))
    return FALSE;
  if (cw_event_take_drug (scan, at, &drug) || cw_event_is_medicine_name (token->word) ||
      cw_event_is_medicine_letters (scan, at))
    return TRUE;
  /* "gold salts", "exogenous sex hormones", "hormone replacement". */
  if (cw_scan_is (scan, at, "gold"))
    return !cw_scan_is (scan, at + 1,
                        "standard stage stages grade group criteria coast medal fish");
  if (cw_scan_is (scan, at, "hormones hormone") && at > 0)
    return cw_scan_is (scan, at - 1, "sex exogenous") || cw_scan_is (scan, at + 1, "replacement");
  /* "co-trimoxazole". */
  if (cw_scan_is (scan, at, "co") && cw_scan_is_sign (scan, at + 1, '-') &&
      cw_scan_is (scan, at + 2, "trimoxazole amoxiclav codamol amilofruse beneldopa careldopa"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (strlen (token->word) > strlen (stems[i]) + 1 && g_str_has_suffix (token->word, stems[i]))
      return TRUE;
  return FALSE;
}

/* "cisplatin induced nephrotoxicity" without the hyphen; "induced a remission" is a verb. */
static guint
take_induced_open (const CwScan *scan, guint at, CwEventElement *element)
{
  if (!cw_scan_is (scan, at + 1, "induced related associated mediated") ||
      !(cw_event_is_medicine (scan, at) || cw_scan_is (scan, at, "radiation")) ||
      cw_scan_get (scan, at + 2)->kind != CW_TOKEN_WORD ||
      cw_scan_is (
        scan, at + 2,
        "a an the stable remission response by in to with and or toxicity toxicities side "
        "adverse") ||
      /* "induced complete heart block" is none of a tumour. */
      (cw_scan_is (scan, at + 2, "complete partial") &&
       !cw_scan_is (scan, at + 3, "heart av atrioventricular bundle loss blindness seizures")))
    return 0;
  element->kind = CW_EVENT_ATTRIBUTION;
  element->value = "related";
  return 2;
}

/* A word, or the number of "anti-PD-1". */
static gboolean
is_cause (const CwScan *scan, guint at)
{
  return cw_scan_get (scan, at)->kind == CW_TOKEN_WORD ||
         (cw_scan_get (scan, at)->kind == CW_TOKEN_NUMBER && at > 1 &&
          cw_scan_is_sign (scan, at - 1, '-') && cw_scan_get (scan, at)->glued &&
          !cw_scan_is (scan, at - 2, "covid cov"));
}

/* Words for what is no medicine, and can have caused something all the same. */
#define OTHER_CAUSES                                                                               \
  "stress exercise tumor tumour cancer disease virus infection self pregnancy hypoxia trauma "     \
  "contrast alcohol diet pressure sepsis surgery allergen uv ultraviolet smoking tobacco laser "   \
  "cold heat noise age altitude hypertension hcv hbv hpv ebv fever illness tb tuberculosis hiv "   \
  "cmv covid influenza malignancy lymphoma myeloma metastasis toxin venom heroin cocaine "         \
  "amphetamine methamphetamine opium cannabis seizure injury ischemia hemorrhage burn fistula "    \
  "bite sting stimulus shunt needle vzv hsv rsv ebv catheter ventilator bacteria bacterial viral " \
  "fungal food pollen sun light snake lead cyst hematoma haematoma arsenic septic hypoxic "        \
  "ischemic hyperthyroid hypothyroid gallstone gallstones stone stones fat crystal trauma "        \
  "mercury"

/* "fever-induced", "pericarditis-induced": a disease did it. */
static gboolean
is_other_cause (const CwScan *scan, guint at)
{
  static const char *const endings[] = { "itis",   "emia", "aemia",   "osis", "pathy", "oma",
                                         "cardia", "ism",  "tension", "oxia", "hemia", "rrhea" };
  const char *word = cw_scan_get (scan, at)->word;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return cw_scan_is (scan, at, OTHER_CAUSES);
}

/* "imatinib mesylate-related", "tobramycin solution-associated": what stands between the name of a
 * medicine and the hyphen. */
static guint
skip_form (const CwScan *scan, guint at)
{
  guint next = at + 1;

  if (!cw_event_is_medicine (scan, at))
    return next;
  while (
    next < at + 3 &&
    cw_scan_is (scan, next,
                "solution therapy treatment infusion infusions injection injections aerosol use "
                "administration overdose monotherapy chemotherapy mesylate mesilate maleate "
                "hydrochloride sodium acetate citrate tartrate fumarate phosphate sulfate "
                "sulphate"))
    next++;
  return next;
}

/* "Aspergillus flavus-induced": the second word of a name of a germ. */
static gboolean
is_germ (const CwScan *scan, guint at)
{
  static const char *const endings[] = { "us", "ii", "ans", "ens", "avium", "tuberculosis" };
  const char *word = cw_scan_get (scan, at)->word;

  if (at == 0 || !cw_scan_get (scan, at - 1)->capital || cw_scan_get (scan, at)->capital ||
      cw_event_is_medicine (scan, at))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return FALSE;
}

/* "dexamethasone-induced" is one word for what a drug did; "stress-induced" is one as well, for
 * what nobody did. */
guint
cw_event_take_induced (const CwScan *scan, guint at, CwEventElement *element)
{
  guint hyphen = skip_form (scan, at);

  if (!cw_scan_is_sign (scan, hyphen, '-'))
    return take_induced_open (scan, at, element);
  if (!is_cause (scan, at) ||
      (!cw_scan_is (scan, hyphen + 1, "induced") &&
       !(cw_scan_is (scan, hyphen + 1,
                     "related associated mediated exacerbated aggravated precipitated triggered "
                     "provoked unmasked") &&
         (cw_event_is_medicine (scan, at) ||
          cw_scan_is (scan, at, "egfr mek braf vegf pd1 pdl1 ctla4 her2 mtor ddr checkpoint")))))
    return 0;
  element->kind =
    is_other_cause (scan, at) || is_germ (scan, at) ? CW_EVENT_WORD : CW_EVENT_ATTRIBUTION;
  element->value = "related";
  return hyphen + 2 - at;
}

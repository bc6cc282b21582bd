/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-private.h"

#include <string.h>

/* Names of drugs are known by their stems (WHO, "The use of stems in the selection of
 * International Nonproprietary Names", 2018), and the old ones without a stem by a list. */

#define STEMS                                                                                      \
  "[a-z][a-z-]*(?:mab|nib|tinib|platin|taxel|rubicin|cillin|mycin|micin|floxacin|oxacin|"          \
  "conazole|prazole|nidazole|bendazole|vir|sone|solone|onide|statin|pril|sartan|olol|dipine|"      \
  "fosfamide|phosphamide|"                                                                         \
  "poside|cristine|blastine|relbine|citabine|purine|rabine|tecan|trexate|trexed|mustine|limus|"    \
  "cept|kinra|cycline|"                                                                            \
  "bactam|penem|fungin|xaban|parin|gatran|gliptin|gliflozin|glutide|formin|afil|lukast|terol|"     \
  "setron|"                                                                                        \
  "dronate|thiazide|semide|caine|zepam|zolam|barbital|triptan|racetam|gabalin|quine|zomib|lisib|"  \
  "ciclib|parib|lutamide|relin|relix|stim|poetin|degib|denib|domide|bicin|tinoin|azepine|trigine|" \
  "tadine|tidine|oxetine|lafaxine|apine|peridone|idone|prost|amivir|tegravir|buvir|asvir|"         \
  "phylline|goline|criptine|dopa|zine)"
#define LISTED                                                                                     \
  "(?:aspirin|acetylsalicylic "                                                                    \
  "acid|warfarin|heparin|insulin|colchicine|digoxin|amiodarone|dapsone|"                           \
  "isoniazid|rifampicin|rifampin|ethambutol|pyrazinamide|mesna|leucovorin|folinic acid|"           \
  "5-fluorouracil|fluorouracil|5-FU|S-1|(?:intravenous )?immunoglobulins?|IVIG|G-CSF|"             \
  "hydroxychloroquine|mycophenolate(?: mofetil)?|azathioprine|ciclosporin|cyclosporine?|"          \
  "hydrocortisone|dexamethasone|glucocorticoids?|corticosteroids?|steroids|clopidogrel|"           \
  "ticagrelor|"                                                                                    \
  "nitroglycerin|morphine|fentanyl|ketamine|paracetamol|acetaminophen|ibuprofen|naproxen|"         \
  "diclofenac|vitamin [A-Z]\\d*|folic acid|iron|levothyroxine|amphotericin B|"                     \
  "trimethoprim[-/]sulfamethoxazole|cotrimoxazole|co-trimoxazole|piperacillin[-/]tazobactam|"      \
  "amoxicillin[-/"                                                                                 \
  "]clavulanate|linezolid|rifaximin|meropenem|cef[a-z]{3,}|ceph[a-z]{3,}|valproate|valproic acid|" \
  "phenytoin|lithium|adrenaline|epinephrine|norepinephrine|noradrenaline|dopamine|dobutamine|"     \
  "milrinone|interferon(?: alfa| alpha| "                                                          \
  "gamma)?(?:-\\w+)?|interleukin-2|hydroxyurea|hydroxycarbamide|"                                  \
  "dactinomycin|bleomycin|tamoxifen|letrozole|anastrozole|exemestane|trastuzumab(?: "              \
  "deruxtecan)?|loperamide(?: hydrochloride)?|"                                                    \
  "octreotide|eculizumab|tocilizumab|spironolactone|acyclovir|aciclovir|metronidazole|mannitol|"   \
  "penicillin(?: G)?|sulfasalazine|mesalazine|thalidomide|methotrexate|ursodeoxycholic acid|"      \
  "permethrin|calcipotriol|acitretin|all-trans retinoic acid|arsenic trioxide|temozolomide|"       \
  "procarbazine|dacarbazine|capecitabine|lenvatinib|pemetrexed|megestrol|eribulin|trabectedin|"    \
  "potassium|magnesium sulfate|"                                                                   \
  "liposomal doxorubicin|nab-paclitaxel|tranexamic "                                               \
  "acid|alteplase|tenecteplase|atropine|doxycycline|minoxidil|ivermectin|praziquantel|"            \
  "propranolol|timolol)"
#define NO_STEM                                                                                    \
  "(?:medicine|magazine|benzine|urine|spine|routine|marine|evaluation|cortisone|antibiotics?|"     \
  "hemoglobin|recept|"                                                                             \
  "concept|except|accept|intercept|percept|"                                                       \
  "purine|guanine|creatinine|profile|april|alcohol|protocol|cholesterol|control|glycerol|person|"  \
  "reason|season|poison|"                                                                          \
  "transfusion|statin|cystatin|prolactin|ferritin|insulin resistance|reservoir|elixir|elastase)"

#define DRUG "(?:" LISTED "|(?!" NO_STEM "\\b)" STEMS ")"

/* The names of drugs in a stretch of the sentence. */
GArray *
cw_report_list_drugs (CwReportReader *self, gsize first, gsize past)
{
  GArray *drugs = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match_in (self,
                                           "(?<![\\w-])" DRUG "(?: "
                                           "(?:sodium|hydrochloride|acetate|sulfonate|sulfate|"
                                           "phosphate|mesylate|besylate|tartrate)){0,2}(?![\\w-])",
                                           first, past, &match);
       more; more = g_match_info_next (match, NULL))
    {
      CwReportRange range;

      if (cw_report_get_range (match, NULL, &range.first, &range.past))
        g_array_append_val (drugs, range);
    }
  return drugs;
}

/* Whether the words are the name of a drug and nothing else. */
gboolean
cw_report_is_drug (CwReportReader *self, const char *words)
{
  return cw_report_match_words (
    self, "\\A(?:liposomal |pegylated |oral |intravenous )?" DRUG "(?: [\\w-]+){0,2}\\Z", words);
}

/* Whether the sentence names a drug. */
gboolean
cw_report_has_drug (CwReportReader *self)
{
  g_autoptr (GArray) drugs = cw_report_list_drugs (self, 0, strlen (self->words));

  return drugs->len > 0;
}

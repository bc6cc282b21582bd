/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"
#include "notation/report/reader/cw-report-reader-private.h"
#include "vocab/cw-vocabulary.h"

#include <string.h>

/* Names of drugs are known by their stems (WHO, "The use of stems in the selection of
 * International Nonproprietary Names", 2018), the old ones without a stem by the list that the
 * reader of adverse events has, and those of several words by a list here. */

#define STEM_ENDS                                                                                  \
  "(?:coxib|profen|fenac|fibrate|olone|pamil|pramine|triptyline|zolamide|azosin|glitazone|"        \
  "stigmine|vaptan|vudine|curonium|sulfan|thiouracil|salazine|"                                    \
  "mab|nib|tinib|platin|taxel|rubicin|cilline?|mycine?|micine?|floxacine?|oxacine?|"               \
  "conazole?|prazole?|nidazole?|bendazole?|vir|sone|solone|onide|statin|pril|sartan|olol|dipine|"  \
  "fosfamide|phosphamide|"                                                                         \
  "poside|cristine|blastine|relbine|citabine|purine|rabine|tecan|trexate|trexed|mustine|limus|"    \
  "cept|kinra|cycline|"                                                                            \
  "bactam|penem|fungin|xaban|parine?|gatran|gliptin|gliflozin|glutide|formin|afil|lukast|terol|"   \
  "setron|"                                                                                        \
  "dronate|thiazide|semide|caine|zepam|zolam|barbital|triptan|racetam|gabalin|quine|zomib|lisib|"  \
  "ciclib|parib|lutamide|relin|relix|grastim|stim|poetin|degib|denib|domide|bicin|tinoin|azepine|" \
  "trigine|"                                                                                       \
  "tadine|tidine|oxetine|lafaxine|apine|peridone|idone|prost|amivir|tegravir|buvir|asvir|"         \
  "phylline|goline|criptine|dopa|zine)"
#define STEMS "[a-z][a-z-]*" STEM_ENDS
#define INSULIN                                                                                    \
  "(?:(?:regular|rapid-acting|short-acting|long-acting|basal|NPH) )?insulin"                       \
  "(?: (?:glargine|aspart|lispro|detemir|degludec|NPH))?"
#define SALTS                                                                                      \
  "calcium (?:carbonate|gluconate|chloride|lactate|acetate)|sodium bicarbonate|potassium "         \
  "chloride|magnesium sulphate|zinc (?:sulfate|sulphate|acetate|oxide)|"                           \
  "ferrous (?:sulfate|sulphate|fumarate|gluconate)|"                                               \
  "ferric (?:ammonium citrate|citrate|carboxymaltose|gluconate|derisomaltose)"
#define LISTED                                                                                     \
  "(?:[a-z]{5,20}[-/](?:sulbactam|clavulan(?:ate|ic "                                              \
  "acid)|tazobactam|cilastatin|avibactam|vaborbactam|"                                             \
  "relebactam|ritonavir|cobicistat|pibrentasvir|velpatasvir|carbidopa|benserazide|salmeterol|"     \
  "formoterol|"                                                                                    \
  "vilanterol|dalfopristin|sulfamethoxazole|hydrochlorothiazide|lumefantrine|proguanil)|"          \
  "(?:amoxicillin|ampicillin|ticarcillin)(?: sodium)?(?:,? and |/)"                                \
  "(?:clavulan(?:ate|ic)(?: potassium| acid)?|sulbactam(?: sodium)?)|"                             \
  "(?:piperacillin[ +]tazobactam|cefoperazone[ /]sulbactam)(?: sodium)?|" /* One drug of two       \
                                                                             parts, whatever joins \
                                                                             them: its dose is     \
                                                                             that of both. */      \
  "(?:piperacillin|cefoperazone|ampicillin|amoxicillin|ticarcillin|ceftazidime|ceftolozane|"       \
  "meropenem|imipenem)(?: ?\\+ ?| plus |,? and | with )(?:tazobactam|sulbactam|avibactam|"         \
  "vaborbactam|relebactam|cilastatin|clavulan(?:ate|ic acid))(?: sodium)?|"                        \
  "co-amoxiclav|(?:inhaled )?nitric oxide(?! synth)|(?:pulmonary |exogenous )?surfactant"          \
  "(?! (?:protein|deficien|dysfunc))|methylene blue|(?:recombinant )?(?:human )?"                  \
  "(?:activated )?protein C(?= concentrate)|activated (?:recombinant )?(?:human )?protein C|"      \
  "drotrecogin(?: alfa)?|mycophenolic acid|angiotensin II(?= (?:infusion|was))|"                   \
  "acetylsalicylic acid|clavulanic acid|(?:rabbit |horse |equine "                                 \
  ")?anti-?(?:thymocyte|lymphocyte) globulins?|"                                                   \
  "tegafur/gimeracil/oteracil(?: potassium)?|"                                                     \
  "methyl[ -]prednisolone|amiodarone|mesna|leucovorin|folinic "                                    \
  "acid|5-fluorouracil|5-FU|N-? ?acetyl[ -]?(?:L-)?cysteine|"                                      \
  "S-1|(?:intravenous )?immunoglobulins?(?: G\\b)?|(?:intravenous )?immune "                       \
  "globulins?|IVIG|G-CSF|mycophenolate(?: mofetil)?|"                                              \
  "cyclosporine?|glucocorticoids?|corticosteroids?|diclofenac|vitamin [A-Z]\\d*|folic acid|"       \
  "iron|amphotericin B|gamma[- ]?globulin|(?:anti-?|human )?tetanus (?:toxoid|immune "             \
  "globulin|immunoglobulin)|"                                                                      \
  "(?:human )?(?:chorionic|menopausal) gonadotropin|(?:human )?growth hormone(?! "                 \
  "(?:excess|deficien|level|secret|produc))|"                                                      \
  "trimethoprim[-/]sulfamethoxazole|sulfamethoxazole[-/]trimethoprim|co-trimoxazole|"              \
  "piperacillin[-/]tazobactam|amoxicillin[-/]clavulan(?:ate|ic acid)|rifaximin|cef[a-z]{3,}|"      \
  "ceph[a-z]{3,}|valproic acid|milrinone|interferon(?:[ "                                          \
  "-](?:alfa|alpha|beta|gamma|\\x{3b1}|\\x{3b2}|\\x{3b3}))?(?:-?\\d\\w?)?|"                        \
  "interleukin-2|hydroxyurea|letrozole|anastrozole|trastuzumab(?: deruxtecan)?|"                   \
  "loperamide(?: hydrochloride)?|mannitol|(?:(?:benzathine|procaine|crystalline) )?penicillin(?: " \
  "[GV])?|ursodeoxycholic acid|"                                                                   \
  "calcipotriol|all-trans[- ]retinoic acid|arsenic trioxide|temozolomide|eribulin|trabectedin|"    \
  "sodium (?:stibogluconate|valproate|nitroprusside)|potassium iodide|(?<!serum )(?<!blood "       \
  ")(?<!clavulanate )(?<!losartan )(?<!diclofenac )(?<!plasma )(?<!low )(?<!total )potassium(?! "  \
  "(?:concentration|level|value|channel))|magnesium "                                              \
  "sulfate|liposomal doxorubicin|adriablastin[ae]?|xeloda|tranexamic "                             \
  "acid|atropine|ivermectin|" INSULIN "|" SALTS "|erythropoietin(?! level))"
#define NO_STEM                                                                                    \
  "(?:medicine|cocaine|oxide-oxygen[\\w-]*|vvir|quinolone|fluoroquinolone|imidazolone|pyrazolone|" \
  "carbapenems?|"                                                                                  \
  "cephalosporins?|cefalosporins?|magazine|benzine|urine|"                                         \
  "spine|"                                                                                         \
  "routine|marine|evaluation|cortisone|antibiotics?|"                                              \
  "hemoglobin|recept|"                                                                             \
  "concept|except|accept|intercept|percept|"                                                       \
  "purine|guanine|creatinine|profile|april|alcohol|protocol|cholesterol|control|glycerol|person|"  \
  "reason|season|poison|"                                                                          \
  "transfusion|statin|cystatin|prolactin|ferritin|insulin resistance|reservoir|elixir|elastase)"

#define DRUG "(?:" LISTED "|(?!" NO_STEM "\\b)" STEMS ")"

/* What a drug is bound to; none of these is a drug by itself. */
#define SALTS_NAMED                                                                                \
  "sodium|hydrochloride|acetate|carbonate|sulfonate|sulfate|sulphate|bromide|chloride|phosphate|"  \
  "mesylate|"                                                                                      \
  "besylate|tartrate|"                                                                             \
  "succinate|maleate|malate|fumarate|citrate|dipropionate|propionate|gluconate|nitrate|hydrate|"   \
  "monohydrate|dihydrate|valerate|enanthate|cypionate|undecanoate|decanoate|palmitate|pamoate|"    \
  "benzoate|subgallate|subsalicylate|furoate|axetil|proxetil|pivoxil|medoxomil|disoproxil|"        \
  "etexilate|hyclate|tosylate"
#define SALT "(?: (?:" SALTS_NAMED ")){0,2}"

/* What the reader of adverse events takes for a cause that no regimen has as a drug: classes,
 * what is no treatment, and the short names of regimens. */
/* clang-format off */
static const char *const no_drugs[] = {
  "inhibitors", "inhibitor", "blocker", "blockers", "antagonist", "antagonists", "agonist", "agonists", "vaccine", "vaccination", "contrast", "ici", "icis", "tki", "tkis",
  "cephalosporin", "cephalosporins", "sulfonamide", "sulfonamides", "bisphosphonate",
  "bisphosphonates", "nitrosourea", "digitalis", "nsaid", "nsaids", "antibiotics", "antibiotic",
  "anticonvulsants", "anticonvulsant", "antidepressants", "antidepressant", "antipsychotics",
  "antipsychotic", "neuroleptics", "neuroleptic", "diuretics", "diuretic", "anticoagulants",
  "statins", "statin", "contraceptives", "contraceptive", "androgens", "salicylates", "cocaine",
  "heroin", "haart", "amphetamine", "methamphetamine", "mdma", "ecstasy", "cannabis", "kratom",
  "gadolinium", "iodine", "radioiodine", "dextran", "folfox", "folfiri", "folfirinox", "xelox",
  "capox", "abvd",
  "beacopp", "mfolfox6", "gemox", "chop", "bep", "tpf", "fec", "mfolfox", "flot", "dcf", "hipec",
  "puva", "bcg", "tmp", "prostaglandin", "isoflurane", "sevoflurane",
  "enflurane", "halothane", "estrogen", "oestrogen", "estrogens", "testosterone", "estradiol",
  "interleukin", "erythropoietin", "immunoglobulin",
  "vasopressor", "vasopressors", "inotropes", "immunosuppressant", "immunosuppressants",
  "supplement", "supplements", NULL,
};
/* clang-format on */

static gboolean
is_no_drug (const char *word)
{
  return g_strv_contains (no_drugs, word);
}

static gboolean
is_listed (const CwReportReader *self, CwReportRange word)
{
  g_autofree char *folded =
    g_ascii_strdown (self->words + word.first, (gssize)(word.past - word.first));

  return cw_event_is_medicine_name (folded) && !is_no_drug (folded);
}

/* With its dose all that is a medicine can be a drug. */
static gboolean
is_medicine (const CwReportReader *self, CwReportRange word)
{
  g_autofree char *folded =
    g_ascii_strdown (self->words + word.first, (gssize)(word.past - word.first));

  return cw_event_is_medicine_name (folded);
}

/* "Augmentin": known by what it is sold as. */
static gboolean
is_trade_name (const CwReportReader *self, CwReportRange word)
{
  g_autofree char *written = g_strndup (self->words + word.first, word.past - word.first);
  const CwVocabularyTerm *term =
    cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_TRADE_NAME), written);

  return term && g_str_equal (term->term, written);
}

/* Those that match a pattern and, for @test, are some. */
static void
add_matches (CwReportReader *self,
             const char *pattern,
             gboolean (*test) (const CwReportReader *self, CwReportRange word),
             CwReportRange where,
             GArray *names)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match_in (self, pattern, where.first, where.past, &match); more;
       more = g_match_info_next (match, NULL))
    {
      CwReportRange range, word;

      if (cw_report_get_range (match, NULL, &range.first, &range.past) &&
          cw_report_get_range (match, "word", &word.first, &word.past) &&
          (test == NULL || test (self, word)))
        g_array_append_val (names, range);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CwReportRange *left = a;
  const CwReportRange *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  return left->past > right->past ? -1 : left->past < right->past;
}

/* In their order; what lies in another is left out. */
static void
order_names (GArray *names)
{
  g_array_sort (names, compare_places);
  for (guint i = 1; i < names->len;)
    if (g_array_index (names, CwReportRange, i).first <
        g_array_index (names, CwReportRange, i - 1).past)
      g_array_remove_index (names, i);
    else
      i++;
}

/* Letters that can stand for a name: "mycophenolate mofetil (MMF, 1 g)". */
static gboolean
is_short (const CwReportReader *self, CwReportRange name)
{
  for (gsize i = name.first; i < name.past; i++)
    if (!g_ascii_isupper (self->words[i]) && !g_ascii_isdigit (self->words[i]) &&
        self->words[i] != '-')
      return FALSE;
  return TRUE;
}

/* "immunoglobulin (IVIG)" is told twice. */
static void
drop_short_forms (const CwReportReader *self, GArray *names)
{
  for (guint i = names->len; i > 1; i--)
    {
      const CwReportRange *name = &g_array_index (names, CwReportRange, i - 1);

      if (name[-1].past + 2 == name->first && self->words[name->first - 1] == '(' &&
          (self->words[name->past] == ')' || is_short (self, *name)))
        g_array_remove_index (names, i - 1);
    }
}

/* "docetaxel-cisplatin" are two. */
static void
split_pairs (CwReportReader *self, GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      CwReportRange *name = &g_array_index (names, CwReportRange, i);
      CwReportRange second = *name;
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_report_match_in (self,
                               "\\G(?!" LISTED "\\Z)(?!" NO_STEM "\\b)[a-z]+?" STEM_ENDS
                               "-(?<second>" DRUG ")\\Z",
                               name->first, name->past, &match) ||
          !cw_report_get_range (match, "second", &second.first, &second.past))
        continue;
      name->past = second.first - 1;
      g_array_insert_val (names, ++i, second);
    }
}

/* "dopamine agonist" is none of the drug. */
#define NO_CLASS                                                                                   \
  "| (?:ant)?agonists?\\b| (?:[GAMDE] )?(?:kappa|lambda)\\b| "                                     \
  "(?:receptor|inhibitor|analog|deficien|resistan|withdrawal|allerg)"

/* The names of drugs in a stretch of the sentence. */
GArray *
cw_report_list_drugs (CwReportReader *self, gsize first, gsize past)
{
  GArray *drugs = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
  CwReportRange where = { first, past };

  add_matches (
    self, "(?:(?<![\\w-])|(?<=\\)-))(?<word>" DRUG ")" SALT "(?!\\w|-(?!\\d+ ?m?g\\b)" NO_CLASS ")",
    NULL, where, drugs);
  add_matches (self,
               "(?<![\\w-])(?<word>[a-z]\\w{2,28})(?: acid)?" SALT "(?![\\w-]| acid" NO_CLASS ")",
               is_listed, where, drugs);
  add_matches (self, "(?<![\\w(-])(?<word>(?-i:[A-Z][a-z][A-Za-z]{2,14}))(?![\\w-])", is_trade_name,
               where, drugs);
  order_names (drugs);
  split_pairs (self, drugs);
  drop_short_forms (self, drugs);
  return drugs;
}

/* What has a dose of its own is a drug, be it known or not, but for these words. */
#define SMALL_WORDS                                                                                \
  "dos(?:e|es|age)|dosing|hours?|days?|weeks?|months?|years?|minutes?|cycles?|courses?|"           \
  "thereafter|afterwards|"                                                                         \
  "later|again|further|total|daily|weekly|"                                                        \
  "monthly|every|which|these|those|there|where|amount|with|from|than|then|about|approximately|"    \
  "around|only|over|under|until|"                                                                  \
  "after|before|although|though|because|since|while|whereas|despite|when|hence|thus|"              \
  "therefore|however|each|and|the|for|into|same|another|least|most|twice|once|additional|"         \
  "maximum|minimum|single|mean|median|average|normal|range|cumulative|target|level"
#define MANNERS                                                                                    \
  "were|was|given|taken|took|takes?|gave|begun|began|kept|received|receiving|started|starting|"    \
  "administered|increased|decreased|"                                                              \
  "reduced|tapered|initial\\w*|loading|maintenance|high-dose|low-dose|weigh\\w+|weight|"           \
  "contain\\w*|oral\\w*|intra[a-z]\\w*|subcutan\\w*|topical\\w*|sublingual\\w*|subconjunct\\w*|"   \
  "transderm\\w*|rectal\\w*|nasal\\w*|epidural\\w*|vaginal\\w*|buccal\\w*|parenteral\\w*|"         \
  "enteral\\w*|"                                                                                   \
  "systemic\\w*|nebuli[sz]\\w*|inhal\\w*"
#define FORMS                                                                                      \
  "bolus|load|powder|granules?|suspension|emulsion|elixir|cream|ointment|lotion|spray|inhaler|"    \
  "lozenges?|suppositor(?:y|ies)|infusions?|injections?|tablets?|capsules?|pills?|pulses?|patch(?" \
  ":es)?|ampoules?|"                                                                               \
  "ampules?|vials?|syrup|drops?|sachets?|puffs?|units?|solutions?|mixtures?|formula|"              \
  "supplements?|saline|fluids?"
#define KINDS                                                                                      \
  "treatment|therapy|chemotherapy|regimen|radiation|radiotherapy|drugs?|medications?|"             \
  "agents?|antibiotics?|analgesics?|sedatives?|vasopressors?|inotropes?|opioids?|"                 \
  "anticoagulants?|reactivators?|inhibitors?|antagonists?|agonists?|blockers?|intake|"             \
  "patients?|child|infant|woman|mother|body|alcohol|ethanol|nsaids?"
#define BLOOD                                                                                      \
  "protein\\w*|albumin(?! \\d+ ?g(?:/d|/kg| daily| twice| IV| intra))|excretion|"                  \
  "creatinine|glucose|calcium|phosphorus|cholesterol|bilirubin|triglycerides?|urea|"               \
  "blood|packed|whole|plasma|platelet\\w*|[pf]?rbcs?|ffp|prbcs?|concentrates?|leuko\\w*|leuco\\w*" \
  "|depleted|apheresis|fresh|cells?|red|cryo\\w*|random|donors?|single|matched"
#define NO_NAME                                                                                    \
  "(?!m?c?g/)(?!(?:" SALTS_NAMED "|" SMALL_WORDS "|" MANNERS "|" FORMS "|" KINDS "|" BLOOD ")\\b)" \
  "(?![a-z/-]*(?:ed|ing|ly|ion|ions|ments?|ous|ful)\\b)"

#define MASS                                                                                       \
  "\\d[\\d.,]* ?(?:mg|mcg|ug|\\x{3bc}g|\\x{b5}g)(?:/m2|/m\\x{b2}|/kg)?(?!/[dmuL]?L\\b| "           \
  "I/| ?[dm]?[lL] ?[-\\x{2212}\\x{2013}] ?1\\b)(?:\\b|/)"
/* What is also said of other things needs more to be a dose. */
#define RARE_MASS                                                                                  \
  "\\d[\\d.,]* ?(?:g[mr]?(?:/d(?:ay)?\\b|/kg\\b| (?:once|twice|daily|every|IV|intraven|orally|bd|" \
  "bid|tds|tid|per day|a day|(?:three|four|\\d) "                                                  \
  "times))|(?:IU|UI|U|units)(?:/kg|/m2|/m\\x{b2})?(?!/[dmuL]?L\\b)"                                \
  "(?:/(?:d(?:ay)?|w(?:ee)?k|month)\\b|\\b(?!/)))"
#define AT_DOSE                                                                                    \
  "(?:\\x{ae}|\\x{2122}| ?\\(\\x{ae}\\))?(?: bolus| infusion| injections?| supplementation| "      \
  "replacement| administration)?(?: "                                                              \
  "\\([^()]{2,40}\\))?(?:(?: tab(?:let)?s?)? "                                                     \
  "(?:was|were) (?:\\w+ly |then |also "                                                            \
  ")*(?:given|administered|started|"                                                               \
  "initiated|prescribed|added|injected)(?: (?:to|for) (?:him|her|the patient),?)?(?: at| as| "     \
  "with)?|"                                                                                        \
  "(?: dose| dosage)? (?:was|were) (?:\\w+ly |then |further "                                      \
  ")*(?:increased|reduced|decreased|escalated|tapered|"                                            \
  "lowered|raised)(?: from \\d[\\d.]* ?[\\w/]+)? to)?(?: (?:at|in|with) (?:an? )?(?:[a-z]+ "       \
  ")?(?:doses?|dosages?)(?: of)?)?"

/* The names of drugs in a stretch that tells what was given, with those that a dose follows. */
GArray *
cw_report_list_dosed (CwReportReader *self, gsize first, gsize past)
{
  GArray *drugs = cw_report_list_drugs (self, first, past);
  CwReportRange where = { first, past };

  add_matches (self,
               "(?<![\\w-])(?<word>" NO_NAME "[a-z][a-z/-]{4,30}(?: "
               "(?:acid|arabinoside|blue|" SALTS_NAMED "))?)(?=,?" AT_DOSE " \\(?(?:" MASS
               "|" RARE_MASS ")(?! of\\b))",
               NULL, where, drugs);
  add_matches (self,
               "(?<![\\w-])(?<word>(?-i:(?!(?:AUC|LDH|CRP|BUN|CEA|PSA|AFP|IV|PO|SC|IM|NSAID|PPI|"
               "SSRI|ARB)\\b)[A-Z][A-"
               "Z-]{1,6}\\d?))"
               "(?=" AT_DOSE " \\(?" MASS ")",
               NULL, where, drugs);
  add_matches (
    self,
    "(?<=mg of |mcg of |units of |IU of |ug of |mg/day of |mg/kg of |mg/m2 of )(?<word>" NO_NAME
    "[a-z][a-z-]{4,30}|(?-i:[A-Z]{3,6}\\d?))(?![\\w-])",
    NULL, where, drugs);
  add_matches (self,
               "(?<=mg |mcg |mg/kg |mg/m2 |\\x{3bc}g |\\x{b5}g |ug/kg |\\x{3bc}g/kg |\\x{b5}g/kg )"
               "(?<word>[a-z]{5,28})(?![\\w-])",
               is_medicine, where, drugs);
  order_names (drugs);
  return drugs;
}

/* Whether the words are the name of a drug and nothing else. */
gboolean
cw_report_is_drug (CwReportReader *self, const char *words)
{
  g_autofree char *first = g_ascii_strdown (words, (gssize)strcspn (words, " "));

  return cw_report_match_words (
           self, "\\A(?:liposomal |pegylated |oral |intravenous )?" DRUG "(?: [\\w-]+){0,2}\\Z",
           words) ||
         (cw_event_is_medicine_name (first) && !is_no_drug (first));
}

/* Whether the sentence names a drug. */
gboolean
cw_report_has_drug (CwReportReader *self)
{
  g_autoptr (GArray) drugs = cw_report_list_drugs (self, 0, strlen (self->words));

  return drugs->len > 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* What grew in a culture, or was seen in a smear, and where nothing did. */

#define MOST_CULTURES 8

/* What is cultured, or for what. */
#define FLUID_WORD "(?: fluids?| lavage(?: fluid)?| aspirates?| swabs?| samples?| specimens?)?"
#define MATERIAL                                                                                   \
  "(?:(?:blood|urine|urinary|stool|f(?:a)?ecal|sputum|CSF|cerebrospinal|wound|tissue|pus|abscess|" \
  "bile|biliary|throat|nasal|nasopharyngeal|oropharyngeal|(?:endo)?tracheal|bronchial|"            \
  "bronchoalveolar|BALF?|pleural|ascit(?:es|ic)|peritoneal|synovial|joint|bone(?: marrow)?|skin|"  \
  "valve|catheter(?: tip)?|line|device|swab|vaginal|cervical|corneal|vitreous|conjunctival|ear|"   \
  "drain(?:age)?|aspirate|biopsy|lymph node|liver|spleen|brain|placenta\\w*|amniotic|pericardial|" \
  "cyst|bullae?|blister|hip|knee|spinal|vertebral|disc|graft|umbilical|milk|saliva|psoas|"         \
  "intra-?abdominal|intra-?operative|fung(?:al|us)|an-?aerobic|aerobic|(?:myco)?bacterial|"        \
  "bacteriologic(?:al)?|viral|tuberculosis|TB|AFB|acid-fast|microbiologic(?:al)?|surgical|deep|"   \
  "fluid|arterial|venous)" FLUID_WORD ")"
#define TIMING                                                                                     \
  "(?:(?:repeat(?:ed)?|initial|subsequent|serial|multiple|preliminary|admission|follow-?up|all|"   \
  "both|several|further|his|her|the|two|three|four|sets? of|rest of the|a|an|post-?operative|"     \
  "pre-?operative|routine|surveillance|quantitative|patient's|first|second|third|final|later|"     \
  "peripheral) )*"
#define CULTURE                                                                                    \
  "\\b" TIMING "(?<kinds>" MATERIAL "(?: " MATERIAL                                                \
  "){0,3}(?:(?:, and |, | and |/| or )" TIMING MATERIAL "(?: " MATERIAL                            \
  "){0,2}){0,4} |)cultures?\\b(?: (?:specimens?|samples?|results?|"                                \
  "reports?|stud(?:y|ies)|sets?|bottles?|media))?"                                                 \
  "(?: (?:of|from|of the|from the|of his|of her) (?<of>(?:the |an? )?(?:(?!" NO_MATERIAL           \
  ")[\\w-]++ ?){1,4}(?:and (?:the )?" MATERIAL "\\b ?)?))?"
#define NO_MATERIAL                                                                                \
  "(?:was|were|grew|yielded|showed|revealed|remained|had|and|on|in|at|with|came|returned|did|"     \
  "for|obtained|taken|drawn|which|that|demonstrated|identified|isolated|confirmed)\\b"
#define SMEAR                                                                                      \
  "\\b(?<smear>gram(?:'s)?[- ]?stain(?:ing)?|(?:acid-fast(?: bacilli)?|AFB|Ziehl-Neelsen) "        \
  "(?:smears?|stain(?:ing)?)|(?:sputum|blood|stool|peripheral(?: blood)?) smears?)\\b"             \
  "(?: (?:of|from) (?:the |his |her )?(?:(?!" NO_MATERIAL ")[\\w-]++ ?){1,4})?"
/* What stands between it and its result names nothing else that can have one. */
#define GAP                                                                                        \
  "(?:[),]? [(]?(?!(?:cultures?|but|however|while|although|because|if|PCR|CT|MRI|X-rays?|smears?|" \
  "ultraso\\w+|echo\\w*|serolog\\w+|antibod\\w+|tests?|biops\\w+|histo\\w+|examination|stain\\w*|" \
  "no|not|negative|he|she|patient)\\b)[\\w'/%-]++){0,12}?[),]? (?:which |that |and )?"

/* ---- living things ---- */

#define KIND_OF                                                                                    \
  "(?:(?:(?:methicillin|oxacillin|vancomycin|ampicillin|penicillin|carbapenem|multi(?:ple)?[- "    \
  "]?drug|pan(?:-drug)?|linezolid|extended[- ]spectrum (?:beta|\\x{3b2})[- ]lactamases?|ESBL)[- "  \
  "](?:resistant|sensitive|susceptible|producing|positive)|multi-?(?:sensitive|resistant)|"        \
  "coagulase[- ](?:negative|positive)|gram[- ](?:negative|positive|variable)|"                     \
  "(?:alpha|beta|gamma|\\x{3b1}|\\x{3b2})[- ]?h(?:a)?emolytic|group [A-G]|acid[- ]fast|"           \
  "gram[- ](?:negative|positive) (?:rods?|bacill\\w+|cocci)(?= "                                   \
  "[A-Z])|non-?tuberculous|intra-?erythrocytic|intra-?cellular|extra-?cellular|budding|septate|"   \
  "toxigenic|many|few|abundant|numerous|moderate|heavy|"                                           \
  "light|"                                                                                         \
  "scant(?:y)?|pure|mixed|predominantly|significant|profuse|the|an?) )*"
/* A genus without its capital letter, and its species. */
#define SMALL                                                                                      \
  "(?:(?:staph|strep)(?:\\. ?| )|(?!(?:gram|coryneform)\\b)(?:[a-z]{2,}(?:coccus|bacter|bacillus|" \
  "bacterium|monas|myces|vibrio|spora)|escherichia|klebsiella|salmonella|shigella|proteus|"        \
  "serratia|listeria|neisseria|nocardia|candida|aspergillus|h(?:a)?emophilus|clostridi(?:um|"      \
  "oides)|"                                                                                        \
  "brucella|bordetella|legionella|yersinia|pasteurella|moraxella|morganella|prevotella|rothia|"    \
  "actinomyces|cryptococcus|fusarium|trichophyton|mucor|rhizopus) )(?!" NO_SPECIES ")[a-z]{4,}"
#define LIFE                                                                                       \
  "(?:" SMALL "|(?-i:[A-Z][a-z]{3,}(?: (?:species|spp\\.?|complex|group|(?!" NO_SPECIES            \
  ")[a-z]{4,}))?|[A-Z]\\. ?[a-z]{4,}|MRSA|MSSA|MRSE|VRE|MSSE|GBS|GAS|CoNS|NTM)|"                   \
  "(?:gram[- ](?:negative|positive) )?(?:coccobacilli|diplococci|cocci|bacilli|rods?|"             \
  "bacillus|coccus)(?: in (?:chains|clusters|pairs))?|yeasts?(?: cells)?|"                         \
  "hyphae|fung(?:us|i)|streptococc\\w+|staphylococc\\w+|enterococc\\w+|mycobacteri\\w+|"           \
  "pneumococc\\w+|diphtheroids|(?:normal |skin |mixed |oral |commensal )*flora|candida|"           \
  "polymicrobial growth|(?:Gram-negative|Gram-positive) (?:organisms?|bacteria)|trophozoites|"     \
  "parasites|schistocytes)"
#define NO_SPECIES                                                                                 \
  "(?:which|with|that|from|were|resistant|sensitive|susceptible|after|within|only|alone|also|"     \
  "isolated|found|detected|grew|grown|growth|bacter(?:a)?emia|infection|colon\\w+|isolates?|"      \
  "strains?|organisms?|positive|negative|"                                                         \
  "confirming|suggesting|indicating|despite|later|during|while|cultures?|this|these|when|then|"    \
  "consistent|treated|antigen|antibod\\w+)\\b"
#define NO_LIFE                                                                                    \
  "(?!(?:The|This|That|These|There|Figure|Table|Blood|Urine|Growth|Both|Antibiotic\\w*|Other|"     \
  "Intravenous|Treatment|Chest|Abdominal)\\b)"
#define BRACKET "(?: \\((?!Fig|Table)[\\w. -]{2,40}\\))?"
#define LIVING NO_LIFE KIND_OF NO_LIFE LIFE BRACKET
#define LIVES                                                                                      \
  "(?<lives>" LIVING "(?:(?:,? and |, (?:and )?|,? as well as | plus |/)" LIVING "){0,6})"

#define ADVERBS                                                                                    \
  "(?:(?:also|all|both|again|subsequently|later|eventually|finally|initially|repeatedly|"          \
  "persistently|then|only|still|ultimately|both|found|to|be|been|reported|as|each|so far|"         \
  "ultimately|both sets) )*"
#define GREW                                                                                       \
  "(?:(?:grew|yielded|isolated|grown|growing|growth of|revealed|showed|showing|demonstrated|"      \
  "identified|detected|reported|returned|confirmed|disclosed)(?: (?:out|back))?(?: positive)?"     \
  "(?: (?:for|with|the presence of|presence of|growth of|an?|the))*|"                              \
  "(?:was|were|came back|came out|returned|remained|turned|tested|became|being) " ADVERBS          \
  "positive (?:for|with)(?: both)?(?: (?:the )?growth of)?) "
#define GROWTH                                                                                     \
  "(?:(?:bacterial|fungal|microbial|significant|further|any|aerobic|anaerobic|pathogenic|or|and) " \
  ")*(?:growth|organisms?|bacteria|pathogens?|micro-?organisms|microbes)"
#define NOTHING                                                                                    \
  "(?:(?:showed|revealed|demonstrated|had|yielded|grew|with|exhibited|identified|showing) "        \
  "(?:no|negative|not any)(?: evidence of)? " GROWTH "|(?:did|does) not " ADVERBS                  \
  "(?:grow|reveal|show|yield|demonstrate|identify|isolate)(?: (?:any|the))* " GROWTH               \
  "|(?:failed to|without) (?:grow|reveal|show|yield|showing)?(?: any)? ?" GROWTH                   \
  "|(?<=cultures) no growth)"
#define SAID                                                                                       \
  "(?:was|were|came back|came out|returned|remained|turned|tested|became|proved|stayed) " ADVERBS  \
  "(?<said>negative|sterile|positive|normal)\\b(?! (?:for|with) (?-i:[A-Z]))"                      \
  "(?: for (?<target>(?!(?:\\d+|the|several|at|more|over|almost|nearly|weeks|days)\\b)"            \
  "[a-z][\\w, /-]{3,60}?)(?=[,.;)]|\\Z| (?:but|which|after|on|at|in|while|so)\\b| and "            \
  "(?:the|he|she|was|were)\\b))?"

/* ---- rows ---- */

/* "Blood and urine cultures": one row each. */
static void
take_kinds (CwReportReader *self, CwReportRange list, const char *text, CwReportRange place)
{
  g_autoptr (GArray) kinds = cw_report_split_list (self, list.first, list.past);

  for (guint i = 0; i < kinds->len; i++)
    {
      CwReportRange kind = g_array_index (kinds, CwReportRange, i);
      g_autoptr (GMatchInfo) bare = NULL;
      g_autofree char *words = NULL;
      g_autofree char *name = NULL;

      if (cw_report_match_in (self, "\\G" TIMING "(?<bare>.+)", kind.first, kind.past, &bare))
        words = cw_report_fetch (bare, "bare");
      name = words ? g_strconcat (words, " culture", NULL) : g_strdup ("Culture");
      cw_report_take_lab_test (self, name, text, place);
    }
}

static void
take_cultures (CwReportReader *self, const GMatchInfo *match, const char *text, CwReportRange place)
{
  g_autofree char *of = cw_report_fetch (match, "of");
  g_autofree char *smear = cw_report_fetch (match, "smear");
  g_autofree char *name = NULL;
  CwReportRange kinds;

  if (smear == NULL && cw_report_get_range (match, "kinds", &kinds.first, &kinds.past))
    {
      take_kinds (self, kinds, text, place);
      return;
    }
  name = of ? g_strconcat ("Culture of ", g_strstrip (of), NULL) : NULL;
  cw_report_take_lab_test (self, smear ? smear : name ? name : "Culture", text, place);
}

/* What the words behind the culture at @past say, in the words of the text; NULL for nothing. */
static char *
read_result (CwReportReader *self, gsize from, gsize *past)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *said = NULL;
  g_autofree char *target = NULL;
  gsize length = strlen (self->words), first;

  if (cw_report_match_in (self, "\\G" GAP NOTHING, from, length, &match) &&
      cw_report_get_range (match, NULL, &first, past))
    return g_strdup ("no growth");
  if (cw_report_match_in (self, "\\G" GAP GREW LIVES, from, length, &match) &&
      cw_report_get_range (match, "lives", &first, past))
    return cw_report_dup_words (self, first, *past);
  if (!cw_report_match_in (self, "\\G" GAP SAID, from, length, &match) ||
      !cw_report_get_range (match, NULL, &first, past))
    return NULL;
  said = cw_report_fetch (match, "said");
  target = cw_report_fetch (match, "target");
  return target ? g_strconcat (said, " for ", target, NULL) : g_steal_pointer (&said);
}

/* "Blood cultures grew E. coli", "urine and stool cultures were negative" */
static void
read_cultures (CwReportReader *self)
{
  gsize length = strlen (self->words), at = 0;
  g_autoptr (GMatchInfo) match = NULL;

  for (guint i = 0; i < MOST_CULTURES && at < length; i++)
    {
      gsize first, past, end = 0;
      g_autofree char *text = NULL;

      g_clear_pointer (&match, g_match_info_unref);
      if (!cw_report_match_in (self, CULTURE "|" SMEAR, at, length, &match) ||
          !cw_report_get_range (match, NULL, &first, &past))
        break;
      at = past;
      if (self->words[past - 1] == ' ')
        past--;
      text = read_result (self, past, &end);
      if (text == NULL || cw_report_is_aim (self, first) || cw_report_is_hypothetical (self, first))
        continue;
      take_cultures (self, match, text, (CwReportRange){ first, end });
      at = end;
    }
}

/* "Listeria monocytogenes was isolated from the blood", "MRSA was detected in a sputum culture" */
#define ISOLATED                                                                                   \
  "(?<lives>" LIVING "(?:(?:,? and |, (?:and )?)" LIVING "){0,4}) (?:was|were) " ADVERBS           \
  "(?:(?:isolated|cultured|grown|recovered)|(?<seen>identified|detected|found|seen|obtained)) "    \
  "(?:from|in|on|by) (?:cultures? (?:of|from) )?" TIMING                                           \
  "(?:aspirated |drained )?(?<where>" MATERIAL "(?: " MATERIAL "){0,3}(?: and " MATERIAL           \
  ")?)(?<culture> cultures?)?\\b"

static void
read_isolated (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *lives = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *culture = NULL;
  gsize first, past, from, to;

  if (!cw_report_match (self, "\\b" ISOLATED, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_aim (self, first) ||
      cw_report_is_negated (self, first) || cw_report_is_hypothetical (self, first))
    return;
  lives = cw_report_fetch (match, "lives");
  seen = cw_report_fetch (match, "seen");
  culture = cw_report_fetch (match, "culture");
  if (seen && culture == NULL)
    return;
  if (cw_report_get_range (match, "where", &from, &to))
    take_kinds (self, (CwReportRange){ from, to }, lives, (CwReportRange){ first, past });
}

void
cw_report_read_cultures (CwReportReader *self)
{
  if (cw_report_has (self, "\\bcultures?\\b|\\bsmears?\\b|gram(?:'s)?[- ]?stain|acid-fast|Ziehl"))
    read_cultures (self);
  if (cw_report_has (self, "\\b(?:isolated|cultured|grown|recovered|cultures?)\\b"))
    read_isolated (self);
}

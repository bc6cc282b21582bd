/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-month-private.h"
#include "vocab/cw-country.h"
#include "vocab/cw-vocabulary.h"

/* Names of people without a title, and of towns, told by the words around them: who is referred by
 * whom, who lives or comes from where. What stands there and names a ward, a disease, a test or a
 * country is no such name. A name in a list of makers "(Roche, Basel, Switzerland)" or an eponym
 * stands behind none of these words. */

/* ---- patterns ---- */

#define NAME "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}'’-]{0,30}+"
#define PARTICLE "(?:(?:de|da|dos|del|della|van|von|den|der|al|bin|ben|el) ){0,2}+"
/* Two words at least: one alone means too much. */
#define FULL_NAME NAME " (?:\\p{Lu}\\. ?)?" PARTICLE NAME "(?: " NAME ")?+"
#define NOT_CITED                                                                                  \
  "(?!(?:['’]s)?(?:,? et al| and (?:co-?workers|colleagues|associates)| ?\\[@| ?\\[\\d| ?\\(\\d))"
#define END "(?!\\p{L})"
#define WORD "\\p{Ll}[\\p{L}-]{0,30}+ "

/* What people do, and what is done with them; a disease is diagnosed too, but never referred. */
#define DOES                                                                                       \
  "(?=,? (?:(?:was|is|had been|has been) (?:" WORD                                                 \
  ")?(?:referred|admitted|readmitted|transferred|discharged|born|hospitali[sz]ed|brought|rushed"   \
  "|married|retired|employed|sent to|seen (?:in|at|by))" END                                       \
  "|(?:presented|complained|underwent|denie[sd]|lives|lived|works|worked|smoked|died|consented"    \
  "|came|told|moved|visited|consulted|noticed|took|stopped taking|gave (?:his|her) consent)" END   \
  "))"

#define RELATIVE                                                                                   \
  "(?:wife|husband|partner|mother|father|brother|sister|son|daughter|uncle|aunt|grandmother"       \
  "|grandfather|cousin|niece|nephew|friend|neighbou?r|carer|caregiver|general practitioner|GP"     \
  "|family (?:doctor|physician)|dentist|(?:primary care|treating|attending|referring) physician"   \
  "|surgeon|oncologist|cardiologist|neurologist|p(?:a)?ediatrician|midwife|social worker"          \
  "|employer|teacher|physiotherapist|guardian)"

/* At the beginning of a sentence, in front of the name. */
#define NOT_FIRST                                                                                  \
  "(?!(?:Then|Later|However|Subsequently|Afterwards|Meanwhile|Initially|Eventually|Finally|When"   \
  "|While|After|Before|As|Because|Since|Once|Today|Unfortunately|Here|Our|The|Both|Neither|"       \
  "Patient"                                                                                        \
  "|Therefore|Thus|Moreover|Although|Yesterday) )"

/* "Li Wei was referred", "referred by Anna Schmidt", "his wife Maria brought him", "under the care
 * of Anna Schmidt", "nurse Kim said", "patient J.D.". */
static const char names[] =
  "(?<![\\p{L}\\p{N}.-])" NOT_FIRST FULL_NAME NOT_CITED DOES
  "|(?<!\\p{L})(?i:referred|sent|transferred|examined|seen|brought in|brought|accompanied|attended"
  "|interviewed|visited|consulted|cared for|looked after|followed(?: up)?|operated(?: on)?|adopted"
  "|raised|assisted) (?:to us |to our \\p{Ll}{1,20} |here )?by (?:(?:his|her|their"
  "|our|the|a) (?:" WORD "){1,3})?\\K" FULL_NAME NOT_CITED
  "|(?<!\\p{L})(?i:his|her|their|the patient['’]s) (?:" WORD ")?" RELATIVE ",? \\K" NAME "(?: " NAME
  "){0,2}+(?=[,;.)]|$| (?:and|who|was|had|has|is|said|reported|told|brought|noticed"
  "|found|called|died)" END ")"
  "|(?<!\\p{L})(?i:under the care of|known as|h(?:er|is) (?:\\p{Ll}{2,8} )?name (?:is|was)"
  "|colleague|nurse|pastor|a patient of|wife of|husband of|mother of|father of|son of"
  "|daughter of) \\K" FULL_NAME NOT_CITED
  "|(?<!\\p{L})(?i:nurse|pastor|rabbi|imam|colleague) \\K\\p{Lu}\\p{Ll}{2}[\\p{L}'’-]{0,30}+"
  "(?! " NAME ")(?=[,;.)]| (?:and|who|was|had|has|said|told|noticed)" END ")"
  "|(?<!\\p{L})(?:[Pp]atient|Mr|Mrs|Ms|[Ww]oman|[Mm]an|[Bb]oy|[Gg]irl|Frau|Herr)\\.?,? \\(?"
  "(?:initials )?\\K\\p{Lu}\\.[ -]?\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.)?";

/* "Frankfurt am Main", "Rio de Janeiro", "San Sebastián"; not of Italian origin. */
#define TOWN                                                                                       \
  "(?!" CW_MONTH ")" NAME "(?:[ -](?:(?:am|an der|de|de la|del|la|sur|upon|on) )?" NAME "){0,2}+"  \
  "(?! (?:origin|ethnicity|descent|nationality|race|ancestry|heritage|background|extraction"       \
  "|parents|parentage|patients?|population|university|hospital|guidelines?|criteria|score)" END    \
  ")"
#define THE_TOWN "(?:the (?:city|town|village|outskirts|suburbs?) of )?\\K" TOWN
#define PERSON                                                                                     \
  "(?:man|woman|boy|girl|male|female|patient|lady|gentleman|farmer|fisherman|worker|teacher"       \
  "|student|nurse|driver|engineer|miner|soldier|child|infant|baby|refugee|immigrant|migrant"       \
  "|resident|housewife|tourist|pensioner|carpenter|builder)"

/* "transferred from Leipzig", "a farmer from Leshan", "a clinic in Novara", "has been living in
 * Mendoza", "a resident of Wuhan". */
static const char places[] =
  "(?<!\\p{L})(?i:transferred|referred|admitted|moved|travel+ed|flown|brought|emigrated|immigrated"
  "|returned|evacuated|repatriated|relocated|came|comes?|hails|hailed|coming|originat(?:es|ed|ing)"
  "|fled|commut(?:es|ed)|sent)(?: to us| to our \\p{Ll}{1,20}| back| here| home| over| in)?"
  " (?:from|to) " THE_TOWN "|(?<!\\p{L})" PERSON
  " (?:living |residing |originally |coming )?from " THE_TOWN
  "|(?<!\\p{L})(?:hospital|clinic|practice|cent(?:er|re)|doctor|physician|practitioner|GP|dentist"
  "|surgeon|school|university|institution|facility|home|factory|prison|ward|department|office"
  "|house|flat|apartment|farm) (?:in|at|near|from) " THE_TOWN
  "|(?<!\\p{L})(?i:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|born|grew up|grown up|raised|resident"
  "|native|inhabitant|citizen|settled|died|stay(?:s|ed|ing)|stationed|works?|worked|working"
  "|employed|stud(?:ies|ied|ying)|vacation|holidays?) (?:" WORD "){0,4}?"
  "(?:in|at|near|of|outside|around) " THE_TOWN;

/* The names that the grammar of @what tells: of people or of towns. NULL for the rest. */
const char *
cw_grammar_get_pattern (CwTells what)
{
  if (what == CW_TELLS_NAME)
    return names;
  return what == CW_TELLS_PLACE ? places : NULL;
}

/* ---- what is none ---- */

/* Wards, parts of an article and a study, and other things that are written with capital letters,
 * and words that are only at the beginning of a sentence. */
static const char no_names[] =
  "|a|according|acute|admission|affiliated|after|all|although|ambulatory|an|and|another"
  "|antenatal|appendix|arm|as|at|baseline|before|blood|board|bone|both|breast|but|cancer"
  "|cardiac|care|case|caucasian|cell|center|centers|central|centre|chapter|chemotherapy|chest"
  "|children's|children’s|chronic|city|classification|clinic|clinical|cohort|college"
  "|committee|community|computed|control|coronary|county|criteria|critical|cycle|day|delivery"
  "|dental|department|diagnosis|dialysis|disease|diseases|district|division|doctor|doppler|dr"
  "|during|each|early|eastern|emergency|endocrine|every|examination|family|fig|figs|figure"
  "|finally|first|following|for|foundation|from|general|genetics|grade|group|gynecology|he"
  "|health|heart|her|here|hers|high|his|home|hospice|hospital|hospitals|house|however|if"
  "|imaging|in|infectious|initially|inpatient|institute|intensive|internal|it|its|laboratory"
  "|late|later|level|line|local|lung|magnetic|maternity|meanwhile|medical|medicine|method"
  "|ministry|month|most|municipal|muslim|my|national|neither|neonatal|next|no|nobody|none"
  "|northern|nuclear|nurse|nursing|obstetrics|of|on|one|operating|ophthalmic|orthopaedic"
  "|orthopaedics|orthopedic|orthopedics|our|outpatient|outpatients|paediatric|pain|palliative"
  "|panel|part|patient|patients|pediatric|phase|physical|physician|plastic|positron"
  "|practitioner|primary|prof|professor|protocol|provincial|public|radiation|recovery"
  "|referral|regional|rehabilitation|renal|research|respiratory|resuscitation|royal|scale"
  "|school|score|second|section|service|services|she|sign|since|social|society|some|southern"
  "|specialist|spinal|stage|stain|staining|state|step|stroke|study|subsequently|supplementary"
  "|surgical|table|teaching|team|tertiary|test|testing|that|the|theatre|their|then|there"
  "|these|they|third|this|thoracic|those|three|thus|to|transfusion|trauma|treatment|triage"
  "|trial|tumor|tumour|two|ultrasound|unfortunately|unit|university|upon|urgent|vascular"
  "|visit|ward|we|week|western|when|while|who|with|women|world|year|";

/* Parts of the world, and the states of the United States: 45 CFR 164.514(b)(2)(i)(B) asks for what
 * is smaller than a state. */
static const char regions[] =
  "|Africa|America|Asia|Europe|Oceania|Antarctica|Caribbean|Middle East|Far East"
  "|Mediterranean|Scandinavia|Balkans|Latin America|Central America|Southeast Asia|Alabama"
  "|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii"
  "|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts"
  "|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey"
  "|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
  "|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington State"
  "|West Virginia|Wisconsin|Wyoming|England|Scotland|Wales|";

/* Departments and diseases: "Cardiology", "Surgery", "Hepatitis". */
static const char *const endings[] = { "logy",      "ologic",  "ological", "iatry",  "iatric",
                                       "iatrics",   "therapy", "urgery",   "graphy", "scopy",
                                       "ectomy",    "itis",    "pathy",    "aemia",  "emia",
                                       "carcinoma", "sarcoma", "lymphoma" };

static gboolean
is_listed (const char *list, const char *words)
{
  g_autofree char *entry = g_strdup_printf ("|%s|", words);

  return strstr (list, entry) != NULL;
}

static gboolean
is_no_name (const char *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (small, endings[i]))
      return TRUE;
  return is_listed (no_names, small);
}

/* Whether the vocabularies know it. Short ones are family names too: Li, Ki, He. */
static gboolean
is_term (const char *words)
{
  for (CwVocabularyKind kind = 0; kind < CW_VOCABULARY_N_KINDS && strlen (words) > 4; kind++)
    if (cw_vocabulary_lookup (cw_vocabulary_get (kind), words))
      return TRUE;
  return FALSE;
}

static gboolean
is_region (const char *words)
{
  return is_listed (regions, words) || cw_country_lookup (words) != NULL;
}

/* "Outpatient Clinic" and "University Hospital" are any. */
static gboolean
has_own_name (char *const *words)
{
  for (; *words; words++)
    if (**words && !is_no_name (*words))
      return TRUE;
  return FALSE;
}

/* Whether @words, which the grammar of @what told, name somebody, a house, or a place smaller than
 * a country: of people and places no word belongs to medicine or to the article, of a house not
 * all. */
gboolean
cw_grammar_is_name (CwTells what, const char *words)
{
  g_auto (GStrv) each = g_strsplit_set (words, " -", -1);
  guint n = g_strv_length (each);

  if (what == CW_TELLS_INSTITUTION)
    return has_own_name (each);
  if (is_term (words) || (what == CW_TELLS_PLACE && (is_region (words) || is_region (each[n - 1]))))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (is_no_name (each[i]) || is_term (each[i]))
      return FALSE;
  return TRUE;
}

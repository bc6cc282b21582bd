/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include "vocab/cw-vocabulary.h"

/* Events that are told by what was measured: "elevated creatinine", "her platelet count fell". A
 * value is an event where it went the way that harms; the other way it got better. */

typedef enum
{
  CHANGE_NONE,
  CHANGE_DOWN = 1 << 0,
  CHANGE_UP = 1 << 1,
  CHANGE_WORSE = 1 << 2, /* whatever way that is */
} Change;

/* What is measured, the way that harms, and the term of CTCAE v5 for that. */
static const struct
{
  const char *name;
  Change harm;
  const char *term;
} measures[] = {
  { "platelet count", CHANGE_DOWN, "Platelet count decreased" },
  { "platelet", CHANGE_DOWN, "Platelet count decreased" },
  { "platelets", CHANGE_DOWN, "Platelet count decreased" },
  { "thrombocyte", CHANGE_DOWN, "Platelet count decreased" },
  { "thrombocytes", CHANGE_DOWN, "Platelet count decreased" },
  { "absolute neutrophil", CHANGE_DOWN, "Neutrophil count decreased" },
  { "neutrophil", CHANGE_DOWN, "Neutrophil count decreased" },
  { "neutrophils", CHANGE_DOWN, "Neutrophil count decreased" },
  { "granulocyte", CHANGE_DOWN, "Neutrophil count decreased" },
  { "granulocytes", CHANGE_DOWN, "Neutrophil count decreased" },
  { "anc", CHANGE_DOWN, "Neutrophil count decreased" },
  { "leukocyte", CHANGE_DOWN, "White blood cell decreased" },
  { "leukocytes", CHANGE_DOWN, "White blood cell decreased" },
  { "leucocyte", CHANGE_DOWN, "White blood cell decreased" },
  { "leucocytes", CHANGE_DOWN, "White blood cell decreased" },
  { "white blood cell", CHANGE_DOWN, "White blood cell decreased" },
  { "white blood cells", CHANGE_DOWN, "White blood cell decreased" },
  { "white blood", CHANGE_DOWN, "White blood cell decreased" },
  { "white cell", CHANGE_DOWN, "White blood cell decreased" },
  { "white cells", CHANGE_DOWN, "White blood cell decreased" },
  { "wbc", CHANGE_DOWN, "White blood cell decreased" },
  { "lymphocyte", CHANGE_DOWN, "Lymphocyte count decreased" },
  { "lymphocytes", CHANGE_DOWN, "Lymphocyte count decreased" },
  { "blood cell", CHANGE_DOWN, NULL },
  { "blood", CHANGE_NONE, NULL }, /* "blood counts", but not "blood" alone */
  { "hemoglobin", CHANGE_DOWN, "Anemia" },
  { "haemoglobin", CHANGE_DOWN, "Anemia" },
  { "hb", CHANGE_DOWN, "Anemia" },
  { "hematocrit", CHANGE_DOWN, NULL },
  { "left ventricular ejection fraction", CHANGE_DOWN, "Ejection fraction decreased" },
  { "ejection fraction", CHANGE_DOWN, "Ejection fraction decreased" },
  { "lvef", CHANGE_DOWN, "Ejection fraction decreased" },
  { "fibrinogen", CHANGE_DOWN, "Fibrinogen decreased" },
  { "albumin", CHANGE_DOWN, "Hypoalbuminemia" },
  { "cortisol", CHANGE_DOWN, NULL },
  { "creatinine clearance", CHANGE_DOWN, NULL },
  { "glomerular filtration rate", CHANGE_DOWN, NULL },
  { "egfr", CHANGE_DOWN, NULL },
  { "renal function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "renal functions", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "kidney functions", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "liver functions", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "kidney function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "liver function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "hepatic function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "visual acuity", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "hearing", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "vision", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "eyesight", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "cardiac function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "heart function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "left ventricular function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "pulmonary function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "lung function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "cognitive function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "mental status", CHANGE_WORSE, NULL },
  { "consciousness", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "level of consciousness", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "oxygen saturation", CHANGE_DOWN, NULL },
  { "potassium", CHANGE_DOWN, "Hypokalemia" },
  { "potassium", CHANGE_UP, "Hyperkalemia" },
  { "serum potassium", CHANGE_DOWN, "Hypokalemia" },
  { "serum potassium", CHANGE_UP, "Hyperkalemia" },
  { "sodium", CHANGE_DOWN, "Hyponatremia" },
  { "calcium", CHANGE_DOWN, "Hypocalcemia" },
  { "calcium", CHANGE_UP, "Hypercalcemia" },
  { "magnesium", CHANGE_DOWN, "Hypomagnesemia" },
  { "phosphate", CHANGE_DOWN, "Hypophosphatemia" },
  { "creatinine", CHANGE_UP, "Creatinine increased" },
  { "s - cr", CHANGE_UP, "Creatinine increased" },
  { "blood urea nitrogen", CHANGE_UP, NULL },
  { "bilirubin", CHANGE_UP, "Blood bilirubin increased" },
  { "liver enzymes", CHANGE_UP | CHANGE_WORSE, NULL },
  { "liver enzyme", CHANGE_UP | CHANGE_WORSE, NULL },
  { "hepatic enzymes", CHANGE_UP | CHANGE_WORSE, NULL },
  { "hepatic enzyme", CHANGE_UP | CHANGE_WORSE, NULL },
  { "liver function tests", CHANGE_UP | CHANGE_WORSE, NULL },
  { "liver function test", CHANGE_UP | CHANGE_WORSE, NULL },
  { "liver tests", CHANGE_UP | CHANGE_WORSE, NULL },
  { "lfts", CHANGE_UP | CHANGE_WORSE, NULL },
  { "transaminase", CHANGE_UP, NULL },
  { "transaminases", CHANGE_UP, NULL },
  { "hepatic transaminases", CHANGE_UP, NULL },
  { "liver transaminases", CHANGE_UP, NULL },
  { "aminotransferase", CHANGE_UP, NULL },
  { "aminotransferases", CHANGE_UP, NULL },
  { "alanine aminotransferase", CHANGE_UP, "Alanine aminotransferase increased" },
  { "alanine transaminase", CHANGE_UP, "Alanine aminotransferase increased" },
  { "aspartate aminotransferase", CHANGE_UP, "Aspartate aminotransferase increased" },
  { "aspartate transaminase", CHANGE_UP, "Aspartate aminotransferase increased" },
  { "alt", CHANGE_UP, "Alanine aminotransferase increased" },
  { "ast", CHANGE_UP, "Aspartate aminotransferase increased" },
  { "alkaline phosphatase", CHANGE_UP, "Alkaline phosphatase increased" },
  { "alp", CHANGE_UP, "Alkaline phosphatase increased" },
  { "gamma - glutamyl transferase", CHANGE_UP, "GGT increased" },
  { "ggt", CHANGE_UP, "GGT increased" },
  { "lipase", CHANGE_UP, "Lipase increased" },
  { "amylase", CHANGE_UP, "Serum amylase increased" },
  { "creatine kinase", CHANGE_UP, "CPK increased" },
  { "creatine phosphokinase", CHANGE_UP, "CPK increased" },
  { "ck", CHANGE_UP, "CPK increased" },
  { "cpk", CHANGE_UP, "CPK increased" },
  { "troponin", CHANGE_UP, NULL },
  { "qtc interval", CHANGE_UP, "Electrocardiogram QT corrected interval prolonged" },
  { "qt interval", CHANGE_UP, NULL },
  { "inr", CHANGE_UP, "INR increased" },
  { "international normalized ratio", CHANGE_UP, "INR increased" },
  { "international normalised ratio", CHANGE_UP, "INR increased" },
  { "international normalization ratio", CHANGE_UP, "INR increased" },
  { "international normalization ratio ( inr )", CHANGE_UP, "INR increased" },
  { "international normalized ratio ( inr )", CHANGE_UP, "INR increased" },
  { "international normalised ratio ( inr )", CHANGE_UP, "INR increased" },
  { "prothrombin time", CHANGE_UP, NULL },
  { "ammonia", CHANGE_UP, NULL },
  { "liver function tests ( lfts )", CHANGE_UP | CHANGE_WORSE, NULL },
  { "liver function test values", CHANGE_UP | CHANGE_WORSE, NULL },
  { "hepatic function tests", CHANGE_UP | CHANGE_WORSE, NULL },
  { "liver biochemistry", CHANGE_UP | CHANGE_WORSE, NULL },
  { "liver chemistries", CHANGE_UP | CHANGE_WORSE, NULL },
  { "pancreatic enzymes", CHANGE_UP | CHANGE_WORSE, NULL },
  { "pancreatic enzyme", CHANGE_UP | CHANGE_WORSE, NULL },
  { "muscle enzymes", CHANGE_UP | CHANGE_WORSE, NULL },
  { "muscle enzyme", CHANGE_UP | CHANGE_WORSE, NULL },
  { "cardiac enzymes", CHANGE_UP | CHANGE_WORSE, NULL },
  { "cardiac biomarkers", CHANGE_UP | CHANGE_WORSE, NULL },
  { "cardiac markers", CHANGE_UP | CHANGE_WORSE, NULL },
  { "cholestatic enzymes", CHANGE_UP | CHANGE_WORSE, NULL },
  { "sgot", CHANGE_UP, "Aspartate aminotransferase increased" },
  { "sgpt", CHANGE_UP, "Alanine aminotransferase increased" },
  { "creatine phosphokinase ( cpk )", CHANGE_UP, "CPK increased" },
  { "creatine kinase ( ck )", CHANGE_UP, "CPK increased" },
  { "creatinine kinase", CHANGE_UP, "CPK increased" },
  { "creatinine phosphokinase", CHANGE_UP, "CPK increased" },
  { "cpk activity", CHANGE_UP, "CPK increased" },
  { "urea", CHANGE_UP, NULL },
  { "bun", CHANGE_UP, NULL },
  { "partial thromboplastin time", CHANGE_UP, NULL },
  { "activated partial thromboplastin time", CHANGE_UP, NULL },
  { "aptt", CHANGE_UP, NULL },
  { "bleeding time", CHANGE_UP, NULL },
  { "pr interval", CHANGE_UP, NULL },
  { "qrs duration", CHANGE_UP, NULL },
  { "qtc", CHANGE_UP, "Electrocardiogram QT corrected interval prolonged" },
  { "cholesterol", CHANGE_UP, "Cholesterol high" },
  { "serum cholesterol", CHANGE_UP, "Cholesterol high" },
  { "glucose", CHANGE_UP, NULL },
  { "plasma glucose", CHANGE_UP, NULL },
  { "serum glucose", CHANGE_UP, NULL },
  { "prolactin", CHANGE_UP, NULL },
  { "serum prolactin", CHANGE_UP, NULL },
  { "thyrotropin", CHANGE_UP, NULL },
  { "thyroid - stimulating hormone", CHANGE_UP, NULL },
  { "thyroid function", CHANGE_WORSE, NULL },
  { "thyroid function tests", CHANGE_WORSE, NULL },
  { "testosterone", CHANGE_DOWN, NULL },
  { "serum testosterone", CHANGE_DOWN, NULL },
  { "cobalamin", CHANGE_DOWN, NULL },
  { "vitamin b12", CHANGE_DOWN, NULL },
  { "folate", CHANGE_DOWN, NULL },
  { "iron", CHANGE_DOWN, NULL },
  { "bicarbonate", CHANGE_DOWN, NULL },
  { "immunoglobulin", CHANGE_DOWN, NULL },
  { "antithrombin", CHANGE_DOWN, NULL },
  { "haptoglobin", CHANGE_DOWN, NULL },
  { "libido", CHANGE_UP, NULL },
  { "libido", CHANGE_DOWN, NULL },
  { "appetite", CHANGE_UP, NULL },
  { "appetite", CHANGE_DOWN, NULL },
  { "sweating", CHANGE_UP, "Hyperhidrosis" },
  { "salivation", CHANGE_UP, NULL },
  { "lacrimation", CHANGE_UP, NULL },
  { "intracranial pressure", CHANGE_UP, NULL },
  { "ocular pressure", CHANGE_UP, NULL },
  { "iop", CHANGE_UP, NULL },
  { "pulse rate", CHANGE_UP, NULL },
  { "pulse rate", CHANGE_DOWN, NULL },
  { "respiratory rate", CHANGE_DOWN, NULL },
  { "cardiac output", CHANGE_DOWN, NULL },
  { "seizure frequency", CHANGE_UP, NULL },
  { "memory", CHANGE_WORSE, NULL },
  { "cognition", CHANGE_WORSE, NULL },
  { "gait", CHANGE_WORSE, NULL },
  { "speech", CHANGE_WORSE, NULL },
  { "glucose tolerance", CHANGE_WORSE, NULL },
  { "glycemic control", CHANGE_WORSE, NULL },
  { "glycaemic control", CHANGE_WORSE, NULL },
  { "wound healing", CHANGE_WORSE, NULL },
  { "swallowing", CHANGE_WORSE, NULL },
  { "color vision", CHANGE_WORSE, NULL },
  { "colour vision", CHANGE_WORSE, NULL },
  { "night vision", CHANGE_WORSE, NULL },
  { "bone mineral density", CHANGE_DOWN, NULL },
  { "bone density", CHANGE_DOWN, NULL },
  { "sperm count", CHANGE_DOWN, NULL },
  { "sperm motility", CHANGE_DOWN, NULL },
  { "retinal function", CHANGE_WORSE, NULL },
  { "respiratory function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "ventricular function", CHANGE_DOWN | CHANGE_WORSE, NULL },
  { "thyroid hormone", CHANGE_DOWN, NULL },
  { "triglycerides", CHANGE_UP, NULL },
  { "triglyceride", CHANGE_UP, NULL },
  { "blood sugar", CHANGE_UP, NULL },
  { "blood glucose", CHANGE_UP, NULL },
  { "uric acid", CHANGE_UP, NULL },
  { "intraocular pressure", CHANGE_UP, NULL },
  { "blood pressure", CHANGE_UP, NULL },
  { "blood pressure", CHANGE_DOWN, NULL },
  { "heart rate", CHANGE_UP, NULL },
  { "heart rate", CHANGE_DOWN, NULL },
  { "urine output", CHANGE_DOWN, NULL },
  { "lactate", CHANGE_UP, NULL },
  { "myoglobin", CHANGE_UP, NULL },
  { "acth", CHANGE_UP, NULL },
  { "eosinophil", CHANGE_UP, NULL },
  { "eosinophils", CHANGE_UP, NULL },
  { "tsh", CHANGE_UP, NULL },
};

#define DOWN                                                                                       \
  "decrease decreased decreasing decline declined declining drop dropped fall fell fallen "        \
  "falling reduction reduced reducing lowered diminished plummeted low reductions decrement "      \
  "slowing"
#define UP                                                                                         \
  "increase increased increasing elevation elevated elevating raised rise rose risen rising high " \
  "climb climbed prolonged elevations increases prolongation"
#define WORSE                                                                                      \
  "deterioration deteriorate deteriorated deteriorating worsen  worsening worsened impairment "    \
  "impaired abnormal "                                                                             \
  "deranged derangement abnormalities abnormality disturbed"

/* Words of change that are nouns or stand before a name, and those that can be the verb of it. */
#define BEFORE                                                                                     \
  "decrease decreased decreasing decline declining drop fall falling reduction reduced lowered "   \
  "diminished low increase increased increasing elevation elevated raised rise rising high "       \
  "prolonged deterioration deteriorating worsening impairment impaired abnormal deranged "         \
  "abnormalities abnormality derangement elevations increases reductions prolongation disturbed "  \
  "decrement slowing"
#define BEHIND                                                                                     \
  "decrease decline drop fall reduction increase elevation rise deterioration derangement"
#define VERBS                                                                                      \
  "decreased declined dropped fell fallen plummeted increased rose risen climbed deteriorated "    \
  "worsened"
#define BASES "decrease decline drop fall increase rise climb deteriorate worsen"

/* Whether the word at @at, the last of the name of an event, is the verb of what was measured. */
gboolean
cw_event_is_verb (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, VERBS);
}

static Change
get_change (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, DOWN))
    return CHANGE_DOWN;
  if (cw_scan_is (scan, at, UP))
    return CHANGE_UP;
  return cw_scan_is (scan, at, WORSE) ? CHANGE_WORSE : CHANGE_NONE;
}

/* The longest name of something measured; how many tokens it takes with "level" or "count". */
static guint
take_name (const CwScan *scan, guint at, guint *measure)
{
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      guint taken = cw_scan_take_phrase (scan, at, measures[i].name);

      if (taken <= best ||
          (measures[i].harm == CHANGE_NONE && !cw_scan_is (scan, at + taken, "count counts")))
        continue;
      best = taken;
      *measure = i;
    }
  if (best && cw_scan_is (scan, at + best, "level levels count counts concentration values"))
    best++;
  return best;
}

/* Whether @change does harm; what harms both ways has an entry for each. */
static gboolean
is_harm (guint *measure, Change change)
{
  for (guint i = *measure; change != CHANGE_NONE && i < G_N_ELEMENTS (measures) &&
                           g_str_equal (measures[i].name, measures[*measure].name);
       i++)
    {
      Change harm = measures[i].harm == CHANGE_NONE ? CHANGE_DOWN : measures[i].harm;

      if ((harm & change) || change == CHANGE_WORSE)
        {
          *measure = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* "increased s-Cr levels", "elevation of the liver enzymes". */
static guint
take_change_first (const CwScan *scan, guint at, guint *measure)
{
  guint next = at + 1, taken;

  if (!cw_scan_is (scan, at, BEFORE))
    return 0;
  /* "an increased level of creatinine". */
  if (!cw_scan_is (scan, at, "high low") &&
      cw_scan_is (scan, next, "level levels concentration concentrations value values") &&
      cw_scan_is (scan, next + 1, "of"))
    next++;
  if (cw_scan_is (scan, next, "of in"))
    next++;
  for (guint n = 0; n < 2 && cw_scan_is (scan, next, "the his her serum plasma blood liver"); n++)
    if (take_name (scan, next, measure) > 0)
      break;
    else
      next++;
  taken = take_name (scan, next, measure);
  return taken && is_harm (measure, get_change (scan, at)) ? next + taken - at : 0;
}

/* "platelet count fell", "serum creatinine level had gradually risen", "ALT elevation". */
static guint
take_change_behind (const CwScan *scan, guint at, guint *measure, gboolean *is_verb)
{
  guint next = at + cw_scan_is (scan, at, "serum"), taken = take_name (scan, next, measure);

  if (taken == 0)
    return 0;
  next += taken;
  *is_verb = !cw_scan_is (scan, next, BEHIND);
  if (cw_scan_is (scan, next, BEHIND) && is_harm (measure, get_change (scan, next)))
    return next + 1 - at;
  if (cw_scan_is (scan, next, "began started continued") && cw_scan_is (scan, next + 1, "to") &&
      cw_scan_is (scan, next + 2, BASES) && is_harm (measure, get_change (scan, next + 2)))
    return next + 3 - at;
  for (guint n = 0; n < 3 && cw_scan_is (scan, next,
                                         "had has was were rapidly gradually further "
                                         "progressively suddenly markedly significantly sharply "
                                         "steadily abruptly then again");
       n++)
    next++;
  /* "was decreased" is what somebody found, "decreased to normal" is an end. */
  return cw_scan_is (scan, next, VERBS " elevated prolonged impaired abnormal deranged") &&
             is_harm (measure, get_change (scan, next)) &&
             !(cw_scan_is (scan, next + 1, "to") && cw_scan_is (scan, next + 2, "normal baseline"))
           ? next + 1 - at
           : 0;
}

/* What is measured to follow a tumour or an inflammation, or in numbers of its own. */
#define NO_MEASURES                                                                                \
  "cea ca afp psa hcg crp ldh tumor tumour marker markers antigen reactive procalcitonin rna dna " \
  "viral drug dose doses therapeutic normal baseline after during with and or was were is the in " \
  "oxygen activity energy confidence interest awareness these both hemoglobin haemoglobin "        \
  "platelet "                                                                                      \
  "platelets neutrophil albumin hematocrit lymphocyte calcitriol"

/* "elevated serum lamotrigine levels", "high blood lead level": whatever it is a level of. */
static guint
take_any_level (const CwScan *scan, guint at)
{
  guint next = at + 1, n = 0;

  if (!cw_scan_is (scan, at,
                   "elevated increased raised high toxic supratherapeutic elevation "
                   "increase rise increases elevations"))
    return 0;
  if (cw_scan_is (scan, next, "in of"))
    next += 1 + cw_scan_is (scan, next + 1, "the his her");
  for (;
       n < 4 && !cw_scan_is (scan, next, "level levels concentration concentrations titer titers");
       n++, next++)
    if (cw_scan_get (scan, next)->kind != CW_TOKEN_WORD || cw_scan_is (scan, next, NO_MEASURES))
      return 0;
  return n > 0 && n < 4 && !(n == 1 && cw_scan_is (scan, next - 1, "serum plasma blood trough"))
           ? next + 1 - at
           : 0;
}

/* "theophylline levels had increased". */
static guint
take_level_that_rose (const CwScan *scan, guint at)
{
  guint next = at + 2;

  if (!cw_event_is_medicine (scan, at) ||
      !cw_scan_is (scan, at + 1, "level levels concentration concentrations"))
    return 0;
  while (next < at + 4 && cw_scan_is (scan, next, "had has rapidly gradually markedly also"))
    next++;
  return cw_scan_is (scan, next, "increased rose risen") ? next + 1 - at : 0;
}

/* An event told by what was measured; how many tokens it takes. */
guint
cw_event_take_measure (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_verb = FALSE;
  guint measure = 0, taken = take_change_first (scan, at, &measure);
  const CwVocabularyTerm *term = NULL;

  if (taken == 0)
    taken = take_change_behind (scan, at, &measure, &is_verb);
  if (taken == 0)
    {
      taken = take_any_level (scan, at);
      taken = taken ? taken : take_level_that_rose (scan, at);
      element->kind = CW_EVENT_TERM;
      element->value = NULL;
      element->number = CW_EVENT_GUESSED;
      return taken;
    }
  if (measures[measure].term)
    term = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_CTCAE), measures[measure].term);
  element->kind = CW_EVENT_TERM;
  element->value = term ? term->term : NULL;
  element->number = is_verb ? CW_EVENT_TIED : 0;
  return taken;
}

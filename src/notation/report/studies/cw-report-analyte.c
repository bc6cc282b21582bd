/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* What a value of the laboratory is of. */

typedef struct
{
  const char *words;
  const char *analyte;
  const char *flag;
} State;

static const State states[] = {
  { "leukocytosis", "White blood cells", "high" }, { "leukopenia", "White blood cells", "low" },
  { "neutrophilia", "Neutrophils", "high" },       { "neutropenia", "Neutrophils", "low" },
  { "lymphocytosis", "Lymphocytes", "high" },      { "lymphopenia", "Lymphocytes", "low" },
  { "lymphocytopenia", "Lymphocytes", "low" },     { "eosinophilia", "Eosinophils", "high" },
  { "monocytosis", "Monocytes", "high" },          { "thrombocytosis", "Platelets", "high" },
  { "thrombocytopenia", "Platelets", "low" },      { "anemia", "Hemoglobin", "low" },
  { "reticulocytosis", "Reticulocytes", "high" },
};

/* Behind "hyper" or "hypo" and before "emia". */
static const State stems[] = {
  { "natr", "Sodium", NULL },
  { "kal", "Potassium", NULL },
  { "kali", "Potassium", NULL },
  { "calc", "Calcium", NULL },
  { "magnes", "Magnesium", NULL },
  { "phosphat", "Phosphate", NULL },
  { "chlor", "Chloride", NULL },
  { "albumin", "Albumin", NULL },
  { "bilirubin", "Total bilirubin", NULL },
  { "glyc", "Glucose", NULL },
  { "uric", "Uric acid", NULL },
  { "ferritin", "Ferritin", NULL },
  { "triglycerid", "Triglycerides", NULL },
  { "cholesterol", "Total cholesterol", NULL },
  { "ammon", "Ammonia", NULL },
  { "lactat", "Lactate", NULL },
  { "fibrinogen", "Fibrinogen", NULL },
  { "prolactin", "Prolactin", NULL },
};

static const CwVocabularyTerm *
get_term (const char *name)
{
  return cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANALYTE), name);
}

/* "leukocytosis", "hyponatraemia": the analyte, and what is said of it. */
static const CwVocabularyTerm *
lookup_state (const char *words, const char **flag)
{
  g_autofree char *small = g_ascii_strdown (words, -1);
  g_autoptr (GString) state = g_string_new (small);
  gboolean is_high = g_str_has_prefix (small, "hyper");

  if (strlen (small) < 6 || strlen (small) > 24)
    return NULL;
  g_string_replace (state, "aem", "em", 0);
  g_string_replace (state, "paen", "pen", 0);
  g_string_replace (state, "leuc", "leuk", 0);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].words, state->str))
      {
        *flag = states[i].flag;
        return get_term (states[i].analyte);
      }
  if (!g_str_has_suffix (state->str, "emia") || (!is_high && !g_str_has_prefix (small, "hypo")))
    return NULL;
  g_string_truncate (state, state->len - 4);
  g_string_erase (state, 0, is_high ? 5 : 4);
  *flag = is_high ? "high" : "low";
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_equal (stems[i].words, state->str))
      return get_term (stems[i].analyte);
  return NULL;
}

/* Two small letters are a word of the language: "at", "ca". */
static gboolean
is_word (const char *words)
{
  return words[0] && words[1] && !words[2] && g_ascii_islower (words[0]) &&
         g_ascii_islower (words[1]);
}

/* "protein" is the total where its unit is that of the total. */
static const CwVocabularyTerm *
lookup_short (const char *words, const char *unit)
{
  if (unit == NULL)
    return NULL;
  if (g_str_equal (words, "K") && (g_str_equal (unit, "mmol/L") || g_str_equal (unit, "meq/L")))
    return get_term ("Potassium");
  if ((g_ascii_strcasecmp (words, "protein") == 0 || g_ascii_strcasecmp (words, "proteins") == 0) &&
      g_str_has_suffix (unit, "L"))
    return get_term ("Total protein");
  return NULL;
}

/* "white blood cell count" is said of one cell; "mg" is a unit. */
static const CwVocabularyTerm *
lookup_analyte (const char *words, const char *unit, const char **flag)
{
  const CwVocabularyTerm *term =
    g_str_equal (words, "mg") || is_word (words) || strlen (words) < 2 ? NULL : get_term (words);
  g_autofree char *plural = term ? NULL : g_strconcat (words, "s", NULL);

  *flag = NULL;
  if (term == NULL && strlen (words) > 2)
    term = get_term (plural);
  if (term == NULL)
    term = lookup_state (words, flag);
  return term ? term : lookup_short (words, unit);
}

/* What stands before a name and makes another one of it: "anti-thyroglobulin", "non-HDL
 * cholesterol", "potassium chloride", "nuclear antigen IgG". */
#define OTHER_NAME                                                                                 \
  "(?<!\\bhs)(?<!\\btotal)(?<!\\bserum)(?<!sensitivity)(?<!sensitive)(?<!hour)(?<!fasting)"        \
  "(?<!random)(?<![ (]T)(?<![ (]D)(?<![ (]S)(?<![ (]P)(?<![ (]B)(?<!plasma)(?<!\\bfree)(?<! "      \
  ")-\\Z|"                                                                                         \
  "\\b(?:anti|non|soluble|potassium|sodium|calcium|ammonium|magnesium|zinc|bone|glycated|"         \
  "ionic|topical|oral|intravenous|human|recombinant|delta|change in|macro|bound) \\Z"
#define OWN_NAME                                                                                   \
  "(?:\\A|[,;:(] ?|\\b(?:serum|total|of|the|an?|and|with|levels?|quantitative|polyclonal|"         \
  "elevated|increased|decreased|low|high|normal|reduced|plasma|showed|revealed|immunoglobulins?|"  \
  "monoclonal|her|his|was|were|CSF|fluid|raised|urine|urinary) )\\Z"

static gboolean
is_other_name (CwReportReader *self, const CwVocabularyTerm *term, gsize at)
{
  gsize from = at > 30 ? at - 30 : 0;

  while (from < at && ((guchar)self->words[from] & 0xc0) == 0x80)
    from++;
  return cw_report_has_in (self, OTHER_NAME, from, at) ||
         ((g_str_has_prefix (term->term, "Immunoglobulin ") ||
           g_ascii_strncasecmp (self->words + at, "protein", 7) == 0) &&
          !cw_report_has_in (self, OWN_NAME, from, at));
}

static gboolean
take_name (CwReportReader *self,
           gsize first,
           gsize past,
           const char *unit,
           CwReportAnalyte *analyte)
{
  g_autofree char *words = g_strndup (self->words + first, past - first);
  const CwVocabularyTerm *term = lookup_analyte (words, unit, &analyte->flag);

  if (term == NULL && g_hash_table_contains (self->abbreviations, words))
    term = get_term (g_hash_table_lookup (self->abbreviations, words));
  if (term == NULL || (unit && !cw_report_unit_fits (term, unit)) ||
      is_other_name (self, term, first))
    return FALSE;
  analyte->term = term;
  analyte->range.first = first;
  analyte->range.past = past;
  return TRUE;
}

/* The longest run of words that ends at @past and names an analyte. */
static gboolean
find_ending (CwReportReader *self,
             gsize from,
             gsize past,
             const char *unit,
             CwReportAnalyte *analyte)
{
  for (gsize first = past > from + 50 ? past - 50 : from; first < past; first++)
    if ((first == 0 || strchr (" (-/[", self->words[first - 1])) &&
        !strchr (" (),[/", self->words[first]) && take_name (self, first, past, unit, analyte))
      return TRUE;
  return FALSE;
}

/* "C-reactive protein (CRP)" is one name. */
static void
take_long_form (CwReportReader *self, gsize from, CwReportAnalyte *analyte)
{
  CwReportAnalyte before = { .term = NULL };
  gsize open = analyte->range.first;

  if (open < from + 3 || !strchr ("([", self->words[open - 1]))
    return;
  open -= self->words[open - 2] == ' ' ? 2 : 1;
  if (find_ending (self, from, open, NULL, &before) && before.term == analyte->term &&
      before.flag == NULL)
    analyte->range.first = before.range.first;
}

/*
 * cw_report_find_analyte:
 * @from: where the words begin that may name it
 * @until: where they end
 * @unit: (nullable): the unit that it has to go with
 *
 * Finds the name that stands last before @until.
 */
gboolean
cw_report_find_analyte (CwReportReader *self,
                        gsize from,
                        gsize until,
                        const char *unit,
                        CwReportAnalyte *analyte)
{
  for (gsize past = until; past > from && past + 60 > until; past--)
    if ((past == until || strchr (" (),:=/[]", self->words[past])) &&
        !strchr (" (,", self->words[past - 1]) && find_ending (self, from, past, unit, analyte))
      {
        take_long_form (self, from, analyte);
        return TRUE;
      }
  return FALSE;
}

#define BEHIND "\\G (?:of |were |are )?(?:the )?"
#define KIND "\\G(?:polymorphonuclear |segmented |mature )"
#define ENDS_NAME                                                                                  \
  "\\G(?:\\)|[,;.](?!\\d)|\\Z| \\(| (?:and|with|in|on|or|but|were|was|without|per|among|from)\\b)"

/* The longest name that begins at @first. */
static gboolean
find_beginning (CwReportReader *self, gsize first, const char *unit, CwReportAnalyte *analyte)
{
  gsize length = strlen (self->words);

  for (gsize end = MIN (first + 40, length); end > first; end--)
    if ((end == length || strchr (" ,;.)", self->words[end])) &&
        cw_report_has_in (self, ENDS_NAME, end, length) &&
        take_name (self, first, end, unit, analyte))
      return TRUE;
  return FALSE;
}

/* "74% neutrophils, 20% lymphocytes": the name that the words at @from begin with. */
gboolean
cw_report_find_analyte_behind (CwReportReader *self,
                               gsize from,
                               const char *unit,
                               CwReportAnalyte *analyte)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) kind = NULL;
  gsize first, past, length = strlen (self->words);

  if (!cw_report_match_in (self, BEHIND, from, length, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return FALSE;
  if (find_beginning (self, past, unit, analyte))
    return TRUE;
  return cw_report_match_in (self, KIND, past, length, &kind) &&
         cw_report_get_range (kind, NULL, &first, &past) &&
         find_beginning (self, past, unit, analyte);
}

/* "leukocytosis (white blood cells 15,000/µL)": what the word says of the count behind it. */
static const char *
get_state_before (CwReportReader *self, const CwReportAnalyte *analyte, gsize from)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;
  const char *flag = NULL;

  if (!cw_report_match_in (
        self,
        "\\b(?<word>\\w{3,20}(?:emia|osis|penia|philia)) ?"
        "(?:\\(|with (?:an? )?|, with (?:an? )?)(?:[\\d.,]+ )?(?:[\\w-]+ ){0,2}\\Z",
        from, analyte->range.first, &match))
    return NULL;
  word = cw_report_fetch (match, "word");
  return lookup_state (word, &flag) == analyte->term ? flag : NULL;
}

/* "a drop in eosinophilia to 8%" is no longer one. */
#define RECEDES                                                                                    \
  "\\b(?:drop|decreas|normali|resol|improv|declin|reduc|fall|fell|recover)\\w*[^.;]*\\Z"
#define NO_CHANGE "\\b(?! (?:to|from|by)\\b)[^,;()]*\\(?\\Z"
/* "low platelets and D-dimer 3.2 mg/L": whether the second is low as well is not told. */
#define OF_ANOTHER                                                                                 \
  "(?-i:\\b(?:elevated|increased|raised|high|decreased|reduced|low|normal))\\b[^,;()]* "           \
  "(?:and|with|or|but|/) [^,;()]*\\Z"
/* Capital letters stand at the head of a sentence, or in another cell of a table. */
#define WORDS(small, capital) "(?-i:\\b(?:" small ")|\\A(?:" capital "))" NO_CHANGE

/* What is said of the value; "increased to" may still be low. */
const char *
cw_report_get_lab_flag (CwReportReader *self, const CwReportAnalyte *analyte, gsize value)
{
  gsize first = analyte->range.first;
  gsize from = first > 40 ? first - 40 : 0;
  const char *state = NULL;

  while (from < first && ((guchar)self->words[from] & 0xc0) == 0x80)
    from++;
  if (cw_report_is_negated (self, first))
    return NULL;
  state = analyte->flag ? analyte->flag : get_state_before (self, analyte, from);
  if (state)
    return cw_report_has_in (self, RECEDES, from, value) ? NULL : state;
  if (cw_report_has_in (self, OF_ANOTHER, from, first))
    from = first;
  if (cw_report_has_in (self,
                        WORDS ("elevated|increased|raised|high", "Elevated|Increased|Raised|High"),
                        from, value))
    return "high";
  if (cw_report_has_in (self, WORDS ("decreased|reduced|low", "Decreased|Reduced|Low"), from,
                        value))
    return "low";
  if (cw_report_has_in (
        self,
        "(?<!than )(?<!above )(?<!below )\\b(?-i:normal)\\b(?! (?:range|value|limit|"
        "level|\\d)| ?[:<>=])" NO_CHANGE,
        from, value))
    return "normal";
  return NULL;
}

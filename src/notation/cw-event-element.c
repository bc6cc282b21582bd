/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

#include <string.h>

#include "vocab/cw-vocabulary.h"

/* A sentence in elements: the longest thing that is known at each place. */

#define LIKELY_WORDS_MAX 4

static guint
take_modality (const CwScan *scan, guint at, CwEventElement *element)
{
  static const char *const phrases[][2] = {
    { "pet / ct", "PET/CT" },
    { "pet - ct", "PET/CT" },
    { "positron emission tomography / computed tomography", "PET/CT" },
    { "pet / mri", "PET/MRI" },
    { "pet", "PET" },
    { "positron emission tomography", "PET" },
    { "contrast - enhanced ct", "CECT" },
    { "contrast - enhanced computed tomography", "CECT" },
    { "enhanced ct", "CECT" },
    { "contrast - enhanced mri", "contrast-enhanced MRI" },
    { "enhanced mri", "contrast-enhanced MRI" },
    { "computed tomography", "CT" },
    { "ct", "CT" },
    { "magnetic resonance imaging", "MRI" },
    { "mri", "MRI" },
    { "mr imaging", "MRI" },
    { "ultrasonography", "ultrasonography" },
    { "ultrasound", "ultrasonography" },
    { "bone scan", "bone scan" },
    { "colonoscopy", "Colonoscopy" },
    { "gastroscopy", "Gastroscopy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint taken = cw_scan_take_phrase (scan, at, phrases[i][0]);
      const CwVocabularyTerm *term;

      if (taken == 0)
        continue;
      term = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_MODALITY), phrases[i][1]);
      element->kind = CW_EVENT_MODALITY;
      element->value = term ? term->term : NULL;
      if (cw_scan_is_sign (scan, at + taken, '(') && cw_scan_is_sign (scan, at + taken + 2, ')') &&
          cw_scan_is (scan, at + taken + 1, "ct mri pet"))
        taken += 3;
      return taken;
    }
  return 0;
}

static CwEventKind
get_sign_kind (const CwToken *token)
{
  if (token->word[1] != '\0')
    return CW_EVENT_SIGN;
  switch (token->word[0])
    {
    case ',':
      return CW_EVENT_COMMA;
    case '/':
    case '&':
    case '+':
      return CW_EVENT_AND;
    case '(':
    case '[':
      return CW_EVENT_OPEN;
    case ')':
    case ']':
      return CW_EVENT_CLOSE;
    case ';':
      return CW_EVENT_STOP;
    default:
      return CW_EVENT_SIGN;
    }
}

/* International nonproprietary names tell by their stem what they are (WHO, The use of stems in the
 * selection of INN, 2018); those of medicines against tumours are told here. */
static guint
take_drug (const CwScan *scan, guint at, CwEventElement *element)
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
    "statin", "cillin",  "floxacin",  "prazole", "sartan",  "pril",      "olol",    "mycin",
    "micin",  "cycline", "conazole",  "setron",  "coxib",   "profen",    "oxetine", "azepine",
    "penem",  "sulfa",   "thoxazole", "xaban",   "gliptin", "gliflozin", "niazid",  "ampicin",
    "oxacin", "quine",   "zolid",     "darone",  "iaprine", "thioprine", "dazole",  "triptan",
  };
  CwEventElement drug = { 0 };
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind != CW_TOKEN_WORD || token->end - token->start > 40)
    return FALSE;
  if (take_drug (scan, at, &drug) ||
      cw_scan_is (scan, at,
                  "methotrexate heparin warfarin lithium valproate phenytoin colchicine "
                  "allopurinol dapsone metformin insulin inhibitors inhibitor fluorouracil "
                  "capecitabine prednisone dexamethasone steroids corticosteroids asparaginase "
                  "cyclosporine ciclosporin vancomycin cotrimoxazole clozapine"))
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
  if (!cw_scan_is (scan, at + 1, "induced") ||
      !(cw_event_is_medicine (scan, at) || cw_scan_is (scan, at, "radiation")) ||
      cw_scan_get (scan, at + 2)->kind != CW_TOKEN_WORD ||
      cw_scan_is (scan, at + 2, "a an the complete partial stable remission response by in to"))
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
         (cw_scan_get (scan, at)->kind == CW_TOKEN_NUMBER && at > 0 &&
          cw_scan_is_sign (scan, at - 1, '-') && cw_scan_get (scan, at)->glued);
}

/* "dexamethasone-induced" is one word for what a drug did; "stress-induced" is not. */
static guint
take_induced (const CwScan *scan, guint at, CwEventElement *element)
{
  if (!cw_scan_is_sign (scan, at + 1, '-'))
    return take_induced_open (scan, at, element);
  if (!is_cause (scan, at) ||
      (!cw_scan_is (scan, at + 2, "induced") &&
       !(cw_scan_is (scan, at + 2, "related associated mediated") &&
         cw_event_is_medicine (scan, at))) ||
      cw_scan_is (
        scan, at,
        "stress exercise tumor tumour cancer disease virus infection self "
        "pregnancy hypoxia trauma contrast alcohol diet pressure sepsis surgery allergen uv "
        "ultraviolet smoking tobacco laser cold heat noise age altitude hypertension hcv "
        "hbv hpv ebv"))
    return 0;
  element->kind = CW_EVENT_ATTRIBUTION;
  element->value = "related";
  return 3;
}

/* "Fig. 3A", "[6-8]": where more is to be found. */
static guint
take_place (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_citation = cw_scan_is_sign (scan, at, '[');
  guint next = at + 1;

  if (!is_citation && !cw_scan_is (scan, at, "fig figs figure figures table supplementary"))
    return 0;
  if (cw_scan_is_sign (scan, next, '.'))
    next++;
  if (cw_scan_get (scan, next)->kind != CW_TOKEN_NUMBER)
    return 0;
  while (next < at + 12 &&
         (cw_scan_get (scan, next)->kind == CW_TOKEN_NUMBER ||
          (cw_scan_get (scan, next)->kind == CW_TOKEN_WORD && cw_scan_get (scan, next)->glued) ||
          (is_citation && cw_scan_is_sign (scan, next, ',')) ||
          (cw_scan_is_sign (scan, next, '-') && cw_scan_get (scan, next)->glued)))
    next++;
  if (is_citation && !cw_scan_is_sign (scan, next, ']'))
    return 0;
  element->kind = CW_EVENT_PLACE;
  return next + is_citation - at;
}

static guint
take_known (CwEventLexicon *lexicon, guint at, CwEventElement *element)
{
  const CwScan *scan = lexicon->scan;
  CwEventElement word = { 0 };
  guint taken, words;

  if ((taken = cw_event_take_grade (scan, at, element)) ||
      (taken = cw_event_take_time (scan, at, element)) ||
      (taken = cw_event_take_criteria (scan, at, element)) ||
      (taken = cw_event_take_response (scan, at, element)) ||
      (taken = take_modality (scan, at, element)) || (taken = take_place (scan, at, element)) ||
      (taken = take_induced (scan, at, element)))
    return taken;
  taken = cw_event_take_term (lexicon, at, element);
  words = cw_event_take_word (scan, at, &word);
  if (taken == 0 && words == 0)
    return take_drug (scan, at, element);
  if (words <= taken)
    return taken;
  *element = word;
  /* "improved to grade 1": the grade belongs to the outcome. */
  if (word.kind == CW_EVENT_OUTCOME && cw_scan_is (scan, at + words - 1, "grade") &&
      cw_scan_take_integer (scan, at + words, &element->number))
    words++;
  return words;
}

static void
read_element (CwEventLexicon *lexicon, guint at, guint last, CwEventElement *element)
{
  const CwToken *token = cw_scan_get (lexicon->scan, at);
  guint taken = take_known (lexicon, at, element);

  element->first = at;
  element->last = at + taken;
  if (taken > 0 && at + taken <= last)
    return;
  memset (element, 0, sizeof *element);
  element->kind = token->kind == CW_TOKEN_SIGN ? get_sign_kind (token) : CW_EVENT_WORD;
  element->first = at;
  element->last = at + 1;
}

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

static gboolean
is_toxicity (const CwScan *scan, const CwEventElement *element)
{
  return element->kind == CW_EVENT_HEAD && cw_scan_is (scan, element->first, "toxicity toxicities");
}

/* Beside a grade also a word that no list has may name an event: "grade 3 cheilopathy".
 */
static void
guess_term (const CwScan *scan, GArray *elements, guint grade)
{
  for (guint n = 1; n <= LIKELY_WORDS_MAX && grade + n < elements->len; n++)
    {
      CwEventElement *element = get (elements, grade + n);

      if (element->kind == CW_EVENT_ATTRIBUTION || element->kind == CW_EVENT_SEVERITY)
        {
          grade++;
          n--;
          continue;
        }
      /* "skin and nail toxicity". */
      if (n > 1 && element->kind == CW_EVENT_AND)
        continue;
      if (element->kind != CW_EVENT_WORD && !(n > 1 && is_toxicity (scan, element)))
        return;
      if (!is_toxicity (scan, element) &&
          !cw_event_term_is_likely (cw_scan_get (scan, element->first)->word))
        continue;
      element->kind = CW_EVENT_TERM;
      element->first = get (elements, grade + 1)->first;
      if (n > 1)
        g_array_remove_range (elements, grade + 1, n - 1);
      return;
    }
}

/* Tokens @first up to before @last in elements, appended to nothing: @elements is emptied first. */
void
cw_event_read_elements (CwEventLexicon *lexicon, guint first, guint last, GArray *elements)
{
  g_array_set_size (elements, 0);
  while (first < last)
    {
      CwEventElement element = { 0 };

      read_element (lexicon, first, last, &element);
      g_array_append_val (elements, element);
      first = element.last;
    }
  for (guint i = 0; i < elements->len; i++)
    if (get (elements, i)->kind == CW_EVENT_GRADE)
      guess_term (lexicon->scan, elements, i);
}

/* Whether @text is nothing but a grade or a word for how severe something is. */
gboolean
cw_event_is_scale (const char *text)
{
  g_autoptr (CwScan) scan = cw_scan_new (text);
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (CwEventElement));
  CwEventLexicon lexicon;
  gboolean is_scale = scan->tokens->len > 1;

  cw_event_lexicon_init (&lexicon, scan);
  cw_event_read_elements (&lexicon, 0, scan->tokens->len - 1, elements);
  for (guint i = 0; i < elements->len; i++)
    is_scale = is_scale && (get (elements, i)->kind == CW_EVENT_GRADE ||
                            get (elements, i)->kind == CW_EVENT_SEVERITY);
  cw_event_lexicon_clear (&lexicon);
  return is_scale;
}

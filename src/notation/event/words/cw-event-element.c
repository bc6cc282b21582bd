/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

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
    { "rectoscopy", "Rectoscopy" },
    { "proctoscopy", "Rectoscopy" },
    { "sigmoidoscopy", "Rectoscopy" },
    { "cystoscopy", "Cystoscopy" },
    { "bronchoscopy", "Bronchoscopy" },
    { "endoscopy", "Endoscopy" },
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

/* "75% of the original dose" is less than it. */
static guint
take_part_of_dose (const CwScan *scan, guint at, CwEventElement *element)
{
  guint number, taken = cw_scan_take_integer (scan, at, &number), next = at + taken;

  if (taken == 0 || number < 10 || number > 95 || !cw_scan_is_sign (scan, next, '%'))
    return 0;
  next++;
  for (guint n = 0; n < 4 && cw_scan_is (scan, next,
                                         "of the his her original initial full starting planned "
                                         "previous standard recommended");
       n++)
    next++;
  if (!cw_scan_is (scan, next, "dose dosage doses") ||
      cw_scan_is (scan, next + 1, "reduction increase escalation"))
    return 0;
  element->kind = CW_EVENT_ACTION;
  element->value = "reduced";
  return next + 1 - at;
}

#define DEVICES                                                                                    \
  "ventilator ventilation oxygen vasopressors inotropes support ecmo dialysis pressors bypass "    \
  "sedation"

/* "After sedation was discontinued", "under sedation": it was given. */
static gboolean
is_given_sedation (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "sedation") &&
         (cw_scan_is (scan, at + 1, "was with had vacation holiday protocol") ||
          (at > 0 && cw_scan_is (scan, at - 1, "under off procedural intravenous iv")));
}

static guint
take_known (CwEventLexicon *lexicon, guint at, CwEventElement *element)
{
  const CwScan *scan = lexicon->scan;
  CwEventElement word = { 0 }, compound = { 0 };
  guint taken, words, parts;

  if ((taken = cw_event_take_grade (scan, at, element)) ||
      (taken = cw_event_take_time (scan, at, element)) ||
      (taken = take_part_of_dose (scan, at, element)) ||
      (taken = cw_event_take_criteria (scan, at, element)) ||
      (taken = cw_event_take_response (scan, at, element)) ||
      (taken = take_modality (scan, at, element)) || (taken = take_place (scan, at, element)) ||
      (taken = cw_event_take_induced (scan, at, element)))
    return taken;
  taken = cw_event_take_term (lexicon, at, element);
  words = cw_event_take_word (scan, at, &word);
  parts = cw_event_take_compound (scan, at, &compound);
  if (parts > taken && parts > words)
    {
      *element = compound;
      return parts;
    }
  if (taken == 0 && words == 0)
    return cw_event_take_drug (scan, at, element);
  if (words <= taken && !is_given_sedation (scan, at))
    return taken;
  /* "this treatment induced a response" is a verb. */
  if (word.kind == CW_EVENT_ATTRIBUTION && cw_scan_is (scan, at + words - 1, "induced") &&
      cw_scan_is (scan, at + words, "a an the complete partial"))
    return 0;
  /* "near-fatal". */
  if (word.kind == CW_EVENT_OUTCOME && g_strcmp0 (word.value, "fatal") == 0 && at > 0 &&
      cw_scan_is (scan, at - 1 - (at > 1 && cw_scan_is_sign (scan, at - 1, '-')),
                  "near nearly almost potentially non"))
    return 0;
  /* "weaned off the ventilator": no medicine. */
  if (word.kind == CW_EVENT_ACTION && cw_scan_is (scan, at, "weaned tapered phased") &&
      (cw_scan_is (scan, at + words, DEVICES) ||
       (cw_scan_is (scan, at + words, "the mechanical inotropic his her") &&
        cw_scan_is (scan, at + words + 1, DEVICES))))
    return 0;
  /* "non-resolving pneumonia". */
  if (word.kind == CW_EVENT_OUTCOME && at > 1 && cw_scan_is_sign (scan, at - 1, '-') &&
      cw_scan_is (scan, at - 2, "non"))
    return 0;
  /* "while on holiday". */
  if (word.kind == CW_EVENT_MEANWHILE && cw_scan_is (scan, at + words - 1, "on") &&
      cw_scan_is (scan, at + words, "holiday holidays vacation duty call board leave tour weaning"))
    return 0;
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
      element->number = CW_EVENT_GRADED;
      element->first = get (elements, grade + 1)->first;
      if (n > 1)
        g_array_remove_range (elements, grade + 1, n - 1);
      return;
    }
}

/* "vancomycin-resistant enterococci": no medicine that was given. */
static gboolean
is_resisted (const CwScan *scan, guint at)
{
  guint next = cw_scan_is_sign (scan, at + 1, '-') ? at + 2 : at + 1;

  return cw_scan_is (scan, next, "resistant sensitive susceptible naive refractory allergic");
}

static gboolean
is_substance (const CwEventLexicon *lexicon, const CwEventElement *element)
{
  return element->kind == CW_EVENT_WORD && element->last == element->first + 1 &&
         g_hash_table_contains (lexicon->substances,
                                cw_scan_get (lexicon->scan, element->first)->word);
}

/* "common toxicity criteria (CTC)" is one name. */
static void
join_system (GArray *elements, guint at)
{
  if (at + 3 >= elements->len || get (elements, at)->kind != CW_EVENT_SYSTEM ||
      get (elements, at + 1)->kind != CW_EVENT_OPEN ||
      get (elements, at + 2)->kind != CW_EVENT_SYSTEM ||
      get (elements, at + 3)->kind != CW_EVENT_CLOSE)
    return;
  get (elements, at)->last = get (elements, at + 3)->last;
  g_array_remove_range (elements, at + 1, 3);
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
      if (element.kind == CW_EVENT_TERM &&
          cw_event_is_part_of_name (lexicon->scan, element.first, element.last))
        element.kind = CW_EVENT_WORD;
      element.is_medicine =
        (cw_event_is_medicine (lexicon->scan, first) || is_substance (lexicon, &element)) &&
        !is_resisted (lexicon->scan, first);
      /* "drug-resistant": of which kind a germ or a disease is. */
      if (element.kind == CW_EVENT_TREATMENT && is_resisted (lexicon->scan, element.last - 1))
        element.kind = CW_EVENT_WORD;
      g_array_append_val (elements, element);
      first = element.last;
    }
  for (guint i = 0; i < elements->len; i++)
    join_system (elements, i);
  for (guint i = 0; i < elements->len; i++)
    if (get (elements, i)->kind == CW_EVENT_GRADE)
      guess_term (lexicon->scan, elements, i);
  cw_event_guess_terms (lexicon->scan, elements);
  cw_event_explain_letters (lexicon, elements);
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

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What an event is said to be the effect of. */

/* A medicine, or the treatment as a whole. */
gboolean
cw_event_reader_is_cause (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_DRUG) ||
         cw_event_reader_is (self, at, CW_EVENT_TREATMENT) ||
         (at < self->elements->len && cw_event_reader_get (self, at)->is_medicine);
}

/* "the nephrotoxic effect of captopril", "angiotensin-converting enzyme inhibitor": words that
 * stand in front of the name of a medicine and say what it does. */
static gboolean
is_of_class (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (element->kind == CW_EVENT_SIGN)
    return cw_scan_is_sign (self->lexicon.scan, element->first, '-') ||
           cw_scan_is_sign (self->lexicon.scan, element->first, ':');
  /* "the use of topical 1:1000 epinephrine". */
  if (cw_scan_get (self->lexicon.scan, element->first)->kind == CW_TOKEN_NUMBER)
    return TRUE;
  if (element->kind == CW_EVENT_OPEN || element->kind == CW_EVENT_CLOSE)
    return TRUE;
  if (element->kind == CW_EVENT_WORD &&
      cw_event_reader_starts_with (self, at + 1, "effect effects action properties activity"))
    return TRUE;
  return cw_event_reader_starts_with (
    self, at,
    "intake effect effects toxic nephrotoxic hepatotoxic cardiotoxic neurotoxic ototoxic side "
    "angiotensin converting enzyme ace calcium channel beta selective serotonin reuptake tyrosine "
    "kinase nonsteroidal steroidal non inflammatory antiinflammatory nucleoside nucleotide reverse "
    "transcriptase proton pump dopamine agonist tumor necrosis factor alpha hmg coa reductase "
    "atypical tricyclic recombinant pegylated liposomal inhaled intrathecal repeated long term "
    "chronic prolonged single concomitant simultaneous combined interaction between administration "
    "ingestion overdose");
}

/* Whether the link at @at leads to a medicine or the treatment: "secondary to prior chemotherapy".
 */
gboolean
cw_event_reader_names_cause (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 6, self->elements->len);

  for (guint next = at + 1; next < end; next++)
    {
      /* "D-penicillamine". */
      if (cw_event_reader_is (self, next + 1, CW_EVENT_SIGN) &&
          cw_event_reader_is (self, next + 2, CW_EVENT_WORD) &&
          cw_event_reader_starts_with (self, next, "d l dl n alpha beta"))
        next += 2;
      /* "the angiotensin-converting enzyme (ACE) inhibitor". */
      end = is_of_class (self, next) ? MIN (end + 1, self->elements->len) : end;
      if (cw_event_reader_is_cause (self, next))
        return TRUE;
      /* "secondary to TPN-induced cholestasis". */
      if (cw_event_reader_is (self, next, CW_EVENT_ATTRIBUTION) &&
          cw_event_reader_is (self, next + 1, CW_EVENT_TERM))
        return TRUE;
      if (!cw_event_reader_is (self, next, CW_EVENT_GLUE) &&
          !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, next)->first,
                       "recent previous prior ongoing concurrent cumulative systemic high low dose "
                       "induction adjuvant neoadjuvant intensive combined immune checkpoint anti "
                       "study initial subsequent further oral intravenous topical platinum based "
                       "use taking") &&
          !is_of_class (self, next))
        return FALSE;
    }
  return FALSE;
}

/* How sure the word is that something is the cause. */
static const char *
get_certainty (const CwScan *scan, guint token)
{
  if (cw_scan_is (scan, token, "possibly"))
    return "possible";
  if (cw_scan_is (scan, token, "probably likely presumably"))
    return "probable";
  return cw_scan_is (scan, token, "definitely certainly clearly") ? "definite" : "related";
}

/* Words of belief in front of a cause: "felt to be due to". */
gboolean
cw_event_is_belief (const CwScan *scan, guint token)
{
  return !g_str_equal (get_certainty (scan, token), "related") ||
         cw_scan_is (
           scan, token,
           "thought felt believed deemed judged most directly presumed determined noted "
           "severe developed occurred could found explained interpreted regarded recognized "
           "recognised identified diagnosed");
}

/* Whether the words at @at may stand between an event and what caused it. */
static gboolean
is_before_cause (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_GLUE:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_ANAPHOR:
    case CW_EVENT_COMMA:
    case CW_EVENT_GRADE:
    case CW_EVENT_ALL:
    case CW_EVENT_SYSTEM:
    case CW_EVENT_DATE:
    case CW_EVENT_CYCLES:
    case CW_EVENT_ONSET:
    case CW_EVENT_SPAN:
    case CW_EVENT_LENGTH:
    case CW_EVENT_CUE:
      return TRUE;
    case CW_EVENT_AND:
      return cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY);
    default:
      return cw_event_is_belief (self->lexicon.scan, cw_event_reader_get (self, at)->first);
    }
}

#define CAUSE_ELEMENTS_MAX 12

/* "This was attributed to", "It was thought to be due to": of what the sentence before told. */
static gboolean
is_pronoun_subject (const CwEventReader *self, guint at)
{
  return at == cw_event_reader_find_clause_start (self, at) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                     "this it these they both all symptoms") &&
         cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY);
}

#define UNKNOWN_WORDS_MAX 3

/* "was attributed to", "clearly related to": a predicate, whose subject may stand far off. */
static gboolean
is_predicate (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at,
                                      "attributed related ascribed linked attributable") &&
         (cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY) ||
          cw_event_is_belief (self->lexicon.scan, cw_event_reader_get (self, at - 1)->first));
}

/* "in a 50-year-old woman that was attributed to": who had it. */
static gboolean
is_of_age (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_scan_is (scan, token, "year old month") || cw_scan_is_sign (scan, token, '-') ||
         cw_scan_get (scan, token)->kind == CW_TOKEN_NUMBER;
}

/* How the words between the event before and here say that it is the effect of what follows: ",
 * which was thought to be"; %NULL when they say something else. */
const char *
cw_event_reader_get_effect (const CwEventReader *self, guint at)
{
  const char *effect = "related";
  guint unknown = at > 0 && is_predicate (self, at) ? UNKNOWN_WORDS_MAX : 0;

  for (guint n = 0; at > 0 && n < CAUSE_ELEMENTS_MAX; at--, n++)
    {
      const CwEventElement *before = cw_event_reader_get (self, at - 1);

      if (before->kind == CW_EVENT_TERM || before->kind == CW_EVENT_CLOSE ||
          is_pronoun_subject (self, at - 1))
        return effect;
      if (!is_before_cause (self, at - 1) && !(unknown > 0 && is_of_age (self, at - 1)) &&
          !(before->kind == CW_EVENT_WORD && unknown > 0 && unknown--))
        return NULL;
      if (g_str_equal (effect, "related"))
        effect = get_certainty (self->lexicon.scan, before->first);
    }
  return NULL;
}

/* Whether the sentence says of the event at @at that a medicine brought it about: "anemia, which
 * was considered to be related to fludarabine". */
gboolean
cw_event_reader_is_put_down_to_medicine (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 2 + CAUSE_ELEMENTS_MAX, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_TERM))
        return FALSE;
      if (cw_event_reader_is (self, i, CW_EVENT_LINK))
        return is_predicate (self, i) && !cw_event_reader_is_denied (self, i) &&
               cw_event_reader_names_cause (self, i) && cw_event_reader_get_effect (self, i);
    }
  return FALSE;
}

/* Whether the sentence says of what was told before that a medicine brought it about. */
gboolean
cw_event_reader_blames_medicine (const CwEventReader *self)
{
  if (self->elements->len == 0 || !is_pronoun_subject (self, 0))
    return FALSE;
  for (guint i = 2; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_LINK) && !cw_event_reader_is_denied (self, i) &&
        cw_event_reader_names_cause (self, i))
      return cw_event_reader_get_effect (self, i) != NULL;
  return FALSE;
}

/* "It seems likely that the pancreatitis was caused by": how sure the sentence begins; %NULL where
 * it does not say. */
const char *
cw_event_reader_get_opening (const CwEventReader *self, guint at)
{
  for (guint i = cw_event_reader_find_clause_start (self, at) + 1; i < at; i++)
    if (cw_event_reader_starts_with (self, i, "that") &&
        cw_event_reader_starts_with (self, i - 1, "likely probable possible conceivable"))
      return cw_event_reader_starts_with (self, i - 1, "likely probable") ? "probable" : "possible";
  return NULL;
}

/* ---- medicines that are called the cause ---- */

#define BLAME_ELEMENTS_MAX 12

/* How sure the words between elements @first and @last are. */
static const char *
get_sureness (const CwEventReader *self, guint first, guint last)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = first; i < last; i++)
    {
      guint token = cw_event_reader_get (self, i)->first;

      if (cw_scan_is (scan, token, "possible possibly potential potentially"))
        return "possible";
      if (cw_scan_is (scan, token, "probable probably likely"))
        return "probable";
      if (cw_scan_is (scan, token, "definite certain definitive"))
        return "definite";
    }
  return "related";
}

static gboolean
is_named (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last && i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_DRUG) || cw_event_reader_get (self, i)->is_medicine ||
        /* "showed latex as the trigger of". */
        cw_event_reader_starts_with (self, i, "latex protamine gelatin"))
      return TRUE;
  return FALSE;
}

/* "it was difficult to prove a relationship", "was not proven": nobody says that there is one. */
static gboolean
is_doubted (const CwEventReader *self, guint first, guint last)
{
  guint end = cw_event_reader_find_clause_end (self, first);

  for (guint i = first; i < last; i++)
    if (cw_event_reader_is_denied (self, i) ||
        cw_event_reader_starts_with (self, i, "difficult unclear whether doubtful"))
      return TRUE;
  for (guint i = last; i < end; i++)
    if (cw_event_reader_is_denied (self, i) &&
        cw_event_reader_starts_with (self, i, "proven proved established confirmed demonstrated"))
      return TRUE;
  return FALSE;
}

/* "probable association of lamotrigine and aseptic meningitis", "possible link of rifampicin with".
 */
static const char *
get_association (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; i > start && at - i < BLAME_ELEMENTS_MAX; i--)
    if (cw_event_reader_starts_with (self, i - 1,
                                     "association linkage link relation relationship") &&
        cw_event_reader_starts_with (self, i, "of between"))
      {
        const char *sureness = get_sureness (self, i > 2 ? i - 2 : 0, i);

        return !g_str_equal (sureness, "related") && is_named (self, i, at + 6) &&
                   !is_doubted (self, start, i)
                 ? sureness
                 : NULL;
      }
  return NULL;
}

/* "the relationship between hyponatremia and escitalopram was probable", in either order. */
static const char *
get_relation (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = cw_event_reader_find_clause_start (self, at);
  guint end = cw_event_reader_find_clause_end (self, at);

  for (guint i = at; i > start && at - i < BLAME_ELEMENTS_MAX; i--)
    if (cw_scan_is (scan, cw_event_reader_get (self, i - 1)->first, "between"))
      return is_doubted (self, start, i) ? NULL
             : is_named (self, i, at) || is_named (self, at + 1, at + 6)
               ? get_sureness (self, start, end)
               : NULL;
  return NULL;
}

#define CULPRIT_REACH 10

#define CULPRITS                                                                                   \
  "cause culprit causes inducer trigger responsible blame blamed implicated factor incriminated "  \
  "role contributed "                                                                              \
  "involved"

/* "responsible for the ataxia, dysarthria, and weakness": the first of the names. */
static guint
find_list_start (const CwEventReader *self, guint at)
{
  while (at > 1 && (cw_event_reader_is (self, at - 1, CW_EVENT_AND) ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_COMMA)))
    {
      guint next = at - 1;

      while (next > 1 && (cw_event_reader_is (self, next - 1, CW_EVENT_COMMA) ||
                          cw_event_reader_is (self, next - 1, CW_EVENT_SEVERITY)))
        next--;
      if (!cw_event_reader_is (self, next - 1, CW_EVENT_TERM) &&
          !(cw_event_reader_is (self, next - 1, CW_EVENT_WORD) &&
            cw_event_reader_is (self, next - 2, CW_EVENT_COMMA)))
        break;
      at = next - 1;
    }
  return at;
}

/* "vancomycin was the most likely cause of the thrombocytopenia", "was responsible for". */
static const char *
get_culprit (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = cw_event_reader_find_clause_start (self, at), i;

  at = find_list_start (self, at);
  i = at;
  while (i > start && at - i < CULPRIT_REACH &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_GLUE) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          /* "implicated in the development of". */
          (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
           cw_scan_is (scan, cw_event_reader_get (self, i - 1)->last - 1, "of")) ||
          cw_scan_is_sign (scan, cw_event_reader_get (self, i - 1)->first, '\'') ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY)) &&
         !cw_event_reader_starts_with (self, i - 1, CULPRITS))
    i--;
  if (i == start || i == at || at - i >= CULPRIT_REACH ||
      !cw_scan_is (scan, cw_event_reader_get (self, i - 1)->first, CULPRITS))
    return NULL;
  /* "although he was on isoniazid, tuberculosis was considered the cause". */
  for (guint k = i; k > start; k--)
    if (cw_event_reader_is (self, k - 1, CW_EVENT_COMMA) ||
        cw_event_reader_is (self, k - 1, CW_EVENT_BUT))
      {
        start = is_named (self, k, i) || cw_event_reader_is (self, k, CW_EVENT_AND) ? start : k;
        break;
      }
  return is_named (self, start, i) && !cw_event_reader_is_denied (self, i - 1)
           ? get_sureness (self, start, i)
           : NULL;
}

#define IMPUTES                                                                                    \
  "attributed ascribed linked traced imputed attribute ascribe impute link trace attributing"

/* "We attributed the thrombocytopenia to linezolid", "we attribute this patient's rash to". */
static const char *
get_imputation (const CwEventReader *self, guint at)
{
  guint i = at;

  /* "hypertension which we attribute to the use of minocycline". */
  i += cw_event_reader_is (self, at + 1, CW_EVENT_COMMA);
  if (cw_event_reader_starts_with (self, i + 1, "which that") &&
      cw_event_reader_starts_with (self, i + 2, "we") &&
      cw_event_reader_starts_with (self, i + 3, IMPUTES) &&
      cw_event_reader_starts_with (self, i + 4, "to"))
    return cw_event_reader_names_cause (self, i + 4) ? "related" : NULL;
  i = at;

  while (i > 0 && at - i < 7 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_GRADE) ||
          cw_event_reader_starts_with (self, i - 1, "the his her this these patient") ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
           !cw_event_reader_starts_with (self, i - 1, IMPUTES)) ||
          (i > 1 && cw_event_is_possessive_mark (self->lexicon.scan, self->elements, i - 1))))
    i--;
  if (i == 0 || i == at || !cw_event_reader_starts_with (self, i - 1, IMPUTES) ||
      cw_event_reader_is_denied (self, i - 1) ||
      !cw_event_reader_starts_with (self, at + 1, "to") ||
      !cw_event_reader_names_cause (self, at + 1))
    return NULL;
  return get_sureness (self, cw_event_reader_find_clause_start (self, at), at);
}

/* "pulmonary edema, a known side effect of diazoxide". */
static const char *
get_apposition (const CwEventReader *self, guint at)
{
  guint i = at + 2, end = MIN (at + 10, self->elements->len);

  if (cw_event_reader_starts_with (self, i, "which") &&
      cw_event_reader_starts_with (self, i + 1, "is was"))
    i += 2;
  if (!cw_event_reader_is (self, at + 1, CW_EVENT_COMMA) ||
      !cw_event_reader_starts_with (self, i, "a an one"))
    return NULL;
  for (; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_HEAD) ||
        cw_event_reader_is (self, i, CW_EVENT_LINK) ||
        cw_event_reader_starts_with (self, i, "complication"))
      return cw_event_reader_names_cause (self, i) ? "related" : NULL;
  return NULL;
}

/* "possible cisplatin-induced": how sure the words in front of @at, which name the cause, are. */
const char *
cw_event_reader_get_doubt (const CwEventReader *self, guint at)
{
  const char *sureness = get_sureness (self, at > 2 ? at - 2 : 0, at);

  return g_str_equal (sureness, "related") || g_str_equal (sureness, "definite") ||
             (at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_TERM))
           ? NULL
           : sureness;
}

/* "It is likely that the rash was due to": as sure as the sentence begins. */
static const char *
get_verdict (const CwEventReader *self, guint at)
{
  const char *verdict = cw_event_reader_get_verdict (self, at);
  const char *opening = verdict ? cw_event_reader_get_opening (self, at) : NULL;

  return opening && g_str_equal (verdict, "related") ? opening : verdict;
}

/* How sure the sentence is that a medicine is the cause of the event at @at; %NULL when it calls
 * none the cause. */
const char *
cw_event_reader_get_blame (const CwEventReader *self, guint at)
{
  const char *blame = get_relation (self, at);

  if (blame == NULL)
    blame = get_culprit (self, at);
  if (blame == NULL)
    blame = get_imputation (self, at);
  if (blame == NULL)
    blame = get_association (self, at);
  if (blame == NULL)
    blame = get_verdict (self, at);
  return blame ? blame : get_apposition (self, at);
}

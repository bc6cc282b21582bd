/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Words that no list has and that still sound like the name of an event: "perineuritis",
 * "myasthenic crisis", "Kounis syndrome". They count only where the grammar ties them to a
 * medicine. */

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* "erlotinib-induced PI", "pembrolizumab-associated minimal change disease": whatever the name is,
 * it is that of what the medicine did, up to the verb. */
#define INDUCED_WORDS_MAX 4

/* "ICI-related DM". */
static gboolean
is_called_induced (const CwScan *scan, const CwEventElement *element)
{
  return element->kind == CW_EVENT_ATTRIBUTION &&
         cw_scan_is (scan, element->last - 1, "induced related associated mediated") &&
         cw_scan_is_sign (scan, element->last - 2, '-');
}

static gboolean
is_induced (const CwScan *scan, const CwEventElement *element)
{
  return is_called_induced (scan, element) &&
         (cw_event_is_medicine (scan, element->first) ||
          cw_scan_is (scan, element->first, "drug drugs medication"));
}

/* What is no event although a medicine induces it, or is related to it. */
static gboolean
is_other_effect (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token,
                     "response responses remission regression treatment therapy therapies effect "
                     "effects event events toxicity toxicities reaction symptoms mortality death "
                     "complications complication issues side adverse benefit efficacy mechanism "
                     "mechanisms disease cases case patients signs condition black blue red "
                     "induction inhibition metabolism clearance formation alteration ovulation "
                     "labor labour anesthesia anaesthesia");
}

/* The hyphen of "photo-onycholysis". */
static gboolean
is_hyphen (const CwScan *scan, GArray *elements, guint at)
{
  return cw_scan_is_sign (scan, get (elements, at)->first, '-') && at + 1 < elements->len &&
         get (elements, at + 1)->kind == CW_EVENT_WORD &&
         cw_scan_get (scan, get (elements, at)->first)->glued &&
         cw_scan_get (scan, get (elements, at + 1)->first)->glued;
}

/* Where the unknown name that begins at @at ends; @at itself when there is none. */
static guint
find_name_end (const CwScan *scan, GArray *elements, guint at)
{
  guint end = at;

  while (end < elements->len && end < at + INDUCED_WORDS_MAX + 2)
    {
      const CwEventElement *element = get (elements, end);
      gboolean is_word = cw_scan_get (scan, element->first)->kind == CW_TOKEN_WORD;

      /* "steroid-induced diabetes required insulin". */
      if (end > at && cw_scan_is (scan, element->first,
                                  "required requiring necessitated responded needed manifesting "
                                  "most likely probably possibly presumably presenting mimicking "
                                  "resembling masquerading complicating developing "
                                  "occurring requires"))
        break;
      if (!(element->kind == CW_EVENT_WORD && is_word) &&
          !(end > at && element->kind == CW_EVENT_OTHER_THING &&
            cw_scan_is (scan, element->first, "disease")) &&
          !(end > at &&
            (cw_event_is_possessive_mark (scan, elements, end) || is_hyphen (scan, elements, end))))
        break;
      end++;
    }
  return end;
}

static gboolean
ends_name (const CwScan *scan, GArray *elements, guint at)
{
  if (at >= elements->len)
    return TRUE;
  switch (get (elements, at)->kind)
    {
    case CW_EVENT_OPEN:
    case CW_EVENT_COMMA:
    case CW_EVENT_STOP:
    case CW_EVENT_AND:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_GLUE:
    case CW_EVENT_CUE:
      return TRUE;
    case CW_EVENT_SIGN:
      /* "drug-induced acute-onset myopia" goes on. */
      return !cw_scan_is_sign (scan, get (elements, at)->first, '-') ||
             !cw_scan_get (scan, get (elements, at)->first)->glued;
    default:
      return FALSE;
    }
}

/* "acute-onset", "canalicular and hepatocanalicular", "abrupt": of what kind something is that has
 * not been named yet. */
static gboolean
is_only_kind (const CwScan *scan, GArray *elements, guint last)
{
  const CwEventElement *element = get (elements, last);

  return (cw_scan_is_sign (scan, element->last, '-') && cw_scan_get (scan, element->last)->glued &&
          cw_scan_get (scan, element->last + 1)->glued) ||
         (cw_event_is_adjective (scan, element) &&
          !cw_scan_is (scan, element->first, "panic colic tic withdrawal scar arsenic coronary")) ||
         cw_scan_is (scan, element->first,
                     "acute abrupt severe rapid sudden formation induction activation inhibition "
                     "cause causes etiology aetiology origin mechanism process "
                     "production release expression behavior behaviors behaviour behaviours "
                     "alteration alterations change changes increase increases decrease decreases "
                     "reduction rise fall");
}

/* "orofacial and extremity dyskinesia", "photo-onycholysis": the name behind the kinds; @end where
 * there is none. */
static guint
find_joined_name (const CwScan *scan, GArray *elements, guint end)
{
  guint next = end + 1;

  if (next < elements->len && cw_scan_is_sign (scan, get (elements, end)->first, '-') &&
      get (elements, next)->kind == CW_EVENT_TERM)
    return next;
  if (end >= elements->len || get (elements, end)->kind != CW_EVENT_AND)
    return end;
  while (next < elements->len && next < end + 3 && get (elements, next)->kind == CW_EVENT_WORD)
    next++;
  return next > end + 1 && next < elements->len && get (elements, next)->kind == CW_EVENT_TERM
           ? next
           : end;
}

/* "brief episodes of mania": the name stands behind, before @end there is none. */
static gboolean
opens_name (const CwScan *scan, GArray *elements, guint end)
{
  return end < elements->len && cw_scan_is (scan, get (elements, end)->first, "of") &&
         cw_scan_is (scan, get (elements, end - 1)->last - 1,
                     "episode episodes attack attacks bout bouts spell spells period periods "
                     "onset development signs symptoms exacerbation exacerbations");
}

static void
guess_induced (const CwScan *scan, GArray *elements, guint at)
{
  guint end = find_name_end (scan, elements, at);
  guint n = end - at, joined = end;

  if (n == 0 || n > INDUCED_WORDS_MAX ||
      !(ends_name (scan, elements, end) || get (elements, end)->kind == CW_EVENT_WORD) ||
      is_other_effect (scan, get (elements, at)->first) ||
      (n == 1 && is_other_effect (scan, get (elements, end - 1)->last - 1)) ||
      opens_name (scan, elements, end) || !cw_event_is_plain (scan, elements, at, end - 1))
    return;
  if (is_only_kind (scan, elements, end - 1))
    {
      joined = find_joined_name (scan, elements, end);
      if (joined > end && cw_event_is_plain (scan, elements, at, joined))
        cw_event_join_name (elements, joined, joined - at);
      return;
    }
  cw_event_join_name (elements, end - 1, n - 1);
}

static gboolean
is_case_of (const CwScan *scan, GArray *elements, guint start)
{
  return cw_scan_is (scan, get (elements, start - 1)->first, "of") &&
         cw_scan_is (scan, get (elements, start - 2)->last - 1, "case cases episode instance");
}

/* "suffered from photoaging due to", "with an anagen effluvium caused by": what somebody had. */
static gboolean
is_had (const CwScan *scan, GArray *elements, guint start, guint at)
{
  const CwEventElement *link = get (elements, at);
  guint lead = start - 1 - cw_scan_is (scan, get (elements, start - 1)->first, "a an");

  return cw_scan_is (scan, link->last - 1, "to by") &&
         cw_scan_is (scan, link->last - 2, "due secondary caused induced") &&
         (cw_scan_is (scan, get (elements, lead)->last - 1, "with had from") ||
          get (elements, lead)->kind == CW_EVENT_CUE) &&
         !cw_event_is_no_name (scan, get (elements, at - 1)->last - 1);
}

/* "a case of autoimmune inner ear disease resulting from nivolumab": whatever the name is, it is
 * that of what the medicine behind the link at @at did; where it begins, or @at. */
static guint
find_caused (const CwScan *scan, GArray *elements, guint at)
{
  guint start = at;

  while (start > 0 && at - start <= INDUCED_WORDS_MAX &&
         ((get (elements, start - 1)->kind == CW_EVENT_WORD &&
           cw_scan_get (scan, get (elements, start - 1)->first)->kind == CW_TOKEN_WORD) ||
          (start == at && cw_scan_is (scan, get (elements, start - 1)->first, "disease"))))
    start--;
  return start > 1 && start < at && at - start <= INDUCED_WORDS_MAX &&
             (is_case_of (scan, elements, start) || is_had (scan, elements, start, at)) &&
             !is_other_effect (scan, get (elements, start)->first)
           ? start
           : at;
}

static gboolean
leads_to_medicine (GArray *elements, guint at)
{
  for (guint i = at + 1; i < elements->len && i < at + 7; i++)
    if (get (elements, i)->is_medicine || get (elements, i)->kind == CW_EVENT_DRUG)
      return TRUE;
  return FALSE;
}

static guint
guess_caused (const CwScan *scan, GArray *elements, guint at)
{
  guint start = find_caused (scan, elements, at);

  if (start == at || get (elements, at - 1)->is_medicine || !leads_to_medicine (elements, at) ||
      !cw_event_is_plain (scan, elements, start, at - 1))
    return at;
  return cw_event_join_name (elements, at - 1, at - 1 - start) + 1;
}

/* "she developed BRONJ.", "PI occurred": letters that stand for what happened. */
static gboolean
is_letters (const CwScan *scan, const CwEventElement *element)
{
  const CwToken *token = cw_scan_get (scan, element->first);

  if (element->kind != CW_EVENT_WORD || element->last != element->first + 1 ||
      token->end - token->start < 2 || token->end - token->start > 6)
    return FALSE;
  for (gsize i = token->start; i < token->end; i++)
    if (!g_ascii_isupper (scan->text[i]))
      return FALSE;
  return TRUE;
}

/* "a case of WES in an infant", of whatever the letters are; those of diseases that are treated are
 * none, nor is what is told of nobody. */
static gboolean
is_short_case (const CwScan *scan, GArray *elements, guint at)
{
  guint token = get (elements, at)->first;

  return token > 1 && cw_scan_is (scan, token - 1, "of") &&
         cw_scan_is (scan, token - 2, "case episode development occurrence onset") &&
         at + 1 < elements->len &&
         (get (elements, at + 1)->kind == CW_EVENT_LINK ||
          cw_scan_is (scan, get (elements, at + 1)->first,
                      "in after during following that which associated")) &&
         !cw_scan_is (scan, token,
                      "hiv aids ms ra ibd cml cll aml hcc nsclc sclc copd cad chf covid tb");
}

static gboolean
is_short_event (const CwScan *scan, GArray *elements, guint at)
{
  guint end = at + 1;

  if (!is_letters (scan, get (elements, at)))
    return FALSE;
  if (is_short_case (scan, elements, at))
    return TRUE;
  if (at + 1 < elements->len &&
      cw_scan_is (scan, get (elements, at + 1)->first, "occurred developed resolved"))
    return TRUE;
  if (at + 2 < elements->len && get (elements, at + 1)->kind == CW_EVENT_AUXILIARY &&
      cw_scan_is (scan, get (elements, at + 2)->first, "resolved"))
    return TRUE;
  /* "NMS induced by clozapine". */
  if (at + 1 < elements->len && get (elements, at + 1)->kind == CW_EVENT_LINK &&
      cw_scan_is (scan, get (elements, at + 1)->first, "induced caused triggered precipitated") &&
      leads_to_medicine (elements, at + 1))
    return TRUE;
  if (at > 1 && get (elements, at - 1)->kind == CW_EVENT_SEVERITY)
    at--;
  return at > 0 && ends_name (scan, elements, end) &&
         (cw_scan_is (scan, get (elements, at - 1)->first,
                      "developed experienced exhibited displayed manifested suffered") ||
          is_called_induced (scan, get (elements, at - 1)));
}

/* Whether a part of a row that was written out stands at @at: "treatment-related", "drug
 * discontinued"; with @timed also when it began, with @named what a heading lets be one. */
static gboolean
is_written_part (GArray *elements, guint at, gboolean timed, gboolean named)
{
  if (at >= elements->len)
    return FALSE;
  switch (get (elements, at)->kind)
    {
    case CW_EVENT_ATTRIBUTION:
    case CW_EVENT_ACTION:
    case CW_EVENT_OUTCOME:
      return TRUE;
    case CW_EVENT_ONSET:
    case CW_EVENT_CYCLES:
      return timed;
    case CW_EVENT_MANAGEMENT:
    case CW_EVENT_SERIOUS:
    case CW_EVENT_DECHALLENGE:
    case CW_EVENT_RECHALLENGE:
    case CW_EVENT_LENGTH:
      return named;
    default:
      return FALSE;
    }
}

static gboolean
is_kind (GArray *elements, guint at, CwEventKind kind)
{
  return at < elements->len && get (elements, at)->kind == kind;
}

/* "(CTCAE v5.0)". */
static guint
pass_written_system (GArray *elements, guint at)
{
  return is_kind (elements, at, CW_EVENT_OPEN) && is_kind (elements, at + 1, CW_EVENT_SYSTEM) &&
             is_kind (elements, at + 2, CW_EVENT_CLOSE)
           ? at + 3
           : at;
}

/* "in March 2020", "after two cycles", "within 5 days". */
static guint
pass_written_time (GArray *elements, guint at)
{
  guint end = at + is_kind (elements, at, CW_EVENT_GLUE);

  return is_kind (elements, end, CW_EVENT_DATE) || is_kind (elements, end, CW_EVENT_ONSET) ||
             is_kind (elements, end, CW_EVENT_CYCLES) || is_kind (elements, end, CW_EVENT_SPAN)
           ? end + 1
           : at;
}

/* "Grover's disease, treatment-related", "grade 2 BRONJ in March 2020, drug discontinued": a row
 * that was written out has its name in front, whatever it is. */
static void
guess_written (const CwScan *scan, GArray *elements)
{
  guint at = elements->len && get (elements, 0)->first == 0 ? 0 : elements->len;
  guint first, end, past;

  /* "adverse event: grade 2 BRONJ". */
  if (is_kind (elements, at, CW_EVENT_HEAD) &&
      cw_scan_is_sign (scan, get (elements, at)->last, ':'))
    at += 2;
  first = at;
  while (at < first + 2 &&
         (is_kind (elements, at, CW_EVENT_GRADE) || is_kind (elements, at, CW_EVENT_SEVERITY)))
    at++;
  end = find_name_end (scan, elements, at);
  if (end == at || end - at > INDUCED_WORDS_MAX ||
      !cw_event_is_plain (scan, elements, at, end - 1) || is_only_kind (scan, elements, end - 1))
    return;
  past = pass_written_system (elements, end);
  past = pass_written_time (elements, pass_written_time (elements, past));
  if (first > 0 && past >= elements->len && !cw_scan_is (scan, 1, "events"))
    cw_event_join_name (elements, end - 1, end - 1 - at);
  if (past < elements->len &&
      (get (elements, past)->kind == CW_EVENT_COMMA ||
       cw_scan_is_sign (scan, get (elements, past)->first, ';')) &&
      is_written_part (elements, past + 1, past == end, at > 0))
    cw_event_join_name (elements, end - 1, end - 1 - at);
}

/* Names that say little without the word before them: "hypovolemic shock", "vasospastic angina". */
static gboolean
is_short_name (const CwScan *scan, const CwEventElement *element)
{
  /* "bilateral vocal fold palsy". */
  if (element->kind == CW_EVENT_TERM && cw_event_is_body (scan, element->first))
    return TRUE;
  return element->kind == CW_EVENT_TERM && element->last == element->first + 1 &&
         cw_scan_is (scan, element->first,
                     "shock angina hemorrhage haemorrhage hematoma haematoma hematomas haematomas");
}

/* The word of what kind it is belongs to the name; what it takes to tell it stays. */
static guint
join_kind (const CwScan *scan, GArray *elements, guint at)
{
  guint n = cw_event_count_adjectives (scan, elements, at);
  CwEventElement name = *get (elements, at);

  if (n == 0)
    return at;
  at = cw_event_join_name (elements, at, n);
  get (elements, at)->number = name.number == CW_EVENT_VAGUE ? CW_EVENT_TIED : name.number;
  return at;
}

/* "tibial and facial oedema": the swelling of both. */
static guint
join_other_organ (const CwScan *scan, GArray *elements, guint at)
{
  CwEventElement *element = get (elements, at);

  if (at < 2 || element->last < element->first + 2 ||
      !cw_event_is_plain (scan, elements, at - 2, at) ||
      get (elements, at - 1)->kind != CW_EVENT_AND || !cw_event_is_organ (scan, element->first) ||
      !cw_event_is_adjective (scan, get (elements, at - 2)))
    return at;
  element->first = get (elements, at - 2)->first;
  element->value = NULL;
  g_array_remove_range (elements, at - 2, 2);
  return at - 2;
}

/* "rosacea-like dermatitis": what it is like belongs to the name. */
static guint
join_likeness (const CwScan *scan, GArray *elements, guint at)
{
  guint number = get (elements, at)->number;

  if (at < 3 || !cw_scan_is (scan, get (elements, at - 1)->first, "like") ||
      !is_kind (elements, at - 2, CW_EVENT_SIGN) || !is_kind (elements, at - 3, CW_EVENT_TERM) ||
      !cw_event_is_plain (scan, elements, at - 3, at))
    return at;
  at = cw_event_join_name (elements, at, 3);
  get (elements, at)->number = number;
  return at;
}

/* "lower extremity weakness", "myxedema crisis": a plain word before or behind that is part of the
 * name; where the event stands then. */
static guint
join_part (const CwScan *scan, GArray *elements, guint at)
{
  CwEventElement *element = get (elements, at);

  if (element->kind != CW_EVENT_TERM)
    return at;
  at = join_other_organ (scan, elements, at);
  at = join_likeness (scan, elements, at);
  element = get (elements, at);
  if (at + 1 < elements->len && cw_scan_is (scan, get (elements, at + 1)->first, "crisis") &&
      cw_event_is_plain (scan, elements, at, at + 1))
    {
      element->last = get (elements, at + 1)->last;
      element->value = NULL;
      g_array_remove_index (elements, at + 1);
    }
  if (at == 0 || !cw_scan_is (scan, element->first, "extremity limb leg") ||
      get (elements, at - 1)->kind != CW_EVENT_WORD ||
      !cw_scan_is (scan, get (elements, at - 1)->first, "lower upper left right") ||
      !cw_event_is_plain (scan, elements, at - 1, at))
    return at;
  element->first = get (elements, at - 1)->first;
  g_array_remove_index (elements, at - 1);
  return at - 1;
}

/* "his symptoms", "these visual changes": what was told of before. */
static gboolean
is_meant_again (const CwScan *scan, GArray *elements, guint at)
{
  return at > 0 && cw_scan_is (scan, get (elements, at - 1)->last - 1,
                               "the these this those his her their such");
}

/* "progressive pleuropulmonary abnormalities": a noun that the words before make the name of an
 * event; how many of these there are, 0 for none. */
static guint
count_before_head (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);
  guint token = element->last - 1, n;

  /* "hepatotoxic effects". */
  if (cw_scan_is (scan, token, "effects effect") && at > 0 &&
      g_str_has_suffix (cw_scan_get (scan, get (elements, at - 1)->last - 1)->word, "toxic") &&
      !cw_scan_is (scan, get (elements, at - 1)->last - 1, "toxic cytotoxic") &&
      cw_event_is_plain (scan, elements, at - 1, at))
    return 1;
  if (!(element->kind == CW_EVENT_WORD || element->kind == CW_EVENT_ANAPHOR ||
        (cw_scan_is (scan, token, "toxicity toxicities") && at > 0 &&
         cw_event_is_organ (scan, get (elements, at - 1)->last - 1))) ||
      element->last != element->first + 1)
    return 0;
  /* "elevation of": of what? */
  if (cw_scan_is (scan, token, "elevation elevations increase increases decrease decreases") &&
      cw_scan_is (scan, token + 1, "of"))
    return 0;
  if (cw_event_is_head (scan, token))
    return cw_event_count_adjectives (scan, elements, at);
  n = cw_event_is_soft_head (scan, token) ? cw_event_count_adjectives (scan, elements, at) : 0;
  return n && is_meant_again (scan, elements, at - n) ? 0 : n;
}

/* Makes events of the unknown words in @elements that sound like one. */
void
cw_event_guess_terms (const CwScan *scan, GArray *elements)
{
  guess_written (scan, elements);
  for (guint i = 1; i < elements->len; i++)
    if (is_induced (scan, get (elements, i - 1)))
      guess_induced (scan, elements, i);
    else if (get (elements, i)->kind == CW_EVENT_LINK)
      i = guess_caused (scan, elements, i);
  for (guint i = 0; i < elements->len; i++)
    {
      const CwEventElement *element = get (elements, i);
      guint token = element->last - 1, n;

      if (cw_event_is_part_of_name (scan, token, token + 1))
        continue;
      if (is_short_event (scan, elements, i))
        cw_event_join_name (elements, i, 0);
      else if ((n = cw_event_count_poison (scan, elements, i)) > 0)
        i = cw_event_join_name (elements, i, n);
      else if (is_short_name (scan, element))
        i = join_kind (scan, elements, i);
      else if (element->kind == CW_EVENT_WORD && cw_event_sounds_like_event (scan, token))
        i = cw_event_join_name (elements, i, cw_event_count_adjectives (scan, elements, i));
      else if ((n = count_before_head (scan, elements, i)) > 0)
        i = cw_event_join_name (elements, i, n);
      i = join_part (scan, elements, i);
    }
  cw_event_guess_parts (scan, elements);
  cw_event_guess_new_growth (scan, elements);
  cw_event_guess_slots (scan, elements);
  cw_event_join_neighbours (scan, elements);
}

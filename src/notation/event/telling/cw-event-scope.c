/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* What a sentence denies. */

gboolean
cw_event_reader_is_denied (const CwEventReader *self, guint at)
{
  return g_array_index (self->denied, gboolean, at);
}

static gboolean
is_predicate (CwEventKind kind)
{
  return kind == CW_EVENT_STOP || kind == CW_EVENT_BUT || kind == CW_EVENT_AUXILIARY ||
         kind == CW_EVENT_SHOWED || kind == CW_EVENT_CUE || kind == CW_EVENT_OUTCOME ||
         kind == CW_EVENT_ENDED || kind == CW_EVENT_ACTION || kind == CW_EVENT_ACTION_VERB;
}

/* What was said of something else before, as in "was in remission and symptoms were absent",
 * stays. */
static void
deny_clause_before (CwEventReader *self, guint at)
{
  guint start;

  /* "was not observed": the verb is its own. */
  if (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY))
    at--;
  start = at;
  while (start > 0 && !is_predicate (cw_event_reader_get (self, start - 1)->kind))
    start--;
  /* "was in remission and symptoms were absent": only what is behind the "and". */
  for (guint i = start; start > 0 && i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_AND))
      {
        start = i;
        break;
      }
  while (at > start)
    g_array_index (self->denied, gboolean, --at) = TRUE;
}

/* "Grade 3 neutropenia never developed": nothing follows that could be meant instead. */
static gboolean
is_never (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, "never") &&
         cw_event_reader_is (self, at + 1, CW_EVENT_CUE) &&
         !cw_event_reader_has_between (self, at, end, CW_EVENT_TERM);
}

/* "and chemotherapy resulted in", "and achieved", "who developed": a verb of its own, with its
 * subject or that of the sentence. In "no nausea and rash was observed" the verb is of what is
 * denied. */
static gboolean
has_own_verb (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (cw_scan_is (scan, cw_event_reader_get (self, at)->first, "or nor plus"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 7; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_GLUE:
      case CW_EVENT_WORD:
      case CW_EVENT_TREATMENT:
      case CW_EVENT_DRUG:
      case CW_EVENT_MODALITY:
      case CW_EVENT_OTHER_THING:
      case CW_EVENT_CYCLES:
      case CW_EVENT_ONSET:
      case CW_EVENT_DATE:
      case CW_EVENT_ANAPHOR:
        /* ", it was concluded that the patient had". */
        if (cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) &&
            !cw_event_reader_starts_with (self, i, "it they"))
          return FALSE;
        if (cw_scan_is (scan, cw_event_reader_get (self, i)->first, "with of for to by"))
          return FALSE;
        break;
      case CW_EVENT_AUXILIARY:
        return i > at + 1;
      case CW_EVENT_CUE:
      case CW_EVENT_SHOWED:
        return i > at + 1 || cw_scan_is (scan, cw_event_reader_get (self, i)->first,
                                         "developed developing experienced experiencing suffered "
                                         "suffering achieved presented obtained showed led "
                                         "resulted");
      default:
        return FALSE;
      }
  return FALSE;
}

/* "who developed", ", which was": what follows is said of the patient. */
static gboolean
begins_relative (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_event_reader_is (self, at, CW_EVENT_ANAPHOR) &&
         (cw_scan_is (scan, token, "who") ||
          (cw_scan_is (scan, token, "which") && cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) &&
           cw_event_reader_is (self, at + 1, CW_EVENT_CUE)));
}

/* ", the disease progressed", ", and the tumour had completely regressed". */
static gboolean
begins_course (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_skip_glue (self, at + 1);

  return cw_event_reader_is (self, next, CW_EVENT_RESPONSE) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, next)->last - 1,
                     "progressed stabilized stabilised stable regressed disappeared resolved "
                     "vanished cleared completely totally entirely");
}

/* "and recovered", "and which regressed": what became of it. */
static gboolean
joins_outcome (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (!cw_event_reader_starts_with (self, at, "and"))
    return FALSE;
  next += cw_event_reader_starts_with (self, next, "which who that");
  return cw_event_reader_is (self, next, CW_EVENT_OUTCOME) &&
         cw_event_reader_starts_with (self, next,
                                      "resolved recovered subsided disappeared improved abated "
                                      "regressed cleared vanished remitted");
}

/* "no recurrence, and he remains", "no toxicity of grade 3, only nausea": what is denied ends. */
static gboolean
begins_clause (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;

  if (cw_event_reader_is (self, at, CW_EVENT_AND))
    return cw_scan_is (scan, next, "he she we") ||
           (cw_scan_is (scan, next, "in") &&
            cw_event_reader_is (self, at + 2, CW_EVENT_RESPONSE)) ||
           (cw_scan_is (scan, next, "the") && cw_scan_is (scan, next + 1, "only main")) ||
           has_own_verb (self, at) || joins_outcome (self, at) || begins_course (self, at) ||
           (cw_scan_is (scan, next, "the") && cw_scan_is (scan, next + 1, "patient"));
  if (cw_event_reader_is (self, at, CW_EVENT_COMMA) &&
      (has_own_verb (self, at) || begins_course (self, at)))
    return TRUE;
  if (begins_relative (self, at))
    return TRUE;
  return cw_event_reader_is (self, at, CW_EVENT_COMMA) &&
         (cw_scan_is (scan, next, "only he she we") ||
          (cw_scan_is (scan, next, "the our") && cw_scan_is (scan, next + 1, "patient")) ||
          (cw_scan_is (scan, next, "with") && cw_scan_is (scan, next + 1, "only")));
}

/* "a man with a history of lung cancer developed colitis", "a smoker without lung disease
 * developed", "who had a history of migraine, had". */
static gboolean
ends_history (const CwEventReader *self, guint since, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint denied = cw_event_reader_get (self, since)->first;

  if (at <= since + 1 || !(cw_scan_is (scan, denied, "history known without") ||
                           (denied > 0 && cw_scan_is (scan, denied - 1, "with"))))
    return FALSE;
  if (cw_event_reader_is (self, at, CW_EVENT_CUE))
    return cw_event_reader_starts_with (self, at, "developed experienced suffered");
  /* "who denied any history of rash, presented with" goes on about the history. */
  return cw_scan_is (scan, denied, "history") &&
         (cw_event_reader_starts_with (self, at, "presented") ||
          (cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) &&
           (cw_event_reader_starts_with (self, at, "had was admitted complained") ||
            cw_event_reader_is (self, at, CW_EVENT_MANAGEMENT))));
}

/* "a three-week history of diarrhea" is what has just come; years of it are a disease. */
static gboolean
is_short_history (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_starts_with (self, at, "history") &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                     "day days week weeks month months hour hours d h wk short brief recent");
}

/* "the history revealed that", "upon history taking": where it was found, not what was before. */
static gboolean
is_source (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "history") &&
         ((cw_event_reader_is (self, at + 1, CW_EVENT_SHOWED) &&
           cw_event_reader_starts_with (self, at + 2, "that")) ||
          cw_event_reader_starts_with (self, at + 1, "taking")) &&
         !cw_event_reader_starts_with (self, at - (at > 0), "medical past family no");
}

/* "a six-month treatment of azathioprine": with it, not against it. */
static gboolean
is_treatment_with (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "treatment") || at == 0 ||
      !(cw_event_reader_starts_with (
          self, at - 1, "month months week weeks year years day days prolonged term") ||
        cw_event_reader_is (self, at - 1, CW_EVENT_SPAN)))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 3; i++)
    if (cw_event_reader_get (self, i)->is_medicine)
      return !cw_event_reader_is (self, i + 1, CW_EVENT_TERM);
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD))
      return FALSE;
  return FALSE;
}

/* "after treatment of a urinary infection with ciprofloxacin": that was given. */
static gboolean
is_treated_with (const CwEventReader *self, guint since, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "with") ||
      !cw_event_reader_is (self, since, CW_EVENT_MAYBE) ||
      !cw_event_reader_starts_with (self, since, "treatment management"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 5; i++)
    if (cw_event_reader_get (self, i)->is_medicine)
      return TRUE;
    else if (cw_event_reader_is (self, i, CW_EVENT_TERM))
      return FALSE;
  return FALSE;
}

/* What somebody only thinks of is that to the end of the clause: "the differential diagnosis
 * included hepatitis due to viruses, abscess". */
static gboolean
is_differential (const CwEventReader *self, guint since)
{
  return cw_event_reader_is (self, since, CW_EVENT_MAYBE) &&
         cw_event_reader_starts_with (self, since, "differential");
}

/* "After excluding viral causes, a drug reaction was diagnosed": only what the sentence begins with
 * is denied. */
static gboolean
ends_exclusion (const CwEventReader *self, guint since, guint at)
{
  return since > 0 && since < 4 && cw_event_reader_is (self, at, CW_EVENT_COMMA) &&
         cw_event_reader_starts_with (self, since, "excluding exclusion ruling") &&
         cw_event_reader_starts_with (self, 0, "after by upon following with") &&
         !cw_event_reader_is (self, at + 1, CW_EVENT_TERM) &&
         !cw_event_reader_is (self, at + 1, CW_EVENT_AND);
}

/* "did not respond to cisplatin": it was given. */
static gboolean
is_answer_to (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_starts_with (self, at, "to") &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                     "respond response responded");
}

/* "that was complicated by": what follows happened, whatever stands before. */
static gboolean
is_complication (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_is (self, at, CW_EVENT_CUE) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "complicated by with") &&
         cw_event_reader_starts_with (self, at, "was complicated") &&
         cw_event_reader_starts_with (self, at - 1, "that which");
}

static gboolean
is_medicine_between (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_get (self, i)->is_medicine)
      return TRUE;
  return FALSE;
}

/* "was suspected as the cause of": the event was there. */
static gboolean
is_cause_named_behind (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 6; i++)
    if (cw_event_reader_starts_with (self, i, "cause culprit trigger causing responsible factor"))
      return TRUE;
    else if (!cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
             !cw_event_reader_is (self, i, CW_EVENT_WORD))
      return FALSE;
  return FALSE;
}

/* "Allopurinol-induced DRESS was suspected. The drug was stopped." */
static gboolean
is_acted_upon_next (const CwEventReader *self, guint at)
{
  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "suspected") ||
      !cw_event_reader_is_answered_next (self))
    return FALSE;
  for (guint i = 0; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_ATTRIBUTION) ||
        (cw_event_reader_is (self, i, CW_EVENT_TERM) && cw_event_reader_is_drug_reaction (self, i)))
      return TRUE;
  return FALSE;
}

/* "was suspected to be secondary to bortezomib": what is thought is the cause alone. */
static gboolean
is_thought_of_cause (const CwEventReader *self, guint at)
{
  guint start = at > 6 ? at - 6 : 0;

  if (is_cause_named_behind (self, at) || is_acted_upon_next (self, at))
    return TRUE;
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "suspected") &&
         (cw_event_reader_has_between (self, at + 1, MIN (at + 5, self->elements->len),
                                       CW_EVENT_LINK) ||
          (cw_event_reader_has_between (self, start, at, CW_EVENT_LINK) &&
           is_medicine_between (self, start, at)));
}

/* "resolved without sequelae once the drug was stopped", "without treatment after": only the next
 * words are denied. */
static gboolean
is_aside_over (const CwEventReader *self, guint since, guint at)
{
  return cw_event_reader_starts_with (self, since, "without") && at > since + 1 &&
         cw_event_reader_starts_with (self, at, "once after when upon on with following within") &&
         cw_event_reader_starts_with (self, at - 1,
                                      "sequelae treatment therapy complication complications "
                                      "intervention medication specific antidote");
}

/* "was suspected and later confirmed by biopsy": it was true. */
static gboolean
is_confirmed_behind (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 7, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_starts_with (self, i, "confirmed"))
      return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "suspected");
  return FALSE;
}

/* "led to signs of hepatotoxicity": they were there. */
static gboolean
is_shown_by_signs (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "signs"))
    return FALSE;
  /* "symptoms and signs resolved", "signs of toxicity appeared". */
  for (guint i = at + 1; i < self->elements->len && i < at + 4; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
        cw_event_reader_is (self, i, CW_EVENT_ENDED) ||
        (cw_event_reader_is (self, i, CW_EVENT_CUE) &&
         cw_event_reader_starts_with (self, i, "appeared developed occurred emerged ensued")))
      return TRUE;
  /* "was reduced because of polyneuropathy, and signs of heart failure". */
  for (guint i = at; i > 0 && at - i < 10; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK))
      return cw_event_reader_has_action (self);
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
      break;
  for (guint i = at; i > 0 && at - i < 5; i--)
    if (cw_event_reader_starts_with (self, i - 1, "exhibited exhibiting presented presenting") ||
        cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
        cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED))
      return TRUE;
  return FALSE;
}

/* "a potential cause of". */
static gboolean
is_kind_of_cause (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "potential possible suspected") &&
         (cw_event_reader_starts_with (self, at + 1, "cause culprit trigger") ||
          /* "was suspected as the cause of". */
          (cw_event_reader_starts_with (self, at + 1, "as") && is_cause_named_behind (self, at)));
}

static gboolean
is_given_up (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_ACTION)
           ? g_strcmp0 (cw_event_reader_get (self, at)->value, "none") != 0
           : (cw_event_reader_is (self, at, CW_EVENT_ACTION_VERB) ||
              cw_event_reader_is (self, at, CW_EVENT_ENDED)) &&
               (cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY) ||
                cw_event_reader_is_cause (self, cw_event_reader_skip_glue (self, at + 1)));
}

/* "was stopped because of suspected pneumonitis": as good as an event, since it was acted upon. */
static gboolean
is_acted_upon (const CwEventReader *self, guint at)
{
  gboolean is_named = FALSE, is_done = FALSE;
  gboolean is_linked = cw_event_reader_is (self, at + 1, CW_EVENT_ATTRIBUTION);

  if (!cw_event_reader_starts_with (
        self, at, "suspicion suspected possible presumed presumptive probable possibility"))
    return FALSE;
  for (guint i = at; i > 0 && at - i < 4; i--)
    is_linked =
      is_linked || cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
      /* "was diagnosed with possible serotonin syndrome". */
      (cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE) &&
       cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 2, "diagnosed")) ||
      cw_event_reader_starts_with (self, i - 1, "under with on for");
  for (guint i = 0; is_linked && i < self->elements->len; i++)
    {
      if (cw_event_reader_starts_with (self, i, "risk risks if infection sepsis"))
        return FALSE;
      is_done = is_done || is_given_up (self, i);
      is_named = is_named || (cw_event_reader_is_cause (self, i) &&
                              !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING));
    }
  return is_done && is_named;
}

/* "confirmed the suspected diagnosis". */
static gboolean
is_confirmed_before (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "suspected suspicion") &&
         ((at > 0 && cw_event_reader_starts_with (self, at - 1, "confirmed confirming")) ||
          (at > 1 && cw_event_reader_starts_with (self, at - 2, "confirmed confirming")));
}

/* "The patient did not develop diarrhea": what is denied stands behind, unless it stood before, as
 * in "diarrhea did not develop". */
static gboolean
is_denied_behind (const CwEventReader *self, guint at)
{
  guint next = at + 1, end = MIN (at + CW_EVENT_GRADE_REACH, self->elements->len);

  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "develop"))
    return FALSE;
  while (next < end && (cw_event_reader_is_before_grade (self, next) ||
                        cw_event_reader_is (self, next, CW_EVENT_GLUE) ||
                        cw_event_reader_is (self, next, CW_EVENT_GRADE) ||
                        cw_event_reader_is (self, next, CW_EVENT_SEVERITY) ||
                        cw_event_reader_is (self, next, CW_EVENT_WORD)))
    next++;
  return cw_event_reader_is (self, next, CW_EVENT_TERM);
}

/* Marks what did not happen: from "no", "without" or "may" up to "but" or the end of the clause. */
void
cw_event_reader_deny (CwEventReader *self)
{
  gboolean denies = FALSE;
  guint since = 0;

  g_array_set_size (self->denied, 0);
  for (guint i = 0; i < self->elements->len; i++)
    {
      CwEventKind kind = cw_event_reader_get (self, i)->kind;

      if (kind == CW_EVENT_NOT || cw_event_reader_begins_aside (self, i) ||
          (kind == CW_EVENT_NOT_AFTER && is_denied_behind (self, i)) ||
          (kind == CW_EVENT_HEAD && cw_event_reader_is_talked_of (self, i)) ||
          (kind == CW_EVENT_MAYBE && !is_confirmed_before (self, i) && !is_acted_upon (self, i) &&
           !is_kind_of_cause (self, i) && !is_shown_by_signs (self, i) &&
           !cw_event_reader_is_doubt_of_cause (self, i) &&
           !cw_event_reader_is_modal_of_cause (self, i) && !is_short_history (self, i) &&
           !is_source (self, i) && !is_treatment_with (self, i)))
        {
          denies = TRUE;
          since = i;
        }
      /* "could not be continued because of": the cause did happen. */
      else if (kind == CW_EVENT_STOP || kind == CW_EVENT_BUT ||
               (kind == CW_EVENT_LINK && i > since + 1 && !is_differential (self, since)) ||
               begins_clause (self, i) || is_treated_with (self, since, i) ||
               ends_exclusion (self, since, i) || is_answer_to (self, i) ||
               is_complication (self, i) || ends_history (self, since, i) ||
               is_aside_over (self, since, i))
        denies = FALSE;
      g_array_append_val (self->denied, denies);
      /* "no recurrence of the sarcoma or progression" says that an event did not come back, and
       * that nothing else did. */
      if (kind == CW_EVENT_RECHALLENGE &&
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first, "no without"))
        {
          denies = TRUE;
          since = i;
        }
      if ((kind == CW_EVENT_NOT_AFTER && !is_confirmed_behind (self, i) &&
           !is_thought_of_cause (self, i)) ||
          (kind == CW_EVENT_NOT && is_never (self, i)))
        deny_clause_before (self, i);
    }
}

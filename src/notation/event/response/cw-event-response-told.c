/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/response/cw-event-response-private.h"

/* Whether a sentence says that a response was found, or only what would be done then. */

static gboolean
is_time (CwEventKind kind)
{
  return kind == CW_EVENT_DATE || kind == CW_EVENT_CYCLES;
}

/* Whether the words around say that it was found in this patient. */
static gboolean
is_evidence (CwEventKind kind)
{
  return kind == CW_EVENT_SHOWED || kind == CW_EVENT_CRITERIA || kind == CW_EVENT_MODALITY ||
         kind == CW_EVENT_LABEL || kind == CW_EVENT_CUE || is_time (kind);
}

static gboolean
is_part (CwEventKind kind)
{
  switch (kind)
    {
    case CW_EVENT_RESPONSE:
    case CW_EVENT_CRITERIA:
    case CW_EVENT_MODALITY:
    case CW_EVENT_LABEL:
    case CW_EVENT_CONFIRMED:
    case CW_EVENT_GLUE:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_STOP:
    case CW_EVENT_SIGN:
    case CW_EVENT_AUXILIARY:
      return TRUE;
    default:
      return is_time (kind);
    }
}

/* Nothing but an assessment: "PR in May 2020". */
static gboolean
is_fragment (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (!is_part (cw_event_reader_get (self, i)->kind))
      return FALSE;
  return TRUE;
}

/* Past what praises a response: "had a very good partial response". */
static guint
skip_praise (const CwScan *scan, guint token)
{
  for (guint n = 0; n < 6 && token > 1; n++, token--)
    if (!cw_scan_is_sign (scan, token - 1, '-') &&
        !cw_scan_is (scan, token - 1,
                     "a an the only new early late fast widespread primary symptomatic biopsy "
                     "proven overall clinical stable "
                     "sustained ongoing good very excellent "
                     "dramatic remarkable "
                     "durable substantial marked rapid deep deeper major prolonged initial clear "
                     "radiologically radiographically clinically confirmed lasting persistent "
                     "second first third significant rapidly slowly his her further continued "
                     "continuous current subsequent eventual complete partial near still"))
      break;
  return token;
}

/* "the response to treatment was a partial remission". */
static gboolean
is_answer (const CwEventReader *self, guint at)
{
  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                    "response efficacy outcome result effect"))
      return TRUE;
  return FALSE;
}

/* "received 4 cycles of ipilimumab with progressive disease". */
static gboolean
is_after_treatment (const CwEventReader *self, guint at)
{
  gboolean given = FALSE, taken = FALSE;

  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      given = given || cw_scan_is (self->lexicon.scan, element->first,
                                   "received completed underwent given treated administered used "
                                   "started switched initiated");
      taken = taken || element->kind == CW_EVENT_DRUG || element->kind == CW_EVENT_TREATMENT;
    }
  return given && taken;
}

/* "Twelve months later, she presented with". */
static gboolean
is_later (const CwEventReader *self, guint at)
{
  return cw_event_reader_has_between (self, cw_event_reader_find_clause_start (self, at), at,
                                      CW_EVENT_SPAN);
}

/* "liver metastases, in progression after cisplatin". */
static gboolean
is_in_progression (const CwScan *scan, guint before, const CwEventElement *element)
{
  return g_strcmp0 (element->value, "pd") == 0 &&
         (cw_scan_is_sign (scan, before, ',') || cw_scan_is (scan, before, "metastases and"));
}

/* Past "evidence of". */
static guint
skip_evidence (const CwScan *scan, guint token)
{
  return token > 1 && cw_scan_is (scan, token - 1, "of") &&
             cw_scan_is (scan, token - 2, "evidence sign signs period duration")
           ? skip_praise (scan, token - 2)
           : token;
}

/* "had stable disease", "was in complete remission", "leading to a PR", "with a PR". Progression
 * "with" which someone comes was there before. */
static gboolean
is_had (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint token = skip_evidence (scan, skip_praise (scan, element->first));

  if (token == 0)
    return FALSE;
  if (cw_scan_is (
        scan, token - 1,
        "had has have having gave presented exhibited provided offered enjoyed acquired got "
        "gained experienced "
        "achieving obtaining experiencing maintaining assuring "
        "ensuring allowing giving securing exhibiting"))
    return TRUE;
  if (token < 2)
    return FALSE;
  if (cw_scan_is_sign (scan, token - 1, ':'))
    return cw_scan_is (scan, token - 2, "outcome response result efficacy evaluation");
  if (cw_scan_is (scan, token - 1, "report describe present"))
    return cw_scan_is (scan, token - 2, "we");
  if (cw_scan_is (scan, token - 1, "was is were") && cw_scan_is (scan, token - 2, "there"))
    return TRUE;
  if (cw_scan_is (scan, token - 1, "was"))
    return is_answer (self, at);
  if (cw_scan_is (scan, token - 1, "into"))
    return cw_scan_is (scan, token - 2, "went entered came put gone");
  if (cw_scan_is (scan, token - 1, "in") && is_in_progression (scan, token - 2, element))
    return TRUE;
  if (cw_scan_is (scan, token - 1, "in"))
    return cw_scan_is (
             scan, token - 2,
             "was is were are remained remains maintains maintained been be alive well resulting "
             "resulted still "
             "currently discharged considered") ||
           (cw_scan_is (scan, token - 2, "and") && token > 2 &&
            cw_scan_is (scan, token - 3, "alive well"));
  if (cw_scan_is (scan, token - 1, "to"))
    return cw_scan_is (
      scan, token - 2,
      "leading led lead leads converted improved deepened amounting corresponding reduced "
      "regressed shrank decreased");
  if (cw_scan_is (scan, token - 1, "by"))
    return cw_scan_is (scan, token - 2, "followed");
  if (cw_scan_is (scan, token - 1, "but"))
    return is_after_treatment (self, at);
  if (cw_scan_is (scan, token - 1, "with") && cw_scan_is (scan, token - 2, "failed ended"))
    return TRUE;
  return cw_scan_is (scan, token - 1, "with") &&
         (g_strcmp0 (element->value, "pd") != 0 || is_after_treatment (self, at) ||
          is_later (self, at)) &&
         (is_later (self, at) ||
          !cw_scan_is (scan, token - 2, "patient man woman male female presented presenting"));
}

/* "Disease progression was rapid": who says how it was says that it was. */
static gboolean
is_described (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = cw_event_reader_find_clause_start (self, at), next = at + 1;

  while (start < at && cw_event_reader_is (self, start, CW_EVENT_GLUE))
    start++;
  if (start < at && !cw_event_reader_is (self, at - 1, CW_EVENT_COMMA))
    return FALSE;
  return cw_event_reader_is (self, next, CW_EVENT_AUXILIARY) &&
         cw_scan_is (scan, cw_event_reader_get (self, next)->first, "was") &&
         !cw_event_reader_is_denied (self, next) &&
         cw_event_reader_is (self, next + 1, CW_EVENT_WORD) &&
         cw_scan_get (scan, cw_event_reader_get (self, next + 1)->first)->kind == CW_TOKEN_WORD &&
         !cw_scan_is (scan, cw_event_reader_get (self, next + 1)->first,
                      "defined expected anticipated planned sought required necessary thought "
                      "favorable favourable good uneventful satisfactory benign excellent "
                      "unremarkable smooth positive");
}

/* "Local progression required reoperation": what led to something was there. */
static gboolean
is_cause_of_past (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  while (start < at && cw_event_reader_is (self, start, CW_EVENT_GLUE))
    start++;
  return at < start + 2 && at + 1 < self->elements->len &&
         cw_event_reader_starts_with (self, at + 1,
                                      "required led resulted necessitated prompted caused ensued "
                                      "limited prevented");
}

/* "with a decrease of the antibodies and partial remission": what is joined to something that got
 * better. */
static gboolean
joins_improvement (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (at == 0 || !cw_event_reader_is (self, at - 1, CW_EVENT_AND))
    return FALSE;
  for (guint i = at - 1; i > 0 && i + 10 > at; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      if (cw_scan_is (scan, cw_event_reader_get (self, i - 1)->first,
                      "decrease reduction improvement disappearance resolution normalization "
                      "normalisation shrinkage regression progress"))
        return TRUE;
    }
  return FALSE;
}

/* Said by a verb: "the disease progressed". */
static gboolean
is_course (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return cw_scan_is (
           self->lexicon.scan, element->last - 1,
           "progressed progressing progressive unchanged stabilized stabilised responded partially "
           "responder "
           "completely disappeared "
           "regressed resolved vanished") ||
         cw_scan_is (self->lexicon.scan, element->first, "stabilized stabilised") ||
         (cw_scan_is (self->lexicon.scan, element->first, "response remission") &&
          cw_scan_is (self->lexicon.scan, element->last - 1, "partial complete")) ||
         cw_scan_is (self->lexicon.scan, element->last - 1, "stable progress");
}

/* "the tumour decreased by 40% (PR)". */
static gboolean
is_in_brackets (const CwEventReader *self, guint at)
{
  return at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_OPEN) &&
         cw_event_reader_is (self, at + 1, CW_EVENT_CLOSE) &&
         !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 2)->last - 1,
                      "receptor receptors deviation") &&
         cw_event_reader_has_between (self, 0, at, CW_EVENT_OTHER_THING);
}

/* "with a partial response of the primary and stable disease of the liver": what is joined to a
 * response that was told is told too. */
static gboolean
joins_told (const CwEventReader *self, guint at)
{
  gboolean joined = FALSE;

  for (guint i = at; i > 0 && i + 10 > at; i--)
    switch (cw_event_reader_get (self, i - 1)->kind)
      {
      case CW_EVENT_AND:
        joined = TRUE;
        break;
      case CW_EVENT_GLUE:
        joined = joined || cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first,
                                       "with then");
        break;
      case CW_EVENT_RESPONSE:
        return joined && cw_event_reader_get (self, i - 1)->used;
      case CW_EVENT_STOP:
      case CW_EVENT_LINK:
        return FALSE;
      default:
        break;
      }
  return FALSE;
}

/* "Complete remission of the liver metastases seen in the CT scan was also achieved". */
static gboolean
is_said_far_behind (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 16, self->elements->len);

  for (guint i = at + 1; i < end && at < 2; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SHOWED) && !cw_event_reader_is_denied (self, i) &&
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                    "achieved obtained reached attained"))
      return TRUE;
  return FALSE;
}

/* "an initial partial response". */
static gboolean
is_initial (const CwEventReader *self, guint at)
{
  guint token = cw_event_reader_get (self, at)->first;

  return token > 0 && cw_scan_is (self->lexicon.scan, token - 1, "initial");
}

/* "Partial response after two cycles, and the patient was alive with stable disease": how somebody
 * lives is no second assessment. */
static gboolean
is_way_of_life (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = skip_praise (scan, cw_event_reader_get (self, at)->first);

  return token > 1 && self->response != NULL &&
         g_strcmp0 (self->response, cw_event_reader_get (self, at)->value) != 0 &&
         cw_scan_is (scan, token - 1, "with") && cw_scan_is (scan, token - 2, "alive");
}

/* Past an abbreviation in brackets: "complete response (CR)". */
static guint
skip_short_form (const CwScan *scan, guint first, guint last)
{
  return last > first + 3 && cw_scan_is_sign (scan, last - 1, ')') ? last - 3 : last;
}

/* "Complete regression of a melanoma in a patient treated with": what a title is about. */
static gboolean
is_title_of_loss (const CwEventReader *self, guint at)
{
  return at == 0 && cw_event_reader_is_told_by_loss (self, at) &&
         !cw_event_reader_is_timeless (self) && !cw_event_reader_has (self, CW_EVENT_MAYBE);
}

/* "complete remission", "stable disease" beside a tumour: words that say by themselves what was
 * found, unless it was a goal or that of a symptom. */
static gboolean
is_named (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint last = skip_short_form (scan, element->first, element->last);

  return g_strcmp0 (element->value, "pd") != 0 && last > element->first + 1 &&
         (cw_scan_is (scan, last - 1,
                      "response remission disease stabilization stabilisation stability") ||
          is_title_of_loss (self, at)) &&
         !cw_scan_is (scan, element->last,
                      "rate rates status induction cannot can could may might should would will "
                      "seldom rarely") &&
         (!cw_scan_is (scan, element->last, "of") ||
          cw_event_take_tumor_behind (scan, element->last + 1, element->first)) &&
         cw_event_is_near_tumor (scan, element->first);
}

/* "Complete response was defined according to RECIST". */
static gboolean
is_defined (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY) &&
         cw_event_reader_starts_with (self, at + 2, "defined");
}

static gboolean
is_told (const CwEventReader *self, guint at)
{
  guint first = at > 12 ? at - 12 : 0, last = MIN (at + 8, self->elements->len);

  if (is_way_of_life (self, at) || is_defined (self, at))
    return FALSE;
  if (is_fragment (self) || is_had (self, at) || is_course (self, at) ||
      is_in_brackets (self, at) || joins_told (self, at) ||
      cw_event_reader_is_past_cause (self, at) || is_described (self, at) ||
      is_cause_of_past (self, at) || is_initial (self, at) || joins_improvement (self, at) ||
      is_named (self, at) || cw_event_reader_is_response_noted (self, at))
    return TRUE;
  for (guint i = first; i < last; i++)
    if (is_evidence (cw_event_reader_get (self, i)->kind) && !cw_event_reader_is_denied (self, i))
      return TRUE;
  return is_said_far_behind (self, at);
}

/* "response to nivolumab was evaluated as": what stands here belongs to a verb before it. */
static gboolean
is_object (const CwScan *scan, guint token)
{
  if (token == 0)
    return FALSE;
  if (cw_scan_is (scan, token, "to"))
    return cw_scan_is (scan, token - 1,
                       "continues continued appeared found considered deemed seemed "
                       "leading led lead leads converted improved deepened amounting corresponding "
                       "equivalent equal changed evolved reduced regressed shrank decreased");
  if (cw_scan_is (scan, token, "for"))
    return cw_scan_is (scan, token - 1, "criteria");
  return cw_scan_is (scan, token, "of") &&
         cw_scan_is (
           scan, token - 1,
           "response presence achievement result outcome effect efficacy confirmation assessment "
           "evaluation attainment status category form finding evidence maintenance "
           "signs picture features growth duration period months years weeks");
}

/* "was to be continued" before the "until" at @at: nobody knows yet how it will go. */
static gboolean
is_planned (const CwEventReader *self, guint at)
{
  guint first = cw_event_reader_get (self, at > 8 ? at - 8 : 0)->first;

  for (guint i = cw_event_reader_get (self, at)->first; i > first + 1; i--)
    if (cw_scan_is (self->lexicon.scan, i - 1, "be") &&
        cw_scan_is (self->lexicon.scan, i - 2, "to will should would"))
      return TRUE;
  return FALSE;
}

/* Until, upon, due to: the response is when or why something else was done. */
static gboolean
is_condition (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = at; i > 0 && i + 4 > at; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (before->kind == CW_EVENT_LINK)
        return !cw_event_reader_is_past_cause (self, at) && !cw_event_reader_is_stated (self, at) &&
               !is_named (self, at);
      if (is_evidence (before->kind) || before->kind == CW_EVENT_SPAN ||
          before->kind == CW_EVENT_ONSET ||
          cw_scan_get (scan, before->first)->kind != CW_TOKEN_WORD ||
          cw_scan_is (scan, before->first, "was were is had has have having been by with") ||
          is_object (scan, before->first))
        return FALSE;
      /* "after an initial partial response, the disease progressed": it was there at first. */
      if (cw_scan_is (scan, before->first, "after following") && is_initial (self, at))
        return FALSE;
      /* "as long as the disease remained stable", "expected at least stable disease". */
      if (cw_scan_is (scan, before->first, "expected anticipated hoped awaited") ||
          (before->last > 1 && cw_scan_is (scan, before->last - 1, "as") &&
           cw_scan_is (scan, before->last - 2, "long")))
        return TRUE;
      if (cw_scan_is (scan, before->first, "until till") && is_planned (self, i - 1))
        return TRUE;
      /* "recurred when the cancer progressed". */
      if (is_course (self, at) && !cw_scan_is (scan, before->first, "if unless once to of for"))
        continue;
      if (cw_scan_is (scan, before->first,
                      "until till upon due after to following before because despite since "
                      "against avoid of from when achieve for per toward towards without "
                      "once if unless"))
        return (!cw_event_reader_is_stated (self, at) ||
                cw_scan_is (scan, before->first, "until till if unless")) &&
               !cw_event_reader_is_past_cause (self, at);
    }
  return FALSE;
}

/* "simulating a progression of the tumor": what something else looked like. */
static gboolean
is_only_alike (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = skip_praise (scan, cw_event_reader_get (self, at)->first);

  return token > 0 &&
         cw_scan_is (scan, token - 1,
                     "simulating simulated mimicking mimicked mimics resembling resembled");
}

/* "As disease progressed, she became drowsy", "gangrene during the disease progression": how an
 * illness went on meanwhile, where no tumour is spoken of. */
static gboolean
is_only_meanwhile (const CwEventReader *self, guint at)
{
  guint first = at > 2 ? at - 2 : 0;

  if (g_strcmp0 (cw_event_reader_get (self, at)->value, "pd") != 0 ||
      cw_event_reader_starts_with (self, at, "progressive pd") ||
      cw_event_is_near_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->first))
    return FALSE;
  for (guint i = at; i > first; i--)
    if (cw_event_reader_starts_with (self, i - 1, "as during with while throughout"))
      return TRUE;
    else if (!cw_event_reader_starts_with (self, i - 1, "the his her this further rapid"))
      return FALSE;
  return FALSE;
}

/* "structures in a stable state", "she was in a stable state": how something is. */
static gboolean
is_state_of_other (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, at)->first;

  first -= first > 0 && cw_scan_is (scan, first - 1, "a the");
  if (!cw_scan_is (scan, cw_event_reader_get (self, at)->last - 1, "state") || first == 0 ||
      !cw_scan_is (scan, first - 1, "in"))
    return FALSE;
  for (guint i = first > 8 ? first - 8 : 0; i < first; i++)
    if (cw_event_is_tumor (scan, i))
      return FALSE;
  return TRUE;
}

/* Whether the sentence says that the response at @at was found in this patient. */
gboolean
cw_event_reader_is_response_told (const CwEventReader *self, guint at)
{
  if (is_only_alike (self, at) || is_only_meanwhile (self, at) || is_state_of_other (self, at))
    return FALSE;
  return cw_event_reader_is_circumstance (self, at) ||
         (is_told (self, at) && (!is_condition (self, at) || joins_told (self, at)));
}

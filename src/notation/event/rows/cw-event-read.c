/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

#include "model/cw-adverse-event.h"

/* Which events a sentence names, and with which grade. */

/* What stands before an event while the sentence is walked through. */
typedef struct
{
  guint grade; /* element, or CW_EVENT_NONE */
  guint last_grade; /* of the last event */
  gboolean is_first; /* no other event had this grade */
  guint severity;
  guint attribution;
  guint shared; /* attribution of the last event, for what is joined to it */
  guint n_words; /* unknown words since the grade */
  gboolean headed; /* "adverse events" stood in this clause */
  gboolean related; /* "treatment-related adverse events" did */
  gboolean is_except; /* "no adverse events" did: "but" may follow */
  gboolean is_presented; /* "presented with" did */
  gboolean is_list; /* nothing but further names since the last event */
  gboolean is_loose; /* and words beside them that nobody knows */
  guint group;
  guint list;
  guint depth; /* of brackets */
} Walk;

static void
reset_walk (Walk *walk)
{
  walk->grade = walk->severity = walk->attribution = walk->shared = CW_EVENT_NONE;
  walk->n_words = 0;
  walk->is_list = walk->is_loose = FALSE;
  walk->last_grade = CW_EVENT_NONE;
}

/* "acute kidney injury (AKI)": another name for the same. */
static gboolean
is_abbreviation (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwToken *token = cw_scan_get (scan, element->first);

  return at > 1 && element->last == element->first + 1 && token->end - token->start < 7 &&
         cw_event_reader_is (self, at - 1, CW_EVENT_OPEN) &&
         cw_event_reader_is (self, at + 1, CW_EVENT_CLOSE) &&
         cw_event_reader_is (self, at - 2, CW_EVENT_TERM) &&
         g_ascii_isupper (scan->text[token->end - 1]) &&
         cw_scan_get (scan, cw_event_reader_get (self, at - 2)->first)->word[0] == token->word[0];
}

/* "developed paraesthesia and pain": even what is vague came with what came. */
static gboolean
is_developed_with (const CwEventReader *self, guint at, const Walk *walk)
{
  if (walk->is_loose || at == 0 ||
      !(cw_event_reader_is (self, at - 1, CW_EVENT_AND) ||
        cw_event_reader_is (self, at - 1, CW_EVENT_COMMA)))
    return FALSE;
  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    if (cw_event_reader_starts_with (self, i,
                                     "developed experienced presented complained suffered noticed "
                                     "observed reported"))
      return TRUE;
  return FALSE;
}

/* How a grade tells it: only adverse events are graded. */
static const char told_by_grade[] = "grade";

/* How the sentence says that the event happened, and on treatment; %NULL where it does not. */
static const char *
find_telling (const CwEventReader *self, guint at, const Walk *walk, guint grade)
{
  guint number = cw_event_reader_get (self, at)->number;

  if (grade != CW_EVENT_NONE && number < CW_EVENT_GUESSED &&
      !(walk->attribution == CW_EVENT_NONE && cw_event_reader_has_own_scale (self, at)))
    return told_by_grade;
  if (walk->headed)
    return "headed";
  if (walk->is_list && (number != CW_EVENT_VAGUE || is_developed_with (self, at, walk)))
    return "list";
  if (walk->attribution != CW_EVENT_NONE)
    return "attribution";
  if (self->mentions->len && cw_event_reader_is_diagnosed_later (self, at))
    return "later";
  return cw_event_reader_find_telling (self, at, walk->is_presented,
                                       walk->severity != CW_EVENT_NONE);
}

/* Whether the event is one of a treatment. What is graded is no question of belief. */
static CwEventBelief
judge (CwEventReader *self, guint at, const Walk *walk, guint grade)
{
  gboolean is_charted = cw_event_reader_is_charted (self, at);
  gboolean is_out = cw_event_reader_is_thought_of (self, at) ||
                    (!is_charted && cw_event_reader_is_ruled_out (
                                      self, at, grade != CW_EVENT_NONE,
                                      walk->attribution != CW_EVENT_NONE, walk->headed));
  const char *telling = is_out ? NULL : is_charted ? "chart" : find_telling (self, at, walk, grade);

  if (self->features)
    cw_event_reader_describe (self, at, telling);
  if (is_out)
    return CW_EVENT_DISMISSED;
  /* In a chart, what came behind what was given came of it. */
  return telling == told_by_grade || is_charted ? CW_EVENT_BELIEVED
                                                : cw_event_reader_weigh (self, at, telling);
}

static const char *
get_grade (const CwEventReader *self, guint grade)
{
  static const char *const grades[] = { NULL, "1", "2", "3", "4", "5" };
  const CwEventElement *element;

  if (grade == CW_EVENT_NONE)
    return NULL;
  element = cw_event_reader_get (self, grade);
  return element->high ? NULL : grades[MIN (element->number, 5)];
}

static void
use (const CwEventReader *self, guint at)
{
  if (at != CW_EVENT_NONE)
    cw_event_reader_get (self, at)->used = TRUE;
}

static void
note_words (const CwEventReader *self, CwSnapshot *item, guint at)
{
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);

  cw_notation_add_note (item, words);
}

static void
set_grade (const CwEventReader *self, CwSnapshot *item, guint grade)
{
  const char *value = get_grade (self, grade);
  const char *system = value ? cw_event_reader_get (self, grade)->value : NULL;

  if (system)
    cw_notation_set (item, "grading-system", system);
  if (value)
    cw_notation_set (item, "grade", value);
  else if (grade != CW_EVENT_NONE && cw_snapshot_get_text (item, "grade") == NULL &&
           cw_snapshot_get_text (item, "note") == NULL)
    note_words (self, item, grade);
  use (self, grade);
}

/* What the sentence says the event at @at was caused by, also where it was told of before. */
static void
set_cause (const CwEventReader *self, CwSnapshot *item, guint at, const Walk *walk)
{
  const char *blame = cw_event_reader_get_blame (self, at);

  if (walk->attribution != CW_EVENT_NONE)
    {
      const char *value = cw_event_reader_get (self, walk->attribution)->value;
      const char *doubt = cw_event_reader_get_doubt (self, walk->attribution);

      cw_notation_set (item, "attribution",
                       doubt && g_strcmp0 (value, "related") == 0 ? doubt : value);
    }
  else if (blame)
    cw_notation_set (item, "attribution", blame);
  else if (walk->related ||
           (!self->is_chart && cw_event_reader_is_called_after_medicine (self, at) &&
            !cw_event_reader_starts_with (self, at + 1, "suspected")) ||
           cw_event_reader_find_induced (self, at) != CW_EVENT_NONE)
    cw_notation_set (item, "attribution", "related");
}

static void
fill_row (const CwEventReader *self, CwSnapshot *item, guint at, const Walk *walk, guint grade)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  g_autofree char *words = cw_event_reader_dup_written (self, at);
  const char *answer = cw_event_reader_get_answer_before (self, at);
  const char *outcome = cw_event_reader_get_named_outcome (self, at);

  cw_notation_set (item, "as-written", words);
  if (element->value)
    cw_notation_set (item, "term", element->value);
  set_grade (self, item, grade);
  if (walk->severity != CW_EVENT_NONE)
    note_words (self, item, walk->severity);
  set_cause (self, item, at, walk);
  if (answer)
    cw_notation_set (item, "action", answer);
  if (outcome)
    cw_notation_set (item, "outcome", outcome);
}

static void
widen (CwEventRow *row, CwEventStretch words)
{
  row->first = MIN (row->first, words.first);
  row->last = MAX (row->last, words.last);
}

static guint
add_row (CwEventReader *self, guint at, const Walk *walk, guint grade)
{
  CwSnapshot *item = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_ADVERSE_EVENT), NULL);
  guint first = at, last = at + 1, row;

  fill_row (self, item, at, walk, grade);
  if (walk->severity != CW_EVENT_NONE)
    first = MIN (first, walk->severity);
  if (walk->attribution != CW_EVENT_NONE)
    first = MIN (first, walk->attribution);
  if (grade != CW_EVENT_NONE && walk->is_first)
    {
      first = MIN (first, grade);
      last = MAX (last, grade + 1);
    }
  row = cw_event_reader_add_row (self, item, first, last);
  if (row != CW_EVENT_NONE)
    widen (cw_event_reader_get_row (self, row), cw_event_reader_get_written (self, at));
  return row;
}

/* An event that was told of before: what this sentence says beside. */
static void
add_to_row (CwEventReader *self, guint row, guint at, const Walk *walk, guint grade)
{
  CwSnapshot *item = cw_event_reader_get_row (self, row)->item;

  const char *outcome = cw_event_reader_get_named_outcome (self, at);

  set_grade (self, item, grade);
  set_cause (self, item, at, walk);
  /* "led to the fatal meningitis". */
  if (g_strcmp0 (outcome, "fatal") == 0)
    cw_event_replace (item, "outcome", outcome);
}

static void
mention (CwEventReader *self, guint at, const Walk *walk, guint row)
{
  CwEventMention mention = { at, row, walk->group, walk->list };

  use (self, at);
  use (self, walk->severity);
  use (self, walk->attribution);
  g_array_append_val (self->mentions, mention);
}

/* "nausea, anorexia and rash, all grade 1": also that of the events before. */
static void
share_grade (CwEventReader *self, guint at, guint grade, const Walk *walk)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwEventMention *other = &g_array_index (self->mentions, CwEventMention, i);
      CwSnapshot *item = cw_event_reader_get_row (self, other->row)->item;

      if (other->list == walk->list && other->element < at &&
          cw_snapshot_get_text (item, "grade") == NULL)
        set_grade (self, item, grade);
    }
}

/* "chemotherapy-induced nausea and vomiting": both of them. */
static gboolean
shares_cause (const CwEventReader *self, guint at, const Walk *walk)
{
  return walk->is_list && !walk->is_loose && walk->attribution == CW_EVENT_NONE && at > 0 &&
         cw_event_reader_is (self, at - 1, CW_EVENT_AND);
}

/* "neurotoxicity (confusion)", "renal failure (rise in creatinine to 6.9)": what it was, in other
 * words, or the finding that tells it. */
static gboolean
is_gloss (const CwEventReader *self, guint at)
{
  CwEventElement measured = { 0 };

  return at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_OPEN) &&
         cw_event_reader_is (self, at - 2, CW_EVENT_TERM) &&
         (cw_event_reader_is (self, at + 1, CW_EVENT_CLOSE) ||
          cw_event_take_measure (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                                 &measured) > 0);
}

static void
take_term (CwEventReader *self, guint at, Walk *walk)
{
  if (is_abbreviation (self, at) || is_gloss (self, at))
    return;

  guint after = cw_event_reader_find_grade_after (self, at, walk->grade != CW_EVENT_NONE);
  guint grade = after != CW_EVENT_NONE ? after : walk->grade;
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);
  guint row = cw_event_reader_find_known (self, at, words, get_grade (self, grade));
  CwEventBelief belief = CW_EVENT_BELIEVED;

  if (shares_cause (self, at, walk))
    walk->attribution = walk->shared;
  walk->list += !walk->is_list;
  walk->is_first = grade != walk->last_grade;
  if (!walk->is_list || after != CW_EVENT_NONE || walk->is_loose || walk->grade != walk->last_grade)
    walk->group++;
  walk->last_grade = walk->grade;
  if (row != CW_EVENT_NONE)
    add_to_row (self, row, at, walk, grade);
  else if ((belief = judge (self, at, walk, grade)) == CW_EVENT_DISMISSED ||
           (row = add_row (self, at, walk, grade)) == CW_EVENT_NONE)
    return;
  else
    cw_event_reader_get_row (self, row)->is_doubtful = belief == CW_EVENT_DOUBTED;
  cw_event_reader_know (self, at, words, row);
  mention (self, at, walk, row);
  if (after != CW_EVENT_NONE && cw_event_reader_has_between (self, at, after, CW_EVENT_ALL))
    share_grade (self, at, after, walk);
  walk->is_list = TRUE;
  walk->is_loose = FALSE;
  walk->shared = walk->attribution;
  walk->severity = walk->attribution = CW_EVENT_NONE;
  walk->n_words = 0;
}

/* Whether a grade has come that no event has yet. */
static gboolean
is_fresh (const Walk *walk)
{
  return walk->grade != CW_EVENT_NONE && walk->grade != walk->last_grade;
}

/* Whether only unknown words stand between here and the comma or "and" before. */
static gboolean
begins_item (const CwEventReader *self, guint at)
{
  while (at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_WORD) ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_SIGN) ||
                    cw_event_reader_starts_with (self, at - 1, "a an")))
    at--;
  return at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_AND));
}

/* "febrile neutropenia episodes": still the name. */
static gboolean
is_tail_of_name (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_TERM) &&
         cw_event_reader_starts_with (self, at, "episode episodes attacks events bouts");
}

/* "colitis with bleeding", "myasthenia gravis (MG) with myositis": both in one breath. */
static gboolean
joins_terms (const CwEventReader *self, guint at)
{
  guint next = at + 1 + cw_event_reader_starts_with (self, at + 1, "a an");

  return at > 0 && cw_event_reader_starts_with (self, at, "with") &&
         (cw_event_reader_is (self, at - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, at - 1, CW_EVENT_CLOSE)) &&
         (cw_event_reader_is (self, next, CW_EVENT_TERM) ||
          /* "pneumonitis with acute respiratory failure". */
          (cw_event_reader_starts_with (self, at + 1, "acute severe secondary associated marked") &&
           cw_event_reader_is (self, at + 2, CW_EVENT_TERM)));
}

/* What breaks the line from a grade, or from the last event, to the next one. */
static void
take_other (const CwEventReader *self, guint at, Walk *walk)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_SYSTEM:
    case CW_EVENT_CRITERIA:
    case CW_EVENT_ALL:
    case CW_EVENT_SIGN:
    case CW_EVENT_PLACE:
      return;
    case CW_EVENT_GLUE:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_CUE:
      /* "eosinophilia, high-grade fever and". */
      if (at > 1 && cw_event_reader_starts_with (self, at, "grade") &&
          cw_event_reader_is (self, at - 1, CW_EVENT_SIGN) &&
          cw_event_reader_starts_with (self, at - 2, "high low"))
        return;
      if ((walk->headed && !walk->is_list) || (walk->is_list && joins_terms (self, at)))
        return;
      if (cw_event_reader_is (self, at, CW_EVENT_GLUE) && !walk->is_list)
        return;
      /* "thrombocytopenia and a rash": both, of which a grade is that of the first. */
      if (walk->is_list && at > 0 && cw_event_reader_starts_with (self, at, "a an") &&
          (cw_event_reader_is (self, at - 1, CW_EVENT_AND) ||
           cw_event_reader_starts_with (self, at - 1, "with")))
        {
          walk->grade = CW_EVENT_NONE;
          walk->is_loose = TRUE;
          return;
        }
      break;
    case CW_EVENT_WORD:
      if (walk->depth > 0 || is_tail_of_name (self, at) ||
          ((!walk->is_list || is_fresh (walk)) && walk->n_words++ == 0))
        return;
      /* "grade 2 nausea, whole-body folliculitis": named in one breath, but of what grade? */
      if (walk->is_list && begins_item (self, at) && walk->n_words++ < 2)
        {
          walk->grade = CW_EVENT_NONE;
          walk->is_loose = TRUE;
          return;
        }
      break;
    default:
      break;
    }
  reset_walk (walk);
}

static void
take_head (CwEventReader *self, guint at, Walk *walk)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_event_reader_is_other_complication (self, at))
    return;
  walk->headed = TRUE;
  /* "chemotherapy side effects of", "the side effects of anlotinib were". */
  walk->related = walk->related || element->value != NULL ||
                  (cw_event_reader_is_effects_of (self, at) && at + 1 < self->elements->len &&
                   cw_event_reader_get (self, at + 1)->is_medicine) ||
                  (at > 0 && cw_event_reader_is_cause (self, at - 1) &&
                   cw_event_reader_is (self, at, CW_EVENT_HEAD));
  if (walk->attribution != CW_EVENT_NONE &&
      g_strcmp0 (cw_event_reader_get (self, walk->attribution)->value, "related") == 0)
    {
      walk->related = TRUE;
      use (self, walk->attribution);
      walk->attribution = CW_EVENT_NONE;
    }
}

/* "recurrent, azithromycin-induced, acute nephritis": one of the words of what kind it was. */
static gboolean
is_among_kinds (const CwEventReader *self, guint at)
{
  guint next = at + 2;

  if (at == 0 || !cw_event_reader_is (self, at + 1, CW_EVENT_COMMA) ||
      cw_event_reader_is (self, at - 1, CW_EVENT_TERM) ||
      (at > 1 && cw_event_reader_is (self, at - 2, CW_EVENT_TERM)))
    return FALSE;
  next += cw_event_reader_is (self, next, CW_EVENT_WORD);
  return cw_event_reader_is (self, next, CW_EVENT_TERM);
}

/* "treatment-related rash", not "rash, treatment-related, and". */
static gboolean
stands_before (const CwEventReader *self, guint at)
{
  if (is_among_kinds (self, at))
    return TRUE;
  /* "vomiting not related to the cough". */
  if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                  "related unrelated") &&
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last, "to"))
    return FALSE;
  return at + 1 < self->elements->len && !cw_event_reader_is (self, at + 1, CW_EVENT_COMMA) &&
         !cw_event_reader_is (self, at + 1, CW_EVENT_AND) &&
         !cw_event_reader_is (self, at + 1, CW_EVENT_CLOSE) &&
         !cw_event_reader_is (self, at + 1, CW_EVENT_STOP);
}

static void
take_clause (Walk *walk)
{
  reset_walk (walk);
  walk->headed = walk->related = walk->is_presented = walk->is_except = FALSE;
  walk->depth = 0;
}

static void
take_denied (const CwEventReader *self, guint at, Walk *walk)
{
  walk->is_except = walk->is_except || cw_event_reader_is (self, at, CW_EVENT_HEAD);
  reset_walk (walk);
}

/* "apart from nausea, no adverse events were noted": the head of the list comes behind it. */
static gboolean
opens_exception (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  if (at != cw_event_reader_find_clause_start (self, at))
    return FALSE;
  /* "Besides weight gain, clozapine was well tolerated". */
  for (guint i = at; i < end; i++)
    if (cw_event_reader_starts_with (self, i, "tolerated"))
      return !cw_event_reader_has_between (self, at, end, CW_EVENT_NOT);
  return cw_event_reader_has_between (self, at, end, CW_EVENT_NOT) &&
         cw_event_reader_has_between (self, at, end, CW_EVENT_HEAD);
}

/* "no adverse events but mild nausea": the nausea was one. */
static void
take_but (const CwEventReader *self, guint at, Walk *walk)
{
  reset_walk (walk);
  walk->headed =
    walk->headed || ((walk->is_except || opens_exception (self, at)) &&
                     cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                                 "but except other apart aside with besides"));
}

/* "grade 2 neutropenia and mild nausea": the grade is not that of what is mild. */
static void
take_severity (Walk *walk, guint at)
{
  walk->severity = at;
  walk->n_words = 0;
  if (walk->grade == walk->last_grade)
    walk->grade = CW_EVENT_NONE;
}

static void
take_element (CwEventReader *self, guint at, Walk *walk)
{
  CwEventElement *element = cw_event_reader_get (self, at);

  /* "was well tolerated except for". */
  if (cw_scan_is (self->lexicon.scan, element->last - 1,
                  "tolerated tolerable tolerance uneventful"))
    walk->is_except = TRUE;
  /* "with known asthma developed colitis". */
  if (element->kind == CW_EVENT_CUE &&
      (cw_scan_is (self->lexicon.scan, element->first,
                   "developed experienced suffered developing experiencing") ||
       (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_ANAPHOR) &&
        cw_scan_is (self->lexicon.scan, element->last - 1, "complicated"))))
    walk->is_presented = FALSE;
  if (element->kind == CW_EVENT_STOP)
    take_clause (walk);
  else if (cw_event_reader_is_denied (self, at))
    take_denied (self, at, walk);
  else if (element->kind == CW_EVENT_BUT)
    take_but (self, at, walk);
  else if (element->kind == CW_EVENT_TERM)
    take_term (self, at, walk);
  else if (element->kind == CW_EVENT_HEAD || cw_event_reader_is_effects_of (self, at))
    take_head (self, at, walk);
  else if (element->kind == CW_EVENT_GRADE && !element->used)
    {
      walk->grade = at;
      walk->n_words = 0;
      walk->severity = CW_EVENT_NONE;
    }
  else if (element->kind == CW_EVENT_SEVERITY)
    take_severity (walk, at);
  else if (element->kind == CW_EVENT_ATTRIBUTION)
    {
      walk->attribution = stands_before (self, at) ? at : CW_EVENT_NONE;
      walk->n_words = 0;
    }
  else if (element->kind == CW_EVENT_OPEN)
    walk->depth++;
  else if (element->kind == CW_EVENT_CLOSE)
    walk->depth -= walk->depth > 0;
  else if (element->kind == CW_EVENT_BASELINE)
    walk->is_presented = TRUE;
  /* "the main toxicities caused by paclitaxel were". */
  else if (walk->headed && !walk->is_list && element->kind == CW_EVENT_LINK &&
           cw_event_reader_is (self, at - 1, CW_EVENT_HEAD))
    walk->related = TRUE;
  else if (!element->used || element->kind != CW_EVENT_GRADE)
    take_other (self, at, walk);
}

/* The events that the sentence says have happened, as rows and mentions. */
void
cw_event_reader_read_events (CwEventReader *self)
{
  Walk walk = { 0 };

  reset_walk (&walk);
  for (guint i = 0; i < self->elements->len; i++)
    take_element (self, i, &walk);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-adverse-event.h"

#include <glib/gi18n-lib.h>

#include "vocab/cw-ctcae.h"
#include "vocab/cw-vocabulary.h"

/* What went wrong on treatment. */

static const CwFieldChoice grade_choices[] = {
  { "1", N_ ("1"), NULL }, { "2", N_ ("2"), NULL }, { "3", N_ ("3"), NULL },
  { "4", N_ ("4"), NULL }, { "5", N_ ("5"), NULL },
};

static const CwFieldChoice grading_system_choices[] = {
  { "ctcae-5", N_ ("CTCAE v5.0"), NULL },    { "ctcae-4", N_ ("CTCAE v4.03"), NULL },
  { "ctcae-3", N_ ("CTCAE v3.0"), NULL },    { "who", N_ ("WHO"), NULL },
  { "rtog", N_ ("RTOG/EORTC"), NULL },       { "astct", N_ ("ASTCT"), NULL },
  { "not-stated", N_ ("Not stated"), NULL },
};

static const CwFieldChoice attribution_choices[] = {
  { "unrelated", N_ ("Unrelated"), NULL }, { "unlikely", N_ ("Unlikely"), NULL },
  { "possible", N_ ("Possible"), NULL },   { "probable", N_ ("Probable"), NULL },
  { "definite", N_ ("Definite"), NULL },   { "related", N_ ("Related, not graded"), NULL },
};

static const CwFieldChoice event_action_choices[] = {
  { "none", N_ ("None"), NULL },
  { "interrupted", N_ ("Interrupted"), NULL },
  { "reduced", N_ ("Dose reduced"), NULL },
  { "rescheduled", N_ ("Rescheduled"), NULL },
  { "stopped", N_ ("Stopped"), NULL },
  { "not-applicable", N_ ("Not applicable"), NULL },
};

static const CwFieldChoice event_outcome_choices[] = {
  { "resolved", N_ ("Resolved"), NULL },
  { "resolving", N_ ("Resolving"), NULL },
  { "sequelae", N_ ("Resolved with sequelae"), NULL },
  { "ongoing", N_ ("Not resolved"), NULL },
  { "fatal", N_ ("Fatal"), NULL },
};

static const CwFieldChoice challenge_result_choices[] = {
  { "positive", N_ ("Positive"), NULL },
  { "negative", N_ ("Negative"), NULL },
  { "not-done", N_ ("Not done"), NULL },
  { "not-evaluable", N_ ("Not evaluable"), NULL },
};

static const CwFieldChoice naranjo_choices[] = {
  { "definite", N_ ("Definite"), NULL },
  { "probable", N_ ("Probable"), NULL },
  { "possible", N_ ("Possible"), NULL },
  { "doubtful", N_ ("Doubtful"), NULL },
};

static const CwFieldChoice who_umc_choices[] = {
  { "certain", N_ ("Certain"), NULL },         { "probable", N_ ("Probable"), NULL },
  { "possible", N_ ("Possible"), NULL },       { "unlikely", N_ ("Unlikely"), NULL },
  { "conditional", N_ ("Conditional"), NULL }, { "unassessable", N_ ("Unassessable"), NULL },
};

static const CwField suspected_drug_fields[] = {
  CW_REFERENCE (CwSuspectedDrug, drug, N_ ("Drug"), "drug"),
  CW_CODE (CwSuspectedDrug, attribution, N_ ("Attribution"), attribution_choices),
  CW_TEXT (CwSuspectedDrug, mechanism, N_ ("Mechanism"), .flags = CW_FIELD_TITLE),
};

CW_DEFINE_ENTITY (CwSuspectedDrug,
                  cw_suspected_drug,
                  "suspected-drug",
                  N_ ("Suspected drug"),
                  suspected_drug_fields)

/* Grade n is choice n - 1. Of a term that CTCAE does not know nothing can be said. */
static guint
offer_grades (CwEntity *entity)
{
  const CwAdverseEvent *self = CW_ADVERSE_EVENT (entity);
  guint grades = cw_adverse_event_is_graded_by_ctcae_5 (self)
                   ? cw_ctcae_get_grades (cw_adverse_event_get_ctcae_term (self))
                   : 0;

  return grades ? grades >> CW_CTCAE_GRADE_MIN : CW_FIELD_OFFERS_ALL;
}

static char *
doubt_term (CwEntity *entity)
{
  return cw_adverse_event_dup_term_problem (CW_ADVERSE_EVENT (entity));
}

static const CwField adverse_event_fields[] = {
  CW_TEXT (CwAdverseEvent,
           term,
           N_ ("CTCAE term"),
           .vocabulary = 1 + CW_VOCABULARY_CTCAE,
           .doubt = doubt_term,
           .verbatim = "as-written",
           .care = "10d.event"),
  CW_TEXT (CwAdverseEvent,
           as_written,
           N_ ("Event as written"),
           .flags = CW_FIELD_TITLE,
           .care = "10d.event"),
  CW_CODE (CwAdverseEvent, grade, N_ ("Grade"), grade_choices, .offers = offer_grades),
  CW_CODE (CwAdverseEvent, grading_system, N_ ("Graded by"), grading_system_choices),
  CW_DATE (CwAdverseEvent, onset, N_ ("Onset")),
  CW_TEXT (CwAdverseEvent,
           onset_text,
           N_ ("Onset in words"),
           .flags = CW_FIELD_WHEN,
           .hint = N_ ("Without a date: after 2 cycles")),
  CW_DATE (CwAdverseEvent, end, N_ ("End")),
  CW_QUANTITY (CwAdverseEvent,
               duration,
               N_ ("Resolved after"),
               .units = "d wk mo h min",
               .range = { 0, 4000 }),
  CW_CODE (CwAdverseEvent,
           attribution,
           N_ ("Related to treatment"),
           attribution_choices,
           .care = "11c.causality"),
  CW_CODE (CwAdverseEvent, action, N_ ("Action"), event_action_choices),
  CW_PROSE (CwAdverseEvent, management, N_ ("Management")),
  CW_CODE (CwAdverseEvent, outcome, N_ ("Outcome"), event_outcome_choices),
  CW_TRISTATE (CwAdverseEvent, serious, N_ ("Serious")),
  CW_CODE (CwAdverseEvent, dechallenge, N_ ("Dechallenge"), challenge_result_choices),
  CW_CODE (CwAdverseEvent, rechallenge, N_ ("Rechallenge"), challenge_result_choices),
  CW_CODE (CwAdverseEvent, naranjo, N_ ("Naranjo"), naranjo_choices),
  CW_QUANTITY (CwAdverseEvent, naranjo_score, N_ ("Naranjo score"), .range = { -4, 13 }),
  CW_CODE (CwAdverseEvent, who_umc, N_ ("WHO-UMC"), who_umc_choices),
  CW_TEXT (CwAdverseEvent, confirmation, N_ ("Confirmed by")),
  CW_REFERENCE (CwAdverseEvent, figure, N_ ("Figure"), "figure"),
  CW_PROSE (CwAdverseEvent, note, N_ ("Note")),
  CW_LIST (CwAdverseEvent,
           suspected,
           N_ ("Suspected drugs"),
           cw_suspected_drug_get_type,
           .hint = N_ ("Add each drug that may have caused the event")),
};

CW_DEFINE_ENTITY (CwAdverseEvent,
                  cw_adverse_event,
                  "adverse-event",
                  N_ ("Adverse event"),
                  adverse_event_fields)

/**
 * cw_adverse_event_is_graded_by_ctcae_5:
 * @self: an adverse event
 *
 * Returns: whether its grade is one of CTCAE v5, which it is unless another system is named
 */
gboolean
cw_adverse_event_is_graded_by_ctcae_5 (const CwAdverseEvent *self)
{
  return self->grading_system == 0 || self->grading_system == CW_GRADING_SYSTEM_CTCAE_5;
}

/**
 * cw_adverse_event_get_ctcae_term:
 * @self: an adverse event
 *
 * The word in the article stands for the term only when it is the term.
 *
 * Returns: (transfer none) (nullable): the term it was given, or the one that was written; %NULL
 *   when there is neither. It need not be one of CTCAE v5.
 */
const char *
cw_adverse_event_get_ctcae_term (const CwAdverseEvent *self)
{
  const CwVocabularyTerm *term;

  if (self->term || self->as_written == NULL)
    return self->term;
  term = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_CTCAE), self->as_written);
  return term && g_ascii_strcasecmp (term->term, self->as_written) == 0 ? term->term : NULL;
}

static gboolean
is_same_word (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_str_equal (first, second);
}

/**
 * cw_adverse_event_dup_term_problem:
 * @self: an adverse event
 *
 * Of an earlier version of CTCAE the term may be one all the same. However else the event was
 * graded, the term is asked for.
 *
 * Returns: (transfer full) (nullable): a sentence when what it was given is no term of CTCAE v5
 */
char *
cw_adverse_event_dup_term_problem (const CwAdverseEvent *self)
{
  const CwVocabularyTerm *meant;

  if (self->term == NULL || self->grading_system == CW_GRADING_SYSTEM_CTCAE_4 ||
      self->grading_system == CW_GRADING_SYSTEM_CTCAE_3)
    return NULL;
  meant = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_CTCAE), self->term);
  if (meant == NULL)
    return g_strdup_printf (_ ("“%s” is not a term of CTCAE v5."), self->term);
  if (is_same_word (meant->term, self->term))
    return NULL;
  /* Translators: another name of an adverse event, then its term. */
  return g_strdup_printf (_ ("“%1$s” is not a term of CTCAE v5, which calls it “%2$s”."),
                          self->term, meant->term);
}

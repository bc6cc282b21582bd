/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"

/* Lengths of time of the outcome: what is recorded of them, and the abstract against the text. */

/* Between two units, and beside "nearly", rounding explains so much. */
#define TOLERANCE 0.12
/* A length may be that of one line of treatment, or count from another day. */
#define OF_A_PART                                                                                  \
  "\\b(?:(?:first|second|third|fourth)(?: |-)line|PFS ?[12]|from (?:the )?(?:initial )?"           \
  "(?:diagnosis|surgery|relapse|recurrence|onset))\\b"

static const struct
{
  const char *subject;
  const char *field;
} lengths[] = {
  { "response", "duration-of-response" },
  { "progression-free", "progression-free-survival" },
  { "survival", "overall-survival" },
  { "follow-up", "follow-up" },
};

/* ---- two lengths ---- */

static gboolean
is_exact (const CwQuantity *quantity)
{
  return quantity->comparator == CW_COMPARATOR_NONE && quantity->high == NULL;
}

static gboolean
read_days (const CwQuantity *quantity, CwRange *days)
{
  g_autoptr (CwQuantity) number =
    cw_quantity_new (CW_COMPARATOR_NONE, quantity->number, quantity->high, quantity->unit);

  return cw_range_read (number, "d", days);
}

/* Exact numbers in one unit are the same or differ; "8" is what "8.4" is rounded to. */
static gboolean
is_sure (const CwQuantity *one, const CwQuantity *other)
{
  return g_strcmp0 (one->unit, other->unit) == 0 && is_exact (one) && is_exact (other);
}

static gboolean
lengths_differ (const CwQuantity *one, const CwQuantity *other)
{
  CwRange a, b;

  if (is_sure (one, other))
    return fabs (cw_quantity_get_low (one) - cw_quantity_get_low (other)) >
           fmax (cw_mention_get_step (one), cw_mention_get_step (other)) / 2 + 1e-9;
  return read_days (one, &a) && read_days (other, &b) &&
         (a.low > b.high * (1 + TOLERANCE) || a.high < b.low * (1 - TOLERANCE));
}

/* ---- what is recorded ---- */

static const CwQuantity *
get_recorded (CwProseCheck *self, guint i)
{
  const CwOutcome *outcome = self->root->outcome;
  const CwQuantity *const values[] = { outcome->duration_of_response,
                                       outcome->progression_free_survival,
                                       outcome->overall_survival, outcome->follow_up };

  return cw_quantity_is_readable (values[i]) ? values[i] : NULL;
}

/* Follow-up is told of on the way too: only more than there was cannot be. */
static gboolean
is_on_the_way (const CwMention *mention, const CwQuantity *fact)
{
  CwRange days;

  return g_str_equal (mention->subject, "follow-up") && read_days (fact, &days) &&
         mention->number.high <= days.high;
}

static void
contradict (CwProseCheck *self, const CwMention *mention, guint i, const CwQuantity *fact)
{
  CwEntity *outcome = CW_ENTITY (self->root->outcome);
  g_autofree char *canonical = cw_quantity_to_string (mention->quantity);
  g_autofree char *words = cw_prose_finding_dup_length (mention, fact);
  CwFinding *finding = cw_prose_check_against_fact (
    self, "duration-in-text",
    is_sure (mention->quantity, fact) ? CW_SEVERITY_ERROR : CW_SEVERITY_WARNING, mention, outcome,
    lengths[i].field);

  cw_prose_finding_use_fact (finding, mention, words);
  cw_prose_finding_fix_fact (finding, outcome, lengths[i].field, canonical);
}

/* ---- the abstract against the text ---- */

static gboolean
is_in_text (const CwMention *mention)
{
  const CwPassage *passage = mention->statement->passage;

  return passage->kind == CW_PASSAGE_CASE ||
         (passage->kind == CW_PASSAGE_AROUND && !passage->is_literature);
}

static gboolean
is_told_twice (const CwMention *mention, const CwMention *other)
{
  return mention->statement->passage->kind == CW_PASSAGE_ABSTRACT && is_in_text (other) &&
         g_strcmp0 (mention->subject, other->subject) == 0;
}

static gboolean
told_differ (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && lengths_differ (mention->quantity, other->quantity);
}

static gboolean
told_agree (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && !lengths_differ (mention->quantity, other->quantity);
}

static void
compare_told (CwProseCheck *self, const CwMention *mention)
{
  const CwMention *other = cw_prose_check_find_other (self, mention, told_differ);

  if (other == NULL || cw_prose_check_find_other (self, mention, told_agree) ||
      cw_patterns_has (self->text->patterns, OF_A_PART, other->statement->words))
    return;
  cw_prose_check_against_prose (self, "duration-in-text",
                                is_sure (mention->quantity, other->quantity) ? CW_SEVERITY_ERROR
                                                                             : CW_SEVERITY_WARNING,
                                mention, other);
}

/* Compares a length with what the outcome records of it; where that says nothing, the abstract with
 * the text. Returns whether the outcome records it. */
gboolean
cw_prose_check_length (CwProseCheck *self, const CwMention *mention)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      const CwQuantity *fact = get_recorded (self, i);

      if (g_strcmp0 (mention->subject, lengths[i].subject) != 0 ||
          cw_patterns_has (self->text->patterns, OF_A_PART, mention->statement->words))
        continue;
      if (fact == NULL)
        compare_told (self, mention);
      else if (lengths_differ (mention->quantity, fact) && !is_on_the_way (mention, fact))
        contradict (self, mention, i, fact);
      return fact != NULL;
    }
  return FALSE;
}

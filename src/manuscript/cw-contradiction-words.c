/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "vocab/cw-vocabulary.h"

/* Sentences that agree only with a definition that the text does not give. */

/* How many sentences apart two of them are still about the same. */
#define REACH 8
#define MOST_STATEMENTS 4000

static gboolean
has (CwProseCheck *self, const CwStatement *statement, const char *pattern)
{
  return cw_patterns_has (self->text->patterns, pattern, statement->words);
}

static const CwStatement *
get (CwProseCheck *self, guint i)
{
  return i < MIN (self->text->statements->len, MOST_STATEMENTS) ? self->text->statements->pdata[i]
                                                                : NULL;
}

/* The first sentence from @from on with the pattern. */
static const CwStatement *
find (CwProseCheck *self, guint from, const char *pattern, gboolean of_patient)
{
  const CwStatement *statement;

  for (guint i = from; (statement = get (self, i)); i++)
    if ((statement->is_patient || !of_patient) && has (self, statement, pattern))
      return statement;
  return NULL;
}

static void
add_pair (CwProseCheck *self,
          const char *rule,
          const CwStatement *statement,
          const CwStatement *other,
          const char *message)
{
  CwFinding *finding =
    cw_prose_check_add_statement (self, rule, CW_SEVERITY_WARNING, statement, g_strdup (message));

  cw_prose_finding_add_statement (finding, other);
}

/* ---- events ---- */

/* Whether a word names an adverse event, by the vocabulary. */
static gboolean
is_event (const char *word)
{
  const CwVocabularyTerm *term;
  CwVocabularyRelation relation;

  return strlen (word) > 4 &&
         cw_vocabulary_resolve (cw_vocabulary_get (CW_VOCABULARY_CTCAE), word, &term, &relation);
}

/* An event that both sentences name. */
static gboolean
share_event (const CwStatement *statement, const CwStatement *other)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (statement->words, "en", NULL);
  g_autofree char *folded = g_utf8_casefold (other->words, -1);

  for (guint i = 0; words[i]; i++)
    if (strstr (folded, words[i]) && is_event (words[i]))
      return TRUE;
  return FALSE;
}

#define IN_LINE                                                                                    \
  "\\b(?:in line with|consistent with|similar to|in accordance with|in agreement with|"            \
  "comparable (?:to|with)) (?:those (?:of|in|from) )?(?:the "                                      \
  ")?(?:previous|prior|earlier|published|"                                                         \
  "other|reported)\\b"
#define RARE                                                                                       \
  "\\b(?:not|rarely|seldom|never|infrequently)(?: yet)?(?: been)?(?: frequently| commonly| "       \
  "previously| often| widely)? (?:reported|described|observed)\\b"

/* "In line with previous studies" and "not frequently reported" of the same event. */
static void
check_rarity (CwProseCheck *self)
{
  const CwStatement *in_line = find (self, 0, IN_LINE, FALSE);
  const CwStatement *rare;

  for (guint i = 0; in_line && (rare = get (self, i)); i++)
    if (rare != in_line && has (self, rare, RARE) && share_event (rare, in_line))
      {
        add_pair (self, "agreement-against-rarity", in_line, rare,
                  _ ("An event is said to agree with earlier studies and to be rarely reported."));
        return;
      }
}

#define ENDED                                                                                      \
  "\\b(?<event>[a-z-]{5,30}) (?:was |were |has |had |then |completely )*(?:stopped|disappeared|"   \
  "resolved|subsided|ceased|vanished)\\b"
#define BY_DOSE "\\bafter (?:the |this )?dose[- ](?:adjustment|reduction|change|modification)s?\\b"
#define AGAIN "\\b(?:recurr\\w*|again|reappear\\w*|re-?occur\\w*|relapsed|returned|new episode)\\b"

/* The event that a sentence says has ended. */
static char *
dup_ended (CwProseCheck *self, const CwStatement *statement)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *event = NULL;

  if (!statement->is_patient ||
      !cw_patterns_match (self->text->patterns, ENDED, statement->words, 0, -1, &match))
    return NULL;
  event = g_match_info_fetch_named (match, "event");
  return is_event (event) ? g_ascii_strdown (event, -1) : NULL;
}

/* It stopped before the dose was changed, and disappeared because it was. */
static void
check_ended_again (CwProseCheck *self, guint at, const char *event)
{
  const CwStatement *statement = get (self, at), *later;

  for (guint i = at + 1; i <= at + REACH && (later = get (self, i)); i++)
    {
      g_autofree char *ended = NULL;

      if (later->passage != statement->passage || has (self, later, AGAIN))
        return;
      ended = has (self, later, BY_DOSE) ? dup_ended (self, later) : NULL;
      if (g_strcmp0 (ended, event) != 0)
        continue;
      add_pair (self, "event-ended-twice", statement, later,
                _ ("The same event ends twice, before the dose was changed and after it."));
      return;
    }
}

static void
check_ends (CwProseCheck *self)
{
  for (guint i = 0; get (self, i); i++)
    {
      g_autofree char *event = dup_ended (self, get (self, i));

      if (event && !has (self, get (self, i), BY_DOSE))
        check_ended_again (self, i, event);
    }
}

/* ---- schedules ---- */

#define ON_OFF "\\b\\w+[- ](?:weeks?|days?)[- ]on\\b.{0,12}?\\b\\w+[- ](?:weeks?|days?)[- ]off\\b"
#define CONTINUOUS "\\bcontinuous (?:daily )?(?:dose|dosing|administration)\\b"
#define CHANGED "\\b(?:adopted|changed|switched|adjusted|modified)\\b"
#define REDUCED "\\b(?:dose reduction|reduced dose|reduction of the dose)\\b"
#define AMOUNT "\\b(?<n>\\d+(?:\\.\\d+)?) ?(?-i:mg|g|ug|mcg)\\b(?!/)"

static void
check_continuous (CwProseCheck *self)
{
  const CwStatement *on_off = find (self, 0, ON_OFF, TRUE);
  const CwStatement *continuous = find (self, 0, CONTINUOUS, TRUE);

  if (on_off && continuous && on_off->passage == continuous->passage && on_off != continuous &&
      !has (self, continuous, "\\b(?:switched|changed|converted|infusion)\\b"))
    add_pair (self, "schedule-in-text", continuous, on_off,
              _ ("A drug with breaks in its schedule is said to be given continuously."));
}

/* The last amount that a sentence names, or NULL. */
static char *
dup_amount (CwProseCheck *self, const CwStatement *statement)
{
  g_autoptr (GMatchInfo) match = NULL;
  char *amount = NULL;

  cw_patterns_match (self->text->patterns, AMOUNT, statement->words, 0, -1, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_free (amount);
      amount = g_match_info_fetch (match, 0);
    }
  return amount;
}

static char *
dup_amount_before (CwProseCheck *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 3 * REACH; i--)
    {
      char *amount = get (self, i - 1)->passage == get (self, at)->passage
                       ? dup_amount (self, get (self, i - 1))
                       : NULL;

      if (amount)
        return amount;
    }
  return NULL;
}

/* A schedule was changed at the same dose, and the next sentence calls it a reduced dose. */
static void
check_reduction (CwProseCheck *self)
{
  const CwStatement *statement, *next;

  for (guint i = 0; (statement = get (self, i)) && (next = get (self, i + 1)); i++)
    {
      g_autofree char *amount = NULL;
      g_autofree char *before = NULL;

      if (!statement->is_patient || next->passage != statement->passage ||
          !has (self, statement, ON_OFF) || !has (self, statement, CHANGED) ||
          !has (self, next, REDUCED))
        continue;
      amount = dup_amount (self, statement);
      before = dup_amount_before (self, i);
      if (amount && g_strcmp0 (amount, before) == 0)
        add_pair (self, "reduction-in-text", next, statement,
                  _ ("A dose is called reduced where only the schedule was changed."));
    }
}

/* ---- what kind of review, what treatment was for ---- */

#define UNRESECTABLE                                                                               \
  "\\bresection (?:could not|was not|cannot|can not) (?:be )?(?:obtained|possible|achieved|"       \
  "feasible|performed)\\b|\\bunresectable\\b"
#define NEOADJUVANT "\\bneo-?adjuvant\\b"

static void
check_kind_of_review (CwProseCheck *self)
{
  const CwStatement *narrative = find (self, 0, CW_NARRATIVE_REVIEW, FALSE);
  const CwStatement *systematic = find (self, 0, CW_SYSTEMATIC_REVIEW, FALSE);

  if (narrative && systematic && narrative->passage->kind == CW_PASSAGE_TITLE)
    add_pair (self, "kind-of-review", systematic, narrative,
              _ ("The review is a literature review in the title and a systematic review in the "
                 "text; a systematic review needs its search and selection described."));
}

static void
check_intent (CwProseCheck *self)
{
  const CwStatement *unresectable = find (self, 0, UNRESECTABLE, TRUE);
  const CwStatement *neoadjuvant = find (self, 0, NEOADJUVANT, TRUE);

  if (unresectable && neoadjuvant && unresectable != neoadjuvant)
    add_pair (
      self, "intent-in-text", neoadjuvant, unresectable,
      _ ("Treatment is called neoadjuvant for a tumour that is said not to be resectable."));
}

void
cw_prose_check_definitions (CwProseCheck *self)
{
  check_rarity (self);
  check_ends (self);
  check_continuous (self);
  check_reduction (self);
  check_kind_of_review (self);
  check_intent (self);
}

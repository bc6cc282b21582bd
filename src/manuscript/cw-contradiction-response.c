/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "manuscript/cw-contradiction-private.h"
#include "rules/cw-assessment-order.h"

/* Responses at their times. */

static const char *
get_nick (int category)
{
  switch (category)
    {
    case CW_RESPONSE_CATEGORY_CR:
      return "cr";
    case CW_RESPONSE_CATEGORY_PR:
      return "pr";
    case CW_RESPONSE_CATEGORY_SD:
      return "sd";
    case CW_RESPONSE_CATEGORY_PD:
      return "pd";
    default:
      return NULL;
    }
}

/* Lent: valid as long as the assessment. */
CwTimePoint
cw_prose_check_get_time (const CwAssessment *assessment)
{
  CwTimePoint when = { 0 };

  if (cw_date_is_readable (assessment->date) && !assessment->date->approximate)
    when.date = assessment->date;
  if (cw_quantity_is_readable (assessment->after_cycle))
    when.cycle = (guint)CLAMP (cw_quantity_get_low (assessment->after_cycle), 0, 1000);
  when.is_baseline = assessment->overall == CW_RESPONSE_CATEGORY_BASELINE;
  when.is_known = when.date || when.cycle || when.is_baseline;
  return when;
}

/* The assessment at the time of the mention; the last one for "at the time of the report". NULL
 * when there is none, or one of them agrees. */
static CwAssessment *
find_against (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->assessments);
  CwAssessment *against = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (list, i);
      CwTimePoint when = cw_prose_check_get_time (assessment);

      if (get_nick (assessment->overall) == NULL || !cw_time_point_is_same (&mention->when, &when))
        continue;
      if (g_str_equal (get_nick (assessment->overall), mention->value))
        return NULL;
      against = assessment; /* the list holds it */
    }
  return against;
}

/* The last assessment in time that has a category. */
static CwAssessment *
find_last (CwProseCheck *self)
{
  g_autoptr (GPtrArray) ordered = cw_assessment_order_list (self->root);

  for (guint i = ordered->len; i > 0; i--)
    if (get_nick (((CwAssessment *)ordered->pdata[i - 1])->overall))
      return ordered->pdata[i - 1]; /* the case holds it */
  return NULL;
}

static gboolean
responses_differ (const CwMention *mention, const CwMention *other)
{
  return g_strcmp0 (mention->value, other->value) != 0 &&
         cw_time_point_is_same (&mention->when, &other->when);
}

static gboolean
is_later (const CwMention *mention, const CwMention *than)
{
  GDate first, second;

  if (mention->when.date == NULL || than == NULL || than->when.date == NULL)
    return than == NULL;
  cw_date_get_latest (than->when.date, &first);
  cw_date_get_earliest (mention->when.date, &second);
  return g_date_compare (&second, &first) > 0;
}

/* The response that the prose dates last. */
static const CwMention *
find_last_told (CwProseCheck *self)
{
  const CwMention *last = NULL;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind == CW_MENTION_RESPONSE && mention->when.date && is_later (mention, last))
        last = mention;
    }
  return last;
}

/* The prose that says what the fact says stands beside it. */
static void
add_witness (CwProseCheck *self, CwFinding *finding, const CwMention *mention)
{
  const CwMention *other = cw_prose_check_find_other (self, mention, responses_differ);
  const CwMention *last = find_last_told (self);

  if (other == NULL && mention->when.is_last && last && last != mention &&
      g_strcmp0 (last->value, mention->value) != 0)
    other = last;
  if (other && other->statement != mention->statement)
    cw_prose_finding_add_mention (finding, other);
}

static const char *
get_words (const char *nick)
{
  return g_strcmp0 (nick, "cr") == 0   ? "complete response"
         : g_strcmp0 (nick, "pr") == 0 ? "partial response"
         : g_strcmp0 (nick, "sd") == 0 ? "stable disease"
                                       : "progressive disease";
}

static void
contradict_fact (CwProseCheck *self, const CwMention *mention, CwAssessment *assessment)
{
  CwFinding *finding = cw_prose_check_against_fact (self, "response-in-text", CW_SEVERITY_ERROR,
                                                    mention, CW_ENTITY (assessment), "overall");

  cw_prose_finding_use_fact (finding, mention, get_words (get_nick (assessment->overall)));
  cw_prose_finding_fix_fact (finding, CW_ENTITY (assessment), "overall", mention->value);
  add_witness (self, finding, mention);
}

static gboolean
comes_after (CwProseCheck *self, const CwMention *mention, const CwMention *other)
{
  guint first = 0, second = 0;

  g_ptr_array_find (self->mentions, mention, &first);
  g_ptr_array_find (self->mentions, other, &second);
  return first > second;
}

static void
check_response (CwProseCheck *self, const CwMention *mention)
{
  CwAssessment *against = find_against (self, mention);
  CwAssessment *last = find_last (self);
  const CwMention *other;

  /* A date says which assessment is meant, even if it is called the latest. */
  if (against == NULL && mention->when.is_last && mention->when.date == NULL && last &&
      !g_str_equal (get_nick (last->overall), mention->value))
    against = last;
  if (against)
    {
      contradict_fact (self, mention, against);
      return;
    }
  if (last)
    return;
  other = cw_prose_check_find_other (self, mention, responses_differ);
  if (other == NULL && mention->when.is_last && mention->when.date == NULL)
    {
      other = find_last_told (self);
      if (other && g_strcmp0 (other->value, mention->value) == 0)
        other = NULL;
    }
  else if (other && comes_after (self, mention, other))
    return;
  if (other)
    cw_prose_check_against_prose (self, "response-in-text", CW_SEVERITY_ERROR, mention, other);
}

/* Of the whole course, not of one line of treatment. */
#define BEST "\\bbest overall response (?:(?:was|is|of|an?|the|confirmed|achieved) ?)*\\Z"
#define OF_A_PART "\\b(?:lines?|to|with|during|under|on|after|cycles?)\\b"

static gboolean
is_best (CwProseCheck *self, const CwMention *mention)
{
  const char *words = mention->statement->words;

  return cw_patterns_match (self->text->patterns, BEST, words, 0, (gssize)mention->first, NULL) &&
         !cw_patterns_has (self->text->patterns, OF_A_PART, words);
}

static void
check_best (CwProseCheck *self, const CwMention *mention)
{
  CwEntity *outcome = CW_ENTITY (self->root->outcome);
  g_autofree char *recorded = cw_entity_dup_by_name (outcome, "best-response");
  CwFinding *finding;

  if (recorded == NULL || *recorded == '\0' || g_str_equal (recorded, mention->value))
    return;
  finding = cw_prose_check_against_fact (self, "best-response-in-text", CW_SEVERITY_ERROR, mention,
                                         outcome, "best-response");
  cw_prose_finding_fix_fact (finding, outcome, "best-response", mention->value);
}

/* ---- a response without a time, and one told twice ---- */

/* Of another kind than the response of the tumour as a whole. */
#define QUALIFIED                                                                                  \
  "\\b(?:near(?:ly)?|almost|metabolic|patholog\\w*|molecular|ha?ematolog\\w*|cytogenetic|"         \
  "biochemical|symptom\\w*|local|intracranial|virologic\\w*|immune|hormonal|serolog\\w*|MRD)\\b"
#define OF_A_SITE "\\G(?: \\([^()]{1,8}\\))? (?:of|in|at|for|on) (?!our|this)"

static int
get_rank (const char *nick)
{
  static const char *const order[] = { "pd", "sd", "pr", "cr" };

  for (guint i = 0; nick && i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (order[i], nick))
      return (int)i;
  return -1;
}

static gboolean
is_of_whole (CwProseCheck *self, const CwMention *mention)
{
  const char *words = mention->statement->words;

  return mention->statement->passage->kind <= CW_PASSAGE_CASE &&
         !cw_patterns_has (self->text->patterns, QUALIFIED, words) &&
         !cw_patterns_match (self->text->patterns, OF_A_SITE, words, mention->past, -1, NULL);
}

/* The best of all assessments, or NULL when one of them is open. */
static CwAssessment *
find_best (CwProseCheck *self)
{
  GListModel *list = G_LIST_MODEL (self->root->assessments);
  CwAssessment *best = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (list, i);
      const char *nick = get_nick (assessment->overall);

      if (nick == NULL && assessment->overall != CW_RESPONSE_CATEGORY_BASELINE)
        return NULL;
      if (nick && (best == NULL || get_rank (nick) > get_rank (get_nick (best->overall))))
        best = assessment; /* the list holds it */
    }
  return best;
}

/* A better response than the best one was never reached, whenever that shall have been. */
static void
check_untimed (CwProseCheck *self, const CwMention *mention)
{
  CwEntity *outcome = CW_ENTITY (self->root->outcome);
  g_autofree char *recorded = cw_entity_dup_by_name (outcome, "best-response");
  CwAssessment *best = find_best (self);

  if (get_rank (mention->value) < 2 || !is_of_whole (self, mention))
    return;
  if (get_rank (recorded) >= 0 && get_rank (recorded) < get_rank (mention->value))
    cw_prose_finding_use_fact (cw_prose_check_against_fact (self, "best-response-in-text",
                                                            CW_SEVERITY_ERROR, mention, outcome,
                                                            "best-response"),
                               mention, get_words (recorded));
  else if (best && get_rank (recorded) < 0 &&
           get_rank (get_nick (best->overall)) < get_rank (mention->value))
    cw_prose_check_against_fact (self, "response-in-text", CW_SEVERITY_WARNING, mention,
                                 CW_ENTITY (best), "overall");
}

static gboolean
is_same_response (const CwMention *mention, const CwMention *other)
{
  return mention->statement->passage->kind == CW_PASSAGE_ABSTRACT && mention->when.date &&
         other->statement->passage->kind == CW_PASSAGE_CASE && other->when.date &&
         g_strcmp0 (mention->value, other->value) == 0;
}

static gboolean
dates_differ (const CwMention *mention, const CwMention *other)
{
  return is_same_response (mention, other) && cw_time_point_differs (&mention->when, &other->when);
}

static gboolean
dates_agree (const CwMention *mention, const CwMention *other)
{
  return is_same_response (mention, other) && !cw_time_point_differs (&mention->when, &other->when);
}

/* The abstract dates a response that the text dates otherwise. */
static void
check_dated_twice (CwProseCheck *self, const CwMention *mention)
{
  const CwMention *other = cw_prose_check_find_other (self, mention, dates_differ);

  g_autofree char *words = cw_mention_dup_words (mention);

  if (other && !cw_prose_check_find_other (self, mention, dates_agree))
    cw_prose_finding_add_mention (
      cw_prose_check_add (
        self, "response-in-text", CW_SEVERITY_WARNING, mention,
        g_strdup_printf (_ ("The abstract and the text date “%s” differently."), words)),
      other);
}

void
cw_prose_check_responses (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind == CW_MENTION_RESPONSE && is_best (self, mention))
        check_best (self, mention);
      else if (mention->kind == CW_MENTION_RESPONSE && mention->when.is_known)
        {
          guint before = self->findings->len;

          check_response (self, mention);
          if (self->findings->len == before)
            check_dated_twice (self, mention);
        }
      else if (mention->kind == CW_MENTION_RESPONSE)
        check_untimed (self, mention);
    }
}

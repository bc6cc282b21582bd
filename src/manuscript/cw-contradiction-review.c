/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "rules/cw-our-case.h"
#include "rules/cw-review-statistics.h"

/* What the article says of the cases in its review, against the table. The table is counted without
 * our case and with it: a number that one of both gives is right. */

#define N_COUNTS 2

typedef struct
{
  CwProseCheck *check;
  GPtrArray *rows[N_COUNTS];
  CwReviewStatistics *statistics[N_COUNTS];
} Table;

/* What one way of counting says of a number in the text. */
typedef enum
{
  SILENT, /* it cannot tell, or speaks of something else */
  AGREES,
  DIFFERS,
} Verdict;

static void
table_init (Table *self, CwProseCheck *check)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (check->review);
  g_autoptr (CwOurCase) ours = cw_our_case_new (check->root);

  self->check = check;
  for (guint i = 0; i < N_COUNTS; i++)
    {
      self->rows[i] = cw_review_list_rows (check->review, i ? ours->row : NULL);
      self->statistics[i] = cw_review_statistics_new (columns, self->rows[i], NULL);
    }
}

static void
table_clear (Table *self)
{
  for (guint i = 0; i < N_COUNTS; i++)
    {
      g_clear_pointer (&self->statistics[i], cw_review_statistics_free);
      g_clear_pointer (&self->rows[i], g_ptr_array_unref);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static Verdict
compare (double said, double counted, double tolerance)
{
  return fabs (said - counted) <= tolerance + 1e-6 ? AGREES : DIFFERS;
}

/* ---- how many cases ---- */

static Verdict
judge_cases (const CwMention *mention, const CwReviewStratum *all)
{
  return compare (mention->number.low, all->rows->len, 0);
}

/* ---- how many of them ---- */

/* What the answers of a column make of a share; not yet extracted cells leave it open. */
static Verdict
judge_answers (const CwMention *mention,
               const CwReviewStratum *all,
               const char *key,
               const char *const *answers)
{
  const CwColumnStatistics *column = cw_review_stratum_find (all, key);
  guint n = 0;

  if (column == NULL || cw_column_statistics_get_n (column, CW_CELL_EMPTY) ||
      cw_column_statistics_get_n (column, CW_CELL_UNREADABLE))
    return SILENT;
  if (mention->of != column->n &&
      mention->of != cw_column_statistics_get_n (column, CW_CELL_EVALUABLE))
    return SILENT;
  for (guint i = 0; answers[i]; i++)
    {
      const CwCellAnswer *answer = cw_column_statistics_find (column, answers[i]);

      n += answer ? answer->rows->len : 0;
    }
  return compare (mention->number.low, n, 0);
}

typedef struct
{
  const char *subject;
  const char *column;
  const char *answers[4];
} Share;

static const Share shares[] = {
  { "male", "sex", { "male" } },
  { "female", "sex", { "female" } },
  { "objective", "best-response", { "cr", "pr" } },
  { "cr", "best-response", { "cr" } },
  { "pr", "best-response", { "pr" } },
  { "sd", "best-response", { "sd" } },
  { "pd", "best-response", { "pd" } },
  { "dead", "status", { "dead", "dead-of-disease", "dead-of-other-cause" } },
};

static const Share *
find_share (const char *subject)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (g_str_equal (shares[i].subject, subject))
      return &shares[i];
  return NULL;
}

static Verdict
judge_share (const CwMention *mention, const CwReviewStratum *all)
{
  const Share *share = find_share (mention->subject);

  return share ? judge_answers (mention, all, share->column, share->answers) : SILENT;
}

/* ---- medians and rates ---- */

static Verdict
judge_median (const CwMention *mention, const CwReviewStratum *all)
{
  const CwColumnStatistics *column = cw_review_stratum_find (all, mention->subject);

  if (column == NULL || column->quantiles.problem || column->bounded->len > 0 ||
      cw_column_statistics_get_n (column, CW_CELL_EMPTY))
    return SILENT;
  return compare (mention->number.low, column->quantiles.median, mention->step / 2);
}

static const CwReviewRate *
find_rate (const CwReviewStratum *all, const char *subject)
{
  if (g_str_equal (subject, "objective-rate"))
    return all->objective;
  return g_str_equal (subject, "control-rate") ? all->disease_control : NULL;
}

/* Of those who could be evaluated, or of all. */
static Verdict
judge_rate (const CwMention *mention, const CwReviewStratum *all, const CwReviewRate *rate)
{
  const CwColumnStatistics *column = cw_review_stratum_find (all, "best-response");

  if (column == NULL || rate->exact.problem || cw_column_statistics_get_n (column, CW_CELL_EMPTY))
    return SILENT;
  if (compare (mention->number.low, 100.0 * rate->rows->len / column->n, mention->step / 2) ==
      AGREES)
    return AGREES;
  return compare (mention->number.low, 100 * rate->exact.estimate, mention->step / 2);
}

static const CwReviewSurvival *
find_survival (const CwReviewStratum *all, const char *subject)
{
  if (g_str_equal (subject, "overall-survival"))
    return all->survival[CW_REVIEW_OVERALL_SURVIVAL];
  return g_str_equal (subject, "progression-free-survival")
           ? all->survival[CW_REVIEW_PROGRESSION_FREE]
           : NULL;
}

/* By Kaplan and Meier, or the plain median of the times. */
static Verdict
judge_time (const CwMention *mention, const CwReviewStratum *all, const CwReviewSurvival *survival)
{
  if (judge_median (mention, all) == AGREES)
    return AGREES;
  if (survival->curve->problem || !survival->median.reached ||
      survival->rows[CW_REVIEW_TIME_UNDETERMINED]->len > 0)
    return SILENT;
  return compare (mention->number.low, survival->median.time, fmax (mention->step / 2, 0.1));
}

static Verdict
judge_statistic (const CwMention *mention, const CwReviewStratum *all)
{
  const CwReviewRate *rate = find_rate (all, mention->subject);
  const CwReviewSurvival *survival = find_survival (all, mention->subject);

  if (rate)
    return judge_rate (mention, all, rate);
  return survival ? judge_time (mention, all, survival) : judge_median (mention, all);
}

/* ---- what the table says ---- */

static char *
dup_column (const CwReviewStratum *all, const char *key)
{
  const CwColumnStatistics *column = cw_review_stratum_find (all, key);
  g_autofree char *numbers = column ? cw_column_statistics_describe (column) : NULL;

  return column ? g_strdup_printf ("%s: %s", column->label, numbers) : g_strdup ("");
}

static char *
dup_counted (const CwMention *mention, const CwReviewStratum *all)
{
  const char *subject = mention->subject;

  if (mention->kind == CW_MENTION_CASES)
    return g_strdup_printf (ngettext ("%u case", "%u cases", all->rows->len), all->rows->len);
  if (find_share (subject))
    return dup_column (all, find_share (subject)->column);
  if (find_rate (all, subject))
    return cw_review_rate_describe (find_rate (all, subject));
  if (find_survival (all, subject))
    return cw_review_survival_describe (find_survival (all, subject));
  return dup_column (all, subject);
}

static void
report (const Table *self, const CwMention *mention)
{
  CwEntity *review = CW_ENTITY (self->check->review);
  g_autofree char *words = cw_mention_dup_words (mention);
  g_autofree char *without = dup_counted (mention, self->statistics[0]->all);
  g_autofree char *with = dup_counted (mention, self->statistics[1]->all);
  CwFinding *finding = cw_prose_check_add (
    self->check, "review-in-text", CW_SEVERITY_WARNING, mention,
    /* Translators: words of the article, then what the table of the review gives without the
     * author's own case and with it. */
    g_strdup_printf (_ ("The text says “%s”; the table of the review gives: %s; with our case: "
                        "%s."),
                     words, without, with));

  cw_finding_add_passage (finding, cw_entity_get_id (review), cw_entity_get_info (review)->name,
                          "cases", without, 0, 0);
}

/* ---- all ---- */

/* "six cases of …" are those of the table when the words behind name what the article is about. */
static gboolean
names_topic (CwProseCheck *self, const CwMention *mention)
{
  const char *behind = mention->statement->words + mention->past;
  g_autofree char *topic =
    g_strjoin (" ", self->root->title ? self->root->title : "",
               self->root->diagnosis->name ? self->root->diagnosis->name : "",
               self->review->title ? self->review->title : "", NULL);
  g_autofree char *folded = g_utf8_casefold (topic, -1);
  g_autofree char *clause = NULL;
  g_auto (GStrv) words = NULL;

  if (mention->kind != CW_MENTION_CASES || !g_str_has_prefix (behind, " of "))
    return TRUE;
  clause = g_strndup (behind, strcspn (behind, ".;,(["));
  words = g_str_tokenize_and_fold (clause, NULL, NULL);
  for (guint i = 0; words[i]; i++)
    if (strlen (words[i]) > 4 && strstr (folded, words[i]))
      return TRUE;
  return FALSE;
}

static Verdict
judge (const CwMention *mention, const CwReviewStratum *all)
{
  switch (mention->kind)
    {
    case CW_MENTION_CASES:
      return judge_cases (mention, all);
    case CW_MENTION_SHARE:
      return judge_share (mention, all);
    case CW_MENTION_STATISTIC:
      return judge_statistic (mention, all);
    default:
      return SILENT;
    }
}

static void
check_mention (const Table *self, const CwMention *mention)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < N_COUNTS; i++)
    {
      Verdict verdict = judge (mention, self->statistics[i]->all);

      if (verdict == AGREES)
        return;
      differs |= verdict == DIFFERS;
    }
  if (differs && names_topic (self->check, mention))
    report (self, mention);
}

static gboolean
is_of_review (const CwMention *mention)
{
  return mention->kind == CW_MENTION_CASES || mention->kind == CW_MENTION_SHARE ||
         mention->kind == CW_MENTION_STATISTIC;
}

/* The table is counted only when the text speaks of it. */
void
cw_prose_check_review (CwProseCheck *self)
{
  g_auto (Table) table = { 0 };

  for (guint i = 0; self->review && i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (!is_of_review (mention))
        continue;
      if (table.check == NULL)
        table_init (&table, self);
      check_mention (&table, mention);
    }
}

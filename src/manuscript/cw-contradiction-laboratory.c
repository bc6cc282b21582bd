/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "manuscript/cw-english.h"
#include "model/cw-entity-walk.h"
#include "model/cw-examination.h"
#include "rules/cw-laboratory-unit.h"
#include "vocab/cw-vocabulary.h"

/* Laboratory values in the text against the recorded series. A value that stands nowhere in the
 * series of its analyte contradicts it, and so does one that is told of a day on which another was
 * recorded. */

/* More of a number than this is never lost by rounding. */
#define MOST_ROUNDED 0.05
/* Molar masses and laboratories differ by so much. */
#define CONVERSION 0.01
#define ABOUT 0.1

/* ---- what is recorded of an analyte ---- */

#define FLUIDS                                                                                     \
  "\\b(?:CSF|cerebrospinal|ascit\\w+|pleural|peritoneal|synovial|bronchoalveolar|urin\\w+|stool|"  \
  "f(?:a)?ecal|drain\\w*|effusion|aspirate\\w*)\\b"

static gboolean
is_analyte (const CwLaboratorySeries *series, const char *analyte)
{
  const CwVocabulary *analytes = cw_vocabulary_get (CW_VOCABULARY_ANALYTE);
  const CwVocabularyTerm *term =
    series->analyte ? cw_vocabulary_lookup (analytes, series->analyte) : NULL;

  return term && g_str_equal (term->term, analyte);
}

/* What is said of another fluid than the one recorded says nothing of it. */
static gboolean
is_specimen (CwProseCheck *self, const CwLaboratorySeries *series, const CwMention *mention)
{
  const char *words = mention->statement->words;
  gboolean is_fluid = cw_patterns_has (self->text->patterns, FLUIDS, words);
  gboolean is_recorded =
    series->specimen && cw_patterns_has (self->text->patterns, FLUIDS, series->specimen);

  return is_fluid == is_recorded || g_str_has_prefix (mention->subject, "Urine") ||
         g_str_has_prefix (mention->subject, "Fecal");
}

/* (element-type CwLaboratoryResult): in the order of the record. */
static GPtrArray *
list_results (CwProseCheck *self, const CwMention *mention)
{
  GPtrArray *results = cw_entity_collect (CW_ENTITY (self->root), "laboratory-result");

  for (guint i = results->len; i > 0; i--)
    {
      const CwLaboratorySeries *series =
        CW_LABORATORY_SERIES (cw_entity_get_parent (results->pdata[i - 1]));

      if (!is_analyte (series, mention->subject) || !is_specimen (self, series, mention))
        g_ptr_array_remove_index (results, i - 1);
    }
  return results;
}

/* ---- numbers ---- */

/* What a number that is open to one side, or only about right, leaves room for. */
static CwRange
get_range (const CwQuantity *quantity, double factor)
{
  double low = cw_quantity_get_low (quantity) * factor;
  double high = cw_quantity_get_high (quantity) * factor;

  switch (quantity->comparator)
    {
    case CW_COMPARATOR_LESS:
    case CW_COMPARATOR_AT_MOST:
      return (CwRange){ 0, high };
    case CW_COMPARATOR_MORE:
    case CW_COMPARATOR_AT_LEAST:
      return (CwRange){ low, HUGE_VAL };
    case CW_COMPARATOR_ABOUT:
      return (CwRange){ low * (1 - ABOUT), high * (1 + ABOUT) };
    default:
      return (CwRange){ low, high };
    }
}

/* "1200" is what 1184 is rounded to, and "8" what 8.2 is. */
static double
get_rounding (const CwQuantity *quantity, double factor)
{
  double number = cw_quantity_get_low (quantity);
  double step = cw_mention_get_step (quantity);

  while (step >= 1 && number > 0 && fmod (number, step * 10) == 0)
    step *= 10;
  return fmin (step / 2, fmax (number * MOST_ROUNDED, cw_mention_get_step (quantity) / 2)) * factor;
}

/* The factor from the unit of the result to that of the text, 0 when they cannot be compared. */
static double
get_factor (const CwLaboratoryResult *result, const CwMention *mention)
{
  if (!cw_quantity_is_readable (result->value))
    return 0;
  return cw_laboratory_unit_get_factor (mention->subject, result->value->unit,
                                        mention->quantity->unit);
}

static gboolean
agrees (const CwLaboratoryResult *result, const CwMention *mention)
{
  double factor = get_factor (result, mention);
  CwRange fact = get_range (result->value, factor);
  CwRange said = get_range (mention->quantity, 1);
  double room = fmax (get_rounding (result->value, factor), get_rounding (mention->quantity, 1));

  if (g_strcmp0 (result->value->unit, mention->quantity->unit) != 0)
    room = fmax (room, CONVERSION * said.low);
  return said.low <= fact.high + room * (1 + 1e-9) && said.high >= fact.low - room * (1 + 1e-9);
}

static gboolean
is_comparable (const CwLaboratoryResult *result, const CwMention *mention)
{
  return get_factor (result, mention) > 0;
}

/* ---- times ---- */

#define FIRST_TIME "\\b(?:admission|presentation|baseline|diagnosis|initial)\\b"

static gboolean
dates_differ (const CwDate *one, const CwDate *other)
{
  CwTimePoint a = { .is_known = TRUE, .date = (CwDate *)one };
  CwTimePoint b = { .is_known = TRUE, .date = (CwDate *)other };

  return cw_time_point_differs (&a, &b);
}

/* Whether the result is of the time that the text names; a year alone names none. */
static gboolean
is_of_time (CwProseCheck *self, const CwLaboratoryResult *result, const CwMention *mention)
{
  gboolean is_first = g_strcmp0 (mention->value, "presentation") == 0;
  const CwDate *date = is_first ? self->root->presentation->date : mention->when.date;

  if (is_first && result->relative_time &&
      cw_patterns_has (self->text->patterns, FIRST_TIME, result->relative_time))
    return TRUE;
  return cw_date_is_readable (date) && date->month && cw_date_is_readable (result->date) &&
         result->date->month && !dates_differ (date, result->date);
}

/* In one month there may have been more than one. */
static gboolean
is_same_day (const CwLaboratoryResult *result, const CwMention *mention)
{
  const CwDate *date = mention->when.date;

  return date == NULL || result->date == NULL || (date->day != 0) == (result->date->day != 0);
}

/* ---- values ---- */

/* What may be another measurement than the one recorded. */
#define ANOTHER                                                                                    \
  "\\b(?:ros\\w+|fell|fall\\w*|increas\\w*|decreas\\w*|drop\\w*|declin\\w*|peak\\w*|nadir|after|"  \
  "later|then|subsequent\\w*|follow\\w*|repeat\\w*|next|previous\\w*|before|days?|weeks?|months?|" \
  "years?|cycles?|again|maximum|minimum|up to|down to)\\b"

static void
contradict (CwProseCheck *self,
            const CwMention *mention,
            CwLaboratoryResult *result,
            CwSeverity severity)
{
  CwEntity *entity = CW_ENTITY (result);
  g_autofree char *words = cw_english_dup_quantity (result->value, TRUE);
  g_autofree char *canonical = cw_quantity_to_string (mention->quantity);
  CwFinding *finding =
    cw_prose_check_against_fact (self, "laboratory-in-text", severity, mention, entity, "value");

  cw_prose_finding_use_fact (finding, mention, words);
  cw_prose_finding_fix_fact (finding, entity, "value", canonical);
}

/* The recorded value that the one in the text is nearest to. */
static CwLaboratoryResult *
find_nearest (const GPtrArray *results, const CwMention *mention)
{
  CwLaboratoryResult *nearest = results->pdata[0];
  double least = HUGE_VAL;

  for (guint i = 0; i < results->len; i++)
    {
      CwLaboratoryResult *result = results->pdata[i];
      double fact = cw_quantity_get_low (result->value) * get_factor (result, mention);
      double distance = fabs (fact - mention->number.low);

      if (distance < least)
        {
          least = distance;
          nearest = result;
        }
    }
  return nearest;
}

static void
check_among (CwProseCheck *self, const CwMention *mention, const GPtrArray *results)
{
  gboolean is_sure = results->len == 1 && mention->when.date == NULL &&
                     mention->quantity->comparator == CW_COMPARATOR_NONE &&
                     !cw_patterns_has (self->text->patterns, ANOTHER, mention->statement->words);

  for (guint i = 0; i < results->len; i++)
    if (agrees (results->pdata[i], mention))
      return;
  contradict (self, mention, find_nearest (results, mention),
              is_sure ? CW_SEVERITY_ERROR : CW_SEVERITY_WARNING);
}

/* Returns whether anything was recorded of the time that the text names. */
static gboolean
check_of_time (CwProseCheck *self, const CwMention *mention, const GPtrArray *results)
{
  CwLaboratoryResult *against = NULL;
  gboolean is_elsewhere = FALSE, is_day;

  for (guint i = 0; i < results->len; i++)
    {
      CwLaboratoryResult *result = results->pdata[i];

      if (!is_of_time (self, result, mention))
        is_elsewhere |= agrees (result, mention);
      else if (agrees (result, mention))
        return TRUE;
      else
        against = against ? against : result;
    }
  if (against == NULL)
    return FALSE;
  is_day = is_same_day (against, mention);
  if (is_day || !is_elsewhere)
    contradict (self, mention, against, is_day ? CW_SEVERITY_ERROR : CW_SEVERITY_WARNING);
  return TRUE;
}

/* Whether there is anything recorded that the value can be held against. */
gboolean
cw_prose_check_laboratory_value (CwProseCheck *self, const CwMention *mention)
{
  g_autoptr (GPtrArray) results = list_results (self, mention);

  for (guint i = results->len; i > 0; i--)
    if (!is_comparable (results->pdata[i - 1], mention))
      g_ptr_array_remove_index (results, i - 1);
  if (results->len == 0)
    return FALSE;
  if (!check_of_time (self, mention, results))
    check_among (self, mention, results);
  return TRUE;
}

/* ---- high, low, rising, falling ---- */

/* 1 above, -1 below, 0 the same, for two quantities of an analyte; FALSE when nobody knows. */
static gboolean
compare (const char *analyte, const CwQuantity *one, const CwQuantity *other, int *order)
{
  CwRange a, b;
  double factor;

  if (!cw_quantity_is_readable (one) || !cw_quantity_is_readable (other))
    return FALSE;
  factor = cw_laboratory_unit_get_factor (analyte, one->unit, other->unit);
  if (factor <= 0)
    return FALSE;
  a = get_range (one, factor);
  b = get_range (other, 1);
  *order = a.low > b.high ? 1 : a.high < b.low ? -1 : 0;
  return TRUE;
}

/* The flag, else what the reference range says; 0 when neither is recorded. */
static int
get_level (const CwLaboratoryResult *result, const char *analyte)
{
  const CwLaboratorySeries *series =
    CW_LABORATORY_SERIES (cw_entity_get_parent (CW_ENTITY ((gpointer)result)));
  gboolean has_high, has_low;
  int high = 0, low = 0;

  if (result->flag == CW_RESULT_FLAG_CRITICAL_LOW)
    return CW_RESULT_FLAG_LOW;
  if (result->flag == CW_RESULT_FLAG_CRITICAL_HIGH)
    return CW_RESULT_FLAG_HIGH;
  if (result->flag)
    return result->flag;
  has_high = compare (analyte, result->value, series->reference_high, &high);
  has_low = compare (analyte, result->value, series->reference_low, &low);
  if (has_high && high > 0)
    return CW_RESULT_FLAG_HIGH;
  if (has_low && low < 0)
    return CW_RESULT_FLAG_LOW;
  return has_high ? CW_RESULT_FLAG_NORMAL : 0;
}

/* Whether every result is known to be something else. */
static gboolean
is_never (const GPtrArray *results, const char *analyte, int level)
{
  for (guint i = 0; i < results->len; i++)
    {
      int found = get_level (results->pdata[i], analyte);

      if (found == 0 || found == level ||
          (found == CW_RESULT_FLAG_ABNORMAL && level != CW_RESULT_FLAG_NORMAL))
        return FALSE;
    }
  return TRUE;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const CwLaboratoryResult *first = *(CwLaboratoryResult *const *)a;
  const CwLaboratoryResult *second = *(CwLaboratoryResult *const *)b;
  GDate one, other;

  cw_date_get_earliest (first->date, &one);
  cw_date_get_earliest (second->date, &other);
  return g_date_compare (&one, &other);
}

/* Whether each result is beyond the one before it: 1 upwards, -1 downwards. */
static gboolean
goes_only (GPtrArray *results, const char *analyte, int direction)
{
  for (guint i = 0; i < results->len; i++)
    if (!cw_date_is_readable (((CwLaboratoryResult *)results->pdata[i])->date))
      return FALSE;
  g_ptr_array_sort (results, compare_dates);
  for (guint i = 1; i < results->len; i++)
    {
      const CwLaboratoryResult *before = results->pdata[i - 1], *result = results->pdata[i];
      int order;

      if (!dates_differ (before->date, result->date) ||
          !compare (analyte, result->value, before->value, &order) || order != direction)
        return FALSE;
    }
  return TRUE;
}

/* Whether the words cannot be true of any of the results. One result alone may be of another time.
 */
static gboolean
is_impossible (GPtrArray *results, const char *analyte, const char *value)
{
  if (g_str_equal (value, "high"))
    return is_never (results, analyte, CW_RESULT_FLAG_HIGH);
  if (g_str_equal (value, "low"))
    return is_never (results, analyte, CW_RESULT_FLAG_LOW);
  if (results->len < 2)
    return FALSE;
  if (g_str_equal (value, "rose"))
    return goes_only (results, analyte, -1);
  if (g_str_equal (value, "fell"))
    return goes_only (results, analyte, 1);
  return is_never (results, analyte, CW_RESULT_FLAG_NORMAL);
}

void
cw_prose_check_laboratory_trends (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];
      g_autoptr (GPtrArray) results =
        mention->kind == CW_MENTION_TREND ? list_results (self, mention) : NULL;

      if (results && results->len && is_impossible (results, mention->subject, mention->value))
        cw_prose_check_against_fact (self, "laboratory-trend-in-text", CW_SEVERITY_WARNING, mention,
                                     results->pdata[results->len - 1], "value");
    }
}

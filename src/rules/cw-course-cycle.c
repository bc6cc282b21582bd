/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-course-cycle.h"

#include <math.h>

#include "rules/cw-course-phrase.h"

/* Whose cycles are counted where a record says “after 2 cycles”. When only one regimen has cycles
 * they are its own. When several have, they are those of the first one as long as no other can be
 * meant; a date is never invented where one can. Regimens and assessments stand in the order of
 * time, and a regimen follows the end of those before it. */

static gboolean
has_cycles (CwRegimen *regimen)
{
  return cw_quantity_is_readable (regimen->cycle_length);
}

/* (element-type CwRegimen): those in cycles, in the order of the record. */
static GPtrArray *
list_regimens (const CwCourse *self)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);
  GPtrArray *regimens = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);

      if (has_cycles (regimen))
        g_ptr_array_add (regimens, regimen); /* its list keeps it */
    }
  return regimens;
}

static gboolean
stands_before (CwRegimen *first, CwRegimen *second)
{
  return cw_entity_get_position (CW_ENTITY (first)) < cw_entity_get_position (CW_ENTITY (second));
}

/* Whether so many cycles of a regimen were surely never given. */
static gboolean
ended_before (CwRegimen *regimen, double number)
{
  CwRange given;

  return cw_range_read (regimen->cycles_given, NULL, &given) && given.high < number;
}

/* ---- names ---- */

/**
 * cw_course_cycle_is_named:
 * @regimen: a regimen
 * @words: words
 *
 * Returns: whether they call it by its name, its line or its phase
 */
gboolean
cw_course_cycle_is_named (CwRegimen *regimen, const char *words)
{
  g_autofree char *nick = cw_entity_dup_by_name (CW_ENTITY (regimen), "phase");

  return cw_course_phrase_mentions (words, regimen->name) ||
         cw_course_phrase_mentions (words, regimen->line) ||
         cw_course_phrase_mentions (words, nick);
}

static gboolean
has_drug_in (CwRegimen *regimen, const char *words)
{
  GListModel *drugs = G_LIST_MODEL (regimen->drugs);

  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);

      if (cw_course_phrase_mentions (words, drug->name))
        return TRUE;
    }
  return FALSE;
}

/* The only one that words call by a name or by a drug; %NULL for none or several. */
static CwRegimen *
find_named (GPtrArray *regimens, const char *words)
{
  CwRegimen *named = NULL;

  for (guint i = 0; words && i < regimens->len; i++)
    {
      CwRegimen *regimen = regimens->pdata[i];

      if (!cw_course_cycle_is_named (regimen, words) && !has_drug_in (regimen, words))
        continue;
      if (named)
        return NULL;
      named = regimen;
    }
  return named;
}

/* ---- assessments ---- */

/* The first day on which a regimen may have ended; below all days when nothing says. */
static double
get_earliest_end (CwRegimen *regimen)
{
  CwMoment start = cw_moment_from_date (regimen->start), end = cw_moment_from_date (regimen->end);
  CwRange length, given;

  if (end.known)
    return end.low;
  if (!start.known)
    return -G_MAXDOUBLE;
  return cw_range_read (regimen->cycle_length, "d", &length) &&
             cw_range_read (regimen->cycles_given, NULL, &given)
           ? start.low + given.low * length.low
           : start.low;
}

/* The first day on which another regimen may have begun. */
static double
get_earliest_start (const CwCourse *self, CwRegimen *regimen)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);
  CwMoment start = cw_moment_from_date (regimen->start);
  guint position = cw_entity_get_position (CW_ENTITY (regimen));
  double day = -G_MAXDOUBLE;

  if (start.known)
    return start.low;
  for (guint i = 0; i < position; i++)
    {
      g_autoptr (CwRegimen) before = g_list_model_get_item (list, i);

      day = fmax (day, get_earliest_end (before));
    }
  return day;
}

/* “After progression”, the beginning of a regimen in words. */
static gboolean
is_after_progression (const char *text)
{
  static const char *const starts[] = { "after ", "at ", "on ", "upon ", "following ", NULL };

  return cw_course_phrase_begins (text, starts) && cw_course_phrase_mentions (text, "progress");
}

/* “During maintenance”: a regimen that stands before another one was still being given. */
static gboolean
is_during_earlier (const CwCourse *self, CwRegimen *regimen, const char *label)
{
  static const char *const starts[] = { "during ", "under ", "on ", NULL };
  GListModel *list = G_LIST_MODEL (self->root->regimens);
  guint position = cw_entity_get_position (CW_ENTITY (regimen));
  gboolean is_named = FALSE;

  if (!cw_course_phrase_begins (label, starts) || cw_course_cycle_is_named (regimen, label))
    return FALSE;
  for (guint i = 0; i < position; i++)
    {
      g_autoptr (CwRegimen) before = g_list_model_get_item (list, i);

      is_named = is_named || cw_course_cycle_is_named (before, label);
    }
  return is_named;
}

static gboolean
is_progression (const CwAssessment *assessment)
{
  return assessment->overall == CW_RESPONSE_CATEGORY_PD ||
         assessment->overall == CW_RESPONSE_CATEGORY_ICPD;
}

/* How many assessments, from the first, were surely made before another regimen began. */
static guint
count_before (const CwCourse *self, CwRegimen *regimen)
{
  gboolean is_dated = cw_moment_from_date (regimen->start).known;
  gboolean awaits_progression = !is_dated && is_after_progression (regimen->start_text);
  double day = get_earliest_start (self, regimen);
  guint n = 0;

  if (!is_dated && !stands_before (self->start_regimen, regimen))
    return 0;
  for (guint i = 0; i < self->readings->len; i++)
    {
      const CwAssessment *assessment = ((CwRecistReading *)self->readings->pdata[i])->assessment;
      CwMoment moment = cw_moment_from_date (assessment->date);

      if ((moment.known && moment.high < day) ||
          (!is_dated && is_during_earlier (self, regimen, assessment->label)) ||
          (awaits_progression && is_progression (assessment)))
        n = i + 1;
      awaits_progression = awaits_progression && !is_progression (assessment);
    }
  return n;
}

static gboolean
read_count (const CwAssessment *assessment, CwRange *number)
{
  return assessment->date == NULL && cw_range_read (assessment->after_cycle, NULL, number);
}

/* Where the count falls, another regimen is counted. When there are as many such runs as regimens,
 * each has its own: returns how many assessments the first run has, 0 when it is not sure. */
static guint
count_first_run (const CwCourse *self, GPtrArray *regimens)
{
  guint n_first = 0, n_runs = 0;
  double last = G_MAXDOUBLE;

  if (regimens->pdata[0] != self->start_regimen)
    return 0;
  for (guint i = 0; i < self->readings->len; i++)
    {
      CwRange number;

      if (!read_count (((CwRecistReading *)self->readings->pdata[i])->assessment, &number))
        continue;
      n_runs += number.high < last;
      last = number.low;
      if (n_runs == 1)
        n_first = i + 1;
    }
  return n_runs == regimens->len ? n_first : 0;
}

/**
 * cw_course_cycle_find_only:
 * @self: a course whose start is known
 *
 * Returns: (nullable) (transfer none): the regimen that is meant wherever a cycle is named: the
 * only one that has any, if it is the first
 */
CwRegimen *
cw_course_cycle_find_only (const CwCourse *self)
{
  g_autoptr (GPtrArray) regimens = list_regimens (self);

  return regimens->len == 1 && regimens->pdata[0] == self->start_regimen ? self->start_regimen
                                                                         : NULL;
}

static gboolean
is_first_meant (const CwCourse *self,
                GPtrArray *regimens,
                const guint *n_before,
                guint i,
                double number)
{
  if (self->start_regimen == NULL || ended_before (self->start_regimen, number))
    return FALSE;
  for (guint j = 0; j < regimens->len; j++)
    if (regimens->pdata[j] != self->start_regimen && i >= n_before[j] &&
        !ended_before (regimens->pdata[j], number))
      return FALSE;
  return TRUE;
}

/**
 * cw_course_cycle_list_counted:
 * @self: a course whose start and readings are known
 *
 * Another regimen is not meant when it surely began later, was surely given in fewer cycles, or
 * when the assessment calls the first one by its name.
 *
 * Returns: (transfer full) (element-type CwRegimen): for each reading the regimen whose cycles it
 *   counts if it counts any; %NULL when that is not clear
 */
GPtrArray *
cw_course_cycle_list_counted (const CwCourse *self)
{
  g_autoptr (GPtrArray) regimens = list_regimens (self);
  g_autofree guint *n_before = g_new0 (guint, regimens->len + 1);
  GPtrArray *counted = g_ptr_array_new ();
  guint n_first = 0;

  if (self->start_regimen && self->cycle_regimen == NULL && regimens->len > 0)
    {
      n_first = count_first_run (self, regimens);
      for (guint j = 0; j < regimens->len; j++)
        n_before[j] = MAX (n_first, count_before (self, regimens->pdata[j]));
    }
  for (guint i = 0; i < self->readings->len; i++)
    {
      const CwAssessment *assessment = ((CwRecistReading *)self->readings->pdata[i])->assessment;
      CwRegimen *named = self->cycle_regimen ? NULL : find_named (regimens, assessment->label);
      CwRange number = { 0, 0 };
      gboolean is_first = self->cycle_regimen != NULL;

      if (!is_first && read_count (assessment, &number))
        is_first = named ? named == self->start_regimen
                         : is_first_meant (self, regimens, n_before, i, number.high);
      g_ptr_array_add (counted, is_first ? self->start_regimen : NULL);
    }
  return counted;
}

/* ---- words ---- */

/* The same words mean what they mean in the one assessment that has them. */
static CwRegimen *
find_said_by_assessment (const CwCourse *self, const char *words)
{
  CwRegimen *said = NULL;
  guint n = 0;

  for (guint i = 0; i < self->readings->len; i++)
    {
      const CwAssessment *assessment = ((CwRecistReading *)self->readings->pdata[i])->assessment;

      if (assessment->label == NULL || g_ascii_strcasecmp (assessment->label, words) != 0)
        continue;
      said = self->counted->pdata[i];
      n++;
    }
  return n == 1 ? said : NULL;
}

/**
 * cw_course_cycle_choose:
 * @self: a course
 * @context: (nullable): the regimen that their place speaks of
 * @words: words with the number of a cycle
 * @number: that number
 *
 * Returns: (nullable) (transfer none): the regimen they count by: the one they name, else @context
 *   if it had so many cycles, else the only one that can be meant, or that an assessment means with
 *   the same words; %NULL when it is not clear
 */
CwRegimen *
cw_course_cycle_choose (const CwCourse *self, CwRegimen *context, const char *words, double number)
{
  g_autoptr (GPtrArray) regimens = list_regimens (self);
  g_autofree guint *n_before = g_new0 (guint, regimens->len + 1);
  CwRegimen *named = find_named (regimens, words);

  if (self->cycle_regimen)
    return self->cycle_regimen;
  if (named || (context && !ended_before (context, number)))
    return named ? named : context;
  if (is_first_meant (self, regimens, n_before, 0, number))
    return self->start_regimen;
  return find_said_by_assessment (self, words);
}

static CwRegimen *
find_regimen_of (const CwCourse *self, const char *drug)
{
  CwEntity *entity = drug ? cw_entity_lookup (CW_ENTITY (self->root), drug) : NULL;
  CwEntity *regimen = entity ? cw_entity_get_parent (entity) : NULL;

  return regimen && CW_IS_REGIMEN (regimen) && has_cycles (CW_REGIMEN (regimen))
           ? CW_REGIMEN (regimen)
           : NULL;
}

/* The regimen of all the drugs that an event is put down to. */
static CwRegimen *
find_suspected (const CwCourse *self, CwAdverseEvent *event)
{
  GListModel *list = G_LIST_MODEL (event->suspected);
  CwRegimen *common = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwSuspectedDrug) suspected = g_list_model_get_item (list, i);
      CwRegimen *regimen = find_regimen_of (self, suspected->drug);

      if (regimen == NULL || (common && regimen != common))
        return NULL;
      common = regimen;
    }
  return common;
}

/* The only one in cycles before a regimen, which it can have begun after. */
static CwRegimen *
find_before (const CwCourse *self, CwRegimen *regimen)
{
  g_autoptr (GPtrArray) regimens = list_regimens (self);

  return regimens->len > 0 && stands_before (regimens->pdata[0], regimen) &&
             (regimens->len == 1 || !stands_before (regimens->pdata[1], regimen))
           ? regimens->pdata[0]
           : NULL;
}

/**
 * cw_course_cycle_find_context:
 * @self: a course
 * @entity: (nullable): an entity of its case
 * @field: the name of its field that may hold the number of a cycle
 *
 * Returns: (nullable) (transfer none): the regimen whose cycles can only be meant there: that of
 *   the drug of a change or an event, the regimen itself for its end, the one before it for its
 *   beginning
 */
CwRegimen *
cw_course_cycle_find_context (const CwCourse *self, CwEntity *entity, const char *field)
{
  if (entity == NULL)
    return NULL;
  if (CW_IS_DOSE_CHANGE (entity))
    return find_regimen_of (self, CW_DOSE_CHANGE (entity)->drug);
  if (CW_IS_ADVERSE_EVENT (entity))
    return find_suspected (self, CW_ADVERSE_EVENT (entity));
  if (!CW_IS_REGIMEN (entity))
    return NULL;
  if (g_strcmp0 (field, "start-text") == 0)
    return find_before (self, CW_REGIMEN (entity));
  return has_cycles (CW_REGIMEN (entity)) ? CW_REGIMEN (entity) : NULL;
}

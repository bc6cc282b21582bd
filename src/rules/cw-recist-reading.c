/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-recist-reading.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-assessment-order.h"
#include "rules/cw-lesion-size.h"

/* RECIST 1.1 from the lesions and measurements of a case, or from the parts of an assessment that
 * were recorded without them. */

typedef struct
{
  CwCase *root;
  gboolean has_targets;
  gboolean has_non_targets;
  gboolean has_lesions; /* targets or others: the list of lesions then is the whole truth */
  double baseline;
  double nadir;
  gboolean has_baseline;
  gboolean responded;
  gboolean complete; /* when last evaluated, the response was complete */
} Reader;

static void
free_reading (CwRecistReading *reading)
{
  g_free (reading->problem);
  g_free (reading);
}

/**
 * cw_recist_applies:
 * @assessment: an assessment
 *
 * Returns: whether it was made by RECIST 1.1, or does not say by what
 */
gboolean
cw_recist_applies (const CwAssessment *assessment)
{
  return assessment->criteria == 0 || assessment->criteria == CW_RESPONSE_CRITERIA_RECIST_1_1;
}

/* ---- lesions ---- */

/* Takes @problem; @field of @entity is where it is mended. */
static void
set_problem (CwRecistReading *reading, char *problem, gpointer entity, const char *field)
{
  g_free (reading->problem);
  reading->problem = problem;
  reading->gap_entity = entity;
  reading->gap_field = field;
}

/* The size of a lesion, or the list in which it is missing. */
static void
set_problem_of_size (CwRecistReading *reading, char *problem, CwLesion *lesion, const char *field)
{
  CwMeasurement *measurement = cw_lesion_size_find (reading->assessment, lesion);

  if (measurement)
    set_problem (reading, problem, measurement, field);
  else
    set_problem (reading, problem, reading->assessment, "measurements");
}

/* The target lesions at one assessment. */
typedef struct
{
  GArray *rows; /* CwRecistLesion */
  guint n_measured;
  CwLesion *unrecorded; /* (unowned): one of which neither a size nor its absence is recorded */
} Targets;

static void
clear_targets (Targets *targets)
{
  g_clear_pointer (&targets->rows, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Targets, clear_targets)

/* FALSE when it cannot be calculated with. */
static gboolean
read_target_lesion (Targets *targets, CwRecistReading *reading, CwLesion *lesion)
{
  CwMeasurement *measurement = cw_lesion_size_find (reading->assessment, lesion);
  CwRecistLesion row = { FALSE, 0, lesion->lymph_node };
  int size = cw_lesion_size_read (measurement, &row.mm);
  g_autofree char *title = NULL;

  if (size < 0)
    {
      title = cw_entity_dup_title (CW_ENTITY (lesion));
      set_problem_of_size (reading,
                           g_strdup_printf (_ ("the size of %s is not a single number"), title),
                           lesion, "diameter");
      return FALSE;
    }
  row.measured = size > 0;
  if (size == 0 && (measurement == NULL || measurement->state != CW_LESION_STATE_NOT_EVALUATED))
    targets->unrecorded = lesion;
  targets->n_measured += row.measured;
  reading->sum += row.mm;
  g_array_append_val (targets->rows, row);
  return TRUE;
}

/* Fills in the target lesions; FALSE when one cannot be calculated with. */
static gboolean
read_targets (Reader *reader, CwRecistReading *reading, Targets *targets)
{
  GListModel *list = G_LIST_MODEL (reader->root->lesions);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);

      if (lesion->role == CW_LESION_ROLE_TARGET && !read_target_lesion (targets, reading, lesion))
        return FALSE;
    }
  reading->has_sum = targets->rows->len > 0 && targets->n_measured == targets->rows->len;
  return TRUE;
}

/* The recorded category of a part as a set; empty for what is none. */
static guint
get_recorded (int category, guint possible)
{
  if (category == CW_RESPONSE_CATEGORY_IUPD || category == CW_RESPONSE_CATEGORY_ICPD)
    category = CW_RESPONSE_CATEGORY_PD;
  return category > 0 ? CW_RECIST_SET (category) & possible : 0;
}

/* ---- target lesions ---- */

static void
set_unrecorded (CwRecistReading *reading, const Targets *targets)
{
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (targets->unrecorded));

  set_problem_of_size (reading,
                       targets->n_measured
                         ? g_strdup_printf (_ ("the size of %s is not recorded"), title)
                         : g_strdup (_ ("the target lesions are not recorded")),
                       targets->unrecorded, "diameter");
}

/* By the sizes; what is not recorded is something else than what could not be evaluated. */
static guint
rate_sizes (Reader *reader, CwRecistReading *reading, const Targets *targets)
{
  int category = cw_recist_rate_targets ((CwRecistLesion *)targets->rows->data, targets->rows->len,
                                         reader->baseline, reader->nadir);

  if (category == CW_RESPONSE_CATEGORY_NE && targets->unrecorded)
    set_unrecorded (reading, targets);
  else if (category)
    return CW_RECIST_SET (category);
  else
    set_problem (reading,
                 g_strdup (_ ("a small lesion may be a normal lymph node: whether it is a "
                              "node is not recorded")),
                 reader->root, "lesions");
  return CW_RECIST_ANY_TARGET;
}

static guint
rate_targets (Reader *reader, CwRecistReading *reading, const Targets *targets)
{
  guint recorded = get_recorded (reading->assessment->target_response, CW_RECIST_ANY_TARGET);

  if (targets->n_measured == 0 && recorded)
    return recorded;
  if (targets->n_measured == 0 && targets->unrecorded == NULL)
    return CW_RECIST_SET (CW_RESPONSE_CATEGORY_NE);
  if (targets->n_measured == 0)
    set_unrecorded (reading, targets);
  else if (!reader->has_baseline)
    set_problem (reading, g_strdup (_ ("no sum of diameters is recorded before treatment")),
                 reader->root, "assessments");
  else
    return rate_sizes (reader, reading, targets);
  return CW_RECIST_ANY_TARGET;
}

static guint
read_target (Reader *reader, CwRecistReading *reading)
{
  g_auto (Targets) targets = { g_array_new (FALSE, FALSE, sizeof (CwRecistLesion)), 0, NULL };
  guint recorded = get_recorded (reading->assessment->target_response, CW_RECIST_ANY_TARGET);

  if (reader->has_targets)
    return read_targets (reader, reading, &targets) ? rate_targets (reader, reading, &targets)
                                                    : CW_RECIST_ANY_TARGET;
  if (recorded)
    return recorded;
  if (reader->has_lesions)
    return CW_RECIST_NO_LESIONS;
  set_problem (reading, g_strdup (_ ("no lesions are recorded")), reader->root, "lesions");
  return CW_RECIST_ANY_TARGET | CW_RECIST_NO_LESIONS;
}

/* ---- other lesions ---- */

/* The category that one other lesion alone would give; 0 when nothing of it is recorded. */
static int
rate_non_target (CwLesion *lesion, const CwMeasurement *measurement)
{
  double mm;
  int size = cw_lesion_size_read (measurement, &mm);

  if (measurement == NULL || (measurement->state == 0 && measurement->diameter == NULL))
    return 0;
  if (measurement->state == CW_LESION_STATE_UNEQUIVOCAL_PROGRESSION)
    return CW_RESPONSE_CATEGORY_PD;
  if (measurement->state == CW_LESION_STATE_PRESENT || size < 0)
    return CW_RESPONSE_CATEGORY_NON_CR_NON_PD;
  if (size == 0)
    return CW_RESPONSE_CATEGORY_NE;
  return mm <= 0 || (lesion->lymph_node == CW_TRISTATE_YES && mm < CW_RECIST_NODE_NORMAL_MM)
           ? CW_RESPONSE_CATEGORY_CR
           : CW_RESPONSE_CATEGORY_NON_CR_NON_PD;
}

/* All the other lesions together (4.3.3): growth of one is enough, then what is left of one. */
static int
rate_seen (guint seen)
{
  if (seen & CW_RECIST_SET (CW_RESPONSE_CATEGORY_PD))
    return CW_RESPONSE_CATEGORY_PD;
  if (seen & CW_RECIST_SET (CW_RESPONSE_CATEGORY_NON_CR_NON_PD))
    return CW_RESPONSE_CATEGORY_NON_CR_NON_PD;
  return seen == CW_RECIST_SET (CW_RESPONSE_CATEGORY_CR) ? CW_RESPONSE_CATEGORY_CR
                                                         : CW_RESPONSE_CATEGORY_NE;
}

/* What is not recorded of a lesion may be anything beside what was seen of the others. */
static guint
rate_seen_in_part (guint seen)
{
  guint set = 0;

  for (int i = 1; i <= CW_RESPONSE_CATEGORY_NE; i++)
    if (CW_RECIST_ANY_NON_TARGET & CW_RECIST_SET (i))
      set |= CW_RECIST_SET (rate_seen (seen | CW_RECIST_SET (i)));
  return set;
}

static void
set_unrecorded_other (CwRecistReading *reading, CwLesion *lesion)
{
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (lesion));

  if (reading->problem == NULL)
    set_problem_of_size (reading, g_strdup_printf (_ ("the state of %s is not recorded"), title),
                         lesion, "state");
}

/* Empty when nothing is recorded of any. */
static guint
rate_non_targets (Reader *reader, CwRecistReading *reading)
{
  GListModel *list = G_LIST_MODEL (reader->root->lesions);
  CwLesion *unrecorded = NULL;
  guint seen = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);
      int category;

      if (lesion->role != CW_LESION_ROLE_NON_TARGET)
        continue;
      category = rate_non_target (lesion, cw_lesion_size_find (reading->assessment, lesion));
      if (category)
        seen |= CW_RECIST_SET (category);
      else
        unrecorded = lesion; /* its list keeps it */
    }
  if (seen == 0 || unrecorded == NULL)
    return seen ? CW_RECIST_SET (rate_seen (seen)) : 0;
  set_unrecorded_other (reading, unrecorded);
  return rate_seen_in_part (seen);
}

static guint
read_non_target (Reader *reader, CwRecistReading *reading)
{
  guint set = reader->has_non_targets ? rate_non_targets (reader, reading) : 0;
  guint recorded =
    get_recorded (reading->assessment->non_target_response, CW_RECIST_ANY_NON_TARGET);

  if (set)
    return set & recorded ? set & recorded : set;
  if (recorded)
    return recorded;
  if (reader->has_lesions && !reader->has_non_targets)
    return CW_RECIST_NO_LESIONS;
  if (reading->problem == NULL)
    set_problem (reading, g_strdup (_ ("the non-target lesions are not recorded")),
                 reading->assessment, "non-target-response");
  return CW_RECIST_ANY_NON_TARGET | (reader->has_lesions ? 0 : CW_RECIST_NO_LESIONS);
}

/* ---- assessments ---- */

/* A lesion that is listed as new and seen at this assessment is a new lesion, whoever forgot to
 * say so. */
static int
read_new_lesions (Reader *reader, CwAssessment *assessment)
{
  GListModel *list = G_LIST_MODEL (reader->root->lesions);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);

      if (lesion->role == CW_LESION_ROLE_NEW &&
          cw_lesion_size_is_seen (cw_lesion_size_find (assessment, lesion)))
        return CW_TRISTATE_YES;
    }
  return assessment->new_lesions;
}

/* Nodes may be small and normal; whether another lesion is back is not a matter of millimetres. */
static gboolean
is_seen_again (Reader *reader, CwAssessment *assessment)
{
  GListModel *list = G_LIST_MODEL (reader->root->lesions);

  for (guint i = 0; reader->complete && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);

      if (lesion->lymph_node == CW_TRISTATE_NO &&
          cw_lesion_size_is_seen (cw_lesion_size_find (assessment, lesion)))
        return TRUE;
    }
  return FALSE;
}

static guint
replace_by_progression (guint set, guint replaced)
{
  return set & replaced ? (set & ~replaced) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_PD) : set;
}

/* After a complete response any lesion that comes back is progression (recist.eortc.org, FAQ “Does
 * a new lesion always result in PD?”); an author may hold that the response never was complete. */
static void
rate_seen_again (Reader *reader, CwRecistReading *reading)
{
  reading->seen_again = is_seen_again (reader, reading->assessment);
  if (!reading->seen_again)
    return;
  reading->accepted =
    cw_recist_combine_sets (reading->target, reading->non_target, reading->new_lesions);
  reading->target =
    replace_by_progression (reading->target, CW_RECIST_SET (CW_RESPONSE_CATEGORY_PR) |
                                               CW_RECIST_SET (CW_RESPONSE_CATEGORY_SD));
  reading->non_target = replace_by_progression (reading->non_target,
                                                CW_RECIST_SET (CW_RESPONSE_CATEGORY_NON_CR_NON_PD));
}

static void
add_sum (Reader *reader, const CwRecistReading *reading)
{
  if (!reading->has_sum)
    return;
  if (!reader->has_baseline)
    reader->baseline = reader->nadir = reading->sum;
  reader->has_baseline = TRUE;
  reader->nadir = MIN (reader->nadir, reading->sum);
}

/* When the size of every target says it, a response once reached stands until progression. */
static void
rate_overall (Reader *reader, CwRecistReading *reading)
{
  g_autofree char *set = NULL;

  reading->overall =
    cw_recist_combine_sets (reading->target, reading->non_target, reading->new_lesions);
  reading->accepted |= reading->overall;
  if (reader->responded && (reading->overall & CW_RECIST_SET (CW_RESPONSE_CATEGORY_SD)))
    reading->accepted |= CW_RECIST_SET (CW_RESPONSE_CATEGORY_PR);
  if (cw_recist_set_get_single (reading->overall))
    {
      g_clear_pointer (&reading->problem, g_free);
      reader->responded =
        reader->responded || (reading->overall & (CW_RECIST_SET (CW_RESPONSE_CATEGORY_CR) |
                                                  CW_RECIST_SET (CW_RESPONSE_CATEGORY_PR))) != 0;
      return;
    }
  if (reading->problem == NULL)
    {
      set = cw_recist_set_format (
        cw_recist_combine_sets (reading->target, reading->non_target, CW_TRISTATE_NO));
      set_problem (
        reading,
        g_strdup_printf (_ ("whether there are new lesions is not recorded (%s if there are none)"),
                         set),
        reading->assessment, "new-lesions");
    }
}

static CwRecistReading *
read_assessment (Reader *reader, CwAssessment *assessment, gboolean is_baseline)
{
  CwRecistReading *reading = g_new0 (CwRecistReading, 1);

  reading->assessment = assessment;
  reading->is_baseline = is_baseline;
  reading->baseline = reader->baseline;
  reading->nadir = reader->nadir;
  reading->target = read_target (reader, reading);
  if (!is_baseline)
    {
      reading->non_target = read_non_target (reader, reading);
      reading->new_lesions = read_new_lesions (reader, assessment);
      rate_seen_again (reader, reading);
      rate_overall (reader, reading);
      if (!(reading->overall & CW_RECIST_SET (CW_RESPONSE_CATEGORY_NE)))
        reader->complete = reading->overall == CW_RECIST_SET (CW_RESPONSE_CATEGORY_CR);
    }
  else
    g_clear_pointer (&reading->problem, g_free);
  if (is_baseline || reader->has_baseline)
    add_sum (reader, reading);
  return reading;
}

static gboolean
has_role (CwCase *root, CwLesionRole role)
{
  GListModel *list = G_LIST_MODEL (root->lesions);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);

      if (lesion->role == (int)role)
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_recist_read_case:
 * @root: a case
 *
 * Rates each assessment by RECIST 1.1 (Eisenhauer 2009, section 4). What is not recorded may be
 * anything: a response is named only when everything that may be leads to the same one. The nadir
 * is the smallest complete sum recorded so far.
 *
 * Returns: (transfer full) (element-type CwRecistReading): one for each assessment, in order
 */
GPtrArray *
cw_recist_read_case (CwCase *root)
{
  g_autoptr (GPtrArray) assessments = cw_assessment_order_list (root);
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify)free_reading);
  Reader reader = { .root = root };

  reader.has_targets = has_role (root, CW_LESION_ROLE_TARGET);
  reader.has_non_targets = has_role (root, CW_LESION_ROLE_NON_TARGET);
  reader.has_lesions = reader.has_targets || reader.has_non_targets;
  for (guint i = 0; i < assessments->len; i++)
    g_ptr_array_add (readings, read_assessment (&reader, assessments->pdata[i],
                                                cw_assessment_order_is_baseline (assessments, i)));
  return readings;
}

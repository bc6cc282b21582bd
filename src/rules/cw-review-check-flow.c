/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rules/cw-review-check-private.h"

/* Whether the numbers of the PRISMA 2020 flow diagram add up (Page MJ et al., BMJ 2021;372:n71,
 * figure 1): each box is the one above it less what was taken out beside it. A number that is not
 * recorded may be anything from 0 on, so that a sum with one in it is only a bound. */

/* A sum of counts. */
typedef struct
{
  double low;
  double high;
  gboolean is_known; /* whether any count of it is recorded */
} Sum;

typedef struct
{
  const char *member; /* name of the field */
  int sign;
  gboolean is_rare; /* a box that is left empty where there was nothing of the kind */
} Term;

typedef struct
{
  const char *rule;
  const char *field; /* what has to be the sum */
  Term terms[6];
} Equation;

static const Equation equations[] = {
  { "flow-screened",
    "screened",
    { { "databases", 1 },
      { "registers", 1, TRUE },
      { "duplicates", -1 },
      { "automation", -1, TRUE },
      { "removed-otherwise", -1, TRUE } } },
  { "flow-sought", "sought", { { "screened", 1 }, { "screened-out", -1 } } },
  { "flow-assessed", "assessed", { { "sought", 1 }, { "not-retrieved", -1 } } },
  { "flow-other-assessed",
    "other-assessed",
    { { "other-sought", 1 }, { "other-not-retrieved", -1 } } },
};

/* ---- counts ---- */

static gboolean
read_count (CwStudyFlow *flow, const char *name, double *count)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (CW_ENTITY (flow)), name);
  const CwQuantity *quantity = G_STRUCT_MEMBER (CwQuantity *, flow, field->offset);
  CwRange range;

  if (!cw_range_read (quantity, NULL, &range) || !cw_range_is_exact (&range) ||
      quantity->comparator == CW_COMPARATOR_ABOUT)
    return FALSE;
  *count = range.low;
  return TRUE;
}

static void
add_term (Sum *sum, gboolean is_known, double count, int sign)
{
  sum->is_known |= is_known;
  if (is_known)
    {
      sum->low += sign * count;
      sum->high += sign * count;
    }
  else if (sign > 0)
    sum->high = INFINITY;
  else
    sum->low = -INFINITY;
}

/* Those of one way of finding reports. */
static Sum
add_exclusions (CwStudyFlow *flow, gboolean is_other)
{
  GListModel *list = G_LIST_MODEL (flow->exclusions);
  Sum sum = { 0, 0, FALSE };

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwExclusion) exclusion = g_list_model_get_item (list, i);
      CwRange range = { 0, 0 };
      gboolean is_known = cw_range_read (exclusion->reports, NULL, &range);

      if ((exclusion->other_methods == CW_TRISTATE_YES) == is_other)
        add_term (&sum, is_known, range.low, 1);
    }
  return sum;
}

/* ---- equations ---- */

static char *
format_bound (const Sum *sum)
{
  g_autofree char *low = cw_range_format_number (sum->low, -1);
  g_autofree char *high = cw_range_format_number (sum->high, -1);

  if (isfinite (sum->low) && isfinite (sum->high))
    return g_steal_pointer (&low);
  /* Translators: a count that is only known to be so large or so small */
  return isfinite (sum->high) ? g_strdup_printf (_ ("%s at most"), high)
                              : g_strdup_printf (_ ("%s at least"), low);
}

static CwFinding *
add_finding (CwReviewCheck *self,
             const char *rule,
             CwSeverity severity,
             const char *field,
             char *message)
{
  return cw_finding_add_to (self->findings, rule, severity, CW_ENTITY (self->review->flow), field,
                            message);
}

static void
report (CwReviewCheck *self, const char *rule, const char *field, double count, const Sum *sum)
{
  const CwField *row =
    cw_entity_info_find (cw_entity_get_info (CW_ENTITY (self->review->flow)), field);
  g_autofree char *said = cw_range_format_number (count, -1);
  g_autofree char *expected = format_bound (sum);

  add_finding (self, rule, CW_SEVERITY_ERROR, field,
               /* Translators: the name of a box of the flow diagram and two numbers */
               g_strdup_printf (_ ("Study flow, %s: %s is recorded, the boxes before it leave %s."),
                                _ (row->label), said, expected));
}

/* The sum when the boxes that are often left empty stand for 0; FALSE when another is missing. */
static gboolean
add_without_rare (CwStudyFlow *flow, const Equation *equation, double *total)
{
  double count;

  *total = 0;
  for (guint i = 0; i < G_N_ELEMENTS (equation->terms) && equation->terms[i].member; i++)
    if (read_count (flow, equation->terms[i].member, &count))
      *total += equation->terms[i].sign * count;
    else if (!equation->terms[i].is_rare)
      return FALSE;
  return TRUE;
}

static void
check_without_rare (CwReviewCheck *self, const Equation *equation, double total)
{
  double plain;
  g_autofree char *said = cw_range_format_number (total, -1);
  g_autofree char *expected = NULL;

  if (!add_without_rare (self->review->flow, equation, &plain) || fabs (plain - total) < 0.5)
    return;
  expected = cw_range_format_number (plain, -1);
  add_finding (
    self, equation->rule, CW_SEVERITY_NOTE, equation->field,
    g_strdup_printf (_ ("Study flow: %s were screened; the recorded boxes before it leave "
                        "%s, so that one of the empty ones is missing."),
                     said, expected));
}

static void
check_equation (CwReviewCheck *self, const Equation *equation)
{
  Sum sum = { 0, 0, FALSE };
  double count, total;

  if (!read_count (self->review->flow, equation->field, &total))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (equation->terms) && equation->terms[i].member; i++)
    {
      gboolean is_known = read_count (self->review->flow, equation->terms[i].member, &count);

      add_term (&sum, is_known, is_known ? count : 0, equation->terms[i].sign);
    }
  if (sum.is_known && (total < sum.low || total > sum.high))
    report (self, equation->rule, equation->field, total, &sum);
  else if (sum.is_known)
    check_without_rare (self, equation, total);
}

/* What was assessed, less what was excluded then, is what was included. */
static void
check_included (CwReviewCheck *self)
{
  CwStudyFlow *flow = self->review->flow;
  Sum sum = { 0, 0, FALSE }, out = add_exclusions (flow, FALSE),
      other = add_exclusions (flow, TRUE);
  double count = 0, total;
  gboolean has_other = read_count (flow, "other-assessed", &count), has_main;

  if (!read_count (flow, "reports-included", &total))
    return;
  if (has_other)
    add_term (&sum, TRUE, count, 1);
  has_main = read_count (flow, "assessed", &count);
  add_term (&sum, has_main, count, 1);
  if (!isfinite (sum.high) || !out.is_known || (has_other && !other.is_known))
    return;
  sum.low -= out.high + (has_other ? other.high : 0);
  sum.high -= out.low + (has_other ? other.low : 0);
  if (total < sum.low || total > sum.high)
    report (self, "flow-included", "reports-included", total, &sum);
}

/* The hits of the searches are what the first box sums up. */
static void
check_hits (CwReviewCheck *self)
{
  GListModel *list = G_LIST_MODEL (self->review->searches);
  double databases, registers = 0, hits = 0;
  g_autofree char *said = NULL, *sum = NULL;
  guint n = g_list_model_get_n_items (list);

  if (n == 0 || !read_count (self->review->flow, "databases", &databases))
    return;
  read_count (self->review->flow, "registers", &registers);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwLiteratureSearch) search = g_list_model_get_item (list, i);
      CwRange range;

      if (!cw_range_read (search->hits, NULL, &range))
        return;
      hits += range.low;
    }
  if (fabs (hits - databases) < 0.5 || fabs (hits - databases - registers) < 0.5)
    return;
  said = cw_range_format_number (databases, -1);
  sum = cw_range_format_number (hits, -1);
  add_finding (
    self, "flow-hits", CW_SEVERITY_WARNING, "databases",
    g_strdup_printf (_ ("Study flow: %s records from databases, but the searches have %s "
                        "hits together."),
                     said, sum));
}

void
cw_review_check_flow (CwReviewCheck *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (equations); i++)
    check_equation (self, &equations[i]);
  check_included (self);
  check_hits (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-best-response.h"

/* Best overall response: RECIST 1.1 (Eisenhauer 2009), sections 4.4.3 and 4.6, table 3. Only what
 * was seen up to the first progression counts. By iRECIST (Seymour 2017, table 3) that is confirmed
 * progression: an unconfirmed one (iUPD) ends nothing, and is the best only when nothing better
 * came. */

#define SET(nick) CW_RECIST_SET (CW_RESPONSE_CATEGORY_##nick)

typedef enum
{
  NO,
  YES,
  UNSURE,
} Answer;

/* How many assessments there are before progression that stands: unconfirmed immune progression
 * does not. */
static guint
count_before_progression (const CwRecistPoint *points, guint n)
{
  guint i = 0;

  while (i < n && points[i].category != CW_RESPONSE_CATEGORY_PD &&
         points[i].category != CW_RESPONSE_CATEGORY_ICPD)
    i++;
  return i;
}

/* At least stable, and able to be evaluated. */
static gboolean
is_controlled (const CwRecistPoint *point)
{
  return point->category > 0 && point->category <= CW_RESPONSE_CATEGORY_NON_CR_NON_PD;
}

static Answer
compare (gboolean known, const CwRange *range, double days)
{
  if (!known)
    return UNSURE;
  if (range->low >= days)
    return YES;
  return range->high < days ? NO : UNSURE;
}

/* Whether the disease was at least stable six weeks or more after the start. */
static Answer
is_stable_long_enough (const CwRecistPoint *points, guint n, const CwMoment *start)
{
  Answer answer = NO;

  for (guint i = 0; i < n; i++)
    {
      CwRange range;
      Answer this_one;

      if (!is_controlled (&points[i]))
        continue;
      this_one = compare (cw_interval_since_start (&points[i].moment, start, &range), &range,
                          CW_BEST_RESPONSE_STABLE_DAYS);
      if (this_one == YES)
        return YES;
      if (this_one == UNSURE)
        answer = UNSURE;
    }
  return answer;
}

static gboolean
has_category (const CwRecistPoint *points, guint n, int category)
{
  for (guint i = 0; i < n; i++)
    if (points[i].category == category)
      return TRUE;
  return FALSE;
}

/* What it is when the disease was never stable for long: the progression that came, or nothing. */
static guint
rate_uncontrolled (const CwRecistPoint *points, guint n, guint n_before)
{
  if (n_before < n)
    return CW_RECIST_SET (points[n_before].category);
  return has_category (points, n, CW_RESPONSE_CATEGORY_IUPD) ? SET (IUPD) : SET (NE);
}

/* Whether there is nothing but other lesions to follow: the case says so, or one assessment is
 * called by what only these can be. */
static gboolean
has_only_others (const CwRecistPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    if (points[i].only_others)
      return TRUE;
  return has_category (points, n, CW_RESPONSE_CATEGORY_NON_CR_NON_PD);
}

/* Without target lesions nothing is stable that was measured: a complete response that does not
 * stand leaves what it began from (table 2). Who reports SD all the same has measured something. */
static gboolean
is_without_targets (const CwRecistPoint *point, gboolean only_others)
{
  return point->category == CW_RESPONSE_CATEGORY_NON_CR_NON_PD ||
         (only_others && point->category == CW_RESPONSE_CATEGORY_CR);
}

/* What is left when there is no response: SD if it lasted, else progression or NE. */
static guint
rate_stable (const CwRecistPoint *points, guint n, guint n_before, const CwMoment *start)
{
  guint otherwise = rate_uncontrolled (points, n, n_before);
  gboolean only_others = has_only_others (points, n_before);
  guint stable = SET (NON_CR_NON_PD);
  gboolean any = FALSE;

  for (guint i = 0; i < n_before; i++)
    {
      any = any || is_controlled (&points[i]);
      if (is_controlled (&points[i]) && !is_without_targets (&points[i], only_others))
        stable = SET (SD);
    }
  if (!any)
    return otherwise;
  switch (is_stable_long_enough (points, n_before, start))
    {
    case YES:
      return stable;
    case NO:
      return otherwise;
    default:
      return stable | otherwise;
    }
}

/**
 * cw_best_response_unconfirmed:
 * @points: (array length=n): the assessments after baseline, in order
 * @n: how many
 * @start: the start of treatment
 *
 * The best response seen before progression, whether seen again or not. Stable disease needs six
 * weeks from the start.
 *
 * Returns: the set of categories that it may be; 0 without assessments
 */
guint
cw_best_response_unconfirmed (const CwRecistPoint *points, guint n, const CwMoment *start)
{
  guint n_before = count_before_progression (points, n);

  if (n == 0)
    return 0;
  if (has_category (points, n_before, CW_RESPONSE_CATEGORY_CR))
    return SET (CR);
  if (has_category (points, n_before, CW_RESPONSE_CATEGORY_PR))
    return SET (PR);
  return rate_stable (points, n, n_before, start);
}

/* The next assessment that could be evaluated; @n when there is none. */
static guint
find_next (const CwRecistPoint *points, guint n, guint i)
{
  do
    i++;
  while (i < n && points[i].category == CW_RESPONSE_CATEGORY_NE);
  return i;
}

/* Whether a response of a category was seen again, without worse between, after four weeks. */
static Answer
is_confirmed (const CwRecistPoint *points, guint n, int category, const CwMoment *start)
{
  Answer answer = NO;

  for (guint i = 0; i < n; i++)
    for (guint j = find_next (points, n, i);
         points[i].category > 0 && points[i].category <= category && j < n &&
         points[j].category <= category;
         j = find_next (points, n, j))
      {
        CwRange gap;
        gboolean known = cw_interval_between (&points[i].moment, &points[j].moment, start, &gap);
        Answer this_one = compare (known, &gap, CW_BEST_RESPONSE_CONFIRMATION_DAYS);

        if (this_one == YES)
          return YES;
        if (this_one == UNSURE)
          answer = UNSURE;
      }
  return answer;
}

/* How many assessments there are up to a complete response right after which disease is seen again;
 * 0 when there is none. */
static guint
count_to_contradiction (const CwRecistPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint j = find_next (points, n, i);

      if (points[i].category == CW_RESPONSE_CATEGORY_CR && j < n &&
          points[j].category == CW_RESPONSE_CATEGORY_PR)
        return i + 1;
    }
  return 0;
}

/* Either the complete response was true, and what came after it is progression, before or after the
 * time that SD needs; or it was a partial response all along (table 3, footnote). */
static guint
rate_contradiction (const CwRecistPoint *points, guint n, const CwMoment *start)
{
  switch (is_stable_long_enough (points, n, start))
    {
    case YES:
      return SET (SD) | SET (PR);
    case NO:
      return SET (PD) | SET (PR);
    default:
      return SET (SD) | SET (PD) | SET (PR);
    }
}

/**
 * cw_best_response_confirmed:
 * @points: (array length=n): the assessments after baseline, in order
 * @n: how many
 * @start: the start of treatment
 *
 * The best response when it must be confirmed by another assessment at least 28 days later (table
 * 3). Assessments that could not be evaluated do not interrupt; anything worse does. A partial
 * response right after a complete one leaves PR open, and SD or PD by the time before it, as the
 * footnote of the table says.
 *
 * Returns: the set of categories that it may be; 0 without assessments
 */
guint
cw_best_response_confirmed (const CwRecistPoint *points, guint n, const CwMoment *start)
{
  guint n_before = count_before_progression (points, n);
  guint n_contradictory = count_to_contradiction (points, n_before);
  Answer complete, partial;
  guint set = 0;

  if (n == 0)
    return 0;
  complete = is_confirmed (points, n_before, CW_RESPONSE_CATEGORY_CR, start);
  if (complete == YES)
    return SET (CR);
  if (complete == UNSURE)
    set |= SET (CR);
  if (n_contradictory > 0)
    return set | rate_contradiction (points, n_contradictory, start);
  partial = is_confirmed (points, n_before, CW_RESPONSE_CATEGORY_PR, start);
  if (partial != NO &&
      !(complete != NO && !has_category (points, n_before, CW_RESPONSE_CATEGORY_PR)))
    set |= SET (PR);
  return partial == YES ? set : set | rate_stable (points, n, n_before, start);
}

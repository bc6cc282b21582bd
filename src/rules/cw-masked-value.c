/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-masked-value.h"

#include <math.h>
#include <string.h>

#include "base/cw-quantity.h"
#include "rules/cw-interval.h"

/* Ages and dates that point to nobody any more. What comes out is wider than what went in, and
 * true: a partial date gives a wide interval, never a month that nobody recorded. */

/* HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C): ages over 89 are one group. */
#define OLDEST 90
#define BAND 10

/* ---- ages ---- */

static double
get_years (const char *unit)
{
  if (g_strcmp0 (unit, "mo") == 0)
    return 1.0 / 12;
  if (g_strcmp0 (unit, "wk") == 0)
    return 7 / (12 * CW_INTERVAL_DAYS_PER_MONTH);
  if (g_strcmp0 (unit, "d") == 0)
    return 1 / (12 * CW_INTERVAL_DAYS_PER_MONTH);
  return 1;
}

static char *
format (CwComparator comparator, int low, int high, const char *unit)
{
  g_autofree char *from = g_strdup_printf ("%d", low);
  g_autofree char *to = high > low ? g_strdup_printf ("%d", high) : NULL;
  g_autoptr (CwQuantity) quantity = cw_quantity_new (comparator, from, to, unit);

  return cw_quantity_to_string (quantity);
}

/* The months of an infant do not identify; its days could. A tiny amount keeps 3 months, which is
 * not exactly a quarter of a year in binary, from becoming 2. */
static int
count_months (double years)
{
  return (int)floor (years * 12 + 1e-6);
}

static char *
mask_infant (double low, double high)
{
  int from = count_months (low), to = count_months (high);

  if (to == 0)
    return format (CW_COMPARATOR_LESS, 1, 1, "mo");
  return format (CW_COMPARATOR_NONE, from, to, "mo");
}

/* First year of the band: infants, 1 to 9, 10 to 19 and so on. */
static int
get_band (double years)
{
  if (years < 1)
    return 0;
  return years < BAND ? 1 : MIN (OLDEST, (int)floor (years / BAND) * BAND);
}

static char *
mask_band (CwComparator comparator, double low, double high)
{
  int from = get_band (low);

  if (high >= OLDEST)
    return format (CW_COMPARATOR_AT_LEAST, from, from, "a");
  return format (comparator, from, MAX (BAND, get_band (high) + BAND) / BAND * BAND - 1, "a");
}

/**
 * cw_mask_age:
 * @canonical: canonical text of a quantity in years, months, weeks or days
 *
 * Widens an age: years to bands of ten (1 to 9, 10 to 19, …), 90 and more to one band, anything
 * below a year to whole months. A limit is widened to the next edge of a band: "<27 a" is "<30 a".
 * Source: HIPAA Safe Harbor for the oldest; bands of ten years are what journals ask for.
 *
 * Returns: (transfer full) (nullable): canonical text; %NULL when the age cannot be read
 */
char *
cw_mask_age (const char *canonical)
{
  g_autoptr (CwQuantity) age = cw_quantity_parse (canonical, NULL);
  double low, high;

  if (age == NULL || !cw_quantity_is_readable (age))
    return NULL;
  low = cw_quantity_get_low (age) * get_years (age->unit);
  high = age->high ? cw_quantity_get_high (age) * get_years (age->unit) : low;
  switch (age->comparator)
    {
    case CW_COMPARATOR_LESS:
    case CW_COMPARATOR_AT_MOST:
      return low <= 1 ? format (CW_COMPARATOR_LESS, 1, 1, "a")
                      : format (CW_COMPARATOR_LESS, (int)(floor (low / BAND) + 1) * BAND, 0, "a");
    case CW_COMPARATOR_MORE:
    case CW_COMPARATOR_AT_LEAST:
      return format (CW_COMPARATOR_AT_LEAST, get_band (low), 0, "a");
    case CW_COMPARATOR_ABOUT:
    case CW_COMPARATOR_NONE:
    default:
      break;
    }
  return high < 1 ? mask_infant (low, high) : mask_band (age->comparator, low, high);
}

/* ---- dates ---- */

/* Months since presentation, first and last possible; @is_before: within the month before it. */
typedef struct
{
  int low;
  int high;
  gboolean is_about;
  gboolean is_before;
} Months;

/* Full months between two days, towards zero. */
static Months
count_days (const CwDate *date, const CwDate *presentation)
{
  GDate from, to;
  int days, months;

  cw_date_get_earliest (presentation, &from);
  cw_date_get_earliest (date, &to);
  days = g_date_days_between (&from, &to);
  months = (int)(days / CW_INTERVAL_DAYS_PER_MONTH);
  return (Months){ months, months, FALSE, days < 0 && months == 0 };
}

#define MONTHS_PER_YEAR 12

/* The full years that hold the months: where a year ends is a date, of which 45 CFR
 * 164.514(b)(2)(i)(C) leaves the year alone. */
static void
widen_to_years (Months *months)
{
  months->low = (int)floor (months->low / (double)MONTHS_PER_YEAR) * MONTHS_PER_YEAR;
  months->high = (int)ceil (months->high / (double)MONTHS_PER_YEAR) * MONTHS_PER_YEAR;
}

/* Without days, from month to month in the calendar. */
static Months
count_calendar (const CwDate *date, const CwDate *presentation)
{
  int first = date->year * 12 + (date->month ? date->month : 1);
  int last = date->year * 12 + (date->month ? date->month : 12);
  int from = presentation->year * 12 + (presentation->month ? presentation->month : 1);
  int to = presentation->year * 12 + (presentation->month ? presentation->month : 12);

  Months months = { first - to, last - from, first - to == last - from, FALSE };

  if (date->month == 0 || presentation->month == 0)
    widen_to_years (&months);
  return months;
}

static char *
word_before (int months)
{
  return g_strdup_printf (
    months == 1 ? "%d month before presentation" : "%d months before presentation", months);
}

static char *
word_one (const Months *months)
{
  if (months->is_before)
    return g_strdup ("less than 1 month before presentation");
  return months->low < 0 ? word_before (-months->low) : g_strdup_printf ("month %d", months->low);
}

static char *
word_span (const Months *months)
{
  g_autofree char *before = NULL;

  if (months->low >= 0)
    return g_strdup_printf ("month %d to %d", months->low, months->high);
  if (months->high < 0)
    return g_strdup_printf ("%d to %d months before presentation", -months->low, -months->high);
  before = word_before (-months->low);
  return g_strdup_printf ("between %s and month %d", before, months->high);
}

/**
 * cw_mask_date:
 * @canonical: canonical text of a date
 * @presentation: a readable date from which is counted
 *
 * Turns a date into an interval in English: "month 3", "about month 3" when a day is not known,
 * "month 0 to 24" when a month is not: whole years, because those of the calendar would tell its
 * months; "2 months before presentation". A month has 30.4375 days; the first one is month 0.
 *
 * Returns: (transfer full) (nullable): the words, which are no date; %NULL when @canonical is none
 */
char *
cw_mask_date (const char *canonical, const CwDate *presentation)
{
  g_autoptr (CwDate) date = cw_date_parse (canonical, NULL);
  g_autofree char *words = NULL;
  Months months;

  g_return_val_if_fail (cw_date_is_readable (presentation), NULL);

  if (date == NULL)
    return NULL;
  months = date->day && presentation->day ? count_days (date, presentation)
                                          : count_calendar (date, presentation);
  words = months.low == months.high ? word_one (&months) : word_span (&months);
  if (months.is_about || date->approximate || presentation->approximate)
    return g_strconcat ("about ", words, NULL);
  return g_steal_pointer (&words);
}

/**
 * cw_mask_is_interval:
 * @words: a text
 *
 * Returns: whether cw_mask_date() would say it, so that a date which was masked is told from one
 *   that could not be read
 */
gboolean
cw_mask_is_interval (const char *words)
{
  return strpbrk (words, "\n\r") == NULL &&
         g_regex_match_simple (CW_MASK_INTERVAL_PATTERN, words, 0, 0);
}

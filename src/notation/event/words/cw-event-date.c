/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Dates, as far as they are told. Each taker returns how many tokens it took. */

static guint
get_month (const CwScan *scan, guint at)
{
  static const char *const names[] = {
    "january jan",  "february feb", "march mar",  "april apr",          "may",
    "june jun",     "july jul",     "august aug", "september sept sep", "october oct",
    "november nov", "december dec",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (cw_scan_is (scan, at, names[i]) && cw_scan_get (scan, at)->capital)
      return i + 1;
  return 0;
}

static guint
get_year (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind != CW_TOKEN_NUMBER || strlen (token->word) != 4 || strchr (token->word, '.') ||
      (token->word[0] != '1' && token->word[0] != '2'))
    return 0;
  return (guint)g_ascii_strtoull (token->word, NULL, 10);
}

static guint
get_day (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind != CW_TOKEN_NUMBER || strlen (token->word) > 2)
    return 0;
  return (guint)g_ascii_strtoull (token->word, NULL, 10);
}

static guint
skip_sign (const CwScan *scan, guint at, char sign)
{
  return cw_scan_is_sign (scan, at, sign) ? at + 1 : at;
}

static guint
set_date (CwEventElement *element, guint year, guint month, guint day, guint taken)
{
  g_autoptr (CwDate) date = cw_date_new (year, month, day, FALSE);
  g_autofree char *text = date ? cw_date_to_string (date) : NULL;

  if (text == NULL)
    return 0;
  element->kind = CW_EVENT_DATE;
  g_strlcpy (element->text, text, sizeof element->text);
  return taken;
}

/* "14th", "3rd". */
guint
cw_event_skip_ordinal (const CwScan *scan, guint at)
{
  return cw_scan_get (scan, at)->glued && cw_scan_is (scan, at, "st nd rd th") ? at + 1 : at;
}

/* "March 2020", "14 March 2020", "March 14, 2020". */
static guint
take_words (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at, day = get_day (scan, at), month;

  if (day)
    next = cw_event_skip_ordinal (scan, at + 1);
  if (day && cw_scan_is (scan, next, "of"))
    next++;
  month = get_month (scan, next);
  if (month == 0)
    return 0;
  next = skip_sign (scan, next + 1, '.');
  if (day == 0 && get_day (scan, next) && !get_year (scan, next))
    {
      day = get_day (scan, next);
      next = cw_event_skip_ordinal (scan, next + 1);
    }
  next = skip_sign (scan, next, ',');
  if (cw_scan_is (scan, next, "of"))
    next++;
  if (!get_year (scan, next))
    return 0;
  return set_date (element, get_year (scan, next), month, day, next + 1 - at);
}

/* "2020-03-14", "2020-03". */
static guint
take_iso (const CwScan *scan, guint at, CwEventElement *element)
{
  guint year = get_year (scan, at), month, day = 0, next = at + 3;

  if (year == 0 || !cw_scan_is_sign (scan, at + 1, '-') || !cw_scan_get (scan, at + 1)->glued ||
      !cw_scan_get (scan, at + 2)->glued || strlen (cw_scan_get (scan, at + 2)->word) != 2)
    return 0;
  month = get_day (scan, at + 2);
  if (month == 0)
    return 0;
  if (cw_scan_is_sign (scan, next, '-') && cw_scan_get (scan, next)->glued &&
      cw_scan_get (scan, next + 1)->glued)
    {
      day = get_day (scan, next + 1);
      next += 2;
    }
  return set_date (element, year, month, day, next - at);
}

/* "05/2020"; with a day the order would depend on the country. */
static guint
take_month_number (const CwScan *scan, guint at, CwEventElement *element)
{
  if (get_day (scan, at) == 0 || !cw_scan_is_sign (scan, at + 1, '/') ||
      !cw_scan_get (scan, at + 1)->glued || !cw_scan_get (scan, at + 2)->glued ||
      !get_year (scan, at + 2) || (at > 0 && cw_scan_is_sign (scan, at - 1, '/')))
    return 0;
  return set_date (element, get_year (scan, at + 2), get_day (scan, at), 0, 3);
}

/* A year alone is a date only after a word that says so. */
guint
cw_event_take_date (const CwScan *scan, guint at, CwEventElement *element)
{
  guint skipped = cw_scan_is (scan, at, "in on since by from") ? 1 : 0;
  guint next = at + skipped, taken;

  if (skipped && cw_scan_is (scan, next, "early late mid"))
    return 0;
  taken = take_iso (scan, next, element);
  if (taken == 0)
    taken = take_words (scan, next, element);
  if (taken == 0)
    taken = take_month_number (scan, next, element);
  if (taken == 0 && skipped && cw_scan_is (scan, at, "in since") && get_year (scan, next) > 1900 &&
      !cw_scan_is_sign (scan, next + 1, '-') && !cw_scan_is_sign (scan, next + 1, '/'))
    taken = set_date (element, get_year (scan, next), 0, 0, 1);
  return taken ? taken + skipped : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

/* Days on and days off. Each function says how many tokens it understood, 0 for none. */

/* "2-week", "14 days": tokens taken, with the days. */
static guint
take_span (const CwScan *scan, guint at, guint *days)
{
  guint count, unit, i;

  if (!cw_scan_take_integer (scan, at, &count))
    return 0;
  i = cw_scan_skip_dash (scan, at + 1);
  i += cw_scan_is (scan, i, "consecutive") ? 1 : 0;
  unit = cw_regimen_get_unit_days (scan, i);
  if (unit != 1 && unit != 7)
    return 0;
  *days = count * unit;
  return *days == 0 || *days > CW_REGIMEN_DAY_MAX ? 0 : i + 1 - at;
}

static guint
set_on_off (guint on, guint off, guint taken, CwRegimenElement *element)
{
  if (on == 0 || off == 0)
    return 0;
  element->kind = CW_REGIMEN_ON_OFF;
  element->value = g_strdup_printf ("%u d", on);
  element->other = g_strdup_printf ("%u d", off);
  return taken;
}

/* "4/2 schedule", "schedule 4/2": weeks. */
static guint
match_schedule_ratio (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint on, off, i = at;
  gboolean named = cw_scan_is (scan, i, "schedule");

  i += named ? 1 : 0;
  if (!cw_scan_take_integer (scan, i, &on) || !cw_scan_is_sign (scan, i + 1, '/') ||
      !cw_scan_take_integer (scan, i + 2, &off) || on > 12 || off > 12)
    return 0;
  i += 3;
  if (!named && !cw_scan_is (scan, i++, "schedule"))
    return 0;
  return set_on_off (on * 7, off * 7, i - at, element);
}

static guint
skip_between (const CwScan *scan, guint at)
{
  guint i = at;

  while (i < at + 5 && (cw_scan_is (scan, i, "and then followed by with a of") ||
                        cw_scan_is_sign (scan, i, ',') || cw_scan_is_sign (scan, i, '/') ||
                        cw_scan_is_sign (scan, i, ';')))
    i++;
  return i;
}

/* "2-week on/1-week off", "for 14 days followed by 7 days rest". */
guint
cw_regimen_match_on_off (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint on, off, taken, between, i = at;

  i += cw_scan_is (scan, i, "for") ? 1 : 0;
  taken = take_span (scan, i, &on);
  if (taken == 0)
    return match_schedule_ratio (scan, at, element);
  i = cw_scan_skip_dash (scan, i + taken);
  i += cw_scan_is (scan, i, "on") ? 1 : 0;
  i += cw_scan_take_phrase (scan, i, "of treatment");
  between = i;
  i = skip_between (scan, i);
  taken = take_span (scan, i, &off);
  /* "3 weeks on, 1 off" */
  if (taken == 0 && cw_scan_is (scan, between - 1, "on") && cw_scan_is (scan, i + 1, "off") &&
      cw_scan_take_integer (scan, i, &off))
    {
      off *= on % 7 == 0 && !cw_scan_is (scan, at + 1, "d day days") ? 7 : 1;
      taken = off > 0 && off <= CW_REGIMEN_DAY_MAX ? 1 : 0;
    }
  if (taken == 0 || i == at || (i == between && !cw_scan_is (scan, i - 1, "on")))
    return 0;
  i = cw_scan_skip_dash (scan, i + taken);
  i += cw_scan_is (scan, i, "of") ? 1 : 0;
  i += cw_scan_is (scan, i, "drug treatment") ? 1 : 0;
  if (!cw_scan_is (scan, i, "off rest break holiday pause"))
    return 0;
  i += cw_scan_is (scan, i, "rest") && cw_scan_is (scan, i + 1, "period") ? 1 : 0;
  return set_on_off (on, off, i + 1 - at, element);
}

/* "d1-14, 7 days' rest", "14 d off": only the days off, without a number of days on. */
guint
cw_regimen_match_rest (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint off, i, taken = take_span (scan, at, &off);

  if (taken == 0 || (at > 0 && cw_scan_is (scan, at - 1, "on every after for with without no")))
    return 0;
  i = cw_scan_skip_dash (scan, at + taken);
  if (cw_scan_is_sign (scan, i, '\'') || g_str_equal (cw_scan_get (scan, i)->word, "\u2019"))
    i++;
  i += cw_scan_is (scan, i, "of") ? 1 : 0;
  if (!cw_scan_is (scan, i, "off rest"))
    return 0;
  element->kind = CW_REGIMEN_ON_OFF;
  element->value = NULL;
  element->other = g_strdup_printf ("%u d", off);
  return i + 1 - at;
}

/* "3 weeks of every 4 weeks", "3 out of 4 weeks", "3 of every 4 weeks" */
guint
cw_regimen_match_on_of (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint on, all, i = at;

  i += cw_scan_is (scan, i, "for") ? 1 : 0;
  if (!cw_scan_take_integer (scan, i, &on))
    return 0;
  i++;
  i += cw_scan_is (scan, i, "week weeks") ? 1 : 0;
  i += cw_scan_is (scan, i, "out") ? 1 : 0;
  if (!cw_scan_is (scan, i++, "of"))
    return 0;
  i += cw_scan_is (scan, i, "every each") ? 1 : 0;
  if (!cw_scan_take_integer (scan, i, &all) || !cw_scan_is (scan, i + 1, "week weeks") ||
      all <= on || all > 12)
    return 0;
  return set_on_off (on * 7, (all - on) * 7, i + 2 - at, element);
}

/* A day before day 0, "-7". */
static guint
take_day_before (const CwScan *scan, guint at, guint *day)
{
  return cw_scan_is_sign (scan, at, '-') && !cw_scan_get (scan, at)->glued &&
             cw_scan_get (scan, at + 1)->glued && cw_scan_take_integer (scan, at + 1, day) &&
             *day > 0 && *day <= 31
           ? 2
           : 0;
}

/* "day -7", "on days -6 to -2": days before a transplantation or another day 0 are no days of a
 * cycle; they are told in the words they are written in. */
guint
cw_regimen_match_before (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint first = 0, last = 0, taken, i = at + (cw_scan_is (scan, at, "on") ? 1 : 0);
  guint start = i;

  if (!cw_scan_is (scan, i, "day days d"))
    return 0;
  taken = take_day_before (scan, i + 1, &first);
  i += 1 + taken;
  if (taken == 0 || (cw_scan_get (scan, i)->glued && cw_scan_get (scan, i)->kind != CW_TOKEN_SIGN))
    return 0;
  if (cw_scan_is (scan, i, "to through and"))
    {
      i++;
      i += cw_scan_is (scan, i, "day days d") ? 1 : 0;
      taken = take_day_before (scan, i, &last);
      if (taken == 0 || last >= first)
        return 0;
      i += taken;
    }
  element->kind = CW_REGIMEN_NOTE;
  element->value = cw_scan_dup (scan, start, i);
  return i - at;
}

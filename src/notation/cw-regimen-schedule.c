/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-regimen-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "vocab/cw-dose-frequency.h"

/* When and how often: frequencies, days, cycles, on and off. Each function says how many tokens it
 * understood, 0 for none, and fills in the element only then. */

#define DAY_MAX 400

static const char error_prone[] =
  N_ ("This abbreviation is known to be misread; the safe wording is kept.");

/* Days in a unit of time as people write it; 0 for none, 30 for months. */
static guint
get_unit_days (const CwRegimenScan *scan, guint at)
{
  if (cw_regimen_scan_is (scan, at, "d day days"))
    return 1;
  if (cw_regimen_scan_is (scan, at, "w wk wks week weeks weekly"))
    return 7;
  if (cw_regimen_scan_is (scan, at, "m mo month months"))
    return 30;
  return 0;
}

static guint
skip_dash (const CwRegimenScan *scan, guint at)
{
  return cw_regimen_scan_is_sign (scan, at, '-') ? at + 1 : at;
}

static guint
set_frequency (const char *text, guint taken, CwRegimenElement *element)
{
  CwDoseFrequency frequency;

  if (taken == 0 || !cw_dose_frequency_lookup (text, &frequency))
    return 0;
  element->kind = CW_REGIMEN_FREQUENCY;
  element->value = g_strdup (frequency.safe_display);
  if (cw_dose_frequency_is_error_prone (text))
    element->reason = error_prone;
  return taken;
}

static guint
set_times (guint times, guint period, guint taken, CwRegimenElement *element)
{
  static const char *const by_day[] = { "QD", "BID", "TID", "QID", "5XD" };
  static const char *const by_week[] = { "QW", "BIW", "TIW" };

  if (period == 1 && times >= 1 && times <= G_N_ELEMENTS (by_day))
    {
      guint done = set_frequency (by_day[times - 1], taken, element);

      element->reason = NULL;
      return done;
    }
  if (period == 7 && times >= 1 && times <= G_N_ELEMENTS (by_week))
    {
      guint done = set_frequency (by_week[times - 1], taken, element);

      element->reason = NULL;
      return done;
    }
  return 0;
}

/* "3 times a day", "twice-weekly", "2x/day". */
static guint
match_times_per (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint times = 0, i = at, period;

  if (cw_regimen_scan_is (scan, i, "once"))
    times = 1;
  else if (cw_regimen_scan_is (scan, i, "twice"))
    times = 2;
  else if (cw_regimen_scan_is (scan, i, "thrice"))
    times = 3;
  else if (cw_regimen_scan_take_integer (scan, i, &times) &&
           cw_regimen_scan_is (scan, i + 1, "times time x"))
    i++;
  else
    return 0;
  i = skip_dash (scan, i + 1);
  if (cw_regimen_scan_is (scan, i, "a per every each") || cw_regimen_scan_is_sign (scan, i, '/'))
    i++;
  period = cw_regimen_scan_is (scan, i, "daily") ? 1 : get_unit_days (scan, i);
  return set_times (times, period, i + 1 - at, element);
}

static guint
match_divided (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint times, i = at;

  i += cw_regimen_scan_is (scan, i, "in") ? 1 : 0;
  if (!cw_regimen_scan_take_integer (scan, i, &times) ||
      !cw_regimen_scan_take_phrase (scan, i + 1, "divided doses"))
    return 0;
  return set_times (times, 1, i + 3 - at, element);
}

/* "t.i.d", "b.d.", "qd": letters with dots between, or one word. */
static guint
match_abbreviation (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const known = "qd od bid bd tid tds qid qds qod qhs hs qw qwk biw tiw prn "
                                   "stat ci civi civ qm";
  g_autoptr (GString) letters = g_string_new (NULL);
  guint i = at;

  if (cw_regimen_scan_is (scan, at, known))
    return cw_regimen_scan_is (scan, at, "ci") && !cw_regimen_scan_get (scan, at)->capital
             ? 0
             : set_frequency (cw_regimen_scan_is (scan, at, "civ")
                                ? "civi"
                                : cw_regimen_scan_get (scan, at)->word,
                              1, element);
  while (letters->len < 4 && cw_regimen_scan_get (scan, i)->kind == CW_REGIMEN_TOKEN_WORD &&
         strlen (cw_regimen_scan_get (scan, i)->word) == 1)
    {
      g_string_append (letters, cw_regimen_scan_get (scan, i)->word);
      i++;
      if (!cw_regimen_scan_is_sign (scan, i, '.') || !cw_regimen_scan_get (scan, i)->glued)
        break;
      i++;
    }
  if (letters->len < 2)
    return 0;
  for (const char *word = known; *word; word += strspn (word, " "))
    {
      gsize length = strcspn (word, " ");

      if (length == letters->len && strncmp (word, letters->str, length) == 0)
        return set_frequency (letters->str, i - at, element);
      word += length;
    }
  return 0;
}

static guint
match_frequency_words (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  static const struct
  {
    const char *phrase;
    const char *code;
  } phrases[] = {
    { "daily", "QD" },
    { "every day", "QD" },
    { "per day", "QD" },
    { "weekly", "QW" },
    { "every week", "QW" },
    { "q 1 w", "QW" },
    { "nightly at bedtime", "BED" },
    { "nightly", "BED" },
    { "at bedtime", "BED" },
    { "at night", "BED" },
    { "every other day", "QOD" },
    { "every second day", "QOD" },
    { "on alternate days", "QOD" },
    { "alternate days", "QOD" },
    { "as needed", "PRN" },
    { "as required", "PRN" },
    { "continuous infusion", "CI" },
    { "continuous intravenous infusion", "CI" },
    { "continuous i . v . infusion", "CI" },
    { "continuous iv infusion", "CI" },
    { "every hour", "Q1H" },
    { "once , immediately", "STAT" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint taken = cw_regimen_scan_take_phrase (scan, at, phrases[i].phrase);

      if (taken)
        {
          taken = set_frequency (phrases[i].code, taken, element);
          element->reason = NULL;
          return taken;
        }
    }
  return 0;
}

static guint
set_cadence (guint count, guint days, guint taken, CwRegimenElement *element)
{
  if (count == 0 || days == 0 || count * days > DAY_MAX)
    return 0;
  element->kind = CW_REGIMEN_CADENCE;
  element->value = days == 30 ? g_strdup_printf ("%u mo", count)
                              : g_strdup_printf ("%u d", count * days);
  return taken;
}

/* "q3w", "every 21 days", "every three weeks", "q8h". */
static guint
match_every (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint count, days, i = at + 1;

  if (!cw_regimen_scan_is (scan, at, "q every"))
    return 0;
  i = skip_dash (scan, i);
  if (!cw_regimen_scan_take_integer (scan, i, &count))
    return 0;
  i = skip_dash (scan, i + 1);
  if (cw_regimen_scan_is (scan, i, "h hr hrs hour hours"))
    {
      g_autofree char *code = g_strdup_printf ("q%uh", count);
      guint taken = set_frequency (code, i + 1 - at, element);

      element->reason = NULL;
      return taken;
    }
  days = cw_regimen_scan_is (scan, i, "weekly") ? 0 : get_unit_days (scan, i);
  if (days == 1 && count <= 3)
    {
      static const char *const codes[] = { "QD", "QOD", "Q72H" };

      return count ? set_frequency (codes[count - 1], i + 1 - at, element) : 0;
    }
  i++;
  if (cw_regimen_scan_is_sign (scan, i, '-') && cw_regimen_scan_is (scan, i + 1, "cycle cycles"))
    i++;
  i += cw_regimen_scan_is (scan, i, "cycle cycles") ? 1 : 0;
  return set_cadence (count, days, i - at, element);
}

/* "21-day cycle", "3-weekly". */
static guint
match_cycle_length (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint count, days, i;

  if (!cw_regimen_scan_take_integer (scan, at, &count))
    return 0;
  i = skip_dash (scan, at + 1);
  days = get_unit_days (scan, i);
  if (days && cw_regimen_scan_is (scan, i, "weekly"))
    return i > at + 1 ? set_cadence (count, 7, i + 1 - at, element) : 0;
  if (days == 0)
    return 0;
  i = skip_dash (scan, i + 1);
  if (!cw_regimen_scan_is (scan, i, "cycle cycles course courses interval intervals"))
    return 0;
  element->per_day = TRUE;
  return set_cadence (count, days, i + 1 - at, element);
}

static guint
match_cadence_words (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint taken = cw_regimen_scan_take_phrase (scan, at, "every other week");

  if (taken == 0)
    taken = cw_regimen_scan_take_phrase (scan, at, "every second week");
  if (taken == 0)
    taken = cw_regimen_scan_take_phrase (scan, at, "fortnightly");
  if (taken)
    return set_cadence (2, 7, taken, element);
  taken = cw_regimen_scan_take_phrase (scan, at, "every month");
  if (taken == 0)
    taken = cw_regimen_scan_take_phrase (scan, at, "monthly");
  return taken ? set_cadence (1, 30, taken, element) : 0;
}

guint
cw_regimen_match_frequency (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  static const CwRegimenMatch matches[] = { match_times_per,     match_divided,
                                            match_every,         match_cycle_length,
                                            match_cadence_words, match_frequency_words,
                                            match_abbreviation };

  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      guint taken = matches[i](scan, at, element);

      if (taken)
        return taken;
    }
  return 0;
}

/* A number behind a comma belongs to the list of days unless it starts something else: "d1, 8" but
 * not "d1, 8 mg" or "d1, 5-FU". */
static gboolean
ends_day (const CwRegimenScan *scan, guint at)
{
  const CwRegimenToken *next = cw_regimen_scan_get (scan, at);

  if (cw_regimen_scan_is_sign (scan, at, '%') || cw_regimen_scan_is_sign (scan, at, '^'))
    return FALSE;
  if (cw_regimen_scan_is_sign (scan, at, '-') || cw_regimen_scan_is_sign (scan, at, '/'))
    return !next->glued && !cw_regimen_scan_get (scan, at + 1)->glued;
  if (next->kind == CW_REGIMEN_TOKEN_NUMBER)
    return FALSE;
  if (next->kind != CW_REGIMEN_TOKEN_WORD)
    return TRUE;
  return !next->glued &&
         !cw_regimen_scan_is (scan, at,
                              "mg g ug mcg gm iu u unit units ml mbq gbq gy cgy million mega kg auc "
                              "times x d day days w wk week weeks mo month months h hr hour hours "
                              "min minutes cycle cycles course courses fractions fx weekly gram "
                              "grams milligrams mu miu divided tablet tablets");
}

/* One day or range above @above; 0 tokens when there is none. */
static guint
take_range (const CwRegimenScan *scan, guint at, guint *above, GString *list)
{
  guint low, high, i;

  if (cw_regimen_scan_get (scan, at)->kind != CW_REGIMEN_TOKEN_NUMBER ||
      !cw_regimen_scan_take_integer (scan, at, &low) || low <= *above || low > DAY_MAX)
    return 0;
  i = at + 1;
  high = low;
  if (cw_regimen_scan_is_sign (scan, i, '-') || cw_regimen_scan_is_sign (scan, i, '~') ||
      cw_regimen_scan_is (scan, i, "to through thru until"))
    {
      guint j = i + 1;

      j += cw_regimen_scan_is (scan, j, "d day") ? 1 : 0;
      if (cw_regimen_scan_get (scan, j)->kind == CW_REGIMEN_TOKEN_NUMBER)
        {
          if (!cw_regimen_scan_take_integer (scan, j, &high) || high <= low || high > DAY_MAX)
            return 0;
          i = j + 1;
        }
    }
  if (!ends_day (scan, i))
    return 0;
  *above = high;
  g_string_append_printf (list, list->len ? ", %u" : "%u", low);
  if (high > low)
    g_string_append_printf (list, "-%u", high);
  return i - at;
}

/* "1-5, 8 and 15" from @at on; with "d" repeated or not. */
static guint
take_list (const CwRegimenScan *scan, guint at, GString *list)
{
  guint above = 0, i = at;
  guint taken = take_range (scan, i, &above, list);

  while (taken)
    {
      guint j;

      i += taken;
      j = i;
      j += cw_regimen_scan_is_sign (scan, j, ',') ? 1 : 0;
      j += cw_regimen_scan_is (scan, j, "and") || cw_regimen_scan_is_sign (scan, j, '&') ? 1 : 0;
      if (j == i)
        break;
      j += cw_regimen_scan_is (scan, j, "d day days") ? 1 : 0;
      taken = take_range (scan, j, &above, list);
      if (taken)
        i = j;
    }
  return i - at;
}

/* "D1-5", "d1,8,15", "days 1, 8 and 15". */
static guint
match_days (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint i = at, taken;

  i += cw_regimen_scan_is (scan, i, "on") ? 1 : 0;
  if (!cw_regimen_scan_is (scan, i, "d day days"))
    return 0;
  taken = take_list (scan, i + 1, list);
  if (taken == 0)
    return 0;
  element->kind = CW_REGIMEN_DAYS;
  element->value = g_strdup (list->str);
  return i + 1 + taken - at;
}

/* "in cycles 1-2", "of cycle 1". */
static guint
match_cycle_list (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint i = at, taken;

  i += cw_regimen_scan_is (scan, i, "in of for") ? 1 : 0;
  if (!cw_regimen_scan_is (scan, i, "cycle cycles"))
    return 0;
  taken = take_list (scan, i + 1, list);
  if (taken == 0)
    return 0;
  element->kind = CW_REGIMEN_CYCLE_LIST;
  element->value = g_strdup (list->str);
  return i + 1 + taken - at;
}

/* "2-week", "14 days": tokens taken, with the days. */
static guint
take_span (const CwRegimenScan *scan, guint at, guint *days)
{
  guint count, unit, i;

  if (!cw_regimen_scan_take_integer (scan, at, &count))
    return 0;
  i = skip_dash (scan, at + 1);
  unit = cw_regimen_scan_is (scan, i, "weekly") ? 0 : get_unit_days (scan, i);
  if (unit != 1 && unit != 7)
    return 0;
  *days = count * unit;
  return *days == 0 || *days > DAY_MAX ? 0 : i + 1 - at;
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
match_schedule_ratio (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint on, off, i = at;
  gboolean named = cw_regimen_scan_is (scan, i, "schedule");

  i += named ? 1 : 0;
  if (!cw_regimen_scan_take_integer (scan, i, &on) ||
      !cw_regimen_scan_is_sign (scan, i + 1, '/') ||
      !cw_regimen_scan_take_integer (scan, i + 2, &off) || on > 12 || off > 12)
    return 0;
  i += 3;
  if (!named && !cw_regimen_scan_is (scan, i++, "schedule"))
    return 0;
  return set_on_off (on * 7, off * 7, i - at, element);
}

static guint
skip_between (const CwRegimenScan *scan, guint at)
{
  guint i = at;

  while (i < at + 5 && (cw_regimen_scan_is (scan, i, "and then followed by with a of") ||
                        cw_regimen_scan_is_sign (scan, i, ',') ||
                        cw_regimen_scan_is_sign (scan, i, '/') ||
                        cw_regimen_scan_is_sign (scan, i, ';')))
    i++;
  return i;
}

/* "2-week on/1-week off", "for 14 days followed by 7 days rest". */
static guint
match_on_off (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint on, off, taken, between, i = at;

  i += cw_regimen_scan_is (scan, i, "for") ? 1 : 0;
  taken = take_span (scan, i, &on);
  if (taken == 0)
    return match_schedule_ratio (scan, at, element);
  i = skip_dash (scan, i + taken);
  i += cw_regimen_scan_is (scan, i, "on") ? 1 : 0;
  i += cw_regimen_scan_take_phrase (scan, i, "of treatment");
  between = i;
  i = skip_between (scan, i);
  taken = take_span (scan, i, &off);
  if (taken == 0 || i == at || (i == between && !cw_regimen_scan_is (scan, i - 1, "on")))
    return 0;
  i = skip_dash (scan, i + taken);
  i += cw_regimen_scan_is (scan, i, "of") ? 1 : 0;
  if (!cw_regimen_scan_is (scan, i, "off rest break"))
    return 0;
  return set_on_off (on, off, i + 1 - at, element);
}

static guint
set_end_text (const CwRegimenScan *scan, guint at, guint end, CwRegimenElement *element)
{
  element->kind = CW_REGIMEN_END_TEXT;
  element->value = cw_regimen_scan_dup (scan, at, end);
  return end - at;
}

/* "for 5 days" is days 1-5, "for 12 weeks" says when it ends. */
static guint
match_duration (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint count, i = at;
  gboolean most;

  if (!cw_regimen_scan_is (scan, i, "for x up"))
    return 0;
  most = cw_regimen_scan_is (scan, i, "up");
  i++;
  if (cw_regimen_scan_is (scan, i, "up"))
    {
      most = TRUE;
      i++;
    }
  if (most && !cw_regimen_scan_is (scan, i++, "to"))
    return 0;
  if (!cw_regimen_scan_take_integer (scan, i, &count) || count == 0)
    return 0;
  i = skip_dash (scan, i + 1);
  if (cw_regimen_scan_is (scan, i, "d day days") && count <= 31 && !most)
    {
      element->kind = CW_REGIMEN_DAYS;
      element->value = count > 1 ? g_strdup_printf ("1-%u", count) : g_strdup ("1");
      return i + 1 - at;
    }
  if (!cw_regimen_scan_is (scan, i, "d day days wk wks week weeks mo month months year years"))
    return 0;
  return set_end_text (scan, at, i + 1, element);
}

/* "until progression or unacceptable toxicity", up to the next sign or number. */
static guint
match_until (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  guint i = at + 1;

  if (!cw_regimen_scan_is (scan, at, "until till"))
    return 0;
  while (i < at + 14 && !cw_regimen_scan_is (scan, i, "q every with plus then followed") &&
         (cw_regimen_scan_get (scan, i)->kind == CW_REGIMEN_TOKEN_WORD ||
          (cw_regimen_scan_is_sign (scan, i, '-') && cw_regimen_scan_get (scan, i)->glued)))
    i++;
  if (i == at + 1 || cw_regimen_scan_get (scan, i)->kind == CW_REGIMEN_TOKEN_NUMBER)
    return 0;
  return set_end_text (scan, at, i, element);
}

/* "x6", "6 cycles", "up to 6 cycles", "4-6 courses". */
static guint
match_count (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const leads[] = { "for a total of", "for up to",  "for a maximum of", "a total of",
                                       "total of",       "up to",      "a maximum of",     "for",
                                       "x",              NULL };
  guint low, high = 0, i = at + cw_regimen_scan_take_phrases (scan, at, leads);
  gboolean times = cw_regimen_scan_is (scan, at, "x");
  gboolean most = i > at && (cw_regimen_scan_is (scan, i - 1, "to") ||
                             cw_regimen_scan_take_phrase (scan, i - 2, "maximum of"));

  if (!cw_regimen_scan_take_integer (scan, i, &low) || low == 0 || low > 200)
    return 0;
  i++;
  if (cw_regimen_scan_is_sign (scan, i, '-') &&
      cw_regimen_scan_take_integer (scan, i + 1, &high))
    i += 2;
  if (high && (high <= low || high > 200 || most))
    return 0;
  if (cw_regimen_scan_is (scan, i, "cycle cycles course courses"))
    element->kind = CW_REGIMEN_COUNT;
  else if (times && ends_day (scan, i))
    element->kind = CW_REGIMEN_TIMES;
  else
    return 0;
  i += element->kind == CW_REGIMEN_COUNT ? 1 : 0;
  if (element->kind == CW_REGIMEN_COUNT && cw_regimen_scan_is (scan, i, "given completed"))
    {
      element->kind = CW_REGIMEN_COUNT_GIVEN;
      i++;
    }
  element->value = high ? g_strdup_printf ("%u-%u", low, high)
                        : g_strdup_printf (most ? "<=%u" : "%u", low);
  return i - at;
}

guint
cw_regimen_match_schedule (const CwRegimenScan *scan, guint at, CwRegimenElement *element)
{
  static const CwRegimenMatch matches[] = { match_days,     match_on_off, match_count,
                                            match_duration, match_until,  match_cycle_list };

  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      guint taken = matches[i](scan, at, element);

      if (taken)
        return taken;
    }
  return 0;
}

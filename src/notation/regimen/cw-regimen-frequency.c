/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "vocab/cw-dose-frequency.h"

/* How often: frequencies and the length of cycles. Each function says how many tokens it
 * understood, 0 for none. */

static const char error_prone[] =
  N_ ("This abbreviation is known to be misread; the safe wording is kept.");

static guint
set_frequency (const char *text, guint taken, CwRegimenElement *element)
{
  CwDoseFrequency frequency;

  if (taken == 0 || !cw_dose_frequency_lookup (text, &frequency))
    return 0;
  element->kind = CW_REGIMEN_FREQUENCY;
  element->value = g_strdup (frequency.safe_display);
  return taken;
}

/* The same for an abbreviation as it was written. */
static guint
set_abbreviation (const char *text, guint taken, CwRegimenElement *element)
{
  taken = set_frequency (text, taken, element);
  if (taken && cw_dose_frequency_is_error_prone (text))
    element->reason = error_prone;
  return taken;
}

static guint
set_times (guint times, guint period, guint taken, CwRegimenElement *element)
{
  static const char *const by_day[] = { "QD", "BID", "TID", "QID", "5XD" };
  static const char *const by_week[] = { "QW", "BIW", "TIW" };

  const char *const *codes = period == 1 ? by_day : by_week;
  guint n = period == 1 ? G_N_ELEMENTS (by_day) : period == 7 ? G_N_ELEMENTS (by_week) : 0;

  return times >= 1 && times <= n ? set_frequency (codes[times - 1], taken, element) : 0;
}

/* "3 times a day", "twice-weekly", "2x/day". */
static guint
match_times_per (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint times = 0, i = at, period;

  if (cw_scan_is (scan, i, "once"))
    times = 1;
  else if (cw_scan_is (scan, i, "twice"))
    times = 2;
  else if (cw_scan_is (scan, i, "thrice"))
    times = 3;
  else if (cw_scan_take_integer (scan, i, &times) && cw_scan_is (scan, i + 1, "times time x"))
    i++;
  else if (at > 0 && cw_scan_get (scan, at - 1)->kind == CW_TOKEN_WORD &&
           cw_scan_take_integer (scan, i, &times) && cw_scan_is_sign (scan, i + 1, '/') &&
           cw_scan_is (scan, i + 2, "d day"))
    ;
  else if (cw_scan_is (scan, i, "x") && cw_scan_take_integer (scan, i + 1, &times) &&
           cw_scan_is_sign (scan, i + 2, '/'))
    i++;
  else
    return 0;
  i = cw_scan_skip_dash (scan, i + 1);
  if (cw_scan_is (scan, i, "a per every each") || cw_scan_is_sign (scan, i, '/'))
    i++;
  period = cw_scan_is (scan, i, "daily")    ? 1
           : cw_scan_is (scan, i, "weekly") ? 7
                                            : cw_regimen_get_unit_days (scan, i);
  return set_times (times, period, i + 1 - at, element);
}

static guint
match_divided (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint times, i = at;

  i += cw_scan_is (scan, i, "in") ? 1 : 0;
  if (!cw_scan_take_integer (scan, i, &times) ||
      !cw_scan_take_phrase (scan, i + 1, "divided doses"))
    return 0;
  return set_times (times, 1, i + 3 - at, element);
}

/* "t.i.d", "b.d.", "qd": letters with dots between, or one word. */
static guint
match_abbreviation (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const known = "qd od bid bd tid tds qid qds qod qhs hs qw qwk biw tiw prn "
                                   "stat ci civi civ qm";
  g_autoptr (GString) letters = g_string_new (NULL);
  guint i = at;

  if (cw_scan_is (scan, at, known))
    return cw_scan_is (scan, at, "ci") && !cw_scan_get (scan, at)->capital
             ? 0
             : set_abbreviation (
                 cw_scan_is (scan, at, "civ") ? "civi" : cw_scan_get (scan, at)->word, 1, element);
  while (letters->len < 4 && cw_scan_get (scan, i)->kind == CW_TOKEN_WORD &&
         strlen (cw_scan_get (scan, i)->word) == 1)
    {
      g_string_append (letters, cw_scan_get (scan, i)->word);
      i++;
      if (!cw_scan_is_sign (scan, i, '.') || !cw_scan_get (scan, i)->glued)
        break;
      i++;
      /* In "b.i.d. p.o." a blank parts the letters of two. */
      if (!cw_scan_get (scan, i)->glued)
        break;
    }
  if (letters->len < 2)
    return 0;
  for (const char *word = known; *word; word += strspn (word, " "))
    {
      gsize length = strcspn (word, " ");

      if (length == letters->len && strncmp (word, letters->str, length) == 0)
        return set_abbreviation (letters->str, i - at, element);
      word += length;
    }
  return 0;
}

static guint
match_frequency_words (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const struct
  {
    const char *phrase;
    const char *code;
  } phrases[] = {
    { "daily", "QD" },
    { "on a daily basis", "QD" },
    { "on a weekly basis", "QW" },
    { "also daily", "QD" },
    { "each day", "QD" },
    { "every day", "QD" },
    { "per day", "QD" },
    { "/ day", "QD" },
    { "/ week", "QW" },
    { "each morning", "QD" },
    { "in the morning", "QD" },
    { "per 24 h", "QD" },
    { "per 24 hours", "QD" },
    { "weekly", "QW" },
    { "wkly", "QW" },
    { "twice wkly", "BIW" },
    { "once wkly", "QW" },
    { "q wk", "QW" },
    { "q week", "QW" },
    { "qweek", "QW" },
    { "qweekly", "QW" },
    { "qwk", "QW" },
    { "qday", "QD" },
    { "qdaily", "QD" },
    { "q day", "QD" },
    { "every week", "QW" },
    { "per week", "QW" },
    { "every night", "BED" },
    { "every morning", "QD" },
    { "q 1 w", "QW" },
    { "nightly at bedtime", "BED" },
    { "nightly", "BED" },
    { "at bedtime", "BED" },
    { "at night", "BED" },
    { "each night", "BED" },
    { "nocte", "BED" },
    { "every other day", "QOD" },
    { "eod", "QOD" },
    { "every second day", "QOD" },
    { "on alternate days", "QOD" },
    { "alternate days", "QOD" },
    { "alternate daily", "QOD" },
    { "on alternating days", "QOD" },
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
      guint taken = cw_scan_take_phrase (scan, at, phrases[i].phrase);

      if (taken)
        return set_frequency (phrases[i].code, taken, element);
    }
  return 0;
}

static guint
set_cadence (guint count, guint days, guint taken, CwRegimenElement *element)
{
  if (count == 0 || days == 0 || count * days > CW_REGIMEN_DAY_MAX)
    return 0;
  element->kind = CW_REGIMEN_CADENCE;
  element->value =
    days == 30 ? g_strdup_printf ("%u mo", count) : g_strdup_printf ("%u d", count * days);
  return taken;
}

/* "q21", "q28 d1": whole weeks of days; the "d" behind it is that of another fact. */
static gboolean
is_bare_cycle (const CwScan *scan, guint at, guint number, guint count)
{
  guint next = number + 1;

  if (!cw_scan_is (scan, at, "q") || count % 7 != 0 || count < 14 || count > 56)
    return FALSE;
  if (cw_scan_is (scan, next, "d day days") &&
      cw_scan_get (scan, next + 1)->kind == CW_TOKEN_NUMBER)
    return !cw_scan_get (scan, next)->glued;
  return !cw_scan_is (
    scan, cw_scan_skip_dash (scan, next),
    "h hr hrs hour hours d day days w wk wks week weeks weekly m mo month months");
}

/* "100 mg q24": hours; of other numbers they might be weeks. */
static gboolean
is_bare_day (const CwScan *scan, guint at, guint number, guint count)
{
  const CwToken *next = cw_scan_get (scan, number + 1);

  return cw_scan_is (scan, at, "q") && count == 24 && cw_scan_get (scan, number)->glued &&
         !(next->glued && (next->kind != CW_TOKEN_SIGN || strchr ("-/", next->word[0]))) &&
         !cw_scan_is (scan, number + 1, "h hr hrs hour hours d day days w wk wks week weeks");
}

/* "q3w", "every 21 days", "every three weeks", "q8h". */
static guint
match_every (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint count, days, i = at + 1;

  if (!cw_scan_is (scan, at, "q every"))
    return 0;
  /* "q.6h" */
  i += cw_scan_is_sign (scan, i, '.') && cw_scan_get (scan, i)->glued ? 1 : 0;
  i = cw_scan_skip_dash (scan, i);
  if (!cw_scan_take_integer (scan, i, &count))
    return 0;
  if (is_bare_cycle (scan, at, i, count))
    return set_cadence (count, 1, i + 1 - at, element);
  if (is_bare_day (scan, at, i, count))
    return set_frequency ("QD", i + 1 - at, element);
  i = cw_scan_skip_dash (scan, i + 1);
  if (cw_scan_is (scan, i, "h hr hrs hour hours"))
    {
      g_autofree char *code = g_strdup_printf ("q%uh", count);

      return set_frequency (code, i + 1 - at, element);
    }
  days = cw_regimen_get_unit_days (scan, i);
  if (days == 1 && count <= 3)
    {
      static const char *const codes[] = { "QD", "QOD", "Q72H" };

      return count ? set_frequency (codes[count - 1], i + 1 - at, element) : 0;
    }
  i++;
  if (cw_scan_is_sign (scan, i, '-') && cw_scan_is (scan, i + 1, "cycle cycles"))
    i++;
  i += cw_scan_is (scan, i, "cycle cycles") ? 1 : 0;
  return set_cadence (count, days, i - at, element);
}

/* "21-day cycle", "3-weekly". */
static guint
match_cycle_length (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint count, days, i;

  if (!cw_scan_take_integer (scan, at, &count))
    return 0;
  i = cw_scan_skip_dash (scan, at + 1);
  if (cw_scan_is (scan, i, "hourly"))
    {
      g_autofree char *code = g_strdup_printf ("q%uh", count);

      return set_frequency (code, i + 1 - at, element);
    }
  if (cw_scan_is (scan, i, "weekly"))
    return i > at + 1 ? set_cadence (count, 7, i + 1 - at, element) : 0;
  days = cw_regimen_get_unit_days (scan, i);
  if (days == 0)
    return 0;
  i = cw_scan_skip_dash (scan, i + 1);
  /* A "14-day course of" one drug tells how long. */
  if (!cw_scan_is (scan, i, "cycle cycles cyc cycs course courses interval intervals") ||
      /* "two-week and one-week intervals": neither is the cycle */
      (cw_scan_is (scan, i, "interval intervals") && at > 0 &&
       cw_scan_is (scan, at - 1, "and or to")) ||
      (cw_scan_is (scan, i, "course courses") && cw_scan_is (scan, i + 1, "of")))
    return 0;
  element->per_day = TRUE;
  return set_cadence (count, days, i + 1 - at, element);
}

/* "d1-21/28": the second number is the length of the cycle. */
static guint
match_cycle_behind (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint days = 0;

  if (at < 3 || !cw_scan_is_sign (scan, at, '/') || !cw_scan_get (scan, at)->glued ||
      cw_scan_get (scan, at - 1)->kind != CW_TOKEN_NUMBER ||
      !(cw_scan_is_sign (scan, at - 2, '-') || cw_scan_is (scan, at - 2, "to through")) ||
      !cw_scan_take_integer (scan, at + 1, &days) || days < 14 || days > 56 || days % 7 != 0)
    return 0;
  return set_cadence (days, 1, 2, element);
}

static guint
match_cadence_words (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const fortnights[] = { "every other week", "every second week", "fortnightly",
                                            NULL };
  static const char *const months[] = { "every month",  "each month",     "once a month",
                                        "once monthly", "once per month", "once / month",
                                        "per month",    "monthly",        NULL };
  guint taken = cw_scan_take_phrases (scan, at, fortnights);

  if (taken)
    return set_cadence (2, 7, taken, element);
  taken = cw_scan_take_phrases (scan, at, months);
  return taken ? set_cadence (1, 30, taken, element) : 0;
}

/* "200 mg a day"; "for a day" is none. */
static guint
match_amount_a_day (const CwScan *scan, guint at, CwRegimenElement *element)
{
  if (at == 0 || !cw_scan_is (scan, at, "a") || !cw_scan_is (scan, at + 1, "day week") ||
      !cw_scan_is (scan, at - 1, "mg g gm mcg ug iu unit units ml kg milligrams grams"))
    return 0;
  return set_times (1, cw_scan_is (scan, at + 1, "day") ? 1 : 7, 2, element);
}

/* "40 mg 1-0-1": how many in the morning, at noon and in the evening, behind a dose; where it is
 * more than one, the dose might be that of each or of all. */
static guint
match_intake (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint sum = 0, i = at, parts;

  if (at < 2 || cw_scan_get (scan, at - 2)->kind != CW_TOKEN_NUMBER ||
      !cw_scan_is (scan, at - 1, "mg g gm mcg ug iu unit units ml") ||
      cw_scan_get (scan, at)->glued)
    return 0;
  for (parts = 1;; parts++, i += 2)
    {
      const char *word = cw_scan_get (scan, i)->word;

      if (cw_scan_get (scan, i)->kind != CW_TOKEN_NUMBER ||
          !(g_str_equal (word, "0") || g_str_equal (word, "1")))
        return 0;
      sum += word[0] == '1' ? 1 : 0;
      if (parts == 4 || !cw_scan_is_hyphen (scan, i + 1) || !cw_scan_get (scan, i + 2)->glued)
        break;
    }
  return parts >= 3 && sum > 0 && !cw_scan_is_hyphen (scan, i + 1)
           ? set_times (sum, 1, i + 1 - at, element)
           : 0;
}

guint
cw_regimen_match_frequency (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const CwRegimenMatch matches[] = { match_times_per,       match_divided,
                                            match_every,           match_cycle_length,
                                            match_cycle_behind,    match_cadence_words,
                                            match_frequency_words, match_abbreviation,
                                            match_amount_a_day,    match_intake };

  return cw_regimen_match_first (matches, G_N_ELEMENTS (matches), scan, at, element);
}

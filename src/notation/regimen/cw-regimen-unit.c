/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

#include "vocab/cw-dose-frequency.h"

/* The units of doses, with what stands below the line: body surface, body weight and time. */

static const struct
{
  const char *words;
  const char *code;
} masses[] = {
  { "mg mgs milligram milligrams", "mg" },
  { "g gm gms gram grams", "g" },
  { "ug mcg microgram micrograms", "ug" },
  { "iu ui unit units", "[iU]" },
  { "miu", "10*6.[iU]" },
  { "ml millilitre millilitres milliliter milliliters", "mL" },
  { "mbq megabecquerel", "MBq" },
  { "gbq gigabecquerel", "GBq" },
};

/* What a per-something leads to; codes that the field table does not know are not taken. */
static const struct
{
  const char *mass;
  const char *area;
  const char *weight;
} ratios[] = {
  { "mg", "mg/m2", "mg/kg" },
  { "g", "g/m2", "g/kg" },
  { "ug", "ug/m2", "ug/kg" },
  { "[iU]", "[iU]/m2", "[iU]/kg" },
  { "10*6.[iU]", "10*6.[iU]/m2", NULL },
  { "mL", NULL, "mL/kg" },
};

/* "189 U", "80 u/kg": behind a blank no digit can be read into it. "MU" are millions of them. */
static gboolean
is_letter_unit (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  return !token->glued &&
         (cw_scan_is (scan, at, "u") ||
          (token->end == token->start + 2 && strncmp (scan->text + token->start, "MU", 2) == 0));
}

/* Days in a unit of time as people write it; 0 for none, 30 for months. */
guint
cw_regimen_get_unit_days (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "d day days"))
    return 1;
  if (cw_scan_is (scan, at, "w wk wks week weeks"))
    return 7;
  if (cw_scan_is (scan, at, "m mo month months"))
    return 30;
  return 0;
}

static guint
take_mass (const CwScan *scan, guint at, const char **code)
{
  guint i = at;
  gboolean million = cw_scan_is (scan, i, "million mega");

  if (is_letter_unit (scan, at))
    {
      *code = cw_scan_is (scan, at, "u") ? "[iU]" : "10*6.[iU]";
      return 1;
    }
  i += million ? 1 : 0;
  i += cw_scan_is (scan, i, "international") && cw_scan_is (scan, i + 1, "unit units") ? 1 : 0;
  if (million && cw_scan_is (scan, i, "iu ui unit units"))
    {
      *code = "10*6.[iU]";
      return i + 1 - at;
    }
  for (guint j = 0; !million && j < G_N_ELEMENTS (masses); j++)
    if (cw_scan_is (scan, i, masses[j].words))
      {
        *code = masses[j].code;
        return i + 1 - at;
      }
  return 0;
}

/* "/m2", "per m²", "/m^2", "/sqm". */
static guint
take_area (const CwScan *scan, guint at)
{
  static const char *const areas[] = { "m 2",          "m ^ 2",  "m * * 2", "sqm",
                                       "m ( 2 )",      "mq",     "sq m",    "square metre",
                                       "square meter", "\u33a1", NULL };

  return cw_scan_take_phrases (scan, at, areas);
}

static gboolean
is_per (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '/') || cw_scan_is (scan, at, "per");
}

static const char *
get_ratio (const char *mass, gboolean area)
{
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    if (g_str_equal (ratios[i].mass, mass))
      return area ? ratios[i].area : ratios[i].weight;
  return NULL;
}

/* "m-2", "·kg-1", "d-1": what stands below the line, with a negative exponent. */
static guint
take_exponent (const CwScan *scan, guint at, const char *words, const char *exponent)
{
  static const char *const points[] = { "\u00b7", "\u22c5", "\u2022", "\u2219", ".", "*", NULL };
  guint i = at + (g_strv_contains (points, cw_scan_get (scan, at)->word) ? 1 : 0);

  if (!cw_scan_is (scan, i, words) || !cw_scan_is_sign (scan, i + 1, '-') ||
      !cw_scan_get (scan, i + 1)->glued || !cw_scan_get (scan, i + 2)->glued ||
      !g_str_equal (cw_scan_get (scan, i + 2)->word, exponent))
    return 0;
  return i + 3 - at;
}

/* "mg m-2 d-1"; a day alone is none of these, for "mg day-1" is the first day. */
static guint
take_exponents (const CwScan *scan, guint at, const char **code, gboolean *per_day)
{
  guint i = at + take_exponent (scan, at, "m", "2");

  if (i > at)
    *code = get_ratio (*code, TRUE);
  else if ((i += take_exponent (scan, at, "kg", "1")) > at)
    *code = get_ratio (*code, FALSE);
  if (i > at)
    {
      guint day = take_exponent (scan, i, "d day", "1");

      *per_day = *per_day || day;
      i += day;
    }
  return i - at;
}

/* "/12 h", "/q 8 hours"; what is given over less than four hours runs into the vein. */
static guint
take_hours (const CwScan *scan, guint at, const char **frequency)
{
  guint hours, i = at + 1 + (cw_scan_is (scan, at + 1, "q") ? 1 : 0);
  g_autofree char *code = NULL;
  CwDoseFrequency known;

  if (!cw_scan_is_sign (scan, at, '/') || !cw_scan_take_integer (scan, i, &hours) || hours < 4 ||
      !cw_scan_is (scan, i + 1, "h hr hrs hour hours"))
    return 0;
  code = g_strdup_printf ("q%uh", hours);
  if (!cw_dose_frequency_lookup (code, &known))
    return 0;
  *frequency = known.safe_display;
  return i + 2 - at;
}

/* "/week", "/12 h": what a dose says of how often. */
static guint
take_rhythm (const CwScan *scan, guint at, const char **frequency)
{
  static const struct
  {
    const char *phrase;
    const char *frequency;
  } rhythms[] = {
    { "/ 2 weeks", "every 2 weeks" }, { "/ 2 week", "every 2 weeks" },
    { "/ month", "once monthly" },    { "/ week", "once weekly" },
    { "/ wk", "once weekly" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      guint taken = cw_scan_take_phrase (scan, at, rhythms[i].phrase);

      if (taken)
        {
          *frequency = rhythms[i].frequency;
          return taken;
        }
    }
  return take_hours (scan, at, frequency);
}

/* "mg/m2 of body surface area", "mg/kg body weight": it says nothing more. */
static guint
take_body (const CwScan *scan, guint at, gboolean is_area)
{
  static const char *const surfaces[] = { "of body surface area",
                                          "of body - surface area",
                                          "of body surface",
                                          "body surface area",
                                          "body - surface area",
                                          "bsa",
                                          NULL };
  static const char *const weights[] = {
    "of body weight", "of bodyweight", "body weight", "bodyweight", "body - weight", "bw", NULL
  };

  return cw_scan_take_phrases (scan, at, is_area ? surfaces : weights);
}

/* What stands at @at, behind the slash or "per"; 0 for what is no part of a unit. */
static guint
take_below (const CwScan *scan, guint at, const char **code, gboolean *per_day)
{
  guint taken = take_area (scan, at);
  gboolean is_area = taken > 0;

  if (is_area || cw_scan_is (scan, at, "kg kilogram kilograms kilo"))
    {
      *code = get_ratio (*code, is_area);
      taken = MAX (taken, 1);
      return taken + take_body (scan, at + taken, is_area);
    }
  /* "100 mg/body": for the whole of it. */
  if (cw_scan_is (scan, at, "body patient"))
    return 1;
  if (cw_scan_is (scan, at, "d day dy die") && !*per_day)
    *per_day = TRUE;
  else if (cw_scan_is (scan, at, "h hr hour min minute") ||
           (cw_scan_is_sign (scan, at - 1, '/') && !cw_scan_is (scan, at, "dose time")))
    *code = NULL;
  else if (!cw_scan_is (scan, at, "dose time"))
    return 0;
  return 1;
}

/* The whole unit; *@code is %NULL when it is one that has no place in a drug's dose. */
guint
cw_regimen_take_unit (const CwScan *scan,
                      guint at,
                      const char **code,
                      gboolean *per_day,
                      const char **frequency)
{
  guint i = at + take_mass (scan, at, code);

  if (i == at)
    return 0;
  i += take_exponents (scan, i, code, per_day);
  /* A line may end before "per m2". */
  i += cw_scan_is_sign (scan, i, '\n') && is_per (scan, i + 1) ? 1 : 0;
  while (is_per (scan, i) && *code)
    {
      guint rhythm = *frequency ? 0 : take_rhythm (scan, i, frequency);
      guint below = rhythm ? 0 : take_below (scan, i + 1, code, per_day);

      if (rhythm == 0 && below == 0)
        break;
      i += rhythm ? rhythm : 1 + below;
    }
  while (*code == NULL && cw_scan_is_sign (scan, i, '/'))
    i += 2;
  return i - at;
}

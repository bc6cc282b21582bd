/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* Doses of radiation and their fractions. A number of gray is a dose only where nothing around it
 * tells that it was measured, or that it is another one. */

#define FRACTIONS_MAX 200

/* No word tells more than so many words later that a dose was measured. */
#define EXPOSURE_MAX 6

/* So far before "each" stand the fractions that it means. */
#define EACH_REACH 8

static gboolean
is_radiation_unit (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "gy gray grays cgy");
}

/* "50.4 Gy": the tokens, with the amount. */
static guint
take_gray (const CwScan *scan, guint at, char **amount)
{
  const CwToken *number = cw_scan_get (scan, at);
  const char *unit = cw_scan_is (scan, at + 1, "cgy") ? "cGy" : "Gy";

  if (number->kind != CW_TOKEN_NUMBER || strlen (number->word) > 8 || number->word[0] == '.' ||
      !is_radiation_unit (scan, at + 1))
    return 0;
  *amount = g_strdup_printf ("%s %s", number->word, unit);
  return 2;
}

/* "fractions", "fx", "#" */
static guint
take_fraction_word (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "fractions fraction fractionations fx fxs fr frs f") ||
         (cw_scan_is_sign (scan, at, '#') && cw_scan_get (scan, at + 1)->kind != CW_TOKEN_NUMBER);
}

/* "25 fractions, 2 Gy each": of the fractions; those of "two lesions, 50 Gy each" are lesions. */
static gboolean
tells_fractions_before (const CwScan *scan, guint at)
{
  for (guint i = at; i > 0 && at - i < EACH_REACH; i--)
    if (take_fraction_word (scan, i - 1))
      return TRUE;
  return FALSE;
}

/* "per fraction", "/fx", "each". */
static guint
take_per_fraction (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "each") && tells_fractions_before (scan, at))
    return 1;
  return (cw_scan_is_sign (scan, at, '/') || cw_scan_is (scan, at, "per")) &&
             (cw_scan_is (scan, at + 1, "fraction fx fr f") || cw_scan_is_sign (scan, at + 1, '#'))
           ? 2
           : 0;
}

/* "in 25 fx of 1.8 Gy", "25 fractions at 1.8 Gy": what stands before @at is so many of it. */
static gboolean
is_of_fractions (const CwScan *scan, guint at)
{
  return at > 1 && cw_scan_is (scan, at - 1, "of at") &&
         cw_scan_is (scan, at - 2, "fractions fraction fx");
}

/* "exposure of 0.02 Gy", "79 to 82 Gy": measured, or one of two. */
static gboolean
is_no_course (const CwScan *scan, guint at)
{
  const CwToken *before = at > 0 ? cw_scan_get (scan, at - 1) : NULL;

  if (before == NULL)
    return FALSE;
  if ((cw_scan_is (scan, at - 1, "to and or") || cw_scan_is_sign (scan, at - 1, '-')) && at > 1 &&
      cw_scan_get (scan, at - 2)->kind == CW_TOKEN_NUMBER)
    return TRUE;
  for (guint i = at; i > 0 && at - i < EXPOSURE_MAX; i--)
    {
      if (cw_scan_is (scan, i - 1, "exposure exposures exposed dosimeter dosimetry absorbed"))
        return TRUE;
      if (cw_scan_get (scan, i - 1)->kind == CW_TOKEN_SIGN)
        break;
    }
  return strchr ("<>", before->word[0]) || cw_scan_is_sign (scan, at - 1, '~');
}

/* "2 Gy daily", "2 Gy/day"; of "60 Gy daily" nobody would live. */
static guint
take_per_day (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "daily"))
    return 1;
  return (cw_scan_is_sign (scan, at, '/') || cw_scan_is (scan, at, "per a")) &&
             cw_scan_is (scan, at + 1, "day d")
           ? 2
           : 0;
}

/* "a daily dose of 2 Gy": what stands before @at is of a day. */
static gboolean
is_of_day (const CwScan *scan, guint at)
{
  guint i = at;

  i -= i > 0 && cw_scan_is (scan, i - 1, "of") ? 1 : 0;
  i -= i > 0 && cw_scan_is (scan, i - 1, "dose doses fraction fractions") ? 1 : 0;
  return i > 0 && i < at && cw_scan_is (scan, i - 1, "daily");
}

/* "2 Gy x 30": so many fractions of so much. */
static guint
match_times (const CwScan *scan, guint at, const char *amount, CwRegimenElement *element)
{
  guint count;

  if (!cw_scan_is (scan, at, "x") || !cw_scan_take_integer (scan, at + 1, &count) || count == 0 ||
      count > FRACTIONS_MAX || cw_scan_is_sign (scan, at + 2, '/') ||
      cw_scan_is (scan, at + 2,
                  "wk wks week weeks mo month months d day days course courses cycle cycles"))
    return 0;
  element->kind = count == 1 ? CW_REGIMEN_RADIATION : CW_REGIMEN_FRACTIONS;
  element->value = count == 1 ? g_strdup (amount) : g_strdup_printf ("%u", count);
  element->other = count == 1 ? g_strdup ("1") : g_strconcat (amount, " per fraction", NULL);
  return 2 + take_fraction_word (scan, at + 2);
}

/* "50.4 Gy", "1.8 Gy per fraction", "at 2 Gy per fraction". */
static guint
match_radiation (const CwScan *scan, guint at, CwRegimenElement *element)
{
  gboolean leads = cw_scan_is (scan, at, "at of");
  g_autofree char *amount = NULL;
  guint i = at + (leads ? 1 : 0);
  guint each, taken = take_gray (scan, i, &amount);

  if (taken == 0)
    return 0;
  each = take_per_fraction (scan, i + taken);
  if (each || is_of_fractions (scan, i))
    {
      element->kind = CW_REGIMEN_RADIATION_NOTE;
      element->value = g_strconcat (amount, " per fraction", NULL);
      return i + taken + each - at;
    }
  each = take_per_day (scan, i + taken);
  if (each || is_of_day (scan, i))
    {
      element->kind = CW_REGIMEN_RADIATION_NOTE;
      element->value = g_strconcat (amount, " per day", NULL);
      return i + taken + each - at;
    }
  if (leads)
    return 0;
  if (is_no_course (scan, at))
    return taken;
  each = match_times (scan, at + taken, amount, element);
  if (each)
    return taken + each;
  element->kind = CW_REGIMEN_RADIATION;
  element->value = g_steal_pointer (&amount);
  return taken;
}

/* "WBRT 30/10", "RT 60/30": behind the name of a radiotherapy, gray and fractions; "RT 20/15" may
 * be what the right eye sees. */
static guint
match_ratio (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char names[] =
    "rt xrt wbrt radiotherapy irradiation pci crt ccrt ebrt imrt vmat sbrt sabr srs srt pmrt tbi";
  const CwToken *dose = cw_scan_get (scan, at);
  const CwToken *count = cw_scan_get (scan, at + 2);
  const CwToken *behind = cw_scan_get (scan, at + 3);
  double gray = g_ascii_strtod (dose->word, NULL);
  guint fractions;

  if (at == 0 || !cw_scan_is (scan, at - 1, names) || dose->kind != CW_TOKEN_NUMBER ||
      strlen (dose->word) > 5 || !cw_scan_is_sign (scan, at + 1, '/') ||
      !cw_scan_get (scan, at + 1)->glued || !count->glued || count->kind != CW_TOKEN_NUMBER ||
      !cw_scan_take_integer (scan, at + 2, &fractions) || fractions == 0 || fractions > 45 ||
      gray < 1.5 * fractions || gray > 80 || gray > 24 * fractions ||
      cw_scan_is_sign (scan, at + 3, '/') || (behind->glued && behind->kind != CW_TOKEN_SIGN))
    return 0;
  element->kind = CW_REGIMEN_RADIATION;
  element->value = g_strdup_printf ("%s Gy", dose->word);
  element->other = g_strdup_printf ("%u", fractions);
  return 3 + (cw_scan_is_sign (scan, at + 3, '#') ? 1 : 0);
}

/* "28 × 1.8 Gy": so many fractions of so much. */
static guint
match_fractions_of (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_autofree char *amount = NULL;
  guint count, taken;

  if (!cw_scan_take_integer (scan, at, &count) || count == 0 || count > FRACTIONS_MAX ||
      !(cw_scan_is (scan, at + 1, "x") || cw_scan_is_sign (scan, at + 1, '*')))
    return 0;
  taken = take_gray (scan, at + 2, &amount);
  if (taken == 0)
    return 0;
  element->kind = CW_REGIMEN_FRACTIONS;
  element->value = g_strdup_printf ("%u", count);
  element->other = g_strconcat (amount, " per fraction", NULL);
  return 2 + taken;
}

/* "30 Gy/10": the number at @i is glued to the dose before @at, and nothing to it. */
static gboolean
is_glued_count (const CwScan *scan, guint at, guint i)
{
  const CwToken *behind = cw_scan_get (scan, i + 1);

  return i > at && at > 0 && is_radiation_unit (scan, at - 1) && cw_scan_get (scan, at)->glued &&
         cw_scan_get (scan, i)->glued &&
         !(behind->glued && (behind->kind != CW_TOKEN_SIGN || strchr ("/-%", behind->word[0]))) &&
         !cw_scan_is (scan, i + 1, "d day days w wk wks week weeks mo month months h min");
}

/* "50 Gy, 25 fr", "in 25 f": the short word means fractions where something leads to it or the dose
 * stands before it; "16 Fr" and "101 F" are no fractions. */
static gboolean
is_fraction_word_of (const CwScan *scan, guint word, guint at, guint number)
{
  gboolean is_led = number > at;

  if (!take_fraction_word (scan, word))
    return FALSE;
  if (cw_scan_is_sign (scan, word, '#'))
    return is_led;
  if (is_led || !cw_scan_is (scan, word, "f fr frs"))
    return TRUE;
  at -= at > 0 && cw_scan_is_sign (scan, at - 1, ',') ? 1 : 0;
  return at > 0 && is_radiation_unit (scan, at - 1);
}

/* "28", "twenty", "thirty-five" */
static guint
take_count (const CwScan *scan, guint at, guint *count)
{
  static const char *const tens[] = { "twenty", "thirty", "forty" };
  static const char *const teens[] = { "thirteen",  "fourteen", "fifteen", "sixteen",
                                       "seventeen", "eighteen", "nineteen" };
  guint one = 0;

  for (guint i = 0; i < G_N_ELEMENTS (teens); i++)
    if (cw_scan_is (scan, at, teens[i]))
      *count = 13 + i;
  for (guint i = 0; i < G_N_ELEMENTS (tens); i++)
    if (cw_scan_is (scan, at, tens[i]))
      *count = 20 + 10 * i;
  if (*count < 20)
    return *count ? 1 : cw_scan_take_integer (scan, at, count);
  if (!cw_scan_is_hyphen (scan, at + 1) || cw_scan_get (scan, at + 2)->kind != CW_TOKEN_WORD ||
      !cw_scan_take_integer (scan, at + 2, &one) || one > 9)
    return 1;
  *count += one;
  return 3;
}

/* "in 28 fractions", "/30 fx", "/23#", "in 33 daily fractions". */
static guint
match_fractions (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const single[] = { "in a single fraction", "as a single fraction",
                                        "single fraction",      "single shot",
                                        "in one fraction",      NULL };
  guint count = 0, number, word, i = at;

  number = cw_scan_take_phrases (scan, at, single);
  if (number)
    {
      element->kind = CW_REGIMEN_FRACTIONS;
      element->value = g_strdup ("1");
      return number;
    }
  if (cw_scan_is (scan, i, "in over") || cw_scan_is_sign (scan, i, '/'))
    i++;
  number = take_count (scan, i, &count);
  if (number == 0 || count == 0 || count > FRACTIONS_MAX)
    return 0;
  word = i + number + (cw_scan_is (scan, i + number, "daily") ? 1 : 0);
  if (is_fraction_word_of (scan, word, at, i))
    i = word + 1;
  else if (cw_scan_is_sign (scan, at, '/') && cw_scan_is (scan, word, "times"))
    i = word + 1;
  else if (is_glued_count (scan, at, i))
    i++;
  else
    return 0;
  element->kind = CW_REGIMEN_FRACTIONS;
  element->value = g_strdup_printf ("%u", count);
  return i - at;
}

/* What is told of radiation. */
guint
cw_regimen_match_radiation (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const CwRegimenMatch matches[] = { match_fractions_of, match_radiation, match_ratio,
                                            match_fractions };

  return cw_regimen_match_first (matches, G_N_ELEMENTS (matches), scan, at, element);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* When: days, how long and how many cycles. Each function says how many tokens it
 * understood, 0 for none. */

/* "d1/d8", "d1+8": another day behind a slash or a plus. */
static gboolean
is_day_next (const CwScan *scan, guint at)
{
  guint day, i = at + 1;

  i += cw_scan_is (scan, i, "d day days") ? 1 : 0;
  return (cw_scan_is_sign (scan, at, '/') || cw_scan_is_sign (scan, at, '+')) &&
         cw_scan_get (scan, at + 1)->glued && cw_scan_get (scan, i)->kind == CW_TOKEN_NUMBER &&
         cw_scan_take_integer (scan, i, &day);
}

/* "d1 d8": a day with its own "d" and nothing between. */
static gboolean
is_day_behind (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "d") && cw_scan_get (scan, at + 1)->glued &&
         cw_scan_get (scan, at + 1)->kind == CW_TOKEN_NUMBER;
}

/* "d1 3-weekly": the number is that of the cycle. */
static gboolean
is_cadence (const CwScan *scan, guint at)
{
  g_auto (CwRegimenElement) element = { 0 };
  guint taken = cw_regimen_match_frequency (scan, at, &element);

  return taken > 0 && element.kind == CW_REGIMEN_CADENCE;
}

/* "d1 375 mg/m2": no day is so late. */
static gboolean
is_large_dose (const CwScan *scan, guint at)
{
  g_auto (CwRegimenElement) element = { 0 };

  return g_ascii_strtod (cw_scan_get (scan, at)->word, NULL) > 31 &&
         cw_regimen_match_dose (scan, at, &element) > 0 && element.kind == CW_REGIMEN_DOSE;
}

/* A number behind a comma belongs to the list of days unless it starts something else: "d1, 8" but
 * not "d1, 8 mg" or "d1, 5-FU". */
static gboolean
ends_day (const CwScan *scan, guint at)
{
  const CwToken *next = cw_scan_get (scan, at);

  if (cw_scan_is_sign (scan, at, '%') || cw_scan_is_sign (scan, at, '^'))
    return FALSE;
  /* "x4 -> paclitaxel" */
  if (cw_scan_is_sign (scan, at, '-') && cw_scan_is_sign (scan, at + 1, '>'))
    return TRUE;
  if (is_day_next (scan, at))
    return TRUE;
  if (cw_scan_is_sign (scan, at, '-') || cw_scan_is_sign (scan, at, '/'))
    return !next->glued && !cw_scan_get (scan, at + 1)->glued;
  /* "d1, d15 cycle 1" */
  if (cw_scan_is (scan, at, "cycle") && cw_scan_get (scan, at + 1)->kind == CW_TOKEN_NUMBER)
    return TRUE;
  if (next->kind == CW_TOKEN_NUMBER)
    return is_cadence (scan, at) || is_large_dose (scan, at);
  if (next->kind != CW_TOKEN_WORD || is_day_behind (scan, at) ||
      cw_scan_take_phrase (scan, at, "w /"))
    return TRUE;
  return !next->glued &&
         !cw_scan_is (
           scan, at,
           "mg g ug mcg gm iu u unit units ml mbq gbq gy cgy million mega kg auc "
           "times x d day days w wk week weeks mo month months y yr yrs year years h hr hour hours "
           "min minutes cycle cycles course courses fractions fx weekly gram "
           "grams milligrams mu miu divided tablet tablets");
}

/* One day or range above @above; 0 tokens when there is none. */
static guint
take_range (const CwScan *scan, guint at, int *above, GString *list)
{
  guint low, high, i;

  if (cw_scan_get (scan, at)->kind != CW_TOKEN_NUMBER || !cw_scan_take_integer (scan, at, &low) ||
      (int)low <= *above || low > CW_REGIMEN_DAY_MAX)
    return 0;
  i = at + 1;
  high = low;
  if (cw_scan_is_sign (scan, i, '-') || cw_scan_is_sign (scan, i, '~') ||
      cw_scan_is (scan, i, "to through thru until"))
    {
      guint j = i + 1;

      j += cw_scan_is (scan, j, "d day") ? 1 : 0;
      if (cw_scan_get (scan, j)->kind == CW_TOKEN_NUMBER)
        {
          if (!cw_scan_take_integer (scan, j, &high) || high <= low || high > CW_REGIMEN_DAY_MAX)
            return 0;
          i = j + 1;
        }
    }
  if (!ends_day (scan, i))
    return 0;
  *above = (int)high;
  g_string_append_printf (list, list->len ? ", %u" : "%u", low);
  if (high > low)
    g_string_append_printf (list, "-%u", high);
  return i - at;
}

/* "d1-21/28": behind a range it is the length of the cycle. */
static gboolean
is_cycle_behind (const CwScan *scan, guint at)
{
  guint days = 0;

  return at > 2 && cw_scan_is_sign (scan, at, '/') &&
         (cw_scan_is_sign (scan, at - 2, '-') || cw_scan_is (scan, at - 2, "to through")) &&
         cw_scan_take_integer (scan, at + 1, &days) && days >= 14 && days % 7 == 0;
}

/* What parts one day from the next: ", and", "&", "/", or nothing before a "d" of its own. */
static guint
skip_between_days (const CwScan *scan, guint at)
{
  guint i = at;

  if (is_day_next (scan, at))
    return is_cycle_behind (scan, at) ? G_MAXUINT : at + 1;
  if (is_day_behind (scan, at))
    return at;
  i += cw_scan_is_sign (scan, i, ',') ? 1 : 0;
  i += cw_scan_is (scan, i, "and e et und y") || cw_scan_is_sign (scan, i, '&') ||
           cw_scan_is_sign (scan, i, '+')
         ? 1
         : 0;
  return i > at ? i : G_MAXUINT;
}

/* "day 3/7": the third of seven days as well as two days of a list. */
static gboolean
is_day_of_count (const CwScan *scan, guint at)
{
  guint day = 0, count = 0;

  return cw_scan_take_integer (scan, at, &day) && cw_scan_is_sign (scan, at + 1, '/') &&
         cw_scan_get (scan, at + 1)->glued && cw_scan_get (scan, at + 2)->kind == CW_TOKEN_NUMBER &&
         cw_scan_take_integer (scan, at + 2, &count) && day <= count &&
         (count == 5 || count == 7 || count == 10 || count == 14) &&
         !cw_scan_is_sign (scan, at + 3, '/') && !cw_scan_is_sign (scan, at + 3, ',');
}

/* "on day 5 switched to apixaban", "on day 3 was stopped": no day on which the drug is given. */
static gboolean
is_day_of_change (const CwScan *scan, guint at)
{
  at += cw_scan_is (scan, at, "was were he she the") ? 1 : 0;
  at += cw_scan_is (scan, at, "patient") ? 1 : 0;
  at += cw_scan_is (scan, at, "was were") ? 1 : 0;
  return cw_scan_is (scan, at,
                     "switched changed converted transitioned escalated reduced increased stopped "
                     "discontinued withheld held interrupted improved developed died discharged "
                     "replaced tapered");
}

/* "1-5, 8 and 15" from @at on, all of them behind @above; with "d" repeated or not. "1/8 mg" is no
 * list at all. */
static guint
take_list (const CwScan *scan, guint at, int above, GString *list)
{
  guint i = at;
  guint taken = take_range (scan, i, &above, list);

  while (taken)
    {
      guint j;

      i += taken;
      j = skip_between_days (scan, i);
      if (j == G_MAXUINT)
        break;
      j += cw_scan_is (scan, j, "d day days") ? 1 : 0;
      taken = take_range (scan, j, &above, list);
      if (taken)
        i = j;
      else if (is_day_next (scan, i))
        return 0;
    }
  return i - at;
}

/* "beginning on day 14", "held on day 8": from then on, or something else on that day. */
static gboolean
is_beginning (const CwScan *scan, guint at)
{
  at -= at > 0 && cw_scan_is (scan, at - 1, "on") ? 1 : 0;
  return at > 0 &&
         cw_scan_is (scan, at - 1,
                     "beginning begun began begins starting started starts start "
                     "commencing commenced from since after before until till by held withheld "
                     "stopped discontinued interrupted omitted ceased resumed restarted "
                     "developed occurred died discharged admitted");
}

static guint
set_list (CwRegimenElementKind kind, const GString *list, guint taken, CwRegimenElement *element)
{
  element->kind = kind;
  element->value = g_strdup (list->str);
  return taken;
}

/* So many days, from the first. */
static guint
set_first_days (guint count, guint taken, CwRegimenElement *element)
{
  element->kind = CW_REGIMEN_DAYS;
  element->value = count > 1 ? g_strdup_printf ("1-%u", count) : g_strdup ("1");
  return taken;
}

/* "D1-5", "d1,8,15", "days 1, 8 and 15". */
static guint
match_days (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint i = at, taken;

  i += cw_scan_is (scan, i, "on") ? 1 : 0;
  if (i > at && cw_scan_take_phrase (scan, i, "the first day"))
    return set_first_days (1, i + 3 - at, element);
  /* "dd 1,8,15" */
  if (!cw_scan_is (scan, i, "d day days") &&
      !(cw_scan_is (scan, i, "dd") && !cw_scan_get (scan, i + 1)->glued))
    return 0;
  /* Some protocols begin with day 0. */
  if (is_day_of_count (scan, i + 1))
    return 0;
  taken = take_list (scan, i + 1, -1, list);
  if (taken == 0 || ((is_beginning (scan, at) || is_day_of_change (scan, i + 1 + taken)) &&
                     strpbrk (list->str, "-,") == NULL))
    return 0;
  return set_list (CW_REGIMEN_DAYS, list, i + 1 + taken - at, element);
}

/* Whether what stands at @at lets "C5" before it be a cycle: "40 mg C5 nerve root" does not. */
static gboolean
ends_cycle_mark (const CwScan *scan, guint at)
{
  const CwToken *next = cw_scan_get (scan, at);

  if (next->kind != CW_TOKEN_WORD)
    return TRUE;
  return !next->glued && (cw_scan_is (scan, at,
                                      "q d day days iv po sc im then until every over only onwards "
                                      "onward with plus bid tid od daily weekly") ||
                          (cw_scan_is (scan, at, "and") && !cw_scan_is (scan, at + 1, "c")));
}

/* "4.4 mg/kg C5", "D1-5 C1", "200 mg/m2 C2-6": which cycles, behind a dose or days. */
static guint
match_cycle_mark (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint taken;

  if (at < 2 || !cw_scan_is (scan, at, "c") || !cw_scan_get (scan, at)->capital ||
      cw_scan_get (scan, at)->glued || !cw_scan_get (scan, at + 1)->glued ||
      (cw_scan_get (scan, at - 1)->kind != CW_TOKEN_NUMBER &&
       !cw_scan_is (scan, at - 1, "mg kg g m")))
    return 0;
  taken = take_list (scan, at + 1, 0, list);
  if (taken == 0 || strlen (list->str) > 5 || !ends_cycle_mark (scan, at + 1 + taken))
    return 0;
  return set_list (CW_REGIMEN_CYCLE_LIST, list, 1 + taken, element);
}

/* "in cycles 1-2", "of cycle 1". */
static guint
match_cycle_list (const CwScan *scan, guint at, CwRegimenElement *element)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint i = at, taken;

  i += cw_scan_is (scan, i, "in of for") ? 1 : 0;
  /* "80% from cycle 2" is told of some of them. */
  if (!cw_scan_is (scan, i, "cycle cycles") ||
      (at > 0 && cw_scan_is (scan, at - 1, "from since until till to after before during")))
    return 0;
  taken = take_list (scan, i + 1, 0, list);
  return taken ? set_list (CW_REGIMEN_CYCLE_LIST, list, i + 1 + taken - at, element) : 0;
}

/* "(3.2 mg/kg; 4 days)": so many days, from the first. */
static guint
match_days_alone (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint count;

  if (at == 0 || !cw_scan_take_integer (scan, at, &count) || count == 0 || count > 31 ||
      !cw_scan_is (scan, at + 1, "day days") || !cw_scan_is_sign (scan, at + 2, ')') ||
      (!cw_scan_is_sign (scan, at - 1, ';') && !cw_scan_is_sign (scan, at - 1, ',') &&
       !cw_scan_is_sign (scan, at - 1, '(')))
    return 0;
  return set_first_days (count, 2, element);
}

static guint
set_end_text (const CwScan *scan, guint at, guint end, CwRegimenElement *element)
{
  element->kind = CW_REGIMEN_END_TEXT;
  element->value = cw_scan_dup (scan, at, end);
  return end - at;
}

/* "x 2/12", "for 6/52", "14/7": months, weeks and days as they are written in Britain. "5/7" alone
 * may be five days of each week. */
static guint
match_duration_in_parts (const CwScan *scan, guint at, CwRegimenElement *element)
{
  gboolean led = cw_scan_is (scan, at, "for x");
  guint i = at + (led ? 1 : 0), count, whole;

  if (!cw_scan_take_integer (scan, i, &count) || count == 0 || count > 31 ||
      !cw_scan_is_sign (scan, i + 1, '/') || !cw_scan_get (scan, i + 1)->glued ||
      !cw_scan_get (scan, i + 2)->glued || !cw_scan_take_integer (scan, i + 2, &whole) ||
      cw_scan_is_sign (scan, i + 3, '/') ||
      (!led && (at == 0 || !cw_scan_is (scan, at - 1,
                                        "mg g mcg kg iu units od bd bid tds tid qds qid qd daily "
                                        "po iv nocte mane"))))
    return 0;
  if ((whole == 12 || whole == 52) && led)
    return set_end_text (scan, at, i + 3, element);
  if (whole != 7 || (!led && (count % 7 != 0 || cw_scan_get (scan, i)->glued)))
    return 0;
  element->per_day = TRUE;
  return set_first_days (count, i + 3 - at, element);
}

/* "for 5 days" is days 1-5, "for 12 weeks" says when it ends. */
static guint
match_duration (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint count, i = at;
  gboolean most;

  if (!cw_scan_is (scan, i, "for x up"))
    return 0;
  most = cw_scan_is (scan, i, "up");
  i++;
  if (cw_scan_is (scan, i, "up"))
    {
      most = TRUE;
      i++;
    }
  if (most && !cw_scan_is (scan, i++, "to"))
    return 0;
  if (!cw_scan_take_integer (scan, i, &count) || count == 0)
    return 0;
  i = cw_scan_skip_dash (scan, i + 1);
  i += cw_scan_is (scan, i, "consecutive") ? 1 : 0;
  if (cw_scan_is (scan, i, "d day days") && count <= 31 && !most)
    {
      element->per_day = TRUE;
      return set_first_days (count, i + 1 - at, element);
    }
  if (!cw_scan_is (scan, i, "d day days wk wks week weeks mo month months year years"))
    return 0;
  return set_end_text (scan, at, i + 1, element);
}

/* "until progression or unacceptable toxicity", up to the next sign or number. */
static guint
match_until (const CwScan *scan, guint at, CwRegimenElement *element)
{
  guint i = at + 1;

  if (!cw_scan_is (scan, at, "until till"))
    return 0;
  while (i < at + 14 && !cw_scan_is (scan, i, "q every with plus then followed") &&
         (cw_scan_get (scan, i)->kind == CW_TOKEN_WORD ||
          (cw_scan_is_sign (scan, i, '-') && cw_scan_get (scan, i)->glued)))
    i++;
  if (i == at + 1 || cw_scan_get (scan, i)->kind == CW_TOKEN_NUMBER ||
      (cw_scan_get (scan, i)->kind == CW_TOKEN_SIGN &&
       strchr ("<>=~", cw_scan_get (scan, i)->word[0])))
    return 0;
  return set_end_text (scan, at, i, element);
}

/* "d/c on PD", "stop at progression" */
static guint
match_stop (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const stops[] = { "d / c",           "dc",          "stop",
                                       "to stop",         "discontinue", "discontinued",
                                       "discontinuation", NULL };
  guint i = at + cw_scan_take_phrases (scan, at, stops);

  if (i == at || !cw_scan_is (scan, i, "on at upon"))
    return 0;
  i++;
  i += cw_scan_is (scan, i, "disease") ? 1 : 0;
  if (!cw_scan_is (scan, i, "pd progression"))
    return 0;
  return set_end_text (scan, at, i + 1, element);
}

/* "4 of 6 cycles", "4/6 cycles": what stands before @at were not all of them; "30 Gy x 2 courses"
 * are none of drugs. */
static gboolean
is_of_other_count (const CwScan *scan, guint at)
{
  guint amount = at > 0 && cw_scan_is (scan, at - 1, "x") ? at - 1 : at;

  if (amount > 0 && cw_scan_is (scan, amount - 1, "gy cgy gray"))
    return TRUE;
  return at > 1 && (cw_scan_is (scan, at - 1, "of") || cw_scan_is_sign (scan, at - 1, '/')) &&
         (cw_scan_get (scan, at - 2)->kind == CW_TOKEN_NUMBER ||
          cw_scan_is (scan, at - 2, "out one two three four five"));
}

/* "x6", "6 cycles", "up to 6 cycles", "4-6 courses". */
static guint
match_count (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const char *const leads[] = { "for a total of",
                                       "for up to",
                                       "for a maximum of",
                                       "a total of",
                                       "total of",
                                       "up to",
                                       "a maximum of",
                                       "no more than",
                                       "not more than",
                                       "at most",
                                       "for",
                                       "x",
                                       NULL };
  guint low, high = 0, i = at + cw_scan_take_phrases (scan, at, leads);
  gboolean times = cw_scan_is (scan, at, "x");
  gboolean most = i > at && (cw_scan_is (scan, i - 1, "to than most") ||
                             cw_scan_take_phrase (scan, i - 2, "maximum of"));

  if (!cw_scan_take_integer (scan, i, &low) || low == 0 || low > 200 ||
      is_of_other_count (scan, at))
    return 0;
  i++;
  if (cw_scan_is_sign (scan, i, '-') && cw_scan_take_integer (scan, i + 1, &high))
    i += 2;
  if (high && (high <= low || high > 200 || most))
    return 0;
  if (cw_scan_is (scan, i, "planned additional further more") &&
      cw_scan_is (scan, i + 1, "cycles courses"))
    i++;
  if (cw_scan_is (scan, i, "cycle cycles course courses"))
    element->kind = CW_REGIMEN_COUNT;
  else if (times && ends_day (scan, i))
    element->kind = CW_REGIMEN_TIMES;
  else
    return 0;
  i += element->kind == CW_REGIMEN_COUNT ? 1 : 0;
  if (element->kind == CW_REGIMEN_COUNT && cw_scan_is (scan, i, "given completed"))
    {
      element->kind = CW_REGIMEN_COUNT_GIVEN;
      i++;
    }
  element->value =
    high ? g_strdup_printf ("%u-%u", low, high) : g_strdup_printf (most ? "<=%u" : "%u", low);
  return i - at;
}

guint
cw_regimen_match_schedule (const CwScan *scan, guint at, CwRegimenElement *element)
{
  static const CwRegimenMatch matches[] = { match_days,
                                            cw_regimen_match_on_of,
                                            match_days_alone,
                                            cw_regimen_match_before,
                                            cw_regimen_match_on_off,
                                            cw_regimen_match_rest,
                                            match_duration_in_parts,
                                            match_count,
                                            match_duration,
                                            match_until,
                                            match_cycle_list,
                                            match_cycle_mark,
                                            match_stop };

  return cw_regimen_match_first (matches, G_N_ELEMENTS (matches), scan, at, element);
}

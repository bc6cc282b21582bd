/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* When: cycles, days of treatment and spans. Each taker returns how many tokens it took. */

/* "third", "3rd", "3". */
static guint
take_ordinal (const CwScan *scan, guint at, guint *number)
{
  static const char *const names[] = {
    "first",   "second", "third", "fourth", "fifth",    "sixth",
    "seventh", "eighth", "ninth", "tenth",  "eleventh", "twelfth"
  };
  guint taken = cw_scan_take_integer (scan, at, number);

  if (taken && cw_event_skip_ordinal (scan, at + taken) > at + taken)
    return taken + 1;
  for (guint i = 0; !taken && i < G_N_ELEMENTS (names); i++)
    if (cw_scan_is (scan, at, names[i]))
      {
        *number = i + 1;
        return 1;
      }
  return taken;
}

static guint
skip_dashes (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '-') && cw_scan_get (scan, at)->glued ? at + 1 : at;
}

/* "of chemotherapy", "of the combined treatment": what the cycles were of. */
static guint
skip_of (const CwScan *scan, guint at)
{
  guint next = at;

  if (!cw_scan_is (scan, next, "of"))
    return at;
  next++;
  if (cw_scan_is (scan, next, "the this"))
    next++;
  if (cw_scan_is (scan, next,
                  "combined combination induction neoadjuvant adjuvant systemic "
                  "maintenance targeted"))
    next++;
  return cw_scan_is (scan, next,
                     "treatment therapy chemotherapy immunotherapy administration "
                     "chemo induction")
           ? next + 1
           : at;
}

#define CYCLE_WORDS "cycle cycles course courses"

/* "active", "21-day", "further": what cycles are called between their number and the word. */
static guint
skip_kind (const CwScan *scan, guint at)
{
  guint next = at, number;

  if (cw_scan_take_integer (scan, next, &number) && cw_scan_is_sign (scan, next + 1, '-') &&
      cw_scan_is (scan, next + 2, "day week weekly days weeks"))
    next += 3;
  for (guint n = 0; n < 5 && !cw_scan_is (scan, next, CYCLE_WORDS); n++)
    {
      if (cw_scan_get (scan, next)->kind != CW_TOKEN_WORD && !cw_scan_is_sign (scan, next, '-'))
        break;
      if (cw_scan_is (scan, next,
                      "of and or then months month weeks week days day years year hours lines "
                      "line doses dose with was were times"))
        break;
      next++;
    }
  return next;
}

/* "C8", as notes write it; that of a fracture is a vertebra. */
static gboolean
is_short_cycle (const CwScan *scan, guint at)
{
  guint number;

  return cw_scan_is (scan, at, "c") && cw_scan_get (scan, at)->capital &&
         cw_scan_get (scan, at + 1)->glued && cw_scan_take_integer (scan, at + 1, &number) &&
         number > 0 && !cw_scan_get (scan, at + 2)->glued &&
         !cw_scan_is (scan, at + 2,
                      "fracture fractures vertebra vertebral injury level corpectomy laminectomy "
                      "nerve root cervical spinal lesion");
}

/* "cycle 2", "C2", "two cycles", "the second cycle"; the token after it, or 0. */
guint
cw_event_take_cycle_number (const CwScan *scan, guint at, guint *number)
{
  guint next = at, taken;

  if (cw_scan_is (scan, next, CYCLE_WORDS))
    {
      next = skip_dashes (scan, next + 1);
      taken = cw_scan_take_integer (scan, next, number);
      return taken ? next + taken : 0;
    }
  if (is_short_cycle (scan, next))
    return cw_scan_take_integer (scan, next + 1, number) + next + 1;
  taken = take_ordinal (scan, next, number);
  if (taken == 0)
    return 0;
  next = skip_kind (scan, skip_dashes (scan, next + taken));
  /* "at 160 cycles/minute". */
  if (cw_scan_is_sign (scan, next + 1, '/') || cw_scan_is (scan, next + 1, "per"))
    return 0;
  return cw_scan_is (scan, next, CYCLE_WORDS) ? next + 1 : 0;
}

/* "at the end of", "upon completion of", "after a total of": what stands before a count of
 * cycles; the token after it. */
static guint
skip_until_cycles (const CwScan *scan, guint at, gboolean *is_end)
{
  guint next = at + 1;

  for (guint n = 0; n < 4; n++)
    {
      if (cw_scan_is (
            scan, next,
            "the a an his her completing completion end conclusion receiving having received "
            "completed another total initial finishing"))
        {
          *is_end = *is_end || cw_scan_is (scan, next, "completing completion end conclusion");
          next++;
        }
      else if (n > 0 && cw_scan_is (scan, next, "first") &&
               cw_scan_get (scan, next + 1)->kind != CW_TOKEN_SIGN &&
               cw_scan_is (scan, next + 2, CYCLE_WORDS))
        next++;
      else if (n > 0 && cw_scan_is (scan, next, "of"))
        next++;
      else
        break;
    }
  return next;
}

/* "two cycles later". */
static guint
take_cycles_later (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = cw_event_take_cycle_number (scan, at, &element->number);

  if (next == 0 || cw_scan_is (scan, at, CYCLE_WORDS))
    return 0;
  next = skip_of (scan, next);
  if (!cw_scan_is (scan, next, "later"))
    return 0;
  element->kind = CW_EVENT_CYCLES;
  return next + 1 - at;
}

/* "after two cycles", "after the second cycle", "after cycle 2", "at the end of cycle 2". */
static guint
take_cycles (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_end = FALSE, is_after = cw_scan_is (scan, at, "after following post");
  guint next;

  if (!is_after && !cw_scan_is (scan, at, "during in within at upon on by"))
    return take_cycles_later (scan, at, element);
  next = skip_dashes (scan, skip_until_cycles (scan, at, &is_end));
  /* "a response at the 12th cycle". */
  is_end = is_end || cw_scan_is (scan, at, "at");
  next = cw_event_take_cycle_number (scan, next, &element->number);
  if (next == 0 || (!is_after && !is_end && !cw_scan_is (scan, at, "during in within")) ||
      cw_scan_is (scan, next, "per"))
    return 0;
  element->kind = is_after || is_end ? CW_EVENT_CYCLES : CW_EVENT_ONSET;
  return skip_of (scan, next) - at;
}

/* The unit in which a duration is kept, for a word that names it; %NULL for any other word. */
const char *
cw_event_get_unit (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "day days"))
    return "d";
  if (cw_scan_is (scan, at, "week weeks wk wks"))
    return "wk";
  if (cw_scan_is (scan, at, "month months"))
    return "mo";
  if (cw_scan_is (scan, at, "hour hours hrs hr h"))
    return "h";
  if (cw_scan_is (scan, at, "minute minutes min mins"))
    return "min";
  return NULL;
}

/* "3 days", "one week", "a week". */
static guint
take_count (const CwScan *scan, guint at, CwEventElement *element, const char *sign)
{
  guint number, taken = cw_scan_take_integer (scan, at, &number), next;
  const char *unit;

  if (taken == 0 && cw_scan_is (scan, at, "a an"))
    taken = number = 1;
  if (taken == 0)
    return 0;
  next = skip_dashes (scan, at + taken);
  unit = cw_event_get_unit (scan, next);
  if (unit == NULL || number > 4000)
    return 0;
  element->number = number;
  g_snprintf (element->text, sizeof element->text, "%s%u %s", sign, number, unit);
  return next + 1 - at;
}

/* "after dose interruption" tells no time on treatment, but what was done. */
static gboolean
is_about_change (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at,
                     "adjustment reduction modification escalation interruption discontinuation "
                     "delay withdrawal cessation change was were");
}

/* "two days after ropinirole had been stopped": counted from the end of it. */
static gboolean
is_given_up (const CwScan *scan, guint at)
{
  guint end = at + 4;

  for (; at < end && cw_scan_get (scan, at)->kind == CW_TOKEN_WORD; at++)
    if (cw_scan_is (scan, at,
                    "stopped discontinued withdrawn ceased held interrupted withheld suspended "
                    "discontinuation withdrawal cessation"))
      return TRUE;
  return FALSE;
}

/* "of the first dose", "after starting anlotinib", "after the start of treatment". */
static guint
take_anchor (const CwScan *scan, guint at)
{
  guint next = at, begun;

  if (!cw_scan_is (scan, next, "after from of following post into on since"))
    return 0;
  next++;
  if (cw_scan_is (scan, next, "the his her its"))
    next++;
  begun = next;
  if (cw_scan_is (scan, next,
                  "start initiation beginning commencement onset first second third "
                  "last final initial starting initiating beginning receiving"))
    next++;
  if (next > begun && cw_scan_is (scan, next, "of"))
    next++;
  if (next > begun && cw_scan_is (scan, next, "the"))
    next++;
  if (cw_event_is_medicine (scan, next) && cw_scan_is (scan, next, "co"))
    next += 2;
  if (cw_event_is_medicine (scan, next) && is_given_up (scan, next + 1))
    return 0;
  if (cw_event_is_medicine (scan, next) || cw_scan_is_sign (scan, next - 1, '-'))
    return next + 1 + cw_scan_is (scan, next + 1, "treatment therapy administration infusion") - at;
  if (cw_scan_is (
        scan, next,
        "treatment therapy chemotherapy immunotherapy administration dose "
        "infusion injection cycle course medication radiotherapy transplantation fraction "
        "vaccination vaccine exposure ingestion intake dosing"))
    return is_about_change (scan, next + 1) ? 0 : next + 1 - at;
  /* "after the initial presentation" is counted from something else. */
  return next > begun && !cw_scan_is (scan, begun, "onset") &&
             !cw_scan_is (scan, next,
                          "yoga exercise exercises work school diet sport sports training job "
                          "college football gym running "
                          "presentation diagnosis surgery admission visit operation "
                          "symptoms symptom episode hospitalization consultation "
                          "resection transplantation biopsy examination")
           ? next - at
           : 0;
}

/* "two weeks after the start of treatment", "after 2 months of treatment", "on day 8 of cycle 2".
 */
static guint
take_relative (const CwScan *scan, guint at, CwEventElement *element)
{
  CwEventElement span = { 0 };
  guint skipped = cw_scan_is (scan, at, "after within at about approximately") ? 1 : 0;
  guint taken = take_count (scan, at + skipped, &span, "");
  guint anchor = taken ? take_anchor (scan, at + skipped + taken) : 0;

  if (anchor == 0)
    return 0;
  element->kind = CW_EVENT_ONSET;
  g_strlcpy (element->text, span.text, sizeof element->text);
  return skipped + taken + anchor;
}

/* "day 8 of cycle 2", "the fifth day", "C2D8". */
static guint
take_day (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = cw_scan_is (scan, at, "on at by from in") ? at + 1 : at, number, taken;

  if (cw_scan_is (scan, next, "c") && cw_scan_take_integer (scan, next + 1, &number) &&
      cw_scan_is (scan, next + 2, "d") && cw_scan_take_integer (scan, next + 3, &number) &&
      cw_scan_get (scan, next + 3)->glued)
    next += 4;
  else
    {
      if (cw_scan_is (scan, next, "the"))
        next++;
      if (cw_scan_is (scan, next, "day week wk month d"))
        {
          next = skip_dashes (scan, next + 1);
          next += cw_scan_is_sign (scan, next, '+');
          taken = cw_scan_take_integer (scan, next, &number);
        }
      else
        {
          taken = next > at ? take_ordinal (scan, next, &number) : 0;
          if (taken && cw_event_get_unit (scan, next + taken) &&
              !cw_scan_is (scan, next + taken, "days weeks months hours"))
            taken++;
          else
            taken = 0;
        }
      if (taken == 0)
        return 0;
      next += taken;
    }
  if (cw_scan_is (scan, next, "of") && cw_scan_is (scan, next + 1, CYCLE_WORDS) &&
      cw_scan_take_integer (scan, next + 2, &number))
    next += 3;
  else if (cw_scan_is (scan, next, "of") && cw_scan_is (scan, next + 1, "the") &&
           take_ordinal (scan, next + 2, &number) &&
           cw_scan_is (scan, next + 2 + take_ordinal (scan, next + 2, &number), CYCLE_WORDS))
    next += 3 + take_ordinal (scan, next + 2, &number);
  else
    next = skip_of (scan, next);
  element->kind = CW_EVENT_ONSET;
  return next - at;
}

/* "after two doses of ipilimumab", "after several injections". */
static guint
take_doses (const CwScan *scan, guint at)
{
  guint number, taken, next = at + 1;

  if (!cw_scan_is (scan, at, "after following within during"))
    return 0;
  for (guint n = 0; n < 3 && cw_scan_is (scan, next, "only just about the receiving a total of");
       n++)
    next++;
  taken = cw_scan_take_integer (scan, next, &number);
  if (taken == 0 && cw_scan_is (scan, next, "several few multiple repeated"))
    taken = 1;
  if (taken == 0 || !cw_scan_is (scan, next + taken,
                                 "doses infusions injections administrations applications "
                                 "fractions instillations vaccinations"))
    return 0;
  next += taken + 1;
  /* Of antibiotics or steroids is no treatment that harms. */
  if (cw_scan_is (scan, next, "of"))
    return cw_event_is_medicine (scan, next + 1) ? next + 2 - at : 0;
  return next - at;
}

/* "after the first dose", "following infusion"; "after the dose adjustment" is no such time. */
static guint
take_after (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_doses (scan, at);

  element->kind = CW_EVENT_ONSET;
  if (taken)
    return taken;
  if (cw_scan_is (scan, at, "after following at") &&
      cw_scan_get (scan, at + 1)->kind == CW_TOKEN_NUMBER && cw_scan_is (scan, at + 2, "gy"))
    return 3;
  taken = cw_scan_is (scan, at, "after following") ? take_anchor (scan, at) : 0;
  if (taken < 2 || cw_scan_is (scan, at + taken - 2, "the his her") ||
      !cw_scan_is (scan, at + taken - 1, "dose infusion injection cycle administration") ||
      cw_scan_is (scan, at + taken, "of"))
    return 0;
  return taken;
}

/* "3 days later", "within 3 days", "after one week". */
static guint
take_span (const CwScan *scan, guint at, CwEventElement *element)
{
  guint skipped = cw_scan_is (scan, at, "within in after for") ? 1 : 0;
  guint taken = take_count (scan, at + skipped, element,
                            skipped && cw_scan_is (scan, at, "within") ? "<=" : "");

  if (taken == 0)
    return 0;
  element->kind = CW_EVENT_SPAN;
  if (cw_scan_is (scan, at + skipped + taken, "later"))
    return skipped + taken + 1;
  if (skipped == 0 && cw_scan_is (scan, at + taken, "after") &&
      (is_about_change (scan, at + taken + 1) || is_given_up (scan, at + taken + 1) ||
       cw_scan_is (scan, at + taken + 1, "dose drug treatment stopping discontinuing withdrawing")))
    return taken;
  if (skipped == 0 || cw_scan_is (scan, at, "for"))
    return 0;
  return skipped + taken;
}

/* "over the next ten days", "in one week", "over a period of 2 months": how long something took. */
guint
cw_event_take_stretch (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at + 1, taken;

  if (!cw_scan_is (scan, at, "over in within"))
    return 0;
  while (next < at + 6 &&
         cw_scan_is (scan, next,
                     "the next following ensuing subsequent a period course of about "
                     "approximately only") &&
         !(cw_scan_is (scan, next, "a") && cw_event_get_unit (scan, next + 1)))
    next++;
  taken = take_count (scan, next, element, cw_scan_is (scan, at, "within") ? "<=" : "");
  return taken ? next + taken - at : 0;
}

/* "lasted 5 days", "lasting for one week". */
static guint
take_length (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at + 1, taken;
  const char *sign = "";

  if (!cw_scan_is (scan, at, "lasted lasting"))
    return 0;
  if (cw_scan_is (scan, next, "for about approximately only"))
    next++;
  else if (cw_scan_is (scan, next, "at") && cw_scan_is (scan, next + 1, "most least"))
    {
      sign = cw_scan_is (scan, next + 1, "most") ? "<=" : ">=";
      next += 2;
    }
  taken = take_count (scan, next, element, sign);
  if (taken == 0)
    return 0;
  element->kind = CW_EVENT_LENGTH;
  return next + taken - at;
}

/* Whatever tells a time; how many tokens it takes. */
guint
cw_event_take_time (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = cw_event_take_date (scan, at, element);

  if (taken == 0)
    taken = take_cycles (scan, at, element);
  if (taken == 0)
    taken = take_relative (scan, at, element);
  if (taken == 0)
    taken = take_day (scan, at, element);
  if (taken == 0)
    taken = take_after (scan, at, element);
  if (taken == 0)
    taken = take_span (scan, at, element);
  if (taken == 0)
    taken = take_length (scan, at, element);
  return taken;
}

/* Words for a time as they stand within a sentence: "After" becomes "after", "C2D8" stays. */
char *
cw_event_dup_inside (const char *text)
{
  char *inside = g_strdup (text);

  if (inside && g_ascii_isupper (inside[0]) && g_ascii_islower (inside[1]))
    inside[0] = g_ascii_tolower (inside[0]);
  return inside;
}

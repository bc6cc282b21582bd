/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Where in a sentence with a medicine only the name of what happened can follow: "amiodarone
 * provoked", "after two doses of iron, he noticed". */

/* Elements from the verb back to the medicine, and from "after" to it. */
#define REACH 10
#define LEAD 12

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

static gboolean
is_medicine (GArray *elements, guint at)
{
  return (get (elements, at)->is_medicine || get (elements, at)->kind == CW_EVENT_DRUG) &&
         get (elements, at)->kind != CW_EVENT_OTHER_THING &&
         get (elements, at)->kind != CW_EVENT_ATTRIBUTION;
}

/* "suffered", "exhibited", "noticed": what stands behind it came over the patient. */
static gboolean
is_suffering (const CwScan *scan, const CwEventElement *element)
{
  return cw_scan_is (scan, element->last - 1,
                     "suffered sustained exhibited displayed manifested") ||
         (cw_scan_is (scan, element->last - 1, "from") &&
          cw_scan_is (scan, element->first, "suffered"));
}

/* "precipitated", "provoking", whose subject is the medicine. */
static gboolean
is_bringing (const CwScan *scan, const CwEventElement *element)
{
  guint last = element->last - 1;

  return last > 0 &&
         cw_scan_is (scan, last,
                     "precipitated provoked triggered elicited precipitating provoking triggering "
                     "eliciting") &&
         !cw_scan_is_sign (scan, last - 1, '-') &&
         !cw_scan_is (scan, last - 1, "was were been is are by being");
}

/* Whether a medicine is the subject of the verb at @at. */
static gboolean
is_of_medicine (GArray *elements, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    switch (get (elements, i - 1)->kind)
      {
      case CW_EVENT_TERM:
      case CW_EVENT_STOP:
      case CW_EVENT_NOT:
      case CW_EVENT_MAYBE:
      case CW_EVENT_ACTION:
      case CW_EVENT_ACTION_VERB:
      case CW_EVENT_ENDED:
      case CW_EVENT_ANAPHOR:
        return FALSE;
      default:
        if (is_medicine (elements, i - 1))
          return TRUE;
        break;
      }
  return FALSE;
}

/* "After two doses of iron, he": the sentence up to @at began with an exposure. */
static gboolean
is_behind_exposure (const CwScan *scan, GArray *elements, guint at)
{
  gboolean is_after = FALSE, is_named = FALSE;

  for (guint i = 0; i < at && i < LEAD; i++)
    {
      const CwEventElement *element = get (elements, i);

      if (element->kind == CW_EVENT_TERM || element->kind == CW_EVENT_STOP ||
          element->kind == CW_EVENT_NOT || element->kind == CW_EVENT_ACTION ||
          element->kind == CW_EVENT_ENDED || element->kind == CW_EVENT_DESPITE)
        return FALSE;
      if (i > 0 && element->kind == CW_EVENT_COMMA)
        return is_named;
      is_after = is_after || element->kind == CW_EVENT_MEANWHILE ||
                 element->kind == CW_EVENT_ONSET ||
                 cw_scan_is (scan, element->first, "after following during while upon within");
      is_named = is_named || (is_after && is_medicine (elements, i));
    }
  return FALSE;
}

/* "presented with", "complained of", "noticed", "was found to have". */
static gboolean
is_coming (const CwScan *scan, const CwEventElement *element)
{
  guint last = element->last - 1;

  if (last == 0)
    return FALSE;
  if (cw_scan_is (scan, last, "with"))
    return cw_scan_is (scan, last - 1, "presented admitted readmitted diagnosed hospitalized");
  if (cw_scan_is (scan, last, "of"))
    return cw_scan_is (scan, last - 1, "complained");
  if (cw_scan_is (scan, last, "have"))
    return cw_scan_is (scan, last - 1, "to") && cw_scan_is (scan, last - 2, "found noted");
  return cw_scan_is (scan, last, "noticed experienced reported");
}

/* Whether what stands behind the element at @at is what happened. */
gboolean
cw_event_opens_name (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);

  if (is_suffering (scan, element))
    return TRUE;
  return (is_bringing (scan, element) && is_of_medicine (elements, at)) ||
         (is_coming (scan, element) && is_behind_exposure (scan, elements, at));
}

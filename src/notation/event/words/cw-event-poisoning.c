/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* "developed severe 5-fluorouracil toxicity", "a case of methanol poisoning": events that have the
 * name of what was taken. */

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* "toxicity", "poisoning". */
static gboolean
is_poisoning (const CwScan *scan, const CwEventElement *element)
{
  return element->last == element->first + 1 &&
         ((element->kind == CW_EVENT_HEAD && cw_scan_is (scan, element->first, "toxicity")) ||
          cw_scan_is (scan, element->first, "poisoning intoxication"));
}

/* Whether the word names what was taken: a medicine, or a word that is no adjective. */
static gboolean
is_taken (const CwScan *scan, const CwEventElement *element, gboolean is_toxicity)
{
  static const char *const endings[] = { "ic", "al", "ar", "ous", "ary", "ive", "ing", "ed", NULL };
  const CwToken *token = cw_scan_get (scan, element->last - 1);

  if (element->is_medicine || element->kind == CW_EVENT_DRUG)
    return TRUE;
  if (element->kind != CW_EVENT_WORD || token->kind != CW_TOKEN_WORD)
    return FALSE;
  return is_toxicity
           ? cw_scan_is (scan, element->first,
                         "methanol lead mercury iron aluminum aluminium arsenic ethanol cyanide "
                         "nitrite salt water oxygen copper fluoride lithium iodine chlorine")
           : !cw_event_ends_with_any (token->word, endings) &&
               !cw_scan_is (scan, element->first,
                            "acute severe food drug multiple fatal blood chronic same");
}

/* "developed", "diagnosed with", "a case of", at the beginning of a title: whether what stands
 * behind @at is what happened. */
static gboolean
is_told_behind (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *before;

  if (at == 0 || get (elements, at - 1)->kind == CW_EVENT_STOP ||
      cw_scan_is_sign (scan, get (elements, at - 1)->first, ':'))
    return TRUE;
  before = get (elements, at - 1);
  /* "was diagnosed with", "presented with". */
  if (before->kind == CW_EVENT_BASELINE)
    return cw_scan_is (scan, before->last - 1, "with");
  if (before->kind == CW_EVENT_CUE)
    return cw_scan_is (scan, before->last - 1, "developed experienced suffered of diagnosed");
  if (at < 2 || !cw_scan_is (scan, before->last - 1, "of with"))
    return FALSE;
  return cw_scan_is (scan, get (elements, at - 2)->last - 1,
                     "case cases episode diagnosed diagnosis signs symptoms features evidence");
}

/* Whether what goes on behind a title ties what happened to something. */
static gboolean
is_title (const CwScan *scan, GArray *elements, guint at)
{
  return at >= elements->len || get (elements, at)->kind == CW_EVENT_LINK ||
         get (elements, at)->kind == CW_EVENT_MEANWHILE ||
         get (elements, at)->kind == CW_EVENT_ONSET ||
         cw_scan_is (scan, get (elements, at)->first,
                     "after following during associated secondary due induced in with caused "
                     "mimicking presenting");
}

/* "5-fluorouracil". */
static gboolean
is_five_before (const CwScan *scan, GArray *elements, guint at)
{
  return at > 2 && cw_scan_is_sign (scan, get (elements, at - 1)->first, '-') &&
         cw_scan_get (scan, get (elements, at - 1)->first)->glued &&
         cw_scan_get (scan, get (elements, at - 2)->first)->kind == CW_TOKEN_NUMBER;
}

/* How many elements before the one at @at name what the poisoning was with; 0 when none is told
 * there. */
guint
cw_event_count_poison (const CwScan *scan, GArray *elements, guint at)
{
  guint n = 1, start;

  if (at == 0 || !is_poisoning (scan, get (elements, at)) ||
      !is_taken (scan, get (elements, at - 1), get (elements, at)->kind == CW_EVENT_HEAD))
    return 0;
  if (is_five_before (scan, elements, at - 1))
    n = 3;
  start = at - n;
  while (start > 0 && at - start < 7 &&
         (get (elements, start - 1)->kind == CW_EVENT_SEVERITY ||
          get (elements, start - 1)->kind == CW_EVENT_GRADE ||
          cw_scan_is (scan, get (elements, start - 1)->first,
                      "a an the acute subacute chronic fatal lethal severe life threatening near "
                      "accidental intentional suspected overt clinical massive significant")))
    start--;
  if (!is_told_behind (scan, elements, start))
    return 0;
  return start > 0 || is_title (scan, elements, at + 1) ? n : 0;
}

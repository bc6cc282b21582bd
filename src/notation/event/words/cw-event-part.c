/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Events whose name is told with "of": "rupture of a cerebral aneurysm", "worsening of Raynaud's
 * phenomenon", "damage to the cornea". */

/* Words from "of" to the end of the name. */
#define PART_WORDS_MAX 5

/* What can happen to a part of the body, to a function or to an illness. */
#define HAPPENINGS                                                                                 \
  "rupture loss "                                                                                  \
  "closure constriction narrowing calcification ossification degeneration discoloration "          \
  "discolouration impairment deepening irritation inflammation proliferation displacement "        \
  "erosion "                                                                                       \
  "swelling stiffness spasm enlargement thickening tightness stenosis stricture "                  \
  "blockage obstruction perforation ulceration dilatation dilation dissection detachment "         \
  "dislocation weakening disturbance disturbances compromise masculinization "                     \
  "feminization sclerosis fibrosis atrophy hypertrophy hyperplasia necrosis"

/* What an illness does that was there. */
#define TURNS                                                                                      \
  "exacerbation exacerbations worsening aggravation reactivation recrudescence flare recurrence "  \
  "deterioration"

/* What is lost, or closed, and does no harm. */
#define NO_PARTS                                                                                   \
  "response efficacy control follow heterozygosity expression benefit effect wound colostomy "     \
  "ileostomy stoma abdomen these those this patients patient cases tumor tumour tumors tumours "   \
  "lesion lesions mass disease symptoms condition therapy treatment study cancer them it all "     \
  "metastases metastasis function weight chest"

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* Whether the element at @at is a word of the part: "Raynaud's" is three. */
static gboolean
is_word_of_part (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);

  switch (element->kind)
    {
    case CW_EVENT_WORD:
      return cw_scan_get (scan, element->first)->kind == CW_TOKEN_WORD && !element->is_medicine &&
             !cw_event_ends_name (scan, element->first);
    case CW_EVENT_SIGN:
      return cw_scan_get (scan, element->first)->glued &&
             (cw_scan_is_sign (scan, element->first, '-') || cw_scan_is (scan, element->last, "s"));
    case CW_EVENT_GLUE:
      return cw_scan_is (scan, element->first, "s") &&
             get (elements, at - 1)->kind == CW_EVENT_SIGN;
    case CW_EVENT_OTHER_THING:
      return cw_scan_is (scan, element->first, "disease") &&
             get (elements, at - 1)->kind != CW_EVENT_GLUE;
    default:
      return FALSE;
    }
}

/* Where the name of the part behind the word at @at ends; @at when there is none. */
static guint
find_part_end (const CwScan *scan, GArray *elements, guint at)
{
  gboolean is_damage = cw_scan_is (scan, get (elements, at)->last - 1, "damage injury");
  guint first = at + 2, end;

  if (at + 2 >= elements->len ||
      !cw_scan_is (scan, get (elements, at + 1)->first, is_damage ? "to" : "of"))
    return at;
  while (first < elements->len && first < at + 5 &&
         cw_scan_is (scan, get (elements, first)->first, "the a an his her both preexisting"))
    first++;
  for (end = first; end < elements->len && end - first <= PART_WORDS_MAX; end++)
    if (!is_word_of_part (scan, elements, end))
      break;
  /* "worsening of his psoriasis", "exacerbation of myasthenia gravis", "rupture of a cerebral
   * aneurysm". */
  if (end < elements->len && get (elements, end)->kind == CW_EVENT_TERM &&
      (get (elements, end)->number == CW_EVENT_GUESSED ||
       (cw_scan_is (scan, get (elements, at)->last - 1, TURNS) &&
        !cw_scan_is (scan, get (elements, at)->last - 1, "recurrence"))))
    return end + 1;
  if (end == first || end - first > PART_WORDS_MAX ||
      g_str_has_suffix (cw_scan_get (scan, get (elements, end - 1)->last - 1)->word, "ly") ||
      cw_scan_is (scan, get (elements, end - 1)->last - 1, NO_PARTS) ||
      (end < elements->len &&
       (get (elements, end)->kind == CW_EVENT_TERM || get (elements, end)->kind == CW_EVENT_HEAD ||
        /* "stenosis of the neoplastic lesion": its noun is still to come. */
        get (elements, end)->kind == CW_EVENT_OTHER_THING)))
    return at;
  return end;
}

/* "begun due to an exacerbation of": what the medicine is given for. */
static gboolean
is_given_for (const CwScan *scan, GArray *elements, guint at)
{
  if (!cw_scan_is (scan, get (elements, at)->last - 1, TURNS))
    return FALSE;
  for (guint i = at; i > 0 && at - i < 4; i--)
    if (get (elements, i - 1)->kind == CW_EVENT_LINK ||
        cw_scan_is (scan, get (elements, i - 1)->first, "for"))
      return TRUE;
    else if (get (elements, i - 1)->kind != CW_EVENT_WORD &&
             get (elements, i - 1)->kind != CW_EVENT_SEVERITY &&
             get (elements, i - 1)->kind != CW_EVENT_GLUE)
      return FALSE;
  return FALSE;
}

/* "worsening of asthma"; "worsening of the rash" is what became of one that was told. */
static gboolean
is_worsening (const CwScan *scan, GArray *elements, guint at)
{
  return get (elements, at)->kind == CW_EVENT_OUTCOME &&
         cw_scan_is (scan, get (elements, at)->first, "worsening") &&
         get (elements, at)->last == get (elements, at)->first + 1 &&
         get (elements, at + 2)->kind == CW_EVENT_WORD;
}

/* Makes one event of what happened and the part that it happened to. */
void
cw_event_guess_parts (const CwScan *scan, GArray *elements)
{
  for (guint i = 0; i + 2 < elements->len; i++)
    {
      const CwEventElement *element = get (elements, i);
      guint end;

      if (!(element->kind == CW_EVENT_WORD || is_worsening (scan, elements, i) ||
            /* "interferon-induced recurrence of". */
            (element->kind == CW_EVENT_TERM && element->number == CW_EVENT_GUESSED)) ||
          !cw_scan_is (scan, element->last - 1, HAPPENINGS " " TURNS " damage injury") ||
          is_given_for (scan, elements, i))
        continue;
      end = find_part_end (scan, elements, i);
      if (end > i)
        {
          const char *value = get (elements, end - 1)->value;

          i = cw_event_join_name (elements, end - 1, end - 1 - i);
          get (elements, i)->value = value;
        }
    }
}

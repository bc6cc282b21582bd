/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* A tumour in a title is what is treated, "hepatocellular carcinoma in a patient treated with
 * sorafenib", unless another illness is told to be: "lymphoma in a patient with arthritis treated
 * with methotrexate". */

/* Elements of the name, and from it to the end of what is told of the person. */
#define NAME_ELEMENTS_MAX 7
#define REACH 24

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* Whether the words of a tumour go on at @at: "B-cell", "Kaposi's". */
static gboolean
is_part (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);

  switch (element->kind)
    {
    case CW_EVENT_WORD:
      return cw_scan_get (scan, element->first)->kind == CW_TOKEN_WORD && !element->is_medicine &&
             !cw_event_ends_name (scan, element->first);
    case CW_EVENT_TERM:
      return cw_event_is_tumor (scan, element->last - 1);
    case CW_EVENT_OTHER_THING:
      return cw_event_is_tumor (scan, element->first);
    case CW_EVENT_SIGN:
      return cw_scan_get (scan, element->first)->glued;
    case CW_EVENT_GLUE:
      return cw_scan_is (scan, element->first, "s");
    default:
      return FALSE;
    }
}

/* Where the name of a tumour that begins at @first ends; @first when there is none. */
static guint
find_end (const CwScan *scan, GArray *elements, guint first)
{
  guint end = first;

  while (end < elements->len && end - first <= NAME_ELEMENTS_MAX && is_part (scan, elements, end))
    end++;
  return end > first && end - first <= NAME_ELEMENTS_MAX &&
             cw_event_is_tumor (scan, get (elements, end - 1)->last - 1) &&
             !cw_scan_is (scan, get (elements, end - 1)->last - 1,
                          "disease metastasis metastases metastatic lesion lesions mass masses "
                          "node nodes nodule nodules deposits carcinomatosis")
           ? end
           : first;
}

/* Whether the words at @at name an illness. */
static gboolean
is_illness (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);

  return !element->is_medicine &&
         !cw_scan_is (
           scan, element->last - 1,
           "metastasis metastases metastatic cirrhosis hepatitis hypertension mutation") &&
         (element->kind == CW_EVENT_TERM || element->kind == CW_EVENT_OTHER_THING ||
          cw_event_sounds_like_event (scan, element->last - 1) ||
          cw_event_is_tumor (scan, element->last - 1) ||
          cw_scan_is (scan, element->last - 1,
                      "disease syndrome arthritis sclerosis psoriasis asthma transplant "
                      "transplantation gravis lupus ra ms crohn leukemia "
                      "leukaemia aids hiv infection menopause"));
}

/* "in a patient with arthritis treated with", "in a man treated with azathioprine for psoriasis",
 * from @at on: what the medicine was given for, where that is told. */
static gboolean
has_other_illness (const CwScan *scan, GArray *elements, guint at)
{
  gboolean is_told = FALSE, is_other = FALSE;
  guint end = MIN (at + REACH, elements->len);

  for (guint i = at; i < end && get (elements, i)->kind != CW_EVENT_STOP; i++)
    {
      is_told = (is_told && get (elements, i)->kind != CW_EVENT_COMMA) ||
                cw_scan_is (scan, get (elements, i)->last - 1, "with for suffering affected");
      is_other = is_other || (is_told && is_illness (scan, elements, i));
    }
  return is_other;
}

/* Whether somebody was on a medicine, from @at on. */
static gboolean
is_on_medicine (const CwScan *scan, GArray *elements, guint at)
{
  guint end = MIN (at + REACH, elements->len);
  gboolean is_given = FALSE;

  for (guint i = at; i < end && get (elements, i)->kind != CW_EVENT_STOP; i++)
    {
      is_given = is_given || get (elements, i)->kind == CW_EVENT_MEANWHILE ||
                 cw_scan_is (scan, get (elements, i)->last - 1,
                             "treated with receiving taking on under given during after "
                             "following");
      if (is_given && (get (elements, i)->is_medicine || get (elements, i)->kind == CW_EVENT_DRUG ||
                       get (elements, i)->kind == CW_EVENT_MEANWHILE))
        return TRUE;
    }
  return FALSE;
}

/* Where a title, or "a case of", names a tumour: the element, or %CW_EVENT_NONE. */
static guint
find_name (const CwScan *scan, GArray *elements)
{
  for (guint i = 1; i + 1 < elements->len && i < 16; i++)
    if (cw_scan_is (scan, get (elements, i)->last - 1, "of") &&
        cw_scan_is (scan, get (elements, i - 1)->last - 1, "case development occurrence"))
      return i + 1;
    else if (cw_scan_is_sign (scan, get (elements, i)->first, ':') && i < 3)
      return i + 1;
  return 0;
}

/* Makes an event of the tumour that a title tells of, or none of one that is what is treated. */
void
cw_event_guess_new_growth (const CwScan *scan, GArray *elements)
{
  guint first = find_name (scan, elements), end, person;

  while (first < elements->len && (get (elements, first)->kind == CW_EVENT_SEVERITY ||
                                   cw_scan_is (scan, get (elements, first)->first, "a an the")))
    first++;
  end = find_end (scan, elements, first);
  if (end == first || end + 3 >= elements->len ||
      !cw_scan_is (scan, get (elements, end)->first, "in"))
    return;
  for (person = end + 1; person < end + 6 && person < elements->len; person++)
    if (cw_event_is_person (scan, get (elements, person)->last - 1))
      break;
  if (person >= elements->len || !cw_event_is_person (scan, get (elements, person)->last - 1) ||
      !is_on_medicine (scan, elements, person))
    return;
  if (has_other_illness (scan, elements, person + 1))
    {
      first = cw_event_join_name (elements, end - 1, end - 1 - first);
      get (elements, first)->number = CW_EVENT_TIED;
    }
  else if (end == first + 1 && get (elements, first)->kind == CW_EVENT_TERM)
    get (elements, first)->kind = CW_EVENT_OTHER_THING;
}

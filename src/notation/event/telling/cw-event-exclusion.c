/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Events that are named as if they had come of a treatment, and did not. */

/* "the toxicity of cyclophosphamide and the underlying arthritis": a list goes on, not what was
 * brought about. */
static gboolean
is_underlying (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 3; i--)
    if (cw_event_reader_starts_with (self, i - 1, "underlying preexisting pre concomitant"))
      return TRUE;
    else if (!cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
      return FALSE;
  return FALSE;
}

/* "Discontinuing valproate reversed the anemia". */
static gboolean
is_reversed (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 6; i--)
    if (cw_event_reader_starts_with (self, i - 1, "reversed relieved normalized normalised"))
      return cw_event_reader_is_answered (self, at);
  return FALSE;
}

/* "megestrol was prescribed to increase appetite": what was aimed at; "recurrence of peritoneal
 * dissemination": the disease came back. */
gboolean
cw_event_reader_is_no_harm (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, at)->first;

  return (first > 0 && cw_scan_is (scan, first - 1, "to") &&
          cw_scan_is (scan, first, "increase improve raise lower reduce decrease stimulate")) ||
         cw_scan_is (scan, cw_event_reader_get (self, at)->last - 1,
                     "dissemination carcinomatosis metastasis metastases recurrence relapse");
}

/* Whether the event is the disease of the patient, or what something was given for. */
static gboolean
is_own (CwEventReader *self, guint at, gboolean is_tied, gboolean is_headed)
{
  if (cw_event_reader_is_own (self, at) ||
      (!is_tied && (is_underlying (self, at) || cw_event_reader_is_own_disease (self, at))))
    {
      cw_event_reader_note_owned (self, at);
      return TRUE;
    }
  return !is_tied && !is_headed && cw_event_reader_is_owned (self, at);
}

/* "grade 2 hepatocellular carcinoma" is a grade of the tumour. */
static gboolean
is_graded_tumor (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, at)->last - 1;

  return cw_event_is_tumor (scan, last) &&
         !cw_scan_is (scan, last, "disease lesion lesions nodule nodules mass");
}

/* Whether the event at @at is one that is graded by a scale of its own, so that its grade does not
 * tell that it is an adverse event: "sustained a grade III open fracture". */
gboolean
cw_event_reader_has_own_scale (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, at)->last - 1;

  return cw_scan_is (scan, last,
                     "fracture fractures burn burns laceration lacerations sprain sprains varices "
                     "regurgitation prolapse spondylolisthesis hydronephrosis contusion") ||
         (cw_scan_is (scan, last, "injury injuries") &&
          cw_scan_is (scan, last - 1, "burn thermal"));
}

/* Whether a rule says that the event at @at did not come of a treatment. With @is_graded it has a
 * grade; with @is_attributed the words before it call it related to one, with @is_headed an adverse
 * event. */
gboolean
cw_event_reader_is_ruled_out (CwEventReader *self,
                              guint at,
                              gboolean is_graded,
                              gboolean is_attributed,
                              gboolean is_headed)
{
  if ((is_graded && is_graded_tumor (self, at)) || cw_event_reader_is_no_harm (self, at) ||
      (!is_graded && cw_event_reader_get (self, at)->number == CW_EVENT_GRADED) ||
      is_own (self, at, is_graded || is_attributed, is_headed) ||
      cw_event_reader_is_elsewhere (self, at))
    return TRUE;
  return !is_graded && !is_attributed && !is_headed && cw_event_reader_is_of_ailment (self, at) &&
         !cw_event_reader_is_tied (self, at) && !cw_event_reader_is_complication (self, at) &&
         !cw_event_reader_get_blame (self, at) && !is_reversed (self, at);
}

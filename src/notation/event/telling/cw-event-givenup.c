/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What is given against something else, and was given up for the harm it did. */

#define ANTICOAGULANTS "anticoagulation anticoagulant anticoagulants aspirin antiplatelet"

/* What is given along with a treatment, whatever it is. */
#define SUPPORT                                                                                    \
  "steroid steroids corticosteroid corticosteroids glucocorticoid glucocorticoids antibiotic "     \
  "antibiotics"

/* "Antibiotics were stopped because of a drug-induced rash": because of what they did. */
static gboolean
is_for_drug_reaction (const CwEventReader *self, guint at, guint end)
{
  gboolean is_linked = FALSE;

  for (guint i = at + 1; i < end && i < at + 12; i++)
    {
      is_linked = is_linked || cw_event_reader_is (self, i, CW_EVENT_LINK);
      if (is_linked && cw_event_reader_is (self, i, CW_EVENT_TERM))
        return cw_event_reader_is (self, i - 1, CW_EVENT_ATTRIBUTION) ||
               cw_event_reader_is_reaction (self, i) || cw_event_reader_is_drug_reaction (self, i);
    }
  return FALSE;
}

/* "aspirin was stopped because of epistaxis", "due to psychosis, prednisone was withdrawn": what is
 * given against something else does harm as well. */
gboolean
cw_event_reader_is_given_up_for_event (const CwEventReader *self, guint first, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);
  gboolean is_medicine = FALSE, is_linked = FALSE;

  if (g_strcmp0 (cw_event_reader_get (self, at)->value, "stopped") != 0)
    return FALSE;
  for (guint i = first; i < at; i++)
    is_medicine =
      is_medicine ||
      (cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) &&
       (!cw_event_reader_starts_with (self, i, SUPPORT) || is_for_drug_reaction (self, at, end)) &&
       (cw_event_reader_get (self, i)->is_medicine ||
        cw_event_reader_starts_with (self, i,
                                     "anticoagulation dialysis hemodialysis haemodialysis "
                                     "plasmapheresis")));
  if (!is_medicine)
    return FALSE;
  for (guint i = at + 1; i < end && i < at + 12; i++)
    {
      is_linked = is_linked || cw_event_reader_is (self, i, CW_EVENT_LINK);
      if (is_linked && cw_event_reader_is (self, i, CW_EVENT_TERM))
        return !cw_event_reader_is_denied (self, i);
    }
  return cw_event_reader_is (self, cw_event_reader_find_clause_start (self, at), CW_EVENT_LINK) &&
         cw_event_reader_has_between (self, cw_event_reader_find_clause_start (self, at), at,
                                      CW_EVENT_TERM);
}

/* "rectus sheath hematoma". */
static gboolean
is_bleeding (const CwEventReader *self, guint row)
{
  g_autofree char *name = cw_event_reader_dup_name (self, row);

  return name && cw_event_has_part (
                   name, "hemorrh haemorrh hematom haematom bleed epistaxis melena melaena "
                         "hematur haematur hematemes haematemes hemothorax hemarthr");
}

/* "Despite cessation of anticoagulation", of a hematoma. */
gboolean
cw_event_reader_is_answer_to_bleeding (const CwEventReader *self, guint at)
{
  const GArray *mentions = self->mentions->len ? self->mentions : self->recent;
  guint next = cw_event_reader_skip_glue (self, at + 1);
  gboolean is_thing = FALSE;

  for (guint i = next; i <= next + 1; i++)
    is_thing = is_thing || cw_event_reader_starts_with (self, i, ANTICOAGULANTS);
  for (guint i = 1; i < 4 && i <= at; i++)
    is_thing = is_thing || cw_event_reader_starts_with (self, at - i, ANTICOAGULANTS);
  for (guint i = 0; is_thing && i < mentions->len; i++)
    if (is_bleeding (self, g_array_index (mentions, CwEventMention, i).row))
      return TRUE;
  return FALSE;
}

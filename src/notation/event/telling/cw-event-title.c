/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Titles in two parts, of which one names the event and the other what brought it: "Ptosis in an
 * adult: a complication of vincristine", "Lithium and ramipril interaction: a case of tremor"; and
 * what is brought together in one: "Possible association of bupropion with psychosis in a man". */

#define REACH 16

/* Where the colon stands between elements @first and @last; %CW_EVENT_NONE where none does. */
static guint
find_colon (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, i)->first, ':'))
      return i;
  return CW_EVENT_NONE;
}

/* "OBJECTIVE:", "Case report:", "2:" part nothing. */
static gboolean
is_label (const CwEventReader *self, guint colon)
{
  return colon < 3 && !cw_event_reader_has_between (self, 0, colon, CW_EVENT_TERM) &&
         !cw_event_reader_is_given (self, 0) && !cw_event_reader_is_given (self, 1);
}

/* Whether a verb tells that the sentence is no title. */
static gboolean
is_clause (const CwEventReader *self)
{
  return cw_event_reader_has (self, CW_EVENT_AUXILIARY) ||
         cw_event_reader_has (self, CW_EVENT_ANAPHOR) ||
         cw_event_reader_has (self, CW_EVENT_MANAGEMENT) ||
         cw_event_reader_has (self, CW_EVENT_ACTION);
}

#define EFFECT                                                                                     \
  "complication effect effects toxicity induction exacerbation consequence manifestation "         \
  "reaction interaction syndrome"

/* "a complication of cyclophosphamide", "lidocaine adverse reaction", "marked exacerbation with
 * pravastatin": the part behind the colon calls the event the effect of a medicine. */
static gboolean
calls_effect (const CwEventReader *self, guint colon)
{
  guint end = MIN (colon + REACH, self->elements->len);
  gboolean is_effect = FALSE, is_given = FALSE;

  for (guint i = colon + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_NOT) ||
          cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_starts_with (self, i, "review"))
        return FALSE;
      is_given = is_given || cw_event_reader_is_given (self, i);
      is_effect = is_effect || cw_event_reader_is (self, i, CW_EVENT_HEAD) ||
                  (cw_event_reader_starts_with (self, i, EFFECT) &&
                   !cw_event_reader_is (self, i, CW_EVENT_TERM)) ||
                  cw_event_reader_starts_with (self, i, "adverse side");
      if (is_given && is_effect)
        return TRUE;
    }
  return FALSE;
}

/* "Myotonia in a man with sarcoidosis: marked exacerbation with pravastatin". */
static gboolean
is_before_colon (const CwEventReader *self, guint at)
{
  guint colon = find_colon (self, at, self->elements->len);

  if (colon == CW_EVENT_NONE || is_label (self, colon) || !calls_effect (self, colon))
    return FALSE;
  for (guint i = 0; i < at; i++)
    if (!cw_event_reader_is_list_part (self, i) && !cw_event_reader_is (self, i, CW_EVENT_WORD) &&
        !cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
      return FALSE;
  return TRUE;
}

/* "Lithium and ramipril interaction: a case of tremor". */
static gboolean
is_behind_colon (const CwEventReader *self, guint at)
{
  guint colon = find_colon (self, 0, at), i = at;

  if (colon == CW_EVENT_NONE || is_label (self, colon))
    return FALSE;
  while (i > colon + 1 && (cw_event_reader_is_list_part (self, i - 1) ||
                           cw_event_reader_is (self, i - 1, CW_EVENT_WORD)))
    i--;
  if (i < colon + 3 || !cw_event_reader_starts_with (self, i - 1, "of") ||
      !cw_event_reader_starts_with (self, i - 2, "case episode"))
    return FALSE;
  for (guint n = 0; n < colon; n++)
    if (cw_event_reader_is_given (self, n) || cw_event_reader_starts_with (self, n, "drug"))
      return !cw_event_reader_has_between (self, 0, colon, CW_EVENT_TERM);
  return FALSE;
}

/* "association of methylphenidate and enuresis", "linkage of amprenavir with bleeding". */
static gboolean
is_associated (const CwEventReader *self, guint at)
{
  gboolean is_joined = FALSE, is_given = FALSE;

  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1,
                                       "association linkage link relationship relation"))
        return is_joined && is_given && !cw_event_reader_is_denied (self, i - 1) &&
               cw_event_reader_starts_with (self, i, "of between");
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY))
        return FALSE;
      is_joined = is_joined || (!is_given && cw_event_reader_starts_with (self, i - 1, "with and"));
      is_given = is_given || (is_joined && cw_event_reader_is_given (self, i - 1));
    }
  return FALSE;
}

/* Whether a title tells the event at @at of one patient, and that a medicine brought it. */
gboolean
cw_event_reader_is_titled (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is_denied (self, at) || cw_event_reader_is_own_disease (self, at))
    return FALSE;
  if (is_associated (self, at))
    return cw_event_reader_is_of_one (self);
  return !is_clause (self) && (is_before_colon (self, at) || is_behind_colon (self, at));
}

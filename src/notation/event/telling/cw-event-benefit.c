/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What a treatment did good, or was wanted to do: "the encephalitis resolved after
 * immunoglobulins", "control of the bleeding", "with satisfactory weight gain". The same words tell
 * how an effect of a treatment went by, but only where one was told, or where the treatment was
 * given up. */

#define REACH 12

/* Whether an effect of a treatment has just been told. */
static gboolean
is_behind_effects (const CwEventReader *self)
{
  return self->mentions->len > 0 || (self->recent->len > 0 && self->age < 2);
}

/* Whether the sentence or those just before tell of an effect, or of something done because of one.
 */
static gboolean
is_of_effects (const CwEventReader *self)
{
  if (is_behind_effects (self))
    return TRUE;
  for (guint i = 0; i < self->elements->len; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_ACTION:
        /* "cessation of bleeding". */
        if (cw_event_reader_is (self, i + 1, CW_EVENT_TERM))
          break;
        return TRUE;
      case CW_EVENT_ACTION_VERB:
      case CW_EVENT_ENDED:
      case CW_EVENT_REDUCED:
      case CW_EVENT_RESTART:
      case CW_EVENT_ATTRIBUTION:
      case CW_EVENT_GRADE:
      case CW_EVENT_SYSTEM:
      case CW_EVENT_HEAD:
      case CW_EVENT_DECHALLENGE:
      case CW_EVENT_RECHALLENGE:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

static gboolean
is_medicine (const CwEventReader *self, guint at)
{
  return cw_event_reader_get (self, at)->is_medicine ||
         cw_event_reader_is (self, at, CW_EVENT_DRUG) ||
         cw_event_reader_is (self, at, CW_EVENT_TREATMENT) ||
         cw_event_reader_is (self, at, CW_EVENT_ONSET) ||
         cw_event_reader_is (self, at, CW_EVENT_CYCLES);
}

/* An outcome that is a good one. */
static gboolean
is_good (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_OUTCOME) &&
         g_str_has_prefix (cw_event_reader_get (self, at)->value, "resol") &&
         !cw_event_reader_is_denied (self, at);
}

static gboolean
has_medicine_between (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (is_medicine (self, i))
      return TRUE;
  return FALSE;
}

/* The good outcome of which the event at @at is the subject; %CW_EVENT_NONE when it is of none. */
static guint
find_outcome (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      if (is_good (self, i))
        return i;
      if (!cw_event_reader_is_list_part (self, i) &&
          !cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) &&
          !cw_event_reader_is (self, i, CW_EVENT_WORD) &&
          !cw_event_reader_starts_with (self, i,
                                        "in the his her patient had has have rapidly quickly "
                                        "gradually slowly promptly markedly dramatically "
                                        "completely soon"))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* "Diarrhea resolved within 48 hours of ciprofloxacin", "after tranexamic acid the bleeding
 * vanished". */
static gboolean
is_settled (const CwEventReader *self, guint at)
{
  guint outcome = find_outcome (self, at), end;

  if (outcome == CW_EVENT_NONE || cw_event_reader_get (self, outcome)->number > 0 ||
      is_of_effects (self))
    return FALSE;
  end = MIN (outcome + REACH, cw_event_reader_find_clause_end (self, outcome));
  return has_medicine_between (self, outcome + 1, end) || has_medicine_between (self, 0, at);
}

/* The word in front of the event at @at and of what it is called by. */
static guint
find_before (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 5 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_starts_with (self, i - 1, "the his her this these")))
    i--;
  return i;
}

/* "resulting in control of agitation", "stopped the progression of the retinopathy", "improvement
 * in dystonia". */
static gboolean
is_object_of_good (const CwEventReader *self, guint at)
{
  guint i = find_before (self, at);

  if (i > 0 && cw_event_reader_is (self, i - 1, CW_EVENT_ACTION) &&
      cw_event_reader_starts_with (self, i - 1, "cessation"))
    return !is_of_effects (self);
  if (i < 2 || !cw_event_reader_starts_with (self, i - 1, "of in") || is_of_effects (self))
    return is_good (self, i > 0 ? i - 1 : 0) && i > 0 && i < self->elements->len &&
           !is_of_effects (self) && has_medicine_between (self, 0, i - 1);
  return (is_good (self, i - 2) ||
          cw_event_reader_starts_with (
            self, i - 2,
            "control reversion reversal progression duration relief remission "
            "regression amelioration alleviation suppression "
            "abolition termination")) &&
         !cw_event_reader_starts_with (self, i - 2, "resolution disappearance");
}

/* "satisfactory weight gain". */
static gboolean
is_wanted (const CwEventReader *self, guint at)
{
  guint token = cw_event_reader_get (self, at)->first;

  return token > 0 && cw_scan_is (self->lexicon.scan, token - 1,
                                  "satisfactory desired desirable adequate appropriate good "
                                  "successful effective satisfying intended therapeutic");
}

/* "Mild kidney injury resolved.", where no effect has been told yet: of whatever it was. */
static gboolean
is_first_outcome (const CwEventReader *self, guint at)
{
  return !cw_event_reader_is_whole_text (self) && self->rows->len == 0 &&
         find_outcome (self, at) != CW_EVENT_NONE && cw_event_reader_is_fragment (self) &&
         !is_of_effects (self) && !cw_event_reader_is_meanwhile (self);
}

/* "with only a mild erythema remaining": what is left of a disease that was treated. */
static gboolean
is_left (const CwEventReader *self, guint at)
{
  guint i = find_before (self, at);

  return !is_behind_effects (self) &&
         (cw_event_reader_starts_with (self, at + 1, "remaining remained left") ||
          (i < at && cw_event_reader_starts_with (self, i, "residual remaining")));
}

/* Whether the event at @at is what a treatment was to do, or did away with. */
gboolean
cw_event_reader_is_benefit (const CwEventReader *self, guint at)
{
  /* "Halothane hepatitis resolved", "the serotonin syndrome responded to". */
  if (cw_event_reader_get (self, at)->is_medicine ||
      cw_event_reader_is_called_after_medicine (self, at) ||
      cw_event_reader_is_drug_reaction (self, at))
    return FALSE;
  return is_settled (self, at) || is_object_of_good (self, at) || is_wanted (self, at) ||
         is_left (self, at) || is_first_outcome (self, at);
}

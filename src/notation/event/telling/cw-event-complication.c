/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What is called the complication of an operation, or can be nothing else: "was complicated by",
 * "as a complication of", "succumbed to", an anastomotic leak, anaphylaxis to what was given. */

#define LEAD 7
#define REACH 24

/* Whether what stands at @at names what was done to a patient, or a time at an operation. */
gboolean
cw_event_reader_names_operation (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint token = element->first; token < element->last; token++)
    if (cw_event_is_operation (self->lexicon.scan, token) ||
        cw_event_is_operative (self->lexicon.scan, token))
      return TRUE;
  return FALSE;
}

/* Whether the sentence @sentence tells that something was done to the patient. */
static gboolean
tells_operation (const CwEventReader *self, const CwEventSentence *sentence)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean is_done = FALSE, is_named = FALSE;

  for (guint i = sentence->first; i < sentence->last; i++)
    {
      if (cw_scan_is (scan, i, "no not without planned scheduled refused declined"))
        return FALSE;
      is_named = is_named || cw_event_is_operation (scan, i) || cw_event_is_operative (scan, i) ||
                 cw_event_is_operating (scan, i) || cw_event_is_device (scan, i);
      is_done = is_done || cw_event_is_operating (scan, i) ||
                cw_scan_is (scan, i,
                            "underwent undergone performed done received transfused "
                            "given tolerated vaccinated implanted inserted placed "
                            "injected anesthetized anaesthetized intubated operated "
                            "removed resected carried uneventful uneventfully "
                            "successfully after undertaken");
    }
  return is_named && is_done && !sentence->is_of_others;
}

/* Whether the sentence before tells that something was done to the patient. */
gboolean
cw_event_reader_is_next_to_operation (const CwEventReader *self)
{
  return self->sentence > 0 &&
         tells_operation (self, cw_event_reader_get_sentence (self, self->sentence - 1));
}

/* Whether this sentence or the next speaks of an operation. */
static gboolean
is_behind_operation (const CwEventReader *self)
{
  const CwEventSentence *here = cw_event_reader_get_sentence (self, self->sentence);
  const CwEventSentence *next = cw_event_reader_get_sentence_behind (self, 1);

  for (guint i = here->first; i < (next ? next : here)->last; i++)
    if (cw_event_is_operation (self->lexicon.scan, i) ||
        cw_event_is_operative (self->lexicon.scan, i) ||
        cw_scan_is (self->lexicon.scan, i, "surgical"))
      return TRUE;
  return FALSE;
}

/* ---- complicated by ---- */

/* What may stand in front of the complication besides the words of any list. */
static gboolean
is_of_list (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_of_breath (self, at) ||
         cw_event_reader_is (self, at, CW_EVENT_ATTRIBUTION) ||
         cw_event_reader_is (self, at, CW_EVENT_SIGN) ||
         cw_event_reader_is (self, at, CW_EVENT_MODALITY) ||
         /* "catheter-related". */
         (cw_event_reader_is (self, at, CW_EVENT_OTHER_THING) &&
          cw_event_reader_is (self, at + 1, CW_EVENT_SIGN)) ||
         cw_event_reader_starts_with (self, at,
                                      "new post recurrent persistent persisting prolonged related "
                                      "ongoing worsening");
}

/* "This was complicated by", ", which was", "some of which were", "but was": what was told before
 * was. */
static gboolean
is_said_of_operation (const CwEventReader *self, guint at)
{
  guint subject = at;

  while (subject > 0 && at - subject < 4 &&
         !cw_event_reader_starts_with (self, subject, "this which it these that but and both case"))
    subject--;
  if (!cw_event_reader_starts_with (self, subject, "this which it these that but and both case"))
    return FALSE;
  for (guint i = subject; i > 0; i--)
    if (cw_event_reader_names_operation (self, i - 1))
      return TRUE;
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) &&
             !cw_event_reader_starts_with (self, subject, "this these case"))
      return FALSE;
  return subject < 3 && cw_event_reader_starts_with (self, subject, "this it these case") &&
         cw_event_reader_is_next_to_operation (self);
}

/* "The cyst was excised, but recovery was complicated by": from that. */
static gboolean
is_recovery_from_operation (const CwEventReader *self, guint at)
{
  guint i = at, start = cw_event_reader_get (self, 0)->first;

  while (i > 0 && at - i < 4 && !cw_event_reader_starts_with (self, i, "recovery convalescence"))
    i--;
  if (!cw_event_reader_starts_with (self, i, "recovery convalescence"))
    return FALSE;
  for (guint token = cw_event_reader_get (self, i)->first; token > start; token--)
    if (cw_event_is_operating (self->lexicon.scan, token - 1) ||
        cw_event_is_operation (self->lexicon.scan, token - 1))
      return TRUE;
  return cw_event_reader_is_next_to_operation (self);
}

/* "Colonoscopy was complicated by splenic rupture", "the intervention was followed by". */
static gboolean
is_complication (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH && is_of_list (self, i - 1) &&
         !cw_event_reader_starts_with (self, i - 1, "complicated followed marred"))
    i--;
  if (i < 2)
    return FALSE;
  i--;
  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                   "complicated by followed marred") ||
      cw_event_reader_is_denied (self, i) ||
      /* "after a complicated diverticulitis". */
      (i + 1 < at && cw_event_reader_is (self, i, CW_EVENT_WORD) &&
       !cw_event_reader_starts_with (self, i + 1, "by with")))
    return FALSE;
  for (guint n = i, end = i > LEAD ? i - LEAD : 0; n > end; n--)
    if (cw_event_reader_names_operation (self, n - 1))
      return TRUE;
  return is_said_of_operation (self, i) || is_recovery_from_operation (self, i);
}

#define CONSEQUENCES "leading resulting causing"

/* "resulting in transfer to the intensive care unit and respiratory failure". */
static gboolean
is_of_consequence (const CwEventReader *self, guint at)
{
  return is_of_list (self, at) || cw_event_reader_starts_with (self, at, "the to for a an need") ||
         (cw_event_reader_is (self, at, CW_EVENT_OTHER_THING) &&
          !cw_event_reader_get (self, at)->is_medicine);
}

/* "was complicated by bleeding, leading to hypotension": the one of the other. */
static guint
find_origin (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH && is_of_consequence (self, i - 1) &&
         !cw_event_reader_starts_with (self, i - 1, CONSEQUENCES))
    i--;
  if (i == 0 || !cw_event_reader_starts_with (self, i - 1, CONSEQUENCES))
    return CW_EVENT_NONE;
  i--;
  i -= i > 0 && cw_event_reader_is (self, i - 1, CW_EVENT_COMMA);
  return i > 0 && cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ? i - 1 : CW_EVENT_NONE;
}

/* "As a complication of the biopsy, a hematoma developed". */
static gboolean
is_called_complication (const CwEventReader *self, guint at)
{
  gboolean is_called = FALSE;

  for (guint i = 0; i < at && i < 9; i++)
    {
      is_called =
        is_called || cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1, "of");
      if (is_called && cw_event_reader_is (self, 0, CW_EVENT_LINK) &&
          cw_event_reader_names_operation (self, i))
        return cw_event_reader_comes_about (self, at, FALSE);
    }
  return FALSE;
}

/* ---- by its name ---- */

/* "anastomotic leak", "wound dehiscence", "surgical site infection": there was an operation. */
static gboolean
is_surgical_name (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (element->kind != CW_EVENT_TERM)
    return FALSE;
  for (guint i = element->first; i < element->last; i++)
    if (cw_scan_is (scan, i, "dehiscence") ||
        (cw_scan_is (scan, i, "leak leaks leakage") && i > element->first &&
         cw_scan_is (scan, i - 1,
                     "anastomotic bile biliary chyle chylous stump line urine pancreatic")) ||
        (cw_scan_is (scan, i, "leak leakage") && i == element->first && i + 1 < element->last) ||
        (cw_scan_is (scan, i, "site") && i > 0 && cw_scan_is (scan, i - 1, "surgical")))
      return TRUE;
  return FALSE;
}

/* "to exclude an anastomotic leak", "the risk of dehiscence": nothing that there was. */
static gboolean
is_only_feared (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 6; i--)
    if (cw_event_reader_starts_with (self, i - 1,
                                     "any exclude excluded excluding exclusion risk rate rates "
                                     "suspected suspicion rule ruled prevent prevention avoid "
                                     "treat treating detect possible potential if incidence "
                                     "congenital canal bone septal retinal") ||
        cw_event_reader_is (self, i - 1, CW_EVENT_MAYBE))
      return TRUE;
  return cw_event_reader_starts_with (self, at + 1, "risk rate rates is are can may after");
}

/* "A fistula developed as a complication of the biopsy". */
static gboolean
is_complication_of (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + LEAD; i++)
    {
      if (cw_event_reader_is_denied (self, i) || cw_event_reader_is (self, i, CW_EVENT_STOP))
        return FALSE;
      if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 2,
                       "complication complications consequence"))
        continue;
      for (guint n = i + 1; n < self->elements->len && n < i + 4; n++)
        if (cw_event_reader_names_operation (self, n))
          return cw_event_reader_comes_about (self, at, FALSE) ||
                 cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY);
      return FALSE;
    }
  return FALSE;
}

/* "fecal peritonitis due to an anastomotic leak" */
static gboolean
is_due_to_surgical (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_is (self, at + 1, CW_EVENT_LINK) || is_only_feared (self, at))
    return FALSE;
  for (guint i = at + 2; i < self->elements->len && i < at + 5; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM))
      return is_surgical_name (self, i) && cw_event_reader_comes_about (self, at, FALSE);
  return FALSE;
}

/* "Postoperative pneumonia was treated with", "postoperative ileus resolved". */
static gboolean
is_postoperative (const CwEventReader *self, guint at)
{
  guint token = cw_event_reader_get (self, at)->first;

  for (guint n = 1; n < 4 && n <= token; n++)
    if (cw_event_is_operative (self->lexicon.scan, token - n))
      return !is_only_feared (self, at) &&
             !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                          "pain swelling edema oedema") &&
             (cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY) ||
              cw_event_reader_is (self, at + 1, CW_EVENT_OUTCOME) ||
              cw_event_reader_comes_about (self, at, FALSE));
  return FALSE;
}

/* "Pneumonia was diagnosed on postoperative day 7". */
static gboolean
is_found_postoperatively (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY) &&
      !cw_event_reader_is (self, at + 1, CW_EVENT_SHOWED) &&
      !cw_event_reader_is (self, at + 1, CW_EVENT_BASELINE) &&
      !cw_event_reader_is (self, at + 1, CW_EVENT_CUE))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + LEAD; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (cw_event_reader_is_denied (self, i) || cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_COMMA))
        return FALSE;
      for (guint token = element->first; token < element->last; token++)
        if (cw_event_is_operative (self->lexicon.scan, token))
          return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at + 1)->last - 1,
                             "diagnosed noted detected found observed identified seen") ||
                 (at + 2 < self->elements->len &&
                  cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at + 2)->last - 1,
                              "diagnosed noted detected found observed identified seen"));
    }
  return FALSE;
}

static gboolean
is_surgical (const CwEventReader *self, guint at)
{
  if (!is_surgical_name (self, at) || is_only_feared (self, at))
    return FALSE;
  if (cw_event_reader_comes_about (self, at, FALSE) ||
      cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY))
    return TRUE;
  for (guint i = at; i > 0 && at - i < 4; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
        cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED) ||
        cw_event_reader_starts_with (self, i - 1, "following after for because from had had"))
      return TRUE;
    else if (!is_of_list (self, i - 1))
      return FALSE;
  return FALSE;
}

#define GIVEN                                                                                      \
  "anesthetic anaesthetic anesthetics anaesthetics contrast relaxant relaxants antibiotic "        \
  "antibiotics latex vaccine vaccines protamine chlorhexidine transfusion gadolinium penicillin"

/* "previous anaphylaxis to penicillin", "an anaphylactic reaction to an unknown anaesthetic". */
static gboolean
is_reaction_to_given (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (!(cw_scan_is (scan, element->last - 1, "anaphylaxis") ||
        (cw_scan_is (scan, element->last - 1, "reaction reactions shock") &&
         (cw_scan_is (scan, element->last - 2,
                      "anaphylactic anaphylactoid allergic hypersensitivity") ||
          cw_scan_is (scan, element->first, "anaphylactic")))) ||
      !cw_scan_is (scan, element->last, "to") ||
      cw_event_reader_starts_with (self, at - (at > 0), "any exclude risk of prevent"))
    return FALSE;
  for (guint i = element->last + 1; i < element->last + 5; i++)
    if (cw_event_is_medicine (scan, i) || cw_scan_is (scan, i, GIVEN))
      return TRUE;
    else if (cw_scan_get (scan, i)->kind != CW_TOKEN_WORD)
      return FALSE;
  return FALSE;
}

/* ---- death ---- */

/* "succumbed to septic shock following an anastomotic leak", "died of bleeding after surgery". */
static gboolean
is_death_after_operation (const CwEventReader *self, guint at)
{
  gboolean is_death = FALSE;

  for (guint i = at; i > 0 && at - i < 8 && !is_death; i--)
    {
      is_death = cw_event_reader_starts_with (self, i - 1, "died succumbed death expired");
      if (!is_death && !is_of_list (self, i - 1) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_LINK) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_SPAN))
        return FALSE;
    }
  if (!is_death)
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 12; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
        cw_event_reader_is (self, i, CW_EVENT_DESPITE) ||
        cw_event_reader_starts_with (self, i, "despite before without awaiting"))
      return FALSE;
    else if (cw_event_reader_names_operation (self, i) || is_surgical_name (self, i))
      return TRUE;
  return FALSE;
}

/* ---- done, and then ---- */

/* "underwent cystoscopy and subsequently developed rigors". */
static gboolean
is_done_and_then (const CwEventReader *self, guint at)
{
  guint verb = cw_event_reader_find_verb (self, at);
  guint joint;
  gboolean is_named = FALSE, is_done = FALSE;

  if (verb == CW_EVENT_NONE || verb < 3 ||
      !cw_event_reader_starts_with (self, verb, "developed experienced suffered"))
    return FALSE;
  joint = verb - 1;
  while (joint > 0 && cw_event_reader_starts_with (self, joint, "subsequently then later soon"))
    joint--;
  if (!cw_event_reader_is (self, joint, CW_EVENT_AND))
    return FALSE;
  for (guint i = 0; i < joint; i++)
    {
      if (cw_event_reader_is_denied (self, i) || cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
          cw_event_reader_starts_with (self, i, "years months ago diagnosed"))
        return FALSE;
      is_done = is_done || cw_event_reader_starts_with (self, i, "underwent had received");
      is_named = is_named || (is_done && cw_event_reader_names_operation (self, i));
    }
  return is_named;
}

/* "His stay was prolonged due to fever", of whom this sentence or the next tells that he had an
 * operation. */
static gboolean
is_why_kept (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < LEAD && !cw_event_reader_is (self, i - 1, CW_EVENT_LINK) &&
         !cw_event_reader_starts_with (self, i - 1, "by"))
    if (is_of_list (self, i - 1) || cw_event_reader_starts_with (self, i - 1, "the"))
      i--;
    else
      return FALSE;
  if (i < 3 || at - i >= LEAD ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 2)->last - 1,
                   "prolonged delayed extended lengthened"))
    return FALSE;
  for (guint n = i - 2; n > 0 && i - n < LEAD; n--)
    if (cw_event_reader_starts_with (self, n - 1,
                                     "stay hospitalization hospitalisation discharge recovery "
                                     "convalescence extubation course"))
      return cw_event_reader_is_next_to_operation (self) || is_behind_operation (self);
  return FALSE;
}

/* "the stent had migrated": an event that is told with its own verb. */
static gboolean
is_failing_device (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return cw_event_is_failing_device (self->lexicon.scan, element->first, element->last) &&
         !cw_event_reader_is_denied (self, at);
}

/* Whether the event at @at is called a complication of what was done, or told as nothing else. */
gboolean
cw_event_reader_is_complication (const CwEventReader *self, guint at)
{
  guint origin = find_origin (self, at);

  return is_complication (self, at) ||
         (origin != CW_EVENT_NONE && is_complication (self, origin)) ||
         is_called_complication (self, at) || is_failing_device (self, at) ||
         is_surgical (self, at) || is_reaction_to_given (self, at) ||
         is_death_after_operation (self, at) || is_done_and_then (self, at) ||
         is_why_kept (self, at) || is_complication_of (self, at) || is_due_to_surgical (self, at) ||
         is_postoperative (self, at) || is_found_postoperatively (self, at);
}

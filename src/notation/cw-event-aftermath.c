/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

#include <string.h>

/* What an operation or another procedure, an anaesthetic, a transfusion, a vaccine or a poison
 * brought about. What it was done for, what was found by it, and what the disease did in the years
 * behind it is none of that: an event has to be told as something that came about, soon behind the
 * exposure or during it. */

/* Elements from a word of time to the exposure, and from there to the event. */
#define LEAD 7
#define REACH 24

#define OPERATIONS                                                                                 \
  "surgery surgeries operation operations procedure procedures intervention interventions bypass " \
  "resection excision transplantation transplant implantation insertion placement embolization "   \
  "embolisation chemoembolization chemoembolisation stenting ablation catheterization "            \
  "catheterisation cannulation intubation extubation transfusion transfusions anesthesia "         \
  "anaesthesia anesthetic anaesthetic sedation extraction fixation "                               \
  "cesarean caesarean reconstruction repair sclerotherapy thrombolysis hysterectomy dialysis "     \
  "hemodialysis haemodialysis curettage liposuction angioplasty vaccination vaccinations vaccine " \
  "vaccines immunization immunisation radiotherapy irradiation radiation retrieval fertilization " \
  "laminectomy decompression shunting ventilation resuscitation cardioversion exposure "           \
  "plasmapheresis apheresis"

/* Done to find something as often as to treat. */
#define TESTS                                                                                      \
  "biopsy biopsies angiography arthrography myelography puncture tap aspiration contrast"

#define POISONS                                                                                    \
  "poisoning intoxication overdose overdosage overdosing ingestion envenomation sting stings"

static gboolean
is_test (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token, TESTS) ||
         g_str_has_suffix (cw_scan_get (scan, token)->word, "scopy");
}

static gboolean
is_operation (const CwScan *scan, guint token)
{
  static const char *const endings[] = { "ectomy",  "otomy",    "ostomy", "plasty", "pexy",
                                         "rrhaphy", "centesis", "desis",  "tripsy" };
  const char *word = cw_scan_get (scan, token)->word;

  if (cw_scan_get (scan, token)->kind != CW_TOKEN_WORD)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return cw_scan_is (scan, token, OPERATIONS) || is_test (scan, token);
}

/* "postoperative", "post-operatively", "intraoperative": by itself a time at an operation. */
static gboolean
is_operative (const CwScan *scan, guint token)
{
  static const char *const phrases[] = { "post - operative",
                                         "post - operatively",
                                         "post operative",
                                         "post operatively",
                                         "peri - operative",
                                         "intra - operative",
                                         "intra - operatively",
                                         "recovery room",
                                         "post - procedural",
                                         "post - transplant",
                                         "post - anesthesia care",
                                         "postanesthesia care",
                                         NULL };

  return cw_scan_is (scan, token,
                     "postoperative postoperatively intraoperative intraoperatively "
                     "perioperative perioperatively postprocedural periprocedural "
                     "postprocedurally pod") ||
         cw_scan_take_phrases (scan, token, phrases) > 0;
}

static gboolean
holds (const CwEventReader *self, guint at, gboolean (*is_kind) (const CwScan *scan, guint token))
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint token = element->first; token < element->last; token++)
    if (is_kind (self->lexicon.scan, token))
      return TRUE;
  return FALSE;
}

/* "three years after", "months later": nothing that comes so late is put down to an operation. */
static gboolean
is_late (const CwEventReader *self, guint at)
{
  guint last = cw_event_reader_get (self, at)->last;
  guint first = at > 2 ? cw_event_reader_get (self, at - 2)->first : 0;

  for (guint token = first; token < last; token++)
    if (cw_scan_is (self->lexicon.scan, token, "months month year years decade decades"))
      return TRUE;
  return FALSE;
}

static gboolean
begins_time (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint token = element->first; token < element->last; token++)
    if (cw_scan_is (self->lexicon.scan, token, "after following during upon since post within"))
      return TRUE;
  return FALSE;
}

/* The exposure to which the word of time at @at leads: "after an uneventful laparoscopy", "during
 * induction of anaesthesia"; %CW_EVENT_NONE where it leads elsewhere. */
static guint
find_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);

  if (!begins_time (self, at) || is_late (self, at) || cw_event_reader_is_denied (self, at))
    return CW_EVENT_NONE;
  for (guint i = at; i < end; i++)
    {
      if (holds (self, i, is_operation) || cw_event_reader_starts_with (self, i, POISONS))
        return i;
      if (i > at &&
          (cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
           cw_event_reader_is (self, i, CW_EVENT_STOP) ||
           cw_event_reader_is (self, i, CW_EVENT_CUE) ||
           cw_event_reader_is (self, i, CW_EVENT_TERM) ||
           cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
           cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
           cw_event_reader_starts_with (self, i, "for with which who until recovery discharge")))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* ---- how the event is told ---- */

/* What may stand between the event and its verb. */
static gboolean
is_of_list (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_TERM:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_GRADE:
    case CW_EVENT_SIGN:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_WORD:
      return !cw_event_reader_starts_with (self, at, "who which underwent");
    case CW_EVENT_CUE:
      return cw_event_reader_starts_with (self, at, "onset occurrence appearance");
    case CW_EVENT_GLUE:
      return cw_event_reader_starts_with (self, at,
                                          "a an of in on at also her his with by from "
                                          "including subsequently then such");
    default:
      return FALSE;
    }
}

#define BEFORE                                                                                     \
  "developed developing experienced experiencing suffered suffering complained complaining "       \
  "presented complicated became had showed noticed exhibited reported went began started "         \
  "manifested sustained"

#define BEHIND "occurred developed appeared emerged ensued arose began started formed supervened"

#define SEEN "noted observed noticed documented recorded reported present detected diagnosed found"

/* "developed", "complained of" in front of the event at @at, alone or in a list. */
static gboolean
is_led_in (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      if (cw_event_reader_starts_with (self, i - 1, BEFORE) ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                       "complicated by develop from experience")))
        return !(i > 1 && cw_event_reader_starts_with (self, i - 2, "previously had") &&
                 cw_event_reader_starts_with (self, i - 2, "previously"));
      if (!is_of_list (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* The verb behind the event at @at, alone or in a list: "occurred", "was noted". */
static gboolean
is_led_out (const CwEventReader *self, guint at, const char *verbs)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      guint last = cw_event_reader_get (self, i)->last - 1;

      if (cw_event_reader_starts_with (self, i, verbs) ||
          (cw_event_reader_get (self, i)->kind != CW_EVENT_TERM &&
           cw_scan_is (self->lexicon.scan, last, verbs)))
        return !cw_event_reader_is_denied (self, i);
      if (!is_of_list (self, i) && !cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) &&
          !cw_event_reader_starts_with (self, i, "the"))
        return FALSE;
    }
  return FALSE;
}

/* What is sudden and seldom found where nobody was harmed. */
static gboolean
is_sudden (const CwEventReader *self, guint at)
{
  static const char *const endings[] = { "cardia", "tension", "spasm", "arrest",   "shock",
                                         "ration", "hypoxia", "emia",  "rhythmia", "bleeding" };
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (last, endings[i]))
      return TRUE;
  return FALSE;
}

/* "the fever", "his headache": spoken of before. */
static gboolean
is_known (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 3 && cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
    i--;
  return i > 0 && cw_event_reader_starts_with (self, i - 1, "the his her their these") &&
         !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1, "following");
}

/* Whether the words say that the event at @at came about; @is_found: what is only noted may have
 * been found by the procedure, or be what it was done for. */
static gboolean
comes_about (const CwEventReader *self, guint at, gboolean is_found)
{
  if (is_known (self, at))
    return FALSE;
  return is_led_in (self, at) || is_led_out (self, at, BEHIND) ||
         ((!is_found || is_sudden (self, at)) && is_led_out (self, at, SEEN));
}

/* ---- the exposure in the same sentence ---- */

/* What a clause with an exposure goes on to tell may be the end of it, or something else. */
static gboolean
goes_on (const CwEventReader *self, guint from, guint at)
{
  for (guint i = from; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
        cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
        cw_event_reader_is (self, i, CW_EVENT_DESPITE) ||
        cw_event_reader_starts_with (self, i, "for until without"))
      return FALSE;
  return TRUE;
}

/* "Two days after surgery she developed", "postoperatively, she had". */
static gboolean
is_behind_exposure (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < at; i++)
    {
      gboolean is_alone = holds (self, i, is_operative) && !is_late (self, i);
      guint exposure = is_alone ? i : find_exposure (self, i);

      if (exposure == CW_EVENT_NONE || exposure >= at)
        continue;
      if (goes_on (self, exposure + 1, at) &&
          comes_about (
            self, at,
            holds (self, exposure, is_test) || cw_event_reader_starts_with (self, i, "during") ||
              g_str_has_prefix (
                cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, i)->first)->word,
                "intra")))
        return TRUE;
    }
  return FALSE;
}

/* "presented with syncope five days after adrenalectomy", "fever began after the transfusion". */
static gboolean
is_before_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      guint exposure;

      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i, CW_EVENT_BUT) ||
          cw_event_reader_starts_with (self, i, "underwent performed before and"))
        {
          if (!cw_event_reader_is (self, i + 1, CW_EVENT_TERM) &&
              !cw_event_reader_is (self, i + 2, CW_EVENT_TERM))
            return FALSE;
        }
      exposure = find_exposure (self, i);
      if (exposure != CW_EVENT_NONE)
        return comes_about (self, at,
                            cw_event_reader_starts_with (self, i, "during") ||
                              holds (self, exposure, is_test));
      if (holds (self, i, is_operative))
        return comes_about (self, at, TRUE);
    }
  return FALSE;
}

/* "due to this procedure", "ascribed to lithium poisoning", "interpreted as signs of overdose". */
static gboolean
is_put_down_to_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len), cause = 0;

  for (guint i = at + 1; i < end; i++)
    {
      guint behind = cw_event_reader_skip_bracket (self, i);

      if (behind > i && behind < self->elements->len)
        {
          end = MIN (end + behind - i, self->elements->len);
          i = behind;
        }
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          (!cause && cw_event_reader_is_denied (self, i)))
        return FALSE;
      if (cause && i > cause + LEAD)
        return FALSE;
      if (cause &&
          (holds (self, i, is_operation) || cw_event_reader_starts_with (self, i, POISONS) ||
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                       "poisoning intoxication overdose")))
        return TRUE;
      if ((cw_event_reader_is (self, i, CW_EVENT_LINK) &&
           !cw_event_reader_starts_with (self, i, "following given to in on")) ||
          cw_event_reader_starts_with (self, i, "interpreted ascribed attributed"))
        cause = i;
      else if (!is_of_list (self, i) && !cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) &&
               !cw_event_reader_is (self, i, CW_EVENT_GLUE))
        return FALSE;
    }
  return FALSE;
}

/* "Colonoscopy was complicated by splenic rupture", "the intervention was followed by". */
static gboolean
is_complication (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH && is_of_list (self, i - 1) &&
         !cw_event_reader_starts_with (self, i - 1, "complicated followed"))
    i--;
  if (i < 2)
    return FALSE;
  i--;
  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                   "complicated by followed") ||
      cw_event_reader_is_denied (self, i))
    return FALSE;
  for (guint end = i > LEAD ? i - LEAD : 0; i > end; i--)
    if (holds (self, i - 1, is_operation) || holds (self, i - 1, is_operative))
      return TRUE;
  return FALSE;
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
      if (is_called && cw_event_reader_is (self, 0, CW_EVENT_LINK) && holds (self, i, is_operation))
        return comes_about (self, at, FALSE);
    }
  return FALSE;
}

/* ---- the exposure in the sentence before ---- */

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
      is_named = is_named || is_operation (scan, i) || is_operative (scan, i);
      is_done = is_done || cw_scan_is (scan, i,
                                       "underwent undergone performed done received transfused "
                                       "given tolerated vaccinated implanted inserted placed "
                                       "injected anesthetized anaesthetized intubated operated "
                                       "removed resected carried uneventful uneventfully "
                                       "successfully after");
    }
  return is_named && is_done && !sentence->is_of_others;
}

/* "On the following day", "two days later", "immediately afterwards". */
static gboolean
begins_soon (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, 0)->first;

  for (guint i = first; i < first + 7; i++)
    {
      if (cw_scan_is (scan, i, "months month years year"))
        return FALSE;
      if (cw_scan_is (scan, i,
                      "hours hour minutes minute day days night evening afterwards thereafter "
                      "immediately") ||
          is_operative (scan, i))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_told_next (const CwEventReader *self, guint at)
{
  const CwEventSentence *before;

  if (self->sentence == 0)
    return FALSE;
  before = &g_array_index (self->sentences, CwEventSentence, self->sentence - 1);
  return begins_soon (self) && tells_operation (self, before) && comes_about (self, at, FALSE);
}

/* Whether the event at @at is told as what a procedure, an anaesthetic, a vaccine or a poison
 * brought about. */
gboolean
cw_event_reader_is_aftermath (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwEventSentence *sentence =
    &g_array_index (self->sentences, CwEventSentence, self->sentence);

  if (element->number == CW_EVENT_GRADED || sentence->is_progress ||
      (cw_event_is_tumor (self->lexicon.scan, element->last - 1) &&
       !cw_event_reader_starts_with (self, at, "graft chronic acute")) ||
      cw_event_reader_was_there_before (self, at))
    return FALSE;
  return is_put_down_to_exposure (self, at) || is_complication (self, at) ||
         is_called_complication (self, at) || is_behind_exposure (self, at) ||
         is_before_exposure (self, at) || is_told_next (self, at);
}

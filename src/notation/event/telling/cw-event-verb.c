/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* The verb by which an event is told to have come about: in front of it, "developed", "was admitted
 * with", or behind it, "occurred", "was noted". Only names of the same breath stand between. */

/* Elements to the verb, and from a visit to why it was made. */
#define REACH 24
#define LEAD 7

static gboolean
holds_visit (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint token = element->first; token < element->last; token++)
    if (cw_scan_is (self->lexicon.scan, token,
                    "presented came returned readmitted admitted rehospitalized "
                    "rehospitalised hospitalized hospitalised brought transferred referred"))
      return TRUE;
  return FALSE;
}

/* What may stand between the event and its verb. */
gboolean
cw_event_reader_is_of_breath (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_ALL:
    case CW_EVENT_WORD:
      return !cw_event_reader_starts_with (self, at, "who which underwent");
    case CW_EVENT_CUE:
      return cw_event_reader_starts_with (self, at, "onset occurrence appearance");
    case CW_EVENT_GLUE:
      return cw_event_reader_starts_with (self, at,
                                          "a an of in on at also her his with by from "
                                          "including subsequently then such");
    default:
      return cw_event_reader_is_list_part (self, at);
    }
}

#define BEFORE                                                                                     \
  "developed developing experienced experiencing suffered suffering complained complaining "       \
  "presented became had showed noticed exhibited reported went began started "                     \
  "manifested sustained have"

#define BEHIND                                                                                     \
  "occurred developed appeared emerged ensued arose began started formed supervened complicated"

#define SEEN                                                                                       \
  "noted observed noticed documented recorded reported present detected diagnosed found seen "     \
  "evident apparent"

/* "presented to the emergency department with", "was readmitted because of". */
static gboolean
is_why_seen (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "with for because due owing"))
    return FALSE;
  /* "her condition deteriorated, with acidosis and azotemia". */
  if (cw_event_reader_starts_with (self, at, "with") && at > 1 &&
      (cw_event_reader_starts_with (self, at - 1, "deteriorated worsened collapsed") ||
       (cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) &&
        cw_event_reader_starts_with (self, at - 2, "deteriorated worsened collapsed"))))
    return TRUE;
  for (guint i = at; i > 0 && at - i < LEAD + 1; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
        return FALSE;
      if (holds_visit (self, i - 1))
        return TRUE;
    }
  return FALSE;
}

/* "the mass showed necrosis": no patient did. */
static gboolean
is_of_thing (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "showed exhibited") &&
         !(at > 0 && cw_event_reader_starts_with (self, at - 1,
                                                  "he she patient who and also then first woman "
                                                  "man boy girl child infant"));
}

/* "was found to be tachycardic". */
static gboolean
is_found_to_be (const CwEventReader *self, guint at)
{
  return at > 1 && cw_event_reader_starts_with (self, at, "be") &&
         cw_event_reader_starts_with (self, at - 1, "to") &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 2)->last - 1,
                     "found noted seen observed");
}

/* "was admitted with", "broke out in", which are one element each. */
static gboolean
is_phrase (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is (self, at, CW_EVENT_CUE))
    return cw_event_reader_starts_with (self, at, "broke came");
  /* "A mild reaction was followed by a severe one". */
  if (cw_event_reader_starts_with (self, at, "followed") && at > 1)
    return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "by") &&
           cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY) &&
           cw_event_reader_is (self, at - 2, CW_EVENT_TERM);
  /* "was readmitted with a complaint of". */
  if (cw_event_reader_starts_with (self, at, "complaint complaints"))
    {
      for (guint i = at; i > 0 && at - i < LEAD; i--)
        if (cw_event_reader_starts_with (self, i - 1, "admitted readmitted returned"))
          return TRUE;
      return FALSE;
    }
  return cw_event_reader_is (self, at, CW_EVENT_BASELINE) &&
         cw_event_reader_starts_with (self, at, "admitted readmitted hospitalized hospitalised");
}

/* "the rhythm progressed to asystole". */
static gboolean
is_turning_to (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_starts_with (self, at, "to into") &&
         cw_event_reader_starts_with (self, at - 1, "progressed evolved degenerated deteriorated");
}

/* "developed", "complained of" in front of the event at @at, alone or in a list; %CW_EVENT_NONE
 * when there is none. */
guint
cw_event_reader_find_verb (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is_denied (self, i - 1) || is_of_thing (self, i - 1))
        return CW_EVENT_NONE;
      if (is_why_seen (self, i - 1) || is_phrase (self, i - 1) || is_turning_to (self, i - 1) ||
          is_found_to_be (self, i - 1) || cw_event_reader_starts_with (self, i - 1, BEFORE) ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                       "by with develop from experience have")))
        return i > 1 && cw_event_reader_starts_with (self, i - 2, "previously") ? CW_EVENT_NONE
                                                                                : i - 1;
      if (!cw_event_reader_is_of_breath (self, i - 1))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
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
      if (!cw_event_reader_is_of_breath (self, i) &&
          !cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) &&
          !cw_event_reader_starts_with (self, i, "the"))
        return FALSE;
    }
  return FALSE;
}

/* What is sudden and seldom found where nobody was harmed. */
static gboolean
is_sudden (const CwEventReader *self, guint at)
{
  static const char *const endings[] = { "cardia",   "tension",  "spasm",    "arrest",
                                         "shock",    "ration",   "hypoxia",  "emia",
                                         "rhythmia", "bleeding", "rhythmias" };
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (last, endings[i]))
      return TRUE;
  return FALSE;
}

/* "the fever", "his headache": spoken of before. */
gboolean
cw_event_reader_is_spoken_of (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 3 && cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
    i--;
  return i > 0 && cw_event_reader_starts_with (self, i - 1, "the his her their these") &&
         !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1, "following");
}

/* Whether the words say that the event at @at came about; @is_found: what is only noted may have
 * been found by the procedure, or be what it was done for. */
gboolean
cw_event_reader_comes_about (const CwEventReader *self, guint at, gboolean is_found)
{
  /* "his platelet count fell". */
  if (cw_event_is_verb (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1))
    return TRUE;
  if (cw_event_reader_is_spoken_of (self, at))
    return FALSE;
  return cw_event_reader_find_verb (self, at) != CW_EVENT_NONE || is_led_out (self, at, BEHIND) ||
         (is_phrase (self, at + 2) && cw_event_reader_starts_with (self, at + 2, "followed")) ||
         ((!is_found || is_sudden (self, at)) && is_led_out (self, at, SEEN));
}

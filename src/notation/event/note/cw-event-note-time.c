/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

/* Times as they are noted: "C2", "wk 12", "POD 7", "2 mo after start of", "24 h". */

#define UNITS                                                                                      \
  "h hr hrs hour hours d day days wk wks week weeks w mo mos month months yr yrs year years"

/* The element is one word, and one of @words. */
gboolean
cw_event_note_is_word (const CwEventReader *self, guint at, const char *words)
{
  return at < self->elements->len &&
         cw_event_reader_get (self, at)->last == cw_event_reader_get (self, at)->first + 1 &&
         cw_event_reader_starts_with (self, at, words);
}

gboolean
cw_event_note_is_number (const CwEventReader *self, guint at)
{
  return at < self->elements->len &&
         cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->kind ==
           CW_TOKEN_NUMBER;
}

/* "cycle 3"; "C3", a capital, and a number at once behind it. */
static guint
take_cycle (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (cw_event_note_is_word (self, at, "cycle course") && cw_event_note_is_number (self, at + 1))
    return at + 2;
  return cw_event_note_is_word (self, at, "c") && cw_event_note_is_number (self, at + 1) &&
             cw_scan_get (scan, cw_event_reader_get (self, at)->first)->capital &&
             cw_scan_get (scan, cw_event_reader_get (self, at + 1)->first)->glued
           ? at + 2
           : at;
}

/* "POD 7", "postop day 7". */
static guint
take_postoperative_day (const CwEventReader *self, guint at)
{
  guint next = at;

  if (cw_event_note_is_word (self, next, "pod"))
    next++;
  else if (cw_event_note_is_word (self, next, "postop postoperative po") &&
           cw_event_note_is_word (self, next + 1, "d day"))
    next += 2;
  return next > at && cw_event_note_is_number (self, next) ? next + 1 : at;
}

/* "post-op d3" */
static guint
take_post_op (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, "post") &&
             cw_event_note_is_word (self, at + 2, "op operative") &&
             cw_event_reader_is (self, at + 3, CW_EVENT_ONSET)
           ? at + 4
           : at;
}

/* "wk 12", "month 4". */
static guint
take_numbered (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, UNITS) && cw_event_note_is_number (self, at + 1) ? at + 2
                                                                                           : at;
}

static gboolean
is_time (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_ONSET) ||
         cw_event_reader_is (self, at, CW_EVENT_CYCLES) ||
         cw_event_reader_is (self, at, CW_EVENT_SPAN);
}

/* A time at @at, before element @last; returns the element after it, @at where there is none. */
static guint
take_point (const CwEventReader *self, guint at)
{
  guint next = take_cycle (self, at);

  if (next == at)
    next = take_postoperative_day (self, at);
  if (next == at)
    next = take_post_op (self, at);
  if (next == at)
    next = take_numbered (self, at);
  next += next == at && is_time (self, at);
  /* "d 12-19". */
  if (next > at && next + 1 < self->elements->len &&
      cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, next)->first, '-') &&
      cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, next)->first)->glued &&
      cw_event_note_is_number (self, next + 1))
    next += 2;
  return next;
}

/* Whether a time is told as only notes do. */
gboolean
cw_event_note_is_noted_time (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (take_cycle (self, i) > i || take_postoperative_day (self, i) > i ||
        take_post_op (self, i) > i ||
        (take_numbered (self, i) > i && !cw_event_note_is_word (self, i, "day days")))
      return TRUE;
  return FALSE;
}

/* "with 1st rituximab", not "with moderate rash". */
static gboolean
is_with_treatment (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < at + 4 && i < self->elements->len; i++)
    if (cw_event_reader_get (self, i)->is_medicine ||
        cw_event_reader_is (self, i, CW_EVENT_TREATMENT) ||
        cw_event_reader_is (self, i, CW_EVENT_DRUG) ||
        cw_event_reader_is (self, i, CW_EVENT_DOSE) ||
        cw_event_reader_is (self, i, CW_EVENT_CYCLES))
      return TRUE;
  return FALSE;
}

/* "on", "after", "under", "with 1st": what follows is the treatment on which it came. */
gboolean
cw_event_note_is_relation (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at,
                                "on after under post during since following throughout upon "
                                "while") ||
         (cw_event_note_is_word (self, at, "with") && is_with_treatment (self, at));
}

/* "2 mo after start of lenalidomide". */
static gboolean
is_length_before (const CwEventReader *self, guint at)
{
  return (cw_event_note_is_number (self, at) ||
          cw_event_note_is_word (self, at, "one two three four five six")) &&
         cw_event_note_is_word (self, at + 1, UNITS) &&
         cw_event_note_is_word (self, at + 2, "after post into on from of");
}

/* Whether element @at ends what is said of a time. */
static gboolean
ends_relation (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_GRADE:
    case CW_EVENT_TERM:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_ENDED:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "after amoxicillin", "post hemihepatectomy", "on pembro", not "after Foobar": whoever reads it
 * knows what it came after. */
static gboolean
is_understood (const CwEventReader *self, guint at, guint last)
{
  if (!cw_event_note_is_word (self, at, "after post since following upon"))
    return TRUE;
  for (guint i = at + 1; i < last; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (element->is_medicine || cw_event_note_is_number (self, i) ||
          (element->kind != CW_EVENT_WORD && element->kind != CW_EVENT_GLUE) ||
          cw_event_is_operation (self->lexicon.scan, element->first) ||
          cw_event_note_is_word (self, i, "subclavian jugular picc cvc line puncture port"))
        return TRUE;
    }
  return FALSE;
}

/* When an event came, as the note tells it at @at; returns the element after it, or @at. */
guint
cw_event_note_take_time (const CwEventReader *self, guint at, guint last)
{
  guint next = take_point (self, at);

  if (next == at && !cw_event_note_is_relation (self, at) && !is_length_before (self, at))
    return at;
  if (next > at && next < last && !cw_event_note_is_relation (self, next) &&
      !cw_event_note_is_word (self, next, "of into"))
    return MIN (next, last);
  for (next = MAX (next, at + 1); next < last && !ends_relation (self, next); next++)
    ;
  next = MIN (next, last);
  return is_understood (self, at, next) ? next : at;
}

/* The same for letters that stand for a unit only in notes. */
static const char *
get_unit (const CwEventReader *self, guint at)
{
  if (at >= self->elements->len)
    return NULL;
  return cw_event_note_is_word (self, at, "d")   ? "d"
         : cw_event_note_is_word (self, at, "w") ? "wk"
         : cw_event_note_is_word (self, at, "mo mos")
           ? "mo"
           : cw_event_get_unit (self->lexicon.scan, cw_event_reader_get (self, at)->first);
}

/* "3/7", "2/52", "6/12": so many days, weeks or months. */
static const char *
get_fraction_unit (const CwEventReader *self, guint at)
{
  guint whole = 0;

  if (!cw_event_note_is_number (self, at) || !cw_event_note_is_number (self, at + 2) ||
      !cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at + 1)->first, '/') ||
      !cw_scan_take_integer (self->lexicon.scan, cw_event_reader_get (self, at + 2)->first, &whole))
    return NULL;
  return whole == 7 ? "d" : whole == 52 ? "wk" : whole == 12 ? "mo" : NULL;
}

/* "24 h", "after 5 weeks", "3/52" among the elements: how long it took, and in @at where it stands;
 * %NULL where no length is told. */
char *
cw_event_note_dup_length (const CwEventReader *self, guint first, guint last, guint *at)
{
  for (guint i = first; i < last; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);
      const char *unit = cw_event_note_is_number (self, i) ? get_unit (self, i + 1) : NULL;

      if (unit == NULL && i + 2 < last)
        unit = get_fraction_unit (self, i);
      *at = i;
      /* "in a wk" */
      if (cw_event_note_is_word (self, i, "a an") && i + 1 < last && get_unit (self, i + 1))
        return g_strdup_printf ("1 %s", get_unit (self, i + 1));
      if (element->text[0] && (element->kind == CW_EVENT_SPAN || element->kind == CW_EVENT_LENGTH))
        return g_strdup (element->text);
      /* "in 45 min" */
      if (element->kind == CW_EVENT_ONSET && cw_event_reader_starts_with (self, i, "in within") &&
          cw_event_get_unit (self->lexicon.scan, element->first + 2) &&
          element->last == element->first + 3)
        return g_strdup_printf ("%s %s", cw_scan_get (self->lexicon.scan, element->first + 1)->word,
                                cw_event_get_unit (self->lexicon.scan, element->first + 2));
      if (unit && i + 1 < last)
        return g_strdup_printf ("%s %s", cw_scan_get (self->lexicon.scan, element->first)->word,
                                unit);
    }
  return NULL;
}

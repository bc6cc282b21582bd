/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Sentences that present the one patient of a report: "We report a case of", "This article
 * describes a woman who", "A case of ... is described". Words that speak of studies and of other
 * people elsewhere ("authors", "reports", "rare") only belong to the telling there. */

/* Tokens between the one who presents and the verb, and from there to what is presented. */
#define LEAD 4
#define REACH 14
#define TOLD 24

#define ONE                                                                                        \
  "case patient man woman boy girl male female infant child neonate newborn baby adult "           \
  "adolescent "                                                                                    \
  "teenager gentleman lady recipient episode instance year yr person"

/* Verbs by which the writers of a report bring in a case, in the present and in the past. */
#define PRESENTS                                                                                   \
  "report reports describe describes present presents document documents outline outlines "        \
  "illustrate illustrates highlight highlights discuss add study concerns involves involving"
#define PRESENTED "reported described presented observed encountered saw treated followed studied"

#define PAPER "report article paper communication letter case image presentation summary abstract"

static guint
get_end (const CwEventReader *self)
{
  return cw_event_reader_get (self, self->elements->len - 1)->last;
}

static guint
get_start (const CwEventReader *self)
{
  return cw_event_reader_get (self, 0)->first;
}

/* "To report", "OBJECTIVE: to describe", "the aim was to present". */
static gboolean
is_aim (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = get_start (self);

  if (at == start || !cw_scan_is (scan, at - 1, "to"))
    return FALSE;
  if (at - 1 == start || cw_scan_is_sign (scan, at - 2, ':') || cw_scan_is_sign (scan, at - 2, '-'))
    return TRUE;
  for (guint i = at - 1; i > start && at - i < REACH; i--)
    if (cw_scan_is (scan, i - 1, "aim purpose objective goal intention wish aimed"))
      return TRUE;
  return FALSE;
}

/* "we", "the authors", "this case report" before the verb at @at. */
static gboolean
has_presenter (const CwEventReader *self, guint at, gboolean is_past)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = get_start (self);

  for (guint i = at; i > start && at - i < LEAD; i--)
    {
      if (cw_scan_is (scan, i - 1, "we i"))
        return TRUE;
      if (cw_scan_is (scan, i - 1, "authors"))
        return !is_past || cw_scan_is (scan, at, "presented encountered followed studied");
      /* "The present report", "our case"; "this patient reported" is what he said. */
      if (cw_scan_is (scan, i - 1, PAPER))
        return !is_past && i > start + 1 &&
               (cw_scan_is (scan, i - 2, "this present our following") ||
                cw_scan_is (scan, i - 3, "this present our following"));
      if (!cw_scan_is (scan, i - 1,
                       "here herein hereby now also recently have briefly therefore will "
                       "wish to first"))
        return FALSE;
    }
  return FALSE;
}

/* "a case of", "the first episode", "a 40-year-old man", but not "cases of". */
static gboolean
names_one (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = MIN (at + TOLD, get_end (self)), number;

  for (guint i = at; i < end; i++)
    {
      if (cw_scan_is (scan, i, "patients cases subjects rate incidence frequency studies results"))
        return i > at && i < at + 5 && cw_scan_take_integer (scan, at, &number) && number < 4;
      if (cw_scan_is (scan, i, ONE))
        return TRUE;
      if (cw_scan_is (scan, i, "that how whether why who") || cw_scan_is_sign (scan, i, ';'))
        return FALSE;
    }
  return FALSE;
}

/* "A case of", "a patient with" begins the sentence, behind "In this report,". */
static gboolean
begins_with_one (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = get_start (self), number;
  gboolean has_article = FALSE;

  for (guint i = at; i > start; i--)
    {
      has_article = has_article || cw_scan_is (scan, i - 1, "a an the one first another");
      if (cw_scan_is (scan, i - 1, "cases patients studies rate incidence") &&
          !(i - 1 > start && cw_scan_take_integer (scan, i - 2, &number) && number < 4))
        return FALSE;
    }
  for (guint i = start; has_article && i < at; i++)
    if (cw_scan_is (scan, i, ONE " history"))
      return TRUE;
  return FALSE;
}

/* "A case of ... is reported", but not "is reported by" and "is reported in 3 %". */
static gboolean
is_passive (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  return at > get_start (self) && cw_scan_is (scan, at - 1, "is are") &&
         cw_scan_is (scan, at, "reported described presented discussed documented illustrated") &&
         !cw_scan_is (scan, at + 1, "by") && (begins_with_one (self, at) || names_one (self, at));
}

/* "This is the first case of", "this is a report of a patient". */
static gboolean
is_called_case (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (!cw_scan_is (scan, at, "this here it following"))
    return FALSE;
  at += cw_scan_is (scan, at + 1, "case report patient");
  if (!cw_scan_is (scan, at + 1, "is was"))
    return FALSE;
  for (guint i = at + 2; i < at + 12 && i < get_end (self); i++)
    if (cw_scan_is (scan, i, "case report instance description patient presentation"))
      return TRUE;
    else if (cw_scan_is (scan, i, "cases patients reports"))
      return FALSE;
  return FALSE;
}

/* "In the following case report, a patient developed". */
static gboolean
is_in_report (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  return at == get_start (self) && cw_scan_is (scan, at, "in") &&
         cw_scan_is (scan, at + 1, "this the present our") &&
         (cw_scan_is (scan, at + 2, PAPER) || cw_scan_is (scan, at + 3, PAPER)) &&
         names_one (self, at + 4);
}

/* The token by which the sentence presents one case; %CW_EVENT_NONE when it presents none. */
guint
cw_event_reader_find_presentation (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = get_start (self); i < get_end (self); i++)
    {
      gboolean is_present = cw_scan_is (scan, i, PRESENTS);

      if ((is_present || cw_scan_is (scan, i, PRESENTED)) && names_one (self, i + 1) &&
          (has_presenter (self, i, !is_present) || (is_present && is_aim (self, i))))
        return i;
      if (is_passive (self, i) || is_called_case (self, i) || is_in_report (self, i))
        return i;
    }
  return CW_EVENT_NONE;
}

/* Words of the element at @at that count people, or that put what is told in doubt. */
static gboolean
is_of_many (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "incidence cohort cohorts rats mouse mice chickens hamsters rabbits pigs "
                     "monkeys animals volunteers prevalence placebo randomized randomised orr "
                     "subjects participants individuals arm");
}

/* Whether the words of the element at @at, which mostly speak of other people, only tell that a
 * case is presented; @presentation: where the sentence does so. */
gboolean
cw_event_reader_is_of_presentation (const CwEventReader *self, guint at, guint presentation)
{
  return presentation != CW_EVENT_NONE && !is_of_many (self, at);
}

/* "suspected cisplatin-induced hearing loss": what is not sure is the cause; but not among what is
 * considered, "for suspected". */
static gboolean
is_doubt_of_medicine (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  /* "the treatment of a patient with cocaine-induced vasospasm". */
  while (next < at + 9 && !cw_event_reader_starts_with (self, next, "with") &&
         (cw_event_reader_is (self, next, CW_EVENT_GLUE) ||
          cw_event_reader_is (self, next, CW_EVENT_WORD) ||
          cw_event_reader_is (self, next, CW_EVENT_SIGN)))
    next++;
  next = cw_event_reader_starts_with (self, next, "with") &&
             cw_event_reader_starts_with (self, at, "treatment management")
           ? next + 1
           : at + 1;
  next += cw_event_reader_is (self, next, CW_EVENT_WORD);
  /* "Possible hepatitis due to lithium" is a title. */
  if ((at == 0 ||
       cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at - 1)->first, ':') ||
       (at > 1 && cw_event_reader_starts_with (self, at - 1, "of") &&
        cw_event_reader_starts_with (self, at - 2, "case")) ||
       /* "we present the management of agranulocytosis secondary to". */
       (cw_event_reader_starts_with (self, at, "treatment management") &&
        cw_event_reader_is_of_one (self))) &&
      cw_event_reader_is (self, next, CW_EVENT_TERM) &&
      cw_event_reader_is (self, next + 1, CW_EVENT_LINK))
    return cw_event_reader_names_cause (self, next + 1);
  if (!cw_event_reader_is (self, next, CW_EVENT_ATTRIBUTION) ||
      !cw_event_reader_get (self, next)->is_medicine)
    return FALSE;
  return at == 0 || cw_event_reader_find_presentation (self) != CW_EVENT_NONE ||
         !cw_event_reader_starts_with (self, at - 1, "for as of with other and") ||
         (at > 1 && cw_event_reader_starts_with (self, at - 2, "case patient"));
}

/* Whether the element at @at doubts no more than the cause, or only says what is aimed at: "a
 * possible case of phenytoin-induced hepatitis", "the aim was to describe". */
gboolean
cw_event_reader_is_doubt_of_cause (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first, presentation;

  if (cw_scan_is (scan, token, "aim aimed goal intention"))
    {
      presentation = cw_event_reader_find_presentation (self);
      return presentation != CW_EVENT_NONE && presentation > token && is_aim (self, presentation);
    }
  /* "the management of heparin-induced thrombocytopenia in a child". */
  if (cw_event_reader_starts_with (self, at, "treatment management reversal"))
    return is_doubt_of_medicine (self, at) && cw_event_reader_is_of_one (self);
  if (!cw_scan_is (scan, token, "possible suspected potential presumed"))
    return FALSE;
  return cw_event_reader_starts_with (self, at + 1, "case association linkage link relationship") ||
         is_doubt_of_medicine (self, at);
}

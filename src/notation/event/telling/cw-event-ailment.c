/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* Whether what is named is one of the disease that is treated, which the words around tell: a
 * relapse brought it, an infection that antimicrobials are given against, or it got better. */

/* Elements looked back for a relapse. */
#define REACH 14

/* "an acute relapse manifested by fever", "a flare with proteinuria"; who "relapsed and developed
 * neutropenia" was treated in between. */
static gboolean
is_of_relapse (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; i > start && at - i < REACH; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1, "developed experienced suffered received") ||
          cw_event_reader_get (self, i - 1)->is_medicine)
        return FALSE;
      if (cw_event_reader_starts_with (self, i - 1,
                                       "relapse flare flares exacerbation reactivation "
                                       "manifestation"))
        return TRUE;
    }
  return FALSE;
}

/* "psychosis relapsed", "tuberculosis was cured", "after phenytoin was stopped, seizures recurred":
 * the treatment was against it. */
static gboolean
is_back_without (const CwEventReader *self, guint at)
{
  guint next = at + 1, start = cw_event_reader_find_clause_start (self, at);

  while (next < at + 3 && (cw_event_reader_is (self, next, CW_EVENT_AUXILIARY) ||
                           cw_event_reader_starts_with (self, next, "had has")))
    next++;
  if (cw_event_reader_starts_with (self, next, "relapsed relapses relapsing cured eradicated"))
    return TRUE;
  if (!cw_event_reader_starts_with (self, next, "recurred returned reappeared") ||
      cw_event_reader_has (self, CW_EVENT_RESTART) ||
      cw_event_reader_has (self, CW_EVENT_RECHALLENGE) || self->recent->len == 0)
    return FALSE;
  for (guint i = start; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
        cw_event_reader_is (self, i, CW_EVENT_ACTION_VERB))
      return g_strcmp0 (cw_event_reader_get (self, i)->value, "stopped") == 0;
  return FALSE;
}

/* "prompt fever resolution", "decreased pruritus", "relief of pain": the treatment did good. */
static gboolean
is_relieved (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_scan_is (scan, element->last, "resolution lysis relief defervescence"))
    return TRUE;
  if (element->first > 1 && cw_scan_is (scan, element->first - 1, "of from"))
    return cw_scan_is (scan, element->first - 2, "relief alleviation");
  return element->first > 0 &&
         cw_scan_is (scan, element->first - 1,
                     "decreased reduced diminished improved relieved alleviated less");
}

/* Names of what is given against germs; those against tumours are not among them. */
static gboolean
is_antimicrobial (const CwScan *scan, guint at)
{
  static const char *const endings[] = { "cillin", "mycin", "micin",   "oxacin",
                                         "penem",  "azole", "cycline", "fungin",
                                         "bactam", "zolid", "ciclovir" };
  const char *word = cw_scan_get (scan, at)->word;
  CwEventElement drug = { 0 };

  if (cw_scan_get (scan, at)->kind != CW_TOKEN_WORD || cw_event_take_drug (scan, at, &drug))
    return FALSE;
  if (cw_scan_is (scan, at,
                  "antibiotic antibiotics antimicrobial antimicrobials antifungal antifungals "
                  "antibacterial colistin amphotericin rifampicin tazobactam") ||
      (g_str_has_prefix (word, "cef") && strlen (word) > 6))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]) && !g_str_has_suffix (word, "prazole") &&
        !cw_scan_is (scan, at, "methimazole carbimazole thiamazole"))
      return TRUE;
  return FALSE;
}

/* Whether antimicrobials are all that this sentence and the one before name as a treatment. */
static gboolean
has_only_antimicrobials (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint before = self->sentence > 0 ? self->sentence - 1 : 0;
  guint first = cw_event_reader_get_sentence (self, before)->first;
  guint last = cw_event_reader_get_sentence (self, self->sentence)->last;
  CwEventElement drug = { 0 };
  gboolean found = FALSE;

  for (guint i = first; i < last; i++)
    {
      if (cw_scan_is (scan, i,
                      "chemotherapy immunotherapy cycle cycles radiotherapy induction "
                      "consolidation conditioning transplantation transplant infusion") ||
          cw_event_take_drug (scan, i, &drug))
        return FALSE;
      found = found || is_antimicrobial (scan, i);
    }
  return found;
}

/* "a rash along with fever": no germ brought that. */
static gboolean
has_reaction (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM) && cw_event_reader_is_reaction (self, i) &&
        !cw_event_reader_is_denied (self, i))
      return TRUE;
  return FALSE;
}

/* "Vancomycin was changed to meropenem. Fever persisted": what the germs do. */
static gboolean
is_of_infection (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "fever fevers febrile leukocytosis leucocytosis sepsis septic pneumonia "
                     "infection infections shock hypoxia hypoxic hypotensive bacteremia "
                     "bacteraemia fungemia meningitis cellulitis empyema dyspnea dyspnoea "
                     "respiratory failure") &&
         !cw_event_reader_starts_with (self, at, "renal kidney hepatic liver acute drug") &&
         has_only_antimicrobials (self) && !has_reaction (self);
}

/* "was treated with chemotherapy five years ago, presented with fever": long over. */
static gboolean
is_long_after (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_get (self, at)->first;
  gboolean is_over = FALSE;

  for (guint i = cw_event_reader_get (self, 0)->first; i + 1 < end; i++)
    {
      is_over = is_over || (cw_scan_is (scan, i, "years decades year decade") &&
                            cw_scan_is (scan, i + 1, "ago previously earlier"));
      if (is_over && cw_scan_is (scan, i, "presented presents"))
        return TRUE;
    }
  return FALSE;
}

/* Whether what stands at @at may stand in a list of what somebody has: "with lung cancer and
 * kidney disease due to". */
static gboolean
is_in_list (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
    case CW_EVENT_TERM:
    case CW_EVENT_AND:
    case CW_EVENT_COMMA:
    case CW_EVENT_SIGN:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_OTHER_THING:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_LINK:
      return !cw_event_reader_get (self, at)->is_medicine ||
             cw_event_reader_is (self, at, CW_EVENT_OTHER_THING);
    case CW_EVENT_GLUE:
      return !cw_event_reader_starts_with (self, at, "after during while following since on");
    default:
      return FALSE;
    }
}

/* "A patient with cancer and kidney disease due to nephropathy who developed": what comes before
 * the verb of the person is what he had. */
static gboolean
is_of_person (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint i = at, end = MIN (at + REACH, self->elements->len);

  while (i > 0 && at - i < REACH && is_in_list (self, i - 1) &&
         !(cw_event_reader_starts_with (self, i - 1, "with") && i > 1 &&
           (cw_scan_is (scan, cw_event_reader_get (self, i - 2)->first,
                        "patient man woman boy girl male female") ||
            cw_scan_is (scan, cw_event_reader_get (self, i - 2)->last - 1, "old"))))
    i--;
  if (i < 2 || !cw_event_reader_starts_with (self, i - 1, "with"))
    return FALSE;
  for (i = at + 1; i < end && is_in_list (self, i); i++)
    continue;
  return i < end && cw_event_reader_starts_with (
                      self, i, "who developed presented was had underwent received is");
}

/* "After 7 days of treatment, the rash had resolved": it was there, and went away; "the rash
 * resolved after lamotrigine was stopped" tells what it came from. */
static gboolean
is_gone (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 7, self->elements->len), start = at;
  gboolean is_treated = FALSE;

  for (guint i = 0; i < at; i++)
    is_treated = is_treated || cw_event_reader_is (self, i, CW_EVENT_TREATMENT) ||
                 cw_event_reader_starts_with (self, i, "treatment therapy") ||
                 cw_event_reader_get (self, i)->is_medicine ||
                 cw_event_reader_is (self, i, CW_EVENT_ONSET);
  while (start > 0 && at - start < 5 &&
         (cw_event_reader_is (self, start - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, start - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, start - 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, start - 1, CW_EVENT_AND)))
    start--;
  if (start == 0 || !is_treated || !cw_event_reader_starts_with (self, start - 1, "the his her") ||
      cw_event_reader_has (self, CW_EVENT_GRADE) || cw_event_reader_has (self, CW_EVENT_ACTION) ||
      cw_event_reader_has (self, CW_EVENT_ACTION_VERB) ||
      cw_event_reader_has (self, CW_EVENT_ENDED) || cw_event_reader_has (self, CW_EVENT_REDUCED))
    return FALSE;
  for (guint i = at + 1; i < end && !cw_event_reader_is (self, i, CW_EVENT_STOP); i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) && !cw_event_reader_is_denied (self, i))
      return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                         "resolved disappeared subsided improved vanished cleared relieved");
  return FALSE;
}

/* "renal failure led to the diagnosis", "swelling led to hospitalization": why somebody was seen.
 */
static gboolean
leads_to_care (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 5, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first, "led leading"))
      return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last,
                         "the a his her hospitalization hospitalisation diagnosis admission "
                         "referral") &&
             (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last,
                          "hospitalization hospitalisation diagnosis admission referral") ||
              cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last + 1,
                          "hospitalization hospitalisation diagnosis admission referral"));
  return FALSE;
}

/* "infection as the cause of the crisis": what is asked is why, not whether. */
static gboolean
is_of_cause (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 3 && cw_event_reader_starts_with (self, i - 1, "the his her this"))
    i--;
  return i > 1 && i < at && cw_event_reader_starts_with (self, i - 1, "of for") &&
         cw_event_reader_starts_with (self, i - 2, "cause causes reason source etiology aetiology");
}

/* Whether the event at @at is one of the disease that is treated, as long as nobody says that a
 * medicine did it. */
gboolean
cw_event_reader_is_of_ailment (const CwEventReader *self, guint at)
{
  return !cw_event_reader_is_put_down_to_medicine (self, at) &&
         (is_of_relapse (self, at) || is_back_without (self, at) || is_relieved (self, at) ||
          is_of_person (self, at) || is_of_infection (self, at) || is_long_after (self, at) ||
          is_gone (self, at) || leads_to_care (self, at) || is_of_cause (self, at));
}

/* "Side effects discussed: nausea", "adverse effects of sunitinib include": of what may come. */
gboolean
cw_event_reader_is_talked_of (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 5; i++)
    if (cw_event_reader_starts_with (self, i, "include includes"))
      return i > at + 1;
  return cw_event_reader_starts_with (self, at + 1,
                                      "discussed explained expected reviewed counselled counseled "
                                      "anticipated feared listed");
}

/* "complications" are as often those of a disease. */
gboolean
cw_event_reader_is_other_complication (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_event_reader_is_talked_of (self, at))
    return TRUE;
  if (!cw_scan_is (scan, element->first, "complications"))
    return FALSE;
  if (element->first > 0 &&
      cw_scan_is (scan, element->first - 1, "postoperative operative perioperative surgical"))
    return FALSE;
  return (element->first > 0 &&
          cw_scan_is (scan, element->first - 1, "transplantation transplant obstetric diabetic")) ||
         !cw_event_reader_is_on_treatment (self, at);
}

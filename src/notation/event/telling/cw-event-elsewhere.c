/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What is told, and yet is no event of this treatment: it was somebody else's, was there long
 * before, was only watched for, or did not come about. */

/* So far from an event its subject and its time are sought, so that long lines stay cheap. */
#define REACH 24

#define RELATIVES                                                                                  \
  "wife husband spouse daughter daughters son sons mother father parents sister sisters brother "  \
  "brothers sibling siblings aunt uncle cousin niece nephew grandmother grandfather grandson "     \
  "granddaughter"

/* Who may be the patient too, unless called "his" or "her". */
#define COMPANIONS                                                                                 \
  "child children baby infant newborn fetus foetus partner friend colleague neighbour neighbor "   \
  "caregiver roommate"

static guint
get_token (const CwEventReader *self, guint at)
{
  return cw_event_reader_get (self, at)->first;
}

/* Where the clause of @at begins, no further than this file looks. */
static guint
find_start (const CwEventReader *self, guint at)
{
  guint start = at;

  while (start > 0 && at - start < REACH && !cw_event_reader_is (self, start - 1, CW_EVENT_STOP))
    start--;
  return start;
}

/* "and developed", "and he": what follows has a verb of its own. */
static gboolean
joins_clause (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_AND) && at + 1 < self->elements->len &&
         (cw_event_reader_is (self, at + 1, CW_EVENT_CUE) ||
          cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY) ||
          cw_event_reader_starts_with (self, at + 1, "he she we it then later subsequently"));
}

/* ---- whose it was ---- */

static gboolean
is_relative (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token, RELATIVES) ||
         (token > 0 && cw_scan_is (scan, token, COMPANIONS) &&
          cw_scan_is (scan, token - 1, "his her their")) ||
         (token > 0 && cw_scan_is (scan, token, "patient man woman boy girl person") &&
          cw_scan_is (scan, token - 1, "another"));
}

/* "by his wife", "of the patient", "he and his wife": no subject, or not the only one. */
static gboolean
is_beside_subject (const CwScan *scan, guint token)
{
  guint before = token > 0 ? token - 1 : 0;

  if (before > 0 && cw_scan_is (scan, before, "the a an his her their our"))
    before--;
  return cw_scan_is (scan, before, "by to with from of for in at per") ||
         (before > 0 && cw_scan_is (scan, before, "and") &&
          cw_scan_is (scan, before - 1, "he she patient"));
}

static gboolean
is_informant (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 6; i--)
    if (cw_event_reader_starts_with (self, i - 1, "according"))
      return TRUE;
  return FALSE;
}

/* Whether the subject of what stands at @at is a relative: "his wife developed a rash". In "his
 * wife noticed a rash" it is that of the patient. */
static gboolean
has_relative_before (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = find_start (self, at);

  for (guint i = at; i > start; i--)
    {
      guint token = get_token (self, i - 1);

      /* "According to his wife, lithium led to". */
      if (is_informant (self, i - 1))
        continue;
      if (cw_scan_is (scan, token,
                      "noticed noted reported observed saw found described recognized recognised "
                      "told said brought"))
        return FALSE;
      if (is_beside_subject (scan, token))
        continue;
      if (is_relative (scan, token))
        return TRUE;
      if (cw_scan_is (scan, token, "he she we they patient man woman boy girl"))
        return FALSE;
    }
  return FALSE;
}

/* "A rash appeared in his wife". */
static gboolean
has_relative_behind (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = at + 1; i < self->elements->len && i < at + 8; i++)
    {
      guint token = get_token (self, i);

      if (cw_event_reader_is (self, i, CW_EVENT_STOP) || joins_clause (self, i))
        return FALSE;
      if (cw_scan_is (scan, token, "in of") && cw_scan_is (scan, token + 1, "his her their the") &&
          is_relative (scan, token + 2))
        return TRUE;
    }
  return FALSE;
}

/* Whether what stands at @at, if anything does, is told of a relative of the patient. */
gboolean
cw_event_reader_is_of_relative (const CwEventReader *self, guint at)
{
  return at < self->elements->len && has_relative_before (self, at);
}

/* ---- when it was ---- */

static gboolean
is_pause (const CwScan *scan, guint token)
{
  CwTokenKind kind = cw_scan_get (scan, token)->kind;

  return kind == CW_TOKEN_SIGN || kind == CW_TOKEN_END;
}

/* "nivolumab", "starting treatment", "the first dose": the begin of a treatment, behind "before";
 * the token after it, or 0. "The second cycle" and "nivolumab was stopped" are none. */
static guint
take_treatment_start (const CwScan *scan, guint at)
{
  guint next = at;

  while (next < at + 5 &&
         cw_scan_is (scan, next,
                     "the his her any a an of start starting initiation initiating beginning "
                     "commencing commencement receiving taking introduction first dose cycle "
                     "infusion administration"))
    next++;
  if (next > at + 1 && cw_scan_is (scan, next - 1, "dose cycle infusion") &&
      cw_scan_is (scan, next - 2, "first"))
    return next;
  if (!cw_event_is_medicine (scan, next) &&
      !cw_scan_is (scan, next, "treatment therapy chemotherapy immunotherapy radiotherapy"))
    return 0;
  next++;
  if (cw_scan_is (scan, next, "was were"))
    return cw_scan_is (scan, next + 1, "started begun initiated commenced given introduced") ? next
                                                                                             : 0;
  return cw_scan_is (scan, next,
                     "discontinuation cessation withdrawal interruption reduction cycle cycles "
                     "course dose infusion ended")
           ? 0
           : next;
}

/* "at age 20", "at the age of 20 years", "in his twenties"; the token after it, or 0. */
static guint
take_age (const CwScan *scan, guint at)
{
  guint next = at + 1, number, taken;

  if (cw_scan_is (scan, at, "in") && cw_scan_is (scan, next, "his her"))
    return cw_scan_is (scan, next + 1, "teens twenties thirties forties fifties") ? next + 2 : 0;
  if (!cw_scan_is (scan, at, "at aged since from"))
    return 0;
  next += cw_scan_is (scan, next, "the");
  next += cw_scan_is (scan, next, "age");
  next += cw_scan_is (scan, next, "of");
  if (next == at + 1 && !cw_scan_is (scan, at, "aged"))
    return 0;
  taken = cw_scan_take_integer (scan, next, &number);
  return taken ? next + taken + cw_scan_is (scan, next + taken, "years") : 0;
}

/* "in childhood", "during her infancy", "as a child", "in the past"; in the "past
 * week" the patient may have been on treatment. */
static guint
take_past (const CwScan *scan, guint at)
{
  guint next = at + 1;

  if ((cw_scan_is (scan, at, "as") && cw_scan_is (scan, next, "a") &&
       cw_scan_is (scan, next + 1, "child teenager boy girl")) ||
      (cw_scan_is (scan, at, "in") && cw_scan_is (scan, next, "the") &&
       cw_scan_is (scan, next + 1, "past") &&
       (is_pause (scan, next + 2) || cw_scan_is (scan, next + 2, "he she the"))))
    return next + 2;
  if (!cw_scan_is (scan, at, "in during since"))
    return 0;
  next += cw_scan_is (scan, next, "his her early");
  return cw_scan_is (scan, next, "childhood infancy adolescence youth") ? next + 1 : 0;
}

/* "ten years earlier", "years before", "two weeks before nivolumab", "previously": a time before
 * the treatment; the token after it, or 0. Days and weeks ago the treatment may have been going
 * on, and the event been one of it. */
static guint
take_earlier (const CwScan *scan, guint at)
{
  guint next = at, number, after;
  gboolean is_long, is_short;

  while (next < at + 4 &&
         cw_scan_is (scan, next,
                     "about approximately some nearly almost over several many a few"
                     " the couple of shortly"))
    next++;
  next += cw_scan_take_integer (scan, next, &number);
  is_long = cw_scan_is (scan, next, "year years decade decades month months");
  is_short = cw_scan_is (scan, next, "day days week weeks hour hours");
  next += is_long || is_short;
  if (cw_scan_is (scan, next, "before prior"))
    {
      after = take_treatment_start (scan, next + 1 + cw_scan_is (scan, next + 1, "to"));
      if (cw_scan_is (scan, next + 1 + cw_scan_is (scan, next + 1, "to"),
                      "admission presentation hospitalization hospitalisation arrival"))
        return next + 2;
      if (after)
        return after;
      return !is_short && is_pause (scan, next + 1) ? next + 1 : 0;
    }
  if (cw_scan_is (scan, next, "ago earlier previously") && !is_short &&
      (is_long ? !cw_scan_is (scan, next + 1, "than") : is_pause (scan, next + 1)))
    return next + 1;
  return take_past (scan, at);
}

/* Whether nothing but the event at @at is told between it and the token @from. */
static gboolean
leads_to (const CwEventReader *self, guint from, guint at)
{
  for (guint i = at; i > 0 && get_token (self, i - 1) >= from; i--)
    if (cw_event_reader_get (self, i - 1)->is_medicine || joins_clause (self, i - 1) ||
        cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
      return FALSE;
  return TRUE;
}

/* "had previously developed", "had once developed". */
static gboolean
is_earlier_verb (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "previously earlier once") &&
         cw_scan_is (self->lexicon.scan, get_token (self, at) + 1,
                     "developed experienced suffered had been presented");
}

/* "Two years before nivolumab he developed". In "melanoma diagnosed two years earlier" the time is
 * not that of the event: only one that begins a clause is. */
static gboolean
has_earlier_before (const CwEventReader *self, guint at)
{
  for (guint i = find_start (self, at); i < at; i++)
    {
      guint after = is_earlier_verb (self, i) ? get_token (self, i) + 1 : 0;

      if (i == 0 || cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AND))
        after = MAX (after, take_earlier (self->lexicon.scan, get_token (self, i)));
      if (after && leads_to (self, after, at))
        return TRUE;
    }
  return FALSE;
}

/* "hypertension and gout ten years earlier". */
static gboolean
has_earlier_behind (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 8; i++)
    {
      if (take_earlier (self->lexicon.scan, get_token (self, i)))
        return TRUE;
      if (!cw_event_reader_is (self, i, CW_EVENT_TERM) &&
          !cw_event_reader_is (self, i, CW_EVENT_AND) &&
          !cw_event_reader_is (self, i, CW_EVENT_SEVERITY) &&
          !cw_event_reader_is (self, i, CW_EVENT_GRADE) &&
          !cw_event_reader_is (self, i, CW_EVENT_DATE) &&
          !cw_event_reader_is (self, i, CW_EVENT_COMMA) &&
          !cw_event_reader_starts_with (self, i, "a an"))
        return FALSE;
    }
  return FALSE;
}

/* "He had developed a rash after two cycles": told late, but of the treatment. */
static gboolean
is_timed_by_treatment (const CwEventReader *self, guint at)
{
  guint end = MIN (self->elements->len, at + REACH);

  for (guint i = find_start (self, at); i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_CYCLES) ||
        cw_event_reader_is (self, i, CW_EVENT_ONSET) ||
        cw_event_reader_is (self, i, CW_EVENT_MEANWHILE))
      return TRUE;
  return FALSE;
}

/* "He had developed colitis at age 20": at another age than that of the report. What a medicine
 * did "at age 4", told of the same time, is none of the past. */
static gboolean
is_of_other_age (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = find_start (self, at), end = MIN (self->elements->len, at + REACH / 2);
  gboolean is_before = FALSE, is_aged = FALSE;

  for (guint i = start; i < end; i++)
    {
      guint token = get_token (self, i);

      if (cw_event_reader_get (self, i)->is_medicine)
        return FALSE;
      is_before = is_before || (i < at && cw_scan_is (scan, token, "had"));
      is_aged = is_aged || take_age (scan, token) > 0;
    }
  return is_before && is_aged;
}

static gboolean
is_earlier (const CwEventReader *self, guint at)
{
  return (has_earlier_before (self, at) || has_earlier_behind (self, at) ||
          is_of_other_age (self, at)) &&
         !is_timed_by_treatment (self, at);
}

/* "developed another skin lesion": one more of those that there were before. */
static gboolean
is_one_more (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  return cw_scan_is (scan, element->last - 1, "lesion lesions mass nodule nodules") &&
         element->first > 0 && cw_scan_is (scan, element->first - 1, "another new second further");
}

/* "the symptoms of meningitis re-appeared": what comes back was there. */
static gboolean
is_back_again (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = get_token (self, at), next = cw_event_reader_get (self, at)->last;

  if (token < 2 || !cw_scan_is (scan, token - 1, "of") ||
      !cw_scan_is (scan, token - 2, "symptoms signs"))
    return FALSE;
  if (cw_scan_is (scan, next, "re") && cw_scan_is_sign (scan, next + 1, '-'))
    return cw_scan_is (scan, next + 2, "appeared occurred");
  return cw_scan_is (scan, next, "reappeared recurred relapsed returned reoccurred");
}

/* "Hypertension was present before treatment". */
static gboolean
is_of_baseline (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 6, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_BASELINE))
        return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                           "treatment baseline therapy chemotherapy immunotherapy");
      if (cw_event_reader_is (self, i, CW_EVENT_AND) ||
          cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i, CW_EVENT_STOP))
        return FALSE;
    }
  return FALSE;
}

/* "Because of renal insufficiency, carboplatin was chosen": it was there when the choice was made.
 */
static gboolean
is_reason_of_choice (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH / 2, cw_event_reader_find_clause_end (self, at));

  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_starts_with (self, i, "chosen selected preferred opted"))
      return cw_event_reader_has_between (self, find_start (self, at), at, CW_EVENT_LINK);
  return FALSE;
}

/* "Histology showed spongiosis", "microscopic findings included", "biopsy samples revealed edema":
 * what a tissue looks like. */
static gboolean
is_of_tissue (const CwEventReader *self, guint at)
{
  guint start = find_start (self, at);
  gboolean is_texture =
    cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                "edema oedema inflammation infiltrate infiltrates infiltration");

  for (guint i = at; i > start; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_ATTRIBUTION) ||
          cw_event_reader_get (self, i - 1)->is_medicine)
        return FALSE;
      if ((is_texture && cw_event_reader_starts_with (self, i - 1, "biopsy biopsies specimen")) ||
          cw_event_reader_starts_with (self, i - 1,
                                       "histology histological histologic histopathology "
                                       "histopathological histopathologic microscopy microscopic "
                                       "microscopically dermoscopy immunofluorescence"))
        return cw_event_reader_has_between (self, i, at, CW_EVENT_SHOWED) ||
               cw_event_reader_has_between (self, i, at, CW_EVENT_CUE);
    }
  return FALSE;
}

/* "Score (eosinophilia +1, lymphadenopathy +1)": points, not what came. */
static gboolean
is_counted_in_points (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;

  while (next < cw_event_reader_get (self, at)->last + 5 && !cw_scan_is_sign (scan, next, '+') &&
         !cw_scan_is_sign (scan, next, ',') && !cw_scan_is_sign (scan, next, ')') &&
         !cw_scan_is_sign (scan, next, '.'))
    next++;
  return cw_scan_is_sign (scan, next, '+') && cw_scan_get (scan, next + 1)->kind == CW_TOKEN_NUMBER;
}

/* "indicators of infection": measured, whatever they were. */
static gboolean
is_only_indicated (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = get_token (self, at);

  return token > 1 && cw_scan_is (scan, token - 1, "of") &&
         cw_scan_is (scan, token - 2, "indicator indicators marker markers parameter parameters");
}

/* ---- what did it ---- */

/* "fever due to the tumour", "dyspnea caused by progression of". */
static gboolean
is_put_down_to_tumor (const CwEventReader *self, guint at)
{
  guint link = at + 1, end = MIN (at + 4, self->elements->len);

  while (link < end && !cw_event_reader_is (self, link, CW_EVENT_LINK))
    if (!cw_event_reader_is (self, link, CW_EVENT_AUXILIARY) &&
        !cw_event_reader_is (self, link, CW_EVENT_CUE) &&
        !cw_event_reader_is (self, link, CW_EVENT_GLUE))
      return FALSE;
    else
      link++;
  if (!cw_event_reader_is (self, link, CW_EVENT_LINK))
    return FALSE;
  end = MIN (link + 5, self->elements->len);
  for (guint i = link + 1; i < end; i++)
    if (cw_event_is_tumor (self->lexicon.scan, get_token (self, i)) ||
        cw_event_reader_is (self, i, CW_EVENT_RESPONSE))
      return TRUE;
    else if (!cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
             !cw_event_reader_is (self, i, CW_EVENT_WORD))
      return FALSE;
  return FALSE;
}

/* "the tumour caused hypercalcemia", "progression with ascites". */
static gboolean
is_led_by_tumor (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 3 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_WORD)))
    i--;
  if (i < 2)
    return FALSE;
  if (cw_event_reader_starts_with (self, i - 1, "with"))
    return cw_event_reader_is (self, i - 2, CW_EVENT_RESPONSE) &&
           g_strcmp0 (cw_event_reader_get (self, i - 2)->value, "pd") == 0;
  return cw_event_reader_starts_with (self, i - 1, "caused causing produced") &&
         cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, i - 2)->last - 1);
}

/* ---- whether it was ---- */

/* "Had he developed". */
static gboolean
is_inverted (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = find_start (self, at); i < at; i++)
    {
      guint token = get_token (self, i);

      if (cw_scan_is (scan, token, "had were") &&
          (cw_scan_is (scan, token + 1, "he she they") ||
           (cw_scan_is (scan, token + 1, "the") && cw_scan_is (scan, token + 2, "patient"))))
        return TRUE;
    }
  return FALSE;
}

/* "Colitis would have been", "had colitis developed, nivolumab would have been"; what "colitis,
 * which would have been" says is of something that was. */
static gboolean
is_followed_by_would (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = at + 1; i < self->elements->len && i < at + REACH / 2; i++)
    {
      if (cw_event_reader_starts_with (self, i, "would could") &&
          cw_scan_is (scan, get_token (self, i) + 1, "have"))
        return TRUE;
      if (!cw_event_reader_is (self, i, CW_EVENT_TERM) &&
          !cw_event_reader_is (self, i, CW_EVENT_COMMA) &&
          !cw_event_reader_is (self, i, CW_EVENT_CUE) &&
          !cw_event_reader_starts_with (self, i, "the") &&
          !cw_event_reader_get (self, i)->is_medicine)
        return FALSE;
    }
  return FALSE;
}

/* "monitored for colitis", "screened for the development of rash and colitis". */
static gboolean
is_watched_for (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH / 2 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AND) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
          cw_event_reader_starts_with (
            self, i - 1,
            "the any a an new possible further of development onset occurrence "
            "appearance emergence signs symptoms")))
    i--;
  if (i == 0 || !cw_event_reader_starts_with (self, i - 1, "for"))
    return FALSE;
  for (guint n = i - 1; n > 0 && i - n < 7 && !cw_event_reader_is (self, n, CW_EVENT_STOP); n--)
    if (cw_event_reader_starts_with (
          self, n - 1,
          "monitored screened watched checked surveillance surveilled observation "
          "vigilant alert"))
      return TRUE;
  return FALSE;
}

/* Whether the event at @at is none of this patient, none of this treatment, or did not happen,
 * although the words that tell an event stand beside it. */
gboolean
cw_event_reader_is_elsewhere (const CwEventReader *self, guint at)
{
  return has_relative_before (self, at) || has_relative_behind (self, at) ||
         is_earlier (self, at) || is_of_baseline (self, at) || is_reason_of_choice (self, at) ||
         is_put_down_to_tumor (self, at) || is_led_by_tumor (self, at) || is_inverted (self, at) ||
         is_followed_by_would (self, at) || is_watched_for (self, at) || is_one_more (self, at) ||
         is_back_again (self, at) || is_of_tissue (self, at) || is_counted_in_points (self, at) ||
         is_only_indicated (self, at) || cw_event_reader_is_benefit (self, at) ||
         cw_event_reader_is_doubted (self, at) || cw_event_reader_is_beside (self, at);
}

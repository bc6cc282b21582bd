/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What the writers of a report hold for the cause, told of the event as the subject: "the most
 * likely cause of the seizures was bupropion", "the rash could be related to phenytoin", "her
 * deafness was felt to be cisplatin-induced", "the palsy was a manifestation of vincristine
 * neurotoxicity", "the role of phenytoin in the development of her rash". */

#define REACH 12

/* Small words between the event and its predicate. */
#define BETWEEN                                                                                    \
  "be been have had has to most also then very highly strongly indeed therefore a an the direct "  \
  "thus only subsequently itself which that"

#define MODALS "could may might"

/* "seems", "appears", "is presumed". */
#define SEEMS                                                                                      \
  "seems seem seemed appears appear appeared thought felt believed judged deemed considered "      \
  "presumed assumed assessed regarded found determined as concluded"

static gboolean
is_modal (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_MAYBE) &&
         cw_event_reader_starts_with (self, at, MODALS);
}

/* "in this patient", "in our case": @at itself where none stands. */
static guint
skip_person (const CwEventReader *self, guint at)
{
  guint person = cw_event_reader_find_person (self, at);

  return person != CW_EVENT_NONE && !cw_event_reader_is_many (self, person) ? person + 1 : at;
}

/* Where the predicate of the event at @at begins behind what only says how sure it is, which is
 * told in @sureness; %CW_EVENT_NONE when no verb of being stands there. */
static guint
find_predicate (const CwEventReader *self, guint at, const char **sureness)
{
  guint i = skip_person (self, cw_event_reader_skip_bracket (self, at + 1));
  gboolean has_verb = FALSE;

  i += cw_event_reader_is (self, i, CW_EVENT_COMMA) &&
       cw_event_reader_starts_with (self, i + 1, "which");

  /* "our confusion had resulted from" is that of the writers. */
  if (at > 0 && cw_event_reader_starts_with (self, at - 1, "our"))
    return CW_EVENT_NONE;
  for (guint n = 0; i < self->elements->len && n < REACH; i++, n++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (is_modal (self, i) || cw_event_reader_starts_with (self, i, "possibly suspected"))
        *sureness = "possible";
      else if (cw_event_reader_starts_with (self, i, "likely probably probable presumably"))
        *sureness = "probable";
      else if (element->kind != CW_EVENT_AUXILIARY &&
               !cw_event_reader_starts_with (self, i, SEEMS " " BETWEEN))
        break;
      has_verb = has_verb || element->kind == CW_EVENT_AUXILIARY || is_modal (self, i) ||
                 cw_event_reader_starts_with (self, i, "seems seemed appears appeared");
    }
  /* "resulted from" is a verb by itself. */
  has_verb = has_verb || cw_event_reader_starts_with (self, i, "resulted arose");
  /* "is related to" is one element. */
  if (i < self->elements->len && cw_event_reader_is (self, i, CW_EVENT_GENERAL) &&
      cw_event_reader_find_presentation (self) != CW_EVENT_NONE)
    return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1, "to") &&
               cw_event_reader_starts_with (self, i, "is")
             ? i
             : CW_EVENT_NONE;
  return has_verb && !cw_event_reader_is (self, i, CW_EVENT_NOT) ? i : CW_EVENT_NONE;
}

/* "a manifestation of vincristine neurotoxicity", "the result of", "result from". */
static gboolean
is_outcome_of (const CwEventReader *self, guint at)
{
  if (cw_event_reader_starts_with (self, at, "result resulted arise arisen arose") &&
      cw_event_reader_starts_with (self, at + 1, "from"))
    return cw_event_reader_names_cause (self, at + 1) ||
           cw_event_reader_leads_to_given (self, at + 1, FALSE);
  return cw_event_reader_starts_with (self, at,
                                      "manifestation manifestations result consequence "
                                      "complication effect sequela") &&
         cw_event_reader_starts_with (self, at + 1, "of") &&
         (cw_event_reader_names_cause (self, at + 1) ||
          (cw_event_reader_is (self, at + 2, CW_EVENT_TERM) &&
           cw_event_reader_get (self, at + 2)->is_medicine));
}

/* "could be related to phenytoin", "was felt to be cisplatin-induced". */
static const char *
get_predicate (const CwEventReader *self, guint at)
{
  const char *sureness = "related";
  guint i = find_predicate (self, at, &sureness);

  if (i == CW_EVENT_NONE || i >= self->elements->len)
    return NULL;
  if (cw_event_reader_is (self, i, CW_EVENT_LINK) || cw_event_reader_is (self, i, CW_EVENT_GENERAL))
    return !cw_event_reader_starts_with (self, i, "given following in because") &&
               cw_event_reader_names_cause (self, i)
             ? sureness
             : NULL;
  if (cw_event_reader_is (self, i, CW_EVENT_ATTRIBUTION))
    return cw_event_reader_get (self, i)->is_medicine &&
               !cw_event_reader_is (self, i + 1, CW_EVENT_TERM)
             ? sureness
             : NULL;
  /* "steatohepatitis that was aggravated by raloxifene". */
  if (cw_event_reader_starts_with (self, i, "aggravated exacerbated worsened unmasked") &&
      cw_event_reader_starts_with (self, i + 1, "by"))
    return cw_event_reader_names_cause (self, i + 1) ? sureness : NULL;
  return is_outcome_of (self, i) ? sureness : NULL;
}

/* Before the event at @at only words that say which and of what kind: where they begin. */
static guint
find_begin (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 7 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_starts_with (self, i - 1, "the his her this our these a an patient") ||
          (i > 1 && cw_event_is_possessive_mark (self->lexicon.scan, self->elements, i - 1)) ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
           !cw_event_reader_starts_with (self, i - 1, "cause etiology aetiology role"))))
    i--;
  return i;
}

/* "the most likely cause of the seizures was bupropion". */
static const char *
get_named_cause (const CwEventReader *self, guint at)
{
  const char *sureness = "related";
  guint first = find_begin (self, at), predicate;

  if (first < 2 || !cw_event_reader_starts_with (self, first - 1, "of for") ||
      !cw_event_reader_starts_with (self, first - 2, "cause etiology aetiology culprit trigger") ||
      cw_event_reader_is_denied (self, first - 2))
    return NULL;
  for (guint i = first - 2; i > 0 && first - i < 6; i--)
    if (cw_event_reader_starts_with (self, i - 1, "probable likely"))
      sureness = "probable";
    else if (cw_event_reader_starts_with (self, i - 1, "possible"))
      sureness = "possible";
    else if (cw_event_reader_starts_with (self, i - 1, "other another alternative no common rare"))
      return NULL;
  predicate = find_predicate (self, at, &sureness);
  return predicate != CW_EVENT_NONE && predicate < self->elements->len &&
             cw_event_reader_names_cause (self, predicate - 1) &&
             !cw_event_reader_is (self, predicate, CW_EVENT_TERM)
           ? sureness
           : NULL;
}

/* "this patient", "his": the sentence is about the one of the report. */
static gboolean
is_of_this_one (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_starts_with (self, i, "his her") ||
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                    "case patient woman man boy girl child infant"))
      return TRUE;
  return FALSE;
}

/* "the possible role of interferon in the pathogenesis of the sarcoidosis in this patient". */
static const char *
get_role (const CwEventReader *self, guint at)
{
  guint first = find_begin (self, at);
  gboolean is_named = FALSE;

  if (first < 2 || !is_of_this_one (self) ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, first - 1)->last - 1, "of"))
    return NULL;
  for (guint i = first - 1; i > 0 && first - i < REACH; i--)
    {
      is_named = is_named || cw_event_reader_is_named_cause (self, i - 1);
      if (cw_event_reader_starts_with (self, i - 1, "role"))
        return is_named && cw_event_reader_starts_with (self, i, "of") &&
                   !cw_event_reader_is_denied (self, i - 1)
                 ? "possible"
                 : NULL;
      if (!cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_GLUE) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_DRUG) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_TREATMENT))
        return NULL;
    }
  return NULL;
}

/* "lithium may have caused her rash", "could have contributed to the seizures in this patient". */
static const char *
get_modal_subject (const CwEventReader *self, guint at)
{
  guint modal = find_begin (self, at);

  while (modal > 0 && at - modal < REACH && !is_modal (self, modal - 1))
    {
      CwEventKind kind = cw_event_reader_get (self, modal - 1)->kind;

      if (kind != CW_EVENT_WORD && kind != CW_EVENT_GLUE && kind != CW_EVENT_CUE &&
          kind != CW_EVENT_AUXILIARY && kind != CW_EVENT_SEVERITY)
        return NULL;
      modal--;
    }
  if (modal == 0 || !cw_event_reader_is_modal_of_cause (self, modal - 1))
    return NULL;
  for (guint i = modal - 1; i > 0 && modal - i < REACH; i--)
    if (cw_event_reader_is_named_cause (self, i - 1))
      return cw_event_reader_is_denied (self, i - 1) ? NULL : "possible";
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
             cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
      return NULL;
  return NULL;
}

/* How sure the sentence is, in one of these forms, that a medicine caused the event at @at; %NULL
 * when it does not say so. */
const char *
cw_event_reader_get_verdict (const CwEventReader *self, guint at)
{
  const char *verdict = get_predicate (self, at);

  if (verdict == NULL)
    verdict = get_named_cause (self, at);
  if (verdict == NULL)
    verdict = get_modal_subject (self, at);
  return verdict ? verdict : get_role (self, at);
}

#define CAUSED                                                                                     \
  "caused induced precipitated provoked triggered contributed produced aggravated exacerbated "    \
  "unmasked led cause responsible culprit resulted potentiated worsened associated"

/* "that bupropion or its metabolite caused". */
static gboolean
has_verb_of_cause (const CwEventReader *self, guint at)
{
  gboolean is_named = FALSE;

  for (guint i = at + 1; i < self->elements->len && i < at + 9; i++)
    {
      is_named = is_named || cw_event_reader_is_named_cause (self, i);
      if (cw_event_reader_starts_with (self, i, CAUSED))
        return is_named;
      if (cw_event_reader_is (self, i, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i, CW_EVENT_STOP))
        return FALSE;
    }
  return FALSE;
}

/* "may have led to the rash": one that was told before. */
static gboolean
names_it_again (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM))
      return cw_event_reader_is_spoken_of (self, i);
  return FALSE;
}

/* "may have caused", "could have been the cause of" at @at, which is in doubt: that it was, not
 * what it was the cause of. */
gboolean
cw_event_reader_is_modal_of_cause (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  /* "it is possible that lithium caused". */
  if (cw_event_reader_starts_with (self, at, "possible likely probable conceivable suspected") &&
      cw_event_reader_starts_with (self, next, "that"))
    return is_of_this_one (self) && has_verb_of_cause (self, next);
  if (!is_modal (self, at) || !cw_event_reader_starts_with (self, next, "have be"))
    return FALSE;
  /* "Lithium may be the cause of seizures" is known of it. */
  if (!is_of_this_one (self) &&
      (cw_event_reader_starts_with (self, next, "be") || !names_it_again (self, next)))
    return FALSE;
  for (next++; next < self->elements->len && next < at + 7; next++)
    {
      if (cw_event_reader_starts_with (self, next, CAUSED))
        return TRUE;
      if (!cw_event_reader_is (self, next, CW_EVENT_AUXILIARY) &&
          !cw_event_reader_starts_with (self, next, BETWEEN " likely probable possible"))
        return FALSE;
    }
  return FALSE;
}

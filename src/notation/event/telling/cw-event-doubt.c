/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Names of what somebody thought of, or what something only looked like: "a hidradenitis mimicking
 * vasculitis", "drug-induced lupus was also considered", "misdiagnosed as dystonia", "the
 * literature on hepatic reactions". */

#define REACH 6

static const CwScan *
get_scan (const CwEventReader *self)
{
  return self->lexicon.scan;
}

/* Where the words begin by which the event at @at is called. */
static guint
find_begin (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_ATTRIBUTION) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SIGN) ||
          cw_event_reader_starts_with (self, i - 1, "a an the that those") ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
           !cw_event_reader_starts_with (self, i - 1,
                                         "mimicking mimicked mimics resembling resembled "
                                         "simulating simulated versus considered"))))
    i--;
  return i;
}

/* "mimicking vasculitis", "indistinguishable from those of akathisia": with something that is told
 * before, it is what that looked like. */
static gboolean
is_only_like (const CwEventReader *self, guint at)
{
  guint i = find_begin (self, at);

  if (i > 1 && cw_event_reader_starts_with (self, i - 1, "of") &&
      cw_event_reader_starts_with (self, i - 2, "that those picture features appearance"))
    i = find_begin (self, i - 2);
  if (i == 0 || !cw_event_reader_has_between (self, 0, i, CW_EVENT_TERM) ||
      cw_event_reader_is_drug_reaction (self, at))
    return FALSE;
  if (cw_event_reader_starts_with (self, i - 1,
                                   "mimicking mimicked mimics resembling resembled simulating "
                                   "simulated versus"))
    return TRUE;
  return i > 1 && cw_event_reader_starts_with (self, i - 1, "from as of for to") &&
         cw_scan_is (get_scan (self), cw_event_reader_get (self, i - 2)->last - 1,
                     "indistinguishable distinguished distinguishable differentiated masquerading "
                     "masqueraded mistaken misinterpreted reminiscent");
}

/* "misdiagnosed as drug-induced hepatitis", "the initial misdiagnosis was". */
static gboolean
is_mistake (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 14; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_BUT))
        return FALSE;
      if (cw_scan_is (get_scan (self), cw_event_reader_get (self, i - 1)->first,
                      "misdiagnosed misdiagnosis misdiagnoses misdiagnosing mislabeled "
                      "mislabelled mistaken misinterpreted"))
        return TRUE;
      /* "was confused with an effect of", not "was confused". */
      if (cw_event_reader_starts_with (self, i - 1, "confused") &&
          cw_event_reader_starts_with (self, i, "with"))
        return TRUE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_CUE))
        return FALSE;
    }
  return FALSE;
}

/* "We also considered drug-induced lupus". */
static gboolean
is_thought_of (const CwEventReader *self, guint at)
{
  guint i = find_begin (self, at), subject;

  if (i < 2 || !cw_event_reader_starts_with (self, i - 1, "considered consider considering") ||
      cw_event_reader_is (self, at + 1, CW_EVENT_LINK) ||
      cw_event_reader_is (self, at + 1, CW_EVENT_ATTRIBUTION))
    return FALSE;
  subject = i - 1;
  while (subject > 0 && i - subject < 4 &&
         cw_event_reader_starts_with (self, subject - 1, "also initially first therefore had"))
    subject--;
  return subject > 0 && cw_event_reader_starts_with (self, subject - 1, "we they physicians");
}

/* "Drug-induced lupus was also considered", but not "was considered the cause". */
static gboolean
is_considered (const CwEventReader *self, guint at)
{
  guint i = at + 1;

  if (!cw_event_reader_is (self, i, CW_EVENT_AUXILIARY))
    return FALSE;
  i++;
  while (i < at + 4 && cw_event_reader_starts_with (self, i, "also initially first then therefore"))
    i++;
  return cw_event_reader_starts_with (self, i, "considered") &&
         (i + 1 >= self->elements->len || cw_event_reader_is (self, i + 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i + 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i + 1, CW_EVENT_BUT) ||
          cw_event_reader_starts_with (self, i + 1, "but however . in as") ||
          cw_scan_is_sign (get_scan (self), cw_event_reader_get (self, i + 1)->first, '.'));
}

/* "review of the literature on hepatic reactions to this drug". */
static gboolean
is_subject_of_study (const CwEventReader *self, guint at)
{
  guint i = find_begin (self, at);

  return i > 1 && cw_event_reader_starts_with (self, i - 1, "on about regarding concerning of") &&
         cw_scan_is (get_scan (self), cw_event_reader_get (self, i - 2)->last - 1,
                     "literature reports publications studies knowledge data debate");
}

/* "the leukopenia was not markedly severe". */
static gboolean
is_slight (const CwEventReader *self, guint at)
{
  guint i = at + 1;

  if (!cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) ||
      !cw_event_reader_starts_with (self, i + 1, "not"))
    return FALSE;
  for (i += 2; i < self->elements->len && i < at + 6; i++)
    {
      if (cw_event_reader_starts_with (self, i,
                                       "severe significant marked pronounced prominent "
                                       "remarkable relevant"))
        return TRUE;
      if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
          !cw_event_reader_is (self, i, CW_EVENT_GLUE))
        return FALSE;
    }
  return FALSE;
}

/* "Pain was assessed by means of a scale". */
static gboolean
is_measured (const CwEventReader *self, guint at)
{
  guint i = at + 1;

  if (!cw_event_reader_is (self, i, CW_EVENT_AUXILIARY))
    return FALSE;
  while (i + 1 < self->elements->len && i < at + 4 &&
         (cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) ||
          cw_event_reader_starts_with (self, i, "then also clinically regularly")))
    i++;
  return cw_event_reader_starts_with (self, i,
                                      "assessed measured quantified monitored rated scored");
}

static gboolean
names_cause (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is_named_cause (self, i))
      return TRUE;
  return FALSE;
}

/* "grade II hepatic encephalopathy", "grade 3 hydronephrosis": graded as a disease is. */
static gboolean
is_graded_as_disease (const CwEventReader *self, guint at)
{
  return cw_scan_is (get_scan (self), cw_event_reader_get (self, at)->last - 1,
                     "encephalopathy varices cataract sclerosis hydronephrosis hemorrhoids "
                     "haemorrhoids reflux "
                     "prolapse regurgitation spondylolisthesis sprain laceration splenomegaly "
                     "cystocele murmur varicocele") &&
         at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_GRADE) &&
         !cw_event_reader_is_tied (self, at) && !cw_event_reader_is_effect (self, at) &&
         !names_cause (self) && !cw_event_reader_has (self, CW_EVENT_HEAD);
}

/* Whether the event at @at was only thought of, looked like, or spoken of. */
gboolean
cw_event_reader_is_doubted (const CwEventReader *self, guint at)
{
  return is_only_like (self, at) || is_mistake (self, at) || is_thought_of (self, at) ||
         is_considered (self, at) || is_subject_of_study (self, at) || is_slight (self, at) ||
         is_measured (self, at) || is_graded_as_disease (self, at);
}

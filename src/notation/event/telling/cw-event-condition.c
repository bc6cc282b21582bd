/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* What a patient has, and not what a treatment brought about: "a woman with psoriasis developed
 * pneumonitis", "pneumonitis in a boy with epilepsy", "infliximab therapy for colitis", "an asthma
 * patient". The words around say so wherever the sentence tells of something else that came. */

/* Elements from a name to the word before its list, and to the verb behind it. */
#define REACH 16
#define VERB_REACH 30

static guint
get_first (const CwEventReader *self, guint at)
{
  return cw_event_reader_get (self, at)->first;
}

/* Whether a person, or the part of one that is ill, is named by the last word of the element at
 * @at. */
static gboolean
is_person (const CwEventReader *self, guint at)
{
  guint last = cw_event_reader_get (self, at)->last - 1;

  return cw_event_is_person (self->lexicon.scan, last) ||
         cw_scan_is (self->lexicon.scan, last,
                     "dog dogs cat cats horse horses eye eyes case cases") ||
         (cw_scan_is (self->lexicon.scan, last, "old") && last > 1 &&
          cw_scan_get (self->lexicon.scan, last - 1)->kind != CW_TOKEN_END);
}

/* ---- the list in which it stands ---- */

/* "steroid-dependent": of which kind a disease is. */
static gboolean
is_kind_of_disease (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_get (self, at)->last;

  return cw_event_reader_get (self, at)->is_medicine &&
         cw_scan_is_sign (self->lexicon.scan, next, '-') &&
         cw_scan_is (self->lexicon.scan, next + 1,
                     "dependent resistant refractory responsive unresponsive naive dependant");
}

/* What may stand in a list of what somebody has. */
static gboolean
is_of_list (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (is_kind_of_disease (self, at))
    return TRUE;
  switch (element->kind)
    {
    case CW_EVENT_WORD:
      return !cw_event_reader_is_medicine (self, at) &&
             !cw_event_reader_starts_with (self, at,
                                           "who which whose whom treated given received receiving "
                                           "taking underwent precipitated provoked produced") &&
             !is_person (self, at);
    case CW_EVENT_TERM:
    case CW_EVENT_AND:
    case CW_EVENT_COMMA:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
      return TRUE;
    case CW_EVENT_SIGN:
      return !cw_scan_is_sign (self->lexicon.scan, element->first, ':') &&
             !cw_scan_is_sign (self->lexicon.scan, element->first, '.');
    case CW_EVENT_OTHER_THING:
      return !element->is_medicine;
    case CW_EVENT_OUTCOME:
      return cw_event_reader_starts_with (self, at, "persistent ongoing worsening");
    case CW_EVENT_BASELINE:
      return cw_event_reader_starts_with (self, at, "known underlying preexisting pre");
    case CW_EVENT_MAYBE:
      /* "heparin for suspected thrombophlebitis". */
      return at > 0 && cw_event_reader_starts_with (self, at - 1, "for") &&
             cw_event_reader_starts_with (self, at, "suspected presumed presumptive possible");
    case CW_EVENT_GLUE:
      return cw_event_reader_starts_with (self, at, "a an of s the transient his her");
    default:
      return FALSE;
    }
}

/* "exacerbations of", "in the setting of", "one month after treatment of": no part of a name. */
static gboolean
opens_with_of (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_starts_with (self, at, "of") &&
         (cw_event_reader_starts_with (self, at - 1,
                                       "exacerbation exacerbations relapse relapses recurrence "
                                       "attack attacks episode episodes flare symptoms signs "
                                       "diagnosis treatment therapy management control relief "
                                       "setting context presence background face") ||
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                      "treatment therapy management"));
}

/* "(secondary to thyroiditis)": where the bracket that closes at @at opens; @at itself where none
 * does. */
static guint
skip_bracket_back (const CwEventReader *self, guint at)
{
  for (guint i = at; cw_event_reader_is (self, at, CW_EVENT_CLOSE) && i > 0 && at - i < REACH; i--)
    if (cw_event_reader_is (self, i, CW_EVENT_OPEN))
      return i;
  return at;
}

/* The word before the list in which the event at @at stands; @at itself when there is none. */
guint
cw_event_reader_find_opener (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH && is_of_list (self, i - 1) && !opens_with_of (self, i - 1))
    i = skip_bracket_back (self, i - 1);
  return i > 0 && at - i < REACH ? i - 1 : at;
}

/* The element behind the rest of the list. */
guint
cw_event_reader_find_list_end (const CwEventReader *self, guint at)
{
  guint i = at + 1;

  while (i < self->elements->len && i - at < REACH && is_of_list (self, i))
    {
      guint behind = cw_event_reader_skip_bracket (self, i);

      i = behind > i ? behind : i + 1;
    }
  return MIN (i, self->elements->len);
}

/* "bleomycin-induced pneumonitis", "lithium toxicity", "grade 2 rash": by its name that of a
 * treatment. */
static gboolean
is_called_effect (const CwEventReader *self, guint at)
{
  if (cw_event_reader_get (self, at)->is_medicine ||
      cw_event_reader_is_called_after_medicine (self, at) ||
      cw_event_reader_is_drug_reaction (self, at))
    return TRUE;
  if (cw_event_reader_starts_with (self, at, "radiation post drug"))
    return TRUE;
  for (guint i = at; i > 0 && at - i < 6; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_ATTRIBUTION) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_GRADE))
        return TRUE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) || !is_of_list (self, i - 1))
        break;
    }
  return cw_event_reader_is (self, at + 1, CW_EVENT_GRADE) ||
         (cw_event_reader_is (self, at + 1, CW_EVENT_OPEN) &&
          cw_event_reader_is (self, at + 2, CW_EVENT_GRADE));
}

/* "due to methotrexate", ", which was caused by gold" right behind the list: it was brought about.
 */
gboolean
cw_event_reader_is_put_down (const CwEventReader *self, guint end)
{
  if (end >= self->elements->len)
    return FALSE;
  end += cw_event_reader_is (self, end, CW_EVENT_COMMA) &&
         cw_event_reader_starts_with (self, end + 1, "that which");
  end += cw_event_reader_starts_with (self, end, "that which");
  end += cw_event_reader_is (self, end, CW_EVENT_AUXILIARY);
  return (cw_event_reader_is (self, end, CW_EVENT_LINK) &&
          !cw_event_reader_starts_with (self, end, "following")) ||
         cw_event_reader_is (self, end, CW_EVENT_ATTRIBUTION) ||
         cw_event_reader_starts_with (self, end, "induced caused triggered");
}

/* "after two doses of": as often the event, and as often what follows is told of another. */
gboolean
cw_event_reader_is_timed_behind (const CwEventReader *self, guint end)
{
  if (cw_event_reader_is (self, end, CW_EVENT_CUE))
    end++;
  while (end < self->elements->len &&
         cw_event_reader_starts_with (self, end, "immediately shortly soon directly"))
    end++;
  return end < self->elements->len &&
         (cw_event_reader_is (self, end, CW_EVENT_ONSET) ||
          cw_event_reader_is (self, end, CW_EVENT_CYCLES) ||
          cw_event_reader_starts_with (self, end, "after following upon since that"));
}

/* Diseases that last, of which few are those of a treatment. */
gboolean
cw_event_reader_is_chronic (const CwEventReader *self, guint at)
{
  guint last = cw_event_reader_get (self, at)->last - 1;

  return cw_scan_is (
    self->lexicon.scan, last,
    "arthritis psoriasis asthma epilepsy lupus erythematosus sle schizophrenia sclerosis glaucoma "
    "migraine cirrhosis gout sarcoidosis pemphigus vitiligo tuberculosis leprosy "
    "malaria gravis degeneration obesity endometriosis thalassemia hemophilia mellitus "
    "dementia hypothyroidism cholangitis dermatitis acne rhinitis spondylitis "
    "fibromyalgia leishmaniasis toxoplasmosis histoplasmosis rosacea");
}

/* ---- what else is told ---- */

/* "who was treated with" right behind the list: what was treated. */
static gboolean
is_treated (const CwEventReader *self, guint end)
{
  guint at = end;

  while (at < self->elements->len && at < end + 5 &&
         (cw_event_reader_is (self, at, CW_EVENT_AUXILIARY) ||
          cw_event_reader_starts_with (self, at, "who had has successfully")))
    at++;
  return at < self->elements->len && (cw_event_reader_is (self, at, CW_EVENT_MANAGEMENT) ||
                                      cw_event_reader_starts_with (self, at, "treated whose"));
}

/* "developed", "who presented with" behind the list: the verb of what came. */
static gboolean
is_followed_by_verb (const CwEventReader *self, guint end)
{
  guint last = MIN (end + VERB_REACH, self->elements->len);

  if (is_treated (self, end))
    return TRUE;
  for (guint i = end; i < last && !cw_event_reader_is (self, i, CW_EVENT_STOP); i++)
    {
      if (cw_event_reader_starts_with (self, i,
                                       "developed experienced suffered exhibited presented had "
                                       "complained noticed became showed sustained manifested "
                                       "developing experiencing died acquired demonstrated "
                                       "reported noted contracted") &&
          !cw_event_reader_is_denied (self, i) &&
          /* "is reported": the patient, with all that he had. */
          !cw_event_reader_starts_with (self, i - 1, "is are was were been"))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_BASELINE) &&
          cw_event_reader_starts_with (self, i, "presented presenting complained was"))
        return TRUE;
    }
  return FALSE;
}

/* "Telescoped digits developed in a man": something was told before the person. */
static gboolean
is_told_before (const CwEventReader *self, guint person)
{
  guint i = person;

  while (i > 0 && person - i < 8 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SIGN) || is_person (self, i - 1) ||
          cw_event_reader_starts_with (self, i - 1, "a an as the our male female")))
    {
      if (cw_event_reader_starts_with (self, i - 1, "in of"))
        break;
      i--;
    }
  if (i < 2 || !cw_event_reader_starts_with (self, i - 1, "in"))
    return FALSE;
  for (i--; i > 0; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return FALSE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_HEAD) ||
          cw_event_reader_is_medicine (self, i - 1) ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
           !cw_event_reader_starts_with (self, i - 1, "here herein report present describe")))
        return TRUE;
    }
  return FALSE;
}

/* The person whose the list behind the word at @opener is: "a patient with", "a man suffering
 * from", "a child diagnosed with"; %CW_EVENT_NONE when it is nobody's. */
static guint
find_holder (const CwEventReader *self, guint opener)
{
  const CwEventElement *element = cw_event_reader_get (self, opener);
  guint i = opener;

  if (i > 1 && cw_event_reader_starts_with (self, opener, "had has suffered") &&
      cw_event_reader_starts_with (self, i - 1, "who"))
    {
      i -= 2;
      i -= i > 0 && cw_event_reader_is (self, i, CW_EVENT_COMMA);
      return is_person (self, i) ? i : CW_EVENT_NONE;
    }
  if (!cw_event_reader_starts_with (self, opener, "with") &&
      !cw_event_reader_starts_with (self, opener, "suffering affected") &&
      !(element->kind == CW_EVENT_BASELINE &&
        cw_scan_is (self->lexicon.scan, element->last - 1, "with") &&
        cw_event_reader_starts_with (self, opener, "diagnosed")))
    return CW_EVENT_NONE;
  if (cw_event_reader_starts_with (self, opener, "with") && i > 0 &&
      cw_event_reader_starts_with (self, i - 1, "diagnosed affected afflicted known living"))
    i--;
  /* "who had a long illness with". */
  if (i > 0 && cw_event_reader_starts_with (self, i - 1, "illness disease condition course"))
    {
      while (i > 1 && opener - i < 6 && !cw_event_reader_starts_with (self, i - 1, "who"))
        i--;
      i--;
    }
  if (i > 0 && cw_event_reader_is (self, i - 1, CW_EVENT_COMMA))
    i--;
  if (i > 2 && cw_event_reader_is (self, i - 1, CW_EVENT_CLOSE))
    while (i > 0 && opener - i < REACH && !cw_event_reader_is (self, i, CW_EVENT_OPEN))
      i--;
  return i > 0 && is_person (self, i - 1) ? i - 1 : CW_EVENT_NONE;
}

/* "In a woman with psoriasis, hepatitis developed": the list ends with the comma. */
static gboolean
is_behind_adverbial (const CwEventReader *self, guint person, guint at)
{
  guint i = person;

  while (i > 0 && person - i < 8 && !cw_event_reader_starts_with (self, i - 1, "in"))
    i--;
  return i == 1 && cw_event_reader_starts_with (self, 0, "in") &&
         cw_event_reader_has_between (self, person, at, CW_EVENT_COMMA);
}

/* What a treatment brings about so often that it may have, also when something else came of it. */
static gboolean
is_of_treated (const CwEventReader *self, guint at)
{
  static const char *const endings[] = { "penia",     "suppression", "mucositis",
                                         "disease",   "failure",     "injury",
                                         "infection", "sis",         "hypotension" };
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (last, endings[i]))
      return !cw_event_reader_is_chronic (self, at);
  return FALSE;
}

/* What hardly anything but a treatment brings about. */
static gboolean
is_typical (const CwEventReader *self, guint at)
{
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  return g_str_has_suffix (last, "penia") || g_str_has_suffix (last, "suppression") ||
         g_str_has_suffix (last, "lysis") || g_str_has_suffix (last, "mucositis");
}

static gboolean
is_held (const CwEventReader *self, guint at)
{
  guint opener = cw_event_reader_find_opener (self, at),
        end = cw_event_reader_find_list_end (self, at);
  guint person = opener < at ? find_holder (self, opener) : CW_EVENT_NONE;
  gboolean is_before;

  /* "with a history of hypothyroidism (secondary to thyroiditis), anemia and". */
  if (opener < at && cw_event_reader_is (self, opener, CW_EVENT_MAYBE) &&
      cw_event_reader_starts_with (self, opener, "history") &&
      /* "presented with a two-week history of". */
      !(opener > 0 && cw_event_reader_starts_with (
                        self, opener - 1, "day days week weeks month months hour hours")) &&
      cw_event_reader_starts_with (self, opener + 1, "of"))
    return !cw_event_reader_is_put_down (self, end);

  if (person == CW_EVENT_NONE || is_behind_adverbial (self, person, at))
    return FALSE;
  is_before = is_told_before (self, person);
  if (cw_event_reader_is_put_down (self, end))
    return FALSE;
  /* "who had a rash, fever and developed". */
  if (cw_event_reader_starts_with (self, opener, "had has suffered"))
    return cw_event_reader_is_chronic (self, at) && (is_before || is_followed_by_verb (self, end));
  if (cw_event_reader_is_timed_behind (self, end))
    return (is_before && !is_of_treated (self, at)) ||
           (cw_event_reader_is_chronic (self, at) && is_followed_by_verb (self, end));
  return (is_before && !is_typical (self, at)) || is_followed_by_verb (self, end);
}

/* What many have, and take something for. */
static gboolean
is_common (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "hypertension dyslipidemia hyperlipidemia hypercholesterolemia fibrillation "
                     "anxiety depression insomnia disorder");
}

/* "had", and nothing that came. */
static gboolean
is_possessed (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_CUE))
        return FALSE;
      if (cw_event_reader_starts_with (self, i - 1, "had has"))
        return TRUE;
    }
  return FALSE;
}

/* "on metformin", "treated with valproate". */
static gboolean
is_kept_on_medicine (const CwEventReader *self, guint at)
{
  return at + 1 < self->elements->len &&
         (cw_event_reader_starts_with (self, at, "on under") ||
          cw_event_reader_is (self, at, CW_EVENT_MANAGEMENT)) &&
         cw_event_reader_get (self, at + 1)->is_medicine;
}

/* "We report a case of hypertension with an occluded artery, who developed", "an undiagnosed case
 * of myotonia": the case is the patient. */
static gboolean
is_case_of (const CwEventReader *self, guint at)
{
  guint i = at, end = MIN (at + VERB_REACH, self->elements->len);

  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY)))
    i--;
  if (i < 3 || !cw_event_reader_starts_with (self, i - 1, "of") ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 2)->last - 1, "case") ||
      cw_event_reader_is_put_down (self, cw_event_reader_find_list_end (self, at)))
    return FALSE;
  if (cw_event_reader_starts_with (self, i - 3, "undiagnosed known old established"))
    return TRUE;
  for (i = at + 1; i < end; i++)
    {
      if (cw_event_reader_starts_with (self, i, "who"))
        return is_followed_by_verb (self, i);
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) || is_person (self, i) ||
          cw_event_reader_get (self, i)->is_medicine)
        return FALSE;
    }
  return FALSE;
}

/* "lovastatin-induced myopathy associated with hypothyroidism": what was there beside it. */
static gboolean
is_beside_effect (const CwEventReader *self, guint at)
{
  guint opener = cw_event_reader_find_opener (self, at), i = opener;

  if (opener == at || opener == 0 || !cw_event_reader_is_chronic (self, at) ||
      !cw_event_reader_starts_with (self, opener, "with") ||
      !cw_event_reader_starts_with (self, opener - 1, "associated") ||
      cw_event_reader_is_put_down (self, cw_event_reader_find_list_end (self, at)))
    return FALSE;
  for (i--; i > 0 && opener - i < REACH && is_of_list (self, i - 1);)
    {
      i--;
      if (cw_event_reader_is (self, i, CW_EVENT_TERM) &&
          cw_event_reader_find_induced (self, i) != CW_EVENT_NONE)
        return TRUE;
    }
  return FALSE;
}

/* "The other woman had arthritis and developed". */
static gboolean
is_had_long (const CwEventReader *self, guint at)
{
  guint opener = cw_event_reader_find_opener (self, at),
        end = cw_event_reader_find_list_end (self, at);

  /* "had diabetes mellitus on metformin". */
  if ((cw_event_reader_is_chronic (self, at) || is_common (self, at)) &&
      is_kept_on_medicine (self, end) && is_possessed (self, at))
    return TRUE;
  return opener < at && cw_event_reader_is_chronic (self, at) &&
         cw_event_reader_starts_with (self, opener, "had has") &&
         cw_event_reader_get (self, opener)->last == get_first (self, opener) + 1 &&
         !cw_event_reader_is_put_down (self, end) && !cw_event_reader_is_timed_behind (self, end) &&
         is_followed_by_verb (self, end);
}

/* "a psoriasis patient". */
static gboolean
is_kind_of_patient (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_get (self, at)->last;

  /* "a rheumatoid arthritis (RA) patient". */
  if (cw_scan_is_sign (self->lexicon.scan, next, '(') &&
      cw_scan_is_sign (self->lexicon.scan, next + 2, ')'))
    next += 3;
  return cw_scan_is (self->lexicon.scan, next,
                     "patient patients sufferer sufferers neonates infants children women men "
                     "adults");
}

/* What no patient has for long, and what is wanted of no treatment. */
static gboolean
is_poisoning (const CwEventReader *self, guint at)
{
  guint last = cw_event_reader_get (self, at)->last - 1;

  return cw_event_is_poison (self->lexicon.scan, last) ||
         cw_scan_is (
           self->lexicon.scan, last,
           "toxicity hypersensitivity allergy anaphylaxis intolerance reaction reactions") ||
         g_str_has_suffix (cw_scan_get (self->lexicon.scan, last)->word, "toxicity");
}

/* Whether the event at @at is what the patient had, or what a treatment was given for, although it
 * stands in one sentence with a treatment and what that did. */
gboolean
cw_event_reader_is_own (const CwEventReader *self, guint at)
{
  if (is_called_effect (self, at) || is_poisoning (self, at))
    return FALSE;
  return is_kind_of_patient (self, at) || is_held (self, at) || is_had_long (self, at) ||
         is_case_of (self, at) || is_beside_effect (self, at) ||
         cw_event_reader_is_indication (self, at);
}

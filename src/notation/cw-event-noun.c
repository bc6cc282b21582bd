/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

/* Events that stand in a noun phrase, with what brought them behind: "Acute pancreatitis in a child
 * with ulcerative colitis on long-term mesalazine", "a case of ptosis related to the introduction
 * of", "described hepatotoxicity of". Between the two stands the patient, whose own disease is no
 * effect. */

/* Elements from the event to the exposure, and before it to where its phrase begins. */
#define REACH 36
#define LEAD 12

#define PEOPLE                                                                                     \
  MANY " patient man woman boy girl child infant male female adult recipient "                     \
       "adolescent neonate newborn baby gentleman lady student worker teenager toddler youth "     \
       "volunteer person individual subject smoker alcoholic addict abuser diabetic hemophiliac "  \
       "haemophiliac mother pharmacist nurse farmer twin donor athlete volunteer"

#define MANY "patients children infants neonates adults women men newborns recipients volunteers"

#define CASES                                                                                      \
  "case cases episode episodes instance occurrence development onset example appearance "          \
  "emergence report description presentation form exacerbation attack precipitation induction"

#define PRESENTING                                                                                 \
  "report reports describe describes present presents document documents described reported "      \
  "observed outlines illustrates"

/* ---- the patient ---- */

static gboolean
ends_person (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_STOP:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_LINK:
    case CW_EVENT_MEANWHILE:
    case CW_EVENT_CUE:
    case CW_EVENT_SHOWED:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_MANAGEMENT:
      return TRUE;
    default:
      return cw_event_reader_starts_with (self, at,
                                          "after during following before with on under who which "
                                          "of to for by from in");
    }
}

/* The word for the patient that belongs to the "in" at @at: "in a previously healthy 35-year-old
 * woman"; %CW_EVENT_NONE where none follows. */
static guint
find_person (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len), found = CW_EVENT_NONE;

  /* "reported in" is one element. */
  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "in") ||
      !(cw_event_reader_starts_with (self, at + 1, "a an one our this the two three another") ||
        cw_event_reader_starts_with (self, at + 1, PEOPLE)))
    return CW_EVENT_NONE;
  for (guint i = at + 1; i < end && !ends_person (self, i); i++)
    if (cw_event_reader_starts_with (self, i, PEOPLE))
      found = i;
    else if (found != CW_EVENT_NONE)
      break;
  return found;
}

/* What may stand in what somebody has: "with renal failure, previously diagnosed gout and". */
static gboolean
is_of_condition (const CwEventReader *self, guint at)
{
  if (cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, ':'))
    return FALSE;
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
      return !cw_event_reader_get (self, at)->is_medicine &&
             !cw_event_reader_starts_with (self, at,
                                           "taking receiving given exposed treated using following "
                                           "developed developing secondary associated "
                                           "complicating when while");
    case CW_EVENT_SEVERITY:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_SIGN:
    case CW_EVENT_TERM:
    case CW_EVENT_OTHER_THING:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_MAYBE:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_GENERAL:
    case CW_EVENT_BASELINE:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_LABEL:
      return TRUE;
    case CW_EVENT_CUE:
      return cw_event_reader_starts_with (self, at, "suffering");
    case CW_EVENT_ANAPHOR:
      return cw_event_reader_starts_with (self, at, "who");
    case CW_EVENT_GLUE:
      return !cw_event_reader_starts_with (self, at,
                                           "after during following since on under by for to that");
    default:
      return FALSE;
    }
}

/* "with", "suffering from", "affected by", "who had": opens what the patient at @at has. */
static guint
skip_has (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is (self, at, CW_EVENT_COMMA))
    at++;
  if (cw_event_reader_starts_with (self, at, "with having"))
    return at + 1;
  if (cw_event_reader_starts_with (self, at,
                                   "suffering affected diagnosed known hospitalized "
                                   "hospitalised"))
    return at + 1 + cw_event_reader_starts_with (self, at + 1, "from by with for");
  if (cw_event_reader_starts_with (self, at, "who") &&
      cw_event_reader_starts_with (self, at + 1, "had has suffered"))
    return at + 2;
  return CW_EVENT_NONE;
}

/* "in a woman with agranulocytosis induced by": that is what is told. */
static gboolean
is_put_down (const CwEventReader *self, guint at)
{
  guint i = at + 1;

  if (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_ATTRIBUTION))
    return TRUE;
  i = MAX (cw_event_reader_skip_bracket (self, i), i);
  i += cw_event_reader_is (self, i, CW_EVENT_WORD) &&
       cw_event_is_belief (self->lexicon.scan, cw_event_reader_get (self, i)->first);
  return cw_event_reader_is (self, i, CW_EVENT_LINK) &&
         !cw_event_reader_starts_with (self, i, "following given because in") &&
         cw_event_reader_names_cause (self, i);
}

/* Whether an effect is named before @at, which the person has beside what was there. */
static gboolean
is_event_before (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM) || cw_event_reader_is (self, i, CW_EVENT_HEAD))
      return TRUE;
  return FALSE;
}

/* Whether the event at @at is what the patient has in whom another one came: "fibrosis in a woman
 * with rheumatoid arthritis during", "rash in a renal failure patient". */
gboolean
cw_event_reader_is_own_disease (const CwEventReader *self, guint at)
{
  guint first = at > REACH ? at - REACH : 0, person, next;

  for (guint i = at; i > first; i--)
    {
      person = find_person (self, i - 1);
      if (person == CW_EVENT_NONE)
        continue;
      if (!is_event_before (self, i - 1) || is_put_down (self, at))
        return FALSE;
      if (person > at)
        return TRUE;
      next = skip_has (self, person + 1);
      if (next == CW_EVENT_NONE || next > at)
        return FALSE;
      while (next < at && is_of_condition (self, next))
        next++;
      return next == at;
    }
  return FALSE;
}

/* ---- what was given ---- */

/* Words that end like a substance and are none. */
#define NO_SUBSTANCES                                                                              \
  "skin pain protein albumin bilirubin vein brain creatinine urine spine routine medicine "        \
  "migraine decline baseline intestine feline canine marine machine uterine examine determine "    \
  "combine define genuine moderate immediate appropriate private climate palate prostate "         \
  "estimate "                                                                                      \
  "separate inadequate adequate intermediate delicate ultimate inside outside bedside beside "     \
  "suicide dioxide homicide hormone alone someone stone telephone alcohol control protocol "       \
  "school cholesterol symbol program diaphragm again origin margin certain remain contain within " \
  "toxin virgin strain captain ferritin fibrin myoglobin hemoglobin haemoglobin melanin keratin "  \
  "until council whole membrane humane hygiene medium epithelium endothelium myocardium "          \
  "calcium potassium sodium atrium equilibrium cranium patient thiamine twin maine ischemic "      \
  "intubation urate phosphate carbonate lactate genital terminate aspirate infiltrate exudate "    \
  "discipline guideline gene scene airplane hurricane subterminal streamline foramen abdomen "     \
  "semen specimen lumen albumen women children examen oxygen collagen antigen hydrogen pathogen "  \
  "pollen spleen screen between eighteen fifteen"

/* A word that nothing is known of and that ends as the names of substances do. */
static gboolean
is_like_substance (const CwEventReader *self, guint at)
{
  static const char *const endings[] = { "ine", "ide", "ate", "one", "ole",   "ol",  "am",
                                         "cin", "lin", "rin", "min", "xin",   "tin", "il",
                                         "ane", "ene", "mab", "nib", "feron", "prim" };
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwToken *token = cw_scan_get (scan, element->first);

  if (element->kind != CW_EVENT_WORD || token->kind != CW_TOKEN_WORD ||
      token->end - token->start < 6 || cw_scan_is (scan, element->first, NO_SUBSTANCES))
    return FALSE;
  /* "niflumic acid". */
  if (g_str_has_suffix (token->word, "ic") && cw_event_reader_starts_with (self, at + 1, "acid"))
    return !cw_event_reader_starts_with (self, at, "gastric nucleic lactic peptic bile uric");
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (token->word, endings[i]))
      return TRUE;
  return FALSE;
}

#define GIVEN                                                                                      \
  "therapy treatment administration infusion infusions injection injections ingestion intake "     \
  "instillation enema irrigation exposure overdose overdosage"

/* What makes of the name of a substance something else. */
#define NO_DOSE                                                                                    \
  "resistant resistance sensitive susceptible antibody antibodies deficiency receptor receptors "  \
  "allergy sheath withdrawal"

/* "perhexiline", or whatever is called a therapy: "Amphojel therapy". */
static gboolean
is_given (const CwEventReader *self, guint at)
{
  /* "penicillin-resistant", "insulin antibodies". */
  if (cw_event_reader_starts_with (self, at + 1, NO_DOSE) ||
      (cw_event_reader_is (self, at + 1, CW_EVENT_SIGN) &&
       cw_event_reader_starts_with (self, at + 2, NO_DOSE)))
    return FALSE;
  if (cw_event_reader_is_named_cause (self, at) || is_like_substance (self, at))
    return TRUE;
  return cw_event_reader_is (self, at, CW_EVENT_WORD) &&
         cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->kind ==
           CW_TOKEN_WORD &&
         cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->capital &&
         cw_event_reader_starts_with (self, at + 1, GIVEN);
}

static gboolean
is_before_given (const CwEventReader *self, guint at, gboolean has_person)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_GLUE:
      if (cw_event_reader_starts_with (self, at, "for"))
        return has_person ||
               cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last)->kind ==
                 CW_TOKEN_NUMBER;
      return !cw_event_reader_starts_with (self, at, "that");
    case CW_EVENT_WORD:
      return !cw_event_reader_starts_with (self, at,
                                           "before despite withdrawal reduction tapering failure "
                                           "resection removal missed omission without who");
    case CW_EVENT_TERM:
      /* "treated for hypoparathyroidism with". */
      return has_person && at > 1 &&
             (cw_event_reader_starts_with (self, at - 1, "for") ||
              cw_event_reader_starts_with (self, at - 2, "for"));
    case CW_EVENT_COMMA:
      /* "the cytostatic drug, amsacrine". */
      return cw_event_reader_starts_with (self, at - 1, "drug agent medication inhibitor");
    case CW_EVENT_MANAGEMENT:
      /* "while being treated with", not "after transplantation treated with". */
      return cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY);
    case CW_EVENT_AUXILIARY:
      return cw_event_reader_starts_with (self, at, "being having been");
    case CW_EVENT_TREATMENT:
    case CW_EVENT_DOSE:
    case CW_EVENT_SIGN:
    case CW_EVENT_SPAN:
    case CW_EVENT_ONSET:
    case CW_EVENT_CYCLES:
    case CW_EVENT_MEANWHILE:
    case CW_EVENT_DATE:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_AND:
    case CW_EVENT_LENGTH:
    case CW_EVENT_LABEL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether a medicine is named soon behind the word of exposure at @at. */
static gboolean
leads_to_given (const CwEventReader *self, guint at, gboolean has_person)
{
  guint end = MIN (at + LEAD, self->elements->len);

  if (cw_event_reader_is_time_on_medicine (self, at))
    return !cw_event_reader_is_taken_away (self, at, at);
  for (guint i = at + 1; i < end; i++)
    {
      if (is_given (self, i))
        return !cw_event_reader_is_taken_away (self, at, i) &&
               !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING);
      if (!is_before_given (self, i, has_person))
        return FALSE;
    }
  return FALSE;
}

/* ---- the phrase ---- */

/* Whether the sentence speaks of one patient: "describe hepatotoxicity of sirolimus in a
 * recipient".
 */
static gboolean
is_of_one (const CwEventReader *self)
{
  if (cw_event_reader_find_presentation (self) != CW_EVENT_NONE)
    return TRUE;
  for (guint i = 0; i < self->elements->len; i++)
    if (find_person (self, i) != CW_EVENT_NONE)
      return TRUE;
  return FALSE;
}

/* "polyneuropathy with high-dose cisplatin". */
static gboolean
is_medicine_next (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < at + 4 && i < self->elements->len; i++)
    if (cw_event_reader_is_named_cause (self, i))
      return !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING);
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_GLUE))
      return FALSE;
  return FALSE;
}

/* "associated with", "by the use of", "with the use of", and behind a person "taking". */
static gboolean
begins_exposure (const CwEventReader *self, guint at, guint event, gboolean has_person)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  if (kind == CW_EVENT_LINK)
    return !cw_event_reader_starts_with (self, at, "given because in on to");
  if (kind == CW_EVENT_MEANWHILE || kind == CW_EVENT_ONSET)
    return TRUE;
  if (has_person && (kind == CW_EVENT_MANAGEMENT ||
                     cw_event_reader_starts_with (self, at,
                                                  "receiving taking treated given on under using "
                                                  "exposed prescribed maintained ingesting "
                                                  "undergoing received")))
    return TRUE;
  if (cw_event_reader_starts_with (self, at, "with"))
    return (at == event + 1 && is_medicine_next (self, at)) ||
           cw_event_reader_starts_with (self, at + 2, "use") ||
           cw_event_reader_starts_with (self, at + 1, "use") ||
           cw_event_reader_starts_with (self, at - 1,
                                        "associated association connected connection coincident "
                                        "coinciding concomitant conjunction correlated");
  if (cw_event_reader_starts_with (self, at, "by from"))
    return at == event + 1 || cw_event_reader_is (self, at - 1, CW_EVENT_CUE) ||
           cw_event_reader_starts_with (self, at - 1,
                                        "produced elicited precipitated provoked triggered "
                                        "unmasked exacerbated aggravated resulting arising "
                                        "developing stemming");
  /* "hepatotoxicity of sirolimus". */
  if (cw_event_reader_starts_with (self, at, "of"))
    return at == event + 1 && is_of_one (self) &&
           g_str_has_suffix (
             cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, event)->last - 1)->word,
             "toxicity");
  return cw_event_reader_starts_with (self, at,
                                      "after following during upon while complicating involving "
                                      "when");
}

/* "is caused by", "have been related to": what holds at all times; "is described after" does not.
 */
static gboolean
is_general_verb (const CwEventReader *self, guint at)
{
  if (cw_event_reader_starts_with (self, at, "was were"))
    return FALSE;
  return !cw_event_reader_starts_with (self, at + 1,
                                       "described reported presented discussed documented");
}

/* What ends what is told of the event. */
static gboolean
ends_phrase (const CwEventReader *self, guint at, gboolean has_person)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_STOP:
    case CW_EVENT_BUT:
    case CW_EVENT_DESPITE:
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_ENDED:
    case CW_EVENT_RESTART:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_LINK:
      return TRUE;
    case CW_EVENT_OUTCOME:
    case CW_EVENT_MAYBE:
    case CW_EVENT_MANAGEMENT:
      return !has_person;
    case CW_EVENT_NOT:
      return !cw_event_reader_starts_with (self, at, "without");
    case CW_EVENT_AUXILIARY:
      return !has_person && is_general_verb (self, at);
    case CW_EVENT_CUE:
      /* "in a girl who developed another one after". */
      return at > 0 && cw_event_reader_starts_with (self, at - 1, "who and");
    case CW_EVENT_SIGN:
      return cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, ':') ||
             cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '.');
    default:
      if (has_person)
        return cw_event_reader_starts_with (self, at, "successfully unsuccessfully");
      return cw_event_reader_starts_with (self, at,
                                          "for treated successfully cured managed responding "
                                          "responsive resistant refractory relapsed unresponsive "
                                          "responded who requiring mimicking simulating treatment "
                                          "therapy");
    }
}

/* Whether the exposure to a medicine stands behind the event at @at, alone or behind the patient.
 */
static gboolean
is_before_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len), person;
  gboolean has_person = FALSE;

  for (guint i = at + 1; i < end; i++)
    {
      guint behind = cw_event_reader_skip_bracket (self, i);

      if (behind > i)
        i = behind - 1;
      else if (begins_exposure (self, i, at, has_person) && leads_to_given (self, i, has_person))
        return TRUE;
      else if (ends_phrase (self, i, has_person))
        return FALSE;
      else if ((person = find_person (self, i)) != CW_EVENT_NONE)
        {
          if (cw_event_reader_starts_with (self, person, MANY))
            return FALSE;
          i = person;
          has_person = TRUE;
        }
    }
  return FALSE;
}

/* What stands between the begin of the phrase and the event. */
static gboolean
is_before_name (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
      return (!cw_event_reader_get (self, at)->is_medicine ||
              cw_event_reader_is (self, at + 1, CW_EVENT_SIGN)) &&
             !cw_event_reader_starts_with (self, at, PEOPLE " " PRESENTING " " CASES) &&
             !cw_event_reader_starts_with (self, at, "developing treated against following");
    case CW_EVENT_TERM:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_GRADE:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
      return TRUE;
    case CW_EVENT_OUTCOME:
      return cw_event_reader_starts_with (self, at, "fatal persistent reversible worsening lethal");
    case CW_EVENT_SIGN:
      return cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '-');
    case CW_EVENT_GLUE:
      return cw_event_reader_starts_with (self, at, "a an the transient") &&
             !cw_event_reader_starts_with (self, at - 1, "of");
    default:
      return FALSE;
    }
}

/* "developed a", "suffered": the event is what came. */
static gboolean
is_verb_of_coming (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_CUE) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "developed experienced suffered developing experiencing develop");
}

/* "a case of", "the development of", or the begin of the sentence: the event at @at is what the
 * phrase is about. */
static gboolean
heads_phrase (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint i = at, token;

  while (i > 0 && at - i < REACH && is_before_name (self, i - 1))
    i--;
  if (i == 0)
    return TRUE;
  i -= cw_event_reader_starts_with (self, i - 1, "the a an") && i > 1;
  token = cw_event_reader_get (self, i - 1)->last - 1;
  if (cw_scan_is (scan, token, "of") && token > 0)
    return cw_scan_is (scan, token - 1, CASES);
  return cw_scan_is_sign (scan, token, ':') || cw_scan_is (scan, token, PRESENTING) ||
         is_verb_of_coming (self, i - 1);
}

/* Whether the event at @at stands in a noun phrase that goes on to what brought it. */
gboolean
cw_event_reader_is_noun_frame (const CwEventReader *self, guint at)
{
  return !cw_event_reader_is_denied (self, at) && heads_phrase (self, at) &&
         !cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1) &&
         !cw_event_reader_starts_with (self, at, "overdose overdosage") &&
         is_before_exposure (self, at);
}

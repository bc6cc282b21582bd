/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What was given where a phrase leads to it: a medicine that is known, or a word that ends like the
 * name of a substance or is called a therapy: "taking perhexiline", "after Amphojel therapy". */

/* Elements from the word of exposure to the name. */
#define LEAD 14

/* Words that end like a substance and are none. */
#define NO_SUBSTANCES                                                                              \
  "skin pain intrauterine extrauterine endocrine exocrine crystalline alkaline protein albumin "   \
  "bilirubin vein brain creatinine urine spine routine medicine "                                  \
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
  static const char *const endings[] = { "ine",   "ide",  "ate",      "one",  "ole",  "ol",
                                         "am",    "cin",  "lin",      "rin",  "min",  "xin",
                                         "tin",   "il",   "ane",      "ene",  "mab",  "nib",
                                         "feron", "prim", "platinum", "fite", "oxide" };
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwToken *token = cw_scan_get (scan, element->first);

  if (element->kind != CW_EVENT_WORD || token->kind != CW_TOKEN_WORD ||
      token->end - token->start < 6 || g_str_has_suffix (token->word, "toxin") ||
      cw_scan_is (scan, element->first, NO_SUBSTANCES))
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

/* "anti-inflammatory", "antineoplastic", "sedative". */
static gboolean
is_kind_of_drug (const CwEventReader *self, guint at)
{
  const char *word = cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word;

  return cw_event_reader_is (self, at, CW_EVENT_WORD) &&
         (g_str_has_suffix (word, "tory") || g_str_has_suffix (word, "astic") ||
          g_str_has_suffix (word, "otic") || g_str_has_suffix (word, "eptic") ||
          g_str_has_suffix (word, "essive") || g_str_has_suffix (word, "ensive") ||
          g_str_has_suffix (word, "essant") || g_str_has_suffix (word, "dal") ||
          g_str_has_suffix (word, "tive") || g_str_has_suffix (word, "ytic"));
}

/* "perhexiline", or whatever is called a therapy: "Amphojel therapy". */
gboolean
cw_event_reader_is_given (const CwEventReader *self, guint at)
{
  /* "penicillin-resistant", "insulin antibodies". */
  if (cw_event_reader_starts_with (self, at + 1, NO_DOSE) ||
      (cw_event_reader_is (self, at + 1, CW_EVENT_SIGN) &&
       cw_event_reader_starts_with (self, at + 2, NO_DOSE)))
    return FALSE;
  if (cw_event_reader_is_named_cause (self, at) || is_like_substance (self, at))
    return TRUE;
  /* "IFN-alpha", "gold salts". */
  if (cw_event_reader_starts_with (self, at, "ifn il rifn ril"))
    return cw_event_reader_is (self, at + 1, CW_EVENT_SIGN);
  if (cw_event_reader_starts_with (self, at, "gold"))
    return !cw_event_reader_starts_with (self, at + 1, "standard");
  if (cw_event_reader_is (self, at, CW_EVENT_TREATMENT))
    return cw_event_reader_starts_with (self, at,
                                        "drug drugs agent agents medication medications") &&
           at > 0 && is_kind_of_drug (self, at - 1);
  if (cw_event_reader_starts_with (self, at, "hormone"))
    return cw_event_reader_starts_with (self, at - 1, "growth thyroid parathyroid antidiuretic");
  return cw_event_reader_is (self, at, CW_EVENT_WORD) &&
         cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->kind ==
           CW_TOKEN_WORD &&
         ((cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->capital &&
           cw_event_reader_starts_with (self, at + 1, GIVEN)) ||
          cw_event_reader_starts_with (self, at + 1, "enema ingestion"));
}

/* Whether the element at @at names a medicine or says of what kind it is. */
gboolean
cw_event_reader_is_medicine (const CwEventReader *self, guint at)
{
  return (cw_event_reader_get (self, at)->is_medicine ||
          cw_event_reader_is (self, at, CW_EVENT_DRUG)) &&
         !cw_event_reader_is (self, at, CW_EVENT_OTHER_THING);
}

/* "treated for hypoparathyroidism with", "following treatment of psoriasis with". */
static gboolean
is_treated_for (const CwEventReader *self, guint at, gboolean has_person)
{
  for (guint i = at; i > 0 && at - i < 4; i--)
    if (cw_event_reader_starts_with (self, i - 1, "for"))
      return has_person;
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_MAYBE))
      return cw_event_reader_starts_with (self, i - 1, "treatment");
    else if (!cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
      return FALSE;
  return FALSE;
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
    case CW_EVENT_OTHER_THING:
      return is_treated_for (self, at, has_person);
    case CW_EVENT_MAYBE:
      return cw_event_reader_starts_with (self, at, "treatment prophylactic");
    case CW_EVENT_ANAPHOR:
      return cw_event_reader_starts_with (self, at, "level levels");
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

/* Letters and names of trade, which nothing but the words before tells to be a medicine: "treated
 * with 6-TG", "taking Copaxone". */
static gboolean
is_called (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwToken *token = cw_scan_get (scan, cw_event_reader_get (self, at)->first);

  return cw_event_reader_is (self, at, CW_EVENT_WORD) && token->kind == CW_TOKEN_WORD &&
         token->capital && token->end - token->start > 1 &&
         !cw_scan_is (scan, cw_event_reader_get (self, at)->first,
                      "hiv aids ct mri pet icu er crohn parkinson hodgkin wilson wilms tb hcv hbv "
                      "cmv ebv hsv uv laser pci cpap");
}

/* "treated with", "therapy with", "taking": behind it stands a medicine, whatever it is called. */
static gboolean
is_of_treatment (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_MANAGEMENT) ||
         cw_event_reader_starts_with (self, at,
                                      "taking receiving prescribed therapy treatment "
                                      "administration");
}

/* "in the setting of", "in relation to", "in the course of": behind it stands what was going on. */
gboolean
cw_event_reader_opens_setting (const CwEventReader *self, guint at)
{
  guint next = at + 1 + cw_event_reader_starts_with (self, at + 1, "the temporal close");

  if (!cw_event_reader_starts_with (self, at, "in"))
    return FALSE;
  if (cw_event_reader_starts_with (self, next, "setting context course wake aftermath"))
    return cw_event_reader_starts_with (self, next + 1, "of");
  next += cw_event_reader_starts_with (self, next, "relation relationship temporal close");
  return cw_event_reader_starts_with (self, next - 1, "relation relationship") &&
         cw_event_reader_starts_with (self, next, "to with");
}

/* Whether a medicine is named soon behind the word of exposure at @at. */
gboolean
cw_event_reader_leads_to_given (const CwEventReader *self, guint at, gboolean has_person)
{
  guint end = MIN (at + LEAD, self->elements->len);
  gboolean is_treatment;

  if (cw_event_reader_is_time_on_medicine (self, at))
    return !cw_event_reader_is_taken_away (self, at, at);
  is_treatment = is_of_treatment (self, at);
  for (guint i = at + 1; i < end; i++)
    {
      if (is_treatment && is_called (self, i))
        return TRUE;
      is_treatment = is_treatment || is_of_treatment (self, i);
      if (cw_event_reader_is_given (self, i))
        return !cw_event_reader_is_taken_away (self, at, i) &&
               !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING);
      if (!is_before_given (self, i, has_person))
        return FALSE;
    }
  return FALSE;
}

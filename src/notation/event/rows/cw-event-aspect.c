/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* An event spoken of by other words than its name: what is measured of it ("the sodium level" of
 * hyponatremia), where it sits ("the swelling" of angioedema), the last word of its name. */

/* So many sentences back an event may be that other words tell of. */
#define STORY_SENTENCES 3
#define AWAITED_SENTENCES 9
#define SUBJECT_REACH 14

typedef struct
{
  const char *words;
  const char *parts; /* of the names of events that the words tell of */
} Aspect;

static const Aspect aspects[] = {
  { "laboratory biochemical biochemistry blood",
    "hepat liver kidney renal nephr penia pancytop agranulo lysis natr kal calc pancreat transamin "
    "cholesta anemi anaemi coag" },
  { "sodium", "natr siadh antidiuretic" },
  { "potassium", "kal" },
  { "calcium", "calc" },
  { "magnesium", "magnes" },
  { "phosphate phosphorus", "phosph" },
  { "glucose sugar", "glyc diabet ketoacid" },
  { "lactate ph", "lact acidosis" },
  { "ammonia", "ammon" },
  { "amylase lipase", "pancreat amylas lipas" },
  { "kinase ck cpk", "lysis myo" },
  { "troponin", "myocard cardi" },
  { "fraction lvef", "cardi heart lvef ejection" },
  { "qtc qt interval", "qt torsade" },
  { "pressure hemodynamics haemodynamics", "tensi shock anaphyla" },
  { "signs",
    "tensi shock anaphyla arrest collapse tachycard tachypn saturat hypox bradycard desaturat" },
  { "temperature", "fever pyrexi therm" },
  { "saturation oxygenation breathing respiration respirations",
    "hypox pneum respir apnea apnoea bronchosp" },
  { "vision acuity sight", "vis opti retin macul blind amblyop maculop retrobulb scotom" },
  { "hearing", "hear oto deaf" },
  { "count counts", "penia platelet cytosis agranulo leukemoid eosinophil" },
  { "platelet", "thrombocyt" },
  { "urea urine creatinine", "kidney renal nephr creatinin" },
  { "protein", "proteinur nephrot" },
  { "bilirubin", "hepat liver jaundice cholesta bilirubin" },
  { "hemoglobin haemoglobin hematocrit haematocrit hb", "anemi anaemi aplasia hemoly haemoly" },
  { "methemoglobin", "methemoglob" },
  { "platelets", "thrombocyt platelet pancytop ttp" },
  { "neutrophils leukocytes neutrophil leukocyte wbc anc", "neutrop leuk agranulo pancytop" },
  { "renal kidney graft allograft", "kidney renal nephr uremic graft" },
  { "liver hepatic", "hepat liver" },
  { "cardiac ventricular", "cardi heart ventric" },
  { "aminotransferase aminotransferases transaminase sgot sgpt", "hepat liver aminotransf" },
  { "transaminases enzymes tests profile panel alt ast lfts lft",
    "hepat liver transamin cholesta jaundice lft sgot sgpt phosphat" },
  { "inr", "coag inr" },
  { "status state mentation consciousness alertness sensorium",
    "encephal deliri confus agitat coma drows sedat somnol conscious obtund syncope" },
  { "rate", "cardia fibrillation" },
  { "rhythm ecg electrocardiogram",
    "fibrillation tachy brady arrhythm block torsade arrest asystol" },
  { "eosinophils", "eosin dress" },
  { "hallucinations delusions agitation", "psycho deliri mania manic" },
  { "swelling", "edema oedema tendin tendon arthr" },
  { "pain", "pancreatit tendin tendon arthr gout" },
  { "rash rashes eruption exanthem exanthema lesions blisters bullae plaques",
    "dress stevens necrolysis pemphig pustul erythema urticari dermat vasculit lichen psoria "
    "purpur "
    "erupt exanthem hypersensitiv" },
  { "fever eosinophilia lymphadenopathy", "dress hypersensitiv sickness" },
  { "arthralgia arthralgias arthritis", "lupus sickness" },
  { "itching pruritus", "urticari rash erupt" },
  { "hematuria haematuria", "cystitis" },
  { "flushing redness erythema", "red man flush" },
  { "tinnitus", "ototox" },
  { "loss", "ototox deaf" },
  { "numbness paresthesia paresthesias paraesthesia", "neuropath neurotox" },
  { "weakness strength", "myopath myosit paralys paresis paraplegi myasthen lysis neuropath" },
  { "movements", "dyskin chorea dyston akathis" },
  { "wound ulcer", "extravas necro ulcer" },
  { "hair", "alopec hirsut hypertrichosis" },
  { "jaundice", "hepat cholesta liver" },
  { "infiltrates opacities", "pneumon lung" },
  { "dyspnea dyspnoea breathlessness", "pneumonit pneumon lung" },
  { "prolactin", "prolactin galactorrh" },
  { "purpura petechiae", "vasculit thrombocyt" },
  { "memory", "amnes" },
  { "sensation sensory", "esthesi numb sensory sensation neuropath" },
  { "taste", "geusi" },
  { "smell", "osmia" },
  { "speech voice", "aphas dysarthr dysphon mutism" },
  { "bowel", "ileus constip obstruct" },
  { "menses menstruation periods", "amenorrh" },
  { "power", "plegi paresis paralys" },
  { "mood", "depress mania manic" },
  { "urination voiding micturition", "retention" },
  { "attacks convulsions fits", "seizure epilep convuls" },
  { "gait", "ataxi cerebell parkinson" },
  { "rigidity tremor", "parkinson neuroleptic extrapyramid" },
  { "overgrowth enlargement hyperplasia", "gingiv gum" },
};

#define STEM_BYTES 6
#define ENDING_BYTES 3

/* "The dystonia resolved", of a dystonic reaction; "the hypotension", of a hypotensive episode. */
static gboolean
is_stem_of (const char *word, const char *name)
{
  gsize length = strlen (word);
  gsize stem = length > STEM_BYTES + ENDING_BYTES ? length - ENDING_BYTES : STEM_BYTES;

  for (const char *part = name; length > STEM_BYTES && part && *part; part = strchr (part, ' '))
    {
      gsize span;

      part += *part == ' ';
      span = strcspn (part, " ");
      if (span > stem && part[span] == ' ' && strncmp (part, word, stem) == 0 &&
          (strncmp (part + span - 2, "ic", 2) == 0 || strncmp (part + span - 3, "ive", 3) == 0 ||
           strncmp (part + span - 3, "ous", 3) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Of what the words "neurological symptoms", "the skin findings" can speak. */
static const Aspect systems[] = {
  { "neurological neurologic cerebral",
    "encephal seiz neur deliri confus cataton stroke paraly paresis plegi myelit ataxi coma dyston "
    "dyskin tremor cerebell mening parkinson extrapyramid myoclon aphas epilep" },
  { "psychiatric psychotic mental behavioral behavioural",
    "psycho deliri mania manic depress hallucin cataton anxi agitat suicid confus delus" },
  { "skin cutaneous dermatologic dermatological",
    "rash urticari dermat erythem erupt exanthem necrolysis stevens pustul blister purpur vasculit "
    "pemphig dress" },
  { "gastrointestinal abdominal digestive",
    "nausea vomit diarrh colit gastr pancreat abdom ileus enter" },
  { "respiratory pulmonary", "dyspn pneumon respir hypox bronch lung cough asthma" },
  { "cardiac cardiovascular", "cardi heart arrhythm torsade tensi" },
  { "ocular visual ophthalmological ophthalmologic eye",
    "vis opti retin uveit ocul eye conjunctiv kerat diplop ptosis myasthen blind macul scler "
    "irit" },
  { "muscular muscle", "myopath myosit lysis myalg" },
  { "urinary bladder", "cystit hematuri haematuri retention dysuri" },
};

/* "Her neurological symptoms improved", of an encephalopathy. */
static gboolean
is_of_system (const CwEventReader *self, guint at, const char *name)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, at)->last - 1;

  if (last == 0 || !cw_scan_is (scan, last,
                                "symptoms signs findings manifestations complaints deficits "
                                "deficit disturbances"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (systems); i++)
    if (cw_scan_is (scan, last - 1, systems[i].words) && cw_event_has_part (name, systems[i].parts))
      return TRUE;
  return FALSE;
}

/* "the hematocrit", where "hematocrit had decreased" was told. */
static gboolean
is_measure_in (const char *word, const char *name)
{
  return strlen (word) > 1 && g_str_has_prefix (name, word) && name[strlen (word)] == ' ' &&
         cw_event_has_part (
           name, "increas decreas elevat rise rose raised drop fell fall prolong worsened");
}

/* Whether the word that ends the element at @at is another word for the event called @name. */
static gboolean
is_aspect_of (const CwEventReader *self, guint at, const char *name)
{
  guint last = cw_event_reader_get (self, at)->last - 1;

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    if (cw_scan_is (self->lexicon.scan, last, aspects[i].words) &&
        cw_event_has_part (name, aspects[i].parts))
      return TRUE;
  return is_of_system (self, at, name) ||
         is_stem_of (cw_scan_get (self->lexicon.scan, last)->word, name) ||
         is_measure_in (cw_scan_get (self->lexicon.scan, last)->word, name);
}

/* "because of thrombocytopenia, and platelets recovered", "hyponatremia; the sodium normalized". */
gboolean
cw_event_reader_is_measure_of_event (const CwEventReader *self, guint at)
{
  const GArray *mentions = self->mentions->len ? self->mentions : self->recent;

  if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                  "platelets neutrophils leukocytes lymphocytes function creatinine bilirubin "
                  "hemoglobin lipase"))
    return TRUE;
  for (guint i = 0; i < mentions->len; i++)
    {
      g_autofree char *name =
        cw_event_reader_dup_name (self, g_array_index (mentions, CwEventMention, i).row);

      if (name && is_aspect_of (self, at, name))
        return TRUE;
    }
  return FALSE;
}

/* The first token of the last @sentences of the paragraph before this one. */
static guint
get_start (const CwEventReader *self, guint sentences)
{
  guint first = self->sentence > sentences ? self->sentence - sentences : 0;

  for (guint i = self->sentence; i > first; i--)
    if (cw_event_reader_get_sentence (self, i)->begins_paragraph)
      first = i;
  return cw_event_reader_get_sentence (self, first)->first;
}

/* The first token of the sentences that are still one story with this one. */
guint
cw_event_reader_get_story (const CwEventReader *self)
{
  return get_start (self, STORY_SENTENCES);
}

/* "serous retinal detachment. The detachment resolved": the last word of its name. */
static gboolean
is_head_of (const CwEventReader *self, guint at, const char *name)
{
  g_autofree char *word = NULL, *ending = NULL;

  if (at == 0 || !cw_event_reader_starts_with (self, at - 1, "the his her this"))
    return FALSE;
  word = cw_event_reader_dup (self, at, at + 1);
  ending = g_strconcat (" ", word, NULL);
  return g_str_has_suffix (name, ending);
}

/* "the blisters", of a pemphigoid that was told before. */
gboolean
cw_event_reader_is_aspect_of (const CwEventReader *self, guint at, guint row)
{
  g_autofree char *name = cw_event_reader_dup_name (self, row);

  return name && is_aspect_of (self, at, name);
}

static void
add_row_of_noun (const CwEventReader *self, guint at, guint row, GArray *rows)
{
  g_autofree char *name = cw_event_reader_dup_name (self, row);

  if (name == NULL || !(is_aspect_of (self, at, name) || is_head_of (self, at, name)))
    return;
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, guint, i) == row)
      return;
  g_array_append_val (rows, row);
}

/* Whether something was done because of the event of @row, and how it ended is not told yet. */
static gboolean
is_awaited (const CwEventRow *row)
{
  return cw_entity_info_find (row->item->info, "action") &&
         cw_snapshot_get_text (row->item, "action") &&
         cw_snapshot_get_text (row->item, "outcome") == NULL;
}

/* Adds to @rows those that the sentences before told and the noun at @at speaks of. Of what a
 * medicine was given up for the end is told later than of anything else. */
static void
list_of_noun (const CwEventReader *self, guint at, GArray *rows)
{
  guint start = cw_event_reader_get_story (self), begin = cw_event_reader_get (self, 0)->first;
  guint far = get_start (self, AWAITED_SENTENCES);

  for (guint i = 0; cw_event_reader_is_open (self) && i < self->recent->len; i++)
    add_row_of_noun (self, at, g_array_index (self->recent, CwEventMention, i).row, rows);
  for (guint i = self->rows->len; i > 0; i--)
    {
      const CwEventRow *row = cw_event_reader_get_row (self, i - 1);

      if (row->first < far)
        return;
      if (row->first < begin && (row->first >= start || is_awaited (row)))
        add_row_of_noun (self, at, i - 1, rows);
    }
}

/* Whether something was done because of all that was told last, and no end of it was told. */
gboolean
cw_event_reader_is_awaited (const CwEventReader *self)
{
  for (guint i = 0; i < self->recent->len; i++)
    if (!is_awaited (
          cw_event_reader_get_row (self, g_array_index (self->recent, CwEventMention, i).row)))
      return FALSE;
  return self->recent->len > 0 && cw_event_reader_is_open (self);
}

/* Adds to @rows those for which something was done and of whose end nothing was told. */
void
cw_event_reader_list_awaited (const CwEventReader *self, GArray *rows)
{
  guint far = get_start (self, AWAITED_SENTENCES), begin = cw_event_reader_get (self, 0)->first;

  for (guint i = self->rows->len; i > 0; i--)
    {
      const CwEventRow *row = cw_event_reader_get_row (self, i - 1);
      guint at = i - 1;

      if (row->first < far)
        return;
      if (row->first < begin && is_awaited (row))
        g_array_append_val (rows, at);
    }
}

static gboolean
is_noun (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_TERM) ||
         cw_event_reader_is (self, at, CW_EVENT_WORD) ||
         cw_event_reader_is (self, at, CW_EVENT_ANAPHOR) ||
         cw_event_reader_is (self, at, CW_EVENT_MODALITY) ||
         cw_event_reader_is (self, at, CW_EVENT_OTHER_THING);
}

/* Whether what stands at @at is of another clause, or has a row of its own in this sentence. */
static gboolean
ends_subject (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_mention (self, at) || cw_event_reader_is (self, at, CW_EVENT_OUTCOME) ||
         cw_event_reader_is (self, at, CW_EVENT_COMMA) ||
         cw_event_reader_is (self, at, CW_EVENT_CUE) || cw_event_reader_is (self, at, CW_EVENT_BUT);
}

/* Adds the row that is named at @at to @rows. */
static void
add_row_of_mention (const CwEventReader *self, guint at, GArray *rows)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwEventMention *mention = &g_array_index (self->mentions, CwEventMention, i);

      if (mention->element == at)
        g_array_append_val (rows, mention->row);
    }
}

/* "Her tremor and blood pressure improved": what is named beside the noun has the same verb. */
static gboolean
is_joined_mention (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_mention (self, at) && cw_event_reader_is (self, at + 1, CW_EVENT_AND) &&
         !cw_event_reader_is (self, at + 2, CW_EVENT_AUXILIARY);
}

/* "The swelling of his lips subsided", "resolution of the swelling": the rows that the noun tells
 * which the verb or the noun at @at is about. */
void
cw_event_reader_list_by_aspect (const CwEventReader *self, guint at, GArray *rows)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; i > start && at - i < SUBJECT_REACH; i--)
    {
      /* "remained impaired but returned to normal": the same subject has both verbs. */
      if (i == at && cw_event_reader_is (self, i - 1, CW_EVENT_BUT))
        continue;
      if (ends_subject (self, i - 1))
        {
          if (rows->len > 0 && is_joined_mention (self, i - 1))
            add_row_of_mention (self, i - 1, rows);
          break;
        }
      if (is_noun (self, i - 1) && !cw_event_reader_is_denied (self, i - 1))
        list_of_noun (self, i - 1, rows);
    }
  if (rows->len > 0 || !cw_event_reader_is (self, at, CW_EVENT_OUTCOME) ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of in from"))
    return;
  for (guint i = at + 1; i < self->elements->len && i < at + 4 && rows->len == 0; i++)
    if (is_noun (self, i))
      list_of_noun (self, i, rows);
    else if (!cw_event_reader_is (self, i, CW_EVENT_GLUE))
      return;
}

/* "no further hallucinations": whether the event at @at is called as one told before, or spoken of
 * by another word; adds it to @rows. */
void
cw_event_reader_list_known (const CwEventReader *self, guint at, GArray *rows)
{
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);
  guint row = cw_event_reader_find_known (self, at, words, NULL);

  if (row != CW_EVENT_NONE)
    g_array_append_val (rows, row);
  else if (is_noun (self, at))
    list_of_noun (self, at, rows);
}

/* Whether the noun at @at speaks of an event that the sentences before told. */
gboolean
cw_event_reader_is_aspect (const CwEventReader *self, guint at)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  if (is_noun (self, at))
    list_of_noun (self, at, rows);
  return rows->len > 0;
}

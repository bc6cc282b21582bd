/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"

#include <string.h>

#include "notation/event/cw-event.h"
#include "vocab/cw-vocabulary.h"

/* Adverse events and responses. Their reader follows an event over several sentences, so it is
 * given whole runs of sentences about the patient; what it finds waits until its sentence is read.
 */

typedef struct
{
  CwSnapshot *item;
  gsize first; /* in the plain text */
  gsize past;
  GArray *further; /* CwReportRange, where more is said of it */
  gboolean is_doubtful;
} Event;

/* What speaks for an event beside its own words. */
typedef struct
{
  const CwReportComplication *complication; /* (nullable): that it is called one */
  gboolean is_doubtful; /* the words around it speak against it */
} Found;

static void
event_clear (gpointer data)
{
  Event *event = data;

  cw_snapshot_free (event->item);
  g_array_unref (event->further);
}

static void
take_run (CwReportReader *self, gsize first, gsize past)
{
  g_autofree char *words = g_strndup (self->text->plain->str + first, past - first);
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (CwNotation) reading = cw_event_parse_report (words, doubts);
  guint base = self->events->len;

  for (guint i = 0; i < reading->items->len; i++)
    {
      CwNotationSpan span = g_array_index (reading->spans, CwNotationSpan, i);
      Event event = { g_steal_pointer (&reading->items->pdata[i]), first + span.offset,
                      first + span.offset + span.length,
                      g_array_new (FALSE, FALSE, sizeof (CwReportRange)),
                      g_array_index (doubts, gboolean, i) };

      g_array_append_val (self->events, event);
    }
  for (guint i = 0; i < reading->further->len; i++)
    {
      CwNotationFurther further = g_array_index (reading->further, CwNotationFurther, i);
      CwReportRange range = { first + further.span.offset,
                              first + further.span.offset + further.span.length };

      g_array_append_val (g_array_index (self->events, Event, base + further.item).further, range);
    }
}

/* Reads all runs of sentences about the patient. */
void
cw_report_prepare_events (CwReportReader *self)
{
  const CwReportSentence *first = NULL;
  const CwReportSentence *last = NULL;

  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_array_set_clear_func (self->events, event_clear);
  for (guint i = 0; i <= self->sentences->len; i++)
    {
      const CwReportSentence *sentence =
        i < self->sentences->len ? &g_array_index (self->sentences, CwReportSentence, i) : NULL;
      gboolean goes_on = sentence && sentence->is_patient && !sentence->is_beyond && first &&
                         sentence->section == first->section &&
                         sentence->in_abstract == first->in_abstract;

      if (first && !goes_on)
        {
          take_run (self, first->first, last->past);
          first = NULL;
        }
      if (sentence && sentence->is_patient && !sentence->is_beyond)
        {
          first = first ? first : sentence;
          last = sentence;
        }
    }
}

/* What is given for a while against the disease of the report. */
#define TREATMENT                                                                                  \
  "\\b(?:(?:immuno|radio|poly|chemo|chemoradio|chemoimmuno|radiochemo)therap(?:y|ies)|"            \
  "chemoradiation|immunosuppressi\\w+|vaccin\\w+|cycles?|inhibitors?|R-?CHOP|FOLF\\w+|CAPOX|"      \
  "XELOX)\\b"

/* What is counted from the begin of a treatment. */
#define TIMED                                                                                      \
  TREATMENT "|\\b(?:(?<!last )(?<!final )doses?|courses? of|infusions?|injections?|treatment|"     \
            "therapy|initiat\\w+)\\b"

/* What a single dose of anything can bring. */
#define REACTION                                                                                   \
  "rash|urticari|anaphyla|angio-?edema|hypersensitiv|reaction|eruption|exanthem|hives|toxicity|"   \
  "penia\\b|agranulocyt|kidney injury|nephr|hepatitis|hyperkal|encephalopathy|pruritus|"           \
  "Stevens|necrolysis|dystoni|diarrh|lysis syndrome|neuroleptic malignant|malignant "              \
  "hyperthermia|serotonin|torsade|\\bQTc?\\b|\\bDRESS\\b|lactic acidosis|extrapyramidal|cytokine " \
  "release"

/* What is given for days because somebody is ill already: after it he is seldom ill of it. */
#define FOR_THE_ILL                                                                                \
  "(?:cillin|floxacin|oxacin|azole|bactam|penem|fungin|cycline|amivir|clovir|ciclovir|sone|"       \
  "solone|prazole|setron|semide|caine|zepam|zolam|phylline|dopa|parin|pressin|thromycin)\\b|"      \
  "\\b(?:cef|ceph)|\\b(?:vancomycin|teicoplanin|daptomycin|gentamicin|tobramycin|amikacin|"        \
  "clindamycin|linezolid|amphotericin|corticosteroids?|glucocorticoids?|steroids?|potassium|"      \
  "vitamin|iron|atropine|mannitol|tranexamic|propofol|milrinone|penicillin|albumin|"               \
  "immunoglobulins?|IVIG|G-CSF|acetylsalicylic|magnesium|dopamine|dobutamine|(?:nor)?epinephrine|" \
  "(?:nor)?adrenaline|inotropics?|levetiracetam|phenytoin|oxygen)"

/* What brings events of its own. */
#define OTHER_COURSE                                                                               \
  "\\b(?:ICU|intensive care|(?:post-?|peri-?|intra-?)?operative(?:ly)?|surgical|anest\\w+) "       \
  "(?:course|period|stay)|"                                                                        \
  "\\bafter (?:the )?(?:surgery|operation)|\\bpost-?operative(?:ly)?\\b|"                          \
  "\\bcondition (?:\\w+ ){0,2}(?:deteriorated|worsened)|\\bcomplications of the disease|"          \
  "\\bday of (?:\\w+ )?hospitali[sz]ation|\\bseptic complications|\\bcomplicated by septic\\b|"    \
  "\\bworsening of (?:the )?symptoms|\\bcontraindicat|\\baccident|\\bremained febrile|"            \
  "\\bsecondary to demand|\\binduction of an|"                                                     \
  "\\b(?:hours?|days?|weeks?) after (?:hospital )?admission|"                                      \
  "\\bdespite (?:\\w+ ){0,3}(?:supportive|resuscitation|intensive|antibiotic)"

/* What a disease, an operation or an infection brings more often than a medicine. */
#define OF_DISEASE                                                                                 \
  "\\b(?:obstruction|abscess(?:es)?|fistula|stricture|leak|skin lesions?|cataract|compression|"    \
  "hernia|bezoar|paraneoplastic|rupture of (?:the "                                                \
  ")?membranes|mass|lymphadenopathy|metastas[ei]s|fracture|sedation|ascites|septic \\w+)\\b"

/* Whether the sentence names a treatment that goes on for a while. */
static gboolean
names_treatment (CwReportReader *self)
{
  g_autoptr (GArray) drugs = cw_report_list_drugs (self, 0, strlen (self->words));

  for (guint i = 0; i < drugs->len; i++)
    {
      const CwReportRange *range = &g_array_index (drugs, CwReportRange, i);

      if (!cw_report_has_in (self, FOR_THE_ILL, range->first, range->past))
        return TRUE;
    }
  return cw_report_has (self, TREATMENT);
}

/* Whether what was done with a medicine was done with one that can have brought the event about:
 * antibiotics are changed for what they do not help against. */
static gboolean
is_answered (CwReportReader *self, const CwSnapshot *item)
{
  if (cw_report_has (self, OTHER_COURSE))
    return FALSE;
  return cw_report_is_treated_near (self) ||
         (self->has_drug &&
          cw_report_match_words (self, REACTION, cw_snapshot_get_text (item, "as-written")));
}

/* What begins to be told where the sentence before has told of a medicine that was begun. */
#define SINCE_THEN                                                                                 \
  "\\A(?:(?:during|over|in|within|after) (?:the )?(?:following|next|first|subsequent)|within "     \
  "(?:an? )?" CW_REPORT_SPAN ("") "|" CW_REPORT_SPAN (                                             \
    "late") " (?:later|after\\w*|into)|"                                                           \
            "(?:shortly|soon|immediately) (?:there)?after(?:wards?)?)\\b"
#define BEGUN                                                                                      \
  "\\b(?:(?:started|put|placed|begun|commenced|initiated) on|(?:was|were) (?:\\w+ )?"              \
  "(?:started|begun|initiated|commenced|prescribed|administered)|switched to|initiation of|"       \
  "prescribed)\\b"

/* "He was started on cisplatin. During the following weeks, he developed": the medicine was begun
 * just before. */
static gboolean
follows_begin (CwReportReader *self, const CwSnapshot *item)
{
  const CwReportSentence *before = self->sentence - 1;
  g_autofree char *words = NULL;

  if (self->n_sentence < 2 || self->treated_sentence + 1 != self->n_sentence ||
      !cw_report_has (self, SINCE_THEN) ||
      cw_report_match_words (self, CW_REPORT_INFECTION, cw_snapshot_get_text (item, "as-written")))
    return FALSE;
  words = g_strndup (self->text->plain->str + before->first, before->past - before->first);
  return cw_report_match_words (self, BEGUN, words);
}

/* Whether the words say themselves that a medicine brought the event about. */
static gboolean
is_tied (CwReportReader *self, const CwSnapshot *item)
{
  const char *attribution = cw_snapshot_get_text (item, "attribution");
  const char *onset = cw_snapshot_get_text (item, "onset-text");

  return cw_snapshot_get_text (item, "dechallenge") || cw_snapshot_get_text (item, "rechallenge") ||
         cw_snapshot_get_text (item, "grade") ||
         (cw_snapshot_get_text (item, "action") && is_answered (self, item)) ||
         (attribution && !g_str_has_prefix (attribution, "un")) ||
         (onset && cw_report_match_words (self, TIMED, onset));
}

/* What comes after an operation or with a disease is told in the same words as what comes with a
 * medicine: it counts where a treatment is named near. */
static gboolean
is_adverse (CwReportReader *self, const CwSnapshot *item)
{
  if (cw_report_is_event_foreign (self, item))
    return FALSE;
  if (is_tied (self, item))
    return TRUE;
  if (self->sentence->section == CW_REPORT_DISCUSSION || cw_report_has (self, OTHER_COURSE) ||
      cw_report_match_words (self, OF_DISEASE, cw_snapshot_get_text (item, "as-written")))
    return FALSE;
  if (self->has_drug &&
      cw_report_match_words (self, REACTION, cw_snapshot_get_text (item, "as-written")))
    return TRUE;
  return (cw_report_is_treated_near (self) && (self->regimen || self->has_drug)) ||
         follows_begin (self, item);
}

#define TIME                                                                                       \
  "\\b(?:after|before|at|during|months?|weeks?|cycles?|days?|years?|follow-?up|initial|later|"     \
  "baseline|post\\w*)\\b"

/* What treatment led to. */
#define ANSWERED                                                                                   \
  "\\b(?:achieved|attained|resulted in|resulting in|led to|leading to|responded)\\b|"              \
  "\\b(?:response|remission) (?:to|with|after|following|on|was)\\b"

/* A response without a time, a study or a treatment is how the disease stands. */
static gboolean
mend_assessment (CwReportReader *self, CwSnapshot *item)
{
  const CwField *label = cw_entity_info_find (item->info, "label");
  g_autoptr (GMatchInfo) match = NULL;

  if (item->texts[label->index] && !cw_report_match_words (self, TIME, item->texts[label->index]))
    g_clear_pointer (&item->texts[label->index], g_free);
  if (cw_snapshot_get_text (item, "date") == NULL &&
      cw_snapshot_get_text (item, "after-cycle") == NULL && item->texts[label->index] == NULL &&
      cw_report_match (
        self,
        "\\b(?:total of|completed|completing|completion of|received) (?<n>" CW_REPORT_NUMBER
        ") (?:cycles|courses)\\b[^.;]*\\band\\b",
        &match))
    {
      g_autofree char *n = cw_report_fetch (match, "n");
      g_autofree char *number = cw_report_read_number (n);

      cw_report_set (item, "after-cycle", number);
    }
  return cw_snapshot_get_text (item, "date") || cw_snapshot_get_text (item, "after-cycle") ||
         item->texts[label->index] || cw_snapshot_get_text (item, "modality") ||
         cw_snapshot_get_text (item, "criteria") || cw_report_has (self, ANSWERED);
}

/* Whether the patient came with it: what was there before is no effect, unless it is graded. */
static gboolean
is_complaint (const CwReportReader *self, const CwSnapshot *item)
{
  const char *written = cw_snapshot_get_text (item, "as-written");

  if (written == NULL || cw_snapshot_get_text (item, "grade"))
    return FALSE;
  for (guint i = 0; i < self->complaints->len; i++)
    {
      const CwReportFact *fact = self->complaints->pdata[i];
      const char *complaint = cw_snapshot_get_text (fact->item, "complaint");

      if (complaint && strstr (complaint, written))
        return TRUE;
    }
  return FALSE;
}

/* A capital letter at the beginning of a sentence is none of the word's. */
static void
mend_capital (CwSnapshot *item)
{
  const CwField *field = cw_entity_info_find (item->info, "as-written");
  char *words = item->texts[field->index];

  if (words && g_ascii_isupper (words[0]) && g_ascii_islower (words[1]))
    words[0] = g_ascii_tolower (words[0]);
}

/* "61/F Heart Bronchiectasis 8 months": a row of a table tells mostly of other patients. */
static gboolean
is_row_of_table (CwReportReader *self)
{
  return cw_report_has (self, "(?<![\\d/])\\d\\d?/[MF]\\b");
}

/* What the patient has when examined is what he came with. */
#define EXAMINED                                                                                   \
  "\\b(?:on (?:\\w+ ){0,2}(?:examination|admission|arrival|presentation)|vital signs|"             \
  "examination (?:was|showed|revealed|disclosed|demonstrated))\\b"

/* What somebody dies of is the disease, if nothing calls it an effect of a treatment. */
static gboolean
is_of_the_end (CwReportReader *self, const CwSnapshot *item)
{
  return g_strcmp0 (cw_snapshot_get_text (item, "outcome"), "fatal") == 0 &&
         cw_report_match_words (self,
                                "organ|shock|disseminated intravascular|arrest|"
                                "(?:respiratory|heart|cardiac|renal|kidney|liver|hepatic|"
                                "circulatory) (?:failure|distress)|platelet",
                                cw_snapshot_get_text (item, "as-written"));
}

/* "improvement in positive, negative and cognitive symptoms": what it was given for. */
static gboolean
is_improving (CwReportReader *self, const CwSnapshot *item)
{
  const char *written = cw_snapshot_get_text (item, "as-written");
  const char *found = written ? strstr (self->words, written) : NULL;

  return found && cw_report_has_in (self,
                                    "\\b(?:improve\\w*|resolution|relief|amelioration) (?:in|of)\\b"
                                    "[^.;]{0,80}\\Z",
                                    0, found - self->words);
}

/* Whether the author is to be asked: it is told as an event, and nothing but the treatment is
 * missing. */
static gboolean
is_conceivable (CwReportReader *self, const CwSnapshot *item, gboolean is_named)
{
  if (cw_report_has (self, EXAMINED) || is_of_the_end (self, item))
    return FALSE;
  if (is_named)
    return TRUE;
  if (is_improving (self, item))
    return FALSE;
  return self->sentence->section != CW_REPORT_DISCUSSION &&
         !cw_report_is_event_foreign (self, item) &&
         !cw_report_match_words (self, OF_DISEASE "|" CW_REPORT_INFECTION,
                                 cw_snapshot_get_text (item, "as-written"));
}

/* "rupture of a bulla" when the event is "bulla": what broke, not what happened. */
static gboolean
is_part_of_name (CwReportReader *self, CwReportRange place, gsize past)
{
  return cw_report_has_in (self, "\\G[- ](?:rupture|leak(?:age)?|injury|migration|fracture)\\b",
                           past, place.past);
}

/* The complication of @list at which the event stands, which it takes; (nullable). */
static const CwReportComplication *
take_complication (CwReportReader *self, GArray *list, gsize first, gsize past)
{
  for (guint i = 0; i < list->len; i++)
    {
      CwReportComplication *item = &g_array_index (list, CwReportComplication, i);

      if (first < item->place.past && item->place.first < past)
        {
          item->is_taken = !is_part_of_name (self, item->place, past);
          return item;
        }
    }
  return NULL;
}

static gboolean
is_fact (CwReportReader *self,
         const CwSnapshot *item,
         const CwReportComplication *complication,
         gboolean is_doubtful)
{
  if (complication && complication->is_called)
    return TRUE;
  if (cw_report_is_called_effect (self, item))
    return !cw_report_is_event_foreign (self, item);
  return !is_doubtful && is_adverse (self, item);
}

/* Takes @item: as a fact, as a candidate, or not at all. */
static CwReportFact *
add_adverse_event (CwReportReader *self, CwSnapshot *item, gsize first, gsize past, Found found)
{
  gboolean is_told = is_fact (self, item, found.complication, found.is_doubtful);
  gboolean is_part = found.complication && !found.complication->is_taken;
  CwReportFact *fact;

  if (is_part || is_complaint (self, item) ||
      (!is_told && !is_conceivable (self, item, found.complication != NULL)))
    {
      cw_snapshot_free (item);
      return NULL;
    }
  if (first == 0)
    mend_capital (item);
  if (cw_report_is_called_effect (self, item))
    cw_report_set_missing (item, "attribution", "related");
  if (!is_told)
    return cw_report_take_candidate (self, "adverse-events", item, first, past);
  fact = cw_report_take_row (self, "adverse-events", item, first, past);
  if (fact == NULL)
    return NULL;
  self->event = fact;
  self->event_sentence = self->n_sentence;
  self->event_first = first;
  return fact;
}

/* A complication that the reader of events does not know by its name. */
static void
add_complication (CwReportReader *self, CwReportComplication *complication)
{
  CwReportRange place = complication->place;
  CwSnapshot *item = cw_report_row_new ("adverse-events");
  g_autofree char *words = cw_report_dup_item (self, place);
  const CwVocabularyTerm *term = NULL;
  CwVocabularyRelation relation = CW_VOCABULARY_RELATION_EXACT;

  complication->is_taken = TRUE;
  cw_report_set (item, "as-written", words);
  if (cw_vocabulary_resolve (cw_vocabulary_get (CW_VOCABULARY_CTCAE), words, &term, &relation) &&
      relation == CW_VOCABULARY_RELATION_EXACT)
    cw_report_set (item, "term", term->term);
  add_adverse_event (self, item, place.first, place.past, (Found){ complication, TRUE });
}

/* "Cardiac magnetic resonance (CMR)": letters that the text means something else by than how a
 * disease answered. */
static gboolean
is_defined_otherwise (CwReportReader *self, const CwSnapshot *item)
{
  const char *note = cw_snapshot_get_text (item, "note");
  const char *meaning = note ? g_hash_table_lookup (self->abbreviations, note) : NULL;

  return meaning &&
         !cw_report_match_words (
           self, "respon|remission|disease|progress|relapse|recurren|surviv|negativ|positiv",
           meaning);
}

static CwReportFact *
add_event (CwReportReader *self, Event *event, GArray *complications)
{
  CwSnapshot *item = g_steal_pointer (&event->item);
  gsize first = event->first - self->sentence->first;
  gsize past = MIN (event->past, self->sentence->past) - self->sentence->first;

  if (!cw_report_is_other (self, first) && !is_row_of_table (self))
    {
      if (g_str_equal (item->info->name, "adverse-event"))
        return add_adverse_event (
          self, item, first, past,
          (Found){ take_complication (self, complications, first, past), event->is_doubtful });
      if (!is_defined_otherwise (self, item) && mend_assessment (self, item))
        return cw_report_take_row (self, "assessments", item, first, past);
    }
  cw_snapshot_free (item);
  return NULL;
}

/* Takes what was found in this sentence. */
void
cw_report_read_events (CwReportReader *self)
{
  gsize base = self->sentence->first;
  g_autoptr (GArray) complications = cw_report_list_complications (self);
  CwReportFact *fact;

  self->has_drug = cw_report_has_drug (self);
  if (names_treatment (self))
    self->treated_sentence = self->n_sentence;
  for (; self->next_event < self->events->len; self->next_event++)
    {
      Event *event = &g_array_index (self->events, Event, self->next_event);

      if (event->first >= self->sentence->past)
        break;
      fact = event->first >= base ? add_event (self, event, complications) : NULL;
      if (fact)
        cw_report_add_further (self, fact, event->further);
    }
  for (guint i = 0; i < complications->len; i++)
    {
      CwReportComplication *complication = &g_array_index (complications, CwReportComplication, i);

      if (complication->is_name && !complication->is_taken)
        add_complication (self, complication);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "bench-case.h"

#include <string.h>

#include "model/cw-article.h"

/* Invented cases of about 43 KB of JSON and 39 rows. What a case holds follows from its number
 * alone, so that a small library is the beginning of a large one. */

#define N_WORDS 20000
#define N_COMMON 800
#define SENTENCE_WORDS 15
#define SECTION_BYTES 2350

struct _BenchWords
{
  GPtrArray *words;
};

/* ---- chance that is the same each time ---- */

typedef struct
{
  guint64 state;
} Dice;

static guint
roll (Dice *dice, guint sides)
{
  dice->state ^= dice->state << 13;
  dice->state ^= dice->state >> 7;
  dice->state ^= dice->state << 17;
  return (dice->state >> 20) % sides;
}

static Dice
dice_for (guint number)
{
  Dice dice = { (number + 1) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) };

  for (guint i = 0; i < 8; i++)
    roll (&dice, 2);
  return dice;
}

static char *
make_id (Dice *dice)
{
  return g_strdup_printf ("%04x%04x-%04x-4%03x-%x%03x-%04x%04x%04x", roll (dice, 65536),
                          roll (dice, 65536), roll (dice, 65536), roll (dice, 4096),
                          8 + roll (dice, 4), roll (dice, 4096), roll (dice, 65536),
                          roll (dice, 65536), roll (dice, 65536));
}

/* ---- words ---- */

static char *
make_word (Dice *dice)
{
  static const char *const syllables[] = { "ba",  "cor", "de",  "fil",  "gra", "ho",   "in",
                                           "ju",  "ka",  "lem", "mo",   "nar", "oste", "pul",
                                           "qui", "ri",  "sar", "tis",  "ur",  "ve",   "xan",
                                           "yt",  "zo",  "phe", "chlo", "ma",  "lin",  "tox" };
  GString *word = g_string_new (NULL);
  guint n = 2 + roll (dice, 3);

  for (guint i = 0; i < n; i++)
    g_string_append (word, syllables[roll (dice, G_N_ELEMENTS (syllables))]);
  return g_string_free (word, FALSE);
}

/* The words of all cases, the common ones first. */
BenchWords *
bench_words_new (void)
{
  BenchWords *self = g_new0 (BenchWords, 1);
  Dice dice = dice_for (G_MAXUINT32 - 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  while (self->words->len < N_WORDS)
    g_ptr_array_add (self->words, make_word (&dice));
  return self;
}

void
bench_words_free (BenchWords *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

const char *
bench_words_get (const BenchWords *self, guint index)
{
  return self->words->pdata[index % self->words->len];
}

/* Nine of ten words are common ones, and of these the first are the most common. */
static const char *
draw_word (const BenchWords *self, Dice *dice)
{
  if (roll (dice, 10) == 0)
    return bench_words_get (self, roll (dice, N_WORDS));
  return bench_words_get (self, roll (dice, 1 + roll (dice, N_COMMON)));
}

static char *
make_sentences (const BenchWords *words, Dice *dice, gsize bytes)
{
  GString *text = g_string_new (NULL);

  while (text->len < bytes)
    {
      gsize start = text->len;

      for (guint i = 0; i < SENTENCE_WORDS; i++)
        g_string_append_printf (text, "%s%s", i ? " " : "", draw_word (words, dice));
      text->str[start] = g_ascii_toupper (text->str[start]);
      g_string_append (text, roll (dice, 12) == 0 ? ".\n" : ". ");
    }
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

/* ---- a case ---- */

typedef struct
{
  const BenchWords *words;
  Dice dice;
  CwSnapshot *root;
} Draft;

static const CwField *
find_field (const CwSnapshot *snapshot, const char *name)
{
  const CwField *field = cw_entity_info_find (snapshot->info, name);

  g_assert (field);
  return field;
}

/* Through the field's own kind: the text is what typing it would have stored. */
static void
set (CwSnapshot *snapshot, const char *name, const char *text)
{
  const CwField *field = find_field (snapshot, name);
  g_autoptr (GError) error = NULL;
  char *canonical = NULL;

  cw_field_parse (field, text, &canonical, &error);
  g_assert_no_error (error);
  g_free (snapshot->texts[field->index]);
  snapshot->texts[field->index] = canonical;
}

static void
set_number (Draft *self, CwSnapshot *snapshot, const char *name, guint limit, const char *unit)
{
  g_autofree char *text = g_strdup_printf ("%u%s", 1 + roll (&self->dice, limit), unit);

  set (snapshot, name, text);
}

/* Of three digits. */
static void
set_height (Draft *self, CwSnapshot *patient)
{
  g_autofree char *text = g_strdup_printf ("1%02u cm", 30 + roll (&self->dice, 60));

  set (patient, "height", text);
}

static void
set_date (Draft *self, CwSnapshot *snapshot, const char *name)
{
  g_autofree char *text = g_strdup_printf ("20%02u-%02u-%02u", 5 + roll (&self->dice, 20),
                                           1 + roll (&self->dice, 12), 1 + roll (&self->dice, 28));

  set (snapshot, name, text);
}

static void
set_words (Draft *self, CwSnapshot *snapshot, const char *name, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "", draw_word (self->words, &self->dice));
  set (snapshot, name, text->str);
}

static void
set_prose (Draft *self, CwSnapshot *snapshot, const char *name, gsize bytes)
{
  g_autofree char *text = make_sentences (self->words, &self->dice, bytes);

  set (snapshot, name, text);
}

static void
set_choice (Draft *self, CwSnapshot *snapshot, const char *name)
{
  const CwField *field = find_field (snapshot, name);

  set (snapshot, name, field->choices[roll (&self->dice, field->n_choices)].nick);
}

static CwSnapshot *
add (Draft *self, CwSnapshot *parent, const char *list)
{
  g_autofree char *id = make_id (&self->dice);

  return cw_snapshot_add (parent, find_field (parent, list), id);
}

static CwSnapshot *
get_child (CwSnapshot *parent, const char *name)
{
  return cw_snapshot_get_child (parent, find_field (parent, name));
}

static void
write_head (Draft *self)
{
  CwSnapshot *root = self->root;

  set_words (self, root, "title", 12);
  set_words (self, root, "running-title", 4);
  set (root, "article-type", "case-report");
  set_words (self, root, "target-journal", 4);
  set_choice (self, root, "status");
  set_words (self, root, "licence", 2);
}

static void
write_patient (Draft *self)
{
  CwSnapshot *patient = get_child (self->root, "patient");
  CwSnapshot *presentation = get_child (self->root, "presentation");

  set_number (self, patient, "age", 90, " a");
  set_choice (self, patient, "sex");
  set_words (self, patient, "occupation", 1);
  set_height (self, patient);
  set_number (self, patient, "weight", 120, " kg");
  set_choice (self, patient, "ecog");
  set_choice (self, patient, "smoking");
  set_number (self, patient, "pack-years", 40, "");
  set_words (self, patient, "initials", 1);
  set_prose (self, patient, "note", 100);
  set_date (self, presentation, "date");
  set_words (self, presentation, "setting", 2);
  set_prose (self, presentation, "circumstances", 200);
}

static void
write_diagnosis (Draft *self)
{
  CwSnapshot *diagnosis = get_child (self->root, "diagnosis");

  set_words (self, diagnosis, "name", 3);
  set_words (self, diagnosis, "primary-site", 1);
  set_choice (self, diagnosis, "certainty");
  set_date (self, diagnosis, "date");
  set_words (self, diagnosis, "method", 4);
  set (diagnosis, "icd-o-morphology", "8806/3");
  set_words (self, diagnosis, "extent", 3);
  set (diagnosis, "resectable", roll (&self->dice, 2) ? "yes" : "no");
  set_words (self, diagnosis, "stage-system", 1);
  set_words (self, diagnosis, "stage", 1);
  set_prose (self, diagnosis, "prognosis", 120);
  set_prose (self, diagnosis, "reasoning", 400);
}

static void
write_outcome (Draft *self)
{
  CwSnapshot *outcome = get_child (self->root, "outcome");
  CwSnapshot *declarations = get_child (self->root, "declarations");

  set_choice (self, outcome, "vital-status");
  set_date (self, outcome, "vital-status-date");
  set_choice (self, outcome, "disease-status");
  set_choice (self, outcome, "best-response");
  set_number (self, outcome, "progression-free-survival", 60, " mo");
  set_number (self, outcome, "overall-survival", 90, " mo");
  set_choice (self, outcome, "tolerability");
  set_choice (self, outcome, "adherence");
  set_prose (self, outcome, "note", 120);
  set_choice (self, declarations, "consent");
  set_date (self, declarations, "consent-date");
  set_prose (self, declarations, "ethics", 150);
  set_prose (self, declarations, "funding", 100);
  set_prose (self, declarations, "contributions", 200);
}

static void
write_sections (Draft *self)
{
  const CwFieldChoice *kinds =
    cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_SECTION), "kind")->choices;

  for (guint i = 0; i < 12; i++)
    {
      CwSnapshot *section = add (self, self->root, "sections");

      set (section, "kind", kinds[i].nick);
      set_words (self, section, "heading", 3);
      set_prose (self, section, "text", SECTION_BYTES);
    }
}

static void
write_panel (Draft *self)
{
  CwSnapshot *panel = add (self, self->root, "panels");

  set_words (self, panel, "name", 2);
  set_date (self, panel, "date");
  for (guint i = 0; i < 8; i++)
    {
      CwSnapshot *stain = add (self, panel, "stains");

      set_words (self, stain, "marker", 1);
      set_choice (self, stain, "result");
      set_choice (self, stain, "intensity");
      set_number (self, stain, "percent", 100, " %");
      set_words (self, stain, "clone", 1);
      set_words (self, stain, "note", 3);
    }
}

static void
write_drug (Draft *self, CwSnapshot *drug)
{
  set_words (self, drug, "name", 1);
  set_choice (self, drug, "role");
  set_number (self, drug, "dose", 200, " mg/m2");
  set_choice (self, drug, "route");
  set (drug, "days", "1-5");
  set_number (self, drug, "times-per-day", 4, "");
  set (drug, "cycles", "1-6");
  set_date (self, drug, "start");
  set_date (self, drug, "end");
}

static void
write_treatment (Draft *self)
{
  for (guint i = 0; i < 2; i++)
    {
      CwSnapshot *regimen = add (self, self->root, "regimens");

      set_words (self, regimen, "name", 2);
      set (regimen, "line", i ? "2" : "1");
      set_choice (self, regimen, "phase");
      set_choice (self, regimen, "intent");
      set_date (self, regimen, "start");
      set_date (self, regimen, "end");
      set (regimen, "cycle-length", "21 d");
      set_number (self, regimen, "cycles-given", 12, "");
      set_words (self, regimen, "stop-reason", 4);
      for (guint j = 0; j < 2 + i; j++)
        write_drug (self, add (self, regimen, "drugs"));
    }
}

static void
write_events (Draft *self)
{
  for (guint i = 0; i < 5; i++)
    {
      CwSnapshot *event = add (self, self->root, "adverse-events");

      set_words (self, event, "term", 2);
      set_words (self, event, "as-written", 3);
      set_choice (self, event, "grade");
      set (event, "grading-system", "ctcae-5");
      set_date (self, event, "onset");
      set_date (self, event, "end");
      set_choice (self, event, "attribution");
      set_choice (self, event, "action");
      set_choice (self, event, "outcome");
      set (event, "serious", roll (&self->dice, 5) ? "no" : "yes");
    }
}

static void
write_assessments (Draft *self)
{
  for (guint i = 0; i < 6; i++)
    {
      CwSnapshot *assessment = add (self, self->root, "assessments");

      set_date (self, assessment, "date");
      set_number (self, assessment, "after-cycle", 12, "");
      set_words (self, assessment, "modality", 1);
      set (assessment, "criteria", "recist-1-1");
      set_choice (self, assessment, "overall");
      set_words (self, assessment, "note", 4);
    }
}

/**
 * bench_case_new:
 * @words: the words of all cases
 * @number: which case
 *
 * Returns: (transfer full): an invented case, the same for the same number
 */
CwSnapshot *
bench_case_new (const BenchWords *words, guint number)
{
  Draft self = { .words = words, .dice = dice_for (number) };
  g_autofree char *id = make_id (&self.dice);

  self.root = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_CASE), id);
  write_head (&self);
  write_patient (&self);
  write_diagnosis (&self);
  write_outcome (&self);
  write_sections (&self);
  write_panel (&self);
  write_treatment (&self);
  write_events (&self);
  write_assessments (&self);
  return self.root;
}

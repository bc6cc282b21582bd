/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event.h"

#include <string.h>

#include "event-answers.h"
#include "event-courses.h"
#include "event-endings.h"
#include "event-exposures.h"
#include "event-charts.h"
#include "event-notes.h"
#include "event-phrases.h"
#include "event-stories.h"
#include "event-variants.h"
#include "model/cw-adverse-event.h"
#include "model/cw-response.h"
#include "response-variants.h"
#include "vocab/cw-event-weights.h"
#include "vocab/cw-word-family.h"

/* A row as one text: the name of the entity and every field that is recorded. */
static char *
describe_row (const CwSnapshot *item)
{
  GString *row = g_string_new (g_str_equal (item->info->name, "assessment") ? "response" : "event");

  CW_FOREACH_FIELD (item->info, field)
    if (cw_field_is_scalar (field) && item->texts[field->index])
      g_string_append_printf (row, " %s=%s", field->name, item->texts[field->index]);
  return g_string_free (row, FALSE);
}

static char *
describe (const CwNotation *notation)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < notation->items->len; i++)
    {
      g_autofree char *row = describe_row (notation->items->pdata[i]);

      g_string_append_printf (rows, "%s%s", i ? " | " : "", row);
    }
  return g_string_free (rows, FALSE);
}

static char *
read_rows (const char *text)
{
  g_autoptr (CwNotation) notation = cw_event_parse (text);

  return describe (notation);
}

/* Tells of all that are read otherwise, not only of the first. */
static void
check_rows (const EventCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *rows = read_rows (cases[i].text);

      if (g_str_equal (rows, cases[i].rows))
        continue;
      g_test_message ("%s\n  read as %s\n  and not %s", cases[i].text, rows, cases[i].rows);
      g_test_fail ();
    }
}

/* Lines of notes. */
static void
test_notes (void)
{
  check_rows (event_notes, G_N_ELEMENTS (event_notes));
  check_rows (event_charts, G_N_ELEMENTS (event_charts));
}

/* Tables of sentences. */
static void
test_sentences (void)
{
  check_rows (event_cases, G_N_ELEMENTS (event_cases));
  check_rows (event_variants, G_N_ELEMENTS (event_variants));
  check_rows (event_phrases, G_N_ELEMENTS (event_phrases));
  check_rows (event_exposures, G_N_ELEMENTS (event_exposures));
  check_rows (event_courses, G_N_ELEMENTS (event_courses));
  check_rows (event_answers, G_N_ELEMENTS (event_answers));
  check_rows (event_endings, G_N_ELEMENTS (event_endings));
  check_rows (event_stories, G_N_ELEMENTS (event_stories));
  check_rows (response_variants, G_N_ELEMENTS (response_variants));
}

static void
check_silence (const char *const *texts, guint n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    {
      g_autoptr (CwNotation) notation = cw_event_parse (texts[i]);
      g_autofree char *rows = describe (notation);

      g_test_message ("%s", texts[i]);
      g_assert_cmpstr (rows, ==, "");
      g_assert_cmpuint (notation->unparsed->len, >, 0);
    }
}

/* What did not happen, or not to this patient on treatment, makes no row. */
static void
test_silence (void)
{
  check_silence (silent_texts, G_N_ELEMENTS (silent_texts));
  check_silence (silent_variants, G_N_ELEMENTS (silent_variants));
  check_silence (silent_phrases, G_N_ELEMENTS (silent_phrases));
  check_silence (silent_exposures, G_N_ELEMENTS (silent_exposures));
  check_silence (silent_courses, G_N_ELEMENTS (silent_courses));
  check_silence (silent_stories, G_N_ELEMENTS (silent_stories));
  check_silence (silent_answers, G_N_ELEMENTS (silent_answers));
  check_silence (silent_elsewhere, G_N_ELEMENTS (silent_elsewhere));
}

static void
check_back (const char *text)
{
  g_autoptr (CwNotation) notation = cw_event_parse (text);

  for (guint k = 0; k < notation->items->len; k++)
    {
      g_autofree char *before = describe_row (notation->items->pdata[k]);
      g_autofree char *line = cw_event_format (notation->items->pdata[k]);
      g_autofree char *after = read_rows (line);

      g_test_message ("%s", line);
      g_assert_cmpstr (after, ==, before);
    }
}

/* What is read is written and read again. */
static void
test_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (event_cases); i++)
    check_back (event_cases[i].text);
  for (guint i = 0; i < G_N_ELEMENTS (event_variants); i++)
    check_back (event_variants[i].text);
  for (guint i = 0; i < G_N_ELEMENTS (event_phrases); i++)
    check_back (event_phrases[i].text);
  for (guint i = 0; i < G_N_ELEMENTS (event_exposures); i++)
    check_back (event_exposures[i].text);
  for (guint i = 0; i < G_N_ELEMENTS (response_variants); i++)
    check_back (response_variants[i].text);
}

/* ---- rows made at random ---- */

static const struct
{
  const char *field;
  const char *values[7];
} event_values[] = {
  { "grade", { "1", "2", "3", "4", "5" } },
  { "grading-system", { "ctcae-5", "ctcae-4", "ctcae-3", "who", "rtog", "astct" } },
  { "onset", { "2020", "2020-03", "2020-03-14" } },
  { "onset-text",
    { "after two cycles", "on day 8 of cycle 2", "during the third cycle", "after the first dose",
      "two weeks after the start of treatment" } },
  { "attribution", { "unrelated", "unlikely", "possible", "probable", "definite", "related" } },
  { "action", { "none", "interrupted", "reduced", "rescheduled", "stopped" } },
  { "management", { "loperamide", "G-CSF", "intravenous fluids and ondansetron" } },
  { "serious", { "yes", "no" } },
  { "dechallenge", { "positive", "negative", "not-done", "not-evaluable" } },
  { "rechallenge", { "positive", "negative", "not-done", "not-evaluable" } },
};

static const char *const event_names[][2] = {
  { "hematochezia", NULL },
  { "neutropenia", "Neutrophil count decreased" },
  { "diarrhoea", "Diarrhea" },
  { "hand-foot syndrome", "Palmar-plantar erythrodysesthesia syndrome" },
  { "febrile neutropenia", "Febrile neutropenia" },
  { "DVT", NULL },
};

static void
maybe_set (CwSnapshot *item, const char *field, const char *const *values, guint max)
{
  guint n = 0;

  while (n < max && values[n])
    n++;
  if (g_test_rand_bit ())
    g_assert_true (cw_notation_set (item, field, values[g_test_rand_int_range (0, n)]));
}

static CwSnapshot *
make_event (void)
{
  static const char *const spans[] = { "3 d", "1 wk", "<=5 d", "2 mo", "12 h" };
  static const char *const ends[] = { "2021", "2021-01", "2021-01-02" };
  static const char *const outcomes[] = { "resolved", "sequelae" };
  static const char *const others[] = { "resolving", "ongoing", "fatal" };
  CwSnapshot *event = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_ADVERSE_EVENT), NULL);
  guint name = g_test_rand_int_range (0, G_N_ELEMENTS (event_names));

  cw_notation_set (event, "as-written", event_names[name][0]);
  if (event_names[name][1])
    cw_notation_set (event, "term", event_names[name][1]);
  for (guint i = 0; i < G_N_ELEMENTS (event_values); i++)
    maybe_set (event, event_values[i].field, event_values[i].values, 7);
  if (cw_snapshot_get_text (event, "grade") == NULL)
    g_clear_pointer (&event->texts[cw_entity_info_find (event->info, "grading-system")->index],
                     g_free);
  maybe_set (event, "outcome", outcomes, 2);
  if (cw_snapshot_get_text (event, "outcome"))
    {
      maybe_set (event, "duration", spans, 5);
      maybe_set (event, "end", ends, 3);
    }
  else
    maybe_set (event, "outcome", others, 3);
  return event;
}

static CwSnapshot *
make_response (void)
{
  static const char *const categories[] = {
    "cr", "pr", "sd", "non-cr-non-pd", "pd", "iupd", "icpd"
  };
  static const char *const criteria[] = { "recist-1-1", "recist-1-0", "irecist", "mrecist",
                                          "rano",       "lugano",     "choi" };
  static const char *const modalities[] = { "Computed tomography", "Magnetic resonance imaging",
                                            "PET/CT" };
  static const char *const dates[] = { "2020", "2020-08", "2020-08-31" };
  CwSnapshot *item = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_ASSESSMENT), NULL);
  g_autofree char *cycles = g_strdup_printf ("%d", g_test_rand_int_range (1, 20));
  g_autofree char *label = g_strdup_printf ("after %s cycles", cycles);

  cw_notation_set (item, "overall", categories[g_test_rand_int_range (0, 7)]);
  maybe_set (item, "criteria", criteria, 7);
  /* The letter of an “iUPD” says by what it was judged. */
  if (cw_snapshot_get_text (item, "overall")[0] == 'i' &&
      cw_snapshot_get_text (item, "criteria") == NULL)
    cw_notation_set (item, "criteria", "irecist");
  maybe_set (item, "modality", modalities, 3);
  maybe_set (item, "date", dates, 3);
  if (g_test_rand_bit ())
    {
      cw_notation_set (item, "after-cycle", cycles);
      cw_notation_set (item, "label", label);
    }
  return item;
}

static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (CwSnapshot) item = i % 4 ? make_event () : make_response ();
      g_autofree char *before = describe_row (item);
      g_autofree char *line = cw_event_format (item);
      g_autofree char *after = read_rows (line);

      g_test_message ("%s", line);
      g_assert_cmpstr (after, ==, before);
    }
}

/* ---- places ---- */

static void
assert_span (const char *text, const CwNotation *notation, guint item, const char *words)
{
  const CwNotationSpan *span = &g_array_index (notation->spans, CwNotationSpan, item);
  g_autofree char *found = g_strndup (text + span->offset, span->length);

  g_assert_cmpstr (found, ==, words);
}

static void
test_spans (void)
{
  const char *text = "Well. Grade 2 rash, possibly related, and G1 nausea. CT showed PR in 2020.";
  g_autoptr (CwNotation) notation = cw_event_parse (text);

  g_assert_cmpuint (notation->items->len, ==, 3);
  assert_span (text, notation, 0, "Grade 2 rash, possibly related");
  assert_span (text, notation, 1, "G1 nausea");
  assert_span (text, notation, 2, "CT showed PR in 2020");
}

static void
test_rest (void)
{
  const char *text = "grade 2 rash after Foobar; no vomiting";
  g_autoptr (CwNotation) notation = cw_event_parse (text);
  const CwNotationRest *word, *denial;

  g_assert_cmpuint (notation->unparsed->len, ==, 1);
  word = notation->unparsed->pdata[0];
  g_assert_cmpstr (word->text, ==, "Foobar; no vomiting");
  g_assert_cmpuint (word->offset, ==, strstr (text, "Foobar") - text);
  denial = word;
  g_assert_cmpuint (denial->length, ==, strlen ("Foobar; no vomiting"));
}

/* Bytes that are no text, and nothing at all. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "",
    " \n\n ",
    "\xff\xfe grade 3 \xc3 rash",
    "grade",
    "grade 3",
    "(((((",
    ")))",
    "grade 3 grade 3 grade 3",
    "after after after",
    "CT CT CT",
    "\xe2\x88\x92\xe2\x88",
    "grade 99999999999999999999 rash",
    "2020-99-99 grade 3 rash",
    "[1 [2 [3",
    "died of",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CwNotation) notation = cw_event_parse (texts[i]);

      g_assert_cmpuint (notation->items->len, ==, notation->spans->len);
      for (guint k = 0; k < notation->unparsed->len; k++)
        g_assert_true (
          g_utf8_validate (((CwNotationRest *)notation->unparsed->pdata[k])->text, -1, NULL));
    }
}

/* The verb that a state hangs on is not looked for through a whole page of states. */
static void
test_states (void)
{
  g_autoptr (GString) text = g_string_new ("After the first dose of cisplatin he became ");
  g_autoptr (CwNotation) notation = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "neutropenic and ");
  notation = cw_event_parse (text->str);
  g_assert_cmpuint (notation->items->len, >, 0);
  g_assert_cmpuint (notation->items->len, <, 20);
}

/* The line for an event holds its words, and features that the table knows with one that it does
 * not. */
static void
test_features (void)
{
  g_autoptr (GPtrArray) features =
    cw_event_list_features ("She developed nausea after taking zzyzxine.");
  g_auto (GStrv) parts = NULL;
  g_autofree char *family = g_strdup_printf ("-1~%u", cw_word_family_get ("developed"));

  g_assert_cmpuint (features->len, ==, 1);
  parts = g_strsplit (features->pdata[0], "\t", -1);
  g_assert_cmpstr (parts[0], ==, "nausea");
  g_assert_true (g_strv_contains ((const char *const *)parts, "-1=developed"));
  g_assert_true (g_strv_contains ((const char *const *)parts, "+1=after taking"));
  g_assert_true (g_strv_contains ((const char *const *)parts, "told=tie"));
  g_assert_true (g_strv_contains ((const char *const *)parts, family));
  g_assert_cmpfloat (cw_event_weights_get ("-1=developed"), >, 0);
  g_assert_cmpfloat (cw_event_weights_get ("-1=zzyzx"), ==, 0);
  g_assert_cmpfloat (cw_event_weights_get (""), ==, 0);
}

/* Words that stand in the same places are of one family; what was never seen is of none. */
static void
test_families (void)
{
  g_assert_cmpuint (cw_word_family_get ("cisplatin"), >, 0);
  g_assert_cmpuint (cw_word_family_get ("bevacizumab"), ==, cw_word_family_get ("cisplatin"));
  g_assert_cmpuint (cw_word_family_get ("fever"), ==, cw_word_family_get ("nausea"));
  g_assert_cmpuint (cw_word_family_get ("fever"), !=, cw_word_family_get ("cisplatin"));
  g_assert_cmpuint (cw_word_family_get ("zzyzx"), ==, 0);
  g_assert_cmpuint (cw_word_family_get (""), ==, 0);
}

/* The grade of a fracture or a burn is none of an adverse event, unless it is called one. */
static void
test_own_scales (void)
{
  g_autoptr (CwNotation) wound = cw_event_parse ("He sustained a grade II compound fracture.");
  g_autoptr (CwNotation) event =
    cw_event_parse ("She had a treatment-related grade 3 fracture on denosumab.");

  g_assert_cmpuint (wound->items->len, ==, 0);
  g_assert_cmpuint (event->items->len, ==, 1);
  g_assert_cmpstr (cw_snapshot_get_text (event->items->pdata[0], "grade"), ==, "3");
}

/* In a whole report, what a rule tells is doubtful where the words around it tell of a disease, and
 * is not even asked for where they plainly do; what is put down to a medicine, or graded, is not.
 */
static void
test_doubts (void)
{
  enum
  {
    NOTHING,
    QUESTION,
    FACT,
  };
  static const struct
  {
    const char *text;
    int is;
  } cases[] = {
    { "She developed a rash after taking amoxicillin.", FACT },
    { "She developed grade 3 hypertension.", FACT },
    { "He was given cisplatin. After two cycles he developed tinnitus.", FACT },
    { "He developed a rash after the first dose.", FACT },
    { "On the third day of therapy she complained of a headache.", QUESTION },
    { "On day 12 of treatment he reported worsening chest pain.", QUESTION },
    { "A 25-year-old man developed polyarthritis one month after treatment of a sore throat.",
      QUESTION },
    { "During treatment with antibiotics he developed a fever.", NOTHING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (gboolean));
      g_autoptr (CwNotation) notation = cw_event_parse_report (cases[i].text, doubts);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (notation->items->len, ==, doubts->len);
      g_assert_cmpuint (doubts->len, ==, cases[i].is != NOTHING);
      if (cases[i].is != NOTHING)
        g_assert_true (g_array_index (doubts, gboolean, 0) == (cases[i].is == QUESTION));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notation/event/notes", test_notes);
  g_test_add_func ("/notation/event/sentences", test_sentences);
  g_test_add_func ("/notation/event/silence", test_silence);
  g_test_add_func ("/notation/event/back", test_back);
  g_test_add_func ("/notation/event/random", test_random);
  g_test_add_func ("/notation/event/spans", test_spans);
  g_test_add_func ("/notation/event/rest", test_rest);
  g_test_add_func ("/notation/event/hostile", test_hostile);
  g_test_add_func ("/notation/event/states", test_states);
  g_test_add_func ("/notation/event/features", test_features);
  g_test_add_func ("/notation/event/families", test_families);
  g_test_add_func ("/notation/event/own-scales", test_own_scales);
  g_test_add_func ("/notation/event/doubts", test_doubts);
  return g_test_run ();
}

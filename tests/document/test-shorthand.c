/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document-fixtures.h"
#include "document/cw-shorthand.h"
#include "model/cw-article.h"
#include "model/cw-pathology.h"
#include "model/cw-treatment.h"

#define PANEL "Des (+), CD56 (+), EMA (−), CK7 (−), SMA (−), S-100 (−), Ki-67/MIB-1(+, 20%)"

static void
test_panel (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  CwHistory *history = cw_record_get_history (record);
  const CwField *panels = cw_entity_info_find (cw_entity_get_info (root), "panels");
  CwEntity *panel = cw_entity_insert (root, panels, 0, NULL);
  const CwField *stains = cw_entity_info_find (cw_entity_get_info (panel), "stains");
  GListModel *list = cw_entity_get_list (panel, stains);
  g_autofree char *rest = NULL, *percent = NULL, *id = g_strdup (cw_entity_get_id (panel));
  g_autoptr (CwEntity) last = NULL;

  cw_history_break (history);
  g_assert_true (cw_shorthand_is_for (stains));
  g_assert_false (
    cw_shorthand_is_for (cw_entity_info_find (cw_entity_get_info (root), "decisions")));
  g_assert_cmpuint (cw_shorthand_insert (record, panel, stains, 0, "Desmin", &rest), ==, 0);
  g_assert_cmpuint (cw_shorthand_insert (record, panel, stains, 0, PANEL, &rest), ==, 7);
  g_assert_null (rest);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 7);
  last = g_list_model_get_item (list, 6);
  percent = cw_entity_dup_text (last, cw_entity_info_find (cw_entity_get_info (last), "percent"));
  g_assert_cmpstr (percent, ==, "20 %");
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_nonnull (cw_entity_lookup (root, id));
  g_assert_true (cw_history_redo (history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 7);
  g_clear_object (&last);
  g_clear_object (&record);
  close_library (document);
}

#define REGIMEN                                                                                    \
  "vincristine 2 mg D1, epirubicin 100 mg D1, ifosfamide 2000 mg D1-5 and mesna 400 mg t.i.d "     \
  "D1-5, q3w"

static void
assert_text (CwEntity *entity, const char *field, const char *expected)
{
  g_autofree char *text =
    cw_entity_dup_text (entity, cw_entity_info_find (cw_entity_get_info (entity), field));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_regimen (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "regimens");
  const CwField *drugs;
  g_autoptr (CwEntity) regimen = NULL, mesna = NULL;

  g_assert_cmpuint (cw_shorthand_insert (record, root, list, 0, "maintenance", NULL), ==, 0);
  g_assert_cmpuint (cw_shorthand_insert (record, root, list, 0, REGIMEN, NULL), ==, 1);
  regimen = g_list_model_get_item (cw_entity_get_list (root, list), 0);
  assert_text (regimen, "cycle-length", "21 d");
  drugs = cw_entity_info_find (cw_entity_get_info (regimen), "drugs");
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (regimen, drugs)), ==, 4);
  mesna = g_list_model_get_item (cw_entity_get_list (regimen, drugs), 3);
  assert_text (mesna, "name", "mesna");
  assert_text (mesna, "dose", "400 mg");
  assert_text (mesna, "days", "1-5");
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, list)), ==, 0);
  g_clear_object (&record);
  close_library (document);
}

/* A line typed where there is no panel yet makes one, and is written back as it would be printed.
 */
static void
test_whole_panel (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *panels = cw_entity_info_find (cw_entity_get_info (root), "panels");
  g_autoptr (CwShorthand) reading = cw_shorthand_read (panels, PANEL);
  g_autoptr (CwEntity) panel = NULL;
  g_autofree char *line = NULL;

  g_assert_cmpuint (cw_shorthand_get_n_rows (reading), ==, 1);
  g_assert_cmpuint (cw_shorthand_apply (reading, record, root, 0, NULL), ==, 1);
  panel = g_list_model_get_item (cw_entity_get_list (root, panels), 0);
  assert_text (panel, "as-written", PANEL);
  g_assert_true (cw_shorthand_can_format (cw_entity_get_info (panel)));
  line = cw_shorthand_format (panel);
  g_assert_true (g_str_has_prefix (line, "Des (+), CD56 (+), EMA (−)"));
  g_assert_false (cw_shorthand_can_format (cw_entity_get_info (root)));
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, panels)), ==, 0);
  g_assert_true (cw_history_redo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, panels)), ==, 1);
  g_clear_object (&panel);
  g_clear_object (&record);
  close_library (document);
}

/* The sample quotes each stain with its sign; the line is as in print all the same. */
static void
test_quoted_stains (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_sample (document, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *panels = cw_entity_info_find (cw_entity_get_info (root), "panels");
  g_autoptr (CwEntity) panel = g_list_model_get_item (cw_entity_get_list (root, panels), 0);
  g_autofree char *line = cw_shorthand_format (panel);

  g_assert_cmpstr (line, ==,
                   "Des (+), CD56 (+), EMA (−), CK7 (−), SMA (−), S-100 (−), "
                   "Ki-67/MIB-1 (+, 20%)");
  g_clear_object (&panel);
  g_clear_object (&record);
  close_library (document);
}

static void
test_regimen_line (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "regimens");
  g_autoptr (CwEntity) regimen = NULL;
  g_autofree char *line = NULL, *again = NULL;

  g_assert_cmpuint (cw_shorthand_insert (record, root, list, 0, REGIMEN, NULL), ==, 1);
  regimen = g_list_model_get_item (cw_entity_get_list (root, list), 0);
  line = cw_shorthand_format (regimen);
  g_assert_nonnull (strstr (line, "ifosfamide 2000 mg"));
  g_assert_cmpuint (cw_shorthand_insert (record, root, list, 1, line, NULL), ==, 1);
  g_clear_object (&regimen);
  regimen = g_list_model_get_item (cw_entity_get_list (root, list), 1);
  again = cw_shorthand_format (regimen);
  g_assert_cmpstr (again, ==, line);
  g_clear_object (&regimen);
  g_clear_object (&record);
  close_library (document);
}

/* What is shown while one types, and the words that stay behind. */
static void
test_preview (void)
{
  static const struct
  {
    const char *entity;
    const char *list;
    const char *text;
    guint n_rows;
    const char *summary;
    const char *rest;
  } cases[] = {
    { "panel", "stains", "Des (+), gibberish beyond, Ki-67 (20%)", 2, "Desmin positive, Ki-67 20",
      "gibberish beyond" },
    { "panel", "stains", "PD-L1 22C3 CPS 15, zzz qqq", 1, "PD-L1 CPS 15", "zzz qqq" },
    { "case", "adverse-events", "grade 2 rash after 2 cycles; grade 3 proteinuria; zzz qqq", 2,
      "rash after 2 cycles · grade 3 proteinuria", "zzz qqq" },
    { "panel", "stains", "nothing of the kind", 0, NULL, "nothing of the kind" },
    { "case", "regimens", "anlotinib 12 mg once daily zzz qqq", 1, "anlotinib 12 mg", "zzz qqq" },
    { "regimen", "drugs", "mesna 400 mg t.i.d D1-5 xyzzy", 1, "mesna 400 mg", "xyzzy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GType type = g_str_equal (cases[i].entity, "case")    ? CW_TYPE_CASE
                   : g_str_equal (cases[i].entity, "panel") ? CW_TYPE_PANEL
                                                            : CW_TYPE_REGIMEN;
      const CwField *list = cw_entity_info_find (cw_entity_type_get_info (type), cases[i].list);
      g_autoptr (CwShorthand) reading = cw_shorthand_read (list, cases[i].text);
      g_autofree char *summary = cw_shorthand_dup_summary (reading);
      g_autofree char *rest = cw_shorthand_dup_rest (reading);

      g_assert_cmpuint (cw_shorthand_get_n_rows (reading), ==, cases[i].n_rows);
      if (cases[i].summary == NULL)
        g_assert_null (summary);
      else if (strstr (summary, cases[i].summary) == NULL)
        g_error ("“%s” does not say “%s”", summary, cases[i].summary);
      g_assert_nonnull (rest);
      g_assert_nonnull (strstr (rest, cases[i].rest));
      g_assert_true (g_utf8_validate (rest, -1, NULL));
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(CwShorthand **)user_data = cw_shorthand_read_finish (result, NULL);
}

/* Long text is read in a thread, in time that grows with it and not with its square. */
static void
test_long_text (void)
{
  const CwField *list = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_PANEL), "stains");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CwShorthand) reading = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "Des (+), ");
  cw_shorthand_read_async (list, text->str, NULL, read_cb, &reading);
  while (reading == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (cw_shorthand_get_n_rows (reading), >, 1000);
  summary = cw_shorthand_dup_summary (reading);
  g_assert_cmpuint (strlen (summary), <, 1000);
  g_assert_true (g_str_has_suffix (summary, "…"));
}

#define EVENTS                                                                                     \
  "Grade 3 hematochezia after two cycles; anlotinib was discontinued; resolved 3 days later. "     \
  "G1 nausea. CT in August 2020 showed a partial response (PR)."

/* The same paragraph fills two lists, each with its own rows. */
static void
test_events (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  CwHistory *history = cw_record_get_history (record);
  const CwField *events = cw_entity_info_find (cw_entity_get_info (root), "adverse-events");
  const CwField *assessments = cw_entity_info_find (cw_entity_get_info (root), "assessments");
  g_autoptr (CwEntity) event = NULL, assessment = NULL;
  g_autofree char *rest = NULL;

  g_assert_cmpuint (cw_shorthand_insert (record, root, events, 0, "fatigue", NULL), ==, 0);
  g_assert_cmpuint (cw_shorthand_insert (record, root, events, 0, EVENTS, &rest), ==, 2);
  g_assert_cmpstr (rest, ==, "anlotinib … CT in August 2020 showed a partial response (PR)");
  event = g_list_model_get_item (cw_entity_get_list (root, events), 0);
  assert_text (event, "as-written", "hematochezia");
  assert_text (event, "term", NULL);
  assert_text (event, "grade", "3");
  assert_text (event, "duration", "3 d");
  g_assert_cmpuint (cw_shorthand_insert (record, root, assessments, 0, "PR", NULL), ==, 0);
  g_assert_cmpuint (cw_shorthand_insert (record, root, assessments, 0, EVENTS, NULL), ==, 1);
  assessment = g_list_model_get_item (cw_entity_get_list (root, assessments), 0);
  assert_text (assessment, "overall", "pr");
  assert_text (assessment, "date", "2020-08");
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, assessments)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, events)), ==, 2);
  g_assert_true (cw_history_redo (history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, assessments)), ==, 1);
  g_clear_object (&event);
  g_clear_object (&assessment);
  g_clear_object (&record);
  close_library (document);
}

/* A grade beside a word that no vocabulary has is more than a word. */
static void
test_short_event (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *events = cw_entity_info_find (cw_entity_get_info (root), "adverse-events");

  g_assert_cmpuint (cw_shorthand_insert (record, root, events, 0, "grade 3 hematochezia", NULL), ==,
                    1);
  g_clear_object (&record);
  close_library (document);
}

static CwEntity *
get_drug (CwEntity *regimen, guint position)
{
  const CwField *drugs = cw_entity_info_find (cw_entity_get_info (regimen), "drugs");
  g_autoptr (CwEntity) drug = g_list_model_get_item (cw_entity_get_list (regimen, drugs), position);

  return drug; /* the regimen holds it */
}

/* The column of the drug is for its nonproprietary name, whatever the chart calls it; what follows
 * the cycles of a regimen is a row of its own. */
static void
test_drugs_of_regimens (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "regimens");
  g_autoptr (CwEntity) first = NULL, second = NULL;
  g_autofree char *rest = NULL;

  g_assert_cmpuint (cw_shorthand_insert (record, root, list, 0,
                                         "FOLFOX6: oxaliplatin 85 mg/m2 d1, 5-FU 400 mg/m2 bolus "
                                         "d1 then 2400 mg/m2 over 46 h q2w x 12, followed by "
                                         "capecitabine 1000 mg/m2 bid d1-14 q3w",
                                         &rest),
                    ==, 2);
  g_assert_null (rest);
  first = g_list_model_get_item (cw_entity_get_list (root, list), 0);
  second = g_list_model_get_item (cw_entity_get_list (root, list), 1);
  assert_text (first, "name", "FOLFOX6");
  assert_text (first, "cycle-length", "14 d");
  assert_text (first, "cycles-planned", "12");
  assert_text (get_drug (first, 0), "role", "antineoplastic");
  assert_text (get_drug (first, 1), "name", "fluorouracil");
  assert_text (get_drug (first, 1), "as-written", "5-FU 400 mg/m2 bolus d1");
  assert_text (get_drug (first, 1), "role", "antineoplastic");
  assert_text (get_drug (first, 2), "name", "fluorouracil");
  assert_text (get_drug (first, 2), "days", "1");
  assert_text (get_drug (first, 2), "infusion-time", "46 h");
  assert_text (second, "cycle-length", "21 d");
  assert_text (second, "as-written", "capecitabine 1000 mg/m2 bid d1-14 q3w");
  assert_text (get_drug (second, 0), "name", "capecitabine");
  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&record);
  close_library (document);
}

/* A drug of the case that is named with what was done is understood, and its clause stays. */
static void
test_drug_of_the_case (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *regimens = cw_entity_info_find (cw_entity_get_info (root), "regimens");
  const CwField *events = cw_entity_info_find (cw_entity_get_info (root), "adverse-events");
  g_autoptr (CwEntity) event = NULL;
  g_autofree char *rest = NULL;

  cw_shorthand_insert (record, root, regimens, 0, "anlotinib 12 mg d1-14 q3w", NULL);
  g_assert_cmpuint (cw_shorthand_insert (record, root, events, 0,
                                         "grade 3 hematochezia after two cycles; anlotinib was "
                                         "discontinued; resolved 3 days later",
                                         &rest),
                    ==, 1);
  g_assert_null (rest);
  event = g_list_model_get_item (cw_entity_get_list (root, events), 0);
  assert_text (event, "action", "stopped");
  assert_text (event, "note", "anlotinib was discontinued");
  g_clear_object (&event);

  cw_shorthand_insert (record, root, events, 0, "grade 3 proteinuria, apatinib was discontinued",
                       &rest);
  g_assert_cmpstr (rest, ==, "apatinib");
  g_clear_pointer (&rest, g_free);
  cw_shorthand_insert (record, root, events, 0,
                       "Grade 2 hypertension on day 12. Anlotinib was reduced to 8 mg.", &rest);
  g_assert_null (rest);
  event = g_list_model_get_item (cw_entity_get_list (root, events), 0);
  assert_text (event, "note", "Anlotinib was reduced to 8 mg");
  g_clear_object (&event);
  g_clear_object (&record);
  close_library (document);
}

#define CHEMORADIATION "cisplatin 40 mg/m2 weekly with radiotherapy 50.4 Gy in 28 fractions"

/* A regimen and the radiotherapy beside it are rows of two lists, from either box and as one step.
 */
static void
test_beside (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *lists[] = { cw_entity_info_find (cw_entity_get_info (root), "regimens"),
                             cw_entity_info_find (cw_entity_get_info (root), "radiotherapy") };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CwEntity) course = NULL;
      g_autofree char *rest = NULL;

      g_assert_cmpuint (cw_shorthand_insert (record, root, lists[i], 0, CHEMORADIATION, &rest), ==,
                        2);
      g_assert_null (rest);
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, lists[j])), ==, 1);
      course = g_list_model_get_item (cw_entity_get_list (root, lists[1]), 0);
      assert_text (course, "dose", "50.4 Gy");
      g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, lists[j])), ==, 0);
    }
  g_clear_object (&record);
  close_library (document);
}

/* What belongs to a list that is not beside this one is not understood in it. */
static void
test_other_list (void)
{
  const CwField *regimens =
    cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_CASE), "regimens");
  const CwField *drugs = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_REGIMEN), "drugs");
  g_autoptr (CwShorthand) alone = cw_shorthand_read (drugs, "50.4 Gy in 28 fractions");
  g_autoptr (CwShorthand) among = cw_shorthand_read (drugs, CHEMORADIATION);
  g_autoptr (CwShorthand) both = cw_shorthand_read (regimens, CHEMORADIATION);
  g_autofree char *rest = cw_shorthand_dup_rest (alone);
  g_autofree char *shared = cw_shorthand_dup_rest (among);
  g_autofree char *summary = cw_shorthand_dup_summary (both);

  g_assert_cmpuint (cw_shorthand_get_n_rows (alone), ==, 0);
  g_assert_cmpstr (rest, ==, "50.4 Gy in 28 fractions");
  g_assert_cmpuint (cw_shorthand_get_n_rows (among), ==, 1);
  g_assert_cmpstr (shared, ==, "radiotherapy 50.4 Gy in 28 fractions");
  g_assert_nonnull (strstr (summary, "cisplatin"));
  g_assert_nonnull (strstr (summary, "50.4"));
}

/* Words that nobody can read make a row as they are. */
static void
test_keep (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *events = cw_entity_info_find (cw_entity_get_info (root), "adverse-events");
  const CwField *assessments = cw_entity_info_find (cw_entity_get_info (root), "assessments");
  g_autoptr (CwEntity) event = NULL, assessment = NULL;

  g_assert_true (cw_shorthand_can_keep (events));
  cw_entity_insert (root, events, 0, NULL);
  g_assert_false (cw_shorthand_keep (record, root, events, 0, " \n"));
  g_assert_true (cw_shorthand_keep (record, root, events, 0, " felt strange\nall day "));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, events)), ==, 1);
  event = g_list_model_get_item (cw_entity_get_list (root, events), 0);
  assert_text (event, "as-written", "felt strange all day");
  assert_text (event, "term", NULL);
  g_assert_true (cw_shorthand_keep (record, root, assessments, 0, "looked better\nto us"));
  assessment = g_list_model_get_item (cw_entity_get_list (root, assessments), 0);
  assert_text (assessment, "note", "looked better\nto us");
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, assessments)), ==, 0);
  g_clear_object (&event);
  g_clear_object (&assessment);
  g_clear_object (&record);
  close_library (document);
}

#define OFFERED                                                                                    \
  "He had ascites, fever and a cough. Grade 3 neutropenia after two cycles. Right pleural "        \
  "effusion."

static void
assert_candidates (const CwShorthand *reading)
{
  static const char *const words[] = { "ascites", "fever", "cough", "Right pleural effusion" };

  g_assert_cmpuint (cw_shorthand_get_n_candidates (reading), ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (cw_shorthand_get_candidate (reading, i), ==, words[i]);
      g_assert_false (cw_shorthand_is_wanted (reading, i));
    }
}

/* What is wanted of what is only named becomes rows in the order of the text, as one step; the rest
 * of the words stays. */
static void
test_candidates (Fixture *self, gconstpointer data)
{
  static const char *const rows[] = { "fever", "neutropenia", "Right pleural effusion" };
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *events = cw_entity_info_find (cw_entity_get_info (root), "adverse-events");
  GListModel *list = cw_entity_get_list (root, events);
  g_autoptr (CwShorthand) reading = cw_shorthand_read (events, OFFERED);
  g_autofree char *rest = NULL, *summary = NULL;

  assert_candidates (reading);
  g_assert_cmpuint (cw_shorthand_get_n_rows (reading), ==, 1);
  for (guint i = 0; i < 4; i++)
    cw_shorthand_set_wanted (reading, i, i != 2);
  cw_shorthand_set_wanted (reading, 0, FALSE);
  g_assert_true (cw_shorthand_is_wanted (reading, 1));
  g_assert_cmpuint (cw_shorthand_get_n_rows (reading), ==, 3);
  summary = cw_shorthand_dup_summary (reading);
  g_assert_nonnull (strstr (summary, "Adverse events (3)"));
  g_assert_nonnull (strstr (summary, "Right pleural effusion"));
  rest = cw_shorthand_dup_rest (reading);
  g_assert_cmpstr (rest, ==, "ascites … and a cough");
  g_assert_cmpuint (cw_shorthand_apply (reading, record, root, 0, NULL), ==, 3);
  g_assert_cmpuint (cw_shorthand_get_n_rows (reading), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (list, i);

      assert_text (row, "as-written", rows[i]);
    }
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_true (cw_history_redo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  g_clear_object (&record);
  close_library (document);
}

/* Rows that are doubted are offered among the candidates, in the order of the text. */
static void
test_doubted_rows (void)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  g_autoptr (CwShorthand) reading =
    cw_shorthand_read (cw_entity_info_find (info, "adverse-events"), OFFERED);
  g_autofree char *rest = NULL;

  cw_shorthand_set_wanted (reading, 0, TRUE);
  cw_shorthand_doubt_rows (reading);
  g_assert_cmpuint (cw_shorthand_get_n_rows (reading), ==, 0);
  g_assert_cmpuint (cw_shorthand_get_n_candidates (reading), ==, 5);
  g_assert_cmpstr (cw_shorthand_get_candidate (reading, 3), ==, "neutropenia");
  g_assert_cmpstr (cw_shorthand_get_candidate (reading, 4), ==, "Right pleural effusion");
  rest = cw_shorthand_dup_rest (reading);
  g_assert_cmpstr (rest, ==, OFFERED);
}

/* A course of radiation is told as it is spoken of. */
static void
test_courses (void)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  g_autoptr (CwShorthand) reading =
    cw_shorthand_read (cw_entity_info_find (info, "radiotherapy"),
                       "HDR 7 Gy x 4 after 45 Gy/25 EBRT; 8 Gy in a single fraction");
  g_autofree char *summary = cw_shorthand_dup_summary (reading);

  g_assert_nonnull (strstr (summary, "Radiotherapy (3): in 4 fractions, 45 Gy in 25 fractions, "
                                     "8 Gy in 1 fraction"));
}

/* Responses are read from the same words, of which no adverse event is offered. */
static void
test_other_candidates (void)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  g_autoptr (CwShorthand) reading =
    cw_shorthand_read (cw_entity_info_find (info, "assessments"), OFFERED);

  g_assert_cmpuint (cw_shorthand_get_n_candidates (reading), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/shorthand/panel", Fixture, NULL, set_up, test_panel, tear_down);
  g_test_add ("/shorthand/regimen", Fixture, NULL, set_up, test_regimen, tear_down);
  g_test_add ("/shorthand/events", Fixture, NULL, set_up, test_events, tear_down);
  g_test_add ("/shorthand/short-event", Fixture, NULL, set_up, test_short_event, tear_down);
  g_test_add ("/shorthand/whole-panel", Fixture, NULL, set_up, test_whole_panel, tear_down);
  g_test_add ("/shorthand/quoted-stains", Fixture, NULL, set_up, test_quoted_stains, tear_down);
  g_test_add ("/shorthand/regimen-line", Fixture, NULL, set_up, test_regimen_line, tear_down);
  g_test_add ("/shorthand/drugs-of-regimens", Fixture, NULL, set_up, test_drugs_of_regimens,
              tear_down);
  g_test_add ("/shorthand/drug-of-the-case", Fixture, NULL, set_up, test_drug_of_the_case,
              tear_down);
  g_test_add ("/shorthand/beside", Fixture, NULL, set_up, test_beside, tear_down);
  g_test_add ("/shorthand/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/shorthand/candidates", Fixture, NULL, set_up, test_candidates, tear_down);
  g_test_add_func ("/shorthand/other-candidates", test_other_candidates);
  g_test_add_func ("/shorthand/doubted-rows", test_doubted_rows);
  g_test_add_func ("/shorthand/courses", test_courses);
  g_test_add_func ("/shorthand/other-list", test_other_list);
  g_test_add_func ("/shorthand/preview", test_preview);
  g_test_add_func ("/shorthand/long-text", test_long_text);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* A published report becomes a row of a review: what it says, with its words, and nothing else. */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "document/cw-report-draft.h"
#include "model/cw-article.h"
#include "model/cw-evidence.h"
#include "model/cw-review-notes.h"
#include "model/cw-review.h"

#define SOURCE "kim-2020.txt"

/* Written for this test, after the manner of published reports. */
static const char kim[] =
  "CASE REPORT\n\n"
  "Pazopanib in metastatic alveolar soft part sarcoma of the thigh: a case report\n\n"
  "Min-Ji Kim, Ho Park and Sun Lee\n\n"
  "Department of Oncology, Hanseong Hospital, Seoul, Republic of Korea\n\n"
  "Published online 3 May 2020.\n\n"
  "Abstract\n\n"
  "Alveolar soft part sarcoma is a rare tumour that responds poorly to chemotherapy.\n\n"
  "Case presentation\n\n"
  "A 34-year-old woman presented in March 2016 with a painless mass of the right thigh. A core "
  "needle biopsy was performed, and alveolar soft part sarcoma was diagnosed. The disease was "
  "stage IV.\n\n"
  "She underwent wide resection of the primary tumor. As first-line treatment she received "
  "doxorubicin 75 mg/m2 every 3 weeks for four cycles. Pazopanib 800 mg once daily was then "
  "started in October 2016. After three months computed tomography showed a partial response. She "
  "developed grade 2 hypertension and grade 1 diarrhea during pazopanib treatment. The "
  "progression-free survival was 14 months.\n\n"
  "At the last follow-up the patient was alive.\n\n"
  "Discussion\n\n"
  "In a previous series of 30 patients the median age was 25 years. A 41-year-old man treated with "
  "cediranib died after 9 months.\n\n"
  "References\n\n"
  "1. Smith A, Jones B. Sunitinib in sarcoma. J Oncol. 2011;29:1.\n";

typedef struct
{
  CwRecord *record;
  CwReportDraft *draft;
} Desk;

static CwReview *
get_review (const Desk *self)
{
  return CW_REVIEW (cw_record_get_root (self->record));
}

static void
read_text (Desk *self, const char *text, const char *source)
{
  g_clear_object (&self->draft);
  self->draft = cw_report_draft_new (self->record, cw_source_text_new (text), source);
}

static void
set_up (Desk *self, gconstpointer data)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));

  cw_review_table_add_default_columns (review);
  self->record = cw_record_new_unkept (CW_ENTITY (review));
  read_text (self, data ? data : kim, SOURCE);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  g_clear_object (&self->draft);
  g_clear_object (&self->record);
}

static CwDraftFact *
find_cell (const Desk *self, const char *column)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->draft)); i++)
    {
      g_autoptr (CwDraftFact) cell = g_list_model_get_item (G_LIST_MODEL (self->draft), i);

      if (g_strcmp0 (cw_draft_fact_get_cell (cell, NULL), column) == 0)
        return cell; /* the draft holds it */
    }
  return NULL;
}

static const char *
get_value (const Desk *self, const char *column)
{
  CwDraftFact *cell = find_cell (self, column);
  const char *value = NULL;

  if (cell)
    cw_draft_fact_get_cell (cell, &value);
  return value;
}

/* Whether one of the quotes holds the words. */
static gboolean
is_quoted (CwDraftFact *cell, const char *words)
{
  const GPtrArray *quotes = cw_draft_fact_get_quotes (cell);

  for (guint i = 0; i < quotes->len; i++)
    if (strstr (((const CwDraftQuote *)quotes->pdata[i])->text, words))
      return TRUE;
  return FALSE;
}

static guint
count_rows (const Desk *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->cases));
}

static guint
count_quotes (const Desk *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->evidence));
}

static CwReportedCase *
add_row (const Desk *self, const char *citation)
{
  CwEntity *root = cw_record_get_root (self->record);
  CwEntity *row = cw_entity_insert (root, cw_entity_info_find (cw_entity_get_info (root), "cases"),
                                    G_MAXUINT, NULL);

  cw_entity_set_by_name (row, "citation", citation, NULL);
  cw_history_break (cw_record_get_history (self->record));
  return CW_REPORTED_CASE (row);
}

static CwReportedCase *
get_row (const Desk *self)
{
  CwReportedCase *row = cw_report_draft_get_row (self->draft);

  g_assert_nonnull (row);
  return row;
}

static void
undo (Desk *self)
{
  g_assert_true (cw_history_undo (cw_record_get_history (self->record), NULL));
  cw_report_draft_refresh (self->draft);
}

static void
redo (Desk *self)
{
  g_assert_true (cw_history_redo (cw_record_get_history (self->record), NULL));
  cw_report_draft_refresh (self->draft);
}

static void
assert_cell (CwDraftFact *cell, CwDraftState state, CwDraftMatch match)
{
  g_assert_cmpint (cw_draft_fact_get_state (cell), ==, state);
  g_assert_cmpint (cw_draft_fact_get_match (cell), ==, match);
}

/* ---- what is read ---- */

static void
test_cells (Desk *self, gconstpointer data)
{
  static const struct
  {
    const char *column, *value, *words;
  } cells[] = {
    { "citation", "Kim et al., 2020", "Min-Ji Kim" },
    { "citation", "Kim et al., 2020", "3 May 2020" },
    { "year", "2020", "3 May 2020" },
    { "country", "South Korea", "Republic of Korea" },
    { "sex", "female", "34-year-old woman" },
    { "age", "34 a", "34-year-old woman" },
    { "diagnosis", "alveolar soft part sarcoma", "was diagnosed" },
    { "stage", "IV", "The disease was stage IV." },
    { "surgery", "yes", "wide resection" },
    { "targeted-therapy", "Pazopanib", "Pazopanib 800 mg" },
    { "other-therapy", "Yes", "doxorubicin" },
    { "best-response", "pr", "a partial response" },
    { "progression-free-survival", "14 mo", "was 14 months" },
    { "status", "alive", "the patient was alive" },
    { "adverse-events", "Hypertension (grade 2); Diarrhea (grade 1)", "grade 1 diarrhea" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_test_message ("%s", cells[i].column);
      g_assert_cmpstr (get_value (self, cells[i].column), ==, cells[i].value);
      g_assert_true (is_quoted (find_cell (self, cells[i].column), cells[i].words));
    }
  g_assert_true (g_str_has_prefix (get_value (self, "dose"), "Pazopanib 800"));
}

/* What the report does not say, what it says of others, and what only follows from dates. */
static void
test_absences (Desk *self, gconstpointer data)
{
  static const char *const columns[] = { "primary-site", "size-change",      "treatment-line",
                                         "progressed",   "overall-survival", "follow-up",
                                         "remark" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_test_message ("%s", columns[i]);
      g_assert_null (find_cell (self, columns[i]));
    }
  cw_report_draft_accept_all (self->draft);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_assert_false (cw_entity_is_recorded (
      CW_ENTITY (get_row (self)),
      cw_entity_info_find (cw_entity_get_info (CW_ENTITY (get_row (self))), columns[i])));
}

/* Chemotherapy alone is no word on targeted therapy; a refusal is one on surgery. */
static void
test_silence_is_no_answer (Desk *self, gconstpointer data)
{
  read_text (
    self,
    "Case presentation\n\nA 5-month-old boy was referred because of a swelling of the left "
    "forearm. Epithelioid sarcoma was diagnosed. He received vincristine 1 mg weekly from "
    "January 2010. Computed tomography in June 2010 showed stable disease.\n",
    SOURCE);
  g_assert_cmpstr (get_value (self, "age"), ==, "5 mo");
  g_assert_cmpstr (get_value (self, "other-therapy"), ==, "Yes");
  g_assert_null (find_cell (self, "targeted-therapy"));
  g_assert_null (find_cell (self, "surgery"));
  g_assert_null (find_cell (self, "adverse-events"));
  g_assert_null (find_cell (self, "progressed"));
  g_assert_null (find_cell (self, "progression-free-survival"));
  g_assert_null (find_cell (self, "citation"));
  g_assert_null (find_cell (self, "year"));
  g_assert_null (find_cell (self, "country"));
  read_text (self, "Case presentation\n\nA 50-year-old man refused surgical resection.\n", SOURCE);
  g_assert_cmpstr (get_value (self, "surgery"), ==, "no");
}

static void
test_nothing_recognised (Desk *self, gconstpointer data)
{
  read_text (self, "The weather was fine.\n", SOURCE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->draft)), ==, 0);
  g_assert_cmpuint (cw_report_draft_accept_all (self->draft), ==, 0);
  g_assert_cmpuint (count_rows (self), ==, 0);
}

/* ---- one cell ---- */

static void
test_accept_one (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_cell (self, "age");
  g_autoptr (GPtrArray) quotes = NULL;
  const CwEvidence *quote;

  g_assert_cmpuint (count_rows (self), ==, 0);
  assert_cell (age, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  g_assert_true (cw_report_draft_accept (self->draft, age, NULL));
  assert_cell (age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpuint (count_rows (self), ==, 1);
  g_assert_cmpstr (get_row (self)->age, ==, "34 a");
  g_assert_null (get_row (self)->sex);
  quotes = cw_evidence_list_for (CW_ENTITY (get_review (self)),
                                 cw_entity_get_id (CW_ENTITY (get_row (self))), "age");
  g_assert_cmpuint (quotes->len, ==, 1);
  quote = quotes->pdata[0];
  g_assert_nonnull (strstr (quote->quote, "34-year-old woman"));
  g_assert_cmpstr (quote->source, ==, SOURCE);
  g_assert_null (quote->page);
  g_assert_cmpstr (quote->note, ==, "Paragraph 9");

  undo (self);
  g_assert_cmpuint (count_rows (self) + count_quotes (self), ==, 0);
  assert_cell (age, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  redo (self);
  g_assert_cmpstr (get_row (self)->age, ==, "34 a");
  assert_cell (age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);

  g_assert_true (cw_report_draft_accept (self->draft, find_cell (self, "sex"), NULL));
  g_assert_cmpuint (count_rows (self), ==, 1);
  undo (self);
  undo (self);
  g_assert_true (cw_report_draft_accept (self->draft, age, NULL));
  g_assert_cmpuint (count_rows (self), ==, 1);
}

static void
test_pages (Desk *self, gconstpointer data)
{
  g_autoptr (CwEvidence) quote = NULL;

  read_text (self, "Case presentation\n\nA 34-year-old woman was admitted.\fShe was alive.\n",
             SOURCE);
  g_assert_true (cw_report_draft_accept (self->draft, find_cell (self, "status"), NULL));
  quote = g_list_model_get_item (G_LIST_MODEL (get_review (self)->evidence), 0);
  g_assert_cmpfloat (cw_quantity_get_low (quote->page), ==, 2);
  g_assert_null (quote->note);
}

/* ---- all cells ---- */

static void
test_accept_all (Desk *self, gconstpointer data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->draft)), n_quotes;

  g_assert_cmpuint (cw_report_draft_count_acceptable (self->draft), ==, n);
  g_assert_cmpuint (cw_report_draft_accept_all (self->draft), ==, n);
  g_assert_cmpuint (cw_report_draft_count (self->draft, CW_DRAFT_ACCEPTED), ==, n);
  g_assert_cmpstr (get_row (self)->citation, ==, "Kim et al., 2020");
  g_assert_cmpstr (get_row (self)->best_response, ==, "pr");
  n_quotes = count_quotes (self);
  g_assert_cmpuint (n_quotes, >=, n);
  undo (self);
  g_assert_cmpuint (count_rows (self) + count_quotes (self), ==, 0);
  redo (self);
  g_assert_cmpuint (count_quotes (self), ==, n_quotes);

  /* The same report again finds its row, and has nothing to add. */
  read_text (self, kim, SOURCE);
  g_assert_nonnull (cw_report_draft_get_row (self->draft));
  g_assert_cmpuint (cw_report_draft_count (self->draft, CW_DRAFT_ACCEPTED), ==, n);
  g_assert_cmpuint (cw_report_draft_accept_all (self->draft), ==, 0);
  g_assert_cmpuint (count_rows (self), ==, 1);
}

/* ---- a row that is there ---- */

static void
test_fill_a_row (Desk *self, gconstpointer data)
{
  CwReportedCase *row = add_row (self, "Kim 2020");
  CwDraftFact *age, *sex;
  g_autoptr (GError) error = NULL;
  g_autofree char *present = NULL;

  cw_entity_set_by_name (CW_ENTITY (row), "age", "43 a", NULL);
  cw_entity_set_by_name (CW_ENTITY (row), "sex", "female", NULL);
  cw_entity_set_by_name (CW_ENTITY (row), "stage", "?not-mentioned", NULL);
  cw_history_break (cw_record_get_history (self->record));
  cw_report_draft_set_row (self->draft, cw_entity_get_id (CW_ENTITY (row)));
  age = find_cell (self, "age");
  sex = find_cell (self, "sex");
  assert_cell (age, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  assert_cell (sex, CW_DRAFT_OPEN, CW_DRAFT_SAME);
  assert_cell (find_cell (self, "stage"), CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  present = cw_report_draft_describe_present (self->draft, age);
  g_assert_nonnull (strstr (present, "43"));
  g_assert_false (cw_report_draft_accept (self->draft, age, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CONSTRAINT);

  g_assert_cmpuint (cw_report_draft_accept_all (self->draft), >, 5);
  g_assert_cmpuint (count_rows (self), ==, 1);
  g_assert_cmpstr (row->age, ==, "43 a");
  g_assert_cmpstr (row->stage, ==, "?not-mentioned");
  g_assert_cmpstr (row->citation, ==, "Kim 2020");
  g_assert_cmpstr (row->best_response, ==, "pr");
  assert_cell (sex, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_cell (age, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  undo (self);
  g_assert_null (row->best_response);
  g_assert_cmpstr (row->age, ==, "43 a");
  redo (self);

  g_assert_true (cw_report_draft_replace (self->draft, age, NULL));
  g_assert_cmpstr (row->age, ==, "34 a");
  undo (self);
  g_assert_cmpstr (row->age, ==, "43 a");
}

static void
test_the_row_that_cites_it (Desk *self, gconstpointer data)
{
  CwReportedCase *row = add_row (self, "KIM et al. 2020");

  read_text (self, kim, SOURCE);
  g_assert_true (get_row (self) == row);
  assert_cell (find_cell (self, "citation"), CW_DRAFT_OPEN, CW_DRAFT_SAME);
  cw_report_draft_accept_all (self->draft);
  g_assert_cmpstr (row->citation, ==, "KIM et al. 2020");
  /* Two patients of one report: nobody but the author knows which one is meant. */
  add_row (self, "Kim et al., 2020");
  read_text (self, kim, SOURCE);
  g_assert_null (cw_report_draft_get_row (self->draft));
  cw_report_draft_set_row (self->draft, cw_entity_get_id (CW_ENTITY (row)));
  g_assert_true (get_row (self) == row);
}

/* ---- contradictions ---- */

static void
test_contradiction (Desk *self, gconstpointer data)
{
  CwDraftFact *first, *second;

  read_text (self,
             "Case presentation\n\nA 23-year-old male was admitted with abdominal pain. The "
             "24-year-old man was treated with apatinib.\n",
             SOURCE);
  first = find_cell (self, "age");
  g_assert_cmpstr (get_value (self, "age"), ==, "23 a");
  second = cw_draft_fact_get_alternative (first);
  g_assert_nonnull (second);
  g_assert_true (cw_draft_fact_get_alternative (second) == first);
  g_assert_true (is_quoted (second, "24-year-old"));
  cw_report_draft_accept_all (self->draft);
  g_assert_cmpstr (get_row (self)->sex, ==, "male");
  g_assert_null (get_row (self)->age);
  g_assert_true (cw_report_draft_accept (self->draft, second, NULL));
  g_assert_cmpstr (get_row (self)->age, ==, "24 a");
  assert_cell (first, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
}

/* ---- the published sample ---- */

/* The text is no part of the sources: it lies beside the checkout, or where the environment says.
 */
static char *
read_seed (void)
{
  const char *shared = g_getenv ("CASEWRIGHT_SHARED");
  g_autofree char *folder =
    shared ? g_build_filename (shared, "seed", NULL)
           : g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "seed", NULL);
  g_autofree char *path = g_build_filename (folder, "000_81770d6d552993d3.txt", NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

static void
test_seed (Desk *self, gconstpointer data)
{
  g_autofree char *text = read_seed ();

  if (text == NULL)
    {
      g_test_skip ("the text of the published case is not here");
      return;
    }
  read_text (self, text, "cheng-2022.txt");
  g_assert_cmpstr (get_value (self, "citation"), ==, "Cheng et al., 2022");
  g_assert_cmpstr (get_value (self, "age"), ==, "27 a");
  g_assert_cmpstr (get_value (self, "surgery"), ==, "no");
  g_assert_true (is_quoted (find_cell (self, "surgery"), "refused surgical resection"));
  g_assert_cmpstr (get_value (self, "targeted-therapy"), ==, "Anlotinib");
  g_assert_cmpstr (get_value (self, "other-therapy"), ==, "Yes");
  g_assert_cmpstr (get_value (self, "best-response"), ==, "pr");
  g_assert_false (is_quoted (find_cell (self, "best-response"), "progressive disease"));
  g_assert_cmpstr (get_value (self, "adverse-events"), ==,
                   "hematochezia (grade 3); Proteinuria (grade 3); Hypertension (grade 3)");
  g_assert_true (is_quoted (find_cell (self, "dose"), "12 mg, once daily"));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/report-row/" path, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cells", test_cells);
  ADD ("absences", test_absences);
  ADD ("silence-is-no-answer", test_silence_is_no_answer);
  ADD ("nothing-recognised", test_nothing_recognised);
  ADD ("accept-one", test_accept_one);
  ADD ("pages", test_pages);
  ADD ("accept-all", test_accept_all);
  ADD ("fill-a-row", test_fill_a_row);
  ADD ("the-row-that-cites-it", test_the_row_that_cites_it);
  ADD ("contradiction", test_contradiction);
  ADD ("seed", test_seed);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "document/cw-draft-private.h"
#include "draft-fixtures.h"
#include "model/cw-article.h"

/* What a report says goes into a case fact by fact, with its words, and can be taken back. */

/* The one quote of a value of the patient. */
static CwEvidence *
get_quote (Desk *self, const char *field)
{
  g_autoptr (GPtrArray) quotes =
    cw_evidence_list_for (get_root (self), cw_entity_get_id (get_patient (self)), field);

  g_assert_cmpuint (quotes->len, ==, 1);
  return quotes->pdata[0]; /* the case holds it */
}

/* ---- one fact ---- */

static void
test_value (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age at presentation: 27");

  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  g_assert_true (cw_report_draft_accept (self->draft, age, NULL));
  assert_fact (self->draft, age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_text (get_patient (self), "age", "27 a");
  g_assert_nonnull (strstr (get_quote (self, "age")->quote, "27-year-old man visited"));
  g_assert_cmpstr (get_quote (self, "age")->source, ==, SOURCE);
  assert_text (CW_ENTITY (get_quote (self, "age")), "page", "1");
  undo (self);
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  assert_text (get_patient (self), "age", NULL);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 0);
  redo (self);
  assert_fact (self->draft, age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 1);
}

static void
assert_describes (CwReportDraft *draft, const char *start, const char *const *words)
{
  const char *description = cw_draft_fact_get_description (find_in (draft, start));

  for (guint i = 0; words[i]; i++)
    if (strstr (description, words[i]) == NULL)
      g_error ("“%s” does not tell “%s”", description, words[i]);
  g_assert_null (strstr (description, "written"));
  g_assert_null (strstr (description, "in words"));
  g_assert_null (strstr (description, "…"));
}

/* Whatever accepting would write can be checked before. */
static void
test_description_is_whole (Desk *self, gconstpointer data)
{
  static const char *const stains[] = { "CK20", "CDX2", "EMA",           "CK7",   "TTF-1", "S100",
                                        "CD34", "CK5",  "synaptophysin", "Ki-67", NULL };
  static const char *const doses[] = { "oxaliplatin 85 mg/m² IV d1", "leucovorin 400 mg/m²",
                                       "2400 mg/m² over 46 h", NULL };
  static const char *const time[] = { "Partial response", ": after 6 cycles", NULL };
  g_autoptr (CwReportDraft) draft = make_draft (
    self,
    "A 61-year-old man with rectal cancer came to us. Immunohistochemistry was positive for CK20, "
    "CDX2, S100, CD34, CK5 and synaptophysin, negative for EMA, CK7 and TTF-1; Ki-67 was 60-70%. "
    "He received FOLFOX6: oxaliplatin 85 mg/m² IV on day 1, leucovorin 400 mg/m², 5-FU 400 mg/m² "
    "bolus then 2400 mg/m² over 46 h every 14 days for 12 cycles. CT after 6 cycles showed a "
    "partial response.");

  assert_describes (draft, "Immunohistochemistry panel: ", stains);
  assert_describes (draft, "Regimen: ", doses);
  assert_describes (draft, "Response assessment: ", time);
}

/* A number says nothing before it is told of what it is. */
static void
test_finding_is_named (Desk *self, gconstpointer data)
{
  g_autoptr (CwReportDraft) draft =
    make_draft (self, "A 61-year-old man with rectal cancer came to us. On examination, his blood "
                      "pressure was 138/82 mmHg.");

  g_assert_nonnull (find_in (draft, "Examination finding: Blood pressure, 138/82 mmHg"));
}

static void
test_row (Desk *self, gconstpointer data)
{
  CwDraftFact *complaint = find_in (self->draft, "Complaint: palpable periumbilical mass");
  GListStore *complaints = CW_CASE (get_root (self))->complaints;
  g_autoptr (CwEntity) row = NULL;

  g_assert_nonnull (strstr (cw_draft_fact_get_description (complaint), "duration >4"));
  g_assert_true (cw_report_draft_accept (self->draft, complaint, NULL));
  assert_fact (self->draft, complaint, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpuint (count_rows (complaints), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (complaints), 0);
  assert_text (row, "duration", ">4 mo");
  g_assert_true (cw_report_draft_accept (self->draft, complaint, NULL));
  g_assert_cmpuint (count_rows (complaints), ==, 1);
  undo (self);
  assert_fact (self->draft, complaint, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  g_assert_cmpuint (count_rows (complaints), ==, 0);
  redo (self);
  assert_fact (self->draft, complaint, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  undo (self);
  g_assert_true (cw_report_draft_accept (self->draft, complaint, NULL));
  g_assert_cmpuint (count_rows (complaints), ==, 1);
}

static void
test_other_value (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age at presentation: 27");
  g_autoptr (GError) error = NULL;

  cw_entity_set_by_name (get_patient (self), "age", "34 a", NULL);
  cw_history_break (cw_record_get_history (self->record));
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  g_assert_false (cw_report_draft_accept (self->draft, age, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CONSTRAINT);
  assert_text (get_patient (self), "age", "34 a");
  g_assert_cmpuint (cw_report_draft_accept_all (self->draft), >, 0);
  assert_text (get_patient (self), "age", "34 a");
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  g_assert_true (cw_report_draft_replace (self->draft, age, NULL));
  assert_text (get_patient (self), "age", "27 a");
  assert_fact (self->draft, age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  undo (self);
  assert_text (get_patient (self), "age", "34 a");
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
}

/* Half a number is typed, and not overwritten either. */
static void
test_unreadable_value (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age at presentation: 27");
  CwEntity *patient = get_patient (self);

  cw_entity_set_typed (patient, cw_entity_info_find (cw_entity_get_info (patient), "age"),
                       "twenty or so", NULL);
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
}

static void
test_same_value (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age at presentation: 27");

  cw_entity_set_by_name (get_patient (self), "age", "27 a", NULL);
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_SAME);
  g_assert_true (cw_report_draft_accept (self->draft, age, NULL));
  assert_fact (self->draft, age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 1);
}

/* Only the quote comes in: the author wrote it as it stands. */
static void
test_same_in_another_spelling (Desk *self, gconstpointer data)
{
  CwDraftFact *when = find_in (self->draft, "Outcome › As of, in words: at the last follow-up");
  CwEntity *outcome = CW_ENTITY (CW_CASE (get_root (self))->outcome);

  cw_entity_set_by_name (outcome, "vital-status-text", "At the last follow-up", NULL);
  assert_fact (self->draft, when, CW_DRAFT_OPEN, CW_DRAFT_SAME);
  g_assert_true (cw_report_draft_accept (self->draft, when, NULL));
  assert_text (outcome, "vital-status-text", "At the last follow-up");
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 1);
}

static void
test_other_row (Desk *self, gconstpointer data)
{
  CwDraftFact *complaint = find_in (self->draft, "Complaint: palpable periumbilical mass");
  CwEntity *root = get_root (self);
  CwEntity *row = insert_row (root, "complaints");

  cw_entity_set_by_name (row, "complaint", "Palpable periumbilical mass", NULL);
  cw_entity_set_by_name (row, "duration", "2 mo", NULL);
  assert_fact (self->draft, complaint, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  cw_report_draft_accept_all (self->draft);
  g_assert_cmpuint (count_rows (CW_CASE (root)->complaints), ==, 1);
  g_assert_true (cw_report_draft_replace (self->draft, complaint, NULL));
  g_assert_cmpuint (count_rows (CW_CASE (root)->complaints), ==, 2);
  assert_text (row, "duration", "2 mo");
  assert_fact (self->draft, complaint, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
}

static void
test_dismissed (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age at presentation: 27");

  cw_report_draft_set_dismissed (self->draft, age, TRUE);
  assert_fact (self->draft, age, CW_DRAFT_DISMISSED, CW_DRAFT_NEW);
  cw_report_draft_accept_all (self->draft);
  assert_text (get_patient (self), "age", NULL);
  cw_report_draft_set_dismissed (self->draft, age, FALSE);
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  cw_report_draft_set_dismissed (self->draft, age, TRUE);
  g_assert_true (cw_report_draft_accept (self->draft, age, NULL));
  assert_fact (self->draft, age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
}

/* Of two facts that contradict each other one is in the case, with its quote alone. */
static void
test_replaced_value (Desk *self, gconstpointer data)
{
  g_autoptr (CwReportDraft) draft =
    make_draft (self, "Case presentation\n\nA 27-year-old man visited our hospital.\n\n"
                      "This 28-year-old man had a mass.\n");
  CwDraftFact *first = find_in (draft, "Patient › Age at presentation: 27");
  CwDraftFact *second = find_in (draft, "Patient › Age at presentation: 28");

  g_assert_true (cw_report_draft_accept (draft, first, NULL));
  g_assert_true (cw_report_draft_replace (draft, second, NULL));
  assert_fact (draft, first, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  assert_fact (draft, second, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_nonnull (strstr (get_quote (self, "age")->quote, "28-year-old"));
  undo (self);
  assert_text (get_patient (self), "age", "27 a");
  assert_fact (draft, first, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_nonnull (strstr (get_quote (self, "age")->quote, "27-year-old"));
  redo (self);
  g_assert_nonnull (strstr (get_quote (self, "age")->quote, "28-year-old"));
  g_assert_true (cw_report_draft_replace (draft, first, NULL));
  assert_fact (draft, first, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_fact (draft, second, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  g_assert_nonnull (strstr (get_quote (self, "age")->quote, "27-year-old"));
}

/* Evidence from elsewhere stays when the value is replaced. */
static void
test_replaced_beside_evidence (Desk *self, gconstpointer data)
{
  CwEntity *root = get_root (self);
  CwEntity *own = insert_row (root, "evidence");
  CwDraftFact *age = find_in (self->draft, "Patient › Age at presentation: 27");

  cw_entity_set_by_name (own, "subject", cw_entity_get_id (get_patient (self)), NULL);
  cw_entity_set_by_name (own, "field", "age", NULL);
  cw_entity_set_by_name (own, "quote", "34 years", NULL);
  cw_entity_set_by_name (own, "source", "Letter", NULL);
  cw_entity_set_by_name (get_patient (self), "age", "34 a", NULL);
  g_assert_true (cw_report_draft_replace (self->draft, age, NULL));
  g_assert_true (cw_entity_get_parent (own) == root);
  g_assert_cmpuint (count_rows (CW_CASE (root)->evidence), ==, 2);
}

/* A value that was cleared or typed over by hand is offered again, and quoted once. */
static void
test_value_taken_back (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age at presentation: 27");

  g_assert_true (cw_report_draft_accept (self->draft, age, NULL));
  cw_entity_set_by_name (get_patient (self), "age", NULL, NULL);
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  g_assert_true (cw_report_draft_accept (self->draft, age, NULL));
  assert_fact (self->draft, age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_nonnull (strstr (get_quote (self, "age")->quote, "27-year-old"));
  cw_entity_set_by_name (get_patient (self), "age", "34 a", NULL);
  assert_fact (self->draft, age, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  g_assert_true (cw_report_draft_replace (self->draft, age, NULL));
  g_assert_nonnull (strstr (get_quote (self, "age")->quote, "27-year-old"));
}

/* ---- all of them ---- */

/* What came after an operation is an adverse event only if the author says so. */
static void
test_candidate (Desk *self, gconstpointer data)
{
  g_autoptr (CwReportDraft) draft =
    make_draft (self, "A 60-year-old man with colon cancer underwent a right hemicolectomy. On "
                      "the second postoperative day he developed delirium.");
  CwDraftFact *event = find_in (draft, "Adverse event: delirium");
  CwDraftFact *age = find_in (draft, "Patient › Age");

  g_assert_true (cw_draft_fact_is_candidate (event));
  g_assert_false (cw_draft_fact_is_candidate (age));
  cw_report_draft_accept_all (draft);
  assert_fact (draft, age, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_fact (draft, event, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  g_assert_cmpuint (cw_report_draft_count (draft, CW_DRAFT_OPEN), ==, 1);
  cw_report_draft_set_dismissed (draft, event, TRUE);
  g_assert_false (cw_draft_fact_is_candidate (event));
  g_assert_true (cw_report_draft_accept (draft, event, NULL));
  assert_fact (draft, event, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->adverse_events), ==, 1);
  undo (self);
  assert_fact (draft, event, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->adverse_events), ==, 0);
  redo (self);
  assert_fact (draft, event, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
}

/* Each kind of candidate is asked about in words of its own: nothing but an event is brought about
 * by a treatment. */
static void
test_doubts (Desk *self, gconstpointer data)
{
  g_autoptr (CwReportDraft) draft = make_draft (
    self, "A 60-year-old man with colon cancer underwent a right hemicolectomy. On the second "
          "postoperative day he developed delirium.");
  CwDraftFact *event = find_in (draft, "Adverse event: delirium");
  CwDraftFact *diagnosis = find_in (draft, "Diagnosis: colon cancer");
  CwDraftFact *procedure = find_in (draft, "Procedure: right hemicolectomy");

  g_assert_null (cw_draft_fact_get_doubt (diagnosis));
  diagnosis->is_candidate = procedure->is_candidate = TRUE;
  g_assert_nonnull (strstr (cw_draft_fact_get_doubt (event)->question, "treatment"));
  g_assert_nonnull (strstr (cw_draft_fact_get_doubt (diagnosis)->question, "suspected"));
  g_assert_nonnull (strstr (cw_draft_fact_get_doubt (diagnosis)->condition, "suspected"));
  g_assert_nonnull (strstr (cw_draft_fact_get_doubt (diagnosis)->heading, "suspected"));
  g_assert_nonnull (strstr (cw_draft_fact_get_doubt (procedure)->question, "Done"));
  /* Another kind says nothing that could be wrong of it. */
  g_assert_null (
    strstr (cw_draft_doubt_get (cw_entity_type_get_info (CW_TYPE_LESION))->question, "treatment"));
  cw_report_draft_accept_all (draft);
  assert_fact (draft, diagnosis, CW_DRAFT_OPEN, CW_DRAFT_NEW);
}

/* How an event ended is told in another sentence: that one is quoted as well, is marked as read and
 * goes away with the row. */
static void
test_further_quote (Desk *self, gconstpointer data)
{
  g_autoptr (CwReportDraft) draft = make_draft (
    self, "A 45-year-old man with gout was given allopurinol. He developed a rash two weeks after "
          "starting allopurinol. He liked music. The rash resolved within a month.");
  CwDraftFact *event = find_in (draft, "Adverse event: rash");
  GListModel *evidence = G_LIST_MODEL (CW_CASE (get_root (self))->evidence);
  guint n_spans;
  g_autoptr (CwEvidence) second = NULL;

  cw_draft_fact_get_spans (event, &n_spans);
  g_assert_cmpuint (n_spans, ==, 2);
  cw_report_draft_get_unread (draft, &n_spans);
  g_assert_cmpuint (n_spans, ==, 1);
  g_assert_true (cw_report_draft_accept (draft, event, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 2);
  second = g_list_model_get_item (evidence, 1);
  g_assert_cmpstr (second->quote, ==, "The rash resolved within a month.");
  undo (self);
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 0);
  redo (self);
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 2);
}

static void
test_accept_all (Desk *self, gconstpointer data)
{
  CwCase *root = CW_CASE (get_root (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->draft));
  guint acceptable = cw_report_draft_count_acceptable (self->draft);
  guint accepted = cw_report_draft_accept_all (self->draft);

  g_assert_cmpuint (accepted, >, 4);
  g_assert_cmpuint (accepted, ==, acceptable);
  g_assert_cmpuint (cw_report_draft_count (self->draft, CW_DRAFT_ACCEPTED), ==, accepted);
  g_assert_cmpuint (cw_report_draft_count (self->draft, CW_DRAFT_OPEN), ==, n - accepted);
  g_assert_cmpuint (count_rows (root->evidence), >=, accepted);
  g_assert_cmpuint (cw_report_draft_accept_all (self->draft), ==, 0);
  undo (self);
  g_assert_cmpuint (cw_report_draft_count (self->draft, CW_DRAFT_OPEN), ==, n);
  g_assert_cmpuint (count_rows (root->evidence), ==, 0);
  g_assert_cmpuint (count_rows (root->complaints), ==, 0);
  g_assert_true (cw_entity_is_empty (get_patient (self)));
  redo (self);
  g_assert_cmpuint (cw_report_draft_count (self->draft, CW_DRAFT_ACCEPTED), ==, accepted);
}

/* What is announced is what happens, whatever was set aside before. */
static void
test_count_acceptable (Desk *self, gconstpointer data)
{
  g_autoptr (CwReportDraft) draft =
    make_draft (self, "Case presentation\n\nA 27-year-old man was admitted in May 2019.\n\n"
                      "This 31-year-old man had a mass.\n");
  CwDraftFact *first = find_in (draft, "Patient › Age at presentation: 27");
  CwDraftFact *second = find_in (draft, "Patient › Age at presentation: 31");

  g_assert_true (cw_draft_fact_get_alternative (second) == first);
  g_assert_cmpuint (cw_report_draft_count_acceptable (draft), ==,
                    cw_report_draft_count (draft, CW_DRAFT_OPEN) - 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (draft)); i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (G_LIST_MODEL (draft), i);

      cw_report_draft_set_dismissed (draft, fact, fact != second);
    }
  g_assert_cmpuint (cw_report_draft_count_acceptable (draft), ==, 1);
  g_assert_cmpuint (cw_report_draft_accept_all (draft), ==, 1);
  assert_text (get_patient (self), "age", "31 a");
  g_assert_cmpuint (cw_report_draft_count_acceptable (draft), ==, 0);
}

/* The same text, read again on another day: nothing comes in twice. */
static void
test_again (Desk *self, gconstpointer data)
{
  guint accepted = cw_report_draft_accept_all (self->draft);
  guint rows = count_rows (CW_CASE (get_root (self))->evidence);
  g_autoptr (CwReportDraft) again = make_draft (self, report);

  g_assert_cmpuint (cw_report_draft_count (again, CW_DRAFT_ACCEPTED), ==, accepted);
  g_assert_cmpuint (cw_report_draft_accept_all (again), ==, 0);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, rows);
}

static CwEntity *
get_change (Desk *self)
{
  GListModel *changes = G_LIST_MODEL (CW_CASE (get_root (self))->dose_changes);
  g_autoptr (CwEntity) change = g_list_model_get_item (changes, 0);

  g_assert_nonnull (change);
  return change;
}

static char *
dup_drug_name (Desk *self)
{
  CwDoseChange *change = CW_DOSE_CHANGE (get_change (self));
  CwEntity *drug = cw_entity_lookup (get_root (self), change->drug);

  return drug ? g_strdup (CW_DRUG (drug)->name) : NULL;
}

/* The change comes before its drug, and knows it as soon as it is there. */
static void
test_references (Desk *self, gconstpointer data)
{
  CwDraftFact *change = find_in (self->draft, "Dose change");
  CwDraftFact *regimen = find_in (self->draft, "Regimen");
  g_autofree char *name = NULL, *again = NULL;

  g_assert_true (cw_report_draft_accept (self->draft, change, NULL));
  assert_text (get_change (self), "drug", NULL);
  g_assert_true (cw_report_draft_accept (self->draft, regimen, NULL));
  name = dup_drug_name (self);
  g_assert_cmpstr (name, ==, "anlotinib");
  undo (self);
  assert_text (get_change (self), "drug", NULL);
  assert_fact (self->draft, change, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_fact (self->draft, regimen, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  redo (self);
  again = dup_drug_name (self);
  g_assert_cmpstr (again, ==, "anlotinib");
}

/* The author has two drugs and the report one of them: a change of dose finds its own. */
static void
test_rows_in_any_order (Desk *self, gconstpointer data)
{
  g_autoptr (CwReportDraft) draft =
    make_draft (self, "Case presentation\n\nThe patient received epirubicin. Epirubicin was "
                      "discontinued because of nausea.\n");
  CwEntity *regimen = insert_row (get_root (self), "regimens");
  g_autofree char *name = NULL;

  cw_entity_set_by_name (insert_row (regimen, "drugs"), "name", "Vincristine", NULL);
  cw_entity_set_by_name (insert_row (regimen, "drugs"), "name", "epirubicin", NULL);
  assert_fact (draft, find_in (draft, "Regimen"), CW_DRAFT_OPEN, CW_DRAFT_SAME);
  g_assert_true (cw_report_draft_accept (draft, find_in (draft, "Dose change"), NULL));
  name = dup_drug_name (self);
  g_assert_cmpstr (name, ==, "epirubicin");
}

/* What the author has cleared stays so, whatever else is accepted, now or in another reading. */
static void
test_cleared_reference (Desk *self, gconstpointer data)
{
  CwDraftFact *change = find_in (self->draft, "Dose change");
  g_autoptr (CwReportDraft) again = NULL;

  g_assert_true (cw_report_draft_accept (self->draft, change, NULL));
  g_assert_true (cw_report_draft_accept (self->draft, find_in (self->draft, "Regimen"), NULL));
  g_assert_true (cw_entity_set_by_name (get_change (self), "drug", NULL, NULL));
  cw_history_break (cw_record_get_history (self->record));
  g_assert_true (
    cw_report_draft_accept (self->draft, find_in (self->draft, "Patient › Age"), NULL));
  assert_text (get_change (self), "drug", NULL);
  assert_fact (self->draft, change, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  again = make_draft (self, report);
  g_assert_true (cw_report_draft_accept (again, find_in (again, "Complaint"), NULL));
  assert_text (get_change (self), "drug", NULL);
}

static void
count_cb (GObject *object, guint *count)
{
  (*count)++;
}

/* The window hears of an undo by the main loop. */
static void
test_signals (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age");
  guint changed = 0;

  cw_report_draft_accept (self->draft, age, NULL);
  g_signal_connect (self->draft, "changed", G_CALLBACK (count_cb), &changed);
  undo (self);
  g_assert_cmpint (cw_draft_fact_get_state (age), ==, CW_DRAFT_ACCEPTED);
  while (changed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpint (cw_draft_fact_get_state (age), ==, CW_DRAFT_OPEN);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/report-draft/" path, Desk, NULL, desk_set_up, test, desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("value", test_value);
  ADD ("description-is-whole", test_description_is_whole);
  ADD ("finding-is-named", test_finding_is_named);
  ADD ("row", test_row);
  ADD ("other-value", test_other_value);
  ADD ("unreadable-value", test_unreadable_value);
  ADD ("same-value", test_same_value);
  ADD ("same-in-another-spelling", test_same_in_another_spelling);
  ADD ("other-row", test_other_row);
  ADD ("dismissed", test_dismissed);
  ADD ("replaced-value", test_replaced_value);
  ADD ("replaced-beside-evidence", test_replaced_beside_evidence);
  ADD ("value-taken-back", test_value_taken_back);
  ADD ("further-quote", test_further_quote);
  ADD ("accept-all", test_accept_all);
  ADD ("candidate", test_candidate);
  ADD ("doubts", test_doubts);
  ADD ("count-acceptable", test_count_acceptable);
  ADD ("again", test_again);
  ADD ("references", test_references);
  ADD ("cleared-reference", test_cleared_reference);
  ADD ("rows-in-any-order", test_rows_in_any_order);
  ADD ("signals", test_signals);
  return g_test_run ();
}

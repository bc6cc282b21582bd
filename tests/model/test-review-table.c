/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-error.h"
#include "model/cw-absence.h"
#include "model/cw-history.h"
#include "model/cw-review-notes.h"
#include "model/cw-snapshot.h"

/* Cells of a review, in columns of the program and of the author. */

static CwReview *
make_review (void)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));

  cw_review_table_add_default_columns (review);
  return review;
}

static CwEntity *
add (CwReview *review, const char *list)
{
  return cw_entity_insert (CW_ENTITY (review),
                           cw_entity_info_find (cw_entity_get_info (CW_ENTITY (review)), list),
                           G_MAXUINT, NULL);
}

static const CwField *
get_field (const char *name)
{
  return cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_REPORTED_CASE), name);
}

/* ---- what a cell understands ---- */

static void
test_cell (void)
{
  static const struct
  {
    const char *field;
    const char *typed;
    const char *canonical; /* with "!" when it is kept as typed */
    const char *shown;
    const char *printed;
  } rows[] = {
    { "age", "69", "69 a", "69\u00a0y", "69\u00a0y" },
    { "age", "not reported", "?not-mentioned", "Not mentioned", "NM" },
    { "age", "Not applicable", "?not-applicable", "Not applicable", "N/A" },
    { "age", "NA", "!NA", "NA", "NA" },
    { "age", "–", "!–", "–", "–" },
    { "age", "old", "!old", "old", "old" },
    { "progression-free-survival", ">8", ">8 mo", ">8\u00a0mo", ">8\u00a0mo" },
    { "surgery", "No", "no", "No", "No" },
    { "surgery", "not mentioned", "?not-mentioned", "Not mentioned", "NM" },
    { "targeted-therapy", "No", "?none", "No", "No" },
    { "targeted-therapy", "none", "?none", "No", "No" },
    { "targeted-therapy", " Apatinib ", "Apatinib", "Apatinib", "Apatinib" },
    { "targeted-therapy", "?", "!?", "?", "?" },
    { "targeted-therapy", "!", "!!", "!", "!" },
    { "targeted-therapy", "n.a.", "!n.a.", "n.a.", "n.a." },
    { "best-response", "PR", "pr", "Partial response (PR)", "PR" },
    { "best-response", "partial response", "pr", "Partial response (PR)", "PR" },
    { "best-response", "Partial response (PR)", "pr", "Partial response (PR)", "PR" },
    { "best-response", "better", "!better", "better", "better" },
    { "status", "DOD", "dead-of-disease", "Dead of disease (DOD)", "DOD" },
  };
  g_autoptr (CwReview) review = make_review ();
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  CwReportedCase *row = CW_REPORTED_CASE (add (review, "cases"));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CwTableColumn *column = cw_review_table_find_column (columns, rows[i].field);
      g_autofree char *canonical = NULL, *shown = NULL, *printed = NULL, *problem = NULL;

      g_test_message ("%s: %s", rows[i].field, rows[i].typed);
      g_assert_true (cw_review_table_set_cell (row, column, rows[i].typed, NULL));
      canonical = cw_review_table_dup_cell (row, column);
      shown = cw_field_describe (column->field, canonical);
      printed = cw_review_table_describe_cell (review, column, canonical);
      problem = cw_review_table_dup_problem (row, column);
      g_assert_cmpstr (canonical, ==, rows[i].canonical);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpstr (printed, ==, rows[i].printed);
      g_assert_cmpint (problem != NULL, ==, *canonical == '!');
      g_assert_cmpint (cw_entity_is_recorded (CW_ENTITY (row), column->field), ==,
                       *canonical != '!');
    }
}

/* Four findings, never one for another. */
static void
test_absences (void)
{
  g_assert_cmpint (cw_absence_read (NULL), ==, CW_ABSENCE_NOT_RECORDED);
  g_assert_cmpint (cw_absence_read ("no"), ==, CW_ABSENCE_NOT_RECORDED);
  for (CwAbsence i = CW_ABSENCE_NOT_MENTIONED; i <= CW_ABSENCE_NONE; i++)
    {
      g_autofree char *canonical = NULL;

      g_assert_cmpint (cw_absence_read (cw_absence_get_canonical (i)), ==, i);
      g_assert_cmpint (cw_absence_parse (cw_absence_get_label (i)), ==, i);
      g_assert_true (
        cw_field_parse (get_field ("age"), cw_absence_get_canonical (i), &canonical, NULL));
      g_assert_cmpstr (canonical, ==, cw_absence_get_canonical (i));
    }
  g_assert_cmpint (cw_absence_parse ("na"), ==, CW_ABSENCE_NOT_RECORDED);
  g_assert_true (cw_absence_is_ambiguous (" N/A "));
  g_assert_false (cw_absence_is_ambiguous ("not mentioned"));
}

static void
test_marks (void)
{
  g_autoptr (CwReview) review = make_review ();
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  const CwTableColumn *age = cw_review_table_find_column (columns, "age");
  g_autofree char *before = cw_review_table_describe_cell (review, age, "?not-mentioned");
  g_autofree char *after = NULL;

  cw_entity_set_by_name (CW_ENTITY (review), "not-mentioned-mark", "NA", NULL);
  after = cw_review_table_describe_cell (review, age, "?not-mentioned");
  g_assert_cmpstr (before, ==, "NM");
  g_assert_cmpstr (after, ==, "NA");
}

/* ---- columns ---- */

static void
test_columns (void)
{
  g_autoptr (CwReview) review = make_review ();
  g_autoptr (CwEntity) sex = g_list_model_get_item (G_LIST_MODEL (review->columns), 1);
  g_autoptr (GPtrArray) columns = NULL;
  CwEntity *again = add (review, "columns"), *wrong = add (review, "columns");
  guint n_shown = 0;

  cw_entity_set_by_name (again, "field", "age", NULL);
  cw_entity_set_by_name (wrong, "field", "appraisals", NULL);
  cw_entity_set_by_name (sex, "label", "Gender", NULL);
  columns = cw_review_table_list_columns (review);
  for (guint i = 0; i < columns->len; i++)
    n_shown += !((const CwTableColumn *)columns->pdata[i])->is_hidden;
  g_assert_cmpuint (n_shown, ==, 10); /* the nine, and the one of the author */
  g_assert_cmpstr (((CwTableColumn *)columns->pdata[0])->key, ==, "citation");
  g_assert_true (((CwTableColumn *)columns->pdata[0])->is_frozen);
  g_assert_cmpstr (((CwTableColumn *)columns->pdata[1])->label, ==, "Gender");
  g_assert_true (cw_review_table_find_column (columns, "country")->is_hidden);
  g_assert_null (cw_review_table_find_column (columns, "appraisals"));
}

static void
assert_cell (CwReportedCase *row, const CwTableColumn *column, const char *expected)
{
  g_autofree char *text = cw_review_table_dup_cell (row, column);

  g_assert_cmpstr (text, ==, expected);
}

/* A column of the author: its type, unit and choices rule its cells. */
static void
test_own_column (void)
{
  static const struct
  {
    const char *type;
    const char *unit;
    const char *choices;
    const char *typed;
    const char *canonical;
  } rows[] = {
    { NULL, NULL, NULL, "anything", "anything" },
    { "text", NULL, NULL, "none", "?none" },
    { "number", "mg", NULL, "12", "12 mg" },
    { "number", "mg", NULL, ">12 mg", ">12 mg" },
    { "number", "mg", NULL, "12 mm", "!12 mm" },
    { "number", NULL, NULL, "12", "12" },
    { "number", "petals", NULL, "12", "12 petals" },
    { "choice", NULL, "Low\n\n High \n", "high", "High" },
    { "choice", NULL, "Low\nHigh", "middle", "!middle" },
    { "choice", NULL, NULL, "any", "!any" },
    { "yes-no", NULL, NULL, "No", "no" },
    { "date", NULL, NULL, "2019-07", "2019-07" },
    { "date", NULL, NULL, "soon", "!soon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwReview) review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
      CwEntity *own = add (review, "columns");
      CwReportedCase *row = CW_REPORTED_CASE (add (review, "cases"));
      g_autoptr (GPtrArray) columns = NULL;
      g_autofree char *problem = NULL;
      const CwTableColumn *column;

      cw_entity_set_by_name (own, "type", rows[i].type, NULL);
      cw_entity_set_by_name (own, "unit", rows[i].unit, NULL);
      cw_entity_set_by_name (own, "choices", rows[i].choices, NULL);
      columns = cw_review_table_list_columns (review);
      column = columns->pdata[0];
      g_test_message ("%s %s", rows[i].type, rows[i].typed);
      g_assert_cmpstr (column->key, ==, cw_entity_get_id (own));
      assert_cell (row, column, NULL);
      g_assert_true (cw_review_table_set_cell (row, column, rows[i].typed, NULL));
      assert_cell (row, column, rows[i].canonical);
      problem = cw_review_table_dup_problem (row, column);
      g_assert_cmpint (problem != NULL, ==, *rows[i].canonical == '!');
      g_assert_true (cw_review_table_set_cell (row, column, "", NULL));
      assert_cell (row, column, NULL);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (row->values)), ==, 0);
    }
}

static void
test_own_column_undo (void)
{
  g_autoptr (CwReview) review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  g_autoptr (CwHistory) history = cw_history_new (CW_ENTITY (review));
  CwReportedCase *row = CW_REPORTED_CASE (add (review, "cases"));
  g_autoptr (GPtrArray) columns = NULL;

  add (review, "columns");
  columns = cw_review_table_list_columns (review);
  cw_history_break (history);
  cw_history_begin (history, "Edit");
  cw_review_table_set_cell (row, columns->pdata[0], "one", NULL);
  cw_history_end (history);
  g_assert_true (cw_history_undo (history, NULL));
  assert_cell (row, columns->pdata[0], NULL);
  g_assert_true (cw_history_redo (history, NULL));
  assert_cell (row, columns->pdata[0], "one");
}

/* A copy has ids of its own, and what hangs on the cells of a column of the author still does. */
static void
test_copy (void)
{
  g_autoptr (CwReview) review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  CwReviewColumn *own = cw_review_table_place_column (review, NULL);
  CwReportedCase *row = CW_REPORTED_CASE (add (review, "cases"));
  g_autoptr (CwSnapshot) snapshot = NULL;
  g_autoptr (CwReview) copy = NULL;
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  g_autoptr (GPtrArray) copied = NULL, quotes = NULL;
  g_autoptr (CwReportedCase) other = NULL;
  const CwTableColumn *column = columns->pdata[0];
  CwFootnote *footnote = cw_review_add_footnote (review, "Locally");
  g_autoptr (CwFootnote) note = NULL;

  g_assert_cmpstr (column->key, ==, cw_entity_get_id (CW_ENTITY (own)));
  cw_review_table_set_cell (row, column, "high", NULL);
  cw_review_add_quote (review, row, column->key);
  cw_review_add_second_reading (review, row, column);
  cw_footnote_hang (footnote, CW_ENTITY (row), column->key, TRUE);
  snapshot = cw_snapshot_new_from_entity (CW_ENTITY (review));
  cw_snapshot_renew_ids (snapshot);
  copy = CW_REVIEW (cw_snapshot_to_entity (snapshot));
  copied = cw_review_table_list_columns (copy);
  column = copied->pdata[0];
  other = g_list_model_get_item (G_LIST_MODEL (copy->cases), 0);
  note = g_list_model_get_item (G_LIST_MODEL (copy->footnotes), 0);
  g_assert_cmpstr (column->key, !=, cw_entity_get_id (CW_ENTITY (own)));
  assert_cell (other, column, "high");
  quotes =
    cw_evidence_list_for (CW_ENTITY (copy), cw_entity_get_id (CW_ENTITY (other)), column->key);
  g_assert_cmpuint (quotes->len, ==, 1);
  g_assert_nonnull (cw_review_find_second_reading (copy, other, column->key));
  g_assert_nonnull (cw_footnote_find_anchor (note, CW_ENTITY (other), column->key));
}

static void
test_hostile (void)
{
  g_autoptr (CwReview) review = make_review ();
  g_autoptr (GPtrArray) columns = NULL;
  CwReportedCase *row = CW_REPORTED_CASE (add (review, "cases"));
  g_autoptr (GError) error = NULL;

  add (review, "columns");
  columns = cw_review_table_list_columns (review);
  for (guint i = 0; i < columns->len; i++)
    {
      g_clear_error (&error);
      g_assert_false (cw_review_table_set_cell (row, columns->pdata[i], "\xff\xfe", &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
      assert_cell (row, columns->pdata[i], NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-table/cell", test_cell);
  g_test_add_func ("/review-table/absences", test_absences);
  g_test_add_func ("/review-table/marks", test_marks);
  g_test_add_func ("/review-table/columns", test_columns);
  g_test_add_func ("/review-table/own-column", test_own_column);
  g_test_add_func ("/review-table/own-column-undo", test_own_column_undo);
  g_test_add_func ("/review-table/copy", test_copy);
  g_test_add_func ("/review-table/hostile", test_hostile);
  return g_test_run ();
}

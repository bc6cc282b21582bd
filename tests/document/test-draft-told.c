/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "document/cw-draft-told.h"
#include "draft-fixtures.h"
#include "model/cw-article.h"
#include "model/cw-reported-case.h"
#include "model/cw-review-table.h"

/* Words of a report that the author points at go into the record as those do that were read. */

static const char text[] =
  "Case presentation\n\n"
  "A 27-year-old man was seen. Things went badly after that.\n\nHe said it hurt below the ribs. "
  "Grade 2 thrombocytopenia came next. His hair fell out. Hb was 9.7. "
  "It was seen as a gastric glomus tumour. Some called it a gastric schwannoma.\n";

static const CwDraftTarget *
find_target (GPtrArray *targets, const char *place, const char *field)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const CwDraftTarget *target = targets->pdata[i];

      if (g_strcmp0 (target->place ? target->place->name : NULL, place) == 0 &&
          (field == NULL || g_str_equal (target->field->name, field)))
        return target;
    }
  g_error ("there is no target %s %s", place, field);
}

static CwNotationSpan
find_words (CwReportDraft *draft, const char *words)
{
  const char *whole = cw_report_draft_get_text (draft)->text;
  const char *found = strstr (whole, words);

  g_assert_nonnull (found);
  return (CwNotationSpan){ (gsize)(found - whole), strlen (words) };
}

static CwNotationSpan
find_last (CwReportDraft *draft, const char *words)
{
  const char *whole = cw_report_draft_get_text (draft)->text;

  return (CwNotationSpan){ (gsize)(g_strrstr (whole, words) - whole), strlen (words) };
}

static CwDraftFact *
tell_into (Desk *self, CwNotationSpan span, const char *place, const char *field)
{
  g_autoptr (GPtrArray) targets = cw_report_draft_list_targets (self->draft);
  g_autoptr (GError) error = NULL;
  CwDraftFact *fact =
    cw_report_draft_tell (self->draft, find_target (targets, place, field), &span, &error);

  g_assert_no_error (error);
  g_assert_nonnull (fact);
  return fact;
}

static CwDraftFact *
tell_span (Desk *self, CwNotationSpan span, const char *place)
{
  return tell_into (self, span, place, NULL);
}

static CwDraftFact *
tell (Desk *self, const char *words, const char *place, const char *field)
{
  return tell_into (self, find_words (self->draft, words), place, field);
}

static void
read_text (Desk *self)
{
  g_clear_object (&self->draft);
  self->draft = make_draft (self, text);
}

static CwEntity *
get_row (Desk *self, const char *list, guint position)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (get_root (self)), list);
  g_autoptr (CwEntity) row =
    g_list_model_get_item (cw_entity_get_list (get_root (self), field), position);

  g_assert_nonnull (row);
  return row; /* the case holds it */
}

/* ---- a case ---- */

/* What no reader understands stands as it is, in one line. */
static void
test_plain_words (Desk *self, gconstpointer data)
{
  CwDraftFact *fact;
  guint n_facts;

  read_text (self);
  n_facts = g_list_model_get_n_items (G_LIST_MODEL (self->draft));
  fact = tell (self, " Things went badly after that.\n\nHe", "history", NULL);
  assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_text (get_row (self, "history", 0), "item", "Things went badly after that. He");
  g_assert_nonnull (strstr (cw_draft_fact_get_quote (fact), "Things went badly"));
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->draft)), ==, n_facts + 1);
  undo (self);
  assert_fact (self->draft, fact, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->history), ==, 0);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 0);
  redo (self);
  assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_text (get_row (self, "history", 0), "item", "Things went badly after that. He");
}

static void
test_notation (Desk *self, gconstpointer data)
{
  read_text (self);
  tell (self, "Grade 2 thrombocytopenia", "adverse-events", NULL);
  assert_text (get_row (self, "adverse-events", 0), "as-written", "thrombocytopenia");
  assert_text (get_row (self, "adverse-events", 0), "grade", "2");
  tell (self, "His hair fell out", "adverse-events", NULL);
  assert_text (get_row (self, "adverse-events", 1), "as-written", "His hair fell out");
  assert_text (get_row (self, "adverse-events", 1), "grade", NULL);
  undo (self);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->adverse_events), ==, 1);
}

/* A diagnosis that the case has already is not written over by pointing. */
static void
test_value (Desk *self, gconstpointer data)
{
  CwEntity *diagnosis = CW_ENTITY (CW_CASE (get_root (self))->diagnosis);
  CwDraftFact *fact, *other;

  read_text (self);
  fact = tell (self, "gastric glomus tumour", "diagnosis", "name");
  assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  assert_text (diagnosis, "name", "gastric glomus tumour");
  other = tell (self, "gastric schwannoma", "diagnosis", "name");
  assert_fact (self->draft, other, CW_DRAFT_OPEN, CW_DRAFT_OTHER);
  assert_text (diagnosis, "name", "gastric glomus tumour");
  g_assert_true (cw_report_draft_replace (self->draft, other, NULL));
  assert_text (diagnosis, "name", "gastric schwannoma");
  undo (self);
  assert_text (diagnosis, "name", "gastric glomus tumour");
  undo (self);
  assert_text (diagnosis, "name", NULL);
}

/* The same said again is the same fact, not a second row. */
static void
test_again (Desk *self, gconstpointer data)
{
  CwDraftFact *fact;
  guint n_facts, n_spans;

  read_text (self);
  fact = tell (self, "His hair fell out", "adverse-events", NULL);
  n_facts = g_list_model_get_n_items (G_LIST_MODEL (self->draft));
  g_assert_true (tell (self, "His hair fell out", "adverse-events", NULL) == fact);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->draft)), ==, n_facts);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->adverse_events), ==, 1);
  cw_draft_fact_get_spans (fact, &n_spans);
  g_assert_cmpuint (n_spans, ==, 2);
}

/* One row, and each of its two sentences once. */
static void
test_two_sentences (Desk *self, gconstpointer data)
{
  CwDraftFact *fact;
  const GPtrArray *quotes;

  g_clear_object (&self->draft);
  self->draft =
    make_draft (self, "Case presentation\n\nA 27-year-old man came. Then the ears rang. "
                      "Later, he said, the ears rang\fagain. The ears rang, the ears "
                      "rang.\n");
  fact = tell (self, "the ears rang", "adverse-events", NULL);
  g_assert_true (tell (self, "the ears rang again", "adverse-events", NULL) != fact);
  undo (self);
  assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 1);
  g_assert_true (tell_span (self, find_last (self->draft, "the ears rang"), "adverse-events") ==
                 fact);
  assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->adverse_events), ==, 1);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 2);
  quotes = cw_draft_fact_get_quotes (fact);
  g_assert_cmpuint (quotes->len, ==, 2);
  g_assert_cmpuint (((CwDraftQuote *)quotes->pdata[0])->page, ==, 1);
  g_assert_cmpuint (((CwDraftQuote *)quotes->pdata[1])->page, ==, 2);
}

/* A row that the author has edited stays as it is, however often its words are pointed at. */
static void
test_edited (Desk *self, gconstpointer data)
{
  CwDraftFact *fact;

  read_text (self);
  fact = tell (self, "His hair fell out", "adverse-events", NULL);
  cw_entity_set_by_name (get_row (self, "adverse-events", 0), "as-written", "alopecia", NULL);
  cw_history_break (cw_record_get_history (self->record));
  g_assert_true (tell (self, "His hair fell out", "adverse-events", NULL) == fact);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->adverse_events), ==, 1);
  assert_text (get_row (self, "adverse-events", 0), "as-written", "alopecia");
  g_assert_cmpint (cw_draft_fact_get_state (fact), ==, CW_DRAFT_ACCEPTED);
}

static void
test_order (Desk *self, gconstpointer data)
{
  gsize before = 0;

  read_text (self);
  tell (self, "His hair fell out", "adverse-events", NULL);
  tell (self, "hurt below the ribs", "complaints", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->draft)); i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (G_LIST_MODEL (self->draft), i);
      guint n_spans;
      gsize offset = cw_draft_fact_get_spans (fact, &n_spans)[0].offset;

      g_assert_cmpuint (offset, >=, before);
      before = offset;
    }
}

/* A sentence of which something was made is no longer shown as unread. */
static void
test_unread (Desk *self, gconstpointer data)
{
  guint n_before, n_after;

  read_text (self);
  cw_report_draft_get_unread (self->draft, &n_before);
  g_assert_cmpuint (n_before, >, 0);
  tell (self, "hair fell", "adverse-events", NULL);
  cw_report_draft_get_unread (self->draft, &n_after);
  g_assert_cmpuint (n_after, ==, n_before - 1);
}

/* Every target takes words, keeps the quote and can be taken back. */
static void
test_every_target (Desk *self, gconstpointer data)
{
  g_autoptr (GPtrArray) targets = NULL;

  read_text (self);
  targets = cw_report_draft_list_targets (self->draft);
  g_assert_cmpuint (targets->len, >, 20);
  for (guint i = 0; i < targets->len; i++)
    {
      const CwDraftTarget *target = targets->pdata[i];
      CwDraftFact *fact;

      g_test_message ("%s", target->label);
      fact = tell (self, "hurt below the ribs", target->place->name, target->field->name);
      assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
      g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 1);
      undo (self);
      assert_fact (self->draft, fact, CW_DRAFT_OPEN, CW_DRAFT_NEW);
      g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->evidence), ==, 0);
    }
}

static void
refuse (Desk *self, CwNotationSpan span)
{
  g_autoptr (GPtrArray) targets = cw_report_draft_list_targets (self->draft);
  guint n_facts = g_list_model_get_n_items (G_LIST_MODEL (self->draft));
  g_autoptr (GError) error = NULL;

  g_assert_null (
    cw_report_draft_tell (self->draft, find_target (targets, "history", NULL), &span, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CONSTRAINT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->draft)), ==, n_facts);
  g_assert_cmpuint (count_rows (CW_CASE (get_root (self))->history), ==, 0);
}

static void
test_no_words (Desk *self, gconstpointer data)
{
  g_autofree char *filler = g_strnfill (5000, 'a');
  g_autofree char *longer = g_strconcat (text, filler, " é", NULL);

  g_clear_object (&self->draft);
  self->draft = make_draft (self, longer);
  refuse (self, (CwNotationSpan){ find_words (self->draft, " Things").offset, 1 });
  refuse (self, (CwNotationSpan){ 3, 0 });
  refuse (self, (CwNotationSpan){ 3, 4500 });
  refuse (self, (CwNotationSpan){ G_MAXSIZE, 1 });
  refuse (self, (CwNotationSpan){ 1, G_MAXSIZE });
  refuse (self, (CwNotationSpan){ find_words (self->draft, "é").offset, 1 });
}

/* ---- a row of a review ---- */

static void
test_cells (Desk *self, gconstpointer data)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *age = NULL;
  CwNotationSpan span;
  CwDraftFact *fact;

  cw_review_table_add_default_columns (review);
  g_clear_object (&self->draft);
  g_clear_object (&self->record);
  self->record = cw_record_new_unkept (CW_ENTITY (review));
  read_text (self);
  fact = tell (self, "below the ribs", NULL, "primary-site");
  assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);
  g_assert_cmpstr (cw_draft_fact_get_cell (fact, NULL), ==, "primary-site");
  assert_text (CW_ENTITY (cw_report_draft_get_row (self->draft)), "primary-site", "below the ribs");
  undo (self);
  assert_fact (self->draft, fact, CW_DRAFT_OPEN, CW_DRAFT_NEW);
  redo (self);
  assert_fact (self->draft, fact, CW_DRAFT_ACCEPTED, CW_DRAFT_SAME);

  targets = cw_report_draft_list_targets (self->draft);
  span = find_words (self->draft, "His hair fell out");
  g_assert_null (
    cw_report_draft_tell (self->draft, find_target (targets, NULL, "age"), &span, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  age = cw_entity_dup_text (
    CW_ENTITY (cw_report_draft_get_row (self->draft)),
    cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_REPORTED_CASE), "age"));
  g_assert_cmpstr (age, ==, NULL);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/draft-told/" name, Desk, NULL, desk_set_up, test, desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("plain-words", test_plain_words);
  ADD ("notation", test_notation);
  ADD ("value", test_value);
  ADD ("again", test_again);
  ADD ("two-sentences", test_two_sentences);
  ADD ("edited", test_edited);
  ADD ("order", test_order);
  ADD ("unread", test_unread);
  ADD ("every-target", test_every_target);
  ADD ("no-words", test_no_words);
  ADD ("cells", test_cells);
  return g_test_run ();
}

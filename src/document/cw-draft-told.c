/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-draft-told.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-draft-private.h"
#include "document/cw-record-private.h"
#include "document/cw-shorthand-private.h"
#include "model/cw-article.h"
#include "model/cw-review-table.h"

/* What the reader did not see in a report, the author points at: the chosen words become a row, a
 * value or a cell, with their sentence as quote like every fact that was read. */

/* Nobody points at more than a paragraph; a quote holds no longer words. */
#define MAX_WORDS_BYTES 2000

/* Where words can go in a case, in the order of its pages, and the field that takes them when no
 * reader understands more of them. */
static const struct
{
  const char *place;
  const char *field;
} places[] = {
  { "complaints", "complaint" },
  { "history", "item" },
  { "interventions", "intervention" },
  { "examinations", "finding" },
  { "laboratory", "analyte" },
  { "imaging", "findings" },
  { "specimens", "histology" },
  { "molecular", "gene" },
  { "panels", "as-written" },
  { "diagnosis", "name" },
  { "diagnosis", "primary-site" },
  { "diagnosis", "tnm" },
  { "diagnosis", "stage" },
  { "metastatic-sites", "site" },
  { "differentials", "diagnosis" },
  { "regimens", "as-written" },
  { "dose-changes", "reason" },
  { "procedures", "procedure" },
  { "radiotherapy", "site" },
  { "supportive-drugs", "name" },
  { "adverse-events", "as-written" },
  { "assessments", "note" },
  { "outcome", "cause-of-death" },
  { "decisions", "decision" },
};

/* ---- targets ---- */

static CwDraftTarget *
target_new (const CwField *place, const CwField *field, const char *label)
{
  CwDraftTarget *self = g_new0 (CwDraftTarget, 1);

  self->place = place;
  self->field = field;
  self->label = g_strdup (label);
  return self;
}

static void
target_free (gpointer data)
{
  CwDraftTarget *self = data;

  g_free (self->label);
  g_free (self);
}

static void
add_places (GPtrArray *targets)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const CwField *place = cw_entity_info_find (info, places[i].place);
      const CwEntityInfo *item = cw_entity_type_get_info (place->entity_type ());
      const CwField *field = cw_entity_info_find (item, places[i].field);
      gboolean is_row = place->kind == &cw_kind_list;

      g_ptr_array_add (targets, target_new (place, field, _ (is_row ? item->label : field->label)));
    }
}

/* Only columns of the program: a fact is a value of the model. */
static void
add_columns (GPtrArray *targets, CwReview *review)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);

  for (guint i = 0; i < columns->len; i++)
    {
      const CwTableColumn *column = columns->pdata[i];

      if (column->own == NULL && !column->is_hidden && column->field->kind == &cw_kind_cell)
        g_ptr_array_add (targets, target_new (NULL, column->field, column->label));
    }
}

/**
 * cw_report_draft_list_targets:
 * @self: a draft
 *
 * Returns: (transfer full) (element-type CwDraftTarget): what words of the report can become, in
 *   the order of the pages of a case, or of the columns of a review
 */
GPtrArray *
cw_report_draft_list_targets (CwReportDraft *self)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func (target_free);

  if (cw_report_draft_fills_row (self))
    add_columns (targets, CW_REVIEW (cw_record_get_root (self->record)));
  else
    add_places (targets);
  return targets;
}

/* ---- words into facts ---- */

/* One line without blanks around it; @words shrinks to it. */
static char *
dup_line (const CwSourceText *text, CwNotationSpan *words)
{
  g_autoptr (GString) line = g_string_new (NULL);

  while (words->length > 0 && g_ascii_isspace (text->text[words->offset]))
    {
      words->offset++;
      words->length--;
    }
  while (words->length > 0 && g_ascii_isspace (text->text[words->offset + words->length - 1]))
    words->length--;
  for (gsize i = 0; i < words->length; i++)
    {
      char letter = text->text[words->offset + i];
      gboolean is_blank = g_ascii_isspace (letter);

      if (!is_blank || line->str[line->len - 1] != ' ')
        g_string_append_c (line, is_blank ? ' ' : letter);
    }
  return g_strdup (line->str);
}

static gboolean
refuse_words (GError **error)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_CONSTRAINT,
                       _ ("Choose a sentence or less of the report."));
  return FALSE;
}

static gboolean
check_words (const CwSourceText *text, const CwNotationSpan *words, GError **error)
{
  if (words->offset <= text->length && words->length <= text->length - words->offset &&
      words->length <= MAX_WORDS_BYTES &&
      g_utf8_validate (text->text + words->offset, (gssize)words->length, NULL))
    return TRUE;
  return refuse_words (error);
}

static void
take_fact (GPtrArray *facts,
           CwReportDraft *self,
           const CwDraftTarget *target,
           CwSnapshot *item,
           const CwNotationSpan *words)
{
  CwReportFact *fact = g_new0 (CwReportFact, 1);

  fact->target = g_strdup (target->place->name);
  fact->item = item;
  fact->spans = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  fact->further = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  fact->alternative_to = -1;
  g_array_append_vals (fact->spans, words, 1);
  g_ptr_array_add (facts, cw_draft_fact_new (fact, self->text));
  cw_report_fact_free (fact);
}

/* What the line says in the notation of such rows: “grade 3 hematochezia”. */
static void
read_shorthand (GPtrArray *facts,
                CwReportDraft *self,
                const CwDraftTarget *target,
                const char *line,
                const CwNotationSpan *words)
{
  const CwShorthandNotation *kind =
    cw_shorthand_find (cw_entity_type_get_info (target->place->entity_type ()));
  g_autoptr (CwNotation) notation = kind ? kind->parse (line) : NULL;

  while (notation && notation->items->len > 0)
    take_fact (facts, self, target, g_ptr_array_steal_index (notation->items, 0), words);
}

/* What a report of these words alone would say: “hemoglobin 9.7 g/dL”. */
static void
read_report (GPtrArray *facts,
             CwReportDraft *self,
             const CwDraftTarget *target,
             const char *line,
             const CwNotationSpan *words)
{
  g_autoptr (CwReport) report = cw_report_parse_with (cw_record_get_patterns (self->record), line);

  for (guint i = 0; i < report->facts->len; i++)
    {
      CwReportFact *fact = report->facts->pdata[i];

      if (g_str_equal (fact->target, target->place->name))
        take_fact (facts, self, target, g_steal_pointer (&fact->item), words);
    }
}

static CwDraftFact *
make_cell (CwReportDraft *self,
           const CwField *column,
           const char *text,
           const CwNotationSpan *words)
{
  CwDraftFact *fact = cw_draft_fact_new_cell (self->row, column->name, text);

  cw_draft_fact_describe (fact, NULL);
  cw_draft_fact_add_span (fact, self->text, words);
  return fact;
}

/* The words as they stand; FALSE when the field wants something else, such as a number. */
static gboolean
take_words (GPtrArray *facts,
            CwReportDraft *self,
            const CwDraftTarget *target,
            const char *line,
            const CwNotationSpan *words,
            GError **error)
{
  g_autofree char *text = NULL;
  CwSnapshot *item;

  if (!cw_field_parse (target->field, line, &text, error))
    return FALSE;
  if (text == NULL || *text == '\0')
    return refuse_words (error);
  if (target->place == NULL)
    {
      g_ptr_array_add (facts, make_cell (self, target->field, text, words));
      return TRUE;
    }
  item = cw_snapshot_new (cw_entity_type_get_info (target->place->entity_type ()), NULL);
  item->texts[target->field->index] = g_steal_pointer (&text);
  take_fact (facts, self, target, item, words);
  return TRUE;
}

static GPtrArray *
make_facts (CwReportDraft *self,
            const CwDraftTarget *target,
            const char *line,
            const CwNotationSpan *words,
            GError **error)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_row = target->place && target->place->kind == &cw_kind_list;

  if (is_row)
    read_shorthand (facts, self, target, line, words);
  if (is_row && facts->len == 0)
    read_report (facts, self, target, line, words);
  if (facts->len == 0 && !take_words (facts, self, target, line, words, error))
    return NULL;
  return g_steal_pointer (&facts);
}

/* ---- into the draft ---- */

static gboolean
is_equal (const CwDraftFact *a, const CwDraftFact *b)
{
  return a->place == b->place && g_str_equal (a->description, b->description);
}

/* Its position, or how many facts there are. */
static guint
find_equal (CwReportDraft *self, const CwDraftFact *fact)
{
  guint position = 0;

  while (position < self->facts->len && !is_equal (self->facts->pdata[position], fact))
    position++;
  return position;
}

/* Facts stand in the order of the text; cells in that of the table, those of the author's last. */
static guint
find_position (CwReportDraft *self, gsize offset)
{
  guint position = self->facts->len;

  if (self->row)
    return position;
  while (position > 0)
    {
      const CwDraftFact *fact = self->facts->pdata[position - 1];

      if (g_array_index (fact->spans, CwNotationSpan, 0).offset <= offset)
        break;
      position--;
    }
  return position;
}

/* What was read already is meant, not said a second time: it stands on these words, too. A row that
 * was edited since stays as the author has it. */
static CwDraftFact *
add_words (CwReportDraft *self, guint position, const CwNotationSpan *words)
{
  CwDraftFact *fact = self->facts->pdata[position];

  if (fact->accepted && fact->match == CW_DRAFT_OTHER)
    return fact;
  cw_draft_fact_add_span (fact, self->text, words);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
  return fact;
}

static CwDraftFact *
add_fact (CwReportDraft *self, CwDraftFact *fact, const CwNotationSpan *words)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  guint position;

  cw_draft_collect_rows (rows, fact->item);
  if (fact->description == NULL)
    cw_draft_fact_describe (fact, rows);
  position = find_equal (self, fact);
  if (position < self->facts->len)
    return add_words (self, position, words);
  cw_draft_links_take (self->links, fact->item);
  position = find_position (self, words->offset);
  g_ptr_array_insert (self->facts, (int)position, g_object_ref (fact));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  return fact;
}

/* Words of which the author has made something are no longer unread. */
static void
remove_unread (CwReportDraft *self, const CwNotationSpan *words)
{
  for (guint i = self->unread->len; i > 0; i--)
    {
      const CwNotationSpan *span = &g_array_index (self->unread, CwNotationSpan, i - 1);

      if (span->offset < words->offset + words->length &&
          words->offset < span->offset + span->length)
        g_array_remove_index (self->unread, i - 1);
    }
}

/**
 * cw_report_draft_tell:
 * @self: a draft
 * @target: one of cw_report_draft_list_targets()
 * @chosen: where the words stand in the text of the draft
 * @error: return location
 *
 * Makes facts of words that the author points at and takes them into the record with their quote,
 * as one step of undo. Words in the notation of such rows become all that they say, others stand in
 * the row as they are. What the case says otherwise already is not overwritten: the fact waits for
 * cw_report_draft_replace(). Undone, the fact stays in the draft as one that nobody has decided on.
 *
 * Returns: (transfer none) (nullable): the first of the facts, which stands in the draft; %NULL
 * with %CW_ERROR_CONSTRAINT when the words are none or too many, or with %CW_ERROR_INVALID_VALUE
 * when they do not fit the field
 */
CwDraftFact *
cw_report_draft_tell (CwReportDraft *self,
                      const CwDraftTarget *target,
                      const CwNotationSpan *chosen,
                      GError **error)
{
  CwNotationSpan words = *chosen;
  g_autofree char *line = NULL;
  g_autoptr (GPtrArray) made = NULL, facts = g_ptr_array_new ();

  if (!check_words (self->text, &words, error))
    return NULL;
  line = dup_line (self->text, &words);
  made = make_facts (self, target, line, &words, error);
  if (made == NULL)
    return NULL;
  remove_unread (self, &words);
  for (guint i = 0; i < made->len; i++)
    {
      CwDraftFact *fact = add_fact (self, made->pdata[i], &words);

      /* "vomiting, vomiting" is told once. */
      if (!g_ptr_array_find (facts, fact, NULL))
        g_ptr_array_add (facts, fact);
    }
  self->stale = TRUE;
  cw_draft_accept_facts (self, facts, _ ("Enter words of a report"));
  return facts->pdata[0];
}

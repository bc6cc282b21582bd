/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-draft-private.h"
#include "document/cw-review-heading.h"
#include "model/cw-article.h"
#include "model/cw-review.h"
#include "notation/report/text/cw-report-head.h"
#include "rules/cw-our-case.h"

/* A report becomes a row of a review on the way of every case: its facts make a case that nobody
 * keeps, the row of that case is computed as "Our case" is, and each cell takes along the words of
 * the facts that it follows from. A cell that stands on no words of the report is left out. */

/* Facts whose words a cell takes along; nobody reads more. */
#define MAX_SOURCES 64
/* Contradictions of one report that are told apart. */
#define MAX_ALTERNATIVES 16

/* ---- what a cell follows from ---- */

static char *
make_key (const char *entity_id, const char *field)
{
  return g_strconcat (entity_id, " ", field, NULL);
}

static void
add_said (GHashTable *said, char *key, CwDraftFact *fact)
{
  GPtrArray *facts = g_hash_table_lookup (said, key);

  if (facts == NULL)
    {
      facts = g_ptr_array_new ();
      g_hash_table_insert (said, key, facts);
    }
  else
    g_free (key);
  g_ptr_array_add (facts, fact);
}

static gboolean
says (const CwSnapshot *item, const CwField *field)
{
  const GPtrArray *items = item->items[field->index];

  return item->texts[field->index] || (field->kind == &cw_kind_list && items->len > 0);
}

static void
add_fields (GHashTable *said, const char *entity_id, const CwSnapshot *item, CwDraftFact *fact)
{
  CW_FOREACH_FIELD (item->info, field)
    if (says (item, field))
      add_said (said, make_key (entity_id, field->name), fact);
}

static void
add_rows (GHashTable *said, CwReportDraft *told, CwDraftFact *fact)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, item;

  cw_draft_collect_rows (rows, fact->item);
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &item))
    if (g_hash_table_contains (told->ids, id))
      add_fields (said, g_hash_table_lookup (told->ids, id), item, fact);
  add_said (said, make_key (cw_record_get_id (told->record), fact->place->name), fact);
}

/* "entity field" -> the facts that say it, of those that stand in the case. */
static GHashTable *
index_told (CwReportDraft *told)
{
  GHashTable *said =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  CwEntity *root = cw_record_get_root (told->record);

  for (guint i = 0; i < told->facts->len; i++)
    {
      CwDraftFact *fact = told->facts->pdata[i];
      CwEntity *subject = cw_draft_find_subject (root, told->ids, fact);

      if (!fact->accepted || subject == NULL)
        continue;
      if (cw_draft_fact_is_row (fact))
        add_rows (said, told, fact);
      else
        add_fields (said, cw_entity_get_id (subject), fact->item, fact);
    }
  return said;
}

/* The facts that a cell follows from, each once and in the order of the text. */
static GPtrArray *
list_sources (GHashTable *said, const CwDerived *cell)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < cell->inputs->len; i++)
    {
      const CwDerivedInput *input = cell->inputs->pdata[i];
      g_autofree char *key = make_key (input->entity_id, input->field);
      GPtrArray *facts = g_hash_table_lookup (said, key);

      for (guint j = 0; facts && j < facts->len && sources->len < MAX_SOURCES; j++)
        if (!g_ptr_array_find (sources, facts->pdata[j], NULL))
          g_ptr_array_add (sources, facts->pdata[j]);
    }
  return sources;
}

/* ---- cells ---- */

static CwDraftFact *
find_cell (CwReportDraft *self, const char *column)
{
  for (guint i = 0; i < self->facts->len; i++)
    if (g_strcmp0 (cw_draft_fact_get_cell (self->facts->pdata[i], NULL), column) == 0)
      return self->facts->pdata[i];
  return NULL;
}

static CwDraftFact *
add_cell (CwReportDraft *self, const char *column, const char *value)
{
  CwDraftFact *cell = cw_draft_fact_new_cell (self->row, column, value);

  cw_draft_fact_describe (cell, NULL);
  g_ptr_array_add (self->facts, cell);
  return cell;
}

static void
add_told (CwReportDraft *self, const CwDerived *cell, GPtrArray *sources)
{
  CwDraftFact *fact;

  if (cell->value == NULL || sources->len == 0)
    return;
  fact = add_cell (self, cell->id, cell->value);
  for (guint i = 0; i < sources->len; i++)
    cw_draft_fact_add_source (fact, sources->pdata[i], self->text);
}

static void
add_case (CwReportDraft *self, CwReportDraft *told)
{
  g_autoptr (GHashTable) said = index_told (told);
  g_autoptr (CwOurCase) row = cw_our_case_new_told (CW_CASE (cw_record_get_root (told->record)));

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autoptr (GPtrArray) sources = list_sources (said, row->cells->pdata[i]);

      add_told (self, row->cells->pdata[i], sources);
    }
}

/* The year that a citation names may stand beside it, or elsewhere. */
static gboolean
is_within (const CwNotationSpan *span, const CwNotationSpan *other)
{
  return span->offset >= other->offset && span->offset < other->offset + other->length;
}

static void
add_head (CwReportDraft *self)
{
  static const char *const columns[] = { [CW_REPORT_HEAD_CITATION] = "citation",
                                         [CW_REPORT_HEAD_YEAR] = "year",
                                         [CW_REPORT_HEAD_COUNTRY] = "country" };
  g_autoptr (CwReportHead) head = cw_report_head_parse (self->text->text);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (head->texts[i])
      cw_draft_fact_add_span (add_cell (self, columns[i], head->texts[i]), self->text,
                              &head->spans[i]);
  if (head->texts[CW_REPORT_HEAD_CITATION] && head->texts[CW_REPORT_HEAD_YEAR] &&
      !is_within (&head->spans[CW_REPORT_HEAD_YEAR], &head->spans[CW_REPORT_HEAD_CITATION]))
    cw_draft_fact_add_span (find_cell (self, "citation"), self->text,
                            &head->spans[CW_REPORT_HEAD_YEAR]);
}

/* ---- contradictions ---- */

static void
add_alternative (CwReportDraft *self, const CwDerived *cell, CwDraftFact *source)
{
  CwDraftFact *first = find_cell (self, cell->id);
  CwDraftFact *fact;
  const char *value = NULL;

  if (first)
    cw_draft_fact_get_cell (first, &value);
  if (first == NULL || cell->value == NULL || first->alternative ||
      g_strcmp0 (value, cell->value) == 0)
    return;
  fact = add_cell (self, cell->id, cell->value);
  cw_draft_fact_add_source (fact, source, self->text);
  fact->alternative = first;
  first->alternative = fact;
}

/* What the row would be if the other words of the report were right. */
static void
try_alternative (CwReportDraft *self, CwReportDraft *told, CwDraftFact *source)
{
  g_autoptr (GHashTable) said = NULL;
  g_autoptr (CwOurCase) row = NULL;

  if (!cw_report_draft_replace (told, source, NULL))
    return;
  said = index_told (told);
  row = cw_our_case_new_told (CW_CASE (cw_record_get_root (told->record)));
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autoptr (GPtrArray) sources = list_sources (said, row->cells->pdata[i]);

      if (g_ptr_array_find (sources, source, NULL))
        add_alternative (self, row->cells->pdata[i], source);
    }
  cw_history_undo (cw_record_get_history (told->record), NULL);
  cw_report_draft_refresh (told);
}

static void
add_alternatives (CwReportDraft *self, CwReportDraft *told)
{
  guint n = 0;

  for (guint i = 0; i < told->facts->len && n < MAX_ALTERNATIVES; i++)
    {
      CwDraftFact *fact = told->facts->pdata[i];

      if (fact->accepted || fact->match != CW_DRAFT_OTHER || cw_draft_fact_is_row (fact))
        continue;
      try_alternative (self, told, fact);
      n++;
    }
}

/* ---- the row ---- */

static guint
get_rank (const CwDraftFact *fact)
{
  CW_FOREACH_FIELD (fact->item->info, field)
    if (fact->item->texts[field->index])
      return field->index;
  return G_MAXUINT;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const CwDraftFact *first = *(CwDraftFact *const *)a, *second = *(CwDraftFact *const *)b;
  guint rank = get_rank (first), other = get_rank (second);

  return rank == other ? 0 : rank < other ? -1 : 1;
}

/* The one row that cites the same; none when there are several, for a report can tell of more than
 * one patient. */
static CwEntity *
find_row (CwReportDraft *self)
{
  CwDraftFact *citation = find_cell (self, "citation");
  GListModel *rows = G_LIST_MODEL (CW_REVIEW (cw_record_get_root (self->record))->cases);
  g_autofree char *wanted = NULL;
  CwEntity *found = NULL;
  const char *text;

  if (citation == NULL)
    return NULL;
  cw_draft_fact_get_cell (citation, &text);
  wanted = cw_review_heading_fold (text);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwReportedCase) row = g_list_model_get_item (rows, i);
      g_autofree char *own = row->citation ? cw_review_heading_fold (row->citation) : NULL;

      if (g_strcmp0 (own, wanted) != 0)
        continue;
      if (found)
        return NULL;
      found = CW_ENTITY (row); /* the review holds it */
    }
  return found;
}

/**
 * cw_draft_row_fill:
 * @self: a draft for a review, without facts
 * @told: the draft of the same report for a case that nobody keeps
 *
 * Makes the cells of a row, in the order of the columns. Fills the row that cites the same report,
 * if there is one, or else a new one.
 */
void
cw_draft_row_fill (CwReportDraft *self, CwReportDraft *told)
{
  CwEntity *row;

  cw_report_draft_accept_all (told);
  add_head (self);
  add_case (self, told);
  add_alternatives (self, told);
  g_ptr_array_sort (self->facts, compare_ranks);
  row = find_row (self);
  cw_report_draft_set_row (self, row ? cw_entity_get_id (row) : NULL);
}

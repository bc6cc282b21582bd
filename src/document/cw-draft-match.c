/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-draft-private.h"

#include <string.h>

#include "document/cw-review-heading.h"
#include "model/cw-evidence.h"
#include "model/cw-reported-case.h"

/* Whether the case already says what a fact says. Rows are found by their title; the case is
 * indexed once, so that a report of many facts is compared in one go. */

/* Rows of the same title that a fact is compared with. */
#define MAX_CANDIDATES 50

struct _CwDraftMatcher
{
  CwEntity *root;
  GHashTable *ids; /* draft id -> id in the case, lent */
  GHashTable *lists; /* CwField of the case -> title -> GPtrArray of rows */
  GHashTable *quotes; /* set of "subject field quote source" */
};

/* ---- values ---- */

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text ? text : "", -1);

  return g_strdup (g_strstrip (folded));
}

static gboolean
is_citation (const CwField *field)
{
  return field == cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_REPORTED_CASE), "citation");
}

/* “Kim et al. 2020” is “Kim et al., 2020”. */
static gboolean
cites_same (const char *a, const char *b)
{
  g_autofree char *first = cw_review_heading_fold (a ? a : "");
  g_autofree char *second = cw_review_heading_fold (b ? b : "");

  return strcmp (first, second) == 0;
}

static gboolean
is_equal (const CwField *field, const char *a, const char *b)
{
  const CwKind *kind = cw_field_get_value_kind (field);
  g_autofree char *first = NULL, *second = NULL;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  if (is_citation (field))
    return cites_same (a, b);
  if (kind != &cw_kind_text && kind != &cw_kind_prose)
    return FALSE;
  first = fold (a);
  second = fold (b);
  return strcmp (first, second) == 0;
}

/**
 * cw_draft_compare_value:
 * @field: a scalar field
 * @text: a value of it
 * @entity: an entity that has the field
 *
 * Returns: whether the entity says the same, something else, or nothing about it
 */
CwDraftMatch
cw_draft_compare_value (const CwField *field, const char *text, CwEntity *entity)
{
  g_autofree char *own = cw_entity_dup_text (entity, field);

  if (!cw_entity_is_recorded (entity, field))
    return own ? CW_DRAFT_OTHER : CW_DRAFT_NEW;
  return is_equal (field, text, own) ? CW_DRAFT_SAME : CW_DRAFT_OTHER;
}

/**
 * cw_draft_fact_contradicts:
 * @fact: a fact
 * @other: another fact of the same draft
 *
 * Returns: whether both are values of the same place, and not both can stand there
 */
gboolean
cw_draft_fact_contradicts (const CwDraftFact *fact, const CwDraftFact *other)
{
  if (fact->place != other->place || cw_draft_fact_is_row (fact))
    return FALSE;
  CW_FOREACH_FIELD (fact->item->info, field)
    {
      const char *text = fact->item->texts[field->index];
      const char *said = other->item->texts[field->index];

      if (text && said && !is_equal (field, text, said))
        return TRUE;
    }
  return FALSE;
}

static CwDraftMatch compare (const CwSnapshot *item, CwEntity *entity);

/* A row that says the same and is not taken by another item. */
static CwEntity *
find_same (GListModel *rows, const CwSnapshot *item, GHashTable *taken)
{
  guint n = MIN (g_list_model_get_n_items (rows), MAX_CANDIDATES);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (rows, i);

      if ((taken == NULL || !g_hash_table_contains (taken, row)) &&
          compare (item, row) == CW_DRAFT_SAME)
        return row; /* the list holds it */
    }
  return NULL;
}

static CwDraftMatch
compare_rows (const GPtrArray *items, GListModel *rows)
{
  for (guint i = 0; i < items->len; i++)
    if (find_same (rows, items->pdata[i], NULL) == NULL)
      return CW_DRAFT_NEW;
  return CW_DRAFT_SAME;
}

static CwDraftMatch
compare_field (const CwSnapshot *item, CwEntity *entity, const CwField *field)
{
  const GPtrArray *items = item->items[field->index];

  if (item->texts[field->index])
    return cw_draft_compare_value (field, item->texts[field->index], entity);
  if (field->kind == &cw_kind_list)
    return compare_rows (items, cw_entity_get_list (entity, field));
  if (field->kind == &cw_kind_child)
    return compare (items->pdata[0], cw_entity_get_child (entity, field));
  return CW_DRAFT_SAME;
}

/* What the item does not say agrees with everything. */
static CwDraftMatch
compare (const CwSnapshot *item, CwEntity *entity)
{
  CwDraftMatch match = CW_DRAFT_SAME;

  CW_FOREACH_FIELD (item->info, field)
    {
      CwDraftMatch own = compare_field (item, entity, field);

      if (own == CW_DRAFT_OTHER)
        return own;
      if (own == CW_DRAFT_NEW)
        match = own;
    }
  return match;
}

/**
 * cw_draft_compare_values:
 * @item: values, with rows below it
 * @entity: an entity of the same kind
 *
 * Returns: whether the entity says the same, something else, or nothing about one of the values
 */
CwDraftMatch
cw_draft_compare_values (const CwSnapshot *item, CwEntity *entity)
{
  return compare (item, entity);
}

/* ---- ids ---- */

typedef void (*MapRows) (GHashTable *ids, const GPtrArray *items, GListModel *rows);

static void
map_entity (GHashTable *ids, const CwSnapshot *item, CwEntity *entity, MapRows map_rows)
{
  g_hash_table_replace (ids, g_strdup (item->id), g_strdup (cw_entity_get_id (entity)));
  CW_FOREACH_FIELD (item->info, field)
    if (field->kind == &cw_kind_list)
      map_rows (ids, item->items[field->index], cw_entity_get_list (entity, field));
}

static void
map_inserted_rows (GHashTable *ids, const GPtrArray *items, GListModel *rows)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (rows, i);

      map_entity (ids, items->pdata[i], row, map_inserted_rows);
    }
}

/* The author's rows stand in an order of their own, and may be more. */
static void
map_same_rows (GHashTable *ids, const GPtrArray *items, GListModel *rows)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const CwSnapshot *item = items->pdata[i];
      CwEntity *row = find_same (rows, item, taken);

      if (row == NULL)
        {
          g_hash_table_remove (ids, item->id);
          continue;
        }
      g_hash_table_add (taken, row);
      map_entity (ids, item, row, map_same_rows);
    }
}

/**
 * cw_draft_map_inserted:
 * @ids: draft id -> id in the case
 * @item: the draft of a row
 * @entity: the row that cw_snapshot_insert() has just made of it
 *
 * Notes what the draft and its rows are called in the case.
 */
void
cw_draft_map_inserted (GHashTable *ids, const CwSnapshot *item, CwEntity *entity)
{
  map_entity (ids, item, entity, map_inserted_rows);
}

/* ---- rows ---- */

static char *
dup_item_title (const CwSnapshot *item)
{
  const CwField *title = cw_snapshot_find_title (item);

  return fold (title ? item->texts[title->index] : NULL);
}

static char *
dup_row_title (CwEntity *row)
{
  CW_FOREACH_FIELD (cw_entity_get_info (row), field)
    if ((field->flags & CW_FIELD_TITLE) && cw_entity_is_recorded (row, field))
      {
        g_autofree char *text = cw_entity_dup_text (row, field);

        return fold (text);
      }
  return fold (NULL);
}

static void
add_row (GHashTable *titles, CwEntity *row)
{
  g_autofree char *title = dup_row_title (row);
  GPtrArray *rows = g_hash_table_lookup (titles, title);

  if (rows == NULL)
    {
      rows = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (titles, g_steal_pointer (&title), rows);
    }
  if (rows->len < MAX_CANDIDATES)
    g_ptr_array_add (rows, g_object_ref (row));
}

static GHashTable *
index_list (CwDraftMatcher *self, const CwField *list)
{
  GHashTable *titles = g_hash_table_lookup (self->lists, list);
  GListModel *rows = cw_entity_get_list (self->root, list);

  if (titles)
    return titles;
  titles =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (rows, i);

      add_row (titles, row);
    }
  g_hash_table_insert (self->lists, (gpointer)list, titles);
  return titles;
}

/* The same title at another time is another thing: a second scan, not a contradiction. */
static gboolean
is_other_time (const CwSnapshot *item, CwEntity *row)
{
  CW_FOREACH_FIELD (item->info, field)
    if (field->kind == &cw_kind_date && item->texts[field->index] &&
        cw_draft_compare_value (field, item->texts[field->index], row) == CW_DRAFT_OTHER)
      return TRUE;
  return FALSE;
}

static CwDraftMatch
compare_with_rows (CwDraftMatcher *self, const CwDraftFact *fact)
{
  g_autofree char *title = dup_item_title (fact->item);
  const GPtrArray *rows = g_hash_table_lookup (index_list (self, fact->place), title);
  CwDraftMatch match = CW_DRAFT_NEW;

  for (guint i = 0; rows && i < rows->len; i++)
    {
      if (compare (fact->item, rows->pdata[i]) == CW_DRAFT_SAME)
        {
          map_entity (self->ids, fact->item, rows->pdata[i], map_same_rows);
          return CW_DRAFT_SAME;
        }
      if (*title && !is_other_time (fact->item, rows->pdata[i]))
        match = CW_DRAFT_OTHER;
    }
  return match;
}

/**
 * cw_draft_find_subject:
 * @root: the case
 * @ids: draft id -> id in the case
 * @fact: a fact
 *
 * Returns: (transfer none) (nullable): the entity that holds the fact: the case, a child of it, or
 *   the row that was made from the fact or that it is a cell of; %NULL when there is no such row
 */
CwEntity *
cw_draft_find_subject (CwEntity *root, GHashTable *ids, const CwDraftFact *fact)
{
  const char *id = g_hash_table_lookup (ids, fact->item->id);

  if (fact->place == NULL && fact->item->info == cw_entity_get_info (root))
    return root;
  if (fact->place && fact->place->kind == &cw_kind_child)
    return cw_entity_get_child (root, fact->place);
  return id ? cw_entity_lookup (root, id) : NULL;
}

/**
 * cw_draft_matcher_compare:
 * @self: a matcher
 * @fact: a fact
 *
 * Returns: how the fact agrees with the case
 */
CwDraftMatch
cw_draft_matcher_compare (CwDraftMatcher *self, const CwDraftFact *fact)
{
  CwEntity *subject = cw_draft_find_subject (self->root, self->ids, fact);
  CwDraftMatch match;

  if (subject == NULL)
    return fact->place ? compare_with_rows (self, fact) : CW_DRAFT_NEW;
  match = compare (fact->item, subject);
  /* Its own row, in which something was taken back since. */
  return cw_draft_fact_is_row (fact) && match == CW_DRAFT_NEW ? CW_DRAFT_OTHER : match;
}

/* ---- quotes ---- */

static char *
make_key (const char *subject, const char *field, const char *quote, const char *source)
{
  return g_strdup_printf ("%s\n%s\n%s\n%s", subject ? subject : "", field ? field : "",
                          quote ? quote : "", source ? source : "");
}

static void
index_quotes (CwDraftMatcher *self)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (self->root), "evidence");
  GListModel *list = cw_entity_get_list (self->root, field);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEvidence) row = g_list_model_get_item (list, i);

      g_hash_table_add (self->quotes, make_key (row->subject, row->field, row->quote, row->source));
    }
}

/**
 * cw_draft_matcher_has_quote:
 * @self: a matcher
 * @subject: an entity of the case
 * @field: (nullable): name of a field, or %NULL for the row as a whole
 * @quote: words
 * @source: (nullable): what the quote names as source
 *
 * Returns: whether the quote stood in the case as evidence for that one field when the matcher was
 *   made
 */
gboolean
cw_draft_matcher_has_quote (CwDraftMatcher *self,
                            CwEntity *subject,
                            const char *field,
                            const CwDraftQuote *quote,
                            const char *source)
{
  g_autofree char *key = make_key (cw_entity_get_id (subject), field, quote->text, source);

  return g_hash_table_contains (self->quotes, key);
}

static gboolean
has_all_quotes (CwDraftMatcher *self,
                CwEntity *subject,
                const char *field,
                const CwDraftFact *fact,
                const char *source)
{
  for (guint i = 0; i < fact->quotes->len; i++)
    if (!cw_draft_matcher_has_quote (self, subject, field, fact->quotes->pdata[i], source))
      return FALSE;
  return TRUE;
}

/**
 * cw_draft_matcher_has_quotes:
 * @self: a matcher
 * @fact: a fact
 * @source: (nullable): what its quotes name as source
 *
 * Returns: whether the quotes of the fact stand in the case as evidence for all that it says
 */
gboolean
cw_draft_matcher_has_quotes (CwDraftMatcher *self, const CwDraftFact *fact, const char *source)
{
  CwEntity *subject = cw_draft_find_subject (self->root, self->ids, fact);

  if (subject == NULL)
    return FALSE;
  if (cw_draft_fact_is_row (fact))
    return has_all_quotes (self, subject, NULL, fact, source);
  CW_FOREACH_FIELD (fact->item->info, field)
    if (fact->item->texts[field->index] &&
        !has_all_quotes (self, subject, field->name, fact, source))
      return FALSE;
  return TRUE;
}

/**
 * cw_draft_matcher_new:
 * @root: a case, which does not change while the matcher is used
 * @ids: draft id -> id in the case; what is found to be the same is added
 *
 * Returns: (transfer full): a matcher
 */
CwDraftMatcher *
cw_draft_matcher_new (CwEntity *root, GHashTable *ids)
{
  CwDraftMatcher *self = g_new0 (CwDraftMatcher, 1);

  self->root = root;
  self->ids = ids;
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
  self->quotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index_quotes (self);
  return self;
}

/**
 * cw_draft_matcher_free:
 * @self: (nullable) (transfer full): a matcher
 *
 * Frees the matcher.
 */
void
cw_draft_matcher_free (CwDraftMatcher *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->quotes);
  g_free (self);
}

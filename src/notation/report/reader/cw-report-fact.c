/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <string.h>

#include "model/cw-article.h"

/* More rows than any case has; further ones are not read. */
#define MOST_FACTS 4000
/* How far back the same thing is looked for. */
#define MOST_COMPARED 400
#define MOST_SPANS 100

/**
 * cw_report_fact_free:
 * @self: (nullable) (transfer full): a fact
 *
 * Frees the fact and its snapshot.
 */
void
cw_report_fact_free (CwReportFact *self)
{
  if (self == NULL)
    return;
  g_free (self->target);
  cw_snapshot_free (self->item);
  g_array_unref (self->spans);
  g_array_unref (self->further);
  g_free (self);
}

/* An empty row of a list of the case, or its child; "case" for the case itself. */
CwSnapshot *
cw_report_row_new (const char *target)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);

  if (!g_str_equal (target, "case"))
    info = cw_entity_type_get_info (cw_entity_info_find (info, target)->entity_type ());
  return cw_snapshot_new (info, NULL);
}

/* Records what the field can hold; says whether it did. */
gboolean
cw_report_set (CwSnapshot *item, const char *name, const char *value)
{
  const CwField *field = cw_entity_info_find (item->info, name);
  g_autofree char *canonical = NULL;

  if (value == NULL || !cw_field_parse (field, value, &canonical, NULL) || canonical == NULL)
    return FALSE;
  g_free (item->texts[field->index]);
  item->texts[field->index] = g_steal_pointer (&canonical);
  return TRUE;
}

/* The same where nothing is recorded yet. */
gboolean
cw_report_set_missing (CwSnapshot *item, const char *name, const char *value)
{
  return cw_snapshot_get_text (item, name) == NULL && cw_report_set (item, name, value);
}

static gboolean
texts_agree (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

typedef struct
{
  guint shared; /* fields that say the same */
  guint only_a;
  guint only_b;
  gboolean differ;
  gboolean title; /* the field that names the row is among the shared */
} Comparison;

static void compare_lists (const GPtrArray *a, const GPtrArray *b, Comparison *result);

/* The time of an assessment is told in many words. */
static gboolean
is_compared (const CwSnapshot *item, const CwField *field)
{
  return !g_str_equal (item->info->name, "assessment") || !g_str_equal (field->name, "label");
}

/* A value without a specimen is one of the blood. */
static gboolean
tells_by_absence (const CwSnapshot *item, const CwField *field)
{
  return g_str_equal (item->info->name, "laboratory-series") &&
         g_str_equal (field->name, "specimen");
}

static Comparison
compare_rows (const CwSnapshot *a, const CwSnapshot *b)
{
  Comparison result = { 0 };

  CW_FOREACH_FIELD (a->info, field)
    {
      const char *left = a->texts[field->index];
      const char *right = b->texts[field->index];

      if (!is_compared (a, field))
        continue;
      if (field->kind == &cw_kind_list)
        compare_lists (a->items[field->index], b->items[field->index], &result);
      else if (left && right && texts_agree (left, right))
        {
          result.shared++;
          result.title |= (field->flags & CW_FIELD_TITLE) != 0;
        }
      else if ((left && right) || ((left || right) && tells_by_absence (a, field)))
        result.differ = TRUE;
      else
        {
          result.only_a += left != NULL;
          result.only_b += right != NULL;
        }
    }
  return result;
}

/* "Elevated" and "19 mg/L" are two results, not one told twice. */
static gboolean
are_alike (const CwSnapshot *a, const CwSnapshot *b)
{
  Comparison result = compare_rows (a, b);

  return !result.differ && (result.shared > 0 || result.only_a == 0 || result.only_b == 0);
}

/* Each row of the shorter list has to stand in the longer one. */
static void
compare_lists (const GPtrArray *a, const GPtrArray *b, Comparison *result)
{
  const GPtrArray *few = a->len <= b->len ? a : b;
  const GPtrArray *many = few == a ? b : a;

  for (guint i = 0; i < few->len && !result->differ; i++)
    {
      gboolean found = FALSE;

            for (guint j = 0; j < many->len && j < 60 && !found; j++)
        found = are_alike (few->pdata[i], many->pdata[j]);
      result->shared += found;
      result->differ |= !found;
    }
  result->only_a += a->len > b->len;
  result->only_b += b->len > a->len;
}

/* Two rows speak of one thing when nothing differs, and they share their name or one says no more
 * than the other. */
static gboolean
is_same (const CwSnapshot *a, const CwSnapshot *b)
{
  Comparison result = compare_rows (a, b);

  if (result.differ || result.shared == 0)
    return FALSE;
  return result.only_a == 0 || result.only_b == 0 ||
         (result.title && g_strcmp0 (a->info->name, "imaging-study") != 0);
}

/* Ids that are gone lead to those that say the same. */
static void
rename_id (GHashTable *renamed, const char *from, const char *to)
{
  if (!g_str_equal (from, to))
    g_hash_table_replace (renamed, g_strdup (from), g_strdup (to));
}

/* What only the row of the shorter list tells. */
static void
fill_row (CwSnapshot *self, CwSnapshot *other)
{
  CW_FOREACH_FIELD (self->info, field)
    if (field->kind != &cw_kind_list && self->texts[field->index] == NULL)
      self->texts[field->index] = g_steal_pointer (&other->texts[field->index]);
}

/* The longer list stays. */
static void
merge_lists (GPtrArray **mine, GPtrArray **other, GHashTable *renamed)
{
  GPtrArray *few = *mine, *many = *other;

  if (few->len > many->len)
    {
      few = *other;
      many = *mine;
    }
  for (guint i = 0; i < few->len; i++)
    for (guint j = 0; j < many->len && j < 60; j++)
      if (!compare_rows (few->pdata[i], many->pdata[j]).differ)
        {
          rename_id (renamed, ((CwSnapshot *)few->pdata[i])->id,
                     ((CwSnapshot *)many->pdata[j])->id);
          fill_row (many->pdata[j], few->pdata[i]);
          break;
        }
  *mine = many;
  *other = few;
}

static void
merge_values (CwSnapshot *self, CwSnapshot *other, GHashTable *renamed)
{
  rename_id (renamed, other->id, self->id);
  CW_FOREACH_FIELD (self->info, field)
    {
      guint i = field->index;

      if (field->kind == &cw_kind_list)
        merge_lists (&self->items[i], &other->items[i], renamed);
      else if (self->texts[i] == NULL)
        self->texts[i] = g_steal_pointer (&other->texts[i]);
    }
}

static CwReportFact *
find_same (const CwReportReader *self, const char *target, const CwSnapshot *item)
{
  guint compared = 0;

  for (guint i = self->facts->len; i > 0 && compared < MOST_COMPARED; i--)
    {
      CwReportFact *fact = self->facts->pdata[i - 1];

      if (!g_str_equal (fact->target, target))
        continue;
      compared++;
      if (is_same (fact->item, item))
        return fact;
    }
  return NULL;
}

/* Adds a place in the sentence that is read; one inside another place is left out. */
void
cw_report_add_span (CwReportReader *self, CwReportFact *fact, gsize first, gsize past)
{
  gsize base = self->sentence->first;
  CwNotationSpan span;

  cw_report_text_get_span (self->text, base + first, base + past, &span);
  for (guint i = 0; i < fact->spans->len; i++)
    {
      const CwNotationSpan *old = &g_array_index (fact->spans, CwNotationSpan, i);

      if (span.offset < old->offset + old->length && old->offset < span.offset + span.length)
        return;
    }
  if (fact->spans->len < MOST_SPANS)
    g_array_append_val (fact->spans, span);
}

/* The sentence of the plain text in which @at stands; (nullable). */
static CwReportSentence *
find_sentence (CwReportReader *self, gsize at)
{
  guint first = 0, past = self->sentences->len;

  while (first < past)
    {
      guint middle = first + (past - first) / 2;
      CwReportSentence *sentence = &g_array_index (self->sentences, CwReportSentence, middle);

      if (at >= sentence->first && at < sentence->past)
        return sentence;
      if (at < sentence->first)
        past = middle;
      else
        first = middle + 1;
    }
  return NULL;
}

/* Adds the places @ranges of the plain text, which say more of what the fact tells. */
void
cw_report_add_further (CwReportReader *self, CwReportFact *fact, const GArray *ranges)
{
  for (guint i = 0; i < ranges->len && fact->further->len < MOST_SPANS; i++)
    {
      CwReportRange range = g_array_index (ranges, CwReportRange, i);
      CwReportSentence *sentence = find_sentence (self, range.first);
      CwNotationSpan span;

      if (sentence)
        sentence->is_understood = TRUE;
      cw_report_text_get_span (self->text, range.first, range.past, &span);
      g_array_append_val (fact->further, span);
    }
}

static CwReportFact *
new_fact (CwReportReader *self, const char *target, CwSnapshot *item)
{
  CwReportFact *fact = g_new0 (CwReportFact, 1);

  fact->target = g_strdup (target);
  fact->item = item;
  fact->spans = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  fact->further = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  fact->alternative_to = -1;
  g_ptr_array_add (self->facts, fact);
  return fact;
}

/*
 * cw_report_take_row:
 * @target: the list or child it goes into
 * @item: (transfer full): the row
 * @first: where it stands in the sentence
 * @past: first byte after it
 *
 * Adds a row, or a place to the fact that says the same already.
 *
 * Returns: (nullable) (transfer none): the fact it is in; %NULL when there are too many
 */
CwReportFact *
cw_report_take_row (CwReportReader *self,
                    const char *target,
                    CwSnapshot *item,
                    gsize first,
                    gsize past)
{
  CwReportFact *fact = find_same (self, target, item);

  if (past <= first || (fact == NULL && self->facts->len >= MOST_FACTS))
    {
      cw_snapshot_free (item);
      return NULL;
    }
  if (fact)
    {
      merge_values (fact->item, item, self->renamed);
      cw_snapshot_free (item);
    }
  else
    fact = new_fact (self, target, item);
  cw_report_add_span (self, fact, first, past);
  self->n_found++;
  return fact;
}

/* Adds one value of a child or of the case; NULL when the field cannot hold it. */
CwReportFact *
cw_report_add_value (CwReportReader *self,
                     const char *target,
                     const char *field,
                     const char *value,
                     gsize first,
                     gsize past)
{
  CwSnapshot *item = cw_report_row_new (target);

  if (!cw_report_set (item, field, value))
    {
      cw_snapshot_free (item);
      return NULL;
    }
  return cw_report_take_row (self, target, item, first, past);
}

/* By where they begin. */
gint
cw_report_compare_spans (gconstpointer a, gconstpointer b)
{
  const CwNotationSpan *left = a, *right = b;

  return left->offset < right->offset ? -1 : left->offset > right->offset;
}

static gint
compare_facts (gconstpointer a, gconstpointer b)
{
  const CwReportFact *left = *(CwReportFact *const *)a, *right = *(CwReportFact *const *)b;

  return cw_report_compare_spans (left->spans->data, right->spans->data);
}

/* The only field of a child that is recorded. */
static const CwField *
get_only_field (const CwSnapshot *item)
{
  CW_FOREACH_FIELD (item->info, field)
    if (item->texts[field->index])
      return field;
  return NULL;
}

static gboolean
is_scalar_target (const char *target)
{
  const CwField *field = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_CASE), target);

  return field == NULL || field->kind == &cw_kind_child;
}

static void
translate_references (CwSnapshot *item, GHashTable *renamed)
{
  CW_FOREACH_FIELD (item->info, field)
    {
      GPtrArray *rows = item->items[field->index];
      char **text = &item->texts[field->index];

      for (guint i = 0; rows && i < rows->len; i++)
        translate_references (rows->pdata[i], renamed);
      for (guint i = 0; i < 4 && field->kind == &cw_kind_reference && *text; i++)
        {
          const char *to = g_hash_table_lookup (renamed, *text);

          if (to == NULL)
            break;
          g_free (*text);
          *text = g_strdup (to);
        }
    }
}

static void
merge_fact (CwReportFact *self, CwReportFact *other, GHashTable *renamed)
{
  merge_values (self->item, other->item, renamed);
  for (guint i = 0; i < other->spans->len && self->spans->len < MOST_SPANS; i++)
    g_array_append_val (self->spans, g_array_index (other->spans, CwNotationSpan, i));
  g_array_sort (self->spans, cw_report_compare_spans);
  g_array_append_vals (self->further, other->further->data, other->further->len);
}

/* A row that grew while the text went on can be one that the abstract told. */
static void
merge_repeated (GPtrArray *facts, GHashTable *renamed)
{
  for (guint i = 0; i < facts->len; i++)
    {
      CwReportFact *fact = facts->pdata[i];

      for (guint j = i + 1; j < facts->len && j < i + MOST_COMPARED;)
        {
          CwReportFact *later = facts->pdata[j];

          if (!g_str_equal (later->target, fact->target) || !is_same (fact->item, later->item))
            {
              j++;
              continue;
            }
          merge_fact (fact, later, renamed);
          g_ptr_array_remove_index (facts, j);
        }
    }
}

static void
mark_alternatives (GPtrArray *facts)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < facts->len; i++)
    {
      CwReportFact *fact = facts->pdata[i];
      const CwField *field = is_scalar_target (fact->target) ? get_only_field (fact->item) : NULL;
      gpointer first;

      if (field == NULL)
        continue;
      if (g_hash_table_lookup_extended (firsts, field, NULL, &first))
        fact->alternative_to = GPOINTER_TO_INT (first);
      else
        g_hash_table_insert (firsts, (gpointer)field, GINT_TO_POINTER ((int)i));
    }
}

/* What is known of the patient, or NULL. */
const CwReportFact *
cw_report_find_told (const CwReportReader *self, const char *field)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];

      if (g_str_equal (fact->target, "patient") && cw_snapshot_get_text (fact->item, field))
        return fact;
    }
  return NULL;
}

/* Puts the facts into the order of the text, joins what is said twice and tells which of them
 * speak of the same field. */
void
cw_report_finish_facts (CwReportReader *self)
{
  GPtrArray *facts = self->facts;

  for (guint i = 0; i < facts->len; i++)
    g_array_sort (((CwReportFact *)facts->pdata[i])->spans, cw_report_compare_spans);
  g_ptr_array_sort (facts, compare_facts);
  merge_repeated (facts, self->renamed);
  for (guint i = 0; i < facts->len; i++)
    translate_references (((CwReportFact *)facts->pdata[i])->item, self->renamed);
  mark_alternatives (facts);
}

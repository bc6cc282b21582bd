/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-agreement.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-agreement.h"
#include "rules/cw-cell-value.h"

/* Two readers over the same cells, before they settled what the table says. */

/* More different answers than this are no categories; their table would have the square of it. */
#define MAX_CATEGORIES 1000

static void
free_agreement (CwReviewAgreement *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

static CwReviewAgreement *
make_agreement (const char *key, const char *label)
{
  CwReviewAgreement *self = g_new0 (CwReviewAgreement, 1);

  self->key = g_strdup (key);
  self->label = g_strdup (label);
  return self;
}

/* What a reader found, for comparing; why there is nothing is an answer as well. */
static char *
make_category (const CwTableColumn *column, const char *text)
{
  g_autofree char *canonical = NULL;
  g_auto (CwCellValue) value = { 0 };

  if (text == NULL || !cw_field_parse (column->field, text, &canonical, NULL))
    return g_strdup (text ? text : "");
  cw_cell_value_read_text (&value, column->field, canonical);
  return g_strdup (value.key ? value.key : cw_cell_state_get_label (value.state));
}

static guint
get_index (GHashTable *categories, char *name)
{
  gpointer found;
  guint index = g_hash_table_size (categories);

  if (g_hash_table_lookup_extended (categories, name, NULL, &found))
    {
      g_free (name);
      return GPOINTER_TO_UINT (found);
    }
  g_hash_table_insert (categories, name, GUINT_TO_POINTER (index));
  return index;
}

/* The categories of both readers, one pair behind the other. */
static GArray *
list_pairs (CwReview *review, const CwTableColumn *column, GHashTable *categories)
{
  GListModel *list = G_LIST_MODEL (review->second_readings);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwSecondReading) reading = g_list_model_get_item (list, i);
      guint first, second;

      if (g_strcmp0 (reading->field, column->key) != 0 || reading->second == NULL)
        continue;
      first = get_index (categories, make_category (column, reading->first));
      second = get_index (categories, make_category (column, reading->second));
      g_array_append_val (pairs, first);
      g_array_append_val (pairs, second);
    }
  return pairs;
}

static void
set_kappa (CwReviewAgreement *self, const GArray *pairs, guint n)
{
  g_autofree guint *counts = g_new0 (guint, (gsize)n * n);
  CwAgreement agreement;

  for (guint i = 0; i < pairs->len; i += 2)
    counts[(gsize)g_array_index (pairs, guint, i) * n + g_array_index (pairs, guint, i + 1)]++;
  agreement = cw_agreement_compute (counts, n);
  self->expected = agreement.expected * self->n;
  self->kappa = agreement.kappa;
  self->problem = agreement.problem;
}

static CwReviewAgreement *
compute (CwReview *review, const CwTableColumn *column)
{
  g_autoptr (GHashTable) categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) pairs = list_pairs (review, column, categories);
  guint n = g_hash_table_size (categories);
  CwReviewAgreement *self = make_agreement (column->key, column->label);

  for (guint i = 0; i < pairs->len; i += 2)
    self->n_equal += g_array_index (pairs, guint, i) == g_array_index (pairs, guint, i + 1);
  self->n = pairs->len / 2;
  if (n > MAX_CATEGORIES)
    self->problem = _ ("there are too many different answers");
  else if (n)
    set_kappa (self, pairs, n);
  return self;
}

/* Chance agreement is taken within each column: two readers cannot take an age for a sex. */
static CwReviewAgreement *
sum_up (GPtrArray *list)
{
  CwReviewAgreement *all = make_agreement (NULL, _ ("All columns"));

  for (guint i = 0; i < list->len; i++)
    {
      const CwReviewAgreement *column = list->pdata[i];

      all->n += column->n;
      all->n_equal += column->n_equal;
      all->expected += column->expected;
    }
  if (all->n - all->expected < 1e-9)
    all->problem = _ ("both raters put everything into one category");
  else
    all->kappa = (all->n_equal - all->expected) / (all->n - all->expected);
  return all;
}

/**
 * cw_review_agreement_list:
 * @review: a review
 *
 * Raw agreement and Cohen's kappa, see cw_agreement_compute(), over the second readings. The one
 * over all columns takes what chance would give within each column, and sums up over the columns: a
 * kappa of strata weighted by their room for agreement (Barlow W et al., Stat Med
 * 1991;10:1465-1472).
 *
 * Returns: (transfer full) (element-type CwReviewAgreement): for each column that has second
 *   readings, then for all of them; empty when there are none
 */
GPtrArray *
cw_review_agreement_list (CwReview *review)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)free_agreement);
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);

  for (guint i = 0; i < columns->len; i++)
    {
      CwReviewAgreement *agreement = compute (review, columns->pdata[i]);

      if (agreement->n)
        g_ptr_array_add (list, agreement);
      else
        free_agreement (agreement);
    }
  if (list->len)
    g_ptr_array_add (list, sum_up (list));
  return list;
}

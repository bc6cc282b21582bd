/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-ctcae-criteria.h"

#include "vocab/cw-search-key.h"

/* The wording of CTCAE as its publisher wrote it. It does not come with the application: whoever
 * has the file loads it. Never changes once it is made, so that any thread may read it. */

struct _CwCtcaeCriteria
{
  GObject parent_instance;

  GPtrArray *criteria; /* CwCtcaeCriterion */
  GHashTable *by_key; /* folded term -> CwCtcaeCriterion */
  char *source;
  char *date;
};

G_DEFINE_FINAL_TYPE (CwCtcaeCriteria, cw_ctcae_criteria, G_TYPE_OBJECT)

/**
 * cw_ctcae_criterion_new:
 *
 * Returns: (transfer full): a criterion whose texts are still to be set
 */
CwCtcaeCriterion *
cw_ctcae_criterion_new (void)
{
  return g_new0 (CwCtcaeCriterion, 1);
}

/**
 * cw_ctcae_criterion_free:
 * @self: (nullable) (transfer full): a criterion
 *
 * Frees the criterion and its texts.
 */
void
cw_ctcae_criterion_free (CwCtcaeCriterion *self)
{
  if (self == NULL)
    return;
  g_free (self->term);
  g_free (self->organ_class);
  for (guint i = 0; i < CW_CTCAE_N_GRADES; i++)
    g_free (self->grades[i]);
  g_free (self->definition);
  g_free (self);
}

static void
cw_ctcae_criteria_finalize (GObject *object)
{
  CwCtcaeCriteria *self = CW_CTCAE_CRITERIA (object);

  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->criteria);
  g_free (self->source);
  g_free (self->date);
  G_OBJECT_CLASS (cw_ctcae_criteria_parent_class)->finalize (object);
}

static void
cw_ctcae_criteria_class_init (CwCtcaeCriteriaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_ctcae_criteria_finalize;
}

static void
cw_ctcae_criteria_init (CwCtcaeCriteria *self)
{
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_key (CwCtcaeCriteria *self, CwCtcaeCriterion *criterion)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new (criterion->term);

  if (key && !g_hash_table_contains (self->by_key, key->compact))
    g_hash_table_insert (self->by_key, g_strdup (key->compact), criterion);
}

/**
 * cw_ctcae_criteria_new:
 * @criteria: (transfer full) (element-type CwCtcaeCriterion): the terms; the array frees its
 *   elements
 * @source: name of the file they were read from
 * @date: (nullable): the day on which it was loaded, as YYYY-MM-DD
 *
 * Returns: (transfer full): the criteria
 */
CwCtcaeCriteria *
cw_ctcae_criteria_new (GPtrArray *criteria, const char *source, const char *date)
{
  CwCtcaeCriteria *self = g_object_new (CW_TYPE_CTCAE_CRITERIA, NULL);

  self->criteria = criteria;
  self->source = g_strdup (source);
  self->date = g_strdup (date);
  for (guint i = 0; i < criteria->len; i++)
    add_key (self, criteria->pdata[i]);
  return self;
}

/**
 * cw_ctcae_criteria_get_n_terms:
 * @self: the criteria
 *
 * Returns: how many terms there are; CTCAE v5.0 has 837
 */
guint
cw_ctcae_criteria_get_n_terms (CwCtcaeCriteria *self)
{
  g_return_val_if_fail (CW_IS_CTCAE_CRITERIA (self), 0);
  return self->criteria->len;
}

/**
 * cw_ctcae_criteria_get:
 * @self: the criteria
 * @index: from 0, in the order of the file
 *
 * Returns: (transfer none) (nullable): what is said of that term; %NULL beyond the last
 */
const CwCtcaeCriterion *
cw_ctcae_criteria_get (CwCtcaeCriteria *self, guint index)
{
  g_return_val_if_fail (CW_IS_CTCAE_CRITERIA (self), NULL);
  return index < self->criteria->len ? self->criteria->pdata[index] : NULL;
}

/**
 * cw_ctcae_criteria_lookup:
 * @self: the criteria
 * @term: (nullable): a term, in British or American spelling, whatever the case
 *
 * Returns: (transfer none) (nullable): what is said of it, or %NULL
 */
const CwCtcaeCriterion *
cw_ctcae_criteria_lookup (CwCtcaeCriteria *self, const char *term)
{
  g_autoptr (CwSearchKey) key = NULL;

  g_return_val_if_fail (CW_IS_CTCAE_CRITERIA (self), NULL);
  key = term ? cw_search_key_new (term) : NULL;
  return key ? g_hash_table_lookup (self->by_key, key->compact) : NULL;
}

/**
 * cw_ctcae_criteria_get_source:
 * @self: the criteria
 *
 * Returns: (transfer none): name of the file they were read from
 */
const char *
cw_ctcae_criteria_get_source (CwCtcaeCriteria *self)
{
  g_return_val_if_fail (CW_IS_CTCAE_CRITERIA (self), NULL);
  return self->source;
}

/**
 * cw_ctcae_criteria_get_date:
 * @self: the criteria
 *
 * Returns: (transfer none) (nullable): the day on which they were loaded, as YYYY-MM-DD
 */
const char *
cw_ctcae_criteria_get_date (CwCtcaeCriteria *self)
{
  g_return_val_if_fail (CW_IS_CTCAE_CRITERIA (self), NULL);
  return self->date;
}

/**
 * cw_ctcae_criteria_split_ages:
 * @text: the criteria of a grade
 *
 * Takes apart what CTCAE says of adults and of children in one cell: "Adult: …; Pediatric: …".
 *
 * Returns: (transfer full): the parts, each with its heading; one part when all ages are alike
 */
char **
cw_ctcae_criteria_split_ages (const char *text)
{
  /* “Adult and Pediatric:” is one heading. */
  g_auto (GStrv) parts =
    g_regex_split_simple ("[;.]?(?<!and)\\s+(?=(?:Adults?|Pa?ediatrics?|Infants?|Children|"
                          "Adolescents?)\\b[^:;]{0,90}:)",
                          text, 0, 0);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; parts && parts[i]; i++)
    if (*g_strstrip (parts[i]))
      g_strv_builder_add (kept, parts[i]);
  return g_strv_builder_end (kept);
}

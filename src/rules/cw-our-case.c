/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-our-case.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-our-case-private.h"

/* The row "Our case" of a review, made of the facts of the case and of nothing else: nobody types
 * it, so it cannot contradict the case. A cell whose facts are not recorded stays empty. Its words
 * are those of the table, which is English like the manuscript, so they are not translated. */

/**
 * cw_our_case_free:
 * @self: (nullable) (transfer full): our case
 *
 * Frees it.
 */
void
cw_our_case_free (CwOurCase *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->row);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * cw_our_case_find:
 * @self: our case
 * @column: key of a column
 *
 * Returns: (nullable): what is known of the cell; %NULL when no rule fills that column
 */
const CwDerived *
cw_our_case_find (const CwOurCase *self, const char *column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const CwDerived *cell = self->cells->pdata[i];

      if (g_str_equal (cell->id, column))
        return cell;
    }
  return NULL;
}

static const CwField *
get_field (const char *name)
{
  return cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_REPORTED_CASE), name);
}

CwDerived *
cw_our_case_add (CwOurCase *self, const char *column)
{
  return cw_derived_add (self->cells, column, NULL, g_strdup (_ (get_field (column)->label)));
}

void
cw_our_case_set (CwDerived *cell, const char *text)
{
  g_autofree char *canonical = NULL;

  if (text && cw_field_parse (get_field (cell->id), text, &canonical, NULL) && canonical)
    cw_derived_set_text (cell, canonical);
}

/* ---- who and what ---- */

static char *
dup_text (CwEntity *entity, const char *field)
{
  return cw_entity_dup_by_name (entity, field);
}

/* A cell that holds what a field of the case holds. */
static void
add_copy (CwOurCase *self, const char *column, CwEntity *entity, const char *field)
{
  CwDerived *cell = cw_our_case_add (self, column);
  g_autofree char *text = dup_text (entity, field);

  cw_derived_add_input (cell, entity, field);
  if (text && *text != '!')
    cw_our_case_set (cell, text);
}

/* The stage with its system: “IV (AJCC, 8)”; the TNM where no stage is recorded. */
static void
add_stage (CwOurCase *self, CwDiagnosis *diagnosis)
{
  CwDerived *cell = cw_our_case_add (self, "stage");
  const char *stage = diagnosis->stage ? diagnosis->stage : diagnosis->tnm;
  g_autofree char *text = NULL;

  cw_derived_add_input (cell, CW_ENTITY (diagnosis), diagnosis->stage ? "stage" : "tnm");
  if (stage == NULL)
    return;
  if (diagnosis->stage_system)
    {
      cw_derived_add_input (cell, CW_ENTITY (diagnosis), "stage-system");
      text = g_strdup_printf ("%s (%s%s%s)", stage, diagnosis->stage_system,
                              diagnosis->stage_edition ? " " : "",
                              diagnosis->stage_edition ? diagnosis->stage_edition : "");
    }
  cw_our_case_set (cell, text ? text : stage);
}

/* The one year that is named in where the case was published; none when there are several. */
static char *
find_year (const char *source)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("(?<![0-9A-Za-z./-])(?:19|20)[0-9]{2}(?![0-9A-Za-z/-])", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *year = NULL;

  g_regex_match (regex, source ? source : "", 0, &match);
  while (g_match_info_matches (match))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      if (year && !g_str_equal (year, found))
        return NULL;
      g_free (year);
      year = g_steal_pointer (&found);
      g_match_info_next (match, NULL);
    }
  return g_steal_pointer (&year);
}

static void
add_year (CwOurCase *self, CwCase *root)
{
  CwDerived *cell = cw_our_case_add (self, "year");
  g_autofree char *year = NULL;

  cw_derived_add_input (cell, CW_ENTITY (root), "status");
  cw_derived_add_input (cell, CW_ENTITY (root), "source");
  if (root->status != CW_CASE_STATUS_PUBLISHED)
    return;
  year = find_year (root->source);
  cw_our_case_set (cell, year);
}

/* Where the authors work, when all of them work in one country. */
static void
add_country (CwOurCase *self, CwCase *root)
{
  CwDerived *cell = cw_our_case_add (self, "country");
  GListModel *list = G_LIST_MODEL (root->affiliations);
  g_autofree char *country = NULL;

  cw_derived_add_input (cell, CW_ENTITY (root), "affiliations");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAffiliation) affiliation = g_list_model_get_item (list, i);

      if (affiliation->country == NULL)
        continue;
      if (country && g_ascii_strcasecmp (country, affiliation->country) != 0)
        return;
      g_free (country);
      country = g_strdup (affiliation->country);
    }
  cw_our_case_set (cell, country);
}

/* ---- the row ---- */

static void
fill (CwOurCase *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CwDerived *cell = self->cells->pdata[i];

      if (cell->value)
        cw_entity_load (CW_ENTITY (self->row), get_field (cell->id), cell->value);
      else if (cell->problem == NULL)
        cw_derived_set_problem (cell, _ ("the case does not record it"));
    }
}

static CwOurCase *
make (CwCase *root, gboolean only_told)
{
  CwOurCase *self = g_new0 (CwOurCase, 1);
  CwEntity *row = cw_entity_new (CW_TYPE_REPORTED_CASE, cw_entity_get_id (CW_ENTITY (root)));

  self->row = CW_REPORTED_CASE (row);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_derived_free);
  self->only_told = only_told;
  add_year (self, root);
  add_country (self, root);
  add_copy (self, "sex", CW_ENTITY (root->patient), "sex");
  add_copy (self, "age", CW_ENTITY (root->patient), "age");
  add_copy (self, "diagnosis", CW_ENTITY (root->diagnosis), "name");
  add_copy (self, "primary-site", CW_ENTITY (root->diagnosis), "primary-site");
  add_stage (self, root->diagnosis);
  cw_our_case_add_treatment (self, root);
  cw_our_case_add_outcome (self, root);
  fill (self);
  return self;
}

/**
 * cw_our_case_new:
 * @root: a case
 *
 * Makes the row of a case. “No” is only said where the case says so: surgery that was refused or
 * was not possible was not done; drugs whose role is recorded throughout and never “targeted” are
 * no targeted therapy. What is missing stays empty.
 *
 * Returns: (transfer full): our case
 */
CwOurCase *
cw_our_case_new (CwCase *root)
{
  CwOurCase *self = make (root, FALSE);

  /* Translators: what the row of the author's own case is called in a table of reported cases */
  cw_entity_load (CW_ENTITY (self->row), get_field ("citation"), _ ("Our case"));
  return self;
}

/**
 * cw_our_case_new_told:
 * @root: a case that holds what was understood of a text
 *
 * As cw_our_case_new() for the case of somebody else, of which the text may tell more than is
 * recorded: a drug that is not recorded may still have been given, and a course may have gone on.
 * So no time is computed, no change in size, and nothing follows from what is missing.
 *
 * Returns: (transfer full): the row, without a reference
 */
CwOurCase *
cw_our_case_new_told (CwCase *root)
{
  return make (root, TRUE);
}

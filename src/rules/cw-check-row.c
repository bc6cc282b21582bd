/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/cw-check-private.h"
#include "vocab/cw-ctcae.h"
#include "vocab/cw-vocabulary.h"

/* One row at a time: adverse events, regimens, drugs, stains. */

/* ---- adverse events ---- */

static char *
dup_grades (guint grades)
{
  GString *text = g_string_new (NULL);

  for (guint grade = CW_CTCAE_GRADE_MIN; grade <= CW_CTCAE_GRADE_MAX; grade++)
    if (grades & (1u << grade))
      g_string_append_printf (text, "%s%u", text->len ? ", " : "", grade);
  return g_string_free (text, FALSE);
}

static void
check_grade (GPtrArray *findings, CwAdverseEvent *event)
{
  const char *term = cw_adverse_event_get_ctcae_term (event);
  guint grades = cw_ctcae_get_grades (term);
  g_autofree char *possible = NULL;

  if (event->grade == 0 || grades == 0 || cw_ctcae_grade_exists (term, (guint)event->grade))
    return;
  possible = dup_grades (grades);
  cw_finding_add_place (
    cw_finding_add_to (findings, "grade-not-defined", CW_SEVERITY_ERROR, CW_ENTITY (event), "grade",
                       g_strdup_printf (_ ("CTCAE v5 defines no grade %d for “%s”; it defines %s."),
                                        event->grade, term, possible)),
    CW_ENTITY (event), event->term ? "term" : "as-written");
}

static void
check_term (GPtrArray *findings, CwAdverseEvent *event)
{
  char *problem = cw_adverse_event_dup_term_problem (event);

  if (problem)
    cw_finding_add_to (findings, "unknown-ctcae-term", CW_SEVERITY_NOTE, CW_ENTITY (event), "term",
                       problem);
  else if (event->as_written && event->grade && cw_adverse_event_get_ctcae_term (event) == NULL)
    cw_finding_add_to (
      findings, "ctcae-term-missing", CW_SEVERITY_NOTE, CW_ENTITY (event), "term",
      g_strdup_printf (_ ("“%s” is graded, but is not itself a term of CTCAE v5: choose the term "
                          "that the grade belongs to."),
                       event->as_written));
}

static void
check_event (GPtrArray *findings, CwAdverseEvent *event)
{
  if (!cw_adverse_event_is_graded_by_ctcae_5 (event))
    return;
  check_grade (findings, event);
  check_term (findings, event);
}

/* ---- regimens and drugs ---- */

static void
check_regimen (GPtrArray *findings, CwRegimen *regimen)
{
  const CwQuantity *planned = regimen->cycles_planned, *given = regimen->cycles_given;
  g_autofree char *title = NULL;

  if (!cw_quantity_is_readable (planned) || !cw_quantity_is_readable (given) ||
      planned->comparator != CW_COMPARATOR_NONE ||
      cw_quantity_get_low (given) <= cw_quantity_get_high (planned))
    return;
  title = cw_entity_dup_title (CW_ENTITY (regimen));
  cw_finding_add_place (
    cw_finding_add_to (findings, "more-cycles-than-planned", CW_SEVERITY_WARNING,
                       CW_ENTITY (regimen), "cycles-given",
                       g_strdup_printf (_ ("%s: %s cycles were given, but %s were planned."), title,
                                        given->number,
                                        planned->high ? planned->high : planned->number)),
    CW_ENTITY (regimen), "cycles-planned");
}

/* The basis that a unit implies; 0 when it implies none. */
static CwDoseBasis
get_basis (const char *unit)
{
  if (unit == NULL)
    return 0;
  if (g_str_has_suffix (unit, "/m2"))
    return CW_DOSE_BASIS_BODY_SURFACE;
  if (g_str_has_suffix (unit, "/kg"))
    return CW_DOSE_BASIS_BODY_WEIGHT;
  return g_str_equal (unit, "AUC") ? CW_DOSE_BASIS_AUC : 0;
}

static void
check_drug (GPtrArray *findings, CwDrug *drug)
{
  CwDoseBasis basis = cw_quantity_is_readable (drug->dose) ? get_basis (drug->dose->unit) : 0;
  g_autofree char *title = NULL, *dose = NULL, *recorded = NULL;

  if (basis == 0 || drug->basis == 0 || (int)basis == drug->basis)
    return;
  title = cw_entity_dup_title (CW_ENTITY (drug));
  dose = cw_check_dup_value (CW_ENTITY (drug), "dose");
  recorded = cw_check_dup_value (CW_ENTITY (drug), "basis");
  cw_finding_add_place (
    cw_finding_add_to (findings, "dose-against-basis", CW_SEVERITY_WARNING, CW_ENTITY (drug),
                       "basis",
                       g_strdup_printf (_ ("%s: the dose %s does not go with the basis “%s”."),
                                        title, dose, recorded)),
    CW_ENTITY (drug), "dose");
}

/* ---- stains ---- */

static char *
dup_marker_key (const char *marker)
{
  const CwVocabularyTerm *term =
    cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANTIBODY), marker);

  return g_utf8_casefold (term ? term->term : marker, -1);
}

static void
compare_stains (GPtrArray *findings, CwStain *first, CwStain *second)
{
  g_autofree char *first_result = NULL, *second_result = NULL;

  if (first->result == 0 || second->result == 0 || first->result == second->result)
    return;
  first_result = cw_check_dup_value (CW_ENTITY (first), "result");
  second_result = cw_check_dup_value (CW_ENTITY (second), "result");
  cw_finding_add_place (
    cw_finding_add_to (findings, "marker-twice", CW_SEVERITY_WARNING, CW_ENTITY (second), "result",
                       g_strdup_printf (_ ("%s is in the same panel twice: %s and %s."),
                                        first->marker, first_result, second_result)),
    CW_ENTITY (first), "result");
}

static void
check_panel (GPtrArray *findings, CwPanel *panel)
{
  GListModel *stains = G_LIST_MODEL (panel->stains);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stains); i++)
    {
      g_autoptr (CwStain) stain = g_list_model_get_item (stains, i);
      g_autofree char *key = stain->marker ? dup_marker_key (stain->marker) : NULL;
      CwStain *first = key ? g_hash_table_lookup (seen, key) : NULL;

      if (first)
        compare_stains (findings, first, stain);
      else if (key)
        g_hash_table_insert (seen, g_steal_pointer (&key), stain);
    }
}

void
cw_check_row (GPtrArray *findings, CwEntity *entity)
{
  if (CW_IS_ADVERSE_EVENT (entity))
    check_event (findings, CW_ADVERSE_EVENT (entity));
  else if (CW_IS_REGIMEN (entity))
    check_regimen (findings, CW_REGIMEN (entity));
  else if (CW_IS_DRUG (entity))
    check_drug (findings, CW_DRUG (entity));
  else if (CW_IS_PANEL (entity))
    check_panel (findings, CW_PANEL (entity));
}

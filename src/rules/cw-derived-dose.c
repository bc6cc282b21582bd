/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rules/cw-body-surface.h"
#include "rules/cw-derived-private.h"
#include "rules/cw-dose-intensity.h"

#include "vocab/cw-unit.h"

/* Doses for the body there is, a day, a cycle and in all, and relative dose intensity. */

/* From here on a dose for the body is printed without decimals, and a body surface never with more
 * than these. */
#define WHOLE_FROM 10
#define MOST_DIGITS 6

/* Takes @words: the formula, or the reason why there is no amount. */
static void
set_amount (CwDerived *self, gboolean computed, CwRange *amount, const CwDrug *drug, char *words)
{
  const char *unit;

  if (!computed)
    {
      cw_derived_set_problem (self, words);
      g_free (words);
      return;
    }
  unit = cw_dose_scale (amount, drug->dose->unit);
  cw_derived_set_number (self, amount, -1, unit);
  self->formula = words;
}

static void
add_dose_inputs (CwDerived *self, CwDrug *drug)
{
  cw_derived_add_input (self, CW_ENTITY (drug), "dose");
  cw_derived_add_input (self, CW_ENTITY (drug),
                        drug->times_per_day || drug->frequency == NULL ? "times-per-day"
                                                                       : "frequency");
}

static void
add_cycle_inputs (CwDerived *self, CwRegimen *regimen, CwDrug *drug)
{
  add_dose_inputs (self, drug);
  if (drug->days || (drug->on_days == NULL && drug->off_days == NULL))
    {
      cw_derived_add_input (self, CW_ENTITY (drug), "days");
      return;
    }
  cw_derived_add_input (self, CW_ENTITY (drug), "on-days");
  cw_derived_add_input (self, CW_ENTITY (drug), "off-days");
  cw_derived_add_input (self, CW_ENTITY (regimen), "cycle-length");
}

static void
add_mean_daily (GPtrArray *list, CwDrug *drug, const char *title)
{
  g_autofree char *unit = NULL, *words = NULL;
  CwDerived *self;
  CwRange amount;

  if (drug->on_days == NULL && drug->off_days == NULL)
    return;
  self = cw_derived_add (list, "mean-daily-dose", CW_ENTITY (drug),
                         g_strdup_printf (_ ("Mean daily dose: %s"), title));
  add_dose_inputs (self, drug);
  cw_derived_add_input (self, CW_ENTITY (drug), "on-days");
  cw_derived_add_input (self, CW_ENTITY (drug), "off-days");
  if (!cw_dose_get_mean_daily (drug, &amount, &words))
    {
      cw_derived_set_problem (self, words);
      return;
    }
  unit = g_strconcat (drug->dose->unit ? drug->dose->unit : "1", "/d", NULL);
  cw_derived_set_number (self, &amount, 2, unit);
  self->formula = g_steal_pointer (&words);
}

/* How much of a patient there is, in the unit that a dose refers to; a reason when it is not known.
 */
static const char *
read_patient (CwPatient *patient, gboolean by_surface, CwRange *amount)
{
  CwRange height, weight;
  const char *problem = cw_derived_read_body (patient, &height, &weight);

  if (by_surface && problem)
    return problem;
  if (!by_surface)
    return cw_range_read (patient->weight, "kg", amount) && amount->low > 0
             ? NULL
             : _ ("the weight is not recorded");
  amount->low = cw_body_surface_mosteller (height.low, weight.low);
  amount->high = cw_body_surface_mosteller (height.high, weight.high);
  return NULL;
}

/* Nobody draws up tenths of a milligram of so much. */
static int
count_decimals (const CwRange *amount, const char *unit)
{
  return amount->low >= WHOLE_FROM && strcmp (unit, "g") != 0 ? 0 : 1;
}

/* A size with so many digits that who multiplies it with the dose gets the printed amount. */
static char *
format_size (const CwRange *dose, const CwRange *size, int decimals)
{
  CwRange exact = { dose->low * size->low, dose->high * size->high };
  g_autofree char *wanted = cw_range_format (&exact, decimals);

  for (int digits = 2; digits < MOST_DIGITS; digits++)
    {
      double unit = pow (10, digits);
      CwRange product = { dose->low * round (size->low * unit) / unit,
                          dose->high * round (size->high * unit) / unit };
      g_autofree char *shown = cw_range_format (&product, decimals);

      if (strcmp (shown, wanted) == 0)
        return cw_range_format (size, digits);
    }
  return cw_range_format (size, MOST_DIGITS);
}

static void
set_absolute (CwDerived *self, const CwDrug *drug, const CwRange *size, gboolean by_surface)
{
  g_autofree char *dose_text = NULL, *size_text = NULL;
  g_autofree char *unit =
    g_strndup (drug->dose->unit, (gsize)(strrchr (drug->dose->unit, '/') - drug->dose->unit));
  const char *print = cw_unit_get_print (unit);
  CwRange dose, amount;
  int decimals;

  if (!cw_range_read (drug->dose, drug->dose->unit, &dose))
    {
      cw_derived_set_problem (self, _ ("the dose is not a plain number"));
      return;
    }
  amount = (CwRange){ dose.low * size->low, dose.high * size->high };
  decimals = count_decimals (&amount, unit);
  dose_text = cw_range_format (&dose, -1);
  size_text = by_surface ? format_size (&dose, size, decimals) : cw_range_format (size, -1);
  self->formula = g_strdup_printf (by_surface ? _ ("%s %s/m² × %s m² body surface (Mosteller)")
                                              : _ ("%s %s/kg × %s kg body weight"),
                                   dose_text, print ? print : unit, size_text);
  cw_derived_set_number (self, &amount, decimals, unit);
}

/* A dose that refers to the body, for the body there is. */
static void
add_absolute (GPtrArray *list, CwPatient *patient, CwDrug *drug, const char *title)
{
  const char *unit = drug->dose ? drug->dose->unit : NULL, *problem;
  gboolean by_surface = unit && g_str_has_suffix (unit, "/m2");
  CwDerived *self;
  CwRange size;

  if (!by_surface && !(unit && g_str_has_suffix (unit, "/kg")))
    return;
  self = cw_derived_add (list, "absolute-dose", CW_ENTITY (drug),
                         g_strdup_printf (_ ("Absolute dose: %s"), title));
  cw_derived_add_input (self, CW_ENTITY (drug), "dose");
  if (by_surface)
    cw_derived_add_input (self, CW_ENTITY (patient), "height");
  cw_derived_add_input (self, CW_ENTITY (patient), "weight");
  problem = read_patient (patient, by_surface, &size);
  if (problem)
    cw_derived_set_problem (self, problem);
  else
    set_absolute (self, drug, &size, by_surface);
}

static void
add_per_cycle (GPtrArray *list, CwRegimen *regimen, CwDrug *drug, const char *title)
{
  char *words = NULL;
  CwDerived *self = cw_derived_add (list, "dose-per-cycle", CW_ENTITY (drug),
                                    g_strdup_printf (_ ("Dose per cycle: %s"), title));
  CwRange amount;
  gboolean computed = cw_dose_get_per_cycle (regimen, drug, &amount, &words);

  add_cycle_inputs (self, regimen, drug);
  set_amount (self, computed, &amount, drug, words);
}

static void
add_planned (GPtrArray *list, CwRegimen *regimen, CwDrug *drug, const char *title)
{
  char *words = NULL;
  CwDerived *self;
  CwRange amount;
  gboolean computed;

  if (regimen->cycles_planned == NULL)
    return;
  self = cw_derived_add (list, "planned-dose", CW_ENTITY (drug),
                         g_strdup_printf (_ ("Planned dose in all: %s"), title));
  add_cycle_inputs (self, regimen, drug);
  cw_derived_add_input (self, CW_ENTITY (regimen), "cycles-planned");
  computed = cw_dose_get_planned (regimen, drug, &amount, &words);
  set_amount (self, computed, &amount, drug, words);
}

/* The rows of a drug are added up at the first of them. */
static gboolean
is_first_row (CwRegimen *regimen, CwDrug *drug)
{
  GListModel *rows = G_LIST_MODEL (regimen->drugs);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwDrug) row = g_list_model_get_item (rows, i);

      if (cw_dose_is_same_drug (drug, row))
        return row == drug;
    }
  return TRUE;
}

static void
add_total_inputs (CwDerived *self, CwCase *root, CwRegimen *regimen, CwDrug *drug)
{
  GListModel *rows = G_LIST_MODEL (regimen->drugs), *changes = G_LIST_MODEL (root->dose_changes);

  cw_derived_add_input (self, CW_ENTITY (regimen), "cycles-given");
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwDrug) row = g_list_model_get_item (rows, i);

      if (!cw_dose_is_same_drug (drug, row))
        continue;
      add_cycle_inputs (self, regimen, row);
      if (row->cycles)
        cw_derived_add_input (self, CW_ENTITY (row), "cycles");
      for (guint j = 0; j < g_list_model_get_n_items (changes); j++)
        {
          g_autoptr (CwDoseChange) change = g_list_model_get_item (changes, j);

          if (g_strcmp0 (change->drug, cw_entity_get_id (CW_ENTITY (row))) == 0)
            cw_derived_add_input (self, CW_ENTITY (change), "duration");
        }
    }
}

static void
add_totals (GPtrArray *list, CwCase *root, CwRegimen *regimen, CwDrug *drug)
{
  g_autofree char *intensity_words = NULL;
  char *words = NULL;
  const char *name = drug->name ? drug->name : _ ("Drug");
  CwDerived *self = cw_derived_add (list, "cumulative-dose", CW_ENTITY (drug),
                                    g_strdup_printf (_ ("Cumulative dose: %s"), name));
  CwRange amount, percent;
  gboolean computed = cw_dose_intensity_get_given (root, regimen, drug, &amount, &words);

  add_total_inputs (self, root, regimen, drug);
  set_amount (self, computed, &amount, drug, words);
  self = cw_derived_add (list, "relative-dose-intensity", CW_ENTITY (drug),
                         g_strdup_printf (_ ("Relative dose intensity: %s"), name));
  add_total_inputs (self, root, regimen, drug);
  cw_derived_add_input (self, CW_ENTITY (regimen), "cycle-length");
  cw_derived_add_input (self, CW_ENTITY (regimen), "delays");
  if (!cw_dose_intensity_get (root, regimen, drug, &percent, &intensity_words))
    {
      cw_derived_set_problem (self, intensity_words);
      return;
    }
  cw_derived_set_number (self, &percent, 1, "%");
  self->formula = g_steal_pointer (&intensity_words);
}

/* A treatment without cycles has no dose of a cycle. */
static gboolean
has_cycles (const CwRegimen *regimen, const CwDrug *drug)
{
  return regimen->cycle_length || regimen->cycles_given || regimen->cycles_planned || drug->days;
}

static void
add_drug (GPtrArray *list, CwCase *root, CwRegimen *regimen, CwDrug *drug)
{
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (drug));

  add_absolute (list, root->patient, drug, title);
  add_mean_daily (list, drug, title);
  if (!has_cycles (regimen, drug))
    return;
  add_per_cycle (list, regimen, drug, title);
  add_planned (list, regimen, drug, title);
  if (is_first_row (regimen, drug))
    add_totals (list, root, regimen, drug);
}

void
cw_derived_add_doses (GPtrArray *list, CwCase *root)
{
  GListModel *regimens = G_LIST_MODEL (root->regimens);

  for (guint i = 0; i < g_list_model_get_n_items (regimens); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (regimens, i);
      GListModel *drugs = G_LIST_MODEL (regimen->drugs);

      for (guint j = 0; j < g_list_model_get_n_items (drugs); j++)
        {
          g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, j);

          add_drug (list, root, regimen, drug);
        }
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-snapshot.h"
#include "model/cw-treatment.h"
#include "notation/cw-regimen.h"

/* What was given and done. */

/* ---- drugs ---- */

/* "2 weeks on, 1 week off" */
static char *
dup_pattern (const CwDrug *drug)
{
  g_autofree char *on = cw_english_dup_quantity (drug->on_days, TRUE);
  g_autofree char *off = cw_english_dup_quantity (drug->off_days, TRUE);

  return on && off ? g_strdup_printf ("%s on and %s off", on, off) : NULL;
}

/* "on days 1–5" */
static void
append_days (GString *out, const char *days)
{
  g_auto (GStrv) ends = g_strsplit (days, "-", -1);
  g_autofree char *printed = g_strjoinv ("–", ends);

  g_string_append_printf (out, " on %s %s", strpbrk (days, "-, ") ? "days" : "day", printed);
}

static char *
dup_dose (CwDrug *drug)
{
  g_autofree char *dose = cw_english_dup_quantity (drug->dose, TRUE);
  g_autofree char *route = cw_english_dup_choice (CW_ENTITY (drug), "route");
  GString *out;

  if (dose == NULL)
    return NULL;
  out = g_string_new (dose);
  if (route && drug->route != CW_ROUTE_ORAL && drug->route != CW_ROUTE_OTHER)
    g_string_append_printf (out, " %s", route);
  if (drug->frequency)
    g_string_append_printf (out, " %s", drug->frequency);
  if (drug->days)
    append_days (out, drug->days);
  return g_string_free (out, FALSE);
}

static void
word_drug (CwEntity *entity, GPtrArray *wordings)
{
  CwDrug *self = CW_DRUG (entity);
  g_autofree char *dose = dup_dose (self);
  g_autofree char *pattern = dup_pattern (self);

  if (self->name == NULL)
    return;
  if (dose && pattern)
    cw_fact_add_wording (wordings, "schedule", N_ ("With dose and schedule"),
                         g_strdup_printf ("%s %s, %s", self->name, dose, pattern));
  if (dose)
    cw_fact_add_wording (wordings, "dosed", N_ ("With dose"),
                         g_strdup_printf ("%s %s", self->name, dose));
  cw_fact_add_wording (wordings, "value", N_ ("Name"), g_strdup (self->name));
  cw_fact_add_wording (wordings, "dose", N_ ("Dose"), g_steal_pointer (&dose));
  cw_fact_add_wording (wordings, "pattern", N_ ("Days on and off"), g_steal_pointer (&pattern));
}

/* ---- regimens ---- */

/* The drugs by name, each once. */
static char *
dup_names (CwRegimen *regimen)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (regimen->drugs)); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (G_LIST_MODEL (regimen->drugs), i);

      if (drug->name && !g_ptr_array_find_with_equal_func (names, drug->name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (drug->name));
    }
  return cw_english_join (names);
}

static void
word_regimen (CwEntity *entity, GPtrArray *wordings)
{
  CwRegimen *self = CW_REGIMEN (entity);
  g_autoptr (CwSnapshot) snapshot = cw_snapshot_new_from_entity (entity);
  g_autofree char *drugs = dup_names (self);
  g_autofree char *cycles = cw_english_dup_count (self->cycles_given, "cycle");
  g_autofree char *line = NULL;

  cw_fact_keep_only (snapshot,
                     "drugs cycle-length cycles-given name:drug dose basis route frequency "
                     "times-per-day days cycles on-days off-days infusion-time");
  line = cw_regimen_format (snapshot);
  if (drugs && cycles)
    cw_fact_add_wording (wordings, "course", N_ ("Cycles and drugs"),
                         g_strdup_printf ("%s of %s", cycles, drugs));
  cw_fact_add_wording (wordings, "drugs", N_ ("Drugs"), g_steal_pointer (&drugs));
  if (line && *line)
    cw_fact_add_wording (wordings, "line", N_ ("As a line"), g_steal_pointer (&line));
  cw_fact_add_wording (wordings, "cycles", N_ ("Cycles"), g_steal_pointer (&cycles));
  if (self->name)
    cw_fact_add_wording (wordings, "name", N_ ("Name"), g_strdup (self->name));
}

/* ---- dose changes ---- */

/* "anlotinib was reduced from 12 mg daily to 8 mg daily" */
static void
word_dose_change (CwEntity *entity, GPtrArray *wordings)
{
  static const char *const verbs[] = { NULL,          "interrupted", "reduced", "increased",
                                       "rescheduled", "restarted",   "stopped", "delayed" };
  const CwDoseChange *self = CW_DOSE_CHANGE (entity);
  CwEntity *drug = self->drug ? cw_entity_lookup (cw_entity_get_root (entity), self->drug) : NULL;
  const char *name = drug && CW_IS_DRUG (drug) ? CW_DRUG (drug)->name : NULL;
  GString *out;

  if (self->kind == 0 || name == NULL)
    return;
  out = g_string_new (NULL);
  g_string_append_printf (out, "%s was %s", name, verbs[self->kind]);
  if (self->from && self->kind != CW_DOSE_CHANGE_KIND_INTERRUPT)
    g_string_append_printf (out, " from %s", self->from);
  if (self->to && self->kind != CW_DOSE_CHANGE_KIND_INTERRUPT)
    g_string_append_printf (out, " to %s", self->to);
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_strdup (out->str));
  cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                       cw_english_capitalize (g_string_free (out, FALSE)));
}

/* ---- procedures and radiotherapy ---- */

static void
word_procedure (CwEntity *entity, GPtrArray *wordings)
{
  const CwProcedure *self = CW_PROCEDURE (entity);
  g_autofree char *procedure = self->procedure ? cw_english_lower (self->procedure) : NULL;
  g_autofree char *date = cw_english_dup_date (self->date);

  if (procedure == NULL)
    return;
  if (date)
    cw_fact_add_wording (wordings, "date", N_ ("With date"),
                         g_strdup_printf ("%s in %s", procedure, date));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&procedure));
}

static void
word_radiotherapy (CwEntity *entity, GPtrArray *wordings)
{
  const CwRadiotherapyCourse *self = CW_RADIOTHERAPY_COURSE (entity);
  g_autofree char *dose = cw_english_dup_quantity (self->dose, TRUE);
  g_autofree char *fractions = cw_english_dup_count (self->fractions, "fraction");

  if (dose && fractions)
    cw_fact_add_wording (wordings, "fractions", N_ ("Dose and fractions"),
                         g_strdup_printf ("%s in %s", dose, fractions));
  cw_fact_add_wording (wordings, "dose", N_ ("Dose"), g_steal_pointer (&dose));
}

static void
word_supportive (CwEntity *entity, GPtrArray *wordings)
{
  const CwSupportiveDrug *self = CW_SUPPORTIVE_DRUG (entity);
  g_autofree char *dose = cw_english_dup_quantity (self->dose, TRUE);

  if (self->name == NULL)
    return;
  if (dose)
    cw_fact_add_wording (wordings, "dosed", N_ ("With dose"),
                         g_strdup_printf ("%s %s%s%s", self->name, dose, self->frequency ? " " : "",
                                          self->frequency ? self->frequency : ""));
  cw_fact_add_wording (wordings, "value", N_ ("Name"), g_strdup (self->name));
}

const CwFactSource cw_fact_treatment_sources[] = {
  { "regimen", "regimen", N_ ("Regimen"), "drugs", word_regimen },
  { "drug", "drug", N_ ("Drug"), "dose", word_drug },
  { "dose-change", "dose-change", N_ ("Dose change"), "kind", word_dose_change },
  { "procedure", "procedure", N_ ("Procedure"), "procedure", word_procedure },
  { "radiotherapy", "radiotherapy-course", N_ ("Radiotherapy"), "dose", word_radiotherapy },
  { "supportive", "supportive-drug", N_ ("Supportive treatment"), "name", word_supportive },
  { NULL },
};

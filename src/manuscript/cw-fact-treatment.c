/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-snapshot.h"
#include "model/cw-treatment.h"
#include "notation/regimen/cw-regimen.h"

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

/* "1-5, 8" as it is printed: "1–5, 8" */
static char *
dup_printed_days (const char *days)
{
  g_auto (GStrv) ends = g_strsplit (days, "-", -1);

  return g_strjoinv ("–", ends);
}

/* "on days 1–5" */
static void
append_days (GString *out, const char *noun, const char *days)
{
  g_autofree char *printed = dup_printed_days (days);

  g_string_append_printf (out, " %s%s %s", noun, strpbrk (days, "-, ") ? "s" : "", printed);
}

/* "intravenously"; %NULL where it is not recorded or has no word of its own. */
static const char *
get_route (int route)
{
  static const char *const words[] = {
    NULL,
    "orally",
    "intravenously",
    "subcutaneously",
    "intramuscularly",
    "intraperitoneally",
    "intrathecally",
    "intra-arterially",
    "topically",
    "by inhalation",
    "rectally",
    NULL,
  };

  return words[route];
}

/* The dose that a formula gives has its unit before it: "at an area under the curve of 2". */
static char *
dup_amount (const CwQuantity *dose)
{
  g_autoptr (CwQuantity) bare = NULL;
  g_autofree char *number = NULL;

  if (dose == NULL || g_strcmp0 (dose->unit, "{AUC}") != 0)
    return cw_english_dup_quantity (dose, TRUE);
  bare = cw_quantity_new (dose->comparator, dose->number, dose->high, NULL);
  number = cw_english_dup_quantity (bare, TRUE);
  return number ? g_strdup_printf ("at an area under the curve of %s", number) : NULL;
}

static void
append (GString *out, const char *words)
{
  if (words && *words)
    g_string_append_printf (out, "%s%s", out->len ? " " : "", words);
}

/* @is_full tells the way by mouth as well, which goes without saying elsewhere. */
static char *
dup_dose (CwDrug *drug, gboolean is_full)
{
  g_autofree char *dose = dup_amount (drug->dose);
  g_autofree char *infusion = cw_english_dup_quantity (drug->infusion_time, TRUE);
  GString *out;

  if (dose == NULL)
    return NULL;
  out = g_string_new (dose);
  if (g_str_has_prefix (dose, "at ") && (drug->route || drug->frequency || drug->days))
    g_string_append_c (out, ',');
  append (out, is_full || drug->route != CW_ROUTE_ORAL ? get_route (drug->route) : NULL);
  append (out, drug->frequency);
  if (drug->days)
    append_days (out, "on day", drug->days);
  if (is_full && infusion)
    g_string_append_printf (out, " over %s", infusion);
  return g_string_free (out, FALSE);
}

/* Ends of nonproprietary names (WHO, The use of stems in the selection of International
 * Nonproprietary Names, 2018) that were typed with a capital; a trade name keeps its own. */
#define NONPROPRIETARY                                                                             \
  "^[A-Z][a-z]+(?:mab|nib|olimus|ciclib|parib|zomib|platin|taxel|rubicin|fosfamide|relin|poside|"  \
  "tecan|trexed|citabine|cristine|blastine|relbine|mustine|lutamide|sone|olone|nide|axone|oxime|"  \
  "azole|azoline|cillin|penem|floxacin|cycline|vir|sartan|pril|olol|dipine|statin|parin|gliptin|"  \
  "formin|setron|prazole|tidine|amide|azine|idine|caine|profen|dronate|dronic|cept|grastim|"       \
  "(?<!Adria)mycin|zolid|bactam|ximab|terone|trozole)$"

/* A drug by its name inside a sentence: "nivolumab". */
static char *
dup_drug_name (const char *name)
{
  return g_regex_match_simple (NONPROPRIETARY, name, 0, 0) ? cw_english_lower (name)
                                                           : g_strdup (name);
}

/* Whether another row of the regimen tells the dose of the same drug, so that this one adds
 * nothing.
 */
static gboolean
is_superseded (CwDrug *drug)
{
  CwEntity *regimen = cw_entity_get_parent (CW_ENTITY (drug));
  GListModel *drugs = CW_IS_REGIMEN (regimen) ? G_LIST_MODEL (CW_REGIMEN (regimen)->drugs) : NULL;

  for (guint i = 0; drugs && drug->dose == NULL && i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) other = g_list_model_get_item (drugs, i);

      if (other->dose && g_strcmp0 (other->name, drug->name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "12 mg orally once daily, 14 days on and 7 days off, in cycles 1–2" */
static char *
dup_details (CwDrug *drug)
{
  g_autofree char *dose = dup_dose (drug, TRUE);
  g_autofree char *pattern = dup_pattern (drug);
  GString *out = g_string_new (dose);

  if (dose == NULL)
    {
      append (out, get_route (drug->route));
      append (out, drug->frequency);
    }
  if (pattern)
    g_string_append_printf (out, ", %s", pattern);
  if (drug->cycles)
    {
      g_string_append (out, pattern ? "," : "");
      append_days (out, "in cycle", drug->cycles);
    }
  return g_string_free (out, FALSE);
}

static void
word_drug (CwEntity *entity, GPtrArray *wordings)
{
  CwDrug *self = CW_DRUG (entity);
  g_autofree char *name = self->name ? dup_drug_name (self->name) : NULL;
  g_autofree char *dose = dup_dose (self, FALSE);
  g_autofree char *details = dup_details (self);
  g_autofree char *pattern = dup_pattern (self);

  if (name == NULL)
    return;
  if (dose && pattern)
    cw_fact_add_wording (wordings, "schedule", N_ ("With dose and schedule"),
                         g_strdup_printf ("%s %s, %s", name, dose, pattern));
  if (dose)
    cw_fact_add_wording (wordings, "dosed", N_ ("With dose"),
                         g_strdup_printf ("%s %s", name, dose));
  cw_fact_add_wording (wordings, "value", N_ ("Name"), g_strdup (name));
  cw_fact_add_wording (wordings, "dose", N_ ("Dose"), g_steal_pointer (&dose));
  cw_fact_add_wording (wordings, "pattern", N_ ("Days on and off"), g_steal_pointer (&pattern));
  if (!is_superseded (self))
    cw_fact_add_wording (wordings, "detailed", N_ ("With all details in parentheses"),
                         *details ? g_strdup_printf ("%s (%s)", name, details) : g_strdup (name));
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

      g_autofree char *name = drug->name ? dup_drug_name (drug->name) : NULL;

      if (name && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return cw_english_join (names);
}

/* "first-line treatment", "maintenance treatment" */
static char *
dup_purpose (CwRegimen *regimen)
{
  static const char *const lines[] = { "first", "second",  "third",  "fourth", "fifth",
                                       "sixth", "seventh", "eighth", "ninth" };
  g_autofree char *phase = cw_english_dup_choice (CW_ENTITY (regimen), "phase");
  const char *line = regimen->line;

  if (phase && regimen->phase != CW_PHASE_COMBINATION)
    return g_strdup_printf ("%s treatment", phase);
  if (line && line[0] >= '1' && line[0] <= '9' && line[1] == '\0')
    return g_strdup_printf ("%s-line treatment", lines[line[0] - '1']);
  return NULL;
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
    cw_fact_add_wording (wordings, "name", N_ ("Name"), cw_english_lower (self->name));
  cw_fact_add_wording (
    wordings, "timed-cycles", N_ ("Cycles and their length"),
    cw_english_dup_timed_count (self->cycles_given, self->cycle_length, "cycle"));
  cw_fact_add_wording (wordings, "purpose", N_ ("Line or phase"), dup_purpose (self));
  cw_fact_add_wording (wordings, "when", N_ ("Start in a sentence"),
                       cw_english_dup_when (self->start, self->start_text));
}

/* ---- dose changes ---- */

/* "reduced from 12 mg daily to 8 mg daily", "restarted at 8 mg", "interrupted for 7 days" */
static char *
dup_change (const CwDoseChange *self)
{
  static const char *const verbs[] = { NULL,          "interrupted", "reduced", "increased",
                                       "rescheduled", "restarted",   "stopped", "delayed" };
  g_autofree char *duration = cw_english_dup_quantity (self->duration, TRUE);
  gboolean is_pause =
    self->kind == CW_DOSE_CHANGE_KIND_INTERRUPT || self->kind == CW_DOSE_CHANGE_KIND_STOP;
  gboolean is_restart = self->kind == CW_DOSE_CHANGE_KIND_RESTART;
  GString *out = g_string_new (verbs[self->kind]);

  if (self->from && !is_pause && !is_restart)
    g_string_append_printf (out, " from %s", self->from);
  if (self->to && !is_pause)
    g_string_append_printf (out, " %s %s", is_restart ? "at" : "to", self->to);
  if (duration && self->kind != CW_DOSE_CHANGE_KIND_STOP)
    g_string_append_printf (out, " %s %s", self->kind == CW_DOSE_CHANGE_KIND_DELAY ? "by" : "for",
                            duration);
  return g_string_free (out, FALSE);
}

/* "because of grade 3 colitis" where the event is recorded; else the reason as it was typed. */
static char *
dup_reason (CwDoseChange *self)
{
  CwEntity *root = cw_entity_get_root (CW_ENTITY (self));
  CwEntity *event = self->adverse_event ? cw_entity_lookup (root, self->adverse_event) : NULL;
  g_autofree char *words =
    event ? cw_fact_dup_text (CW_CASE (root), "adverse-event", self->adverse_event, NULL) : NULL;
  g_autofree char *reason = self->reason ? cw_english_lower (self->reason) : NULL;

  if (words)
    return g_strdup_printf ("because of %s", words);
  return reason ? g_strdup_printf ("(%s)", reason) : NULL;
}

/* "anlotinib was reduced from 12 mg daily to 8 mg daily" */
static void
word_dose_change (CwEntity *entity, GPtrArray *wordings)
{
  CwDoseChange *self = CW_DOSE_CHANGE (entity);
  CwEntity *drug = self->drug ? cw_entity_lookup (cw_entity_get_root (entity), self->drug) : NULL;
  const char *typed = drug && CW_IS_DRUG (drug) ? CW_DRUG (drug)->name : NULL;
  g_autofree char *name = typed ? dup_drug_name (typed) : NULL;
  g_autofree char *change = NULL;

  if (self->kind == 0 || name == NULL)
    return;
  change = dup_change (self);
  cw_fact_add_wording (wordings, "value", N_ ("Value"),
                       g_strdup_printf ("%s was %s", name, change));
  cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                       cw_english_capitalize (g_strdup_printf ("%s was %s", name, change)));
  cw_fact_add_wording (wordings, "predicate", N_ ("Without the drug"), g_steal_pointer (&change));
  cw_fact_add_wording (wordings, "when", N_ ("Time in a sentence"),
                       cw_english_dup_when (self->date, self->cycle));
  cw_fact_add_wording (wordings, "reason", N_ ("Reason"), dup_reason (self));
}

/* ---- procedures and radiotherapy ---- */

/* "Esophagectomy was performed", "Repeated biopsies were performed"; what ends in "-sis" or "-us"
 * is one. */
static char *
dup_performed (const char *procedure)
{
  gsize length = strcspn (procedure, ",(");
  const char *of = strstr (procedure, " of ");
  const char *with = strstr (procedure, " with ");
  gboolean is_plural;

  length = of ? MIN (length, (gsize)(of - procedure)) : length;
  length = with ? MIN (length, (gsize)(with - procedure)) : length;
  is_plural = length > 2 && procedure[length - 1] == 's' && !strchr ("siu", procedure[length - 2]);
  return cw_english_capitalize (
    g_strdup_printf ("%s %s performed", procedure, is_plural ? "were" : "was"));
}

static void
word_procedure (CwEntity *entity, GPtrArray *wordings)
{
  const CwProcedure *self = CW_PROCEDURE (entity);
  g_autofree char *procedure = self->procedure ? cw_english_lower (self->procedure) : NULL;
  g_autofree char *when = cw_english_dup_when (self->date, NULL);

  if (procedure == NULL)
    return;
  if (when)
    cw_fact_add_wording (wordings, "date", N_ ("With date"),
                         g_strdup_printf ("%s %s", procedure, when));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_strdup (procedure));
  cw_fact_add_wording (wordings, "performed", N_ ("As a sentence"), dup_performed (procedure));
  cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                       cw_english_capitalize (g_strdup (procedure)));
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

/* "1 mg/kg orally once daily for 6 weeks" */
static char *
dup_supportive_details (const CwSupportiveDrug *self)
{
  g_autofree char *dose = cw_english_dup_quantity (self->dose, TRUE);
  g_autofree char *duration = cw_english_dup_quantity (self->duration, TRUE);
  GString *out = g_string_new (dose);

  append (out, get_route (self->route));
  append (out, self->frequency);
  if (duration)
    g_string_append_printf (out, "%sfor %s", out->len ? " " : "", duration);
  return g_string_free (out, FALSE);
}

static void
word_supportive (CwEntity *entity, GPtrArray *wordings)
{
  const CwSupportiveDrug *self = CW_SUPPORTIVE_DRUG (entity);
  g_autofree char *dose = cw_english_dup_quantity (self->dose, TRUE);
  g_autofree char *details = dup_supportive_details (self);
  g_autofree char *name = self->name ? dup_drug_name (self->name) : NULL;

  if (name == NULL)
    return;
  if (dose)
    cw_fact_add_wording (wordings, "dosed", N_ ("With dose"),
                         g_strdup_printf ("%s %s%s%s", name, dose, self->frequency ? " " : "",
                                          self->frequency ? self->frequency : ""));
  cw_fact_add_wording (wordings, "value", N_ ("Name"), g_strdup (name));
  if (*details)
    cw_fact_add_wording (wordings, "detailed", N_ ("With all details in parentheses"),
                         g_strdup_printf ("%s (%s)", name, details));
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

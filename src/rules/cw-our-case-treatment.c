/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "rules/cw-drug-role.h"
#include "rules/cw-our-case-private.h"

/* What was done: surgery, drugs, lines, doses. */

/* ---- surgery ---- */

/* A biopsy is no surgery, nor is what was done to find out. */
static gboolean
is_surgery (const CwProcedure *procedure)
{
  static const char words[] = "surg|resect|excis|ectomy|amputat|debulk|cytoreduc|transplant|"
                              "\\b\\w{1,40}plasty\\b|metastasectom";
  static const char others[] = "aspirat|punctur|endoscop|insertion|port\\b|catheter|stent";
  const char *name = procedure->procedure ? procedure->procedure : "";

  if (procedure->intent == CW_INTENT_DIAGNOSTIC)
    return FALSE;
  if (g_regex_match_simple ("biops", name, G_REGEX_CASELESS, 0))
    return g_regex_match_simple ("resect|ectomy|debulk|cytoreduc", name, G_REGEX_CASELESS, 0);
  if (g_regex_match_simple (words, name, G_REGEX_CASELESS, 0))
    return TRUE;
  return procedure->margin != 0 && !g_regex_match_simple (others, name, G_REGEX_CASELESS, 0);
}

static void
add_surgery (CwOurCase *self, CwCase *root)
{
  CwDerived *cell = cw_our_case_add (self, "surgery");
  GListModel *list = G_LIST_MODEL (root->procedures);
  const char *answer = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwProcedure) procedure = g_list_model_get_item (list, i);

      if (!is_surgery (procedure))
        continue;
      cw_derived_add_input (cell, CW_ENTITY (procedure), "procedure");
      cw_derived_add_input (cell, CW_ENTITY (procedure), "status");
      if (procedure->status == CW_PROCEDURE_STATUS_DONE)
        answer = "yes";
      else if (answer == NULL && (procedure->status == CW_PROCEDURE_STATUS_REFUSED ||
                                  procedure->status == CW_PROCEDURE_STATUS_NOT_POSSIBLE))
        answer = "no";
    }
  cw_our_case_set (cell, answer);
}

/* ---- drugs ---- */

/* What the drugs of a case are for. */
typedef struct
{
  CwOurCase *self;
  GPtrArray *targeted; /* CwDrug, in their order */
  GPtrArray *others; /* CwDrug */
  GPtrArray *regimens; /* CwRegimen with a targeted drug */
  gboolean all_known; /* whether the role of every drug is recorded */
  guint n_drugs;
} Drugs;

/* A report names its drugs and leaves it to the reader what they are for. */
static int
get_role (const Drugs *drugs, const CwDrug *drug)
{
  return drug->role || !drugs->self->only_told ? drug->role : cw_drug_role_from_name (drug->name);
}

static void
sort_drug (Drugs *drugs, CwRegimen *regimen, CwDrug *drug)
{
  drugs->n_drugs++;
  switch (get_role (drugs, drug))
    {
    case CW_DRUG_ROLE_TARGETED:
      g_ptr_array_add (drugs->targeted, g_object_ref (drug));
      if (!g_ptr_array_find (drugs->regimens, regimen, NULL))
        g_ptr_array_add (drugs->regimens, g_object_ref (regimen));
      break;
    case CW_DRUG_ROLE_ANTINEOPLASTIC:
    case CW_DRUG_ROLE_IMMUNOTHERAPY:
    case CW_DRUG_ROLE_HORMONE:
      g_ptr_array_add (drugs->others, g_object_ref (drug));
      break;
    case CW_DRUG_ROLE_UROPROTECTANT:
    case CW_DRUG_ROLE_SUPPORTIVE:
    case CW_DRUG_ROLE_OTHER:
      break;
    default:
      drugs->all_known = FALSE;
    }
}

static void
read_regimen (Drugs *drugs, CwRegimen *regimen)
{
  GListModel *list = G_LIST_MODEL (regimen->drugs);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (list, i);

      sort_drug (drugs, regimen, drug);
    }
}

static char *
capitalize (const char *name)
{
  g_autofree char *first = g_utf8_substring (name, 0, MIN (1, g_utf8_strlen (name, -1)));
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, name + strlen (first), NULL);
}

/* Each name once, whatever its case. Takes the name. */
static void
add_name (GPtrArray *names, char *name)
{
  for (guint i = 0; name && i < names->len; i++)
    if (g_ascii_strcasecmp (names->pdata[i], name) == 0)
      g_clear_pointer (&name, g_free);
  if (name)
    g_ptr_array_add (names, name);
}

/* @second may be NULL. */
static void
add_inputs (CwDerived *cell, const GPtrArray *entities, const char *first, const char *second)
{
  for (guint i = 0; i < entities->len; i++)
    {
      cw_derived_add_input (cell, entities->pdata[i], first);
      if (second)
        cw_derived_add_input (cell, entities->pdata[i], second);
    }
}

static void
add_targeted_therapy (const Drugs *drugs)
{
  CwDerived *cell = cw_our_case_add (drugs->self, "targeted-therapy");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  add_inputs (cell, drugs->targeted, "name", "role");
  for (guint i = 0; i < drugs->targeted->len; i++)
    {
      const CwDrug *drug = drugs->targeted->pdata[i];

      add_name (names, drug->name ? capitalize (drug->name) : NULL);
    }
  g_ptr_array_add (names, NULL);
  text = g_strjoinv (", ", (char **)names->pdata);
  if (*text)
    cw_our_case_set (cell, text);
  else if (!drugs->self->only_told && drugs->targeted->len == 0 && drugs->n_drugs &&
           drugs->all_known)
    cw_our_case_set (cell, "?none");
}

/* ---- lines ---- */

/* "1" as the tables of reviews write it. */
static char *
dup_ordinal (const char *line)
{
  static const char *const endings[] = { "th", "st", "nd", "rd" };
  guint64 number;

  if (!g_ascii_string_to_unsigned (line, 10, 1, 99, &number, NULL))
    return g_strdup (line);
  return g_strdup_printf (
    "%u%s", (guint)number,
    number % 10 < G_N_ELEMENTS (endings) && number / 10 != 1 ? endings[number % 10] : endings[0]);
}

static char *
dup_line (const CwRegimen *regimen)
{
  static const char *const phases[] = { [CW_PHASE_NEOADJUVANT] = "neoadjuvant",
                                        [CW_PHASE_ADJUVANT] = "adjuvant",
                                        [CW_PHASE_MAINTENANCE] = "maintenance",
                                        [CW_PHASE_CONSOLIDATION] = "consolidation" };

  if (regimen->line)
    return dup_ordinal (regimen->line);
  return g_strdup ((guint)regimen->phase < G_N_ELEMENTS (phases) ? phases[regimen->phase] : NULL);
}

/* “1st”, “1st and maintenance”, “1st, 2nd and maintenance”. */
static char *
join_lines (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s",
                            i == 0                ? ""
                            : i + 1 == lines->len ? " and "
                                                  : ", ",
                            (const char *)lines->pdata[i]);
  return g_string_free (text, FALSE);
}

/* The lines in which targeted therapy was given. */
static void
add_line (const Drugs *drugs)
{
  CwDerived *cell = cw_our_case_add (drugs->self, "treatment-line");
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  add_inputs (cell, drugs->regimens, "line", "phase");
  for (guint i = 0; i < drugs->regimens->len; i++)
    add_name (lines, dup_line (drugs->regimens->pdata[i]));
  if (lines->len == 0)
    return;
  text = join_lines (lines);
  cw_our_case_set (cell, text);
}

/* ---- the rest ---- */

static void
add_other_therapy (const Drugs *drugs, CwCase *root)
{
  CwDerived *cell = cw_our_case_add (drugs->self, "other-therapy");
  guint n_courses = g_list_model_get_n_items (G_LIST_MODEL (root->radiotherapy));

  add_inputs (cell, drugs->others, "name", "role");
  cw_derived_add_input (cell, CW_ENTITY (root), "radiotherapy");
  if (drugs->others->len || n_courses)
    cw_our_case_set (cell, "Yes");
}

static char *
describe (CwEntity *entity, const char *field)
{
  return cw_entity_dup_description (entity,
                                    cw_entity_info_find (cw_entity_get_info (entity), field));
}

/* “Anlotinib 12 mg once daily, 14 d on, 7 d off”. */
static char *
describe_dose (CwDrug *drug, gboolean is_named)
{
  g_autofree char *dose = describe (CW_ENTITY (drug), "dose");
  g_autofree char *on = describe (CW_ENTITY (drug), "on-days");
  g_autofree char *off = describe (CW_ENTITY (drug), "off-days");
  g_autofree char *name = capitalize (is_named && drug->name ? drug->name : "");
  GString *text = g_string_new (name);

  g_string_append_printf (text, "%s%s", *name ? " " : "", dose);
  if (drug->frequency)
    g_string_append_printf (text, " %s", drug->frequency);
  if (drug->on_days && drug->off_days)
    g_string_append_printf (text, ", %s on, %s off", on, off);
  return g_string_free (text, FALSE);
}

static void
add_dose (const Drugs *drugs)
{
  CwDerived *cell = cw_our_case_add (drugs->self, "dose");
  g_autoptr (GString) text = g_string_new (NULL);
  const CwDrug *before = NULL;

  for (guint i = 0; i < drugs->targeted->len; i++)
    {
      CwDrug *drug = drugs->targeted->pdata[i];
      gboolean is_named = before == NULL || g_strcmp0 (before->name, drug->name) != 0;
      g_autofree char *dose = NULL;

      if (!cw_quantity_is_readable (drug->dose))
        continue;
      dose = describe_dose (drug, is_named);
      cw_derived_add_input (cell, CW_ENTITY (drug), "dose");
      g_string_append_printf (text, "%s%s", text->len ? "; " : "", dose);
      before = drug;
    }
  if (text->len)
    cw_our_case_set (cell, text->str);
}

void
cw_our_case_add_treatment (CwOurCase *self, CwCase *root)
{
  g_autoptr (GPtrArray) targeted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) regimens = g_ptr_array_new_with_free_func (g_object_unref);
  Drugs drugs = { self, targeted, others, regimens, TRUE, 0 };
  GListModel *list = G_LIST_MODEL (root->regimens);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);

      read_regimen (&drugs, regimen);
    }
  add_surgery (self, root);
  add_targeted_therapy (&drugs);
  add_line (&drugs);
  add_other_therapy (&drugs, root);
  add_dose (&drugs);
}

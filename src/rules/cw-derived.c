/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-derived-private.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-body-surface.h"
#include "rules/cw-h-score.h"

/* ---- one value ---- */

static void
free_input (CwDerivedInput *input)
{
  g_free (input->entity_id);
  g_free (input);
}

/**
 * cw_derived_free:
 * @self: (nullable) (transfer full): a value
 *
 * Frees the value.
 */
void
cw_derived_free (CwDerived *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->label);
  g_free (self->value);
  g_free (self->unit);
  g_free (self->formula);
  g_free (self->problem);
  g_ptr_array_unref (self->inputs);
  g_free (self);
}

/* Adds a value of which nothing is known yet; takes @label. */
CwDerived *
cw_derived_add (GPtrArray *list, const char *id, CwEntity *entity, char *label)
{
  CwDerived *self = g_new0 (CwDerived, 1);

  self->id = entity ? g_strdup_printf ("%s:%s", id, cw_entity_get_id (entity)) : g_strdup (id);
  self->label = label;
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify)free_input);
  g_ptr_array_add (list, self);
  return self;
}

void
cw_derived_add_input (CwDerived *self, CwEntity *entity, const char *field)
{
  CwDerivedInput *input;

  if (entity == NULL || field == NULL)
    return;
  input = g_new0 (CwDerivedInput, 1);
  input->entity_id = g_strdup (cw_entity_get_id (entity));
  input->entity_name = cw_entity_get_info (entity)->name;
  input->field = g_intern_string (field);
  g_ptr_array_add (self->inputs, input);
}

void
cw_derived_set_number (CwDerived *self, const CwRange *range, int decimals, const char *unit)
{
  self->value = cw_range_format (range, decimals);
  self->is_number = TRUE;
  self->low = range->low;
  self->high = range->high;
  self->unit = g_strdup (unit);
}

void
cw_derived_set_text (CwDerived *self, const char *value)
{
  self->value = g_strdup (value);
}

/* @reason is half a sentence. */
void
cw_derived_set_problem (CwDerived *self, const char *reason)
{
  g_free (self->problem);
  self->problem = g_strdup_printf (_ ("Not computable, because %s."), reason);
}

/* ---- the patient ---- */

static void
add_body_surface (GPtrArray *list,
                  CwPatient *patient,
                  const char *id,
                  const char *label,
                  double (*compute) (double, double),
                  const char *formula)
{
  CwDerived *self = cw_derived_add (list, id, NULL, g_strdup (label));
  g_autofree char *height_text = NULL, *weight_text = NULL;
  CwRange height, weight, surface;
  gboolean has_height = cw_range_read (patient->height, "cm", &height) && height.low > 0;
  gboolean has_weight = cw_range_read (patient->weight, "kg", &weight) && weight.low > 0;

  cw_derived_add_input (self, CW_ENTITY (patient), "height");
  cw_derived_add_input (self, CW_ENTITY (patient), "weight");
  if (!has_height || !has_weight)
    {
      cw_derived_set_problem (self, has_weight   ? _ ("the height is not recorded")
                                    : has_height ? _ ("the weight is not recorded")
                                                 : _ ("height and weight are not recorded"));
      return;
    }
  surface = (CwRange){ compute (height.low, weight.low), compute (height.high, weight.high) };
  cw_derived_set_number (self, &surface, 2, "m2");
  height_text = cw_range_format (&height, -1);
  weight_text = cw_range_format (&weight, -1);
  self->formula = g_strdup_printf (formula, height_text, weight_text);
}

void
cw_derived_add_patient (GPtrArray *list, CwCase *root)
{
  add_body_surface (list, root->patient, "body-surface-mosteller", _ ("Body surface (Mosteller)"),
                    cw_body_surface_mosteller, "√(%s cm × %s kg ÷ 3600)");
  add_body_surface (list, root->patient, "body-surface-du-bois", _ ("Body surface (Du Bois)"),
                    cw_body_surface_du_bois, "0.007184 × (%s cm)^0.725 × (%s kg)^0.425");
}

/* ---- stains ---- */

static void
add_h_score (GPtrArray *list, CwStain *stain)
{
  g_autofree char *title = NULL, *percent = NULL;
  CwDerived *self;
  CwRange score, cells;

  if (stain->scoring != CW_SCORING_H_SCORE && !cw_h_score_compute (stain, &score))
    return;
  title = cw_entity_dup_title (CW_ENTITY (stain));
  self =
    cw_derived_add (list, "h-score", CW_ENTITY (stain), g_strdup_printf (_ ("H-score: %s"), title));
  cw_derived_add_input (self, CW_ENTITY (stain), "intensity");
  cw_derived_add_input (self, CW_ENTITY (stain), "percent");
  if (!cw_h_score_compute (stain, &score) || !cw_range_read (stain->percent, "%", &cells))
    {
      cw_derived_set_problem (self, _ ("intensity or percentage is not recorded"));
      return;
    }
  cw_derived_set_number (self, &score, 0, NULL);
  percent = cw_range_format (&cells, -1);
  self->formula = g_strdup_printf (_ ("%s %% of cells × intensity %d"), percent,
                                   stain->intensity - CW_INTENSITY_0);
}

static void
add_stains (GPtrArray *list, CwCase *root)
{
  GListModel *panels = G_LIST_MODEL (root->panels);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwPanel) panel = g_list_model_get_item (panels, i);
      GListModel *stains = G_LIST_MODEL (panel->stains);

      for (guint j = 0; j < g_list_model_get_n_items (stains); j++)
        {
          g_autoptr (CwStain) stain = g_list_model_get_item (stains, j);

          add_h_score (list, stain);
        }
    }
}

/**
 * cw_derived_list:
 * @root: a case
 *
 * Computes what follows from the facts of a case: body surface, doses, responses, durations,
 * causality of adverse events, H-scores. A value that lacks a fact is listed with the reason.
 *
 * Returns: (transfer full) (element-type CwDerived): the values in a fixed order
 */
GPtrArray *
cw_derived_list (CwEntity *root)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_derived_free);
  g_autoptr (CwCourse) course = NULL;

  g_return_val_if_fail (CW_IS_CASE (root), list);

  course = cw_course_new (CW_CASE (root));
  cw_derived_add_patient (list, CW_CASE (root));
  cw_derived_add_doses (list, CW_CASE (root));
  cw_derived_add_responses (list, course);
  cw_derived_add_durations (list, course);
  cw_derived_add_causality (list, CW_CASE (root));
  add_stains (list, CW_CASE (root));
  return list;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-derived-private.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-body-surface.h"
#include "rules/cw-h-score.h"

/* Body surface and H-scores. */

/* What is missing for a body surface; %NULL when nothing. */
const char *
cw_derived_read_body (CwPatient *patient, CwRange *height, CwRange *weight)
{
  gboolean has_height = cw_range_read (patient->height, "cm", height) && height->low > 0;
  gboolean has_weight = cw_range_read (patient->weight, "kg", weight) && weight->low > 0;

  if (has_height && has_weight)
    return NULL;
  if (has_height)
    return _ ("the weight is not recorded");
  return has_weight ? _ ("the height is not recorded") : _ ("height and weight are not recorded");
}

static CwDerived *
add_body_surface (GPtrArray *list,
                  CwPatient *patient,
                  const char *id,
                  const char *label,
                  double (*compute) (double, double))
{
  CwDerived *self = cw_derived_add (list, id, NULL, g_strdup (label));
  CwRange height, weight, surface;
  const char *problem = cw_derived_read_body (patient, &height, &weight);

  cw_derived_add_input (self, CW_ENTITY (patient), "height");
  cw_derived_add_input (self, CW_ENTITY (patient), "weight");
  if (problem)
    {
      cw_derived_set_problem (self, problem);
      return self;
    }
  surface = (CwRange){ compute (height.low, weight.low), compute (height.high, weight.high) };
  cw_derived_set_number (self, &surface, 2, "m2");
  return self;
}

void
cw_derived_add_patient (GPtrArray *list, CwCase *root)
{
  CwDerived *mosteller =
    add_body_surface (list, root->patient, "body-surface-mosteller", _ ("Body surface (Mosteller)"),
                      cw_body_surface_mosteller);
  CwDerived *du_bois = add_body_surface (list, root->patient, "body-surface-du-bois",
                                         _ ("Body surface (Du Bois)"), cw_body_surface_du_bois);
  g_autofree char *height_text = NULL, *weight_text = NULL;
  CwRange height, weight;

  if (cw_derived_read_body (root->patient, &height, &weight))
    return;
  height_text = cw_range_format (&height, -1);
  weight_text = cw_range_format (&weight, -1);
  mosteller->formula = g_strdup_printf ("√(%s cm × %s kg ÷ 3600)", height_text, weight_text);
  du_bois->formula =
    g_strdup_printf ("0.007184 × (%s cm)^0.725 × (%s kg)^0.425", height_text, weight_text);
}

/* ---- stains ---- */

/* The rows of a marker are added up at the first of them. */
static gboolean
is_first_stain (CwPanel *panel, CwStain *stain)
{
  GListModel *stains = G_LIST_MODEL (panel->stains);

  for (guint i = 0; i < g_list_model_get_n_items (stains); i++)
    {
      g_autoptr (CwStain) row = g_list_model_get_item (stains, i);

      if (cw_h_score_is_same (stain, row))
        return row == stain;
    }
  return TRUE;
}

/* Adds what each row says to the formula, and the row to the inputs. */
static char *
describe_stains (CwDerived *self, CwPanel *panel, CwStain *stain)
{
  GListModel *stains = G_LIST_MODEL (panel->stains);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stains); i++)
    {
      g_autoptr (CwStain) row = g_list_model_get_item (stains, i);
      g_autofree char *percent = NULL;
      CwRange cells;

      if (!cw_h_score_is_same (stain, row))
        continue;
      cw_derived_add_input (self, CW_ENTITY (row), "intensity");
      cw_derived_add_input (self, CW_ENTITY (row), "percent");
      if (row->intensity == 0 || !cw_range_read (row->percent, "%", &cells))
        continue;
      percent = cw_range_format (&cells, -1);
      g_string_append (text, text->len ? " + " : "");
      g_string_append_printf (text, _ ("%s %% of cells × intensity %d"), percent,
                              row->intensity - CW_INTENSITY_0);
    }
  return g_string_free (text, FALSE);
}

static void
add_h_score (GPtrArray *list, CwPanel *panel, CwStain *stain)
{
  g_autofree char *title = NULL, *formula = NULL;
  CwDerived *self;
  CwRange score, cells;
  gboolean computed = cw_h_score_sum (panel, stain, &score, &cells);

  if ((stain->scoring != CW_SCORING_H_SCORE && !computed) || !is_first_stain (panel, stain))
    return;
  title = cw_entity_dup_title (CW_ENTITY (stain));
  self =
    cw_derived_add (list, "h-score", CW_ENTITY (stain), g_strdup_printf (_ ("H-score: %s"), title));
  formula = describe_stains (self, panel, stain);
  if (!computed)
    {
      cw_derived_set_problem (self, cells.low > 100
                                      /* xgettext:no-c-format */
                                      ? _ ("more than 100 % of the cells are stained")
                                      : _ ("intensity or percentage is not recorded"));
      return;
    }
  cw_derived_set_number (self, &score, 0, NULL);
  self->formula = g_steal_pointer (&formula);
}

void
cw_derived_add_stains (GPtrArray *list, CwCase *root)
{
  GListModel *panels = G_LIST_MODEL (root->panels);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwPanel) panel = g_list_model_get_item (panels, i);
      GListModel *stains = G_LIST_MODEL (panel->stains);

      for (guint j = 0; j < g_list_model_get_n_items (stains); j++)
        {
          g_autoptr (CwStain) stain = g_list_model_get_item (stains, j);

          add_h_score (list, panel, stain);
        }
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-figure-measure.h"

/* How a figure comes out, in numbers that a journal has rules for. Whoever draws it fills them. */

static void
panel_free (CwPanelMeasure *self)
{
  g_free (self->panel_id);
  g_free (self->letter);
  g_free (self->problem);
  g_free (self);
}

/**
 * cw_figure_measure_new:
 *
 * Returns: (transfer full): a measure without panels
 */
CwFigureMeasure *
cw_figure_measure_new (void)
{
  CwFigureMeasure *self = g_new0 (CwFigureMeasure, 1);

  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify)panel_free);
  return self;
}

/**
 * cw_figure_measure_add:
 * @self: a measure
 * @panel_id: the next panel
 *
 * Returns: (transfer none): its own measure, to be filled
 */
CwPanelMeasure *
cw_figure_measure_add (CwFigureMeasure *self, const char *panel_id)
{
  CwPanelMeasure *panel = g_new0 (CwPanelMeasure, 1);

  panel->panel_id = g_strdup (panel_id);
  g_ptr_array_add (self->panels, panel);
  return panel;
}

/**
 * cw_figure_measure_free:
 * @self: (nullable) (transfer full): a measure
 *
 * Frees the measure.
 */
void
cw_figure_measure_free (CwFigureMeasure *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->panels);
  g_free (self);
}

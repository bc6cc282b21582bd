/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-plot.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "model/cw-article.h"
#include "plot/cw-burden.h"
#include "plot/cw-cycle.h"
#include "plot/cw-timeline.h"

/* The figures by name. */

static const char *const nicks[CW_PLOT_N_KINDS] = {
  [CW_PLOT_TIMELINE] = "timeline", [CW_PLOT_BURDEN] = "burden", [CW_PLOT_CYCLE] = "cycle",
  [CW_PLOT_SWIMMER] = "swimmer",   [CW_PLOT_SURVIVAL] = "km",   [CW_PLOT_WATERFALL] = "waterfall",
  [CW_PLOT_FOREST] = "forest",     [CW_PLOT_FLOW] = "prisma",
};

/**
 * cw_plot_kind_get_nick:
 * @self: a kind
 *
 * Returns: its name on the command line and in names of files
 */
const char *
cw_plot_kind_get_nick (CwPlotKind self)
{
  g_return_val_if_fail (self < CW_PLOT_N_KINDS, NULL);

  return nicks[self];
}

/**
 * cw_plot_kind_from_nick:
 * @nick: (nullable): a name
 * @kind: (out): the kind
 *
 * Returns: whether there is a kind of that name
 */
gboolean
cw_plot_kind_from_nick (const char *nick, CwPlotKind *kind)
{
  for (guint i = 0; i < CW_PLOT_N_KINDS; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      {
        *kind = (CwPlotKind)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cw_plot_kind_is_of_review:
 * @self: a kind
 *
 * Returns: whether it is drawn by cw_plot_new_for_review(), not by cw_plot_new()
 */
gboolean
cw_plot_kind_is_of_review (CwPlotKind self)
{
  return self >= CW_PLOT_SWIMMER && self < CW_PLOT_N_KINDS;
}

/**
 * cw_plot_kind_has_groups:
 * @self: a kind
 *
 * Returns: whether #CwReviewPlotOptions.by changes the figure
 */
gboolean
cw_plot_kind_has_groups (CwPlotKind self)
{
  return self == CW_PLOT_SURVIVAL || self == CW_PLOT_FOREST;
}

static CwScene *
new_cycle (CwCase *root, guint number, double width, GError **error)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (root->regimens));
  g_autoptr (CwRegimen) regimen =
    number ? g_list_model_get_item (G_LIST_MODEL (root->regimens), number - 1) : NULL;

  if (regimen)
    return cw_cycle_new (regimen, width);
  if (n == 0)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                         _ ("No regimen of this case is recorded, so there is no cycle to draw."));
  else
    g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                 ngettext ("There is no regimen %u: the case has %u.",
                           "There is no regimen %u: the case has %u.", n),
                 number, n);
  return NULL;
}

/**
 * cw_plot_new:
 * @kind: which figure, one of a case
 * @root: a case
 * @regimen: which regimen a cycle is of, the first is 1
 * @width: how wide it is to be, in points
 * @error: return location for an error
 *
 * Lays out a figure. A case without the facts for it gives a figure that says so.
 *
 * Returns: (transfer full): the figure; %NULL with %CW_ERROR_NOT_FOUND when there is no such
 * regimen
 */
CwScene *
cw_plot_new (CwPlotKind kind, CwEntity *root, guint regimen, double width, GError **error)
{
  g_return_val_if_fail (CW_IS_CASE (root), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  switch (kind)
    {
    case CW_PLOT_TIMELINE:
      return cw_timeline_new (CW_CASE (root), width);
    case CW_PLOT_BURDEN:
      return cw_burden_new (CW_CASE (root), width);
    case CW_PLOT_CYCLE:
      return new_cycle (CW_CASE (root), regimen, width, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

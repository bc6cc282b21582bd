/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-h-score.h"

/**
 * cw_h_score_compute:
 * @stain: a stain
 * @score: (out caller-allocates): 0 to 300
 *
 * The histochemical score: the percentage of stained cells times their intensity, 1 to 3, summed
 * over the intensities (McCarty KS Jr et al., Arch Pathol Lab Med 1985;109:716-721). A stain
 * records one intensity, which is taken for all its stained cells.
 *
 * Returns: %FALSE when intensity or percentage is not recorded
 */
gboolean
cw_h_score_compute (const CwStain *stain, CwRange *score)
{
  double intensity = stain->intensity - CW_INTENSITY_0;

  if (stain->intensity == 0 || !cw_range_read (stain->percent, "%", score) || score->low < 0 ||
      score->high > 100)
    return FALSE;
  score->low *= intensity;
  score->high *= intensity;
  return TRUE;
}

/**
 * cw_h_score_is_same:
 * @stain: a stain
 * @other: a stain of the same panel
 *
 * Returns: whether both are parts of one score: the same marker, each scored so for the cells of
 *   one intensity
 */
gboolean
cw_h_score_is_same (const CwStain *stain, const CwStain *other)
{
  return other == stain ||
         (stain->scoring == CW_SCORING_H_SCORE && other->scoring == CW_SCORING_H_SCORE &&
          stain->marker && other->marker && g_ascii_strcasecmp (stain->marker, other->marker) == 0);
}

/**
 * cw_h_score_sum:
 * @panel: a panel
 * @stain: a stain of it
 * @score: (out caller-allocates): 0 to 300
 * @cells: (out caller-allocates): percentage of stained cells in all
 *
 * The score of a marker whose cells of each intensity have a row of their own.
 *
 * Returns: %FALSE when intensity or percentage of a row is not recorded, or more than all cells are
 *   stained
 */
gboolean
cw_h_score_sum (CwPanel *panel, const CwStain *stain, CwRange *score, CwRange *cells)
{
  GListModel *stains = G_LIST_MODEL (panel->stains);

  *score = *cells = (CwRange){ 0, 0 };
  for (guint i = 0; i < g_list_model_get_n_items (stains); i++)
    {
      g_autoptr (CwStain) row = g_list_model_get_item (stains, i);
      CwRange part, percent;

      if (!cw_h_score_is_same (stain, row))
        continue;
      if (!cw_h_score_compute (row, &part) || !cw_range_read (row->percent, "%", &percent))
        return FALSE;
      score->low += part.low;
      score->high += part.high;
      cells->low += percent.low;
      cells->high += percent.high;
    }
  return cells->low <= 100;
}

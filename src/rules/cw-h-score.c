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

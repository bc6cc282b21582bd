/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-criteria.h"

/**
 * cw_criteria_get_shelf:
 *
 * The criteria that the user has loaded are the same in every window.
 *
 * Returns: (transfer none): where they are kept
 */
CwCriteriaShelf *
cw_criteria_get_shelf (void)
{
  static CwCriteriaShelf *shelf;

  if (shelf == NULL)
    shelf = cw_criteria_shelf_new (NULL);
  return shelf;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profiles.h"

/**
 * cw_profiles_get_shelf:
 *
 * The profiles of journals are the same in every window: what is changed in one is told to all.
 *
 * Returns: (transfer none): where they are kept
 */
CwProfileShelf *
cw_profiles_get_shelf (void)
{
  static CwProfileShelf *shelf;

  if (shelf == NULL)
    shelf = cw_profile_shelf_new (NULL);
  return shelf;
}

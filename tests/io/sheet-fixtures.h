/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-sheet.h"

CwSheet *sheet_fixture_new_small (void);
CwSheet *sheet_fixture_new_hostile (void);
CwSheet *sheet_fixture_new_empty (void);
CwSheet *sheet_fixture_new_long (guint n_rows);
CwSheet *sheet_fixture_new_tall (void);

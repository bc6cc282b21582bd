/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-profile-shelf.h"

G_BEGIN_DECLS

CwProfileShelf *cw_profiles_get_shelf (void);

G_END_DECLS

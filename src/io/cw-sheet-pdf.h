/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-sheet.h"

G_BEGIN_DECLS

GBytes *cw_sheet_to_pdf (CwSheet *self, GError **error);

G_END_DECLS

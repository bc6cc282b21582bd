/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-record.h"

G_BEGIN_DECLS

gboolean cw_shorthand_is_for (const CwField *list);
guint cw_shorthand_insert (CwRecord *record,
                           CwEntity *parent,
                           const CwField *list,
                           guint position,
                           const char *text,
                           char **rest);

G_END_DECLS

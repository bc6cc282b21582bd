/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-prose-view.h"

G_BEGIN_DECLS

void cw_prose_paste_attach (CwProseView *self);

G_END_DECLS

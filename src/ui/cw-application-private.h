/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-application.h"

G_BEGIN_DECLS

void cw_application_add_actions (CwApplication *self);
void cw_application_add_window (CwApplication *self, CwDocument *document);

G_END_DECLS

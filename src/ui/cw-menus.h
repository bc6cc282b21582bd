/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void cw_menus_append (GMenu *menu, const char *label, const char *action, const char *target);

G_END_DECLS

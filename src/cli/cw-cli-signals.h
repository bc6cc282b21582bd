/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void cw_cli_signals_prepare (void);
void cw_cli_signals_watch (GCancellable *cancellable);

G_END_DECLS

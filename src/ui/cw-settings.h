/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cw_settings_are_installed (void);
GSettings *cw_settings_get (void);
void cw_settings_remember_library (const char *path);
char *cw_settings_dup_export_folder (void);

G_END_DECLS

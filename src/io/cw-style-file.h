/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cw_style_file_find (const char *style, GError **error);
gboolean cw_style_file_check_numbered (const char *style, const char *path, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cw_profile_typed_read_number (const char *typed, double *number);
GStrv cw_profile_typed_split (const char *typed);
gboolean cw_profile_typed_is_width (const char *value);
gboolean cw_profile_typed_is_format (const char *value);

G_END_DECLS

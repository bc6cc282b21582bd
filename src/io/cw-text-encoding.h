/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cw_text_encoding_append_windows_1252 (GString *out, const char *text, gsize length);
gboolean cw_text_encoding_is_utf16 (const char *data, gsize length);
GString *cw_text_encoding_decode_utf16 (const char *data, gsize length);
char *cw_text_encoding_decode (GBytes *bytes, gsize *length);

G_END_DECLS

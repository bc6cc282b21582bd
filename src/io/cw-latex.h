/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cw_latex_decode (const char *text);
char *cw_latex_decode_verbatim (const char *text);
char *cw_latex_encode (const char *text);
char *cw_latex_encode_print (const char *text);
void cw_latex_append_column (GString *out, double share);

G_END_DECLS

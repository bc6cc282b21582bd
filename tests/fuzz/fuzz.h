/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"

G_BEGIN_DECLS

/* What each target defines: reads @size bytes and ends the program when a promise is broken. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

void fuzz_fail (const char *what, const char *before, const char *after) G_GNUC_NORETURN;
void fuzz_require (gboolean holds, const char *what);
void fuzz_check_values (const CwSnapshot *item);
void fuzz_check_notation (const char *text, const CwNotation *notation);
char *fuzz_describe (const CwSnapshot *item);
void fuzz_check_same (const CwNotation *one, const CwNotation *two);
char *fuzz_dup_text (const guint8 *data, gsize size);

G_END_DECLS

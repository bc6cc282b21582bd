/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-case-text-private.h"

/* What a chip says, as far as a sentence needs it to be understood. */
char *
cw_case_text_dup_fact (CwCase *root, const char *name, const char *target, const char *wording)
{
  return g_strdup ("…");
}

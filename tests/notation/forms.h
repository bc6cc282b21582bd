/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

/* A way to write something, and what is read of it. */
typedef struct
{
  const char *written;
  const char *value; /* NULL: nothing of the field is told */
} Form;

static inline void
check_text (const char *text, const CwSnapshot *item, const char *field, const char *wanted)
{
  const char *value = cw_snapshot_get_text (item, field);

  if (g_strcmp0 (value, wanted) != 0)
    g_error ("“%s”: %s is %s, not %s", text, field, value ? value : "not read",
             wanted ? wanted : "to be read");
}

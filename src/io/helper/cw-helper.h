/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

/**
 * CwHelperLimits:
 * @memory: bytes of address space.
 * @output: bytes that may be written.
 * @cpu_seconds: of computing.
 * @seconds: of waiting and computing together.
 *
 * What a process that meets hostile bytes may use.
 */
typedef struct
{
  gsize memory;
  gsize output;
  guint cpu_seconds;
  guint seconds;
} CwHelperLimits;

/* For the decoding of one picture. */
extern const CwHelperLimits cw_helper_picture_limits;

gboolean cw_helper_limit (const CwHelperLimits *limits);
GBytes *cw_helper_read_input (gsize most);
gboolean cw_helper_write (const char *data, gsize length);

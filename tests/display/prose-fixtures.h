/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"
#include "ui/cw-prose-spelling.h"

char *dup_shown (CwProseBuffer *buffer);
void assert_shown (CwProseBuffer *buffer, const char *expected);
void assert_source (CwProseBuffer *buffer, const char *expected);
gboolean is_marked (CwProseSpelling *spelling, CwProseBuffer *buffer, int offset);

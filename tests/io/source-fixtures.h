/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-source-reader.h"

CwSourceText *read_well (GBytes *bytes);
void assert_refused (GBytes *bytes, int code, const char *words);

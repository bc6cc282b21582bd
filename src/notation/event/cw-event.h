/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"

G_BEGIN_DECLS

CwNotation *cw_event_parse (const char *text);
CwNotation *cw_event_parse_report (const char *text, GArray *doubts);
GPtrArray *cw_event_list_features (const char *text);
char *cw_event_format (const CwSnapshot *event);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-date.h"

G_BEGIN_DECLS

/**
 * CW_MASK_INTERVAL_PATTERN:
 *
 * All that cw_mask_date() says, as a regular expression of PCRE and of JSON Schema.
 */
#define CW_MASK_INTERVAL_PATTERN                                                                   \
  "^(about )?(month [0-9]{1,6}( to [0-9]{1,6})?|less than 1 month before presentation"             \
  "|[0-9]{1,6} months? before presentation|[0-9]{1,6} to [0-9]{1,6} months before presentation"    \
  "|between [0-9]{1,6} months? before presentation and month [0-9]{1,6})$"

char *cw_mask_age (const char *canonical);
char *cw_mask_date (const char *canonical, const CwDate *presentation);
gboolean cw_mask_is_interval (const char *words);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-p-value.h"

#include "rules/cw-range.h"

/**
 * cw_p_value_format:
 * @p: a probability, above 0 and not above 1
 *
 * Exact to two digits, three below 0.1, and never "0.000": what journals ask for.
 *
 * Returns: (transfer full): “p = 0.27”, “p < 0.001”
 */
char *
cw_p_value_format (double p)
{
  g_autofree char *number = cw_range_format_number (p, p < 0.0995 ? 3 : 2);

  return p < 0.001 ? g_strdup ("p < 0.001") : g_strdup_printf ("p = %s", number);
}

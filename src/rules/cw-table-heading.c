/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-table-heading.h"

#include <string.h>

#include "vocab/cw-unit.h"

/* The unit that the heading of a column names for all its cells: "PFS (months)". */

/* "(months)", "[mm]", or what follows the last comma. */
static char *
dup_unit (const char *heading, gsize *start)
{
  gsize length = strlen (heading);
  char close = length ? heading[length - 1] : '\0';
  const char *open = strrchr (heading, close == ']' ? '[' : '('), *comma = strrchr (heading, ',');

  if ((close == ')' || close == ']') && open && open > heading)
    {
      *start = (gsize)(open - heading);
      return g_strstrip (g_strndup (open + 1, length - *start - 2));
    }
  if (comma == NULL || comma == heading)
    return NULL;
  *start = (gsize)(comma - heading);
  return g_strstrip (g_strdup (comma + 1));
}

/**
 * cw_table_heading_split:
 * @heading: the heading of a column
 * @unit: (out) (optional) (nullable): UCUM code of the unit that it names, or %NULL
 *
 * Returns: (transfer full): the heading without its unit
 */
char *
cw_table_heading_split (const char *heading, const char **unit)
{
  g_autofree char *plain = g_strstrip (g_strdup (heading));
  gsize start = 0;
  g_autofree char *word = dup_unit (plain, &start);
  const char *code = word && *word ? cw_unit_lookup (word) : NULL;

  if (unit)
    *unit = code;
  return code ? g_strchomp (g_strndup (plain, start)) : g_steal_pointer (&plain);
}

/**
 * cw_table_heading_join:
 * @label: the heading of a column
 * @unit: (nullable): UCUM code of the unit of all its cells
 *
 * Returns: (transfer full): "PFS (mo)"; @label alone when it names the unit already
 */
char *
cw_table_heading_join (const char *label, const char *unit)
{
  const char *named = NULL, *print = unit ? cw_unit_get_print (unit) : NULL;
  g_autofree char *rest = cw_table_heading_split (label, &named);

  if (unit == NULL || g_strcmp0 (named, unit) == 0)
    return g_strdup (label);
  return g_strdup_printf ("%s (%s)", label, print ? print : unit);
}

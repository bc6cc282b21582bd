/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-cell-order.h"

#include <string.h>

#include "model/cw-absence.h"
#include "model/cw-review-table.h"
#include "rules/cw-range.h"

/* In which order the cells of a column stand: numbers by their size in one unit, choices as they
 * are listed, texts by the alphabet; what is no value comes last. */

typedef enum
{
  GROUP_VALUE,
  GROUP_UNREADABLE,
  GROUP_ABSENT,
  GROUP_EMPTY,
} Group;

static Group
get_group (const char *canonical)
{
  if (canonical == NULL)
    return GROUP_EMPTY;
  if (cw_absence_read (canonical))
    return GROUP_ABSENT;
  return *canonical == '!' ? GROUP_UNREADABLE : GROUP_VALUE;
}

static double
read_number (const CwField *field, const char *canonical)
{
  g_autoptr (CwQuantity) quantity = cw_quantity_parse (canonical, NULL);
  g_autoptr (GPtrArray) units = cw_field_list_units (field);
  CwRange range;

  if (quantity && cw_range_read (quantity, units->len ? units->pdata[0] : NULL, &range))
    return (range.low + range.high) / 2;
  return quantity ? cw_quantity_get_low (quantity) : 0;
}

static int
get_choice (const CwField *field, const char *canonical)
{
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (choices[i].nick, canonical) == 0)
      return (int)i;
  return (int)n;
}

static int
compare_values (const CwField *field, const char *one, const char *other)
{
  const CwKind *kind = cw_field_get_value_kind (field);

  if (kind == &cw_kind_quantity)
    {
      double a = read_number (field, one), b = read_number (field, other);

      return (a > b) - (a < b);
    }
  if (kind == &cw_kind_code || kind == &cw_kind_tristate)
    return get_choice (field, one) - get_choice (field, other);
  return kind == &cw_kind_date ? strcmp (one, other) : g_utf8_collate (one, other);
}

/**
 * cw_cell_order_compare:
 * @one: a #CwReportedCase
 * @other: another
 * @column: (type CwTableColumn): by which column
 *
 * Returns: less than, equal to or more than 0, as for sorting
 */
int
cw_cell_order_compare (gconstpointer one, gconstpointer other, gpointer column)
{
  const CwTableColumn *described = column;
  g_autofree char *a = cw_review_table_dup_cell ((CwReportedCase *)one, described);
  g_autofree char *b = cw_review_table_dup_cell ((CwReportedCase *)other, described);
  Group first = get_group (a), second = get_group (b);

  if (first != second)
    return (int)first - (int)second;
  return first == GROUP_VALUE ? compare_values (described->field, a, b) : g_strcmp0 (a, b);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-cell-order.h"

#include <string.h>

#include "rules/cw-cell-value.h"

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

/* A number in a unit of another kind comes behind those that can be compared. */
static int
compare_numbers (const CwField *field, const char *one, const char *other)
{
  g_auto (CwCellValue) a = { 0 }, b = { 0 };

  cw_cell_value_read_number (&a, field, one);
  cw_cell_value_read_number (&b, field, other);
  if (a.is_number != b.is_number)
    return b.is_number - a.is_number;
  return a.is_number ? (a.number > b.number) - (a.number < b.number) : strcmp (one, other);
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
    return compare_numbers (field, one, other);
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

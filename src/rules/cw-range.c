/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-range.h"

#include <math.h>
#include <string.h>

/* Units that are multiples of each other, by the base unit of their dimension. A month is the
 * 12th part of a Julian year of 365.25 days. */
static const struct
{
  const char *unit;
  char dimension;
  double factor;
} units[] = {
  { "mm", 'l', 1 },           { "cm", 'l', 10 },    { "m", 'l', 1000 },
  { "kg", 'm', 1000 },        { "g", 'm', 1 },      { "mg", 'm', 1e-3 },
  { "ug", 'm', 1e-6 },        { "d", 't', 1 },      { "wk", 't', 7 },
  { "mo", 't', 30.4375 },     { "a", 't', 365.25 }, { "h", 't', 1.0 / 24 },
  { "min", 't', 1.0 / 1440 }, { "g/kg", 'k', 1 },   { "mg/kg", 'k', 1e-3 },
  { "ug/kg", 'k', 1e-6 },     { "g/m2", 's', 1 },   { "mg/m2", 's', 1e-3 },
  { "ug/m2", 's', 1e-6 },     { "[iU]", 'u', 1 },   { "k[iU]", 'u', 1000 },
  { "10*6.[iU]", 'u', 1e6 },
};

static int
find_unit (const char *unit)
{
  for (guint i = 0; unit && i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].unit, unit) == 0)
      return (int)i;
  return -1;
}

/* What a number in one unit is multiplied with to have it in the other; 0 when they differ in
 * kind. */
static double
get_factor (const char *from, const char *to)
{
  int source = find_unit (from), target = find_unit (to);

  if (g_strcmp0 (from, to) == 0)
    return 1;
  if (source < 0 || target < 0 || units[source].dimension != units[target].dimension)
    return 0;
  return units[source].factor / units[target].factor;
}

/**
 * cw_range_read:
 * @quantity: (nullable): a recorded quantity
 * @unit: (nullable): the UCUM unit that is wanted, %NULL for a bare number
 * @range: (out caller-allocates): the quantity in @unit
 *
 * Reads a quantity for a calculation. “About 8” counts as 8; “more than 8” has no upper end and
 * cannot be calculated with.
 *
 * Returns: %FALSE when it is not recorded, not readable, open to one side or of another kind
 */
gboolean
cw_range_read (const CwQuantity *quantity, const char *unit, CwRange *range)
{
  double factor;

  if (!cw_quantity_is_readable (quantity) ||
      (quantity->comparator != CW_COMPARATOR_NONE && quantity->comparator != CW_COMPARATOR_ABOUT))
    return FALSE;
  factor = get_factor (quantity->unit, unit);
  range->low = cw_quantity_get_low (quantity) * factor;
  range->high = cw_quantity_get_high (quantity) * factor;
  return factor > 0 && isfinite (range->low) && isfinite (range->high) && range->low <= range->high;
}

/**
 * cw_range_is_exact:
 * @self: a range
 *
 * Returns: whether it is a single number
 */
gboolean
cw_range_is_exact (const CwRange *self)
{
  return self->high - self->low <= 1e-9 * fmax (1, fabs (self->high));
}

/* Beyond it a double has no decimals to round, and half of the last place is not its to say. */
#define MOST_ROUNDED 1e9
/* By so much of the last place may what was computed miss the half that it is on paper. */
#define ROUNDING_SLACK 1e-6

/**
 * cw_range_round:
 * @number: a number
 * @decimals: how many decimals
 *
 * Rounds as on paper, half away from zero: the sum 49 of 80 mm is −38.75 %, which is −38.8 %,
 * though its double lies a little above. The one rule for every number and percentage that is
 * printed.
 *
 * Returns: the number, rounded
 */
double
cw_range_round (double number, int decimals)
{
  double unit = pow (10, decimals), scaled = fabs (number) * unit, rounded;

  if (!isfinite (number) || scaled >= MOST_ROUNDED)
    return number;
  rounded = floor (scaled + 0.5 + ROUNDING_SLACK) / unit;
  return number < 0 && rounded > 0 ? -rounded : rounded;
}

/**
 * cw_range_format_number:
 * @number: a number
 * @decimals: how many decimals, or -1 for as many as it has, three at most
 *
 * Returns: (transfer full): the number with a decimal point whatever the language, rounded as by
 *   cw_range_round()
 */
char *
cw_range_format_number (double number, int decimals)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE * 16], format[16];
  int digits = decimals < 0 ? 3 : decimals;
  gsize length;

  g_snprintf (format, sizeof format, "%%.%df", digits);
  if (!isfinite (number) || fabs (number) >= 1e15)
    g_strlcpy (format, "%.6g", sizeof format);
  g_ascii_formatd (text, sizeof text, format, cw_range_round (number, digits));
  length = strlen (text);
  if (decimals < 0 && strchr (text, '.') && strchr (text, 'e') == NULL)
    {
      while (text[length - 1] == '0')
        text[--length] = '\0';
      if (text[length - 1] == '.')
        text[--length] = '\0';
    }
  return g_strdup (text);
}

/**
 * cw_range_format:
 * @self: a range
 * @decimals: how many decimals, or -1 for as many as there are, three at most
 *
 * Returns: (transfer full): “8.00” or “20.7–22.6”
 */
char *
cw_range_format (const CwRange *self, int decimals)
{
  g_autofree char *low = cw_range_format_number (self->low, decimals);
  g_autofree char *high = cw_range_format_number (self->high, decimals);

  return strcmp (low, high) == 0 ? g_steal_pointer (&low) : g_strdup_printf ("%s–%s", low, high);
}

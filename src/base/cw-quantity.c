/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"

/* Longer numbers are typing accidents; no measurement has forty digits. */
#define DECIMAL_MAX 40

G_DEFINE_BOXED_TYPE (CwQuantity, cw_quantity, cw_quantity_copy, cw_quantity_free)

static const char *const signs[] = { "", "<", "<=", ">", ">=", "~" };

/* What people type, longest first. */
static const struct
{
  const char *text;
  CwComparator comparator;
} spellings[] = {
  { "<=", CW_COMPARATOR_AT_MOST },     { "=<", CW_COMPARATOR_AT_MOST },
  { "\u2264", CW_COMPARATOR_AT_MOST }, { ">=", CW_COMPARATOR_AT_LEAST },
  { "=>", CW_COMPARATOR_AT_LEAST },    { "\u2265", CW_COMPARATOR_AT_LEAST },
  { "<", CW_COMPARATOR_LESS },         { ">", CW_COMPARATOR_MORE },
  { "~", CW_COMPARATOR_ABOUT },        { "\u2248", CW_COMPARATOR_ABOUT },
  { "\u223c", CW_COMPARATOR_ABOUT },
};

static gsize
scan_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* Length of the decimal at the start of @text, or 0. */
static gsize
scan_decimal (const char *text)
{
  gsize length = *text == '-' || *text == '+' ? 1 : 0;
  gsize digits = scan_digits (text + length);

  if (digits == 0)
    return 0;
  length += digits;
  if (text[length] == '.' && scan_digits (text + length + 1) > 0)
    length += 1 + scan_digits (text + length + 1);
  if (text[length] == 'e' || text[length] == 'E')
    {
      gsize sign = text[length + 1] == '-' || text[length + 1] == '+' ? 1 : 0;
      gsize exponent = scan_digits (text + length + 1 + sign);

      if (exponent > 0)
        length += 1 + sign + exponent;
    }
  return length <= DECIMAL_MAX ? length : 0;
}

/**
 * cw_decimal_is_valid:
 * @text: (nullable): a candidate
 *
 * Tells whether @text is one finite decimal of at most 40 characters, with a point as decimal
 * sign and an optional exponent.
 */
gboolean
cw_decimal_is_valid (const char *text)
{
  gsize length = text ? scan_decimal (text) : 0;

  return length > 0 && text[length] == '\0' && isfinite (g_ascii_strtod (text, NULL));
}

static CwComparator
take_comparator (const char **text)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (g_str_has_prefix (*text, spellings[i].text))
      {
        *text += strlen (spellings[i].text);
        *text += strspn (*text, " ");
        return spellings[i].comparator;
      }
  return CW_COMPARATOR_NONE;
}

static char *
take_decimal (const char **text)
{
  gsize length = scan_decimal (*text);
  g_autofree char *number = NULL;

  if (length == 0)
    return NULL;
  number = g_strndup (*text + (**text == '+'), length - (**text == '+'));
  if (!cw_decimal_is_valid (number))
    return NULL;
  *text += length;
  return g_steal_pointer (&number);
}

/* After "15" in "15-20 %": the sign and the second number, or nothing. */
static char *
take_high (const char **text)
{
  const char *rest = *text + strspn (*text, " ");
  char *high;

  if (*rest != '-')
    return NULL;
  rest++;
  rest += strspn (rest, " ");
  high = take_decimal (&rest);
  if (high)
    *text = rest;
  return high;
}

/**
 * cw_quantity_new:
 * @comparator: the qualifier
 * @number: a valid decimal, see cw_decimal_is_valid()
 * @high: (nullable): upper end of a range, a valid decimal
 * @unit: (nullable): UCUM code
 *
 * Builds a quantity from its parts.
 *
 * Returns: (transfer full): the quantity
 */
CwQuantity *
cw_quantity_new (CwComparator comparator, const char *number, const char *high, const char *unit)
{
  CwQuantity *self;

  g_return_val_if_fail (cw_decimal_is_valid (number), NULL);
  g_return_val_if_fail (high == NULL || cw_decimal_is_valid (high), NULL);

  self = g_new0 (CwQuantity, 1);
  self->comparator = comparator;
  self->number = g_strdup (number);
  self->high = g_strdup (high);
  self->unit = unit && *unit ? g_strdup (unit) : NULL;
  return self;
}

/**
 * cw_quantity_new_unreadable:
 * @text: what was typed
 *
 * Keeps typed text that is no quantity, so that nothing typed is lost before it is corrected.
 *
 * Returns: (transfer full): the quantity
 */
CwQuantity *
cw_quantity_new_unreadable (const char *text)
{
  CwQuantity *self = g_new0 (CwQuantity, 1);

  self->unreadable = g_strdup (text);
  return self;
}

/* What follows a number is another number by mistake, unless it is a unit that begins with a power
 * of ten, such as "10*9/L". */
static gboolean
is_stray_number (const char *rest)
{
  if (g_str_has_prefix (rest, "10*") || g_str_has_prefix (rest, "10^") ||
      (g_str_has_prefix (rest, "10") && strchr (rest, '/')))
    return FALSE;
  return g_ascii_isdigit (*rest) || *rest == '.' || *rest == ',';
}

static gboolean
unit_is_valid (const char *unit)
{
  return strlen (unit) <= 64 && strpbrk (unit, " \t\r\n") == NULL;
}

/**
 * cw_quantity_parse:
 * @text: such as "27 a", ">4 mo", "15-20 %", "0.10"
 * @error: return location
 *
 * Reads comparator, number or range, and unit. Any Unicode minus, dash or space is understood.
 * The unit is taken as it stands; the field's kind maps spellings to UCUM.
 *
 * Returns: (transfer full) (nullable): the quantity, or %NULL with %CW_ERROR_INVALID_VALUE
 */
CwQuantity *
cw_quantity_parse (const char *text, GError **error)
{
  g_autofree char *plain = cw_text_fold_typography (text);
  const char *rest = g_strstrip (plain);
  CwComparator comparator = take_comparator (&rest);
  g_autofree char *number = take_decimal (&rest);
  g_autofree char *high = number ? take_high (&rest) : NULL;

  rest += strspn (rest, " ");
  if (number == NULL || is_stray_number (rest))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                   _ ("“%s” is not a number. Write decimals with a point, for example 2.5."), text);
      return NULL;
    }
  if (high && g_ascii_strtod (high, NULL) < g_ascii_strtod (number, NULL))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                   _ ("In “%s” the second number is smaller than the first."), text);
      return NULL;
    }
  if (!unit_is_valid (rest))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                   _ ("“%s” is not a unit: a unit has no spaces."), rest);
      return NULL;
    }
  return cw_quantity_new (comparator, number, high, rest);
}

/**
 * cw_quantity_copy:
 * @self: (nullable): a quantity
 *
 * Returns: (transfer full) (nullable): a copy
 */
CwQuantity *
cw_quantity_copy (const CwQuantity *self)
{
  CwQuantity *copy;

  if (self == NULL)
    return NULL;
  copy = g_new0 (CwQuantity, 1);
  copy->comparator = self->comparator;
  copy->number = g_strdup (self->number);
  copy->high = g_strdup (self->high);
  copy->unit = g_strdup (self->unit);
  copy->unreadable = g_strdup (self->unreadable);
  return copy;
}

/**
 * cw_quantity_free:
 * @self: (nullable) (transfer full): a quantity
 *
 * Frees the quantity.
 */
void
cw_quantity_free (CwQuantity *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->high);
  g_free (self->unit);
  g_free (self->unreadable);
  g_free (self);
}

/**
 * cw_quantity_to_string:
 * @self: a readable quantity
 *
 * The canonical text, which cw_quantity_parse() reads back to an equal quantity: ">4 mo".
 *
 * Returns: (transfer full): the text
 */
char *
cw_quantity_to_string (const CwQuantity *self)
{
  g_return_val_if_fail (cw_quantity_is_readable (self), NULL);

  return g_strconcat (signs[self->comparator], self->number, self->high ? "-" : "",
                      self->high ? self->high : "", self->unit ? " " : "",
                      self->unit ? self->unit : "", NULL);
}

/**
 * cw_quantity_get_low:
 * @self: a readable quantity
 *
 * Returns: the number, or the lower end of the range, in the quantity's own unit
 */
double
cw_quantity_get_low (const CwQuantity *self)
{
  g_return_val_if_fail (cw_quantity_is_readable (self), 0);

  return g_ascii_strtod (self->number, NULL);
}

/**
 * cw_quantity_get_high:
 * @self: a readable quantity
 *
 * Returns: the upper end of the range, or the number when there is no range
 */
double
cw_quantity_get_high (const CwQuantity *self)
{
  g_return_val_if_fail (cw_quantity_is_readable (self), 0);

  return g_ascii_strtod (self->high ? self->high : self->number, NULL);
}

/**
 * cw_quantity_is_readable:
 * @self: (nullable): a quantity
 *
 * Returns: %TRUE when there is a number; %FALSE for not recorded and for unreadable text
 */
gboolean
cw_quantity_is_readable (const CwQuantity *self)
{
  return self != NULL && self->number != NULL;
}

/**
 * cw_comparator_get_sign:
 * @comparator: a comparator
 *
 * Returns: its ASCII sign, "" for none
 */
const char *
cw_comparator_get_sign (CwComparator comparator)
{
  g_return_val_if_fail (comparator <= CW_COMPARATOR_ABOUT, "");

  return signs[comparator];
}

/**
 * cw_comparator_get_printed:
 * @comparator: a comparator
 *
 * Returns: its sign as it is printed, "≤" for "<="; "" for none
 */
const char *
cw_comparator_get_printed (CwComparator comparator)
{
  static const char *const printed[] = { "", "<", "≤", ">", "≥", "~" };

  g_return_val_if_fail (comparator <= CW_COMPARATOR_ABOUT, "");

  return printed[comparator];
}

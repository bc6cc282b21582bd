/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CW_TYPE_QUANTITY (cw_quantity_get_type ())

/**
 * CwComparator:
 * @CW_COMPARATOR_NONE: the number is exact as far as it was measured.
 * @CW_COMPARATOR_LESS: less than.
 * @CW_COMPARATOR_AT_MOST: less than or equal.
 * @CW_COMPARATOR_MORE: more than.
 * @CW_COMPARATOR_AT_LEAST: more than or equal.
 * @CW_COMPARATOR_ABOUT: approximately.
 *
 * How a reported number stands to the true one.
 */
typedef enum
{
  CW_COMPARATOR_NONE,
  CW_COMPARATOR_LESS,
  CW_COMPARATOR_AT_MOST,
  CW_COMPARATOR_MORE,
  CW_COMPARATOR_AT_LEAST,
  CW_COMPARATOR_ABOUT,
} CwComparator;

/**
 * CwQuantity:
 * @comparator: how the number is qualified.
 * @number: the decimal exactly as typed ("0.10" stays "0.10"), or %NULL when unreadable.
 * @high: upper end of a range ("15-20 %"), as typed, or %NULL.
 * @unit: UCUM code, or %NULL for a bare number.
 * @unreadable: what was typed when it could not be understood, else %NULL.
 *
 * A number with its unit. Decimals are kept as text so that they survive exactly.
 * Members are read-only; "not recorded" is a %NULL #CwQuantity, never zero.
 */
typedef struct
{
  CwComparator comparator;
  char *number;
  char *high;
  char *unit;
  char *unreadable;
} CwQuantity;

GType cw_quantity_get_type (void) G_GNUC_CONST;

CwQuantity *
cw_quantity_new (CwComparator comparator, const char *number, const char *high, const char *unit);
CwQuantity *cw_quantity_new_unreadable (const char *text);
CwQuantity *cw_quantity_parse (const char *text, GError **error);
CwQuantity *cw_quantity_copy (const CwQuantity *self);
void cw_quantity_free (CwQuantity *self);
char *cw_quantity_to_string (const CwQuantity *self);
double cw_quantity_get_low (const CwQuantity *self);
double cw_quantity_get_high (const CwQuantity *self);
gboolean cw_quantity_is_readable (const CwQuantity *self);
const char *cw_comparator_get_sign (CwComparator comparator);
const char *cw_comparator_get_printed (CwComparator comparator);
gboolean cw_decimal_is_valid (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwQuantity, cw_quantity_free)

G_END_DECLS

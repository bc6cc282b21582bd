/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-quantity.h"

#include <math.h>
#include <string.h>

#include "base/cw-error.h"

typedef struct
{
  const char *typed;
  const char *canonical; /* NULL: refused */
} Row;

static const Row rows[] = {
  /* Plain decimals survive as typed. */
  { "0", "0" },
  { "27", "27" },
  { "0.10", "0.10" },
  { "1.50", "1.50" },
  { "-4", "-4" },
  { "+4", "4" },
  { "-0", "-0" },
  { "007", "007" },
  { "1e3", "1e3" },
  { "2.5E-3", "2.5E-3" },
  { "0.1000000000000000055511151231257827021", "0.1000000000000000055511151231257827021" },
  /* Units stand behind, with or without a space. */
  { "27 a", "27 a" },
  { "12mg", "12 mg" },
  { "12  mg", "12 mg" },
  { "37.5 %", "37.5 %" },
  { "37.5%", "37.5 %" },
  { "6 10*9/L", "6 10*9/L" },
  { "5 10*6.[iU]", "5 10*6.[iU]" },
  { "6 10^9/L", "6 10^9/L" },
  { "6 10E9/L", "6 10E9/L" },
  { "400 mg/m2", "400 mg/m2" },
  /* Comparators in every spelling. */
  { ">4 mo", ">4 mo" },
  { "> 4 mo", ">4 mo" },
  { ">= 4", ">=4" },
  { "=> 4", ">=4" },
  { "\xe2\x89\xa5 4", ">=4" },
  { "<=4", "<=4" },
  { "=<4", "<=4" },
  { "\xe2\x89\xa4"
    "4",
    "<=4" },
  { "<0.5", "<0.5" },
  { "~12", "~12" },
  { "\xe2\x89\x88"
    "12",
    "~12" },
  /* Ranges with any dash. */
  { "15-20 %", "15-20 %" },
  { "15\xe2\x80\x93"
    "20 %",
    "15-20 %" },
  { "15 - 20 %", "15-20 %" },
  { "15\xe2\x80\x94"
    "20",
    "15-20" },
  { "~15-20 mm", "~15-20 mm" },
  { "5-5", "5-5" },
  { "-5--3", "-5--3" },
  { "-5 - -3", "-5--3" },
  { "-5-3", "-5-3" },
  /* Typography of manuscripts. */
  { "\xe2\x88\x92"
    "4",
    "-4" },
  { "4\xc2\xa0mg", "4 mg" },
  { "4\xe2\x80\xafmg", "4 mg" },
  { "\xe2\x80\x83"
    "4",
    "4" },
  { "  4  ", "4" },
  /* What is no number. */
  { "", NULL },
  { "   ", NULL },
  { "mg", NULL },
  { "about four", NULL },
  { "4,5", NULL },
  { "1,000", NULL },
  { "1.2.3", NULL },
  { ".5", NULL },
  { "5.", NULL },
  { "4 5", NULL },
  { "4 10", NULL },
  { ">", NULL },
  { "NaN", NULL },
  { "inf", NULL },
  { "0x10", "0 x10" },
  { "1e400", NULL },
  { "-1e400", NULL },
  { "1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890" },
  { "12345678901234567890123456789012345678901", NULL },
  { "20-15", NULL },
  { "5--7", NULL },
  { "4 mg per day", NULL },
  { "\xd9\xa4", NULL },
};

static void
test_spellings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CwQuantity) quantity = cw_quantity_parse (rows[i].typed, &error);
      g_autofree char *canonical = quantity ? cw_quantity_to_string (quantity) : NULL;

      g_test_message ("“%s”", rows[i].typed);
      g_assert_cmpstr (canonical, ==, rows[i].canonical);
      if (rows[i].canonical == NULL)
        g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
    }
}

static void
test_canonical_is_stable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwQuantity) quantity = NULL;
      g_autofree char *again = NULL;

      if (rows[i].canonical == NULL)
        continue;
      quantity = cw_quantity_parse (rows[i].canonical, NULL);
      g_assert_nonnull (quantity);
      again = cw_quantity_to_string (quantity);
      g_assert_cmpstr (again, ==, rows[i].canonical);
    }
}

static void
test_long_unit_refused (void)
{
  g_autofree char *unit = g_strnfill (65, 'x');
  g_autofree char *text = g_strconcat ("4 ", unit, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_quantity_parse (text, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  text[strlen (text) - 1] = '\0';
  {
    g_autoptr (CwQuantity) quantity = cw_quantity_parse (text, NULL);

    g_assert_nonnull (quantity);
  }
}

static void
test_ends (void)
{
  g_autoptr (CwQuantity) range = cw_quantity_parse ("15-20 %", NULL);
  g_autoptr (CwQuantity) number = cw_quantity_parse (">0.5", NULL);

  g_assert_cmpfloat (cw_quantity_get_low (range), ==, 15);
  g_assert_cmpfloat (cw_quantity_get_high (range), ==, 20);
  g_assert_cmpstr (range->unit, ==, "%");
  g_assert_cmpfloat (cw_quantity_get_low (number), ==, 0.5);
  g_assert_cmpfloat (cw_quantity_get_high (number), ==, 0.5);
  g_assert_cmpint (number->comparator, ==, CW_COMPARATOR_MORE);
  g_assert_null (number->unit);
}

static void
test_unreadable (void)
{
  g_autoptr (CwQuantity) quantity = cw_quantity_new_unreadable ("a few");
  g_autoptr (CwQuantity) copy = cw_quantity_copy (quantity);

  g_assert_false (cw_quantity_is_readable (copy));
  g_assert_cmpstr (copy->unreadable, ==, "a few");
  g_assert_false (cw_quantity_is_readable (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/spellings", test_spellings);
  g_test_add_func ("/quantity/canonical-is-stable", test_canonical_is_stable);
  g_test_add_func ("/quantity/long-unit-refused", test_long_unit_refused);
  g_test_add_func ("/quantity/ends", test_ends);
  g_test_add_func ("/quantity/unreadable", test_unreadable);
  return g_test_run ();
}

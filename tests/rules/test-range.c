/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Numbers as they are printed. */
#include "config.h"

#include "rules/cw-range.h"

static const struct
{
  double number;
  int decimals;
  const char *text;
} rows[] = {
  /* Half is away from zero, though the double may lie on the other side of it. */
  { 100 * (49.0 / 80 - 1), 1, "-38.8" },
  { 100 * (39.0 / 80 - 1), 1, "-51.3" },
  { 100 * (9.0 / 48 - 1), 1, "-81.3" },
  { 38.75, 1, "38.8" },
  { 38.74, 1, "38.7" },
  { 100 * (1.0 / 8), 0, "13" },
  { 100 * (5.0 / 8), 0, "63" },
  { 1.005, 2, "1.01" },
  { 2.675, 2, "2.68" },
  { 2.67499, 2, "2.67" },
  { -0.5, 0, "-1" },
  /* Nothing is below nought by a sign alone. */
  { -0.04, 1, "0.0" },
  { 0, 1, "0.0" },
  { 8, 2, "8.00" },
  /* As many as there are. */
  { 12.5, -1, "12.5" },
  { 12.0005, -1, "12.001" },
  { 1e12, -1, "1000000000000" },
  { 1e300, 0, "1e+300" },
};

static void
test_format_number (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = cw_range_format_number (rows[i].number, rows[i].decimals);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_format (void)
{
  CwRange exact = { 8, 8 }, near = { 20.66, 20.74 }, wide = { 20.7, 22.6 };
  g_autofree char *one = cw_range_format (&exact, 1);
  g_autofree char *same = cw_range_format (&near, 1);
  g_autofree char *two = cw_range_format (&wide, 1);

  g_assert_cmpstr (one, ==, "8.0");
  g_assert_cmpstr (same, ==, "20.7");
  g_assert_cmpstr (two, ==, "20.7–22.6");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range/format-number", test_format_number);
  g_test_add_func ("/range/format", test_format);
  return g_test_run ();
}

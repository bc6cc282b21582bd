/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The factors of SI conversion as laboratories print them. */
#include "config.h"

#include <math.h>

#include "rules/cw-laboratory-unit.h"

static const struct
{
  const char *analyte;
  const char *from;
  const char *to;
  double factor; /* 0: not known */
} rows[] = {
  { "Hemoglobin", "g/dL", "g/L", 10 },
  { "Hemoglobin", "g/dL", "mmol/L", 0.6206 },
  { "Creatinine", "mg/dL", "umol/L", 88.4 },
  { "Glucose", "mmol/L", "mg/dL", 18.02 },
  { "Total bilirubin", "mg/dL", "umol/L", 17.1 },
  { "Blood urea nitrogen", "mg/dL", "mmol/L", 0.357 },
  { "Calcium", "mg/dL", "mmol/L", 0.2495 },
  { "Calcium", "mmol/L", "meq/L", 2 },
  { "Sodium", "meq/L", "mmol/L", 1 },
  { "Platelets", "/uL", "10*9/L", 1e-3 },
  { "Platelets", "10*3/uL", "10*9/L", 1 },
  { "Carcinoembryonic antigen", "ng/mL", "ug/L", 1 },
  { "Cancer antigen 125", "U/mL", "k[iU]/L", 1 },
  { "Urine protein", "g/d", "mg/(24.h)", 1000 },
  { "Copper", "xyz", "xyz", 1 },
  { "Albumin", "g/L", "umol/L", 0 },
  { "Neutrophils", "%", "10*9/L", 0 },
  { "Hemoglobin", "g/dL", "U/L", 0 },
  { "Hemoglobin", "U/L", "g/dL", 0 },
  { "Hemoglobin", NULL, "g/dL", 0 },
  { NULL, "mg/dL", "umol/L", 0 },
};

static void
test_factors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double factor = cw_laboratory_unit_get_factor (rows[i].analyte, rows[i].from, rows[i].to);

      g_test_message ("%s %s %s: %g", rows[i].analyte, rows[i].from, rows[i].to, factor);
      g_assert_true (fabs (factor - rows[i].factor) <= rows[i].factor * 0.002);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/laboratory-unit/factors", test_factors);
  return g_test_run ();
}

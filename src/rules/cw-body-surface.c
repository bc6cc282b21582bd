/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-body-surface.h"

#include <math.h>

/**
 * cw_body_surface_mosteller:
 * @height_cm: height in centimetres, above 0
 * @weight_kg: weight in kilograms, above 0
 *
 * The square root of height times weight through 3600 (Mosteller RD, N Engl J Med 1987;317:1098).
 *
 * Returns: body surface in square metres; 0 when height or weight is not above 0
 */
double
cw_body_surface_mosteller (double height_cm, double weight_kg)
{
  if (!(height_cm > 0 && weight_kg > 0))
    return 0;
  return sqrt (height_cm * weight_kg / 3600);
}

/**
 * cw_body_surface_du_bois:
 * @height_cm: height in centimetres, above 0
 * @weight_kg: weight in kilograms, above 0
 *
 * 0.007184 × weight^0.425 × height^0.725 (Du Bois D, Du Bois EF, Arch Intern Med 1916;17:863-871).
 *
 * Returns: body surface in square metres; 0 when height or weight is not above 0
 */
double
cw_body_surface_du_bois (double height_cm, double weight_kg)
{
  if (!(height_cm > 0 && weight_kg > 0))
    return 0;
  return 0.007184 * pow (weight_kg, 0.425) * pow (height_cm, 0.725);
}

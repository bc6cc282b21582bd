/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-laboratory-unit.h"

/* One laboratory reports in milligrams, the other in moles. */

typedef enum
{
  MASS = 1, /* g/L */
  SUBSTANCE, /* mol/L */
  CHARGE, /* mol/L of charges */
  ACTIVITY, /* U/L */
  COUNT, /* 1/L */
  PER_DAY, /* g/d */
  FRACTION,
  PRESSURE, /* mm Hg */
} Dimension;

typedef struct
{
  const char *unit;
  Dimension dimension;
  double factor;
} Unit;

/* An international unit counts as a unit of enzyme activity: nobody measures one analyte in both.
 */
static const Unit units[] = {
  { "g/dL", MASS, 10 },           { "g/L", MASS, 1 },
  { "mg/mL", MASS, 1 },           { "mg/dL", MASS, 1e-2 },
  { "mg/L", MASS, 1e-3 },         { "ug/mL", MASS, 1e-3 },
  { "ug/dL", MASS, 1e-5 },        { "ug/L", MASS, 1e-6 },
  { "ng/mL", MASS, 1e-6 },        { "ng/dL", MASS, 1e-8 },
  { "ng/L", MASS, 1e-9 },         { "pg/mL", MASS, 1e-9 },
  { "mol/L", SUBSTANCE, 1 },      { "mmol/L", SUBSTANCE, 1e-3 },
  { "umol/L", SUBSTANCE, 1e-6 },  { "nmol/L", SUBSTANCE, 1e-9 },
  { "pmol/L", SUBSTANCE, 1e-12 }, { "meq/L", CHARGE, 1e-3 },
  { "U/L", ACTIVITY, 1 },         { "U/mL", ACTIVITY, 1e3 },
  { "[iU]/L", ACTIVITY, 1 },      { "[iU]/mL", ACTIVITY, 1e3 },
  { "m[iU]/L", ACTIVITY, 1e-3 },  { "m[iU]/mL", ACTIVITY, 1 },
  { "u[iU]/mL", ACTIVITY, 1e-3 }, { "k[iU]/L", ACTIVITY, 1e3 },
  { "10*12/L", COUNT, 1e12 },     { "10*6/uL", COUNT, 1e12 },
  { "10*9/L", COUNT, 1e9 },       { "10*3/uL", COUNT, 1e9 },
  { "10*6/L", COUNT, 1e6 },       { "/uL", COUNT, 1e6 },
  { "g/(24.h)", PER_DAY, 1 },     { "g/d", PER_DAY, 1 },
  { "mg/(24.h)", PER_DAY, 1e-3 }, { "mg/d", PER_DAY, 1e-3 },
  { "%", FRACTION, 0.01 },        { "{ratio}", FRACTION, 1 },
  { "mm[Hg]", PRESSURE, 1 },      { "kPa", PRESSURE, 7.50062 },
};

/* Grams in a mole, from the standard atomic weights of IUPAC, and charges of an ion; 0 for none. Of
 * hemoglobin the monomer is counted, of urea nitrogen the nitrogen. Of phosphate the mass is that
 * of phosphorus. */
static const struct
{
  const char *analyte; /* its name in the vocabulary */
  double mass;
  double charges;
} substances[] = {
  { "Hemoglobin", 16114.5, 0 },
  { "Creatinine", 113.12, 0 },
  { "Glucose", 180.16, 0 },
  { "Total bilirubin", 584.66, 0 },
  { "Direct bilirubin", 584.66, 0 },
  { "Urea", 60.06, 0 },
  { "Blood urea nitrogen", 28.014, 0 },
  { "Uric acid", 168.11, 0 },
  { "Sodium", 22.99, 1 },
  { "Potassium", 39.098, 1 },
  { "Chloride", 35.45, 1 },
  { "Bicarbonate", 61.017, 1 },
  { "Calcium", 40.078, 2 },
  { "Ionised calcium", 40.078, 2 },
  { "Corrected calcium", 40.078, 2 },
  { "Magnesium", 24.305, 2 },
  { "Phosphate", 30.974, 0 },
  { "Lactate", 90.08, 0 },
  { "Total cholesterol", 386.65, 0 },
  { "LDL cholesterol", 386.65, 0 },
  { "HDL cholesterol", 386.65, 0 },
  { "Triglycerides", 885.4, 0 },
  { "Iron", 55.845, 0 },
  { "Ammonia", 17.031, 0 },
  { "Cortisol", 362.46, 0 },
  { "Testosterone", 288.42, 0 },
  { "Estradiol", 272.38, 0 },
  { "25-Hydroxyvitamin D", 400.64, 0 },
};

static const Unit *
find_unit (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_strcmp0 (units[i].unit, code) == 0)
      return &units[i];
  return NULL;
}

/* How much of the base unit of mass there is in one of the dimension; 0 when that is not known. */
static double
get_mass (const char *analyte, Dimension dimension)
{
  if (dimension == MASS)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (substances); i++)
    if (g_strcmp0 (substances[i].analyte, analyte) == 0)
      {
        if (dimension == SUBSTANCE)
          return substances[i].mass;
        if (dimension == CHARGE && substances[i].charges > 0)
          return substances[i].mass / substances[i].charges;
      }
  return 0;
}

/**
 * cw_laboratory_unit_get_factor:
 * @analyte: (nullable): name of the analyte in the vocabulary
 * @from: (nullable): a UCUM code
 * @to: (nullable): another one
 *
 * Conversions between mass and amount of substance use the molar mass of the analyte (standard
 * atomic weights of IUPAC), and are known of common analytes only.
 *
 * Returns: what a value in @from is multiplied with to have it in @to, or 0 when that is not known
 */
double
cw_laboratory_unit_get_factor (const char *analyte, const char *from, const char *to)
{
  const Unit *source = find_unit (from), *target = find_unit (to);
  double mass;

  if (from && g_strcmp0 (from, to) == 0)
    return 1;
  if (source == NULL || target == NULL)
    return 0;
  if (source->dimension == target->dimension)
    return source->factor / target->factor;
  mass = get_mass (analyte, target->dimension);
  return mass > 0 ? source->factor * get_mass (analyte, source->dimension) / (mass * target->factor)
                  : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "report-laboratory.h"

/* Tables of one patient and their rows: the analyte, each result with the time of its column, the
 * fluid and the range of the laboratory. */
static const LaboratoryRule table_rules[] = {
  /* A column a day, units behind the names, the range last. */
  { "Tests were done.\n\nTest\tDay 1\tDay 5\tNormal range\nCalcium (mg/dL)\t7.1\t8.9\t8.6-10.2\n"
    "Lipase, U/L\t810\t\t<60\nAge (years)\t50\t50\t\n",
    "Calcium 7.1 mg/dL @Day 1 8.9 mg/dL @Day 5 (8.6 mg/dL-10.2 mg/dL); Lipase 810 U/L @Day 1 "
    "(-60 U/L)" },
  /* The cell before the days is empty, and blank lines part the rows. */
  { "Tests were done.\n\n\tOn admission\tAt discharge\n\nUrea (mmol/L)\t31\t6.2\n\nPotassium "
    "(mmol/L)\t6.1\t-\n",
    "Urea 31 mmol/L @On admission 6.2 mmol/L @At discharge; Potassium 6.1 mmol/L @On admission" },
  /* The second line numbers the days of the first. */
  { "Tests were done.\n\nAnalyte\tReference\tDay of stay\n1\t2\t3\nALT (U/L)\t<40\t55\t90\t61\n",
    "Alanine aminotransferase 55 U/L @day 1 90 U/L @day 2 61 U/L @day 3 (-40 U/L)" },
  { "Tests were done.\n\nDays of illness\n2\t4\t9\nPlatelets (103/µL)\t31\t55\t180\n",
    "Platelets 31 10*3/uL @day 2 55 10*3/uL @day 4 180 10*3/uL @day 9" },
  /* Their number beside the word. */
  { "Tests were done.\n\nDay\t1\t3\t7\nUrea (mmol/L)\t21\t14\t7.2\n",
    "Urea 21 mmol/L @day 1 14 mmol/L @day 3 7.2 mmol/L @day 7" },
  /* Days below each other. */
  { "Tests were done.\n\nDay after surgery\tBilirubin (mg/dL)\tCRP (mg/L)\n1\t2.1\t130\n4\t1.2\t"
    "44\n",
    "Total bilirubin 2.1 mg/dL @day 1; C-reactive protein 130 mg/L @day 1; Total bilirubin "
    "1.2 mg/dL @day 4; C-reactive protein 44 mg/L @day 4" },
  /* The range before the value, and units in both or in the range alone. */
  { "Tests were done.\n\nLabs\tReference range\tPatient's value\nFerritin\t30-400 ng/mL\t1200 "
    "ng/mL\n"
    "Folate\t4-20 ng/mL\t2.5\nPlatelets\t150-400 x 103/mm3\t310,000\n",
    "Ferritin 1200 ng/mL (30 ng/mL-400 ng/mL); Folate 2.5 ng/mL (4 ng/mL-20 ng/mL)" },
  /* A column of units. */
  { "Tests were done.\n\nTest\tResult\tUnit\tFlag\nSodium\t128\tmmol/L\tLow\nHIV antibody\t"
    "Negative\t\t\n",
    "Sodium 128 mmol/L; HIV antibody negative" },
  /* Several names in a line, and no head. */
  { "Tests were done.\n\nWBC\t3,400\t/µL\tTP\t5.0\tg/dL\tPCT\t0.4\tng/mL\nRBC\t404x104\t/µL\tCl\t97"
    "\tmEq/L\tCMV antigen\t(-)\n",
    "White blood cells 3400 /uL; Total protein 5.0 g/dL; Procalcitonin 0.4 ng/mL; Red blood cells "
    "404 10*4/uL; Chloride 97 meq/L; CMV antigen negative" },
  /* Two units, of which the second stands in brackets. */
  { "Tests were done.\n\nTest\tDay 1\tDay 2\nCreatinine, µmol/L (mg/dL)\t131 (1.48)\t180 (2.04)\n",
    "Creatinine 131 umol/L @Day 1 180 umol/L @Day 2" },
  /* Of another fluid. */
  { "Table 2. Analysis of the cerebrospinal fluid\n\nTest\tResult\tNormal\nGlucose\t54\t40-70 "
    "mg/dL\n",
    "Glucose 54 mg/dL of cerebrospinal fluid (40 mg/dL-70 mg/dL)" },
  /* What a paragraph above the table speaks of is not what the table is of. */
  { "The urine was clear, and he drank and ate as he had done before. It had been a long time "
    "since "
    "he had felt that well, and nobody of his family had believed that it would come to this, as "
    "he had been ill for so many years and had never been free of pain or fever for longer than a "
    "single day, or a night. The urine stayed clear.\n\nTest\tResult\tNormal\nNa\t131\t135-145 "
    "mmol/L\n",
    "Sodium 131 mmol/L (135 mmol/L-145 mmol/L)" },
  /* What is no value of the patient's blood: other patients, doses, signs, columns without a
   * meaning. */
  { "Tests were done.\n\nCase\tAge\tHb (g/dL)\n1\t50\t9.1\n2\t61\t10.4\n", "" },
  { "Tests were done.\n\nTest\tPatient 1\tPatient 2\nHb (g/dL)\t9.1\t10.4\n", "" },
  { "Tests were done.\n\nDrug\tDay 1\tDay 2\nPrednisolone (mg/day)\t60\t40\n", "" },
  { "Tests were done.\n\nSign\tDay 1\tDay 2\nSpO2 (%)\t91\t97\nHeart rate (/min)\t120\t88\n", "" },
  { "Tests were done.\n\nTest\tLeft\tRight\nGlucose (mg/dL)\t60\t40\n", "" },
  /* Behind the text, where a caption says what they are. */
  { "Case presentation\nHe was weak.\n\nConclusion\nIt is rare.\n\nTable 1. Laboratory values on "
    "admission.\n\nTest\tResult\tReference range\nMagnesium\t0.4\t0.7-1.0 mmol/L\n",
    "Magnesium 0.4 mmol/L (0.7 mmol/L-1.0 mmol/L)" },
  { "Case presentation\nHe was weak.\n\nDiscussion\nIt is rare.\n\nTable 1. Cases of the "
    "literature.\n\nTest\tResult\tReference range\nMagnesium\t0.4\t0.7-1.0 mmol/L\n",
    "" },
};

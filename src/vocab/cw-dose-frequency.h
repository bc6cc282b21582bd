/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwDoseFrequency:
 * @code: what is stored, such as "BID" or "Q3W".
 * @abbreviation: the usual abbreviation, such as "b.i.d.".
 * @meaning: what it means in words.
 * @safe_display: the wording that cannot be misread, such as "twice daily".
 * @hl7_code: (nullable): the code of HL7's timing abbreviations, %NULL where none exists.
 * @times: how often in one period, 0 when that is not fixed (as needed, continuous).
 * @period: length of the period in @unit, 0 when there is none (given once, as needed).
 * @unit: (nullable): UCUM code of the period (h, d, wk, mo, a), %NULL when there is none.
 *
 * How often a drug is given. The strings belong to the vocabulary.
 */
typedef struct
{
  const char *code;
  const char *abbreviation;
  const char *meaning;
  const char *safe_display;
  const char *hl7_code;
  guint times;
  guint period;
  const char *unit;
} CwDoseFrequency;

gboolean cw_dose_frequency_lookup (const char *text, CwDoseFrequency *frequency);
gboolean cw_dose_frequency_is_error_prone (const char *text);

G_END_DECLS

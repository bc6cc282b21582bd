/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-dose-frequency.h"

#include "vocab/cw-search-key.h"
#include "vocab/cw-vocabulary.h"

static guint
get_number (const CwVocabulary *table, const CwVocabularyTerm *row, const char *column)
{
  const char *text = cw_vocabulary_get_value (table, row, column);
  guint64 number = 0;
  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, 1000, &number, NULL))
    return 0;
  return (guint)number;
}

/**
 * cw_dose_frequency_lookup:
 * @text: (nullable): code, abbreviation or wording in any spelling: "t.i.d", "q3w", "twice daily"
 * @frequency: (out caller-allocates) (optional): filled in when @text is known
 *
 * Finds what an expression for a dose frequency means.
 *
 * Returns: %TRUE when @text is known; @frequency is untouched otherwise
 */
gboolean
cw_dose_frequency_lookup (const char *text, CwDoseFrequency *frequency)
{
  const CwVocabulary *table = cw_vocabulary_get (CW_VOCABULARY_DOSE_FREQUENCY);
  const CwVocabularyTerm *row = cw_vocabulary_lookup (table, text);
  if (row == NULL)
    return FALSE;
  if (frequency != NULL)
    *frequency = (CwDoseFrequency){
      .code = row->code,
      .abbreviation = row->detail,
      .meaning = cw_vocabulary_get_value (table, row, "meaning"),
      .safe_display = row->term,
      .hl7_code = cw_vocabulary_get_value (table, row, "hl7-gts"),
      .times = get_number (table, row, "times"),
      .period = get_number (table, row, "period"),
      .unit = cw_vocabulary_get_value (table, row, "unit"),
    };
  return TRUE;
}

/**
 * cw_dose_frequency_is_error_prone:
 * @text: (nullable): an abbreviation as it was written
 *
 * Tells whether an abbreviation is known to be misread (list of error-prone abbreviations,
 * Institute for Safe Medication Practices), so that the safe wording should be printed instead.
 *
 * Returns: %TRUE when @text is such an abbreviation
 */
gboolean
cw_dose_frequency_is_error_prone (const char *text)
{
  const CwVocabulary *table = cw_vocabulary_get (CW_VOCABULARY_DOSE_FREQUENCY);
  const CwVocabularyTerm *row = cw_vocabulary_lookup (table, text);
  const char *listed = row != NULL ? cw_vocabulary_get_value (table, row, "error-prone") : NULL;
  g_autoptr (CwSearchKey) written = cw_search_key_new (text);
  if (listed == NULL || written == NULL)
    return FALSE;
  g_auto (GStrv) abbreviations = g_strsplit (listed, "|", -1);
  for (guint i = 0; abbreviations[i] != NULL; i++)
    {
      g_autoptr (CwSearchKey) key = cw_search_key_new (abbreviations[i]);
      if (key != NULL && g_str_equal (key->compact, written->compact))
        return TRUE;
    }
  return FALSE;
}

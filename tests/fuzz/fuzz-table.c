/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "io/cw-ctcae-file.h"

/* Reads bytes as the file of CTCAE: a table of text, or a workbook. Workbooks are the better
 * corpus. */

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CwCtcaeCriteria) criteria = cw_ctcae_file_read (bytes, "", NULL, problems, NULL);
  g_autoptr (GBytes) stored = criteria ? cw_ctcae_file_store (criteria) : NULL;
  g_autoptr (CwCtcaeCriteria) again = stored ? cw_ctcae_file_restore (stored, NULL) : NULL;

  if (criteria == NULL)
    return 0;
  fuzz_require (again != NULL, "what is kept can be read");
  fuzz_require (cw_ctcae_criteria_get_n_terms (again) == cw_ctcae_criteria_get_n_terms (criteria),
                "no term is lost");
  for (guint i = 0; i < cw_ctcae_criteria_get_n_terms (criteria); i++)
    for (guint grade = 0; grade < CW_CTCAE_N_GRADES; grade++)
      fuzz_require (g_strcmp0 (cw_ctcae_criteria_get (criteria, i)->grades[grade],
                               cw_ctcae_criteria_get (again, i)->grades[grade]) == 0,
                    "a grade stays");
  return 0;
}

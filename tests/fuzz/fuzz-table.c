/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */

/* Feeds arbitrary bytes to the reader of tables, which may be workbooks, as the CTCAE file.
 * Build it as tests/fuzz/fuzz-ihc.c, with libzip and libxml-2.0 among the packages. Workbooks are
 * the better corpus.
 */
#include "config.h"

#include "io/cw-ctcae-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Fails loudly where libFuzzer sees it, also when assertions are compiled out. */
static void
require (gboolean holds, const char *what)
{
  if (!holds)
    g_error ("broken promise: %s", what);
}

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
  require (again != NULL, "what is kept can be read");
  require (cw_ctcae_criteria_get_n_terms (again) == cw_ctcae_criteria_get_n_terms (criteria),
           "no term is lost");
  for (guint i = 0; i < cw_ctcae_criteria_get_n_terms (criteria); i++)
    for (guint grade = 0; grade < CW_CTCAE_N_GRADES; grade++)
      require (g_strcmp0 (cw_ctcae_criteria_get (criteria, i)->grades[grade],
                          cw_ctcae_criteria_get (again, i)->grades[grade]) == 0,
               "a grade stays");
  return 0;
}

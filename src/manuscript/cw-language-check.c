/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-language-check.h"

#include "manuscript/cw-language-private.h"

/* The customs of a journal: small rules over the words, each silent where it is not sure. */

/* Whether a sentence counts for the order of figures, tables and references. */
gboolean
cw_language_is_body (const CwStatement *statement)
{
  return statement->passage->kind == CW_PASSAGE_CASE ||
         statement->passage->kind == CW_PASSAGE_AROUND;
}

/**
 * cw_language_check:
 * @findings: (element-type CwFinding): findings are added here
 * @root: a case
 * @text: its prose
 * @publications: (nullable) (element-type CwSnapshot): the works that may be cited; %NULL when they
 *   are not known
 *
 * Looks at abbreviations, at the order of figures, tables and references, at names of drugs, units,
 * claims, the grading of adverse events, and at tests that a diagnosis usually needs.
 */
void
cw_language_check (GPtrArray *findings,
                   CwCase *root,
                   const CwCaseText *text,
                   GPtrArray *publications)
{
  CwProseCheck self = { findings, root, NULL, text, NULL };

  cw_language_check_abbreviations (&self);
  cw_language_check_figures (&self);
  cw_language_check_references (&self, publications);
  cw_language_check_words (&self);
  cw_language_check_grading (&self);
  cw_language_check_tests (&self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-ctcae.h"

#include "vocab/cw-vocabulary.h"

#include <glib/gi18n-lib.h>

static const CwVocabularyTerm *
find_term (const char *term)
{
  return cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_CTCAE), term);
}

/**
 * cw_ctcae_get_grades:
 * @term: (nullable): an adverse event term of CTCAE v5 in any spelling, or a synonym of one
 *
 * Tells which grades CTCAE v5 defines for a term. They are neither the same for all terms
 * nor without gaps: proteinuria has 1 to 3, syncope only 3, eosinophilia 1 and 3.
 *
 * Returns: a mask in which bit n stands for grade n (1 to 5), or 0 when the term is unknown
 */
guint
cw_ctcae_get_grades (const char *term)
{
  const CwVocabularyTerm *found = find_term (term);
  guint grades = 0;
  if (found == NULL || found->detail == NULL)
    return 0;
  for (const char *digit = found->detail; *digit != '\0'; digit++)
    if (*digit >= '0' + CW_CTCAE_GRADE_MIN && *digit <= '0' + CW_CTCAE_GRADE_MAX)
      grades |= 1u << (*digit - '0');
  return grades;
}

/**
 * cw_ctcae_grade_exists:
 * @term: (nullable): an adverse event term, as for cw_ctcae_get_grades()
 * @grade: a grade, any number
 *
 * Tells whether CTCAE v5 defines a grade for a term.
 *
 * Returns: %TRUE when it does; %FALSE when it does not or the term is unknown
 */
gboolean
cw_ctcae_grade_exists (const char *term, guint grade)
{
  if (grade < CW_CTCAE_GRADE_MIN || grade > CW_CTCAE_GRADE_MAX)
    return FALSE;
  return (cw_ctcae_get_grades (term) & (1u << grade)) != 0;
}

/**
 * cw_ctcae_get_organ_class:
 * @term: (nullable): an adverse event term, as for cw_ctcae_get_grades()
 *
 * Lends the organ class a term is listed under.
 *
 * Returns: (transfer none) (nullable): its English name, or %NULL when the term is unknown
 */
const char *
cw_ctcae_get_organ_class (const char *term)
{
  const CwVocabularyTerm *found = find_term (term);
  return found != NULL ? found->group : NULL;
}

/**
 * cw_ctcae_get_grade_wording:
 * @grade: 1 to 5
 *
 * Says in general what a grade means for any term. This is the application's own short
 * wording and replaces neither the definition nor the criteria of a single term.
 *
 * Returns: (transfer none) (nullable): a translated phrase, or %NULL when there is no such grade
 */
const char *
cw_ctcae_get_grade_wording (guint grade)
{
  static const char *const wordings[] = {
    N_ ("Mild: noticed or measured, but nothing had to be done"),
    N_ ("Moderate: gets in the way of everyday life, or a simple treatment was enough"),
    N_ ("Severe: disabling or in need of hospital care, without immediate danger to life"),
    N_ ("Life-threatening: had to be treated at once"),
    N_ ("Fatal: the patient died of it"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (wordings) == CW_CTCAE_GRADE_MAX - CW_CTCAE_GRADE_MIN + 1);
  if (grade < CW_CTCAE_GRADE_MIN || grade > CW_CTCAE_GRADE_MAX)
    return NULL;
  return _ (wordings[grade - CW_CTCAE_GRADE_MIN]);
}

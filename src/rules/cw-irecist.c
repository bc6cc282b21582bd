/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-irecist.h"

/* iRECIST: Seymour L et al., Lancet Oncol 2017;18:e143-e152, table 2, and the clarifications of the
 * RECIST working group (recist.eortc.org/irecist). A category of RECIST 1.1 stands for the one of
 * the same name: CR for iCR. */

/* One of the cases that the facts leave open. */
typedef struct
{
  CwIrecistPhase phase;
  int target;
  int non_target;
  gboolean new_lesions;
  gboolean grew_further;
  gboolean late_enough;
  gboolean shrank;
} Exact;

/* A new lesion that stays does not forbid a response when the target lesions shrank after it was
 * seen (scenario B of the paper's figure); without a change it does (scenario F). */
static gboolean
responds_beside_new_lesions (const Exact *exact)
{
  return exact->new_lesions && exact->shrank && exact->non_target != CW_RESPONSE_CATEGORY_PD &&
         (exact->target == CW_RESPONSE_CATEGORY_CR || exact->target == CW_RESPONSE_CATEGORY_PR);
}

static int
rate_exact (const Exact *exact)
{
  int category = cw_recist_combine (exact->target, exact->non_target, exact->new_lesions);

  if (exact->phase == CW_IRECIST_PHASE_NONE)
    return category == CW_RESPONSE_CATEGORY_PD ? CW_RESPONSE_CATEGORY_IUPD : category;
  if (exact->phase == CW_IRECIST_PHASE_CONFIRMED)
    return category == CW_RESPONSE_CATEGORY_PD ? CW_RESPONSE_CATEGORY_ICPD : category;
  if (exact->grew_further)
    return exact->late_enough ? CW_RESPONSE_CATEGORY_ICPD : CW_RESPONSE_CATEGORY_IUPD;
  if (category != CW_RESPONSE_CATEGORY_PD)
    return category;
  return responds_beside_new_lesions (exact) ? CW_RESPONSE_CATEGORY_PR : CW_RESPONSE_CATEGORY_IUPD;
}

/* Whether a bit of @answers says yes (1) or no (0) in a way that the recorded answer allows. */
static gboolean
allows (int recorded, gboolean answer)
{
  return recorded == CW_TRISTATE_NOT_RECORDED || (recorded == CW_TRISTATE_YES) == answer;
}

/* Adds what follows from one phase and category for every answer to the four questions. */
static guint
rate_answers (const CwIrecistFacts *facts, Exact *exact)
{
  guint set = 0;

  for (guint answers = 0; answers < 16; answers++)
    {
      exact->new_lesions = (answers & 1) != 0;
      exact->grew_further = (answers & 2) != 0;
      exact->late_enough = (answers & 4) != 0;
      exact->shrank = (answers & 8) != 0;
      if (allows (facts->new_lesions, exact->new_lesions) &&
          allows (facts->grew_further, exact->grew_further) &&
          allows (facts->late_enough, exact->late_enough) && allows (facts->shrank, exact->shrank))
        set |= CW_RECIST_SET (rate_exact (exact));
    }
  return set;
}

/**
 * cw_irecist_rate:
 * @facts: an assessment
 *
 * Rates an assessment by iRECIST: what would be progression is unconfirmed (iUPD) at first, and
 * confirmed (iCPD) by more of it four weeks later or after: at least 5 mm more in the sum, any
 * growth of other lesions, larger or more new lesions, or progression in another category. What is
 * better than progression is called so, and progression has to begin anew.
 *
 * Returns: the set of #CwResponseCategory that the facts allow
 */
guint
cw_irecist_rate (const CwIrecistFacts *facts)
{
  guint set = 0;

  for (int phase = 0; phase <= CW_IRECIST_PHASE_CONFIRMED; phase++)
    for (int i = 0; i <= CW_RESPONSE_CATEGORY_NE; i++)
      for (int j = 0; j <= CW_RESPONSE_CATEGORY_NE; j++)
        {
          Exact exact = { .phase = phase, .target = i, .non_target = j };

          if ((facts->phases & (1u << phase)) && (facts->target & CW_RECIST_SET (i)) &&
              (facts->non_target & CW_RECIST_SET (j)))
            set |= rate_answers (facts, &exact);
        }
  return set;
}

/**
 * cw_irecist_get_abbreviation:
 * @category: a #CwResponseCategory
 *
 * Returns: the abbreviation of iRECIST: “iPR”; "" for 0
 */
const char *
cw_irecist_get_abbreviation (int category)
{
  static const char *const names[] = { "", "iCR", "iPR", "iSD", "non-iCR/non-iUPD" };

  return category > 0 && category < (int)G_N_ELEMENTS (names)
           ? names[category]
           : cw_recist_get_abbreviation (category);
}

/**
 * cw_irecist_set_format:
 * @set: a set of categories
 *
 * Returns: (transfer full): “iPR, iUPD”
 */
char *
cw_irecist_set_format (guint set)
{
  GString *text = g_string_new (NULL);

  for (int i = 1; i <= CW_RESPONSE_CATEGORY_ICPD; i++)
    if (set & CW_RECIST_SET (i))
      g_string_append_printf (text, "%s%s", text->len ? ", " : "", cw_irecist_get_abbreviation (i));
  return g_string_free (text, FALSE);
}

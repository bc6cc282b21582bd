/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-recist.h"

#include <math.h>

/* RECIST 1.1: Eisenhauer EA et al., Eur J Cancer 2009;45:228-247. Section numbers are those of the
 * guideline. */

/* Sums of decimals are compared a little more kindly than bit by bit: 84.0 is 1.2 times 70. */
#define EPSILON 1e-6

/* 1 gone, 0 not gone, -1 would be gone if it is a node. */
static int
is_gone (const CwRecistLesion *lesion)
{
  if (!lesion->measured)
    return 0;
  if (lesion->mm <= 0)
    return 1;
  if (lesion->mm >= CW_RECIST_NODE_NORMAL_MM || lesion->node == CW_TRISTATE_NO)
    return 0;
  return lesion->node == CW_TRISTATE_YES ? 1 : -1;
}

/* 1 complete response, 0 none, -1 depends on whether a lesion is a node. */
static int
is_complete (const CwRecistLesion *lesions, guint n)
{
  int complete = 1;

  for (guint i = 0; i < n; i++)
    {
      int gone = is_gone (&lesions[i]);

      if (gone == 0)
        return 0;
      complete = MIN (complete, gone);
    }
  return complete;
}

/**
 * cw_recist_rate_targets:
 * @lesions: (array length=n): the target lesions at one assessment
 * @n: how many, at least one
 * @baseline: sum of diameters before treatment, in millimetres
 * @nadir: smallest sum so far, baseline included
 *
 * Rates the target lesions (4.3.1): CR when all are gone and nodes are below 10 mm; PD when the sum
 * is at least 20 % and 5 mm above the nadir, which may be shown by the measured ones alone; NE when
 * one was not measured; PR when the sum is at least 30 % below baseline; SD otherwise.
 *
 * Returns: a #CwResponseCategory, or 0 when it hangs on whether a small lesion is a lymph node,
 *   and that is not recorded
 */
int
cw_recist_rate_targets (const CwRecistLesion *lesions, guint n, double baseline, double nadir)
{
  gboolean all_measured = TRUE;
  int complete = is_complete (lesions, n);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      all_measured = all_measured && lesions[i].measured;
      sum += lesions[i].measured ? lesions[i].mm : 0;
    }
  if (n > 0 && complete != 0)
    return complete > 0 ? CW_RESPONSE_CATEGORY_CR : 0;
  if (sum >= 1.2 * nadir - EPSILON && sum - nadir >= 5 - EPSILON)
    return CW_RESPONSE_CATEGORY_PD;
  if (!all_measured || n == 0)
    return CW_RESPONSE_CATEGORY_NE;
  return sum <= 0.7 * baseline + EPSILON ? CW_RESPONSE_CATEGORY_PR : CW_RESPONSE_CATEGORY_SD;
}

/**
 * cw_recist_combine:
 * @target: category of the target lesions, 0 when there are none
 * @non_target: category of the other lesions, 0 when there are none
 * @new_lesions: whether there are new lesions
 *
 * The response at one assessment (tables 1 and 2 of the guideline).
 *
 * Returns: a #CwResponseCategory, or 0 when there is no disease to follow
 */
int
cw_recist_combine (int target, int non_target, gboolean new_lesions)
{
  if (new_lesions || target == CW_RESPONSE_CATEGORY_PD || non_target == CW_RESPONSE_CATEGORY_PD)
    return CW_RESPONSE_CATEGORY_PD;
  if (target == 0)
    return non_target;
  if (target == CW_RESPONSE_CATEGORY_CR && non_target != 0 && non_target != CW_RESPONSE_CATEGORY_CR)
    return CW_RESPONSE_CATEGORY_PR;
  return target;
}

/**
 * cw_recist_combine_sets:
 * @target: set of categories that the target lesions may have
 * @non_target: the same for the other lesions
 * @new_lesions: #CwTristate; not recorded stands for both answers
 *
 * Returns: the set of responses that may result
 */
guint
cw_recist_combine_sets (guint target, guint non_target, int new_lesions)
{
  guint set = 0;

  for (int i = 0; i <= CW_RESPONSE_CATEGORY_NE; i++)
    for (int j = 0; j <= CW_RESPONSE_CATEGORY_NE; j++)
      {
        if (!(target & CW_RECIST_SET (i)) || !(non_target & CW_RECIST_SET (j)))
          continue;
        if (new_lesions != CW_TRISTATE_YES)
          set |= CW_RECIST_SET (cw_recist_combine (i, j, FALSE));
        if (new_lesions != CW_TRISTATE_NO)
          set |= CW_RECIST_SET (cw_recist_combine (i, j, TRUE));
      }
  return set;
}

/**
 * cw_recist_set_get_single:
 * @set: a set of categories
 *
 * Returns: the only category in it; 0 when there are none or more
 */
int
cw_recist_set_get_single (guint set)
{
  return set && (set & (set - 1)) == 0 ? g_bit_nth_lsf (set, -1) : 0;
}

/**
 * cw_recist_get_abbreviation:
 * @category: a #CwResponseCategory
 *
 * Returns: the guideline's abbreviation: “PR”; "" for 0
 */
const char *
cw_recist_get_abbreviation (int category)
{
  static const char *const names[] = { "",   "CR", "PR",       "SD",   "non-CR/non-PD",
                                       "PD", "NE", "baseline", "iUPD", "iCPD" };

  return category > 0 && category < (int)G_N_ELEMENTS (names) ? names[category] : "";
}

/**
 * cw_recist_set_format:
 * @set: a set of categories
 *
 * Returns: (transfer full): “PR, PD”
 */
char *
cw_recist_set_format (guint set)
{
  GString *text = g_string_new (NULL);

  for (int i = 1; i <= CW_RESPONSE_CATEGORY_ICPD; i++)
    if (set & CW_RECIST_SET (i))
      g_string_append_printf (text, "%s%s", text->len ? ", " : "", cw_recist_get_abbreviation (i));
  return g_string_free (text, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-private.h"
#include "model/cw-article.h"
#include "model/cw-review.h"

/* What a file of one record can hold. The first one is what a file is taken for that does not say.
 */

static const CwCaseJsonRoot roots[] = {
  { "case", CW_CASE_JSON_FORMAT, cw_case_get_type },
  { "review", CW_CASE_JSON_REVIEW_FORMAT, cw_review_get_type },
};

const CwCaseJsonRoot *
cw_case_json_root_of (const CwEntityInfo *info)
{
  for (guint i = 1; i < G_N_ELEMENTS (roots); i++)
    if (roots[i].get_type () == info->type)
      return &roots[i];
  return &roots[0];
}

/* By the member in which the record stands. */
const CwCaseJsonRoot *
cw_case_json_root_find (CwCaseJsonSource *source)
{
  CwJsonPlace place;

  for (guint i = 1; i < G_N_ELEMENTS (roots); i++)
    if (cw_case_json_source_get_type (source, 0) == '{' &&
        cw_case_json_source_find (source, 0, roots[i].name, &place))
      return &roots[i];
  return &roots[0];
}

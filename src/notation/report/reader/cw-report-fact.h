/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"

G_BEGIN_DECLS

/**
 * CwReportFact:
 * @target: (owned): name of the child or list field of the case that it goes into, such as
 *   "patient" or "adverse-events"; "case" for scalar fields of the case itself.
 * @item: (owned): the values, a snapshot of the child's or the list's entity type (of the case
 *   for "case") in which nothing is recorded but what the words say. For a list it is one new row
 *   with its own rows inside. References point to ids of snapshots in other facts.
 * @spans: (element-type CwNotationSpan): where it stands in the text; the first is the principal
 *   one, further ones say the same thing again.
 * @further: (element-type CwNotationSpan): where more is said of it, such as how it ended.
 * @alternative_to: index of an earlier fact that says something else about the same field, or -1.
 *
 * Something a report says that a case can record.
 */
typedef struct
{
  char *target;
  CwSnapshot *item;
  GArray *spans;
  GArray *further;
  int alternative_to;
} CwReportFact;

void cw_report_fact_free (CwReportFact *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReportFact, cw_report_fact_free)

G_END_DECLS

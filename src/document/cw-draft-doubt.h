/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/**
 * CwDraftDoubt:
 * @entity: name of the kind of entity; %NULL for every other kind.
 * @question: what the author is asked beside such a candidate (`N_()`).
 * @condition: when it is to be accepted, inside of a sentence (`N_()`).
 * @heading: what stands above a list of them (`N_()`).
 *
 * Why a report does not tell something for certain that it may mean.
 */
typedef struct
{
  const char *entity;
  const char *question;
  const char *condition;
  const char *heading;
} CwDraftDoubt;

const CwDraftDoubt *cw_draft_doubt_get (const CwEntityInfo *info);

G_END_DECLS

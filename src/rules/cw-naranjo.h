/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

/**
 * CwNaranjoItem:
 * @CW_NARANJO_ITEM_PREVIOUS: earlier conclusive reports.
 * @CW_NARANJO_ITEM_TEMPORAL: the event came after the drug.
 * @CW_NARANJO_ITEM_DECHALLENGE: better when the drug was stopped.
 * @CW_NARANJO_ITEM_RECHALLENGE: back when it was given again.
 * @CW_NARANJO_ITEM_ALTERNATIVE: another cause could explain it.
 * @CW_NARANJO_ITEM_PLACEBO: back with placebo.
 * @CW_NARANJO_ITEM_TOXIC_LEVEL: toxic concentration found.
 * @CW_NARANJO_ITEM_DOSE: worse with more or milder with less.
 * @CW_NARANJO_ITEM_SIMILAR: similar reaction before.
 * @CW_NARANJO_ITEM_OBJECTIVE: objective evidence.
 * @CW_NARANJO_N_ITEMS: how many.
 *
 * The ten questions of the scale, in order.
 */
typedef enum
{
  CW_NARANJO_ITEM_PREVIOUS,
  CW_NARANJO_ITEM_TEMPORAL,
  CW_NARANJO_ITEM_DECHALLENGE,
  CW_NARANJO_ITEM_RECHALLENGE,
  CW_NARANJO_ITEM_ALTERNATIVE,
  CW_NARANJO_ITEM_PLACEBO,
  CW_NARANJO_ITEM_TOXIC_LEVEL,
  CW_NARANJO_ITEM_DOSE,
  CW_NARANJO_ITEM_SIMILAR,
  CW_NARANJO_ITEM_OBJECTIVE,
  CW_NARANJO_N_ITEMS,
} CwNaranjoItem;

/**
 * CwNaranjoDraft:
 * @answers: #CwTristate for each item; not recorded stands for “do not know”.
 *
 * The answers for one adverse event.
 */
typedef struct
{
  CwTristate answers[CW_NARANJO_N_ITEMS];
} CwNaranjoDraft;

int cw_naranjo_get_points (CwNaranjoItem item, CwTristate answer);
int cw_naranjo_get_score (const CwNaranjoDraft *self);
CwNaranjo cw_naranjo_get_category (int score);
const char *cw_naranjo_get_label (CwNaranjo category);
gboolean cw_naranjo_draft (CwCase *root, CwAdverseEvent *event, CwNaranjoDraft *draft);
char *cw_naranjo_format (const CwNaranjoDraft *self);
char *cw_naranjo_format_answers (const CwNaranjoDraft *self);

CwWhoUmc cw_who_umc_draft (const CwNaranjoDraft *draft, const char **problem);
const char *cw_who_umc_get_label (CwWhoUmc category);

G_END_DECLS

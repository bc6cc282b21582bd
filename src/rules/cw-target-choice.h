/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-recist-reading.h"

G_BEGIN_DECLS

/* How many target lesions there may be, in all and in one organ (4.2). */
#define CW_TARGET_CHOICE_MOST 5
#define CW_TARGET_CHOICE_MOST_PER_ORGAN 2
/* What a target measures at least before treatment: longest diameter, or short axis of a node
 * (3.1.1). */
#define CW_TARGET_CHOICE_LEAST_MM 10
#define CW_TARGET_CHOICE_LEAST_NODE_MM 15

/**
 * CwTargetDoubt:
 * @entity: (unowned): where it is mended.
 * @field: its field, or list.
 * @text: a translated sentence.
 *
 * Why a lesion could not have been chosen as a target.
 */
typedef struct
{
  CwEntity *entity;
  const char *field;
  char *text;
} CwTargetDoubt;

GPtrArray *cw_target_choice_list_doubts (CwCase *root, GPtrArray *readings);
char *cw_target_choice_format (GPtrArray *doubts);

G_END_DECLS

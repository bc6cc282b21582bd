/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-record.h"

G_BEGIN_DECLS

/**
 * CwTypedLine:
 * @typed: (nullable): the text of the last rows; %NULL when none came in yet.
 * @left: what was left of it in the line.
 * @row: (nullable): id of the first of these rows.
 *
 * A line of which rows came, as long as undo can take them back.
 */
typedef struct
{
  char *typed;
  char *left;
  char *row;
} CwTypedLine;

void cw_typed_line_remember (CwTypedLine *self, char *typed, const char *left, char *row);
void cw_typed_line_forget (CwTypedLine *self);
const char *cw_typed_line_follow (const CwTypedLine *self, CwRecord *record, const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-list.h"

G_BEGIN_DECLS

/**
 * CwProseMark:
 * @kind: what the mark makes of its line; %CW_PROSE_PARAGRAPH without a mark.
 * @indent: blanks in front of it, in characters.
 * @length: of the mark with its blank, in characters.
 * @number: of a numbered item, else 0.
 *
 * What stands at the start of a line of a buffer.
 */
typedef struct
{
  CwProseBlockKind kind;
  int indent;
  int length;
  guint number;
} CwProseMark;

CwProseMark cw_prose_list_read_mark (GtkTextBuffer *buffer, int line);
void cw_prose_list_go_on (CwProseBuffer *self, GtkTextIter *place);
void cw_prose_list_joined (CwProseBuffer *self, int line, CwProseMark first, CwProseMark last);
void cw_prose_list_inserted (CwProseBuffer *self, int line, int last, CwProseMark before);

G_END_DECLS

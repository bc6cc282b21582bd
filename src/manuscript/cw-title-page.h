/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwTitleLineKind:
 * @CW_TITLE_LINE_TITLE: the title.
 * @CW_TITLE_LINE_AUTHORS: the names of the authors.
 * @CW_TITLE_LINE_AFFILIATION: where some of them work.
 * @CW_TITLE_LINE_NOTE: correspondence, running title, key words, counts.
 *
 * What a line of the title page is.
 */
typedef enum
{
  CW_TITLE_LINE_TITLE,
  CW_TITLE_LINE_AUTHORS,
  CW_TITLE_LINE_AFFILIATION,
  CW_TITLE_LINE_NOTE,
} CwTitleLineKind;

/**
 * CwTitleLine:
 * @kind: what it is.
 * @block: what it says.
 *
 * A line of the title page.
 */
typedef struct
{
  CwTitleLineKind kind;
  CwManuscriptBlock *block;
} CwTitleLine;

GPtrArray *cw_title_page_list_lines (const CwManuscript *manuscript, gboolean is_blind);

G_END_DECLS

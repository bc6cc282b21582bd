/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;
  char *raised;
  double width;
} CwSheetColumn;

typedef struct
{
  char *section;
  GPtrArray *cells;
} CwSheetRow;

struct _CwSheet
{
  gatomicrefcount references;
  gboolean sealed;
  char *title;
  char *language;
  char *author;
  char *caption;
  char *notes_title;
  char *mark_labels[CW_SHEET_N_MARKS];
  CwSheetPaper paper;
  gboolean landscape;
  GDateTime *date;
  GPtrArray *subtitles;
  GPtrArray *intro;
  GPtrArray *notes;
  GPtrArray *notes_raised; /* NULL where nothing stands above the line */
  GPtrArray *columns;
  GPtrArray *rows;
};

G_END_DECLS

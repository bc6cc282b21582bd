/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-grid.h"

G_BEGIN_DECLS

#define SHEET_COLUMNS 4

enum
{
  SHEET_DRUG,
  SHEET_RESULT,
  SHEET_DOSE,
  SHEET_NOTE,
};

/* Rows with four texts each, and a log of what a grid asked for. */
typedef struct
{
  GListStore *rows;
  GString *log;
} Sheet;

Sheet *sheet_new (void);
void sheet_free (Sheet *sheet);
void sheet_add (Sheet *sheet, const char *drug, const char *result, const char *dose);
char *sheet_dup_cell (Sheet *sheet, guint row, guint column);
void sheet_set_cell (Sheet *sheet, guint row, guint column, const char *text);
char *sheet_dup_all (Sheet *sheet);
GtkWidget *sheet_build_grid (Sheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

G_END_DECLS

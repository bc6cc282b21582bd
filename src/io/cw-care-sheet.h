/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-sheet.h"
#include "rules/cw-care.h"

G_BEGIN_DECLS

/**
 * CwCareSheetPlaces:
 * @words: (nullable) (array fixed-size=30): of each item the page and lines of the article that
 *   tell it, or %NULL.
 * @file: (nullable): name of the file whose pages are meant; %NULL when it is plain which.
 *
 * Where an article tells what CARE asks for.
 */
typedef struct
{
  char *const *words;
  const char *file;
} CwCareSheetPlaces;

CwSheet *cw_care_sheet_new (CwEntity *root,
                            const CwCareReport *report,
                            CwCareLayout layout,
                            const CwCareSheetPlaces *places,
                            GDateTime *date);

G_END_DECLS
